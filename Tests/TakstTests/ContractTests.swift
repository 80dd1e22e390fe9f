import Testing

@testable import Takst

/// Prices that depend on the payer's contract, on the time they are for and on how they are shared.
@Suite struct ContractTests {
  private func contract(_ id: String, payers: [String], _ changes: [Amendment.Change]) -> Amendment {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.payers = payers
    amendment.changes = changes.map { Amendment.Entry($0) }
    return amendment
  }

  private func set(_ code: String, _ amount: String) -> Amendment.Change {
    .set(code: code, Price(Small.money(amount), days: .always, status: .published))
  }

  private func person(_ id: String, payer: String?) -> Person {
    var person = Person(practice: "1", patient: id)
    person.payer = payer
    return person
  }

  @Test func aContractPricesOnlyTheLinesOfItsPayers() throws {
    var free = Small.item("bundle")
    free.prices = [Price(nil, kind: .free, status: .official, source: "x")]
    let lines = [
      Small.line("2024-02-01", "bundle", patient: "a"), Small.line("2024-02-01", "bundle", patient: "b"),
      Small.line("2024-02-01", "bundle", patient: "b") { $0.payer = "VGZ" },
      Small.line("2024-02-01", "bundle", patient: "c"),
    ]
    let people = [person("a", payer: "VGZ"), person("b", payer: "CZ"), person("c", payer: nil)]
    let contract = contract("vgz", payers: ["VGZ"], [set("bundle", "10.00")])
    let statement = try Small.statement(Small.tariff([free]), lines, people: people, amendments: [contract])
    #expect(statement.total == Small.money("20.00"))
    #expect(statement.unpriced.map(\.lines) == [2])
    #expect(statement.unpriced.map(\.reason) == [.freePrice])
  }

  @Test func aPayerFollowsAnothersContract() throws {
    let tariff = Small.tariff([Small.item("0101", "1.00")])
    let contract = contract(
      "zk", payers: ["ZK"],
      [set("0101", "2.00"), .follow(payer: "asr", contractOf: "aegon"), .follow(payer: "aegon", contractOf: "ZK")])
    let people = [
      person("a", payer: "ZK"), person("b", payer: "asr"), person("c", payer: "aegon"), person("d", payer: "CZ"),
    ]
    let lines = ["a", "b", "c", "d"].map { Small.line("2024-01-01", "0101", patient: $0) }
    let statement = try Small.statement(tariff, lines, people: people, amendments: [contract])
    #expect(statement.total == Small.money("7.00"))
  }

  @Test func anItemThatAContractAddsCountsOnlyItsPayersPeople() throws {
    let addOn = Small.item("addon", "0.50", unit: .enrolled(Count(every: .quarter)))
    let contract = contract("menzis", payers: ["Menzis"], [.add(addOn)])
    let people = [person("a", payer: "Menzis"), person("b", payer: "CZ"), person("c", payer: nil)]
    let statement = try Small.statement(Small.tariff([]), people: people, amendments: [contract])
    #expect(statement.items.map(\.quantity) == [4])
    #expect(statement.total == Small.money("2.00"))
  }

  /// NZa rule: the quarterly amount is a quarter of the yearly one; 8.35 ÷ 4 = 2.0875 (the mental-health module of 2016).
  @Test func aYearlyAmountDueEachQuarterPaysAQuarterRoundedOnce() throws {
    var item = Small.item("11201", "8.35", unit: .enrolled(Count(every: .quarter)))
    item.prices[0].per = .year
    let statement = try Small.statement(Small.tariff([item]), people: [Person(practice: "1", patient: "p")])
    #expect(statement.months[0].amount == Small.money("2.09"))
    #expect(statement.total == Small.money("8.36"))
  }

  @Test func onlyThePracticesShareOfABundleIsItsIncome() throws {
    var bundle = Small.item("dm", "100.00", unit: .programme(programmes: ["dm2"], Count(every: .quarter)))
    bundle.prices[0].per = .year
    bundle.prices[0].shares = ["gp": "0.7", "other": "0.2", "overhead": "0.1"]
    bundle.prices[0].income = "gp"
    var person = Person(practice: "1", patient: "p")
    person.programmes = [Person.Membership("dm2")]
    let tariff = Small.tariff([bundle], programmes: [Programme(id: "dm2", names: Small.text("dm2"))])
    #expect(try Small.statement(tariff, people: [person]).months[0].amount == Small.money("17.50"))
  }

  /// R-S2-6: one price for either condition, another for both.
  @Test func thePriceFollowsTheSetOfConditions() throws {
    func unit(_ condition: Condition) -> Unit { .enrolled(Count(every: .year, when: condition)) }
    func programme(_ id: String) -> Condition { Small.condition { $0.programme = [id] } }
    let one = unit(
      Small.condition {
        $0.any = [programme("dm2"), programme("copd")]
        $0.not = [Small.condition { $0.all = [programme("dm2"), programme("copd")] }]
      })
    let both = unit(Small.condition { $0.all = [programme("dm2"), programme("copd")] })
    let tariff = Small.tariff(
      [Small.item("one", "40.00", unit: one), Small.item("both", "60.00", unit: both)],
      programmes: ["dm2", "copd"].map { Programme(id: $0, names: Small.text($0)) })
    func person(_ programmes: [String]) -> Person {
      var person = Person(practice: "1", patient: programmes.joined())
      person.programmes = programmes.map { Person.Membership($0) }
      return person
    }
    let statement = try Small.statement(
      tariff, people: [person([]), person(["dm2"]), person(["copd"]), person(["dm2", "copd"])])
    #expect(statement.items.map(\.amount.description) == ["80.00", "60.00"])
  }

  @Test func anItemIsReportedInTheSegmentOfTheDay() throws {
    var item = Small.item("mtvp", "1.00", segment: "s3")
    item.moves = [Item.Move(from: "2024-07-01", segment: "s1")]
    var tariff = Small.tariff([item])
    tariff.segments = ["s1", "s3"].map { Segment(id: $0, names: Small.text($0)) }
    let statement = try Small.statement(
      tariff, [Small.line("2024-06-30", "mtvp", 2), Small.line("2024-07-01", "mtvp", 5)])
    #expect(statement.segments.map(\.segment.id) == ["s1", "s3"])
    #expect(statement.segments.map(\.amount.description) == ["5.00", "2.00"])
    #expect(statement.items.map(\.segment) == ["s1", "s3"])
  }
}
