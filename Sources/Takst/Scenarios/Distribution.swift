/// Who wins and who loses by a scenario, and how income is spread under it.
public struct Distribution: Hashable, Sendable {
  /// How many practices earn more; nil where it is hidden.
  public internal(set) var gaining: Int?
  /// How many practices earn less; nil where it is hidden.
  public internal(set) var losing: Int?
  /// What changes for the practices of each ``GainBand``, in the order of its cases; nil where it is hidden.
  public internal(set) var bands: [GroupChange?]
  /// For each of ``Distributions/groupings``, what changes for each of its groups; nil where it is hidden.
  public internal(set) var groups: [[GroupChange?]]
  /// The percentiles of ``Percentile/percents``; none of fewer than two practices.
  public internal(set) var percentiles: [Percentile]
  /// How unequally income is spread; nil of fewer than two practices.
  public internal(set) var inequality: Inequality?
  /// What the payer pays more for 1,000 people on lists, rounded once, half away from zero.
  ///
  /// Practices without lists are left out; nil when there are no people, and where it is hidden.
  public internal(set) var perThousandPeople: Money?
  /// What the payer pays more for a full doctor's position, rounded once, half away from zero.
  ///
  /// Practices that do not state their capacities are left out; nil when there are none, and where it is hidden.
  public internal(set) var perCapacity: Money?
}

/// How income is spread under the baseline.
public struct BaselineDistribution: Hashable, Sendable {
  /// The percentiles of income per person; none of fewer than two practices or without lists.
  public internal(set) var percentiles: [Percentile]
  /// How unequally income is spread; nil of fewer than two practices.
  public internal(set) var inequality: Inequality?
}
