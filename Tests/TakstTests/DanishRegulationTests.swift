import Testing

@testable import Takst

/// What two printed editions and the regulation series say together.
@Suite struct DanishRegulationTests {
  /// `PLO: agreements in Region Hovedstaden`, the page as of October 2022 and as of April 2024: the twelve amounts that
  /// both editions print (laeger.dk, "Aftaler i Region Hovedstaden").
  static let printedTwice: [(code: String, october2022: String, april2024: String)] = [
    ("0101", "153.61", "160.72"), ("3410", "89.11", "93.23"), ("3420", "129.81", "135.82"),
    ("3430", "168.03", "175.81"), ("3440", "206.51", "216.07"), ("3450", "245.31", "256.66"),
    ("3460", "269.32", "281.78"), ("3701", "9.60", "10.04"), ("4250", "941.51", "985.08"),
    ("4251", "72.32", "75.66"), ("4252", "59.93", "62.71"), ("4253", "4.99", "5.22"),
  ]

  @Test func twelveAmountsOfTwoEditionsFollowOneFactor() throws {
    #expect(Self.printedTwice.count == 12)
    // Each pair a → b, both rounded to the øre, allows factors from (b − ½ øre) ÷ (a + ½ øre) to (b + ½) ÷ (a − ½);
    // one factor fits all twelve when the largest lower bound is not above the smallest upper bound.
    var lower = (numerator: Int64(0), denominator: Int64(1))
    var upper = (numerator: Int64(1000), denominator: Int64(1))
    for (_, first, second) in Self.printedTwice {
      let (a, b) = (2 * Money(first, .dkk)!.minorUnits, 2 * Money(second, .dkk)!.minorUnits)
      if (b - 1) * lower.denominator > lower.numerator * (a + 1) { lower = (b - 1, a + 1) }
      if (b + 1) * upper.denominator < upper.numerator * (a - 1) { upper = (b + 1, a - 1) }
    }
    #expect(lower.numerator * upper.denominator <= upper.numerator * lower.denominator)
    // The factor that facts and series name, +1.06 %, +0.74 % and +2.77 %, lies within the band.
    let product: Int64 = 10106 * 10074 * 10277
    #expect(product / 1_000_000 * lower.denominator >= lower.numerator * 1_000_000 - lower.denominator)
    #expect(product / 1_000_000 * upper.denominator <= upper.numerator * 1_000_000 + upper.denominator)
  }

  @Test func theTariffHoldsTheAmountsOfBothEditions() throws {
    let tariff = try DanishTariffTests.tariff()
    let region = try DanishTariffTests.amendment("dk-region-hovedstaden")
    let added = region.changes.compactMap { entry in if case .add(let item) = entry.change { item } else { nil } }
    for (code, first, second) in Self.printedTwice {
      let item = try #require((tariff.items + added).first { $0.code == code })
      func amount(on day: Day) -> String? { item.prices.first { $0.days.contains(day) }?.amount?.description }
      #expect(amount(on: "2022-10-01") == first, "\(code)")
      #expect(amount(on: "2024-04-01") == second, "\(code)")
    }
  }

  /// The base of October 2022, 39.82, carried by +1.06 %, +0.74 %, +2.77 % and +1.534 %: 40.24, 40.54, 41.66, 42.30.
  @Test func capitationIsCarriedByTheSeriesAndStaysAnEstimate() throws {
    var inputs = Inputs()
    var group = PersonGroup(practice: "1", count: 1)
    group.group = "1"
    inputs.population = Population(groups: [group])
    let statement = try Evaluator(
      try DanishTariffTests.tariff(), period: Period(from: "2022-10-01", until: "2025-11-01")!
    ).evaluate(inputs)
    func amount(_ month: Day) -> String? {
      statement.months.first { $0.month == month }?.amount.description
    }
    #expect(amount("2022-10-01") == "39.82")
    #expect(amount("2023-04-01") == "40.24")
    #expect(amount("2023-10-01") == "40.54")
    #expect(amount("2024-04-01") == "41.66")
    #expect(amount("2024-10-01") == "42.30")
    #expect(amount("2025-09-01") == "42.30")
    #expect(amount("2025-10-01") == "0.00")
    #expect(statement.weakest == .estimate)
    #expect(statement.unpriced.contains { $0.item.code == "basishonorar" && $0.days.from == "2025-10-01" })
  }
}
