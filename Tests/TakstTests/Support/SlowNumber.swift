import Takst

/// A whole number as decimal digits, least significant first: slow, and of another shape than the library's arithmetic.
struct SlowNumber {
  var digits: [Int] = [1]

  mutating func multiply(by factor: UInt64) {
    var carry: UInt128 = 0
    for index in digits.indices {
      let product = UInt128(digits[index]) * UInt128(factor) + carry
      digits[index] = Int(product % 10)
      carry = product / 10
    }
    while carry > 0 {
      digits.append(Int(carry % 10))
      carry /= 10
    }
  }

  /// The quotient and the remainder of a long division, digit by digit; the divisor is below 2^124.
  func divided(by divisor: UInt128) -> (quotient: SlowNumber, remainder: UInt128) {
    var quotient = self
    var remainder: UInt128 = 0
    for index in digits.indices.reversed() {
      let part = remainder * 10 + UInt128(digits[index])
      quotient.digits[index] = Int(part / divisor)
      remainder = part % divisor
    }
    return (quotient, remainder)
  }

  /// The number, or nil above 2^64.
  var small: UInt128? {
    var value: UInt128 = 0
    for digit in digits.reversed() {
      value = value * 10 + UInt128(digit)
      if value > 1 << 64 { return nil }
    }
    return value
  }

  /// The product of the factors over the divisor, rounded by the words of each mode's definition.
  static func rounded(_ factors: [Int64], over divisor: UInt128, isNegative: Bool = false, _ mode: Rounding) -> Int64? {
    var number = SlowNumber()
    for factor in factors { number.multiply(by: factor.magnitude) }
    let negative = (factors.filter { $0 < 0 }.count % 2 == 1) != isNegative
    let (quotient, remainder) = number.divided(by: divisor)
    guard let below = quotient.small else { return nil }
    let above = remainder == 0 ? below : below + 1
    let nearest: UInt128? = remainder * 2 < divisor ? below : remainder * 2 > divisor ? above : nil
    let magnitude: UInt128 =
      switch mode {
      case .halfAwayFromZero: nearest ?? above
      case .halfToEven: nearest ?? (below % 2 == 0 ? below : above)
      case .towardZero: below
      case .awayFromZero: above
      case .down: negative ? above : below
      case .up: negative ? below : above
      }
    return Int64(exactly: negative ? -Int128(magnitude) : Int128(magnitude))
  }
}

/// A small seeded generator, so that a failing random test can be run again.
struct SlowRandom: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let word = state ^ (state >> 33)
    return word &* 0xff51_afd7_ed55_8ccd ^ (word >> 29)
  }

  /// A number whose length in bits is itself random, so that small and extreme values are equally likely.
  mutating func anyLength() -> Int64 {
    Int64(bitPattern: next()) >> Int64.random(in: 0...63, using: &self)
  }
}
