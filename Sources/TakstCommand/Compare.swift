internal import Takst
internal import TakstReports

/// `takst compare`: what practices earn under offers, side by side.
enum Compare {
  static func run(_ session: Session) throws(Failure) {
    let run = try Run(session)
    let scenarios = try run.agreement.scenarios(session)
    if session.arguments.has(.comparedLines) { try requireOne(scenarios, session) }
    let comparison = try checked { () throws(Diagnostics) in
      try Comparison(
        run.agreement.tariff, amendments: run.agreement.amendments, period: run.period,
        asKnownOn: run.evaluator.asKnownOn, scenarios: scenarios)
    }
    if let practice = session.arguments[.comparedLines] {
      return try Output(session).write(try lines(of: practice, comparison, run, session))
    }
    let (counts, known) = try run.count(for: comparison)
    let threads = try run.threads
    var compared = comparison.earnings(of: counts, workers: threads, running: Threads.run)
    if session.arguments.has(.decompose) || scenarios.count <= ComparisonReport.mostColumns {
      compared.decompositions = comparison.decompositions(of: counts, workers: threads, running: Threads.run)
    }
    try note(counts, known, scenarios, run, session)
    let language = session.arguments.reportLanguage
    let result =
      switch session.arguments.reportFormat {
      case .json: ComparisonReport.json(compared, language: language)
      case .csv: ComparisonReport.csv(compared, language: language)
      case .text: ComparisonReport.text(compared, language: language)
      }
    try Output(session).write(result)
  }

  /// Says what counting showed.
  static func note(
    _ counts: ScenarioCounts, _ known: Run.Known, _ scenarios: [Scenario], _ run: Run, _ session: Session
  ) throws(Failure) {
    var agreement = run.agreement
    agreement.amendments += scenarios.flatMap(\.amendments)
    for note in try Notes.after(agreement, known, outside: counts.outside, unknown: counts.unknownCodes) {
      session.note(note)
    }
  }
}
