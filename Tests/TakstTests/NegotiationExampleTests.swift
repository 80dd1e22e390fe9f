import Foundation
import Testing

@testable import Takst

/// The examples of negotiation: what their texts say is what the commands print.
@Suite struct NegotiationExampleTests {
  private static func arguments(_ folder: String, _ rest: String...) -> [String] {
    ["compare", folder, "-t", "dk-almen-praksis", "-y", "2024", "-q", "--fees", path("practice-year/fees.csv")] + rest
  }

  private static func path(_ file: String) -> String { Example.root.path() + "Examples/" + file }

  /// The year that the script makes is made once for all that is shown of it.
  @Test func whatTheTextsSayIsWhatIsPrinted() throws {
    let year = try TemporaryFolder()
    let command = try #require(
      Example.commands(in: try Example.text("negotiation/run.sh"), after: "\"$TAKST\" ", ["work": year.path])
        .first { $0.first == "sample" })
    #expect(CommandRun(Array(command.prefix { !$0.hasPrefix("2>") })).code == 0)
    try theScriptPrintsTheComparison(year)
    try theCompromiseIsTheSolversOwn(year)
  }

  private func theScriptPrintsTheComparison(_ year: TemporaryFolder) throws {
    let command = try #require(
      Example.commands(
        in: try Example.text("negotiation/run.sh"), after: "\"$TAKST\" ",
        ["work": year.path, "here": Self.path("negotiation"), "root/": Example.root.path(), "{1:-text}": "text"]
      ).first { $0.first == "compare" })
    let run = CommandRun(command)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == (try Example.text("negotiation/comparison.txt")))
    for (format, ending) in [("html", "html"), ("markdown", "md"), ("csv", "csv")] {
      let words = command.map { $0 == "text" ? format : $0 }
      let written = CommandRun(words).output
      #expect(written == (try Example.text("negotiation/comparison.\(ending)")), "comparison.\(ending) differs")
      if format == "html" { #expect(Markup(written).problems == []) }
    }
  }

  /// The committed factor is what the solver finds, and what it leaves is what the text says.
  private func theCompromiseIsTheSolversOwn(_ year: TemporaryFolder) throws {
    let folder = try TemporaryFolder()
    let run = CommandRun(
      Self.arguments(
        year.file("year"), "-s", Self.path("negotiation/compromise-terms.json"), "--neutral", "basishonorar",
        "--save-solution", folder.file("found.json")))
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.text("found.json") == Example.text("negotiation/compromise-neutral.json"))
    #expect(run.output.contains("0.990256") && run.output.contains("-1,255.92"))
    #expect(try Example.text("negotiation/README.md").contains("0.990256 and leaves 1,255.92 kroner"))
  }

  @Test func theOtherQuestionsAreAnswered() throws {
    let folder = try TemporaryFolder()
    let year = folder.file("year")
    let sample = ["sample", "--practices", "6", "--lines", "9000", "--seed", "5", "--variety", "70", year]
    #expect(CommandRun(sample).code == 0)
    let offer = Self.path("negotiation/employer.json")
    for rest in [["--lines", "012345"], ["--break-even", "bundle:dm2"], ["--suppress", "5"]] {
      let run = CommandRun(Self.arguments(year, "-s", offer) + rest)
      #expect(run.code == 0, "\(rest): \(run.errors)")
    }
    let run = CommandRun(
      Self.arguments(
        year, "-s", Self.path("negotiation/doctors.json"), "--neutral-amount", "korrespondance", "--solve",
        "difference=100000.00", "--format", "csv"))
    // A øre more for each doctor is as near as it gets.
    let total = try #require(run.output.split(separator: "\r\n").first { $0.hasPrefix("total,doctors+neutral,") })
    // The name has a comma, so that cells are counted from the end.
    let cells = total.split(separator: ",", omittingEmptySubsequences: false)
    let difference = try #require(Money(String(cells[cells.count - 9]), .dkk))
    let doctors: Int64 = 15
    #expect(abs(difference.minorUnits - 10_000_000) <= doctors / 2 + 1, "\(total)")
  }
}

/// The scenarios of the source documents can be read, and each changes something.
@Suite struct ScenarioExampleTests {
  private static let files = try! FileManager.default.contentsOfDirectory(
    atPath: Example.root.path() + "Examples/scenarios"
  ).filter { $0.hasSuffix(".json") }.sorted()

  @Test func eachScenarioMakesADifference() throws {
    let folder = try TemporaryFolder()
    let sample = [
      "sample", "--practices", "12", "--lines", "12000", "--seed", "5", "--variety", "70", folder.file("year"),
    ]
    #expect(CommandRun(sample).code == 0)
    let root = Example.root.path() + "Examples/"
    let words =
      ["compare", folder.file("year"), "-t", "dk-almen-praksis", "-y", "2024", "-q", "--format", "csv", "--fees"]
      + [root + "practice-year/fees.csv"] + Self.files.flatMap { ["-s", root + "scenarios/" + $0] }
    let run = CommandRun(words)
    #expect(run.code == 0, "\(run.errors)")
    let totals = run.output.split(separator: "\r\n").filter { $0.hasPrefix("total,") }.dropFirst()
    #expect(totals.count == Self.files.count && Self.files.count >= 14)
    for total in totals {
      let cells = total.split(separator: ",", omittingEmptySubsequences: false)
      #expect(!cells.contains("0.00"), "\(total)")
    }
  }

  @Test func theTableNamesEveryScenarioAndEveryRowOfTheDocuments() throws {
    let text = try Example.text("scenarios/README.md")
    for file in Self.files { #expect(text.contains("[\(file)](\(file))"), "\(file)") }
    for row in 1...20 { #expect(text.contains("\n| \(row) | "), "\(row)") }
  }
}
