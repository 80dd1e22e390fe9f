import Foundation
import Testing

@testable import Takst

@Suite struct NaturalLogarithmTests {
  /// Abramowitz and Stegun, Handbook of Mathematical Functions, tables 1.1 and 4.2.
  @Test(arguments: [
    (2.0, 0.69314_71805_59945_30942), (3, 1.09861_22886_68109_69140), (10, 2.30258_50929_94045_68402),
    (0.5, -0.69314_71805_59945_30942), (1.5, 0.40546_51081_08164_38198),
  ])
  func publishedValues(number: Double, logarithm: Double) {
    #expect(abs(naturalLogarithm(number) - logarithm) <= 4e-16 * abs(logarithm))
  }

  @Test func oneHasExactlyNone() {
    #expect(naturalLogarithm(1) == 0)
    #expect(naturalLogarithm(1).sign == .plus)
  }

  @Test func isOffByLessThanItSays() {
    var random = SeededGenerator(seed: 11)
    var numbers = [
      Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, 1.0.nextUp, 1.0.nextDown,
    ]
    for _ in 0..<20_000 {
      numbers.append(Double.random(in: 0.5..<2, using: &random))
      numbers.append(1 + Double.random(in: -1e-6..<1e-6, using: &random))
      numbers.append(
        Double(sign: .plus, exponent: random.int(-1000...1000), significand: .random(in: 1..<2, using: &random)))
    }
    for number in numbers {
      let (own, libc) = (naturalLogarithm(number), log(number))
      #expect(abs(own - libc) <= 4e-16 * abs(libc), "\(number)")
    }
  }
}
