internal import Takst

extension ReportDocument {
  /// The report as a page of HTML: one file without scripts that needs nothing else.
  ///
  /// Sections with tables and their charts, footnotes that say what the numbers rest on, and the sources.
  ///
  /// - Returns: The page, ending in a line feed.
  func html() -> String {
    var writer = HTMLWriter(language: language, sources: sources)
    writer.write(self)
    return writer.out
  }
}

/// Builds the page of a report.
private struct HTMLWriter {
  let language: Language
  let sources: [Source]
  private(set) var out = ""
  private var footnotes = Footnotes()
  private var charts = 0

  init(language: Language, sources: [Source]) {
    self.language = language
    self.sources = sources
    out.reserveCapacity(1 << 16)
  }

  mutating func write(_ report: ReportDocument) {
    let title = HTML.escaped(report.title)
    out += """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="takst \(TakstVersion.current)">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>
      <body>
      <main>
      <header>
      <h1>\(title)</h1>

      """
    write(facts: report.facts)
    if let total = report.total {
      out +=
        "<p class=\"total\">\(HTML.escaped(total.title)) <strong>\(HTML.escaped(total.amount))</strong>"
        + mark(total.basis) + "</p>\n"
    }
    for paragraph in report.summary { write(paragraph: paragraph) }
    out += "</header>\n"
    let titled = report.sections.enumerated().filter { !$0.element.title.isEmpty }
    if titled.count > 3 {
      out += "<nav aria-label=\"\(HTML.escaped(language(DocumentPhrase.contents)))\">\n<ul>\n"
      for (number, section) in titled {
        out += "<li><a href=\"#section-\(number + 1)\">\(HTML.escaped(section.title))</a></li>\n"
      }
      out += "</ul>\n</nav>\n"
    }
    for (number, section) in report.sections.enumerated() { write(section, number: number + 1) }
    writeFootnotes()
    writeSources()
    out += "</main>\n</body>\n</html>\n"
  }

  /// The facts of the head as words with what they stand for; a row without a word belongs to the one before.
  private mutating func write(facts: ReportTable) {
    out += "<dl>\n"
    for case .cells(let cells, let basis) in facts.rows {
      if !cells[0].isEmpty { out += "<dt>\(HTML.escaped(cells[0]))</dt>\n" }
      out += "<dd>\(HTML.cell(cells.dropFirst().joined(separator: " ")))\(mark(basis))</dd>\n"
    }
    out += "</dl>\n"
  }

  private mutating func write(paragraph: String, style: String = "") {
    out += "<p\(style.isEmpty ? "" : " class=\"\(style)\"")>\(HTML.paragraph(paragraph))</p>\n"
  }

  private mutating func write(_ section: ReportDocument.Section, number: Int) {
    let id = "section-\(number)"
    if section.title.isEmpty {
      out += "<section>\n"
    } else {
      out += "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(HTML.escaped(section.title))</h2>\n"
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let text): write(paragraph: text)
      case .remark(let text): write(paragraph: text, style: "remark")
      case .table(let table): write(table, title: section.title)
      case .chart(let chart):
        charts += 1
        out +=
          "<figure>\n<figcaption>\(HTML.escaped(chart.title)) "
          + "<span>\(HTML.escaped(chart.axis.name))</span></figcaption>\n"
          + chart.svg(id: "chart-\(charts)") + "</figure>\n"
      }
    }
    out += "</section>\n"
  }

  // MARK: Tables

  private mutating func write(_ table: ReportTable, title: String) {
    let caption = table.caption ?? title
    let shown = table.columns.indices.filter { !table.columns[$0].isBar }
    // A table that fits a page is not cut; a longer one may be, between rows.
    let style = table.rows.count <= 24 ? "scroll whole" : "scroll"
    out += "<div class=\"\(style)\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTML.escaped(caption))\">\n<table>\n"
    // What stands above the table already is said only to those who do not see it.
    let isSeen = table.caption != nil && table.caption != table.columns[shown[0]].title
    out += "<caption\(isSeen ? "" : " class=\"unseen\"")>\(HTML.escaped(caption))</caption>\n"
    if table.hasTitles { writeHead(table, shown) }
    out += "<tbody>\n"
    var isSum = false
    for (number, row) in table.rows.enumerated() {
      switch row {
      case .cells(let cells, let basis):
        let unmarked = number == 0 && !table.hasTitles ? basis ?? table.basis : basis
        write(cells, table.columns, shown, unmarked, isSum: isSum)
        isSum = false
      case .head(let title):
        if number > 0 { out += "</tbody>\n<tbody>\n" }
        let cell = "<th scope=\"rowgroup\" colspan=\"\(shown.count)\">\(HTML.escaped(title))</th>"
        out += "<tr class=\"sum\">\(cell)</tr>\n"
      case .note(let text):
        out += "<tr class=\"note\"><td colspan=\"\(shown.count)\">\(HTML.escaped(text))</td></tr>\n"
      case .line(let sum):
        out += "</tbody>\n<tbody>\n"
        isSum = sum
      }
    }
    out += "</tbody>\n</table>\n</div>\n"
  }

  private mutating func writeHead(_ table: ReportTable, _ shown: [Int]) {
    out += "<thead>\n<tr>"
    var basis = table.basis
    for index in shown {
      let column = table.columns[index]
      var marks = mark(column.basis)
      if !column.title.isEmpty || index == shown.last {
        marks += mark(basis)
        basis = nil
      }
      let style = column.alignment == .right ? " class=\"number\"" : ""
      // A column without a title is no header of anything.
      out +=
        column.title.isEmpty && marks.isEmpty
        ? "<td></td>" : "<th scope=\"col\"\(style)>\(HTML.escaped(column.title))\(marks)</th>"
    }
    out += "</tr>\n</thead>\n"
  }

  private mutating func write(
    _ cells: [String], _ columns: [ReportTable.Column], _ shown: [Int], _ basis: Basis?, isSum: Bool
  ) {
    out += isSum ? "<tr class=\"sum\">" : "<tr>"
    // The first word of a row is its title; where it is empty, as in a sum, the next one is.
    let titled = shown.first { columns[$0].alignment == .left && !cells[$0].isEmpty }
    for index in shown {
      let text = HTML.cell(cells[index]).prefixed(in: cells[index])
      let style = columns[index].style(isFirst: index == shown.first)
      out +=
        index == titled ? "<th scope=\"row\"\(style)>\(text)\(mark(basis))</th>" : "<td\(style)>\(text)</td>"
    }
    out += "</tr>\n"
  }

  // MARK: Footnotes

  /// The mark that leads to the footnote about what numbers rest on.
  private mutating func mark(_ basis: Basis?) -> String {
    guard let number = footnotes.number(of: basis) else { return "" }
    return "<sup><a href=\"#note-\(number)\">\(number)</a></sup>"
  }

  private mutating func writeFootnotes() {
    if footnotes.all.isEmpty { return }
    let title = HTML.escaped(language(DocumentPhrase.footnotes))
    out += "<section aria-labelledby=\"notes\" class=\"small\">\n<h2 id=\"notes\">\(title)</h2>\n<ol>\n"
    for (number, basis) in footnotes.all.enumerated() {
      let texts = [basis.text, basis.weakest.map { language(.weakest(language(.statusName($0)))) }].compactMap(\.self)
      var parts = texts.map(HTML.escaped)
      if !basis.sources.isEmpty {
        let links = basis.sources.map { id in
          let name = HTML.escaped(id)
          return sources.firstIndex { $0.id == id }.map { "<a href=\"#source-\($0 + 1)\">\(name)</a>" } ?? name
        }
        parts.append(HTML.escaped(language(.sources)) + ": " + links.joined(separator: ", ") + ".")
      }
      out += "<li id=\"note-\(number + 1)\">\(parts.joined(separator: " "))</li>\n"
    }
    out += "</ol>\n</section>\n"
  }

  private mutating func writeSources() {
    if sources.isEmpty { return }
    let title = HTML.escaped(language(.sources))
    out += "<section aria-labelledby=\"sources\" class=\"small\">\n<h2 id=\"sources\">\(title)</h2>\n<ul>\n"
    for (number, source) in sources.enumerated() {
      out += "<li id=\"source-\(number + 1)\"><b>\(HTML.escaped(source.id))</b>: \(HTML.escaped(source.title))"
      if let url = HTML.address(source.url) {
        out += "<br><a href=\"\(HTML.escaped(url))\" class=\"address\">\(HTML.escaped(url))</a>"
      } else if let url = source.url {
        out += "<br>\(HTML.escaped(url))"
      }
      out += "</li>\n"
    }
    out += "</ul>\n</section>\n"
  }
}

extension ReportTable.Column {
  /// The class of a cell: numbers and codes stay on a line, and words have room on a phone.
  fileprivate func style(isFirst: Bool) -> String {
    if alignment == .right { return " class=\"number\"" }
    return isFlexible ? " class=\"words\"" : isFirst ? " class=\"word\"" : ""
  }
}

extension String {
  /// The text with as much room before it as the spaces that a cell begins with, which HTML would drop.
  fileprivate func prefixed(in cell: String) -> String {
    let spaces = cell.prefix { $0 == " " }.count
    return spaces == 0 ? self : String(repeating: "&#160;", count: spaces) + dropFirst(spaces)
  }
}
