internal import Takst
internal import TakstReports

/// Writes what became of a line of activity: as text, as CSV or as one JSON object per line.
struct ExplanationWriter {
  private enum Format { case text, csv, json }

  private let format: Format
  private let language: String
  private let codes: [String]
  /// The widest cell so far, so that the columns of text line up.
  private var widths: [Int] = []

  init(_ arguments: Arguments, codes: [String]) {
    format = arguments[.format] == "json" ? .json : arguments[.format] == "csv" ? .csv : .text
    language = arguments.reportLanguage.code
    self.codes = codes
  }

  private static let titles = [
    "line", "date", "practice", "patient", "code", "quantity", "outcome", "paid_as", "paid", "amount", "price",
    "status", "decision", "source", "amendment", "rules", "why",
  ]

  /// What comes before the first line.
  var head: String {
    format == .csv ? CSVWriter.row(ExplanationWriter.titles) : ""
  }

  /// What is said of a line.
  mutating func line(_ result: LineResult) -> String {
    switch format {
    case .text: text(result)
    case .csv: CSVWriter.row(cells(result))
    case .json: json(result)
    }
  }

  private mutating func text(_ result: LineResult) -> String {
    let line = result.line
    let cells = [
      line.sourceLine > 0 ? String(line.sourceLine) : "", line.date.description, line.practice, line.patient, line.code,
      line.quantity.description, result.outcome.rawValue, amount(result).description,
    ].map(TextWrap.printable)
    if widths.isEmpty { widths = [6, 10, 6, 10, 4, 1, 8, 8] }
    var text = ""
    for (index, cell) in cells.enumerated() {
      widths[index] = max(widths[index], cell.count)
      let fill = String(repeating: " ", count: widths[index] - cell.count)
      text += [0, 5, 7].contains(index) ? fill + cell : cell + fill
      text += "  "
    }
    return text + TextWrap.printable(reasons(result).joined(separator: "; ")) + "\n"
  }

  private func cells(_ result: LineResult) -> [String] {
    let line = result.line
    return [
      line.sourceLine > 0 ? String(line.sourceLine) : "", line.date.description, line.practice, line.patient, line.code,
      line.quantity.description, result.outcome.rawValue, result.item?.code ?? "", result.paid.description,
      amount(result).description, result.price?.amount.description ?? "", result.price?.status.rawValue ?? "",
      result.price?.decision?.id ?? "", result.price?.source ?? "", result.price?.amendment ?? "",
      result.firings.map(\.rule.id).joined(separator: "+"), reasons(result).joined(separator: "; "),
    ]
  }

  private func json(_ result: LineResult) -> String {
    let numbers: Set<String> = ["line", "quantity", "paid"]
    let members = zip(ExplanationWriter.titles, cells(result)).map { title, cell in
      let value: JSONWriter.Value =
        cell.isEmpty ? .null : numbers.contains(title) ? .number(cell) : .string(cell)
      return (key: title == "paid_as" ? "paidAs" : title, value: value)
    }
    return JSONWriter.line(.object(members)) + "\n"
  }

  /// What the line pays with its supplements.
  private func amount(_ result: LineResult) -> Money {
    result.supplements.reduce(result.amount) { $0 + $1.amount }
  }

  /// Why, in words: the rules in order, then the price.
  private func reasons(_ result: LineResult) -> [String] {
    var reasons = result.firings.map(reason)
    switch result.outcome {
    case .unknown:
      reasons.append("the tariff has no such code: " + advice(result.line.code, codes, otherwise: "check it"))
    case .outside: reasons.append("outside the period")
    case .unpriced: reasons.append("no price is known for the day")
    case .paid, .repriced: if let price = result.price { reasons.append(reason(price, result)) }
    case .covered, .rejected, .malformed: break
    }
    for supplement in result.supplements {
      reasons.append("with the supplement \(supplement.item.code) for \(supplement.amount)")
    }
    for rule in result.undecided { reasons.append("rule \(rule.id) is undecided, as the data lack a fact") }
    return reasons
  }

  private func reason(_ firing: LineResult.Firing) -> String {
    let name = firing.rule.names.text(in: language)
    var text = "rule \(firing.rule.id)\(name.isEmpty ? "" : " (\(name))")"
    switch (firing.rule.severity, firing.change) {
    case (_, let change?): text += " makes \(change.from) \(change.to)"
    case (.reject, nil): text += " rejects \(firing.unpaid)"
    case (.zero, nil): text += " covers \(firing.unpaid)"
    case (.reprice, nil): text += " adds a supplement"
    case (.warn, nil): text += " warns"
    }
    return text + (firing.rule.source.map { ", source \($0)" } ?? "")
  }

  private func reason(_ price: ResolvedPrice, _ result: LineResult) -> String {
    var text = "\(result.paid) at \(price.amount), \(price.status.rawValue)"
    if let decision = price.decision { text += ", decision \(decision.id)" }
    if let source = price.source { text += ", source \(source)" }
    if let series = price.series { text += ", carried by \(series)" }
    if let amendment = price.amendment { text += ", amendment \(amendment)" }
    return text
  }
}
