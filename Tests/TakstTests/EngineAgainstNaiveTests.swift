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
    let naive = NaiveEvaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
      inputs: random.inputs)
    return Numbers(evaluator.evaluate(random.inputs)).differences(from: Numbers(naive))
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
}
