/// Counts, prices and adjusts: a year's earnings of practices under a tariff and its amendments.
///
/// ```swift
/// let evaluator = try Evaluator(tariff, period: .year(2024))
/// let statement = try evaluator.evaluate(inputs)
/// print(statement.total)
/// ```
/// An evaluator is a value without hidden state: it can be used from many threads, and the same inputs give the same
/// statement, whatever the order of their rows.
public struct Evaluator: Sendable {
  let catalogue: Catalogue
  let timeline: Timeline
  /// The day whose knowledge is used; nil for all there is.
  public let asKnownOn: Day?

  /// Prepares an evaluation.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it, in order.
  ///   - period: The days that are paid.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  public init(
    _ tariff: Tariff, amendments: [Amendment] = [], period: Period, asKnownOn: Day? = nil
  ) throws(Diagnostics) {
    catalogue = try Catalogue(tariff, amendments)
    timeline = Timeline(period: period, breaks: catalogue.priceChangeDays)
    self.asKnownOn = asKnownOn
  }

  /// An evaluation that counts by a timeline shared with others.
  init(_ catalogue: Catalogue, _ timeline: Timeline, asKnownOn: Day?) {
    self.catalogue = catalogue
    self.timeline = timeline
    self.asKnownOn = asKnownOn
  }

  /// The first and the last step at once: what the practices earned.
  ///
  /// - Parameter inputs: The log and what is known of people, practices and indicators.
  /// - Returns: The statement.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  public func evaluate(_ inputs: Inputs) throws(Diagnostics) -> Statement {
    price(try count(inputs))
  }

  /// Counts how much of what, where and when, without any price.
  ///
  /// Complexity: O(*n* log *n*) in the number of lines.
  ///
  /// - Parameter inputs: The log and what is known of people, practices and indicators.
  /// - Returns: The tally, which can be added to tallies of other inputs by the same evaluator.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly.
  public func count(_ inputs: Inputs) throws(Diagnostics) -> Tally {
    let tally = try Evaluator.count(inputs, by: [self]).tallies[0]
    try check(tally)
    return tally
  }

  /// Refuses a tally that could come to more than can be added up.
  func check(_ tally: Tally) throws(Diagnostics) {
    try TallyLimits(catalogue).check(tally, CellLayout(catalogue, timeline))
  }

  /// Counts inputs held in memory in several ways.
  static func count(
    _ inputs: Inputs, by evaluators: [Evaluator], projections: [Projection?] = []
  ) throws(Diagnostics) -> ScenarioCounts {
    try inputs.checkLimits(evaluators[0].catalogue.tariff.currency)
    let counters = Counters(
      evaluators, projections: projections, practices: inputs.practices, indicators: inputs.indicators,
      words: inputs.activity.words)
    var log = inputs.activity.joined
    log.words = counters.widest.words
    let rosters = counters.widest.rosters(of: inputs.population, words: &log.words)
    return counters.count(log, rosters)
  }

  /// Refuses inputs and prices with which what is counted might not fit 64 bits.
  func checkNumbers(of inputs: Inputs) throws(Diagnostics) {
    try inputs.checkLimits(catalogue.tariff.currency)
    try TallyLimits(catalogue).checkUnits()
  }

  /// What explaining inputs held in memory needs.
  func prepare(_ inputs: Inputs) -> (counter: Counter, log: ActivityLog, rosters: [String: Roster]) {
    // Texts of the log keep their numbers, and the conditions' go on from there: a number then means the same everywhere.
    let counter = Counter(
      catalogue: catalogue, timeline: timeline, practices: inputs.practices, indicators: inputs.indicators,
      words: inputs.activity.words)
    var log = inputs.activity.joined
    log.words = counter.words
    let rosters = counter.rosters(of: inputs.population, words: &log.words)
    return (counter, log, rosters)
  }

  /// Prices and adjusts a tally.
  ///
  /// - Parameter tally: A tally made by this evaluator. It was found to be within what can be added up when it was counted or read; the sum of
  ///   hundreds of such tallies, each near that limit, is a programming error and traps.
  /// - Returns: The statement.
  public func price(_ tally: Tally) -> Statement {
    let statement = priced(CountedPractices(tally)).statement
    assert(statement.isBalanced, "total, segments, practices and months of a statement must agree")
    return statement
  }

  /// Prices and adjusts what some practices counted.
  func priced(_ counted: CountedPractices) -> StatementBuilder {
    let classes = PracticeClasses.of(counted.practices, catalogue)
    let sums = TallySums(counted, classes.classes, CellLayout(catalogue, timeline))
    return StatementBuilder(self, counted, classes, sums)
  }
}

extension Statement {
  /// Whether the total equals the sum of the segments, of the practices, of the months and of the statuses.
  var isBalanced: Bool {
    func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(currency), +) }
    return sum(segments.map(\.amount)) == total && sum(practices.map(\.total)) == total
      && sum(months.map(\.amount)) == total && sum(Array(statusAmounts.values)) == total
      && sum(items.map(\.amount)) + sum(adjustments.map(\.amount)) == total
  }
}
