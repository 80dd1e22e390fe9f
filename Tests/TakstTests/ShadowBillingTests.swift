import Testing

@testable import Takst

/// What a scenario changes for one practice, line by line.
@Suite struct ShadowBillingTests {
  static func shadow(
    _ amendments: Amendment..., practice: String = "2", tariff: Tariff = DecompositionTests.tariff,
    inputs: Inputs = DecompositionTests.inputs
  ) throws -> ShadowBilling? {
    let scenario = Scenario(id: "s", names: Small.text("S"), amendments: amendments)
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [scenario])
    return try comparison.shadowBilling(ofPractice: practice, in: inputs, counted: comparison.count(inputs))
  }

  private func stated(_ lines: [ShadowBilling.Line]) -> [String] {
    lines.map {
      "\($0.code) \($0.baseline.outcome) \($0.baseline.amount) \($0.scenario.outcome) \($0.scenario.amount)"
    }
  }

  @Test func onlyWhatDiffersIsShown() throws {
    let amendment = DecompositionTests.amendment(
      DecompositionTests.twice, DecompositionTests.price("L", "90.00"), .add(Small.item("C", "3.00")))
    let shadow = try #require(try Self.shadow(amendment))
    #expect(stated(shadow.lines) == ["A rejected 0.00 paid 10.00", "C unknown 0.00 paid 3.00"])
    #expect(shadow.lines[0].baseline.firings.map(\.rule.id) == ["r"])
    #expect(shadow.lines[0].scenario.firings == [])
    #expect(shadow.items.map { "\($0.code) \($0.difference)" } == ["L -10.00"])
    #expect(shadow.adjustments == [])
    #expect(shadow.baselineTotal == Small.money("120.00"))
    #expect(shadow.difference == Small.money("3.00"))
    #expect(shadow.isBalanced)
  }

  /// An outcome may change where no amount does.
  @Test func aLineWithAnotherOutcomeIsShown() throws {
    let shadow = try #require(try Self.shadow(DecompositionTests.amendment(.add(Small.item("C", "0.00")))))
    #expect(stated(shadow.lines) == ["C unknown 0.00 paid 0.00"])
    #expect(shadow.difference == Small.money("0.00"))
  }

  /// The budget takes half of 20.00 - 15.00 and then half of 24.00 - 15.00, whoever earned it.
  @Test func adjustmentsAreRowsOfTheirOwn() throws {
    let amendment = DecompositionTests.amendment(DecompositionTests.price("A", "12.00"))
    let shadow = try #require(try Self.shadow(amendment, tariff: DecompositionTests.budgeted))
    #expect(stated(shadow.lines) == ["A paid 10.00 paid 12.00"])
    #expect(
      shadow.adjustments == [
        ItemChange(code: "b", names: Small.text("B"), baseline: Small.money("-2.50"), scenario: Small.money("-4.50"))
      ])
    #expect(shadow.difference == Small.money("0.00"))
  }

  @Test func supplementsBelongToTheirLine() throws {
    let band = Rule.TimeBand(
      days: Rule.DayKind.allCases, from: TimeOfDay(minute: 0)!, until: TimeOfDay(minute: 1440)!, becomes: nil, adds: "B"
    )
    let amendment = DecompositionTests.amendment(.rule(Small.rule(.timeBand([band]), on: ["A"], .reprice, id: "t")))
    let inputs = Small.inputs([Small.line("2024-03-01", "A") { $0.time = TimeOfDay(minute: 600) }])
    let shadow = try #require(try Self.shadow(amendment, practice: "1", inputs: inputs))
    #expect(stated(shadow.lines) == ["A paid 10.00 paid 15.00"])
    #expect(shadow.lines[0].scenario.supplements == Small.money("5.00"))
  }

  @Test func aPracticeThatIsNotThereHasNone() throws {
    #expect(try Self.shadow(DecompositionTests.amendment(), practice: "9") == nil)
  }

  /// A practice without lines may still earn something else.
  @Test func aPracticeWithoutLinesHasRowsToo() throws {
    let inputs = Small.inputs([], practices: [Practice(id: "3")])
    let amendment = DecompositionTests.amendment(DecompositionTests.price("L", "101.00"))
    let shadow = try #require(try Self.shadow(amendment, practice: "3", inputs: inputs))
    #expect(shadow.lines == [])
    #expect(shadow.items.map(\.difference) == [Small.money("1.00")])
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func rowsAddUpToThePracticesDifference(block: UInt64) throws {
    var shown = 0
    for seed in block * 15..<(block + 1) * 15 {
      let (random, base, scenarios) = DecompositionAgainstEvaluatorTests.scenarios(seed)
      let comparison = try Comparison(
        random.tariff, amendments: base, period: random.period, asKnownOn: random.asKnownOn, scenarios: scenarios)
      let counts = try comparison.count(random.inputs)
      let compared = comparison.earnings(of: counts)
      let log = random.inputs.activity
      for position in scenarios.indices {
        var sides: [[LineResult]] = []
        for evaluator in [comparison.evaluators[0], comparison.evaluators[position + 1]] {
          var results: [LineResult] = []
          try evaluator.explain(random.inputs) { results.append($0) }
          sides.append(results.sorted { $0.index < $1.index })
        }
        for (place, practice) in compared.practices.enumerated() {
          let shadow = try #require(
            comparison.shadowBilling(
              ofPractice: practice.id, scenario: position, in: random.inputs, counted: counts))
          let rows = shadow.lines.map(\.difference) + (shadow.items + shadow.adjustments).map(\.difference)
          let difference = compared.earnings[position].practices[place] - compared.baseline.practices[place]
          let comment: Testing.Comment = "seed \(seed), scenario \(position), practice \(practice.id)"
          #expect(rows.reduce(.zero(.dkk), +) == difference, comment)
          #expect(shadow.difference == difference, comment)
          let differing = (0..<log.count).filter { index in
            let (before, after) = (ShadowBilling.Side(sides[0][index]), ShadowBilling.Side(sides[1][index]))
            return log[index].practice == practice.id
              && (before.outcome != after.outcome || before.amount != after.amount)
          }
          #expect(shadow.lines.map(\.date) == differing.map { log[$0].date }, comment)
          #expect(shadow.lines.map(\.code) == differing.map { log[$0].code }, comment)
          shown += shadow.lines.count
        }
      }
    }
    #expect(shown > 10)
  }
}
