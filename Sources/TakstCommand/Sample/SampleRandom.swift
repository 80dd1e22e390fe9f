/// The generator's own random numbers: the same on every machine and in every version.
///
/// SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Whole
/// numbers only: a bound is met by the high half of a product.
struct SampleRandom: Sendable {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  /// A stream of its own for each purpose, so that one practice's data do not depend on another's.
  init(seed: UInt64, practice: Int, stream: UInt64) {
    let mix = SampleRandom.mix
    state = mix(mix(mix(seed &+ 1) &+ stream) &+ UInt64(practice))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return SampleRandom.mix(state)
  }

  /// A number from zero to below a bound greater than zero.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  mutating func happens(perMille: Int) -> Bool {
    perMille >= 1_000 || below(1_000) < perMille
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// A choice among things with whole weights.
struct SampleChoice: Sendable {
  private let sums: [Int]

  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  /// Whether nothing can be chosen.
  var isEmpty: Bool { (sums.last ?? 0) == 0 }

  /// The position of the thing chosen; there is at least one positive weight.
  func pick(_ random: inout SampleRandom) -> Int {
    let target = random.below(sums[sums.count - 1])
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
