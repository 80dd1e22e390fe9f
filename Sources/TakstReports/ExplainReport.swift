public import Takst

/// Why each line of activity was paid what it was: a header, one line for each line of activity, a footer.
///
/// Lines are written as they come, so that a log of any length can be explained. This is the only report that shows
/// patients.
///
/// ```swift
/// var report = ExplainReport(format: .text, currency: .dkk, sources: tariff.sources)
/// output.write(report.header())
/// evaluator.explain(inputs) { output.write(report.line($0)) }
/// output.write(report.footer())
/// ```
public struct ExplainReport: Sendable {
  let format: ReportFormat
  let currency: Currency
  let language: Language
  private let sources: [Source]
  private let width: Int
  private var lines = LineCounts()
  private var total: Money
  private var practice: String?
  private var usedSources: Set<String> = []

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - currency: The tariff's currency.
  ///   - sources: The sources of the tariff and its amendments, to say what an id stands for.
  ///   - language: The language.
  ///   - width: The columns of the terminal, for the footer; a line of activity is never wrapped.
  public init(
    format: ReportFormat, currency: Currency, sources: [Source] = [], language: Language = .english, width: Int = 96
  ) {
    self.format = format
    self.currency = currency
    self.sources = sources
    self.language = language
    self.width = width
    total = .zero(currency)
  }

  /// What stands before the first line.
  ///
  /// - Returns: Column titles, or the beginning of a JSON object.
  public func header() -> String {
    switch format {
    case .text:
      return ExplainReport.row(
        [
          language(.date), language(.patient), language(.code), language(.quantity), language(.outcomeTitle),
          language(.paid), language(.price), language(.amount), language(.item), language(.why),
        ])
    case .csv:
      return CSVWriter.row([
        "line", "date", "practice", "patient", "code", "item", "name", "quantity", "outcome", "paid", "price", "amount",
        "supplements", "currency", "status", "source", "rules", "why",
      ])
    case .json:
      return "{\n  \"takst\": \(JSONWriter.line(.string(TakstVersion.current))),\n"
        + "  \"currency\": \(JSONWriter.line(.string(currency.code))),\n  \"lines\": ["
    }
  }

  /// One line of activity.
  ///
  /// - Parameter result: What became of it.
  /// - Returns: The line; in text it follows a heading when the practice changes.
  public mutating func line(_ result: LineResult) -> String {
    let isFirst = lines.read == 0
    lines[result.outcome] += 1
    let supplements = result.supplements.reduce(Money.zero(currency)) { $0 + $1.amount }
    total += result.amount + supplements
    for source in result.firings.map(\.rule.source) + [paidPrice(of: result)?.source] {
      if let source { usedSources.insert(source) }
    }
    switch format {
    case .text:
      let heading =
        result.line.practice == practice ? "" : "\n\(language(.practice)) \(TextWrap.printable(result.line.practice))\n"
      practice = result.line.practice
      return heading + text(result, supplements)
    case .csv: return csv(result, supplements)
    case .json: return (isFirst ? "\n    " : ",\n    ") + JSONWriter.line(json(result))
    }
  }

  /// What stands after the last line: the lines by outcome and what they pay.
  ///
  /// - Returns: Totals; nothing in CSV, where a program adds up.
  public func footer() -> String {
    switch format {
    case .csv: return ""
    case .json:
      let counts = JSONWriter.Value.object(
        [("read", .integer(lines.read))] + Outcome.allCases.map { ($0.rawValue, .integer(lines[$0])) })
      return (lines.read == 0 ? "" : "\n  ") + "],\n  \"totals\": {\"amount\": \"\(total)\", \"lines\": "
        + JSONWriter.line(counts) + "}\n}\n"
    case .text:
      var table = ReportTable([.left(language(.outcomeTitle)), .right(language(.lines))])
      for outcome in Outcome.allCases where lines[outcome] > 0 {
        table.add(language(.outcome(outcome)), language.count(lines[outcome]))
      }
      table.line()
      table.add(language(.total), language.count(lines.read))
      let amount = "\(language(.total)): \(language.ended(language.money(total))) \(language(.sumWithoutLine))"
      return "\n" + table.text(width: width) + "\n"
        + TextWrap.paragraph(amount, width: width, first: ReportTable.indent, rest: ReportTable.indent)
        + TariffReport.sources(sources.filter { usedSources.contains($0.id) }, language, width)
    }
  }

  /// The price that paid the line; nil when nothing was paid.
  func paidPrice(of result: LineResult) -> ResolvedPrice? {
    result.paid > .zero ? result.price : nil
  }
}
