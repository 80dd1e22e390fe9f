/// Wrapping of text by display columns; a letter with its accents takes one.
package enum TextWrap {
  /// The text in lines of at most a width, broken at spaces; a longer word is broken where it must be.
  static func lines(_ text: String, width: Int) -> [String] {
    if text.count <= width { return [text] }
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
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line = String(word)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A paragraph with an indentation for its first line and one for the others.
  package static func paragraph(_ text: String, width: Int, first: String = "", rest: String = "") -> String {
    var out = ""
    for (index, line) in lines(printable(text), width: max(20, width - rest.count)).enumerated() {
      out += (index == 0 ? first : rest) + line + "\n"
    }
    return out
  }

  /// The text without control characters, which could move a terminal's cursor or change its colours.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  static func trimmed(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
    return String(line[..<end])
  }
}
