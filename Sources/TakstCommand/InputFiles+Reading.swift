internal import Takst

extension InputFiles {
  /// Opens a log and a list that are read while they are counted; nil when there are several, or when only the list tells whose
  /// results on indicators are meant.
  func streamed(_ session: Session, currency: Currency) throws(Failure) -> StreamedInputs? {
    let isTold = !practices.isEmpty || session.arguments[.practice] != nil
    guard activity.count <= 1, population.count <= 1, indicators.isEmpty || isTold else { return nil }
    let (inputs, options) = try start(session, currency: currency)
    var streamed = StreamedInputs(activity: nil, practices: inputs.practices, options: options)
    for file in population { streamed.population = try session.open(file) }
    streamed.indicators = try results(session, options)
    for file in activity { streamed.activity = try session.open(file) }
    return streamed
  }

  /// Reads the practices first, as they may tell which practice a file without a practice column belongs to.
  private func start(_ session: Session, currency: Currency) throws(Failure) -> (Inputs, ReadingOptions) {
    let arguments = session.arguments
    var options = try InputFiles.options(session, currency: currency)
    var inputs = Inputs()
    for file in practices {
      let bytes = try session.read(file)
      inputs.practices += session.accept(
        try checked { () throws(Diagnostics) in try PracticesReader.read(bytes, file: file, options: options) })
    }
    if let named = options.practice, !inputs.practices.isEmpty, !inputs.practices.contains(where: { $0.id == named }) {
      let known = inputs.practices.map(\.id)
      let advice =
        Suggestion.closest(to: named, in: known).map { "did you mean \($0)?" }
        ?? (known.count == 1 ? "it names \(known[0])" : "add a row for it, or name one of its \(known.count)")
      throw .usage("--practice \(named): \(practices[0]) does not name it: \(advice)", arguments.command)
    }
    options.practice = options.practice ?? only(inputs.practices.lazy.map(\.id))
    return (inputs, options)
  }

  /// How files are read, as the command line has it.
  static func options(_ session: Session, currency: Currency) throws(Failure) -> ReadingOptions {
    let arguments = session.arguments
    var options = ReadingOptions(currency: currency, practice: arguments[.practice])
    options.isStrict = arguments.has(.strict)
    if let most = try arguments.number(.maxErrors, in: 0...Int(Int32.max)) { options.maximumErrors = most }
    options.weeksAsDays = arguments.has(.weeks)
    if let word = arguments[.layout] { options.layout = try Agreement.layout(word, session) }
    if let file = arguments[.map] {
      let bytes = try session.read(file)
      options.columns = try checked { () throws(Diagnostics) in try ColumnMapReader.read(bytes, file: file) }
    }
    return options
  }

  private func results(_ session: Session, _ options: ReadingOptions) throws(Failure) -> [IndicatorResult] {
    var results: [IndicatorResult] = []
    for file in indicators {
      let bytes = try session.read(file)
      results += session.accept(
        try checked { () throws(Diagnostics) in try IndicatorsReader.read(bytes, file: file, options: options) })
    }
    return results
  }

  /// Reads the files into memory.
  func read(_ session: Session, currency: Currency) throws(Failure) -> Inputs {
    var (inputs, options) = try start(session, currency: currency)
    for file in population {
      let bytes = try session.read(file)
      let part = session.accept(
        try checked { () throws(Diagnostics) in try PopulationReader.read(bytes, file: file, options: options) })
      inputs.population = inputs.population ?? Population()
      inputs.population!.people += part.people
      inputs.population!.groups += part.groups
    }
    if options.practice == nil, inputs.practices.isEmpty, let population = inputs.population {
      options.practice = only(population.people.lazy.map(\.practice)) ?? only(population.groups.lazy.map(\.practice))
    }
    inputs.indicators = try results(session, options)
    for file in activity {
      let bytes = try session.read(file)
      let log = session.accept(
        try checked { () throws(Diagnostics) in try ActivityReader.read(bytes, file: file, options: options) })
      inputs.activity.append(contentsOf: log)
    }
    return inputs
  }

  /// The only practice among some; nil when there is none or more than one.
  private func only(_ practices: some Sequence<String>) -> String? {
    var found: String?
    for practice in practices where practice != found {
      if found != nil { return nil }
      found = practice
    }
    return found
  }
}
