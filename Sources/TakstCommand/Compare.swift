internal import Takst
internal import TakstReports

/// `takst compare`: what practices earn under offers, side by side.
enum Compare {
  static func run(_ session: Session) throws(Failure) {
    let settledSince = try Settling.day(session.arguments)
    let run = try Run(session)
    if let settledSince { return try Settling.run(since: settledSince, run, session) }
    let hiding = try session.arguments.number(.suppress, in: 2...1000).map { SmallCells(fewest: $0) }
    let breakEvens = try BreakEvens(session)
    let solving = try Solving(session, currency: run.currency)
    let scenarios = try run.agreement.scenarios(session)
    let behaving = try Behaving(session, run.agreement, scenarios)
    if session.arguments.has(.comparedLines) { try requireOne(scenarios, session) }
    if hiding != nil, session.arguments.has(.breakEven) {
      throw .usage(
        "--suppress hides single practices and --break-even shows them: give one or the other",
        session.arguments.command)
    }
    let comparison = try checked { () throws(Diagnostics) in
      try Comparison(
        run.agreement.tariff, amendments: run.agreement.amendments, period: run.period,
        asKnownOn: run.evaluator.asKnownOn, scenarios: scenarios)
    }
    if let practice = session.arguments[.comparedLines] {
      return try Output(session).write(try lines(of: practice, comparison, run, session))
    }
    // What cannot be answered is said before a long log is read.
    try solving?.check(comparison)
    _ = try breakEvens.answers(comparison, nil)
    let (counts, known, inputs) = try count(run, comparison, holding: behaving.needsMarginalRevenues(scenarios))
    if let hiding, hiding.isSmall(counts.practices.count) {
      throw tooFew(counts.practices.count, hiding.fewest)
    }
    let threads = try run.threads
    let solutions = try solving?.solutions(comparison, counts) ?? []
    let shown = try checked { () throws(Diagnostics) in try comparison.with(solutions) }
    let answers = try breakEvens.answers(shown, counts)
    var compared = shown.earnings(of: counts, workers: threads, running: Threads.run)
    if session.arguments.has(.decompose) || shown.scenarios.count <= ComparisonReport.mostColumns {
      compared.decompositions = shown.decompositions(of: counts, workers: threads, running: Threads.run)
      compared.overridden = shown.scenarios.indices.map { shown.overridden(in: $0) }
    }
    let effects = try behaving.effects(shown, counts, inputs, threads: threads)
    try note(counts, known, scenarios, run, session)
    let language = session.arguments.reportLanguage
    let columns = session.columns
    let result =
      switch session.arguments.documentFormat {
      case .json:
        ComparisonReport.json(
          compared, solutions: solutions, breakEvens: answers, behaviours: effects, language: language, hiding: hiding)
      case .csv: ComparisonReport.csv(compared, behaviours: effects, language: language, hiding: hiding)
      case .text:
        ComparisonReport.text(compared, language: language, width: columns, hiding: hiding)
          + ComparisonReport.text(solutions, language: language, width: columns)
          + ComparisonReport.text(answers, language: language, width: columns)
          + ComparisonReport.text(effects, language: language, width: columns, hiding: hiding)
      case .markdown:
        ComparisonReport.markdown(
          compared, solutions: solutions, breakEvens: answers, behaviours: effects,
          statements: statements(shown, counts), language: language, hiding: hiding)
      case .html:
        ComparisonReport.html(
          compared, solutions: solutions, breakEvens: answers, behaviours: effects,
          statements: statements(shown, counts), language: language, hiding: hiding)
      }
    try solving?.save(solutions)
    try Output(session).write(result)
  }

  /// Counts the inputs: while reading where that can be, or held where they are looked at again.
  private static func count(
    _ run: Run, _ comparison: Comparison, holding: Bool
  ) throws(Failure) -> (ScenarioCounts, Run.Known, Inputs?) {
    if !holding {
      let (counts, known) = try run.count(for: comparison)
      return (counts, known, nil)
    }
    let inputs = try run.inputs()
    let known = Run.Known(inputs, programmes: run.agreement.programmes)
    run.note(known, with: comparison.scenarios.flatMap(\.amendments))
    return (try checked { () throws(Diagnostics) in try comparison.count(inputs) }, known, inputs)
  }

  /// The statements that name the sources of the numbers: for as many scenarios as stand beside each other.
  private static func statements(_ comparison: Comparison, _ counts: ScenarioCounts) -> [Statement] {
    if comparison.scenarios.count > ComparisonReport.mostColumns { return [] }
    return ([nil] + comparison.scenarios.indices.map(Optional.some)).map {
      comparison.statement(of: counts, scenario: $0)
    }
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
