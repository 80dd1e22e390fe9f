import Testing

@testable import Takst

/// Families of prices: published lists follow from one unrounded base, and whoever does not is named.
@Suite struct PriceFamilyLintTests {
  /// The maximum tariffs of the Dutch regulator as the national association of general practitioners published them.
  static let published: [(year: Int, amounts: [String: String])] = [
    (
      2016,
      [
        "12000": "9.07", "12001": "18.13", "12002": "13.60", "12003": "22.67", "12004": "4.53", "12006": "4.53",
        "12007": "4.53", "12110": "9.07", "12111": "18.13", "12112": "13.60", "12113": "22.67", "12114": "4.53",
        "12115": "4.53", "12116": "9.07",
      ]
    ),
    (
      2017,
      [
        "12000": "9.23", "12001": "18.47", "12002": "13.85", "12003": "23.09", "12004": "4.62", "12006": "4.62",
        "12007": "4.62", "12110": "9.23", "12111": "18.47", "12112": "13.85", "12113": "23.09", "12114": "4.62",
        "12115": "4.62", "12116": "9.23",
      ]
    ),
  ]

  static let passersBy: [(year: Int, amounts: [String: String])] = [
    (
      2016,
      [
        "12400": "27.13", "12401": "54.26", "12402": "40.69", "12403": "67.82", "12404": "13.56", "12406": "13.56",
      ]
    ),
    (
      2017,
      [
        "12400": "27.63", "12401": "55.27", "12402": "41.45", "12403": "69.08", "12404": "13.82", "12406": "13.82",
      ]
    ),
  ]

  static let factors: [String: Rate] = [
    "12000": "1", "12001": "2", "12002": "1.5", "12003": "2.5", "12004": "0.5", "12006": "0.5", "12007": "0.5",
    "12110": "1", "12111": "2", "12112": "1.5", "12113": "2.5", "12114": "0.5", "12115": "0.5", "12116": "1",
    "12400": "1", "12401": "2", "12402": "1.5", "12403": "2.5", "12404": "0.5", "12406": "0.5",
  ]

  @Test(arguments: [published, passersBy]) func thePublishedListsFollow(lists: [(year: Int, amounts: [String: String])])
  {
    #expect(findings(tariff(lists)) == [])
  }

  @Test(
    arguments: [
      (2016, "12003", "22.68", "22.67"), (2016, "12003", "22.65", "22.67"),
      (2016, "12001", "18.15", "18.13"), (2017, "12003", "23.10", "23.09"),
      (2017, "12002", "13.86", "13.85"), (2017, "12000", "9.25", "9.23"),
    ])
  func theMemberThatDoesNotFollowIsNamed(year: Int, code: String, amount: String, allowed: String) {
    var lists = Self.published
    lists[year - 2016].amounts[code] = amount
    #expect(
      findings(tariff(lists)) == [
        "the item \"\(code)\" has the price \(amount) on \(year)-01-01 to \(year)-12-31, but the base of the other members "
          + "of the family \"contacts\" makes it \(allowed): correct the price, its days or its factor"
      ])
  }

  @Test func ofTwoMembersTheLaterIsNamed() {
    var tariff = tariff([(2024, ["12000": "10.00", "12001": "20.02"])])
    #expect(
      findings(tariff) == [
        "the item \"12001\" has the price 20.02 on 2024-01-01 to 2024-12-31, but the base of the other members of the "
          + "family \"contacts\" makes it 19.99 to 20.01: correct the price, its days or its factor"
      ])
    tariff.items[1].prices[0].amount = Money("20.01", .eur)
    #expect(findings(tariff) == [])
    // 9.995 rounds to 10.00, but 10.005 no longer does.
    tariff.items[1].prices[0].amount = Money("19.99", .eur)
    #expect(findings(tariff) == [])
    tariff.items[1].prices[0].amount = Money("19.98", .eur)
    #expect(findings(tariff).count == 1)
  }

  @Test func aPriceIsNamedOnceForTheFirstDaysAndOnlyWhereTheFamilyHolds() {
    var tariff = tariff(Self.published)
    let wrong = Price(Money("9.50", .eur), days: DayRange(from: "2016-01-01"), status: .published, source: "s")
    tariff.items[0].prices = [wrong]
    #expect(
      findings(tariff).map { $0.prefix(68) } == [
        "the item \"12000\" has the price 9.50 on 2016-01-01 to 2016-12-31, but"
      ])
    tariff.families[0].days = DayRange(from: "2016-07-01", until: "2016-07-02")
    #expect(findings(tariff).map { $0.prefix(54) } == ["the item \"12000\" has the price 9.50 on 2016-07-01, but"])
    tariff.families[0].days = DayRange(from: "2018-01-01")
    #expect(findings(tariff) == [])
  }

  @Test func amountsOfDifferentDecisionsAreNotCompared() {
    var tariff = tariff([(2024, ["12000": "10.00", "12001": "20.00"])])
    tariff.decisions = [
      Decision(id: "first", names: .c, published: "2023-07-01", source: "s"),
      Decision(id: "second", names: .c, published: "2023-12-01", source: "s"),
    ]
    tariff.items[0].prices[0].decision = "first"
    tariff.items[1].prices[0].decision = "first"
    var later = tariff.items[0].prices[0]
    later.amount = Money("11.00", .eur)
    later.decision = "second"
    tariff.items[0].prices.append(later)
    #expect(findings(tariff) == [])
    later.amount = Money("23.00", .eur)
    tariff.items[1].prices.append(later)
    #expect(findings(tariff).count == 1)
  }

  /// Every amount of a family that is rounded from a base follows, and a unit beside what any base allows does not.
  @Test(arguments: [1, 2, 3] as [UInt64]) func roundedMultiplesOfABaseFollow(seed: UInt64) {
    var state = seed
    func random(_ below: Int64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % below
    }
    let factors: [Rate] = ["0.5", "1", "1.5", "2", "2.5", "0.3742", "1.1830", "0.000000000000000001", "1000"]
    for _ in 0..<100 {
      let base = Rate(units: random(5_000_000) - 2_500_000, places: 3)
      let exact = factors.map { factor in
        var ratio = ExactRatio()
        ratio.multiply(by: base)
        ratio.multiply(by: factor)
        return ratio.rounded(.halfAwayFromZero)!
      }
      let intervals = zip(exact, factors).map { BaseInterval(of: $0, factor: $1)! }
      #expect(BaseInterval.greatestGroup(among: intervals).count == factors.count, "seed \(seed), base \(base)")
      for index in factors.indices {
        let others = intervals.indices.filter { $0 != index }.map { intervals[$0] }
        let allowed = intervals[index].amounts(with: others)
        let (least, most) = (allowed[0], allowed.last!)
        #expect(least <= exact[index] && exact[index] <= most, "seed \(seed), base \(base), factor \(factors[index])")
        for (amount, follows) in [(least - 1, false), (least, true), (most, true), (most + 1, false)] {
          let changed = others + [BaseInterval(of: amount, factor: factors[index])!]
          #expect(
            (BaseInterval.greatestGroup(among: changed).count == factors.count) == follows,
            "seed \(seed), base \(base), factor \(factors[index]), amount \(amount)")
        }
      }
    }
  }

  /// 4.53 for a half leaves the base below 9.07, so that one and a half is below 13.605 and never 13.61.
  @Test func anEndThatDoesNotBelongToTheBasesIsLeftOut() throws {
    let half = try #require(BaseInterval(of: 453, factor: "0.5"))
    let long = try #require(BaseInterval(of: 1361, factor: "1.5"))
    #expect(long.amounts(with: [half]) == [1358, 1360])
    #expect(BaseInterval.greatestGroup(among: [half, long]) == [0])
    let owed = try #require(BaseInterval(of: -453, factor: "0.5"))
    #expect(long.amounts(with: [owed]) == [-1360, -1358])
    #expect(BaseInterval(of: .max, factor: 1) == nil)
    #expect(BaseInterval(of: 1, factor: 0) == nil)
  }

  @Test func aFamilyWithoutSourceIsReportedAndOneWithUsesIt() {
    var tariff = tariff(Self.published)
    tariff.families[0].source = nil
    #expect(TariffLint.check(tariff).map(\.description) == ["the family \"contacts\" has no source: add \"source\""])
    tariff.sources.append(Source(id: "list", title: "List"))
    tariff.families[0].source = "list"
    #expect(TariffLint.check(tariff) == [])
  }

  private func findings(_ tariff: Tariff) -> [String] {
    let findings = TariffLint.check(tariff)
    #expect(findings.allSatisfy { $0.code == .priceOffFamily })
    return findings.map(\.description)
  }

  private func tariff(_ lists: [(year: Int, amounts: [String: String])]) -> Tariff {
    var tariff = Tariff(id: "nl", names: .c, currency: .eur)
    tariff.sources = [Source(id: "s", title: "Published list")]
    tariff.segments = [Segment(id: "s1", names: .c)]
    let codes = lists[0].amounts.keys.sorted()
    tariff.items = codes.map { code in
      let prices = lists.map { list in
        let days = DayRange(
          from: Day(year: list.year, month: 1, day: 1)!, until: Day(year: list.year + 1, month: 1, day: 1)!)
        return Price(Money(list.amounts[code]!, .eur), days: days, kind: .maximum, status: .published, source: "s")
      }
      return Item(code: code, names: .c, segment: "s1", prices: prices)
    }
    tariff.families = [
      PriceFamily(
        id: "contacts", names: .c, members: codes.map { .init(code: $0, factor: Self.factors[$0]!) }, source: "s")
    ]
    return tariff
  }
}

extension LocalizedText {
  fileprivate static let c = LocalizedText(["en": "C"])
}
