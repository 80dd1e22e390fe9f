import Takst
import TakstReports
import Testing

@testable import Takst

/// Numbers at the ends of what files and programs can hold: what cannot be added up is refused, and nothing traps.
///
/// A trap would end the tests' process.
@Suite struct ExtremeNumbersTests {
  /// A random case whose numbers are extreme.
  struct Extreme {
    var random: SeededGenerator
    /// Whether numbers go beyond what files can have, as a program's may.
    let isBeyond: Bool
    private static let amounts: [Int64] = [
      -100_000_000_000, -1, 0, 1, 99_999, 12_345_678_901, 100_000_000_000,
    ]
    private static let quantities: [Int64] = [1, 999, 1000, 500_000, 999_999_999, 1_000_000_000]
    private static let counts: [Int64] = [0, 1, 1_000_000, 1_000_000_000]

    /// One of some numbers, and now and then one beyond them.
    private mutating func number(_ numbers: [Int64], beyond: [Int64]) -> Int64 {
      isBeyond && random.chance(1) ? random.one(of: beyond) : random.one(of: numbers)
    }
    mutating func quantity() -> Quantity {
      Quantity(thousandths: number(Self.quantities, beyond: [.max, .max / 1000, 1_000_000_001]))
    }
    mutating func count() -> Int64 { number(Self.counts, beyond: [.max, .max / 1000]) }
    var rates: [Rate] {
      [
        .zero, .one, Rate(units: 1, places: 18), Rate(units: .max, places: 18), Rate(units: .max, places: 0),
        Rate(units: 999_999_999_999_999_999, places: 18), 1000, "0.333333333333333333",
      ]
    }
    var factors: [Rate] { ["0.000000000000000001", "0.5", 1, "1.000000000000000001", "1.999999999999999999", 2, 999] }

    mutating func money() -> Money {
      Money(minorUnits: number(Self.amounts, beyond: [.min, .min + 1, .max, 1_000_000_000_000_000]), .dkk)
    }

    mutating func change(_ price: inout Price) {
      if price.amount != nil, random.chance(70) { price.amount = money() }
      for tier in price.tiers.indices where random.chance(50) { price.tiers[tier].amount = money() }
    }

    mutating func changed(_ random: RandomCase) -> RandomCase {
      var changed = random
      for index in changed.tariff.items.indices {
        for price in changed.tariff.items[index].prices.indices { change(&changed.tariff.items[index].prices[price]) }
        if changed.tariff.items[index].indexed != nil { changed.tariff.items[index].indexed!.base = money() }
      }
      for index in changed.tariff.budgets.indices where self.random.chance(50) {
        changed.tariff.budgets[index].amount = money()
      }
      for index in changed.tariff.ceilings.indices where self.random.chance(50) {
        changed.tariff.ceilings[index].factor = self.random.one(of: factors)
      }
      for index in changed.lines.indices where self.random.chance(40) {
        changed.lines[index].quantity = quantity()
      }
      for index in (changed.population?.groups ?? []).indices {
        changed.population!.groups[index].count = count()
      }
      for index in changed.practices.indices where self.random.chance(50) {
        changed.practices[index].costs = money()
        changed.practices[index].capacities = quantity()
      }
      for index in changed.indicators.indices where self.random.chance(70) {
        changed.indicators[index].value =
          self.random.chance(50)
          ? .number(self.random.one(of: rates))
          : .fraction(numerator: count(), denominator: max(1, count()))
        if self.random.chance(50) { changed.indicators[index].target = self.random.one(of: rates) }
      }
      return changed
    }

    mutating func scenario(_ random: RandomCase) -> Scenario {
      let codes = random.tariff.items.map(\.code)
      var offer = Amendment(id: "offer", names: Small.text("Offer"))
      offer.sources = [Source(id: "x", title: "X")]
      for _ in 0..<self.random.int(0...3) {
        let items = Selector([self.random.one(of: codes)])
        offer.changes.append(
          Amendment.Entry(
            self.random.chance(60)
              ? .reprice(items, .scaled(by: self.random.one(of: factors)), .always)
              : .reprice(items, .raised(by: money()), .always)))
      }
      var scenario = Scenario(offer)
      if self.random.chance(50) {
        scenario.assumptions.growths = [
          .init(
            items: Selector([self.random.one(of: codes)]), factor: self.random.one(of: factors),
            years: self.random.int(1...50))
        ]
      }
      if self.random.chance(30) {
        scenario.assumptions.substitutions = [
          .init(
            items: Selector([self.random.one(of: codes)]), by: self.random.one(of: codes), share: "0.333333333333333333"
          )
        ]
      }
      if self.random.chance(30) {
        scenario.assumptions.projection = Projection(groups: [.init(ageFrom: 0, factor: self.random.one(of: factors))])
      }
      if self.random.chance(30), let programme = random.tariff.programmes.first {
        scenario.assumptions.uptakes = [
          .init(programmes: [programme.id], atMost: 1, rate: "0.999999999999999999", years: 100)
        ]
      }
      return scenario
    }
  }

  /// Runs a piece of work; whether it was refused.
  private func isRefused(_ work: () throws(Diagnostics) -> Void) -> Bool {
    do throws(Diagnostics) {
      try work()
      return false
    } catch {
      return true
    }
  }

  @Test(arguments: [false, true]) func aStatementIsMadeOrRefused(isBeyond: Bool) {
    var refusals = 0
    let seeds = 0..<150 as Range<UInt64>
    for seed in seeds {
      var extreme = Extreme(random: SeededGenerator(seed: seed &+ 7000), isBeyond: isBeyond)
      let random = extreme.changed(RandomCase(seed: seed))
      let wasRefused = isRefused { () throws(Diagnostics) in
        let evaluator = try Evaluator(
          random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
        let tally = try evaluator.count(random.inputs)
        let statement = evaluator.price(tally)
        #expect(statement.isBalanced, "seed \(seed)")
        _ = StatementReport.text(statement, language: .danish, width: 96)
        _ = StatementReport.json(statement, language: .english, exchange: ExchangeRate("EUR=1000000"))
        _ = StatementReport.html(statement, language: .dutch)
        let text = TallyWriter.text(of: tally, by: evaluator)
        _ = try TallyReader.read(Array(text.utf8), file: "t", for: evaluator)
        try evaluator.explain(random.inputs) { _ = $0.amount }
        if seed % 3 == 0 {
          let incentives = try Incentives(evaluator, random.inputs)
          _ = incentives.kinks(listLimits: [1])
          _ = incentives.marginalRevenues()
          _ = incentives.personValues()
          _ = incentives.programmeValues()
          _ = incentives.indicatorValues()
        }
      }
      if wasRefused { refusals += 1 }
    }
    #expect(refusals > 20, "\(refusals) of \(seeds.count)")
    // What files can hold is mostly paid; of what only a program can say, hardly anything.
    if !isBeyond { #expect(refusals < seeds.count - 20, "\(refusals) of \(seeds.count)") }
  }

  @Test func scenariosAreMadeOrRefused() {
    var refusals = 0
    let seeds = 0..<120 as Range<UInt64>
    for seed in seeds {
      var extreme = Extreme(random: SeededGenerator(seed: seed &+ 9000), isBeyond: seed % 4 == 0)
      let random = extreme.changed(RandomCase(seed: seed))
      let scenario = extreme.scenario(random)
      let wasRefused = isRefused { () throws(Diagnostics) in
        let comparison = try Comparison(
          random.tariff, amendments: random.amendments, period: random.period, scenarios: [scenario])
        let counts = try comparison.count(random.inputs)
        let compared = comparison.earnings(of: counts)
        _ = ComparisonReport.text(compared, language: .english, width: 96)
        _ = ComparisonReport.json(compared, solutions: [], breakEvens: [], behaviours: [], language: .english)
        _ = comparison.decompositions(of: counts)
        _ = try comparison.behaviouralEffect(of: counts, scenario: 0, Behaviour.preset("hcfa_1992_offset")!, draws: 3)
        let solver = Solver(comparison, counts)
        for lever in [Solver.Lever.factor(["segment:a"]), .amount(code: random.tariff.items[0].code)] {
          // Why a lever cannot be moved is told too.
          _ = try? solver.solve(.neutral, with: lever, scenario: 0)
        }
      }
      if wasRefused { refusals += 1 }
    }
    #expect(refusals > 15 && refusals < seeds.count - 15, "\(refusals) of \(seeds.count)")
  }
}
