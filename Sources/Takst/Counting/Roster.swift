/// The people on one practice's list, with texts as numbers.
struct Roster: Sendable {
  struct Row: Sendable {
    var patient: UInt32
    /// The next row of the same patient; -1 after the last.
    fileprivate(set) var next: Int32 = -1
    var birth: Day?
    var sex: Sex?
    var group: UInt32?
    var area: UInt32?
    var payer: UInt32?
    /// The days on the list: the first, and the day after the last.
    var from: Day = .first
    var until: Day = .endless
    /// Stays in programmes, as a range of ``Roster/stays``.
    var stays: Range<Int32> = 0..<0

    func isEnrolled(on day: Day) -> Bool { from <= day && day < until }
  }

  private(set) var rows: [Row] = []
  private(set) var stays: [(programme: Int, days: DayRange)] = []
  var groups: [PersonGroup] = []
  /// The dates of groups, with those of groups that are left out; nil when none is.
  private var dates: [Day]?
  var patients = NameTable()
  /// The first row of each patient, and the last; empty as long as each patient has one row, which then has their number.
  private var firstRows: [Int32] = []
  private var lastRows: [Int32] = []

  /// Adds a person; a programme that is not among those numbered is left out.
  mutating func add(_ person: Person, programmes: [String: Int], words: inout NameTable) {
    var row = Row(patient: patients.number(of: person.patient))
    row.birth = person.birth
    row.sex = person.sex
    row.group = person.group.map { words.number(of: $0) }
    row.area = person.area.map { words.number(of: $0) }
    row.payer = person.payer.map { words.number(of: $0) }
    row.from = person.enrolled.from ?? .first
    row.until = person.enrolled.until ?? .endless
    let first = Int32(stays.count)
    for stay in person.programmes {
      if let programme = programmes[stay.programme] { stays.append((programme, stay.days)) }
    }
    row.stays = first..<Int32(stays.count)
    append(row)
  }

  /// Appends a row whose patient has a number in ``patients``.
  @inline(__always)
  mutating func append(_ row: Row) {
    if firstRows.isEmpty, Int(row.patient) == rows.count { return rows.append(row) }
    appendAgain(row)
  }

  private mutating func appendAgain(_ row: Row) {
    if firstRows.isEmpty {
      firstRows = Array(0..<Int32(rows.count))
      lastRows = firstRows
    }
    let number = Int32(rows.count)
    if Int(row.patient) == firstRows.count {
      firstRows.append(number)
      lastRows.append(number)
    } else {
      rows[Int(lastRows[Int(row.patient)])].next = number
      lastRows[Int(row.patient)] = number
    }
    rows.append(row)
  }

  /// Makes room for rows.
  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// Whether a patient has no row yet.
  func isNew(_ patient: UInt32) -> Bool { Int(patient) >= (firstRows.isEmpty ? rows.count : firstRows.count) }

  /// The same people, of whom only some are ever on the list.
  func only(_ isListed: (Row) -> Bool, groups isKept: (PersonGroup) -> Bool) -> Roster {
    var result = self
    for index in rows.indices where !isListed(rows[index]) { result.rows[index].from = .endless }
    result.groups = groups.filter(isKept)
    result.dates = groups.compactMap(\.date)
    return result
  }

  /// The first row of a patient; -1 for somebody the roster does not know.
  func firstRow(of patient: UInt32?) -> Int32 {
    guard let patient else { return -1 }
    return firstRows.isEmpty ? Int32(patient) : firstRows[Int(patient)]
  }

  /// One row's person, listed on other days, with every stay in programmes.
  func alone(_ row: Int32, from: Day, until: Day) -> Roster {
    var result = person(firstRow(of: rows[Int(row)].patient))
    var person = rows[Int(row)]
    (person.patient, person.next, person.from, person.until) = (0, -1, from, until)
    person.stays = 0..<Int32(result.stays.count)
    (result.rows, result.firstRows, result.lastRows) = ([person], [], [])
    return result
  }

  /// The rows of one patient, who then has the number zero.
  func person(_ first: Int32) -> Roster {
    var result = Roster()
    var row = first
    while row >= 0 {
      var person = rows[Int(row)]
      (person.patient, person.next) = (0, -1)
      let start = Int32(result.stays.count)
      for stay in person.stays { result.stays.append(stays[Int(stay)]) }
      person.stays = start..<Int32(result.stays.count)
      result.append(person)
      row = rows[Int(row)].next
    }
    return result
  }

  /// The same people without any stay in a programme: all of them, or the patient with a first row.
  func leaving(_ programme: Int, from first: Int32? = nil) -> Roster {
    var result = self
    var kept: [Int32]?
    if let first {
      kept = []
      var row = first
      while row >= 0 {
        kept! += rows[Int(row)].stays
        row = rows[Int(row)].next
      }
    }
    for stay in kept.map({ $0.map { Int($0) } }) ?? Array(stays.indices) where stays[stay].programme == programme {
      result.stays[stay].days = DayRange(from: .first, until: .first)
    }
    return result
  }

  mutating func addStay(_ programme: Int, _ days: DayRange) { stays.append((programme, days)) }

  /// The row of a patient that counts on a day: the stay begun last, or the first to begin for a day before all of them.
  ///
  /// Stays do not overlap, so it is the one the day lies in where there is one, and otherwise the one before the day.
  @inline(__always)
  func row(from first: Int32, on day: Day) -> Int32 {
    first < 0 || rows[Int(first)].next < 0 ? first : rowOfSeveral(from: first, on: day)
  }

  private func rowOfSeveral(from first: Int32, on day: Day) -> Int32 {
    var (begun, earliest) = (Int32(-1), first)
    var row = first
    while row >= 0 {
      let start = rows[Int(row)].from
      if start <= day, begun < 0 || rows[Int(begun)].from < start { begun = row }
      if start < rows[Int(earliest)].from { earliest = row }
      row = rows[Int(row)].next
    }
    return begun >= 0 ? begun : earliest
  }

  /// The programmes a patient is in on a day by the patient's rows.
  func programmes(from first: Int32, on day: Day) -> ProgrammeSet {
    var result = ProgrammeSet()
    var row = first
    while row >= 0 {
      for stay in rows[Int(row)].stays where stays[Int(stay)].days.contains(day) {
        result.insert(stays[Int(stay)].programme)
      }
      row = rows[Int(row)].next
    }
    return result
  }

  /// The groups that hold on a day: undated ones, and those of the latest date.
  func groups(on day: Day) -> [PersonGroup] {
    if groups.isEmpty { return [] }
    let latest = (dates ?? groups.compactMap(\.date)).filter { $0 <= day }.max()
    return groups.filter { $0.date == nil || $0.date == latest }
  }

  /// The number of people on the list on a day.
  func count(on day: Day) -> Int64 { counts(on: [day])[0] }

  /// The number of people on the list on each of some days, in order of time.
  func counts(on days: [Day]) -> [Int64] {
    var counts = rowCounts(on: days) { _ in true }
    for (index, day) in days.enumerated() {
      for group in groups(on: day) { counts[index] += group.count }
    }
    return counts
  }

  /// How many of some rows are on the list on each of some days, in order of time.
  @inline(__always)
  func rowCounts(on days: [Day], where isCounted: (Int) -> Bool) -> [Int64] {
    var counts = [Int64](repeating: 0, count: days.count)
    guard let first = days.first, let last = days.last else { return counts }
    var always: Int64 = 0
    for row in rows.indices {
      let (from, until) = (rows[row].from, rows[row].until)
      if from <= first, last < until {
        if isCounted(row) { always &+= 1 }
      } else if from <= last, first < until, isCounted(row) {
        for index in days.indices where from <= days[index] && days[index] < until { counts[index] &+= 1 }
      }
    }
    for index in counts.indices { counts[index] += always }
    return counts
  }
}

extension Day {
  /// What stands for the day after the last when there is none.
  static let endless = Day(number: .max)
}
