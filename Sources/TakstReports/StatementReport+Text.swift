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
    document(statement, language, exchange).text(width: width)
  }

  /// The statement as Markdown, with all tables of the text and footnotes about what the numbers rest on.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - language: The language.
  ///   - exchange: A rate at which the total and the segments are shown in another currency too.
  /// - Returns: Markdown with tables and footnotes as GitHub and Pandoc read them.
  public static func markdown(
    _ statement: Statement, language: Language = .english, exchange: ExchangeRate? = nil
  ) -> String {
    document(statement, language, exchange).markdown()
  }

  /// The statement as a page of HTML with charts: one file without scripts that needs nothing else.
  ///
  /// It holds all tables of the text, footnotes that say how good each number is and where it comes from, and can be printed on A4.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - language: The language.
  ///   - exchange: A rate at which the total and the segments are shown in another currency too.
  /// - Returns: The page.
  public static func html(
    _ statement: Statement, language: Language = .english, exchange: ExchangeRate? = nil
  ) -> String {
    document(statement, language, exchange).html()
  }

  /// The statement's parts, for all writers.
  static func document(
    _ statement: Statement, _ language: Language, _ exchange: ExchangeRate? = nil
  ) -> ReportDocument {
    var report = StatementDocument(statement, language, exchange)
    report.addHead()
    report.addSegments()
    report.addBenchmarks()
    report.addItems()
    report.addLines()
    report.addFindings()
    report.addUnpriced()
    report.addWithoutCounterpart()
    report.addUnknown()
    report.addBilled()
    report.addAdjustments()
    report.addPractices()
    report.addMonths()
    return report.document
  }
}
