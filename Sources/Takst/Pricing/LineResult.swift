/// What became of one line, and why.
public struct LineResult: Hashable, Sendable {
  /// A rule that fired on the line.
  public struct Firing: Hashable, Sendable {
    /// The rule.
    public var rule: Rule
    /// The quantity that was not paid by it.
    public var unpaid: Quantity
    /// The code before and after a replacement.
    public var change: Change?

    /// A replacement of one code by another.
    public struct Change: Hashable, Sendable {
      /// The code before.
      public var from: String
      /// The code after.
      public var to: String
    }
  }

  /// Something paid in addition to the line.
  public struct Supplement: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// What it pays.
    public var amount: Money
  }

  /// The position of the line in the log.
  public var index: Int
  /// The line.
  public var line: ActivityLine
  /// What became of it.
  public var outcome: Outcome
  /// The item it was finally taken as; nil when the code is unknown.
  public var item: Item?
  /// The quantity paid.
  public var paid: Quantity
  /// What it pays, without supplements.
  public var amount: Money
  /// The price in force; nil when there is none or the line is outside the period.
  public var price: ResolvedPrice?
  /// The rules that fired, in order.
  public var firings: [Firing]
  /// The rules that could not be decided, as the data lack a fact.
  public var undecided: [Rule]
  /// What is paid in addition.
  public var supplements: [Supplement]
}

/// The price of an item on some days, with where it comes from.
public struct ResolvedPrice: Hashable, Sendable {
  /// The amount per unit.
  public var amount: Money
  /// How good the number is.
  public var status: Status
  /// Whether the amount is exact, a maximum or free.
  public var kind: Price.Kind
  /// Rates for the parts of a count above a number.
  public var tiers: [Price.Tier]
  /// The decision that set it.
  public var decision: Decision?
  /// The id of its source.
  public var source: String?
  /// The id of the amendment that set it; nil when the tariff did.
  public var amendment: String?
  /// The id of the series that carried it; nil for a stated price.
  public var series: String?
  /// What a reader should know about it.
  public var note: String?
  /// The time the amount is for; nil for one due day.
  public var per: Frequency?
  /// The part of the amount that is the practice's income.
  public var incomeShare: Rate
}
