/// Splits delimited text into rows and fields, one row at a time, without copying a field.
///
/// Fields may be quoted; a quoted field may hold delimiters, line ends and doubled quotes. Lines end with LF, CRLF or
/// CR. Spaces around a field are not part of it. Rows without any content are passed over. The scanner knows nothing of
/// what fields mean, and holds no text: the caller passes the same text to each call.
struct DelimitedScanner: Sendable {
  /// Where a quoted field opens that does not end.
  struct UnclosedQuote: Error {
    var line: Int
    var column: Int
  }

  /// The longest field in bytes; a longer one is a sign of a missing quote or of a file that is no table.
  static let longestField = 65_536
  /// The most fields of a row that are kept; more are only counted.
  static let mostFields = 1_000

  let delimiter: UInt8
  /// The delimiter eight times.
  private let delimiters: UInt64
  /// Where the text begins.
  private let origin: Int
  /// Where the next row begins.
  var position: Int
  /// The line at which the next row begins.
  var line: Int
  /// The row read last; its fields are ranges of the text, or of ``scratch`` where that is used.
  private(set) var row = DelimitedRow()
  /// The bytes of a row in which doubled quotes were made single.
  private(set) var scratch: [UInt8] = []
  private(set) var usesScratch = false
  /// Fields of the row with doubled quotes inside.
  private var escaped: [Int] = []

  init(delimiter: UInt8, origin: Int, line: Int = 1) {
    self.delimiter = delimiter
    self.delimiters = UInt64(delimiter) * 0x0101_0101_0101_0101
    self.origin = origin
    self.position = origin
    self.line = line
  }

  /// Reads the next row into ``row``; false at the end of the text.
  mutating func next(_ text: Span<UInt8>) throws(UnclosedQuote) -> Bool {
    usesScratch = false
    repeat {
      guard position < text.count else { return false }
      let start = position
      try scanRow(text)
      if !escaped.isEmpty { removeDoubledQuotes(text, from: start) }
    } while row.isBlank
    return true
  }

  private mutating func scanRow(_ text: Span<UInt8>) throws(UnclosedQuote) {
    row.start(line: line)
    let end = text.count
    var index = position
    while true {
      while index < end, text[index] == UInt8(ascii: " ") { index += 1 }
      if index < end, text[index] == UInt8(ascii: "\"") {
        try scanQuoted(text, &index)
      } else {
        let start = index
        index = endOfField(text, from: index)
        var last = index
        while last > start, text[last - 1] == UInt8(ascii: " ") { last -= 1 }
        row.append(start..<last)
      }
      guard index < end else { break }
      let byte = text[index]
      index += 1
      if byte == delimiter { continue }
      if byte == UInt8(ascii: "\r"), index < end, text[index] == UInt8(ascii: "\n") { index += 1 }
      line += 1
      break
    }
    position = index
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Where the unquoted field ends that holds an index.
  @inline(__always)
  private func endOfField(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    // Eight bytes at once: a byte that ends a field is the lowest whose highest bit gets set.
    let raw = unsafe text.bytes
    while index + 8 <= text.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let ends = zeros(word ^ delimiters) | zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if ends != 0 { return index + ends.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count, !endsField(text[index]) { index += 1 }
    return index
  }

  /// The highest bit of each byte that is zero; bits above the lowest of these may be set too.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Scans a field from its opening quote to the delimiter or line end after it.
  private mutating func scanQuoted(_ text: Span<UInt8>, _ index: inout Int) throws(UnclosedQuote) {
    let opening = index
    let openingLine = line
    let end = text.count
    var hasDoubled = false
    index += 1
    while true {
      guard index < end, index - opening <= DelimitedScanner.longestField else {
        throw UnclosedQuote(line: openingLine, column: column(of: opening, in: text))
      }
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < end, text[index] == UInt8(ascii: "\"") else { break }
        hasDoubled = true
        index += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte == UInt8(ascii: "\r"), index >= end || text[index] != UInt8(ascii: "\n") {
        line += 1
      }
    }
    if hasDoubled, row.count < DelimitedScanner.mostFields { escaped.append(row.count) }
    row.append(opening + 1..<index - 1)
    while index < end, !endsField(text[index]) {
      if text[index] != UInt8(ascii: " ") { row.defect = .textAfterQuote }
      index += 1
    }
  }

  /// The column in characters of an offset.
  private func column(of offset: Int, in text: Span<UInt8>) -> Int {
    var column = 1
    var index = offset
    while index > origin, text[index - 1] != UInt8(ascii: "\n"), text[index - 1] != UInt8(ascii: "\r") {
      index -= 1
      if text[index] & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }

  /// Copies the row and makes its doubled quotes single, so that a field is always a range of some bytes.
  private mutating func removeDoubledQuotes(_ text: Span<UInt8>, from start: Int) {
    scratch.removeAll(keepingCapacity: true)
    for index in start..<position { scratch.append(text[index]) }
    usesScratch = true
    row.move(by: -start)
    for field in escaped {
      let range = row[field]
      var end = range.lowerBound
      var index = range.lowerBound
      while index < range.upperBound {
        scratch[end] = scratch[index]
        end += 1
        index += scratch[index] == UInt8(ascii: "\"") ? 2 : 1
      }
      row.shorten(field, to: end)
    }
    escaped.removeAll(keepingCapacity: true)
  }
}
