import Testing

@testable import Takst

/// Published reforms set up as small synthetic practices: what the presets reproduce of what was published, and by how much they miss it.
///
/// Nothing is tuned: where a result is missed, the miss itself is stated. V3, V5 and V6 are in `BehaviourTests`, V13 in `SelectionTests`.
/// Volumes per person, fees and lists are the tests' own unless a source is named; published figures are those of the presets' sources.
@Suite struct BehaviourBackTests {
  /// Counted lines of a comparison of one scenario, with what one more unit brings under both.
  struct Reform {
    let comparison: Comparison
    let counts: ScenarioCounts
    let marginal: (baseline: MarginalRevenues, scenario: MarginalRevenues)

    init(_ tariff: Tariff, _ scenario: Scenario, _ inputs: Inputs, _ period: Period = .year(2024)) throws {
      comparison = try Comparison(tariff, period: period, scenarios: [scenario])
      counts = try comparison.count(inputs)
      marginal = try (comparison.marginalRevenues(of: inputs), comparison.marginalRevenues(of: inputs, scenario: 0))
    }

    func effect(_ behaviour: Behaviour, usesMarginal: Bool = true) throws -> BehaviouralEffect {
      try comparison.behaviouralEffect(of: counts, scenario: 0, behaviour, marginal: usesMarginal ? marginal : nil)
    }

    /// The paid units of each item after the response.
    func units(_ behaviour: Behaviour) -> [String: Quantity] {
      let measures = BehaviourMeasures(comparison, counts, 0, behaviour, marginal)
      var units: [String: Int64] = [:]
      func add(_ cell: UInt32, _ thousandths: Int64) {
        let item = measures.after.layout.cell(Int(cell)).item
        units[measures.after.catalogue.items[item].code, default: 0] += thousandths
      }
      for practice in measures.volumes(behaviour.values(.central)).practices.values {
        for count in practice.paid.counts { add(count.cell, count.whole * 1000) }
        for broken in practice.paid.broken { add(broken.cell, broken.thousandths * broken.count) }
      }
      return units.mapValues { Quantity(thousandths: $0) }
    }

    /// What one more unit of each item brings under the scenario, less what it brings under the baseline.
    var marginalChanges: [String: Money] {
      var changes: [String: Money] = [:]
      for row in marginal.scenario.items {
        guard let before = marginal.baseline.row(of: row.item.code) else { continue }
        changes[row.item.code] = row.amount - before.amount
      }
      return changes
    }
  }

  static func preset(_ id: String, _ values: [String: Rate] = [:]) throws -> Behaviour {
    var preset = try #require(Behaviour.preset(id))
    for (id, value) in values { preset[id] = value }
    return preset
  }

  static func inputs(
    _ lines: [ActivityLine], lists: [Int64] = [1000], indicators: [IndicatorResult] = []
  ) -> Inputs {
    let ids = lists.indices.map { "\($0 + 1)" }
    var inputs = Small.inputs(lines, practices: ids.map { Practice(id: $0) })
    inputs.population = Population(groups: zip(ids, lists).map { PersonGroup(practice: $0, count: $1) })
    inputs.indicators = indicators
    return inputs
  }

  static func set(_ prices: [String: String], _ more: Amendment.Change...) -> Scenario {
    var amendment = Amendment(id: "reform", names: Small.text("Reform"))
    let changes = prices.keys.sorted().map { Amendment.Change.set(code: $0, ComparisonTests.price(prices[$0]!)) }
    amendment.changes = (changes + more).map { Amendment.Entry($0) }
    return Scenario(amendment)
  }

  static let zero = Small.money("0.00")

  // MARK: V1

  /// V1, Copenhagen 1987, a fee in place of none: reproduced after half a year, missed by 5.4 index points after a year.
  ///
  /// Contacts per 1,000 listed went from 100.0 to 111.7 in March 1988 and back to 104.2 in November; in the county, which was paid alike
  /// throughout, to 106.0 and 104.0. The ratios are 1.054 and 1.002: the response was transient.
  ///
  /// With 100,000 contacts as 100.0, practices here do 106,000 and 104,000 without the reform, as the county did. From no fee to any, the
  /// relative change of marginal revenue is held to one, so that the elasticity is the response: 0.054, fitted to March, gives its
  /// 111.7, and 109.6 in November, where 104.2 were published. What fits November, 0.002, gives 106.2 in March and misses it by 5.5. No
  /// constant elasticity does both.
  @Test func aConstantElasticityIsNotTransient() throws {
    let tariff = Small.tariff([Small.item("CON", "0.00")])
    func contacts(_ elasticity: Rate, _ from: Day, _ until: Day, without: Quantity) throws -> Quantity? {
      let period = try #require(Period(from: from, until: until))
      let inputs = Self.inputs([Small.line(from + 10, "CON", without)], lists: [100_000])
      let reform = try Reform(tariff, Self.set(["CON": "1.00"]), inputs, period)
      #expect(reform.marginalChanges == ["CON": Small.money("1.00")])
      let behaviour = try Self.preset("loglog", ["e_p": elasticity])
      // The mean amount per unit, where marginal revenues are not at hand, says the same: from nothing to something.
      #expect(try reform.effect(behaviour, usesMarginal: false).total == reform.effect(behaviour).total)
      return reform.units(behaviour)["CON"]
    }
    func march(_ elasticity: Rate) throws -> Quantity? {
      try contacts(elasticity, "1988-03-01", "1988-04-01", without: 106_000)
    }
    func november(_ elasticity: Rate) throws -> Quantity? {
      try contacts(elasticity, "1988-11-01", "1988-12-01", without: 104_000)
    }
    #expect(try march("0.054") == 111_724)
    #expect(try november("0.054") == 104_200 + 5_416)
    #expect(try november("0.002") == 104_208)
    #expect(try march("0.002") == 111_700 - 5_488)
  }

  // MARK: V2

  /// V2, home visits in Denmark at a fee 150 % higher: nothing on average, and 13 % more where visits were fewest, are reproduced.
  ///
  /// Which practices those are is not published here; with a fifth of five, the one of 1,000 visits has 1,130, the other four their
  /// 10,000. The mean of all is then 0.32 % and not nothing: a miss that grows with the share the user states, and is nothing as
  /// shipped.
  ///
  /// As an elasticity it is 0.13 ÷ 1.5 = 0.087; as relative changes are held to one, `loglog` with it gives 8.7 % and misses 13 by 4.3.
  @Test func homeVisitsRiseOnlyWhereTheyWereFewest() throws {
    var tariff = Small.tariff([Small.item("VIS", "100.00"), Small.item("CON", "50.00")])
    tariff.items[0].tags = ["visit"]
    let visits: [Int64] = [10_000, 10_000, 1000, 10_000, 10_000]
    let lines = visits.enumerated().flatMap { place, visits in
      ["VIS", "CON"].map { Small.line("2024-02-12", $0, practice: "\(place + 1)", Quantity(visits)) }
    }
    let reform = try Reform(
      tariff, Self.set(["VIS": "250.00"]), Self.inputs(lines, lists: Array(repeating: 1000, count: 5)))
    let shipped = try reform.effect(Self.preset("dk_home_visit_null"))
    #expect(shipped.total.staticEffect == Small.money("6150000.00") && shipped.total.behavioural == Self.zero)
    #expect(shipped.warnings == [.withoutSetting("low_share")])
    let lowest = try Self.preset("dk_home_visit_null", ["low_share": "0.2"])
    let effect = try reform.effect(lowest)
    // 130 more at 250.00.
    #expect(
      effect.practices.map(\.behavioural) == ["0.00", "0.00", "32500.00", "0.00", "0.00"].map(Small.money))
    #expect(reform.units(lowest) == ["VIS": 41_130, "CON": 41_000])
    #expect(Billionths.ratio(130, over: 41_000) == 3_170_732)
    #expect(effect.warnings == [])
    let elasticity = try Self.preset("loglog", ["e_p": "0.087"])
    #expect(Billionths.ratio(13, over: 150) == 86_666_667)
    // 87 more of 1,000 and 870 of 10,000: nothing tells the practices apart.
    #expect(
      try reform.effect(elasticity).practices.map(\.behavioural.minorUnits)
        == [870, 870, 87, 870, 870].map { $0 * 25_000 })
  }

  // MARK: V4

  /// V4, Ontario from fees to a mixed capitation: the signs of the marginal revenue table explain one of four baskets.
  ///
  /// | basket | published | change of marginal revenue | own-price elasticity of 0.15 | preset |
  /// |---|---|---|---|---|
  /// | inside the capitation | −15 % | −50.00 | −15.0 % | −15 % |
  /// | people not enrolled | −5 % | 0.00 | 0, missed by 5 points | −5 % |
  /// | after hours | +8 % | 0.00, kept | 0, missed by 8 points | +8 % |
  /// | outside any incentive | +15 % | 0.00, kept | 0, missed by 15 points | +15 % |
  ///
  /// What rises is what keeps its marginal revenue while another's falls: the sign follows from the price relative to that inside. A
  /// response to the own price alone has no such term. The preset states the four factors as published.
  @Test func capitationTurnsTheMarginalRevenueTable() throws {
    let tariff = Small.tariff([
      Small.item("IN", "50.00"), Small.item("NON", "50.00"), Small.item("AFT", "80.00"), Small.item("OTH", "30.00"),
    ])
    let capitation = Small.item("CAP", "60.00", unit: .enrolled(Count(every: .year)))
    let lines = ["IN", "NON", "AFT", "OTH"].map { Small.line("2024-02-13", $0, 100_000) }
    let reform = try Reform(tariff, Self.set(["IN": "0.00"], .add(capitation)), Self.inputs(lines))
    #expect(
      reform.marginalChanges
        == ["IN": Small.money("-50.00"), "NON": Self.zero, "AFT": Self.zero, "OTH": Self.zero])
    let personValue = try reform.comparison.incentives(of: Self.inputs(lines), scenario: 0).personValues()
    #expect(personValue.first?.amount == Small.money("60.00"))
    let own = reform.units(try Self.preset("loglog", ["e_p": "0.15"]))
    #expect(["IN", "NON", "AFT", "OTH"].map { own[$0] } == [85_003, 100_000, 100_000, 100_000])
    var preset = try Self.preset("ontario_ffs_to_capitation")
    preset.itemsOfRole = [
      "inside": ["IN"], "nonEnrolled": ["NON"], "afterHours": ["AFT"], "nonIncentivised": ["OTH"],
    ]
    let published = reform.units(preset)
    #expect(["IN", "NON", "AFT", "OTH"].map { published[$0] } == [85_000, 95_000, 108_000, 115_000])
    let effect = try reform.effect(preset)
    // Less inside brings and costs nothing any more; 5,000 × 50.00 less, 8,000 × 80.00 and 15,000 × 30.00 more.
    #expect(effect.total.behavioural == Small.money("840000.00"))
    #expect(effect.total.staticEffect == Small.money("-4940000.00"))
    #expect(effect.warnings == [.otherCountry(observed: ["CAD"])])
  }

  // MARK: V7

  /// V7, the Netherlands 2006, fees beside capitation for all: the null is reproduced by `static` alone, and recording is no response.
  ///
  /// Visits stayed at about 3.5 a year; type and length hardly changed; telephone consultations were declared more consistently. Any
  /// elasticity above zero raises what had no fee before: 0.1 gives 3.85 visits, a miss of 0.35. That a contact is declared and not
  /// only done is a change of the log; as the size is not published, the factor 1.25 is the test's own. It is the scenario's volume,
  /// and no part of the behavioural effect.
  @Test func recordingIsNotBehaviour() throws {
    let tariff = Small.tariff([
      Small.item("CAP", "50.00", unit: .enrolled(Count(every: .year))), Small.item("VIS", "0.00"),
      Small.item("TEL", "0.00"),
    ])
    let lines = [Small.line("2024-02-12", "VIS", 3500), Small.line("2024-02-13", "TEL", 400)]
    var scenario = Self.set(["VIS": "2.00", "TEL": "1.00"])
    let reform = try Reform(tariff, scenario, Self.inputs(lines))
    let still = try Self.preset("static")
    #expect(reform.units(still) == ["CAP": 1000, "VIS": 3500, "TEL": 400])
    #expect(try reform.effect(still).total.behavioural == Self.zero)
    let elastic = try Self.preset("loglog", ["e_p": "0.1"])
    #expect(reform.units(elastic) == ["CAP": 1000, "VIS": 3850, "TEL": 440])
    scenario.assumptions.growths = [.init(items: ["TEL"], factor: "1.25")]
    let recorded = try Reform(tariff, scenario, Self.inputs(lines))
    #expect(recorded.units(still) == ["CAP": 1000, "VIS": 3500, "TEL": 500])
    let effect = try recorded.effect(still)
    #expect(effect.items.first { $0.code == "TEL" }?.amounts.staticEffect == Small.money("500.00"))
    #expect(effect.total.behavioural == Self.zero)
  }

  // MARK: V12

  /// A practice of some units of A at 10.00 that are paid another price, and of B at 9.00 that are not.
  private static func repriced(_ price: String, a: Quantity = 9900, b: Quantity = 0) throws -> Reform {
    let tariff = Small.tariff([Small.item("A", "10.00"), Small.item("B", "9.00")])
    var lines = [Small.line("2024-02-12", "A", a)]
    if b > 0 { lines.append(Small.line("2024-02-13", "B", b)) }
    return try Reform(tariff, set(["A": price]), inputs(lines))
  }

  /// V12, Medicare 1987-89 and Colorado 1976-78: making up for 70 %, one half and one third is reproduced to the coin.
  ///
  /// From 10.00 to 9.00 a practice loses 9,900.00 of 99,000.00; from 10.00 to 11.00 it gains as much. Colorado's third is stated as 0.33,
  /// and misses a whole third, 3,300.00, by 33.00.
  @Test(arguments: [
    ("yip_upper", "6930.00", "0.00"), ("hcfa_1992_offset", "4950.00", "0.00"),
    ("christensen_1992", "4950.00", "-3267.00"), ("target_income", "9900.00", "-9900.00"),
  ]) func offsetsMakeUpForTheirPart(id: String, ofLoss: String, ofGain: String) throws {
    let loss = try Self.repriced("9.00").effect(Self.preset(id))
    #expect(loss.total.staticEffect == Small.money("-9900.00"))
    #expect(loss.total.behavioural == Small.money(ofLoss) && loss.remainder == Self.zero)
    let gain = try Self.repriced("11.00").effect(Self.preset(id))
    #expect(gain.total.staticEffect == Small.money("9900.00"))
    #expect(gain.total.behavioural == Small.money(ofGain) && gain.remainder == Self.zero)
  }

  /// V12, Yip: that volumes rose for patients whose fees had not changed is reproduced in sign, as all services rise by one factor.
  ///
  /// A loss of 9,000.00, of which 6,300.00 are 7 % of the 90,000.00 left: 630 more of A at 9.00, and 70 more of B, whose fee stays.
  @Test func anOffsetSpillsOver() throws {
    let reform = try Self.repriced("9.00", a: 9000, b: 1000)
    let preset = try Self.preset("yip_upper")
    #expect(reform.units(preset) == ["A": 9630, "B": 1070])
    #expect(try reform.effect(preset).items.map(\.amounts.behavioural) == ["5670.00", "630.00"].map(Small.money))
  }
}
