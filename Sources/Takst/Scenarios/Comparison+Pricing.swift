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
    let (volumes, volumesOf) = volumes
    let counted = Comparison.each(volumes.count, workers, runner) { CountedPractices(tally(volumes[$0], counts)) }
    let classes = Comparison.each(evaluators.count, workers, runner) { index in
      PracticeClasses.of(counted[volumesOf[index]].practices, evaluators[index].catalogue)
    }
    let (keys, sumsOf) = Comparison.eachOnce(
      evaluators.indices.map { SumsKey(volumes: volumesOf[$0], classes: classes[$0].classes) })
    let sums = Comparison.each(keys.count, workers, runner) { place in
      let leader = evaluators[leaders[volumes[keys[place].volumes].way]]
      return TallySums(
        counted[keys[place].volumes], keys[place].classes, CellLayout(leader.catalogue, leader.timeline))
    }
    let earnings = Comparison.each(evaluators.count, workers, runner) { index in
      let builder = StatementBuilder(evaluators[index], counted[volumesOf[index]], classes[index], sums[sumsOf[index]])
      let earnings = builder.earnings
      assert(earnings.isBalanced, "total, segments and practices of a scenario must agree")
      return earnings
    }
    let tariff = evaluators[0].catalogue.tariff
    return ComparedEarnings(
      tariff: tariff.id, tariffNames: tariff.names, asKnownOn: evaluators[0].asKnownOn,
      period: evaluators[0].timeline.period, currency: tariff.currency,
      practices: counted[0].practices.map(\.practice),
      personMonths: counted[0].practices.map { $0.hasPeople ? $0.list.reduce(0, +) : nil },
      months: Int64(evaluators[0].timeline.months.count), baseline: earnings[0], scenarios: scenarios,
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
    return evaluators[index].price(tally(of: index, counts))
  }

  /// What was counted in a way, with some assumptions made of it.
  private struct Volumes: Hashable {
    var way: Int
    var assumptions: Assumptions
  }

  /// The quantities that are priced, each once, and for each evaluator which.
  private var volumes: (all: [Volumes], places: [Int]) {
    Comparison.eachOnce(
      evaluators.indices.map { Volumes(way: wayOf[$0], assumptions: assumptions[$0].afterCounting) })
  }

  /// Some keys, each once in the order of first use, and for each of the given ones its place among them.
  private static func eachOnce<Key: Hashable>(_ keys: [Key]) -> (all: [Key], places: [Int]) {
    var all: [Key] = []
    var known: [Key: Int] = [:]
    let places = keys.map { key in
      if let place = known[key] { return place }
      known[key] = all.count
      all.append(key)
      return all.count - 1
    }
    return (all, places)
  }

  /// What an evaluator prices.
  func tally(of index: Int, _ counts: ScenarioCounts) -> Tally {
    tally(Volumes(way: wayOf[index], assumptions: assumptions[index].afterCounting), counts)
  }

  private func tally(_ volumes: Volumes, _ counts: ScenarioCounts) -> Tally {
    let leader = evaluators[leaders[volumes.way]]
    return volumes.assumptions.applied(to: counts.tallies[volumes.way], leader.catalogue, leader.timeline)
  }

  /// What sums over practices depend on.
  private struct SumsKey: Hashable {
    var volumes: Int
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
