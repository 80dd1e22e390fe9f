import Testing

@testable import Takst

/// The English Quality and Outcomes Framework as a tariff: its published payments follow from the engine's performance items.
///
/// A point is paid once a year, times the list over the mean list (the contractor population index), times the practice's prevalence
/// over the nation's (the adjusted practice disease factor). Points are linear between two thresholds of achievement.
@Suite struct QualityFrameworkTests {
  private func item(
    _ price: String, _ score: Performance.Score, factors: [Performance.Factor] = []
  ) -> Item {
    Small.item(
      "qof", price,
      unit: .performance(Performance(indicator: "points", per: .practice, every: .year, score: score, factors: factors))
    )
  }

  private func paid(
    _ item: Item, _ value: IndicatorResult.Value, prevalence: Rate? = nil, list: Int64? = nil
  ) throws -> Money {
    func result(_ indicator: String, _ value: IndicatorResult.Value) -> IndicatorResult {
      IndicatorResult(practice: "1", indicator: indicator, period: .year(2024), value: value, target: nil)
    }
    let inputs = Inputs(
      population: list.map { Population(groups: [PersonGroup(practice: "1", count: $0)]) },
      practices: [Practice(id: "1")],
      indicators: [result("points", value)] + (prevalence.map { [result("prevalence", .number($0))] } ?? []))
    return try Evaluator(Small.tariff([item]), period: .year(2024)).evaluate(inputs).total
  }

  /// The number of points itself is the result.
  private static let byPoints = Performance.Score.proportional(above: 0, atMost: nil, of: .rate(1))

  /// 29 × 207.56 × 1.71 × 1.45 = 14,924.70558, rounded once: 14,924.71
  /// (https://www.lincslmc.co.uk/qofpointvalueandprevalence).
  @Test func pointsTimesListTimesPrevalence() throws {
    let item = item(
      "207.56", Self.byPoints, factors: [.listSize(norm: 9000), .indicator("prevalence", norm: "0.06")])
    #expect(try paid(item, .number(29), prevalence: "0.087", list: 15_390) == Small.money("14924.71"))
    // The price of 29 points, of which all are reached, comes to the same.
    let whole = self.item(
      "6019.24", .steps([.init(from: 1, share: 1)]),
      factors: [.listSize(norm: 9000), .indicator("prevalence", norm: "0.06")])
    #expect(try paid(whole, .number(1), prevalence: "0.087", list: 15_390) == Small.money("14924.71"))
  }

  /// 74 × 201.16 = 14,885.84 with the mean list of 9,103; half and double the list are printed as about 7,443 and 29,800
  /// (https://pulse-intelligence.co.uk/guide/qof-how-payments-are-calculated-and-why-prevalence-matters/).
  @Test func aPointIsWorthMoreWithALongerList() throws {
    let item = item("201.16", Self.byPoints, factors: [.listSize(norm: 9103)])
    #expect(try paid(item, .number(74), list: 9103) == Small.money("14885.84"))
    #expect(try paid(item, .number(74), list: 18_206) == Small.money("29771.68"))
    // Half of 9,103 people is not a whole number: 7,442.92 lies in the middle of these.
    #expect(try paid(item, .number(74), list: 4551) == Small.money("7442.10"))
    #expect(try paid(item, .number(74), list: 4552) == Small.money("7443.74"))
  }

  /// Ten points between 40 and 90 per cent: 120 of 180 less 20 exceptions are 75 per cent, and 7.0 points
  /// (formula: https://support.primarycareit.co.uk/portal/en-gb/kb/articles/qof-income).
  @Test func pointsAreLinearBetweenTheThresholds() throws {
    let score = Performance.Score.proportional(above: "0.4", atMost: "0.9", of: .rate("0.5"))
    func points(_ achieved: Int64) throws -> Money {
      try paid(item("10.00", score), .fraction(numerator: achieved, denominator: 180 - 20))
    }
    #expect(try points(120) == Small.money("7.00"))
    #expect(try points(64) == Small.money("0.00"))
    #expect(try points(144) == Small.money("10.00"))
    #expect(try points(160) == Small.money("10.00"))
  }

  /// One more achieved patient brings G × value ÷ ((F − E)(B − C)) between the thresholds, here 10 × 200.00 ÷ (0.5 × 160), and
  /// nothing outside of them.
  @Test func oneMorePatientBringsTheSlopeOnlyBetweenTheThresholds() throws {
    let score = Performance.Score.proportional(above: "0.4", atMost: "0.9", of: .rate("0.5"))
    func more(_ achieved: Int64) throws -> Money {
      func paid(_ achieved: Int64) throws -> Money {
        try self.paid(item("2000.00", score), .fraction(numerator: achieved, denominator: 160))
      }
      return try paid(achieved + 1) - paid(achieved)
    }
    #expect(try more(120) == Small.money("25.00"))
    #expect(try more(63) == Small.money("0.00"))
    #expect(try more(144) == Small.money("0.00"))
  }
}
