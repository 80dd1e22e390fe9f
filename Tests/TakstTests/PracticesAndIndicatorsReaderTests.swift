import Takst
import Testing

@Suite struct PracticesReaderTests {
  @Test func readsPractices() throws {
    let text = """
      ydernummer;navn;kapaciteter;region;klynge;område;omkostninger;aftaler;afsavn
      012345;Lægehuset;2,5;Region Hovedstaden;K1;A;1000000,50;a+ b;-1,25
      054321;;;;;;;;
      """
    let reading = try PracticesReader.read(Array(text.utf8), file: "practices.csv", options: DelimitedKind.options)
    var first = Practice(id: "012345")
    first.name = "Lægehuset"
    first.capacities = Quantity("2.5")
    first.region = "Region Hovedstaden"
    first.cluster = "K1"
    first.area = "A"
    first.costs = Money("1000000.50", .dkk)
    first.contracts = ["a", "b"]
    first.deprivation = "-1.25"
    #expect(reading.errors.isEmpty)
    #expect(reading.value == [first, Practice(id: "054321")])
  }
}

@Suite struct IndicatorsReaderTests {
  static func read(_ text: String) throws -> Reading<[IndicatorResult]> {
    try IndicatorsReader.read(Array(text.utf8), file: "indicators.csv", options: DelimitedKind.options)
  }

  @Test func readsValuesAndFractions() throws {
    let reading = try Self.read(
      """
      practice;indicator;period;tæller;nævner;værdi;mål
      1;a;2024;45;60;;0,8
      1;b;2024;;;-0,125;
      """)
    #expect(reading.errors.isEmpty)
    #expect(
      reading.value == [
        IndicatorResult(
          practice: "1", indicator: "a", period: .year(2024), value: .fraction(numerator: 45, denominator: 60),
          target: "0.8"),
        IndicatorResult(practice: "1", indicator: "b", period: .year(2024), value: .number("-0.125")),
      ])
  }

  @Test(arguments: [
    ("2024", "2024-01-01..2025-01-01"), ("2024-Q1", "2024-01-01..2024-04-01"), ("2024-k4", "2024-10-01..2025-01-01"),
    ("2024-02", "2024-02-01..2024-03-01"), ("2024-12", "2024-12-01..2025-01-01"),
    ("2024-01-15..2024-01-16", "2024-01-15..2024-01-16"),
  ])
  func readsAPeriod(written: String, period: String) throws {
    let reading = try Self.read("practice,indicator,period,value\n1,a,\(written),1\n")
    #expect(reading.value.map(\.period.description) == [period])
  }

  @Test(arguments: [
    "24", "2024-Q0", "2024-Q5", "2024-Q11", "2024-1", "2024-00", "2024-13", "1899", "2201", "2024..2025", "-2024",
    "2024-", "2024-01-01..", "2024-01-01..2024-01-01", "+024", "2024-+1", "2024-03-01",
  ])
  func refusesAPeriod(written: String) throws {
    #expect(try Self.read("practice,indicator,period,value\n1,a,\(written),1\n").errors.count == 1)
  }

  @Test func resultsOfSeparatePeriodsStandSideBySide() throws {
    let text = "practice,indicator,period,value\n1,a,2024-Q1,1\n1,a,2024-Q2,1\n2,a,2024-Q1,1\n1,b,2024-Q1,1\n"
    #expect(try Self.read(text).value.count == 4)
  }
}
