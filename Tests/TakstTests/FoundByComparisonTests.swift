import Takst
import Testing

/// Cases in which the two evaluators once differed, each as small as it could be made.
@Suite struct FoundByComparisonTests {
  @Test func aGroupWithoutAGreatestAgeLiesInABandWithoutOne() throws {
    var count = Count(every: .year)
    count.when = Small.condition { $0.age = .init(from: 18) }
    let tariff = Small.tariff([Small.item("CAP", "10.00", unit: .enrolled(count))])
    var group = PersonGroup(practice: "1", count: 3)
    group.ageFrom = 75
    let inputs = Inputs(population: Population(groups: [group]))
    let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    #expect(statement.total == Small.money("30.00"))
  }

  @Test func twoSupplementsOfALineAreBothPaid() throws {
    func adds(_ code: String) -> Rule {
      let band = Rule.TimeBand(
        days: Rule.DayKind.allCases, from: TimeOfDay(minute: 960)!, until: TimeOfDay(minute: 1440)!, adds: code)
      return Small.rule(.timeBand([band]), on: ["A"], .reprice, id: code)
    }
    let tariff = Small.tariff(
      [Small.item("A", "100.00"), Small.item("B", "10.00"), Small.item("C", "1.00")], rules: [adds("B"), adds("C")])
    let statement = try Small.statement(tariff, [Small.line("2024-03-05", "A") { $0.time = TimeOfDay("17:00") }])
    #expect(statement.total == Small.money("111.00"))
  }

  @Test func aBandOutsideOfWhichNothingIsPayableStillReplaces() throws {
    let band = Rule.TimeBand(
      days: Rule.DayKind.allCases, from: TimeOfDay(minute: 960)!, until: TimeOfDay(minute: 1440)!, becomes: "B")
    let tariff = Small.tariff(
      [Small.item("A", "100.00"), Small.item("B", "10.00")], rules: [Small.rule(.timeBand([band]), on: ["A"], .reject)])
    let lines = ["15:59", "16:00"].map { time in Small.line("2024-03-05", "A") { $0.time = TimeOfDay(time) } }
    #expect(try Small.outcomes(tariff, lines) == ["A rejected 0 0.00", "B repriced 1 10.00"])
    #expect(try Small.statement(tariff, lines).findings.map(\.amount) == [Small.money("10.00")])
  }

  @Test func aConditionSeesTheProgrammeThatTheLogStarts() throws {
    let programme = Programme(id: "copd", names: Small.text("COPD"), starts: ["S"])
    let tariff = Small.tariff(
      [Small.item("S", "1.00"), Small.item("A", "100.00")],
      rules: [
        Small.rule(
          .eligible(only: Small.condition { $0.not = [Small.condition { $0.programme = ["copd"] }] }), on: ["A"])
      ],
      programmes: [programme])
    let lines = [Small.line("2024-03-05", "S"), Small.line("2024-03-06", "A")]
    #expect(try Small.outcomes(tariff, lines) == ["S paid 1 1.00", "A rejected 0 0.00"])
  }

  @Test func aStartThatIsNotPayableStartsNothing() throws {
    let programme = Programme(id: "copd", names: Small.text("COPD"), starts: ["S"])
    let tariff = Small.tariff(
      [Small.item("S", "1.00"), Small.item("A", "100.00")],
      rules: [
        Small.rule(.covered(programmes: ["copd"]), on: ["S"], .reject, id: "first"),
        Small.rule(.covered(programmes: ["copd"]), on: ["A"], .zero, id: "second"),
      ],
      programmes: [programme])
    let lines = [Small.line("2024-03-05", "S"), Small.line("2024-03-06", "A")]
    #expect(try Small.outcomes(tariff, lines) == ["S rejected 0 0.00", "A paid 1 100.00"])
  }

  @Test func aLineThatWasTakenBackIsPaidAndNotRepriced() throws {
    let band = Rule.TimeBand(
      days: Rule.DayKind.allCases, from: TimeOfDay(minute: 0)!, until: TimeOfDay(minute: 1440)!, becomes: "A")
    let tariff = Small.tariff(
      [Small.item("A", "100.00"), Small.item("B", "10.00")],
      rules: [
        Small.rule(.replaced(by: "B"), on: ["A"], .reprice, id: "there"),
        Small.rule(.timeBand([band]), on: ["B"], .reprice, id: "back"),
      ])
    let lines = [Small.line("2024-03-05", "A") { $0.time = TimeOfDay("17:00") }]
    #expect(try Small.outcomes(tariff, lines) == ["A paid 1 100.00"])
  }

  @Test func aCoveredLineCountsTowardsALimitAsFarAsItStands() throws {
    let excluded = Small.condition { $0.place = ["home"] }
    let tariff = Small.tariff(
      [Small.item("A", "100.00")],
      rules: [
        Small.rule(.limit(atMost: 2, per: .patient, every: .day), on: ["A"], .reject, id: "day"),
        Rule(
          id: "none", names: Small.text("None"), kind: .limit(atMost: 0, per: .patient, every: .month), items: ["A"],
          severity: .zero, when: excluded),
        Small.rule(.limit(atMost: 3, per: .patient, every: .year), on: ["A"], .reject, id: "year"),
      ])
    // Two of the three at home stand, covered; they leave one of the year's three.
    let lines = [
      Small.line("2024-03-05", "A", 3) { $0.place = "home" }, Small.line("2024-03-06", "A", 2) { $0.place = "clinic" },
    ]
    #expect(try Small.outcomes(tariff, lines) == ["A covered 0 0.00", "A paid 1 100.00"])
  }

  @Test func aTierPaysForItsTimeAndIncomeAsTheFirstPeopleDo() throws {
    var item = Small.item("CAP", "120.00", unit: .enrolled(Count(every: .month)))
    item.prices[0].tiers = [Price.Tier(above: 1, amount: Small.money("60.00"))]
    item.prices[0].per = .year
    item.prices[0].shares = ["gp": "0.5", "other": "0.5"]
    item.prices[0].income = "gp"
    let people = ["a", "b", "c"].map { Person(practice: "1", patient: $0) }
    // 5.00 for the first of the list and 2.50 for each of the others.
    #expect(try Small.statement(Small.tariff([item]), people: people).months[0].amount == Small.money("10.00"))
  }

  @Test func aTierCountsEverybodyForWhomItsPriceHoldsWhoeverPays() throws {
    var item = Small.item("CAP", "40.00", unit: .enrolled(Count(every: .year)))
    item.prices[0].tiers = [Price.Tier(above: 1, amount: Small.money("30.00"))]
    var contract = Amendment(id: "deal", names: Small.text("Deal"))
    contract.payers = ["cz"]
    var people = ["a", "b"].map { Person(practice: "1", patient: $0) }
    people[0].payer = "cz"
    let statement = try Small.statement(Small.tariff([item]), people: people, amendments: [contract])
    #expect(statement.total == Small.money("70.00"))
  }

  @Test func aPracticeHasOneClaimOnAPoolWhoeverPaysForItsPeople() throws {
    let performance = Performance(
      indicator: "q", per: .enrolled, every: .year, score: .proportional(above: 0, atMost: nil, of: .rate(3)),
      pool: Performance.Pool())
    let tariff = Small.tariff([Small.item("POOL", "0.05", unit: .performance(performance))])
    var contract = Amendment(id: "deal", names: Small.text("Deal"))
    contract.payers = ["cz"]
    var people = ["a", "b"].map { Person(practice: "1", patient: $0) }
    people[0].payer = "cz"
    people += ["c", "d"].map { Person(practice: "2", patient: $0) }
    let results = ["1", "2"].map {
      IndicatorResult(practice: $0, indicator: "q", period: .year(2024), value: .number(1))
    }
    let inputs = Inputs(population: Population(people: people), indicators: results)
    let statement = try Evaluator(tariff, amendments: [contract], period: .year(2024)).evaluate(inputs)
    #expect(statement.practices.map(\.total.description) == ["0.03", "0.02"])
  }

  @Test func aRelativeScoreIsMeasuredAgainstPracticesThatAreNotPaidToo() throws {
    let score = Performance.Score.relative(cutoffs: ["1"], quality: 1, improvement: 1)
    let performance = Performance(indicator: "q", per: .practice, every: .year, score: score)
    let tariff = Small.tariff([Small.item("bonus", "100.00", unit: .performance(performance))])
    func result(_ practice: String, _ year: Int, _ value: Rate) -> IndicatorResult {
      IndicatorResult(practice: practice, indicator: "q", period: .year(year), value: .number(value))
    }
    // The better practice has no result of the year before, so that its own payment is not known.
    let inputs = Inputs(
      practices: ["1", "2"].map { Practice(id: $0) },
      indicators: [result("1", 2023, "0.4"), result("1", 2024, "0.5"), result("2", 2024, "0.9")])
    let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    #expect(statement.practices.map(\.total.description) == ["50.00", "0.00"])
    #expect(statement.unpriced.map(\.reason) == [.noIndicator])
  }

  @Test func aFactorOfAListThatIsNotGivenIsUnpricedAndNotZero() throws {
    let performance = Performance(
      indicator: "q", per: .practice, every: .year, score: .proportional(above: 0, atMost: nil, of: .rate(1)),
      factors: [.listSize(norm: 2095)])
    let inputs = Inputs(
      practices: [Practice(id: "1")],
      indicators: [IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: .number(1))])
    let tariff = Small.tariff([Small.item("bonus", "100.00", unit: .performance(performance))])
    let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    #expect(statement.unpriced.map(\.reason) == [.noList])
  }

  /// Found by the SQL of the national year: `101` was put after `0120`, so that an export that lost its zeros gave another
  /// result.
  @Test(arguments: ["0101", "101"])
  func aCodeThatLostItsZerosKeepsItsPlace(code: String) throws {
    var tariff = Small.tariff(
      [Small.item("0101", "100.00"), Small.item("0120", "300.00")],
      rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["0101", "0120"])])
    tariff.codeWidth = 4
    let lines = [Small.line("2024-03-05", code), Small.line("2024-03-05", "0120", 2)]
    #expect(try Small.statement(tariff, lines).total == Small.money("100.00"))
  }
}
