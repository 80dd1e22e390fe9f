import Testing

@testable import Takst

/// Gini, Theil and concentration: by hand, by their definitions, and what always holds of them.
@Suite struct InequalityTests {
  static func inequality(_ rows: [ComparedPractices.Row]) -> Inequality? {
    Distributions(ComparedPractices.compared(rows)).baseline.inequality
  }

  static func row(_ income: Int64, _ people: Int64? = 1, region: String? = nil, deprivation: Rate? = nil)
    -> ComparedPractices.Row
  {
    .init(id: "x", region: region, people: people, deprivation: deprivation, before: income, after: income)
  }

  /// Per person: a quarter has 10, a half 15, a quarter 20; the mean is 15.
  ///
  /// Gini: the mean difference of two people, 2 (¼ ½ 5 + ¼ ¼ 10 + ½ ¼ 5) = 3.75, over twice the mean. Theil: shares of the
  /// income 1/6, 1/2, 1/3, so ln(2/3) / 6 + ln(4/3) / 3. North has half the income and half the people: nothing lies between
  /// the regions. The most deprived have least: the concentration is that of the Gini coefficient, above zero.
  @Test func byHand() throws {
    let before = try #require(DistributionTests.four.baseline.inequality)
    #expect(before.income == .perEnrolled)
    #expect(before.practices == 3)
    #expect(before.ranked == 3)
    #expect(before.gini == 0.125)
    #expect(before.concentration == 0.125)
    // ln 2 = 0.693147180559945, ln 3 = 1.098612288668110
    let theil = (0.693147180559945 - 1.098612288668110) / 6 + (2 * 0.693147180559945 - 1.098612288668110) / 3
    #expect(abs(try #require(before.theil) - theil) < 1e-15)
    #expect(before.betweenRegions == 0)
    #expect(abs(try #require(before.withinRegions) - theil) < 1e-15)
  }

  /// With 10.50, 15.15 and 17.80: twice the area is (100·1050 + 200·5130 + 100·9940) / (400·5860) = 2125/2344.
  @Test func underTheScenario() throws {
    let after = try #require(DistributionTests.four.distribution(of: 0).inequality)
    #expect(after.gini == 219.0 / 2344.0)
  }

  @Test func withoutListsPracticesAreCompared() throws {
    // Two practices with 1 and 3: the mean difference of two picks is 1, twice the mean 4.
    let inequality = try #require(Self.inequality([Self.row(1, nil), Self.row(3, nil)]))
    #expect(inequality.income == .perPractice)
    #expect(inequality.gini == 0.25)
    #expect(inequality.betweenRegions == nil && inequality.concentration == nil)
  }

  @Test func belowZeroTheMoreDeprivedBringMore() throws {
    func concentration(_ rows: ComparedPractices.Row...) throws -> Double? {
      try #require(Self.inequality(rows)).concentration
    }
    // Ranked from the most deprived: the first has 3 of 4. Twice the area is ½·(¾ + (¾ + 1)).
    #expect(try concentration(Self.row(3, deprivation: "0.5"), Self.row(1, deprivation: "-2")) == -0.25)
    #expect(try concentration(Self.row(3, deprivation: "-2"), Self.row(1, deprivation: "0.5")) == 0.25)
    // Those with the same index share a rank, whoever of them has more.
    #expect(try concentration(Self.row(3, deprivation: 1), Self.row(1, deprivation: "1.0")) == 0)
    // One who does not state it is not ranked; one alone is no order.
    #expect(try concentration(Self.row(3, deprivation: 1), Self.row(1)) == nil)
    #expect(
      try concentration(Self.row(3, deprivation: 1), Self.row(90), Self.row(1, deprivation: 0)) == -0.25)
  }

  @Test func equalIncomesHaveNone() throws {
    let rows = [
      Self.row(21, 3, region: "a", deprivation: 2), Self.row(7, 1, region: "b", deprivation: 1),
      Self.row(700, 100, deprivation: 0),
    ]
    let inequality = try #require(Self.inequality(rows))
    #expect(inequality.gini == 0)
    #expect(inequality.theil == 0)
    #expect(inequality.betweenRegions == 0)
    #expect(inequality.withinRegions == 0)
    #expect(inequality.concentration == 0)
  }

  @Test func somebodyWhoHasAllIsAsUnequalAsCanBe() throws {
    let inequality = try #require(Self.inequality([Self.row(0, 1), Self.row(8, 1), Self.row(0, 2)]))
    // One of four has all: 1 - 1/4, and ln 4.
    #expect(inequality.gini == 0.75)
    #expect(abs(try #require(inequality.theil) - 2 * 0.693147180559945) < 1e-14)
  }

  @Test func incomesBelowZeroHaveNoShares() throws {
    let inequality = try #require(Self.inequality([Self.row(-1), Self.row(5)]))
    #expect(inequality.gini == nil && inequality.theil == nil)
    #expect(try #require(Self.inequality([Self.row(0), Self.row(0)])).gini == nil)
  }

  @Test func agreesWithTheDefinitionsOnRandomPractices() throws {
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let compared = ComparedPractices.random(&generator, count: generator.int(2...40))
      guard let inequality = Distributions(compared).baseline.inequality, let gini = inequality.gini else { continue }
      let isByPerson = inequality.income == .perEnrolled
      let counted = compared.practices.indices.filter { !isByPerson || (compared.personMonths[$0] ?? 0) > 0 }
      let people = counted.map { isByPerson ? Double(compared.personMonths[$0]!) : 1 }
      let incomes = counted.map { Double(compared.baseline.practices[$0].minorUnits) }
      let (all, total) = (people.reduce(0, +), incomes.reduce(0, +))
      var difference = 0.0
      for one in counted.indices {
        for other in counted.indices {
          difference +=
            people[one] / all * people[other] / all * abs(incomes[one] / people[one] - incomes[other] / people[other])
        }
      }
      #expect(abs(gini - difference / (2 * total / all)) < 1e-12, "seed \(seed)")
      #expect(gini >= 0 && gini < 1, "seed \(seed)")
      if let between = inequality.betweenRegions {
        let theil = try #require(inequality.theil)
        #expect(between >= -1e-15, "seed \(seed)")
        #expect(abs(between + inequality.withinRegions! - theil) < 1e-12, "seed \(seed)")
      }
      if let concentration = inequality.concentration {
        #expect(inequality.ranked < inequality.practices || abs(concentration) <= gini, "seed \(seed)")
      }
    }
  }

  /// Shares are quotients of whole numbers, which a factor leaves as they are, to the last bit.
  @Test func aFactorOnAllIncomesChangesNothing() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let compared = ComparedPractices.random(&generator, count: 30)
      var scaled = compared
      scaled.baseline.practices = compared.baseline.practices.map { Money(minorUnits: $0.minorUnits * 7, .dkk) }
      let (one, other) = (Distributions(compared).baseline.inequality, Distributions(scaled).baseline.inequality)
      #expect(one == other, "seed \(seed)")
      #expect(one?.theil != 0)
    }
  }
}
