/// What a scenario changes for some practices taken together.
public struct GroupChange: Hashable, Sendable {
  /// How many practices they are.
  public internal(set) var practices = 0
  /// How many of them earn more; nil where it is hidden.
  public internal(set) var gaining: Int? = 0
  /// How many of them earn less; nil where it is hidden.
  public internal(set) var losing: Int? = 0
  /// What they earn under the baseline.
  public internal(set) var baseline: Money
  /// What they earn under the scenario less that.
  public internal(set) var difference: Money

  init(_ currency: Currency) {
    baseline = .zero(currency)
    difference = .zero(currency)
  }

  /// What they earn under the scenario.
  public var amount: Money { baseline + difference }

  /// The difference by practice, rounded once, half away from zero; nil without practices.
  public var mean: Money? {
    if practices == 0 { return nil }
    var ratio = ExactRatio()
    ratio.multiply(by: difference.minorUnits)
    ratio.divide(by: Int64(practices))
    return ratio.rounded(.halfAwayFromZero).map { Money(minorUnits: $0, difference.currency) }
  }

  /// The difference in per cent of the baseline, rounded to two places, half away from zero.
  ///
  /// Nil when the baseline earns nothing.
  public var perCent: Rate? { Rate.perCent(difference.minorUnits, of: baseline.minorUnits) }

  mutating func add(baseline amount: Int64, difference change: Int64) {
    practices += 1
    if change > 0 { gaining! += 1 }
    if change < 0 { losing! += 1 }
    baseline += Money(minorUnits: amount, baseline.currency)
    difference += Money(minorUnits: change, difference.currency)
  }
}

extension Rate {
  /// A part in per cent of a whole, rounded to two places, half away from zero; nil of nothing, or when it does not fit.
  static func perCent(_ part: Int64, of whole: Int64) -> Rate? {
    if whole == 0 { return nil }
    var ratio = ExactRatio()
    ratio.multiply(by: part)
    ratio.multiply(byPowerOfTen: 4)
    ratio.divide(by: whole)
    return ratio.rounded(.halfAwayFromZero).map { Rate(units: $0, places: 2) }
  }
}
