internal import Takst

/// What a command runs with: its arguments and the console, and what is to be said on the way.
final class Session {
  let arguments: Arguments
  let console: Console
  private var hasReadStandardInput = false

  init(_ arguments: Arguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  /// The bytes of a file; `-` is standard input, which can be read once.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard path == "-" else { return try Files.read(path) }
    if hasReadStandardInput {
      throw .usage("standard input (-) is named twice: name a file in one of the places", arguments.command)
    }
    hasReadStandardInput = true
    guard let bytes = console.read() else {
      throw Failure(.inputOutput, "-: standard input cannot be read: check what is sent to it")
    }
    return bytes
  }

  /// What a reader read; its notes and the rows it kept out are reported.
  func accept<Value>(_ reading: Reading<Value>) -> Value {
    for problem in reading.errors { console.report("\(problem)\n") }
    for note in reading.notes { self.note(note.description) }
    return reading.value
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
