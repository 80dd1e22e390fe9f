internal import Takst

/// What a scheme rewards, as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(IncentivesReport.text(measured, language: .danish))
/// ```
/// Each ``Part`` has its own functions: `sections` for people, `members` for JSON and `facts` for the table.
public enum IncentivesReport {
  /// The report as text, all practices together.
  ///
  /// - Parameters:
  ///   - measured: What was measured.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(_ measured: Measured, language: Language = .english, width: Int = 96) -> String {
    document(measured, language).text(width: width)
  }

  /// The report as Markdown, with all tables of the text and footnotes about what the numbers rest on.
  ///
  /// - Parameters:
  ///   - measured: What was measured.
  ///   - language: The language.
  /// - Returns: Markdown with tables and footnotes as GitHub and Pandoc read them.
  public static func markdown(_ measured: Measured, language: Language = .english) -> String {
    document(measured, language).markdown()
  }

  /// The report as a page of HTML with charts: one file without scripts that needs nothing else.
  ///
  /// - Parameters:
  ///   - measured: What was measured.
  ///   - language: The language.
  /// - Returns: The page.
  public static func html(_ measured: Measured, language: Language = .english) -> String {
    document(measured, language).html()
  }

  /// The report as JSON: all practices together and each; what was not measured has no key.
  ///
  /// - Parameters:
  ///   - measured: What was measured.
  ///   - language: The language of names.
  /// - Returns: A JSON object, ending in a line feed; amounts are texts with a decimal point.
  public static func json(_ measured: Measured, language: Language = .english) -> String {
    let statement = measured.statement
    var members: [ComparisonReport.Member] = [
      ("takst", .string(TakstVersion.current)), ("tariff", .string(statement.tariff)),
      ("scenario", .optional(measured.scenario?.text(in: language.code))),
      (
        "period",
        .object([
          ("from", .string(statement.period.from.description)), ("until", .string(statement.period.until.description)),
        ])
      ), ("currency", .string(statement.currency.code)), ("total", .string(statement.total.description)),
    ]
    if let shape = measured.shape { members += self.members(shape, language: language) }
    if let marginal = measured.marginal { members += self.members(marginal, language: language) }
    if let minutes = measured.minutes { members += self.members(minutes, language: language) }
    if let power = measured.power { members += self.members(power, language: language) }
    if let people = measured.people { members += self.members(people) }
    if let programmes = measured.programmes { members += self.members(programmes, language: language) }
    if let indicators = measured.indicators { members += self.members(indicators) }
    if let months = measured.months { members += self.members(months) }
    if let kinks = measured.kinks { members += self.members(kinks, language: language) }
    if let selection = measured.selection {
      members += self.members(selection, language: language, withoutMinutes: measured.withoutMinutes)
    }
    return JSONWriter.document(members)
  }

  /// The report as a table: `section,practice,subject,measure,value`, a number a row; what was not measured has no rows.
  ///
  /// - Parameter measured: What was measured.
  /// - Returns: The table.
  public static func csv(_ measured: Measured) -> String {
    var all: [Fact] = []
    if let shape = measured.shape { all += facts(shape) }
    if let marginal = measured.marginal { all += facts(marginal) }
    if let minutes = measured.minutes { all += facts(minutes) }
    if let power = measured.power { all += facts(power) }
    if let people = measured.people { all += facts(people) }
    if let programmes = measured.programmes { all += facts(programmes) }
    if let indicators = measured.indicators { all += facts(indicators) }
    if let months = measured.months { all += facts(months) }
    if let kinks = measured.kinks { all += facts(kinks) }
    if let selection = measured.selection { all += facts(selection) }
    return csv(all)
  }

  /// One number of the table for data tools.
  struct Fact {
    /// The measure's group: `marginal`, `work`, `shape`.
    var section: String
    /// The practice; empty for all together.
    var practice = ""
    /// What it is about: the code of an item, a group of people, a ceiling.
    var subject: String
    var measure: String
    var value: String
  }

  /// A table with the columns `section,practice,subject,measure,value`.
  static func csv(_ facts: [Fact]) -> String {
    CSVWriter.row(["section", "practice", "subject", "measure", "value"])
      + facts.map { CSVWriter.row([$0.section, $0.practice, $0.subject, $0.measure, $0.value]) }.joined()
  }
}
