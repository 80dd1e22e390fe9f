import Testing

@testable import Takst

/// What a unit and a minute of an item bring and leave.
@Suite struct MinuteValueTests {
  private static func money(_ text: String) -> Money { Small.money(text) }

  @Test func oneRowByHand() {
    // 15 minutes of 600.00 an hour are 150.00; with 4.50 of supplies one more costs 154.50 and brings 141.27.
    let value = SmallWork.value(Small.item("0101"), "141.27", minutes: 15, direct: "4.50")
    #expect(value.timeCost == Self.money("150.00"))
    #expect(value.marginalCost == Self.money("154.50"))
    #expect(value.margin == Self.money("-13.23"))
    #expect(value.revenuePerMinute == Self.money("9.42"))  // 9.418
    #expect(value.marginPerMinute == Self.money("-0.88"))  // -0.882
    #expect(value.weakest == .estimate)
  }

  @Test func twoPerformersCostTheMeanOfTheirHours() {
    // Three quarters of 600.00 and one of 300.00 are 525.00 an hour; 12.5 minutes of it are 109.375.
    let value = SmallWork.value(
      Small.item("a"), "109.38", minutes: Quantity("12.5"), by: [(SmallWork.gp, 3), (SmallWork.nurse, 1)])
    #expect(value.timeCost == Self.money("109.38"))
    #expect(value.margin == Self.money("0.00"))
    // The exact margin is 0.005, of which a minute has 0.0004.
    #expect(value.marginPerMinute == Self.money("0.00"))
  }

  @Test func measuredMinutesAreAnExactFraction() {
    // 100 minutes for 3 units: 33⅓ minutes at 300.00 an hour are 166⅔; 50.00 less that is -116⅔, -3.50 a minute.
    let value = SmallWork.value(
      Small.item("a"), "50.00", minutes: 100, units: 3, by: [(SmallWork.nurse, 1)])
    #expect(value.timeCost == Self.money("166.67"))
    #expect(value.margin == Self.money("-116.67"))
    #expect(value.revenuePerMinute == Self.money("1.50"))
    #expect(value.marginPerMinute == Self.money("-3.50"))
  }

  @Test func aMinutesMarginIsRoundedOnceAndNotFromTheRoundedCost() {
    // 0.3 minutes at 0.98 an hour cost 0.0049, which is no coin; 0.9951 over 0.3 minutes is 3.317, and 1.00 over it 3.333.
    let value = SmallWork.value(
      Small.item("a"), "1.00", minutes: Quantity("0.3"), by: [(SmallWork.performer("x", "0.98"), 1)])
    #expect(value.timeCost == Self.money("0.00"))
    #expect(value.revenuePerMinute == Self.money("3.33"))
    #expect(value.marginPerMinute == Self.money("3.32"))
  }

  @Test func whatIsNotKnownIsNotGuessed() {
    let item = Small.item("a")
    let unpriced = SmallWork.value(item, nil, minutes: 10)
    #expect(unpriced.marginalCost == Self.money("100.00"))
    #expect(unpriced.margin == nil && unpriced.revenuePerMinute == nil && unpriced.marginPerMinute == nil)
    let untimed = SmallWork.value(item, "10.00", minutes: nil)
    #expect(untimed.marginalCost == nil && untimed.margin == nil && untimed.revenuePerMinute == nil)
    let unperformed = SmallWork.value(item, "10.00", minutes: 10, by: [])
    #expect(unperformed.revenuePerMinute == Self.money("1.00"))
    #expect(unperformed.marginalCost == nil && unperformed.marginPerMinute == nil)
    // No time at all has no minute to divide by.
    let instant = SmallWork.value(item, "10.00", minutes: 0, direct: "4.00")
    #expect(instant.margin == Self.money("6.00"))
    #expect(instant.revenuePerMinute == nil && instant.marginPerMinute == nil)
  }

  /// The margin is the difference of the printed amounts, and each amount is the nearest coin to its exact fraction.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func amountsAreTheNearestCoin(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let revenue = Int64(random.int(-50_000...200_000))
    let direct = Int64(random.int(0...5000))
    let (total, units) = (Int64(random.int(1...90_000)), Int64(random.int(1...5)) * 1000)
    let hours = (0..<random.int(1...3)).map { _ in
      (wage: Int64(random.int(0...150_000)), weight: Int64(random.int(1...9)))
    }
    let performers = hours.enumerated().map { index, hour in
      (SmallWork.performer("p\(index)", "\(Money(minorUnits: hour.wage, .dkk))"), hour.weight)
    }
    let value = SmallWork.value(
      Small.item("a"), Money(minorUnits: revenue, .dkk).description, minutes: Quantity(thousandths: total),
      units: Quantity(thousandths: units), by: performers, direct: Money(minorUnits: direct, .dkk).description)
    let weight = hours.reduce(Int128(0)) { $0 + Int128($1.weight) }
    let wages = hours.reduce(Int128(0)) { $0 + Int128($1.weight) * Int128($1.wage) }
    func isNearest(_ money: Money?, _ numerator: Int128, _ denominator: Int128) throws -> Bool {
      let distance = Int128(try #require(money).minorUnits) * denominator - numerator
      return 2 * distance.magnitude <= denominator.magnitude
    }
    #expect(value.margin == value.marginalRevenue! - value.marginalCost!)
    #expect(value.marginalCost == value.timeCost! + Money(minorUnits: direct, .dkk))
    #expect(try isNearest(value.timeCost, Int128(total) * wages, 60 * Int128(units) * weight))
    #expect(try isNearest(value.revenuePerMinute, Int128(revenue) * Int128(units), Int128(total)))
    #expect(
      try isNearest(
        value.marginPerMinute, Int128(revenue - direct) * Int128(units) * 60 * weight - wages * Int128(total),
        60 * weight * Int128(total)))
  }
}

/// The items of a log, joined and ranked.
@Suite struct MinuteValuesTests {
  private static let (a, b, c) = (Small.item("a", "100.00"), Small.item("b", "90.00"), Small.item("c", "20.00"))

  /// 100 for 20 minutes, 90 for 10 and 20 for 5: 5.00, 9.00 and 4.00 a minute, of which 10.00 is the doctor's and 5.00 the nurse's.
  private static let values = SmallWork.values(
    [
      SmallWork.revenue(a, listed: "100.00", "100.00"), SmallWork.revenue(b, listed: "90.00", "90.00"),
      SmallWork.revenue(c, listed: "20.00", "20.00"),
    ],
    SmallWork.work([
      SmallWork.assumed(["a"], 20, [.init("nurse")]), SmallWork.assumed(["b"], 10), SmallWork.assumed(["c"], 5),
    ]))

  @Test func ranksByWhatAMinuteLeavesOrBrings() {
    #expect(Self.values.ranked(by: .marginPerMinute).map(\.item.code) == ["a", "b", "c"])
    #expect(Self.values.items.map { $0.marginPerMinute?.description } == ["0.00", "-1.00", "-6.00"])
    #expect(Self.values.ranked(by: .revenuePerMinute).map(\.item.code) == ["b", "a", "c"])
    #expect(Self.values.unranked(by: .marginPerMinute) == [])
  }

  @Test func relativePricesAreOfFeesAndOfMinutes() {
    // 90 over 100, and 9.00 over 5.00.
    #expect(
      Self.values.relativePrice(of: "b", to: "a") == .init(fees: "0.9", revenuesPerMinute: "1.8"))
    #expect(
      Self.values.relativePrice(of: "a", to: "b") == .init(fees: "1.1111", revenuesPerMinute: "0.5556"))
    #expect(Self.values.relativePrice(of: "a", to: "z") == nil)
    let free = SmallWork.values(
      [SmallWork.revenue(Self.a, listed: "1.00", "1.00"), SmallWork.revenue(Self.b, listed: "0.00", "0.00")],
      SmallWork.work([SmallWork.assumed(["a", "b"], 5)]))
    #expect(free.relativePrice(of: "a", to: "b") == .init(fees: nil, revenuesPerMinute: nil))
    #expect(free.relativePrice(of: "b", to: "a") == .init(fees: 0, revenuesPerMinute: 0))
  }

  @Test func anUnpricedItemIsNotFree() {
    let revenues = [
      SmallWork.revenue(Self.a, listed: nil, "0.00", [.noPrice]),
      // Free in a bundle: that is known.
      SmallWork.revenue(Self.b, listed: "90.00", "0.00", [.rule("r")]),
      SmallWork.revenue(Self.c, listed: nil, "0.00", [.noPrice]),
    ]
    let message = Small.item("message", segment: "unpaid")
    let work = SmallWork.work([SmallWork.assumed(["a", "b", "c", "message"], 6)], unpaid: [message, Self.c])
    let time = SmallWork.time(message, minutes: 3)
    let values = SmallWork.values(revenues, work, [time])
    #expect(values.items.map { $0.marginalRevenue?.description } == [nil, "0.00", "0.00", "0.00"])
    #expect(values.items.map(\.isUnpaid) == [false, false, true, true])
    #expect(values.items.map { $0.marginPerMinute?.description } == [nil, "-10.00", "-10.00", "-10.00"])
    #expect(values.unranked(by: .marginPerMinute).map(\.item.code) == ["a"])
    // The log's minutes for the message, not those assumed.
    #expect(values.items[3].timeCost == Small.money("30.00"))
  }

  @Test func onlyItemsThatCountLinesAreWork() {
    let capitation = Small.item("basis", "20.00", unit: .enrolled(Count(every: .month)))
    let values = SmallWork.values(
      [SmallWork.revenue(capitation, listed: "20.00", "20.00"), SmallWork.revenue(Self.a, listed: "1.00", "1.00")],
      SmallWork.work())
    #expect(values.items.map(\.item.code) == ["a"])
  }

  @Test func eachPracticeHasItsOwnRows() {
    let work = SmallWork.work([SmallWork.assumed(["a"], 6)])
    let values = MinuteValues(
      SmallWork.revenues(
        [SmallWork.revenue(Self.a, listed: "100.00", "75.00", quantity: 4)],
        ofPractices: [
          SmallWork.revenue(Self.a, listed: "100.00", "100.00", quantity: 3, practice: "1"),
          SmallWork.revenue(Self.a, listed: "100.00", "0.00", quantity: 1, practice: "2"),
        ]),
      WorkTimes(
        segments: [], items: [SmallWork.time(Self.a, minutes: 6)],
        ofPractices: [SmallWork.time(Self.a, minutes: 12, practice: "2")], unknownRoles: []), assuming: work)
    #expect(values.practices.map(\.id) == ["1", "2"])
    #expect(values.ofPractices.map { $0.marginPerMinute?.description } == ["6.67", "-10.00"])
    #expect(values.ofPractices.map { $0.time.minutes?.rounded } == [6, 12])
    #expect(values.ranked(by: .marginPerMinute, practice: "2").map(\.item.code) == ["a"])
    #expect(values.ranked(by: .marginPerMinute, practice: "3") == [])
    #expect(values.items[0].margin == Small.money("15.00"))
  }

  /// Every item is ranked or not, never both; ranks fall, and equal values keep the tariff's order.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func ranksFall(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let items = (0..<12).map { Small.item("i\($0)") }
    let revenues = items.map { item in
      let amount = Money(minorUnits: Int64(random.int(-2...8) * 100), .dkk).description
      return random.chance(20)
        ? SmallWork.revenue(item, listed: nil, "0.00", [.noPrice]) : SmallWork.revenue(item, listed: "1.00", amount)
    }
    let times = items.filter { _ in random.chance(80) }.map { item in
      SmallWork.assumed([item.code], Quantity(Int64(random.int(1...3))))
    }
    let values = SmallWork.values(revenues, SmallWork.work(times))
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($0.element.code, $0.offset) })
    for order in MinuteValues.Order.allCases {
      let (ranked, unranked) = (values.ranked(by: order), values.unranked(by: order))
      #expect(Set((ranked + unranked).map(\.item.code)) == Set(items.map(\.code)))
      #expect(ranked.count + unranked.count == items.count)
      for (value, next) in zip(ranked, ranked.dropFirst()) {
        let (first, second) =
          order == .marginPerMinute
          ? (value.marginPerMinute!, next.marginPerMinute!) : (value.revenuePerMinute!, next.revenuePerMinute!)
        #expect(first > second || first == second && places[value.item.code]! < places[next.item.code]!)
      }
    }
  }
}
