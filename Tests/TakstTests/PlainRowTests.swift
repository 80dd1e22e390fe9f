import Testing

@testable import Takst

/// Rows that are read eight bytes at a time mean what they mean to the reader that goes byte by byte.
@Suite struct PlainRowTests {
  /// The lines and problems of a file read as a whole; nil when it is refused.
  private static func whole(_ bytes: [UInt8], _ options: ReadingOptions) -> ([ActivityLine], [Diagnostic])? {
    guard let reading = try? ActivityReader.read(bytes, file: "f", options: options) else { return nil }
    return (reading.value.lines, reading.errors)
  }

  /// The same read in parts; nil when parts cannot be read by themselves.
  private static func parts(
    _ bytes: [UInt8], _ file: ActivityFile, _ empty: ActivityRows, size: Int, holdsRows: Bool
  ) -> ([ActivityLine], [Diagnostic])? {
    let text = StreamedInputs.File(HeldText(bytes), name: "f")
    let queue = PartQueue(text, file, cut: size % 2 == 0 ? .lines : .practices, size: size)
    var rows = empty
    rows.holdsRows = holdsRows
    var errors: [Diagnostic] = []
    while let part = queue.next() {
      do throws(ActivityFile.PartProblem) {
        errors += try file.read(bytes.span, part.range, line: part.line, lines: part.lines, into: &rows)
      } catch {
        return nil
      }
    }
    return (rows.lines, errors)
  }

  private static let fields: [[String]] = [
    // Dates in all forms, and none.
    [
      "2024-03-31", "31-03-2024", "31.03.2024", "20240331", "1-3-2024", "2024-02-30", "2024-13-01", "1899-12-31",
      "2201-01-01",
      "2200-12-31", "1900-01-01", "2024/03/31", "2024-3-31", "", "2024-03-3l", "202403310", "24-03-31", "2024-03-31 ",
    ],
    // Practices and patients of every length about eight and sixteen.
    [
      "A", "B", "#1", "1234567", "12345678", "123456789", "123456789012345", "1234567890123456", "12345678901234567",
      "A!", "", "#",
      "\u{7F}", "æ", "A B", " A", "A ", "\"A\"", "A\"", "\"A\"\"B\"", "\"A\nB\"", "A\rB", "12345678\u{7F}", "1234567!",
      "12345678!",
    ],
    // Codes.
    [
      "0101", "101", "12345678", "", "123456789", "12345678x", "ABCDEFGHIJ", "abcdefghijklmnop", "é", "\"0101\"",
      " 0101", "0101\u{7F}",
    ],
    // Quantities.
    ["1", "2", "", "9", "10", "0", "-1", "1.5", "1,5", "\"1,5\"", "+1", ":", " 1", "1000000", "1000001", "0.001", "x"],
    // Times.
    [
      "", "16:30", "00:00", "23:59", "24:00", "12:60", "16.30", "1630", "9:30", "163000", "16:3o", "16;30", "1a:30",
      "16:30 ",
    ],
    // What is not read.
    ["", "", "note", "0123456789abcdef", "0123456789abcdefg", "a,b", "a;b", "\"a,b\"", "\"", "a!b", "x\u{7F}", "a\tb"],
    // Facts.
    ["", "", "", "0", "5", "1,5", "x", "-1"],
  ]

  private static let columns = ["date", "practice", "patient", "code", "quantity", "time", "note", "minutes"]

  private static func randomFile(_ random: inout SeededGenerator) -> [UInt8] {
    let kinds = [0, 1, 1, 2, 3, 4, 5, 6]
    var places = [0, 1, 2, 3]
    for optional in [4, 5, 6, 6, 7] where random.chance(60) { places.append(optional) }
    if random.chance(30) { places.shuffle(using: &random) }
    if random.chance(10) { places.removeAll { $0 == 1 } }
    let delimiter = random.one(of: [",", ";", "\t"])
    let lineEnd = random.one(of: ["\n", "\n", "\r\n"])
    var named = 0
    let header = places.map { place -> String in
      if place == 6 { named += 1 }
      return place == 6 ? "note\(named)" : columns[place]
    }
    var text = header.joined(separator: delimiter) + lineEnd
    // Rows mostly say what the one before says, as rows do.
    var last: [String]?
    let odd = random.one(of: [0, 2, 10, 40])
    for _ in 0..<random.int(0...12) {
      var row = places.map { place -> String in
        let values = fields[kinds[place]]
        return random.chance(odd) ? random.one(of: values) : random.one(of: Array(values.prefix(3)))
      }
      if let last, random.chance(60) { row = zip(last, row).map { random.chance(70) ? $0 : $1 } }
      last = row
      if random.chance(odd) { row = Array(row.dropLast(random.int(1...2))) }
      if random.chance(odd / 2) { row.append(random.one(of: ["", "x", "2024-03-31"])) }
      text += row.joined(separator: delimiter)
      text += random.chance(odd / 4) ? random.one(of: ["\n", "\r\n", "\r", "\n\n"]) : lineEnd
    }
    if random.chance(40) { text.unicodeScalars.removeLast(lineEnd.unicodeScalars.count) }
    var bytes = Array(text.utf8)
    let start = header.joined(separator: delimiter).utf8.count + lineEnd.utf8.count
    if random.chance(odd), bytes.count > start {
      let odd = random.one(of: [0, 0x7F, 0x80, 0xC3, 0xFF, 0x21, 0x22, 0x0D, 0x0A, 0x20, 0x2C] as [UInt8])
      bytes[random.int(start...bytes.count - 1)] = odd
    }
    return bytes
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func partsGiveTheLinesOfTheWhole(block: UInt64) throws {
    var (read, lines, problems) = (0, 0, 0)
    var options = ReadingOptions(currency: .dkk, practice: "P")
    options.maximumErrors = .max
    for seed in block * 1300..<(block + 1) * 1300 {
      var random = SeededGenerator(seed: seed)
      let bytes = Self.randomFile(&random)
      // A file without rows is refused as a whole, and has no parts.
      let expected = Self.whole(bytes, options) ?? ([], [])
      guard let file = try ActivityFile(bytes.span, file: "f", options: options) else { continue }
      let rows = file.rows(words: NameTable())
      for (size, holdsRows) in [(1, false), (40, true), (random.int(2...400), random.chance(50)), (1 << 20, false)] {
        guard let found = Self.parts(bytes, file, rows, size: size, holdsRows: holdsRows) else { continue }
        read += 1
        lines += found.0.count
        problems += found.1.count
        if found.0 != expected.0 || found.1 != expected.1 {
          let text = String(decoding: bytes, as: UTF8.self)
          Issue.record("seed \(seed), parts of \(size): \(text.debugDescription) \(found.1) \(expected.1)")
          return
        }
      }
    }
    // Most files must be readable in parts, or nothing is compared.
    #expect(read > 4000)
    #expect(lines > 12_000)
    #expect(problems > 2000)
  }

  @Test func everyWordOfUpToFortyBytesHasOneNumber() {
    var random = SeededGenerator(seed: 11)
    var table = NameTable()
    var known: [[UInt8]: UInt32] = [:]
    for _ in 0..<6000 {
      let alphabet: [UInt8] = random.chance(50) ? [0x61, 0x62] : [0x23, 0x30, 0x7E, 0x7F]
      let word = (0..<random.int(0...(random.chance(60) ? 17 : 40))).map { _ in random.one(of: alphabet) }
      let expected = known[word] ?? UInt32(known.count)
      known[word] = expected
      let isShort = word.count <= 16 && random.chance(50)
      let number = isShort ? table.number(of: PlainText.Field(word.span)) : table.number(of: word.span)
      if number != expected || Array(table[number].utf8) != word || table.find(word.span) != number {
        Issue.record("\(word): \(number), not \(expected)")
        return
      }
    }
    #expect(table.count == known.count)
    let order = known.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = table.ranks
    #expect(order.indices.allSatisfy { ranks[Int(known[order[$0]]!)] == UInt32($0) })
  }
}

extension ActivityLog {
  /// All lines in the order of the file.
  fileprivate var lines: [ActivityLine] {
    (0..<count).map { self[$0] }.sorted { $0.sourceLine < $1.sourceLine }
  }
}

extension ActivityRows {
  /// All lines in the order of the file, with those that are held.
  fileprivate var lines: [ActivityLine] {
    let logs = MergedLogs([HeldLog(log: log, held: held)], words: log.words)
    var all = log
    for (place, name) in log.practices.names.enumerated() { all.logs[place] = logs.log(of: name) }
    all.codes = logs.codes
    return all.lines
  }
}
