extension IncentivesReport {
  /// A part of the report, which can be measured and written without the others.
  ///
  /// ```swift
  /// IncentivesReport.Measured(incentives, scenario: nil, assuming: nil, parts: [.shape, .kinks])
  /// ```
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// What income consists of.
    case shape
    /// What one more unit of each item brings.
    case services
    /// What a minute of work brings and leaves.
    case minutes
    /// The power of the scheme, and the cost sharing of each item.
    case power
    /// What one more listed person brings.
    case people
    /// What one more member of a programme brings.
    case programmes
    /// What one more patient who meets an indicator brings.
    case indicators
    /// What one more unit under a limit brings, month by month.
    case months
    /// How far practices are from ceilings, thresholds and limits.
    case kinks
    /// Payment against workload.
    case selection

    /// Whether it is left out without assumptions about work.
    public var needsWork: Bool {
      switch self {
      case .minutes, .power, .selection: true
      case .shape, .services, .people, .programmes, .indicators, .months, .kinks: false
      }
    }
  }
}
