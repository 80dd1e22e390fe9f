internal import TakstReports

/// Where a command's result goes: standard output, or the file of `--output`.
struct Output {
  let console: Console
  /// The file; nil for standard output.
  var file: String?
  /// What is noted of it, and under which name.
  private var record: (Record, name: String)?
  /// What writes tables in another style; nil where they are left as they are.
  private var styling: Styling?

  /// Remembers the header of a table that is written in parts.
  private final class Styling {
    var styler: CSVStyler

    init(_ style: CSVStyle) { styler = CSVStyler(style) }
  }

  init(_ console: Console) {
    self.console = console
  }

  init(_ session: Session) throws(Failure) {
    console = session.console
    record = session.record.map { ($0, Record.result) }
    let style = try session.arguments.csvStyle()
    if style != .plain { styling = Styling(style) }
    file = session.arguments.outputFile
  }

  /// What goes to another file beside the result, as an option names it.
  init(_ session: Session, beside option: Option, _ file: String) {
    console = session.console
    record = session.record.map { ($0, "--\(option.name)") }
    self.file = file
  }

  /// Writes the result, or the next part of it when it goes to standard output.
  func write(_ text: String) throws(Failure) {
    let text = styling?.styler.styled(text) ?? text
    if let (record, name) = record {
      record.wrote(name, Array(text.utf8).span)
      if record.isVerification { return }
    }
    if let file {
      return try Files.write(to: file) { (file) throws(Descriptor.SystemError) in try file.write(text) }
    }
    guard console.write(text) else {
      // Nobody is left to be told.
      if console.isClosed() { throw Failure(.closedPipe, "") }
      throw Failure(
        .inputOutput, "takst: standard output cannot be written: check the disk and the program that reads it")
    }
  }
}

extension Arguments {
  /// The file of `--output`; nil for standard output.
  var outputFile: String? { self[.output].flatMap { $0 == "-" ? nil : $0 } }
}
