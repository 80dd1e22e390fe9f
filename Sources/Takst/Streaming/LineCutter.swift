/// Cuts a text into parts of whole rows, where it can at the rows of another practice.
struct LineCutter: Sendable {
  let delimiter: UInt8
  /// The column of the practice; -1 when there is none, and then nothing is cut.
  let column: Int

  /// Where a part ends that begins at an offset: where a practice's rows end, `size` bytes or more further on; nil when that may
  /// lie beyond the text.
  ///
  /// Rows of one practice are expected to stand together. Where they do not, a practice comes in several parts.
  ///
  /// Complexity: O(log of the bytes of a practice).
  func end(ofPartFrom start: Int, about size: Int, in text: Span<UInt8>) -> Int? {
    guard column >= 0, start + size < text.count else { return nil }
    return endOfRun(from: lineStart(from: start + size, in: text), in: text)
  }

  /// Where the rows end that are of the same practice as the one that begins at an offset; nil when that is the text's end
  /// or beyond.
  func endOfRun(from first: Int, in text: Span<UInt8>) -> Int? {
    if first >= text.count { return nil }
    let practice = practice(at: first, in: text)
    // A row of the practice, and further on one that is not: by leaps, then by halves.
    var (same, step) = (first, 4096)
    var other: Int
    repeat {
      other = lineStart(from: min(same + step, text.count), in: text)
      if other >= text.count { return lastBoundary(after: same, before: text.count, practice, text) }
      if !isPractice(practice, at: other, in: text) { break }
      same = other
      step *= 2
    } while true
    return lastBoundary(after: same, before: other, practice, text)
  }

  /// The first row after one of a practice that is not of it; nil when there is none.
  private func lastBoundary(
    after start: Int, before end: Int, _ practice: Range<Int>, _ text: Span<UInt8>
  ) -> Int? {
    var (same, other) = (start, end)
    while true {
      // A step at least: an empty line has one byte, and the same row would be found for ever.
      let middle = lineStart(from: same + max(1, (other - same) / 2), in: text)
      if middle >= other { break }
      if isPractice(practice, at: middle, in: text) { same = middle } else { other = middle }
    }
    // Fewer than two rows' lengths lie between.
    var row = lineStart(from: same + 1, in: text)
    while row < other, isPractice(practice, at: row, in: text) { row = lineStart(from: row + 1, in: text) }
    return row < text.count ? row : nil
  }

  /// The start of the first line that begins at an offset or after it.
  func lineStart(from offset: Int, in text: Span<UInt8>) -> Int {
    var index = offset
    if index == 0 { return 0 }
    index -= 1
    while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
    return min(index + 1, text.count)
  }

  /// Where the last whole line ends that begins at an offset or after it; the offset itself when there is none.
  static func endOfLastLine(of text: Span<UInt8>, from offset: Int) -> Int {
    var end = text.count
    while end > offset, text[end - 1] != UInt8(ascii: "\n") { end -= 1 }
    return end
  }

  /// Where the practice of the row that begins at an offset stands.
  func practice(at start: Int, in text: Span<UInt8>) -> Range<Int> {
    var index = start
    for _ in 0..<column {
      while index < text.count, text[index] != delimiter, text[index] != UInt8(ascii: "\n") { index += 1 }
      if index < text.count, text[index] == delimiter { index += 1 }
    }
    var end = index
    while end < text.count, text[end] != delimiter, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return index..<end
  }

  private func isPractice(_ practice: Range<Int>, at start: Int, in text: Span<UInt8>) -> Bool {
    let other = self.practice(at: start, in: text)
    guard other.count == practice.count else { return false }
    for (mine, theirs) in zip(practice, other) where text[mine] != text[theirs] { return false }
    return true
  }

  /// The number of line feeds in a range.
  ///
  /// Thirty-two bytes at a time: a byte of the sums goes down by one for every line feed, for as long as a byte can hold it.
  static func lines(in range: Range<Int>, of text: Span<UInt8>) -> Int {
    let bytes = unsafe text.bytes
    let feed = SIMD32<UInt8>(repeating: UInt8(ascii: "\n"))
    var count = 0
    var index = range.lowerBound
    while index + 32 <= range.upperBound {
      let end = min(index + 32 * 255, range.upperBound - 31)
      var sums = SIMD32<UInt8>()
      while index < end {
        // SAFETY: thirty-two bytes more lie in the range; a mask's lanes are all ones or all zeros.
        let block = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: SIMD32<UInt8>.self)
        unsafe sums &-= unsafeBitCast(block .== feed, to: SIMD32<UInt8>.self)
        index &+= 32
      }
      for lane in 0..<32 { count += Int(sums[lane]) }
    }
    while index < range.upperBound {
      if text[index] == UInt8(ascii: "\n") { count += 1 }
      index += 1
    }
    return count
  }
}
