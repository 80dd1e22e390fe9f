/// Reads the list of one practice after another from a file of people in which each practice's rows stand together.
///
/// Whatever is wrong with a row is left to ``PopulationReader``, which reads the file as a whole and knows all messages.
struct RosterReader: Sendable {
  /// What stands in a column.
  private enum Column: Sendable {
    case practice, patient, birth, sex, group, area, payer, from, until, ignored
    /// The row is plain where it is empty.
    case programmes
  }

  /// The bytes of a usual row, so that room for the rows is made once.
  static let usualRow = 36

  /// That the file had better be read as a whole.
  struct NotPlain: Error {}

  private let layout: DelimitedLayout
  private let fields: PersonFields
  private let columns: [Column]
  private let firstOptional: Int
  private let programmes: [String: Int]
  /// The programmes with short ids.
  private let numbered: [(id: PlainText.Field, programme: Int)]
  private var reader: RowReader
  /// The texts of the people, going on from those of conditions.
  private(set) var words: NameTable
  private var sexes = Memo<Sex>(bits: 4, nothing: .female)
  private var texts = Memo<UInt32>(bits: 8, nothing: 0)
  /// Programmes that people are in and the tariff does not have.
  private(set) var unknownProgrammes: Set<String> = []
  /// A key for each patient of each practice, to find people who are on several lists.
  private(set) var people: PeopleKeys

  init(_ file: PopulationFile, programmes: [String: Int], words: NameTable, expected: Int) {
    people = PeopleKeys(expected: expected)
    layout = file.layout
    fields = file.fields
    self.programmes = programmes
    numbered = programmes.filter { $0.key.utf8.count <= 16 }
      .map { (PlainText.Field(Array($0.key.utf8).span), $0.value) }
    self.words = words
    reader = RowReader(file.layout, options: file.options)
    var columns = [Column](repeating: .ignored, count: file.layout.header.names.count)
    let places =
      [
        (fields.practice, .practice), (fields.patient, .patient), (fields.birth, .birth), (fields.sex, .sex),
        (fields.group, .group), (fields.area, .area), (fields.payer, .payer), (fields.from, .from),
        (fields.until, .until), (fields.programmes, .programmes),
      ] as [(Int, Column)]
    for (place, column) in places where place >= 0 { columns[place] = column }
    self.columns = columns
    firstOptional = max(fields.practice, fields.patient, fields.birth) + 1
  }

  /// Reads the rows in a range, all of one practice.
  mutating func roster(_ text: Span<UInt8>, _ range: Range<Int>) throws(NotPlain) -> Roster {
    let part = text.extracting(..<range.upperBound)
    var roster = Roster()
    roster.reserve(range.count / RosterReader.usualRow)
    roster.patients.reserve(range.count / RosterReader.usualRow)
    var practice = PlainText.Field.empty
    var position = range.lowerBound
    while position < part.count {
      position = try readPlain(part, from: position, practice: &practice, into: &roster)
      guard position < part.count else { break }
      var one = OnePerson(fields: fields)
      reader.move(to: position, line: 0)
      do throws(Diagnostics) {
        guard try reader.readRow(of: part, into: &one) else { break }
      } catch {
        throw NotPlain()
      }
      guard let person = one.person, TextEncoding.firstByteNotUTF8(part.extracting(position..<reader.position)) == nil
      else { throw NotPlain() }
      try add(person, to: &roster, practice: &practice)
      position = reader.position
    }
    return roster
  }

  /// Makes a person of a row.
  private struct OnePerson: RowConsumer {
    let fields: PersonFields
    var person: Person?

    mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
      person = try fields.person(row, text)
    }
  }

  private mutating func add(
    _ person: Person, to roster: inout Roster, practice: inout PlainText.Field
  ) throws(NotPlain) {
    if fields.practice >= 0 {
      let name = PlainText.Field(Array(person.practice.utf8).span)
      if name.count > 16 { throw NotPlain() }
      if practice.count == 0 { practice = name }
      if practice != name { throw NotPlain() }
    }
    for stay in person.programmes where programmes[stay.programme] == nil { unknownProgrammes.insert(stay.programme) }
    let known = roster.patients.count
    roster.add(person, programmes: programmes, words: &words)
    if roster.patients.count > known {
      people.insert(roster.patients.key(of: UInt32(known)))
    } else {
      try checkLastRow(of: roster)
    }
  }

  /// Sees to it that the last row fits those of the same patient before it.
  private func checkLastRow(of roster: Roster) throws(NotPlain) {
    let last = roster.rows[roster.rows.count - 1]
    var other = roster.firstRow(of: last.patient)
    var count = 0
    while other >= 0, Int(other) < roster.rows.count - 1 {
      count += 1
      if count >= PersonFields.mostRows { throw NotPlain() }
      let row = roster.rows[Int(other)]
      if !row.fits(last) { throw NotPlain() }
      other = row.next
    }
  }

  /// Reads plain rows; stops at the first that is not plain and near the text's end.
  private mutating func readPlain(
    _ text: Span<UInt8>, from start: Int, practice: inout PlainText.Field, into roster: inout Roster
  ) throws(NotPlain) -> Int {
    let plainText = PlainText(
      count: text.count, delimiter: layout.delimiter, endsWithReturn: layout.endsWithReturn)
    let bytes = unsafe text.bytes
    let width = columns.count
    var offset = start
    while true {
      let rowStart = offset
      var column = 0
      var row = Roster.Row(patient: 0)
      var patient = PlainText.Field.empty
      while column < width {
        guard offset < plainText.end else { return rowStart }
        if column >= firstOptional, plainText.endsRow(bytes, at: offset, after: width &- column) {
          offset &+= width &- column &- 1 &+ plainText.lineEnd
          break
        }
        let isLast = column == width &- 1
        if columns[column] == .programmes, let end = stay(bytes, at: offset, isLast: isLast, plainText, &row, &roster) {
          offset = end
          column &+= 1
          continue
        }
        guard let field = plainText.field(bytes, at: offset, isLast: isLast) else { return rowStart }
        switch columns[column] {
        case .practice:
          if field != practice {
            guard field.count > 0, field.isPlain else { return rowStart }
            // The rows of another practice among this one's.
            if practice.count > 0 { throw NotPlain() }
            practice = field
          }
        case .patient: patient = field
        case .birth:
          guard let day = field.day else { return rowStart }
          row.birth = day
        case .from:
          if field.count > 0 {
            guard let day = field.day else { return rowStart }
            row.from = day
          }
        case .until:
          if field.count > 0 {
            guard let day = field.day else { return rowStart }
            row.until = day
          }
        case .sex:
          if field.count > 0 {
            guard let sex = sexes[field] ?? found(sex: field) else { return rowStart }
            row.sex = sex
          }
        case .group:
          // A group with a word before it has a space and is not plain.
          if field.count > 0 {
            guard let group = number(of: field) else { return rowStart }
            row.group = group
          }
        case .area:
          if field.count > 0 {
            guard let area = number(of: field) else { return rowStart }
            row.area = area
          }
        case .payer:
          if field.count > 0 {
            guard let payer = number(of: field) else { return rowStart }
            row.payer = payer
          }
        case .programmes:
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
      guard patient.count > 0, patient.isPlain, let birth = row.birth, row.from < row.until, birth < row.until,
        row.from == .first || birth <= row.from
      else { return rowStart }
      row.patient = roster.patients.number(of: patient)
      if roster.isNew(row.patient) {
        people.insert(patient.count <= 8 ? patient.low : roster.patients.key(of: row.patient))
        roster.append(row)
      } else {
        roster.append(row)
        try checkLastRow(of: roster)
      }
    }
  }

  /// Reads a stay written `id:2023-05-01:`, the most usual form; where the field ends, or nil for any other form.
  private func stay(
    _ bytes: RawSpan, at offset: Int, isLast: Bool, _ plainText: PlainText, _ row: inout Roster.Row,
    _ roster: inout Roster
  ) -> Int? {
    let colons = plainText.dividing(at: UInt8(ascii: ":"))
    guard let id = colons.field(bytes, at: offset, isLast: false), id.isPlain, id.count > 0,
      let programme = numbered.first(where: { $0.id == id })?.programme,
      case let from = offset &+ id.count &+ 1, from < plainText.end,
      let begin = colons.field(bytes, at: from, isLast: false), let day = begin.day,
      case let end = from &+ begin.count &+ 1, end < plainText.end,
      let rest = plainText.field(bytes, at: end, isLast: isLast), rest.count == 0
    else { return nil }
    var next = end &+ 1
    if isLast, plainText.lineEnd == 2 {
      guard plainText.isLineFeed(bytes, at: next) else { return nil }
      next &+= 1
    }
    row.stays = Int32(roster.stays.count)..<Int32(roster.stays.count + 1)
    roster.addStay(programme, DayRange(from: day))
    return next
  }

  /// What a short word for a sex means; nil for anything else.
  private mutating func found(sex field: PlainText.Field) -> Sex? {
    guard field.isPlain, let sex = DelimitedRow.sex(named: field.text) else { return nil }
    sexes.keep(sex, for: field)
    return sex
  }

  private mutating func number(of field: PlainText.Field) -> UInt32? {
    if let known = texts[field] { return known }
    guard field.isPlain else { return nil }
    let number = words.number(of: field)
    texts.keep(number, for: field)
    return number
  }
}

extension Roster.Row {
  /// Whether the row may be of the same person as another: born on the same day, and on one list at a time.
  func fits(_ other: Roster.Row) -> Bool {
    if let sex, let theirs = other.sex, sex != theirs { return false }
    return birth == other.birth && (from >= other.until || other.from >= until)
  }
}

extension PlainText.Field {
  /// The field of some bytes; of those beyond the sixteenth only the number is kept.
  init(_ bytes: Span<UInt8>) {
    self.init(low: 0, high: 0, count: bytes.count)
    for index in 0..<min(8, bytes.count) { low |= UInt64(bytes[index]) << UInt64(8 * index) }
    for index in 8..<max(8, min(16, bytes.count)) { high |= UInt64(bytes[index]) << UInt64(8 * (index - 8)) }
  }

  var text: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
