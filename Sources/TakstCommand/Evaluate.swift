internal import Takst
internal import TakstReports

/// `takst evaluate`: what practices earn in a period.
enum Evaluate {
  static func run(_ session: Session) throws(Failure) -> ExitCode {
    let arguments = session.arguments
    var exchange: ExchangeRate?
    if let text = arguments[.exchangeRate] {
      exchange = ExchangeRate(text)
      if exchange == nil {
        throw .usage(
          "--exchange-rate \(text): this is not a currency with a rate: write them as in DKK=7.46", arguments.command)
      }
    }
    let run = try Run(session)
    let (tally, known) = try run.count()
    try run.tallies.write(tally, known, by: run.evaluator, session)
    let statement = run.evaluator.price(tally)
    // Looking for local codes reads amendments, which takes longer than the year of a practice.
    if !arguments.has(.quiet) {
      let notes = try Notes.after(
        run.agreement, known, outside: statement.lines[.outside], unknown: statement.unknown.map(\.code))
      for note in notes { session.note(note) }
    }
    let code: ExitCode = arguments.has(.failOnFindings) && hasFindings(statement) ? .finding : .done
    if run.tallies.replacesResult { return code }
    let language = arguments.reportLanguage
    let result =
      switch arguments.documentFormat {
      case .json:
        StatementReport.json(
          statement, language: language, exchange: exchange, practiceItems: arguments.has(.practiceItems))
      case .csv: StatementReport.csv(statement, language: language, exchange: exchange)
      case .text: StatementReport.text(statement, language: language, width: session.columns, exchange: exchange)
      case .markdown: StatementReport.markdown(statement, language: language, exchange: exchange)
      case .html: StatementReport.html(statement, language: language, exchange: exchange)
      }
    try Output(session).write(result)
    return code
  }

  /// Whether anything was not simply paid.
  private static func hasFindings(_ statement: Statement) -> Bool {
    statement.findings.contains { $0.lines > 0 } || !statement.unpriced.isEmpty || !statement.unknown.isEmpty
      || statement.lines[.malformed] > 0
  }
}
