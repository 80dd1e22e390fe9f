/// Makes groups of people of rows.
struct PersonGroupRows: RowConsumer {
  private(set) var groups: [PersonGroup] = []
  private let practice, count, age, ageFrom, ageTo, sex, group, area, programme, date: Int
  private let onlyPractice: String?
  /// The lines of the groups, by everything but the count.
  private var lines: [PersonGroup: Int] = [:]

  /// The greatest age a person may have.
  private static let oldest: Int64 = 130

  init(places: [Int], options: ReadingOptions) {
    (practice, count, age, ageFrom, ageTo) = (places[0], places[1], places[2], places[3], places[4])
    (sex, group, area, programme, date) = (places[5], places[6], places[7], places[8], places[9])
    onlyPractice = practice < 0 ? options.practice : nil
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    var people = PersonGroup(
      practice: try row.requiredString(practice, text, otherwise: onlyPractice), count: try row.whole(count, text))
    try readAges(of: &people, row, text)
    if row.has(sex) { people.sex = try row.sex(sex, text) }
    people.group = row.group(group, text)
    people.area = row.string(area, text)
    people.programme = row.string(programme, text)
    if row.has(date) { people.date = try row.day(date, text) }
    var key = people
    key.count = 0
    if let line = lines[key] {
      throw RowProblem(field: nil, message: "the same group stands in line \(line): add the counts up in one row")
    }
    lines[key] = row.line
    groups.append(people)
  }

  private func readAges(of people: inout PersonGroup, _ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    if row.has(age) {
      if row.has(ageFrom) || row.has(ageTo) {
        throw RowProblem(field: age, message: "stands beside a range of ages: give one of them")
      }
      let years = Int(try row.whole(age, text, atMost: PersonGroupRows.oldest))
      (people.ageFrom, people.ageTo) = (years, years)
    }
    if row.has(ageFrom) { people.ageFrom = Int(try row.whole(ageFrom, text, atMost: PersonGroupRows.oldest)) }
    if row.has(ageTo) { people.ageTo = Int(try row.whole(ageTo, text, atMost: PersonGroupRows.oldest)) }
    if let from = people.ageFrom, let to = people.ageTo, from > to {
      throw RowProblem(field: ageTo, message: "is below the least age: swap them")
    }
  }
}
