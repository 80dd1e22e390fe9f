/// A product of whole numbers divided by a product of whole numbers, rounded once at the end.
///
/// Chained index factors and shares of a budget need more than 64 or 128 bits before the division; this holds any length,
/// so that no intermediate result is ever rounded.
struct ExactRatio {
  private var isNegative = false
  private var isZero = false
  /// The numerator's magnitude, least significant word first.
  private var words: [UInt128] = [1]
  private var divisors: [UInt128] = []

  /// Whether the exact value is greater than zero.
  var isPositive: Bool { !isZero && !isNegative }

  /// Multiplies by a whole number.
  mutating func multiply(by factor: Int64) {
    if factor == 0 { isZero = true }
    if factor < 0 { isNegative.toggle() }
    multiply(byMagnitude: UInt128(factor.magnitude))
  }

  /// Multiplies by an exact decimal.
  mutating func multiply(by rate: Rate) {
    multiply(by: rate.units)
    divide(byPowerOfTen: rate.places)
  }

  /// Divides by a whole number other than zero.
  mutating func divide(by divisor: Int64) {
    precondition(divisor != 0, "division by zero")
    if divisor < 0 { isNegative.toggle() }
    divisors.append(UInt128(divisor.magnitude))
  }

  /// Divides by an exact decimal other than zero.
  mutating func divide(by rate: Rate) {
    divide(by: rate.units)
    multiply(byPowerOfTen: rate.places)
  }

  /// Multiplies by a wide whole number.
  mutating func multiply(byWide factor: Int128) {
    if factor == 0 { isZero = true }
    if factor < 0 { isNegative.toggle() }
    multiply(byMagnitude: factor.magnitude)
  }

  /// Divides by a wide whole number other than zero.
  mutating func divide(byWide divisor: Int128) {
    precondition(divisor != 0, "division by zero")
    if divisor < 0 { isNegative.toggle() }
    divisors.append(divisor.magnitude)
  }

  mutating func multiply(byPowerOfTen exponent: Int) {
    for _ in 0..<exponent { multiply(byMagnitude: 10) }
  }

  mutating func divide(byPowerOfTen exponent: Int) {
    var left = exponent
    while left > 0 {
      let step = min(left, 18)
      divisors.append(UInt128(Rate.powersOfTen[step].magnitude))
      left -= step
    }
  }

  /// The value rounded to a whole number; nil when it does not fit 64 bits.
  ///
  /// Twice the value is divided by each divisor in turn: truncating step by step equals truncating once, the lowest bit
  /// then tells the half, and any remainder tells whether something was discarded beyond it.
  func rounded(_ rounding: Rounding) -> Int64? {
    if isZero { return 0 }
    var doubled = self
    doubled.multiply(byMagnitude: 2)
    var quotient = doubled.words
    var hasRemainder = false
    for divisor in divisors {
      var remainder: UInt128 = 0
      for index in quotient.indices.reversed() {
        (quotient[index], remainder) = divisor.dividingFullWidth((remainder, quotient[index]))
      }
      if remainder != 0 { hasRemainder = true }
    }
    while quotient.count > 1, quotient.last == 0 { quotient.removeLast() }
    guard quotient.count == 1, var magnitude = UInt64(exactly: quotient[0] >> 1) else { return nil }
    let halfBit = quotient[0] & 1
    let half = halfBit == 0 ? -1 : (hasRemainder ? 1 : 0)
    let raises = rounding.raises(
      isNegative: isNegative, isOdd: magnitude & 1 == 1, half: half, isExact: halfBit == 0 && !hasRemainder)
    if raises {
      let (sum, overflow) = magnitude.addingReportingOverflow(1)
      if overflow { return nil }
      magnitude = sum
    }
    if isNegative {
      return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return Int64(exactly: magnitude)
  }

  private mutating func multiply(byMagnitude factor: UInt128) {
    var carry: UInt128 = 0
    for index in words.indices {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = overflow ? high + 1 : high
    }
    if carry != 0 { words.append(carry) }
  }
}
