/// A limit on what a practice earns per listed person for some items.
///
/// A practice above `percent` of the reference repays the excess: earnings − percent × reference × people, rounded once
/// per practice, the repayment down. People are the mean list over the first days of the period's months.
public struct Ceiling: Hashable, Sendable {
  /// What a practice is held against.
  public enum Reference: Hashable, Sendable {
    /// A given amount per person and period.
    case amount(Money)
    /// All practices in the run: their earnings over their people.
    case mean
  }

  /// The id, unique in the tariff.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The items whose earnings count.
  public var items: Selector
  /// What a practice is held against.
  public var reference: Reference
  /// The limit as a factor of the reference (1.25 for 125 per cent); nil when not known: then it is not applied.
  public var factor: Rate?
  /// How good the factor is.
  public var status: Status
  /// The id of the source.
  public var source: String?
  /// What a reader should know about it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a ceiling.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the tariff.
  ///   - names: What it is called.
  ///   - items: The items whose earnings count.
  ///   - reference: What a practice is held against.
  ///   - factor: The limit as a factor of the reference; nil when not known.
  ///   - status: How good the factor is.
  ///   - source: The id of the source.
  ///   - note: What a reader should know about it.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, items: Selector, reference: Reference, factor: Rate?, status: Status,
    source: String? = nil, note: String? = nil, place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.items = items
    self.reference = reference
    self.factor = factor
    self.status = status
    self.source = source
    self.note = note
    self.place = place
  }
}

/// A budget that all practices share for some items.
///
/// When the sum exceeds the amount by more than the free band, the excess above the band is repaid as ``repayment`` says; by default by
/// every practice in proportion to its earnings from those items, in parts that add up to the excess exactly.
public struct Budget: Hashable, Sendable {
  /// The id, unique in the tariff.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The items whose earnings count.
  public var items: Selector
  /// The amount for the whole period; nil when not known: then it is not applied.
  public var amount: Money?
  /// The share above the amount that is not repaid: 0.006 for 0.6 per cent.
  public var freeBand: Rate
  /// How the excess is repaid.
  public var repayment: Repayment
  /// How good the amount is.
  public var status: Status
  /// The id of the source.
  public var source: String?
  /// What a reader should know about it.
  public var note: String?
  /// Where it stands in the tariff file.
  public var place: Place?

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - id: The id, unique in the tariff.
  ///   - names: What it is called.
  ///   - items: The items whose earnings count.
  ///   - amount: The amount for the whole period; nil when not known.
  ///   - freeBand: The share above the amount that is not repaid.
  ///   - repayment: How the excess is repaid.
  ///   - status: How good the amount is.
  ///   - source: The id of the source.
  ///   - note: What a reader should know about it.
  ///   - place: Where it stands in the tariff file.
  public init(
    id: String, names: LocalizedText, items: Selector, amount: Money?, freeBand: Rate = .zero,
    repayment: Repayment = .sum, status: Status, source: String? = nil, note: String? = nil, place: Place? = nil
  ) {
    self.id = id
    self.names = names
    self.items = items
    self.amount = amount
    self.freeBand = freeBand
    self.repayment = repayment
    self.status = status
    self.source = source
    self.note = note
    self.place = place
  }
}
