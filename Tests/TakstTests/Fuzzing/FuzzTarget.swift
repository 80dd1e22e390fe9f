@testable import Takst

/// A reader that is fed with spoiled files, and what must hold whatever it is fed with.
///
/// The test suite replays kept inputs and spoils them for a moment; `Tests/Fuzzing/run` has libFuzzer do so for hours.
struct FuzzTarget: Sendable {
  /// The name, also of the folder with its inputs.
  let name: String
  /// Reads an input; true when the reader took it, false when it refused it.
  ///
  /// It throws a ``FuzzDefect`` where something does not hold.
  let read: @Sendable ([UInt8]) throws -> Bool

  /// All targets.
  static let all = json + rows + counts

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }

  /// What the readers are told the file is called.
  static let file = "f"

  /// Between the parts of an input that stands for several files: the record separator of ASCII.
  static let separator: UInt8 = 0x1E
}

/// A property that does not hold.
struct FuzzDefect: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

extension FuzzTarget {
  static func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw FuzzDefect(what()) }
  }

  /// Runs a reader and checks the problems it throws; nil when there are any.
  static func value<Value>(
    of bytes: [UInt8], files: [String] = [], _ body: () throws(Diagnostics) -> Value
  ) throws -> Value? {
    do throws(Diagnostics) {
      return try body()
    } catch {
      try require(!error.all.isEmpty, "it throws no problem")
      try check(error.all, in: bytes, files: files)
      return nil
    }
  }

  /// Problems say something, and about a place within the input; `files` are others that may be named.
  static func check(_ problems: [Diagnostic], in bytes: [UInt8], files: [String] = []) throws {
    if problems.isEmpty { return }
    let (lines, width) = size(of: bytes)
    for problem in problems {
      try require(!problem.message.isEmpty, "a problem says nothing")
      try require(problem.message.utf8.count < 4_000, "a message has \(problem.message.utf8.count) bytes")
      guard let place = problem.place, place.file == file else {
        try require(problem.place.map { files.contains($0.file) } ?? !files.isEmpty, "\(problem): no such file")
        continue
      }
      try require((1...lines).contains(place.line ?? 1), "\(problem): of \(lines) lines")
      try require((1...width + 1).contains(place.column ?? 1), "\(problem): of \(width) bytes in a line")
    }
  }

  /// The number of lines, and the bytes of the longest; lines end with LF, CRLF or CR.
  private static func size(of bytes: [UInt8]) -> (lines: Int, width: Int) {
    var (lines, width, start) = (1, 0, 0)
    for (index, byte) in bytes.enumerated() {
      // Some readers take lines to end with LF alone, so that CR does not shorten the longest.
      if byte == UInt8(ascii: "\n") {
        width = max(width, index - start)
        start = index + 1
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { lines += 1 }
    }
    return (lines, max(width, bytes.count - start))
  }

  /// The parts of an input that stands for several files; the last are empty where it has fewer.
  static func parts(_ bytes: [UInt8], _ count: Int) -> [[UInt8]] {
    let parts = bytes.split(separator: separator, maxSplits: count - 1, omittingEmptySubsequences: false)
    return parts.map(Array.init) + Array(repeating: [], count: count - parts.count)
  }
}
