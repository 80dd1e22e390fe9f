public import Takst

extension IncentivesReport {
  /// What was measured of a tariff, or of a scenario over it; nil where a part was not asked for.
  public struct Measured: Sendable {
    /// The statement that everything is measured from.
    public var statement: Statement
    /// What the scenario is called; nil for the tariff as it is.
    public var scenario: LocalizedText?
    /// What is assumed about minutes and costs; nil without such assumptions.
    public var work: WorkAssumptions?
    /// What income consists of.
    public var shape: SchemeShape?
    /// What one more unit of each item brings.
    public var marginal: MarginalRevenues?
    /// What the rules, ceilings and budgets are called that ``marginal`` gives as reasons.
    public var reasonNames: [MarginalRevenue.Cause: LocalizedText] = [:]
    /// What a minute of work brings; nil without assumptions about work.
    public var minutes: MinuteValues?
    /// The power of the scheme; nil without assumptions about work.
    public var power: Power?
    /// What one more listed person brings.
    public var people: [PersonValue]?
    /// What one more member of a programme brings.
    public var programmes: [ProgrammeValue]?
    /// What one more patient who meets an indicator brings.
    public var indicators: [IndicatorValue]?
    /// What one more unit under a limit brings, month by month.
    public var months: [MonthlyMargin]?
    /// How far practices are from ceilings, thresholds and limits.
    public var kinks: Kinks?
    /// Payment against workload; nil without assumptions about work.
    public var selection: Selection?
    /// The lines of listed people without minutes, of how many; nil where ``selection`` is.
    public var withoutMinutes: (lines: Int64, of: Int64)?

    /// Measures.
    ///
    /// - Parameters:
    ///   - incentives: The measurement.
    ///   - scenario: What the scenario is called; nil for the tariff as it is.
    ///   - work: What is assumed about minutes and costs; nil leaves out what needs it.
    ///   - parts: What is measured; the rest takes no time.
    ///   - listLimits: Numbers of people per capacity at which a practice may close its list.
    ///   - fewest: Groups of fewer people are marked.
    ///   - workers: How many work at the same time.
    ///   - runner: Runs the workers.
    public init(
      _ incentives: Incentives, scenario: LocalizedText?, assuming work: WorkAssumptions?,
      parts: Set<Part> = Set(Part.allCases), listLimits: [Int64] = [], fewest: Int64 = 5, workers: Int = 1,
      running runner: Runner = Evaluator.serially(_:_:)
    ) {
      (statement, self.scenario, self.work) = (incentives.statement, scenario, work)
      if parts.contains(.shape) { shape = incentives.shape }
      if parts.contains(.kinks) { kinks = incentives.kinks(listLimits: listLimits) }
      if parts.contains(.people) { people = incentives.personValues(workers: workers, running: runner) }
      if parts.contains(.programmes) { programmes = incentives.programmeValues(workers: workers, running: runner) }
      if parts.contains(.indicators) { indicators = incentives.indicatorValues(workers: workers, running: runner) }
      if parts.contains(.months) { months = incentives.monthlyMargins(workers: workers, running: runner) }
      let isWorkAsked = work != nil && parts.contains(where: \.needsWork)
      guard isWorkAsked || parts.contains(.services) else { return }
      let marginal = incentives.marginalRevenues(workers: workers, running: runner)
      if parts.contains(.services) {
        self.marginal = marginal
        for cause in Set(marginal.items.flatMap(\.reasons).map(\.cause)) {
          reasonNames[cause] = incentives.names(of: cause)
        }
      }
      guard let work, isWorkAsked else { return }
      let minutes = incentives.minuteValues(marginal, assuming: work)
      if parts.contains(.minutes) { self.minutes = minutes }
      if parts.contains(.power) { power = Power(minutes) }
      guard parts.contains(.selection) else { return }
      let accounts = incentives.accounts(minutes, workers: workers, running: runner)
      selection = Selection(
        accounts.people, practices: incentives.practices, currency: marginal.currency, fewest: fewest)
      withoutMinutes = (accounts.withoutMinutes, accounts.lines)
    }
  }
}
