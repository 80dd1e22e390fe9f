import Testing

@testable import Takst

/// Payment by the results of indicators: every way to score, factors, inheritance and pools.
@Suite struct PerformanceTests {
  private func item(
    _ score: Performance.Score, price: String = "100.00", per: Performance.Base = .practice,
    factors: [Performance.Factor] = [], when: Condition? = nil, pool: Performance.Pool? = nil
  ) -> Item {
    Small.item(
      "bonus", price,
      unit: .performance(
        Performance(indicator: "q", per: per, every: .year, when: when, score: score, factors: factors, pool: pool)))
  }

  private func result(
    _ value: IndicatorResult.Value, practice: String = "1", _ indicator: String = "q", year: Int = 2024,
    target: Rate? = nil
  ) -> IndicatorResult {
    IndicatorResult(practice: practice, indicator: indicator, period: .year(year), value: value, target: target)
  }

  private func statement(
    _ items: [Item], _ results: [IndicatorResult], practices: [Practice] = [Practice(id: "1")],
    groups: [PersonGroup] = []
  ) throws -> Statement {
    let inputs = Inputs(
      population: groups.isEmpty ? nil : Population(groups: groups), practices: practices, indicators: results)
    return try Evaluator(Small.tariff(items), period: .year(2024)).evaluate(inputs)
  }

  @Test(arguments: [
    ("0.3", "0.00"), ("0.4", "0.00"), ("0.5", "25.00"), ("0.8", "100.00"), ("0.95", "100.00"),
  ])
  func proportionalIsLinearBetweenTwoThresholds(value: String, amount: String) throws {
    let score = Performance.Score.proportional(above: "0.4", atMost: "0.8", of: .rate("0.4"))
    #expect(try statement([item(score)], [result(.number(Rate(value)!))]).total.description == amount)
  }

  /// A module of 8.50 a year at 9 hours a week per 2,350 people: 2.83 a quarter at 12 hours, and no more above.
  @Test(arguments: [("9", "2.13"), ("12", "2.83"), ("16", "2.83")])
  func aModuleByHoursIsCappedAtTheCeiling(hours: String, amount: String) throws {
    var module = Small.item(
      "11201", "8.50",
      unit: .performance(
        Performance(
          indicator: "hours", per: .enrolled, every: .quarter,
          score: .proportional(above: 0, atMost: 12, of: .rate(9)))))
    module.prices[0].per = .year
    let groups = [PersonGroup(practice: "1", count: 1)]
    let statement = try statement([module], [result(.number(Rate(hours)!), "hours")], groups: groups)
    #expect(statement.months[0].amount.description == amount)
  }

  @Test func attainmentIsTheShareOfTheTargetAndAtMostAll() throws {
    let score = Performance.Score.proportional(above: 0, atMost: nil, of: .target)
    let part = result(.fraction(numerator: 36, denominator: 100), target: "0.48")
    #expect(try statement([item(score)], [part]).total == Small.money("75.00"))
    #expect(try statement([item(score)], [result(.number("0.6"), target: "0.48")]).total == Small.money("100.00"))
    #expect(try statement([item(score)], [result(.number("0.6"))]).unpriced.map(\.reason) == [.noIndicator])
  }

  @Test func aResultOutOfAllProportionIsUnpricedAndDoesNotStopTheRun() throws {
    let score = Performance.Score.proportional(above: 0, atMost: nil, of: .rate("0.000001"))
    for pool in [nil, Performance.Pool()] {
      let statement = try statement([item(score, pool: pool)], [result(.number(999_999_999_999_999_999))])
      #expect(statement.total == Small.money("0.00"))
      #expect(statement.unpriced.map(\.reason) == [.implausible])
    }
  }

  @Test func listSizeAndPrevalenceMultiplyTheShare() throws {
    let score = Performance.Score.steps([Performance.Step(from: 0, share: 1)])
    let item = item(score, factors: [.listSize(norm: 2000), .indicator("prevalence", norm: "0.05")])
    let groups = [PersonGroup(practice: "1", count: 1500)]
    let prevalence = result(.fraction(numerator: 90, denominator: 1500), "prevalence")
    // 100 × 0.75 × 1.2
    #expect(try statement([item], [result(.number(1)), prevalence], groups: groups).total == Small.money("90.00"))
    #expect(try statement([item], [result(.number(1))], groups: groups).unpriced.map(\.reason) == [.noIndicator])
  }

  @Test func aPracticeInheritsTheResultOfItsCluster() throws {
    var member = Practice(id: "1")
    member.cluster = "group"
    let score = Performance.Score.steps([Performance.Step(from: 1, share: 1)])
    let inherited = [result(.number(1), practice: "group")]
    #expect(try statement([item(score)], inherited, practices: [member]).total == Small.money("100.00"))
    let own = inherited + [result(.number(0))]
    #expect(try statement([item(score)], own, practices: [member]).total == Small.money("0.00"))
    #expect(try statement([item(score)], inherited).unpriced.map(\.reason) == [.noIndicator])
  }

  @Test func aGateSwitchesAPaymentOn() throws {
    let gate = Small.condition { $0.indicator = Condition.IndicatorBand(id: "accreditation", from: 1) }
    let addOn = Small.item("addon", "1.00", unit: .enrolled(Count(every: .year, when: gate)))
    let groups = [PersonGroup(practice: "1", count: 10)]
    func total(_ value: Rate?) throws -> String {
      try statement([addOn], value.map { [result(.number($0), "accreditation")] } ?? [], groups: groups).total
        .description
    }
    #expect(try total(1) == "10.00")
    #expect(try total(0) == "0.00")
    #expect(try total(nil) == "0.00")
  }

  /// Nearest rank among 0.2, 0.4, 0.6, 0.8: the cut-offs at 25, 50 and 75 per cent are 0.2, 0.4 and 0.6.
  @Test func relativeScoresCountTheCutOffsReached() throws {
    let score = Performance.Score.relative(cutoffs: ["0.25", "0.5", "0.75"], quality: 1, improvement: 0)
    let practices = ["a", "b", "c", "d"].map { Practice(id: $0) }
    let results = zip(practices, ["0.2", "0.4", "0.6", "0.8"] as [Rate]).map { result(.number($1), practice: $0.id) }
    let statement = try statement([item(score, price: "90.00")], results, practices: practices)
    #expect(statement.practices.map(\.total.description) == ["30.00", "60.00", "90.00", "90.00"])
  }

  /// The Dutch pilot weighted quality to improvement 3 : 1 (Kirschner 2012).
  @Test func improvementOnTheYearBeforeHasItsWeight() throws {
    let score = Performance.Score.relative(cutoffs: ["0.5", "1"], quality: 3, improvement: 1)
    let practices = ["a", "b"].map { Practice(id: $0) }
    let results = [
      result(.number("0.9"), practice: "a"), result(.number("0.9"), practice: "a", year: 2023),
      result(.number("0.5"), practice: "b"), result(.number("0.1"), practice: "b", year: 2023),
    ]
    let statement = try statement([item(score)], results, practices: practices)
    // a: best quality (2 of 2), least improvement (1 of 2): (3 × 2 + 1) ÷ 8; b: (3 × 1 + 2) ÷ 8.
    #expect(statement.practices.map(\.total.description) == ["87.50", "62.50"])
    let onlyNow = results.filter { $0.period == .year(2024) }
    #expect(try self.statement([item(score)], onlyNow, practices: practices).total == Small.money("0.00"))
  }

  @Test func aPoolIsSharedByPointsToTheCent() throws {
    let points = Performance.Score.proportional(above: 0, atMost: nil, of: .rate(1))
    let item = item(points, price: "100.00", per: .enrolled, pool: Performance.Pool())
    let practices = ["a", "b", "c"].map { Practice(id: $0) }
    let groups = practices.map { PersonGroup(practice: $0.id, count: 100) }
    let results = practices.map { result(.number(1), practice: $0.id) }
    let statement = try statement([item], results, practices: practices, groups: groups)
    #expect(statement.practices.map(\.total.description) == ["33.34", "33.33", "33.33"])
    // A practice that moves alone takes more of the same pool.
    let better = [result(.number(2), practice: "a")] + results.dropFirst()
    let moved = try self.statement([item], better, practices: practices, groups: groups)
    #expect(moved.practices.map(\.total.description) == ["50.00", "25.00", "25.00"])
    #expect(moved.total == Small.money("100.00"))
  }

  @Test func aPoolOfWhatOtherItemsLeave() throws {
    let points = Performance.Score.proportional(above: 0, atMost: nil, of: .rate(1))
    let item = item(points, price: "100.00", pool: Performance.Pool(less: ["other"]))
    let other = Small.item("other", "7.50", unit: .lump(per: .practice, every: .quarter, when: nil))
    let statement = try statement([item, other], [result(.number(1))])
    #expect(statement.items.map(\.amount.description) == ["70.00", "30.00"])
    #expect(statement.total == Small.money("100.00"))
  }
}
