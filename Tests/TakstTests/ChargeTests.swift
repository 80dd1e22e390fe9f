import Testing

@testable import Takst

/// A line's quantity with a fraction at a price per unit, rounded once, half away from zero.
@Suite struct ChargeTests {
  @Test(arguments: [
    (500, 1, 1), (499, 1, 0), (500, -1, -1), (499, -1, 0), (1500, 3, 5), (545, 900, 491), (0, 7, 0),
  ]) func halvesAreRoundedAwayFromZero(thousandths: Int64, unit: Int64, expected: Int64) {
    #expect(Charge.amount(ofThousandths: thousandths, at: unit) == expected)
  }

  /// The same as exact decimals give, for products within 64 bits and beyond.
  @Test func equalsTheExactDecimal() {
    var random = SeededGenerator(seed: 5)
    for number in 0..<20_000 {
      let unit = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
      let thousandths = Int64.random(in: 0...(number % 2 == 0 ? 100_000 : 100_000_000), using: &random)
      let exact = Money(minorUnits: unit, .dkk).scaled(
        by: Rate(units: thousandths, places: 3), rounding: .halfAwayFromZero)
      #expect(
        Charge.amount(ofThousandths: thousandths, at: unit) == exact.minorUnits, "seed 5: \(unit) x \(thousandths)")
    }
  }
}
