/// A quantity that assumptions change, exact to nine decimals: lines, people, or units of an item.
///
/// Every product is rounded to the ninth decimal, half away from zero, so that a long row of assumptions never overflows.
struct Volume: Hashable, Comparable, Sendable {
  /// In billionths.
  private(set) var billionths: Int128

  static let zero = Volume(billionths: 0)
  private static let one: Int128 = 1_000_000_000

  private init(billionths: Int128) { self.billionths = billionths }

  init(_ whole: Int64) { billionths = Int128(whole) * Volume.one }

  static func < (left: Volume, right: Volume) -> Bool { left.billionths < right.billionths }
  static func + (left: Volume, right: Volume) -> Volume { Volume(billionths: left.billionths + right.billionths) }
  static func - (left: Volume, right: Volume) -> Volume { Volume(billionths: left.billionths - right.billionths) }
  static func += (left: inout Volume, right: Volume) { left = left + right }
  static func -= (left: inout Volume, right: Volume) { left = left - right }

  /// The quantity times a rate.
  static func * (volume: Volume, rate: Rate) -> Volume {
    let (product, overflow) = volume.billionths.multipliedReportingOverflow(by: Int128(rate.units))
    let scale = Int128(Rate.powersOfTen[rate.places])
    if !overflow { return Volume(billionths: divided(product, by: scale)) }
    // Whole parts of the rate first: what is then left is below one.
    let (whole, rest) = rate.units.quotientAndRemainder(dividingBy: Rate.powersOfTen[rate.places])
    let wide = volume.billionths.magnitude.multipliedFullWidth(by: Int128(rest).magnitude)
    let (quotient, remainder) = scale.magnitude.dividingFullWidth(wide)
    let part = Int128(quotient) + (remainder * 2 >= scale.magnitude ? 1 : 0)
    return Volume(
      billionths: volume.billionths * Int128(whole) + ((volume.billionths < 0) == (rest < 0) ? part : -part))
  }

  /// The quantity times one volume over another, which is above zero.
  func times(_ part: Volume, over whole: Volume) -> Volume {
    // In units for which the product fits: billionths where it does, and else fewer decimals of the ratio.
    let (product, overflow) = billionths.multipliedReportingOverflow(by: part.billionths)
    if !overflow { return Volume(billionths: Volume.divided(product, by: whole.billionths)) }
    let ratio = Volume.divided(part.billionths * Volume.one, by: whole.billionths)
    return Volume(billionths: Volume.divided(billionths, by: Volume.one) * ratio)
  }

  /// Rounded half away from zero.
  private static func divided(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder.magnitude * 2 < divisor.magnitude { return quotient }
    return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1)
  }

  /// Rounds quantities of zero or more to whole ones that add up to their rounded sum: each is rounded down, and what is left
  /// goes to those with the largest remainders, ties to the first.
  static func whole(_ volumes: [Volume]) -> [Int64] {
    let sum = volumes.reduce(.zero, +)
    var left = Int64(divided(sum.billionths, by: one))
    var result: [Int64] = []
    for volume in volumes {
      let floor = Int64(volume.billionths / one)
      result.append(floor)
      left -= floor
    }
    if left <= 0 { return result }
    let order = volumes.indices.sorted { first, second in
      let (a, b) = (volumes[first].billionths % one, volumes[second].billionths % one)
      return a == b ? first < second : a > b
    }
    for index in order.prefix(Int(left)) { result[index] += 1 }
    return result
  }
}
