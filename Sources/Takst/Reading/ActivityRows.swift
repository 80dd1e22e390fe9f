/// Makes lines of activity of rows, without a string for texts that were seen before.
struct ActivityRows: RowConsumer, Sendable {
  var log: ActivityLog
  let date, practice, patient, code, quantity, time: Int
  private let minutes, clinician, role, group, visit, household, place, km, reason, chain, payer, amount: Int
  /// The column with what goes before the code; -1 for none.
  private let specialty: Int
  private let datesAreWeeks: Bool
  /// Whether there is a column with a fact.
  private let hasFacts: Bool
  private let currency: Currency
  /// The practice of all lines; nil when there is a column for it.
  let onlyPractice: UInt32?
  var plain: PlainActivity
  /// Whether rows are held until all are read.
  var holdsRows = false
  /// Plain rows that are held, for each practice of the log.
  var held: [HeldRows] = []
  /// The first and the last day of any line.
  private(set) var days: ClosedRange<Day>?

  /// Takes note of the day of a line.
  mutating func see(_ day: Day) {
    days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
  }

  /// How many rows a practice is expected to have, so that room for them is made once.
  var expected = 0

  init(_ columns: ActivityColumns, width: Int, options: ReadingOptions, log: ActivityLog = ActivityLog()) {
    let places = columns.places
    self.log = log
    (specialty, datesAreWeeks) = (columns.specialty, columns.datesAreWeeks)
    (date, practice, patient, code, quantity, time) =
      (places[0], places[1], places[2], places[3], places[4], places[5])
    (minutes, clinician, role, group, visit, household) =
      (places[6], places[7], places[8], places[9], places[10], places[11])
    (place, km, reason, chain, payer, amount) =
      (places[12], places[13], places[14], places[15], places[16], places[17])
    hasFacts = places[6...].contains { $0 >= 0 }
    currency = options.currency
    if practice < 0, let id = options.practice {
      let number = self.log.practices.number(of: id)
      // A practice has a log, even where none of its rows can be read.
      _ = self.log.log(of: number)
      onlyPractice = number
    } else {
      onlyPractice = nil
    }
    plain = PlainActivity(columns, width: width)
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    // Everything that can fail comes before the tables of texts grow: a row kept out leaves nothing behind.
    let day = datesAreWeeks ? try row.thursday(date, text) : try row.day(date, text)
    if onlyPractice == nil, row[practice].isEmpty { throw .empty(practice) }
    if row[patient].isEmpty { throw .empty(patient) }
    try checkCode(row, text)
    let count = row.has(quantity) ? try row.positiveQuantity(quantity, text) : 1
    let minute = row.has(time) ? try row.minuteOfDay(time, text) : -1
    let fact = hasFacts ? try facts(row, text) : .none
    let place = log.log(of: onlyPractice ?? log.practices.number(of: text.extracting(row[practice])))
    log.logs[place].append(
      patient: log.logs[place].patients.number(of: text.extracting(row[patient])),
      code: number(ofCode: row, text), day: day, time: minute, quantity: count,
      sourceLine: UInt32(clamping: row.line), fact)
    see(day)
  }

  /// The number of the code, with the specialty's digits before it where a column has them.
  private mutating func number(ofCode row: DelimitedRow, _ text: Span<UInt8>) -> UInt32 {
    guard row.has(specialty) else { return log.codes.number(of: text.extracting(row[code])) }
    let (before, own) = (row[specialty], row[code])
    // All six digits may stand in the column.
    var whole = before.map { text[$0] }
    if before.count <= ActivityRows.specialtyWidth {
      whole += Array(repeating: UInt8(ascii: "0"), count: max(0, ActivityRows.codeWidth - own.count))
      whole += own.map { text[$0] }
    }
    return log.codes.number(of: whole.span)
  }

  /// The digits of a register's specialty, and of the service within it.
  private static let (specialtyWidth, codeWidth) = (2, 4)

  /// A code may not look like a patient's number, as codes are shown.
  private func checkCode(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    let range = row[code]
    if range.count < 9 {
      if range.isEmpty { throw .empty(code) }
      return
    }
    let digits = range.count { text[$0] >= UInt8(ascii: "0") && text[$0] <= UInt8(ascii: "9") }
    if digits >= 9 {
      throw RowProblem(
        field: code, message: "has \(digits) digits, as a patient's number has: check the order of the columns")
    }
  }

  @inline(__always)
  private mutating func facts(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> FactRecord {
    var fact = FactRecord()
    if row.has(minutes) { fact.minutes = try row.quantity(minutes, text) }
    if row.has(km) { fact.km = try row.quantity(km, text) }
    if row.has(chain) { fact.chain = try row.flag(chain, text) }
    if row.has(amount) {
      fact.billed =
        try row.money(amount, text, currency, atMost: DelimitedRow.largestBilledAmount).minorUnits
    }
    fact.clinician = word(clinician, row, text)
    fact.role = word(role, row, text)
    if row.has(group) { fact.group = row.group(group, text).map { log.words.number(of: $0) } }
    fact.visit = word(visit, row, text)
    fact.household = word(household, row, text)
    fact.place = word(place, row, text)
    fact.reason = word(reason, row, text)
    fact.payer = word(payer, row, text)
    return fact
  }

  @inline(__always)
  private mutating func word(_ field: Int, _ row: DelimitedRow, _ text: Span<UInt8>) -> UInt32? {
    row.has(field) ? log.words.number(of: text.extracting(row[field])) : nil
  }
}
