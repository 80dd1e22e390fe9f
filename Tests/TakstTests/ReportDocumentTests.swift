import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportDocumentTests {
  private static let nasty = "<script>alert(\"x\" & 'y')</script> | *b* _i_ [l](javascript:x) `c`"

  /// A statement in which every name comes from somebody who means no good.
  private static var statement: Statement {
    var statement = ReportFixtures.statement
    statement.tariffNames = ReportFixtures.names(nasty)
    statement.amendments = [nasty]
    statement.practices[0].practice.name = nasty
    statement.items[1].item.names = ReportFixtures.names(nasty)
    statement.items[1].sources = [nasty]
    statement.findings[1].rule.names = ReportFixtures.names(nasty)
    statement.adjustments[1].note = nasty
    statement.unknown[0].code = nasty
    statement.segments[0].segment.names = ReportFixtures.names(nasty)
    statement.sources.append(Source(id: nasty, title: nasty, url: "javascript:alert(1)"))
    statement.sources.append(Source(id: "quoted", title: "x", url: "https://example.org/\" onclick=\"x"))
    return statement
  }

  @Test(arguments: Language.allCases) func pagesAreValid(language: Language) {
    for statement in [ReportFixtures.statement, Self.statement] {
      let page = Markup(StatementReport.html(statement, language: language))
      #expect(page.problems == [])
    }
    for compared in [ComparedPractices.four, ComparedPractices.twelve] {
      #expect(Markup(ComparisonReport.html(compared, language: language)).problems == [])
      let hiding = ComparisonReport.html(compared, language: language, hiding: SmallCells(fewest: 3))
      #expect(Markup(hiding).problems == [])
    }
  }

  /// A page without rows, and so without charts.
  @Test func anEmptyStatementIsAValidPage() {
    var statement = ReportFixtures.statement
    (statement.weakest, statement.statusAmounts) = (nil, [:])
    (statement.segments, statement.items, statement.practices, statement.months) = ([], [], [], [])
    (statement.findings, statement.adjustments, statement.unpriced, statement.unknown) = ([], [], [], [])
    (statement.sources, statement.lines) = ([], LineCounts())
    let page = Markup(StatementReport.html(statement))
    #expect(page.problems == [])
    #expect(!page.elements.contains("table") && !page.elements.contains("figure"))
  }

  @Test func nothingFromOutsideIsMarkup() {
    let page = StatementReport.html(Self.statement)
    #expect(!page.contains("<script") && !page.contains("javascript:alert(1)\"") && !page.contains("onclick=\"x\""))
    #expect(page.contains("&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;"))
    let text = StatementReport.markdown(Self.statement)
    #expect(!text.contains("<script") && !text.contains("[l](") && !text.contains(" | *b*"))
    #expect(text.contains("&lt;script&gt;alert(\"x\" &amp; 'y')&lt;/script&gt; \\| \\*b\\* \\_i\\_ \\[l\\]"))
  }

  /// The tables are one description, so that it is enough to look for every text of it.
  @Test(arguments: Language.allCases) func everyTableOfTheTextIsInMarkdownAndHTML(language: Language) {
    let documents = [
      StatementReport.document(ReportFixtures.statement, language),
      ComparisonDocument(ComparedPractices.twelve, [], language, nil).document(),
    ]
    for document in documents {
      let (text, markdown, page) = (document.text(width: 96), document.markdown(), document.html())
      var cells = 0
      for case .table(let table) in document.sections.flatMap(\.blocks) {
        for case .cells(let row, _) in table.rows {
          for (column, cell) in zip(table.columns, row) where !column.isBar && !cell.isEmpty {
            cells += 1
            #expect(markdown.contains(Markdown.escaped(cell.trimmed)), "\(cell)")
            #expect(page.contains(HTML.escaped(cell.trimmed)) || page.contains(HTML.cell(cell)), "\(cell)")
            #expect(cell.split(separator: " ").allSatisfy { text.contains($0) }, "\(cell)")
          }
        }
      }
      #expect(cells > 30)
    }
  }

  @Test func rowsOfMarkdownHaveAsManyCellsAsTheirTable() {
    for text in [StatementReport.markdown(Self.statement), ComparisonReport.markdown(ComparedPractices.twelve)] {
      var columns: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false).count
        #expect(columns == nil || columns == cells, "\(line)")
        columns = cells
      }
    }
  }

  @Test func everyTableHasACaptionAndEveryRowATitle() {
    let page = Markup(StatementReport.html(ReportFixtures.statement))
    let tables = page.elements.filter { $0 == "table" }.count
    #expect(tables > 6)
    #expect(page.elements.filter { $0 == "caption" }.count == tables)
    #expect(page.elements.filter { $0 == "desc" }.count == page.elements.filter { $0 == "figure" }.count)
  }

  /// The item that is best known has the source and the status of its price, and those are told.
  @Test func aNumberLeadsToItsSourceAndStatus() throws {
    let page = StatementReport.html(ReportFixtures.statement)
    let row = try #require(page.split(separator: "\n").first { $0.contains(">0101<sup>") })
    let number = try #require(row.split(separator: "#note-").dropFirst().first?.prefix { $0 != "\"" })
    let note = try #require(page.split(separator: "\n").first { $0.hasPrefix("<li id=\"note-\(number)\"") })
    #expect(
      note == "<li id=\"note-\(number)\">The weakest number used: official. Sources: <a href=\"#source-1\">rh</a>.</li>"
    )
    #expect(page.contains("<li id=\"source-1\"><b>rh</b>: Aftaler i Region Hovedstaden<br>"))
    let markdown = StatementReport.markdown(ReportFixtures.statement)
    #expect(markdown.contains("]: The weakest number used: official. Sources: rh.\n"))
  }

  /// Every amount of a table stands in a row, a column or a table that has a footnote.
  @Test func everyTableOfNumbersSaysWhatItRestsOn() {
    let documents = [
      StatementReport.document(ReportFixtures.statement, .english),
      ComparisonDocument(ComparedPractices.twelve, [], .english, nil).document(),
    ]
    for document in documents {
      for case .table(let table) in document.sections.flatMap(\.blocks) {
        let isTold = table.basis != nil || table.columns.contains { $0.basis != nil }
        for case .cells(let cells, let basis) in table.rows {
          #expect(isTold || basis != nil, "\(cells)")
        }
      }
    }
  }

  @Test func footnotesAreSharedAndNumberedInOrder() {
    var notes = Footnotes()
    let (one, two) = (Basis(weakest: .official, sources: ["a"]), Basis(text: "Counted."))
    #expect([one, nil, two, one, Basis()].map { notes.number(of: $0) } == [1, nil, 2, 1, nil])
    #expect(notes.all == [one, two])
    let sum = Basis.sum([one, Basis(weakest: .estimate, sources: ["b", "a"])])
    #expect(sum == Basis(weakest: .estimate, sources: ["a", "b"]))
  }

  @Test func aPageNeedsNothingElse() {
    let page = StatementReport.html(ReportFixtures.statement)
    for word in ["src=", "@import", "url(http", "<link", "<script", "<img"] { #expect(!page.contains(word), "\(word)") }
    for word in ["name=\"viewport\"", "prefers-color-scheme:dark", "@media print", "size:A4"] {
      #expect(page.contains(word), "\(word)")
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
