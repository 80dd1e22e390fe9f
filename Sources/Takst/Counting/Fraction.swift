/// An exact fraction with a positive denominator, for results of indicators.
struct Fraction: Hashable, Sendable, Comparable {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator > 0, "a denominator is positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ rate: Rate) {
    self.init(Int128(rate.units), Int128(Rate.powersOfTen[rate.places]))
  }

  init(_ value: IndicatorResult.Value) {
    switch value {
    case .number(let rate): self.init(rate)
    case .fraction(let numerator, let denominator): self.init(Int128(numerator), Int128(denominator))
    }
  }

  /// The difference; both come from results, whose digits fit 64 bits, so that the products fit 128.
  static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator
    ).reduced
  }

  /// The fraction divided by a positive decimal.
  func divided(by rate: Rate) -> Fraction {
    Fraction(numerator * Int128(Rate.powersOfTen[rate.places]), denominator * Int128(rate.units))
  }

  static func == (left: Fraction, right: Fraction) -> Bool { !(left < right) && !(right < left) }

  static func < (left: Fraction, right: Fraction) -> Bool {
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(reduced.numerator)
    hasher.combine(reduced.denominator)
  }

  /// The same value in its lowest terms.
  var reduced: Fraction {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return a <= 1 ? self : Fraction(numerator / Int128(a), denominator / Int128(a))
  }
}

extension ExactRatio {
  /// Multiplies by a fraction.
  mutating func multiply(by fraction: Fraction) {
    multiply(byWide: fraction.numerator)
    divide(byWide: fraction.denominator)
  }

  /// Divides by a fraction other than zero.
  mutating func divide(by fraction: Fraction) {
    divide(byWide: fraction.numerator)
    multiply(byWide: fraction.denominator)
  }
}
