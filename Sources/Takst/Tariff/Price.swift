/// What an item pays per unit on the days of a range.
public struct Price: Hashable, Sendable {
  /// Whether the payer pays exactly the amount, at most the amount, or what a contract says.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Exactly the amount.
    case fixed
    /// At most the amount; paid as the amount unless an amendment sets another.
    case maximum
    /// What a contract says; unpriced without one.
    case free
  }

  /// A rate for the part of a count above a number.
  ///
  /// The first 1,000 people at 40 kr. and the rest at 30 kr. is an amount of 40 with the tier above 1000 at 30.
  public struct Tier: Hashable, Sendable {
    /// The count above which the tier applies.
    public var above: Int64
    /// What each unit above it pays.
    public var amount: Money

    /// Creates a tier.
    ///
    /// - Parameters:
    ///   - above: The count above which the tier applies.
    ///   - amount: What each unit above it pays.
    public init(above: Int64, amount: Money) {
      self.above = above
      self.amount = amount
    }
  }

  /// The days it is in force.
  public var days: DayRange
  /// The amount per unit; nil only for a free price.
  public var amount: Money?
  /// Whether the amount is exact, a maximum or free.
  public var kind: Kind
  /// Rates for the parts of a count above a number, in rising order.
  public var tiers: [Tier]
  /// The time the amount is for, when the unit falls due at another rhythm; nil for one due day.
  public var per: Frequency?
  /// Parts of the amount by name, which add up to one; empty when it is not split.
  public var shares: [String: Rate]
  /// The part that is the practice's income; nil for all of it.
  public var income: String?
  /// The id of the decision that set it.
  public var decision: String?
  /// How good the number is.
  public var status: Status
  /// The id of the source.
  public var source: String?
  /// What a reader should know about it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a price.
  ///
  /// - Parameters:
  ///   - amount: The amount per unit; nil only for a free price.
  ///   - days: The days it is in force.
  ///   - kind: Whether the amount is exact, a maximum or free.
  ///   - status: How good the number is.
  ///   - tiers: Rates for the parts of a count above a number.
  ///   - decision: The id of the decision that set it.
  ///   - source: The id of the source.
  ///   - note: What a reader should know about it.
  ///   - place: Where it stands in the tariff file.
  public init(
    _ amount: Money?, days: DayRange = .always, kind: Kind = .fixed, status: Status, tiers: [Tier] = [],
    decision: String? = nil, source: String? = nil, note: String? = nil, place: Place? = nil
  ) {
    self.days = days
    self.amount = amount
    self.kind = kind
    self.tiers = tiers
    per = nil
    shares = [:]
    income = nil
    self.decision = decision
    self.status = status
    self.source = source
    self.note = note
    self.place = place
  }

  /// The part of the amount that is the practice's income.
  public var incomeShare: Rate { income.flatMap { shares[$0] } ?? .one }
}
