import Testing

@testable import Takst

/// The search for the number at which a step function comes nearest to zero.
@Suite struct StepSearchTests {
  @Test func itFindsACrossingInFewSteps() {
    var search = StepSearch(range: 1...1_000_000_000, start: 1_000_000, direction: 1) { $0 * 7 - 6_000_000 }
    let found = search.search()
    // 7 × 857,143 − 6,000,000 = 1, and with one less −6.
    #expect(found.number == 857_143)
    #expect(found.run == StepSearch.Run(numbers: 857_143...857_143, value: 1))
    #expect(found.isCrossing)
    #expect(search.evaluations <= 20)
  }

  @Test func ofARunTheNumberNearestToTheStartIsTaken() {
    func found(_ prefersSmallest: Bool) -> StepSearch.Found {
      var search = StepSearch(range: 0...1_000_000, start: 1000, prefersSmallest: prefersSmallest, direction: 1) {
        $0 / 500 - 1
      }
      return search.search()
    }
    #expect(found(false).number == 999)
    #expect(found(false).run.numbers == 500...999)
    #expect(found(true).number == 500)
  }

  /// Below the step two are missing, above it two are too many.
  @Test func ofBothSidesOfAStepTheNearerIsTaken() {
    func found(_ start: Int64) -> StepSearch.Found {
      var search = StepSearch(range: 0...10_000, start: start, direction: 1) { $0 < 3000 ? -2 : 2 }
      return search.search()
    }
    #expect(found(1000).number == 1000)
    #expect(found(1000).run.numbers == 0...2999)
    #expect(found(5000).number == 5000)
    #expect(found(5000).run.numbers == 3000...10_000)
  }

  @Test func withoutACrossingTheNearestIsGiven() {
    var search = StepSearch(range: 0...1000, start: 500, direction: 1) { $0 + 1 }
    #expect(search.search() == .init(number: 0, run: .init(numbers: 0...0, value: 1), isCrossing: false))
    var falling = StepSearch(range: 0...1000, start: 500, direction: -1) { -$0 - 1 }
    #expect(falling.search().number == 0)
  }

  @Test func knownRunsAreNotAskedTwice() {
    var asked: [Int64] = []
    var search = StepSearch(
      range: 0...1_000_000, start: 1000, direction: 1, sameAround: { $0 / 100 * 100...$0 / 100 * 100 + 99 }
    ) { number in
      asked.append(number / 100)
      return number / 100 - 777
    }
    #expect(search.search().run.numbers == 77_700...77_799)
    #expect(Set(asked).count == asked.count)
    #expect(search.evaluations == asked.count)
  }

  /// A function that turns round is looked at number by number near what was found.
  @Test(arguments: 0..<100 as Range<UInt64>) func noBetterNumberIsNear(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let slope = Int64(generator.int(1...5))
    let shift = Int64(generator.int(-4000...4000))
    let noise = (0..<997).map { _ in Int64(generator.int(-300...300)) }
    func value(_ number: Int64) -> Int64 { slope * (number - 5000) + shift + noise[Int(number % 997)] }
    var search = StepSearch(range: 0...20_000, start: 5000, value: value)
    let found = search.search()
    #expect(found.isCrossing, "seed \(seed)")
    let near = max(0, found.number - StepSearch.reach)...found.number + StepSearch.reach
    for number in Array(near) + [0, 5000, 20_000] {
      #expect(value(number).magnitude >= found.run.value.magnitude, "seed \(seed): \(number)")
    }
  }
}
