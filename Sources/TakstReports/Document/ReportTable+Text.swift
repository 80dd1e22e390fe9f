/// A table for a terminal: aligned columns, long texts wrapped and never cut.
///
/// A column is as wide as its widest cell; when the table is too wide, its widest flexible columns give way
/// and wrap.
extension ReportTable {
  static let indent = "  "
  static let gap = "  "
  private static let leastFlexible = 12

  /// The table as lines, each ending in a line feed; without a header when no column has a title.
  ///
  /// - Parameter width: The columns of the terminal.
  /// - Returns: The lines.
  func text(width: Int) -> String {
    let widths = self.widths(in: width)
    let total = widths.reduce(0, +) + ReportTable.gap.count * (columns.count - 1)
    let rule = ReportTable.indent + String(repeating: "─", count: total) + "\n"
    var out = ""
    if hasTitles {
      append(columns.map(\.title), widths, to: &out)
      out += rule
    }
    for row in rows {
      switch row {
      case .cells(let cells, _): append(cells, widths, to: &out)
      case .head(let title): append(cells(ofHead: title), widths, to: &out)
      case .line: out += rule
      case .note(let text):
        let inner = ReportTable.indent + ReportTable.gap
        out += TextWrap.paragraph(text, width: width, first: inner, rest: inner)
      }
    }
    return out
  }

  private func widths(in width: Int) -> [Int] {
    var widths = columns.map { TextWrap.width($0.title) }
    for row in rows {
      switch row {
      case .cells(let cells, _):
        for (index, cell) in cells.enumerated() { widths[index] = max(widths[index], TextWrap.width(cell)) }
      case .head(let title): widths[0] = max(widths[0], TextWrap.width(title))
      case .note, .line: break
      }
    }
    var excess = ReportTable.indent.count + widths.reduce(0, +) + ReportTable.gap.count * (columns.count - 1) - width
    while excess > 0,
      let widest = columns.indices.filter({ columns[$0].isFlexible }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] > ReportTable.leastFlexible
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func cells(ofHead title: String) -> [String] {
    [title] + Array(repeating: "", count: columns.count - 1)
  }

  private func append(_ cells: [String], _ widths: [Int], to out: inout String) {
    let wrapped = zip(cells, widths).map { TextWrap.lines($0, width: $1) }
    for number in 0..<(wrapped.map(\.count).max() ?? 0) {
      var line = ReportTable.indent
      for (index, lines) in wrapped.enumerated() {
        let cell = number < lines.count ? lines[number] : ""
        let fill = String(repeating: " ", count: widths[index] - TextWrap.width(cell))
        line += columns[index].alignment == .left ? cell + fill : fill + cell
        line += ReportTable.gap
      }
      out += TextWrap.trimmed(line) + "\n"
    }
  }
}
