internal import Synchronization
internal import Takst

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How far a run has come, on a terminal, when it lasts.
final class Progress: Sendable {
  private let bytes: Int
  private let bytesPerLine: Int
  private let started: Int64
  private let state = Mutex((done: 0, shownAt: Int64(0), isShown: false))

  /// Nil where nobody looks on, and for little work.
  init?(_ session: Session, _ text: any TextStorage) {
    let bytes = text.count
    guard session.console.isTerminal, !session.arguments.has(.quiet), bytes > 1 << 26 else { return nil }
    self.bytes = bytes
    // Lines are about as long as the first ones; counting all of them would cost time.
    bytesPerLine = text.withBytes { bytes in
      let sample = min(bytes.count, 1 << 16)
      var lines = 0
      for index in 0..<sample where bytes[index] == UInt8(ascii: "\n") { lines += 1 }
      return sample / max(1, lines)
    }
    started = Progress.milliseconds
  }

  /// Some bytes more were taken up.
  func add(_ count: Int) {
    let now = Progress.milliseconds
    let (started, bytes, bytesPerLine) = (started, bytes, bytesPerLine)
    state.withLock { state in
      state.done += count
      // Not for what is over in a moment, and not so often that writing costs time.
      guard now - started > 500, now - state.shownAt > 100 else { return }
      state.shownAt = now
      state.isShown = true
      let done = min(state.done, bytes)
      let share = done * 100 / max(1, bytes)
      let left = Int64(bytes - done) * (now - started) / Int64(max(1, done)) / 1000
      let rate = Progress.rate(Int64(done / bytesPerLine) * 1000 / (now - started))
      let bar = String(repeating: "█", count: share / 4) + String(repeating: "░", count: 25 - share / 4)
      _ = try? Descriptor.standardError.write("\r\(bar) \(share) %  about \(rate) lines/s  \(left) s left \u{1B}[K")
    }
  }

  /// Lines per second in words: `12.9 million lines/s`.
  static func rate(_ lines: Int64) -> String {
    if lines >= 1_000_000 { return "\(lines / 1_000_000).\(lines / 100_000 % 10) million lines/s" }
    return lines >= 1000 ? "\(lines / 1000),000 lines/s" : "\(lines) lines/s"
  }

  /// Takes the bar away.
  func end() {
    if state.withLock({ $0.isShown }) { _ = try? Descriptor.standardError.write("\r\u{1B}[K") }
  }

  private static var milliseconds: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
