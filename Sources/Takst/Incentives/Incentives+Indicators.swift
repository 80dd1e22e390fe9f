/// What one more patient who meets an indicator brings.
///
/// The numerator of the practice's result grows by one, and the practice is counted, priced and adjusted again. Between thresholds of a linear
/// score that is a little, at a step all of it, and nothing beyond the last one.
public struct IndicatorValue: Hashable, Sendable {
  /// The practice.
  public var practice: String
  /// The result.
  public var result: IndicatorResult
  /// What one more brings; nil where the result is a number without a numerator, or all patients meet the indicator.
  public var amount: Money?
}

extension Incentives {
  /// What one more patient who meets each indicator brings each practice with a result of its own.
  ///
  /// - Parameters:
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: A row for each result that the tariff asks for, by practice, indicator and period.
  /// - Complexity: O(lines) for each result.
  public func indicatorValues(
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> [IndicatorValue] {
    let named = catalogue.indicators
    return ofEachPractice(workers, runner) { practice in
      let id = pricing.counted.practices[practice].practice.id
      let mine = counter.indicators[id] ?? []
      return mine.filter { named.contains($0.indicator) && $0.period.days.overlaps(evaluator.timeline.period.days) }
        .sorted { ($0.indicator, $0.period.from, $0.period.until) < ($1.indicator, $1.period.from, $1.period.until) }
        .map { IndicatorValue(practice: id, result: $0, amount: value(of: $0, for: practice, among: mine)) }
    }.flatMap { $0 }
  }

  private func value(of result: IndicatorResult, for practice: Int, among mine: [IndicatorResult]) -> Money? {
    guard case .fraction(let numerator, let denominator) = result.value, numerator < denominator else { return nil }
    var better = result
    better.value = .fraction(numerator: numerator + 1, denominator: denominator)
    let id = result.practice
    let others = counter.practice(id).cluster.flatMap { $0 == id ? nil : counter.indicators[$0] } ?? []
    let alone = Counter(
      catalogue: catalogue, timeline: evaluator.timeline,
      practices: counter.knownPractices.contains(id) ? [counter.practice(id)] : [],
      indicators: mine.map { $0 == result ? better : $0 } + others, words: log.words)
    let probe = probe(practice)
    let tally = PracticeProbe(alone, id, probe.log, codes: log.codes, probe.roster, words: alone.words)
      .tally(of: PracticeProbe.Lines(log: probe.log, words: alone.words), probe.roster)
    return money(pricing.revenue(of: practice, with: tally).total)
  }
}

extension Catalogue {
  /// The indicators that payments and conditions ask for.
  var indicators: Set<String> {
    func named(_ condition: Condition?) -> [String] {
      guard let condition else { return [] }
      return [condition.indicator?.id].compactMap { $0 }
        + (condition.all + condition.any + condition.not).flatMap { named($0) }
    }
    var ids = rules.flatMap { rule in
      if case .eligible(let only) = rule.kind { named(rule.when) + named(only) } else { named(rule.when) }
    }
    for item in items {
      switch item.unit {
      case .service: break
      case .enrolled(let count), .programme(_, let count):
        ids += named(count.when) + count.weights.flatMap { named($0.when) }
      case .lump(_, _, let when): ids += named(when)
      case .performance(let performance):
        ids += named(performance.when) + [performance.indicator]
        ids += performance.factors.compactMap { if case .indicator(let id, _) = $0 { id } else { nil } }
      }
    }
    return Set(ids)
  }
}
