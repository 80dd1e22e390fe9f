extension JSONReader {
  /// Where the next byte stands.
  var place: Place { place(position) }

  /// A line and a column with the file's name.
  func place(_ position: Position) -> Place {
    Place(file: file, line: position.line, column: position.column)
  }

  /// An error in the grammar at the next byte.
  func error(_ message: String) -> Diagnostic {
    Diagnostic(.jsonSyntax, message, at: place)
  }

  /// The error that the file ends inside a list or an object.
  func unclosed(_ bracket: UInt8, _ start: Position) -> Diagnostic {
    let what = bracket == UInt8(ascii: "]") ? "list" : "object"
    return Diagnostic(
      .jsonSyntax, "the file ends inside this \(what): add \(Character(Unicode.Scalar(bracket)))", at: place(start))
  }

  /// The error that the bytes at an index are not UTF-8.
  func notUTF8(at column: Int) -> Diagnostic {
    Diagnostic(
      .encoding, "the bytes here are not UTF-8: save the file as UTF-8",
      at: Place(file: file, line: line, column: column))
  }

  /// What comes next, for a message.
  func found() throws(Diagnostic) -> String {
    if index == bytes.count { return "the end of the file" }
    let length = UTF8Scalar.length(bytes, at: index)
    if length == 0 { throw notUTF8(at: column) }
    if next == UInt8(ascii: "\"") { return "a text" }
    return String(decoding: bytes[index..<index + length], as: UTF8.self).quoted
  }

  /// Reads `true`, `false` or `null`; everything else that cannot start a value ends here, too.
  mutating func word() throws(Diagnostic) -> JSON.Value {
    var end = index
    while end < bytes.count, JSONReader.isWordByte(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[index..<end], as: UTF8.self)
    switch word {
    case "true", "false", "null":
      index = end
      return word == "null" ? .null : .bool(word == "true")
    case "":
      switch next {
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        throw error("JSON has no comments: use a key named \"comment\"")
      case UInt8(ascii: "'"): throw error("a text stands in double quotes: replace the single quotes")
      case UInt8(ascii: "+"): throw error("a number has no plus sign: remove it")
      case UInt8(ascii: "."): throw error("a number starts with a digit: write a zero before the point")
      default: throw error("expected a value, found \(try found())")
      }
    default:
      throw error(
        "\(word.quoted) is no JSON value: write a text in double quotes, a number, true, false or null")
    }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
