import Foundation
import Testing

@testable import Takst
@testable import TakstCommand

/// What identifies people is in every input of these tests, in its own column and slipped into every other, and in no output or message.
@Suite struct PrivacyTests {
  /// A Danish and a Dutch number of a person, the second without a mark, and what else names somebody.
  static let marks = ["170450-1234", "1704501235", "123456782", "Hus-Kirkevej-7", "Mærkenavn", "Markering"]

  static let activityColumns = [
    "practice", "patient", "date", "code", "quantity", "time", "minutes", "clinician", "role", "group", "visit",
    "household", "place", "km", "reason", "chain", "payer", "amount",
  ]
  static let populationColumns = [
    "practice", "patient", "birth", "sex", "group", "area", "payer", "from", "until", "programmes",
  ]

  /// A row with these cells, and the others empty.
  private static func row(_ columns: [String], _ cells: [String: String]) -> String {
    columns.map { cells[$0] ?? "" }.joined(separator: ";") + ";Mærkenavn\n"
  }

  /// A log with good lines of marked people, and one line for each column into which a number slipped that must not be there.
  ///
  /// Words that are data by themselves (practice, code, group and the like) are shown wherever they stand, so that nothing is slipped
  /// into them.
  static var activity: String {
    var text = activityColumns.joined(separator: ";") + ";Fornavn\n"
    let good = ["practice": "12", "patient": marks[0], "date": "2024-03-01", "code": "0101", "household": marks[3]]
    text += row(activityColumns, good)
    text += row(activityColumns, good)
    text += row(activityColumns, good.merging(["patient": marks[1], "code": "0105"]) { $1 })
    text += row(activityColumns, good.merging(["patient": marks[2], "code": "0201"]) { $1 })
    text += row(activityColumns, good.merging(["patient": marks[2], "code": "0201", "date": "2023-05-01"]) { $1 })
    for column in ["date", "quantity", "time", "minutes", "km", "chain", "amount"] {
      for mark in marks[..<3] { text += row(activityColumns, good.merging([column: mark]) { $1 }) }
    }
    // A row that lacks its patient, and one that is too long.
    text += row(activityColumns, good.merging(["patient": "", "reason": "Markering"]) { $1 })
    text += "12;\(marks[0]);2024-03-01;0101" + String(repeating: ";\(marks[1])", count: 30) + "\n"
    return text
  }

  static var population: String {
    var text = populationColumns.joined(separator: ";") + ";Efternavn\n"
    let good = ["practice": "12", "patient": marks[0], "birth": "1950-04-17", "sex": "F", "group": "1"]
    text += row(populationColumns, good)
    text += row(populationColumns, good)
    text += row(populationColumns, good.merging(["patient": marks[1]]) { $1 })
    for column in ["birth", "sex", "from", "until"] {
      for mark in marks[..<3] { text += row(populationColumns, good.merging([column: mark, "patient": mark]) { $1 }) }
    }
    text += row(
      populationColumns, good.merging(["patient": marks[2], "from": "2024-05-01", "until": "2024-04-01"]) { $1 })
    return text
  }

  private static func check(_ text: String, _ what: String) {
    for mark in marks where text.contains(mark) {
      let line = text.split(whereSeparator: \.isNewline).first { $0.contains(mark) } ?? ""
      Issue.record("\(what) shows \(mark): \(line)")
    }
  }

  static let lines: [[String]] =
    ["text", "json", "csv", "markdown", "html"].flatMap { form in
      [
        ["evaluate", "--format", form, "--practice-items"], ["compare", "--scenario", "OFFER", "--format", form],
        ["incentives", "--format", form],
      ]
    } + [
      ["compare", "--scenario", "OFFER", "--lines", "12"],
      ["compare", "--scenario", "OFFER", "--lines", "12", "-f", "csv"],
      ["compare", "--scenario", "OFFER", "--neutral", "0101", "--save-solution", "DIR/solution.json"],
      ["compare", "--settle-since", "2024-05-01", "--as-known-on", "2024-12-31"],
      ["compare", "--scenario", "OFFER", "--behaviour", "hcfa_1992_offset", "--draws", "5"],
      ["evaluate", "--tally-out", "DIR/tally.jsonl", "--manifest", "DIR/made.json"], ["check"],
      ["check", "--format", "json"],
      ["evaluate", "--strict"], ["evaluate", "--max-errors", "3"],
    ]

  @Test(arguments: lines) func noOutputOrMessageNamesAPerson(line: [String]) throws {
    let folder = try SmallPractice.folder(["activity.csv": Self.activity, "population.csv": Self.population])
    let inputs = Set(folder.names)
    let more = line.dropFirst().map {
      $0 == "OFFER" ? folder.file("offer.json") : $0.replacingOccurrences(of: "DIR", with: folder.path)
    }
    let errors = more.contains("--strict") || more.contains("--max-errors") ? [] : ["--max-errors", "1000"]
    let run = CommandRun(SmallPractice.words(line[0], folder) + more + errors)
    if errors.isEmpty {
      #expect(run.code == 65)
    } else {
      #expect(run.code == 0, "\(run.errors)")
      #expect(!run.output.isEmpty)
    }
    Self.check(run.output, "the output of \(line)")
    Self.check(run.errors, "the messages of \(line)")
    for name in folder.names where !inputs.contains(name) {
      Self.check(try folder.text(name), "\(name) of \(line)")
    }
  }

  @Test(arguments: ["12;\"170450-1234", "12;\u{0}170450-1234;2024-03-01;0101\n"])
  func noRefusalOfAFileNamesAPerson(end: String) throws {
    let folder = try SmallPractice.folder(["activity.csv": Self.activity + end])
    for command in ["evaluate", "explain", "incentives", "check"] {
      let run = CommandRun(SmallPractice.words(command, folder, "--max-errors", "1000"))
      Self.check(run.errors, "the messages of \(command)")
      if command != "explain" { Self.check(run.output, "the output of \(command)") }
    }
  }

  /// `explain` is the one command that is there to show patients: it shows them, and nobody else.
  @Test func explainShowsPatientsInItsLinesOnly() throws {
    let folder = try SmallPractice.folder(["activity.csv": Self.activity, "population.csv": Self.population])
    let run = CommandRun(SmallPractice.words("explain", folder, "--max-errors", "1000"))
    #expect(run.code == 0)
    #expect(run.output.contains(Self.marks[0]))
    Self.check(run.errors, "the messages of explain")
    for mark in ["Hus-Kirkevej-7", "Mærkenavn"] { #expect(!run.output.contains(mark)) }
  }
}
