/// Factors and shares with nine decimals as whole numbers of billionths, for many products in a row.
///
/// Every product and quotient is rounded once, half away from zero.
enum Billionths {
  static let one: Int64 = 1_000_000_000

  /// A rate rounded to nine decimals.
  static func of(_ rate: Rate) -> Int64 {
    if rate.places <= 9 { return rate.units * Rate.powersOfTen[9 - rate.places] }
    return quotient(Int128(rate.units), Int128(Rate.powersOfTen[rate.places - 9]))
  }

  /// The product of two factors.
  static func product(_ first: Int64, _ second: Int64) -> Int64 { scaled(first, by: second) }

  /// A whole number times a factor.
  @inline(__always)
  static func scaled(_ number: Int64, by factor: Int64) -> Int64 {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    if overflow { return quotient(Int128(number) * Int128(factor), Int128(one)) }
    let (whole, rest) = product.quotientAndRemainder(dividingBy: one)
    if rest >= 500_000_000 { return whole + 1 }
    return rest <= -500_000_000 ? whole - 1 : whole
  }

  /// One number over another, as a factor.
  static func ratio(_ number: Int64, over other: Int64) -> Int64 {
    quotient(Int128(number) * Int128(one), Int128(other))
  }

  /// A quotient rounded half away from zero, held to what 64 bits hold.
  static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int64 {
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude * 2 >= divisor.magnitude
    return Int64(clamping: isUp ? whole + ((dividend < 0) == (divisor < 0) ? 1 : -1) : whole)
  }

  /// A factor to the power of one and a half: the whole square root of its cube, rounded to nine decimals, half away from zero.
  ///
  /// - Parameter factor: From zero to a thousand.
  /// - Returns: The power.
  static func toThreeHalves(_ factor: Int64) -> Int64 {
    let factor = Int128(min(max(factor, 0), 1000 * one))
    let cube = factor * factor * factor
    var (low, high): (Int128, Int128) = (0, 32_000 * Int128(one))
    // x billionths with x² ≤ cube ÷ 10⁹ < (x + 1)².
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle * middle * Int128(one) <= cube { low = middle } else { high = middle }
    }
    let doubled = 2 * low + 1
    return Int64(doubled * doubled * Int128(one) <= 4 * cube ? low + 1 : low)
  }
}

/// Parts of a whole scaled by one factor so that they add up to the rounded whole: each ends where the sum up to it, scaled and
/// rounded, ends.
///
/// The parts of a run of cells with one price so need no look at each of them.
struct ScaledParts {
  private var sum: Int64 = 0
  private var scaled: Int64 = 0

  mutating func next(_ part: Int64, by factor: Int64) -> Int64 {
    sum += part
    let now = Billionths.scaled(sum, by: factor)
    defer { scaled = now }
    return now - scaled
  }
}

/// Whole units scaled by one factor, as the whole units of parts and a last fraction in thousandths: each part ends at the last whole
/// unit of the scaled sum up to it.
///
/// A response of a hundredth is so seen in a practice with ten units too: what is scaled is what is expected, not what is counted.
struct ScaledUnits {
  private var sum: Int64 = 0
  private var whole: Int64 = 0
  /// What is left beyond whole units, in thousandths of a unit.
  private(set) var rest: Int64 = 0

  @inline(__always)
  mutating func next(_ part: Int64, by factor: Int64) -> Int64 {
    sum += part
    let (now, rest) = Billionths.scaled(sum * 1000, by: factor).quotientAndRemainder(dividingBy: 1000)
    defer { whole = now }
    self.rest = rest
    return now - whole
  }
}
