import Testing

@testable import Takst

/// What everybody on a list is paid for, against the statement: what adds up to it, and what belongs to nobody.
@Suite struct MarginalAccountsTests {
  /// Items of every form: a quarterly capitation, one and a half times as much from 65 years on; a yearly one with a lower rate above one
  /// person; a programme; contacts; a service that starts a bundle which covers contacts; a lump sum; and a result paid per person.
  static func tariff() -> Tariff {
    let old = Small.condition { $0.age = .init(from: 65) }
    let result = Performance(indicator: "q", per: .enrolled, every: .year, score: .steps([.init(from: 0, share: 1)]))
    var tariff = Small.tariff(
      [
        Small.item(
          "CAP", "50.00", unit: .enrolled(Count(every: .quarter, weights: [.init(when: old, weight: "1.5")]))),
        Small.item("TIER", "10.00", unit: .enrolled(Count(every: .year))),
        Small.item("PRG", "30.00", unit: .programme(programmes: ["dm2"], Count(every: .quarter))),
        Small.item("CON", "100.00"), Small.item("BUN", "400.00"),
        Small.item("LUMP", "500.00", unit: .lump(per: .practice, every: .year, when: nil)),
        Small.item("BONUS", "20.00", unit: .performance(result)),
      ], rules: [Small.rule(.covered(programmes: ["copd"]), on: ["CON"], .zero)],
      programmes: [
        Programme(id: "dm2", names: Small.text("DM2")),
        Programme(id: "copd", names: Small.text("COPD"), starts: ["BUN"]),
      ])
    tariff.items[1].prices[0].tiers = [Price.Tier(above: 1, amount: Small.money("4.00"))]
    tariff.ceilings = [
      Ceiling(
        id: "top", names: Small.text("Top"), items: ["CON"], reference: .amount(Small.money("200.00")), factor: 1,
        status: .official)
    ]
    return tariff
  }

  static func person(
    _ patient: String, born birth: Day, _ sex: Sex, _ enrolled: DayRange = .always,
    in programmes: [Person.Membership] = []
  ) -> Person {
    var person = Person(practice: "1", patient: patient)
    (person.birth, person.sex, person.enrolled, person.programmes) = (birth, sex, enrolled, programmes)
    return person
  }

  /// `p` is on the list all year; `q` from January to June and from October on; `s` left before the year, and `v` never was on it.
  static let inputs: Inputs = {
    let people = [
      person("p", born: "1950-01-01", .female, in: [.init("dm2", days: DayRange(from: "2024-04-01"))]),
      person("q", born: "1990-05-05", .male, DayRange(until: "2024-07-01")),
      person("q", born: "1990-05-05", .male, DayRange(from: "2024-10-01")),
      person("s", born: "1990-05-05", .male, DayRange(until: "2023-12-31")),
    ]
    var inputs = Small.inputs(
      [
        Small.line("2023-12-12", "CON", patient: "p"),
        Small.line("2024-01-10", "CON", patient: "p") { $0.minutes = 30 },
        Small.line("2024-02-12", "CON", patient: "p"), Small.line("2024-02-13", "XX", patient: "p"),
        Small.line("2024-01-15", "CON", patient: "q") { $0.minutes = 20 },
        Small.line("2024-03-01", "BUN", patient: "q"), Small.line("2024-03-20", "CON", patient: "q"),
        Small.line("2024-02-01", "CON", patient: "s"), Small.line("2024-02-01", "CON", patient: "v"),
      ], people: people, practices: [Practice(id: "1")])
    inputs.indicators = [
      IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: .number(1), target: nil)
    ]
    return inputs
  }()

  static func accounts(_ incentives: Incentives, _ work: WorkAssumptions) -> Incentives.Accounts {
    incentives.accounts(incentives.minuteValues(incentives.marginalRevenues(), assuming: work))
  }

  /// Two people, worked out by hand.
  ///
  /// `p` has four quarters of 1.5 × 50.00 and 10.00; three quarters of the programme; two contacts. `q` has three quarters and 10.00; the
  /// bundle; and one contact before it, as the one afterwards is covered.
  @Test func everyPersonIsPaidForByHand() throws {
    let incentives = try Incentives(Evaluator(Self.tariff(), period: .year(2024)), Self.inputs)
    let work = SmallWork.work([SmallWork.assumed(["CON"], 10)])
    let accounts = Self.accounts(incentives, work)
    try #require(accounts.people.count == 2)
    let (p, q) = (accounts.people[0], accounts.people[1])
    #expect(p.capitation == Small.money("310.00"))
    #expect(p.bundle == Small.money("90.00"))
    #expect(p.fees == Small.money("200.00"))
    #expect(q.capitation == Small.money("160.00"))
    #expect(q.bundle == Small.money("400.00"))
    #expect(q.fees == Small.money("100.00"))
    #expect([p.age, q.age] == [74, 34] && [p.sex, q.sex] == [.female, .male])
    #expect(p.isChronic && q.isChronic)
    // Lines with minutes have 25 on average, which those without take: 30 and 25; 20 and 25, whether paid or not. At 10.00 a minute.
    #expect(p.minutes == 55 && p.cost == Small.money("550.00"))
    #expect(q.minutes == 45 && q.cost == Small.money("450.00"))
    // Three lines each, not that of 2023: the unknown code and the bundle have no minutes.
    #expect(accounts.lines == 6 && accounts.withoutMinutes == 2)
  }

  /// People are paid 1,260.00 of the 1,844.00 that the statement comes to, and the rest is nobody's.
  ///
  /// | what | amount |
  /// |---|---|
  /// | the second person at the first rate of 10.00, not at 4.00 | −6.00 |
  /// | contacts of those who are not on the list, 2 × 100.00 | 200.00 |
  /// | the lump sum | 500.00 |
  /// | the result, 2 × 20.00 | 40.00 |
  /// | the ceiling: 500.00 of contacts, less 200.00 × 21 months of list ÷ 12 | −150.00 |
  @Test func whatBelongsToNobodyIsTheRest() throws {
    let incentives = try Incentives(Evaluator(Self.tariff(), period: .year(2024)), Self.inputs)
    let accounts = Self.accounts(incentives, SmallWork.work())
    let people = accounts.people.reduce(Small.money("0.00")) { $0 + $1.payment }
    #expect(people == Small.money("1260.00"))
    let statement = incentives.statement
    func amount(_ code: String) -> Money? { statement.items.first { $0.item.code == code }?.amount }
    #expect(
      ["CAP", "TIER", "PRG", "CON", "BUN", "LUMP", "BONUS"].map(amount)
        == ["450.00", "14.00", "90.00", "500.00", "400.00", "500.00", "40.00"].map(Small.money))
    #expect(statement.adjustments.map(\.amount) == [Small.money("-150.00")])
    #expect(statement.total == Small.money("1844.00"))
    let nobodys = ["-6.00", "200.00", "500.00", "40.00", "-150.00"].map(Small.money).reduce(people, +)
    #expect(nobodys == statement.total)
    // Without assumed work nothing is known of the cost of lines without minutes, nor who performs those with minutes.
    #expect(accounts.withoutMinutes == 6 && accounts.people.allSatisfy { $0.cost == Small.money("0.00") })
  }

  /// What adds up in random cases without tiers and without groups of people, for every practice.
  ///
  /// - capitations are what items per listed person pay, to the smallest coin;
  /// - fees and bundles are what items per person in a programme pay, and the lines of those on the list;
  /// - with the lines of others, lump sums, results, and what ceilings and budgets take, all of it is the practice's total.
  @Test func peopleAndTheRestAreTheStatement() throws {
    var (withCapitation, withBundle, withFees, withRest) = (0, 0, 0, 0)
    for seed in 0..<100 as Range<UInt64> {
      let random = Self.withoutTiersAndGroups(RandomCase(seed: seed))
      let evaluator = try Evaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
      let incentives = try Incentives(evaluator, random.inputs)
      let accounts = Self.accounts(incentives, SmallWork.work())
      let statement = incentives.statement
      let units = Dictionary(evaluator.catalogue.items.map { ($0.code, $0.unit) }) { first, _ in first }
      let bundles = evaluator.catalogue.bundleServices
      var lines: [String: [LineResult]] = [:]
      try evaluator.explain(random.inputs) { lines[$0.line.practice, default: []].append($0) }
      var listedLines: Int64 = 0
      for (place, row) in statement.practices.enumerated() {
        let id = row.practice.id
        let listed = Set(
          (random.population?.people ?? []).filter { person in
            person.practice == id
              && (0..<random.period.count).contains { person.enrolled.contains(random.period.from + $0) }
          }.map(\.patient))
        let mine = accounts.people.filter { $0.practice == place }
        #expect(mine.count == listed.count, "seed \(seed), practice \(id)")
        func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(.dkk), +) }
        func paid(where isWanted: (Unit) -> Bool) -> Money {
          sum(row.items.filter { isWanted(units[$0.code]!) }.map(\.amount))
        }
        func served(_ isListed: Bool, where isWanted: (String) -> Bool) -> Money {
          var parts: [Money] = []
          for line in lines[id] ?? [] where listed.contains(line.line.patient) == isListed {
            if let item = line.item, isWanted(item.code) { parts.append(line.amount) }
            for supplement in line.supplements where isWanted(supplement.item.code) { parts.append(supplement.amount) }
          }
          return sum(parts)
        }
        let capitation = paid { if case .enrolled = $0 { true } else { false } }
        let programmes = paid { if case .programme = $0 { true } else { false } }
        let nobodys = paid { unit in
          switch unit {
          case .lump, .performance: true
          case .service, .enrolled, .programme: false
          }
        }
        let fees = served(true) { !bundles.contains($0) }
        let started = served(true) { bundles.contains($0) }
        let others = served(false) { _ in true }
        #expect(sum(mine.map(\.capitation)) == capitation, "seed \(seed), practice \(id)\n\(random)")
        #expect(sum(mine.map(\.bundle)) == programmes + started, "seed \(seed), practice \(id)\n\(random)")
        #expect(sum(mine.map(\.fees)) == fees, "seed \(seed), practice \(id)\n\(random)")
        let taken = sum(statement.adjustments.compactMap { $0.practices[id] })
        let rest = others + nobodys + taken
        #expect(sum(mine.map(\.payment)) + rest == row.total, "seed \(seed), practice \(id)\n\(random)")
        listedLines += Int64(
          (lines[id] ?? []).filter { listed.contains($0.line.patient) && $0.outcome != .outside }.count)
        withCapitation += capitation.minorUnits > 0 ? 1 : 0
        withBundle += programmes.minorUnits > 0 || started.minorUnits > 0 ? 1 : 0
        withFees += fees.minorUnits > 0 ? 1 : 0
        withRest += others.minorUnits > 0 && nobodys.minorUnits > 0 ? 1 : 0
      }
      #expect(accounts.lines == listedLines, "seed \(seed)\n\(random)")
      #expect(accounts.withoutMinutes <= listedLines, "seed \(seed)")
    }
    #expect(withCapitation > 15 && withBundle > 15 && withFees > 30 && withRest > 10)
  }

  private static func withoutTiersAndGroups(_ random: RandomCase) -> RandomCase {
    func flat(_ item: Item) -> Item {
      var item = item
      for index in item.prices.indices { item.prices[index].tiers = [] }
      return item
    }
    var random = random
    random.tariff.items = random.tariff.items.map(flat)
    for index in random.amendments.indices {
      for entry in random.amendments[index].changes.indices {
        switch random.amendments[index].changes[entry].change {
        case .add(let item): random.amendments[index].changes[entry] = .init(.add(flat(item)))
        case .set(let code, var price):
          price.tiers = []
          random.amendments[index].changes[entry] = .init(.set(code: code, price))
        default: break
        }
      }
    }
    random.population?.groups = []
    return random
  }
}
