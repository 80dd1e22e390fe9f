public import Takst

extension TariffReport {
  /// All prices of a tariff, or all that is known of one item: its prices, its rules and its notes.
  ///
  /// ```swift
  /// print(TariffReport.history(tariff, try PriceBook(tariff), code: "0101", format: .text))
  /// ```
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - book: Its prices, with the amendments that are to be shown.
  ///   - code: The code of the item; nil for all.
  ///   - format: The form; CSV and JSON hold the prices only, and there `until` is the day after the last.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: The report.
  public static func history(
    _ tariff: Tariff, _ book: PriceBook, code: String? = nil, format: ReportFormat, language: Language = .english,
    width: Int = 96
  ) -> String {
    let items = book.items.filter { code == nil || $0.code == code }
    switch format {
    case .csv: return prices(of: items, book).csv
    case .json:
      return JSONWriter.document([
        ("takst", .string(TakstVersion.current)), ("tariff", .string(tariff.id)),
        ("currency", .string(tariff.currency.code)), ("prices", prices(of: items, book).json),
      ])
    case .text: break
    }
    let name = tariff.names.text(in: language.code)
    guard code != nil, let item = items.first else {
      return title(name, width) + table(items, book, language).text(width: width) + notes(tariff.notes, language, width)
        + sources(tariff.sources, language, width)
    }
    var out = title("\(item.code) \(item.names.text(in: language.code))", width)
    out += TextWrap.paragraph("\(name), \(language(.unitName(item.unit))), \(tariff.currency)", width: width)
    out += "\n" + table(items, book, language).text(width: width)
    let rules = tariff.rules.filter { $0.concerns(item) }
    if !rules.isEmpty { out += "\n" + language(.rules) + "\n" }
    for rule in rules {
      let line = "\(rule.id): \(words(rule, language)) (\(language(.effectName(rule.severity))))."
      out += TextWrap.paragraph(
        line, width: width, first: ReportTable.indent, rest: ReportTable.indent + ReportTable.indent)
    }
    let rows = PriceRow.rows(of: item, book)
    let remarks = rows.compactMap { row in row.note.map { "\(language.days(row.days)): \($0)" } }
    out += notes([item.note].compactMap(\.self) + remarks, language, width)
    var seen: Set<String> = []
    let ids = ([item.source] + rows.map { $0.price?.source } + rules.map(\.source)).compactMap(\.self)
    return out + sources(ids.filter { seen.insert($0).inserted }.compactMap(book.source), language, width)
  }

  private static func title(_ text: String, _ width: Int) -> String {
    TextWrap.paragraph(text, width: width) + String(repeating: "═", count: min(width, TextWrap.width(text))) + "\n"
  }

  private static func notes(_ notes: [String], _ language: Language, _ width: Int) -> String {
    if notes.isEmpty { return "" }
    let indent = ReportTable.indent
    return notes.reduce("\n" + language(.notes) + "\n") {
      $0 + TextWrap.paragraph($1, width: width, first: indent, rest: indent + indent)
    }
  }

  private static func table(_ items: [Item], _ book: PriceBook, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .left(language(.code)), .flexible(language(.item)), .left(language(.days)), .right(language(.price)),
      .left(language(.status)), .flexible(language(.source)),
    ])
    for item in items {
      let name = item.names.text(in: language.code)
      let rows = PriceRow.rows(of: item, book)
      if rows.isEmpty { table.add(item.code, name, "", "–", "", "") }
      for row in rows {
        let price = row.price
        table.add(
          item.code, name, language.days(row.days), row.amount(in: language), row.standing(in: language),
          [price?.source, price?.series, price?.amendment].compactMap(\.self).joined(separator: ", "))
      }
    }
    return table
  }

  private static func prices(of items: [Item], _ book: PriceBook) -> Grid {
    var grid = Grid(
      [
        .init(key: "code", title: .code), .init(key: "from", title: .days), .init(key: "until", title: .days),
        .init(key: "amount", title: .price), .init(key: "kind", title: .kind), .init(key: "status", title: .status),
        .init(key: "source", title: .source), .init(key: "decision", title: .decision),
        .init(key: "amendment", title: .amendment), .init(key: "note", title: .notes),
      ] + PriceTerms.columns)
    for item in items {
      for level in book.levels(of: item.code) {
        let price = level.price
        grid.rows.append(
          [
            .text(item.code), level.days.from.map { .day($0) } ?? .none, level.days.until.map { .day($0) } ?? .none,
            price.map { .money($0.amount) } ?? .none, .text((price?.kind ?? .free).rawValue),
            .optional(price?.status.rawValue), .optional(price?.source), .optional(price?.decision?.id),
            .optional(price?.amendment), .optional(price?.note),
          ] + PriceTerms.cells(price))
      }
    }
    return grid
  }
}

extension Rule {
  /// Whether it decides over lines of an item, makes lines of others to it, or looks for it beside them.
  fileprivate func concerns(_ item: Item) -> Bool {
    if items.contains(item) || when?.asksFor(item) == true { return true }
    switch kind {
    case .banded(_, let bands): return bands.contains { $0.becomes == item.code }
    case .replaced(let code): return code == item.code
    case .timeBand(let bands): return bands.contains { $0.becomes == item.code || $0.adds == item.code }
    case .eligible(let only): return only.asksFor(item)
    case .requires(let others, _), .excludes(let others, _): return others.contains(item)
    case .limit, .covered: return false
    }
  }
}

extension Condition {
  /// Whether it asks for other lines of an item.
  fileprivate func asksFor(_ item: Item) -> Bool {
    [sameDay, secondInHousehold, alone?.items].contains { $0?.contains(item) == true }
      || (all + any + not).contains { $0.asksFor(item) }
  }
}
