@testable import Takst

/// Readers of JSON.
extension FuzzTarget {
  static let json = [
    FuzzTarget(name: "json", read: readJSON),
    FuzzTarget(name: "tariff", read: readTariff),
    FuzzTarget(name: "amendment", read: readAmendment),
    FuzzTarget(name: "scenario", read: readScenario),
    FuzzTarget(name: "crosswalk", read: readCrosswalk),
    FuzzTarget(name: "behaviour") { bytes in
      try value(of: bytes) { () throws(Diagnostics) in
        try BehaviourReader.read(bytes, file: file, for: FuzzWorld.tariff)
      } != nil
    },
    FuzzTarget(name: "work") { bytes in
      try value(of: bytes) { () throws(Diagnostics) in
        try WorkReader.read(bytes, file: file, for: FuzzWorld.tariff)
      } != nil
    },
    FuzzTarget(name: "map", read: readMap),
    FuzzTarget(name: "layout", read: readLayout),
  ]

  /// What is read and written on one line reads as the same.
  private static func readJSON(_ bytes: [UInt8]) throws -> Bool {
    let read = try value(of: bytes) { () throws(Diagnostics) in try json(bytes) }
    guard let read else { return false }
    let text = written(read)
    guard let again = try value(of: Array(text.utf8), { () throws(Diagnostics) in try json(Array(text.utf8)) }) else {
      throw FuzzDefect("what was written is refused: \(text)")
    }
    try require(written(again) == text, "it reads as another value: \(text)")
    return true
  }

  private static func json(_ bytes: [UInt8]) throws(Diagnostics) -> JSON {
    do throws(Diagnostic) {
      return try JSONReader.read(bytes, file: file)
    } catch {
      throw Diagnostics([error])
    }
  }

  private static func written(_ json: JSON) -> String {
    switch json.value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let text): text
    case .text(let text): CompactJSON.quoted(text)
    case .list(let entries): CompactJSON.list(entries.map(written))
    case .object(let members):
      "{" + members.map { CompactJSON.quoted($0.key) + ":" + written($0.value) }.joined(separator: ",") + "}"
    }
  }

  /// A tariff can be examined and counted under.
  private static func readTariff(_ bytes: [UInt8]) throws -> Bool {
    let tariff = try value(of: bytes) { () throws(Diagnostics) in try TariffReader.read(bytes, file: file) }
    guard let tariff else { return false }
    try check(TariffLint.check(tariff), in: bytes)
    try evaluate(tariff, [], bytes)
    return true
  }

  private static func readAmendment(_ bytes: [UInt8]) throws -> Bool {
    let amendment = try value(of: bytes) { () throws(Diagnostics) in
      try AmendmentReader.read(bytes, file: file, for: FuzzWorld.tariff)
    }
    guard let amendment else { return false }
    try evaluate(FuzzWorld.tariff, [amendment], bytes)
    return true
  }

  private static func readScenario(_ bytes: [UInt8]) throws -> Bool {
    let files = ["library", "people.csv", "tariff.json", "amendment.json"]
    _ = try value(of: bytes) { () throws(Diagnostics) in try ScenarioReader.holdsScenario(bytes, file: file) }
    let scenario = try value(of: bytes, files: files) { () throws(Diagnostics) in
      try ScenarioReader.read(bytes, file: file, for: FuzzWorld.tariff, FuzzWorld.library)
    }
    guard let scenario else { return false }
    try evaluate(FuzzWorld.tariff, scenario.amendments, bytes, files: files)
    return true
  }

  private static func readCrosswalk(_ bytes: [UInt8]) throws -> Bool {
    let crosswalk = try value(of: bytes) { () throws(Diagnostics) in
      try CrosswalkReader.read(bytes, file: file, for: FuzzWorld.tariff)
    }
    guard let crosswalk else { return false }
    try evaluate(FuzzWorld.tariff, [crosswalk.amendment], bytes)
    return true
  }

  /// Counts under a tariff; what was counted reads as it was written, and can be priced unless the sums are too great.
  static func evaluate(
    _ tariff: Tariff, _ amendments: [Amendment], _ bytes: [UInt8], files: [String] = ["tariff.json"]
  ) throws {
    guard FuzzWorld.evaluates(bytes) else { return }
    let evaluator = try value(of: bytes, files: files) { () throws(Diagnostics) in
      try Evaluator(tariff, amendments: amendments, period: .year(2025))
    }
    guard let evaluator else { return }
    guard let tally = try? evaluator.count(FuzzWorld.inputs), try readBack(tally, TallyFacts(), by: evaluator) else {
      return
    }
    try checkLines(of: evaluator.price(tally), FuzzWorld.inputs.activity)
  }

  /// A map of columns, and a file that it is for.
  private static func readMap(_ bytes: [UInt8]) throws -> Bool {
    let parts = parts(bytes, 2)
    let map = try value(of: parts[0]) { () throws(Diagnostics) in try ColumnMapReader.read(parts[0], file: file) }
    guard let map else { return false }
    var options = FuzzWorld.options
    options.columns = map
    return try value(of: parts[1]) { () throws(Diagnostics) in
      try ActivityReader.read(parts[1], file: file, options: options)
    } != nil
  }

  /// A layout of fixed width, and records in it.
  private static func readLayout(_ bytes: [UInt8]) throws -> Bool {
    let parts = parts(bytes, 2)
    let layout = try value(of: parts[0]) { () throws(Diagnostics) in try LayoutReader.read(parts[0], file: file) }
    guard let layout else { return false }
    return try readRecords(parts[1], layout)
  }

  /// Every record makes a line, or is said to be wrong, or says something of others.
  static func readRecords(_ bytes: [UInt8], _ layout: FixedWidthLayout) throws -> Bool {
    let reading = try value(of: bytes) { () throws(Diagnostics) in
      try FixedWidthReader.read(bytes, file: file, layout: layout, options: FuzzWorld.options)
    }
    guard let reading else { return false }
    try check(reading.errors, in: bytes)
    let records = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.count
    try require(reading.value.count + reading.errors.count <= records, "more lines than records")
    if FuzzWorld.evaluates(bytes) { try evaluate(Inputs(activity: reading.value)) }
    return true
  }
}
