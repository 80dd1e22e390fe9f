/// Where a practice gains as much by one way of being paid as by another, in whole contacts, people and results.
///
/// Prices are those of the period's last day. Every answer is the whole number, or the published threshold, from which on one side
/// pays at least as much as the other, with the amounts on both sides of it.
///
/// ```swift
/// let bundles = try BreakEven(comparison, counts).bundles(of: "copd")
/// bundles[0].covered[0].contacts  // 9: nine consultations pay as much as the bundle
/// ```
public struct BreakEven: Sendable {
  let evaluator: Evaluator
  let practices: [Tally.PracticeTally]
  let prices: PriceBook

  /// Prepares the calculation.
  ///
  /// - Parameters:
  ///   - comparison: The scenarios.
  ///   - counts: What the comparison counted; nil leaves out what practices do.
  ///   - scenario: The scenario's position; nil for the baseline.
  /// - Throws: ``Diagnostics`` when prices cannot be laid over each other.
  public init(_ comparison: Comparison, _ counts: ScenarioCounts?, scenario: Int? = nil) throws(Diagnostics) {
    let index = scenario.map { $0 + 1 } ?? 0
    evaluator = comparison.evaluators[index]
    practices = counts.map { CountedPractices(comparison.tally(of: index, $0)).practices } ?? []
    prices = try PriceBook(
      evaluator.catalogue.tariff, amendments: evaluator.catalogue.amendments, asKnownOn: evaluator.asKnownOn)
  }

  /// The last day of the period, whose prices are used.
  public var day: Day { evaluator.timeline.period.until - 1 }

  /// The price of an item on that day.
  func price(of item: Item) -> ResolvedPrice? { prices.price(of: item.code, on: day) }

  func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, evaluator.catalogue.tariff.currency) }
}
