internal import TakstReports

/// The `takst` command-line tool as a function.
public enum Tool {
  /// Runs a command line.
  ///
  /// Results go to standard output, everything else to standard error. The process is not ended, but for one case: when a large file is
  /// cut off by another program while it is read, which is a signal of the system (SIGBUS), and nobody else handles that signal.
  /// A program that lets results go to a pipe ignores SIGPIPE, as `takst` does.
  ///
  /// ```swift
  /// Tool.run(arguments: ["tariff", "list"], console: .standard)  // 0
  /// ```
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - console: What to read from and write to.
  /// - Returns: 0 done, 1 a finding with `--fail-on-findings`, 64 usage, 65 bad data, 66 no input, 74 I/O, 141 whoever reads standard
  ///   output stopped.
  public static func run(arguments: [String], console: Console) -> Int32 {
    do {
      return try dispatch(arguments, console).rawValue
    } catch {
      if !error.message.isEmpty { console.report(error.message + "\n") }
      return error.code.rawValue
    }
  }

  private static func dispatch(_ words: [String], _ console: Console) throws(Failure) -> ExitCode {
    guard let first = words.first else {
      console.report(Help.overview)
      return .usage
    }
    let output = Output(console)
    switch first {
    case "--version":
      try output.write("takst \(TakstVersion.current)\n")
      return .done
    case "--help", "-h":
      try output.write(Help.overview)
      return .done
    default: break
    }
    let (command, rest) = try command(in: words[...])
    let arguments = try Arguments(command, rest)
    if arguments.has(.help) {
      try output.write(Help.text(for: command))
      return .done
    }
    // What cannot be written is said before a long log is read.
    _ = try arguments.csvStyle()
    let manifest = arguments[.manifest]
    let session = Session(arguments, console, manifest.map { _ in Record() })
    let code = try perform(session)
    if let manifest, let record = session.record {
      var output = Output(console)
      output.file = manifest
      try output.write(ManifestReport.json(record.manifest(arguments)))
    }
    return code
  }

  /// Runs the command of a session.
  static func perform(_ session: Session) throws(Failure) -> ExitCode {
    switch session.arguments.command {
    case .evaluate: return try Evaluate.run(session)
    case .compare: try Compare.run(session)
    case .incentives: try MeasureIncentives.run(session)
    case .explain: return try Explain.run(session)
    case .check: return try Check.run(session)
    case .tariffList: try TariffList.run(session)
    case .tariffShow: try TariffShow.run(session)
    case .tariffCheck: return try TariffCheck.run(session)
    case .tariffDiff: try TariffComparison.run(session)
    case .verify: return try Verify.run(session)
    case .sample: try SampleCommand.run(session)
    case .help: try help(session.arguments, Output(session.console))
    }
    return .done
  }

  /// The command that the first words name, and the words after it.
  private static func command(in words: ArraySlice<String>) throws(Failure) -> (Command, ArraySlice<String>) {
    for command in Command.allCases {
      let name = command.name.split(separator: " ").map(String.init)
      if words.starts(with: name) { return (command, words.dropFirst(name.count)) }
    }
    let family = Command.allCases.filter { $0.name.hasPrefix("\(words.first!) ") }
    if !family.isEmpty {
      let known = family.map(\.name)
      guard let word = words.dropFirst().first else {
        throw .usage("'takst \(words.first!)' needs one word more: \(known.joined(separator: ", "))")
      }
      let written = "\(words.first!) \(word)"
      let advice = TakstCommand.advice(written, known, otherwise: "use \(known.joined(separator: ", "))")
      throw .usage("there is no command '\(written)': \(advice)")
    }
    let advice = TakstCommand.advice(
      words.first!, Command.allCases.map(\.name),
      otherwise: "use \(Command.allCases.map(\.name).joined(separator: ", "))")
    throw .usage("there is no command '\(words.first!)': \(advice)")
  }

  private static func help(_ arguments: Arguments, _ output: Output) throws(Failure) {
    if arguments.has(.manual) { return try output.write(ManualPage.text) }
    if let shell = arguments[.completions].flatMap(Completions.Shell.init) {
      return try output.write(Completions.script(for: shell))
    }
    if arguments.operands.isEmpty { return try output.write(Help.overview) }
    if arguments.operands == ["tariff"] {
      for command in [Command.tariffList, .tariffShow, .tariffCheck, .tariffDiff] {
        try output.write((command == .tariffList ? "" : "\n") + Help.text(for: command))
      }
      return
    }
    let (command, rest) = try command(in: arguments.operands[...])
    if let extra = rest.first { throw .usage("'\(extra)' is one word too many for 'takst help': leave it out", .help) }
    try output.write(Help.text(for: command))
  }
}
