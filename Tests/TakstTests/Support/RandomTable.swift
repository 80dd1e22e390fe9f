import Takst

/// Writes rows as delimited text in one of the many ways that programs do.
struct RandomTable {
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, latin1
  }

  var random: SeededGenerator
  let delimiter: String
  let lineEnd: String
  let encoding: Encoding
  /// How many fields of a hundred stand in quotes or have spaces around them.
  let quoted: Int
  let spaced: Int
  let dates: Int
  /// Whether the last row ends with a line end.
  let isEnded: Bool

  init(_ random: SeededGenerator, encoding: Encoding? = nil) {
    var random = random
    delimiter = random.one(of: [",", ";", "\t"])
    lineEnd = random.one(of: ["\n", "\n", "\r\n"])
    self.encoding = encoding ?? (random.chance(15) ? .latin1 : random.chance(20) ? .utf8WithMark : .utf8)
    // Most files are plain throughout, as programs write them.
    quoted = random.one(of: [0, 0, 0, 3, 40])
    spaced = random.one(of: [0, 0, 0, 3, 40])
    dates = random.int(0...4)
    isEnded = random.chance(70)
    self.random = random
  }

  mutating func date(_ day: Day?) -> String {
    guard let day else { return "" }
    let parts = "\(day)".split(separator: "-").map(String.init)
    let (year, month, number) = (parts[0], parts[1], parts[2])
    switch dates < 4 ? dates : random.int(0...3) {
    case 0: return "\(year)-\(month)-\(number)"
    case 1: return "\(number)-\(month)-\(year)"
    case 2: return "\(number).\(month).\(year)"
    default: return "\(year)\(month)\(number)"
    }
  }

  private mutating func field(_ text: String) -> String {
    var text = text
    if text.contains(delimiter) || text.contains("\"") || random.chance(quoted) {
      text = "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
    if random.chance(spaced) { text = random.one(of: [" ", "  ", ""]) + text + random.one(of: [" ", "   ", ""]) }
    return text
  }

  /// The bytes of a table with a header.
  mutating func bytes(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    var lines = [header.joined(separator: delimiter)]
    for row in rows {
      lines.append(row.map { field($0) }.joined(separator: delimiter))
    }
    let text = lines.joined(separator: lineEnd) + (isEnded || rows.isEmpty ? lineEnd : "")
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .latin1: return text.unicodeScalars.map { UInt8($0.value) }
    }
  }
}
