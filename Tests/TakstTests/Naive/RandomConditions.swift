import Takst

/// Conditions with one or two facts each, every kind of fact among them.
struct RandomConditions {
  var random: SeededGenerator
  var selectors: [Selector]
  var contracts: [String]

  static let groups = ["1", "2"]
  static let areas = ["town", "island"]
  /// A payer follows only those that stand before it.
  static let payers = ["vgz", "cz", "asr"]
  static let regions = ["north", "south"]
  static let places = ["clinic", "home"]
  static let roles = ["doctor", "nurse"]
  static let reasons = ["T90", "T89", "R95", "A01"]
  static let programmes = ["copd", "diabetes"]
  static let indicators = ["hba1c", "flu"]

  mutating func condition(depth: Int = 0) -> Condition {
    var condition = Condition()
    for _ in 0..<random.int(1...2) { state(&condition, depth: depth) }
    return condition
  }

  private mutating func state(_ condition: inout Condition, depth: Int) {
    switch random.int(0...(depth < 2 ? 29 : 21)) {
    case 0...2: condition.age = random.one(of: [.init(from: 18), .init(below: 75), .init(from: 40, below: 65)])
    case 3: condition.sex = random.one(of: [.female, .male])
    case 4: condition.group = random.some(of: Self.groups, 1...2)
    case 5: condition.area = random.some(of: Self.areas, 1...1)
    case 6: condition.payer = random.some(of: Self.payers, 1...2)
    case 7: condition.region = random.some(of: Self.regions, 1...1)
    case 8: condition.contract = random.some(of: contracts, 1...2)
    case 9: condition.cluster = random.chance(50)
    case 10: condition.enrolled = random.chance(50)
    case 11: condition.programme = random.some(of: Self.programmes, 1...2)
    case 12: condition.place = random.some(of: Self.places, 1...1)
    case 13: condition.role = random.some(of: Self.roles, 1...1)
    case 14: condition.reason = random.some(of: ["T9", "T", "R95", "A"], 1...2)
    case 15: condition.chain = random.chance(50)
    case 16: condition.minutes = random.one(of: [.init(from: 5), .init(below: 20), .init(from: 5, below: 20)])
    case 17: condition.km = random.one(of: [.init(from: 4), .init(below: 16)])
    case 18: condition.sameDay = random.one(of: selectors)
    case 19: condition.secondInHousehold = random.one(of: selectors)
    case 20: condition.alone = Condition.Alone(items: random.one(of: selectors), months: random.int(1...3))
    case 21:
      condition.indicator = Condition.IndicatorBand(
        id: random.one(of: Self.indicators), from: random.one(of: [nil, "0.25"]), below: random.one(of: ["0.6", "1"]))
    case 22: condition.all = Self.programmes.map { id in self.inProgramme(id, random.chance(60)) }
    case 23...24: condition.all = (0..<random.int(1...2)).map { _ in self.condition(depth: depth + 1) }
    case 25...27: condition.any = (0..<random.int(1...2)).map { _ in self.condition(depth: depth + 1) }
    default: condition.not = (0..<random.int(1...2)).map { _ in self.condition(depth: depth + 1) }
    }
  }
  /// One part of a condition on the exact set of programmes.
  private func inProgramme(_ id: String, _ isIn: Bool) -> Condition {
    var inside = Condition()
    inside.programme = [id]
    if isIn { return inside }
    var outside = Condition()
    outside.not = [inside]
    return outside
  }
}
