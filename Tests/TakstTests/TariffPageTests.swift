import Testing

@testable import Takst
@testable import TakstCommand
@testable import TakstReports

/// The pages beside the built-in tariffs are those that the tool writes of them.
@Suite struct TariffPageTests {
  static let pages: [(page: String, words: [String])] = [
    ("DK/dk-almen-praksis.md", ["dk-almen-praksis", "--of", Example.path("practice-year"), "--year", "2024"]),
    ("NL/nl-huisartsenzorg.md", ["nl-huisartsenzorg", "--of", Example.path("dutch-practice"), "--year", "2018"]),
  ]

  @Test(arguments: pages) func aPageIsMadeFromItsData(page: String, words: [String]) throws {
    let run = CommandRun(["tariff", "show"] + words + ["--format", "markdown"])
    #expect(run.errors == "")
    #expect(run.code == 0)
    #expect(try run.output == Example.text("../Tariffs/\(page)"))
  }

  @Test func everyPriceRuleAndSourceIsOnThePage() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let book = try PriceBook(tariff)
    let page = TariffReport.markdown(tariff, book)
    for item in book.items {
      #expect(page.contains("| \(item.code) |"), "\(item.code)")
      for price in book.levels(of: item.code).compactMap(\.price) {
        #expect(page.contains(Language.english.amount(price.amount)), "\(item.code)")
        if let note = price.note { #expect(page.contains(note), "\(item.code)") }
      }
    }
    for rule in tariff.rules { #expect(page.contains("| \(rule.id) |"), "\(rule.id)") }
    for source in tariff.sources { #expect(page.contains(source.title), "\(source.id)") }
    for decision in tariff.decisions { #expect(page.contains("| \(decision.id) |"), "\(decision.id)") }
    for step in tariff.series.flatMap(\.steps) { #expect(page.contains("| \(step.from) |"), "\(step.from)") }
    for limit in tariff.ceilings.map(\.id) + tariff.budgets.map(\.id) { #expect(page.contains("| \(limit) |")) }
  }

  @Test(arguments: [
    (["--year", "2024"], "--of and --year belong to a page: add --format markdown or html"),
    (["--format", "html", "--year", "2024"], "--year stands without --of: add --of FOLDER"),
    (["--format", "html", "--of", "x"], "--of stands without --year: add --year YEAR"),
    (
      ["--format", "html", "--on", "2024-01-01"],
      "a page shows all of a tariff: leave out the code and --on, or use text, csv or json"
    ),
  ])
  func whatDoesNotGoTogetherIsRefused(words: [String], message: String) {
    let run = CommandRun(["tariff", "show", "dk-almen-praksis"] + words)
    #expect(run.code == 64)
    #expect(run.errors == "takst: \(message)\nSee 'takst help tariff show'.\n")
  }
}
