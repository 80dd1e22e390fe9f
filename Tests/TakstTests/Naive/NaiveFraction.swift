import Takst

/// An exact fraction in lowest terms; the numbers in random cases stay small enough for 128 bits.
struct NaiveFraction: Comparable {
  let numerator: Int128
  /// Greater than zero.
  let denominator: Int128

  static let zero = NaiveFraction(0)
  static let one = NaiveFraction(1)

  init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0)
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(a) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  init(_ rate: Rate) {
    self.init(Int128(rate.units), over: NaiveArithmetic.powerOfTen(rate.places))
  }

  init(_ value: IndicatorResult.Value) {
    switch value {
    case .number(let rate): self.init(rate)
    case .fraction(let numerator, let denominator): self.init(Int128(numerator), over: Int128(denominator))
    }
  }

  /// A whole number, half away from zero.
  var rounded: Int64 {
    NaiveArithmetic.round(numerator, over: denominator, .halfAwayFromZero)
  }

  static func + (left: NaiveFraction, right: NaiveFraction) -> NaiveFraction {
    NaiveFraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static func - (left: NaiveFraction, right: NaiveFraction) -> NaiveFraction {
    left + right * NaiveFraction(-1)
  }

  static func * (left: NaiveFraction, right: NaiveFraction) -> NaiveFraction {
    NaiveFraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  static func / (left: NaiveFraction, right: NaiveFraction) -> NaiveFraction {
    NaiveFraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  static func < (left: NaiveFraction, right: NaiveFraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
