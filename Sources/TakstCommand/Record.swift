internal import Synchronization
internal import Takst
internal import TakstReports
internal import TakstTariffs

/// What a run reads and writes, by digest, for its manifest.
///
/// A class, as all that reads and writes in a session adds to the same record; a stream may be read on any thread.
final class Record: Sendable {
  /// Whether nothing is to be written, as in a verification.
  let isVerification: Bool
  private let noted = Mutex(Noted())

  private struct Noted {
    var builtIn: [Manifest.File] = []
    var files: [(name: String, digest: SHA256)] = []
    var outputs: [(name: String, digest: SHA256)] = []
  }

  init(isVerification: Bool = false) {
    self.isVerification = isVerification
  }

  /// Notes bytes of a file that is read, the first or the next.
  func read(_ name: String, _ bytes: Span<UInt8>) {
    noted.withLock { Record.add(bytes, to: &$0.files, name) }
  }

  /// Notes bytes that are written, the first or the next.
  func wrote(_ name: String, _ bytes: Span<UInt8>) {
    noted.withLock { Record.add(bytes, to: &$0.outputs, name) }
  }

  /// Notes a built-in file.
  func used(_ entry: TariffLibrary.Entry) {
    noted.withLock { noted in
      if noted.builtIn.contains(where: { $0.name == entry.file }) { return }
      let bytes = entry.bytes
      noted.builtIn.append(Manifest.File(name: entry.file, size: bytes.count, digest: SHA256.digest(of: bytes)))
    }
  }

  /// The manifest of what was noted.
  func manifest(_ arguments: Arguments) -> Manifest {
    var noted = noted.withLock { $0 }
    // The result comes first, and one without a byte was written too.
    let result = noted.outputs.firstIndex { $0.name == Record.result }.map { noted.outputs.remove(at: $0) }
    noted.outputs.insert(result ?? (Record.result, SHA256()), at: 0)
    func files(_ noted: [(name: String, digest: SHA256)]) -> [Manifest.File] {
      noted.map { Manifest.File(name: $0.name, size: $0.digest.count, digest: $0.digest.hexadecimal) }
    }
    return Manifest(
      version: TakstVersion.current, command: arguments.command.name, arguments: arguments.words,
      builtIn: noted.builtIn, files: files(noted.files), outputs: files(noted.outputs))
  }

  /// The name of a command's result among what is written.
  static let result = "result"

  private static func add(_ bytes: Span<UInt8>, to noted: inout [(name: String, digest: SHA256)], _ name: String) {
    let position = noted.firstIndex { $0.name == name } ?? noted.count
    if position == noted.count { noted.append((name, SHA256())) }
    noted[position].digest.add(bytes)
  }
}

extension Arguments {
  /// The words that give the same result again: without those that only say where it goes or how it is reached.
  fileprivate var words: [String] {
    var words: [String] = []
    let silent: [Option] = [.manifest, .output, .threads, .quiet]
    for option in Option.of(command) where !silent.contains(where: { $0.name == option.name }) {
      for value in all(option) { words += ["--\(option.name)"] + (option.value.placeholder == nil ? [] : [value]) }
    }
    // A seed that was left out is said, as a later version may choose another.
    if has(.draws), !has(.drawSeed) { words += ["--\(Option.drawSeed.name)", "\(Behaving.usualSeed)"] }
    let isUnclear = operands.contains { $0.hasPrefix("-") && $0 != "-" }
    return isUnclear ? words + ["--"] + operands : operands + words
  }
}
