/// Writes JSON on one line without blanks, key by key in the order given.
struct CompactJSON {
  private(set) var text = ""
  private var isFirst = true

  /// An object.
  static func object(_ body: (inout CompactJSON) -> Void) -> String {
    var writer = CompactJSON()
    writer.text = "{"
    body(&writer)
    return writer.text + "}"
  }

  /// A list.
  static func list(_ values: some Sequence<String>) -> String { "[\(values.joined(separator: ","))]" }

  /// A list of numbers.
  static func numbers(_ values: Int64...) -> String { list(values.map(String.init)) }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Some programs take the last three for the end of a line, and a tally is cut at its lines.
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A key with a value that is JSON already.
  mutating func add(_ key: String, json value: String) {
    text += "\(isFirst ? "" : ",")\"\(key)\":\(value)"
    isFirst = false
  }

  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, json: CompactJSON.quoted(value)) }
  }

  mutating func add(_ key: String, _ value: some BinaryInteger) { add(key, json: String(value)) }

  mutating func add(_ key: String, _ value: Bool) { add(key, json: value ? "true" : "false") }

  /// A key with a list; an empty one is left out.
  mutating func add(_ key: String, list values: [String]) {
    if !values.isEmpty { add(key, json: CompactJSON.list(values)) }
  }
}
