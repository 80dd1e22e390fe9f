public import Takst

/// What a scheme rewards, as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(IncentivesReport.text(measured, language: .danish))
/// ```
/// Each measure has its own functions: `text`, `members` for JSON and `facts` for the table.
public enum IncentivesReport {
  /// What was measured of a tariff, or of a scenario over it.
  public struct Measured: Sendable {
    /// The statement that everything is measured from.
    public var statement: Statement
    /// What the scenario is called; nil for the tariff as it is.
    public var scenario: LocalizedText?
    /// What one more unit of each item brings.
    public var marginal: MarginalRevenues
    /// What one more listed person brings.
    public var people: [PersonValue]
    /// What one more member of a programme brings.
    public var programmes: [ProgrammeValue]
    /// What one more patient who meets an indicator brings.
    public var indicators: [IndicatorValue]
    /// What one more unit under a limit brings, month by month.
    public var months: [MonthlyMargin]
    /// What income consists of.
    public var shape: SchemeShape
    /// How far practices are from ceilings, thresholds and limits.
    public var kinks: Kinks
    /// What a minute of work brings; nil without assumptions about work.
    public var minutes: MinuteValues?
    /// The power of the scheme; nil without assumptions about work.
    public var power: Power?
    /// Payment against workload; nil without assumptions about work.
    public var selection: Selection?
    /// The lines of listed people without minutes, of how many; nil without assumptions about work.
    public var withoutMinutes: (lines: Int64, of: Int64)?

    /// Measures.
    ///
    /// - Parameters:
    ///   - incentives: The measurement.
    ///   - scenario: What the scenario is called; nil for the tariff as it is.
    ///   - work: What is assumed about minutes and costs; nil leaves out what needs it.
    ///   - listLimits: Numbers of people per capacity at which a practice may close its list.
    ///   - fewest: Groups of fewer people are marked.
    ///   - workers: How many work at the same time.
    ///   - runner: Runs the workers.
    public init(
      _ incentives: Incentives, scenario: LocalizedText?, assuming work: WorkAssumptions?, listLimits: [Int64] = [],
      fewest: Int64 = 5, workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
    ) {
      (statement, self.scenario) = (incentives.statement, scenario)
      (shape, kinks) = (incentives.shape, incentives.kinks(listLimits: listLimits))
      marginal = incentives.marginalRevenues(workers: workers, running: runner)
      people = incentives.personValues(workers: workers, running: runner)
      programmes = incentives.programmeValues(workers: workers, running: runner)
      indicators = incentives.indicatorValues(workers: workers, running: runner)
      months = incentives.monthlyMargins(workers: workers, running: runner)
      guard let work else { return }
      let minutes = incentives.minuteValues(marginal, assuming: work)
      let accounts = incentives.accounts(minutes, workers: workers, running: runner)
      (self.minutes, power) = (minutes, Power(minutes))
      selection = Selection(
        accounts.people, practices: incentives.practices, currency: marginal.currency, fewest: fewest)
      withoutMinutes = (accounts.withoutMinutes, accounts.lines)
    }
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

  /// The report as text, all practices together.
  ///
  /// - Parameters:
  ///   - measured: What was measured.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: The text, ending in a line feed.
  public static func text(_ measured: Measured, language: Language = .english, width: Int = 96) -> String {
    let statement = measured.statement
    let heading = TextWrap.printable(
      "\(language(IncentivePhrase.title)): \(statement.tariffNames.text(in: language.code))"
        + (measured.scenario.map { " – \($0.text(in: language.code))" } ?? ""))
    var head = TextTable([.left(""), .flexible("")])
    head.add(language(.tariff), statement.tariff)
    head.add(language(.period), language.days(statement.period.days))
    head.add(language(.practices), language.count(statement.practices.count))
    head.add(language(.total), "\(language.amount(statement.total)) \(statement.currency.code)")
    var text = heading + "\n" + String(repeating: "═", count: TextWrap.width(heading)) + "\n" + head.text(width: width)
    text += self.text(measured.shape, language: language, width: width)
    text += self.text(measured.marginal, language: language, width: width)
    if let minutes = measured.minutes { text += self.text(minutes, language: language, width: width) }
    if let power = measured.power { text += self.text(power, language: language, width: width) }
    text += self.text(measured.people, language: language, width: width)
    text += self.text(measured.programmes, language: language, width: width)
    text += self.text(measured.indicators, language: language, width: width)
    text += self.text(measured.months, language: language, width: width)
    text += self.text(measured.kinks, language: language, width: width)
    if let selection = measured.selection {
      text += self.text(selection, language: language, width: width)
      if let (lines, all) = measured.withoutMinutes, lines > 0 {
        text += TextWrap.paragraph(
          language(IncentivePhrase.noMinutes(lines: language.count(lines), of: language.count(all))), width: width,
          first: TextTable.indent, rest: TextTable.indent)
      }
    }
    return text
  }

  /// The report as JSON: all practices together and each.
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
    members += self.members(measured.shape, language: language)
    members += self.members(measured.marginal, language: language)
    if let minutes = measured.minutes { members += self.members(minutes, language: language) }
    if let power = measured.power { members += self.members(power, language: language) }
    members += self.members(measured.people)
    members += self.members(measured.programmes, language: language)
    members += self.members(measured.indicators)
    members += self.members(measured.months)
    members += self.members(measured.kinks, language: language)
    if let selection = measured.selection {
      var inner = self.members(selection, language: language)
      if let (lines, all) = measured.withoutMinutes {
        inner += [("lines", .integer(Int(all))), ("linesWithoutMinutes", .integer(Int(lines)))]
      }
      members.append(("selection", .object(inner)))
    }
    return JSONWriter.document(members)
  }

  /// The report as a table: `section,practice,subject,measure,value`, a number a row.
  ///
  /// - Parameter measured: What was measured.
  /// - Returns: The table.
  public static func csv(_ measured: Measured) -> String {
    var all = facts(measured.shape) + facts(measured.marginal)
    all += (measured.minutes.map { facts($0) } ?? []) + (measured.power.map { facts($0) } ?? [])
    all += facts(measured.people) + facts(measured.programmes) + facts(measured.indicators) + facts(measured.months)
    all += facts(measured.kinks) + (measured.selection.map { facts($0) } ?? [])
    return csv(all)
  }

  /// A table with the columns `section,practice,subject,measure,value`.
  static func csv(_ facts: [Fact]) -> String {
    CSVWriter.row(["section", "practice", "subject", "measure", "value"])
      + facts.map { CSVWriter.row([$0.section, $0.practice, $0.subject, $0.measure, $0.value]) }.joined()
  }
}
