import Testing

@testable import Takst

/// A comparison gives exactly what separate evaluations give, on random tariffs, logs and scenarios.
@Suite struct ComparisonAgainstEvaluatorTests {
  @Test(arguments: 0..<4 as Range<UInt64>) func statementsAreThoseOfSeparateEvaluations(block: UInt64) throws {
    for seed in block * 40..<(block + 1) * 40 {
      let random = RandomCase(seed: seed)
      var generator = SeededGenerator(seed: seed ^ 0x5CE7)
      let base = Array(random.amendments.prefix(generator.int(0...random.amendments.count)))
      let rest = Array(random.amendments.dropFirst(base.count))
      var scenarios = [Scenario(id: "rest", names: Small.text("Rest"), amendments: rest)]
      for number in 0..<5 { scenarios.append(RandomScenario.made(number, random, &generator)) }
      // What a scenario cannot be laid over is refused; the others stand side by side.
      scenarios.removeAll { scenario in
        (try? Evaluator(random.tariff, amendments: base + scenario.amendments, period: random.period)) == nil
      }
      let comparison = try Comparison(
        random.tariff, amendments: base, period: random.period, asKnownOn: random.asKnownOn, scenarios: scenarios)
      let counts = try comparison.count(random.inputs)
      let compared = comparison.earnings(of: counts)
      for (position, amendments) in ([[]] + scenarios.map(\.amendments)).enumerated() {
        let evaluator = try Evaluator(
          random.tariff, amendments: base + amendments, period: random.period, asKnownOn: random.asKnownOn)
        let alone = try evaluator.evaluate(random.inputs)
        let scenario = position == 0 ? nil : position - 1
        let earnings = scenario.map { compared.earnings[$0] } ?? compared.baseline
        let statement = comparison.statement(of: counts, scenario: scenario)
        #expect(statement == alone, "seed \(seed), scenario \(position)")
        #expect(earnings.total == alone.total)
        #expect(earnings.weakest == alone.weakest)
        #expect(earnings.segments == alone.segments)
        #expect(earnings.practices == alone.practices.map(\.total), "seed \(seed), scenario \(position)")
        #expect(compared.practices == alone.practices.map(\.practice))
        #expect(compared.practices.indices.map { compared.enrolled(at: $0) } == alone.practices.map(\.enrolled))
        if statement != alone { return }
      }
      #expect(counts.counted + counts.reused == comparison.ways * compared.practices.count)
    }
  }

  /// The comparison says little about what the random scenarios never do.
  @Test func randomScenariosShareAndRecount() throws {
    var (alike, apart, reused) = (0, 0, 0)
    for seed in 0..<160 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      var generator = SeededGenerator(seed: seed)
      let scenarios = (0..<3).map { RandomScenario.made($0, random, &generator) }
      guard let comparison = try? Comparison(random.tariff, period: random.period, scenarios: scenarios)
      else { continue }
      if comparison.ways == 1 { alike += 1 } else { apart += 1 }
      let counts = try comparison.count(random.inputs)
      if counts.reused > 0 { reused += 1 }
    }
    #expect(alike >= 5)
    #expect(apart >= 20)
    #expect(reused >= 20)
  }
}

/// Makes scenarios of changed prices, rules and items.
enum RandomScenario {
  static func made(_ number: Int, _ random: RandomCase, _ generator: inout SeededGenerator) -> Scenario {
    var amendment = Amendment(id: "scenario-\(number)", names: Small.text("Scenario \(number)"))
    if generator.chance(50) { amendment.regions = [generator.one(of: RandomConditions.regions)] }
    if generator.chance(20) { amendment.payers = generator.some(of: RandomConditions.payers, 1...2) }
    let isOfPrices = generator.chance(50)
    for _ in 0..<generator.int(1...3) {
      let change = isOfPrices ? price(random, &generator) : anything(random, &generator)
      amendment.changes.append(Amendment.Entry(change))
    }
    return Scenario(amendment)
  }

  private static func price(_ random: RandomCase, _ generator: inout SeededGenerator) -> Amendment.Change {
    let from = random.period.from + Int.random(in: -40..<random.period.count, using: &generator)
    let days = DayRange(from: from, until: generator.chance(50) ? from + generator.int(1...200) : nil)
    let amount = Money(minorUnits: Int64(generator.int(1...20_000)), random.tariff.currency)
    let code = generator.one(of: random.tariff.items.filter { $0.code != "POT" }).code
    return .set(code: code, Price(amount, days: days, status: generator.one(of: Status.allCases)))
  }

  private static func anything(_ random: RandomCase, _ generator: inout SeededGenerator) -> Amendment.Change {
    var item = generator.one(of: random.tariff.items)
    switch generator.int(0...4) {
    case 0: return .remove(code: item.code)
    case 1:
      item.code = "new-\(generator.int(0...9))"
      return .add(item)
    case 2 where !random.tariff.rules.isEmpty:
      return .removeRule(id: generator.one(of: random.tariff.rules).id)
    case 3 where !random.tariff.rules.isEmpty:
      var rule = generator.one(of: random.tariff.rules)
      rule.severity = generator.one(of: [.reject, .zero, .warn])
      return .rule(rule)
    default: return price(random, &generator)
    }
  }
}
