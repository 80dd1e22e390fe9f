/// What two tariffs pay differently, item by item and day by day.
///
/// ```swift
/// let diff = try TariffDiff(from: .init(agreement), to: .init(agreement, amendments: [offer]))
/// diff.rows.first?.perCent?.description  // "2.77"
/// ```
public struct TariffDiff: Hashable, Sendable {
  /// A tariff with what is laid over it; all amendments are taken to apply.
  public struct Side: Hashable, Sendable {
    /// The tariff.
    public var tariff: Tariff
    /// The amendments, in order.
    public var amendments: [Amendment]

    /// Creates a side.
    ///
    /// - Parameters:
    ///   - tariff: The tariff.
    ///   - amendments: The amendments, in order.
    public init(_ tariff: Tariff, amendments: [Amendment] = []) {
      self.tariff = tariff
      self.amendments = amendments
    }
  }

  /// An item that is paid differently on some days.
  public struct Row: Hashable, Sendable {
    /// The code.
    public var code: String
    /// What the item is called.
    public var names: LocalizedText
    /// The days.
    public var days: DayRange
    /// The price by the old tariff; nil when it has none.
    public var old: ResolvedPrice?
    /// The price by the new tariff; nil when it has none.
    public var new: ResolvedPrice?

    /// New less old; nil unless both are known in the same currency.
    public var difference: Money? {
      guard let old, let new, old.amount.currency == new.amount.currency else { return nil }
      return new.amount - old.amount
    }

    /// The difference in per cent of the old price, rounded to two places, half away from zero.
    ///
    /// Nil without a difference and when the old price is zero.
    public var perCent: Rate? {
      guard let old, let difference, old.amount.minorUnits != 0 else { return nil }
      var ratio = ExactRatio()
      ratio.multiply(by: difference.minorUnits)
      ratio.multiply(byPowerOfTen: 4)
      ratio.divide(by: old.amount.minorUnits)
      return ratio.rounded(.halfAwayFromZero).map { Rate(units: $0, places: 2) }
    }
  }

  /// The differences: by item in the old tariff's order, then the new tariff's further items; by day within an item.
  public let rows: [Row]

  /// Compares two tariffs.
  ///
  /// Prices with the same amount, kind and tiers are equal, wherever they come from.
  ///
  /// - Parameters:
  ///   - old: The tariff that differences are measured from.
  ///   - new: The tariff that is compared with it.
  ///   - days: The days compared.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  public init(
    from old: Side, to new: Side, over days: DayRange = .always, asKnownOn: Day? = nil
  ) throws(Diagnostics) {
    let catalogues = [try Catalogue(old.tariff, old.amendments), try Catalogue(new.tariff, new.amendments)]
    let breaks = catalogues.flatMap(\.priceChangeDays).filter(days.contains)
    // Before the first change and after the last, one day stands for all.
    let first = days.from ?? (breaks.min() ?? days.until ?? Day.first + 1) - 1
    let last = days.until ?? max(breaks.max() ?? first, first) + 1
    guard let period = Period(from: first, until: last) else {
      rows = []
      return
    }
    let timeline = Timeline(period: period, breaks: breaks)
    let sides = catalogues.map { Prices($0, timeline, asKnownOn: asKnownOn) }
    let codes = sides[0].codes + sides[1].codes.filter { sides[0].items[$0] == nil }
    rows = codes.flatMap { code in
      TariffDiff.rows(of: code, sides[0], sides[1], timeline).map { row in
        var row = row
        if row.days.from == first { row.days.from = days.from }
        if row.days.until == last { row.days.until = days.until }
        return row
      }
    }
  }

  /// One tariff's prices in every slice of the timeline.
  private struct Prices {
    let codes: [String]
    let items: [String: Int]
    let catalogue: Catalogue
    let table: PriceTable

    init(_ catalogue: Catalogue, _ timeline: Timeline, asKnownOn: Day?) {
      let active = catalogue.activeItems
      let indices = catalogue.items.indices.filter { active[$0] }
      codes = indices.map { catalogue.items[$0].code }
      items = Dictionary(indices.map { (catalogue.items[$0].code, $0) }) { first, _ in first }
      table = PriceTable(
        catalogue, amendments: Array(catalogue.amendments.indices), timeline: timeline, asKnownOn: asKnownOn)
      self.catalogue = catalogue
    }

    func price(of code: String, in slice: Int) -> ResolvedPrice? {
      items[code].flatMap { table.price(of: $0, in: slice) }
    }
  }

  /// The runs of days on which a code is paid differently in the same way.
  private static func rows(of code: String, _ old: Prices, _ new: Prices, _ timeline: Timeline) -> [Row] {
    let item = old.items[code].map { old.catalogue.items[$0] } ?? new.catalogue.items[new.items[code]!]
    var rows: [Row] = []
    for slice in 0..<timeline.count {
      let days = timeline.days(of: slice)
      let row = Row(
        code: code, names: item.names, days: days, old: old.price(of: code, in: slice),
        new: new.price(of: code, in: slice))
      if pays(row.old, asMuchAs: row.new) { continue }
      if let last = rows.last, last.days.until == days.from, last.old == row.old, last.new == row.new {
        rows[rows.count - 1].days.until = days.until
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  private static func pays(_ left: ResolvedPrice?, asMuchAs right: ResolvedPrice?) -> Bool {
    left?.amount == right?.amount && left?.kind == right?.kind && left?.tiers == right?.tiers
  }
}
