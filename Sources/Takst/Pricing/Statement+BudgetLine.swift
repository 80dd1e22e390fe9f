extension Statement {
  /// What a budget comes to: ``excess`` equals what is repaid, what the next index takes back and the remainder.
  public struct BudgetLine: Hashable, Sendable {
    /// What the items would earn in the whole calendar year at the pace of the days covered.
    ///
    /// Earnings × days of the year ÷ days covered, rounded once, half away from zero. A straight line knows no seasons.
    public struct Forecast: Hashable, Sendable {
      /// The calendar year.
      public var year: Int
      /// The days covered.
      public var days: Int
      /// The days of the year.
      public var daysOfYear: Int
      /// The earnings forecast for the year.
      public var earned: Money
    }

    /// The budget.
    public var amount: Money
    /// The share above it that is free.
    public var freeBand: Rate
    /// The budget with its free band, which is rounded up.
    public var limit: Money
    /// What all practices earned from the items.
    public var earned: Money
    /// What was earned above the limit; zero when it was not reached.
    public var excess: Money
    /// How the excess is repaid.
    public var repayment: Budget.Repayment
    /// The rate of the repayment: the same share of earnings for everybody, or the factor by which the next index is multiplied; nil
    /// for a sum.
    public var rate: Rate?
    /// What is taken from the period.
    public var repaid: Money
    /// What the next index is meant to take back.
    public var carried: Money
    /// What is left of the excess by rounding.
    public var remainder: Money { excess - repaid - carried }
    /// What the year would come to, where the days covered are a part of one calendar year; to be held against the budget of that year.
    public var forecast: Forecast?
  }
}

extension Statement.BudgetLine.Forecast {
  /// The forecast of what was earned in a part of a calendar year; nil for a whole year or more.
  init?(_ earned: Money, in period: Period) {
    let (year, last) = (period.from.year, period.until - 1)
    guard last.year == year else { return nil }
    self.year = year
    days = period.count
    daysOfYear = Period.year(year).count
    guard days < daysOfYear else { return nil }
    var ratio = ExactRatio()
    ratio.multiply(by: earned.minorUnits)
    ratio.multiply(by: Int64(daysOfYear))
    ratio.divide(by: Int64(days))
    guard let sum = ratio.rounded(.halfAwayFromZero) else { return nil }
    self.earned = Money(minorUnits: sum, earned.currency)
  }
}
