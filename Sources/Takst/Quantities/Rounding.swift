/// How an exact result becomes a whole number of the smallest unit.
///
/// The mode stands at every call that rounds; there is no default.
///
/// ```swift
/// Money(minorUnits: 5, .dkk).scaled(by: "0.5", rounding: .halfAwayFromZero)  // 0.03 kr.
/// Money(minorUnits: 5, .dkk).scaled(by: "0.5", rounding: .halfToEven)        // 0.02 kr.
/// ```
public enum Rounding: String, Hashable, Sendable, CaseIterable {
  /// To the nearest; a tie goes away from zero. Danish and Dutch fee tables use this for their (positive) amounts.
  case halfAwayFromZero
  /// To the nearest; a tie goes to the even neighbour.
  case halfToEven
  /// Towards zero.
  case towardZero
  /// Away from zero.
  case awayFromZero
  /// Towards minus infinity.
  case down
  /// Towards plus infinity.
  case up

  /// Whether a magnitude is raised by one.
  ///
  /// - Parameters:
  ///   - isNegative: The sign of the exact value.
  ///   - isOdd: Whether the truncated magnitude is odd.
  ///   - half: The discarded part against one half: negative below, 0 equal, positive above.
  ///   - isExact: Whether nothing was discarded.
  /// - Returns: True if the truncated magnitude must grow by one.
  func raises(isNegative: Bool, isOdd: Bool, half: Int, isExact: Bool) -> Bool {
    if isExact { return false }
    switch self {
    case .halfAwayFromZero: return half >= 0
    case .halfToEven: return half > 0 || (half == 0 && isOdd)
    case .towardZero: return false
    case .awayFromZero: return true
    case .down: return isNegative
    case .up: return !isNegative
    }
  }
}
