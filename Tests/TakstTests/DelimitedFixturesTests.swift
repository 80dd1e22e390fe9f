import Foundation
import Takst
import Testing

/// Each broken file under Fixtures/Bad gets exactly the messages of its sibling `NAME.expected.txt`.
@Suite struct DelimitedFixturesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Bad")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".csv") }.sorted()

  @Test func thereAreManyBrokenFiles() {
    #expect(Self.names.count >= 80)
  }

  @Test(arguments: names) func brokenFileGetsItsMessages(name: String) throws {
    let kind = try #require(DelimitedKind(rawValue: String(name.prefix { $0 != "-" })))
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let expected = try String(
      contentsOf: Self.folder.appendingPathComponent(name.dropLast(4) + ".expected.txt"), encoding: .utf8)
    #expect(kind.read(bytes, file: name).text == expected)
  }

  @Test func lineOfTenMegabytesIsRefusedByItsField() {
    let head = "date,practice,patient,code\n2024-03-05,012345,p1,"
    let text = head + String(repeating: "1", count: 10_000_000) + "\n2024-03-05,012345,p1,0101\n"
    let outcome = DelimitedKind.activity.read(Array(text.utf8), file: "a.csv")
    #expect(
      outcome.text == "a.csv:2: a field is longer than 65536 bytes: check the delimiters and line ends\n")
    #expect(outcome.rows == 1)
  }

  @Test func lineOfAMillionDelimitersIsCountedAndRefused() {
    let text = "date,practice,patient,code\n" + String(repeating: ",", count: 999_999) + "x\n"
    #expect(
      DelimitedKind.activity.read(Array(text.utf8), file: "a.csv").text
        == "a.csv:2: the row has 1000000 fields and the header 4: put a field that holds ',' in quotes\n")
  }

  @Test func headerOfTooManyColumnsIsRefused() {
    let text = String(repeating: "a,", count: 1000) + "b\n"
    #expect(
      DelimitedKind.activity.read(Array(text.utf8), file: "a.csv").text
        == "a.csv:1: the header has 1001 columns, more than 1000: is this a table?\n")
  }

  @Test func quotedFieldBeyondTheLimitIsAnUnclosedQuote() {
    let text = "date,practice,patient,code\n2024-03-05,012345,\"" + String(repeating: "1", count: 70_000) + "\",0101\n"
    #expect(
      DelimitedKind.activity.read(Array(text.utf8), file: "a.csv").text
        == "a.csv:2:19: the quote that opens here does not end within 65536 bytes or the file: close it, "
        + "and double a quote that belongs to the text\n")
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4, 0], "a workbook or another binary document: export it as CSV"),
      ([0xD0, 0xCF, 0x11, 0xE0], "a workbook or another binary document: export it as CSV"),
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a workbook or another binary document: export it as CSV"),
      ([0x1F, 0x8B, 8], "compressed: unpack it first"),
      ([0xFE, 0xFF, 0, 0x64], "UTF-16 text: save it as UTF-8 (in Excel: CSV UTF-8)"),
      ([0, 0x64, 0, 0x61], "UTF-16 text: save it as UTF-8 (in Excel: CSV UTF-8)"),
    ] as [([UInt8], String)])
  func fileThatIsNoTextIsNamed(bytes: [UInt8], kind: String) {
    #expect(DelimitedKind.activity.read(bytes, file: "a.csv").text == "a.csv: the file is \(kind)\n")
  }
}
