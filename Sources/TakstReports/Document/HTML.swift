/// Writing of HTML: every text that comes from outside passes through ``escaped(_:)``.
enum HTML {
  /// A text as it may stand in an element or in a quoted attribute.
  ///
  /// Control characters, which HTML does not allow, are replaced like in a text for a terminal.
  static func escaped(_ text: String) -> String {
    let text = TextWrap.printable(text)
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text in which a number and its sign of per cent stay on a line.
  static func paragraph(_ text: String) -> String { escaped(text).replacing(" %", with: "&#160;%") }

  /// A text of a cell; days, alone or with another, are not broken at their hyphens, and per cent among words not before the sign.
  static func cell(_ text: String) -> String {
    guard text.utf8.count >= 10, text.utf8.first.map(isDigit) == true else {
      return text.utf8.first.map(isLetter) == true ? paragraph(text) : escaped(text)
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isDay = word.utf8.count == 10 && word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
      return isDay ? "<span class=\"word\">\(word)</span>" : escaped(String(word))
    }.joined(separator: " ")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte > 0x7F
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  /// An address that may be followed: of the web, and nothing that a browser would run.
  static func address(_ url: String?) -> String? {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "<" && $0 != ">" && $0 != "\"" })
    else { return nil }
    return url
  }
}
