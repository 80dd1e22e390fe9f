import Takst
import Testing

/// The evaluator against the slow one, on random tariffs and logs.
@Suite struct EngineAgainstNaiveTests {
  static let casesPerBlock: UInt64 = 250

  /// What differs between the two evaluators; nil when the tariff is refused.
  static func differences(_ random: RandomCase) -> [String]? {
    guard
      let evaluator = try? Evaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
    else { return nil }
    return Numbers(evaluator.evaluate(random.inputs)).differences(from: naiveNumbers(random))
  }

  private static func naiveNumbers(_ random: RandomCase) -> Numbers {
    Numbers(
      NaiveEvaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
        inputs: random.inputs))
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func agreeOnRandomCases(block: UInt64) {
    for seed in block * Self.casesPerBlock..<(block + 1) * Self.casesPerBlock {
      let random = RandomCase(seed: seed)
      guard let differences = Self.differences(random) else {
        Testing.Issue.record("seed \(seed): the tariff is refused")
        continue
      }
      if differences.isEmpty { continue }
      let small = random.shrunk { Self.differences($0)?.isEmpty == false }
      let found = (Self.differences(small) ?? []).joined(separator: "\n")
      Testing.Issue.record("\(small)\n\(found)")
      return
    }
  }

  /// The comparison says little about what the random cases never do.
  @Test func randomCasesReachEverything() {
    var reached: [String: Int] = [:]
    for seed in 0..<800 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let naive = NaiveEvaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
        inputs: random.inputs)
      for (outcome, count) in naive.outcomes { reached["\(outcome)", default: 0] += Int(count) }
      for rule in random.tariff.rules {
        let name = "\(rule.kind.name) \(rule.severity)"
        reached[name, default: 0] += naive.rules[rule.id]?.lines ?? 0
        reached["\(rule.kind.name) undecided", default: 0] += naive.rules[rule.id]?.undecided ?? 0
      }
      for numbers in naive.items.values.flatMap(\.values) {
        reached["\(numbers.item.unit.kind) paid", default: 0] += numbers.amount > 0 ? 1 : 0
        reached["\(numbers.item.unit.kind) unpaid", default: 0] += numbers.quantity > numbers.paid ? 1 : 0
        reached["local item", default: 0] += numbers.item.code == "4250" && numbers.amount > 0 ? 1 : 0
      }
      for id in naive.adjustments.values.flatMap(\.keys) { reached[id, default: 0] += 1 }
    }
    let replacing = ["banded", "replaced", "timeBand"].flatMap { ["\($0) reprice", "\($0) warn", "\($0) undecided"] }
    let refusing = ["timeBand", "eligible", "requires", "excludes", "limit", "covered"].flatMap {
      ["\($0) reject", "\($0) zero", "\($0) warn", "\($0) undecided"]
    }
    let units = ["service", "enrolled", "programme", "performance", "lump"].flatMap { ["\($0) paid", "\($0) unpaid"] }
    let outcomes = Outcome.allCases.filter { $0 != .malformed }.map(\.rawValue)
    for name in replacing + refusing + units + outcomes + ["local item", "ceiling", "budget"] {
      #expect(reached[name, default: 0] >= 5, "\(name)")
    }
  }

  /// A part of the format that could be left out without any number changing would not be compared.
  @Test func everyPartOfTheFormatMatters() {
    var changed: [String: Int] = [:]
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let numbers = Self.naiveNumbers(random)
      for (name, apply) in RandomCase.simplifications where changed[name, default: 0] < 5 {
        var simpler = random
        apply(&simpler)
        if Self.naiveNumbers(simpler) != numbers { changed[name, default: 0] += 1 }
      }
    }
    for (name, _) in RandomCase.simplifications { #expect(changed[name] == 5, "\(name)") }
  }
}
