public import Takst

/// What is to be settled after retroactive decisions, as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(SettlementReport.text(settlement))
/// ```
public enum SettlementReport {
  /// The columns of ``csv(_:language:)``, in order.
  ///
  /// | column | holds |
  /// |---|---|
  /// | `section` | what the row is: `row` for an item in a run of days, `adjustment` for a ceiling or budget |
  /// | `practice` | the practice's id |
  /// | `code`, `name` | the item or adjustment |
  /// | `from`, `until` | the first day, and the day after the last |
  /// | `quantity` | how much is paid for |
  /// | `oldPrice`, `newPrice` | what one unit pays; the stated amount where a row does not follow from a quantity alone; empty without a price |
  /// | `oldAmount`, `newAmount` | what was paid, and what is due |
  /// | `difference` | the new amount less the old one; all rows add up to the whole |
  /// | `currency` | the currency of the money |
  /// | `reason` | `repriced`, `pricedSince`, `unpricedSince` or `consequence`; empty for an adjustment |
  /// | `decision`, `published` | the decision that makes the difference, and the day of its publication |
  /// | `source` | the title of the decision's source |
  public static let csvColumns = [
    "section", "practice", "code", "name", "from", "until", "quantity", "oldPrice", "newPrice", "oldAmount",
    "newAmount", "difference", "currency", "reason", "decision", "published", "source",
  ]

  /// Every difference as one tidy table: comma-separated, with a header.
  ///
  /// Cells that a spreadsheet would run as formulas have a leading apostrophe.
  ///
  /// - Parameters:
  ///   - settlement: The differences.
  ///   - language: The language of names.
  /// - Returns: Rows by RFC 4180 with the columns ``csvColumns``.
  public static func csv(_ settlement: Settlement, language: Language = .english) -> String {
    let currency = settlement.currency.code
    var text = CSVWriter.row(csvColumns)
    for practice in settlement.practices {
      for row in practice.rows {
        let source = settlement.decisions.first { $0.decision.id == row.decision?.id }?.source
        text += CSVWriter.row([
          "row", practice.practice.id, row.item.code, row.item.names.text(in: language.code),
          row.days.from?.description ?? "", row.days.until?.description ?? "", row.quantity.description,
          row.paid.shown?.description ?? "", row.due.shown?.description ?? "", row.paid.amount.description,
          row.due.amount.description, row.difference.description, currency, row.reason.rawValue,
          row.decision?.id ?? "", row.decision?.published.description ?? "", source?.title ?? "",
        ])
      }
      for change in practice.adjustments {
        text += CSVWriter.row([
          "adjustment", practice.practice.id, change.code, change.names.text(in: language.code), "", "", "", "", "",
          change.baseline.description, change.scenario.description, change.difference.description, currency, "", "",
          "", "",
        ])
      }
    }
    return text
  }

  /// Every difference as JSON: stable keys in a stable order, one practice per line.
  ///
  /// Amounts are texts with a decimal point. The differences of a practice's `rows` and `adjustments` add up to its `difference`, and
  /// those of the practices to that of the whole.
  ///
  /// - Parameters:
  ///   - settlement: The differences.
  ///   - language: The language of names.
  /// - Returns: A JSON object, ending in a line feed.
  public static func json(_ settlement: Settlement, language: Language = .english) -> String {
    JSONWriter.document([
      ("takst", .string(TakstVersion.current)),
      ("tariff", .string(settlement.tariff)),
      ("amendments", .array(settlement.amendments.map { .string($0) })),
      (
        "period",
        .object([
          ("from", .string(settlement.period.from.description)),
          ("until", .string(settlement.period.until.description)),
        ])
      ),
      ("currency", .string(settlement.currency.code)),
      ("paidAsKnownOn", .string(settlement.paidAsKnownOn.description)),
      ("dueAsKnownOn", .optional(settlement.dueAsKnownOn?.description)),
      ("practiceCount", .integer(settlement.practiceCount)),
      ("paid", .string(settlement.paid.description)),
      ("due", .string(settlement.due.description)),
      ("difference", .string(settlement.difference.description)),
      ("decisions", .array(settlement.decisions.map { json($0, language) })),
      ("practices", .array(settlement.practices.map { json($0, language) })),
    ])
  }

  private static func json(_ row: Settlement.DecisionRow, _ language: Language) -> JSONWriter.Value {
    .object([
      ("id", .string(row.decision.id)), ("name", .string(row.decision.names.text(in: language.code))),
      ("published", .string(row.decision.published.description)), ("source", .optional(row.source?.title)),
      ("url", .optional(row.source?.url)), ("rows", .integer(row.rows)),
      ("difference", .string(row.difference.description)),
    ])
  }

  private static func json(_ practice: Settlement.PracticeRows, _ language: Language) -> JSONWriter.Value {
    .object([
      ("practice", .string(practice.practice.id)), ("name", .optional(practice.practice.name)),
      ("paid", .string(practice.paid.description)), ("due", .string(practice.due.description)),
      ("difference", .string(practice.difference.description)),
      ("rows", .array(practice.rows.map { json($0, language) })),
      ("adjustments", .array(practice.adjustments.map { ComparisonReport.json($0, language) })),
    ])
  }

  private static func json(_ row: Settlement.Row, _ language: Language) -> JSONWriter.Value {
    .object([
      ("code", .string(row.item.code)), ("name", .string(row.item.names.text(in: language.code))),
      ("from", .optional(row.days.from?.description)), ("until", .optional(row.days.until?.description)),
      ("quantity", .number(row.quantity.description)), ("oldPrice", .optional(row.paid.shown?.description)),
      ("newPrice", .optional(row.due.shown?.description)), ("paid", .string(row.paid.amount.description)),
      ("due", .string(row.due.amount.description)), ("difference", .string(row.difference.description)),
      ("reason", .string(row.reason.rawValue)), ("decision", .optional(row.decision?.id)),
    ])
  }
}

extension Settlement.Side {
  /// What a unit pays, or the stated amount where there is no one unit; nil without a price.
  var shown: Money? { unit ?? price?.amount }
}
