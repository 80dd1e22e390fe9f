public import Takst

/// Tariffs for people, data tools and programs: which there are, what they pay, how two of them differ.
///
/// ```swift
/// print(TariffReport.show(tariff, try PriceBook(tariff), on: "2024-06-01", format: .text))
/// ```
public enum TariffReport {
  /// A table of tariffs, amendments, crosswalks and layouts, one row each.
  ///
  /// - Parameters:
  ///   - tariffs: The tariffs.
  ///   - amendments: The amendments.
  ///   - crosswalks: The crosswalks.
  ///   - layouts: The layouts of records of fixed width.
  ///   - format: The form; a column `kind` says what a row is.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: The report.
  public static func list(
    _ tariffs: [Tariff], amendments: [Amendment] = [], crosswalks: [Crosswalk] = [],
    layouts: [FixedWidthLayout] = [], format: ReportFormat, language: Language = .english, width: Int = 120
  ) -> String {
    var grid = Grid([
      .init(key: "kind", title: .kind), .init(key: "id", title: .id),
      .init(key: "name", title: .name, isFlexible: true), .init(key: "currency", title: .currency),
      .init(key: "items", title: .items, alignment: .right),
      .init(key: "priced", title: .pricedItems, alignment: .right),
      .init(key: "rules", title: .rules, alignment: .right),
    ])
    grid.rows =
      tariffs.map { row($0, language) } + amendments.map { row($0, language) } + crosswalks.map { row($0, language) }
      + layouts.map { row($0, language) }
    switch format {
    case .text: return grid.text(language, width: width)
    case .csv: return grid.csv
    case .json: return JSONWriter.document([("takst", .string(TakstVersion.current)), ("tariffs", grid.json)])
    }
  }

  private static func row(_ tariff: Tariff, _ language: Language) -> [Grid.Cell] {
    let priced = tariff.items.count { !$0.prices.isEmpty || $0.indexed != nil }
    return [
      .word("tariff", .tariff), .text(tariff.id), .text(tariff.names.text(in: language.code)),
      .text(tariff.currency.code), .count(tariff.items.count), .count(priced), .count(tariff.rules.count),
    ]
  }

  private static func row(_ crosswalk: Crosswalk, _ language: Language) -> [Grid.Cell] {
    [.word("crosswalk", .crosswalk)] + row(crosswalk.amendment, language).dropFirst()
  }

  private static func row(_ layout: FixedWidthLayout, _ language: Language) -> [Grid.Cell] {
    [
      .word("layout", .layout), .text(layout.id), .text(layout.names.text(in: language.code)), .none, .none, .none,
      .none,
    ]
  }

  private static func row(_ amendment: Amendment, _ language: Language) -> [Grid.Cell] {
    var codes: Set<String> = []
    var priced: Set<String> = []
    var rules = 0
    for entry in amendment.changes {
      switch entry.change {
      case .add(let item):
        codes.insert(item.code)
        if !item.prices.isEmpty || item.indexed != nil { priced.insert(item.code) }
      case .set(let code, _):
        codes.insert(code)
        priced.insert(code)
      case .weights(let code, _): codes.insert(code)
      case .reprice(let selector, _, _), .regroup(let selector, _, _): codes.formUnion(selector.codes)
      case .rule: rules += 1
      case .remove, .removeRule, .programme, .addCeiling, .addBudget, .ceiling, .budget, .follow: break
      }
    }
    return [
      .word("amendment", .amendment), .text(amendment.id), .text(amendment.names.text(in: language.code)), .none,
      .count(codes.count), .count(priced.count), .count(rules),
    ]
  }

  /// The prices that differ between two tariffs.
  ///
  /// - Parameters:
  ///   - diff: The differences.
  ///   - format: The form; in CSV and JSON `until` is the day after the last and `changed` names each ``TariffDiff/Aspect`` that
  ///     differs, in text days are inclusive.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: The report.
  public static func diff(
    _ diff: TariffDiff, format: ReportFormat, language: Language = .english, width: Int = 96
  ) -> String {
    if format == .text, diff.rows.isEmpty { return language(.noDifference) + "\n" }
    var grid = Grid(
      [.init(key: "code", title: .code), .init(key: "name", title: .item, isFlexible: true)]
        + (format == .text
          ? [.init(key: "days", title: .days, isFlexible: true)]
          : [.init(key: "from", title: .days), .init(key: "until", title: .days)])
        + [
          .init(key: "old", title: .old, alignment: .right), .init(key: "new", title: .new, alignment: .right),
          .init(key: "difference", title: .difference, alignment: .right),
          .init(key: "perCent", title: .perCent, alignment: .right),
        ])
    // A list of terms beside the amounts, for people where there are any.
    let terms = diff.rows.map { PriceTerms.changes($0, language).joined(separator: ", ") }
    let hasTerms = format != .text || terms.contains { !$0.isEmpty }
    if hasTerms {
      grid.columns.append(.init(key: "changed", title: .terms, isFlexible: true))
    }
    grid.rows = zip(diff.rows, terms).map { row, terms in
      [.text(row.item.code), .text(row.item.names.text(in: language.code))]
        + (format == .text
          ? [.text(language.days(row.days))]
          : [row.days.from, row.days.until].map { $0.map { .day($0) } ?? .none })
        + [row.old?.amount, row.new?.amount, row.difference].map { $0.map { .money($0) } ?? .none }
        + [row.perCent.map { .number($0) } ?? .none]
        + (!hasTerms ? [] : [.text(format == .text ? terms : row.changed.map(\.rawValue).joined(separator: " "))])
    }
    switch format {
    case .text: return grid.text(language, width: width)
    case .csv: return grid.csv
    case .json: return JSONWriter.document([("takst", .string(TakstVersion.current)), ("rows", grid.json)])
    }
  }
}
