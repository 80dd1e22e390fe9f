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

extension Unit {
  /// Gives people other weights; a unit that counts no people stays as it is.
  ///
  /// - Parameter weights: The weights in place of those there.
  public mutating func weigh(_ weights: [Count.Weight]) {
    switch self {
    case .enrolled(var count):
      count.weights = weights
      self = .enrolled(count)
    case .programme(let programmes, var count):
      count.weights = weights
      self = .programme(programmes: programmes, count)
    case .service, .performance, .lump: break
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

  /// How many months lie between two of its days.
  public var months: Int64 {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }

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
  /// Weights; somebody whom no weight fits has weight one, and a weight of zero leaves somebody out.
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
