/// Which cells of a table are hidden so that no small group of practices can be made out.
///
/// A cell of fewer than so many practices, but more than none, is hidden. As the table's total is shown, a cell that is
/// hidden by itself could be found by subtraction: further cells, the smallest first, are hidden until at least two are and
/// they have at least so many practices together.
///
/// ```swift
/// SmallCells(fewest: 5).hidden(in: [40, 3, 12, 0, 60])  // [false, true, true, false, false]
/// ```
public struct SmallCells: Hashable, Sendable {
  /// The fewest practices that a cell may show.
  public let fewest: Int

  /// Hides nothing of so many practices or more.
  ///
  /// - Parameter fewest: The fewest practices that a cell may show.
  public init(fewest: Int) {
    self.fewest = fewest
  }

  /// Whether a number of practices is too small to be shown.
  ///
  /// - Parameter count: How many practices.
  /// - Returns: True for fewer than ``fewest``, but more than none.
  public func isSmall(_ count: Int) -> Bool { count > 0 && count < fewest }

  /// The cells that are hidden.
  ///
  /// - Parameters:
  ///   - counts: How many practices each cell has; together they are the table.
  ///   - parts: Cells whose sum may be known from elsewhere; among them cells are hidden as in a table, as far as there are.
  /// - Returns: For each cell, whether it is hidden. A table of fewer than ``fewest`` practices is hidden as a whole, but for
  ///   its empty cells.
  public func hidden(in counts: [Int], parts: [Range<Int>] = []) -> [Bool] {
    var hidden = counts.map(isSmall)
    for part in parts + [counts.indices] where part.contains(where: { hidden[$0] }) {
      while part.count(where: { hidden[$0] }) < 2 || part.reduce(0, { $0 + (hidden[$1] ? counts[$1] : 0) }) < fewest {
        let shown = part.filter { !hidden[$0] && counts[$0] > 0 }
        guard let smallest = shown.min(by: { counts[$0] < counts[$1] }) else { break }
        hidden[smallest] = true
      }
    }
    return hidden
  }
}
