/// Where a command's result goes: standard output, or the file of `--output`.
struct Output {
  let console: Console
  /// The file; nil for standard output.
  var file: String?

  init(console: Console, arguments: Arguments? = nil) {
    self.console = console
    if let file = arguments?[.output], file != "-" { self.file = file }
  }

  /// Writes the result, or the next part of it when it goes to standard output.
  func write(_ text: String) throws(Failure) {
    if let file { return try Files.write(text, to: file) }
    guard console.write(text) else {
      throw Failure(
        .inputOutput, "takst: standard output cannot be written: check the disk and the program that reads it")
    }
  }
}
