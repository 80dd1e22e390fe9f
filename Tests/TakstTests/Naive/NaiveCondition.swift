import Takst

/// True, false, or not to be known from the data.
enum NaiveTruth {
  case yes, no, undecided

  init(_ value: Bool) { self = value ? .yes : .no }

  /// Undecided when the fact is missing.
  init<Fact>(_ fact: Fact?, _ test: (Fact) -> Bool) {
    if let fact { self.init(test(fact)) } else { self = .undecided }
  }

  var negated: NaiveTruth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .undecided: .undecided
    }
  }

  static func all(_ truths: [NaiveTruth]) -> NaiveTruth {
    if truths.contains(.no) { return .no }
    return truths.contains(.undecided) ? .undecided : .yes
  }

  static func any(_ truths: [NaiveTruth]) -> NaiveTruth {
    if truths.contains(.yes) { return .yes }
    return truths.contains(.undecided) ? .undecided : .no
  }
}

/// What a condition is asked of: a line, a person, a group of people or a practice.
struct NaiveSubject {
  var day: Day
  /// The practice's row; nil when there is none.
  var practice: Practice?
  var birth: Day?
  /// The least and greatest age of a group of people.
  var ages: (from: Int, to: Int)?
  var sex: Sex?
  var group: String?
  var area: String?
  var payer: String?
  var enrolled: NaiveTruth = .undecided
  /// Whether it is in a programme.
  var programme: (String) -> NaiveTruth = { _ in .undecided }
  /// The position of the line among the practice's lines; nil when it is not a line.
  var line: Int?
}

extension NaivePractice {
  func holds(_ condition: Condition?, _ subject: NaiveSubject) -> NaiveTruth {
    guard let condition else { return .yes }
    var parts: [NaiveTruth] = []
    if let band = condition.age { parts.append(age(band, subject)) }
    if let sex = condition.sex { parts.append(NaiveTruth(subject.sex) { $0 == sex }) }
    if let groups = condition.group { parts.append(NaiveTruth(subject.group, groups.contains)) }
    if let areas = condition.area { parts.append(NaiveTruth(subject.area ?? subject.practice?.area, areas.contains)) }
    if let payers = condition.payer { parts.append(NaiveTruth(subject.payer, payers.contains)) }
    if let regions = condition.region { parts.append(NaiveTruth(subject.practice?.region, regions.contains)) }
    if let contracts = condition.contract {
      parts.append(NaiveTruth(subject.practice) { $0.contracts.contains { contracts.contains($0) } })
    }
    if let cluster = condition.cluster { parts.append(NaiveTruth(subject.practice) { ($0.cluster != nil) == cluster }) }
    if let enrolled = condition.enrolled { parts.append(enrolled ? subject.enrolled : subject.enrolled.negated) }
    if let programmes = condition.programme { parts.append(.any(programmes.map(subject.programme))) }
    if let band = condition.indicator {
      parts.append(
        NaiveTruth(result(band.id, on: subject.day)) { result in
          let value = NaiveFraction(result.value)
          if let from = band.from, value < NaiveFraction(from) { return false }
          if let below = band.below, value >= NaiveFraction(below) { return false }
          return true
        })
    }
    parts += lineFacts(condition, subject)
    if let items = condition.sameDay { parts.append(sameDay(items, subject)) }
    if let items = condition.secondInHousehold { parts.append(secondInHousehold(items, subject)) }
    if let alone = condition.alone { parts.append(self.alone(alone, subject)) }
    for part in condition.all { parts.append(holds(part, subject)) }
    if !condition.any.isEmpty { parts.append(.any(condition.any.map { holds($0, subject) })) }
    for excluded in condition.not { parts.append(holds(excluded, subject).negated) }
    return .all(parts)
  }

  private func age(_ band: Condition.AgeBand, _ subject: NaiveSubject) -> NaiveTruth {
    func fits(_ age: Int) -> Bool {
      (band.from == nil || age >= band.from!) && (band.below == nil || age < band.below!)
    }
    if let birth = subject.birth { return NaiveTruth(fits(Age.years(on: subject.day, born: birth))) }
    guard let ages = subject.ages else { return .undecided }
    // Nobody is older than 200: an open end is tried year by year as well.
    let fitting = (ages.from...ages.to).map(fits)
    if !fitting.contains(false) { return .yes }
    return fitting.contains(true) ? .undecided : .no
  }

  private func lineFacts(_ condition: Condition, _ subject: NaiveSubject) -> [NaiveTruth] {
    let facts = subject.line.map { lines[$0].line.facts }
    var parts: [NaiveTruth] = []
    if let places = condition.place { parts.append(NaiveTruth(facts?.place, places.contains)) }
    if let roles = condition.role { parts.append(NaiveTruth(facts?.role, roles.contains)) }
    if let reasons = condition.reason {
      parts.append(NaiveTruth(facts?.reason) { reason in reasons.contains { reason.hasPrefix($0) } })
    }
    if let chain = condition.chain { parts.append(NaiveTruth(facts?.chain) { $0 == chain }) }
    func inside(_ band: Condition.MeasureBand, _ value: Quantity) -> Bool {
      (band.from == nil || value >= band.from!) && (band.below == nil || value < band.below!)
    }
    if let band = condition.minutes { parts.append(NaiveTruth(facts?.minutes) { inside(band, $0) }) }
    if let band = condition.km { parts.append(NaiveTruth(facts?.km) { inside(band, $0) }) }
    return parts
  }

  private func sameDay(_ items: Selector, _ subject: NaiveSubject) -> NaiveTruth {
    guard let index = subject.line else { return .undecided }
    return NaiveTruth(hasCompany(index, of: items, days: 0))
  }

  /// Whether another standing line of the patient lies at most some days apart.
  func hasCompany(_ index: Int, of items: Selector, days: Int) -> Bool {
    for (other, candidate) in snapshot.enumerated() where other != index {
      if candidate.line.patient == lines[index].line.patient, abs(candidate.day - lines[index].day) <= days,
        candidate.stands(as: items)
      {
        return true
      }
    }
    return false
  }

  private func alone(_ alone: Condition.Alone, _ subject: NaiveSubject) -> NaiveTruth {
    guard let index = subject.line else { return .undecided }
    let day = lines[index].day
    let earliest = day.adding(months: -alone.months, monthEnd: .clamp)
    let latest = day.adding(months: alone.months, monthEnd: .clamp)
    for (other, candidate) in snapshot.enumerated() where other != index {
      if candidate.line.patient == lines[index].line.patient, candidate.day >= earliest, candidate.day <= latest,
        candidate.stands(as: alone.items)
      {
        return .no
      }
    }
    return .yes
  }

  private func secondInHousehold(_ items: Selector, _ subject: NaiveSubject) -> NaiveTruth {
    guard let index = subject.line, let household = lines[index].line.facts.household else { return .undecided }
    let line = lines[index].line
    for candidate in snapshot {
      let other = candidate.line
      if other.patient != line.patient, other.date == line.date, other.facts.household == household,
        other.facts.visit == line.facts.visit, NaiveOrder.byClock(other, line), candidate.stands(as: items)
      {
        return .yes
      }
    }
    return .no
  }
}
