/// What an item counts.
public enum Unit: Hashable, Sendable {
  /// Lines of activity with the item's code.
  case service
  /// People on a practice's list on counting days.
  case enrolled(Count)
  /// People in one of some programmes on counting days.
  case programme(programmes: [String], Count)
  /// An indicator contract.
  case performance(Performance)
  /// An amount per practice or capacity and period.
  case lump(per: LumpBase, every: Frequency, when: Condition?)

  /// The name in tariff files: `service`, `enrolled`, `programme`, `performance` or `lump`.
  public var kind: String {
    switch self {
    case .service: "service"
    case .enrolled: "enrolled"
    case .programme: "programme"
    case .performance: "performance"
    case .lump: "lump"
    }
  }
}

/// How often people are counted or an amount falls due: on the first day of each month, quarter or year.
public enum Frequency: String, Hashable, Sendable, CaseIterable {
  /// On the first day of each month.
  case month
  /// On the first day of each calendar quarter.
  case quarter
  /// On 1 January.
  case year

  /// The counting days that lie in a period.
  ///
  /// - Parameter period: The period.
  /// - Returns: The days in order; none when the period holds no first day.
  public func days(in period: Period) -> [Day] {
    period.months.filter { day in
      switch self {
      case .month: day == day.startOfMonth
      case .quarter: day == day.startOfQuarter
      case .year: day == day.startOfYear
      }
    }
  }
}

/// Which people are counted, how often, and with what weight.
public struct Count: Hashable, Sendable {
  /// A weight for some of the people.
  public struct Weight: Hashable, Sendable {
    /// Who has it; the first weight that fits is taken.
    public var when: Condition?
    /// The factor on the price.
    public var weight: Rate

    /// Creates a weight.
    ///
    /// - Parameters:
    ///   - when: Who has it; nil for everybody not yet matched.
    ///   - weight: The factor on the price.
    public init(when: Condition?, weight: Rate) {
      self.when = when
      self.weight = weight
    }
  }

  /// How often people are counted.
  public var every: Frequency
  /// Who is counted; nil for everybody.
  public var when: Condition?
  /// Weights; somebody whom no weight fits has weight one.
  ///
  /// The price times the weight is rounded once per person and
  /// counting day, half away from zero.
  public var weights: [Weight]

  /// Creates a count.
  ///
  /// - Parameters:
  ///   - every: How often people are counted.
  ///   - when: Who is counted.
  ///   - weights: Weights.
  public init(every: Frequency, when: Condition? = nil, weights: [Weight] = []) {
    self.every = every
    self.when = when
    self.weights = weights
  }
}

/// What a lump sum is multiplied by.
public enum LumpBase: String, Hashable, Sendable, CaseIterable {
  /// One per practice.
  case practice
  /// The practice's capacities, as given with the practice.
  case capacity
}

/// Payment by an indicator's result: a share of the price per person or practice, by steps.
///
/// The result of the indicator for the period is looked up; the highest step it reaches gives the share. A result below
/// every step pays nothing; a missing result leaves the payment unpriced, with the reason.
public struct Performance: Hashable, Sendable {
  /// A level of the indicator.
  public struct Step: Hashable, Sendable {
    /// The least result that reaches it.
    public var from: Rate
    /// The share of the price it pays.
    public var share: Rate

    /// Creates a step.
    ///
    /// - Parameters:
    ///   - from: The least result that reaches it.
    ///   - share: The share of the price it pays.
    public init(from: Rate, share: Rate) {
      self.from = from
      self.share = share
    }
  }

  /// What is paid for.
  public enum Base: String, Hashable, Sendable, CaseIterable {
    /// Each person on the list on the counting day.
    case enrolled
    /// The practice as a whole.
    case practice
  }

  /// The indicator's id in the indicators file.
  public var indicator: String
  /// What is paid for.
  public var per: Base
  /// How often it is paid.
  public var every: Frequency
  /// Who or which practices are counted.
  public var when: Condition?
  /// The levels, in rising order.
  public var steps: [Step]

  /// Creates a performance payment.
  ///
  /// - Parameters:
  ///   - indicator: The indicator's id.
  ///   - per: What is paid for.
  ///   - every: How often it is paid.
  ///   - when: Who or which practices are counted.
  ///   - steps: The levels, in rising order.
  public init(indicator: String, per: Base, every: Frequency, when: Condition? = nil, steps: [Step]) {
    self.indicator = indicator
    self.per = per
    self.every = every
    self.when = when
    self.steps = steps
  }
}
