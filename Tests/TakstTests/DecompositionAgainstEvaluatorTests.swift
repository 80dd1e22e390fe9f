import Testing

@testable import Takst

/// Effects add up to the difference and steps are what separate evaluations give, on random tariffs, logs and scenarios.
@Suite struct DecompositionAgainstEvaluatorTests {
  /// A random case with a baseline, and scenarios that fit it.
  static func scenarios(_ seed: UInt64, assuming: Bool = false) -> (
    random: RandomCase, base: [Amendment], scenarios: [Scenario]
  ) {
    let random = RandomCase(seed: seed)
    var generator = SeededGenerator(seed: seed ^ 0xDEC0)
    let base = Array(random.amendments.prefix(generator.int(0...random.amendments.count)))
    let rest = Array(random.amendments.dropFirst(base.count))
    var scenarios = [Scenario(id: "rest", names: Small.text("Rest"), amendments: rest)]
    for number in 0..<4 {
      var scenario = RandomScenario.made(number, random, &generator)
      var adjusted = Amendment(id: "adjusted", names: Small.text("Adjusted"))
      for ceiling in random.tariff.ceilings where generator.chance(50) {
        let factor = Rate(units: Int64(generator.int(0...20_000)), places: 4)
        adjusted.changes.append(Amendment.Entry(.ceiling(id: ceiling.id, factor: factor, status: .estimate)))
      }
      for budget in random.tariff.budgets where generator.chance(50) {
        let amount = Money(minorUnits: Int64(generator.int(0...50_000)), .dkk)
        adjusted.changes.append(Amendment.Entry(.budget(id: budget.id, amount: amount, status: .estimate)))
      }
      scenario.amendments.append(adjusted)
      if assuming, generator.chance(40) {
        scenario.assumptions.growths = [
          Assumptions.Growth(
            items: [generator.one(of: random.tariff.items).code],
            factor: Rate(units: Int64(generator.int(0...30)), places: 1))
        ]
      }
      if assuming, generator.chance(30) {
        scenario.assumptions.projection = Projection(groups: [Projection.Group(ageFrom: 40, factor: "1.7")])
      }
      scenarios.append(scenario)
    }
    scenarios.removeAll { scenario in
      (try? Evaluator(random.tariff, amendments: base + scenario.amendments, period: random.period)) == nil
    }
    return (random, base, scenarios)
  }

  private static func beforeAdjustments(_ statement: Statement) -> Money {
    statement.adjustments.reduce(statement.total) { $0 - $1.amount }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func effectsAddUpAndStepsAreEvaluations(block: UInt64) throws {
    for seed in block * 30..<(block + 1) * 30 {
      let (random, base, scenarios) = Self.scenarios(seed, assuming: true)
      let comparison = try Comparison(
        random.tariff, amendments: base, period: random.period, asKnownOn: random.asKnownOn, scenarios: scenarios)
      let counts = try comparison.count(random.inputs)
      let compared = comparison.earnings(of: counts)
      func evaluated(_ amendments: [Amendment]) throws -> Statement {
        try Evaluator(
          random.tariff, amendments: base + amendments, period: random.period, asKnownOn: random.asKnownOn
        ).evaluate(random.inputs)
      }
      let baseline = try evaluated([])
      for (position, decomposition) in comparison.decompositions(of: counts).enumerated() {
        let place: Testing.Comment = "seed \(seed), scenario \(position)"
        #expect(decomposition.isBalanced, place)
        #expect(decomposition.total.sum == compared.difference(of: position), place)
        for segment in compared.segments {
          let row = decomposition.segments.first { $0.segment.id == segment.id }
          let difference =
            compared.earnings[position].amount(of: segment.id) - compared.baseline.amount(of: segment.id)
          #expect(row?.effects.sum ?? .zero(.dkk) == difference, place)
        }
        let known = compared.segments.map(\.id)
        #expect(decomposition.segments.allSatisfy { known.contains($0.segment.id) || $0.effects.sum == .zero(.dkk) })
        for (practice, effects) in decomposition.practices.enumerated() {
          let difference = compared.earnings[position].practices[practice] - compared.baseline.practices[practice]
          #expect(effects.sum == difference, place)
        }
        // Each step once more, counted by itself.
        let amendments = scenarios[position].amendments
        let prices = Amendment.prices(in: amendments, over: comparison.evaluators[0].catalogue)
        let (priced, last) = (try evaluated(prices), try evaluated(amendments))
        let total = decomposition.total
        #expect(total.price == Self.beforeAdjustments(priced) - Self.beforeAdjustments(baseline), place)
        #expect(total.rules == Self.beforeAdjustments(last) - Self.beforeAdjustments(priced), place)
        if scenarios[position].assumptions.isEmpty { #expect(total.volume + total.mix == .zero(.dkk), place) }
        // What is nothing but prices changes no count, and what changes no price has no effect by prices.
        let changes = amendments.flatMap { $0.changes.map(\.change) }
        if prices.flatMap(\.changes) == amendments.flatMap(\.changes).filter(\.change.isPrice),
          changes.allSatisfy({ $0.isPrice || $0.isAdjustment })
        {
          #expect(total.rules == .zero(.dkk), place)
        }
        if !changes.contains(where: \.isPrice) { #expect(total.price == .zero(.dkk), place) }
      }
    }
  }

  /// Items and adjustments add up to the difference, whatever comes, goes or changes its meaning.
  @Test func itemsAddUpToTheDifference() throws {
    for seed in 0..<100 as Range<UInt64> {
      let (random, base, scenarios) = Self.scenarios(seed)
      let comparison = try Comparison(random.tariff, amendments: base, period: random.period, scenarios: scenarios)
      let compared = try comparison.earnings(of: comparison.count(random.inputs))
      for position in scenarios.indices {
        let items = compared.items(of: position)
        let adjustments = [compared.earnings[position], compared.baseline].map {
          $0.amount(of: Statement.adjustmentsSegment)
        }
        let sum = items.reduce(adjustments[0] - adjustments[1]) { $0 + $1.difference }
        #expect(sum == compared.difference(of: position), "seed \(seed), scenario \(position)")
        let sizes = items.map(\.difference.minorUnits.magnitude)
        #expect(sizes == sizes.sorted(by: >))
      }
    }
  }

  /// The comparison says little about effects that random scenarios never have.
  @Test func randomScenariosHaveEveryEffect() throws {
    var reached: [Decomposition.Effect: Int] = [:]
    for seed in 0..<100 as Range<UInt64> {
      let (random, base, scenarios) = Self.scenarios(seed, assuming: true)
      let comparison = try Comparison(random.tariff, amendments: base, period: random.period, scenarios: scenarios)
      for decomposition in comparison.decompositions(of: try comparison.count(random.inputs)) {
        for effect in Decomposition.Effect.allCases where decomposition.total[effect].minorUnits != 0 {
          reached[effect, default: 0] += 1
        }
      }
    }
    for effect in Decomposition.Effect.allCases {
      #expect(reached[effect, default: 0] >= 25, "\(effect)")
    }
  }
}

extension Amendment.Change {
  fileprivate var isAdjustment: Bool {
    switch self {
    case .ceiling, .budget: true
    default: false
    }
  }
}
