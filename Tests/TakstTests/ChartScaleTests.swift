import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ChartScaleTests {
  @Test(
    arguments: [
      ([370, 1420], 1, [0, 500, 1000, 1500]),
      ([0, 0], 1, [0, 1]), ([], 1, [0, 1]), ([7], 1, [0, 2, 4, 6, 8]), ([-7], 1, [-8, -6, -4, -2, 0]),
      ([-30, 100], 1, [-50, 0, 50, 100]),
      // Amounts in øre: ticks are whole kroner.
      ([1], 100, [0, 100]), ([20_000, 45_000], 100, [0, 20_000, 40_000, 60_000]),
      ([441], 10, [0, 200, 400, 600]),
    ] as [([Int64], Int64, [Int128])])
  func ticksAreRoundAndHoldAllValues(values: [Int64], step: Int64, expected: [Int128]) {
    #expect(ChartScale(values, smallestStep: step).ticks == expected)
  }

  @Test func aScaleOfMarksNeedNotBeginAtZero() {
    #expect(ChartScale([722, 754], includesZero: false).ticks == [720, 730, 740, 750, 760])
    #expect(ChartScale([5, 5], includesZero: false).ticks == [5, 6])
  }

  @Test func placesAreExactAndInOrder() {
    let scale = ChartScale([-50, 100])
    #expect([-50, 0, 25, 100].map { scale.position(of: $0) } == [0, 3333, 5000, 10_000])
    #expect(scale.position(of: 1000) == 10_000)
    #expect(scale.position(of: -1000) == 0)
  }

  @Test func theLargestValuesFit() {
    let scale = ChartScale([.min, .max])
    #expect(scale.low <= Int128(Int64.min) && scale.high >= Int128(Int64.max))
    #expect(scale.position(of: 0) == 5000)
  }

  @Test func ticksOfRandomValuesAreFewAndHoldThem() {
    var generator = SeededGenerator(seed: 20_260)
    for _ in 0..<500 {
      let values = (0..<generator.int(1...6)).map { _ in
        Int64(generator.int(-1_000_000...1_000_000)) * (generator.chance(50) ? 1 : 1_000_000_007)
      }
      let scale = ChartScale(values, smallestStep: 100)
      #expect(scale.ticks.count <= 7 && scale.ticks.count >= 2, "\(values)")
      #expect(scale.ticks.contains(0), "\(values)")
      #expect(values.allSatisfy { (scale.low...scale.high).contains(Int128($0)) }, "\(values)")
      // Two, five or one times a power of ten.
      var step = scale.step
      while step % 10 == 0 { step /= 10 }
      #expect([1, 2, 5].contains(step), "\(values)")
    }
  }

  @Test(
    arguments: [
      ([45_000], Language.english, "DKK", ["0", "200", "400", "600"]),
      ([120_000_000], .english, "1,000 DKK", ["0", "500", "1,000", "1,500"]),
      ([120_000_000], .danish, "1.000 kr.", ["0", "500", "1.000", "1.500"]),
      ([2_500_000_000], .dutch, "mln. DKK", ["0", "10", "20", "30"]),
      ([110_000_000_000, -40_000_000_000], .english, "million DKK", ["-500", "0", "500", "1,000", "1,500"]),
    ] as [([Int64], Language, String, [String])])
  func amountsAreWrittenInUnitsThousandsOrMillions(
    values: [Int64], language: Language, name: String, labels: [String]
  ) {
    let axis = ChartAxis(values, .money(.dkk), language)
    #expect(axis.name == name)
    #expect(axis.scale.ticks.map(axis.label) == labels)
  }

  @Test func labelsHaveAsManyPlacesAsTheStepNeeds() {
    let axis = ChartAxis([1_100_000], .money(.dkk), .danish)
    #expect(axis.scale.ticks.map(axis.label) == ["0", "5", "10", "15"])
    // A step of half a million.
    let millions = ChartAxis([1_000_000_000, 1_150_000_000], .money(.dkk), .danish, includesZero: false)
    #expect(millions.scale.ticks.map(millions.label) == ["10,0", "10,5", "11,0", "11,5"])
    let counts = ChartAxis([-14, 28], ChartUnit(name: "practices", isUnsigned: true), .english)
    #expect(counts.scale.ticks.map(counts.label) == ["20", "0", "20", "40"])
  }
}
