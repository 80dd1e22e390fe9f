/// Reads JSON (RFC 8259) strictly and remembers where everything stands.
///
/// Stricter than many readers where they guess: equal keys in one object, invalid UTF-8, half surrogate pairs and
/// nesting deeper than 64 are errors. Numbers stay as they are written. Complexity: linear in the number of bytes.
struct JSONReader {
  /// How deep lists and objects may be nested.
  static let depthLimit = 64

  let bytes: [UInt8]
  let file: String
  /// The byte to be read next.
  var index = 0
  var line = 1
  /// What to take off a byte's index to get its column, from 0: the line's start and the bytes that continue a character.
  var lineShift = 0
  var depth = 0

  /// Reads a whole file that holds one JSON value.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes; UTF-8, with or without a byte order mark.
  ///   - file: The file's name, for messages.
  ///   - line: The number of the first line, where the bytes are a part of the file.
  /// - Returns: The value.
  /// - Throws: The first thing that is no JSON.
  static func read(_ bytes: [UInt8], file: String, line: Int = 1) throws(Diagnostic) -> JSON {
    var reader = JSONReader(bytes: bytes, file: file)
    reader.line = line
    try reader.skipByteOrderMark()
    reader.skipWhiteSpace()
    if reader.index == bytes.count {
      throw Diagnostic(.emptyFile, "the file is empty: it must hold a JSON object", at: Place(file: file))
    }
    let value = try reader.value()
    reader.skipWhiteSpace()
    if reader.index < bytes.count {
      throw reader.error("the file goes on after its value ends: remove \(try reader.found())")
    }
    return value
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The next byte; zero, which no rule of the grammar accepts, at the end.
  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// A line and a column, both from 1: a place without the file's name, which is costly to carry about.
  struct Position {
    let line: Int
    let column: Int
  }

  /// The column of the next byte, from 1.
  var column: Int { index - lineShift + 1 }

  /// Where the next byte stands.
  var position: Position { Position(line: line, column: column) }

  mutating func skipWhiteSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"): startLine()
      case UInt8(ascii: "\r"):
        // A carriage return ends a line unless a line feed does so next.
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 } else { startLine() }
      default: return
      }
    }
  }

  private mutating func startLine() {
    index += 1
    line += 1
    lineShift = index
  }

  private mutating func skipByteOrderMark() throws(Diagnostic) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineShift = 3
    } else if isUTF16 {
      throw Diagnostic(.encoding, "the file is in UTF-16: save it as UTF-8", at: Place(file: file))
    }
  }

  /// Whether the file starts with a byte order mark of UTF-16, or every other of its first bytes is zero.
  private var isUTF16: Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }

  private mutating func value() throws(Diagnostic) -> JSON {
    let start = position
    let value: JSON.Value
    switch next {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .list(try elements())
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: value = try word()
    }
    return JSON(value: value, line: start.line, column: start.column)
  }

  private mutating func elements() throws(Diagnostic) -> [JSON] {
    let start = position
    try enter()
    var elements: [JSON] = []
    if try closes(UInt8(ascii: "]"), start) { return elements }
    while true {
      elements.append(try value())
      if try !continues(until: UInt8(ascii: "]"), start) { return elements }
    }
  }

  private mutating func members() throws(Diagnostic) -> [JSON.Member] {
    let start = position
    try enter()
    var members: [JSON.Member] = []
    var keys = KeySet()
    if try closes(UInt8(ascii: "}"), start) { return members }
    while true {
      let keyStart = position
      if next != UInt8(ascii: "\"") {
        throw error("expected a key in double quotes, found \(try found())")
      }
      let key = try text()
      if let index = keys.insert(key, after: members) {
        let first = members[index].line
        throw Diagnostic(
          .duplicateKey, "the key \(key.quoted) stands twice in one object, first on line \(first): remove one",
          at: place(keyStart))
      }
      skipWhiteSpace()
      if next != UInt8(ascii: ":") {
        throw error("expected a colon after the key \(key.quoted), found \(try found())")
      }
      index += 1
      skipWhiteSpace()
      members.append(JSON.Member(key: key, line: keyStart.line, column: keyStart.column, value: try value()))
      if try !continues(until: UInt8(ascii: "}"), start) { return members }
    }
  }

  /// Steps over the opening bracket.
  private mutating func enter() throws(Diagnostic) {
    depth += 1
    if depth > JSONReader.depthLimit {
      let message = "lists and objects are nested more than \(JSONReader.depthLimit) deep: make the file flatter"
      throw Diagnostic(.jsonDepth, message, at: place)
    }
    index += 1
    skipWhiteSpace()
  }

  /// Steps over the closing bracket if it comes next.
  private mutating func closes(_ bracket: UInt8, _ start: Position) throws(Diagnostic) -> Bool {
    if index == bytes.count { throw unclosed(bracket, start) }
    guard next == bracket else { return false }
    index += 1
    depth -= 1
    return true
  }

  /// Steps over a comma, and says that another entry follows, or over the closing bracket.
  private mutating func continues(until bracket: UInt8, _ start: Position) throws(Diagnostic) -> Bool {
    skipWhiteSpace()
    if try closes(bracket, start) { return false }
    if next != UInt8(ascii: ",") {
      throw error("expected a comma or \(Character(Unicode.Scalar(bracket))), found \(try found())")
    }
    let comma = position
    index += 1
    skipWhiteSpace()
    if next == bracket {
      let message = "there is a comma before \(Character(Unicode.Scalar(bracket))): remove it"
      throw Diagnostic(.jsonSyntax, message, at: place(comma))
    }
    if index == bytes.count { throw unclosed(bracket, start) }
    return true
  }
}

/// The keys of an object so far: few are compared one by one, many are looked up.
private struct KeySet {
  private var indices: [String: Int] = [:]

  /// Notes the key of the next member; the index of the member that has the key already, if any.
  mutating func insert(_ key: String, after members: [JSON.Member]) -> Int? {
    if members.count < 16 { return members.firstIndex { $0.key == key } }
    if indices.isEmpty {
      for (index, member) in members.enumerated() { indices[member.key] = index }
    }
    if let index = indices[key] { return index }
    indices[key] = members.count
    return nil
  }
}
