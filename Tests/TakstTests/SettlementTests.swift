import Testing

@testable import Takst

/// What is to be settled after retroactive decisions, calculated by hand.
@Suite struct SettlementTests {
  /// Two decisions on `A`, the second of which is published in November and raises it by 1.00 from March on; one on `N`, which had
  /// no price before, and one that makes the price of `F` free.
  static let tariff: Tariff = {
    var tariff = Small.tariff([Small.item("A"), Small.item("B", "5.00"), Small.item("N"), Small.item("F")])
    tariff.decisions = [
      Decision(id: "first", names: Small.text("First"), published: "2023-07-01"),
      Decision(id: "second", names: Small.text("Second"), published: "2024-11-01", source: "x"),
    ]
    func price(_ amount: String?, from: Day? = nil, _ decision: String) -> Price {
      var price = Price(amount.map(Small.money), days: DayRange(from: from, until: nil), status: .official)
      price.decision = decision
      return price
    }
    tariff.items[0].prices = [price("10.00", "first"), price("11.00", from: "2024-03-01", "second")]
    tariff.items[2].prices = [price("7.00", "second")]
    tariff.items[3].prices = [price("3.00", "first"), price(nil, "second")]
    return tariff
  }()

  static func settlement(
    _ lines: [ActivityLine], _ tariff: Tariff = tariff, amendments: [Amendment] = [], asKnownOn: Day? = nil,
    since: Day = "2024-10-31"
  ) throws -> Settlement {
    let evaluator = try Evaluator(tariff, amendments: amendments, period: .year(2024), asKnownOn: asKnownOn)
    return try evaluator.settlement(of: evaluator.count(Small.inputs(lines)), since: since)
  }

  static func stated(_ row: Settlement.Row) -> String {
    let units = [row.paid.unit, row.due.unit].map { $0?.description ?? "-" }.joined(separator: " > ")
    return "\(row.item.code) \(row.quantity) \(units) \(row.difference) \(row.reason) \(row.decision?.id ?? "-")"
  }

  /// The line of February is before the new price, and the price of B is the same.
  @Test func aRowIsAQuantityTimesTheDifferenceOfThePrices() throws {
    let settlement = try Self.settlement([
      Small.line("2024-02-01", "A"), Small.line("2024-03-01", "A"), Small.line("2024-12-31", "A", 2),
      Small.line("2024-03-01", "B"), Small.line("2024-03-01", "B", practice: "2"),
    ])
    #expect(settlement.practices.map(\.practice.id) == ["1"])
    #expect(settlement.practiceCount == 2)
    let practice = try #require(settlement.practices.first)
    #expect(practice.rows.map(Self.stated) == ["A 3 10.00 > 11.00 3.00 repriced second"])
    #expect(practice.rows[0].days == DayRange(from: "2024-03-01", until: "2025-01-01"))
    #expect(practice.rows[0].paid.amount == Small.money("30.00"))
    #expect(practice.rows[0].due.amount == Small.money("33.00"))
    #expect(practice.paid == Small.money("45.00"))
    #expect(practice.due == Small.money("48.00"))
    #expect(settlement.difference == Small.money("3.00"))
    #expect(settlement.decisions.map(\.decision.id) == ["second"])
    #expect(settlement.decisions.map(\.source?.title) == ["X"])
    #expect(settlement.decisions.map(\.difference) == [Small.money("3.00")])
  }

  @Test func aPriceThatComesOrGoesIsSaid() throws {
    let settlement = try Self.settlement([Small.line("2024-05-01", "N"), Small.line("2024-05-01", "F", 4)])
    #expect(
      settlement.practices.flatMap(\.rows).map(Self.stated) == [
        "N 1 - > 7.00 7.00 pricedSince second", "F 4 3.00 > - -12.00 unpricedSince second",
      ])
    #expect(settlement.difference == Small.money("-5.00"))
  }

  /// Half of 0.01 is rounded up line by line, at both prices.
  @Test func brokenQuantitiesRoundAsTheyArePaid() throws {
    var tariff = Self.tariff
    tariff.items[0].prices[1].amount = Small.money("10.01")
    let half = try #require(Quantity("0.5"))
    let settlement = try Self.settlement(
      [Small.line("2024-05-01", "A", half), Small.line("2024-06-01", "A", half)], tariff)
    #expect(settlement.practices.flatMap(\.rows).map(Self.stated) == ["A 1 10.00 > 10.01 0.02 repriced second"])
  }

  @Test func nothingIsToBeSettledWhenNothingWasPublishedBetween() throws {
    let lines = [Small.line("2024-05-01", "A"), Small.line("2024-05-01", "F")]
    let settlement = try Self.settlement(lines, since: "2024-11-01")
    #expect(settlement.practices == [])
    #expect(settlement.decisions == [])
    #expect(settlement.difference == Small.money("0.00"))
    #expect(try Self.settlement(lines, asKnownOn: "2024-10-31", since: "2023-07-01").practices == [])
  }

  /// A budget of 40.00 for A: of 3 × 11.00 + 10.00 = 43.00 it takes 3.00, where 40.00 were within it.
  @Test func aBudgetIsARowOfItsOwn() throws {
    var tariff = Self.tariff
    tariff.budgets = [
      Budget(id: "b", names: Small.text("B"), items: ["A"], amount: Small.money("40.00"), status: .estimate)
    ]
    let settlement = try Self.settlement(
      [Small.line("2024-02-01", "A"), Small.line("2024-05-01", "A", 3)], tariff)
    let practice = try #require(settlement.practices.first)
    #expect(practice.rows.map(\.difference) == [Small.money("3.00")])
    #expect(
      practice.adjustments == [
        ItemChange(code: "b", names: Small.text("B"), baseline: Small.money("0.00"), scenario: Small.money("-3.00"))
      ])
    #expect(settlement.difference == Small.money("0.00"))
  }

  /// Of a pool of 100.00 what A earns is taken: 70.00 are left, and 67.00 after the decision.
  @Test func whatFollowsFromOtherAmountsIsSaid() throws {
    var tariff = Self.tariff
    tariff.items.append(
      Small.item(
        "P", "100.00",
        unit: .performance(
          Performance(
            indicator: "q", per: .practice, every: .year, when: nil,
            score: .proportional(above: "0", atMost: "1", of: .rate("1")), factors: [],
            pool: Performance.Pool(less: ["A"])))))
    var inputs = Small.inputs([Small.line("2024-05-01", "A", 3)], practices: [Practice(id: "1")])
    inputs.indicators = [
      IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: .number("1"))
    ]
    let evaluator = try Evaluator(tariff, period: .year(2024))
    let settlement = try evaluator.settlement(of: evaluator.count(inputs), since: "2024-10-31")
    #expect(
      settlement.practices.flatMap(\.rows).map(Self.stated) == [
        "A 3 10.00 > 11.00 3.00 repriced second", "P 1 - > - -3.00 consequence -",
      ])
    #expect(settlement.difference == Small.money("0.00"))
  }

  /// Of three listed people one is beyond the second tier: 2 × 1.00 + 0.50, and 2 × 2.00 + 0.50.
  @Test func tiersArePricedOnTheWholeList() throws {
    var tariff = Self.tariff
    var item = Small.item("L", unit: .enrolled(Count(every: .year)))
    item.prices = ["first", "second"].enumerated().map { number, decision in
      var price = Price(Small.money(number == 0 ? "1.00" : "2.00"), status: .official)
      price.decision = decision
      price.tiers = [Price.Tier(above: 2, amount: Small.money("0.50"))]
      return price
    }
    tariff.items.append(item)
    let evaluator = try Evaluator(tariff, period: .year(2024))
    let inputs = Inputs(population: Population(groups: [PersonGroup(practice: "1", count: 3)]))
    let settlement = try evaluator.settlement(of: evaluator.count(inputs), since: "2024-10-31")
    let row = try #require(settlement.practices.first?.rows.first)
    #expect(Self.stated(row) == "L 3 - > - 2.00 repriced second")
    #expect(row.paid.amount == Small.money("2.50"))
    #expect(row.due.amount == Small.money("4.50"))
  }

  /// The court quashed the tariffs of 2026, and the decision of 30 June 2026 (TB/REG-26611-02, by Socev/huisartsincijfers) raised
  /// them from the start of the year: 11115 from 21.59 to 21.94 a quarter, 11117 from 38.25 to 38.88, 12001 from 26.36 to 26.81
  /// and 12011 from 13.18 to 13.40.
  ///
  /// 100 people under 65 in 4 quarters: 400 × 0.35 = 140.00; 10 people of 80: 40 × 0.63 = 25.20; 10 × 0.45 = 4.50; 50 × 0.22 = 11.00.
  @Test func theDutchDecisionOf2026IsSettledFromTheStartOfTheYear() throws {
    let tariff = try DutchTariffTests.tariff()
    func people(_ count: Int, born: Day) -> [Person] {
      (0..<count).map { number in
        var person = Person(practice: "1", patient: "\(born) \(number)")
        (person.birth, person.area) = (born, "other")
        return person
      }
    }
    // Each is of somebody on the list; others would be paid as passers-by.
    func lines(_ patients: Range<Int>, _ code: String) -> [ActivityLine] {
      patients.map { Small.line(("2026-02-02" as Day) + $0, code, patient: "1970-05-01 \($0)") }
    }
    let inputs = Small.inputs(
      lines(0..<10, "12001") + lines(10..<60, "12011"),
      people: people(100, born: "1970-05-01") + people(10, born: "1946-01-01"))
    let evaluator = try Evaluator(tariff, period: .year(2026))
    let settlement = try evaluator.settlement(of: evaluator.count(inputs), since: "2026-06-29")
    #expect(
      settlement.practices.flatMap(\.rows).map(Self.stated) == [
        "11115 400 21.59 > 21.94 140.00 repriced tb-reg-26611-02",
        "11117 40 38.25 > 38.88 25.20 repriced tb-reg-26611-02",
        "12001 10 26.36 > 26.81 4.50 repriced tb-reg-26611-02",
        "12011 50 13.18 > 13.40 11.00 repriced tb-reg-26611-02",
      ])
    #expect(settlement.difference.description == "180.70")
    #expect(settlement.decisions.map(\.decision.published) == ["2026-06-30"])
    #expect(settlement.decisions.map(\.rows) == [4])
  }

  /// What was published for 2023 in July 2022 lapsed: 11115 from 18.41 to 18.76, 12011 from 11.30 to 11.51; 12001 had no price yet,
  /// and is 23.02 by the decision of December (LHV, Schubertplein).
  @Test func theDutchDecisionThatLapsedIsSettled() throws {
    var person = Person(practice: "1", patient: "a")
    (person.birth, person.area) = ("1970-05-01", "other")
    let inputs = Small.inputs(
      [Small.line("2023-02-01", "12011", patient: "a"), Small.line("2023-03-01", "12001", patient: "a")],
      people: [person])
    let evaluator = try Evaluator(try DutchTariffTests.tariff(), period: .year(2023))
    let settlement = try evaluator.settlement(of: evaluator.count(inputs), since: "2022-12-30")
    #expect(
      settlement.practices.flatMap(\.rows).map(Self.stated) == [
        "11115 4 18.41 > 18.76 1.40 repriced nza-2023", "12001 1 - > 23.02 23.02 pricedSince nza-2023",
        "12011 1 11.30 > 11.51 0.21 repriced nza-2023",
      ])
    #expect(settlement.difference.description == "24.63")
  }

  /// Against two evaluations of their own, with counts of their own: item by item, practice by practice and in all.
  @Test(arguments: 0..<6 as Range<UInt64>) func differencesAreThoseOfTwoEvaluations(block: UInt64) throws {
    var (rows, adjustments) = (0, 0)
    for seed in block * 25..<(block + 1) * 25 {
      let random = RandomCase(seed: 7_000 + seed)
      var days: [Day?] = RandomTariff.publications
      days.append(nil)
      for (position, known) in days.enumerated().dropFirst() {
        let since = try #require(days[position - 1])
        func evaluator(_ day: Day?) throws -> Evaluator {
          try Evaluator(random.tariff, amendments: random.amendments, period: random.period, asKnownOn: day)
        }
        let (old, new) = (try evaluator(since).evaluate(random.inputs), try evaluator(known).evaluate(random.inputs))
        let settlement = try evaluator(known).settlement(of: try evaluator(known).count(random.inputs), since: since)
        let comment: Testing.Comment = "seed \(7_000 + seed), \(since) to \(known?.description ?? "all")"
        #expect(settlement.isBalanced, comment)
        #expect(settlement.paid == old.total && settlement.due == new.total, comment)
        for (before, after) in zip(old.practices, new.practices) {
          let practice = settlement.practices.first { $0.practice.id == before.practice.id }
          #expect(practice?.difference ?? .zero(.dkk) == after.total - before.total, comment)
          var expected: [String: Money] = [:]
          for item in after.items { expected[item.code, default: .zero(.dkk)] += item.amount }
          for item in before.items { expected[item.code, default: .zero(.dkk)] += -item.amount }
          var found: [String: Money] = [:]
          for row in practice?.rows ?? [] { found[row.item.code, default: .zero(.dkk)] += row.difference }
          let zero = Money.zero(.dkk)
          #expect(found.filter { $1 != zero } == expected.filter { $1 != zero }, comment)
          for row in practice?.rows ?? [] where row.reason == .repriced { #expect(row.decision != nil, comment) }
          for row in practice?.rows ?? [] {
            guard let decision = row.decision else { continue }
            #expect(decision.published > since && known.map { decision.published <= $0 } ?? true, comment)
          }
          rows += practice?.rows.count ?? 0
          adjustments += practice?.adjustments.count ?? 0
        }
      }
    }
    #expect(rows > 20)
    #expect(adjustments > 0)
  }
}
