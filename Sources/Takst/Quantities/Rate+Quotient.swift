extension Rate {
  /// A quotient as a decimal with so many places, rounded half away from zero.
  ///
  /// ```swift
  /// Rate.quotient(2, by: 3, places: 4)  // 0.6667
  /// ```
  /// - Parameters:
  ///   - numerator: What is divided.
  ///   - denominator: What it is divided by.
  ///   - places: The number of decimal places, 0 to 18.
  /// - Returns: The decimal; nil when the denominator is zero, or the digits do not fit.
  static func quotient(_ numerator: Int128, by denominator: Int128, places: Int) -> Rate? {
    if denominator == 0 { return nil }
    var ratio = ExactRatio()
    ratio.multiply(byWide: denominator < 0 ? -numerator : numerator)
    ratio.multiply(byPowerOfTen: places)
    ratio.divide(byWide: denominator < 0 ? -denominator : denominator)
    return ratio.rounded(.halfAwayFromZero).map { Rate(units: $0, places: places) }
  }
}
