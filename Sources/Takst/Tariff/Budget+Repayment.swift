extension Budget {
  /// How the excess above the free band is repaid.
  ///
  /// | repayment | what happens | for instance |
  /// |---|---|---|
  /// | ``sum`` | the excess is taken at once, from each practice in proportion to its earnings from the items | |
  /// | ``percentage(places:)`` | every practice repays the same percentage of these earnings | the Dutch macro ceilings (BWBR0036852, article 9) |
  /// | ``nextIndex(forecast:places:)`` | nothing is taken from the period; the next regulation of prices is lower | the Danish frame: 2023 was settled by a lower regulation on 1 October 2024 |
  public enum Repayment: Hashable, Sendable {
    /// The excess, in parts that add up to it exactly.
    case sum
    /// Excess over earnings, rounded down to so many decimal places as a factor (4 for hundredths of a per cent), times each
    /// practice's earnings, rounded down: nobody repays more than the excess asks, and what is left is stated.
    case percentage(places: Int)
    /// Excess over the earnings forecast for the time in which the lower prices hold, rounded to so many decimal places, half away
    /// from zero.
    case nextIndex(forecast: Money, places: Int)

    /// The kinds as a tariff file calls them.
    enum Kind: String, Hashable, CaseIterable {
      case percentage
      case nextIndex
    }
  }
}
