internal import Takst

/// Builds the parts of a statement, section by section.
struct StatementDocument {
  let statement: Statement
  let language: Language
  private let exchange: ExchangeRate?
  var document: ReportDocument

  init(_ statement: Statement, _ language: Language, _ exchange: ExchangeRate?) {
    self.statement = statement
    self.exchange = exchange
    self.language = language
    document = ReportDocument(statement.tariffNames.text(in: language.code), language: language)
    document.sources = statement.sources
  }

  func name(_ names: LocalizedText) -> String { names.text(in: language.code) }

  mutating func add(section: Phrase, _ blocks: ReportDocument.Block...) {
    document.add(language(section), blocks)
  }

  mutating func add(section: Phrase, _ blocks: [ReportDocument.Block]) {
    document.add(language(section), blocks)
  }

  mutating func addHead() {
    document.facts = facts
    document.total = ReportDocument.Total(
      title: language(.total), amount: language.money(statement.total), basis: whole)
    guard let weakest = statement.weakest else {
      document.summary = [language(.nothingPriced)]
      return
    }
    document.summary = [language(.basedOn(basis)) + " " + language(.weakest(language(.statusName(weakest))))]
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
  private var facts: ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    let period = statement.period
    table.add(language(.tariff), statement.tariff)
    table.add(language(.period), language.days(period.days))
    if let only = statement.practices.first, statement.practices.count == 1 {
      table.add(language(.practice), StatementDocument.title(only.practice))
    } else {
      table.add(language(.practices), language(.practiceCount(language.count(statement.practices.count))))
    }
    if !statement.amendments.isEmpty {
      table.add(language(.amendments), statement.amendments.joined(separator: ", "))
    }
    if let day = statement.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    if let only = statement.practices.first, statement.practices.count == 1 {
      if let enrolled = only.enrolled {
        table.add([language(.listedPeople), language.mean(enrolled)], basis: told(.fromInputs))
      }
      if let perEnrolled = only.perEnrolled {
        table.add([language(.perPerson), language.amount(perEnrolled)], basis: whole.told(language(.perListed)))
      }
      if let net = only.net, let costs = only.practice.costs {
        table.add(
          [language(.afterCosts(language.amount(costs))), language.amount(net)],
          basis: whole.told(language(DocumentPhrase.lessCosts)))
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
    var table = ReportTable(
      [.flexible(language(.segment)), .right(language.symbol(of: statement.currency))]
        + (exchanged.map { [.right(language.symbol(of: $0.sum.currency))] } ?? [])
        + [.right(language(.share), basis: told(.shares)), .bar])
    let shares = Shares.parts(statement.segments.map(\.amount.minorUnits), scale: 1000)
    for (index, row) in statement.segments.enumerated() {
      let share = shares?[index]
      table.add(
        [name(row.segment.names), language.amount(row.amount)]
          + (exchanged.map { [language.amount($0.parts[index])] } ?? [])
          + [
            share.map { language.percent(tenths: $0) } ?? "–", StatementDocument.bar(share ?? 0, of: 1000),
          ], basis: basis(ofSegment: row.segment.id))
    }
    table.line()
    table.add(
      [language(.total), language.amount(statement.total)] + (exchanged.map { [language.amount($0.sum)] } ?? [])
        + [shares == nil ? "–" : language.percent(tenths: 1000), ""], basis: whole)
    if let exchange, exchanged != nil {
      table.note(
        language(
          .exchanged(
            language.symbol(of: statement.currency), rate: language.number(exchange.rate.description),
            language.symbol(of: exchange.currency))))
    }
    let chart = shares.map { shares in
      BarChart(
        title: language(DocumentPhrase.shareOfSegments),
        unit: ChartUnit(name: "%", places: 1),
        bars: zip(statement.segments, shares).map { row, share in
          BarChart.Bar(
            title: name(row.segment.names), value: share, text: language.percent(tenths: share),
            fill: share < 0 ? .loss : .plain)
        }, language: language)
    }
    add(section: .segments, (chart.map { [.chart($0)] } ?? []) + [.table(table)])
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
    var table = ReportTable(
      [.left(language(.month)), .right(language.symbol(of: statement.currency)), .bar], basis: whole)
    func title(_ row: Statement.MonthRow) -> String {
      language(.monthName(row.month.month)) + " " + String(row.month.year)
    }
    for row in statement.months {
      table.add(
        title(row), language.amount(row.amount), StatementDocument.bar(row.amount.minorUnits, of: largest))
    }
    table.line()
    table.add(language(.total), language.amount(statement.total), "")
    let chart = ColumnChart(
      title: language(DocumentPhrase.byMonth), unit: .money(statement.currency),
      columns: statement.months.map { row in
        ColumnChart.Column(
          label: language(DocumentPhrase.shortMonth(row.month.month)), title: title(row),
          value: row.amount.minorUnits, text: language.amount(row.amount))
      }, language: language)
    add(section: .months, statement.months.count > 1 ? [.chart(chart), .table(table)] : [.table(table)])
  }
}
