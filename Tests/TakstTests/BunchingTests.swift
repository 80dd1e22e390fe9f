import Testing

@testable import Takst

/// Elasticities at kinks and notches.
@Suite struct BunchingTests {
  /// Rounds to so many places, as published numbers are.
  static func rounded(_ number: Double?, _ scale: Double) -> Int64? { number.map { Int64(($0 * scale).rounded()) } }

  /// The example arguments of `elasticity()` in the R package `bunching`, and what its formulas make of them:
  /// dz/z* = 2 × 50 / 10,000 = 0.01; 0.01 / 0.2; −ln 1.01 / ln 0.8; 0.01² / 0.2 / 2.01.
  @Test func theExampleOfThePackage() throws {
    let bunching = Bunching(excessMass: 2, binWidth: 50, threshold: 10_000, rateBelow: 0, rateAbove: 0.2)
    #expect(bunching.relativeResponse == 0.01)
    #expect(Self.rounded(bunching.reducedAtKink, 1e4) == 500)
    #expect(Self.rounded(bunching.parametricAtKink, 1e6) == 44_592)
    #expect(Self.rounded(bunching.reducedAtNotch, 1e8) == 24_876)
  }

  /// A change from 0.5 to 0.6 takes a fifth of what is left, as one from 0 to 0.2 does.
  @Test func onlyWhatIsLeftOfOneMoreCoinCounts() throws {
    let one = Bunching(excessMass: 2, binWidth: 50, threshold: 10_000, rateBelow: 0, rateAbove: 0.25)
    let other = Bunching(excessMass: 2, binWidth: 50, threshold: 10_000, rateBelow: 0.5, rateAbove: 0.625)
    #expect(one.reducedAtKink == 0.04)
    #expect(one.reducedAtKink == other.reducedAtKink)
    #expect(one.parametricAtKink == other.parametricAtKink)
    #expect(one.reducedAtNotch == other.reducedAtNotch)
  }

  @Test func aHardCeilingHasNoParametricElasticity() {
    let ceiling = Bunching(excessMass: 1, binWidth: 100, threshold: 10_000, rateBelow: 0, rateAbove: 1)
    #expect(ceiling.reducedAtKink == 0.01)
    #expect(ceiling.parametricAtKink == nil)
  }

  @Test func withoutAKinkNothingFollows() {
    let smooth = Bunching(excessMass: 1, binWidth: 100, threshold: 10_000, rateBelow: 0.2, rateAbove: 0.2)
    #expect(smooth.reducedAtKink == nil && smooth.parametricAtKink == nil && smooth.reducedAtNotch == nil)
  }

  /// For small responses and changes the three agree with each other as their formulas do: −ln(1 + a) / ln(1 − b) tends to a / b.
  @Test func theReducedFormIsTheLimitOfTheParametricOne() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let bunching = Bunching(
        excessMass: Double.random(in: 0.001..<0.1, using: &generator), binWidth: 1, threshold: 10_000, rateBelow: 0,
        rateAbove: Double.random(in: 0.0001..<0.001, using: &generator))
      let (reduced, parametric) = (try #require(bunching.reducedAtKink), try #require(bunching.parametricAtKink))
      // Both logarithms are off by at most half of their argument.
      #expect(abs(reduced / parametric - 1) < 0.001, "\(bunching)")
    }
  }
}
