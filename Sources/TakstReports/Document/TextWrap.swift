/// Wrapping of text by display columns; a letter with its accents takes one.
enum TextWrap {
  /// The text in lines of at most a width, broken at spaces; a longer word is broken where it must be.
  static func lines(_ text: String, width: Int) -> [String] {
    if self.width(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word
      if !line.isEmpty {
        if line.count + 1 + word.count <= width {
          line += " " + word
          continue
        }
        lines.append(line)
      }
      while word.count > width {
        var part = word.prefix(width)
        // An id or a compound is easier to read when it is broken after a hyphen or stroke of its own.
        if let mark = part.lastIndex(where: { $0 == "-" || $0 == "/" }), mark > part.startIndex { part = part[...mark] }
        lines.append(String(part))
        word = word.dropFirst(part.count)
      }
      line = String(word)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A paragraph with an indentation for its first line and one for the others.
  static func paragraph(_ text: String, width: Int, first: String = "", rest: String = "") -> String {
    var out = ""
    for (index, line) in lines(printable(text), width: max(20, width - rest.count)).enumerated() {
      out += (index == 0 ? first : rest) + line + "\n"
    }
    return out
  }

  /// The display columns of a text.
  static func width(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.count
  }

  /// Whether the text is printable ASCII: the common case, decided without a look at Unicode's tables.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The text without control characters, which could move a terminal's cursor or change its colours.
  static func printable(_ text: String) -> String {
    if isPlain(text) || !text.unicodeScalars.contains(where: isControl) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The line without the spaces at its end.
  static func trimmed(_ line: String) -> String {
    let bytes = line.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)] == UInt8(ascii: " ") {
      end = bytes.index(before: end)
    }
    return String(line[..<end])
  }
}
