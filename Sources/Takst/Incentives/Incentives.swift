/// What a schedule rewards: practices counted, priced and adjusted once, to be measured against the same with one thing more.
///
/// ```swift
/// let incentives = try Incentives(Evaluator(tariff, period: .year(2024)), inputs)
/// let marginal = incentives.marginalRevenues()
/// ```
/// All of it is measured, on the whole schedule and without any behaviour: practices do what they did, and one thing is added or
/// taken away.
public struct Incentives: Sendable {
  let evaluator: Evaluator
  let counter: Counter
  let log: ActivityLog
  let rosters: [String: Roster]
  let pricing: ChangePricing
  private let inputs: Inputs
  private let tally: Tally
  /// The log of each practice, in the order of ``ChangePricing/counted``.
  private let logs: [PracticeLog]

  /// Counts and prices inputs held in memory.
  ///
  /// - Parameters:
  ///   - evaluator: The tariff with its amendments, and the period.
  ///   - inputs: The log and what is known of people, practices and indicators.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  /// - Complexity: O(*n* log *n*) in the number of lines.
  public init(_ evaluator: Evaluator, _ inputs: Inputs) throws(Diagnostics) {
    try evaluator.checkNumbers(of: inputs)
    let (counter, log, rosters) = evaluator.prepare(inputs)
    let tally = counter.count(log, rosters, others: counter.knownPractices)
    try evaluator.check(tally)
    let pricing = ChangePricing(evaluator, tally)
    (self.inputs, self.tally) = (inputs, tally)
    (self.evaluator, self.counter, self.log, self.rosters, self.pricing) = (evaluator, counter, log, rosters, pricing)
    let places = Dictionary(uniqueKeysWithValues: log.practices.names.enumerated().map { ($1, $0) })
    logs = pricing.counted.practices.map { tally in places[tally.practice.id].map { log.logs[$0] } ?? PracticeLog() }
  }

  /// What the practices earned.
  public var statement: Statement { pricing.base.statement }

  /// What their income consists of.
  public var shape: SchemeShape { evaluator.shape(of: statement) }

  /// How far the practices are from ceilings, thresholds and limits.
  ///
  /// - Parameter listLimits: Numbers of people per capacity at which a practice may close its list, above zero.
  /// - Returns: The kinks.
  public func kinks(listLimits: [Int64] = []) -> Kinks { evaluator.kinks(of: tally, listLimits: listLimits) }

  /// What a minute of work brings.
  ///
  /// - Parameters:
  ///   - marginal: What one more unit of each item brings.
  ///   - work: What is assumed of minutes and costs where the log says nothing.
  /// - Returns: The values.
  public func minuteValues(_ marginal: MarginalRevenues, assuming work: WorkAssumptions) -> MinuteValues {
    MinuteValues(marginal, evaluator.workTimes(of: inputs, assuming: work), assuming: work)
  }

  /// What the rule, the ceiling or the budget is called that makes one more unit bring less or more than its fee.
  ///
  /// - Parameter cause: A cause that ``marginalRevenues(workers:running:)`` gave.
  /// - Returns: The names; nil for a cause that is none of these.
  public func names(of cause: MarginalRevenue.Cause) -> LocalizedText? {
    switch cause {
    case .rule(let id): catalogue.rules.first { $0.id == id }?.names
    case .adjustment(let id):
      catalogue.tariff.ceilings.first { $0.id == id }?.names ?? catalogue.tariff.budgets.first { $0.id == id }?.names
    case .noPrice, .supplements, .otherLines, .pools: nil
    }
  }

  var catalogue: Catalogue { evaluator.catalogue }
  var currency: Currency { catalogue.tariff.currency }
  func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }

  /// The practices, by id.
  public var practices: [Practice] { pricing.counted.practices.map(\.practice) }

  /// A practice ready to be counted again.
  func probe(_ practice: Int) -> PracticeProbe {
    let id = pricing.counted.practices[practice].practice.id
    return PracticeProbe(counter, id, logs[practice], codes: log.codes, rosters[id], words: log.words)
  }

  /// Something measured of each practice, by several workers.
  func ofEachPractice<Value: Sendable>(
    _ workers: Int, _ runner: Runner, _ measure: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    Comparison.each(pricing.counted.practices.count, max(1, workers), runner, measure)
  }
}

extension Comparison {
  /// The measurement of what a scenario rewards, of what practices did without what the scenario assumes about volumes.
  ///
  /// - Parameters:
  ///   - inputs: The log and what is known of people, practices and indicators.
  ///   - scenario: The scenario's position; nil for the baseline.
  /// - Returns: The measurement.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  public func incentives(of inputs: Inputs, scenario: Int? = nil) throws(Diagnostics) -> Incentives {
    try Incentives(evaluators[scenario.map { $0 + 1 } ?? 0], inputs)
  }

  /// What one more unit of every item brings under a scenario.
  ///
  /// - Parameters:
  ///   - inputs: The log and what is known of people, practices and indicators.
  ///   - scenario: The scenario's position; nil for the baseline.
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: The marginal revenues, measured without any behaviour.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  public func marginalRevenues(
    of inputs: Inputs, scenario: Int? = nil, workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) throws(Diagnostics) -> MarginalRevenues {
    try incentives(of: inputs, scenario: scenario).marginalRevenues(workers: workers, running: runner)
  }
}
