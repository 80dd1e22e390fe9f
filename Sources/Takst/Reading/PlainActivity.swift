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
  fileprivate var days = Memo<Day>(bits: 10)
  fileprivate var codes = Memo<UInt32>(bits: 10)
  fileprivate var practice = PlainText.Field(low: 0, high: 0, count: 0)

  init(places: [Int], width: Int) {
    var columns = [Column](repeating: .ignored, count: width)
    for (place, column) in zip(places, [.date, .practice, .patient, .code, .quantity, .time] as [Column]) where place >= 0 {
      columns[place] = column
    }
    for place in places[6...] where place >= 0 { columns[place] = .fact }
    self.columns = columns
    firstOptional = (places[0...3].max() ?? 0) + 1
  }
}

extension ActivityRows {
  /// Reads plain rows from where one begins; stops at the first that is not plain and near the text's end.
  ///
  /// - Returns: The offset of the row it stopped at; `line` is its line.
  mutating func consumePlain(
    _ text: Span<UInt8>, _ layout: DelimitedLayout, from start: Int, line: inout Int
  ) -> Int {
    let plainText = PlainText(
      count: text.count, delimiter: layout.delimiter, endsWithReturn: layout.endsWithReturn)
    let bytes = unsafe text.bytes
    let width = plain.columns.count
    var offset = start
    // The log of the practice at hand stands apart from the others, so that a line is appended without a look-up.
    var open = PracticeLog()
    var openPlace = -1
    defer { if openPlace >= 0 { swap(&open, &log.logs[openPlace]) } }
    if let onlyPractice {
      openPlace = log.log(of: onlyPractice)
      swap(&open, &log.logs[openPlace])
    }
    plain.practice = .empty

    while true {
      let rowStart = offset
      var column = 0
      var day = Day(number: 0)
      var quantity: UInt32 = 1000
      var time: Int16 = -1
      var (practice, patient, code) = (PlainText.Field.empty, PlainText.Field.empty, PlainText.Field.empty)
      while column < width {
        guard offset < plainText.end else { return rowStart }
        if column >= plain.firstOptional, plainText.endsRow(bytes, at: offset, after: width &- column) {
          offset &+= width &- column &- 1 &+ plainText.lineEnd
          break
        }
        let isLast = column == width &- 1
        guard let field = plainText.field(bytes, at: offset, isLast: isLast) else { return rowStart }
        switch plain.columns[column] {
        case .practice: practice = field
        case .patient: patient = field
        case .code: code = field
        case .date:
          if let known = plain.days[field] {
            day = known
          } else {
            guard let found = PlainActivity.day(of: field, text.extracting(offset..<offset &+ field.count)) else {
              return rowStart
            }
            day = found
            plain.days.keep(found, for: field)
          }
        case .quantity:
          if field.count == 1, field.low &- 0x31 < 9 {
            quantity = UInt32(truncatingIfNeeded: field.low &- 0x30) &* 1000
          } else if field.count > 0 {
            return rowStart
          }
        case .time:
          if field.count > 0 {
            guard let minute = PlainActivity.minute(of: field) else { return rowStart }
            time = minute
          }
        case .fact:
          if field.count > 0 { return rowStart }
        case .ignored:
          guard field.count == 0 || field.isPlain else { return rowStart }
        }
        offset &+= field.count &+ 1
        if isLast, plainText.lineEnd == 2 {
          guard plainText.isLineFeed(bytes, at: offset) else { return rowStart }
          offset &+= 1
        }
        column &+= 1
      }
      // The tables of texts grow last, so that a row that is not plain leaves nothing behind.
      guard patient.count > 0, patient.isPlain, (1...8).contains(code.count),
        let clock = PracticeLog.Row.clock(day, time)
      else { return rowStart }
      var codeNumber = plain.codes[code]
      if codeNumber == nil, !code.isPlain { return rowStart }
      if practice != plain.practice {
        guard practice.count > 0, practice.isPlain else { return rowStart }
        if openPlace >= 0 { swap(&open, &log.logs[openPlace]) }
        openPlace = log.log(of: log.practices.number(of: practice))
        swap(&open, &log.logs[openPlace])
        plain.practice = practice
      }
      if codeNumber == nil {
        codeNumber = log.codes.number(of: code)
        plain.codes.keep(codeNumber!, for: code)
      }
      open.rows.append(
        PracticeLog.Row(
          patient: open.patients.number(of: patient), code: codeNumber!, quantity: quantity, clock: clock, facts: -1,
          sourceLine: UInt32(truncatingIfNeeded: min(line, Int(UInt32.max)))))
      if holdsRows { open.divide() }
      line &+= 1
    }
  }
}

extension PlainActivity {
  /// A day in any of the accepted forms.
  fileprivate static func day(of field: PlainText.Field, _ text: Span<UInt8>) -> Day? {
    if let day = field.day { return day }
    guard let (year, month, day) = DateParts.parse(text, 0..<text.count), DelimitedRow.years.contains(year) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
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
