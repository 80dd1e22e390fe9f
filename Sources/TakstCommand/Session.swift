internal import Synchronization
internal import Takst

/// What a command runs with: its arguments and the console, and what is to be said on the way.
final class Session {
  let arguments: Arguments
  let console: Console
  /// What is read and written, where a manifest is made of it.
  let record: Record?
  private var hasReadStandardInput = false
  /// The files that are read while they are counted, with their paths.
  private var mapped: [(path: String, file: MappedFile)] = []
  private var streams: [(path: String, state: StreamState)] = []

  init(_ arguments: Arguments, _ console: Console, _ record: Record? = nil) {
    self.arguments = arguments
    self.console = console
    self.record = record
  }

  /// The columns of a text: those of the terminal that it is written to, within what can be read well.
  ///
  /// What can be made again depends on no terminal.
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
    if path == "-" {
      guard let input = console.stream else { return StreamedInputs.File(HeldText(try read(path)), name: path) }
      try takeStandardInput()
      do throws(Descriptor.SystemError) {
        return try stream(input, path)
      } catch {
        throw Session.unreadableInput
      }
    }
    let input = try Files.open(path)
    do throws(Descriptor.SystemError) {
      if let file = try MappedFile(input) {
        mapped.append((path, file))
        if let record { file.withBytes { record.read(path, $0) } }
        return StreamedInputs.File(file, name: path)
      }
      return try stream(input, path)
    } catch {
      throw Files.unreadable(path, error)
    }
  }

  /// What is read as it comes.
  private func stream(_ input: Descriptor, _ path: String) throws(Descriptor.SystemError) -> StreamedInputs.File {
    // What is small is held whole, so that it can be read in any way.
    let beginning = try input.read(atMost: 1 << 25)
    record?.read(path, beginning.span)
    if beginning.count < 1 << 25 { return StreamedInputs.File(HeldText(beginning), name: path) }
    let state = StreamState()
    streams.append((path, state))
    return StreamedInputs.File(HeldText(beginning), name: path) { [record] in
      let part = state.next(of: input)
      if let part { record?.read(path, part.span) }
      return part
    }
  }

  /// Refuses what was read of files that changed meanwhile, and of streams that broke off.
  func checkReading() throws(Failure) {
    for (path, file) in mapped where file.hasChanged { throw Files.changed(path) }
    for (path, state) in streams {
      guard let error = state.error else { continue }
      throw path == "-" ? Session.unreadableInput : Files.unreadable(path, error)
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

/// How the reading of a stream ended.
private final class StreamState: Sendable {
  private let failure = Mutex<Descriptor.SystemError?>(nil)

  var error: Descriptor.SystemError? { failure.withLock { $0 } }

  /// The next bytes; nil at the end, and when they cannot be read, which is said afterwards.
  func next(of input: Descriptor) -> [UInt8]? {
    do throws(Descriptor.SystemError) {
      let bytes = try input.read(atMost: 1 << 23)
      return bytes.isEmpty ? nil : bytes
    } catch {
      failure.withLock { $0 = error }
      return nil
    }
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
