import Testing

@testable import Takst

/// What income consists of, by segment, form of payment and what it varies with.
@Suite struct SchemeShapeTests {
  /// One item of each form, a bundle of each kind, a service that starts a programme which covers nothing, and a ceiling.
  static func tariff() -> Tariff {
    let bonus = Performance(
      indicator: "q", per: .practice, every: .year, score: .steps([.init(from: 0, share: 1)]))
    var tariff = Small.tariff(
      [
        Small.item("CAP", "10.00", unit: .enrolled(Count(every: .year)), segment: "s"),
        Small.item("CON", "30.00", segment: "f"), Small.item("BUN", "100.00", segment: "f"),
        Small.item("START", "7.00", segment: "f"),
        Small.item("CHAIN", "5.00", unit: .programme(programmes: ["dm2"], Count(every: .year)), segment: "s"),
        Small.item("BONUS", "20.00", unit: .performance(bonus), segment: "f"),
        Small.item("LUMP", "50.00", unit: .lump(per: .practice, every: .year, when: nil), segment: "s"),
      ], rules: [Small.rule(.covered(programmes: ["copd"]), on: ["CON"], .zero)],
      programmes: [
        Programme(id: "copd", names: Small.text("COPD"), starts: ["BUN"]),
        Programme(id: "dm2", names: Small.text("DM2")),
        Programme(id: "talk", names: Small.text("Talk"), starts: ["START"]),
      ])
    tariff.segments.append(Segment(id: "f", names: Small.text("Fees")))
    tariff.ceilings = [
      Ceiling(
        id: "top", names: Small.text("Top"), items: ["CON"], reference: .amount(Small.money("20.00")), factor: 1,
        status: .official)
    ]
    return tariff
  }

  /// Practice 1: two people, one of them in a bundle; practice 2 has nobody and nothing but a lump sum.
  static let inputs: Inputs = {
    var people = [Person(practice: "1", patient: "p"), Person(practice: "1", patient: "q")]
    people[1].programmes = [Person.Membership("dm2")]
    var inputs = Small.inputs(
      [
        Small.line("2024-01-02", "BUN", patient: "p"), Small.line("2024-02-01", "CON", patient: "p"),
        Small.line("2024-02-02", "CON", patient: "q"), Small.line("2024-02-03", "CON", patient: "q"),
        Small.line("2024-02-04", "START", patient: "q"),
      ], people: people, practices: [Practice(id: "1"), Practice(id: "2")])
    inputs.indicators = [
      IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: .number(1), target: nil)
    ]
    return inputs
  }()

  static func shape() throws -> SchemeShape {
    let evaluator = try Evaluator(tariff(), period: .year(2024))
    return try evaluator.shape(of: evaluator.evaluate(inputs))
  }

  /// Capitation 2 × 10.00; fees 2 × 30.00 (one of three contacts is covered) and 7.00; bundles 100.00 and 5.00; 20.00 for results;
  /// 50.00 for the practice; and the ceiling of 2 × 20.00 takes back what is above 40.00 of 60.00.
  @Test func everyAmountHasAForm() throws {
    let shape = try Self.shape()
    #expect(shape.segments.map(\.id) == ["s", "f", "adjustments"])
    let one = try #require(shape.practices.first)
    #expect(one.practice?.id == "1")
    #expect(one.total == Small.money("242.00"))
    #expect(one.segments == ["75.00", "187.00", "-20.00"].map(Small.money))
    // Capitation, fees, bundles, performance, lump sums, adjustments.
    #expect(one.forms == ["20.00", "67.00", "105.00", "20.00", "50.00", "-20.00"].map(Small.money))
    #expect(one.amount(of: .bundle) == Small.money("105.00"))
    #expect(one.amount(at: .volume) == Small.money("67.00"))
    #expect(one.amount(at: .list) == Small.money("125.00"))
    #expect(one.amount(at: .performance) == Small.money("20.00"))
    #expect(one.amount(at: .fixed) == Small.money("50.00"))
    #expect(one.amount(at: .adjustments) == Small.money("-20.00"))
    // 67.00 of 242.00.
    #expect(one.share(of: one.amount(at: .volume)) == "0.2769")
    #expect(shape.practices[1].forms.map(\.minorUnits) == [0, 0, 0, 0, 5000, 0])
    #expect(shape.all.practice == nil)
    #expect(shape.all.total == Small.money("292.00"))
    #expect(shape.all.amount(of: .lump) == Small.money("100.00"))
  }

  @Test func withoutIncomeThereAreNoShares() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "1.00")]), period: .year(2024))
    let shape = try evaluator.shape(of: evaluator.evaluate(Inputs(practices: [Practice(id: "1")])))
    #expect(shape.all.share(of: shape.all.amount(of: .capitation)) == nil)
    #expect(shape.all.total == Small.money("0.00"))
  }

  /// The same code is a fee in one region and a lump sum in the other.
  @Test func aCodeHasTheFormOfThePracticesOwnItem() throws {
    func local(_ region: String, _ unit: Unit) -> Amendment {
      var amendment = Amendment(id: region, names: Small.text(region))
      amendment.regions = [region]
      amendment.changes = [.init(.add(Small.item("4001", "9.00", unit: unit)))]
      return amendment
    }
    let evaluator = try Evaluator(
      Small.tariff([Small.item("A", "1.00")]),
      amendments: [local("north", .service), local("south", .lump(per: .practice, every: .year, when: nil))],
      period: .year(2024))
    var practices = [Practice(id: "1"), Practice(id: "2")]
    (practices[0].region, practices[1].region) = ("north", "south")
    let inputs = Small.inputs([Small.line("2024-03-01", "4001")], practices: practices)
    let shape = try evaluator.shape(of: evaluator.evaluate(inputs))
    #expect(shape.practices[0].amount(of: .feeForService) == Small.money("9.00"))
    #expect(shape.practices[1].amount(of: .lump) == Small.money("9.00"))
  }

  /// Sums of segments, forms and what they vary with are the income, to the smallest coin, of everybody.
  @Test func everyDivisionAddsUpToTheIncome() throws {
    for seed in 0..<150 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try Evaluator(random.tariff, amendments: random.amendments, period: random.period)
      let statement = try evaluator.evaluate(random.inputs)
      let shape = evaluator.shape(of: statement)
      for row in [shape.all] + shape.practices {
        func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(shape.currency), +) }
        #expect(sum(row.segments) == row.total, "seed \(seed)")
        #expect(sum(row.forms) == row.total, "seed \(seed)")
        #expect(sum(SchemeShape.Risk.allCases.map { row.amount(at: $0) }) == row.total, "seed \(seed)")
      }
      #expect(shape.practices.reduce(.zero(shape.currency)) { $0 + $1.total } == shape.all.total, "seed \(seed)")
    }
  }
}
