internal import Takst

/// What a command runs with: its arguments and the console, and what is to be said on the way.
final class Session {
  let arguments: Arguments
  let console: Console
  /// What is read and written, where a manifest is made of it.
  let record: Record?
  private var hasReadStandardInput = false

  init(_ arguments: Arguments, _ console: Console, _ record: Record? = nil) {
    self.arguments = arguments
    self.console = console
    self.record = record
  }

  /// The columns of a text: those of the terminal that it is written to, within what can be read well. What can be made again
  /// depends on no terminal.
  var columns: Int {
    guard record == nil, arguments.outputFile == nil, let columns = console.columns else { return 96 }
    return min(max(columns, 60), 140)
  }

  /// The bytes of a file; `-` is standard input, which can be read once.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    if path == "-" { try takeStandardInput() }
    guard let bytes = try path == "-" ? console.read() : Files.read(path) else { throw Session.unreadableInput }
    record?.read(path, bytes.span)
    return bytes
  }

  /// What a reader read; its notes and the rows it kept out are reported.
  func accept<Value>(_ reading: Reading<Value>) -> Value {
    accept(reading.notes, reading.errors)
    return reading.value
  }

  /// Reports a reader's notes and the rows it kept out.
  func accept(_ notes: [Diagnostic], _ errors: [Diagnostic]) {
    for problem in errors { console.report("\(problem)\n") }
    for note in notes { self.note(note.description) }
  }

  /// A file as it lies, without a copy where that can be; `-` is standard input, of which the beginning is read.
  func open(_ path: String) throws(Failure) -> StreamedInputs.File {
    if path != "-" {
      let text = try Files.text(path)
      if let record { text.withBytes { record.read(path, $0) } }
      return StreamedInputs.File(text, name: path)
    }
    guard let input = console.stream else { return StreamedInputs.File(HeldText(try read(path)), name: path) }
    try takeStandardInput()
    do throws(Descriptor.SystemError) {
      // What is small is held whole, so that it can be read in any way.
      let beginning = try input.read(atMost: 1 << 25)
      record?.read(path, beginning.span)
      if beginning.count < 1 << 25 { return StreamedInputs.File(HeldText(beginning), name: path) }
      return StreamedInputs.File(HeldText(beginning), name: path) { [record] in
        // A failure in the middle ends the stream; the log then ends in the middle of a line, which is reported.
        guard let part = try? input.read(atMost: 1 << 23), !part.isEmpty else { return nil }
        record?.read(path, part.span)
        return part
      }
    } catch {
      throw Session.unreadableInput
    }
  }

  private func takeStandardInput() throws(Failure) {
    if hasReadStandardInput {
      throw .usage("standard input (-) is named twice: name a file in one of the places", arguments.command)
    }
    hasReadStandardInput = true
  }

  private static var unreadableInput: Failure {
    Failure(.inputOutput, "-: standard input cannot be read: check what is sent to it")
  }

  /// Says something that needs no action.
  func note(_ text: String) {
    if !arguments.has(.quiet) { console.report("note: \(text)\n") }
  }
}

/// Runs a step of the library, whose problems end the command.
func checked<Value>(_ body: () throws(Diagnostics) -> Value) throws(Failure) -> Value {
  do {
    return try body()
  } catch {
    throw Failure(error)
  }
}
