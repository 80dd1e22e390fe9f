extension JSONReader {
  /// Reads a text between double quotes.
  mutating func text() throws(Diagnostic) -> String {
    let start = position
    index += 1
    let first = index
    skipPlainText()
    // Most texts hold no escape and nothing beyond ASCII, and become a string in one go.
    if next == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[first..<index], as: UTF8.self)
    }
    var buffer = Array(bytes[first..<index])
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: buffer, as: UTF8.self)
      case UInt8(ascii: "\\"):
        buffer.append(contentsOf: UTF8.encode(try escape())!)
      default:
        let from = index
        try stepOverCharacter(start)
        skipPlainText()
        buffer.append(contentsOf: bytes[from..<index])
      }
    }
    throw Diagnostic(.jsonSyntax, "the file ends inside this text: add a double quote", at: place(start))
  }

  /// Steps over ASCII that means itself.
  private mutating func skipPlainText() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      index += 1
    }
  }

  private mutating func stepOverCharacter(_ start: Position) throws(Diagnostic) {
    let byte = bytes[index]
    if byte < 0x20 {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        throw Diagnostic(
          .jsonSyntax, "this text is not closed on its line: add a double quote, or write a line break as \\n",
          at: place(start))
      }
      let escape = byte == UInt8(ascii: "\t") ? "write \\t" : "remove it"
      throw error("a text holds the control character \(Unicode.Scalar(byte).codePoint): \(escape)")
    }
    let length = UTF8Scalar.length(bytes, at: index)
    if length == 0 { throw notUTF8(at: column) }
    index += length
    lineShift += length - 1
  }

  /// Reads an escape that starts with a backslash.
  private mutating func escape() throws(Diagnostic) -> Unicode.Scalar {
    let (start, startIndex) = (position, index)
    index += 1
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default:
      index = startIndex + 1
      let message = "a backslash is followed by \(try found()): write \\\\ for a backslash"
      throw Diagnostic(.jsonSyntax, message, at: place(start))
    }
    let unit = try fourDigits(start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // The first half of a pair must be followed by the second.
    if unit < 0xDC00, next == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") {
      index += 2
      let low = try fourDigits(start)
      if (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10 | UInt32(low - 0xDC00)))!
      }
    }
    let half = String(decoding: bytes[startIndex..<startIndex + 6], as: UTF8.self)
    throw Diagnostic(
      .jsonSyntax, "\(half) is half a surrogate pair: write both halves, or the character itself", at: place(start))
  }

  private mutating func fourDigits(_ start: Position) throws(Diagnostic) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw Diagnostic(.jsonSyntax, "\\u needs four hexadecimal digits, as in \\u00e5", at: place(start))
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}

/// Checks bytes for well-formed UTF-8 (Unicode Standard, table 3-7).
enum UTF8Scalar {
  /// The number of bytes of the well-formed character at an index; zero when there is none.
  static func length(_ bytes: [UInt8], at index: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for following in bytes[(index + 2)..<(index + length)] where following & 0xC0 != 0x80 { return 0 }
    return length
  }
}
