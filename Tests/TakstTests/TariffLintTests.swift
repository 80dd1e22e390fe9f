import Takst
import Testing

@Suite struct TariffLintTests {
  @Test func findsEverythingAtOnceInPlaceOrder() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Lint/findings.json"), file: "findings.json")
    let findings = TariffLint.check(tariff).map { "\($0.code): \($0)\n" }.joined()
    #expect(try findings == Fixture.text("Lint/findings.expected.txt"))
  }

  /// Three months with a price, and two gaps: what is said to be unpriced is not found, and what is left of a gap is.
  @Test(
    arguments: [
      (unpriced: [], found: ["2024-02-01 to 2024-02-29", "2024-04-01 to 2024-04-30"]),
      ([("2024-02-01", "2024-03-01"), ("2024-04-01", "2024-05-01")], []),
      ([(nil, "2024-01-01"), ("2024-02-01", "2024-03-01"), ("2024-04-01", "2024-05-01"), ("2024-06-01", nil)], []),
      (
        [("2024-02-10", "2024-02-20"), ("2024-04-01", "2024-05-01")],
        ["2024-02-01 to 2024-02-09", "2024-02-20 to 2024-02-29"]
      ),
      ([("2024-02-15", "2024-03-01"), ("2024-02-01", "2024-02-20")], ["2024-04-01 to 2024-04-30"]),
    ] as [(unpriced: [(Day?, Day?)], found: [String])])
  func whatIsSaidToBeUnpricedIsNoGap(unpriced: [(Day?, Day?)], found: [String]) {
    var tariff = TariffLintTests.sound
    var price = tariff.items[0].prices[0]
    let months: [(Day, Day)] = [
      ("2024-01-01", "2024-02-01"), ("2024-03-01", "2024-04-01"), ("2024-05-01", "2024-06-01"),
    ]
    tariff.items[0].prices = months.map { from, until in
      price.days = DayRange(from: from, until: until)
      return price
    }
    tariff.items[0].unpriced = unpriced.map { Item.Unpriced(days: DayRange(from: $0, until: $1), note: "Not public.") }
    #expect(
      TariffLint.check(tariff).map(\.message)
        == found.map {
          "the item \"0101\" has no price on \($0): state one, carry one by a series, or say in \"unpriced\" why none is known"
        })
  }

  @Test func anItemWithoutAPriceSaysSoForAllDays() {
    var tariff = TariffLintTests.sound
    tariff.items[0].prices = []
    tariff.items[0].unpriced = [.init(note: "Not public.")]
    #expect(TariffLint.check(tariff) == [])
    tariff.items[0].unpriced[0].days = DayRange(until: "2024-01-01")
    #expect(
      TariffLint.check(tariff).map(\.message) == [
        "the item \"0101\" has no price on 2024-01-01 and after: state one, carry one by a series, or say in \"unpriced\" why none is known"
      ])
  }

  @Test func aPriceThatIsKnownAfterAllIsFound() {
    var tariff = TariffLintTests.sound
    tariff.items[0].unpriced = [
      .init(
        days: DayRange(from: "2024-02-01", until: "2024-03-01"), note: "Not public.", place: Place(file: "f", line: 7))
    ]
    #expect(
      TariffLint.check(tariff).map(\.description) == [
        "f:7: the item \"0101\" has a price on 2024-02-01 to 2024-02-29, days that it says are unpriced: correct the one or the other"
      ])
  }

  @Test func saysNothingOfASoundTariff() {
    #expect(TariffLint.check(TariffLintTests.sound) == [])
  }

  /// One defect each, put into a sound tariff, and what is said of it.
  static let defects: [(name: String, spoil: @Sendable (inout Tariff) -> Void, finding: String)] = [
    (
      "price without source", { $0.items[0].prices[0].source = nil },
      "a price of the item \"0101\" has no source: add \"source\""
    ),
    ("rule without source", { $0.rules[0].source = nil }, "the rule \"r\" has no source: add \"source\""),
    (
      "rule without items", { $0.rules[0].items = ["0199"] },
      "the rule \"r\" never fires: it selects no item of unit \"service\"; correct \"items\""
    ),
    (
      "empty range", { $0.rules[0].days = DayRange(from: "2024-01-01", until: "2024-01-01") },
      "the rule \"r\" never fires: no day lies in its range; correct \"from\" or \"until\""
    ),
    (
      "contradiction", { $0.rules[0].when = .ages(75, 18) },
      "the rule \"r\" never fires: no age is from 75 and below 18 in \"when\"; correct it"
    ),
    (
      "contradiction in a result",
      { $0.rules[0].when = .result("accreditation", "1", "1") },
      "the rule \"r\" never fires: no result of \"accreditation\" is from 1 and below 1 in \"when\"; correct it"
    ),
    (
      "contradiction in one of all", { $0.rules[0].when = .all([.ages(18, 75), .ages(75, 18)]) },
      "the rule \"r\" never fires: no age is from 75 and below 18 in \"when\"; correct it"
    ),
    (
      "becomes itself", { $0.rules[0].kind = .replaced(by: "0101") },
      "the rule \"r\" never fires: its only item \"0101\" is what it becomes; correct \"items\" or \"by\""
    ),
    (
      "ceiling without source",
      {
        $0.ceilings = [
          Ceiling(id: "c", names: .c, items: ["0101"], reference: .mean, factor: "1.25", status: .estimate)
        ]
      }, "the ceiling \"c\" has no source: add \"source\""
    ),
    (
      "budget without source",
      { $0.budgets = [Budget(id: "b", names: .c, items: ["0101"], amount: .zero(.dkk), status: .estimate)] },
      "the budget \"b\" has no source: add \"source\""
    ),
    (
      "unpriced", { $0.items[0].prices = [] },
      "the item \"0101\" has no price: state one, leave it to an amendment, or say in \"unpriced\" why none is known"
    ),
    (
      "gap of one day",
      {
        $0.items[0].prices[0].days.until = "2024-02-28"
        $0.items[0].prices.append(
          Price(.zero(.dkk), days: DayRange(from: "2024-02-29"), status: .official, source: "s"))
      },
      "the item \"0101\" has no price on 2024-02-28: state one, carry one by a series, or say in \"unpriced\" why none is known"
    ),
    (
      "unused segment", { $0.segments.append(Segment(id: "x", names: .c)) },
      "nothing uses the segment \"x\": remove it, or refer to it"
    ),
  ]

  @Test(arguments: defects.indices) func findsOneDefect(index: Int) {
    var tariff = TariffLintTests.sound
    TariffLintTests.defects[index].spoil(&tariff)
    #expect(TariffLint.check(tariff).map(\.description) == [TariffLintTests.defects[index].finding])
  }

  @Test func aSegmentThatItemsMoveToIsUsed() {
    var tariff = TariffLintTests.sound
    tariff.segments.append(Segment(id: "x", names: .c))
    tariff.items[0].moves = [Item.Move(from: "2025-01-01", segment: "x")]
    #expect(TariffLint.check(tariff) == [])
  }

  @Test func theSourceOfADecisionIsEnough() {
    var tariff = TariffLintTests.sound
    tariff.decisions = [Decision(id: "d", names: .c, published: "2024-01-01", source: "s")]
    #expect(
      TariffLint.check(tariff).map(\.description) == ["nothing uses the decision \"d\": remove it, or refer to it"])
    tariff.items[0].prices[0].decision = "d"
    tariff.items[0].prices[0].source = nil
    #expect(TariffLint.check(tariff) == [])
  }

  @Test func aLaterDecisionNeedNotFollowAnEarlierOne() {
    var tariff = TariffLintTests.sound
    tariff.series = [
      IndexSeries(
        id: "i", names: .c,
        steps: [.init(from: "2024-04-01", factor: "1.5", status: .derived, source: "s")], rounding: .halfAwayFromZero)
    ]
    tariff.decisions = [
      Decision(id: "first", names: .c, published: "2023-12-01"),
      Decision(id: "second", names: .c, published: "2024-03-01"),
    ]
    let base = Money("10.00", .dkk)!
    tariff.items[0].indexed = IndexedPrice(series: "i", base: base, from: "2024-01-01", status: .official, source: "s")
    tariff.items[0].prices = [
      Price(base, days: DayRange(from: "2024-01-01"), status: .official, decision: "first", source: "s"),
      Price(
        Money("15.00", .dkk), days: DayRange(from: "2024-04-01"), status: .official, decision: "second", source: "s"),
    ]
    #expect(TariffLint.check(tariff) == [])
    tariff.items[0].prices[1].amount = Money("15.01", .dkk)
    #expect(
      TariffLint.check(tariff).map(\.description) == [
        "the item \"0101\" has the price 15.01 on 2024-04-01, but the series \"i\" makes it 15.00: "
          + "correct the price, its days, the base or a factor"
      ])
  }

  static let sound: Tariff = {
    var tariff = Tariff(id: "sound", names: .c, currency: .dkk)
    tariff.sources = [Source(id: "s", title: "Source")]
    tariff.segments = [Segment(id: "services", names: .c)]
    tariff.items = [
      Item(
        code: "0101", names: .c, segment: "services",
        prices: [Price(Money("150.00", .dkk), days: DayRange(from: "2024-01-01"), status: .official, source: "s")])
    ]
    tariff.rules = [
      Rule(
        id: "r", names: .c, kind: .limit(atMost: 1, per: .patient, every: .day), items: ["0101"], severity: .reject,
        source: "s"),
      Rule(
        id: "r2", names: .c, kind: .limit(atMost: 5, per: .patient, every: .year), items: ["segment:services"],
        severity: .reject, source: "s"),
    ]
    return tariff
  }()
}

extension LocalizedText {
  fileprivate static let c = LocalizedText(["en": "C"])
}

extension Condition {
  fileprivate static func ages(_ from: Int, _ below: Int) -> Condition {
    var condition = Condition()
    condition.age = AgeBand(from: from, below: below)
    return condition
  }

  fileprivate static func result(_ id: String, _ from: Rate, _ below: Rate) -> Condition {
    var condition = Condition()
    condition.indicator = IndicatorBand(id: id, from: from, below: below)
    return condition
  }

  fileprivate static func all(_ conditions: [Condition]) -> Condition {
    var condition = Condition()
    condition.all = conditions
    return condition
  }
}
