internal import Takst

/// A row of an item's table of prices: a price on some days, or that none is known.
struct PriceRow {
  let days: DayRange
  /// The price; nil for a free one that nothing sets, and where none is known.
  let price: ResolvedPrice?
  /// What is to be known of it.
  let note: String?
  private let isUnpriced: Bool

  /// The rows of an item in order: all that its prices and its own statements say.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - book: Its prices; what an amendment prices is not unpriced.
  /// - Returns: Rows that do not overlap.
  static func rows(of item: Item, _ book: PriceBook) -> [PriceRow] {
    let levels = book.levels(of: item.code)
    let unpriced = item.unpriced.flatMap { unpriced in
      unpriced.days.without(levels.map(\.days)).map {
        PriceRow(days: $0, price: nil, note: unpriced.note, isUnpriced: true)
      }
    }
    let priced = levels.map { PriceRow(days: $0.days, price: $0.price, note: $0.price?.note, isUnpriced: false) }
    return (priced + unpriced).sorted { ($0.days.from ?? .first) < ($1.days.from ?? .first) }
  }

  /// The amount, or a dash.
  func amount(in language: Language) -> String { price.map { language.amount($0.amount) } ?? "–" }

  /// How good it is, and what it says besides the amount.
  func standing(in language: Language) -> String {
    isUnpriced ? language(TariffPagePhrase.unknown) : PriceTerms.standing(of: price, isFree: true, language)
  }
}
