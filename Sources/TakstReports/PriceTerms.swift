internal import Takst

/// What a price says besides its amount, in the order of ``TariffDiff/Aspect``.
struct PriceTerms {
  private let price: ResolvedPrice
  private let language: Language

  init(_ price: ResolvedPrice, _ language: Language) {
    self.price = price
    self.language = language
  }

  /// All of it in words; empty for a fixed price for each unit, all of it income.
  var words: [String] { TariffDiff.Aspect.allCases.compactMap { words(of: $0) } }

  /// One aspect in words; nil for the amount and where there is nothing to say.
  func words(of aspect: TariffDiff.Aspect) -> String? {
    switch aspect {
    case .amount: return nil
    case .kind: return price.kind == .maximum ? language(.maximumPrice) : nil
    case .tiers:
      if price.tiers.isEmpty { return nil }
      return price.tiers.map {
        language(PriceTermsPhrase.above(language.count($0.above), amount: language.amount($0.amount)))
      }.joined(separator: ", ")
    case .per: return price.per.map { language(PriceTermsPhrase.per($0)) }
    case .income:
      if price.incomeShare == .one { return nil }
      return language(PriceTermsPhrase.income(language.perCent(price.incomeShare)))
    }
  }

  /// What differs from another price besides the amount, as `old → new`.
  static func changes(_ row: TariffDiff.Row, _ language: Language) -> [String] {
    guard let old = row.old.map({ PriceTerms($0, language) }), let new = row.new.map({ PriceTerms($0, language) })
    else {
      return (row.old ?? row.new).map { PriceTerms($0, language).words } ?? []
    }
    return row.changed.filter { $0 != .amount }.map {
      "\(old.words(of: $0) ?? "–") → \(new.words(of: $0) ?? "–")"
    }
  }

  /// The columns of ``cells(_:)`` in CSV and JSON.
  static let columns = ["per", "tiers", "income"].map { Grid.Column(key: $0, title: .terms) }

  /// For programs: the time it is for, amounts beyond counts as `1000:30.00 2000:20.00`, the part that is income.
  static func cells(_ price: ResolvedPrice?) -> [Grid.Cell] {
    guard let price else { return columns.map { _ in .none } }
    let tiers = price.tiers.map { "\($0.above):\($0.amount)" }.joined(separator: " ")
    return [
      .optional(price.per?.rawValue), tiers.isEmpty ? .none : .text(tiers), .number(price.incomeShare),
    ]
  }

  /// How good a price is and what it says besides its amount, as tables show it beside the amount.
  ///
  /// - Parameters:
  ///   - price: The price; nil when none is known or it is free.
  ///   - isFree: Whether a contract sets it.
  ///   - language: The language.
  /// - Returns: Words with commas between them.
  static func standing(of price: ResolvedPrice?, isFree: Bool, _ language: Language) -> String {
    guard let price else { return isFree ? language(.freePrice) : "" }
    return ([language(.statusName(price.status))] + PriceTerms(price, language).words).joined(separator: ", ")
  }
}

/// What is said of a price besides its amount.
enum PriceTermsPhrase {
  case per(Frequency)
  case above(String, amount: String)
  case income(String)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: PriceTermsPhrase) -> String {
    switch (self, phrase) {
    case (.english, .per(.month)): "a month"
    case (.english, .per(.quarter)): "a quarter"
    case (.english, .per(.year)): "a year"
    case (.english, .above(let count, let amount)): "\(amount) above \(count)"
    case (.english, .income(let perCent)): "\(perCent) % of it income"
    case (.danish, .per(.month)): "pr. måned"
    case (.danish, .per(.quarter)): "pr. kvartal"
    case (.danish, .per(.year)): "pr. år"
    case (.danish, .above(let count, let amount)): "\(amount) over \(count)"
    case (.danish, .income(let perCent)): "heraf \(perCent) % indtægt"
    case (.dutch, .per(.month)): "per maand"
    case (.dutch, .per(.quarter)): "per kwartaal"
    case (.dutch, .per(.year)): "per jaar"
    case (.dutch, .above(let count, let amount)): "\(amount) boven \(count)"
    case (.dutch, .income(let perCent)): "waarvan \(perCent) % inkomen"
    }
  }
}
