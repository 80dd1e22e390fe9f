public import Takst

extension StatementReport {
  /// The columns of ``csv(_:language:)``, in order.
  ///
  /// | column | holds |
  /// |---|---|
  /// | `section` | what the row is: `statement`, `status`, `segment`, `item`, `practice`, `practice-segment`, `month`, `exchange`, `lines`, `finding`, `undecided`, `adjustment`, `budget`, `repayment`, `unpriced`, `unknown`, `billed`, `computed`, `unbilled`, `source` |
  /// | `code` | the id within the section: item, segment, rule, adjustment, outcome, source; the tariff for `statement` |
  /// | `name` | what it is called; the suggested code for `unknown`, the address for `source` is under `note` |
  /// | `segment` | the id of the segment |
  /// | `practice`, `month` | the practice's id, the month as `2024-01` |
  /// | `from`, `until` | days; `until` is the day after the last |
  /// | `lines`, `quantity`, `paid` | counts; `quantity` of a practice is its mean list |
  /// | `amount`, `currency` | money with a decimal point, and its currency |
  /// | `share` | share of the total, four places |
  /// | `status` | the weakest status of the prices behind the amount |
  /// | `severity` | what the rule does: `reject`, `zero`, `reprice`, `warn` |
  /// | `note` | why, or what a reader should know |
  public static let csvColumns = Column.allCases.map(\.rawValue)

  enum Column: String, CaseIterable {
    case section, code, name, segment, practice, month, from, until, lines, quantity, paid, amount, currency, share
    case status, severity, note
  }

  /// The statement as one tidy table: comma-separated, with a header, to be filtered by `section`.
  ///
  /// Cells that a spreadsheet would run as formulas have a leading apostrophe.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - language: The language of names.
  ///   - exchange: A rate at which the total and the segments are given in another currency too.
  /// - Returns: Rows by RFC 4180 with the columns ``csvColumns``.
  public static func csv(
    _ statement: Statement, language: Language = .english, exchange: ExchangeRate? = nil
  ) -> String {
    var table = StatementTable(statement: statement, language: language)
    table.addTotals()
    if let exchange { table.add(exchange) }
    table.addItems()
    table.addPractices()
    table.addLines()
    table.addAdjustments()
    table.addGaps()
    table.addBilled()
    table.addSources()
    return table.text
  }
}

/// Builds the tidy table of a statement, section by section.
private struct StatementTable {
  let statement: Statement
  let language: Language
  private(set) var text: String

  init(statement: Statement, language: Language) {
    self.statement = statement
    self.language = language
    text = CSVWriter.row(StatementReport.csvColumns)
    text.reserveCapacity(1 << 14)
  }

  private mutating func add(_ section: String, _ cells: [StatementReport.Column: String?]) {
    text += CSVWriter.row(
      StatementReport.Column.allCases.map { column in
        switch column {
        case .section: section
        case .currency where cells[.currency] == nil:
          cells[.amount].flatMap { $0 } == nil ? "" : statement.currency.code
        default: cells[column].flatMap { $0 } ?? ""
        }
      })
  }

  private func share(_ amount: Money) -> String? {
    Shares.share(amount.minorUnits, of: statement.total.minorUnits, scale: 10_000).map(Shares.fourPlaces)
  }

  private func name(_ names: LocalizedText) -> String { names.text(in: language.code) }

  mutating func addTotals() {
    add(
      "statement",
      [
        .code: statement.tariff, .name: name(statement.tariffNames), .from: statement.period.from.description,
        .until: statement.period.until.description, .lines: String(statement.lines.read),
        .amount: statement.total.description, .share: share(statement.total), .status: statement.weakest?.rawValue,
        .note: statement.amendments.joined(separator: "+"),
      ])
    for (status, amount) in statement.byStatus {
      add(
        "status",
        [.code: status.rawValue, .amount: amount.description, .share: share(amount), .status: status.rawValue])
    }
    for row in statement.segments {
      add(
        "segment",
        [
          .code: row.segment.id, .name: name(row.segment.names), .segment: row.segment.id,
          .amount: row.amount.description, .share: share(row.amount),
        ])
    }
    for row in statement.months {
      add(
        "month",
        [.month: StatementReport.month(row.month), .amount: row.amount.description, .share: share(row.amount)])
    }
  }

  /// The total, without a segment, and the segments in another currency; the rate is under `note`.
  mutating func add(_ exchange: ExchangeRate) {
    guard let exchanged = exchange.exchanged(statement.segments.map(\.amount)) else { return }
    func cells(_ amount: Money) -> [StatementReport.Column: String?] {
      [.amount: amount.description, .currency: exchange.currency.code, .note: exchange.rate.description]
    }
    add("exchange", cells(exchanged.sum))
    for (row, amount) in zip(statement.segments, exchanged.parts) {
      add(
        "exchange",
        cells(amount).merging([.code: row.segment.id, .name: name(row.segment.names), .segment: row.segment.id]) { $1 })
    }
  }

  mutating func addItems() {
    for row in statement.items {
      add(
        "item",
        [
          .code: row.item.code, .name: name(row.item.names), .segment: row.segment, .lines: String(row.lines),
          .quantity: row.quantity.description, .paid: row.paid.description, .amount: row.amount.description,
          .share: share(row.amount), .status: row.weakest?.rawValue, .note: row.sources.joined(separator: "+"),
        ])
    }
  }

  mutating func addPractices() {
    for row in statement.practices {
      add(
        "practice",
        [
          .code: row.practice.id, .name: row.practice.name, .practice: row.practice.id,
          .quantity: row.enrolled?.description, .amount: row.total.description, .share: share(row.total),
        ])
      for (segment, amount) in zip(statement.segments, row.segments) {
        add(
          "practice-segment",
          [
            .code: segment.segment.id, .name: name(segment.segment.names), .segment: segment.segment.id,
            .practice: row.practice.id, .amount: amount.description, .share: share(amount),
          ])
      }
    }
  }

  mutating func addLines() {
    for outcome in Outcome.allCases {
      add("lines", [.code: outcome.rawValue, .lines: String(statement.lines[outcome])])
    }
    for row in statement.findings {
      let cells: [StatementReport.Column: String?] = [
        .code: row.rule.id, .name: name(row.rule.names), .severity: row.rule.severity.rawValue, .note: row.rule.note,
      ]
      if row.lines > 0 {
        add(
          "finding",
          cells.merging([.lines: String(row.lines), .amount: row.amount.description]) { $1 })
      }
      if row.undecided > 0 {
        add("undecided", cells.merging([.lines: String(row.undecided)]) { $1 })
      }
    }
  }

  mutating func addAdjustments() {
    for row in statement.adjustments {
      add(
        "adjustment",
        [
          .code: row.id, .name: name(row.names), .segment: Statement.adjustmentsSegment,
          .amount: row.isApplied ? row.amount.description : nil, .share: row.isApplied ? share(row.amount) : nil,
          .note: row.isApplied ? row.note : ["not applied", row.note].compactMap(\.self).joined(separator: ": "),
        ])
      for (what, amount) in row.budget?.amounts ?? [] {
        add(
          "budget",
          [
            .code: row.id, .name: name(row.names), .segment: Statement.adjustmentsSegment, .amount: amount.description,
            .note: what,
          ])
      }
      for (practice, amount) in row.practices.sorted(by: { $0.key < $1.key }) {
        add(
          "repayment",
          [
            .code: row.id, .name: name(row.names), .segment: Statement.adjustmentsSegment, .practice: practice,
            .amount: amount.description, .share: share(amount),
          ])
      }
    }
  }

  mutating func addGaps() {
    for row in statement.unpriced {
      add(
        "unpriced",
        [
          .code: row.item.code, .name: name(row.item.names), .segment: row.item.segment,
          .from: row.days.from?.description, .until: row.days.until?.description, .lines: String(row.lines),
          .quantity: row.quantity.description,
          .note: row.item.segment == Crosswalk.segment ? row.item.note ?? row.reason.rawValue : row.reason.rawValue,
        ])
    }
    for row in statement.unknown {
      add("unknown", [.code: row.code, .name: row.suggestion, .lines: String(row.lines)])
    }
  }

  /// What was billed and what was computed, a row of each for a code.
  mutating func addBilled() {
    for row in statement.billed {
      for (section, amount) in [("billed", row.billed), ("computed", row.computed)] {
        add(
          section,
          [
            .code: row.code, .name: row.item.map { name($0.names) }, .lines: String(row.lines),
            .amount: amount.description,
          ])
      }
    }
    if !statement.billed.isEmpty { add("unbilled", [.lines: String(statement.unbilledLines)]) }
  }

  mutating func addSources() {
    for source in statement.sources {
      add("source", [.code: source.id, .name: source.title, .note: source.url])
    }
  }
}
