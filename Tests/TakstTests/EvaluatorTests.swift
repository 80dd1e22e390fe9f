import Takst
import Testing

@Suite struct EvaluatorTests {
  static func tariff() -> Tariff {
    var tariff = Tariff(id: "t", names: LocalizedText(["en": "T"]), currency: .dkk)
    tariff.codeWidth = 4
    tariff.segments = [Segment(id: "s", names: LocalizedText(["en": "Services"]))]
    tariff.items = [
      Item(
        code: "0101", names: LocalizedText(["en": "Consultation"]), segment: "s",
        prices: [
          Price(Money("153.61", .dkk), days: DayRange(from: "2022-10-01", until: "2024-04-01"), status: .official),
          Price(Money("160.72", .dkk), days: DayRange(from: "2024-04-01", until: "2024-10-01"), status: .official),
        ])
    ]
    return tariff
  }

  @Test func pricesALogByDateAndSaysWhatIsUnpriced() throws {
    var inputs = Inputs()
    for (date, code) in [("2024-03-31", "0101"), ("2024-04-01", "101"), ("2024-10-01", "0101"), ("2024-05-01", "9999")]
    {
      inputs.activity.append(ActivityLine(date: Day(date)!, practice: "1", patient: "p", code: code))
    }
    let statement = try Evaluator(Self.tariff(), period: .year(2024)).evaluate(inputs)
    #expect(statement.total.description == "314.33")
    #expect(statement.lines[.paid] == 2)
    #expect(statement.lines[.unpriced] == 1)
    #expect(statement.lines[.unknown] == 1)
    #expect(statement.lines.read == 4)
    #expect(statement.unpriced.map(\.days) == [DayRange(from: "2024-10-01", until: "2025-01-01")])
  }
}
