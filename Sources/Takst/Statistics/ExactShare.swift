/// A whole number over another above zero, compared exactly: an amount per person, a change in parts of an amount.
struct ExactShare: Comparable {
  let numerator: Int64
  /// Above zero.
  let denominator: Int64

  static func < (left: ExactShare, right: ExactShare) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  static func == (left: ExactShare, right: ExactShare) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
  }

  /// The middle of two shares times a factor, rounded once, half away from zero; nil when it does not fit 64 bits.
  static func middle(_ left: ExactShare, _ right: ExactShare, times factor: Int64) -> Int64? {
    var ratio = ExactRatio()
    ratio.multiply(
      byWide: Int128(left.numerator) * Int128(right.denominator) + Int128(right.numerator) * Int128(left.denominator))
    ratio.multiply(by: factor)
    ratio.divide(byWide: Int128(left.denominator) * Int128(right.denominator))
    ratio.divide(by: 2 as Int64)
    return ratio.rounded(.halfAwayFromZero)
  }

  /// A percentile of shares in order, times a factor and rounded once, half away from zero; nil without shares.
  ///
  /// By the second definition of Hyndman and Fan, "Sample quantiles in statistical packages" (The American Statistician 50,
  /// 1996): the least share that at least so many per cent do not exceed; where exactly so many per cent do not exceed one,
  /// the middle of it and the next.
  static func percentile(_ percent: Int, of sorted: [ExactShare], times factor: Int64) -> Int64? {
    guard let (lower, upper) = places(of: percent, among: sorted.count) else { return nil }
    return middle(sorted[lower], sorted[upper], times: factor)
  }

  /// The positions whose middle a percentile is; nil without any.
  static func places(of percent: Int, among count: Int) -> (lower: Int, upper: Int)? {
    if count == 0 { return nil }
    let (whole, rest) = (count * percent).quotientAndRemainder(dividingBy: 100)
    let lower = rest == 0 ? max(0, whole - 1) : whole
    return (lower, min(whole, count - 1))
  }
}
