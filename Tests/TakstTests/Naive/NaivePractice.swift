import Takst

/// One practice with its tariff, its lines and what is known of its people.
struct NaivePractice {
  let id: String
  /// The practice's row; nil when there is none.
  let row: Practice?
  let tariff: NaiveTariff
  let people: [Person]
  let groups: [PersonGroup]
  let ownResults: [IndicatorResult]
  let clusterResults: [IndicatorResult]
  var lines: [NaiveLine]
  /// The lines as they stood when the present rule began.
  var snapshot: [NaiveLine]

  init(id: String, inputs: Inputs, tariff: Tariff, amendments: [Amendment], asKnownOn: Day?) {
    self.id = id
    let row = inputs.practices.first { $0.id == id }
    self.row = row
    self.tariff = NaiveTariff(tariff, amendments: amendments, practice: row, asKnownOn: asKnownOn)
    people = (inputs.population?.people ?? []).filter { $0.practice == id }
    groups = (inputs.population?.groups ?? []).filter { $0.practice == id }
    ownResults = inputs.indicators.filter { $0.practice == id }
    clusterResults = inputs.indicators.filter { row?.cluster == $0.practice }
    lines = []
    for index in 0..<inputs.activity.count where inputs.activity[index].practice == id {
      var line = inputs.activity[index]
      line.code = self.tariff.writtenCode(line.code)
      lines.append(NaiveLine(line, billed: self.tariff.billedItem(line.code)))
    }
    lines.sort { NaiveOrder.byPatient($0.line, $1.line) }
    snapshot = lines
  }

  // MARK: What conditions are asked of

  func subject(line index: Int) -> NaiveSubject {
    let line = lines[index].line
    var subject = NaiveSubject(day: line.date, practice: row)
    subject.line = index
    let rows = people.filter { $0.patient == line.patient }
    if let person = person(behind: line) {
      subject.birth = person.birth
      subject.sex = person.sex
      subject.group = person.group
      subject.area = person.area
      subject.payer = person.payer
    }
    subject.group = line.facts.group ?? subject.group
    subject.payer = line.facts.payer ?? subject.payer
    if !people.isEmpty {
      subject.enrolled = NaiveTruth(rows.contains { $0.enrolled.contains(line.date) })
    }
    subject.programme = { programme in
      if isIn(programme, patient: line.patient, on: line.date) { return .yes }
      return rows.isEmpty ? .undecided : .no
    }
    return subject
  }

  /// The row of the line's patient that counts on its day: the last stay that has begun, and the first of all before any
  /// has.
  private func person(behind line: ActivityLine) -> Person? {
    let stays = people.filter { $0.patient == line.patient }
      .sorted { ($0.enrolled.from ?? .first) < ($1.enrolled.from ?? .first) }
    return stays.last { ($0.enrolled.from ?? .first) <= line.date } ?? stays.first
  }

  func subject(person: Person, on day: Day) -> NaiveSubject {
    var subject = NaiveSubject(day: day, practice: row)
    subject.birth = person.birth
    subject.sex = person.sex
    subject.group = person.group
    subject.area = person.area
    subject.payer = person.payer
    subject.enrolled = NaiveTruth(person.enrolled.contains(day))
    subject.programme = { NaiveTruth(isIn($0, patient: person.patient, on: day)) }
    return subject
  }

  func subject(group: PersonGroup, on day: Day) -> NaiveSubject {
    var subject = NaiveSubject(day: day, practice: row)
    if group.ageFrom != nil || group.ageTo != nil { subject.ages = (group.ageFrom ?? 0, group.ageTo ?? 200) }
    subject.sex = group.sex
    subject.group = group.group
    subject.area = group.area
    subject.enrolled = .yes
    subject.programme = { NaiveTruth(group.programme == $0) }
    return subject
  }

  func subjectPractice(on day: Day) -> NaiveSubject {
    NaiveSubject(day: day, practice: row)
  }

  // MARK: Programmes

  /// Whether a patient is in a programme by the population or by the standing lines.
  func isIn(_ programme: String, patient: String, on day: Day) -> Bool {
    for person in people where person.patient == patient {
      for stay in person.programmes where stay.programme == programme && stay.days.contains(day) { return true }
    }
    guard let definition = tariff.programmes.first(where: { $0.id == programme }) else { return false }
    let mine = snapshot.filter { $0.line.patient == patient }
    for start in mine where start.stands(as: definition.starts) && start.day <= day {
      let hasEnded = mine.contains { $0.stands(as: definition.ends) && $0.day >= start.day && $0.day < day }
      if !hasEnded { return true }
    }
    return false
  }

  // MARK: The list

  func people(on day: Day) -> [Person] {
    people.filter { $0.enrolled.contains(day) }
  }

  func groups(on day: Day) -> [PersonGroup] {
    var latest: Day?
    for group in groups {
      if let date = group.date, date <= day, latest == nil || date > latest! { latest = date }
    }
    return groups.filter { $0.date == nil || $0.date == latest }
  }

  func listed(on day: Day) -> Int64 {
    var sum = Int64(people(on: day).count)
    for group in groups(on: day) { sum += group.count }
    return sum
  }

  // MARK: Money

  /// The price of an item for a line.
  func price(_ item: Item, of line: ActivityLine) -> NaiveTariff.Known? {
    tariff.price(of: item, on: line.date, for: .payer(line.facts.payer ?? person(behind: line)?.payer))
  }

  /// What a quantity of an item pays on a line; nil when it is unpriced.
  func amount(_ item: Item, _ quantity: Quantity, of line: ActivityLine) -> Int64? {
    price(item, of: line).map { NaiveArithmetic.times($0.unit($0.amount, every: nil), quantity) }
  }
}
