/// A baseline and scenarios over the same practices, counted in one pass over their log and priced one after another.
///
/// ```swift
/// let comparison = try Comparison(tariff, period: .year(2024), scenarios: [Scenario(offer)])
/// let compared = comparison.earnings(of: try comparison.count(inputs))
/// print(compared.difference(of: 0))
/// ```
/// Scenarios that change nothing but prices, volumes, ceilings and budgets are counted together with the baseline, so that a hundred offers
/// cost no second look at a line. Those that change items, rules or payers are counted in a way of their own, which several may
/// share; practices to which no such change applies are not counted again.
public struct Comparison: Sendable {
  /// The scenarios, in the order given.
  public let scenarios: [Scenario]
  /// The baseline's evaluator and that of each scenario, by the same timeline.
  let evaluators: [Evaluator]
  /// For each evaluator, the number of the way it is counted in; the baseline's is zero.
  let wayOf: [Int]
  /// For each evaluator, the way without another population; that of ``wayOf`` when it assumes none.
  let plainWayOf: [Int]
  /// For each way, the first evaluator that is counted in it.
  let leaders: [Int]
  /// For each way, the population that lists are reweighted to.
  private let projections: [Projection?]
  /// For each evaluator, what is assumed; nothing for the baseline.
  let assumptions: [Assumptions]

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it in the baseline and in every scenario, in order.
  ///   - period: The days that are paid.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  ///   - scenarios: The scenarios.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  public init(
    _ tariff: Tariff, amendments: [Amendment] = [], period: Period, asKnownOn: Day? = nil, scenarios: [Scenario]
  ) throws(Diagnostics) {
    var catalogues = [try Catalogue(tariff, amendments)]
    for scenario in scenarios { catalogues.append(try Catalogue(tariff, amendments + scenario.amendments)) }
    // Cut where any scenario changes a price, one timeline serves all of them: a finer cut gives the same result.
    let timeline = Timeline(period: period, breaks: catalogues.flatMap(\.priceChangeDays))
    assumptions = [Assumptions()] + scenarios.map(\.assumptions)
    var ways: [Way: Int] = [:]
    var (wayOf, plainWayOf): ([Int], [Int]) = ([], [])
    var leaders: [Int] = []
    var projections: [Projection?] = []
    for (position, catalogue) in catalogues.enumerated() {
      let changes = CountingTerms.changes(catalogue)
      func number(_ projection: Projection?) -> Int {
        let way = Way(changes: changes, projection: projection)
        if let known = ways[way] { return known }
        ways[way] = leaders.count
        leaders.append(position)
        projections.append(projection)
        return leaders.count - 1
      }
      wayOf.append(number(assumptions[position].projection))
      // What rules do is told apart from what people there are.
      plainWayOf.append(number(nil))
    }
    self.scenarios = scenarios
    self.wayOf = wayOf
    self.plainWayOf = plainWayOf
    self.leaders = leaders
    self.projections = projections
    evaluators = catalogues.map { Evaluator($0, timeline, asKnownOn: asKnownOn) }
  }

  /// What sets ways of counting apart.
  private struct Way: Hashable {
    var changes: Digest
    var projection: Projection?
  }

  /// In how many ways the practices are counted: one when the scenarios change nothing but prices.
  public var ways: Int { leaders.count }

  /// Counts inputs held in memory, once for each way of counting.
  ///
  /// - Parameter inputs: The log and what is known of people, practices and indicators.
  /// - Returns: The counts.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  /// - Complexity: O(*n* log *n*) in the number of lines, times the ways of counting.
  public func count(_ inputs: Inputs) throws(Diagnostics) -> ScenarioCounts {
    let counts = try Evaluator.count(inputs, by: leaders.map { evaluators[$0] }, projections: projections)
    try check(counts)
    return counts
  }

  /// Counts inputs while they are read, which happens once for all scenarios.
  ///
  /// - Parameters:
  ///   - inputs: The files, and what is known of practices and indicators.
  ///   - workers: How many work at the same time.
  ///   - partSize: About how many bytes a worker takes at a time; a practice is never divided.
  ///   - runner: Runs the workers.
  ///   - progress: Told how many more bytes of activity were taken up, from any worker; false ends the run, and what was counted is lost.
  /// - Returns: The counts and what is to be said about the files.
  /// - Throws: What keeps a file from being read; the malformed rows, when there are too many; that what was counted is beyond what can be
  ///   added up exactly; ``DiagnosticCode/cancelled`` when `progress` said false.
  public func count(
    _ inputs: StreamedInputs, workers: Int = 1, partSize: Int = 1 << 18,
    running runner: Runner = Evaluator.serially(_:_:), progress: (@Sendable (Int) -> Bool)? = nil
  ) throws(Diagnostics) -> StreamedCount {
    let counters = Counters(
      leaders.map { evaluators[$0] }, projections: projections, practices: inputs.practices,
      indicators: inputs.indicators)
    let run = StreamedRun(
      counters: counters, inputs: inputs, workers: workers, partSize: partSize, progress: progress)
    let counted = try run.count(runner)
    try check(counted.counts)
    return counted
  }

  /// Refuses counts of which the baseline or a scenario could make more than can be added up.
  private func check(_ counts: ScenarioCounts) throws(Diagnostics) {
    for (way, tally) in counts.tallies.enumerated() {
      let places = evaluators.indices.filter { wayOf[$0] == way || plainWayOf[$0] == way }
      func check(_ places: [Int]) throws(Diagnostics) {
        let limits = TallyLimits(places.map { (evaluators[$0].catalogue, assumptions[$0]) })
        try limits.check(tally, CellLayout(evaluators[leaders[way]].catalogue, evaluators[leaders[way]].timeline))
      }
      do throws(Diagnostics) {
        try check(places)
      } catch {
        // One of them alone, if that is too much, says better what to correct.
        for place in places { try check([place]) }
        throw error
      }
    }
  }
}
