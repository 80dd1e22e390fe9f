extension Rate {
  /// A whole number divided by another, rounded once; nil for a divisor of zero or a result beyond 64 bits.
  ///
  /// - Parameters:
  ///   - numerator: The number that is divided.
  ///   - denominator: What it is divided by.
  ///   - places: The decimal places that are kept.
  ///   - rounding: How the exact quotient gets its last place.
  /// - Returns: The rounded quotient.
  static func quotient(_ numerator: Int128, _ denominator: Int128, places: Int, rounding: Rounding) -> Rate? {
    if denominator == 0 { return nil }
    var ratio = ExactRatio()
    ratio.multiply(byWide: denominator < 0 ? -numerator : numerator)
    ratio.multiply(byPowerOfTen: places)
    ratio.divide(byWide: denominator < 0 ? -denominator : denominator)
    return ratio.rounded(rounding).map { Rate(units: $0, places: places) }
  }
}
