internal import Takst

/// Tallies as files: read in place of inputs with `--tally`, written with `--tally-out`.
struct TallyFiles {
  /// The files of `--tally`; none when the run has inputs.
  let read: [String]
  /// The file of `--tally-out`; `-` is standard output.
  let written: String?

  /// Finds what the command line names, and refuses what does not go together.
  init(_ arguments: Arguments) throws(Failure) {
    read = arguments.all(.tally)
    written = arguments[.tallyOut]
    if written == "-", arguments.has(.output) {
      throw .usage(
        "--output stands beside --tally-out -, which writes the tally in place of the result: leave one of them out",
        arguments.command)
    }
    if read.isEmpty { return }
    for file in Set(read).sorted() where read.count(where: { $0 == file }) > 1 {
      throw .usage("--tally \(file) is given twice, and would count twice: give it once", arguments.command)
    }
    let options: [Option] = [.activity, .population, .practices, .indicators, .practice]
    let named = options.filter(arguments.has).map { "--\($0.name)" } + arguments.operands
    if let other = named.first {
      throw .usage(
        "--tally stands beside another input (\(other)): leave that out, or count it first with --tally-out FILE and name "
          + "both tallies", arguments.command)
    }
  }

  /// Whether the tally goes to standard output, and no statement.
  var replacesResult: Bool { written == "-" }

  /// Reads the files and adds them up.
  func sum(_ session: Session, for evaluator: Evaluator) throws(Failure) -> ReadTally {
    var reader = TallyReader(for: evaluator)
    for file in read {
      let bytes = try session.read(file)
      try checked { () throws(Diagnostics) in try reader.read(bytes, file: file) }
    }
    return try checked { () throws(Diagnostics) in try reader.finish() }
  }

  /// Writes a tally where `--tally-out` says.
  func write(
    _ tally: Tally, _ known: Run.Known, by evaluator: Evaluator, _ session: Session
  ) throws(Failure) {
    guard let written else { return }
    let output = try replacesResult ? Output(session) : Output(session, beside: .tallyOut, written)
    try output.write(TallyWriter.text(of: tally, TallyFacts(known), by: evaluator))
  }
}

extension TallyFacts {
  fileprivate init(_ known: Run.Known) {
    self.init()
    lines = known.lines
    days = known.days
    unknownProgrammes = known.unknownProgrammes
    hasPopulation = known.hasPopulation
    hasPractices = !known.practices.isEmpty
  }
}

extension Run.Known {
  /// What a tally says of its inputs.
  init(_ read: ReadTally) {
    self.init(
      practices: read.facts.hasPractices ? read.practices : [], hasPopulation: read.facts.hasPopulation,
      unknownProgrammes: read.facts.unknownProgrammes, lines: read.facts.lines, days: read.facts.days)
  }
}
