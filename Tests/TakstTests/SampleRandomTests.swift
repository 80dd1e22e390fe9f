import Testing

@testable import TakstCommand

@Suite struct SampleRandomTests {
  /// The numbers of splitmix64.c (Sebastiano Vigna) from the state 1234567, as other languages' test suites give them.
  @Test func isSplitMix64() {
    var random = SampleRandom(state: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func streamsDiffer() {
    var firsts: Set<UInt64> = []
    for seed in UInt64(0)..<10 {
      for practice in 0..<10 {
        for stream in UInt64(1)...3 {
          var random = SampleRandom(seed: seed, practice: practice, stream: stream)
          firsts.insert(random.next())
        }
      }
    }
    #expect(firsts.count == 300)
  }

  @Test func staysWithinBounds() {
    var random = SampleRandom(seed: 5, practice: 1, stream: 2)
    var seen = Set<Int>()
    for _ in 0..<10_000 {
      let number = random.within(-3...7)
      #expect((-3...7).contains(number))
      seen.insert(random.below(7))
    }
    #expect(seen == Set(0..<7))
    let (only, always, never) = (random.within(4...4), random.happens(perMille: 1_000), random.happens(perMille: 0))
    #expect(only == 4)
    #expect(always && !never)
  }

  @Test func choicesFollowTheirWeights() {
    let choice = SampleChoice([0, 1, 0, 3, 0])
    var random = SampleRandom(seed: 5, practice: 1, stream: 2)
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<40_000 { counts[choice.pick(&random)] += 1 }
    #expect(counts[0] + counts[2] + counts[4] == 0)
    #expect((9_600...10_400).contains(counts[1]))
    #expect(SampleChoice([0, 0]).isEmpty)
    #expect(SampleChoice([]).isEmpty)
  }
}
