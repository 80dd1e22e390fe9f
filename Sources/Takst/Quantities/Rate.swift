/// An exact decimal: an index factor, a percentage, a weight.
///
/// A rate has up to 18 decimal places, and digits that fit 64 bits (18 always do). Trailing zeros do not matter: `1.10`
/// equals `1.1`.
///
/// ```swift
/// let factor: Rate = "1.0277"
/// Money(minorUnits: 15_639, .dkk).scaled(by: factor, rounding: .halfAwayFromZero)  // 160.72 kr.
/// ```
public struct Rate: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral
{
  /// The digits as a whole number: 10277 for 1.0277.
  public let units: Int64
  /// The number of decimal places, 0 to 18; the least that holds the value.
  public let places: Int

  static let powersOfTen: [Int64] = (0...18).map { exponent in
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Nothing.
  public static let zero = Rate(units: 0, places: 0)
  /// The factor that changes nothing.
  public static let one = Rate(units: 1, places: 0)

  /// Creates a rate from its digits.
  ///
  /// ```swift
  /// Rate(units: 10277, places: 4)  // 1.0277
  /// ```
  /// - Parameters:
  ///   - units: The digits as a whole number.
  ///   - places: The number of decimal places, 0 to 18.
  public init(units: Int64, places: Int) {
    precondition((0...18).contains(places), "a rate has 0 to 18 decimal places")
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    self.units = units
    self.places = places
  }

  /// Reads a decimal such as `1.0277`, `-3` or `0.5`.
  ///
  /// Nil when the text is anything else, has more than 18 decimal places or does not fit 64 bits.
  ///
  /// - Parameter text: Digits with an optional sign and an optional decimal point; nothing else.
  public init?(_ text: String) {
    guard let (units, places) = Decimal.parse(text.utf8, mark: UInt8(ascii: ".")), places <= 18 else { return nil }
    self.init(units: units, places: places)
  }

  /// Creates a rate from a literal; the text must be a decimal.
  ///
  /// - Parameter value: The literal.
  public init(stringLiteral value: String) {
    guard let rate = Rate(value) else { preconditionFailure("not a decimal: \(value)") }
    self = rate
  }

  /// Creates a whole rate.
  ///
  /// - Parameter value: The literal.
  public init(integerLiteral value: Int64) {
    self.init(units: value, places: 0)
  }

  /// Whether the left rate is smaller.
  ///
  /// - Parameters:
  ///   - left: A rate.
  ///   - right: Another rate.
  /// - Returns: True if `left` is less than `right`.
  public static func < (left: Rate, right: Rate) -> Bool {
    let a = left.units.multipliedFullWidth(by: powersOfTen[right.places])
    let b = right.units.multipliedFullWidth(by: powersOfTen[left.places])
    return a.high == b.high ? a.low < b.low : a.high < b.high
  }

  /// The decimal with a point and no trailing zeros.
  public var description: String {
    Decimal.text(units, places: places, fixed: false)
  }
}
