import Takst

/// Small logs and lists whose lines meet often enough for rules to matter.
struct RandomInputs {
  static let periods = [
    Period(from: "2024-01-01", until: "2024-07-01")!, Period(from: "2024-01-15", until: "2024-04-10")!,
    Period(from: "2024-02-10", until: "2024-02-20")!, Period.year(2024),
    Period(from: "2024-03-01", until: "2024-04-01")!,
  ]
  /// Month ends, holidays, the borders of periods and prices.
  static let days: [Day] = [
    "2023-11-30", "2023-12-31", "2024-01-01", "2024-01-15", "2024-01-31", "2024-02-01", "2024-02-13", "2024-02-15",
    "2024-02-29", "2024-03-01", "2024-03-02", "2024-03-28", "2024-03-30", "2024-03-31", "2024-04-01", "2024-04-27",
    "2024-04-30", "2024-05-05",
  ]

  /// Years, one after another, and shorter ones inside of them that start or end alike.
  static let indicatorPeriods = [
    Period.year(2023), Period(from: "2023-07-01", until: "2024-01-01")!, Period.year(2024),
    Period(from: "2024-02-01", until: "2024-04-01")!, Period(from: "2024-02-01", until: "2024-03-01")!,
  ]

  var random: SeededGenerator
  let codes: [String]
  let amendments: [Amendment]
  let period: Period
  var lines: [ActivityLine] = []
  var population: Population?
  var practices: [Practice] = []
  var indicators: [IndicatorResult] = []
  /// Lines and people are of the first two; the others only make the run larger.
  private let ids = ["B", "012345", "7", "A"]
  private let busy = ["B", "012345"]
  private static let clusters = ["k1", "k2"]
  private let patients = ["p1", "p2", "p10", "é"]

  init(_ random: SeededGenerator, codes: [String], amendments: [Amendment], period: Period) {
    self.random = random
    self.codes = codes
    self.amendments = amendments
    self.period = period
  }

  mutating func build() {
    let days = random.some(of: Self.days, 2...6)
    let count = random.chance(75) ? random.int(0...16) : random.int(10...60)
    for _ in 0..<count { lines.append(line(on: days)) }
    for id in ids where random.chance(busy.contains(id) ? 75 : 25) { practices.append(practice(id)) }
    if random.chance(80) { population = people() }
    for id in ids + Self.clusters { buildIndicators(id) }
  }

  private mutating func maybe<T>(_ percent: Int, _ values: [T]) -> T? {
    random.chance(percent) ? random.one(of: values) : nil
  }

  private mutating func line(on days: [Day]) -> ActivityLine {
    var line = ActivityLine(
      date: random.one(of: days), practice: random.one(of: busy), patient: random.one(of: patients),
      code: random.one(of: codes))
    if random.chance(30) {
      line.quantity = random.one(of: [2, 3, Quantity(thousandths: 500), Quantity(thousandths: 1333)])
    }
    line.facts.time = maybe(60, [0, 479, 480, 600, 960, 1439]).map { TimeOfDay(minute: $0)! }
    line.facts.minutes = maybe(60, [3, 4, 5, Quantity(thousandths: 15_999), 16, 20, 45])
    line.facts.km = maybe(50, [0, 4, Quantity(thousandths: 4_001), 16, 30])
    line.facts.clinician = maybe(10, ["c1"])
    line.facts.role = maybe(50, RandomConditions.roles)
    line.facts.group = maybe(30, RandomConditions.groups)
    line.facts.visit = maybe(30, ["v1", "v2"])
    line.facts.household = maybe(70, ["h1", "h2"])
    line.facts.place = maybe(50, RandomConditions.places)
    line.facts.reason = maybe(50, RandomConditions.reasons)
    line.facts.payer = maybe(40, RandomConditions.payers)
    line.facts.chain = maybe(50, [true, false])
    line.facts.billed = maybe(10, [100, 20_000])
    return line
  }

  private mutating func practice(_ id: String) -> Practice {
    var practice = Practice(id: id)
    practice.capacities = maybe(70, [1, 2, Quantity(thousandths: 1_250)])
    practice.region = maybe(80, RandomConditions.regions)
    practice.cluster = maybe(50, Self.clusters)
    practice.area = maybe(50, RandomConditions.areas)
    practice.contracts = random.some(of: RandomTariff.contracts, 0...2)
    return practice
  }

  private mutating func people() -> Population {
    var population = Population()
    for id in ids where busy.contains(id) || random.chance(20) {
      for patient in random.some(of: patients + ["q1", "q2", "q3"], 0...6) {
        var person = person(id, patient)
        if random.chance(15) {
          // Left and came back: two rows that do not overlap.
          person.enrolled = DayRange(until: "2024-02-01")
          var again = person
          again.enrolled = DayRange(from: "2024-03-01")
          again.programmes = random.chance(50) ? [] : person.programmes
          population.people.append(again)
        }
        population.people.append(person)
      }
      for _ in 0..<(random.chance(60) ? 0 : random.int(1...3)) { population.groups.append(group(id)) }
    }
    return population
  }

  private mutating func person(_ practice: String, _ patient: String) -> Person {
    var person = Person(practice: practice, patient: patient)
    person.birth = maybe(80, ["1940-02-29", "1949-03-01", "1984-02-15", "2006-03-01", "2020-07-07"])
    person.sex = maybe(80, Sex.allCases)
    person.group = maybe(70, RandomConditions.groups)
    person.area = maybe(40, RandomConditions.areas)
    person.payer = maybe(75, RandomConditions.payers)
    person.enrolled = random.one(of: [
      .always, .always, DayRange(from: "2024-02-01"), DayRange(until: "2024-03-01"),
      DayRange(from: "2024-01-31", until: "2024-04-01"),
    ])
    for programme in RandomConditions.programmes where random.chance(25) {
      let days = random.one(of: [DayRange.always, DayRange(from: "2024-02-01", until: "2024-03-31")])
      person.programmes.append(Person.Membership(programme, days: days))
    }
    return person
  }

  private mutating func group(_ practice: String) -> PersonGroup {
    var group = PersonGroup(practice: practice, count: Int64(random.int(1...5)))
    switch random.int(0...4) {
    case 0: (group.ageFrom, group.ageTo) = (18, 39)
    case 1: (group.ageFrom, group.ageTo) = (40, 80)
    case 2: group.ageFrom = 75
    case 3: group.ageTo = 17
    default: break
    }
    group.sex = maybe(50, Sex.allCases)
    group.group = maybe(50, RandomConditions.groups)
    group.area = maybe(30, RandomConditions.areas)
    group.programme = maybe(40, RandomConditions.programmes)
    group.date = maybe(60, ["2024-01-01", "2024-02-15", "2024-03-01"])
    return group
  }

  private mutating func buildIndicators(_ giver: String) {
    for indicator in RandomConditions.indicators {
      for period in Self.indicatorPeriods where random.chance(45) {
        let numerator = Int64(random.int(0...20))
        let value: IndicatorResult.Value =
          random.chance(50)
          ? .fraction(numerator: numerator, denominator: 20) : .number(Rate(units: numerator * 5, places: 2))
        var result = IndicatorResult(practice: giver, indicator: indicator, period: period, value: value)
        result.target = maybe(60, ["0", "0.3", "0.75", "1"])
        indicators.append(result)
      }
    }
  }
}
