internal import Takst
internal import TakstReports

/// `takst compare`: what practices earn under offers, side by side.
enum Compare {
  static func run(_ session: Session) throws(Failure) {
    let run = try Run(session)
    let hiding = try session.arguments.number(.suppress, in: 2...1000).map { SmallCells(fewest: $0) }
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
    if let hiding, hiding.isSmall(counts.practices.count) {
      throw tooFew(counts.practices.count, hiding.fewest)
    }
    let threads = try run.threads
    var compared = comparison.earnings(of: counts, workers: threads, running: Threads.run)
    if session.arguments.has(.decompose) || scenarios.count <= ComparisonReport.mostColumns {
      compared.decompositions = comparison.decompositions(of: counts, workers: threads, running: Threads.run)
    }
    try note(counts, known, scenarios, run, session)
    let language = session.arguments.reportLanguage
    let result =
      switch session.arguments.reportFormat {
      case .json: ComparisonReport.json(compared, language: language, hiding: hiding)
      case .csv: ComparisonReport.csv(compared, language: language, hiding: hiding)
      case .text: ComparisonReport.text(compared, language: language, hiding: hiding)
      }
    try Output(session).write(result)
  }

  /// Every total would tell about a small group.
  private static func tooFew(_ practices: Int, _ fewest: Int) -> Failure {
    Failure(
      .badData,
      "takst: --suppress \(fewest) hides groups of fewer than \(fewest) practices, and all inputs together have "
        + "\(practices): add practices, or give a smaller number")
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
