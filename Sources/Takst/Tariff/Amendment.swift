/// Changes laid over a tariff, in order: a local agreement, an insurer's contract, a fee table or an offer.
public struct Amendment: Hashable, Sendable {
  /// One change.
  public enum Change: Hashable, Sendable {
    /// Adds an item; its code must be new.
    case add(Item)
    /// Sets a price of an item; it goes before the prices already there for the days it covers.
    case set(code: String, Price)
    /// Makes another price of the price in force, for the items of a selector on some days.
    case reprice(Selector, PriceStep, DayRange)
    /// Reports items in another segment, from a day on or always.
    case regroup(Selector, segment: String, from: Day?)
    /// Sets the weights of an item that counts people; its prices stay.
    case weights(code: String, [Count.Weight])
    /// Removes an item; its lines become unknown.
    case remove(code: String)
    /// Adds a rule, or replaces the one with the same id.
    case rule(Rule)
    /// Removes a rule.
    case removeRule(id: String)
    /// Adds a programme; its id must be new.
    case programme(Programme)
    /// Lets a payer follow another payer's contract.
    case follow(payer: String, contractOf: String)
    /// Adds a ceiling; its id must be new.
    case addCeiling(Ceiling)
    /// Adds a budget; its id must be new.
    case addBudget(Budget)
    /// Sets the factor of a ceiling.
    case ceiling(id: String, factor: Rate, status: Status)
    /// Sets the amount of a budget.
    case budget(id: String, amount: Money, status: Status)
  }

  /// A change and where it stands.
  public struct Entry: Hashable, Sendable {
    /// The change.
    public var change: Change
    /// Where it stands in the file.
    public var place: Place?

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - change: The change.
    ///   - place: Where it stands in the file.
    public init(_ change: Change, at place: Place? = nil) {
      self.change = change
      self.place = place
    }
  }

  /// The id, as practices name it under `contracts`.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The id of the tariff it belongs to; nil for any.
  public var tariff: String?
  /// The regions of the practices it is limited to; nil for all.
  public var regions: [String]?
  /// Whether it is limited to practices that name it under `contracts`.
  public var byContract: Bool
  /// The payers whose people and lines its prices and items are limited to; nil for all.
  public var payers: [String]?
  /// Sources its changes name.
  public var sources: [Source]
  /// Segments its items name and the tariff lacks.
  public var segments: [Segment]
  /// Decisions its prices name.
  public var decisions: [Decision]
  /// The changes, in order.
  public var changes: [Entry]

  /// Creates an amendment that changes nothing.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - names: What it is called.
  public init(id: String, names: LocalizedText) {
    self.id = id
    self.names = names
    tariff = nil
    regions = nil
    payers = nil
    byContract = false
    sources = []
    segments = []
    decisions = []
    changes = []
  }

  /// The programmes it adds.
  public var programmes: [Programme] {
    changes.compactMap { if case .programme(let programme) = $0.change { programme } else { nil } }
  }

  /// The codes of the items it adds.
  var addedCodes: [String] {
    changes.compactMap { if case .add(let item) = $0.change { item.code } else { nil } }
  }

  /// Whether the amendment applies to a practice.
  ///
  /// - Parameter practice: The practice; nil when nothing is known of it but its id.
  /// - Returns: True if the practice lies in one of the regions and names the amendment, where these are asked for.
  public func applies(to practice: Practice?) -> Bool {
    if let regions {
      guard let region = practice?.region, regions.contains(region) else { return false }
    }
    return !byContract || practice?.contracts.contains(id) == true
  }
}
