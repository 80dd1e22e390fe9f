import Testing

@testable import Takst

@Suite struct AdjustmentTests {
  /// Practices a, b, c with lists of 100 each, which earn 100, 200 and 600 kr.
  private func statement(_ change: (inout Tariff) -> Void) throws -> Statement {
    var tariff = Small.tariff([Small.item("i", "1.00"), Small.item("local", "1000.00", segment: "local")])
    tariff.segments.append(Segment(id: "local", names: Small.text("Local")))
    change(&tariff)
    var inputs = Small.inputs([
      Small.line("2024-02-01", "i", practice: "a", 100), Small.line("2024-02-01", "i", practice: "b", 200),
      Small.line("2024-02-01", "i", practice: "c", 600), Small.line("2024-02-01", "local", practice: "a"),
    ])
    inputs.population = Population(groups: ["a", "b", "c"].map { PersonGroup(practice: $0, count: 100) })
    return try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
  }

  private func ceiling(_ reference: Ceiling.Reference, _ factor: Rate?) -> Ceiling {
    Ceiling(
      id: "ceiling", names: Small.text("C"), items: ["segment:s"], reference: reference, factor: factor,
      status: .estimate)
  }

  @Test func aCeilingOnTheMeanTakesTheExcessOverTheFactor() throws {
    // The mean is 900 ÷ 300 = 3 kr. a person; the limit of c is 1.25 × 3 × 100 = 375.
    let statement = try statement { $0.ceilings = [ceiling(.mean, "1.25")] }
    #expect(statement.adjustments.map(\.practices) == [["c": Small.money("-225.00")]])
    #expect(statement.total == Small.money("1675.00"))
    #expect(statement.segments.last?.segment.id == "adjustments")
    #expect(statement.months.last?.amount == Small.money("-225.00"))
    #expect(statement.practices.map(\.total.description) == ["1100.00", "200.00", "375.00"])
  }

  @Test func aCeilingOnAGivenAmountRoundsTheRepaymentDown() throws {
    // 1.001 × 5.99 × 100 = 599.599, so c repays 0.401, rounded down.
    let statement = try statement { $0.ceilings = [ceiling(.amount(Small.money("5.99")), "1.001")] }
    #expect(statement.adjustments.map(\.amount) == [Small.money("-0.40")])
  }

  @Test func aCeilingWithoutAFactorIsShownAndNotApplied() throws {
    let statement = try statement { $0.ceilings = [ceiling(.mean, nil)] }
    #expect(statement.adjustments.map(\.isApplied) == [false])
    #expect(statement.total == Small.money("1900.00"))
    #expect(!statement.segments.contains { $0.segment.id == "adjustments" })
  }

  @Test func aBudgetIsRepaidInProportionBeyondItsFreeBand() throws {
    // 900 against 800 × 1.006 = 804.80: 95.20 repaid as 1 : 2 : 6, which is 10.577…, 21.155… and 63.466…; the two
    // øre left by rounding down go to the largest remainders, a and c.
    let budget = Budget(
      id: "frame", names: Small.text("F"), items: ["i"], amount: Small.money("800.00"), freeBand: "0.006",
      status: .derived)
    let statement = try statement { $0.budgets = [budget] }
    #expect(statement.adjustments.map(\.amount) == [Small.money("-95.20")])
    #expect(
      statement.adjustments.map { $0.practices.mapValues(\.description) } == [
        ["a": "-10.58", "b": "-21.15", "c": "-63.47"]
      ])
  }

  @Test(arguments: ["894.64", "900.00", "5000.00"])
  func aBudgetWithinItsFreeBandTakesNothing(amount: String) throws {
    let budget = Budget(
      id: "frame", names: Small.text("F"), items: ["i"], amount: Small.money(amount), freeBand: "0.006",
      status: .derived)
    #expect(try statement { $0.budgets = [budget] }.total == Small.money("1900.00"))
  }

  /// A ceiling works on all practices together, so that a change for some of them alone has no meaning.
  @Test(arguments: [
    (Amendment.Change.ceiling(id: "ceiling", factor: "1.25", status: .estimate), "ceiling ceiling"),
    (.budget(id: "frame", amount: Money("800.00", .dkk)!, status: .derived), "budget frame"),
  ])
  func aChangeForSomePracticesOfWhatAllShareIsRefused(change: Amendment.Change, name: String) {
    var amendment = Amendment(id: "north", names: Small.text("N"))
    amendment.regions = ["N"]
    amendment.changes = [Amendment.Entry(change)]
    #expect(
      throws: Diagnostics([
        Diagnostic(
          .badValue,
          "the amendment north is limited to some practices and changes the \(name), which works on all together: put the "
            + "change into an amendment without regions and contracts")
      ])
    ) {
      try Small.statement(Small.tariff([]), amendments: [amendment])
    }
  }
}
