internal import Synchronization

/// The parts of a file of activity, handed out in the order of the file to whoever asks next.
final class PartQueue: Sendable {
  /// Some rows of a file.
  struct Part: Sendable {
    let number: Int
    let text: any TextStorage
    let range: Range<Int>
    /// The line of its first row.
    let line: Int
    /// How many lines it has.
    let lines: Int
  }

  private struct State: Sendable {
    var text: any TextStorage
    var offset: Int
    var line: Int
    var number = 0
    var isStopped = false
    /// Whether the text holds all there is.
    var isAll: Bool
    /// The line of a row that is longer than ``longestRow``.
    var overlong: Int?
  }

  /// The longest row of a stream, in bytes: one that does not end is not held until the stream does.
  static let longestRow = 1 << 25

  /// How parts are cut.
  enum Cut: Sendable {
    /// Where another practice's rows begin.
    case practices
    /// Where a line ends.
    case lines
  }

  private let cutter: LineCutter
  private let cut: Cut
  private let size: Int
  private let file: String
  private let longestRow: Int
  private let more: (@Sendable () -> [UInt8]?)?
  private let progress: (@Sendable (Int) -> Void)?
  private let state: Mutex<State>

  /// Parts have about `size` bytes; `progress` is told how many bytes were handed out each time.
  init(
    _ file: StreamedInputs.File, _ layout: ActivityFile, cut: Cut, size: Int, longestRow: Int = PartQueue.longestRow,
    progress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.longestRow = longestRow
    cutter = layout.cutter
    self.cut = cut
    self.size = size
    self.file = file.name
    more = file.more
    self.progress = progress
    state = Mutex(
      State(
        text: file.text, offset: layout.layout.start, line: layout.layout.line, isAll: file.more == nil))
  }

  /// What is said of a row that was too long to go on; nil when there was none.
  var overlong: Diagnostics? {
    state.withLock(\.overlong).map { [file, longestRow] line in
      let message = "the line is longer than \(longestRow) bytes: check the line ends"
      return Diagnostics([Diagnostic(.malformedRow, message, at: Place(file: file, line: line))])
    }
  }

  /// Hands out no more parts.
  func stop() { state.withLock { $0.isStopped = true } }

  /// The next part; nil after the last.
  func next() -> Part? {
    state.withLock { state in
      while !state.isStopped {
        let (offset, size, cutter, cut) = (state.offset, size, cutter, cut)
        let isAll = state.isAll
        let end: Int? = state.text.withBytes { text in
          // Of a row that has not come to its end nobody knows whose it is.
          let text = isAll ? text : text.extracting(..<LineCutter.endOfLastLine(of: text, from: offset))
          switch cut {
          case .practices: return cutter.end(ofPartFrom: offset, about: size, in: text)
          case .lines:
            let end = cutter.lineStart(from: min(offset + size, text.count), in: text)
            return end < text.count ? end : nil
          }
        }
        if end == nil, !state.isAll {
          append(&state)
          continue
        }
        let range = offset..<(end ?? state.text.count)
        if range.isEmpty { return nil }
        let lines = state.text.withBytes { LineCutter.lines(in: range, of: $0) }
        let part = Part(number: state.number, text: state.text, range: range, line: state.line, lines: lines)
        state.line += lines
        state.offset = range.upperBound
        state.number += 1
        progress?(range.count)
        return part
      }
      return nil
    }
  }

  /// Reads on, and forgets what was handed out.
  private func append(_ state: inout State) {
    let offset = state.offset
    let (count, last, lines) = state.text.withBytes { text in
      let last = LineCutter.endOfLastLine(of: text, from: offset)
      return (text.count - offset, text.count - last, LineCutter.lines(in: offset..<last, of: text))
    }
    if last > longestRow {
      state.overlong = state.line + lines
      state.isStopped = true
      return
    }
    // As much again as is held: the rows of a large practice are not copied at every read.
    var next: [UInt8] = []
    repeat {
      guard let bytes = more?() else {
        state.isAll = true
        break
      }
      next += bytes
    } while next.count < count - last
    if next.isEmpty { return }
    let rest: [UInt8] = state.text.withBytes { text in
      var rest: [UInt8] = []
      rest.reserveCapacity(count + next.count)
      for index in offset..<text.count { rest.append(text[index]) }
      rest += next
      return rest
    }
    state.text = HeldText(rest)
    state.offset = 0
  }
}
