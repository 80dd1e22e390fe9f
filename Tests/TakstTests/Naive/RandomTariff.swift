import Takst

/// Small tariffs with every unit, rule kind, severity, condition and adjustment among them.
struct RandomTariff {
  static let publications: [Day] = ["2023-06-01", "2023-11-15", "2024-02-15", "2024-05-20"]
  static let serviceCodes = ["0101", "0105", "0120", "0201", "2101", "6101", "6201", "7156"]
  static let contracts = ["deal", "local-north", "local-south"]

  var random: SeededGenerator
  var tariff = Tariff(id: "random", names: LocalizedText(["en": "Random"]), currency: .dkk)
  var amendments: [Amendment] = []
  private var services: [String] = []
  private var conditions: RandomConditions
  /// Codes that amendments remove, each at most once.
  private var removed: Set<String> = []

  init(_ random: SeededGenerator) {
    self.random = random
    conditions = RandomConditions(random: random, selectors: [], contracts: Self.contracts)
  }

  /// Codes that lines may carry: known ones and some that an amendment adds or nobody knows.
  var billable: [String] {
    services + services + services + services.map { String($0.drop { $0 == "0" }) } + ["4250", "4250", "9999", "CAP"]
  }

  mutating func build() {
    tariff.codeWidth = random.chance(80) ? 4 : nil
    tariff.calendar = random.one(of: [nil, .danish, .dutch])
    tariff.segments = ["a", "b", "c"].map { Segment(id: $0, names: LocalizedText(["en": $0])) }
    for (index, day) in Self.publications.enumerated() {
      tariff.decisions.append(Decision(id: "d\(index)", names: LocalizedText(["en": "d\(index)"]), published: day))
    }
    buildSeries()
    services = random.some(of: Self.serviceCodes, 2...7)
    for code in services { tariff.items.append(item(code, .service)) }
    conditions.selectors = (0..<4).map { _ in selector() }
    tariff.programmes = RandomConditions.programmes.map { id in
      Programme(
        id: id, names: LocalizedText(["en": id]), starts: [random.one(of: services)], ends: [random.one(of: services)])
    }
    for (code, percent) in [("CAP", 50), ("PRG", 40), ("PRF", 50), ("POT", 30), ("LMP", 50)]
    where random.chance(percent) {
      tariff.items.append(countedItem(code))
    }
    for index in 0..<random.int(0...8) { tariff.rules.append(rule("r\(index)")) }
    buildAdjustments()
    for index in 0..<random.int(0...3) { amendments.append(amendment(index)) }
  }

  mutating func selector() -> Selector {
    Selector(random.some(of: services + services + ["tag:x", "tag:y", "segment:a", "segment:b"], 1...3))
  }

  mutating func condition() -> Condition {
    conditions.random = random
    let condition = conditions.condition()
    random = conditions.random
    return condition
  }

  mutating func maybeCondition(_ percent: Int) -> Condition? {
    random.chance(percent) ? condition() : nil
  }

  mutating func money(_ range: ClosedRange<Int> = 0...30_000) -> Money {
    Money(minorUnits: Int64(random.int(range)), .dkk)
  }

  mutating func rate() -> Rate {
    Rate(units: Int64(random.int(0...20_000)), places: 4)
  }

  // MARK: Items and prices

  mutating func item(_ code: String, _ unit: Unit, tiers: Bool = false) -> Item {
    var item = Item(
      code: code, names: LocalizedText(["en": code]), segment: random.one(of: ["a", "b", "c"]), unit: unit,
      tags: random.some(of: ["x", "y"], 0...2))
    item.prices = prices(tiers: tiers).map { split($0, unit) }
    if unit != .service, random.chance(20) {
      item.days = random.one(of: [DayRange(from: "2024-02-01"), DayRange(until: "2024-03-01")])
    }
    for day in ["2024-02-01", "2024-03-10"] as [Day] where random.chance(15) {
      item.moves.append(Item.Move(from: day, segment: random.one(of: ["a", "b", "c"])))
    }
    if random.chance(25) {
      item.indexed = IndexedPrice(
        series: "s", base: money(), from: random.one(of: ["2023-01-01", "2023-10-01", "2024-02-01"]),
        until: random.one(of: [nil, "2024-05-01"]),
        status: random.one(of: Status.allCases))
    }
    return item
  }

  private mutating func prices(tiers: Bool) -> [Price] {
    let change: Day = random.one(of: ["2024-02-01", "2024-03-15", "2024-04-01"])
    func status(_ random: inout SeededGenerator) -> Status { random.one(of: Status.allCases) }
    switch random.int(0...6) {
    case 0: return [Price(money(), status: status(&random), tiers: tiers ? self.tiers() : [])]
    case 1:
      return [
        Price(money(), days: DayRange(until: change), status: .official),
        Price(
          money(), days: DayRange(from: change), kind: .maximum, status: .derived, tiers: tiers ? self.tiers() : []),
      ]
    case 2: return [Price(money(), days: DayRange(from: change, until: "2024-05-01"), status: .secondary)]
    case 3, 4:
      var prices: [Price] = []
      for decision in random.some(of: ["d0", "d1", "d2", "d3"], 1...3) {
        let days = random.one(of: [
          DayRange.always, DayRange(from: change), DayRange(from: "2024-01-01", until: change),
        ])
        prices.append(Price(money(), days: days, status: status(&random), decision: decision))
      }
      if random.chance(40) { prices.append(Price(money(), status: .official)) }
      return prices
    case 5: return [Price(random.chance(40) ? money() : nil, kind: .free, status: .official)]
    default: return random.chance(50) ? [] : [Price(money(), status: .official)]
    }
  }

  /// Perhaps for another time than the unit falls due in, and perhaps only in part the practice's income.
  private mutating func split(_ price: Price, _ unit: Unit) -> Price {
    var price = price
    if unit != .service, random.chance(30) { price.per = random.one(of: Frequency.allCases) }
    if random.chance(20) {
      price.shares = random.one(of: [
        ["gp": "0.7", "other": "0.2", "overhead": "0.1"], ["gp": "0.333", "other": "0.667"],
      ])
      price.income = "gp"
    }
    return price
  }

  private mutating func tiers() -> [Price.Tier] {
    [1, 4].filter { _ in random.chance(80) }.map { Price.Tier(above: $0, amount: money()) }
  }

  private mutating func buildSeries() {
    let days: [Day] = ["2023-04-01", "2023-10-01", "2024-02-01", "2024-03-10"]
    var series = IndexSeries(
      id: "s", names: LocalizedText(["en": "s"]), steps: [], until: random.one(of: [nil, nil, "2024-04-15"]),
      rounding: random.one(of: Rounding.allCases))
    for day in days where random.chance(70) {
      series.steps.append(
        IndexSeries.Step(
          from: day, factor: Rate(units: Int64(random.int(9_500...10_700)), places: 4),
          status: random.one(of: Status.allCases))
      )
    }
    tariff.series = [series]
  }

  // MARK: Rules

  private mutating func target() -> String {
    random.one(of: services)
  }

  private mutating func rule(_ id: String) -> Rule {
    let (kind, severities) = kind()
    let days = random.one(of: [DayRange.always, .always, .always, DayRange(from: "2024-02-05", until: "2024-04-10")])
    return Rule(
      id: id, names: LocalizedText(["en": id]), kind: kind, items: selector(), severity: random.one(of: severities),
      days: days, when: maybeCondition(35))
  }

  private mutating func kind() -> (Rule.Kind, [Rule.Severity]) {
    let replacing: [Rule.Severity] = [.reprice, .reprice, .reprice, .warn]
    let refusing: [Rule.Severity] = [.reject, .reject, .zero, .warn]
    switch random.int(0...8) {
    case 0:
      var bands = [Rule.Band(upTo: 4, becomes: target()), Rule.Band(below: 16, becomes: target())]
      if random.chance(60) { bands.append(Rule.Band(becomes: target())) }
      return (.banded(measure: random.one(of: [.minutes, .km]), bands: bands), replacing)
    case 1: return (.replaced(by: target()), replacing)
    case 2:
      let severity = random.one(of: [Rule.Severity.reject, .zero, .reprice, .reprice, .warn])
      return (.timeBand(bands()), [severity])
    case 3: return (.eligible(only: condition()), refusing)
    case 4: return (.requires(with: selector(), days: random.one(of: [0, 0, 3])), refusing)
    case 5: return (.excludes(with: selector(), days: random.one(of: [0, 0, 3])), refusing)
    case 6, 7:
      let windows: [Rule.Window] = [.day, .month, .quarter, .year, .lifetime, .rollingMonths(random.int(1...3))]
      let atMost = random.one(of: [1, 2, 3, Quantity(thousandths: 1500)])
      return (
        .limit(atMost: atMost, per: random.one(of: [.patient, .household, .practice]), every: random.one(of: windows)),
        refusing
      )
    default:
      return (
        .covered(programmes: random.some(of: RandomConditions.programmes, 1...2)), [.zero, .zero, .reject, .warn]
      )
    }
  }

  private mutating func bands() -> [Rule.TimeBand] {
    var bands: [Rule.TimeBand] = []
    for _ in 0..<random.int(1...3) {
      let (from, until) = random.one(of: [(0, 480), (480, 960), (960, 1440), (0, 1440)])
      bands.append(
        Rule.TimeBand(
          days: random.some(of: Rule.DayKind.allCases, 3...8), from: TimeOfDay(minute: from)!,
          until: TimeOfDay(minute: until)!, becomes: random.chance(50) ? target() : nil,
          adds: random.chance(50) ? target() : nil))
    }
    return bands
  }

  // MARK: Adjustments and amendments

  private mutating func buildAdjustments() {
    if random.chance(35) {
      tariff.ceilings.append(
        Ceiling(
          id: "ceiling", names: LocalizedText(["en": "ceiling"]), items: selector(),
          reference: random.chance(60) ? .mean : .amount(money(0...10_000)), factor: random.chance(85) ? rate() : nil,
          status: .estimate))
    }
    if random.chance(35) {
      var budget = Budget(
        id: "budget", names: LocalizedText(["en": "budget"]), items: selector(),
        amount: random.chance(85) ? money(0...50_000) : nil, freeBand: random.one(of: [.zero, "0.006", "0.25"]),
        status: .estimate)
      budget.repayment = Self.repayment(budget.amount)
      tariff.budgets.append(budget)
    }
  }

  /// One of the ways to repay, by the amount, so that nothing else of a seed's case changes with it.
  private static func repayment(_ amount: Money?) -> Budget.Repayment {
    switch (amount?.minorUnits ?? 0) % 5 {
    case 0, 1: .sum
    case 2, 3: .percentage(places: 3)
    default: .nextIndex(forecast: Money(minorUnits: 400_000, .dkk), places: 4)
    }
  }

  private mutating func amendment(_ index: Int) -> Amendment {
    let id = Self.contracts[index]
    var amendment = Amendment(id: id, names: LocalizedText(["en": id]))
    if random.chance(30) { amendment.tariff = "random" }
    if random.chance(index == 0 ? 30 : 70) { amendment.regions = [RandomConditions.regions[index % 2]] }
    amendment.byContract = random.chance(30)
    if random.chance(40) { amendment.payers = random.some(of: RandomConditions.payers, 1...2) }
    amendment.segments = [Segment(id: "local", names: LocalizedText(["en": "local"]))]
    for _ in 0..<random.int(0...3) { amendment.changes.append(Amendment.Entry(change(index, amendment))) }
    for _ in 0..<random.int(0...2) { amendment.changes.append(Amendment.Entry(step())) }
    if amendment.payers == nil { addStructure(&amendment) }
    if amendment.payers != nil {
      if random.chance(60) { amendment.changes.append(Amendment.Entry(set(amendment))) }
      if random.chance(40) { amendment.changes.append(Amendment.Entry(follow())) }
    }
    if random.chance(40) {
      // A code of its own, so that another amendment may go with it.
      let kind = random.one(of: ["CAP", "PRG", "PRF", "POT", "LMP"])
      var item = countedItem(kind)
      item.code = "\(kind)\(index)"
      amendment.changes.append(Amendment.Entry(.add(item)))
    }
    return amendment
  }

  private mutating func change(_ index: Int, _ amendment: Amendment) -> Amendment.Change {
    let isLimited = amendment.regions != nil || amendment.byContract || amendment.payers != nil
    switch random.int(0...6) {
    case 0...2 where index > 0 && amendment.changes.isEmpty:
      // Two local agreements may give one code two meanings, as each keeps to its region.
      guard amendment.regions != nil else { return .rule(rule("r\(random.int(0...9))")) }
      var item = item("4250", .service)
      item.segment = random.one(of: ["local", "a"])
      return .add(item)
    case 1:
      return set(amendment)
    case 2:
      let free = services.filter { !removed.contains($0) }
      guard let code = free.first, services.count - removed.count > 1 else { return .rule(rule("r9")) }
      removed.insert(code)
      return .remove(code: code)
    case 3 where !isLimited && !tariff.ceilings.isEmpty:
      return .ceiling(id: "ceiling", factor: rate(), status: .estimate)
    case 4 where !isLimited && !tariff.budgets.isEmpty:
      return .budget(id: "budget", amount: money(0...50_000), status: .derived)
    case 5 where index == 0 && !amendment.changes.contains { if case .removeRule = $0.change { true } else { false } }:
      guard let rule = tariff.rules.randomElement(using: &random) else { return .rule(rule("r9")) }
      return .removeRule(id: rule.id)
    case 6: return follow()
    default:
      return .rule(rule("r\(random.int(0...9))"))
    }
  }

  /// Another price made of the one in force.
  private mutating func step() -> Amendment.Change {
    let items = Selector(
      random.some(of: services.filter { !removed.contains($0) } + ["tag:x", "tag:y", "segment:a", "segment:b"], 1...2))
    let days: DayRange = random.one(of: [
      .always, .always, DayRange(from: "2024-01-20"), DayRange(from: "2023-12-10", until: "2024-02-20"),
    ])
    switch random.int(0...3) {
    case 0...1: return .reprice(items, .scaled(by: random.one(of: ["1.5", "0.9", "1.0333", "0.5"])), days)
    case 2: return .reprice(items, .raised(by: money(0...300)), days)
    default:
      let (day, other): (Day, Day) = random.one(of: [("2024-02-01", "2024-03-10"), ("2024-03-20", "2024-01-15")])
      return .moving(items, from: day, to: other)
    }
  }

  /// Other segments, other weights, a bundle of its own, and what works on all practices.
  private mutating func addStructure(_ amendment: inout Amendment) {
    func add(_ change: Amendment.Change) { amendment.changes.append(Amendment.Entry(change)) }
    let isLimited = amendment.regions != nil || amendment.byContract
    if !isLimited, random.chance(30) {
      add(
        .regroup(
          random.one(of: [["tag:x"], ["segment:a"], ["segment:b", "tag:y"]]), segment: random.one(of: ["a", "b", "c"]),
          from: random.one(of: [nil, "2024-02-10"])))
    }
    for item in tariff.items where random.chance(30) {
      let count: Count
      switch item.unit {
      case .enrolled(let counted), .programme(_, let counted): count = counted
      case .service, .performance, .lump: continue
      }
      // Prices with tiers go with no weights.
      if count.weights.isEmpty { continue }
      add(
        .weights(code: item.code, [Count.Weight(when: condition(), weight: rate()), .init(when: nil, weight: rate())]))
    }
    if random.chance(25), let service = services.first(where: { !removed.contains($0) }) {
      let id = "asthma-\(amendment.id)"
      add(.programme(Programme(id: id, names: amendment.names, starts: [service], ends: [random.one(of: services)])))
      add(
        .rule(
          Rule(
            id: "in-\(id)", names: amendment.names, kind: .covered(programmes: [id]), items: selector(), severity: .zero
          )))
    }
    if isLimited { return }
    if random.chance(20) {
      add(
        .addCeiling(
          Ceiling(
            id: "more-\(amendment.id)", names: amendment.names, items: selector(), reference: .mean, factor: rate(),
            status: .estimate)))
    }
    if random.chance(20) {
      var budget = Budget(
        id: "more-\(amendment.id)", names: amendment.names, items: selector(), amount: money(0...50_000),
        status: .estimate)
      budget.repayment = Self.repayment(budget.amount)
      add(.addBudget(budget))
    }
  }

  private mutating func set(_ amendment: Amendment) -> Amendment.Change {
    let price = Price(
      money(), days: random.one(of: [.always, DayRange(from: "2024-02-01", until: "2024-03-20")]), status: .estimate,
      decision: random.chance(30) ? "d2" : nil)
    // Whether a payer sets what all practices share says nothing.
    let items = tariff.items.filter { !removed.contains($0.code) && (amendment.payers == nil || $0.code != "POT") }
    let item = random.one(of: items)
    return .set(code: item.code, split(price, item.unit))
  }

  private mutating func follow() -> Amendment.Change {
    let payer = random.int(1...2)
    return .follow(
      payer: RandomConditions.payers[payer], contractOf: RandomConditions.payers[random.int(0...payer - 1)])
  }
}
