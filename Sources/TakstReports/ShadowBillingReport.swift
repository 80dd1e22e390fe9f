public import Takst

/// What a scenario changes for one practice line by line, as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(ShadowBillingReport.text(shadow))
/// ```
public enum ShadowBillingReport {
  /// The columns of ``csv(_:language:)``, in order.
  ///
  /// | column | holds |
  /// |---|---|
  /// | `section` | what the row is: `line`, `item` for what needs no line, `adjustment` |
  /// | `line` | the line in the activity file |
  /// | `date` | the day of the line |
  /// | `code` | the code as billed, that of the item, the id of the adjustment |
  /// | `name` | what the item or adjustment is called |
  /// | `quantity` | the quantity of the line |
  /// | `baselineOutcome`, `scenarioOutcome` | what becomes of the line |
  /// | `baselineAmount`, `scenarioAmount` | what the row pays, with a decimal point |
  /// | `difference` | the scenario's amount less the baseline's; all rows add up to the practice's difference |
  /// | `currency` | the currency of the money |
  /// | `baselineRules`, `scenarioRules` | the ids of the rules that fired on the line, joined by `+` |
  /// | `why` | what makes the difference, in words |
  public static let csvColumns = [
    "section", "line", "date", "code", "name", "quantity", "baselineOutcome", "baselineAmount", "scenarioOutcome",
    "scenarioAmount", "difference", "currency", "baselineRules", "scenarioRules", "why",
  ]

  /// Every row that differs as one tidy table: comma-separated, with a header.
  ///
  /// Cells that a spreadsheet would run as formulas have a leading apostrophe.
  ///
  /// - Parameters:
  ///   - shadow: The lines and other rows.
  ///   - language: The language of names and reasons.
  /// - Returns: Rows by RFC 4180 with the columns ``csvColumns``.
  public static func csv(_ shadow: ShadowBilling, language: Language = .english) -> String {
    let currency = shadow.currency.code
    var text = CSVWriter.row(csvColumns)
    for line in shadow.lines {
      text += CSVWriter.row([
        "line", line.sourceLine == 0 ? "" : String(line.sourceLine), line.date.description, line.code,
        line.names?.text(in: language.code) ?? "", line.quantity.description, line.baseline.outcome.rawValue,
        line.baseline.amount.description, line.scenario.outcome.rawValue, line.scenario.amount.description,
        line.difference.description, currency, rules(of: line.baseline), rules(of: line.scenario),
        why(line, language),
      ])
    }
    for (section, changes) in [("item", shadow.items), ("adjustment", shadow.adjustments)] {
      for change in changes {
        text += CSVWriter.row([
          section, "", "", change.code, change.names.text(in: language.code), "", "", change.baseline.description, "",
          change.scenario.description, change.difference.description, currency, "", "", "",
        ])
      }
    }
    return text
  }

  private static func rules(of side: ShadowBilling.Side) -> String {
    side.firings.map(\.rule.id).joined(separator: "+")
  }

  /// Every row that differs as JSON: stable keys in a stable order, one row per line.
  ///
  /// Amounts are texts with a decimal point. The differences of `lines`, `items` and `adjustments` add up to `difference`.
  ///
  /// - Parameters:
  ///   - shadow: The lines and other rows.
  ///   - language: The language of names and reasons.
  /// - Returns: A JSON object, ending in a line feed.
  public static func json(_ shadow: ShadowBilling, language: Language = .english) -> String {
    JSONWriter.document([
      ("takst", .string(TakstVersion.current)),
      ("tariff", .string(shadow.tariff)),
      ("asKnownOn", .optional(shadow.asKnownOn?.description)),
      (
        "period",
        .object([
          ("from", .string(shadow.period.from.description)), ("until", .string(shadow.period.until.description)),
        ])
      ),
      ("currency", .string(shadow.currency.code)),
      ("practice", .string(shadow.practice.id)),
      ("scenario", .string(shadow.scenario.id)),
      ("baseline", .string(shadow.baselineTotal.description)),
      ("amount", .string(shadow.scenarioTotal.description)),
      ("difference", .string(shadow.difference.description)),
      ("lines", .array(shadow.lines.map { json($0, language) })),
      ("items", .array(shadow.items.map { ComparisonReport.json($0, language) })),
      ("adjustments", .array(shadow.adjustments.map { ComparisonReport.json($0, language) })),
    ])
  }

  private static func json(_ line: ShadowBilling.Line, _ language: Language) -> JSONWriter.Value {
    .object([
      ("line", line.sourceLine == 0 ? .null : .integer(line.sourceLine)), ("date", .string(line.date.description)),
      ("code", .string(line.code)), ("name", .optional(line.names?.text(in: language.code))),
      ("quantity", .number(line.quantity.description)), ("baseline", json(line.baseline)),
      ("scenario", json(line.scenario)), ("difference", .string(line.difference.description)),
      ("why", .string(why(line, language))),
    ])
  }

  private static func json(_ side: ShadowBilling.Side) -> JSONWriter.Value {
    .object([
      ("outcome", .string(side.outcome.rawValue)), ("item", .optional(side.item)),
      ("amount", .string(side.amount.description)), ("rules", .array(side.firings.map { .string($0.rule.id) })),
    ])
  }
}
