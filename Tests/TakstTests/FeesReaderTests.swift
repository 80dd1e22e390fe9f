import Takst
import Testing

@Suite struct FeesReaderTests {
  static func read(_ text: String, file: String = "mine/fees.csv") throws -> Reading<Amendment> {
    try FeesReader.read(
      Array(text.utf8), file: file, tariff: DelimitedKind.tariff, options: DelimitedKind.options)
  }

  static func prices(_ text: String) throws -> [String] {
    let reading = try read(text)
    #expect(reading.errors.isEmpty)
    return reading.value.changes.map { entry in
      guard case .set(let code, let price) = entry.change else { return "another change" }
      return "\(code) \(price.amount?.description ?? "-") \(price.days) \(price.status)"
    }
  }

  @Test func makesAnAmendmentNamedAfterTheFile() throws {
    let amendment = try Self.read("ydelsesnr;takst;note\n101;160,72;table of October\n").value
    let place = Place(file: "mine/fees.csv", line: 2)
    let price = Price(
      Money("160.72", .dkk)!, status: .secondary, source: "fees.csv", note: "table of October", place: place)
    var expected = Amendment(id: "fees", names: LocalizedText(["en": "fees.csv"]))
    expected.tariff = "tiny"
    expected.sources = [Source(id: "fees.csv", title: "Fee table given as fees.csv")]
    expected.changes = [Amendment.Entry(.set(code: "0101", price), at: place)]
    #expect(amendment == expected)
  }

  @Test func aFeeHoldsUntilTheNextOfItsCode() throws {
    let prices = try Self.prices(
      """
      code,amount,from,until,status
      0101,3,2024-10-01,,
      0101,1,,,official
      0120,9,2024-01-01,,
      101,2,2024-04-01,2024-07-01,Estimate
      """)
    #expect(
      prices == [
        "0101 3.00 2024-10-01.. secondary", "0101 1.00 ..2024-04-01 official", "0120 9.00 2024-01-01.. secondary",
        "0101 2.00 2024-04-01..2024-07-01 estimate",
      ])
  }

  @Test func aFeeMayBeZero() throws {
    #expect(try Self.prices("code,amount\n2101,0\n") == ["2101 0.00 .. secondary"])
  }

  @Test(arguments: [
    ("0102", "did you mean 0101?"), ("1010", "correct it, or add the item by an amendment"),
    ("1201", "did you mean 2101?"),
    ("0210", "did you mean 0120?"), ("21011", "did you mean 2101?"), ("102", "did you mean 0101?"),
  ])
  func aCodeTheTariffLacksGetsTheNearest(code: String, advice: String) throws {
    let reading = try Self.read("code,amount\n\(code),1\n", file: "fees.csv")
    #expect(
      reading.errors.map(\.description) == ["fees.csv:2: code '\(code)' is not in the tariff tiny: \(advice)"])
  }
}
