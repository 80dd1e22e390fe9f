/// The people on one practice's list, with texts as numbers.
struct Roster: Sendable {
  struct Row: Sendable {
    var patient: UInt32
    var birth: Day?
    var sex: Sex?
    var group: UInt32?
    var area: UInt32?
    var payer: UInt32?
    var enrolled: DayRange
    var programmes: [(programme: Int, days: DayRange)]
  }

  var rows: [Row] = []
  var groups: [PersonGroup] = []
  /// The rows of each patient.
  private var rowsOfPatient: [UInt32: [Int]] = [:]

  mutating func add(_ person: Person, programmes: [String: Int], patients: inout NameTable, words: inout NameTable) {
    let row = Row(
      patient: patients.number(of: person.patient), birth: person.birth, sex: person.sex,
      group: person.group.map { words.number(of: $0) }, area: person.area.map { words.number(of: $0) },
      payer: person.payer.map { words.number(of: $0) }, enrolled: person.enrolled,
      programmes: person.programmes.compactMap { stay in programmes[stay.programme].map { ($0, stay.days) } })
    rowsOfPatient[row.patient, default: []].append(rows.count)
    rows.append(row)
  }

  /// The positions of a patient's rows; none for somebody the roster does not know.
  func rows(of patient: UInt32) -> [Int] { rowsOfPatient[patient] ?? [] }

  /// The row of a patient that counts on a day: the stay begun last, or the first to begin for a day before all of them.
  ///
  /// Stays do not overlap, so it is the one the day lies in where there is one, and otherwise the one before the day.
  func row(among candidates: [Int], on day: Day) -> Row? {
    if candidates.count == 1 { return rows[candidates[0]] }
    func start(_ row: Int) -> Day { rows[row].enrolled.from ?? .first }
    let begun = candidates.filter { start($0) <= day }
    let row = begun.max { start($0) < start($1) } ?? candidates.min { start($0) < start($1) }
    return row.map { rows[$0] }
  }

  /// The programmes a patient is in on a day; nil for somebody the roster does not know.
  func programmes(of patient: UInt32, on day: Day) -> ProgrammeSet? { programmes(of: rows(of: patient), on: day) }

  /// The programmes a patient is in on a day by the patient's rows; nil for somebody without any.
  func programmes(of candidates: [Int], on day: Day) -> ProgrammeSet? {
    if candidates.isEmpty { return nil }
    var result = ProgrammeSet()
    for row in candidates {
      for stay in rows[row].programmes where stay.days.contains(day) { result.insert(stay.programme) }
    }
    return result
  }

  /// The groups that hold on a day: undated ones, and those of the latest date.
  func groups(on day: Day) -> [PersonGroup] {
    let latest = groups.compactMap(\.date).filter { $0 <= day }.max()
    return groups.filter { $0.date == nil || $0.date == latest }
  }

  /// The number of people on the list on a day.
  func count(on day: Day) -> Int64 {
    var count: Int64 = 0
    for row in rows where row.enrolled.contains(day) { count += 1 }
    for group in groups(on: day) { count += group.count }
    return count
  }
}
