/// How plain rows of activity are read, and what their texts were found to mean.
///
/// A row is plain when its fields are (``PlainText``), and when it carries no facts beside those every line has.
struct PlainActivity: Sendable {
  /// What stands in a column.
  enum Column: Sendable {
    case practice, patient, date, code, quantity, time, ignored
    /// A fact: the row is plain where it is empty.
    case fact
  }

  fileprivate let columns: [Column]
  /// The first column after which nothing is required.
  fileprivate let firstOptional: Int
  /// Whether a column stands after those.
  fileprivate let quantityIsOptional: Bool
  fileprivate let timeIsOptional: Bool
  fileprivate var days = Memo<Day>(bits: 10, nothing: .first)
  fileprivate var codes = Memo<UInt32>(bits: 10, nothing: 0)
  init(places: [Int], width: Int) {
    var columns = [Column](repeating: .ignored, count: width)
    for (place, column) in zip(places, [.date, .practice, .patient, .code, .quantity, .time] as [Column]) where place >= 0 {
      columns[place] = column
    }
    for place in places[6...] where place >= 0 { columns[place] = .fact }
    self.columns = columns
    firstOptional = (places[0...3].max() ?? 0) + 1
    quantityIsOptional = places[4] >= firstOptional
    timeIsOptional = places[5] >= firstOptional
  }
}

/// A plain row of activity as far as it was read.
private struct PlainRow {
  var practice = PlainText.Field.empty
  var patient = PlainText.Field.empty
  var code = PlainText.Field.empty
  var day = Day(number: 0)
  var quantity: UInt32 = 1000
  var time: Int16 = -1
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
    let columns = plain.columns
    let (width, firstOptional) = (columns.count, plain.firstOptional)
    var offset = start
    var buffer = RowBuffer(isUsed: !holdsRows)
    // The log of the practice at hand stands apart from the others, so that a line is appended without a look-up.
    var open = PracticeLog()
    var openPlace = -1
    defer {
      buffer.empty(into: &open)
      buffer.end()
      if openPlace >= 0 { swap(&open, &log.logs[openPlace]) }
    }
    if let onlyPractice {
      openPlace = log.log(of: onlyPractice)
      swap(&open, &log.logs[openPlace])
    }
    var row = PlainRow()
    var (openPractice, openPatient) = (PlainText.Field.empty, PlainText.Field.empty)
    var patient: UInt32 = 0
    var (lastPractice, lastDay, lastEnd) = (Repeated.nothing, Repeated.nothing, Repeated.nothing)

    while true {
      let rowStart = offset
      var column = 0
      var endStart = -1
      if !plain.quantityIsOptional { row.quantity = 1000 }
      if !plain.timeIsOptional { row.time = -1 }
      while column < width {
        guard offset < plainText.end else { return rowStart }
        let what = columns[column]
        if what == .practice, lastPractice.stands(bytes, at: offset) {
          offset &+= lastPractice.count
          column &+= 1
          continue
        }
        if what == .date, lastDay.stands(bytes, at: offset) {
          offset &+= lastDay.count
          column &+= 1
          continue
        }
        if column == firstOptional {
          if lastEnd.stands(bytes, at: offset) {
            offset &+= lastEnd.count
            break
          }
          endStart = offset
          if plain.quantityIsOptional { row.quantity = 1000 }
          if plain.timeIsOptional { row.time = -1 }
        }
        let isLast = column == width &- 1
        guard let field = plainText.field(bytes, at: offset, isLast: isLast) else { return rowStart }
        var end = offset &+ field.count &+ 1
        if isLast, plainText.lineEnd == 2 {
          guard plainText.isLineFeed(bytes, at: end) else { return rowStart }
          end &+= 1
        }
        switch what {
        case .patient: row.patient = field
        case .code: row.code = field
        case .practice:
          row.practice = field
          lastPractice = Repeated(bytes, at: offset, count: end &- offset)
        case .date:
          guard let day = plain.day(of: field, text, at: offset) else { return rowStart }
          row.day = day
          lastDay = Repeated(bytes, at: offset, count: end &- offset)
        case .quantity:
          if field.count == 1, field.low &- 0x31 < 9 {
            row.quantity = UInt32(truncatingIfNeeded: field.low &- 0x30) &* 1000
          } else if field.count > 0 {
            return rowStart
          }
        case .time:
          if field.count > 0 {
            guard let minute = PlainActivity.minute(of: field) else { return rowStart }
            row.time = minute
          }
        case .fact:
          if field.count > 0 { return rowStart }
        case .ignored:
          guard field.count == 0 || field.isPlain else { return rowStart }
        }
        offset = end
        column &+= 1
        if column == width, endStart >= 0 { lastEnd = Repeated(bytes, at: endStart, count: offset &- endStart) }
      }
      // The tables of texts grow last, so that a row that is not plain leaves nothing behind.
      let isSamePatient = row.patient == openPatient && row.practice == openPractice
      guard isSamePatient || (row.patient.count > 0 && row.patient.isPlain), let code = plain.codes[row.code] ?? number(of: row.code),
        let clock = PracticeLog.Row.clock(row.day, row.time)
      else { return rowStart }
      if row.practice != openPractice {
        guard row.practice.count > 0, row.practice.isPlain else { return rowStart }
        buffer.empty(into: &open)
        if openPlace >= 0 { swap(&open, &log.logs[openPlace]) }
        openPlace = log.log(of: log.practices.number(of: row.practice))
        swap(&open, &log.logs[openPlace])
        if open.rows.isEmpty { open.rows.reserveCapacity(expected) }
        openPractice = row.practice
      }
      if !isSamePatient {
        patient = open.patients.number(of: row.patient)
        openPatient = row.patient
      }
      let new = PracticeLog.Row(
        patient: patient, code: code, quantity: row.quantity, clock: clock, facts: -1,
        sourceLine: UInt32(truncatingIfNeeded: min(line, Int(UInt32.max))))
      if holdsRows {
        open.rows.append(new)
        open.divide()
      } else {
        buffer.append(new, to: &open)
      }
      line &+= 1
    }
  }

  /// The number of a code of up to eight bytes; nil for one that is not plain.
  private mutating func number(of code: PlainText.Field) -> UInt32? {
    guard (1...8).contains(code.count), code.isPlain else { return nil }
    let number = log.codes.number(of: code)
    plain.codes.keep(number, for: code)
    return number
  }
}

extension PlainActivity {
  /// A day in any of the accepted forms.
  fileprivate mutating func day(of field: PlainText.Field, _ text: Span<UInt8>, at offset: Int) -> Day? {
    if let day = days[field] { return day }
    guard let (year, month, number) = DateParts.parse(text, offset..<offset + field.count),
      DelimitedRow.years.contains(year), let day = Day(year: year, month: month, day: number)
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
