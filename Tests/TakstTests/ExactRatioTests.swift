import Testing

@testable import Takst

@Suite struct ExactRatioTests {
  @Test(arguments: Rounding.allCases) func agreesWithLongDivision(mode: Rounding) {
    let seed: UInt64 = 20_240_401
    var random = SlowRandom(seed: seed)
    for round in 0..<4_000 {
      let factors = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.anyLength() }
      var divisors: [Int64] = []
      var product: UInt128 = 1
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let divisor = random.anyLength()
        if divisor == 0 || product > (1 << 120) / UInt128(divisor.magnitude) { continue }
        divisors.append(divisor)
        product *= UInt128(divisor.magnitude)
      }
      var ratio = ExactRatio()
      for factor in factors { ratio.multiply(by: factor) }
      for divisor in divisors { ratio.divide(by: divisor) }
      let expected = SlowNumber.rounded(
        factors, over: product, isNegative: divisors.filter { $0 < 0 }.count % 2 == 1, mode)
      #expect(
        ratio.rounded(mode) == expected, "seed \(seed), round \(round): \(factors) over \(divisors)")
    }
  }

  @Test(arguments: Rounding.allCases) func orderOfFactorsAndDivisorsDoesNotMatter(mode: Rounding) {
    var first = ExactRatio()
    first.multiply(by: Int64(12_345_678_901))
    first.divide(by: Int64(77))
    first.multiply(by: "0.31415926535" as Rate)
    first.divide(by: "-1.21" as Rate)
    var second = ExactRatio()
    second.divide(by: "-1.21" as Rate)
    second.multiply(by: "0.31415926535" as Rate)
    second.multiply(by: Int64(12_345_678_901))
    second.divide(by: Int64(77))
    #expect(first.rounded(mode) == second.rounded(mode))
    #expect(first.rounded(mode) != nil)
  }

  @Test func reachesBothEndsOfInt64AndNotBeyond() {
    func product(_ factors: Int64..., over divisor: Int64 = 1) -> Int64? {
      var ratio = ExactRatio()
      for factor in factors { ratio.multiply(by: factor) }
      ratio.divide(by: divisor)
      return ratio.rounded(.halfAwayFromZero)
    }
    #expect(product(.max) == .max)
    #expect(product(.min) == .min)
    #expect(product(.min, -1) == nil)
    #expect(product(.max, .max, over: .max) == .max)
    #expect(product(.min, .min, over: .min) == .min)
    #expect(product(.max, 2) == nil)
    #expect(product(.max, .max, .max, 0) == 0)
  }

  @Test func roundingUpPastTheLargestNumberIsNil() {
    var ratio = ExactRatio()
    ratio.multiply(by: Int64.max)
    ratio.multiply(by: Int64(10))
    ratio.multiply(by: Int64(10))
    var more = ratio
    ratio.divide(by: Int64(100))
    #expect(ratio.rounded(.up) == .max)
    more.multiply(by: "1.000000000000000001" as Rate)
    more.divide(by: Int64(100))
    #expect(more.rounded(.up) == nil)
  }

  @Test func dividingByZeroTraps() async {
    await #expect(processExitsWith: .failure) {
      var ratio = ExactRatio()
      ratio.divide(by: Int64(0))
    }
  }
}
