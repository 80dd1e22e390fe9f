/// Lines of activity in the order they were added.
///
/// Texts are held once, so that a line takes a few words of memory. Appending is O(1) on average.
///
/// ```swift
/// var log = ActivityLog()
/// log.append(ActivityLine(date: "2024-03-05", practice: "012345", patient: "p1", code: "0101"))
/// log.count  // 1
/// ```
public struct ActivityLog: Sendable {
  /// A line with its texts as numbers.
  struct Record: Hashable, Sendable {
    var day: Day
    var practice: UInt32
    var patient: UInt32
    var code: UInt32
    var quantity: Quantity
    /// Minutes since midnight; -1 when not given.
    var time: Int16
    /// The index of the line's further facts; -1 when it has none.
    var facts: Int32
    var sourceLine: UInt32
  }

  /// The facts that only some lines carry, with their texts as numbers.
  struct FactRecord: Hashable, Sendable {
    var minutes: Quantity?
    var km: Quantity?
    var clinician: UInt32?
    var role: UInt32?
    var group: UInt32?
    var visit: UInt32?
    var household: UInt32?
    var place: UInt32?
    var reason: UInt32?
    var payer: UInt32?
    var chain: Bool?
    var billed: Int64?

    static let none = FactRecord()
  }

  var records: [Record] = []
  var facts: [FactRecord] = []
  /// Practices, patients and codes have tables of their own; the texts of facts share one.
  var practices = NameTable()
  var patients = NameTable()
  var codes = NameTable()
  var words = NameTable()

  /// Rows that a reader kept out because they could not be read.
  public var malformed = 0

  /// Creates an empty log.
  public init() {}

  /// The number of lines.
  public var count: Int { records.count }

  /// Appends a line.
  ///
  /// - Parameter line: The line; its quantity is greater than zero.
  public mutating func append(_ line: ActivityLine) {
    precondition(line.quantity > .zero, "a line's quantity is greater than zero")
    var fact = FactRecord()
    fact.minutes = line.facts.minutes
    fact.km = line.facts.km
    fact.clinician = line.facts.clinician.map { words.number(of: $0) }
    fact.role = line.facts.role.map { words.number(of: $0) }
    fact.group = line.facts.group.map { words.number(of: $0) }
    fact.visit = line.facts.visit.map { words.number(of: $0) }
    fact.household = line.facts.household.map { words.number(of: $0) }
    fact.place = line.facts.place.map { words.number(of: $0) }
    fact.reason = line.facts.reason.map { words.number(of: $0) }
    fact.payer = line.facts.payer.map { words.number(of: $0) }
    fact.chain = line.facts.chain
    fact.billed = line.facts.billed
    append(
      Record(
        day: line.date, practice: practices.number(of: line.practice), patient: patients.number(of: line.patient),
        code: codes.number(of: line.code), quantity: line.quantity, time: line.facts.time?.minute ?? -1, facts: -1,
        sourceLine: UInt32(clamping: line.sourceLine)),
      fact)
  }

  /// Appends a record whose texts are numbered by this log's tables.
  mutating func append(_ record: Record, _ fact: FactRecord) {
    var record = record
    if fact != .none {
      record.facts = Int32(facts.count)
      facts.append(fact)
    }
    records.append(record)
  }

  /// The facts of a record.
  func facts(of record: Record) -> FactRecord {
    record.facts < 0 ? .none : facts[Int(record.facts)]
  }

  /// The day of the line at a position, without making the line.
  ///
  /// - Parameter index: From zero to below ``count``.
  /// - Returns: The day.
  public func date(at index: Int) -> Day { records[index].day }

  /// The line at a position.
  ///
  /// - Parameter index: From zero to below ``count``.
  public subscript(index: Int) -> ActivityLine {
    let record = records[index]
    let fact = facts(of: record)
    var line = ActivityLine(
      date: record.day, practice: practices[record.practice], patient: patients[record.patient],
      code: codes[record.code], quantity: record.quantity, sourceLine: Int(record.sourceLine))
    line.facts.time = record.time < 0 ? nil : TimeOfDay(minute: Int(record.time))
    line.facts.minutes = fact.minutes
    line.facts.km = fact.km
    line.facts.clinician = fact.clinician.map { words[$0] }
    line.facts.role = fact.role.map { words[$0] }
    line.facts.group = fact.group.map { words[$0] }
    line.facts.visit = fact.visit.map { words[$0] }
    line.facts.household = fact.household.map { words[$0] }
    line.facts.place = fact.place.map { words[$0] }
    line.facts.reason = fact.reason.map { words[$0] }
    line.facts.payer = fact.payer.map { words[$0] }
    line.facts.chain = fact.chain
    line.facts.billed = fact.billed
    return line
  }
}
