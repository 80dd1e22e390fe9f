/// What work costs: who performs an item, how long it takes, what an hour of them costs, and what supplies cost.
///
/// A fee says what an item brings; what it takes stands in no tariff. These are assumptions as data, each with its source and
/// status. Minutes that a log states go before those assumed here; see ``WorkTimes``.
///
/// ```swift
/// let work = try WorkReader.read(bytes, file: "work-dk.json", for: tariff)
/// work.time(for: consultation)?.minutes  // 15
/// ```
public struct WorkAssumptions: Hashable, Sendable {
  /// A kind of staff.
  public struct Performer: Hashable, Sendable {
    /// The id that the other assumptions name.
    public var id: String
    /// What they are called.
    public var names: LocalizedText
    /// The words in a log's `role` that mean them.
    public var roles: [String]
    /// What an hour of them costs: a wage, or what the hour would earn elsewhere (the opportunity cost).
    public var hourly: Money
    /// Where the amount comes from.
    public var provenance: Provenance

    /// Creates a kind of staff.
    ///
    /// - Parameters:
    ///   - id: The id that the other assumptions name.
    ///   - names: What they are called.
    ///   - roles: The words in a log's `role` that mean them.
    ///   - hourly: What an hour of them costs, zero or more.
    ///   - provenance: Where the amount comes from.
    public init(id: String, names: LocalizedText, roles: [String] = [], hourly: Money, provenance: Provenance) {
      self.id = id
      self.names = names
      self.roles = roles
      self.hourly = hourly
      self.provenance = provenance
    }
  }

  /// A performer's part of the minutes of an item.
  public struct Share: Hashable, Sendable {
    /// The performer's id.
    public var performer: String
    /// The part; the parts of an item add up to one.
    public var share: Rate

    /// Creates a part.
    ///
    /// - Parameters:
    ///   - performer: The performer's id.
    ///   - share: The part, with at most four decimal places.
    public init(_ performer: String, _ share: Rate = .one) {
      self.performer = performer
      self.share = share
    }
  }

  /// How long items take, and who performs them.
  public struct Time: Hashable, Sendable {
    /// The items.
    public var items: Selector
    /// The minutes of one, more than zero.
    public var minutes: Quantity
    /// Who performs it.
    public var performers: [Share]
    /// Where the minutes come from.
    public var provenance: Provenance

    /// Creates an assumption about time.
    ///
    /// - Parameters:
    ///   - items: The items.
    ///   - minutes: The minutes of one.
    ///   - performers: Who performs it; the shares add up to one.
    ///   - provenance: Where the minutes come from.
    public init(items: Selector, minutes: Quantity, performers: [Share], provenance: Provenance) {
      self.items = items
      self.minutes = minutes
      self.performers = performers
      self.provenance = provenance
    }
  }

  /// What one of some items costs beside time: supplies, materials, dispatch.
  public struct DirectCost: Hashable, Sendable {
    /// The items.
    public var items: Selector
    /// The cost of one.
    public var amount: Money
    /// Where the amount comes from.
    public var provenance: Provenance

    /// Creates an assumption about direct cost.
    ///
    /// - Parameters:
    ///   - items: The items.
    ///   - amount: The cost of one.
    ///   - provenance: Where the amount comes from.
    public init(items: Selector, amount: Money, provenance: Provenance) {
      self.items = items
      self.amount = amount
      self.provenance = provenance
    }
  }

  /// The id.
  public var id: String
  /// What they are called.
  public var names: LocalizedText
  /// Kinds of staff.
  public var performers: [Performer]
  /// How long items take; of several that fit an item, the first holds.
  public var times: [Time]
  /// What items cost beside time; of several that fit an item, the first holds, and without any it is nothing.
  public var directCosts: [DirectCost]
  /// Work that nothing is paid for: items of the tariff that are meant to have no fee, and work that the tariff does not know, as
  /// items by the code that logs give it.
  public var unpaid: [Item]
  /// What a reader should know: what was not found, and what the numbers leave out.
  public var notes: [String]

  /// The segment of work that the tariff does not know.
  public static let unpaidSegment = Segment(
    id: "unpaid", names: LocalizedText(["en": "Unpaid work", "da": "Ubetalt arbejde", "nl": "Onbetaald werk"]))

  /// Creates assumptions; the rest is set afterwards.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - names: What they are called.
  public init(id: String, names: LocalizedText) {
    self.id = id
    self.names = names
    performers = []
    times = []
    directCosts = []
    unpaid = []
    notes = []
  }

  /// How long an item takes.
  ///
  /// - Parameter item: The item.
  /// - Returns: The first assumption that fits; nil when none does.
  public func time(for item: Item) -> Time? { times.first { $0.items.contains(item) } }

  /// What an item costs beside time.
  ///
  /// - Parameter item: The item.
  /// - Returns: The first assumption that fits; nil when none does.
  public func directCost(for item: Item) -> DirectCost? { directCosts.first { $0.items.contains(item) } }

  /// The kind of staff with an id.
  ///
  /// - Parameter id: The id.
  /// - Returns: The kind of staff; nil when there is none with the id.
  public func performer(_ id: String) -> Performer? { performers.first { $0.id == id } }

  /// The kind of staff that a word in a log's `role` means.
  ///
  /// - Parameter role: The word; letter case does not count.
  /// - Returns: The kind of staff; nil when the word means none.
  public func performer(ofRole role: String) -> Performer? {
    let role = role.lowercased()
    return performers.first { $0.roles.contains { $0.lowercased() == role } }
  }
}
