/// The lines of one practice, 24 bytes each beside the facts that only some lines carry.
struct PracticeLog: Sendable {
  /// A line with its texts as numbers: the patient's of the practice, the code's of the whole log.
  struct Row: Sendable {
    var patient: UInt32
    var code: UInt32
    /// In thousandths; see ``PracticeLog/quantity(of:)``.
    var quantity: UInt32
    /// Day and time in one word; see ``PracticeLog/day(of:)``.
    var clock: UInt32
    /// The index of the line's further facts; -1 when it has none.
    var facts: Int32
    var sourceLine: UInt32

    /// What stands in place of a quantity or a clock that does not fit, which then is among the facts.
    static let elsewhere = UInt32.max

    /// The day and minute as one word, ordered as they are; nil for a day that no file holds.
    ///
    /// 300 years of days need 17 bits and the minutes of a day, with one more for none, 11.
    static func clock(_ day: Day, _ time: Int16) -> UInt32? {
      let offset = day.number &- firstDay
      guard offset >= 0, offset < 1 << 17 else { return nil }
      return UInt32(offset) << 11 | UInt32(time + 1)
    }

    private static let firstDay: Int32 = -25_567  // 1900-01-01

    @inline(__always)
    static func day(ofClock clock: UInt32) -> Day { Day(number: Int32(clock >> 11) &+ firstDay) }

    var clockDay: Day { Row.day(ofClock: clock) }
    /// Minutes since midnight; -1 when not given.
    var clockTime: Int16 { Int16(clock & 0x7FF) - 1 }
  }

  var rows: [Row] = []
  var facts: [FactRecord] = []
  var patients = NameTable()
  /// Whether any line has a billed amount.
  private(set) var hasBilled = false

  /// Appends a row; what does not fit it goes to the facts.
  mutating func append(
    patient: UInt32, code: UInt32, day: Day, time: Int16, quantity: Quantity, sourceLine: UInt32, _ fact: FactRecord
  ) {
    var fact = fact
    var row = Row(
      patient: patient, code: code, quantity: Row.elsewhere, clock: Row.elsewhere, facts: -1, sourceLine: sourceLine)
    if let clock = Row.clock(day, time) {
      row.clock = clock
    } else {
      fact.day = day.number
      fact.time = time
    }
    if let small = UInt32(exactly: quantity.thousandths), small != Row.elsewhere {
      row.quantity = small
    } else {
      fact.quantity = quantity.thousandths
    }
    if fact != .none {
      row.facts = Int32(facts.count)
      facts.append(fact)
      if fact.billed != nil { hasBilled = true }
    }
    rows.append(row)
  }

  /// Appends another log of the same practice whose codes and words were numbered by other tables.
  ///
  /// - Returns: For each of its patients the number here.
  @discardableResult
  mutating func append(_ other: PracticeLog, codes: [UInt32], words: [UInt32]) -> [UInt32] {
    let numbers = patients.merge(other.patients)
    rows.reserveCapacity(rows.count + other.rows.count)
    let shift = Int32(facts.count)
    hasBilled = hasBilled || other.hasBilled
    for var row in other.rows {
      row.patient = numbers[Int(row.patient)]
      row.code = codes[Int(row.code)]
      if row.facts >= 0 { row.facts += shift }
      rows.append(row)
    }
    for fact in other.facts { facts.append(fact.renumbered(words)) }
    return numbers
  }

  @inline(__always)
  func day(of row: Row) -> Day {
    row.clock == Row.elsewhere ? Day(number: facts[Int(row.facts)].day) : row.clockDay
  }

  /// Minutes since midnight; -1 when not given.
  @inline(__always)
  func time(of row: Row) -> Int16 {
    row.clock == Row.elsewhere ? facts[Int(row.facts)].time : row.clockTime
  }

  /// In thousandths.
  @inline(__always)
  func quantity(of row: Row) -> Int64 {
    row.quantity == Row.elsewhere ? facts[Int(row.facts)].quantity : Int64(row.quantity)
  }

  /// The facts of a row.
  func facts(of row: Row) -> FactRecord {
    row.facts < 0 ? .none : facts[Int(row.facts)]
  }
}

/// The facts that only some lines carry, with their texts as numbers.
struct FactRecord: Hashable, Sendable {
  /// A fact that is not given, in the smallest form.
  private static let absent = UInt32.max

  private var rawMinutes = Int64.min
  private var rawKm = Int64.min
  private var rawBilled = Int64.min
  private var rawClinician = absent
  private var rawRole = absent
  private var rawGroup = absent
  private var rawVisit = absent
  private var rawHousehold = absent
  private var rawPlace = absent
  private var rawReason = absent
  private var rawPayer = absent
  private var rawChain: Int8 = -1
  /// What does not fit the row.
  var time: Int16 = 0
  var day: Int32 = 0
  var quantity: Int64 = 0

  static let none = FactRecord()

  private static func word(_ raw: UInt32) -> UInt32? { raw == absent ? nil : raw }
  private static func amount(_ raw: Int64) -> Int64? { raw == .min ? nil : raw }

  var minutes: Quantity? {
    get { FactRecord.amount(rawMinutes).map { Quantity(thousandths: $0) } }
    set { rawMinutes = newValue?.thousandths ?? .min }
  }
  var km: Quantity? {
    get { FactRecord.amount(rawKm).map { Quantity(thousandths: $0) } }
    set { rawKm = newValue?.thousandths ?? .min }
  }
  var billed: Int64? {
    get { FactRecord.amount(rawBilled) }
    set { rawBilled = newValue ?? .min }
  }
  var clinician: UInt32? {
    get { FactRecord.word(rawClinician) }
    set { rawClinician = newValue ?? FactRecord.absent }
  }
  var role: UInt32? {
    get { FactRecord.word(rawRole) }
    set { rawRole = newValue ?? FactRecord.absent }
  }
  var group: UInt32? {
    get { FactRecord.word(rawGroup) }
    set { rawGroup = newValue ?? FactRecord.absent }
  }
  var visit: UInt32? {
    get { FactRecord.word(rawVisit) }
    set { rawVisit = newValue ?? FactRecord.absent }
  }
  var household: UInt32? {
    get { FactRecord.word(rawHousehold) }
    set { rawHousehold = newValue ?? FactRecord.absent }
  }
  var place: UInt32? {
    get { FactRecord.word(rawPlace) }
    set { rawPlace = newValue ?? FactRecord.absent }
  }
  var reason: UInt32? {
    get { FactRecord.word(rawReason) }
    set { rawReason = newValue ?? FactRecord.absent }
  }
  var payer: UInt32? {
    get { FactRecord.word(rawPayer) }
    set { rawPayer = newValue ?? FactRecord.absent }
  }
  var chain: Bool? {
    get { rawChain < 0 ? nil : rawChain == 1 }
    set { rawChain = newValue.map { $0 ? 1 : 0 } ?? -1 }
  }

  /// The same facts with the texts' numbers in another table.
  func renumbered(_ words: [UInt32]) -> FactRecord {
    var fact = self
    func number(_ raw: inout UInt32) { if raw != FactRecord.absent { raw = words[Int(raw)] } }
    number(&fact.rawClinician)
    number(&fact.rawRole)
    number(&fact.rawGroup)
    number(&fact.rawVisit)
    number(&fact.rawHousehold)
    number(&fact.rawPlace)
    number(&fact.rawReason)
    number(&fact.rawPayer)
    return fact
  }
}
