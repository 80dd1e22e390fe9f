public import Takst

/// A statement as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(StatementReport.text(statement, language: .danish, width: 100))
/// ```
public enum StatementReport {
  /// The statement as JSON: stable keys in a stable order, one row per line.
  ///
  /// Amounts are texts with a decimal point, quantities are numbers. A share is null when the total is zero, the amount of
  /// an adjustment when it was known to exist but not applied. Where lines have billed amounts, `billed` holds them by code beside
  /// what was computed, and `unbilled` the number of lines without one. A budget that was applied has its line under `budget`. Findings are the rules that fired.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - language: The language of the names of segments and items.
  ///   - exchange: A rate at which the total and the segments are given in another currency too, under `exchange`.
  ///   - practiceItems: Whether each practice has what it earned by item, under `items`.
  /// - Returns: A JSON object, ending in a line feed.
  public static func json(
    _ statement: Statement, language: Language = .english, exchange: ExchangeRate? = nil, practiceItems: Bool = false
  ) -> String {
    let exchanged: [(String, JSONWriter.Value)] = exchange.map { [("exchange", self.exchange($0, statement))] } ?? []
    return JSONWriter.document(
      [
        ("takst", .string(TakstVersion.current)),
        ("tariff", .string(statement.tariff)),
        ("amendments", .array(statement.amendments.map { .string($0) })),
        ("asKnownOn", .optional(statement.asKnownOn?.description)),
        ("period", days(statement.period.from, statement.period.until)),
        ("currency", .string(statement.currency.code)),
        ("total", .string(statement.total.description)),
        ("weakest", .optional(statement.weakest?.rawValue)),
        ("byStatus", .object(statement.byStatus.map { ($0.status.rawValue, .string($0.amount.description)) })),
        ("segments", .array(statement.segments.map { segment($0, of: statement.total, language) })),
        ("items", .array(statement.items.map { item($0, language) })),
        ("practices", .array(statement.practices.map { practice($0, statement.segments, items: practiceItems) })),
        ("months", .array(statement.months.map(month))),
        ("lines", lines(statement.lines)),
        ("findings", .array(statement.findings.filter { $0.lines > 0 }.map(finding))),
        ("adjustments", .array(statement.adjustments.map(adjustment))),
        ("unpriced", .array(statement.unpriced.map(unpriced))),
      ] + billed(statement) + exchanged)
  }

  private static func exchange(_ exchange: ExchangeRate, _ statement: Statement) -> JSONWriter.Value {
    guard let exchanged = exchange.exchanged(statement.segments.map(\.amount)) else { return .null }
    return .object([
      ("currency", .string(exchange.currency.code)), ("rate", .string(exchange.rate.description)),
      ("total", .string(exchanged.sum.description)),
      (
        "segments",
        .object(zip(statement.segments, exchanged.parts).map { ($0.segment.id, .string($1.description)) })
      ),
    ])
  }

  private static func days(_ from: Day, _ until: Day) -> JSONWriter.Value {
    .object([("from", .string(from.description)), ("until", .string(until.description))])
  }

  private static func segment(
    _ row: Statement.SegmentRow, of total: Money, _ language: Language
  ) -> JSONWriter.Value {
    let share = Shares.share(row.amount.minorUnits, of: total.minorUnits, scale: 10_000)
    return .object([
      ("id", .string(row.segment.id)), ("name", .string(row.segment.names.text(in: language.code))),
      ("amount", .string(row.amount.description)), ("share", share.map { .number(Shares.fourPlaces($0)) } ?? .null),
    ])
  }

  private static func item(_ row: Statement.ItemRow, _ language: Language) -> JSONWriter.Value {
    .object([
      ("code", .string(row.item.code)), ("name", .string(row.item.names.text(in: language.code))),
      ("segment", .string(row.segment)), ("quantity", .number(row.quantity.description)),
      ("paid", .number(row.paid.description)), ("amount", .string(row.amount.description)),
      ("weakest", .optional(row.weakest?.rawValue)),
    ])
  }

  private static func practice(
    _ row: Statement.PracticeRow, _ segments: [Statement.SegmentRow], items: Bool
  ) -> JSONWriter.Value {
    let itemAmounts: [(String, JSONWriter.Value)] =
      items ? [("items", .object(row.items.map { ($0.code, .string($0.amount.description)) }))] : []
    return .object(
      [
        ("practice", .string(row.practice.id)), ("total", .string(row.total.description)),
        ("enrolled", quantity(row.enrolled)), ("perEnrolled", .optional(row.perEnrolled?.description)),
        ("capacities", quantity(row.practice.capacities)), ("costs", .optional(row.practice.costs?.description)),
        ("net", .optional(row.net?.description)),
        (
          "segments",
          .object(zip(segments, row.segments).map { ($0.segment.id, .string($1.description)) })
        ),
      ] + itemAmounts)
  }

  private static func quantity(_ quantity: Quantity?) -> JSONWriter.Value {
    quantity.map { .number($0.description) } ?? .null
  }

  private static func month(_ row: Statement.MonthRow) -> JSONWriter.Value {
    .object([("month", .string(month(row.month))), ("amount", .string(row.amount.description))])
  }

  /// A month as `2024-01`.
  static func month(_ day: Day) -> String {
    String(day.description.dropLast(3))
  }

  private static func lines(_ lines: LineCounts) -> JSONWriter.Value {
    .object([("read", .integer(lines.read))] + Outcome.allCases.map { ($0.rawValue, .integer(lines[$0])) })
  }

  private static func finding(_ row: Statement.Finding) -> JSONWriter.Value {
    .object([
      ("rule", .string(row.rule.id)), ("severity", .string(row.rule.severity.rawValue)),
      ("lines", .integer(row.lines)), ("amount", .string(row.amount.description)),
    ])
  }

  private static func adjustment(_ row: Statement.AdjustmentRow) -> JSONWriter.Value {
    .object(
      [("id", .string(row.id)), ("amount", .optional(row.isApplied ? row.amount.description : nil))]
        + (row.budget.map { [("budget", budget($0))] } ?? []))
  }

  private static func budget(_ line: Statement.BudgetLine) -> JSONWriter.Value {
    .object([
      ("amount", .string(line.amount.description)), ("freeBand", .number(line.freeBand.description)),
      ("limit", .string(line.limit.description)), ("earned", .string(line.earned.description)),
      ("excess", .string(line.excess.description)), ("repayment", .string(line.repayment.word)),
      ("rate", line.rate.map { .number($0.description) } ?? .null), ("repaid", .string(line.repaid.description)),
      ("carried", .string(line.carried.description)), ("remainder", .string(line.remainder.description)),
      (
        "forecast",
        line.forecast.map {
          .object([
            ("method", .string("straightLine")), ("year", .integer($0.year)), ("days", .integer($0.days)),
            ("daysOfYear", .integer($0.daysOfYear)), ("earned", .string($0.earned.description)),
          ])
        } ?? .null
      ),
    ])
  }

  private static func billed(_ statement: Statement) -> [(String, JSONWriter.Value)] {
    if statement.billed.isEmpty { return [] }
    let rows = statement.billed.map { row in
      JSONWriter.Value.object([
        ("code", .string(row.code)), ("lines", .integer(row.lines)), ("billed", .string(row.billed.description)),
        ("computed", .string(row.computed.description)), ("difference", .string(row.difference.description)),
      ])
    }
    return [("billed", .array(rows)), ("unbilled", .integer(statement.unbilledLines))]
  }

  private static func unpriced(_ row: Statement.UnpricedRow) -> JSONWriter.Value {
    .object([
      ("code", .string(row.item.code)), ("lines", .integer(row.lines)),
      ("from", .optional(row.days.from?.description)), ("until", .optional(row.days.until?.description)),
    ])
  }
}
