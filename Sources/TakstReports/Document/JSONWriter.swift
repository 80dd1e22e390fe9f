/// Writes JSON with the keys in the order given and numbers exactly as given.
///
/// A document has one member per line, and every element of a list of objects has a line of its own, so that two
/// reports can be compared line by line.
struct JSONWriter {
  /// A value; numbers are texts, so that nothing passes through floating point.
  indirect enum Value {
    case null
    case string(String)
    case number(String)
    case array([Value])
    case object([(key: String, value: Value)])

    static func bool(_ value: Bool) -> Value { .number(value ? "true" : "false") }

    static func integer(_ value: some BinaryInteger) -> Value { .number(String(value)) }

    /// The text, or null when there is none.
    static func optional(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
  }

  private(set) var text = ""

  /// A whole document, ending in a line feed.
  static func document(_ members: [(key: String, value: Value)]) -> String {
    var writer = JSONWriter()
    writer.text.reserveCapacity(1 << 14)
    writer.text += "{\n"
    for (index, member) in members.enumerated() {
      writer.text += "  "
      writer.write(key: member.key)
      if case .array(let elements) = member.value, case .object? = elements.first {
        writer.write(rows: elements)
      } else {
        writer.write(member.value)
      }
      writer.text += index + 1 < members.count ? ",\n" : "\n"
    }
    writer.text += "}\n"
    return writer.text
  }

  /// A value on one line.
  static func line(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.write(value)
    return writer.text
  }

  private mutating func write(rows: [Value]) {
    text += "[\n"
    for (index, row) in rows.enumerated() {
      text += "    "
      write(row)
      text += index + 1 < rows.count ? ",\n" : "\n"
    }
    text += "  ]"
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .null: text += "null"
    case .string(let string): write(string: string)
    case .number(let number): text += number
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        write(element)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        write(key: member.key)
        write(member.value)
      }
      text += "}"
    }
  }

  private mutating func write(key: String) {
    write(string: key)
    text += ": "
  }

  private mutating func write(string: String) {
    text += "\""
    defer { text += "\"" }
    if !string.utf8.contains(where: JSONWriter.mayNeedEscape) {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // The last two end a line in JavaScript, into which JSON is often pasted.
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte is, or may begin, what is written as an escape; 0xE2 begins the two line ends beyond ASCII.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
  }
}
