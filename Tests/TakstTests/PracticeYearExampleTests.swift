import Foundation
import Takst
import Testing

@testable import TakstCommand
@testable import TakstReports

@Suite struct PracticeYearExampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples/practice-year")

  /// Also shows that the generator gives today what it gave when the example was made.
  @Test(arguments: [SampleFile.population, .practices, .activity]) func theGeneratorMakesTheFilesAgain(file: SampleFile)
    throws
  {
    let generator = SampleGenerator(practices: 1, lines: 25_000, seed: 103, year: 2024, form: .danishExport)
    let stored = try Data(contentsOf: Self.folder.appending(path: file.name))
    #expect(SampleTable.bytes(generator, file) == Array(stored), "\(file.name) differs")
  }

  @Test func isSmall() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: [.fileSizeKey])
    let sizes = try files.map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
    #expect(sizes.reduce(0, +) < 2_500_000)
  }

  /// Measured once for every form, as that takes longer than all writing.
  @Test func whatIsRewardedIsWhatIsWritten() throws {
    let root = Example.root.path()
    let words = [
      root + "Examples/practice-year", "--tariff", "dk-almen-praksis", "--year", "2024", "--work",
      root + "Examples/incentives/work-dk.json", "--quiet",
    ]
    let console = Console(read: { nil }, write: { _ in true }, report: { _ in })
    let measured = try MeasureIncentives.measure(Session(try Arguments(.incentives, words), console))
    for (ending, written) in [
      ("txt", IncentivesReport.text(measured)), ("html", IncentivesReport.html(measured)),
      ("md", IncentivesReport.markdown(measured)), ("csv", IncentivesReport.csv(measured)),
    ] {
      #expect(written == (try Example.text("practice-year/incentives.\(ending)")), "incentives.\(ending) differs")
      if ending == "html" { #expect(Markup(written).problems == []) }
    }
  }

  @Test func everyFeeSaysThatItIsIllustrative() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "fees.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.first == "code,amount,from,until,status,note")
    var ranges: [Substring: [DayRange]] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", maxSplits: 5)
      try #require(fields.count == 6)
      #expect(Money(String(fields[1]), .dkk).map { $0 > .zero(.dkk) } == true, "\(line)")
      #expect(fields[4] == "estimate")
      #expect(fields[5] == "\"illustrative, not a published fee\"")
      let range = DayRange(from: Day(String(fields[2])), until: Day(String(fields[3])))
      #expect(!range.isEmpty && range.from != nil && range.until != nil)
      #expect(!ranges[fields[0], default: []].contains { $0.overlaps(range) }, "\(line)")
      ranges[fields[0], default: []].append(range)
    }
  }
}
