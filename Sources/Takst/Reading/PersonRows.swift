/// Makes people of rows, and sees to it that nobody is on two lists at once.
struct PersonRows: RowConsumer {
  private(set) var people: [Person] = []
  private let fields: PersonFields
  /// Patients numbered; for each, the last of their rows; for each row, the row of the patient before it, or -1.
  private var patients = NameTable()
  private var lastRows: [Int] = []
  private var rowsBefore: [Int] = []
  private var lines: [Int] = []

  init(places: [Int], options: ReadingOptions) {
    fields = PersonFields(places: places, options: options)
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    let person = try fields.person(row, text)
    try checkAgainstRowsBefore(person, text.extracting(row[fields.patient]), line: row.line)
    people.append(person)
  }

  private mutating func checkAgainstRowsBefore(
    _ person: Person, _ id: Span<UInt8>, line: Int
  ) throws(RowProblem) {
    let number = Int(patients.number(of: id))
    if number == lastRows.count { lastRows.append(-1) }
    var other = lastRows[number]
    var count = 0
    while other >= 0 {
      count += 1
      guard count < PersonFields.mostRows else {
        throw RowProblem(
          field: nil,
          message: "the patient stands in \(PersonFields.mostRows) rows before: check the column of the patient")
      }
      try PersonFields.check(person, against: people[other], line: lines[other])
      other = rowsBefore[other]
    }
    rowsBefore.append(lastRows[number])
    lastRows[number] = people.count
    lines.append(line)
  }
}

/// What the fields of a row say of a person.
struct PersonFields: Sendable {
  let practice, patient, birth, sex, group, area, payer, from, until, programmes: Int
  /// The most rows of a patient: each is compared with those before it.
  static let mostRows = 200
  /// The most stays in programmes of a row, which are compared with each other.
  static let mostStays = 100
  let onlyPractice: String?

  init(places: [Int], options: ReadingOptions) {
    (practice, patient, birth, sex, group) = (places[0], places[1], places[2], places[3], places[4])
    (area, payer, from, until, programmes) = (places[5], places[6], places[7], places[8], places[9])
    onlyPractice = practice < 0 ? options.practice : nil
  }

  /// The person of a row.
  func person(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> Person {
    var person = Person(
      practice: try row.requiredString(practice, text, otherwise: onlyPractice),
      patient: try row.requiredString(patient, text))
    person.birth = try row.day(birth, text)
    if row.has(sex) { person.sex = try row.sex(sex, text) }
    person.group = row.group(group, text)
    person.area = row.string(area, text)
    person.payer = row.string(payer, text)
    if row.has(from) { person.enrolled.from = try row.day(from, text) }
    if row.has(until) { person.enrolled.until = try row.day(until, text) }
    if row.has(programmes) { person.programmes = try memberships(row, text) }
    try checkDays(of: person)
    return person
  }

  private func checkDays(of person: Person) throws(RowProblem) {
    if person.enrolled.isEmpty {
      let message = "is not after the first day: it is the day after the last on the list"
      throw RowProblem(field: until, message: message)
    }
    guard let day = person.birth else { return }
    if let from = person.enrolled.from, day > from {
      throw RowProblem(field: birth, message: "is after the first day on the list: correct one of them")
    }
    if let until = person.enrolled.until, day >= until {
      throw RowProblem(field: birth, message: "is after the last day on the list: correct one of them")
    }
  }

  /// Sees to it that two rows of one patient fit; the other one stands in a line.
  static func check(_ person: Person, against other: Person, line: Int) throws(RowProblem) {
    func problem(_ message: String) -> RowProblem { RowProblem(field: nil, message: message) }
    if person.birth != other.birth {
      throw problem("the patient of line \(line) has another date of birth there: correct one of them")
    }
    if let mine = person.sex, let theirs = other.sex, mine != theirs {
      throw problem("the patient of line \(line) has another sex there: correct one of them")
    }
    guard person.enrolled.overlaps(other.enrolled) else { return }
    throw problem(
      person.practice == other.practice
        ? "the patient of line \(line) is on the list twice on the same days: join the rows, or end one first"
        : "the patient of line \(line) is on another practice's list on the same days: end one before the other begins")
  }

  /// Stays in programmes, written `id` or `id:from:until` and joined by `+`.
  private func memberships(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> [Person.Membership] {
    func problem(_ message: String) -> RowProblem { RowProblem(field: programmes, message: message) }
    var result: [Person.Membership] = []
    for stay in try row.list(programmes, text) {
      let parts = stay.split(separator: ":", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
      guard parts.count <= 3, !parts[0].isEmpty else {
        throw problem("is not a list of programmes: write id or id:from:until, joined by +")
      }
      var days = DayRange.always
      if parts.count > 1, !parts[1].isEmpty { days.from = try day(parts[1], problem) }
      if parts.count > 2, !parts[2].isEmpty { days.until = try day(parts[2], problem) }
      if days.isEmpty { throw problem("has a stay that ends before it begins: until is the day after the last") }
      let membership = Person.Membership(String(parts[0]), days: days)
      guard result.count < PersonFields.mostStays else {
        throw problem("names more than \(PersonFields.mostStays) stays in programmes: leave out all but the last")
      }
      if result.contains(where: { $0.programme == membership.programme && $0.days.overlaps(days) }) {
        throw problem("names a programme twice on the same days: join the stays")
      }
      result.append(membership)
    }
    return result
  }

  private func day(_ text: Substring, _ problem: (String) -> RowProblem) throws(RowProblem) -> Day {
    let bytes = Array(text.utf8)
    guard let (year, month, day) = DateParts.parse(bytes.span, 0..<bytes.count) else {
      throw problem("has a day that is not a date: write id:2024-01-01:2024-07-01")
    }
    guard DelimitedRow.years.contains(year), let result = Day(year: year, month: month, day: day) else {
      throw problem("has a day that " + DateParts.defect(year, month, day))
    }
    return result
  }
}
