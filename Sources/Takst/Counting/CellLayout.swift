/// Where each item, weight, run of days and class of payer is counted: cells numbered one after another.
///
/// A number in place of a key makes a tally small and its price a product of two rows of numbers.
struct CellLayout: Hashable, Sendable {
  /// What a cell counts.
  struct Cell: Hashable, Sendable {
    var item: Int
    /// Zero for the plain price; else one more than the position of the weight.
    var variant: Int
    /// The payer's class: zero for payers without a contract of their own.
    var payer: Int
    var slice: Int
  }

  let slices: Int
  let payers: Int
  /// The first cell of each item, and the number of all cells.
  private let starts: [Int]

  init(_ catalogue: Catalogue, _ timeline: Timeline) {
    slices = timeline.count
    payers = catalogue.payers.count + 1
    var starts = [0]
    for item in catalogue.items {
      var variants = 1
      switch item.unit {
      case .enrolled(let count), .programme(_, let count): variants += count.weights.count
      case .service, .performance, .lump: break
      }
      starts.append(starts.last! + variants * payers * slices)
    }
    self.starts = starts
  }

  /// The number of cells.
  var count: Int { starts.last! }

  @inline(__always)
  func index(item: Int, variant: Int = 0, payer: Int = 0, slice: Int) -> Int {
    starts[item] &+ (variant &* payers &+ payer) &* slices &+ slice
  }

  /// The cells of an item.
  func cells(of item: Int) -> Range<Int> { starts[item]..<starts[item + 1] }

  /// What a cell of an item counts.
  func cell(_ index: Int, of item: Int) -> Cell {
    let offset = index - starts[item]
    return Cell(
      item: item, variant: offset / (payers * slices), payer: offset / slices % payers, slice: offset % slices)
  }

  /// What a cell counts.
  ///
  /// Complexity: O(log items).
  func cell(_ index: Int) -> Cell {
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return cell(index, of: low)
  }

  /// What each cell counts, by its number.
  var cells: [Cell] {
    (0..<starts.count - 1).flatMap { item in cells(of: item).map { cell($0, of: item) } }
  }
}

/// Quantities by cell, the cells in order: whole units together, and those with a fraction by size, as each line of these
/// rounds by itself.
struct CellCounts: Hashable, Sendable {
  /// The lines of a cell and their whole units.
  struct Count: Hashable, Sendable {
    var cell: UInt32
    var lines: UInt32
    var whole: Int64
  }

  /// How many lines of a cell had a quantity with a fraction, in thousandths.
  struct Broken: Hashable, Sendable {
    var cell: UInt32
    var thousandths: Int64
    var count: Int64
  }

  private(set) var counts: [Count] = []
  private(set) var broken: [Broken] = []

  init() {}

  /// Counts in order of their cells, and broken quantities in any order.
  init(_ counts: [Count], broken: [Broken] = []) {
    self.counts = counts
    self.broken = CellCounts.summed(broken)
  }

  static func += (left: inout CellCounts, right: CellCounts) {
    if right.counts.isEmpty, right.broken.isEmpty { return }
    var sum: [Count] = []
    sum.reserveCapacity(left.counts.count + right.counts.count)
    var (mine, other) = (left.counts[...], right.counts[...])
    while let first = mine.first, let second = other.first {
      if first.cell == second.cell {
        sum.append(Count(cell: first.cell, lines: first.lines + second.lines, whole: first.whole + second.whole))
        mine.removeFirst()
        other.removeFirst()
      } else if first.cell < second.cell {
        sum.append(first)
        mine.removeFirst()
      } else {
        sum.append(second)
        other.removeFirst()
      }
    }
    left.counts = sum + mine + other
    left.broken = summed(left.broken + right.broken)
  }

  /// Broken quantities in order of cell and size, each size of a cell once.
  private static func summed(_ broken: [Broken]) -> [Broken] {
    if broken.count < 2 { return broken }
    var result: [Broken] = []
    for entry in broken.sorted(by: { ($0.cell, $0.thousandths) < ($1.cell, $1.thousandths) }) {
      if let last = result.last, last.cell == entry.cell, last.thousandths == entry.thousandths {
        result[result.count - 1].count += entry.count
      } else {
        result.append(entry)
      }
    }
    return result
  }
}
