public import Takst

extension TariffReport {
  /// A tariff with its prices on a day, its rules in words and its notes.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - book: Its prices, with the amendments that are to be shown.
  ///   - day: The day.
  ///   - format: The form; CSV holds the items only.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: The report.
  public static func show(
    _ tariff: Tariff, _ book: PriceBook, on day: Day, format: ReportFormat, language: Language = .english,
    width: Int = 96
  ) -> String {
    let entries = book.items.map { item in
      Entry(item: item, level: book.levels(of: item.code).first { $0.days.contains(day) })
    }
    return switch format {
    case .text: text(tariff, entries, on: day, language, width)
    case .csv: items(entries, language).csv
    case .json: json(tariff, entries, on: day, language)
    }
  }

  /// An item and what is known of its price on the day.
  private struct Entry {
    var item: Item
    var level: PriceBook.Level?

    var price: ResolvedPrice? { level?.price }
    /// Whether the price is free and nothing sets it.
    var isFree: Bool { level != nil && price == nil }
  }

  private static func items(_ entries: [Entry], _ language: Language) -> Grid {
    var grid = Grid(
      [
        .init(key: "code", title: .code), .init(key: "name", title: .item), .init(key: "segment", title: .segment),
        .init(key: "unit", title: .unit), .init(key: "amount", title: .price), .init(key: "kind", title: .kind),
        .init(key: "status", title: .status), .init(key: "source", title: .source),
        .init(key: "decision", title: .decision), .init(key: "note", title: .notes),
      ] + PriceTerms.columns)
    grid.rows = entries.map { entry in
      let price = entry.price
      return [
        .text(entry.item.code), .text(entry.item.names.text(in: language.code)), .text(entry.item.segment),
        .text(entry.item.unit.kind), price.map { .money($0.amount) } ?? .none,
        .optional(entry.isFree ? Price.Kind.free.rawValue : price?.kind.rawValue), .optional(price?.status.rawValue),
        .optional(price?.source), .optional(price?.decision?.id), .optional(price?.note ?? entry.item.note),
      ] + PriceTerms.cells(price)
    }
    return grid
  }

  private static func json(_ tariff: Tariff, _ entries: [Entry], on day: Day, _ language: Language) -> String {
    JSONWriter.document([
      ("takst", .string(TakstVersion.current)), ("tariff", .string(tariff.id)),
      ("name", .string(tariff.names.text(in: language.code))), ("currency", .string(tariff.currency.code)),
      ("on", .string(day.description)), ("items", items(entries, language).json),
      (
        "rules",
        .array(
          tariff.rules.map { rule in
            .object([
              ("id", .string(rule.id)), ("kind", .string(rule.kind.name)),
              ("severity", .string(rule.severity.rawValue)),
              ("items", .array(rule.items.terms.map { .string($0) })),
              ("from", .optional(rule.days.from?.description)), ("until", .optional(rule.days.until?.description)),
              ("text", .string(words(rule, language))), ("source", .optional(rule.source)),
            ])
          })
      ),
      ("notes", .array(tariff.notes.map { .string($0) })),
      (
        "sources",
        .array(
          tariff.sources.map { source in
            .object([("id", .string(source.id)), ("title", .string(source.title)), ("url", .optional(source.url))])
          })
      ),
    ])
  }

  /// A rule's name and what its kind makes of it.
  static func words(_ rule: Rule, _ language: Language) -> String {
    let name = rule.names.text(in: language.code)
    let meaning = language(.ruleMeaning(rule.kind))
    return name.isEmpty ? meaning : "\(name): \(meaning)"
  }

  private static func text(
    _ tariff: Tariff, _ entries: [Entry], on day: Day, _ language: Language, _ width: Int
  ) -> String {
    let title = tariff.names.text(in: language.code)
    var out = TextWrap.paragraph(title, width: width) + String(repeating: "═", count: min(width, title.count)) + "\n"
    var head = ReportTable([.left(""), .flexible("")])
    head.add(language(.tariff), tariff.id)
    head.add(language(.currency), tariff.currency.code)
    head.add(language(.day), language.day(day))
    head.add(language(.items), language.count(entries.count))
    head.add(language(.pricedItems), language.count(entries.count { $0.price != nil }))
    out += head.text(width: width)
    for (segment, entries) in segments(tariff, entries, language) {
      out += "\n" + TextWrap.printable(segment) + "\n" + table(entries, language).text(width: width)
    }
    let indent = ReportTable.indent
    if !tariff.rules.isEmpty { out += "\n" + language(.rules) + "\n" }
    for rule in tariff.rules {
      var parts = ["\(rule.id): \(words(rule, language)) (\(language(.effectName(rule.severity))))."]
      parts.append("\(language(.items)): \(rule.items.terms.joined(separator: ", ")).")
      if rule.days != .always { parts.append("\(language(.days)): \(language.days(rule.days)).") }
      if let source = rule.source { parts.append("\(language(.source)): \(source).") }
      out += TextWrap.paragraph(parts.joined(separator: " "), width: width, first: indent, rest: indent + indent)
    }
    if !tariff.notes.isEmpty { out += "\n" + language(.notes) + "\n" }
    for note in tariff.notes {
      out += TextWrap.paragraph(note, width: width, first: indent, rest: indent + indent)
    }
    return out + sources(tariff.sources, language, width)
  }

  /// The entries by segment in the tariff's order, then those of segments that amendments add.
  private static func segments(
    _ tariff: Tariff, _ all: [Entry], _ language: Language
  ) -> [(name: String, entries: [Entry])] {
    var ids = tariff.segments.map(\.id)
    for entry in all where !ids.contains(entry.item.segment) { ids.append(entry.item.segment) }
    return ids.compactMap { id in
      let entries = all.filter { $0.item.segment == id }
      if entries.isEmpty { return nil }
      return (tariff.segments.first { $0.id == id }?.names.text(in: language.code) ?? id, entries)
    }
  }

  private static func table(_ entries: [Entry], _ language: Language) -> ReportTable {
    var table = ReportTable([
      .left(language(.code)), .flexible(language(.item)), .flexible(language(.unit)), .right(language(.price)),
      .left(language(.status)), .flexible(language(.source)),
    ])
    for entry in entries {
      let price = entry.price
      table.add(
        entry.item.code, entry.item.names.text(in: language.code), language(.unitName(entry.item.unit)),
        price.map { language.amount($0.amount) } ?? "–",
        PriceTerms.standing(of: price, isFree: entry.isFree, language), price?.source ?? "")
    }
    return table
  }

  /// The sources with their addresses, which stay whole so that they can be followed.
  static func sources(_ sources: [Source], _ language: Language, _ width: Int) -> String {
    if sources.isEmpty { return "" }
    let indent = ReportTable.indent
    var out = "\n" + language(.sources) + "\n"
    for source in sources {
      out += TextWrap.paragraph("\(source.id): \(source.title)", width: width, first: indent, rest: indent + indent)
      if let url = source.url { out += indent + indent + TextWrap.printable(url) + "\n" }
    }
    return out
  }
}
