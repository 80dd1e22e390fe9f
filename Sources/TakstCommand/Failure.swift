internal import Takst

/// Why a command ends early: what to tell the user, and the exit code.
struct Failure: Error {
  var code: ExitCode
  /// One or more lines: what is wrong and what to do.
  var message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Problems that a reader or the engine found in the data.
  init(_ problems: Diagnostics) {
    self.init(.badData, problems.description)
  }

  /// A wrong command line.
  static func usage(_ message: String, _ command: Command? = nil) -> Failure {
    let help = command.map { "takst help \($0.name)" } ?? "takst help"
    return Failure(.usage, "takst: \(message)\nSee '\(help)'.")
  }
}
