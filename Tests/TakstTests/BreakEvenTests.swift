import Testing

@testable import Takst
@testable import TakstReports

/// Where ways of being paid break even, checked by hand.
@Suite struct BreakEvenTests {
  static func breakEven(_ tariff: Tariff, _ inputs: Inputs) throws -> BreakEven {
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [])
    return try BreakEven(comparison, comparison.count(inputs))
  }

  /// A bundle of 100.00 that starts a programme, which covers consultations at 30.00 and letters at 25.00.
  static func tariff(bundle: String? = "100.00") -> Tariff {
    var tariff = Small.tariff(
      [Small.item("BUN", bundle), Small.item("CON", "30.00"), Small.item("LET", "25.00"), Small.item("FREE")],
      rules: [Small.rule(.covered(programmes: ["copd"]), on: ["CON", "LET", "FREE"], .zero)],
      programmes: [Programme(id: "copd", names: Small.text("COPD"), starts: ["BUN"])])
    tariff.rules[0].names = Small.text("Covered")
    return tariff
  }

  /// Two people are in the programme: one with three consultations and a letter, one with none; practice 2 has nobody in it.
  static let inputs = Small.inputs([
    Small.line("2024-01-02", "BUN", patient: "p"), Small.line("2024-02-01", "CON", patient: "p"),
    Small.line("2024-03-01", "CON", patient: "p"), Small.line("2024-04-01", "CON", patient: "p"),
    Small.line("2024-05-01", "LET", patient: "p"), Small.line("2024-01-02", "BUN", patient: "q"),
    Small.line("2024-01-02", "CON", patient: "r", practice: "2"),
  ])

  @Test func aBundleIsHeldAgainstTheContactsItCovers() throws {
    let bundle = try #require(Self.breakEven(Self.tariff(), Self.inputs).bundles(of: "copd").first)
    #expect(bundle.amount == Small.money("100.00"))
    #expect(bundle.covered.map(\.item.code) == ["CON", "LET"])
    // 3 × 30.00 is below 100.00 and 4 × 30.00 above; 4 × 25.00 is just as much.
    #expect(bundle.covered.map(\.contacts) == [4, 4])
    #expect(bundle.covered.map(\.below) == [Small.money("90.00"), Small.money("75.00")])
    #expect(bundle.covered.map(\.reached) == [Small.money("120.00"), Small.money("100.00")])
    #expect(bundle.observed.map(\.practice) == [nil, "1", "2"])
    #expect(bundle.observed[0].people == 2)
    #expect(bundle.observed[0].contacts == [3, 1])
    // Four contacts and 115.00 for two people.
    #expect(bundle.observed[0].perPerson == 2)
    #expect(bundle.observed[0].feesPerPerson == Small.money("57.50"))
    #expect(bundle.observed[1].perPerson == bundle.observed[0].perPerson)
    #expect(bundle.observed[2].people == 0)
    #expect(bundle.observed[2].perPerson == nil)
    #expect(bundle.observed[2].feesPerPerson == nil)
  }

  @Test func aBundleWithoutAPriceStillShowsWhatItCovers() throws {
    let bundle = try #require(Self.breakEven(Self.tariff(bundle: nil), Self.inputs).bundles(of: "BUN").first)
    #expect(bundle.amount == nil)
    #expect(bundle.covered.map(\.contacts) == [nil, nil])
    #expect(bundle.observed[0].people == 2)
    #expect(bundle.observed[0].contacts == [3, 1])
  }

  /// A bundle of 12.50 a quarter is 50.00 a year for each of the people counted.
  @Test func aBundleByQuarterIsTakenForTheYear() throws {
    var tariff = Self.tariff()
    tariff.items[0] = Small.item("BUN", "12.50", unit: .programme(programmes: ["copd"], Count(every: .quarter)))
    tariff.programmes[0].starts = []
    var person = Person(practice: "1", patient: "p")
    person.programmes = [Person.Membership("copd")]
    var inputs = Self.inputs
    inputs.population = Population(people: [person])
    let bundle = try #require(Self.breakEven(tariff, inputs).bundles(of: "copd").first)
    #expect(bundle.amount == Small.money("50.00"))
    #expect(bundle.covered.map(\.contacts) == [2, 2])
    #expect(bundle.observed[0].people == 1)
    #expect(bundle.observed[0].perPerson == 4)
    #expect(bundle.observed[0].feesPerPerson == Small.money("115.00"))
  }

  @Test(arguments: [
    ("cpod", "there is no bundle of cpod: did you mean copd?"),
    ("unknown-one", "there is no bundle of unknown-one: use one of copd, BUN"),
  ])
  func anUnknownBundleIsRefused(word: String, message: String) throws {
    let error = #expect(throws: Diagnostics.self) {
      try Self.breakEven(Self.tariff(), Self.inputs).bundles(of: word)
    }
    #expect(error?.description == message)
    var tariff = Self.tariff()
    tariff.rules = []
    let idle = #expect(throws: Diagnostics.self) { try Self.breakEven(tariff, Self.inputs).bundles(of: "copd") }
    #expect(idle?.description == "no rule covers contacts in the programme of copd: there is nothing to compare")
  }

  /// 40 % of 100.00 from 0.5, all of it from 0.8.
  @Test func theNextStepIsNamedWithWhatItBrings() throws {
    let item = Small.item(
      "bonus", "100.00",
      unit: .performance(
        Performance(
          indicator: "q", per: .practice, every: .year,
          score: .steps([.init(from: "0.5", share: "0.4"), .init(from: "0.8", share: 1)]))))
    let results: [(String, IndicatorResult.Value)] = [
      ("1", .fraction(numerator: 1, denominator: 3)), ("2", .number("0.7")), ("3", .number("0.8")),
    ]
    let inputs = Inputs(
      practices: results.map { Practice(id: $0.0) },
      indicators: results.map {
        IndicatorResult(practice: $0.0, indicator: "q", period: .year(2024), value: $0.1, target: nil)
      })
    let steps = try Self.breakEven(Small.tariff([item]), inputs).steps()
    #expect(steps.map(\.practice) == ["1", "2", "3"])
    #expect(steps.map(\.result) == ["0.3333", "0.7", "0.8"])
    #expect(steps.map(\.next) == ["0.5", "0.8", nil])
    #expect(steps.map(\.now) == ["0.00", "40.00", "100.00"].map(Small.money))
    #expect(steps.map(\.then) == [Small.money("40.00"), Small.money("100.00"), nil])
    let rows = ComparisonReport.BreakEvens(steps: steps)
    #expect(
      ComparisonReport.text([rows]) == """

        Next steps of payment by results: Baseline
          Practice  Item   Day         Result  Next step     Now    Then  Difference
          ──────────────────────────────────────────────────────────────────────────
          1         bonus  2024-01-01  0.3333        0.5    0.00   40.00       40.00
          2         bonus  2024-01-01     0.7        0.8   40.00  100.00       60.00
          3         bonus  2024-01-01     0.8          –  100.00       –           –

        """)
    #expect(
      JSONWriter.document(ComparisonReport.members([rows])) == """
        {
          "breakEven": [
            {"scenario": null, "bundles": [], "steps": [{"practice": "1", "code": "bonus", "day": "2024-01-01", "result": 0.3333, "next": 0.5, "now": "0.00", "then": "40.00"}, {"practice": "2", "code": "bonus", "day": "2024-01-01", "result": 0.7, "next": 0.8, "now": "40.00", "then": "100.00"}, {"practice": "3", "code": "bonus", "day": "2024-01-01", "result": 0.8, "next": null, "now": "100.00", "then": null}], "lists": []}
          ]
        }

        """)
  }

  /// The first 1,600 people bring 4.00 a month and the others 3.00.
  @Test func closingTheListGivesUpWhatTheNextPersonBrings() throws {
    var item = Small.item("CAP", "4.00", unit: .enrolled(Count(every: .month)))
    item.prices[0].tiers = [Price.Tier(above: 1600, amount: Small.money("3.00"))]
    var third = Practice(id: "3")
    third.capacities = Quantity("1.5")
    let inputs = Inputs(
      population: Population(groups: [
        PersonGroup(practice: "1", count: 1500), PersonGroup(practice: "2", count: 1700),
        PersonGroup(practice: "3", count: 2401),
      ]), practices: [Practice(id: "1"), Practice(id: "2"), third])
    let list = try #require(Self.breakEven(Small.tariff([item]), inputs).lists(limit: 1600).first)
    // 1,600 × 4.00 × 12, and 48.00 less or 36.00 more.
    #expect(list.atLimit == Small.money("76800.00"))
    #expect(list.below == Small.money("76752.00"))
    #expect(list.above == Small.money("76836.00"))
    #expect(list.last == Small.money("48.00"))
    #expect(list.next == Small.money("36.00"))
    #expect(list.practices.map(\.people) == [1500, 1700, 2401])
    #expect(list.practices.map(\.limit) == [1600, 1600, 2400])
    #expect(list.practices.map(\.oneMore) == ["48.00", "36.00", "36.00"].map(Small.money))
    #expect(list.practices.map(\.beyond) == ["0.00", "3600.00", "36.00"].map(Small.money))
    let rows = ComparisonReport.BreakEvens(scenario: "offer", lists: [list])
    #expect(
      ComparisonReport.text([rows]) == """

        Closing the list at 1,600 by CAP, Item CAP: offer
          People     A year  The last person
          ──────────────────────────────────
          1,599   76,752.00
          1,600   76,800.00            48.00
          1,601   76,836.00            36.00

          Practice  Limit  People  One more  Beyond the limit
          ───────────────────────────────────────────────────
          1         1,600   1,500     48.00              0.00
          2         1,600   1,700     36.00          3,600.00
          3         2,400   2,401     36.00             36.00

        """)
    #expect(
      JSONWriter.document(ComparisonReport.members([rows])) == """
        {
          "breakEven": [
            {"scenario": "offer", "bundles": [], "steps": [], "lists": [{"code": "CAP", "limit": 1600, "below": "76752.00", "atLimit": "76800.00", "above": "76836.00", "practices": [{"practice": "1", "limit": 1600, "people": 1500, "oneMore": "48.00", "beyond": "0.00"}, {"practice": "2", "limit": 1600, "people": 1700, "oneMore": "36.00", "beyond": "3600.00"}, {"practice": "3", "limit": 2400, "people": 2401, "oneMore": "36.00", "beyond": "36.00"}]}]}
          ]
        }

        """)
  }
}
