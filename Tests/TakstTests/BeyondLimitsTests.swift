import Testing

@testable import Takst

/// Totals beyond what can be added up exactly are refused where they are counted, and the message says what to correct.
@Suite struct BeyondLimitsTests {
  static let limit = "92233720368547.75 DKK"

  static func problems(_ work: () throws(Diagnostics) -> Void) -> [Diagnostic] {
    do throws(Diagnostics) {
      try work()
      return []
    } catch {
      return error.all
    }
  }

  /// A million units at a billion kroner each.
  private static let line = Small.line("2024-03-01", "A", practice: "12", Quantity(1_000_000))
  private static let dear = Small.tariff([Small.item("A", "1000000000.00"), Small.item("B", "1.00")])

  @Test func theGreatestTotalIsCountedAndOneMoreIsNot() throws {
    // At a kroner each, 10¹⁵ minor units a line; lines count too, and whole units are no smaller than a thousandth.
    let evaluator = try Evaluator(Small.tariff([Small.item("B", "1000000.00")]), period: .year(2024))
    func lines(_ count: Int) -> Inputs {
      Small.inputs((0..<count).map { _ in Small.line("2024-03-01", "B", Quantity(1_000_000)) })
    }
    #expect(try evaluator.evaluate(lines(90)).total == Small.money("90000000000000.00"))
    #expect(
      Self.problems { () throws(Diagnostics) in _ = try evaluator.evaluate(lines(93)) }.map(\.code) == [.beyondLimits])
  }

  @Test func namesThePracticeAndTheItem() throws {
    let evaluator = try Evaluator(Self.dear, period: .year(2024))
    let inputs = Small.inputs([Small.line("2024-03-01", "B", practice: "11"), Self.line])
    let message =
      "what was counted could come to more than \(Self.limit), most of it of the practice \"12\" and its item A: "
      + "correct the quantities or the price, or count fewer practices at a time"
    let expected = [Diagnostic(.beyondLimits, message)]
    #expect(Self.problems { () throws(Diagnostics) in _ = try evaluator.evaluate(inputs) } == expected)
    #expect(Self.problems { () throws(Diagnostics) in _ = try evaluator.explain(inputs) { _ in } } == expected)
    #expect(Self.problems { () throws(Diagnostics) in _ = try Incentives(evaluator, inputs) } == expected)
    let comparison = try Comparison(Self.dear, period: .year(2024), scenarios: [])
    #expect(Self.problems { () throws(Diagnostics) in _ = try comparison.count(inputs) } == expected)
  }

  @Test func aScenarioIsRefusedForWhatItMakesOfCounts() throws {
    let tariff = Small.tariff([Small.item("A", "1000.00")])
    var scenario = Scenario(id: "s", names: Small.text("S"), amendments: [])
    scenario.assumptions.growths = [.init(items: ["A"], factor: 2, years: 50)]
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [scenario])
    let inputs = Small.inputs([Small.line("2024-03-01", "A")])
    #expect(Self.problems { () throws(Diagnostics) in _ = try comparison.count(inputs) }.map(\.code) == [.beyondLimits])
    scenario.assumptions.growths[0].years = 20
    let lesser = try Comparison(tariff, period: .year(2024), scenarios: [scenario])
    let earned = lesser.earnings(of: try lesser.count(inputs)).earnings[0].total
    #expect(earned == Small.money("1048576000.00"))
  }

  @Test func aUnitThatPaysBeyondAllMeasureIsRefused() throws {
    let people = Unit.enrolled(
      Count(every: .month, weights: [Count.Weight(when: nil, weight: 1000)]))
    let tariff = Small.tariff([Small.item("CAP", "1000000000.00", unit: people)])
    var offer = Amendment(id: "offer", names: Small.text("Offer"))
    offer.changes = [.init(.reprice(["CAP"], .scaled(by: 999), .always))]
    let evaluator = try Evaluator(tariff, amendments: [offer], period: .year(2024))
    #expect(
      Self.problems { () throws(Diagnostics) in _ = try evaluator.evaluate(Inputs()) } == [
        Diagnostic(
          .beyondLimits,
          "a unit of CAP could pay more than \(Self.limit): correct its price, its weights or the amendments' factors")
      ])
  }

  @Test func amountsOfAProgramAreHeldToThoseOfFiles() {
    let tariff = Small.tariff([Small.item("A", "1000000000.01")])
    #expect(
      Self.problems { () throws(Diagnostics) in _ = try Evaluator(tariff, period: .year(2024)) } == [
        Diagnostic(.badValue, "the price of A is 1000000000.01, which is beyond a billion: correct it")
      ])
  }

  @Test func everyAmountOfAProgramIsHeldToThoseOfFiles() {
    let (much, most) = (Small.money("1000000000.01"), Small.money("1000000000000.01"))
    var tariff = Small.tariff([Small.item("A", "1.00")])
    tariff.items[0].prices[0].tiers = [.init(above: 10, amount: much)]
    tariff.ceilings = [
      Ceiling(id: "c", names: Small.text("C"), items: ["A"], reference: .amount(much), factor: nil, status: .estimate)
    ]
    tariff.budgets = [Budget(id: "b", names: Small.text("B"), items: ["A"], amount: most, status: .estimate)]
    var offer = Amendment(id: "offer", names: Small.text("Offer"))
    offer.changes = [.init(.reprice(["A", "tag:x"], .raised(by: much), .always))]
    #expect(
      Self.problems { () throws(Diagnostics) in
        _ = try Evaluator(tariff, amendments: [offer], period: .year(2024))
      }.map(\.message) == [
        "a tier of the price of A is 1000000000.01, which is beyond a billion: correct it",
        "the amount of the ceiling c is 1000000000.01, which is beyond a billion: correct it",
        "the amount of the budget b is 1000000000000.01, which is beyond a thousand billion: correct it",
        "what the prices of A tag:x are raised by is 1000000000.01, which is beyond a billion: correct it",
      ])
  }

  @Test func whatDoesNotFitATariffIsRefused() {
    var tariff = Small.tariff([Small.item("A", "1.00")])
    tariff.programmes = (0..<65).map { Programme(id: "p\($0)", names: Small.text("P"), starts: [], ends: []) }
    var other = Amendment(id: "other", names: Small.text("Other"))
    other.tariff = "u"
    var long = Amendment(id: "long", names: Small.text("Long"))
    long.changes = Array(repeating: .init(.reprice(["A"], .scaled(by: 1), .always)), count: Int(Int16.max))
    #expect(
      Self.problems { () throws(Diagnostics) in
        _ = try Evaluator(tariff, amendments: [other, long], period: .year(2024))
      }.map(\.message) == [
        "the tariff t has 65 programmes and can have 64: join some",
        "the tariff t and its amendments have 32768 items and changes and can have 32767: split them",
        "the amendment other belongs to the tariff u, not to t: leave it out",
      ])
  }

  @Test func quantitiesOfAProgramAreHeldToThoseOfFiles() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "1.00")]), period: .year(2024))
    var inputs = Small.inputs([
      Small.line("2024-03-01", "A", patient: "SECRET", practice: "12", Quantity(thousandths: .max))
    ])
    inputs.population = Population(groups: [PersonGroup(practice: "12", count: .max)])
    #expect(
      Self.problems { () throws(Diagnostics) in _ = try evaluator.count(inputs) }.map(\.message) == [
        "the quantity of a line of the practice \"12\" is beyond 1000000: correct it",
        "a number of people of the practice \"12\" is beyond 1000000000: correct it",
      ])
  }

  @Test func paymentsByResultsThatTogetherAreBeyondMeasureAreLeftUnpriced() throws {
    let share = Performance(
      indicator: "i", per: .practice, every: .year, score: .proportional(above: 0, atMost: nil, of: .rate(1)))
    let tariff = Small.tariff([Small.item("P", "1000000.00", unit: .performance(share))])
    var inputs = Inputs(practices: (100..<300).map { Practice(id: "\($0)") })
    inputs.indicators = inputs.practices.map {
      IndicatorResult(practice: $0.id, indicator: "i", period: .year(2024), value: .number(1_000_000))
    }
    // A hundred million million minor units each: as many as fit are paid, the others are told.
    let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    #expect(statement.total == Small.money("92000000000000.00"))
    #expect(statement.unpriced.map(\.quantity) == [108])
    #expect(statement.unpriced.map(\.reason) == [.implausible])
  }
}
