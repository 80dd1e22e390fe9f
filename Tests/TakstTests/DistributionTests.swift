import Testing

@testable import Takst

/// Winners and losers, by hand and on random practices.
@Suite struct DistributionTests {
  static let four = Distributions(ComparedPractices.four)

  @Test(
    arguments: [
      (-1001, GainBand.lossOver10), (-1000, .loss5To10), (-501, .loss5To10), (-500, .loss1To5), (-101, .loss1To5),
      (-100, .within1), (0, .within1), (100, .within1), (101, .gain1To5), (500, .gain1To5), (501, .gain5To10),
      (1000, .gain5To10), (1001, .gainOver10),
    ] as [(Int64, GainBand)])
  func aLimitBelongsToTheBandNearerToZero(difference: Int64, band: GainBand) {
    #expect(GainBand(of: difference, on: 10_000) == band)
    // A thousand million million is far beyond the places of any percentage.
    #expect(GainBand(of: difference * 100_000_000_000, on: 1_000_000_000_000_000) == band)
  }

  @Test func withoutABaselineThereIsNoPercentage() {
    for baseline in [0, -1, -10_000] as [Int64] { #expect(GainBand(of: 5, on: baseline) == .noBaseline) }
    #expect(GainBand(of: .min, on: .max) == .lossOver10)
  }

  @Test func bandsOfFourPractices() {
    let bands = Self.four.distribution(of: 0).bands
    #expect(bands.map { $0?.practices } == [1, 0, 0, 1, 1, 0, 0, 1])
    #expect(
      bands.map { $0?.difference.description } == [
        "-220.00", "0.00", "0.00", "30.00", "50.00", "0.00", "0.00", "40.00",
      ])
    #expect(bands.map { $0?.mean?.description } == ["-220.00", nil, nil, "30.00", "50.00", nil, nil, "40.00"])
  }

  @Test func groupsOfFourPractices() throws {
    let distribution = Self.four.distribution(of: 0)
    #expect(Self.four.groupings.map(\.fact) == [.region, .list])
    #expect(Self.four.groupings[0].groups == [.named("north"), .named("south"), .notStated])
    let regions = distribution.groups[0].compactMap(\.self)
    // North: A and B, (50 - 220) / 2 and -170 of 3000.
    #expect(regions.map(\.practices) == [2, 1, 1])
    #expect(regions.map(\.gaining) == [1, 1, 1])
    #expect(regions.map(\.losing) == [1, 0, 0])
    #expect(regions.map(\.mean?.description) == ["-85.00", "30.00", "40.00"])
    #expect(regions.map(\.perCent?.description) == ["-5.67", "1", nil])
    // Lists: A, B and C, -140 / 3 and -140 of 6000.
    #expect(Self.four.groupings[1].groups == [.listed(from: 0, until: 1000), .notStated])
    let lists = distribution.groups[1].compactMap(\.self)
    #expect(lists.map(\.mean?.description) == ["-46.67", "40.00"])
    #expect(lists.map(\.perCent?.description) == ["-2.33", nil])
  }

  /// A, B and C have 400 people and 4 positions, and together lose 140.
  @Test func whatThePayerPaysMore() {
    let distribution = Self.four.distribution(of: 0)
    #expect(distribution.perThousandPeople?.description == "-350.00")
    #expect(distribution.perCapacity?.description == "-35.00")
    let none = Distributions(ComparedPractices.compared([.init(id: "A", before: 1, after: 2)])).distribution(of: 0)
    #expect(none.perThousandPeople == nil)
    #expect(none.perCapacity == nil)
  }

  /// A list of 999.5 people on the mean is below a thousand.
  @Test func aMeanListIsPutIntoItsClassExactly() throws {
    var compared = ComparedPractices.compared([
      .init(id: "A", people: 0, before: 1, after: 1), .init(id: "B", people: 0, before: 1, after: 1),
      .init(id: "C", people: 20_000, before: 1, after: 1),
    ])
    compared.personMonths[0] = 1999
    compared.personMonths[1] = 2000
    let grouping = try #require(Distributions(compared).groupings.first)
    #expect(grouping.groups.map(\.id) == ["0-999", "1000-1999", "10000-"])
    #expect(grouping.ofPractice == [0, 1, 2])
  }

  @Test func percentilesOfFourPractices() {
    let distribution = Self.four.distribution(of: 0)
    // D has no baseline and no list: -11, 1, 5 and 10.50, 15.15, 17.80 are left.
    #expect(distribution.percentiles.map(\.change?.description) == ["-11", "-11", "-11", "1", "5", "5", "5"])
    #expect(
      distribution.percentiles.map(\.perEnrolled?.description)
        == ["10.50", "10.50", "10.50", "15.15", "17.80", "17.80", "17.80"])
    #expect(
      Self.four.baseline.percentiles.map(\.perEnrolled?.description)
        == ["10.00", "10.00", "10.00", "15.00", "20.00", "20.00", "20.00"])
    #expect(Self.four.baseline.percentiles.allSatisfy { $0.change == nil && !$0.isHidden })
  }

  /// Of 20 numbers, 5 % are exactly one: the percentile is the middle of the first and the second.
  @Test func aPercentileBetweenTwoIsTheirMiddle() {
    let numbers = (1...20).map { ExactShare(numerator: $0 * 7, denominator: 7) }
    let percentiles = Percentile.percents.map { ExactShare.percentile($0, of: numbers, times: 10) }
    #expect(percentiles == [15, 25, 55, 105, 155, 185, 195])
    #expect(ExactShare.percentile(50, of: [], times: 1) == nil)
    #expect(ExactShare.percentile(95, of: [numbers[4]], times: 1) == 5)
    // A third and two thirds, rounded once: their middle is a half, and half a coin goes away from zero.
    let thirds = [ExactShare(numerator: -2, denominator: 3), ExactShare(numerator: -1, denominator: 3)]
    #expect(ExactShare.percentile(50, of: thirds, times: 1) == -1)
  }

  @Test func theGreatestNumbersDoNotOverflow() {
    let share = ExactShare(numerator: .min, denominator: .max)
    #expect(ExactShare.middle(share, share, times: 1) == -1)
    #expect(share < ExactShare(numerator: -1, denominator: 1))
  }

  @Test func ofOnePracticeThereIsNothingToSpread() {
    let one = Distributions(ComparedPractices.compared([.init(id: "A", people: 5, before: 1, after: 2)]))
    #expect(one.distribution(of: 0).percentiles.isEmpty)
    #expect(one.distribution(of: 0).inequality == nil)
    #expect(one.baseline.percentiles.isEmpty)
    let none = Distributions(ComparedPractices.compared([]))
    #expect(none.distribution(of: 0).bands.allSatisfy { $0?.practices == 0 })
    #expect(none.groupings.isEmpty)
  }

  @Test func partsAddUpToTheWhole() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let compared = ComparedPractices.random(&generator, count: generator.int(0...60))
      let distributions = Distributions(compared)
      let distribution = distributions.distribution(of: 0)
      let gains = compared.gains(of: 0)
      #expect(distribution.gaining == gains.gaining && distribution.losing == gains.losing, "seed \(seed)")
      for table in [distribution.bands] + distribution.groups {
        let rows = table.compactMap(\.self)
        #expect(rows.reduce(0) { $0 + $1.practices } == compared.practices.count, "seed \(seed)")
        #expect(rows.reduce(0) { $0 + $1.gaining! } == gains.gaining, "seed \(seed)")
        #expect(rows.reduce(0) { $0 + $1.losing! } == gains.losing, "seed \(seed)")
        #expect(rows.reduce(.zero(.dkk)) { $0 + $1.difference } == compared.difference(of: 0), "seed \(seed)")
        #expect(rows.reduce(.zero(.dkk)) { $0 + $1.amount } == compared.earnings[0].total, "seed \(seed)")
      }
      for (lower, upper) in zip(distribution.percentiles, distribution.percentiles.dropFirst()) {
        if let one = lower.change, let other = upper.change { #expect(one <= other, "seed \(seed)") }
        if let one = lower.perEnrolled, let other = upper.perEnrolled { #expect(one <= other, "seed \(seed)") }
      }
    }
  }
}
