import Testing

@testable import Takst

/// Bundles, payment by results and limits: what the presets reproduce, and by how much they miss it.
extension BehaviourBackTests {
  // MARK: V8

  /// V8, Dutch bundles: that the payer's total cost per person and half-year rose by 13, 52 and 20 % is stated in its own unit.
  ///
  /// The baselines that follow, 233 ÷ 0.13 = 1,792, 609 ÷ 0.52 = 1,171 and 231 ÷ 0.20 = 1,155 euros, agree with the euros. The sign is
  /// reproduced for the practice's part: the bundle costs the payer 100 × 40.00 more. All of the rest is missed, as it is paid to others,
  /// and so is that it is larger with more than one disease: the preset has no parameter for it.
  @Test func bundlesCostThePayerMore() throws {
    let preset = try Self.preset("nl_bundle_cost")
    let (euros, parts) = (preset.outcomes[..<3], preset.outcomes[3...])
    #expect(euros.map(\.central) == [233, 609, 231] && parts.map(\.central) == [13, 52, 20])
    #expect(euros.allSatisfy { $0.unit == .euroPerHalfYear && $0.low < $0.central && $0.central < $0.high })
    #expect(
      zip(euros, parts).map { Billionths.quotient(Int128($0.central.units) * 100, Int128($1.central.units)) }
        == [1792, 1171, 1155])
    #expect(zip(euros, parts).allSatisfy { $0.names == $1.names })
    #expect(preset.parameters.isEmpty)
    let bundle = Small.item("DM2", "40.00", unit: .programme(programmes: ["dm2"], Count(every: .year)))
    let tariff = Small.tariff(
      [Small.item("CON", "10.00")], programmes: [Programme(id: "dm2", names: Small.text("DM2"))])
    var inputs = Self.inputs([Small.line("2024-02-12", "CON", 500)], lists: [900])
    var members = PersonGroup(practice: "1", count: 100)
    members.programme = "dm2"
    inputs.population!.groups.append(members)
    let effect = try Reform(tariff, Self.set([:], .add(bundle)), inputs).effect(preset)
    #expect(effect.total.staticEffect == Small.money("4000.00"))
    #expect(effect.total.behavioural == Self.zero)
    #expect(effect.warnings == [.otherCountry(observed: ["EUR"])])
  }

  // MARK: V9

  /// A result of 120 of 160 patients, paid from 40 % up to 90 % with 1,000.00: 700.00 at 75 %.
  private static func results(_ value: IndicatorResult.Value) -> (tariff: Tariff, inputs: Inputs) {
    let payment = Performance(
      indicator: "q", per: .practice, every: .year,
      score: .proportional(above: "0.4", atMost: "0.9", of: .rate("0.5")))
    let tariff = Small.tariff([Small.item("CON", "10.00"), Small.item("QOF", "1000.00", unit: .performance(payment))])
    let result = IndicatorResult(practice: "1", indicator: "q", period: .year(2024), value: value, target: nil)
    return (tariff, inputs([Small.line("2024-02-12", "CON", 500)], indicators: [result]))
  }

  /// V9, payment by results on and off: what a box shows falls more than what is measured, as published; effects on money are missed.
  ///
  /// When payment ended, lifestyle counselling fell by 62.3 points and mental health care plans by 40.2; tests, foot checks,
  /// cholesterol and blood pressure by 10.7 to 22.8. The marginal value of one more patient is 1,000.00 ÷ (0.5 × 160) = 12.50 with the
  /// payment and nothing without it: the sign is that of the falls, but their difference by kind of indicator is in no price.
  ///
  /// When payment began, the diabetes composite rose by 14.2 % above trend in the first year and 7.3 % in the third. At 75 % the first
  /// of them would earn 213.00 more here; the preset shows the result, and adds nothing to what is paid. That indicators without
  /// payment fell below trend by the third year is missed altogether: its two outcomes are the composite's.
  @Test func whatABoxShowsFallsMost() throws {
    let off = try Self.preset("qof_off").outcomes
    #expect(off.map(\.central) == ["-62.3", "-10.7", "-12.1", "-40.2", "-22.8", "-18.5"])
    let recorded = ["Lifestyle counselling, year 1", "Mental health care plan, year 3"]
    let (boxes, measured) = (
      off.filter { recorded.contains($0.names.text(in: "en")) },
      off.filter { !recorded.contains($0.names.text(in: "en")) }
    )
    try #require(boxes.count == 2 && measured.count == 4)
    // Not even the intervals overlap: the most of a box is -35.0, the least of a measure -33.9.
    #expect(boxes.map(\.high).max() == "-35.0" && measured.map(\.low).min() == "-33.9")
    let (tariff, inputs) = Self.results(.fraction(numerator: 120, denominator: 160))
    let reform = try Reform(tariff, Self.set([:], .remove(code: "QOF")), inputs)
    let paid = try reform.comparison.incentives(of: inputs).indicatorValues()
    #expect(paid.map(\.amount) == [Small.money("12.50")])
    #expect(try reform.comparison.incentives(of: inputs, scenario: 0).indicatorValues().map(\.amount) == [Self.zero])
    let ended = try reform.effect(Self.preset("qof_off"))
    #expect(ended.total.staticEffect == Small.money("-700.00") && ended.total.behavioural == Self.zero)

    let on = try Self.preset("qof_on").outcomes
    #expect(on.map(\.central) == ["14.2", "7.3"])
    #expect(on.allSatisfy { $0.names.text(in: "en").hasPrefix("Diabetes composite") })
    // 0.75 × 1.142 = 0.8565.
    let better = Self.results(.number("0.8565"))
    let (before, after) = (
      try Evaluator(tariff, period: .year(2024)).evaluate(inputs).total,
      try Evaluator(better.tariff, period: .year(2024)).evaluate(better.inputs).total
    )
    #expect(after - before == Small.money("213.00"))
    let payment = try #require(tariff.items.last)
    let begun = try Reform(Small.tariff([tariff.items[0]]), Self.set([:], .add(payment)), inputs)
      .effect(try Self.preset("qof_on"))
    #expect(begun.total.staticEffect == Small.money("700.00") && begun.total.behavioural == Self.zero)
  }

  // MARK: V10

  /// V10, a bonus of at most 245.00 for screening (CAPI, France): one more patient brings 2.45, and nothing responds, as published.
  ///
  /// 60 of 100 women are screened and 5,000 consultations are paid at 24.50: the bonus is 147.00, 0.12 % of income. No price of a
  /// service changes, so that even an elasticity of 0.5 moves nothing; an income elasticity of −0.5 takes three consultations of 5,000.
  /// For Ontario's bonuses that is right of two screenings and misses the third, bowel cancer, whose yearly rise went from 3.0 to 4.7
  /// points: by 1.7 points a year.
  @Test func aLowPoweredBonusMovesNothing() throws {
    let bonus = Small.item(
      "CAPI", "245.00",
      unit: .performance(
        Performance(
          indicator: "q", per: .practice, every: .year, score: .proportional(above: 0, atMost: 1, of: .rate(1)))))
    let screened = IndicatorResult(
      practice: "1", indicator: "q", period: .year(2024), value: .fraction(numerator: 60, denominator: 100), target: nil
    )
    let inputs = Self.inputs([Small.line("2024-02-12", "CON", 5000)], indicators: [screened])
    let tariff = Small.tariff([Small.item("CON", "24.50")])
    let reform = try Reform(tariff, Self.set([:], .add(bonus)), inputs)
    let incentives = try reform.comparison.incentives(of: inputs, scenario: 0)
    #expect(incentives.indicatorValues().map(\.amount) == [Small.money("2.45")])
    let income = incentives.shape.all
    #expect(income.share(of: income.amount(at: .performance)) == "0.0012")
    #expect(reform.marginalChanges == ["CON": Self.zero])
    let price = try reform.effect(Self.preset("loglog", ["e_p": "0.5"]))
    #expect(price.total.staticEffect == Small.money("147.00") && price.total.behavioural == Self.zero)
    #expect(reform.units(try Self.preset("loglog", ["e_y": "-0.5"]))["CON"] == 4997)
  }

  // MARK: V11

  /// Ten of `LIM` a quarter are paid per practice, and any number of `FREE`, both at 10.00.
  ///
  /// Practice 1 does four a month of each, twelve a quarter; practice 2 two.
  private static let quarters: (tariff: Tariff, lines: [ActivityLine]) = {
    let limit = Small.rule(.limit(atMost: 10, per: .practice, every: .quarter), on: ["LIM"])
    let lines = ["1", "1", "2"].flatMap { practice in
      (1...12).flatMap { month in
        ["LIM", "LIM", "FREE", "FREE"].map {
          Small.line(Day(year: 2024, month: month, day: 12)!, $0, practice: practice)
        }
      }
    }
    return (Small.tariff([Small.item("LIM", "10.00"), Small.item("FREE", "10.00")], rules: [limit]), lines)
  }()

  /// V11, German quarterly limits: what is paid at once falls at the end of a quarter and rebounds; the month is missed where one looks
  /// ahead.
  ///
  /// Limited services fell at the end of the quarter and came back in the next; unlimited ones did neither. For the practice that
  /// exceeds the limit one more is paid 10.00 in the first two months and nothing in the third: the published pattern. What it brings over
  /// the year is nothing in all three, as it takes the place of a later one: somebody who looks ahead has no reason to wait for the third
  /// month. The practice far from the limit keeps the fee, and both together are paid more at once than it brings: the shadow price.
  @Test func limitedServicesFallAtTheEndOfAQuarter() throws {
    let (tariff, lines) = Self.quarters
    let margins = try MarginalMonthsTests.margins(tariff, lines)
    #expect(margins.map(\.item.code) == ["LIM", "LIM", "LIM"])
    func months(_ practice: String?, _ amount: (MonthlyMargin.Month) -> Money) -> [Money] {
      (margins.first { $0.practice == practice }?.months ?? []).map(amount)
    }
    func quarterly(_ amounts: [String]) -> [Money] { (0..<4).flatMap { _ in amounts.map(Small.money) } }
    #expect(months("1", \.paid) == quarterly(["10.00", "10.00", "0.00"]))
    #expect(months("1", \.amount) == quarterly(["0.00", "0.00", "0.00"]))
    #expect(months("1", \.shadowPrice) == quarterly(["10.00", "10.00", "0.00"]))
    #expect(months("2", \.amount) == quarterly(["10.00", "10.00", "10.00"]))
    // Two of three units are the first practice's.
    #expect(months(nil, \.paid) == quarterly(["10.00", "10.00", "3.33"]))
    #expect(months(nil, \.amount) == quarterly(["3.33", "3.33", "3.33"]))
    let marginal = try Incentives(Evaluator(tariff, period: .year(2024)), Small.inputs(lines)).marginalRevenues()
    #expect(marginal.row(of: "FREE", practice: "1")?.amount == Small.money("10.00"))
    #expect(marginal.row(of: "LIM", practice: "1")?.amount == Self.zero)
  }

  /// V11, the preset: of eight units beyond the limit it leaves out the part the user states, and names what is carried to the next
  /// period.
  ///
  /// Sizes are not published for the quarters. Those of the hospice ceiling, 5.8 % more enrolment and 4.3 % more discharges in the last
  /// quarter, are missed: more people on a list and their leaving are no volumes of a service. The carried units are not paid in the next
  /// quarter of the same period either.
  @Test func unitsBeyondALimitAreNotDone() throws {
    let (tariff, lines) = Self.quarters
    let reform = try Reform(
      tariff, Scenario(id: "same", names: Small.text("Same"), amendments: []), Small.inputs(lines))
    var preset = try Self.preset("cap_end_of_period", ["x": "0.5", "y": "0.5"])
    preset.itemsOfRole = ["capped": ["LIM"]]
    let effect = try reform.effect(preset)
    // Two of twelve in each of four quarters are beyond the limit: four are not done, and two of them carried.
    #expect(effect.notDone?.units == 4 && effect.notDone?.carried == 2)
    #expect(reform.units(preset) == ["LIM": 64, "FREE": 72])
    #expect(effect.total.behavioural == Self.zero && effect.practices.allSatisfy { $0.behavioural == Self.zero })
  }
}
