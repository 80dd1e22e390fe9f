import Testing

@testable import Takst

/// Distances to kinks and notches, and what one more brings on either side, checked by hand.
@Suite struct KinksTests {
  static func kinks(
    _ tariff: Tariff, _ inputs: Inputs, amendments: [Amendment] = [], lists: [Int64] = []
  ) throws -> Kinks {
    let evaluator = try Evaluator(tariff, amendments: amendments, period: .year(2024))
    return try evaluator.kinks(of: evaluator.count(inputs), listLimits: lists)
  }

  /// One consultation of 1.00 each for practices of one person.
  static func fees(_ counts: [(practice: String, lines: Int)]) -> Inputs {
    let people = counts.map { Person(practice: $0.practice, patient: "p" + $0.practice) }
    let lines = counts.flatMap { practice, lines in
      (0..<lines).map { _ in Small.line("2024-03-04", "CON", patient: "p" + practice, practice: practice) }
    }
    return Small.inputs(lines, people: people, practices: counts.map { Practice(id: $0.practice) })
  }

  static func ceiling(_ reference: Ceiling.Reference, _ factor: Rate?) -> Tariff {
    var tariff = Small.tariff([Small.item("CON", "1.00")])
    tariff.ceilings = [
      Ceiling(
        id: "top", names: Small.text("Top"), items: ["CON"], reference: reference, factor: factor, status: .official)
    ]
    return tariff
  }

  /// A ceiling of 100.00 for practices that earn 95.00, 99.00, 100.00, 101.00 and 110.00.
  @Test func whoIsHowFarFromACeiling() throws {
    let inputs = Self.fees([("a", 95), ("b", 99), ("c", 100), ("d", 101), ("e", 110)])
    let kinks = try Self.kinks(Self.ceiling(.amount(Small.money("80.00")), "1.25"), inputs)
    let kink = try #require(kinks.all.first)
    #expect(kinks.all.count == 1)
    #expect(kink.kind == .ceiling && kink.id == "top")
    #expect(kink.rows.map(\.practice) == ["a", "b", "c", "d", "e"])
    #expect(
      kink.rows.map(\.position) == ["95.00", "99.00", "100.00", "101.00", "110.00"].map { .money(Small.money($0)) })
    #expect(kink.rows.allSatisfy { $0.bound == .money(Small.money("100.00")) })
    #expect(kink.rows.map(\.distance) == ["5.00", "1.00", "0.00", "-1.00", "-10.00"].map { .money(Small.money($0)) })
    #expect(kink.rows.map(\.perCent) == [5, 1, 0, -1, -10])
    // One more krone is kept below the ceiling, and taken back above it.
    #expect(kink.before == Small.money("1.00"))
    #expect(kink.after == Small.money("0.00"))
    func near(_ perCent: Int64) -> [[String?]] {
      let near = kink.near(perCent: perCent)
      return [near.below.map(\.practice), near.above.map(\.practice)]
    }
    #expect(near(1) == [["b"], ["c", "d"]])
    #expect(near(5) == [["a", "b"], ["c", "d"]])
    #expect(near(10) == [["a", "b"], ["c", "d", "e"]])
    #expect(kink.share(of: 2) == "0.4")
  }

  /// Held against the mean of 90.00 and 110.00, 1.05 times: 105.00 for each.
  ///
  /// A krone more of the one above raises the mean by half of it, and the ceiling by 0.525, rounded up.
  @Test func aMeanRisesWithWhoIsAboveIt() throws {
    let kinks = try Self.kinks(Self.ceiling(.mean, "1.05"), Self.fees([("a", 90), ("b", 110)]))
    let kink = try #require(kinks.all.first)
    #expect(kink.rows.map(\.bound) == Array(repeating: .money(Small.money("105.00")), count: 2))
    #expect(kink.rows.map(\.after) == Array(repeating: Small.money("0.53"), count: 2))
    // Alone, a practice is its own mean, and never above it.
    let alone = try Self.kinks(Self.ceiling(.mean, "1.05"), Self.fees([("a", 90)]))
    #expect(alone.all.first?.after == Small.money("1.00"))
  }

  /// What is given as kept of one more krone is what a statement pays for it: before the ceiling and after.
  @Test func theEngineTakesBackWhatTheKinkSays() throws {
    for (reference, factor) in [(Ceiling.Reference.amount(Small.money("80.00")), "1.25" as Rate), (.mean, "1.05")] {
      let tariff = Self.ceiling(reference, factor)
      for lines in [90, 97, 120, 150] {
        func total(_ lines: Int) throws -> Money {
          let evaluator = try Evaluator(tariff, period: .year(2024))
          return try evaluator.evaluate(Self.fees([("a", 90), ("b", lines), ("c", 100)])).practices[1].total
        }
        let row = try #require(
          Self.kinks(tariff, Self.fees([("a", 90), ("b", lines), ("c", 100)])).all.first?.rows[1])
        #expect(try total(lines + 1) - total(lines) == (row.isBelow ? row.before : row.after), "\(lines) \(factor)")
      }
    }
  }

  @Test func aCeilingWithoutAFactorIsNoKink() throws {
    #expect(try Self.kinks(Self.ceiling(.mean, nil), Self.fees([("a", 1)])).all.isEmpty)
  }

  /// 150.00 of a budget of 200.00 with two per cent free.
  @Test func aBudgetIsTheKinkOfAllTogether() throws {
    var tariff = Small.tariff([Small.item("CON", "1.00")])
    tariff.budgets = [
      Budget(
        id: "frame", names: Small.text("Frame"), items: ["CON"], amount: Small.money("200.00"), freeBand: "0.02",
        status: .official)
    ]
    let kink = try #require(Self.kinks(tariff, Self.fees([("a", 100), ("b", 50)])).all.first)
    #expect(kink.kind == .budget && kink.id == "frame")
    #expect(kink.rows.map(\.practice) == [nil])
    #expect(kink.rows[0].distance == .money(Small.money("54.00")))
    // 54 of 204.
    #expect(kink.rows[0].perCent == "26.47")
    #expect(kink.before == Small.money("1.00") && kink.after == Small.money("0.00"))
  }

  private static func list(_ practice: String, _ count: Int64, capacities: Quantity? = nil) -> (Practice, PersonGroup) {
    var own = Practice(id: practice)
    own.capacities = capacities
    return (own, PersonGroup(practice: practice, count: count))
  }

  /// The first 1,600 people bring 4.00 a month and the others 3.00: 48.00 a year, and then 36.00.
  @Test func tiersAndListsAreKinksInPeople() throws {
    var item = Small.item("CAP", "4.00", unit: .enrolled(Count(every: .month)))
    item.prices[0].tiers = [Price.Tier(above: 1600, amount: Small.money("3.00"))]
    let lists = [Self.list("1", 1500), Self.list("2", 1600), Self.list("3", 2450, capacities: Quantity("1.5"))]
    let inputs = Inputs(population: Population(groups: lists.map(\.1)), practices: lists.map(\.0))
    let kinks = try Self.kinks(Small.tariff([item]), inputs, lists: [1600])
    #expect(kinks.all.map(\.kind) == [.tier, .list])
    let (tier, list) = (kinks.all[0], kinks.all[1])
    #expect(tier.limit == .people(1600))
    #expect(tier.rows.map(\.distance) == [.people(100), .people(0), .people(-850)])
    #expect(tier.rows.map(\.perCent) == ["6.25", 0, "-53.13"])
    #expect(tier.before == Small.money("48.00") && tier.after == Small.money("36.00"))
    #expect(tier.near(perCent: 10).below.map(\.practice) == ["1"])
    #expect(tier.near(perCent: 10).above.map(\.practice) == ["2"])
    // One and a half capacities may close their list at 2,400, far above the tier.
    #expect(list.rows.map(\.bound) == [.people(1600), .people(1600), .people(2400)])
    #expect(list.rows.map(\.distance) == [.people(100), .people(0), .people(-50)])
    #expect(list.rows.map(\.before) == ["48.00", "48.00", "36.00"].map(Small.money))
    #expect(list.rows.map(\.after) == ["36.00", "36.00", "36.00"].map(Small.money))
    #expect(list.before == nil && list.after == Small.money("36.00"))
  }

  private static func results(
    _ score: Performance.Score, price: String, _ values: [IndicatorResult.Value], target: Rate? = nil
  )
    throws -> [Kinks.Kink]
  {
    let item = Small.item(
      "bonus", price,
      unit: .performance(Performance(indicator: "q", per: .practice, every: .year, score: score)))
    let ids = values.indices.map { String($0 + 1) }
    let inputs = Inputs(
      practices: ids.map { Practice(id: $0) },
      indicators: zip(ids, values).map {
        IndicatorResult(practice: $0, indicator: "q", period: .year(2024), value: $1, target: target)
      })
    return try kinks(Small.tariff([item]), inputs).all
  }

  /// 40 % of 100.00 from 0.5, all of it from 0.8; results of 0.48, 0.79 and 0.8.
  @Test func aStepIsANotch() throws {
    let kinks = try Self.results(
      .steps([.init(from: "0.5", share: "0.4"), .init(from: "0.8", share: 1)]), price: "100.00",
      [.number("0.48"), .number("0.79"), .number("0.8")])
    #expect(kinks.map(\.kind) == [.step, .step])
    #expect(kinks.map(\.limit) == [.result("0.5"), .result("0.8")])
    #expect(kinks.map(\.day) == ["2024-01-01", "2024-01-01"])
    #expect(kinks.map(\.before) == ["0.00", "40.00"].map { Small.money($0) })
    #expect(kinks.map(\.after) == ["40.00", "100.00"].map { Small.money($0) })
    #expect(kinks[0].rows.map(\.perCent) == [4, -58, -60])
    #expect(kinks[0].near(perCent: 5).below.map(\.practice) == ["1"])
    #expect(kinks[1].rows.map(\.distance) == [.result("0.32"), .result("0.01"), .result(0)])
    // 0.01 is 1.25 per cent of 0.8.
    #expect(kinks[1].near(perCent: 1).below.isEmpty)
    #expect(kinks[1].near(perCent: 1).above.map(\.practice) == ["3"])
    #expect(kinks[1].near(perCent: 5).below.map(\.practice) == ["2"])
  }

  /// 2,000.00 between 40 and 90 per cent: a hundredth brings 40.00 between them, and nothing outside.
  @Test func aLinearPaymentHasTwoKinks() throws {
    let kinks = try Self.results(
      .proportional(above: "0.4", atMost: "0.9", of: .rate("0.5")), price: "2000.00",
      [.fraction(numerator: 120, denominator: 160)])
    #expect(kinks.map(\.kind) == [.threshold, .threshold])
    #expect(kinks.map(\.limit) == [.result("0.4"), .result("0.9")])
    #expect(kinks.map(\.before) == ["0.00", "40.00"].map { Small.money($0) })
    #expect(kinks.map(\.after) == ["40.00", "0.00"].map { Small.money($0) })
    #expect(kinks[0].rows[0].position == .result("0.75"))
    #expect(kinks[1].rows[0].perCent == "16.67")
  }

  /// Towards a target of 0.48, each hundredth brings a forty-eighth of 96.00, and nothing more above it.
  @Test func aTargetIsAKinkAtTheTarget() throws {
    let kinks = try Self.results(
      .proportional(above: 0, atMost: nil, of: .target), price: "96.00", [.number("0.36")], target: "0.48")
    #expect(kinks.map(\.limit) == [.result("0.48")])
    #expect(kinks[0].rows[0].perCent == 25)
    #expect(kinks[0].before == Small.money("2.00") && kinks[0].after == Small.money("0.00"))
  }

  @Test func poolsAndRelativeScoresHaveNoKinksOfTheirOwn() throws {
    #expect(
      try Self.results(
        .relative(cutoffs: ["0.5"], quality: 1, improvement: 0), price: "9.00", [.number("0.3"), .number("0.4")]
      ).isEmpty)
  }

  /// On random practices: who is counted below is below, all bands hold those within, and distance and per cent have one sign.
  @Test func bandsAreNested() throws {
    var seen: Set<Kinks.Kind> = []
    for seed in 0..<150 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try Evaluator(random.tariff, amendments: random.amendments, period: random.period)
      let kinks = try evaluator.kinks(of: evaluator.count(random.inputs), listLimits: [3])
      for kink in kinks.all {
        seen.insert(kink.kind)
        var (below, above) = (0, 0)
        for band in Kinks.bands {
          let near = kink.near(perCent: band)
          #expect(near.below.count >= below && near.above.count >= above, "seed \(seed) \(kink.id)")
          (below, above) = (near.below.count, near.above.count)
        }
        for row in kink.rows {
          #expect(!row.isBelow || (row.perCent ?? 0) >= 0, "seed \(seed) \(kink.id)")
          #expect(row.isBelow || (row.perCent ?? 0) <= 0, "seed \(seed) \(kink.id)")
        }
      }
    }
    #expect(seen == Set(Kinks.Kind.allCases))
  }
}
