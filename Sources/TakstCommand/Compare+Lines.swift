internal import Takst
internal import TakstReports

extension Compare {
  /// Refuses to compare lines with several scenarios.
  static func requireOne(_ scenarios: [Scenario], _ session: Session) throws(Failure) {
    let arguments = session.arguments
    if scenarios.count > 1 {
      throw .usage(
        "--lines \(arguments[.comparedLines]!): lines are compared with one scenario, and there are \(scenarios.count): "
          + "give one --scenario", arguments.command)
    }
    if arguments[.suppress] != nil {
      throw .usage(
        "--suppress hides single practices and --lines shows one: give one or the other", arguments.command)
    }
    if arguments.has(.decompose) {
      throw .usage(
        "--decompose and --lines ask for different results: give one or the other", arguments.command)
    }
  }

  /// What a scenario changes for one practice line by line; reads everything into memory.
  static func lines(
    of practice: String, _ comparison: Comparison, _ run: Run, _ session: Session
  ) throws(Failure) -> String {
    let inputs = try run.inputs()
    let known = Run.Known(inputs, programmes: run.agreement.programmes)
    run.note(known, with: comparison.scenarios.flatMap(\.amendments))
    let counts = try checked { () throws(Diagnostics) in try comparison.count(inputs) }
    guard let shadow = comparison.shadowBilling(ofPractice: practice, in: inputs, counted: counts) else {
      let practices = counts.practices
      let hint =
        practices.count <= 5
        ? "the inputs name \(practices.isEmpty ? "none" : practices.joined(separator: ", "))"
        : "name one of the \(practices.count) practices of the inputs"
      throw .usage(
        "--lines \(practice): there is no such practice: \(advice(practice, practices, otherwise: hint))",
        session.arguments.command)
    }
    try note(counts, known, comparison.scenarios, run, session)
    if !comparison.scenarios[0].assumptions.isEmpty {
      session.note("--lines shows the lines as they were read, without what the scenario assumes about volumes")
    }
    let language = session.arguments.reportLanguage
    return switch session.arguments.documentFormat {
    case .json: ShadowBillingReport.json(shadow, language: language)
    case .csv: ShadowBillingReport.csv(shadow, language: language)
    case .text: ShadowBillingReport.text(shadow, language: language, width: session.columns)
    case .markdown: ShadowBillingReport.markdown(shadow, language: language)
    case .html: ShadowBillingReport.html(shadow, language: language)
    }
  }
}
