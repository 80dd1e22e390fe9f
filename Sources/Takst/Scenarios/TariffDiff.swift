/// What two tariffs pay differently, item by item and day by day.
///
/// ```swift
/// let diff = TariffDiff(from: try PriceBook(agreement), to: try PriceBook(agreement, amendments: [offer]))
/// diff.rows.first?.perCent?.description  // "2.77"
/// ```
public struct TariffDiff: Hashable, Sendable {
  /// An item that is paid differently on some days.
  public struct Row: Hashable, Sendable {
    /// The item, as the old tariff describes it if it has it.
    public var item: Item
    /// The days.
    public var days: DayRange
    /// The price by the old tariff; nil when it has none.
    public var old: ResolvedPrice?
    /// The price by the new tariff; nil when it has none.
    public var new: ResolvedPrice?

    /// What of the price differs, in the order of the cases; empty when only one tariff has a price.
    public var changed: [Aspect] {
      guard let old, let new else { return [] }
      return Aspect.allCases.filter { $0.differs(old, new) }
    }

    /// New less old; nil unless both are known, in the same currency and for the same time.
    public var difference: Money? {
      guard let old, let new, old.amount.currency == new.amount.currency, old.per == new.per else { return nil }
      return new.amount - old.amount
    }

    /// The difference in per cent of the old price, rounded to two places, half away from zero.
    ///
    /// Nil without a difference, when the old price is zero, and beyond what a rate can hold.
    public var perCent: Rate? {
      guard let old, let difference, old.amount.minorUnits != 0 else { return nil }
      var ratio = ExactRatio()
      ratio.multiply(by: difference.minorUnits)
      ratio.multiply(byPowerOfTen: 4)
      ratio.divide(by: old.amount.minorUnits)
      return ratio.rounded(.halfAwayFromZero).map { Rate(units: $0, places: 2) }
    }
  }

  /// What of a price can differ.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// The amount per unit.
    case amount
    /// Whether it is paid exactly or at most.
    case kind
    /// The amounts beyond a count.
    case tiers
    /// The time it is for.
    case per
    /// The part that is the practice's income.
    case income

    fileprivate func differs(_ old: ResolvedPrice, _ new: ResolvedPrice) -> Bool {
      switch self {
      case .amount: old.amount != new.amount
      case .kind: old.kind != new.kind
      case .tiers: old.tiers != new.tiers
      case .per: old.per != new.per
      case .income: old.incomeShare != new.incomeShare
      }
    }
  }

  /// The differences: by item in the old tariff's order, then the new tariff's further items; by day within an item.
  public let rows: [Row]

  /// Compares two tariffs.
  ///
  /// Prices that are alike in every ``Aspect`` are equal, wherever they come from.
  ///
  /// - Parameters:
  ///   - old: The prices that differences are measured from.
  ///   - new: The prices that are compared with them.
  ///   - days: The days compared.
  public init(from old: PriceBook, to new: PriceBook, over days: DayRange = .always) {
    let known = Set(old.items.map(\.code))
    rows = (old.items + new.items.filter { !known.contains($0.code) }).flatMap { item in
      TariffDiff.rows(of: item, old.levels(of: item.code), new.levels(of: item.code), over: days)
    }
  }

  /// The runs of days on which an item is paid differently in the same way.
  private static func rows(
    of item: Item, _ old: [PriceBook.Level], _ new: [PriceBook.Level], over range: DayRange
  ) -> [Row] {
    let bounds = Set((old + new).flatMap { [$0.days.from, $0.days.until].compactMap(\.self) }).sorted()
    var rows: [Row] = []
    for slot in 0...bounds.count {
      let slice = DayRange(from: slot > 0 ? bounds[slot - 1] : nil, until: slot < bounds.count ? bounds[slot] : nil)
      let days = slice.intersection(range)
      if days.isEmpty { continue }
      let day = days.from ?? days.until.map { $0 - 1 } ?? .first
      func price(_ levels: [PriceBook.Level]) -> ResolvedPrice? { levels.first { $0.days.contains(day) }?.price }
      let row = Row(item: item, days: days, old: price(old), new: price(new))
      if (row.old == nil) == (row.new == nil), row.changed.isEmpty { continue }
      if let last = rows.last, last.days.until == days.from, last.old == row.old, last.new == row.new {
        rows[rows.count - 1].days.until = days.until
      } else {
        rows.append(row)
      }
    }
    return rows
  }
}
