import Takst
import Testing

/// What must hold for every tariff and log: nothing is lost, and the order and the grouping of rows never matter.
@Suite struct ConservationTests {
  static let seeds: Range<UInt64> = 10_000..<10_100

  private func evaluator(_ random: RandomCase, amendments: [Amendment]? = nil) throws -> Evaluator {
    try Evaluator(
      random.tariff, amendments: amendments ?? random.amendments, period: random.period, asKnownOn: random.asKnownOn)
  }

  @Test func everyLineHasOneOutcome() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let statement = try evaluator(random).evaluate(random.inputs)
      #expect(statement.lines.read == Int64(random.lines.count), "seed \(seed)")
      let sum = Outcome.allCases.reduce(0) { $0 + statement.lines[$1] }
      #expect(statement.lines.read == sum, "seed \(seed)")
    }
  }

  @Test func everySplitAddsUpToTheTotal() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let statement = try evaluator(random).evaluate(random.inputs)
      func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(.dkk), +) }
      #expect(sum(statement.segments.map(\.amount)) == statement.total, "seed \(seed)")
      #expect(sum(statement.practices.map(\.total)) == statement.total, "seed \(seed)")
      #expect(sum(statement.months.map(\.amount)) == statement.total, "seed \(seed)")
      #expect(sum(statement.byStatus.map(\.amount)) == statement.total, "seed \(seed)")
      #expect(
        sum(statement.items.map(\.amount)) + sum(statement.adjustments.map(\.amount)) == statement.total, "seed \(seed)"
      )
      for practice in statement.practices { #expect(sum(practice.segments) == practice.total, "seed \(seed)") }
      for adjustment in statement.adjustments {
        #expect(sum(Array(adjustment.practices.values)) == adjustment.amount, "seed \(seed)")
      }
    }
  }

  @Test func explainedLinesAddUpToTheStatement() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let evaluator = try evaluator(random)
      let statement = try evaluator.evaluate(random.inputs)
      var lines = LineCounts()
      var amount = Money.zero(.dkk)
      try evaluator.explain(random.inputs) { line in
        lines[line.outcome] += 1
        amount += line.supplements.reduce(line.amount) { $0 + $1.amount }
      }
      let services = statement.items.filter { $0.item.unit == .service }.reduce(.zero(.dkk)) { $0 + $1.amount }
      #expect(lines == statement.lines, "seed \(seed)")
      #expect(amount == services, "seed \(seed)")
    }
  }

  @Test func orderOfRowsNeverMatters() throws {
    for seed in Self.seeds {
      var random = RandomCase(seed: seed)
      let evaluator = try evaluator(random)
      let statement = try evaluator.evaluate(random.inputs)
      var generator = SeededGenerator(seed: seed)
      random.lines.shuffle(using: &generator)
      random.practices.shuffle(using: &generator)
      random.indicators.shuffle(using: &generator)
      random.population?.groups.shuffle(using: &generator)
      #expect(try evaluator.evaluate(random.inputs) == statement, "seed \(seed)")
    }
  }

  @Test func talliesOfPracticesAddUpToTheTallyOfAll() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let evaluator = try evaluator(random)
      var sum = Tally()
      for id in NaiveEvaluator.practiceIDs(random.inputs) {
        var part = random
        part.lines.removeAll { $0.practice != id }
        part.practices.removeAll { $0.id != id }
        let cluster = part.practices.first?.cluster
        part.indicators.removeAll { $0.practice != id && $0.practice != cluster }
        part.population?.people.removeAll { $0.practice != id }
        part.population?.groups.removeAll { $0.practice != id }
        sum += try evaluator.count(part.inputs)
      }
      #expect(try evaluator.price(sum) == evaluator.evaluate(random.inputs), "seed \(seed)")
    }
  }

  @Test func aMergedLogIsTheLogOfAllItsLines() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let middle = random.lines.count / 2
      let (first, second) = (random.log(Array(random.lines[..<middle])), random.log(Array(random.lines[middle...])))
      var merged = ActivityLog()
      for index in 0..<second.count { merged.append(second[index]) }
      for index in 0..<first.count { merged.append(first[index]) }
      var inputs = random.inputs
      let evaluator = try evaluator(random)
      let statement = try evaluator.evaluate(inputs)
      inputs.activity = merged
      #expect(try evaluator.evaluate(inputs) == statement, "seed \(seed)")
    }
  }

  @Test func anEmptyAmendmentChangesNothing() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let empty = Amendment(id: "empty", names: LocalizedText(["en": "Empty"]))
      var statement = try evaluator(random, amendments: [empty] + random.amendments + [empty]).evaluate(random.inputs)
      statement.amendments.removeAll { $0 == "empty" }
      #expect(try statement == evaluator(random).evaluate(random.inputs), "seed \(seed)")
    }
  }

  /// With one price for all items and one limit over calendar windows, a line more never earns less.
  @Test(arguments: [Rule.Window.day, .month, .quarter, .year, .lifetime])
  func moreLinesNeverEarnLessUnderALimit(window: Rule.Window) throws {
    for seed in Self.seeds {
      var random = RandomCase(seed: seed)
      // A thousandth of a unit pays one øre, so that no rounding blurs the comparison.
      let price = Price(Money("10.00", .dkk)!, status: .official)
      random.tariff.items.removeAll { $0.unit != .service }
      for index in random.tariff.items.indices { random.tariff.items[index].prices = [price] }
      let scope = Rule.Scope.allCases[Int(seed % 3)]
      random.tariff.rules = [
        Rule(
          id: "cap", names: LocalizedText(["en": "Cap"]), kind: .limit(atMost: 3, per: scope, every: window),
          items: ["segment:a", "tag:x"], severity: .reject)
      ]
      random.tariff.ceilings = []
      random.tariff.budgets = []
      random.amendments = []
      let evaluator = try evaluator(random)
      // Lines outside the period use the limit up and pay nothing.
      let lines = random.lines.filter { random.period.contains($0.date) }
      var before = Money.zero(.dkk)
      for count in 0...lines.count {
        random.lines = Array(lines.prefix(count))
        let total = try evaluator.evaluate(random.inputs).total
        #expect(total >= before, "seed \(seed), line \(count)")
        before = total
      }
    }
  }
}
