import Dispatch
import Synchronization
import Testing

@testable import Takst

/// A baseline and scenarios over the same practices: what is counted how often, and that differences add up.
@Suite struct ComparisonTests {
  static let north = practice("1", region: "north")
  static let south = practice("2", region: "south")
  static let tariff = Small.tariff(
    [Small.item("A", "10.00"), Small.item("B", "5.00")],
    rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["A"])])
  static let inputs = Small.inputs(
    [
      Small.line("2024-03-01", "A"), Small.line("2024-03-01", "A"), Small.line("2024-08-01", "B"),
      Small.line("2024-03-01", "A", practice: "2"), Small.line("2024-03-01", "A", practice: "2"),
      Small.line("2024-09-01", "C", practice: "2"),
    ], practices: [north, south])

  static func practice(_ id: String, region: String) -> Practice {
    var practice = Practice(id: id)
    practice.region = region
    return practice
  }

  static func scenario(
    _ id: String, _ changes: Amendment.Change..., change: (inout Amendment) -> Void = { _ in }
  ) -> Scenario {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.changes = changes.map { Amendment.Entry($0) }
    change(&amendment)
    return Scenario(amendment)
  }

  static func price(_ amount: String, from: Day? = nil) -> Price {
    Price(Small.money(amount), days: DayRange(from: from), status: .estimate)
  }

  static func comparison(_ scenarios: Scenario..., amendments: [Amendment] = []) throws -> Comparison {
    try Comparison(tariff, amendments: amendments, period: .year(2024), scenarios: scenarios)
  }

  static let offer = scenario("offer", .set(code: "A", price("12.00")))
  static let twice = scenario(
    "twice", .rule(Small.rule(.limit(atMost: 2, per: .patient, every: .day), on: ["A"])))

  @Test func anEmptyScenarioChangesNothing() throws {
    let comparison = try Self.comparison(Scenario(id: "nothing", names: Small.text("Nothing"), amendments: []))
    let counts = try comparison.count(Self.inputs)
    let compared = comparison.earnings(of: counts)
    #expect(compared.earnings[0] == compared.baseline)
    #expect(compared.difference(of: 0) == Small.money("0.00"))
    #expect(compared.gains(of: 0) == ComparedEarnings.Gains())
    #expect(comparison.statement(of: counts, scenario: 0) == comparison.statement(of: counts))
    #expect(
      comparison.statement(of: counts) == (try Evaluator(Self.tariff, period: .year(2024)).evaluate(Self.inputs)))
  }

  @Test func scenariosOfPricesAreCountedOnce() throws {
    let later = Self.scenario("later", .set(code: "B", Self.price("7.00", from: "2024-08-01")))
    let north = Self.scenario("north", .set(code: "A", Self.price("20.00"))) { $0.regions = ["north"] }
    let comparison = try Self.comparison(Self.offer, later, north)
    #expect(comparison.ways == 1)
    let counts = try comparison.count(Self.inputs)
    #expect(counts.counted == 2)
    #expect(counts.reused == 0)
    let compared = comparison.earnings(of: counts)
    #expect(compared.baseline.total == Small.money("25.00"))
    #expect(compared.earnings.map(\.total) == ["29.00", "27.00", "35.00"].map(Small.money))
    #expect(compared.earnings[2].practices == [Small.money("25.00"), Small.money("10.00")])
    #expect(compared.perCent(of: 0)?.description == "16")
  }

  @Test func aRuleOfOneRegionRecountsItsPracticesOnly() throws {
    var south = Self.twice
    south.amendments[0].regions = ["south"]
    let comparison = try Self.comparison(Self.offer, south)
    #expect(comparison.ways == 2)
    let counts = try comparison.count(Self.inputs)
    #expect(counts.counted == 3)
    #expect(counts.reused == 1)
    let compared = comparison.earnings(of: counts)
    #expect(compared.earnings[1].practices == [Small.money("15.00"), Small.money("20.00")])
    #expect(
      compared.gains(of: 1).largestGain
        == ComparedEarnings.Gains.Change(practice: Self.south, difference: Small.money("10.00")))
  }

  @Test func scenariosThatCountAlikeShareTheirCount() throws {
    var dearer = Self.twice
    dearer.id = "dearer"
    dearer.amendments += Self.offer.amendments
    let comparison = try Self.comparison(Self.twice, dearer, Self.offer)
    #expect(comparison.ways == 2)
    #expect(try comparison.count(Self.inputs).counted == 4)
    let compared = try comparison.earnings(of: comparison.count(Self.inputs))
    #expect(compared.earnings.map(\.total) == ["45.00", "53.00", "29.00"].map(Small.money))
  }

  @Test func anItemThatAScenarioAddsIsKnownToItAlone() throws {
    let comparison = try Self.comparison(Self.scenario("new", .add(Small.item("C", "3.00"))))
    let counts = try comparison.count(Self.inputs)
    #expect(counts.unknownCodes == ["C"])
    #expect(comparison.statement(of: counts).lines[.unknown] == 1)
    #expect(comparison.statement(of: counts, scenario: 0).lines[.unknown] == 0)
    #expect(comparison.earnings(of: counts).difference(of: 0) == Small.money("3.00"))
  }

  /// A payer's contract counts that payer's lines by themselves.
  @Test func anotherPayerIsAnotherWayOfCounting() throws {
    let contract = Self.scenario("contract", .set(code: "A", Self.price("11.00"))) { $0.payers = ["P"] }
    let comparison = try Self.comparison(contract)
    #expect(comparison.ways == 2)
    #expect(try comparison.count(Self.inputs).reused == 0)
  }

  /// Each part of a file that was read is counted in every way that its practices need.
  @Test(arguments: [1, 3]) func aFileIsReadOnceAndCountedAsOftenAsNeeded(workers: Int) throws {
    var text = "practice,patient,date,code\n"
    var population = "practice,patient,birth,sex,group\n"
    var practices: [Practice] = []
    for number in 10..<40 {
      practices.append(Self.practice("\(number)", region: number % 3 == 0 ? "south" : "north"))
      for patient in 0..<5 {
        population += "\(number),p\(number)\(patient),19\(number)-01-01,F,\(patient % 2 + 1)\n"
        text += String(repeating: "\(number),p\(number)\(patient),2024-03-0\(patient + 1),A\n", count: patient)
      }
    }
    var when = Condition()
    when.group = ["2"]
    // Each scenario brings a text of its own that rows are compared with.
    let group = Self.scenario("group", .rule(Small.rule(.eligible(only: when), on: ["A"], id: "g"))) {
      $0.regions = ["south"]
    }
    let comparison = try Self.comparison(Self.offer, Self.twice, group)
    let read = StreamedInputs(
      activity: .init(HeldText(Array(text.utf8)), name: "a"),
      population: .init(HeldText(Array(population.utf8)), name: "p"),
      practices: practices, options: ReadingOptions(currency: .dkk))
    let progress = Bytes()
    let counted = try comparison.count(
      read, workers: workers, partSize: 64, running: { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) },
      progress: {
        progress.add($0)
        return true
      })
    #expect(progress.count == text.utf8.count - "practice,patient,date,code\n".utf8.count)
    #expect(comparison.ways == 3)
    #expect(counted.counts.counted == 30 + 30 + 10)
    #expect(counted.counts.reused == 20)
    let compared = comparison.earnings(of: counted.counts, workers: workers) { workers, work in
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    for (position, scenario) in comparison.scenarios.enumerated() {
      let evaluator = try Evaluator(Self.tariff, amendments: scenario.amendments, period: .year(2024))
      let alone = evaluator.price(try evaluator.count(read).tally)
      #expect(comparison.statement(of: counted.counts, scenario: position) == alone)
      #expect(compared.earnings[position].practices == alone.practices.map(\.total))
      #expect(compared.difference(of: position).minorUnits != 0)
    }
  }

  /// A day on which nothing changes may begin a run of days of its own.
  @Test func aFinerTimelineGivesTheSameStatement() throws {
    for seed in 0..<60 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try Evaluator(
        random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
      var generator = SeededGenerator(seed: seed)
      let days = (0..<5).map { _ in random.period.from + Int.random(in: 0..<random.period.count, using: &generator) }
      let finer = Evaluator(
        evaluator.catalogue,
        Timeline(period: random.period, breaks: evaluator.catalogue.priceChangeDays + days),
        asKnownOn: random.asKnownOn)
      #expect(try finer.evaluate(random.inputs) == evaluator.evaluate(random.inputs), "seed \(seed)")
    }
  }

  @Test func anAmendmentThatDoesNotFitIsRefused() throws {
    let error = #expect(throws: Diagnostics.self) {
      try Self.comparison(Self.scenario("bad", .set(code: "Z", Self.price("1.00"))))
    }
    #expect(
      error?.description
        == "the amendment bad changes the code Z, which the tariff t does not have: add the item first or mend the code"
    )
  }

  @Test func segmentsOfAScenarioComeInAndAdjustmentsStayLast() throws {
    var tariff = Self.tariff
    tariff.budgets = [
      Budget(id: "b", names: Small.text("B"), items: ["A"], amount: Small.money("5.00"), status: .estimate)
    ]
    var other = Small.item("C", "3.00", segment: "other")
    other.names = Small.text("C")
    let new = Self.scenario("new", .add(other)) {
      $0.segments = [Segment(id: "other", names: Small.text("Other"))]
    }
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [new])
    let compared = try comparison.earnings(of: comparison.count(Self.inputs))
    #expect(compared.segments.map(\.id) == ["s", "other", "adjustments"])
    #expect(compared.baseline.amount(of: "other") == Small.money("0.00"))
    #expect(compared.baseline.total == Small.money("10.00"))
    #expect(compared.earnings[0].total == Small.money("13.00"))
  }
}

/// Adds up bytes from any thread.
private final class Bytes: Sendable {
  private let sum = Mutex(0)

  var count: Int { sum.withLock { $0 } }

  func add(_ bytes: Int) { sum.withLock { $0 += bytes } }
}
