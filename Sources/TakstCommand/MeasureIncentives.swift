internal import Takst
internal import TakstReports

/// `takst incentives`: what is rewarded, and how strongly.
enum MeasureIncentives {
  static func run(_ session: Session) throws(Failure) {
    let measured = try measure(session)
    let language = session.arguments.reportLanguage
    let result =
      switch session.arguments.documentFormat {
      case .json: IncentivesReport.json(measured, language: language)
      case .csv: IncentivesReport.csv(measured)
      case .text: IncentivesReport.text(measured, language: language, width: session.columns)
      case .markdown: IncentivesReport.markdown(measured, language: language)
      case .html: IncentivesReport.html(measured, language: language)
      }
    try Output(session).write(result)
  }

  /// What the command line asks for, in whatever form it is then written.
  static func measure(_ session: Session) throws(Failure) -> IncentivesReport.Measured {
    let arguments = session.arguments
    let parts = try parts(arguments)
    let run = try Run(session)
    let limits = try arguments.all(.listLimit).map { (word) throws(Failure) in
      guard let limit = Int64(word), (1...1_000_000).contains(limit) else {
        throw .usage(
          "--list-limit \(word): this is no number of people: write a whole number above zero", arguments.command)
      }
      return limit
    }
    let scenario = arguments.has(.measuredScenario) ? try run.agreement.scenarios(session)[0] : nil
    let work = try arguments[.work].map { (file) throws(Failure) in
      let bytes = try session.read(file)
      let known = run.agreement.known
      return try checked { () throws(Diagnostics) in try WorkReader.read(bytes, file: file, for: known) }
    }
    let comparison = try checked { () throws(Diagnostics) in
      try Comparison(
        run.agreement.tariff, amendments: run.agreement.amendments, period: run.period,
        asKnownOn: run.evaluator.asKnownOn, scenarios: [scenario].compactMap { $0 })
    }
    let inputs = try run.inputs()
    let known = Run.Known(inputs, programmes: run.agreement.programmes)
    run.note(known, with: scenario?.amendments ?? [])
    if scenario?.assumptions.isEmpty == false {
      session.note("practices are measured by what they did, without what the scenario assumes about volumes")
    }
    let incentives = try checked { () throws(Diagnostics) in
      try comparison.incentives(of: inputs, scenario: scenario == nil ? nil : 0)
    }
    let threads = try run.threads
    return IncentivesReport.Measured(
      incentives, scenario: scenario?.names, assuming: work, parts: parts, listLimits: limits, workers: threads,
      running: Threads.run)
  }

  /// The parts that are asked for: all, unless some are named.
  private static func parts(_ arguments: Arguments) throws(Failure) -> Set<IncentivesReport.Part> {
    if !arguments.has(.show) { return Set(IncentivesReport.Part.allCases) }
    let parts = arguments.all(.show).compactMap(IncentivesReport.Part.init)
    if let part = parts.first(where: \.needsWork), !arguments.has(.work) {
      throw .usage(
        "--show \(part.rawValue) needs minutes and costs of work: add --work FILE", arguments.command)
    }
    return Set(parts)
  }
}
