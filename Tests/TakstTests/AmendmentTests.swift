import Testing

@testable import Takst

@Suite struct AmendmentTests {
  private func amendment(
    _ id: String, regions: [String]? = nil, byContract: Bool = false, _ changes: [Amendment.Change]
  ) -> Amendment {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.regions = regions
    amendment.byContract = byContract
    amendment.changes = changes.map { Amendment.Entry($0) }
    return amendment
  }

  private func practice(_ id: String, region: String? = nil, contracts: [String] = []) -> Practice {
    var practice = Practice(id: id)
    practice.region = region
    practice.contracts = contracts
    return practice
  }

  @Test func theSameLocalCodeMeansAnotherThingInAnotherRegion() throws {
    let north = amendment("north", regions: ["N"], [.add(Small.item("4657", "100.00"))])
    let south = amendment("south", regions: ["S"], [.add(Small.item("4657", "30.00"))])
    let lines = ["n", "s", "elsewhere"].map { Small.line("2024-01-01", "4657", practice: $0) }
    let statement = try Small.statement(
      Small.tariff([Small.item("0101")]), lines,
      practices: [practice("n", region: "N"), practice("s", region: "S"), practice("elsewhere")],
      amendments: [north, south])
    #expect(statement.practices.map(\.total.description) == ["0.00", "100.00", "30.00"])
    #expect(statement.items.map(\.item.code) == ["4657", "4657"])
    #expect(statement.lines[.unknown] == 1)
  }

  @Test func aContractAppliesToThePracticesThatNameIt() throws {
    let contract = amendment(
      "c", byContract: true, [.set(code: "i", Price(Small.money("2.00"), days: .always, status: .official))])
    let lines = ["a", "b"].map { Small.line("2024-01-01", "i", practice: $0) }
    let statement = try Small.statement(
      Small.tariff([Small.item("i", "1.00")]), lines, practices: [practice("a", contracts: ["c"]), practice("b")],
      amendments: [contract])
    #expect(statement.practices.map(\.total.description) == ["2.00", "1.00"])
  }

  @Test func laterAmendmentsGoBeforeEarlierOnesForTheDaysTheyCover() throws {
    func price(_ amount: String, _ days: DayRange) -> Amendment.Change {
      .set(code: "i", Price(Small.money(amount), days: days, status: .official))
    }
    let first = amendment("first", [price("2.00", .always)])
    let second = amendment("second", [price("3.00", DayRange(from: "2024-07-15"))])
    let lines = [Small.line("2024-07-14", "i"), Small.line("2024-07-15", "i")]
    let tariff = Small.tariff([Small.item("i", "1.00")])
    #expect(try Small.statement(tariff, lines, amendments: [first, second]).total == Small.money("5.00"))
    #expect(try Small.statement(tariff, lines, amendments: [second, first]).total == Small.money("4.00"))
  }

  @Test func rulesAreAddedReplacedAndRemoved() throws {
    func limit(_ count: Quantity) -> Rule {
      Small.rule(.limit(atMost: count, per: .patient, every: .year), on: ["i"])
    }
    let tariff = Small.tariff([Small.item("i", "1.00")], rules: [limit(1)])
    let lines = (1...4).map { Small.line(Day(year: 2024, month: 1, day: $0)!, "i") }
    func total(_ changes: [Amendment.Change]) throws -> String {
      try Small.statement(tariff, lines, amendments: [amendment("a", changes)]).total.description
    }
    #expect(try total([]) == "1.00")
    #expect(try total([.rule(limit(3))]) == "3.00")
    #expect(try total([.removeRule(id: "r")]) == "4.00")
    #expect(try total([.remove(code: "i")]) == "0.00")
  }

  @Test func changingWhatIsNotThereIsRefused() {
    let wrong = amendment("offer", [.remove(code: "0109")])
    #expect(
      throws: Diagnostics([
        Diagnostic(
          .unknownReference,
          "the amendment offer changes the code 0109, which the tariff t does not have: add the item first or mend the code"
        )
      ])
    ) {
      try Small.statement(Small.tariff([]), amendments: [wrong])
    }
  }
}
