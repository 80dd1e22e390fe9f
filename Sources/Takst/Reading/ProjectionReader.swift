/// Reads people by year, age and sex from delimited text and makes a projection from one year to another of it.
///
/// ```swift
/// let text = "year,age_from,age_to,sex,people\n2024,80,,f,1000\n2040,80,,f,1600\n"
/// let reading = try ProjectionReader.read(Array(text.utf8), file: "people.csv", from: 2024, to: 2040, options: options)
/// reading.value.groups[0].factor  // 1.6
/// ```
public enum ProjectionReader {
  /// The columns in the order of ``ProjectionRows``.
  static let columns = [
    HeaderColumn("year", "år", "aar", "jaar", "tid"),
    HeaderColumn("people", "count", "antal", "personer", "indhold", "aantal", "personen"),
    PopulationReader.age,
    PopulationReader.ageFrom,
    PopulationReader.ageTo,
    PopulationReader.sex,
    HeaderColumn("region", "regio"),
  ]

  /// Reads people by year.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for messages.
  ///   - first: The year that lists are of.
  ///   - last: The year to project to.
  ///   - options: How many rows may be malformed.
  /// - Returns: The projection, with factors rounded to nine decimals, half away from zero; the columns not used and the
  ///   malformed rows.
  /// - Throws: What keeps the file from being read; a group of people of which one of the years is missing, or that overlaps
  ///   another; the malformed rows, when there are too many.
  public static func read(
    _ bytes: [UInt8], file: String, from first: Int, to last: Int, options: ReadingOptions
  ) throws(Diagnostics) -> Reading<Projection> {
    let input = try DelimitedFile(bytes, file: file)
    let (places, notes) = try input.header.match(columns)
    try input.header.require(columns.prefix(2), in: places, options: options)
    var rows = ProjectionRows(places: places, years: (first, last))
    let errors = try input.readRows(into: &rows, options: options)
    return Reading(value: try rows.projection(file: file), notes: notes, errors: errors)
  }
}

/// Collects the people of two years.
private struct ProjectionRows: RowConsumer {
  private struct Key: Hashable {
    var ageFrom: Int
    var ageTo: Int?
    var sex: Sex?
    var region: String?
  }

  private struct People {
    var key: Key
    var first: Int64?
    var last: Int64?
    var line: Int
  }

  private let year, people, age, ageFrom, ageTo, sex, region: Int
  private let years: (first: Int, last: Int)
  private var groups: [People] = []
  private var places: [Key: Int] = [:]

  init(places: [Int], years: (first: Int, last: Int)) {
    (year, people, age, ageFrom) = (places[0], places[1], places[2], places[3])
    (ageTo, sex, region) = (places[4], places[5], places[6])
    self.years = years
  }

  mutating func consume(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) {
    let year = Int(try row.whole(year, text, atMost: 9999))
    let count = try row.whole(people, text)
    let (from, to) = try ages(row, text)
    var key = Key(ageFrom: from, ageTo: to)
    if row.has(sex) { key.sex = try row.sex(sex, text) }
    key.region = row.string(region, text)
    // Other years are of no use here, and no mistake either.
    guard year == years.first || year == years.last else { return }
    let place = places[key] ?? groups.count
    if place == groups.count {
      places[key] = place
      groups.append(People(key: key, line: row.line))
    }
    if year == years.first ? groups[place].first != nil : groups[place].last != nil {
      throw RowProblem(field: nil, message: "the same people of \(year) stand in a line before: keep one of the rows")
    }
    if year == years.first { groups[place].first = count }
    if year == years.last { groups[place].last = count }
  }

  private func ages(_ row: DelimitedRow, _ text: Span<UInt8>) throws(RowProblem) -> (Int, Int?) {
    if row.has(age) {
      let years = Int(try row.whole(age, text, atMost: 130))
      return (years, years)
    }
    let from = row.has(ageFrom) ? Int(try row.whole(ageFrom, text, atMost: 130)) : 0
    let to = row.has(ageTo) ? Int(try row.whole(ageTo, text, atMost: 130)) : nil
    if let to, from > to { throw RowProblem(field: ageTo, message: "is below the least age: swap them") }
    return (from, to)
  }

  func projection(file: String) throws(Diagnostics) -> Projection {
    var problems: [Diagnostic] = []
    func report(_ group: People, _ message: String) {
      problems.append(Diagnostic(.badValue, message, at: Place(file: file, line: group.line)))
    }
    if groups.isEmpty {
      throw Diagnostics([
        Diagnostic(
          .badValue,
          "there are no people of \(years.first) or \(years.last): check the column year and the years asked for",
          at: Place(file: file))
      ])
    }
    var result: [Projection.Group] = []
    var earlier = EarlierPeople()
    for (index, group) in groups.enumerated() {
      let key = group.key
      let other = earlier.first(overlapping: key.ageFrom, key.ageTo, key.sex, key.region)
      earlier.insert(key.ageFrom, key.ageTo, key.sex, key.region, index: index)
      guard let first = group.first, let last = group.last else {
        let year = group.first == nil ? years.first : years.last
        report(group, "the people of this line are missing in \(year): add a row for that year")
        continue
      }
      if first == 0, last > 0 {
        report(
          group, "nobody in \(years.first) cannot become \(last) people in \(years.last): join the group with another")
        continue
      }
      if let other {
        report(
          group,
          "its people are also among those of line \(groups[other].line): let the ages of one end before the other")
      }
      var ratio = ExactRatio()
      ratio.multiply(by: last)
      ratio.multiply(byPowerOfTen: 9)
      ratio.divide(by: max(1, first))
      let factor = Rate(units: ratio.rounded(.halfAwayFromZero)!, places: 9)
      result.append(
        Projection.Group(
          ageFrom: group.key.ageFrom, ageTo: group.key.ageTo, sex: group.key.sex, region: group.key.region,
          factor: first == 0 ? .one : factor))
    }
    if !problems.isEmpty { throw Diagnostics(problems.inPlaceOrder) }
    return Projection(groups: result, note: "\(years.first) to \(years.last), \(file)")
  }
}
