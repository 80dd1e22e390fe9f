/// How plain rows of activity are read, and what their texts were found to mean.
///
/// A row is plain when its fields are (``PlainText``), and when it carries no facts beside those every line has.
struct PlainActivity: Sendable {
  /// What stands in a column.
  enum Column: Sendable {
    case practice, patient, date, code
    case quantity, time, ignored
    /// A fact: the row is plain where it is empty.
    case fact

    var isRequired: Bool { self == .practice || self == .patient || self == .date || self == .code }
  }

  /// The lines that a patient has on average at the least.
  fileprivate static let usualLines = 8

  fileprivate let columns: [Column]
  /// The first column after which nothing is required.
  fileprivate let firstOptional: Int
  fileprivate let datesAreWeeks: Bool
  fileprivate var days = Memo<Day>(bits: 10, nothing: .first)
  fileprivate var codes = Memo<UInt32>(bits: 10, nothing: 0)

  init(_ file: ActivityColumns, width: Int) {
    let places = file.places
    datesAreWeeks = file.datesAreWeeks
    var columns = [Column](repeating: .ignored, count: width)
    for (place, column) in zip(places, [.date, .practice, .patient, .code, .quantity, .time] as [Column])
    where place >= 0 { columns[place] = column }
    for place in places[6...] + [file.specialty] where place >= 0 { columns[place] = .fact }
    // With a quantity or a fact among the required columns, a file is read row by row.
    let first = (places[..<4].max() ?? 0) + 1
    firstOptional = columns.prefix(first).allSatisfy { $0.isRequired || $0 == .ignored } ? first : width
    self.columns = columns
  }
}

extension ActivityRows {
  /// Reads plain rows from where one begins; stops at the first that is not plain and near the text's end.
  ///
  /// Practice and day, and all that follows the required columns, mostly say the same as in the row before: then they are
  /// compared and not read. That halved the time of reading.
  ///
  /// - Returns: The offset of the row it stopped at; `line` is its line.
  mutating func consumePlain(
    _ text: Span<UInt8>, _ layout: DelimitedLayout, from start: Int, line: inout Int
  ) -> Int {
    let plainText = PlainText(
      count: text.count, delimiter: layout.delimiter, endsWithReturn: layout.endsWithReturn)
    let bytes = unsafe text.bytes
    let required = plain.firstOptional
    // The last column of a row ends in another way than the others.
    guard required < plain.columns.count else { return start }
    let columns = plain.columns
    var offset = start
    // The log of the practice at hand stands apart from the others, so that a line is appended without a look-up.
    var buffer = RowBuffer(isUsed: !holdsRows)
    var open = PracticeLog()
    var openPlace = -1
    defer {
      buffer.empty(into: &open)
      buffer.end()
      if openPlace >= 0, !holdsRows { swap(&open, &log.logs[openPlace]) }
    }
    if let onlyPractice {
      openPlace = log.log(of: onlyPractice)
      if !holdsRows { swap(&open, &log.logs[openPlace]) }
    }
    var (openPatient, openPractice) = (PlainText.Field.empty, PlainText.Field.empty)
    var patientNumber: UInt32 = 0
    var (practice, patient, code) = (PlainText.Field.empty, PlainText.Field.empty, PlainText.Field.empty)
    var (day, lastDay) = (Day(number: 0), Day.endless)
    var (lastPractice, lastDate, end) = (Repeated.nothing, Repeated.nothing, PlainEnd())

    while true {
      let rowStart = offset
      for column in 0..<required {
        guard offset < plainText.end else { return rowStart }
        switch columns[column] {
        case .practice:
          if lastPractice.stands(bytes, at: offset) {
            offset &+= lastPractice.count
            continue
          }
          guard let field = plainText.field(bytes, at: offset, isLast: false) else { return rowStart }
          practice = field
          lastPractice = Repeated(bytes, at: offset, count: field.count &+ 1)
          offset &+= field.count &+ 1
        case .date:
          if lastDate.stands(bytes, at: offset) {
            offset &+= lastDate.count
            continue
          }
          guard let field = plainText.field(bytes, at: offset, isLast: false), let found = plain.day(of: field) else {
            return rowStart
          }
          day = found
          lastDate = Repeated(bytes, at: offset, count: field.count &+ 1)
          offset &+= field.count &+ 1
        case .patient:
          guard let field = plainText.field(bytes, at: offset, isLast: false) else { return rowStart }
          patient = field
          offset &+= field.count &+ 1
        case .code:
          guard let field = plainText.field(bytes, at: offset, isLast: false) else { return rowStart }
          code = field
          offset &+= field.count &+ 1
        case .ignored, .quantity, .time, .fact:
          guard let field = plainText.field(bytes, at: offset, isLast: false), field.count == 0 || field.isPlain else {
            return rowStart
          }
          offset &+= field.count &+ 1
        }
      }
      guard offset < plainText.end else { return rowStart }
      if !end.repeated.stands(bytes, at: offset) {
        guard end.read(bytes, at: offset, plainText, plain) else { return rowStart }
      }
      let known = plain.codes[code]
      guard patient.count > 0, known != nil || code.isPlainCode, let clock = PracticeLog.Row.clock(day, end.time) else {
        return rowStart
      }
      // The tables of texts grow last, so that a row that is not plain leaves nothing behind.
      if holdsRows, known == nil, log.codes.count > Int(UInt16.max) { return rowStart }
      if practice != openPractice || openPlace < 0 {
        guard practice.count > 0, practice.isPlain, patient.isPlain else { return rowStart }
        if !holdsRows {
          buffer.empty(into: &open)
          if openPlace >= 0 { swap(&open, &log.logs[openPlace]) }
        }
        openPlace = log.log(of: log.practices.number(of: practice))
        if !holdsRows {
          swap(&open, &log.logs[openPlace])
          if open.rows.isEmpty {
            open.rows.reserveCapacity(expected)
            open.patients.reserve(expected / PlainActivity.usualLines)
          }
        }
        (openPractice, openPatient) = (practice, .empty)
      }
      let sourceLine = UInt32(truncatingIfNeeded: min(line, Int(UInt32.max)))
      if holdsRows {
        guard patient.isPlain else { return rowStart }
        hold(
          patient, code: known ?? number(of: code), quantity: end.quantity, clock: clock, sourceLine: sourceLine,
          of: openPlace)
      } else {
        if patient != openPatient {
          guard patient.isPlain else { return rowStart }
          patientNumber = open.patients.number(of: patient)
          openPatient = patient
        }
        buffer.append(
          PracticeLog.Row(
            patient: patientNumber, code: known ?? number(of: code), quantity: end.quantity, clock: clock, facts: -1,
            sourceLine: sourceLine), to: &open)
      }
      if day != lastDay {
        see(day)
        lastDay = day
      }
      line &+= 1
      offset &+= end.repeated.count
    }
  }

  /// Holds a row of a practice until all are read.
  private mutating func hold(
    _ patient: PlainText.Field, code: UInt32, quantity: UInt32, clock: UInt32, sourceLine: UInt32, of place: Int
  ) {
    while held.count <= place { held.append(HeldRows()) }
    let key =
      patient.count <= 8
      ? patient.low : UInt64(log.logs[place].patients.number(of: patient)) | HeldRows.Row.isNumber
    held[place].append(
      HeldRows.Row(
        patient: key, code: UInt16(truncatingIfNeeded: code), quantity: UInt16(truncatingIfNeeded: quantity),
        clock: clock, sourceLine: sourceLine))
  }

  /// The number of a plain code.
  private mutating func number(of code: PlainText.Field) -> UInt32 {
    let number = log.codes.number(of: code)
    plain.codes.keep(number, for: code)
    return number
  }
}

extension PlainText.Field {
  /// Whether it is short enough not to be a patient's number.
  fileprivate var isPlainCode: Bool { (1...8).contains(count) && isPlain }
}

/// What follows the required columns of a row: read once, and compared in the rows that follow.
private struct PlainEnd {
  private(set) var quantity: UInt32 = 1000
  private(set) var time: Int16 = -1
  /// The bytes that were read.
  private(set) var repeated = Repeated.nothing

  /// Reads to the end of the row; false when it is not plain, or longer than what can be compared.
  mutating func read(_ bytes: RawSpan, at start: Int, _ plainText: PlainText, _ plain: PlainActivity) -> Bool {
    (quantity, time) = (1000, -1)
    repeated = .nothing
    var offset = start
    let width = plain.columns.count
    for column in plain.firstOptional..<width {
      if plainText.endsRow(bytes, at: offset, after: width &- column) {
        offset &+= width &- column &- 1 &+ plainText.lineEnd
        break
      }
      let isLast = column == width &- 1
      guard let field = plainText.field(bytes, at: offset, isLast: isLast) else { return false }
      switch plain.columns[column] {
      case .quantity:
        if field.count == 1, field.low &- 0x31 < 9 {
          quantity = UInt32(truncatingIfNeeded: field.low &- 0x30) &* 1000
        } else if field.count > 0 {
          return false
        }
      case .time:
        if field.count > 0 {
          guard let minute = PlainActivity.minute(of: field) else { return false }
          time = minute
        }
      case .ignored:
        guard field.count == 0 || field.isPlain else { return false }
      case .fact, .practice, .patient, .date, .code:
        if field.count > 0 { return false }
      }
      offset &+= field.count &+ 1
      if isLast, plainText.lineEnd == 2 {
        guard plainText.isLineFeed(bytes, at: offset) else { return false }
        offset &+= 1
      }
      guard offset < plainText.end else { return false }
    }
    guard offset &- start <= 16 else { return false }
    repeated = Repeated(bytes, at: start, count: offset &- start)
    return true
  }
}

extension PlainActivity {
  /// A day in any of the accepted forms.
  fileprivate mutating func day(of field: PlainText.Field) -> Day? {
    if let day = days[field] { return day }
    let text = (0..<field.count).map { field[$0] }
    if datesAreWeeks {
      guard let day = WeekParts.thursday(text.span, 0..<text.count) else { return nil }
      days.keep(day, for: field)
      return day
    }
    guard let (year, month, number) = DateParts.parse(text.span, 0..<text.count), DelimitedRow.years.contains(year),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    days.keep(day, for: field)
    return day
  }

  /// Minutes since midnight of a time written `16:30`; nil for any other form.
  @inline(__always)
  fileprivate static func minute(of field: PlainText.Field) -> Int16? {
    guard field.count == 5 else { return nil }
    let digits = field.low ^ 0x30_303A_3030
    guard (digits &+ 0x76_7676_7676 | digits) & 0x80_8080_8080 == 0, digits & 0xFF_0000 == 0 else { return nil }
    func digit(_ place: UInt64) -> Int16 { Int16(truncatingIfNeeded: digits >> (8 * place) & 0xFF) }
    let (hour, minute) = (digit(0) * 10 + digit(1), digit(3) * 10 + digit(4))
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }
}
