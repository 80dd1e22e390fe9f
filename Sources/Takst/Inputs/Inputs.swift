/// Everything an evaluation reads: the log and what is known of people, practices and indicators.
///
/// ```swift
/// var inputs = Inputs()
/// inputs.activity.append(ActivityLine(date: "2024-03-05", practice: "012345", patient: "p1", code: "0101"))
/// ```
public struct Inputs: Sendable {
  /// The log.
  public var activity: ActivityLog
  /// Who is on the lists; nil when nothing is known: then conditions on people are undecided and nobody is counted.
  public var population: Population?
  /// The practices.
  public var practices: [Practice]
  /// Results on indicators.
  public var indicators: [IndicatorResult]

  /// Creates inputs.
  ///
  /// - Parameters:
  ///   - activity: The log.
  ///   - population: Who is on the lists.
  ///   - practices: The practices.
  ///   - indicators: Results on indicators.
  public init(
    activity: ActivityLog = ActivityLog(), population: Population? = nil, practices: [Practice] = [],
    indicators: [IndicatorResult] = []
  ) {
    self.activity = activity
    self.population = population
    self.practices = practices
    self.indicators = indicators
  }
}
