extension ReportDocument {
  /// The report as text for a terminal.
  ///
  /// - Parameter width: The columns of the terminal; fewer than 60 are taken for 60.
  /// - Returns: Lines, each ending in a line feed.
  func text(width: Int) -> String {
    let width = max(60, width)
    var out = ""
    out.reserveCapacity(1 << 14)
    out += TextWrap.paragraph(title, width: width)
    out += String(repeating: "═", count: min(width, title.count)) + "\n"
    out += facts.text(width: width)
    if let total {
      let line = "\(total.title)   \(total.amount)"
      let bar = String(repeating: "═", count: line.count + 6)
      out += "\n  ╔\(bar)╗\n  ║   \(line)   ║\n  ╚\(bar)╝\n\n"
    }
    for paragraph in summary { out += ReportDocument.paragraph(paragraph, width) }
    for section in sections { out += section.text(width: width) }
    return out + TariffReport.sources(sources, language, width)
  }

  fileprivate static func paragraph(_ text: String, _ width: Int) -> String {
    TextWrap.paragraph(text, width: width, first: ReportTable.indent, rest: ReportTable.indent)
  }
}

extension ReportDocument.Section {
  /// The section as text, after an empty line.
  func text(width: Int) -> String {
    var out = "\n"
    if !title.isEmpty { out += TextWrap.paragraph(title, width: width) }
    var isAfterTable = false
    for block in blocks {
      switch block {
      case .paragraph(let text): out += ReportDocument.paragraph(text, width)
      case .remark(let text): out += "\n" + ReportDocument.paragraph(text, width)
      case .table(let table): out += (isAfterTable ? "\n" : "") + table.text(width: width)
      case .chart: continue
      }
      if case .table = block { isAfterTable = true } else { isAfterTable = false }
    }
    return out
  }
}
