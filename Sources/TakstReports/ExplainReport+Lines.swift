import Takst

extension ExplainReport {
  private struct Layout {
    var width: Int
    var isRight = false
  }

  /// The least widths of the columns; a longer cell pushes the others on and is never cut.
  private static let layout: [Layout] = [
    .init(width: 10), .init(width: 11), .init(width: 6), .init(width: 8, isRight: true), .init(width: 13),
    .init(width: 9, isRight: true), .init(width: 9, isRight: true), .init(width: 10, isRight: true),
    .init(width: 36), .init(width: 0),
  ]

  static func row(_ cells: [String]) -> String {
    var line = ""
    for (cell, layout) in zip(cells, layout) {
      let cell = TextWrap.printable(cell)
      let fill = String(repeating: " ", count: max(0, layout.width - TextWrap.width(cell)))
      line += (layout.isRight ? fill + cell : cell + fill) + ReportTable.gap
    }
    return TextWrap.trimmed(line) + "\n"
  }

  func text(_ result: LineResult, _ supplements: Money) -> String {
    let line = result.line
    return ExplainReport.row([
      language.day(line.date), line.patient, line.code, language.quantity(line.quantity),
      language(.outcomeWord(result.outcome)), language.quantity(result.paid),
      result.price.map { language.amount($0.amount) } ?? "–", language.amount(result.amount + supplements),
      item(of: result), why(result),
    ])
  }

  /// The item's name; with its code when it is not the one billed.
  private func item(of result: LineResult) -> String {
    guard let item = result.item else { return "–" }
    let name = item.names.text(in: language.code)
    return result.outcome == .repriced ? "→ \(item.code) \(name)" : name
  }

  func csv(_ result: LineResult, _ supplements: Money) -> String {
    let line = result.line
    let price = paidPrice(of: result)
    return CSVWriter.row([
      line.sourceLine == 0 ? "" : String(line.sourceLine), line.date.description, line.practice, line.patient,
      line.code, result.item?.code ?? "", result.item?.names.text(in: language.code) ?? "",
      line.quantity.description, result.outcome.rawValue, result.paid.description,
      result.price?.amount.description ?? "", result.amount.description, supplements.description, currency.code,
      price?.status.rawValue ?? "", price?.source ?? "", result.firings.map(\.rule.id).joined(separator: "+"),
      why(result),
    ])
  }

  func json(_ result: LineResult) -> JSONWriter.Value {
    let line = result.line
    let price = result.price
    return .object([
      ("line", line.sourceLine == 0 ? .null : .integer(line.sourceLine)), ("date", .string(line.date.description)),
      ("practice", .string(line.practice)), ("patient", .string(line.patient)), ("code", .string(line.code)),
      ("item", .optional(result.item?.code)), ("name", .optional(result.item?.names.text(in: language.code))),
      ("quantity", .number(line.quantity.description)), ("outcome", .string(result.outcome.rawValue)),
      ("paid", .number(result.paid.description)), ("price", .optional(price?.amount.description)),
      ("amount", .string(result.amount.description)), ("status", .optional(price?.status.rawValue)),
      ("decision", .optional(price?.decision?.id)), ("source", .optional(price?.source)),
      ("amendment", .optional(price?.amendment)), ("series", .optional(price?.series)),
      ("rules", .array(result.firings.map(json))), ("undecided", .array(result.undecided.map { .string($0.id) })),
      (
        "supplements",
        .array(
          result.supplements.map {
            .object([("item", .string($0.item.code)), ("amount", .string($0.amount.description))])
          })
      ), ("why", .string(why(result))),
    ])
  }

  private func json(_ firing: LineResult.Firing) -> JSONWriter.Value {
    .object([
      ("rule", .string(firing.rule.id)), ("severity", .string(firing.rule.severity.rawValue)),
      ("unpaid", .number(firing.unpaid.description)), ("from", .optional(firing.change?.from)),
      ("to", .optional(firing.change?.to)), ("source", .optional(firing.rule.source)),
    ])
  }
}
