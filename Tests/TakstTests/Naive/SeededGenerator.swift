/// Random numbers that a seed fixes.
///
/// SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    // Scrambled, as the streams of neighbouring states overlap.
    state = seed
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  mutating func one<T>(of values: [T]) -> T {
    values.randomElement(using: &self)!
  }

  mutating func some<T>(of values: [T], _ count: ClosedRange<Int>) -> [T] {
    Array(values.shuffled(using: &self).prefix(Int.random(in: count, using: &self)))
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
