import Testing

@testable import Takst

/// What assumptions make of what was counted, by hand and on random cases.
@Suite struct AssumptionsTests {
  private static func scenario(_ change: (inout Assumptions) -> Void) -> Scenario {
    var scenario = Scenario(id: "s", names: Small.text("S"), amendments: [])
    change(&scenario.assumptions)
    return scenario
  }

  private static func statement(
    _ tariff: Tariff, _ inputs: Inputs, _ change: (inout Assumptions) -> Void
  ) throws -> Statement {
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [scenario(change)])
    let counts = try comparison.count(inputs)
    let statement = comparison.statement(of: counts, scenario: 0)
    #expect(statement.total == comparison.earnings(of: counts).earnings[0].total)
    return statement
  }

  private static func quantities(_ statement: Statement) -> [String] {
    statement.items.map { "\($0.item.code) \($0.paid)" }
  }

  @Test func growthIsRoundedPerPracticeAndItemAndItsPartsAddUp() throws {
    var item = Small.item("a", "10.00")
    item.prices = [
      Price(Small.money("10.00"), days: DayRange(until: "2024-07-01"), status: .official),
      Price(Small.money("20.00"), days: DayRange(from: "2024-07-01"), status: .official),
    ]
    // Three lines in spring and four in autumn; 7 × 1.1² = 8.47, so 8: 3 × 1.21 = 3.63 is rounded down to 3 and 4.84 to 4, and
    // the one that is left goes to autumn.
    let lines =
      (1...3).map { Small.line(("2024-04-01" as Day) + $0, "a") }
      + (1...4).map { Small.line(("2024-10-01" as Day) + $0, "a") }
    let statement = try Self.statement(Small.tariff([item]), Small.inputs(lines)) {
      $0.growths = [.init(items: ["a"], factor: "1.1", years: 2)]
    }
    #expect(Self.quantities(statement) == ["a 8"])
    #expect(statement.total == Small.money("130.00"))
  }

  @Test func substitutionMovesAShareAndSomeOfItComesBack() throws {
    let tariff = Small.tariff([Small.item("visit", "100.00"), Small.item("mail", "30.00"), Small.item("other", "1.00")])
    let lines = (0..<10).map { Small.line(("2024-04-01" as Day) + $0, "visit", patient: "p\($0)") }
    let statement = try Self.statement(tariff, Small.inputs(lines)) {
      $0.substitutions = [.init(items: ["visit"], by: "mail", share: "0.6", returning: "0.5")]
    }
    // Six by mail; of these three visit all the same: 10 − 6 + 3.
    #expect(Self.quantities(statement) == ["visit 7", "mail 6"])
    #expect(statement.total == Small.money("880.00"))
  }

  @Test func uptakeClosesTheGapYearByYearAndCoversMoreContacts() throws {
    let tariff = Small.tariff(
      [
        Small.item("visit", "10.00"),
        Small.item("bundle", "100.00", unit: .programme(programmes: ["copd"], Count(every: .quarter))),
      ],
      rules: [Small.rule(.covered(programmes: ["copd"]), on: ["visit"], .zero)],
      programmes: [Programme(id: "copd", names: Small.text("COPD"), starts: [], ends: [])])
    var people = (0..<100).map { Person(practice: "1", patient: "p\($0)") }
    for index in 0..<10 { people[index].programmes = [Person.Membership("copd", days: .always)] }
    // Ten in the programme with two visits each, ninety with one.
    let lines = (0..<100).flatMap { person in
      (0..<(person < 10 ? 2 : 1)).map { Small.line(("2024-03-01" as Day) + $0, "visit", patient: "p\(person)") }
    }
    let inputs = Small.inputs(lines, people: people)
    #expect(Self.quantities(try Self.statement(tariff, inputs) { _ in }) == ["visit 90", "bundle 40"])
    // At most 30 of 100; one year closes half of the gap of 20, two years three quarters: 20 and 25 people.
    let one = try Self.statement(tariff, inputs) {
      $0.uptakes = [.init(programmes: ["copd"], atMost: "0.3", rate: "0.5", years: 1)]
    }
    // Ten more people have the twenty covered visits that ten have now.
    #expect(Self.quantities(one) == ["visit 70", "bundle 80"])
    #expect(one.findings.map(\.lines) == [40])
    let two = try Self.statement(tariff, inputs) {
      $0.uptakes = [.init(programmes: ["copd"], atMost: "0.3", rate: "0.5", years: 2)]
    }
    #expect(Self.quantities(two) == ["visit 60", "bundle 100"])
    // Nobody leaves a programme that is fuller than assumed.
    let none = try Self.statement(tariff, inputs) {
      $0.uptakes = [.init(programmes: ["copd"], atMost: "0.05", rate: "0.5", years: 2)]
    }
    #expect(Self.quantities(none) == ["visit 90", "bundle 40"])
  }

  @Test func aProgrammeThatALineStartsGrowsByItsLines() throws {
    let tariff = Small.tariff(
      [Small.item("start", "500.00"), Small.item("visit", "10.00")],
      rules: [Small.rule(.covered(programmes: ["dm2"]), on: ["visit"], .zero)],
      programmes: [Programme(id: "dm2", names: Small.text("DM2"), starts: ["start"], ends: [])])
    let people = (0..<10).map { Person(practice: "1", patient: "p\($0)") }
    // Two start, with one covered visit; three others have a visit each. At most six of ten; half of the gap of four is closed.
    let lines =
      ["p0", "p1"].map { Small.line("2024-01-02", "start", patient: $0) }
      + ["p0", "p2", "p3", "p4"].map { Small.line("2024-05-02", "visit", patient: $0) }
    let statement = try Self.statement(tariff, Small.inputs(lines, people: people)) {
      $0.uptakes = [.init(programmes: ["dm2"], atMost: "0.6", rate: "0.5", years: 1)]
    }
    #expect(Self.quantities(statement) == ["start 4", "visit 2"])
    #expect(statement.total == Small.money("2020.00"))
  }

  @Test func everybodyCountsAsManyTimesAsThereWillBeOfThem() throws {
    let old = Small.condition { $0.age = .init(from: 80) }
    let tariff = Small.tariff([
      Small.item("visit", "10.00"),
      Small.item("cap", "100.00", unit: .enrolled(Count(every: .year, weights: [.init(when: old, weight: "2")]))),
      Small.item("lump", "1000.00", unit: .lump(per: .practice, every: .year, when: nil)),
    ])
    var people = ["old", "young", "unknown"].map { Person(practice: "1", patient: $0) }
    people[0].birth = "1940-06-01"
    people[1].birth = "2000-06-01"
    let lines = ["old", "old", "young", "unknown", "guest"].map { Small.line("2024-04-01", "visit", patient: $0) }
    let statement = try Self.statement(tariff, Small.inputs(lines, people: people)) {
      $0.projection = Projection(groups: [
        .init(ageFrom: 80, factor: "3"), .init(ageFrom: 18, ageTo: 79, factor: "0"),
      ])
    }
    // Visits: 2 × 3 + 0 + 1 + 1. People: three old ones at double weight, nobody young, one of unknown age.
    #expect(Self.quantities(statement) == ["visit 8", "cap 4", "lump 1"])
    #expect(statement.total == Small.money("1780.00"))
    #expect(statement.practices[0].enrolled == 4)
  }

  @Test func regionsAndSexesHaveGroupsOfTheirOwn() throws {
    let tariff = Small.tariff([Small.item("cap", "1.00", unit: .enrolled(Count(every: .year)))])
    func person(_ id: String, _ practice: String, _ sex: Sex) -> Person {
      var person = Person(practice: practice, patient: id)
      (person.birth, person.sex) = ("1980-01-01", sex)
      return person
    }
    var practices = ["n", "s"].map { Practice(id: $0) }
    (practices[0].region, practices[1].region) = ("North", "South")
    let people = [person("a", "n", .female), person("b", "n", .male), person("c", "s", .female)]
    let statement = try Self.statement(tariff, Small.inputs([], people: people, practices: practices)) {
      $0.projection = Projection(groups: [
        .init(ageFrom: 0, sex: .female, region: "North", factor: "5"), .init(ageFrom: 0, sex: .female, factor: "2"),
      ])
    }
    #expect(statement.practices.map(\.total.description) == ["6.00", "2.00"])
  }

  /// Counting people apart and adding them up again loses nothing, whatever the rules.
  @Test(arguments: 0..<4 as Range<UInt64>) func aPopulationThatStaysChangesNothing(block: UInt64) throws {
    var grouped = 0
    for seed in block * 100..<(block + 1) * 100 {
      let random = RandomCase(seed: 50_000 + seed)
      let base = Scenario(id: "base", names: Small.text("Base"), amendments: random.amendments)
      var same = base
      same.id = "same"
      same.assumptions.projection = Projection(groups: [
        .init(ageFrom: 0, ageTo: 17, factor: .one), .init(ageFrom: 18, ageTo: 64, sex: .female, factor: .one),
        .init(ageFrom: 18, factor: .one),
      ])
      same.assumptions.growths = [.init(items: ["segment:a"], factor: .one)]
      same.assumptions.substitutions = [.init(items: ["segment:b"], by: "0101", share: .zero)]
      let comparison = try Comparison(
        random.tariff, period: random.period, asKnownOn: random.asKnownOn, scenarios: [base, same])
      let counts = try comparison.count(random.inputs)
      let statements = [0, 1].map { comparison.statement(of: counts, scenario: $0) }
      grouped += random.population == nil ? 0 : 1
      if statements[0] != statements[1] {
        Issue.record("seed \(50_000 + seed): \(Numbers(statements[1]).differences(from: Numbers(statements[0])))")
        return
      }
    }
    #expect(grouped > 30)
  }

  @Test func wholeNumbersAddUpToTheRoundedSum() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let count = random.int(1...9)
      let rate = Rate(units: Int64(random.int(0...3_000_000)), places: 6)
      let volumes = (0..<count).map { _ in Volume(Int64(random.int(0...1_000_000))) * rate }
      let whole = Volume.whole(volumes)
      let sum = volumes.reduce(.zero, +)
      #expect(Volume.whole([sum])[0] == whole.reduce(0, +))
      for (part, volume) in zip(whole, volumes) {
        #expect(Volume(part) < volume + Volume(1) && volume < Volume(part) + Volume(1))
      }
    }
  }
}
