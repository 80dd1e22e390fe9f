public import Takst

/// A rate at which a report shows amounts in another currency too: never a rate of the library's own.
///
/// ```swift
/// ExchangeRate("DKK=7.46")  // one unit of the statement's currency is 7.46 DKK
/// ```
public struct ExchangeRate: Hashable, Sendable {
  /// The other currency.
  public let currency: Currency
  /// How much of it one unit of the statement's currency is; greater than zero.
  public let rate: Rate

  /// Reads a currency and how much of it one unit is.
  ///
  /// - Parameter text: Three letters, an equals sign and a decimal number above zero and up to 1,000,000.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let currency = Currency(String(parts[0])), let rate = Rate(String(parts[1])),
      rate > .zero, rate <= 1_000_000
    else { return nil }
    self.currency = currency
    self.rate = rate
  }

  /// A sum in the other currency, and its parts so that they add up to it.
  ///
  /// The sum is rounded once, half away from zero. The parts are rounded down, and what is left goes to the largest
  /// remainders, ties to the first.
  ///
  /// - Parameter parts: The parts in the statement's currency.
  /// - Returns: The sum and the parts; nil when they do not fit 64 bits.
  func exchanged(_ parts: [Money]) -> (sum: Money, parts: [Money])? {
    guard let from = parts.first?.currency else { return (.zero(currency), []) }
    // An amount's smallest units times `factor`, divided by `divisor`, are smallest units of the other currency.
    let factor = Int128(rate.units) * power(of: currency.minorDigits)
    let divisor = power(of: rate.places) * power(of: from.minorDigits)
    var floors: [Int128] = []
    var remainders: [(index: Int, remainder: Int128)] = []
    var exact = Int128(0)
    for (index, part) in parts.enumerated() {
      let (product, isTooWide) = Int128(part.minorUnits).multipliedReportingOverflow(by: factor)
      let (next, isTooMuch) = exact.addingReportingOverflow(product)
      if isTooWide || isTooMuch || next.magnitude > UInt128(Int128.max / 2) { return nil }
      var (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
      if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + divisor) }
      floors.append(quotient)
      remainders.append((index, remainder))
      exact = next
    }
    let half = divisor / 2
    let sum = exact < 0 ? -((-exact + half) / divisor) : (exact + half) / divisor
    var left = sum - floors.reduce(0, +)
    for (index, _) in remainders.sorted(by: { ($1.remainder, $0.index) < ($0.remainder, $1.index) }) where left > 0 {
      floors[index] += 1
      left -= 1
    }
    var result: [Money] = []
    for floor in floors {
      guard let units = Int64(exactly: floor) else { return nil }
      result.append(Money(minorUnits: units, currency))
    }
    return Int64(exactly: sum).map { (Money(minorUnits: $0, currency), result) }
  }

  private func power(of places: Int) -> Int128 {
    (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
