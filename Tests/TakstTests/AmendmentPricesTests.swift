import Testing

@testable import Takst

/// Changes that make other prices of those in force, and other items of those there.
///
/// The amounts are worked out by hand.
@Suite struct AmendmentPricesTests {
  private static func amendment(_ id: String = "offer", _ changes: Amendment.Change...) -> Amendment {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.changes = changes.map { Amendment.Entry($0) }
    return amendment
  }

  private static func book(_ items: [Item], _ amendments: Amendment...) throws -> PriceBook {
    try PriceBook(Small.tariff(items), amendments: amendments)
  }

  private static func levels(_ book: PriceBook, _ code: String) -> [String] {
    book.levels(of: code).map { level in
      "\(level.days.from.map { "\($0)" } ?? "…") \(level.price.map { "\($0.amount) \($0.status)" } ?? "free")"
    }
  }

  @Test func aScaledPriceIsRoundedToTheCoinHalfAwayFromZero() throws {
    // 160.72 × 1.02 = 163.9344; 0.25 × 1.02 = 0.255; −0.25 × 1.02 = −0.255.
    let items = [Small.item("a", "160.72"), Small.item("b", "0.25"), Small.item("c", "-0.25")]
    let book = try Self.book(items, Self.amendment("offer", .reprice(["a", "b", "c"], .scaled(by: "1.02"), .always)))
    #expect(Self.levels(book, "a") == ["… 163.93 derived"])
    #expect(Self.levels(book, "b") == ["… 0.26 derived"])
    #expect(Self.levels(book, "c") == ["… -0.26 derived"])
    #expect(book.price(of: "a", on: "2024-01-01")?.amendment == "offer")
    #expect(book.price(of: "a", on: "2024-01-01")?.source == "x")
  }

  @Test func stepsAreTakenInOrderAndEachIsRounded() throws {
    // 0.05 × 1.5 = 0.075, rounded 0.08; 0.08 × 1.5 = 0.12. At once it would be 0.1125, rounded 0.11.
    let twice = Self.amendment(
      "offer", .reprice(["a"], .scaled(by: "1.5"), .always), .reprice(["a"], .scaled(by: "1.5"), .always))
    #expect(Self.levels(try Self.book([Small.item("a", "0.05")], twice), "a") == ["… 0.12 derived"])
    // (100 + 10) × 1.1 = 121, and 100 × 1.1 + 10 = 120.
    let raise = Amendment.Change.reprice(["a"], .raised(by: Small.money("10.00")), .always)
    let scale = Amendment.Change.reprice(["a"], .scaled(by: "1.1"), .always)
    let items = [Small.item("a", "100.00")]
    #expect(Self.levels(try Self.book(items, Self.amendment("one", raise, scale)), "a") == ["… 121.00 derived"])
    #expect(
      Self.levels(try Self.book(items, Self.amendment("one", scale), Self.amendment("two", raise)), "a")
        == ["… 120.00 derived"])
  }

  @Test func aPriceSetLaterGoesBeforeStepsAndOneSetEarlierIsChanged() throws {
    let set = Amendment.Change.set(code: "a", Price(Small.money("200.00"), status: .estimate))
    let scale = Amendment.Change.reprice(["a"], .scaled(by: "1.1"), .always)
    let items = [Small.item("a", "100.00")]
    #expect(Self.levels(try Self.book(items, Self.amendment("one", scale, set)), "a") == ["… 200.00 estimate"])
    #expect(Self.levels(try Self.book(items, Self.amendment("one", set, scale)), "a") == ["… 220.00 estimate"])
  }

  @Test func stepsHoldOnTheirDaysAndForTheItemsOfTheirSelector() throws {
    var tagged = Small.item("a", "100.00")
    tagged.tags = ["contact"]
    let items = [tagged, Small.item("b", "100.00"), Small.item("c")]
    let book = try Self.book(
      items,
      Self.amendment(
        "offer", .reprice(["tag:contact", "c"], .scaled(by: "1.1"), DayRange(from: "2024-04-01", until: "2024-07-01"))))
    #expect(Self.levels(book, "a") == ["… 100.00 official", "2024-04-01 110.00 derived", "2024-07-01 100.00 official"])
    #expect(Self.levels(book, "b") == ["… 100.00 official"])
    // What has no price has none afterwards.
    #expect(Self.levels(book, "c") == [])
  }

  @Test func aPriceChangesEarlierOrLater() throws {
    var item = Small.item("a")
    item.prices = [
      Price(Small.money("100.00"), days: DayRange(until: "2024-04-01"), status: .official),
      Price(Small.money("110.00"), days: DayRange(from: "2024-04-01"), status: .official),
    ]
    let later = Self.amendment("offer", .moving(["a"], from: "2024-04-01", to: "2024-10-01"))
    #expect(
      Self.levels(try Self.book([item], later), "a")
        == ["… 100.00 official", "2024-04-01 100.00 derived", "2024-10-01 110.00 official"])
    let earlier = Self.amendment("offer", .moving(["a"], from: "2024-04-01", to: "2024-02-15"))
    #expect(
      Self.levels(try Self.book([item], earlier), "a")
        == ["… 100.00 official", "2024-02-15 110.00 derived", "2024-04-01 110.00 official"])
    // 45 lines at 100 and 46 at 110 in place of 91 at 100: days from 1 January to 31 March.
    let lines = (0..<91).map { Small.line(("2024-01-01" as Day) + $0, "a") }
    #expect(try Small.statement(Small.tariff([item]), lines, amendments: [earlier]).total == Small.money("9560.00"))
  }

  @Test func tiersAreScaledOneByOne() throws {
    var item = Small.item("a", unit: .enrolled(Count(every: .year)))
    item.prices = [
      Price(Small.money("40.00"), status: .official, tiers: [Price.Tier(above: 2, amount: Small.money("30.05"))])
    ]
    let offer = Self.amendment("offer", .reprice(["a"], .scaled(by: "1.5"), .always))
    let people = ["p", "q", "r"].map { Person(practice: "1", patient: $0) }
    // 2 × 60.00 + 45.08 (45.075 rounded).
    #expect(
      try Small.statement(Small.tariff([item]), people: people, amendments: [offer]).total == Small.money("165.08"))
  }

  @Test func itemsAreReportedInAnotherSegment() throws {
    var tariff = Small.tariff([Small.item("a", "1.00"), Small.item("b", "2.00")])
    tariff.segments.append(Segment(id: "other", names: Small.text("Other")))
    let lines = [Small.line("2024-01-01", "a"), Small.line("2024-07-01", "a"), Small.line("2024-07-01", "b")]
    func segments(_ change: Amendment.Change) throws -> [String] {
      try Small.statement(tariff, lines, amendments: [Self.amendment("offer", change)]).segments
        .map { "\($0.segment.id) \($0.amount)" }
    }
    #expect(try segments(.regroup(["a"], segment: "other", from: nil)) == ["s 2.00", "other 2.00"])
    #expect(try segments(.regroup(["segment:s"], segment: "other", from: "2024-02-01")) == ["s 1.00", "other 3.00"])
  }

  @Test func peopleAreWeighedAnewAndPricesStay() throws {
    let count = Count(every: .year, weights: [.init(when: nil, weight: "1.1")])
    let tariff = Small.tariff([Small.item("cap", "100.00", unit: .enrolled(count))])
    let old = Small.condition { $0.age = .init(from: 65) }
    var people = ["p", "q"].map { Person(practice: "1", patient: $0) }
    people[0].birth = "1940-01-01"
    people[1].birth = "2000-01-01"
    let set = Amendment.Change.set(code: "cap", Price(Small.money("200.00"), status: .estimate))
    let weights = Amendment.Change.weights(
      code: "cap", [.init(when: old, weight: "1.5"), .init(when: nil, weight: "0.9")])
    func total(_ amendments: [Amendment]) throws -> String {
      try Small.statement(tariff, people: people, amendments: amendments).total.description
    }
    #expect(try total([]) == "220.00")
    #expect(try total([Self.amendment("offer", weights)]) == "240.00")
    #expect(try total([Self.amendment("one", set), Self.amendment("two", weights)]) == "480.00")
    #expect(try total([Self.amendment("one", weights), Self.amendment("two", set)]) == "480.00")
    #expect(try total([Self.amendment("one", .weights(code: "cap", []))]) == "200.00")
    // Weights that a practice does not have a contract for are not its own.
    var contract = Self.amendment("deal", weights)
    contract.byContract = true
    #expect(try total([contract]) == "220.00")
  }

  @Test func aBundleIsAProgrammeAnItemAndARule() throws {
    let tariff = Small.tariff([Small.item("start"), Small.item("visit", "100.00")])
    let bundle = Small.item("bundle", "1000.00", unit: .programme(programmes: ["asthma"], Count(every: .year)))
    let offer = Self.amendment(
      "offer", .programme(Programme(id: "asthma", names: Small.text("Asthma"), starts: [], ends: [])), .add(bundle),
      .rule(Small.rule(.covered(programmes: ["asthma"]), on: ["visit"], .zero)))
    var people = ["in", "out"].map { Person(practice: "1", patient: $0) }
    people[0].programmes = [Person.Membership("asthma", days: .always)]
    let lines = ["in", "in", "out"].map { Small.line("2024-05-01", "visit", patient: $0) }
    let statement = try Small.statement(tariff, lines, people: people, amendments: [offer])
    #expect(statement.total == Small.money("1100.00"))
    #expect(statement.lines[.covered] == 2)
  }

  @Test func aCeilingAndABudgetAreAdded() throws {
    let tariff = Small.tariff([Small.item("a", "100.00")])
    let lines = (1...4).map { Small.line("2024-05-01", "a", patient: "p\($0)") }
    let budget = Budget(
      id: "frame", names: Small.text("Frame"), items: ["a"], amount: Small.money("300.00"), status: .estimate)
    #expect(
      try Small.statement(tariff, lines, amendments: [Self.amendment("offer", .addBudget(budget))]).total
        == Small.money("300.00"))
    let raised = Amendment.Change.budget(id: "frame", amount: Small.money("350.00"), status: .estimate)
    #expect(
      try Small.statement(
        tariff, lines, amendments: [Self.amendment("one", .addBudget(budget)), Self.amendment("two", raised)]
      )
      .total == Small.money("350.00"))
    let ceiling = Ceiling(
      id: "cap", names: Small.text("Cap"), items: ["a"], reference: .amount(Small.money("120.00")), factor: "1.25",
      status: .estimate)
    // One person all year: 1.25 × 120 = 150.
    let people = [Person(practice: "1", patient: "p1")]
    #expect(
      try Small.statement(tariff, lines, people: people, amendments: [Self.amendment("offer", .addCeiling(ceiling))])
        .total
        == Small.money("150.00"))
  }

  private static func refusal(_ amendments: [Amendment]) -> String {
    do {
      _ = try Evaluator(Small.tariff([Small.item("a", "1.00")]), amendments: amendments, period: .year(2024))
      return ""
    } catch {
      return error.description
    }
  }

  @Test func whatCannotBeDoneIsRefused() {
    var local = Self.amendment("local", .regroup(["a"], segment: "s", from: nil))
    local.regions = ["north"]
    #expect(
      Self.refusal([local])
        == "the amendment local is limited to some practices and changes the segment of items, which works on all together: "
        + "put the change into an amendment without regions and contracts")
    #expect(
      Self.refusal([Self.amendment("offer", .reprice(["b", "segment:s"], .scaled(by: "2"), .always))])
        == "the amendment offer changes the code b, which the tariff t does not have: add the item first or mend the code"
    )
    let tenfold = Amendment.Change.reprice(["a"], .scaled(by: "10"), .always)
    #expect(Self.refusal([Self.amendment("one", tenfold, tenfold), Self.amendment("two", tenfold)]) == "")
    #expect(
      Self.refusal([Self.amendment("one", tenfold, tenfold), Self.amendment("two", tenfold, tenfold)])
        == "the amendment two and those before it scale prices by more than 1000: correct their factors")
  }
}
