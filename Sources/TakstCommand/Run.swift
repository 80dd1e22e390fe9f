internal import Takst

/// What `evaluate`, `compare` and `explain` have in common: the agreement, the inputs and the evaluator made of the command line.
struct Run {
  let evaluator: Evaluator
  let period: Period
  let agreement: Agreement
  let currency: Currency
  /// The sources of the tariff and its amendments.
  let sources: [Source]
  /// The inputs' files; nil when tallies are read in place of them.
  private let files: InputFiles?
  let tallies: TallyFiles
  private let session: Session

  init(_ session: Session) throws(Failure) {
    self.session = session
    let arguments = session.arguments
    let period = try Run.period(arguments)
    self.period = period
    let asKnownOn = try arguments.day(.asKnownOn)
    tallies = try TallyFiles(arguments)
    files = tallies.read.isEmpty ? try InputFiles(arguments) : nil
    guard let word = arguments[.tariff] else {
      throw .usage("the tariff is missing: add --tariff ID or --tariff FILE", arguments.command)
    }
    let tariff = try Agreement.tariff(word, session)
    var agreement = try Agreement(tariff, session, foundFees: files?.fees ?? [])
    if arguments.has(.weeks) { agreement.leaveOutDays(session) }
    evaluator = try checked { () throws(Diagnostics) in
      try Evaluator(tariff, amendments: agreement.amendments, period: period, asKnownOn: asKnownOn)
    }
    self.agreement = agreement
    currency = tariff.currency
    sources = tariff.sources + agreement.amendments.flatMap(\.sources)
  }

  /// Reads everything into memory.
  func inputs() throws(Failure) -> Inputs {
    let read = try files?.read(session, currency: currency) ?? Inputs()
    let inputs = agreement.crosswalk?.carried(read) ?? read
    return inputs
  }

  /// Counts the inputs, or reads tallies of them.
  ///
  /// Inputs are counted while they are read, where they are one log and one list of the tariff's own codes.
  func count() throws(Failure) -> (tally: Tally, known: Known) {
    guard let files else {
      let sum = try tallies.sum(session, for: evaluator)
      let known = Known(sum)
      for note in Notes.counted(with: sum.facts.amendments, agreement) { session.note(note) }
      note(known)
      return (sum.tally, known)
    }
    let streamed = try count(files) { (streamed, threads, progress) throws(Diagnostics) in
      try evaluator.count(streamed, workers: threads, running: Threads.run, progress: progress)
    }
    if let (counted, known) = streamed {
      note(known)
      return (counted.tally, known)
    }
    let inputs = try inputs()
    let known = Known(inputs, programmes: agreement.programmes)
    note(known)
    return (try checked { () throws(Diagnostics) in try evaluator.count(inputs) }, known)
  }

  /// Counts the inputs for a comparison, in the same way.
  func count(for comparison: Comparison) throws(Failure) -> (counts: ScenarioCounts, known: Known) {
    let streamed = try files.flatMap { (files) throws(Failure) in
      try count(files) { (streamed, threads, progress) throws(Diagnostics) in
        try comparison.count(streamed, workers: threads, running: Threads.run, progress: progress)
      }
    }
    let amendments = comparison.scenarios.flatMap(\.amendments)
    if let (counted, known) = streamed {
      note(known, with: amendments)
      return (counted.counts, known)
    }
    let inputs = try inputs()
    let known = Known(inputs, programmes: agreement.programmes)
    note(known, with: amendments)
    return (try checked { () throws(Diagnostics) in try comparison.count(inputs) }, known)
  }

  /// How many threads may work at the same time.
  var threads: Int {
    get throws(Failure) { try session.arguments.number(.threads, in: 1...256) ?? Threads.available }
  }

  /// Counts while reading, where the inputs are one log and one list of the tariff's own codes; nil where they are not.
  private func count(
    _ files: InputFiles,
    _ count: (StreamedInputs, Int, (@Sendable (Int) -> Bool)?) throws(Diagnostics) -> StreamedCount
  ) throws(Failure) -> (StreamedCount, Known)? {
    let threads = try threads
    guard agreement.crosswalk == nil, let streamed = try files.streamed(session, currency: currency) else { return nil }
    let progress = streamed.activity.flatMap { Progress(session, $0.text) }
    let counted: StreamedCount
    do throws(Diagnostics) {
      counted = try count(
        streamed, threads,
        progress.map { progress in
          { @Sendable bytes in
            progress.add(bytes)
            return true
          }
        })
    } catch {
      // What is wrong with a file may be that it changed.
      try session.checkReading()
      throw Failure(error)
    }
    try session.checkReading()
    progress?.end()
    session.accept(counted.notes, counted.errors)
    let known = Known(
      practices: streamed.practices, hasPopulation: streamed.population != nil,
      unknownProgrammes: counted.unknownProgrammes, lines: counted.lines, days: counted.days)
    return (counted, known)
  }

  /// Says what the inputs show before anything is counted.
  func note(_ known: Known, with amendments: [Amendment] = []) {
    var agreement = agreement
    agreement.amendments += amendments
    for note in Notes.before(agreement, known) { session.note(note) }
  }

  /// What is known of inputs, whether or not they are held.
  struct Known {
    var practices: [Practice]
    var hasPopulation: Bool
    /// Programmes that people are in and the tariff does not have.
    var unknownProgrammes: [String]
    var lines: Int64
    /// The first and the last day of any line.
    var days: ClosedRange<Day>?
  }

  /// The days to evaluate.
  static func period(_ arguments: Arguments) throws(Failure) -> Period {
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

extension Run.Known {
  init(_ inputs: Inputs, programmes: [String]) {
    var written = Set(inputs.population?.groups.compactMap(\.programme) ?? [])
    for person in inputs.population?.people ?? [] {
      for stay in person.programmes { written.insert(stay.programme) }
    }
    self.init(
      practices: inputs.practices, hasPopulation: inputs.population != nil,
      unknownProgrammes: written.subtracting(programmes).sorted(),
      lines: Int64(inputs.activity.count), days: inputs.activity.days)
  }
}
