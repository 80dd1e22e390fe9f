/// The items of a tariff and the price of each on one day.
///
/// ```swift
/// let list = try PriceList(tariff, on: "2024-06-01")
/// list["0101"]?.price?.amount.description  // "160.72"
/// ```
public struct PriceList: Sendable {
  /// An item and its price.
  public struct Entry: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// Its price on the day; nil when none is known.
    public var price: ResolvedPrice?
    /// Whether the price is free and nothing sets it.
    public var isFree: Bool
  }

  /// The day.
  public let day: Day
  /// The items in the tariff's order, those that amendments add last.
  public let entries: [Entry]

  /// Looks up every price.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it, in order; all of them are taken to apply.
  ///   - day: The day.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  public init(
    _ tariff: Tariff, amendments: [Amendment] = [], on day: Day, asKnownOn: Day? = nil
  ) throws(Diagnostics) {
    let catalogue = try Catalogue(tariff, amendments)
    let timeline = Timeline(period: Period(from: day, until: day + 1)!, breaks: [])
    let table = PriceTable(
      catalogue, amendments: Array(amendments.indices), timeline: timeline, asKnownOn: asKnownOn)
    let active = catalogue.activeItems
    self.day = day
    entries = catalogue.items.indices.filter { active[$0] }.map { index in
      let isFree = if case .free = table[index, 0] { true } else { false }
      return Entry(item: catalogue.items[index], price: table.price(of: index, in: 0), isFree: isFree)
    }
  }

  /// The entry of a code; nil when the tariff does not know it.
  ///
  /// Complexity: O(*n*) in the number of items.
  ///
  /// - Parameter code: The code.
  public subscript(code: String) -> Entry? {
    entries.first { $0.item.code == code }
  }
}

extension Catalogue {
  /// The items that can be paid when all amendments apply.
  var activeItems: [Bool] {
    var words = NameTable()
    return Scheme(self, amendments: Array(amendments.indices), words: &words).active
  }
}
