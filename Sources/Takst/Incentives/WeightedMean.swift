/// A mean of amounts by weight, and of the parts that make it up, kept as sums until it is rounded.
struct WeightedMean: Sendable {
  private(set) var weight: Int128 = 0
  private(set) var sum: Int128 = 0

  /// Adds an amount in minor units with a weight.
  mutating func add(_ amount: Int64, times weight: Int64) {
    self.weight += Int128(weight)
    sum += Int128(amount) * Int128(weight)
  }

  static func += (left: inout WeightedMean, right: WeightedMean) {
    left.weight += right.weight
    left.sum += right.sum
  }

  /// The mean over a weight, rounded half away from zero; zero over none.
  func mean(over weight: Int128) -> Int64 { WeightedMean.rounded(sum, over: weight) }

  /// A quotient of whole numbers, rounded half away from zero; zero over none.
  static func rounded(_ dividend: Int128, over divisor: Int128) -> Int64 {
    if divisor == 0 { return 0 }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let up = remainder.magnitude * 2 >= divisor.magnitude
    return Int64(quotient + (up ? ((dividend < 0) == (divisor < 0) ? 1 : -1) : 0))
  }

  /// Parts of a mean, rounded so that they add up to a rounded whole: each is rounded down, and what is left goes to those with the
  /// largest remainders, ties to the first.
  static func parts(_ sums: [Int128], over weight: Int128, of whole: Int64) -> [Int64] {
    if sums.isEmpty || weight == 0 { return sums.map { _ in 0 } }
    func floor(_ sum: Int128) -> (Int64, Int128) {
      let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: weight)
      return remainder < 0 ? (Int64(quotient - 1), remainder + weight) : (Int64(quotient), remainder)
    }
    let floors = sums.map(floor)
    var parts = floors.map(\.0)
    var left = whole - parts.reduce(0, +)
    let order = sums.indices.sorted { a, b in
      floors[a].1 == floors[b].1 ? a < b : floors[a].1 > floors[b].1
    }
    var next = 0
    while left > 0 {
      parts[order[next % order.count]] += 1
      (left, next) = (left - 1, next + 1)
    }
    while left < 0 {
      parts[order[order.count - 1 - next % order.count]] -= 1
      (left, next) = (left + 1, next + 1)
    }
    return parts
  }
}
