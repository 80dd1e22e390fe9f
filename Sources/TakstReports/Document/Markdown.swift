internal import Takst

extension ReportDocument {
  /// The report as Markdown: headings, paragraphs, tables and footnotes.
  ///
  /// Tables and footnotes are those of GitHub and Pandoc; a note of a table is a row of its own.
  ///
  /// - Returns: Lines, each ending in a line feed.
  func markdown() -> String {
    var writer = MarkdownWriter(language: language)
    writer.write(self)
    return writer.out
  }
}

/// Writing of Markdown: every text that comes from outside passes through ``escaped(_:)``.
enum Markdown {
  /// A text on one line that means itself, in a cell of a table too.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TextWrap.printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "^": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Builds the Markdown of a report.
private struct MarkdownWriter {
  let language: Language
  private(set) var out = ""
  private var footnotes = Footnotes()

  init(language: Language) {
    self.language = language
  }

  mutating func write(_ report: ReportDocument) {
    out += "# \(Markdown.escaped(report.title))\n"
    write(report.facts, caption: nil)
    if let total = report.total {
      out += "\n**\(Markdown.escaped("\(total.title) \(total.amount)"))**\(mark(total.basis))\n"
    }
    for paragraph in report.summary { write(paragraph: paragraph) }
    for section in report.sections {
      if !section.title.isEmpty { out += "\n## \(Markdown.escaped(section.title))\n" }
      for block in section.blocks {
        switch block {
        case .paragraph(let text), .remark(let text): write(paragraph: text)
        case .table(let table): write(table, caption: table.caption)
        case .chart: break
        }
      }
    }
    write(sources: report.sources)
    writeFootnotes(report.sources)
  }

  private mutating func write(paragraph: String) {
    // A dash or a number at the beginning would make a list of it.
    let text = Markdown.escaped(paragraph)
    out += "\n" + (text.first.map { "-+0123456789".contains($0) } == true ? "&#8203;" : "") + text + "\n"
  }

  private mutating func write(_ table: ReportTable, caption: String?) {
    let shown = table.columns.indices.filter { !table.columns[$0].isBar }
    if let caption, caption != table.columns[0].title { out += "\n**\(Markdown.escaped(caption))**\n" }
    var basis = table.basis
    let titles = shown.map { index in
      let column = table.columns[index]
      var title = Markdown.escaped(column.title) + mark(column.basis)
      if !column.title.isEmpty || index == shown.last {
        title += mark(basis)
        basis = nil
      }
      return title
    }
    out += "\n" + row(titles)
    out += "|" + shown.map { table.columns[$0].alignment == .right ? "---:|" : "---|" }.joined() + "\n"
    var isSum = false
    for row in table.rows {
      switch row {
      case .cells(let cells, let basis):
        let titled = shown.first { table.columns[$0].alignment == .left && !cells[$0].isEmpty }
        out += self.row(
          shown.map { index in
            // Spaces at the beginning show what belongs to the row before.
            let spaces = cells[index].prefix { $0 == " " }.count
            let text =
              String(repeating: "&nbsp;", count: spaces) + Markdown.escaped(String(cells[index].dropFirst(spaces)))
            return (isSum && !text.isEmpty ? "**\(text)**" : text) + (index == titled ? mark(basis) : "")
          })
        isSum = false
      case .head(let title):
        out += self.row(shown.map { $0 == shown.first ? "**\(Markdown.escaped(title))**" : "" })
      case .note(let text):
        // Where names stand, so that a column of numbers stays one.
        let place = shown.first { table.columns[$0].isFlexible } ?? shown.first
        out += self.row(shown.map { $0 == place ? "*\(Markdown.escaped(text))*" : "" })
      case .line(let sum): isSum = sum
      }
    }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private mutating func mark(_ basis: Basis?) -> String {
    footnotes.number(of: basis).map { "[^\($0)]" } ?? ""
  }

  private mutating func write(sources: [Source]) {
    if sources.isEmpty { return }
    out += "\n## \(Markdown.escaped(language(.sources)))\n\n"
    for source in sources {
      out += "- **\(Markdown.escaped(source.id))**: \(Markdown.escaped(source.title))"
      if let url = HTML.address(source.url) {
        out += " <\(url)>"
      } else if let url = source.url {
        out += " " + Markdown.escaped(url)
      }
      out += "\n"
    }
  }

  private mutating func writeFootnotes(_ sources: [Source]) {
    for (number, basis) in footnotes.all.enumerated() {
      var parts = [basis.text, basis.weakest.map { language(.weakest(language(.statusName($0)))) }].compactMap(\.self)
      if !basis.sources.isEmpty {
        parts.append(language(.sources) + ": " + basis.sources.joined(separator: ", ") + ".")
      }
      out += "\n[^\(number + 1)]: \(Markdown.escaped(parts.joined(separator: " ")))\n"
    }
  }
}
