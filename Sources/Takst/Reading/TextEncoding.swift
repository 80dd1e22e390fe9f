/// Finds out how a file's text is encoded and turns it into UTF-8.
enum TextEncoding {
  /// The text as UTF-8, and where it begins after a byte order mark.
  ///
  /// Bytes that are not UTF-8 are read as Windows-1252, which holds Latin-1. UTF-16 and files that are not text are
  /// refused, as they are better exported again than guessed.
  static func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> (text: [UInt8], start: Int) {
    func refusal(_ message: String, line: Int? = nil) -> Diagnostic {
      Diagnostic(.encoding, message, at: Place(file: file, line: line))
    }
    let start = try start(of: bytes.span, file: file)
    let hasMark = start > 0
    guard let offset = firstByteNotUTF8(bytes.span) else { return (bytes, start) }
    if bytes[offset] == 0 || bytes[offset...].contains(0) {
      throw refusal("the file is not text: export it as CSV", line: line(of: bytes.firstIndex(of: 0)!, in: bytes))
    }
    if hasMark {
      throw refusal(
        "the text is not UTF-8 here, as its start says: save it again as UTF-8", line: line(of: offset, in: bytes))
    }
    return (fromWindows1252(bytes), 0)
  }

  /// Where the text begins after a byte order mark; refuses what is no text in UTF-8 or a single-byte encoding.
  static func start(of bytes: Span<UInt8>, file: String) throws(Diagnostic) -> Int {
    if bytes.isEmpty { throw Diagnostic(.emptyFile, "the file is empty: export it again", at: Place(file: file)) }
    var first: [UInt8] = []
    for index in 0..<min(8, bytes.count) { first.append(bytes[index]) }
    if let kind = otherKind(first) {
      throw Diagnostic(.encoding, "the file is \(kind)", at: Place(file: file))
    }
    return first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What a file is that is no text in a single-byte encoding or UTF-8, with what to do; nil when it may be one.
  private static func otherKind(_ bytes: [UInt8]) -> String? {
    let utf16 = "UTF-16 text: save it as UTF-8 (in Excel: CSV UTF-8)"
    let workbook = "a workbook or another binary document: export it as CSV"
    let kinds: [([UInt8], String)] = [
      ([0xFF, 0xFE], utf16),
      ([0xFE, 0xFF], utf16),
      (Array("PK\u{3}\u{4}".utf8), workbook),
      ([0xD0, 0xCF, 0x11, 0xE0], workbook),
      (Array("%PDF".utf8), workbook),
      ([0x1F, 0x8B], "compressed: unpack it first"),
    ]
    if let kind = kinds.first(where: { bytes.starts(with: $0.0) }) { return kind.1 }
    guard bytes.count >= 4 else { return nil }
    // Letters of the Latin alphabet in UTF-16 without a mark.
    let zeros = bytes[0..<4].map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false] ? utf16 : nil
  }

  /// The offset of the first byte that is zero or not part of well-formed UTF-8; nil when there is none.
  static func firstByteNotUTF8(_ bytes: Span<UInt8>) -> Int? {
    let raw = unsafe bytes.bytes
    let end = bytes.count
    var index = 0
    while index < end {
      // Eight bytes at once: a byte of zero or above 127 sets its highest bit.
      while index + 8 <= end {
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if ((word &- 0x0101_0101_0101_0101) | word) & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      guard index < end else { return nil }
      let length = lengthOfCharacter(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the UTF-8 sequence at an index; zero when it is not well-formed (Unicode 15, table 3-7) or a zero.
  private static func lengthOfCharacter(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The characters of bytes 0x80 to 0x9F in Windows-1252; the five it leaves open stand for themselves, as on the web
  /// (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      switch byte {
      case 0..<0x80: result.append(byte)
      case 0x80..<0xA0: result.append(contentsOf: String(windows1252[Int(byte) - 0x80]).utf8)
      default:
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
