import Testing

@testable import Takst
@testable import TakstReports

/// Power and balance of what items bring and take.
@Suite struct PowerTests {
  /// Items by code, revenue, minutes of 10.00 each and quantity; cost is known where minutes are.
  private static func power(_ rows: [(code: String, revenue: String?, minutes: Quantity?, quantity: Int64)]) -> Power {
    Power(
      SmallWork.values(
        rows.map { row in
          let item = Small.item(row.code, segment: row.code.hasPrefix("t") ? "t" : "s")
          guard let revenue = row.revenue else {
            return SmallWork.revenue(item, listed: nil, "0.00", quantity: Quantity(row.quantity), [.noPrice])
          }
          return SmallWork.revenue(item, listed: revenue, revenue, quantity: Quantity(row.quantity))
        },
        SmallWork.work(rows.compactMap { row in row.minutes.map { SmallWork.assumed([row.code], $0) } })))
  }

  @Test(arguments: [
    ("0.00", "1"), ("25.00", "0.75"), ("100.00", "0"), ("125.00", "-0.25"), ("33.33", "0.6667"),
  ])
  func oneItemBearsWhatItsRevenueLeavesOfItsCost(revenue: String, sharing: Rate) {
    // 10 minutes cost 100.00.
    let power = Self.power([("s1", revenue, 10, 7)])
    #expect(power.whole.rows[0].costSharing == sharing)
    #expect(power.whole.power == sharing)
    #expect(power.whole.balance == 0)
  }

  @Test func theWholeIsTheMeanWithCostAsWeights() {
    // Three units that bring nothing and one that brings its cost, all costing 100.00.
    let power = Self.power([("s1", "0.00", 10, 3), ("s2", "100.00", 10, 1)])
    #expect(power.whole.cost == Small.money("400.00"))
    #expect(power.whole.revenue == Small.money("100.00"))
    #expect(power.whole.power == "0.75")
    // The squares are 1/16 for three quarters and 9/16 for one: 3/16 on average, of which the root is 0.4330.
    #expect(power.whole.balance.map { Shares.fourPlaces($0) } == "0.4330")
    #expect(power.whole.leftOut == [])
    #expect(power.whole.leftOutShare == 0)
  }

  @Test func segmentsHavePowersOfTheirOwn() {
    let power = Power(
      MinuteValues(
        SmallWork.revenues([
          SmallWork.revenue(Small.item("s1", segment: "s"), listed: "50.00", "50.00"),
          SmallWork.revenue(Small.item("t1", segment: "t"), listed: "0.00", "0.00"),
        ]),
        WorkTimes(
          segments: ["s", "t", "u"].map { Segment(id: $0, names: Small.text($0)) }, items: [], ofPractices: [],
          unknownRoles: []),
        assuming: SmallWork.work([SmallWork.assumed(["s1", "t1"], 10)])))
    #expect(power.segments.map { $0.segment?.id } == ["s", "t"])
    #expect(power.segments.map(\.power) == ["0.5", 1])
    #expect(power.segments.map(\.balance) == [0, 0])
    #expect(power.whole.power == "0.75")
    #expect(power.whole.balance == 0.25)
  }

  @Test func itemsOfUnknownCostOrPriceAreLeftOutAndTheirRevenueIsStated() {
    let power = Self.power([("s1", "80.00", 10, 1), ("s2", "20.00", nil, 1), ("s3", nil, 10, 1)])
    #expect(power.whole.power == "0.2")
    #expect(power.whole.leftOut.map(\.item.code) == ["s2", "s3"])
    #expect(power.whole.leftOutRevenue == Small.money("20.00"))
    #expect(power.whole.leftOutShare == "0.2")
    let nothing = Self.power([("s1", nil, nil, 1)])
    #expect(nothing.whole.power == nil && nothing.whole.balance == nil && nothing.whole.leftOutShare == nil)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func propertiesOfAnyScheme(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<random.int(1...8)).map { index in
      (
        code: "s\(index)", revenue: Money(minorUnits: Int64(random.int(0...30_000)), .dkk).description as String?,
        minutes: Quantity(thousandths: Int64(random.int(1...40_000))) as Quantity?, quantity: Int64(random.int(1...500))
      )
    }
    let power = Self.power(rows)
    let whole = power.whole
    let sharing = whole.rows.compactMap(\.costSharing)
    // A mean lies between the least and the greatest, and rounding keeps that.
    #expect(try sharing.min()! <= #require(whole.power) && whole.power! <= sharing.max()!)
    #expect(try #require(whole.balance) >= 0)
    // Quantities matter only relative to each other.
    #expect(Self.power(rows.map { ($0.code, $0.revenue, $0.minutes, $0.quantity * 3) }).whole.power == whole.power)
    // A capitation pays nothing for one more, and a fee at cost leaves nothing to bear.
    let capitation = Self.power(rows.map { ($0.code, "0.00", $0.minutes, $0.quantity) }).whole
    #expect(capitation.power == 1 && capitation.balance == 0)
    let costs = whole.rows.map { $0.value.marginalCost!.description }
    let atCost = Self.power(zip(rows, costs).map { ($0.code, $1, $0.minutes, $0.quantity) }).whole
    #expect(atCost.power == 0 && atCost.balance == 0)
  }
}
