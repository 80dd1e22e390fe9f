/// How many or how much: an exact decimal with up to three places (contacts, hours, kilometres).
///
/// ```swift
/// Quantity("2.5")!.description  // "2.5"
/// Quantity(3).whole             // 3
/// ```
public struct Quantity: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The quantity in thousandths: 2500 for 2.5.
  public let thousandths: Int64

  /// Nothing.
  public static let zero = Quantity(0)

  /// Creates a quantity from thousandths.
  ///
  /// - Parameter thousandths: The quantity in thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// Creates a whole quantity.
  ///
  /// - Parameter whole: How many.
  public init(_ whole: Int64) {
    self.thousandths = whole * 1000
  }

  /// Creates a whole quantity from a literal.
  ///
  /// - Parameter value: How many.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }

  /// Reads a decimal with a point, such as `2.5`.
  ///
  /// Nil when the text is no such decimal or does not fit.
  ///
  /// - Parameter text: Digits with an optional sign and at most three decimal places.
  public init?(_ text: String) {
    guard let (units, places) = Decimal.parse(text.utf8, mark: UInt8(ascii: ".")),
      let quantity = Quantity(units: units, places: places)
    else { return nil }
    self = quantity
  }

  /// Creates a quantity from digits and decimal places; nil when it has more than three places or does not fit.
  init?(units: Int64, places: Int) {
    var (units, places) = (units, places)
    while places > 3, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    guard places <= 3 else { return nil }
    let (thousandths, overflow) = units.multipliedReportingOverflow(by: Rate.powersOfTen[3 - places])
    if overflow { return nil }
    self.thousandths = thousandths
  }

  /// The quantity as a whole number; nil when it has a fraction.
  public var whole: Int64? {
    thousandths % 1000 == 0 ? thousandths / 1000 : nil
  }

  /// The sum.
  ///
  /// - Parameters:
  ///   - left: A quantity.
  ///   - right: Another quantity.
  /// - Returns: The sum.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(thousandths: left.thousandths + right.thousandths)
  }

  /// The difference.
  ///
  /// - Parameters:
  ///   - left: A quantity.
  ///   - right: Another quantity.
  /// - Returns: The difference.
  public static func - (left: Quantity, right: Quantity) -> Quantity {
    Quantity(thousandths: left.thousandths - right.thousandths)
  }

  /// Adds a quantity.
  ///
  /// - Parameters:
  ///   - left: The quantity that grows.
  ///   - right: What is added.
  public static func += (left: inout Quantity, right: Quantity) {
    left = left + right
  }

  /// Whether the left quantity is smaller.
  ///
  /// - Parameters:
  ///   - left: A quantity.
  ///   - right: Another quantity.
  /// - Returns: True if `left` is less than `right`.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// The decimal with a point and no trailing zeros.
  public var description: String {
    Decimal.text(thousandths, places: 3, fixed: false)
  }
}
