import Testing

@testable import Takst

@Suite struct PricingTests {
  private func indexed(
    _ factors: [(Day, Rate)], base: String, from: Day, prices: [Price] = [], until: Day? = nil
  ) -> Tariff {
    var item = Small.item("i")
    item.prices = prices
    item.indexed = IndexedPrice(
      series: "regulation", base: Small.money(base), from: from, status: .estimate, source: "x")
    var tariff = Small.tariff([item])
    tariff.series = [
      IndexSeries(
        id: "regulation", names: Small.text("R"),
        steps: factors.map { IndexSeries.Step(from: $0.0, factor: $0.1, status: .official) }, until: until,
        rounding: .halfAwayFromZero)
    ]
    return tariff
  }

  /// 39.82 × 1.0106 × 1.0074 × 1.0277 = 41.66286…, rounded once; rounding at each step would give 41.67.
  @Test func aSeriesMultipliesTheBaseAndRoundsOnce() throws {
    let tariff = indexed(
      [("2023-04-01", "1.0106"), ("2023-10-01", "1.0074"), ("2024-04-01", "1.0277")], base: "39.82",
      from: "2022-10-01")
    let statement = try Small.statement(tariff, [Small.line("2024-04-01", "i"), Small.line("2024-03-31", "i")])
    #expect(statement.months[3].amount == Small.money("41.66"))
    #expect(statement.months[2].amount == Small.money("40.54"))
    #expect(statement.weakest == .estimate)
  }

  @Test func aStatedPriceGoesBeforeAnIndexedOne() throws {
    let stated = Price(
      Small.money("7.00"), days: DayRange(from: "2024-02-01", until: "2024-03-01"), status: .official, source: "x")
    let tariff = indexed([], base: "5.00", from: "2024-01-01", prices: [stated])
    let statement = try Small.statement(tariff, (1...3).map { Small.line(Day(year: 2024, month: $0, day: 9)!, "i") })
    #expect(statement.months.prefix(3).map(\.amount.description) == ["5.00", "7.00", "5.00"])
    #expect(statement.byStatus.map(\.status) == [.official, .estimate])
  }

  @Test func aSeriesThatEndsLeavesTheDaysAfterItUnpriced() throws {
    let tariff = indexed([], base: "5.00", from: "2024-01-01", until: "2024-07-01")
    let statement = try Small.statement(tariff, [Small.line("2024-06-30", "i"), Small.line("2024-07-01", "i")])
    #expect(statement.total == Small.money("5.00"))
    #expect(statement.unpriced.map(\.days.from) == ["2024-07-01"])
    #expect(statement.unpriced.map(\.reason) == [.noPrice])
  }

  @Test func theLaterDecisionIsTakenOnceItIsKnown() throws {
    var item = Small.item("i")
    item.prices = [
      Price(Small.money("1.00"), days: .always, status: .official, decision: "first"),
      Price(Small.money("2.00"), days: .always, status: .official, decision: "second"),
    ]
    var tariff = Small.tariff([item])
    tariff.decisions = [
      Decision(id: "first", names: Small.text("1"), published: "2023-07-01"),
      Decision(id: "second", names: Small.text("2"), published: "2024-11-01"),
    ]
    let lines = [Small.line("2024-05-01", "i")]
    #expect(try Small.statement(tariff, lines).total == Small.money("2.00"))
    #expect(try Small.statement(tariff, lines, asKnownOn: "2024-11-01").total == Small.money("2.00"))
    #expect(try Small.statement(tariff, lines, asKnownOn: "2024-10-31").total == Small.money("1.00"))
    let before = try Small.statement(tariff, lines, asKnownOn: "2023-06-30")
    #expect(before.total == Small.money("0.00"))
    #expect(before.lines[.unpriced] == 1)
  }

  @Test func brokenQuantitiesAreRoundedLineByLine() throws {
    // 0.5 × 0.25 = 0.125 → 0.13 for each of two lines, not 0.25 for both.
    let tariff = Small.tariff([Small.item("i", "0.25")])
    let half = Quantity("0.5")!
    let statement = try Small.statement(
      tariff, [Small.line("2024-01-01", "i", half), Small.line("2024-01-02", "i", half)])
    #expect(statement.total == Small.money("0.26"))
    #expect(statement.items.map(\.quantity) == [1])
  }

  @Test func capitationCountsTheListOnTheFirstOfEachMonth() throws {
    let unit = Unit.enrolled(Count(every: .month, when: Small.condition { $0.group = ["1"] }))
    let tariff = Small.tariff([Small.item("basis", "40.00", unit: unit)])
    func person(_ id: String, group: String, _ from: Day?, _ until: Day?) -> Person {
      var person = Person(practice: "1", patient: id)
      person.group = group
      person.enrolled = DayRange(from: from, until: until)
      return person
    }
    let people = [
      person("all year", group: "1", nil, nil), person("joins on the 2nd", group: "1", "2024-03-02", nil),
      person("leaves on the 1st", group: "1", nil, "2024-06-01"), person("group 2", group: "2", nil, nil),
    ]
    let statement = try Small.statement(tariff, people: people)
    // 12 + 9 (April to December) + 5 (January to May)
    #expect(statement.items.map(\.quantity) == [26])
    #expect(statement.total == Small.money("1040.00"))
    // Lists of 3 3 3 4 4 3 3 3 3 3 3 3 over twelve months.
    #expect(statement.practices.map(\.enrolled) == [Quantity("3.167")!])
    #expect(statement.practices.map(\.perEnrolled) == [Small.money("328.42")])
  }

  /// A band that another replaced in July: nothing is unpriced after it, or before the other.
  @Test func anItemIsCountedOnItsDaysOnly() throws {
    var (old, new) = (
      Small.item("old", unit: .enrolled(Count(every: .quarter))),
      Small.item("new", unit: .enrolled(Count(every: .quarter)))
    )
    old.days = DayRange(until: "2024-07-01")
    old.prices = [Price(Small.money("40.00"), days: old.days, status: .official, source: "x")]
    new.days = DayRange(from: "2024-07-01")
    new.prices = [Price(Small.money("41.00"), days: new.days, status: .official, source: "x")]
    let statement = try Small.statement(Small.tariff([old, new]), people: [Person(practice: "1", patient: "p")])
    #expect(statement.items.map { "\($0.item.code) \($0.quantity) \($0.amount)" } == ["old 2 80.00", "new 2 82.00"])
    #expect(statement.unpriced == [])
  }

  @Test(arguments: [
    Unit.programme(programmes: ["copd"], Count(every: .month)), .lump(per: .practice, every: .month, when: nil),
    .performance(Performance(indicator: "i", per: .practice, every: .month, score: .steps([]))),
  ]) func noItemWithoutLinesIsCountedOnOtherDays(unit: Unit) throws {
    var item = Small.item("i", unit: unit)
    item.days = DayRange(from: "2024-12-02")
    var person = Person(practice: "1", patient: "p")
    person.programmes = [.init("copd")]
    let tariff = Small.tariff([item], programmes: [Programme(id: "copd", names: Small.text("COPD"))])
    #expect(try Small.statement(tariff, people: [person]).items == [])
    var always = tariff
    always.items[0].days = .always
    #expect(try Small.statement(always, people: [person]).items.map(\.quantity) == [12])
  }

  @Test func tiersPayEachPartOfTheListAtItsOwnRate() throws {
    var item = Small.item("basis", unit: .enrolled(Count(every: .year)))
    item.prices = [
      Price(
        Small.money("40.00"), status: .official, tiers: [Price.Tier(above: 1000, amount: Small.money("30.00"))],
        source: "x")
    ]
    var inputs = Inputs()
    inputs.population = Population(groups: [
      PersonGroup(practice: "small", count: 1000), PersonGroup(practice: "large", count: 600),
      PersonGroup(practice: "large", count: 501),
    ])
    let statement = try Evaluator(Small.tariff([item]), period: .year(2024)).evaluate(inputs)
    #expect(statement.practices.map(\.practice.id) == ["large", "small"])
    #expect(statement.practices.map(\.total.description) == ["43030.00", "40000.00"])
  }

  @Test func weightsRoundEachPersonsPrice() throws {
    let old = Count.Weight(when: Small.condition { $0.age = Condition.AgeBand(from: 75) }, weight: "1.333")
    let tariff = Small.tariff([Small.item("basis", "10.01", unit: .enrolled(Count(every: .year, weights: [old])))])
    var person = Person(practice: "1", patient: "p")
    person.birth = "1949-01-01"
    var young = Person(practice: "1", patient: "q")
    young.birth = "1949-01-02"
    // 10.01 × 1.333 = 13.34333
    #expect(try Small.statement(tariff, people: [person, young]).total == Small.money("23.35"))
  }

  @Test func aWeightOfNothingLeavesSomebodyOut() throws {
    let deprived = Count.Weight(when: Small.condition { $0.area = ["deprived"] }, weight: 0)
    let tariff = Small.tariff([Small.item("plain", "10.00", unit: .enrolled(Count(every: .year, weights: [deprived])))])
    let people = ["deprived", "other", nil].enumerated().map { number, area in
      var person = Person(practice: "1", patient: "p\(number)")
      person.area = area
      return person
    }
    let statement = try Small.statement(tariff, people: people)
    #expect(statement.items.map(\.quantity) == [2])
    #expect(statement.total == Small.money("20.00"))
  }

  @Test func peopleInAProgrammeAreCountedFromTheLogAndTheFile() throws {
    let unit = Unit.programme(programmes: ["dm2"], Count(every: .quarter))
    let tariff = Small.tariff(
      [Small.item("bundle", "100.00", unit: unit), Small.item("0131", "0.00")],
      programmes: [Programme(id: "dm2", names: Small.text("T2D"), starts: ["0131"])])
    var member = Person(practice: "1", patient: "member")
    member.programmes = [Person.Membership("dm2", days: DayRange(from: nil, until: "2024-04-01"))]
    let starter = Person(practice: "1", patient: "starter")
    let statement = try Small.statement(
      tariff, [Small.line("2024-05-05", "0131", patient: "starter")], people: [member, starter])
    #expect(statement.months.filter { $0.amount > .zero(.dkk) }.map { $0.month.month } == [1, 7, 10])
    #expect(statement.total == Small.money("300.00"))
  }

  @Test func aLumpPerCapacityNeedsTheCapacities() throws {
    let tariff = Small.tariff([Small.item("lump", "100.01", unit: .lump(per: .capacity, every: .year, when: nil))])
    var known = Practice(id: "1")
    known.capacities = Quantity("2.5")!
    #expect(try Small.statement(tariff, practices: [known]).total == Small.money("250.03"))
    let unknown = try Small.statement(tariff, practices: [Practice(id: "1")])
    #expect(unknown.total == Small.money("0.00"))
    #expect(unknown.unpriced.map(\.reason) == [.noCapacities])
  }

  @Test func anIndicatorPaysTheShareOfTheHighestStepReached() throws {
    let unit = Unit.performance(
      Performance(
        indicator: "q", per: .practice, every: .year,
        score: .steps([Performance.Step(from: "0.333", share: "0.5"), Performance.Step(from: "0.5", share: 1)])))
    let tariff = Small.tariff([Small.item("bonus", "99.99", unit: unit)])
    func statement(_ value: IndicatorResult.Value?) throws -> Statement {
      var inputs = Small.inputs([], practices: [Practice(id: "1")])
      inputs.indicators =
        value.map { [IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: $0)] } ?? []
      return try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    }
    #expect(try statement(.fraction(numerator: 1, denominator: 3)).total == Small.money("50.00"))
    #expect(try statement(.fraction(numerator: 1, denominator: 2)).total == Small.money("99.99"))
    let below = try statement(.number("0.332"))
    #expect(below.total == Small.money("0.00"))
    #expect(below.unpriced.isEmpty)
    #expect(try statement(nil).unpriced.map(\.reason) == [.noIndicator])
  }

  @Test func aFreePriceWithoutAContractIsUnpricedAndAnAmendmentPricesIt() throws {
    var item = Small.item("i")
    item.prices = [Price(nil, kind: .free, status: .official, source: "x")]
    let lines = [Small.line("2024-05-01", "i")]
    let free = try Small.statement(Small.tariff([item]), lines)
    #expect(free.unpriced.map(\.reason) == [.freePrice])
    var contract = Amendment(id: "contract", names: Small.text("C"))
    contract.changes = [
      Amendment.Entry(.set(code: "i", Price(Small.money("9.00"), days: .always, status: .published, source: "x")))
    ]
    #expect(try Small.statement(Small.tariff([item]), lines, amendments: [contract]).total == Small.money("9.00"))
  }
}

@Suite struct SeriesEndTests {
  @Test func aStepAfterTheEndOfASeriesDoesNotLengthenIt() throws {
    var tariff = Small.tariff([Small.item("a")])
    tariff.series = [
      IndexSeries(
        id: "s", names: Small.text("S"), steps: [.init(from: "2024-09-01", factor: "1.1", status: .derived)],
        until: "2024-06-01", rounding: .halfAwayFromZero)
    ]
    tariff.items[0].indexed = IndexedPrice(
      series: "s", base: Small.money("10.00"), from: "2024-01-01", status: .official)
    let levels = try PriceBook(tariff).levels(of: "a")
    #expect(levels.map(\.days) == [DayRange(from: "2024-01-01", until: "2024-06-01")])
  }
}
