/// What one more unit of an item brings a practice, beside the listed fee.
///
/// It is a finite difference: the practice is counted, priced and adjusted with one more unit and without it, under the whole
/// schedule with its rules, limits, bundles, ceilings and budgets. The unit is given to each patient in proportion to their use of the item,
/// on the last day of the period without contacts, so that it meets the practice's own mix of patients.
///
/// ```swift
/// let marginal = try Incentives(Evaluator(tariff, period: .year(2024)), inputs).marginalRevenues()
/// marginal.items[0].amount  // 141.27, where the fee is 160.72 and one patient in eight is in a bundle
/// ```
/// Marginal revenue of a service is *dR/dq* of the payment *R*; where *R* has ceilings, steps and bundles, it is
/// *R(q + 1) − R(q)* on the whole schedule.
public struct MarginalRevenue: Hashable, Sendable {
  /// What makes one more unit bring more or less than the fee.
  public enum Cause: Hashable, Sendable {
    /// A rule decided the line: a bundle covers it, a limit is reached, it is paid as another item.
    case rule(String)
    /// No price is known for what the line is taken as.
    case noPrice
    /// Items are paid in addition to it.
    case supplements
    /// It changes what the patient's other lines and programmes pay.
    case otherLines
    /// A ceiling or budget takes part of it back.
    case adjustment(String)
    /// It changes what is shared out among practices by results.
    case pools
  }

  /// One cause, and what it takes or gives.
  public struct Reason: Hashable, Sendable {
    /// The cause.
    public var cause: Cause
    /// The part of the units that it concerns, rounded to four places, half away from zero.
    public var share: Rate
    /// What it adds to the fee, on average over all units; negative where it takes.
    public var amount: Money
  }

  /// The practice; nil for all practices together.
  public var practice: String?
  /// The item.
  public var item: Item
  /// How much of it was billed in the period: what the mean over patients is weighted by.
  public var quantity: Quantity
  /// The fee in force on the days of the units, on average; nil when none of them has a price.
  public var listed: Money?
  /// What one more unit brings, on average, rounded to the smallest coin, half away from zero.
  public var amount: Money
  /// Why that is not the fee: ``listed`` (zero without one) and the reasons' amounts add up to ``amount``.
  public var reasons: [Reason]
}

/// What one more unit of every item brings: practice by practice, and all of them together.
public struct MarginalRevenues: Hashable, Sendable {
  /// The practices, by id.
  public var practices: [Practice]
  /// The currency of all amounts.
  public var currency: Currency
  /// All practices together, weighted by their use, in the tariff's order of items; items that nobody used are left out.
  public var items: [MarginalRevenue]
  /// Each practice's, in the order of ``practices`` and of the tariff's items; items that it did not use are left out.
  public var ofPractices: [MarginalRevenue]

  /// What one more unit of an item brings a practice.
  ///
  /// - Parameters:
  ///   - code: The item's code.
  ///   - practice: The practice's id; nil for all practices together.
  /// - Returns: The row; nil when the practice did not use the item.
  /// - Complexity: O(rows).
  public func row(of code: String, practice: String? = nil) -> MarginalRevenue? {
    (practice == nil ? items : ofPractices).first { $0.item.code == code && $0.practice == practice }
  }
}
