/// The prices of a tariff with its amendments laid over it, item by item and day by day, without any activity.
///
/// All amendments are laid over, whatever practices they are limited to.
///
/// ```swift
/// let book = try PriceBook(tariff)
/// book.price(of: "0101", on: "2022-10-01")?.amount  // 153.61
/// ```
public struct PriceBook: Sendable {
  /// A price and the days on which it is in force.
  public struct Level: Hashable, Sendable {
    /// The days.
    public var days: DayRange
    /// The price; nil for one that is free and that nothing sets.
    public var price: ResolvedPrice?
  }

  private let catalogue: Catalogue
  private let asKnownOn: Day?
  private let positions: [String: Int]

  /// The items, in the tariff's order; those that amendments add come last.
  public let items: [Item]

  /// Collects the prices.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it, in order.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  public init(_ tariff: Tariff, amendments: [Amendment] = [], asKnownOn: Day? = nil) throws(Diagnostics) {
    catalogue = try Catalogue(tariff, amendments)
    self.asKnownOn = asKnownOn
    var words = NameTable()
    let scheme = Scheme(catalogue, amendments: Array(amendments.indices), words: &words)
    positions = scheme.itemOfCode
    items = zip(catalogue.items, scheme.active).filter(\.1).map(\.0)
  }

  /// The prices of an item in order of time; days without a price are left out.
  ///
  /// - Parameter code: The item's code; one that is not there has no prices.
  /// - Returns: Levels that do not overlap.
  public func levels(of code: String) -> [Level] {
    guard let index = positions[code] else { return [] }
    let candidates = PriceTable.candidates(
      of: catalogue.items[index], index: index, catalogue: catalogue,
      amendments: Array(catalogue.amendments.indices), payer: nil, asKnownOn: asKnownOn)
    let bounds = Set(candidates.flatMap { [$0.days.from, $0.days.until].compactMap(\.self) }).sorted()
    var levels: [(choice: PriceTable.Choice, days: DayRange)] = []
    for slot in 0...bounds.count {
      let days = DayRange(from: slot > 0 ? bounds[slot - 1] : nil, until: slot < bounds.count ? bounds[slot] : nil)
      let day = days.from ?? days.until.map { $0 - 1 } ?? .first
      guard let choice = PriceTable.choice(among: candidates, on: day) else { continue }
      if let last = levels.last, last.choice == choice, last.days.until == days.from {
        levels[levels.count - 1].days.until = days.until
      } else {
        levels.append((choice, days))
      }
    }
    return levels.map { Level(days: $0.days, price: PriceTable.price($0.choice, candidates)) }
  }

  /// The price of an item on a day.
  ///
  /// - Parameters:
  ///   - code: The item's code.
  ///   - day: The day.
  /// - Returns: The price; nil when there is none, or it is free and nothing sets it.
  public func price(of code: String, on day: Day) -> ResolvedPrice? {
    levels(of: code).first { $0.days.contains(day) }?.price
  }

  /// A source that prices, items or rules name.
  ///
  /// - Parameter id: The source's id.
  /// - Returns: The source; nil when neither the tariff nor an amendment has it.
  public func source(_ id: String) -> Source? {
    catalogue.sources[id]
  }
}
