import Testing

@testable import Takst

/// Presets that add contacts, code units otherwise or enrol people, in place of scaling volumes.
@Suite struct BehaviourVolumeTests {
  private static let tariff = Small.tariff([
    Small.item("A", "10.00"), Small.item("B", "12.00"), Small.item("C", "12.00"), Small.item("D", "5.00"),
  ])

  private static func effect(
    _ tariff: Tariff, _ inputs: Inputs, _ behaviour: Behaviour, _ change: Amendment.Change
  ) throws -> BehaviouralEffect {
    let offer = ComparisonTests.scenario("offer", change)
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [offer])
    return try comparison.behaviouralEffect(of: comparison.count(inputs), scenario: 0, behaviour)
  }

  private static func inputs(_ lines: [ActivityLine], lists: [(practice: String, people: Int64)]) -> Inputs {
    var inputs = Small.inputs(lines, practices: lists.map { Practice(id: $0.practice) })
    inputs.population = Population(groups: lists.map { PersonGroup(practice: $0.practice, count: $0.people) })
    return inputs
  }

  /// 4.25 × (0.1 ÷ 0.1) × 1 month × list ÷ 1,000, rounded once: 4 for 1,000 people, 9 for 2,000.
  @Test func aNewFeeBringsContactsByTheSizeOfTheList() throws {
    var preset = try BehaviourTests.preset("motivation")
    preset.itemsOfRole = ["newRemoteFee": ["video"]]
    let lines = ["1", "2"].map { Small.line("2024-03-01", "A", practice: $0) }
    let effect = try Self.effect(
      Self.tariff, Self.inputs(lines, lists: [("1", 1000), ("2", 2000)]), preset, .add(Small.item("video", "20.00")))
    #expect(effect.practices.map(\.behavioural) == [Small.money("80.00"), Small.money("180.00")])
    #expect(effect.total.staticEffect == Small.money("0.00"))
    // 2.9 and 5.6 in place of 4.25: 3 and 6, 6 and 11 contacts.
    #expect(effect.low == Small.money("180.00") && effect.high == Small.money("340.00"))
    let row = try #require(effect.items.first { $0.code == "video" })
    #expect(row.amounts.unchanged == Small.money("0.00") && row.amounts.responded == Small.money("260.00"))
    #expect(effect.isBalanced && effect.warnings == [])
    // Half of the motivation for three months: 1.5 times as many.
    preset["theta"] = "0.05"
    preset["months"] = 3
    let longer = try Self.effect(
      Self.tariff, Self.inputs(lines, lists: [("1", 1000), ("2", 2000)]), preset, .add(Small.item("video", "20.00")))
    #expect(longer.practices.map(\.behavioural) == [Small.money("120.00"), Small.money("260.00")])
  }

  /// A tenth of 1,000 units at 9.00 become what pays 12.00.
  @Test func theBestPaidAdmissibleCodeIsTaken() throws {
    var preset = try BehaviourTests.preset("best_coding")
    preset.moves = [.init(from: ["A"], to: ["D", "B", "C"], within: "0.1")]
    let lines = [Small.line("2024-03-01", "A", Quantity(1000))]
    let offer = Amendment.Change.set(code: "A", ComparisonTests.price("9.00"))
    let effect = try Self.effect(Self.tariff, Small.inputs(lines), preset, offer)
    #expect(effect.total.staticEffect == Small.money("-1000.00"))
    #expect(effect.total.behavioural == Small.money("300.00"))
    #expect(effect.low == Small.money("150.00") && effect.high == Small.money("300.00"))
    // The first of equals.
    #expect(
      effect.items.map { "\($0.code) \($0.amounts.responded)" } == ["A 8100.00", "B 1200.00"])
    // Nothing that may be taken has a price: nothing moves.
    preset.moves = [.init(from: ["A"], to: ["free"])]
    var unpriced = Self.tariff
    unpriced.items.append(Small.item("free"))
    #expect(try Self.effect(unpriced, Small.inputs(lines), preset, offer).total.behavioural == Small.money("0.00"))
  }

  /// A bundle of which 30 of 1,000 people are members, where 10 % could be: the limit of 70 % of them leaves 40, of which half join in a
  /// year and three quarters in two.
  @Test(arguments: [(years: Rate(1), joined: Int64(20)), (2, 30)])
  func moreJoinABundle(years: Rate, joined: Int64) throws {
    let tariff = Small.tariff(
      [Small.item("bundle", "100.00", unit: .programme(programmes: ["copd"], Count(every: .year)))],
      programmes: [Programme(id: "copd", names: Small.text("COPD"), starts: [], ends: [])])
    var people = (0..<1000).map { Person(practice: "1", patient: "p\($0)") }
    for index in 0..<30 { people[index].programmes = [Person.Membership("copd", days: .always)] }
    var preset = try BehaviourTests.preset("chronic_uptake")
    preset.programmes = ["copd"]
    preset["target_share"] = "0.1"
    preset["years"] = years
    let effect = try Self.effect(
      tariff, Small.inputs([], people: people), preset, .set(code: "bundle", ComparisonTests.price("110.00")))
    #expect(effect.total.staticEffect == Small.money("300.00"))
    #expect(effect.total.behavioural == Money(minorUnits: joined * 110_00, .dkk))
    preset.programmes = []
    let none = try Self.effect(
      tariff, Small.inputs([], people: people), preset, .set(code: "bundle", ComparisonTests.price("110.00")))
    #expect(none.total.behavioural == Small.money("0.00"))
  }
}
