import Testing

@testable import Takst

/// What makes the difference of a scenario, calculated by hand.
@Suite struct DecompositionTests {
  /// A pays 10.00 once a day and patient, B 5.00, L 100.00 to each practice; 15.00 a year are set aside for A.
  static let tariff: Tariff = {
    var tariff = Small.tariff(
      [
        Small.item("A", "10.00"), Small.item("B", "5.00"),
        Small.item("L", "100.00", unit: .lump(per: .practice, every: .year, when: nil), segment: "fixed"),
      ], rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["A"])])
    tariff.segments.append(Segment(id: "fixed", names: Small.text("Fixed")))
    return tariff
  }()

  static let budgeted: Tariff = {
    var tariff = Self.tariff
    tariff.budgets = [
      Budget(id: "b", names: Small.text("B"), items: ["A"], amount: Small.money("15.00"), status: .estimate)
    ]
    return tariff
  }()

  /// Practice 1 earns 10.00 by A and 5.00 by B, practice 2 10.00 and 10.00; a second A a day and C are not paid.
  static let inputs = Small.inputs([
    Small.line("2024-03-01", "A"), Small.line("2024-03-01", "A"), Small.line("2024-08-01", "B"),
    Small.line("2024-03-01", "A", practice: "2"), Small.line("2024-03-01", "A", practice: "2"),
    Small.line("2024-09-01", "B", practice: "2"), Small.line("2024-09-02", "B", practice: "2"),
    Small.line("2024-09-01", "C", practice: "2"),
  ])

  static let twice = Amendment.Change.rule(
    Small.rule(.limit(atMost: 2, per: .patient, every: .day), on: ["A"]))

  static func price(_ code: String, _ amount: String) -> Amendment.Change {
    .set(code: code, Price(Small.money(amount), status: .estimate))
  }

  static func amendment(_ changes: Amendment.Change...) -> Amendment {
    var amendment = Amendment(id: "offer", names: Small.text("Offer"))
    amendment.changes = changes.map { Amendment.Entry($0) }
    return amendment
  }

  static func decomposed(
    under tariff: Tariff = tariff, base: [Amendment] = [], inputs: Inputs = inputs, _ amendments: Amendment...
  ) throws -> Decomposition {
    let scenario = Scenario(id: "s", names: Small.text("S"), amendments: amendments)
    let comparison = try Comparison(tariff, amendments: base, period: .year(2024), scenarios: [scenario])
    let counts = try comparison.count(inputs)
    let decomposition = comparison.decompositions(of: counts)[0]
    #expect(decomposition.total.sum == comparison.earnings(of: counts).difference(of: 0))
    return decomposition
  }

  /// The effects that are not zero.
  static func stated(_ effects: Decomposition.Effects) -> [String] {
    Decomposition.Effect.allCases.filter { effects[$0].minorUnits != 0 }.map { "\($0) \(effects[$0])" }
  }

  static func stated(_ decomposition: Decomposition) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: decomposition.segments.map { ($0.segment.id, stated($0.effects)) }.filter { $1 != [] })
  }

  @Test func nothingMakesNoDifference() throws {
    let decomposition = try Self.decomposed()
    #expect(Self.stated(decomposition.total) == [])
    #expect(decomposition.practices.map(Self.stated) == [[], []])
    #expect(decomposition.segments.map(\.segment.id) == ["s", "fixed"])
  }

  @Test func aPriceIsAnEffectOfPrices() throws {
    let decomposition = try Self.decomposed(Self.amendment(Self.price("B", "7.00"), Self.price("L", "99.00")))
    #expect(Self.stated(decomposition.total) == ["price 4.00"])
    #expect(Self.stated(decomposition) == ["s": ["price 6.00"], "fixed": ["price -2.00"]])
    #expect(decomposition.practices.map(Self.stated) == [["price 1.00"], ["price 3.00"]])
  }

  @Test func aRuleIsAnEffectOfRules() throws {
    let decomposition = try Self.decomposed(Self.amendment(Self.twice))
    #expect(Self.stated(decomposition) == ["s": ["rules 20.00"]])
    #expect(decomposition.practices.map(Self.stated) == [["rules 10.00"], ["rules 10.00"]])
  }

  /// A price that comes with the item belongs to the item.
  @Test func anItemThatComesIsAnEffectOfRules() throws {
    let added = Self.amendment(.add(Small.item("C", "3.00", segment: "fixed")), Self.price("C", "4.00"))
    let decomposition = try Self.decomposed(added, Self.amendment(Self.price("C", "6.00")))
    #expect(Self.stated(decomposition) == ["fixed": ["rules 6.00"]])
    #expect(decomposition.practices.map(Self.stated) == [[], ["rules 6.00"]])
  }

  @Test func anItemThatGoesIsAnEffectOfRules() throws {
    let decomposition = try Self.decomposed(Self.amendment(.remove(code: "B"), Self.price("B", "9.00")))
    #expect(Self.stated(decomposition) == ["s": ["rules -15.00"]])
    #expect(decomposition.practices.map(Self.stated) == [["rules -5.00"], ["rules -10.00"]])
  }

  /// A price set before the item is replaced was paid for the old one.
  @Test func anItemThatIsReplacedLeavesItsPriceToTheOldOne() throws {
    let replaced = Self.amendment(.remove(code: "B"), .add(Small.item("B", "20.00", segment: "fixed")))
    let decomposition = try Self.decomposed(Self.amendment(Self.price("B", "6.00")), replaced)
    #expect(Self.stated(decomposition) == ["s": ["price 3.00", "rules -18.00"], "fixed": ["rules 60.00"]])
  }

  /// Of 20.00 for A the budget takes 5.00, and 10.00 when it is set lower.
  @Test func aBudgetIsAnEffectOfAdjustments() throws {
    let lower = Self.amendment(.budget(id: "b", amount: Small.money("10.00"), status: .estimate))
    let decomposition = try Self.decomposed(under: Self.budgeted, lower)
    #expect(Self.stated(decomposition) == ["adjustments": ["adjustments -5.00"]])
    #expect(decomposition.practices.map(Self.stated) == [["adjustments -2.50"], ["adjustments -2.50"]])
    #expect(decomposition.segments.map(\.segment.id) == ["s", "fixed", "adjustments"])
  }

  /// The budget takes back what dearer lines of A bring beyond it: 4.00 of 4.00.
  @Test func whatABudgetTakesOfOtherEffectsIsAnEffectOfItsOwn() throws {
    let decomposition = try Self.decomposed(under: Self.budgeted, Self.amendment(Self.price("A", "12.00")))
    #expect(Self.stated(decomposition.total) == ["price 4.00", "adjustments -4.00"])
    #expect(Self.stated(decomposition) == ["s": ["price 4.00"], "adjustments": ["adjustments -4.00"]])
  }

  /// Two lines of A are 2.00 dearer; then two more come at 12.00, three of B at 5.00 go, and one of C comes at 3.00.
  ///
  /// The budget took 20.00 - 15.00 and takes 48.00 - 20.00.
  @Test func allTogetherIsTakenApartStepByStep() throws {
    let decomposition = try Self.decomposed(
      under: Self.budgeted,
      Self.amendment(
        Self.price("A", "12.00"), Self.twice, .remove(code: "B"), .add(Small.item("C", "3.00")),
        .budget(id: "b", amount: Small.money("20.00"), status: .estimate)))
    #expect(Self.stated(decomposition.total) == ["price 4.00", "rules 12.00", "adjustments -23.00"])
    #expect(
      decomposition.practices.map(Self.stated) == [
        ["price 2.00", "rules 7.00", "adjustments -11.50"], ["price 2.00", "rules 5.00", "adjustments -11.50"],
      ])
    #expect(decomposition.total.sum == Small.money("-7.00"))
  }

  /// The price of a payer needs that payer's lines to be counted by themselves: it is a price where the baseline does so.
  @Test func aPayersPriceIsAnEffectOfPricesWhereTheBaselineKnowsThePayer() throws {
    let inputs = Small.inputs([
      Small.line("2024-03-01", "B") { $0.payer = "P" }, Small.line("2024-03-01", "B") { $0.payer = "Q" },
    ])
    var contract = Self.amendment(Self.price("B", "6.00"))
    contract.payers = ["P"]
    #expect(Self.stated(try Self.decomposed(inputs: inputs, contract).total) == ["rules 1.00"])
    var other = Self.amendment(Self.price("B", "9.00"))
    other.id = "other"
    other.payers = ["P"]
    #expect(Self.stated(try Self.decomposed(base: [contract], inputs: inputs, other).total) == ["price 3.00"])
  }

  /// Practice 1 goes from 2 units to 3, practice 2 from 3 to 5, by twice as much of B, which pays 5.00 where A pays 10.00.
  @Test func whatIsAssumedIsVolumeAndMix() throws {
    var scenario = Scenario(id: "s", names: Small.text("S"), amendments: [])
    scenario.assumptions.growths = [Assumptions.Growth(items: ["B"], factor: "2")]
    let comparison = try Comparison(Self.tariff, period: .year(2024), scenarios: [scenario])
    let counts = try comparison.count(Self.inputs)
    let decomposition = comparison.decompositions(of: counts)[0]
    #expect(
      decomposition.practices.map(Self.stated) == [["volume 7.50", "mix -2.50"], ["volume 13.33", "mix -3.33"]])
    #expect(decomposition.total.sum == Small.money("15.00"))
    #expect(comparison.earnings(of: counts).difference(of: 0) == Small.money("15.00"))
    let shadow = comparison.shadowBilling(ofPractice: "1", in: Self.inputs, counted: counts)
    #expect(shadow?.difference == Small.money("0.00"))
  }

  /// Another population is told apart from the rules under which it is counted.
  @Test func anotherPopulationIsNoEffectOfRules() throws {
    let people = ["a", "b"].map { patient in
      var person = Person(practice: "1", patient: patient)
      person.birth = "1980-01-01"
      return person
    }
    let inputs = Small.inputs(
      [Small.line("2024-03-01", "A", patient: "a"), Small.line("2024-03-01", "A", patient: "a")], people: people)
    var scenario = Scenario(id: "s", names: Small.text("S"), amendments: [Self.amendment(Self.twice)])
    scenario.assumptions.projection = Projection(groups: [Projection.Group(ageFrom: 0, factor: "2")])
    let comparison = try Comparison(Self.tariff, period: .year(2024), scenarios: [scenario])
    #expect(comparison.ways == 3)
    let decomposition = try comparison.decompositions(of: comparison.count(inputs))[0]
    #expect(Self.stated(decomposition.total) == ["rules 10.00", "volume 20.00"])
  }

  @Test func scenariosAreDecomposedByAnyNumberOfWorkers() throws {
    let scenarios = ["6.00", "7.00", "8.00"].map { amount in
      Scenario(id: amount, names: Small.text(amount), amendments: [Self.amendment(Self.price("B", amount))])
    }
    let comparison = try Comparison(Self.tariff, period: .year(2024), scenarios: scenarios)
    let counts = try comparison.count(Self.inputs)
    let decompositions = comparison.decompositions(of: counts, workers: 2)
    #expect(decompositions.map(\.total.price) == ["3.00", "6.00", "9.00"].map(Small.money))
    #expect(decompositions == comparison.decompositions(of: counts))
  }
}

/// Volume and mix from amounts and quantities made by hand: no scenario has assumptions on volumes.
@Suite struct VolumeAndMixTests {
  typealias Part = DecompositionStep.Part

  static let segments = ["a", "b", "c"].map { Segment(id: $0, names: Small.text($0)) }

  static func decomposition(_ before: Part, _ after: Part) -> Decomposition {
    let step = DecompositionStep(practices: [before])
    return Decomposition(
      step, priced: step, ruled: step, last: DecompositionStep(practices: [after]), segments: segments, .dkk)
  }

  /// From 4 units to 5: a quarter more of 10.00 and 3.00, whatever they did in fact; 2.00 more without lines is no volume.
  @Test func servicesGrowAlikeAndTheRestIsMix() {
    let before = Part(earned: [1000, 300, 5000], byServices: [1000, 300, 0], units: 4000)
    let after = Part(earned: [1500, 300, 5200], byServices: [1500, 300, 0], units: 5000)
    let decomposition = Self.decomposition(before, after)
    #expect(
      decomposition.segments.map { DecompositionTests.stated($0.effects) } == [
        ["volume 2.50", "mix 2.50"], ["volume 0.75", "mix -0.75"], ["mix 2.00"],
      ])
    #expect(DecompositionTests.stated(decomposition.total) == ["volume 3.25", "mix 3.75"])
    #expect(decomposition.isBalanced)
  }

  /// Twice as many of everything is all volume.
  @Test func aUniformGrowthHasNoMix() {
    let before = Part(earned: [333, 1, 70], byServices: [333, 1, 70], units: 7500)
    let after = Part(earned: [666, 2, 140], byServices: [666, 2, 140], units: 15_000)
    #expect(DecompositionTests.stated(Self.decomposition(before, after).total) == ["volume 4.04"])
  }

  /// Half of three øre is rounded once, half away from zero, and the segments add up to it.
  @Test(arguments: [3: [1, 0, 1], 1: [-1, 0, -1]] as [Int64: [Int64]])
  func volumeIsRoundedOncePerPractice(units: Int64, growth: [Int64]) {
    let before = Part(earned: [1, 1, 1], byServices: [1, 1, 1], units: 2)
    let after = Part(earned: [1, 1, 1], byServices: [1, 1, 1], units: units)
    #expect(before.growth(to: after) == growth)
  }

  @Test func nothingGrowsFromNothingOrBeyondAllAmounts() {
    let nothing = Part(earned: [100], byServices: [100], units: 0)
    let little = Part(earned: [100], byServices: [100], units: 1)
    let much = Part(earned: [100], byServices: [100], units: .max)
    #expect(nothing.growth(to: much) == [0])
    #expect(little.growth(to: much) == [0])
    #expect(little.growth(to: nothing) == [-100])
  }

  /// What is counted as a unit: services that are paid, supplements too, but neither what has no price nor what needs no line.
  @Test func unitsAreThoseOfPaidServices() throws {
    let tariff = Small.tariff([
      Small.item("A", "10.00"), Small.item("N"),
      Small.item("L", "1.00", unit: .lump(per: .practice, every: .month, when: nil)),
    ])
    let inputs = Small.inputs([
      Small.line("2024-03-01", "A", 2), Small.line("2024-03-02", "A", Quantity("1.5")!),
      Small.line("2024-03-02", "N", 8),
    ])
    let evaluator = try Evaluator(tariff, period: .year(2024))
    let step = DecompositionStep(
      evaluator.priced(CountedPractices(try evaluator.count(inputs))), segments: tariff.segments.map(\.id))
    #expect(step.practices == [Part(earned: [4700], byServices: [3500], units: 3500)])
  }
}
