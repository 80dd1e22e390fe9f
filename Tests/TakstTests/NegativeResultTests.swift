import Testing

@testable import Takst

/// Results below zero make no practice pay back more than it has.
@Suite struct NegativeResultTests {
  static func result(_ practice: String, _ value: Rate) -> IndicatorResult {
    IndicatorResult(practice: practice, indicator: "i", period: .year(2024), value: .number(value))
  }

  @Test func aClaimBelowZeroTakesNothingFromAPool() throws {
    let pool = Performance(
      indicator: "i", per: .practice, every: .year, score: .steps([Performance.Step(from: -10, share: 1)]),
      factors: [.indicator("i", norm: 1)], pool: Performance.Pool())
    let evaluator = try Evaluator(
      Small.tariff([Small.item("A", "100.00", unit: .performance(pool))]), period: .year(2024))
    var inputs = Small.inputs([], practices: ["1", "2"].map(Practice.init(id:)))
    inputs.indicators = [Self.result("1", "-0.5"), Self.result("2", "0.5")]
    #expect(try evaluator.evaluate(inputs).practices.map(\.total) == [Small.money("0.00"), Small.money("100.00")])
  }

  @Test func earningsBelowZeroRepayNothingOfABudget() throws {
    let performance = Performance(
      indicator: "i", per: .practice, every: .year, score: .steps([Performance.Step(from: -10, share: 1)]),
      factors: [.indicator("i", norm: 1)])
    var tariff = Small.tariff([Small.item("A", "100.00", unit: .performance(performance))])
    tariff.budgets = [
      Budget(id: "b", names: Small.text("B"), items: ["A"], amount: Small.money("10.00"), status: .official)
    ]
    let evaluator = try Evaluator(tariff, period: .year(2024))
    var inputs = Small.inputs([], practices: ["1", "2"].map(Practice.init(id:)))
    inputs.indicators = [Self.result("1", "-0.5"), Self.result("2", "1")]
    #expect(try evaluator.evaluate(inputs).practices.map(\.total) == [Small.money("-50.00"), Small.money("60.00")])
  }
}
