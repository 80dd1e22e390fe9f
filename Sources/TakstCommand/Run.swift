internal import Takst

/// What `evaluate` and `explain` have in common: the agreement, the inputs and the evaluator made of the command line.
struct Run {
  let evaluator: Evaluator
  let agreement: Agreement
  let inputs: Inputs
  let currency: Currency
  /// The sources of the tariff and its amendments.
  let sources: [Source]

  init(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let period = try Run.period(arguments)
    let asKnownOn = try arguments.day(.asKnownOn)
    let files = try InputFiles(arguments)
    guard let word = arguments[.tariff] else {
      throw .usage("the tariff is missing: add --tariff ID or --tariff FILE", arguments.command)
    }
    let tariff = try Agreement.tariff(word, session)
    let agreement = try Agreement(tariff, session, foundFees: files.fees)
    evaluator = try checked { () throws(Diagnostics) in
      try Evaluator(tariff, amendments: agreement.amendments, period: period, asKnownOn: asKnownOn)
    }
    self.agreement = agreement
    currency = tariff.currency
    sources = tariff.sources + agreement.amendments.flatMap(\.sources)
    let read = try files.read(session, currency: tariff.currency)
    inputs = agreement.crosswalk?.carried(read) ?? read
    for note in Notes.before(self) { session.note(note) }
  }

  /// The days to evaluate.
  private static func period(_ arguments: Arguments) throws(Failure) -> Period {
    let (from, until) = (try arguments.day(.from), try arguments.day(.until))
    if let year = try arguments.number(.year, in: 1900...2200) {
      if from != nil || until != nil {
        throw .usage("--year stands beside --from or --until: give one or the other", arguments.command)
      }
      return .year(year)
    }
    guard let from, let until else {
      throw .usage("the period is missing: add --year YEAR, or both --from DATE and --until DATE", arguments.command)
    }
    guard let period = Period(from: from, until: until) else {
      throw .usage(
        "--until \(until) does not come after --from \(from): give the day after the last", arguments.command)
    }
    return period
  }
}
