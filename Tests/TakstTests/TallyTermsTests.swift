import Testing

@testable import Takst

/// Which changes of tariff, amendments and period keep a tally from being used again, and which do not.
@Suite struct TallyTermsTests {
  static let limit = Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["A"])
  static let tariff = Small.tariff(
    [Small.item("A", "10.00"), Small.item("B", "5.00")], rules: [limit],
    programmes: [Programme(id: "p", names: Small.text("P"), starts: ["A"])])

  static func amendment(_ id: String, _ changes: Amendment.Change..., change: (inout Amendment) -> Void = { _ in })
    -> Amendment
  {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.changes = changes.map { Amendment.Entry($0) }
    change(&amendment)
    return amendment
  }

  static func price(_ amount: String, from: Day? = nil) -> Price {
    Price(Small.money(amount), days: DayRange(from: from), status: .estimate)
  }

  /// What is said of a tally of the tariff without amendments.
  static func objections(_ tariff: Tariff = tariff, _ amendments: Amendment..., period: Period = .year(2024)) throws
    -> String
  {
    let evaluator = try Evaluator(Self.tariff, period: .year(2024))
    let tally = try evaluator.count(Small.inputs([Small.line("2024-03-01", "A")]))
    let text = TallyWriter.text(of: tally, by: evaluator)
    let other = try Evaluator(tariff, amendments: amendments, period: period)
    do {
      _ = try TallyReader.read(Array(text.utf8), file: "t", for: other)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func pricesAreNoneOfIt() throws {
    #expect(try Self.objections() == "")
    #expect(try Self.objections(Self.tariff, Self.amendment("fees", .set(code: "A", Self.price("11.00")))) == "")
    var other = Self.tariff
    other.items[0].prices = [Self.price("12.00")]
    other.items[0].names = Small.text("Other")
    other.items[0].note = "Other."
    other.rules[0].names = Small.text("Other")
    other.rules[0].source = "y"
    other.notes = ["Other."]
    #expect(try Self.objections(other) == "")
  }

  @Test func otherPricesPriceTheSameTally() throws {
    let inputs = Small.inputs([Small.line("2024-03-01", "A"), Small.line("2024-03-01", "B")])
    let counting = try Evaluator(Self.tariff, period: .year(2024))
    let text = try TallyWriter.text(of: counting.count(inputs), by: counting)
    let offer = Self.amendment("offer", .set(code: "A", Self.price("11.00")))
    let pricing = try Evaluator(Self.tariff, amendments: [offer], period: .year(2024))
    let read = try TallyReader.read(Array(text.utf8), file: "t", for: pricing)
    #expect(try pricing.price(read.tally) == pricing.evaluate(inputs))
    #expect(pricing.price(read.tally).total == Small.money("16.00"))
  }

  @Test func whatIsCountedMustBeTheSame() throws {
    let items =
      "t:1: the items of the tariff t are not those that the tally was counted under: use the same version of the "
      + "tariff, or count again"
    let rules =
      "t:1: the rules, programmes or holidays of the tariff t are not those that the tally was counted under: use "
      + "the same version of the tariff, or count again"
    var other = Self.tariff
    other.items[1].code = "C"
    #expect(try Self.objections(other) == items)
    other = Self.tariff
    other.items[1].unit = .lump(per: .practice, every: .year, when: nil)
    #expect(try Self.objections(other) == items)
    other = Self.tariff
    other.items[1].tags = ["x"]
    #expect(try Self.objections(other) == items)
    other = Self.tariff
    other.rules = []
    #expect(try Self.objections(other) == rules)
    other.rules = [Small.rule(.limit(atMost: 2, per: .patient, every: .day), on: ["A"])]
    #expect(try Self.objections(other) == rules)
    other = Self.tariff
    other.programmes[0].ends = ["B"]
    #expect(try Self.objections(other) == rules)
    other = Self.tariff
    other.calendar = .dutch
    #expect(try Self.objections(other) == rules)
    other = Self.tariff
    other.codeWidth = 4
    #expect(try Self.objections(other) == rules)
  }

  @Test func anotherTariffOrPeriodIsNamed() throws {
    var other = Self.tariff
    other.id = "u"
    #expect(
      try Self.objections(other)
        == "t:1: the tally was counted under the tariff \"t\" and this run is under \"u\": name the tariff it was counted "
        + "under, or count again")
    #expect(
      try Self.objections(period: .year(2023))
        == "t:1: the tally was counted for 2024-01-01..2025-01-01 and this run is for 2023-01-01..2024-01-01: give the same "
        + "period, or count again")
  }

  @Test func amendmentsThatChangeCountsAreNamed() throws {
    func said(_ ids: String) -> String {
      "t:1: the items, rules or payers of the amendments are not those that the tally was counted under (none) and this run "
        + "has (\(ids)): name the same amendments in the same order, or count again"
    }
    let price = Self.price("11.00")
    #expect(try Self.objections(Self.tariff, Self.amendment("x", .add(Small.item("C")))) == said("x"))
    #expect(try Self.objections(Self.tariff, Self.amendment("x", .remove(code: "A"))) == said("x"))
    #expect(try Self.objections(Self.tariff, Self.amendment("x", .rule(Self.limit))) == said("x"))
    #expect(try Self.objections(Self.tariff, Self.amendment("x", .removeRule(id: "r"))) == said("x"))
    #expect(try Self.objections(Self.tariff, Self.amendment("x", .follow(payer: "a", contractOf: "b"))) == said("x"))
    let ofPayer = Self.amendment("x", .set(code: "A", price)) { $0.payers = ["a"] }
    #expect(try Self.objections(Self.tariff, ofPayer, Self.amendment("y", .set(code: "A", price))) == said("x, y"))
  }

  @Test func aPriceThatChangesOnANewDayIsNamed() throws {
    let later = Self.amendment("x", .set(code: "A", Self.price("11.00", from: "2024-07-15")))
    #expect(
      try Self.objections(Self.tariff, later)
        == "t:1: a price changes on 2024-07-15, on which none changed when the tally was counted (amendments then: none, now: "
        + "x): count again under these prices")
    // On the first day of a month quantities are kept apart anyway.
    #expect(
      try Self.objections(Self.tariff, Self.amendment("x", .set(code: "A", Self.price("1", from: "2024-07-01")))) == "")
  }

  @Test func aDigestIsTheSameOnEveryMachine() throws {
    var digest = Digest()
    #expect(digest.description == "cbf29ce484222325")
    digest.add("a")
    #expect(digest.description == "529a4ddc8ff56bbf")
    let evaluator = try Evaluator(Self.tariff, period: .year(2024))
    let terms = CountingTerms(evaluator.catalogue, evaluator.timeline)
    #expect([terms.items, terms.rules, terms.changes] == ["b3fe9f506bd8fc3f", "ff84e7550084989d", "88201fb960ff6465"])
  }

  /// A part of the format that is new must be added to the digest, or left out of it with a reason.
  @Test func aDigestKnowsEveryPartOfTheFormat() {
    func parts(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(parts(Condition()) == 23)
    #expect(parts(Self.limit) == 10)
    #expect(parts(Small.item("A")) == 13)
    #expect(parts(Count(every: .month)) == 3)
    #expect(parts(Self.tariff) == 18)
    #expect(parts(Self.tariff.programmes[0]) == 5)
    #expect(parts(Self.amendment("x")) == 10)
    #expect(parts(Performance(indicator: "i", per: .practice, every: .year, score: .steps([]))) == 7)
  }

  /// Random tariffs that differ in what is counted have other digests.
  @Test func noTwoTariffsLookAlike() throws {
    var seen: [String: UInt64] = [:]
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try TallyFileTests.evaluator(random)
      let terms = CountingTerms(evaluator.catalogue, evaluator.timeline)
      #expect(seen.updateValue(seed, forKey: terms.items) == nil, "seed \(seed)")
    }
  }

  /// Changes of tariffs and amendments, of which some change what is counted.
  static let changes: [RandomCase.Simplification] =
    RandomCase.simplifications.map(\.apply) + [
      { for index in $0.tariff.rules.indices { $0.tariff.rules[index].when = nil } },
      { for index in $0.tariff.rules.indices { $0.tariff.rules[index].days = .always } },
      { for index in $0.tariff.rules.indices { $0.tariff.rules[index].severity = .warn } },
      { for index in $0.tariff.programmes.indices { $0.tariff.programmes[index].starts = [] } },
      { for index in $0.tariff.items.indices { $0.tariff.items[index].tags = [] } },
      { for index in $0.tariff.items.indices { $0.tariff.items[index].segment = "a" } },
      { $0.tariff.rules.reverse() },
      { $0.tariff.calendar = nil },
      { $0.tariff.codeWidth = nil },
      { $0.tariff.codePrefix = "8" },
      { $0.amendments.reverse() },
      { for index in $0.amendments.indices { $0.amendments[index].regions = nil } },
      { for index in $0.amendments.indices { $0.amendments[index].byContract = false } },
      {
        for index in $0.amendments.indices {
          $0.amendments[index].changes.removeAll { if case .set = $0.change { true } else { false } }
        }
      },
      {
        for index in $0.amendments.indices {
          $0.amendments[index].changes.removeAll { if case .rule = $0.change { true } else { false } }
        }
      },
    ]

  /// Where nothing is said against it, the tally is the one that a new count gives.
  @Test func whatIsNotRefusedCountsTheSame() throws {
    var (refused, same) = (0, 0)
    for seed in 0..<150 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try TallyFileTests.evaluator(random)
      let terms = CountingTerms(evaluator.catalogue, evaluator.timeline)
      let tally = try evaluator.count(random.inputs)
      for (number, change) in Self.changes.enumerated() {
        var other = random
        change(&other)
        guard let changed = try? TallyFileTests.evaluator(other) else { continue }
        if !CountingTerms(changed.catalogue, changed.timeline).objections(to: terms).isEmpty {
          refused += 1
          continue
        }
        same += 1
        #expect(try changed.count(random.inputs) == tally, "seed \(seed), change \(number)")
        #expect(try changed.price(tally) == changed.evaluate(random.inputs), "seed \(seed), change \(number)")
      }
    }
    #expect(refused > 500)
    #expect(same > 500)
  }
}
