internal import Synchronization

extension Comparison {
  /// Prices and adjusts what was counted, for the baseline and every scenario.
  ///
  /// What practices counted together is summed once for all scenarios that share it.
  ///
  /// - Parameters:
  ///   - counts: What this comparison counted.
  ///   - workers: How many work at the same time, a scenario at a time.
  ///   - runner: Runs the workers.
  /// - Returns: The earnings side by side.
  /// - Complexity: O(practices × cells that they counted) for each scenario, without regard to the number of lines.
  public func earnings(
    of counts: ScenarioCounts, workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> ComparedEarnings {
    let workers = max(1, workers)
    let counted = Comparison.each(counts.tallies.count, workers, runner) { CountedPractices(counts.tallies[$0]) }
    let classes = Comparison.each(evaluators.count, workers, runner) { index in
      PracticeClasses.of(counted[wayOf[index]].practices, evaluators[index].catalogue)
    }
    var keys: [SumsKey] = []
    var places: [SumsKey: Int] = [:]
    let sumsOf = evaluators.indices.map { index in
      let key = SumsKey(way: wayOf[index], classes: classes[index].classes)
      if let known = places[key] { return known }
      places[key] = keys.count
      keys.append(key)
      return keys.count - 1
    }
    let sums = Comparison.each(keys.count, workers, runner) { [keys] place in
      let leader = evaluators[leaders[keys[place].way]]
      return TallySums(
        counted[keys[place].way], keys[place].classes, CellLayout(leader.catalogue, leader.timeline))
    }
    let earnings = Comparison.each(evaluators.count, workers, runner) { index in
      let builder = StatementBuilder(evaluators[index], counted[wayOf[index]], classes[index], sums[sumsOf[index]])
      let earnings = builder.earnings
      assert(earnings.isBalanced, "total, segments and practices of a scenario must agree")
      return earnings
    }
    let tariff = evaluators[0].catalogue.tariff
    return ComparedEarnings(
      tariff: tariff.id, tariffNames: tariff.names, asKnownOn: evaluators[0].asKnownOn,
      period: evaluators[0].timeline.period, currency: tariff.currency,
      practices: counted[0].practices.map(\.practice), baseline: earnings[0], scenarios: scenarios,
      earnings: Array(earnings.dropFirst()))
  }

  /// Prices and adjusts what was counted, for one scenario with all that explains it.
  ///
  /// - Parameters:
  ///   - counts: What this comparison counted.
  ///   - scenario: The scenario's position; nil for the baseline.
  /// - Returns: The statement, the same as that of an ``Evaluator`` with all of the scenario's amendments.
  public func statement(of counts: ScenarioCounts, scenario: Int? = nil) -> Statement {
    let index = scenario.map { $0 + 1 } ?? 0
    return evaluators[index].price(counts.tallies[wayOf[index]])
  }

  /// What sums over practices depend on.
  private struct SumsKey: Hashable {
    var way: Int
    var classes: PracticeClasses
  }

  /// The results of some pieces of work, in order, done by several workers.
  static func each<Value: Sendable>(
    _ count: Int, _ workers: Int, _ runner: Runner, _ work: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let next = Atomic(0)
    let values = Mutex([Value?](repeating: nil, count: count))
    runner(min(workers, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        let value = work(index)
        values.withLock { $0[index] = value }
      }
    }
    return values.withLock { $0.map { $0! } }
  }
}
