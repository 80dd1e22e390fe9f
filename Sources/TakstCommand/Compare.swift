internal import Takst
internal import TakstReports

/// `takst compare`: what practices earn under offers, side by side.
enum Compare {
  static func run(_ session: Session) throws(Failure) {
    let run = try Run(session)
    let breakEvens = try BreakEvens(session)
    let solving = try Solving(session, currency: run.currency)
    let scenarios = try run.agreement.scenarios(session)
    let comparison = try checked { () throws(Diagnostics) in
      try Comparison(
        run.agreement.tariff, amendments: run.agreement.amendments, period: run.period,
        asKnownOn: run.evaluator.asKnownOn, scenarios: scenarios)
    }
    // What cannot be answered is said before a long log is read.
    try solving?.check(comparison)
    _ = try breakEvens.answers(comparison, nil)
    let (counts, known) = try run.count(for: comparison)
    let solutions = try solving?.solutions(comparison, counts) ?? []
    let shown = try checked { () throws(Diagnostics) in try comparison.with(solutions) }
    let answers = try breakEvens.answers(shown, counts)
    let compared = shown.earnings(of: counts, workers: try run.threads, running: Threads.run)
    var agreement = run.agreement
    agreement.amendments += scenarios.flatMap(\.amendments)
    for note in try Notes.after(agreement, known, outside: counts.outside, unknown: counts.unknownCodes) {
      session.note(note)
    }
    let language = session.arguments.reportLanguage
    let result =
      switch session.arguments.reportFormat {
      case .json: ComparisonReport.json(compared, solutions: solutions, breakEvens: answers, language: language)
      case .csv: ComparisonReport.csv(compared, language: language)
      case .text:
        ComparisonReport.text(compared, language: language) + ComparisonReport.text(solutions, language: language)
          + ComparisonReport.text(answers, language: language)
      }
    try solving?.save(solutions)
    try Output(session).write(result)
  }
}
