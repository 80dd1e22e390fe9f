public import Takst

extension StatementReport {
  /// The statement as text for a practice's owner or a negotiator.
  ///
  /// Nothing is cut off in silence: long names wrap, and rows that are put together say how many they are and what they add
  /// up to.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - language: The language.
  ///   - width: The columns of the terminal; 80 to 100 look best.
  ///   - exchange: A rate at which the total and the segments are shown in another currency too.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(
    _ statement: Statement, language: Language = .english, width: Int = 96, exchange: ExchangeRate? = nil
  ) -> String {
    var report = StatementText(statement: statement, language: language, width: max(60, width), exchange: exchange)
    report.addHead()
    report.addSegments()
    report.addBenchmarks()
    report.addItems()
    report.addLines()
    report.addFindings()
    report.addUnpriced()
    report.addWithoutCounterpart()
    report.addUnknown()
    report.addAdjustments()
    report.addPractices()
    report.addMonths()
    report.addSources()
    return report.out
  }
}

/// Builds the text of a statement, section by section.
struct StatementText {
  let statement: Statement
  let language: Language
  let width: Int
  private let exchange: ExchangeRate?
  private(set) var out = ""

  init(statement: Statement, language: Language, width: Int, exchange: ExchangeRate? = nil) {
    self.statement = statement
    self.exchange = exchange
    self.language = language
    self.width = width
    out.reserveCapacity(1 << 14)
  }

  func name(_ names: LocalizedText) -> String { names.text(in: language.code) }

  mutating func add(section: Phrase, _ table: TextTable) {
    add(section: section)
    out += table.text(width: width)
  }

  mutating func add(section: Phrase) {
    out += "\n" + language(section) + "\n"
  }

  mutating func add(paragraph: String) {
    out += TextWrap.paragraph(paragraph, width: width, first: TextTable.indent, rest: TextTable.indent)
  }

  mutating func addHead() {
    let title = name(statement.tariffNames)
    out += TextWrap.paragraph(title, width: width)
    out += String(repeating: "═", count: min(width, title.count)) + "\n"
    out += facts.text(width: width)
    let total = "\(language(.total))   \(language.amount(statement.total)) \(statement.currency.code)"
    let bar = String(repeating: "═", count: total.count + 6)
    out += "\n  ╔\(bar)╗\n  ║   \(total)   ║\n  ╚\(bar)╝\n\n"
    guard let weakest = statement.weakest else { return add(paragraph: language(.nothingPriced)) }
    add(paragraph: language(.basedOn(basis)) + " " + language(.weakest(language(.statusName(weakest)))))
  }

  /// How good the numbers behind the total are: percentages that add up to 100.0, or amounts when there is no total.
  private var basis: String {
    let rows = statement.byStatus
    let shares = Shares.parts(rows.map(\.amount.minorUnits), scale: 1000)?.map { language.percent(tenths: $0) }
    return zip(rows, shares ?? rows.map { language.amount($0.amount) }).map { row, share in
      "\(language(.statusName(row.status))) \(share)"
    }.joined(separator: ", ")
  }

  /// What the statement is about, and what a single practice's total means.
  private var facts: TextTable {
    var table = TextTable([.left(""), .flexible("")])
    let period = statement.period
    table.add(language(.tariff), statement.tariff)
    table.add(language(.period), language.days(period.days))
    if let only = statement.practices.first, statement.practices.count == 1 {
      table.add(language(.practice), StatementText.title(only.practice))
    } else {
      table.add(language(.practices), language(.practiceCount(language.count(statement.practices.count))))
    }
    if !statement.amendments.isEmpty {
      table.add(language(.amendments), statement.amendments.joined(separator: ", "))
    }
    if let day = statement.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    if let only = statement.practices.first, statement.practices.count == 1 {
      if let enrolled = only.enrolled { table.add(language(.listedPeople), language.mean(enrolled)) }
      if let perEnrolled = only.perEnrolled { table.add(language(.perPerson), language.amount(perEnrolled)) }
      if let net = only.net, let costs = only.practice.costs {
        table.add(language(.afterCosts(language.amount(costs))), language.amount(net))
      }
    }
    return table
  }

  static func title(_ practice: Practice) -> String {
    [practice.id, practice.name].compactMap(\.self).joined(separator: " ")
  }

  mutating func addSegments() {
    guard !statement.segments.isEmpty else { return }
    let exchanged = exchange.flatMap { $0.exchanged(statement.segments.map(\.amount)) }
    var table = TextTable(
      [.flexible(language(.segment)), .right(statement.currency.code)]
        + (exchanged.map { [.right($0.sum.currency.code)] } ?? []) + [.right(language(.share)), .left("")])
    let shares = Shares.parts(statement.segments.map(\.amount.minorUnits), scale: 1000)
    for (index, row) in statement.segments.enumerated() {
      let share = shares?[index]
      table.add(
        [name(row.segment.names), language.amount(row.amount)]
          + (exchanged.map { [language.amount($0.parts[index])] } ?? [])
          + [
            share.map { language.percent(tenths: $0) } ?? "–", StatementText.bar(share ?? 0, of: 1000),
          ])
    }
    table.line()
    table.add(
      [language(.total), language.amount(statement.total)] + (exchanged.map { [language.amount($0.sum)] } ?? [])
        + [shares == nil ? "–" : language.percent(tenths: 1000), ""])
    if let exchange, exchanged != nil {
      table.note(
        language(.exchanged(statement.currency.code, rate: exchange.rate.description, exchange.currency.code)))
    }
    add(section: .segments, table)
  }

  /// A bar of up to 20 columns; half a column is the smallest step.
  static func bar(_ part: Int64, of whole: Int64) -> String {
    guard part > 0, let halves = Shares.share(part, of: whole, scale: 40) else { return "" }
    let full = Int(min(halves, 40))
    return String(repeating: "█", count: full / 2) + (full % 2 == 1 ? "▌" : "")
  }

  mutating func addMonths() {
    guard !statement.months.isEmpty else { return }
    let largest = statement.months.map(\.amount.minorUnits).max() ?? 0
    var table = TextTable([.left(language(.month)), .right(statement.currency.code), .left("")])
    for row in statement.months {
      table.add(
        language(.monthName(row.month.month)) + " " + String(row.month.year), language.amount(row.amount),
        StatementText.bar(row.amount.minorUnits, of: largest))
    }
    table.line()
    table.add(language(.total), language.amount(statement.total), "")
    add(section: .months, table)
  }

  mutating func addSources() {
    out += TariffReport.sources(statement.sources, language, width)
  }
}
