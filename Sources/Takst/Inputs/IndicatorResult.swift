/// A practice's result on an indicator in a period.
public struct IndicatorResult: Hashable, Sendable {
  /// The practice's id.
  public var practice: String
  /// The indicator's id, as the tariff names it.
  public var indicator: String
  /// The days the result is for.
  public var period: Period
  /// The result; a numerator and denominator are divided exactly where it is compared.
  public var value: Value
  /// The target agreed.
  public var target: Rate?

  /// A result as a number or as a fraction.
  public enum Value: Hashable, Sendable {
    /// A number.
    case number(Rate)
    /// A numerator over a positive denominator.
    case fraction(numerator: Int64, denominator: Int64)

    /// Whether the result is at least a level, compared exactly.
    ///
    /// - Parameter level: The level.
    /// - Returns: True if the result reaches it.
    public func reaches(_ level: Rate) -> Bool {
      switch self {
      case .number(let rate): return rate >= level
      case .fraction(let numerator, let denominator):
        let left = numerator.multipliedFullWidth(by: Rate.powersOfTen[level.places])
        let right = denominator.multipliedFullWidth(by: level.units)
        return left.high == right.high ? left.low >= right.low : left.high > right.high
      }
    }
  }

  /// Creates a result.
  ///
  /// - Parameters:
  ///   - practice: The practice's id.
  ///   - indicator: The indicator's id.
  ///   - period: The days the result is for.
  ///   - value: The result.
  ///   - target: The target agreed.
  public init(practice: String, indicator: String, period: Period, value: Value, target: Rate? = nil) {
    self.practice = practice
    self.indicator = indicator
    self.period = period
    self.value = value
    self.target = target
  }
}
