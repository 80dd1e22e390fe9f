/// A table for a terminal: aligned columns, long texts wrapped and never cut.
///
/// A column is as wide as its widest cell; when the table is too wide, its widest flexible columns give way
/// and wrap.
struct TextTable {
  enum Alignment {
    case left
    case right
  }

  struct Column {
    var title: String
    var alignment = Alignment.left
    var isFlexible = false

    static func left(_ title: String) -> Column { Column(title: title) }
    static func right(_ title: String) -> Column { Column(title: title, alignment: .right) }
    static func flexible(_ title: String) -> Column { Column(title: title, isFlexible: true) }
  }

  enum Row {
    case cells([String])
    /// A text under the row before, wrapped and indented.
    case note(String)
    case line
  }

  static let indent = "  "
  static let gap = "  "
  private static let leastFlexible = 12

  var columns: [Column]
  var rows: [Row] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func add(_ cells: String...) { add(cells) }
  mutating func add(_ cells: [String]) { rows.append(.cells(cells.map(TextWrap.printable))) }
  mutating func note(_ text: String) { rows.append(.note(text)) }
  mutating func line() { rows.append(.line) }

  /// The table as lines, each ending in a line feed; without a header when no column has a title.
  ///
  /// - Parameter width: The columns of the terminal.
  /// - Returns: The lines.
  func text(width: Int) -> String {
    let widths = self.widths(in: width)
    let total = widths.reduce(0, +) + TextTable.gap.count * (columns.count - 1)
    let rule = TextTable.indent + String(repeating: "─", count: total) + "\n"
    var out = ""
    if columns.contains(where: { !$0.title.isEmpty }) {
      append(columns.map(\.title), widths, to: &out)
      out += rule
    }
    for row in rows {
      switch row {
      case .cells(let cells): append(cells, widths, to: &out)
      case .line: out += rule
      case .note(let text):
        let inner = TextTable.indent + TextTable.gap
        out += TextWrap.paragraph(text, width: width, first: inner, rest: inner)
      }
    }
    return out
  }

  private func widths(in width: Int) -> [Int] {
    var widths = columns.map { TextWrap.width($0.title) }
    for case .cells(let cells) in rows {
      for (index, cell) in cells.enumerated() { widths[index] = max(widths[index], TextWrap.width(cell)) }
    }
    var excess = TextTable.indent.count + widths.reduce(0, +) + TextTable.gap.count * (columns.count - 1) - width
    while excess > 0,
      let widest = columns.indices.filter({ columns[$0].isFlexible }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] > TextTable.leastFlexible
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func append(_ cells: [String], _ widths: [Int], to out: inout String) {
    let wrapped = zip(cells, widths).map { TextWrap.lines($0, width: $1) }
    for number in 0..<(wrapped.map(\.count).max() ?? 0) {
      var line = TextTable.indent
      for (index, lines) in wrapped.enumerated() {
        let cell = number < lines.count ? lines[number] : ""
        let fill = String(repeating: " ", count: widths[index] - TextWrap.width(cell))
        line += columns[index].alignment == .left ? cell + fill : fill + cell
        line += TextTable.gap
      }
      out += TextWrap.trimmed(line) + "\n"
    }
  }
}
