/// Looks a tariff over for what is allowed but probably not meant.
///
/// The reader refuses what has no meaning; this finds gaps between prices, published prices that differ from the series
/// they claim to follow, families of prices that no one base explains, rules that can never fire, and definitions that nothing uses. It also finds numbers without a
/// source in tariffs that were built in code.
///
/// ```swift
/// for finding in TariffLint.check(tariff) { print(finding) }
/// ```
public enum TariffLint {
  /// Checks a tariff.
  ///
  /// Complexity: O(rules × items) and O(*n* log *n*) in the prices of an item.
  ///
  /// - Parameter tariff: The tariff.
  /// - Returns: Every finding, in the order of their places; none when there is nothing to say.
  public static func check(_ tariff: Tariff) -> [Diagnostic] {
    (tariff.items.flatMap { priceFindings(of: $0, in: tariff) } + missingSources(in: tariff)
      + familyFindings(in: tariff) + deadRules(in: tariff) + unusedDefinitions(in: tariff)).inPlaceOrder
  }
}

extension DiagnosticCode {
  /// No price covers some days between those that prices cover.
  public static let priceGap = DiagnosticCode("price-gap")
  /// An item has no price at all.
  public static let unpricedItem = DiagnosticCode("unpriced-item")
  /// A stated price differs from what the item's series makes of its base.
  public static let priceOffSeries = DiagnosticCode("price-off-series")
  /// A stated price differs from what the base of its family makes it.
  public static let priceOffFamily = DiagnosticCode("price-off-family")
  /// A series that carries an item's price is not known beyond a day.
  public static let seriesEnds = DiagnosticCode("series-ends")
  /// A rule can never fire, or a part of it can never apply.
  public static let deadRule = DiagnosticCode("dead-rule")
  /// Nothing refers to a definition.
  public static let unused = DiagnosticCode("unused")
}
