/// Lines of activity, practice by practice.
///
/// A line takes 24 bytes beside its optional facts, and texts are held once. Appending is O(1) on average.
///
/// ```swift
/// var log = ActivityLog()
/// log.append(ActivityLine(date: "2024-03-05", practice: "012345", patient: "p1", code: "0101"))
/// log.count  // 1
/// ```
public struct ActivityLog: Sendable {
  /// The practices, in the order they were first seen, and the lines of each.
  var practices = NameTable()
  var logs: [PracticeLog] = []
  /// Codes have a table of their own; the texts of facts share one.
  var codes = NameTable()
  var words: NameTable

  /// Rows that a reader kept out because they could not be read.
  public var malformed = 0

  /// Creates an empty log.
  public init() {
    words = NameTable()
  }

  /// Creates an empty log in which some texts have their numbers already.
  init(words: NameTable) {
    self.words = words
  }

  /// The number of lines.
  ///
  /// Complexity: O(practices).
  public var count: Int { logs.reduce(0) { $0 + $1.rows.count } }

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
    let practice = log(of: practices.number(of: line.practice))
    logs[practice].append(
      patient: logs[practice].patients.number(of: line.patient), code: codes.number(of: line.code), day: line.date,
      time: line.facts.time?.minute ?? -1, quantity: line.quantity, sourceLine: UInt32(clamping: line.sourceLine), fact)
  }

  /// The index of the log of a practice, which is added when it is new.
  @inline(__always)
  mutating func log(of practice: UInt32) -> Int {
    if practice == logs.count { logs.append(PracticeLog()) }
    return Int(practice)
  }

  /// Appends the lines of another log.
  ///
  /// Complexity: O(lines of the other log).
  ///
  /// - Parameter other: The log.
  public mutating func append(contentsOf other: ActivityLog) {
    if logs.isEmpty, words.count == 0, codes.count == 0 {
      (practices, logs, codes, words) = (other.practices, other.logs, other.codes, other.words)
    } else {
      let (codes, words) = (codes.merge(other.codes), words.merge(other.words))
      for (practice, log) in zip(practices.merge(other.practices), other.logs) {
        let place = self.log(of: practice)
        logs[place].append(log, codes: codes, words: words)
      }
    }
    malformed += other.malformed
  }

  /// The same lines with one log for each practice: names that differ in how their letters are composed are one name.
  var joined: ActivityLog {
    let names = practices.names
    if Set(names).count == names.count { return self }
    var result = self
    (result.practices, result.logs) = (NameTable(), [])
    var places: [String: Int] = [:]
    for (name, log) in zip(names, logs) {
      if let place = places[name] {
        result.logs[place].append(
          log, codes: Array(0..<UInt32(codes.count)), words: Array(0..<UInt32(words.count)))
      } else {
        places[name] = result.log(of: result.practices.number(of: name))
        result.logs[result.logs.count - 1] = log
      }
    }
    return result
  }

  /// The codes that lines have.
  public var usedCodes: [String] { codes.names }

  /// The first and the last day of any line; nil for an empty log.
  ///
  /// Complexity: O(lines).
  public var days: ClosedRange<Day>? {
    var days: ClosedRange<Day>?
    for log in logs {
      for row in log.rows {
        let day = log.day(of: row)
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
      }
    }
    return days
  }

  /// The line at a position: lines stand practice by practice, and those of a practice in the order they were added.
  ///
  /// Complexity: O(practices).
  ///
  /// - Parameter index: From zero to below ``count``.
  public subscript(index: Int) -> ActivityLine {
    var row = index
    for (practice, log) in logs.enumerated() {
      if row < log.rows.count { return line(row, ofPractice: practice) }
      row -= log.rows.count
    }
    preconditionFailure("there is no line \(index)")
  }

  /// A row of a practice as a line.
  func line(_ index: Int, ofPractice practice: Int) -> ActivityLine {
    let log = logs[practice]
    let row = log.rows[index]
    let fact = log.facts(of: row)
    var line = ActivityLine(
      date: log.day(of: row), practice: practices[UInt32(practice)], patient: log.patients[row.patient],
      code: codes[row.code], quantity: Quantity(thousandths: log.quantity(of: row)), sourceLine: Int(row.sourceLine))
    let time = log.time(of: row)
    line.facts.time = time < 0 ? nil : TimeOfDay(minute: Int(time))
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
