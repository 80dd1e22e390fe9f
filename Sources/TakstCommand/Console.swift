/// What a command reads from and writes to: the process's own streams, or a test's.
///
/// ```swift
/// var shown = ""
/// let console = Console(read: { [] }, write: { shown += $0; return true }, report: { _ in })
/// Tool.run(arguments: ["--version"], console: console)  // 0, and shown holds the version
/// ```
public struct Console {
  /// Reads standard input to its end; nil when it cannot be read.
  public var read: () -> [UInt8]?
  /// Writes a result to standard output; false when it cannot be written.
  public var write: (String) -> Bool
  /// Writes a message to standard error.
  public var report: (String) -> Void
  /// Standard input part by part; nil where only ``read`` gives it.
  var stream: Descriptor?
  /// Whether whoever reads standard output stopped, so that it could not be written.
  var isClosed: () -> Bool = { false }
  /// Whether standard error is a terminal.
  var isTerminal = false
  /// The columns of the terminal that standard output is; nil when it is none.
  var columns: Int?

  /// Creates a console.
  ///
  /// - Parameters:
  ///   - read: Reads standard input to its end; nil when it cannot be read.
  ///   - write: Writes a result; false when it cannot be written.
  ///   - report: Writes a message.
  public init(
    read: @escaping () -> [UInt8]?, write: @escaping (String) -> Bool, report: @escaping (String) -> Void
  ) {
    self.read = read
    self.write = write
    self.report = report
  }

  /// The process's standard streams.
  public static var standard: Console {
    var isClosed = false
    var console = Console(
      read: { (try? Descriptor.standardInput.readToEnd(atMost: Files.mostHeld)) ?? nil },
      write: { text in
        do throws(Descriptor.SystemError) {
          try Descriptor.standardOutput.write(text)
          return true
        } catch {
          isClosed = error.isBrokenPipe
          return false
        }
      },
      report: { _ = try? Descriptor.standardError.write($0) })
    console.isClosed = { isClosed }
    console.stream = .standardInput
    console.isTerminal = Descriptor.standardError.isTerminal
    console.columns = Descriptor.standardOutput.columns
    return console
  }
}
