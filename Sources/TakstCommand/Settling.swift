internal import Takst
internal import TakstReports

/// `takst compare --settle-since`: what is to be settled after retroactive decisions.
enum Settling {
  /// What asks for another result.
  private static let others: [Option] = [
    .scenario, .neutral, .neutralAmount, .solve, .target, .saveSolution, .breakEven, .decompose, .comparedLines,
    .suppress,
  ]

  /// The day whose knowledge was paid; nil when nothing is to be settled.
  static func day(_ arguments: Arguments) throws(Failure) -> Day? {
    guard let day = try arguments.day(.settleSince) else { return nil }
    if let other = others.first(where: { arguments.has($0) }) {
      let hint =
        other.name == Option.scenario.name
        ? "leave --scenario out, or lay it over both days with --amend" : "give one or the other"
      throw .usage(
        "--settle-since and --\(other.name) ask for different results: \(hint)",
        arguments.command)
    }
    if let known = try arguments.day(.asKnownOn), known <= day {
      throw .usage(
        "--settle-since \(day) does not come before --as-known-on \(known): give the day on which it was paid, "
          + "or leave --as-known-on out", arguments.command)
    }
    return day
  }

  static func run(since day: Day, _ run: Run, _ session: Session) throws(Failure) {
    let comparison = try checked { () throws(Diagnostics) in
      try Comparison(
        run.agreement.tariff, amendments: run.agreement.amendments, period: run.period,
        asKnownOn: run.evaluator.asKnownOn, scenarios: [])
    }
    let (counts, known) = try run.count(for: comparison)
    try Compare.note(counts, known, [], run, session)
    let settlement = comparison.settlement(of: counts, since: day)
    let language = session.arguments.reportLanguage
    let result =
      switch session.arguments.documentFormat {
      case .json: SettlementReport.json(settlement, language: language)
      case .csv: SettlementReport.csv(settlement, language: language)
      case .text: SettlementReport.text(settlement, language: language, width: session.columns)
      case .markdown: SettlementReport.markdown(settlement, language: language)
      case .html: SettlementReport.html(settlement, language: language)
      }
    try Output(session).write(result)
  }
}
