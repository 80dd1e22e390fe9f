import Testing

@testable import Takst

@Suite struct RoundingTests {
  /// Tenths, and what each mode makes of them, in the order of the columns below.
  static let modes: [Rounding] = [.halfAwayFromZero, .halfToEven, .towardZero, .awayFromZero, .down, .up]
  static let table: [(tenths: Int64, wanted: [Int64])] = [
    (0, [0, 0, 0, 0, 0, 0]),
    (4, [0, 0, 0, 1, 0, 1]),
    (5, [1, 0, 0, 1, 0, 1]),
    (6, [1, 1, 0, 1, 0, 1]),
    (10, [1, 1, 1, 1, 1, 1]),
    (15, [2, 2, 1, 2, 1, 2]),
    (25, [3, 2, 2, 3, 2, 3]),
    (-4, [0, 0, 0, -1, -1, 0]),
    (-5, [-1, 0, 0, -1, -1, 0]),
    (-6, [-1, -1, 0, -1, -1, 0]),
    (-10, [-1, -1, -1, -1, -1, -1]),
    (-15, [-2, -2, -1, -2, -2, -1]),
    (-25, [-3, -2, -2, -3, -3, -2]),
  ]

  @Test(arguments: table) func roundsTenths(tenths: Int64, wanted: [Int64]) {
    for (mode, result) in zip(Self.modes, wanted) {
      var ratio = ExactRatio()
      ratio.multiply(by: tenths)
      ratio.divide(by: Int64(10))
      #expect(ratio.rounded(mode) == result, "\(mode)")
    }
  }

  @Test func tableCoversEveryMode() {
    #expect(Set(Self.modes) == Set(Rounding.allCases))
  }

  @Test func aTieIsOnlyATieWhenNothingFollows() {
    var ratio = ExactRatio()
    ratio.multiply(by: Int64(2_500_000_000_000_000_001))
    ratio.divide(by: Int64(1_000_000_000_000_000_000))
    #expect(ratio.rounded(.halfToEven) == 3)
  }
}
