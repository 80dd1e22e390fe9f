internal import Takst
internal import TakstReports

/// `takst tariff show`: a tariff's items with their prices, or all that is known of one item.
enum TariffShow {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let tariff = try Agreement.tariff(arguments.operands[0], session)
    let agreement = try Agreement(tariff, session)
    let day = try arguments.day(.on)
    let asKnownOn = try arguments.day(.asKnownOn)
    let book = try checked { () throws(Diagnostics) in
      try PriceBook(tariff, amendments: agreement.amendments, asKnownOn: asKnownOn)
    }
    let view = View(tariff: tariff, book: book, day: day, language: arguments.reportLanguage.code)
    let item = try arguments.operands.dropFirst().first.map { (code: String) throws(Failure) in
      try TariffShow.item(code, book, tariff, arguments)
    }
    let items = item.map { [$0] } ?? book.items
    let result =
      if arguments[.tableFormat] == "csv" {
        view.prices(of: items).csv()
      } else if let item {
        view.text(of: item)
      } else {
        view.text
      }
    try Output(session).write(result)
  }

  /// The item with a code; one that lost its leading zeros is found again.
  private static func item(
    _ code: String, _ book: PriceBook, _ tariff: Tariff, _ arguments: Arguments
  ) throws(Failure) -> Item {
    let missing = max(0, (tariff.codeWidth ?? 0) - code.utf8.count)
    let padded = String(repeating: "0", count: missing) + code
    if let item = book.items.first(where: { $0.code == code }) ?? book.items.first(where: { $0.code == padded }) {
      return item
    }
    let advice = advice(code, book.items.map(\.code), otherwise: "'takst tariff show \(tariff.id)' shows all codes")
    throw .usage("the tariff \(tariff.id) has no code '\(code)': \(advice)", arguments.command)
  }

  /// A tariff as it is shown.
  struct View {
    let tariff: Tariff
    let book: PriceBook
    /// The day whose prices are shown; nil for all days.
    let day: Day?
    let language: String

    /// All items, the notes and the sources.
    var text: String {
      var text = "\(tariff.names.text(in: language)) (\(tariff.id)), amounts in \(tariff.currency)\n"
      text += day.map { "Prices in force on \($0)\n\n" } ?? "All prices\n\n"
      text += prices(of: book.items).text()
      if !tariff.notes.isEmpty { text += "\nNotes:\n" }
      for note in tariff.notes { text += TextWrap.paragraph(note, width: 110, first: "- ", rest: "  ") }
      return text + "\nSources:\n" + sources(tariff.sources)
    }

    /// One item: its prices, the rules that name it, its notes and the sources.
    func text(of item: Item) -> String {
      let segment = tariff.segments.first { $0.id == item.segment }?.names.text(in: language) ?? item.segment
      var text = "\(item.code) \(item.names.text(in: language))\n"
      text += "\(tariff.names.text(in: language)) (\(tariff.id)), \(segment), counts \(item.unit.kind), "
      text += "amounts in \(tariff.currency)\n"
      if let note = item.note { text += TextWrap.paragraph(note, width: 110) }
      text += "\n" + prices(of: [item]).text()
      let levels = shown(item)
      for level in levels {
        guard let note = level.price?.note else { continue }
        text += TextWrap.paragraph("\(level.days): \(note)", width: 110, first: "  ", rest: "    ")
      }
      let rules = tariff.rules.filter { $0.items.contains(item) }
      if !rules.isEmpty { text += "\nRules:\n" }
      for rule in rules {
        let line = "\(rule.id) (\(rule.kind.name), \(rule.severity)): \(rule.names.text(in: language))"
        text += TextWrap.paragraph(line, width: 110, first: "- ", rest: "  ")
      }
      let ids = [item.source] + levels.map { $0.price?.source } + rules.map(\.source)
      var seen: Set<String> = []
      let sources = ids.compactMap(\.self).filter { seen.insert($0).inserted }.compactMap(book.source)
      return sources.isEmpty ? text : text + "\nSources:\n" + self.sources(sources)
    }

    /// Every item with its prices, one row for each price.
    func prices(of items: [Item]) -> Listing {
      var listing = Listing([
        .left("code"), .left("from"), .left("until"), .right("amount"), .left("status"), .left("source"),
        .flexible("name"),
      ])
      for item in items {
        let name = item.names.text(in: language)
        let levels = shown(item)
        if levels.isEmpty { listing.add(item.code, "", "", "", "no price", "", name) }
        for level in levels {
          let price = level.price
          let origin = [price?.decision?.id, price?.source, price?.amendment, price?.series].compactMap(\.self)
          listing.add(
            item.code, level.days.from?.description ?? "", level.days.until?.description ?? "",
            price?.amount.description ?? "", price.map(status(of:)) ?? "free",
            origin.joined(separator: ", "), name)
          for tier in price?.tiers ?? [] {
            listing.add(item.code, "", "", tier.amount.description, "", "", "above \(tier.above): \(name)")
          }
        }
      }
      return listing
    }

    private func status(of price: ResolvedPrice) -> String {
      price.kind == .fixed ? price.status.rawValue : "\(price.status) \(price.kind)"
    }

    private func shown(_ item: Item) -> [PriceBook.Level] {
      book.levels(of: item.code).filter { level in day.map(level.days.contains) ?? true }
    }

    private func sources(_ sources: [Source]) -> String {
      sources.map { source in
        let line = "\(source.id): \(source.title)\(source.url.map { ", \($0)" } ?? "")"
        return TextWrap.paragraph(line, width: 110, first: "- ", rest: "  ")
      }.joined()
    }
  }
}
