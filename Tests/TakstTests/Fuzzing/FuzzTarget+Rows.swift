@testable import Takst

/// Readers of rows.
extension FuzzTarget {
  static let rows = [
    FuzzTarget(name: "delimited") { bytes in try rows(of: bytes) != nil },
    FuzzTarget(name: "activity", read: readActivity),
    FuzzTarget(name: "streamed", read: readStreamed),
    FuzzTarget(name: "population") { bytes in
      try readTable(
        bytes, { () throws(Diagnostics) in try PopulationReader.read(bytes, file: file, options: FuzzWorld.options) },
        count: { $0.people.count + $0.groups.count }, inputs: { Inputs(population: $0) })
    },
    FuzzTarget(name: "practices") { bytes in
      try readTable(
        bytes, { () throws(Diagnostics) in try PracticesReader.read(bytes, file: file, options: FuzzWorld.options) },
        count: \.count, inputs: { Inputs(practices: $0) })
    },
    FuzzTarget(name: "indicators") { bytes in
      try readTable(
        bytes, { () throws(Diagnostics) in try IndicatorsReader.read(bytes, file: file, options: FuzzWorld.options) },
        count: \.count, inputs: { Inputs(population: FuzzWorld.inputs.population, indicators: $0) })
    },
    FuzzTarget(name: "fees", read: readFees),
    FuzzTarget(name: "projection") { bytes in
      let reading = try value(of: bytes) { () throws(Diagnostics) in
        try ProjectionReader.read(bytes, file: file, from: 2024, to: 2040, options: FuzzWorld.options)
      }
      guard let reading else { return false }
      try check(reading.errors + reading.notes, in: bytes)
      return true
    },
    FuzzTarget(name: "fixed") { bytes in try readRecords(bytes, FuzzWorld.layout) },
  ]

  /// Sees rows, whatever they mean.
  private struct SeenRows: RowConsumer {
    var count = 0
    var lastLine = 0
    var defect: String?

    mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
      count += 1
      if row.line <= lastLine { defect = "line \(row.line) comes after \(lastLine)" }
      lastLine = row.line
      for field in 0..<row.count where row[field].lowerBound < 0 || row[field].upperBound > text.count {
        defect = "a field lies outside the text"
      }
    }
  }

  /// How many rows a file of delimited text has, with those that do not fit its header; nil when it is refused.
  private static func rows(of bytes: [UInt8]) throws -> Int? {
    var rows = SeenRows()
    let errors = try value(of: bytes) { () throws(Diagnostics) in
      try DelimitedFile(bytes, file: file).readRows(into: &rows, options: FuzzWorld.options)
    }
    guard let errors else { return nil }
    if let defect = rows.defect { throw FuzzDefect(defect) }
    try check(errors, in: bytes)
    return rows.count + errors.count
  }

  /// Every row is read or said to be wrong, and what was read can be counted.
  private static func readTable<Value>(
    _ bytes: [UInt8], _ read: () throws(Diagnostics) -> Reading<Value>, count: (Value) -> Int,
    inputs: (Value) -> Inputs
  ) throws -> Bool {
    guard let reading = try value(of: bytes, read) else { return false }
    try check(reading.errors + reading.notes, in: bytes)
    let (read, kept) = (count(reading.value), reading.errors.count)
    let all = try rows(of: bytes)
    try require(read + kept == all, "\(read) rows and \(kept) kept out, of \(all ?? 0)")
    if FuzzWorld.evaluates(bytes) { try evaluate(inputs(reading.value)) }
    return true
  }

  private static func readActivity(_ bytes: [UInt8]) throws -> Bool {
    var options = FuzzWorld.options
    if String(decoding: bytes.prefix(200), as: UTF8.self).contains("week") { options.weeksAsDays = true }
    return try readTable(
      bytes, { () throws(Diagnostics) in try ActivityReader.read(bytes, file: file, options: options) },
      count: \.count,
      inputs: {
        Inputs(
          activity: $0, population: FuzzWorld.inputs.population, practices: FuzzWorld.inputs.practices,
          indicators: FuzzWorld.inputs.indicators)
      })
  }

  /// Counts inputs: every line has one outcome.
  static func evaluate(_ inputs: Inputs) throws {
    try checkLines(of: FuzzWorld.evaluator.evaluate(inputs), inputs.activity)
  }

  static func checkLines(of statement: Statement, _ log: ActivityLog) throws {
    let lines = Int64(log.count + log.malformed)
    try require(statement.lines.read == lines, "\(statement.lines.read) outcomes of \(lines) lines")
  }

  /// A log and a list are counted alike while they are read and after.
  private static func readStreamed(_ bytes: [UInt8]) throws -> Bool {
    let parts = parts(bytes, 2)
    var files = StreamedFiles(activity: parts[0], population: parts[1].isEmpty ? nil : parts[1])
    files.options.practice = parts[0].count.isMultiple(of: 2) ? "p" : nil
    files.practices = FuzzWorld.inputs.practices
    let expected = files.countedFromMemory(FuzzWorld.evaluator)
    for size in [1, 64] {
      let outcome = files.counted(FuzzWorld.evaluator, workers: 1, partSize: size)
      if case (.refused(let problems), .refused) = (outcome, expected) {
        // What keeps a file from being read may stand behind a header that does so as well, and is not seen then.
        try require(!problems.isEmpty, "parts of \(size): refused without a problem")
      } else if let difference = outcome.difference(from: expected) {
        throw FuzzDefect("parts of \(size): \(difference)")
      }
    }
    // What is sent may be refused where a file is not, but what is counted must be the same.
    let start = (parts[0].firstIndex(of: UInt8(ascii: "\n")) ?? parts[0].count - 1) + 1
    let sent = files.counted(FuzzWorld.evaluator, workers: 1, partSize: 64, beginning: start, chunk: 7)
    if case .counted = sent, let difference = sent.difference(from: expected) {
      throw FuzzDefect("sent: \(difference)")
    }
    if case .counted = expected { return true }
    return false
  }

  private static func readFees(_ bytes: [UInt8]) throws -> Bool {
    let reading = try value(of: bytes) { () throws(Diagnostics) in
      try FeesReader.read(bytes, file: file, tariff: FuzzWorld.tariff, options: FuzzWorld.options)
    }
    guard let reading else { return false }
    try check(reading.errors + reading.notes, in: bytes)
    let (read, kept, all) = (reading.value.changes.count, reading.errors.count, try rows(of: bytes))
    try require(read + kept == all, "\(read) fees and \(kept) kept out, of \(all ?? 0)")
    try evaluate(FuzzWorld.tariff, [reading.value], bytes)
    return true
  }
}
