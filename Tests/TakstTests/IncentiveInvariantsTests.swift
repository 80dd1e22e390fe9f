import Testing

@testable import Takst

/// What always holds of incentives (G10): marginal revenue at its bounds, shares, the default behaviour, and that measurement knows none.
///
/// That a cost-neutral factor leaves no difference is stated by `SolverTests`.
@Suite struct IncentiveInvariantsTests {
  // MARK: Marginal revenue at its bounds

  /// Somebody in the bundle has three contacts in practice 1, somebody outside two in practice 2; the fee is 100.00.
  @Test func aContactInsideABundleBringsNothingAndOutsideTheFee() throws {
    let tariff = Small.tariff(
      [Small.item("CON", "100.00"), Small.item("BUN", "400.00")],
      rules: [Small.rule(.covered(programmes: ["copd"]), on: ["CON"], .zero, id: "bundle")],
      programmes: [Programme(id: "copd", names: Small.text("COPD"), starts: ["BUN"])])
    let inside = ["2024-02-12", "2024-03-12", "2024-04-12"].map { Small.line(Day($0)!, "CON", patient: "p") }
    let outside = ["2024-02-12", "2024-03-12"].map { Small.line(Day($0)!, "CON", patient: "q", practice: "2") }
    let marginal = try Incentives(
      try Evaluator(tariff, period: .year(2024)),
      Small.inputs([Small.line("2024-01-12", "BUN", patient: "p")] + inside + outside)
    ).marginalRevenues()
    let covered = try #require(marginal.row(of: "CON", practice: "1"))
    #expect(covered.amount == Small.money("0.00") && covered.listed == Small.money("100.00"))
    #expect(covered.reasons.map(\.cause) == [.rule("bundle")])
    #expect(covered.reasons.map(\.share) == [1] && covered.reasons.map(\.amount) == [Small.money("-100.00")])
    let free = try #require(marginal.row(of: "CON", practice: "2"))
    #expect(free.amount == Small.money("100.00") && free.reasons.isEmpty)
    // Three of five contacts are covered.
    let both = try #require(marginal.row(of: "CON"))
    #expect(both.amount == Small.money("40.00") && both.reasons.map(\.share) == ["0.6"])
  }

  /// What one more contact at 10.00 brings a practice of one person after so many, with the causes.
  private static func contact(
    after lines: Int, _ change: (inout Tariff) -> Void
  ) throws -> (amount: Money, causes: [MarginalRevenue.Cause]) {
    var tariff = Small.tariff([Small.item("CON", "10.00")])
    change(&tariff)
    let inputs = Small.inputs(
      (0..<lines).map { _ in Small.line("2024-02-12", "CON") }, people: [Person(practice: "1", patient: "p")])
    let marginal = try Incentives(Evaluator(tariff, period: .year(2024)), inputs).marginalRevenues()
    let row = try #require(marginal.row(of: "CON", practice: "1"))
    return (row.amount, row.reasons.map(\.cause))
  }

  /// A limit, a ceiling and a budget of ten contacts: the tenth brings the fee, the eleventh nothing.
  @Test func pastAHardCapAUnitBringsNothing() throws {
    let caps: [(cause: MarginalRevenue.Cause, add: (inout Tariff) -> Void)] = [
      (
        .rule("cap"),
        { $0.rules = [Small.rule(.limit(atMost: 10, per: .practice, every: .year), on: ["CON"], id: "cap")] }
      ),
      (
        .adjustment("top"),
        {
          $0.ceilings = [
            Ceiling(
              id: "top", names: Small.text("Top"), items: ["CON"], reference: .amount(Small.money("100.00")), factor: 1,
              status: .official)
          ]
        }
      ),
      (
        .adjustment("frame"),
        {
          $0.budgets = [
            Budget(
              id: "frame", names: Small.text("Frame"), items: ["CON"], amount: Small.money("100.00"), status: .official)
          ]
        }
      ),
    ]
    for cap in caps {
      let before = try Self.contact(after: 9, cap.add)
      #expect(before.amount == Small.money("10.00") && before.causes.isEmpty)
      for lines in [10, 11, 25] {
        let after = try Self.contact(after: lines, cap.add)
        #expect(after.amount == Small.money("0.00") && after.causes == [cap.cause], "\(cap.cause) after \(lines)")
      }
    }
  }

  // MARK: Shares

  /// 75.00, 187.00 and −20.00 of 242.00.
  @Test func segmentSharesAddUpToOne() throws {
    let one = try SchemeShapeTests.shape().practices[0]
    #expect(one.segments.map { one.share(of: $0) } == ["0.3099", "0.7727", "-0.0826"])
    #expect(one.segments.reduce(0) { $0 + one.share(of: $1)!.units } == 10_000)
    // Each is rounded to four places: a sum of n shares is within n halves of the last one.
    var found = 0
    for seed in 0..<120 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      let evaluator = try Evaluator(random.tariff, amendments: random.amendments, period: random.period)
      let shape = try evaluator.shape(of: evaluator.evaluate(random.inputs))
      for row in [shape.all] + shape.practices where row.total.minorUnits > 0 {
        for parts in [row.segments, row.forms] {
          let sum = try parts.reduce(Int64(0)) { sum, part in
            let share = try #require(row.share(of: part))
            return sum + share.units * Rate.powersOfTen[4 - share.places]
          }
          #expect(abs(sum - 10_000) * 2 <= parts.count, "seed \(seed)")
        }
        found += 1
      }
    }
    #expect(found > 50)
  }

  // MARK: Behaviour

  /// A random case with its amendments as a scenario.
  private static func comparison(_ random: RandomCase) -> Comparison? {
    let scenario = Scenario(id: "rest", names: Small.text("Rest"), amendments: random.amendments)
    return try? Comparison(
      random.tariff, period: random.period, asKnownOn: random.asKnownOn, scenarios: [scenario])
  }

  /// Every preset with numbers that leave volumes as they are.
  private static var idle: [Behaviour] {
    Behaviour.presets.map { preset in
      var preset = preset
      for parameter in preset.parameters {
        let isFactor = preset.formula == .baskets
        preset[parameter.id] = isFactor ? .one : parameter.bounds.contains(.zero) ? .zero : parameter.central
      }
      return preset
    }
  }

  /// The preset `static`, and any other whose numbers are idle, is the static effect in every row.
  @Test func withoutAResponseTheTotalIsTheStaticEffect() throws {
    var moved = 0
    let zero = Money.zero(.dkk)
    for seed in 0..<40 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      guard random.period.count < 200, let comparison = Self.comparison(random) else { continue }
      let counts = try comparison.count(random.inputs)
      let earnings = comparison.earnings(of: counts)
      if seed % 8 > 0, earnings.difference(of: 0) == zero { continue }
      for behaviour in Self.idle where behaviour.formula != .power {
        let effect = try comparison.behaviouralEffect(of: counts, scenario: 0, behaviour)
        #expect(effect.total.total == earnings.difference(of: 0), "seed \(seed) \(behaviour.id)")
        #expect(effect.low == zero && effect.high == zero, "seed \(seed) \(behaviour.id)")
        for amounts in [effect.total] + effect.practices + effect.segments.map(\.amounts)
          + (effect.items + effect.practiceItems).map(\.amounts)
        {
          #expect(amounts.behavioural == zero && amounts.total == amounts.staticEffect, "seed \(seed) \(behaviour.id)")
        }
      }
      moved += earnings.difference(of: 0) == zero ? 0 : 1
    }
    #expect(moved > 3)
  }

  /// Two behaviours one after another: what is measured before, between and after them is the same to the last byte, and neither changes
  /// what the other comes to.
  ///
  /// Where a marginal rate was measured with another response switched on, two responses of PolicyEngine-US together came to a multiple
  /// of both (https://github.com/PolicyEngine/policyengine-us/issues/7785).
  @Test func behavioursDoNotTouchWhatIsMeasuredNorEachOther() throws {
    var (compared, responded) = (0, 0)
    var prices = try #require(Behaviour.preset("loglog"))
    (prices["e_p"], prices["e_y"]) = ("0.5", "-0.2")
    let offset = try #require(Behaviour.preset("christensen_1992"))
    for seed in 0..<120 as Range<UInt64> {
      let random = RandomCase(seed: seed)
      guard (4...12).contains(random.lines.count), random.period.count < 200, !random.amendments.isEmpty,
        let comparison = Self.comparison(random)
      else { continue }
      let counts = try comparison.count(random.inputs)
      if comparison.earnings(of: counts).difference(of: 0) == .zero(.dkk) { continue }
      func measured() throws -> (baseline: MarginalRevenues, scenario: MarginalRevenues) {
        (
          try comparison.marginalRevenues(of: random.inputs),
          try comparison.marginalRevenues(of: random.inputs, scenario: 0)
        )
      }
      func bytes(_ measured: (baseline: MarginalRevenues, scenario: MarginalRevenues)) -> [UInt8] {
        Array("\(measured.baseline)\n\(measured.scenario)".utf8)
      }
      func effect(
        _ behaviour: Behaviour, _ marginal: (baseline: MarginalRevenues, scenario: MarginalRevenues)
      ) throws -> BehaviouralEffect {
        try comparison.behaviouralEffect(of: counts, scenario: 0, behaviour, marginal: marginal)
      }
      let before = try measured()
      let first = try effect(prices, before)
      let between = try measured()
      #expect(bytes(between) == bytes(before), "seed \(seed)")
      let second = try effect(offset, between)
      let after = try measured()
      #expect(bytes(after) == bytes(before), "seed \(seed)")
      #expect(try effect(prices, after) == first && effect(offset, before) == second, "seed \(seed)")
      compared += 1
      responded += first.total.behavioural.minorUnits != 0 || second.total.behavioural.minorUnits != 0 ? 1 : 0
    }
    #expect(compared > 4 && responded > 1)
  }

  /// A scenario that names a behaviour is measured like one that names none.
  @Test func aNamedBehaviourIsNotMeasured() throws {
    func scenario(_ behaviour: String) throws -> Scenario {
      let text = """
        {"format": 1, "id": "s", "names": {"en": "S"}, "tariff": "t", \(behaviour)
         "amendments": [{"id": "a", "names": {"en": "A"}, "tariff": "t",
          "changes": [{"set": {"code": "A", "from": "2024-01-01", "amount": "9.00", "status": "estimate", "source": "x"}}]}]}
        """
      return try ScenarioReader.read(
        Array(text.utf8), file: "s.json", for: BehaviourTests.tariff, ScenarioReaderTests.library)
    }
    let (with, without) = (try scenario(#""behaviour": "christensen_1992","#), try scenario(""))
    #expect(with != without)
    func incentives(_ scenario: Scenario) throws -> Incentives {
      try Comparison(BehaviourTests.tariff, period: .year(2024), scenarios: [scenario])
        .incentives(of: BehaviourTests.inputs(), scenario: 0)
    }
    let (assuming, plain) = (try incentives(with), try incentives(without))
    #expect(assuming.marginalRevenues() == plain.marginalRevenues())
    #expect(assuming.statement == plain.statement)
    #expect(plain.marginalRevenues().row(of: "A")?.amount == Small.money("9.00"))
    #expect(assuming.shape == plain.shape)
  }
}
