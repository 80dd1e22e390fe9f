/// An exact amount of money: a whole number of the currency's smallest unit.
///
/// Adding two currencies is a programming error and traps, as does arithmetic beyond `Int64`
/// (92 million billion kroner); readers refuse amounts that could come near. Nothing here uses floating point.
///
/// ```swift
/// let fee = Money("153.61", .dkk)!
/// (fee + fee).description  // "307.22"
/// ```
public struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The amount in the smallest unit: øre, cent.
  public let minorUnits: Int64
  /// The currency.
  public let currency: Currency

  /// Creates an amount from its smallest units.
  ///
  /// ```swift
  /// Money(minorUnits: 15_361, .dkk).description  // "153.61"
  /// ```
  /// - Parameters:
  ///   - minorUnits: The amount in øre or cent.
  ///   - currency: The currency.
  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads an amount such as `153.61`, `-3` or `0.5`.
  ///
  /// Nil when the text is no such amount or does not fit.
  ///
  /// - Parameters:
  ///   - text: Digits with an optional sign and decimal point; at most as many places as the currency has.
  ///   - currency: The currency.
  public init?(_ text: String, _ currency: Currency) {
    guard let (units, places) = Decimal.parse(text.utf8, mark: UInt8(ascii: ".")), places <= currency.minorDigits else {
      return nil
    }
    let (minorUnits, overflow) = units.multipliedReportingOverflow(by: Rate.powersOfTen[currency.minorDigits - places])
    if overflow { return nil }
    self.init(minorUnits: minorUnits, currency)
  }

  /// No money.
  ///
  /// - Parameter currency: The currency.
  /// - Returns: Zero in that currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency)
  }

  /// The amount times a rate, rounded once.
  ///
  /// ```swift
  /// Money("126.86", .dkk)!.scaled(by: "1.055", rounding: .halfAwayFromZero)  // 133.84, as the Danish table prints it
  /// ```
  /// - Parameters:
  ///   - rate: The factor.
  ///   - rounding: How the exact product becomes whole minor units.
  /// - Returns: The rounded product; traps when it does not fit.
  public func scaled(by rate: Rate, rounding: Rounding) -> Money {
    scaled(by: [rate], rounding: rounding)
  }

  /// The amount times several rates, rounded once at the end.
  ///
  /// - Parameters:
  ///   - rates: The factors, applied exactly.
  ///   - rounding: How the exact product becomes whole minor units.
  /// - Returns: The rounded product; traps when it does not fit.
  public func scaled(by rates: [Rate], rounding: Rounding) -> Money {
    var ratio = ExactRatio()
    ratio.multiply(by: minorUnits)
    for rate in rates { ratio.multiply(by: rate) }
    guard let result = ratio.rounded(rounding) else { preconditionFailure("amount beyond Int64 minor units") }
    return Money(minorUnits: result, currency)
  }

  /// The amount times a quantity, rounded once; exact when the quantity is whole.
  ///
  /// - Parameters:
  ///   - quantity: How many, with up to three places.
  ///   - rounding: How the exact product becomes whole minor units.
  /// - Returns: The rounded product; traps when it does not fit.
  public func times(_ quantity: Quantity, rounding: Rounding) -> Money {
    if let whole = quantity.whole { return Money(minorUnits: minorUnits * whole, currency) }
    return scaled(by: Rate(units: quantity.thousandths, places: 3), rounding: rounding)
  }

  /// Splits the amount in proportion to weights so that the parts add up to it exactly.
  ///
  /// Every part is first rounded towards zero; the coins left over go to the parts with the largest remainders, ties to
  /// the first. Complexity: O(*n* log *n*).
  ///
  /// ```swift
  /// Money("1.00", .dkk)!.split(by: [1, 1, 1]).map(\.minorUnits)  // [34, 33, 33]
  /// ```
  /// - Parameter weights: Weights of zero or more, not all zero.
  /// - Returns: One part per weight.
  public func split(by weights: [Int64]) -> [Money] {
    precondition(weights.allSatisfy { $0 >= 0 }, "weights are zero or more")
    let total = weights.reduce(0, +)
    precondition(total > 0, "at least one weight is positive")
    var parts: [Int64] = []
    var remainders: [(index: Int, remainder: UInt64)] = []
    for (index, weight) in weights.enumerated() {
      let product = minorUnits.magnitude.multipliedFullWidth(by: weight.magnitude)
      let (quotient, remainder) = total.magnitude.dividingFullWidth(product)
      parts.append(Int64(quotient))
      remainders.append((index, remainder))
    }
    var left = Int64(minorUnits.magnitude) - parts.reduce(0, +)
    for (index, _) in remainders.sorted(by: { ($1.remainder, $0.index) < ($0.remainder, $1.index) }) {
      if left == 0 { break }
      parts[index] += 1
      left -= 1
    }
    return parts.map { Money(minorUnits: minorUnits < 0 ? -$0 : $0, currency) }
  }

  /// The sum of two amounts in the same currency.
  ///
  /// - Parameters:
  ///   - left: An amount.
  ///   - right: Another amount in the same currency.
  /// - Returns: The sum.
  public static func + (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "cannot add \(left.currency) and \(right.currency)")
    return Money(minorUnits: left.minorUnits + right.minorUnits, left.currency)
  }

  /// The difference of two amounts in the same currency.
  ///
  /// - Parameters:
  ///   - left: An amount.
  ///   - right: Another amount in the same currency.
  /// - Returns: The difference.
  public static func - (left: Money, right: Money) -> Money {
    precondition(left.currency == right.currency, "cannot subtract \(right.currency) from \(left.currency)")
    return Money(minorUnits: left.minorUnits - right.minorUnits, left.currency)
  }

  /// The amount with the opposite sign.
  ///
  /// - Parameter money: An amount.
  /// - Returns: The opposite.
  public static prefix func - (money: Money) -> Money {
    Money(minorUnits: -money.minorUnits, money.currency)
  }

  /// Adds an amount in the same currency.
  ///
  /// - Parameters:
  ///   - left: The amount that grows.
  ///   - right: What is added.
  public static func += (left: inout Money, right: Money) {
    left = left + right
  }

  /// Whether the left amount is smaller; both are in the same currency.
  ///
  /// - Parameters:
  ///   - left: An amount.
  ///   - right: Another amount in the same currency.
  /// - Returns: True if `left` is less than `right`.
  public static func < (left: Money, right: Money) -> Bool {
    precondition(left.currency == right.currency, "cannot compare \(left.currency) and \(right.currency)")
    return left.minorUnits < right.minorUnits
  }

  /// The amount with a decimal point and all of the currency's places, without the currency.
  public var description: String {
    Decimal.text(minorUnits, places: currency.minorDigits, fixed: true)
  }
}
