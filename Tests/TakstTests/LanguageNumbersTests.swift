import Foundation
import Testing

@testable import TakstCommand
@testable import Takst

/// A report says the same numbers in every language: no phrase loses one, and no other is put in.
@Suite struct LanguageNumbersTests {
  /// The runs of digits of a text, sorted, as languages write dates and decimals differently and order their sentences differently.
  private static func numbers(_ text: String) -> [Substring] {
    text.split { !$0.isASCII || !$0.isNumber }.sorted()
  }

  private static func expectEqual(_ text: String, _ english: String) {
    let difference = numbers(text).difference(from: numbers(english))
    #expect(difference.isEmpty, "\(difference)\n\(english)\n\(text)")
  }

  private static func expectSameNumbers(_ words: [String], _ code: Int32 = 0) {
    for format in ["text", "markdown"] {
      if format == "markdown", words[0] != "evaluate", words[0] != "compare", words[0] != "incentives" { continue }
      let english = CommandRun(words + ["--format", format, "--language", "en"])
      #expect(english.code == code, "\(words): \(english.errors)")
      for language in ["da", "nl"] {
        let other = CommandRun(words + ["--format", format, "--language", language])
        #expect(other.code == code)
        #expect(other.output != english.output)
        expectEqual(other.output, english.output)
      }
    }
  }

  @Test func ofWhatAPracticeIsPaid() throws {
    let folder = try SmallPractice.folder(["practices.csv": "practice,name\n12,Twelve\n13,Thirteen\n"])
    Self.expectSameNumbers(SmallPractice.words("evaluate", folder, "--amend", folder.file("offer.json")))
    Self.expectSameNumbers(SmallPractice.words("explain", folder))
    Self.expectSameNumbers(SmallPractice.words("check", folder))
    Self.expectSameNumbers(["check", folder.file("activity.csv")])
    Self.expectSameNumbers(SmallPractice.words("compare", folder, "--settle-since", "2024-05-31"))
  }

  @Test func ofWhatASchemeRewards() throws {
    for format in ["text", "markdown"] {
      let runs = try ["en", "da", "nl"].map {
        try SmallIncentives.run(["--list-limit", "2", "--format", format, "--language", $0])
      }
      #expect(Set(runs.map(\.output)).count == 3)
      for run in runs.dropFirst() { Self.expectEqual(run.output, runs[0].output) }
    }
  }

  @Test func ofTariffs() throws {
    let folder = try SmallPractice.folder()
    for tariff in [folder.file("small.json"), Example.path("authoring/tariff.json")] {
      Self.expectSameNumbers(["tariff", "show", tariff, "--on", "2024-06-01"])
      Self.expectSameNumbers(["tariff", "show", tariff])
      let pages = ["en", "da", "nl"].map {
        CommandRun("tariff", "show", tariff, "--format", "markdown", "--language", $0).output
      }
      #expect(Set(pages).count == 3)
      for page in pages.dropFirst() { Self.expectEqual(page, pages[0]) }
    }
    for code in ["C10", "T10", "DIA"] {
      Self.expectSameNumbers(["tariff", "show", Example.path("authoring/tariff.json"), code])
    }
    Self.expectSameNumbers(["tariff", "list"])
    Self.expectSameNumbers(
      ["tariff", "diff", folder.file("small.json"), folder.file("small.json"), "--amend", folder.file("offer.json")])
  }

  @Test(arguments: [
    ["--neutral", "0101"], ["--neutral-amount", "0101"], ["--break-even", "list:2"],
    ["--break-even", "bundle:copd", "--break-even", "steps"], ["--decompose"], ["--lines", "12"],
  ])
  func ofOffers(words: [String]) throws {
    let folder = try CommandBreakEvenTests.folder()
    for scenarios in [["offer.json"], ["offer.json", "less.json"]] where scenarios.count == 1 || words[0] != "--lines" {
      Self.expectSameNumbers(
        CommandCompareTests.words(folder, scenarios, "--amend", folder.file("bundle.json")) + words)
    }
  }

  /// All presets, with what each warns of.
  @Test(arguments: Behaviour.presets.map(\.id))
  func ofAssumedBehaviour(preset: String) throws {
    let folder = try CommandCompareTests.folder()
    Self.expectSameNumbers(
      CommandCompareTests.words(folder, ["offer.json"], "--behaviour", preset, "--draws", "20", "--seed", "3"))
  }

  @Test func ofAVerification() throws {
    let folder = try SmallPractice.folder()
    let made = SmallPractice.words(
      "evaluate", folder, "--manifest", folder.file("m.json"), "--output", folder.file("statement.txt"))
    #expect(CommandRun(made).code == 0)
    Self.expectSameNumbers(["verify", folder.file("m.json")])
    try folder.write(SmallPractice.activity + "12,SECRET9,2024-05-01,0101\n", to: "activity.csv")
    Self.expectSameNumbers(["verify", folder.file("m.json")], 1)
  }
}
