/// Where a command's result goes: standard output, or the file of `--output`.
struct Output {
  let console: Console
  /// The file; nil for standard output.
  var file: String?

  init(_ console: Console) {
    self.console = console
  }

  init(_ session: Session) {
    console = session.console
    if let file = session.arguments[.output], file != "-" { self.file = file }
  }

  /// Writes the result, or the next part of it when it goes to standard output.
  func write(_ text: String) throws(Failure) {
    if let file {
      return try Files.write(to: file) { (file) throws(Descriptor.SystemError) in try file.write(text) }
    }
    guard console.write(text) else {
      throw Failure(
        .inputOutput, "takst: standard output cannot be written: check the disk and the program that reads it")
    }
  }
}
