/// Shares of a total as whole numbers of a small unit, by exact integer division.
enum Shares {
  /// An amount's share of a total, rounded half away from zero; nil when the total is zero.
  ///
  /// - Parameters:
  ///   - amount: The amount.
  ///   - total: What it is a share of.
  ///   - scale: How many units make up the whole: 1000 for tenths of a per cent.
  /// - Returns: The share in units.
  static func share(_ amount: Int64, of total: Int64, scale: Int64) -> Int64? {
    let product = amount.magnitude.multipliedFullWidth(by: scale.magnitude)
    guard product.high < total.magnitude else { return nil }
    let (quotient, remainder) = total.magnitude.dividingFullWidth(product)
    let magnitude = Int64(clamping: remainder >= total.magnitude - remainder ? quotient + 1 : quotient)
    return (amount < 0) == (total < 0) ? magnitude : -magnitude
  }

  /// The shares of amounts in their sum that add up to the scale exactly; nil unless the sum is positive.
  ///
  /// Every share is first rounded down; the units left over go to the largest remainders, ties to the first.
  ///
  /// - Parameters:
  ///   - amounts: The amounts; some may be negative.
  ///   - scale: How many units make up the whole.
  /// - Returns: One share per amount.
  static func parts(_ amounts: [Int64], scale: Int64) -> [Int64]? {
    let total = amounts.reduce(0, +)
    guard total > 0 else { return nil }
    var parts: [Int64] = []
    var remainders: [(index: Int, remainder: UInt64)] = []
    for (index, amount) in amounts.enumerated() {
      let product = amount.magnitude.multipliedFullWidth(by: scale.magnitude)
      guard product.high < total.magnitude else { return nil }
      var (quotient, remainder) = total.magnitude.dividingFullWidth(product)
      // Parts out of all proportion to their sum tell nothing, and need not add up.
      if quotient > 1 << 53 { return nil }
      if amount < 0, remainder > 0 {
        quotient += 1
        remainder = total.magnitude - remainder
      }
      parts.append(amount < 0 ? -Int64(clamping: quotient) : Int64(clamping: quotient))
      remainders.append((index, remainder))
    }
    var left = scale - parts.reduce(0, +)
    for (index, _) in remainders.sorted(by: { ($1.remainder, $0.index) < ($0.remainder, $1.index) }) {
      if left == 0 { break }
      parts[index] += 1
      left -= 1
    }
    return parts
  }

  /// A number of ten-thousandths as a decimal with four places.
  static func fourPlaces(_ units: Int64) -> String {
    let digits = String(units.magnitude % 10_000)
    return (units < 0 ? "-" : "") + String(units.magnitude / 10_000) + "."
      + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
