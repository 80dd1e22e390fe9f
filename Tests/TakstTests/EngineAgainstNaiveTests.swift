import Takst
import Testing

/// The evaluator against the slow one, on random tariffs and logs.
///
/// What the comparison is worth was tried with deliberate one-place changes of the engine, one at a time. `agreeOnRandomCases`
/// failed for each of these:
///
/// - banded: a value on the upper bound, one on the lower bound, minutes for kilometres
/// - replaced: the first line passed over, a warning that replaces
/// - time band: a minute later, no holidays, outside the bands payable
/// - eligible: undecided taken for no
/// - requires: turned around; excludes: a day less apart, rejected lines that still exclude
/// - limit: one more, rolling months a day longer, the latest line first, a cut line paid in full, warned lines that use
///   nothing up
/// - covered: people of whom nothing is known, a stay that ends a day early, stays that are found once only
/// - conditions: the other of a household as the second, alone for a month less, an age a year more
/// - order: codes of a day in any order
/// - tally: several units as one, lines outside the period counted twice
/// - units: somebody who leaves counted to the end, the first weight for all, undecided people dropped, people not known
///   to be in a programme, one capacity for every practice
/// - performance: the first step, nothing taken off above, a cut-off that must be passed, a factor left out, a pool from
///   which nothing is taken first
/// - prices: a weight left out, a yearly amount each time, all of a bundle as income, tiers from the first person, broken
///   lines rounded down, a decision known a day late
/// - adjustments: a ceiling rounded down, a budget without its free band
///
/// - amendments: earlier ones before later ones, one for items added after it or for every payer; a scaled price rounded towards
///   zero, tiers left as they are, a moved price of the day itself, the first step last; items regrouped on all days; a programme
///   that nothing starts, added ceilings and budgets left out
///
/// One change it does not find, as the random cases hardly ever get there: a ceiling for practices without a list.
@Suite struct EngineAgainstNaiveTests {
  static let casesPerBlock: UInt64 = 250

  /// What differs between the two evaluators; nil when the tariff is refused.
  static func differences(_ random: RandomCase) -> [String]? {
    guard
      let evaluator = try? Evaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
    else { return nil }
    return try! Numbers(evaluator.evaluate(random.inputs)).differences(from: naiveNumbers(random))
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
