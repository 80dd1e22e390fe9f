import Testing

@testable import Takst

/// What is hidden of small groups cannot be worked out from what is shown.
@Suite struct SmallCellsTests {
  @Test(arguments: [
    ([40, 3, 12, 0, 60], [1, 2]), ([40, 12, 60], []), ([4, 1, 30], [0, 1]), ([1, 2, 30, 20], [0, 1, 3]),
    ([0, 2, 0, 9], [1, 3]), ([0, 0], []), ([9], []), ([5, 5], []), ([4, 5], [0, 1]), ([1, 1], [0, 1]),
  ])
  func hidesTheSmallAndWhatWouldTellThem(counts: [Int], hidden: [Int]) {
    let cells = SmallCells(fewest: 5).hidden(in: counts)
    #expect(counts.indices.filter { cells[$0] } == hidden)
  }

  @Test func aPartIsProtectedByItself() {
    // By the whole alone, the cells 3 and 4 would do; the sum of the last two is known, so that they hide each other.
    let cells = SmallCells(fewest: 5).hidden(in: [6, 30, 2, 40], parts: [0..<2, 2..<4])
    #expect(cells == [false, false, true, true])
  }

  @Test func isNotFoundBySubtraction() {
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let fewest = generator.int(2...8)
      let counts = (0..<generator.int(1...8)).map { _ in generator.chance(20) ? 0 : generator.int(0...(3 * fewest)) }
      if counts.reduce(0, +) < fewest { continue }
      let hidden = SmallCells(fewest: fewest).hidden(in: counts)
      expectHidden(counts, hidden, fewest, "seed \(seed)")
    }
  }

  private func expectHidden(_ counts: [Int], _ hidden: [Bool], _ fewest: Int, _ comment: Comment) {
    let among = counts.indices.filter { hidden[$0] }
    for (count, isHidden) in zip(counts, hidden) where count > 0 && count < fewest { #expect(isHidden, comment) }
    if among.isEmpty { return }
    #expect(among.count >= 2, comment)
    #expect(among.reduce(0) { $0 + counts[$1] } >= fewest, comment)
    #expect(among.allSatisfy { counts[$0] > 0 }, comment)
  }

  @Test func noDistributionTellsAboutAFew() {
    var (hid, hidGains) = (0, 0)
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let fewest = generator.int(2...6)
      let compared = ComparedPractices.random(&generator, count: generator.int(fewest...60))
      let (plain, hiding) = (Distributions(compared), Distributions(compared, hiding: SmallCells(fewest: fewest)))
      let (all, shown) = (plain.distribution(of: 0), hiding.distribution(of: 0))
      for (table, shown) in zip([all.bands] + all.groups, [shown.bands] + shown.groups) {
        let counts = table.map { $0!.practices }
        expectHidden(counts, shown.map { $0 == nil }, fewest, "seed \(seed)")
        if shown.contains(nil) { hid += 1 }
      }
      // In each column of a table, what the hidden groups have together is many or none.
      for (table, shown) in zip(all.groups, shown.groups) where shown.contains(where: { $0?.gaining != nil }) {
        let columns: [(GroupChange) -> Int] = [
          { $0.gaining! }, { $0.losing! }, { $0.practices - $0.gaining! - $0.losing! },
        ]
        for column in columns {
          let together = zip(table, shown).reduce(0) { $0 + ($1.1 == nil ? column($1.0!) : 0) }
          let cells = [together] + zip(table, shown).compactMap { $1 == nil ? nil : column($0!) }
          #expect(cells.allSatisfy { $0 == 0 || $0 >= fewest }, "seed \(seed)")
        }
      }
      let neither = compared.practices.count - all.gaining! - all.losing!
      let isFew = [all.gaining!, all.losing!, neither].contains { $0 > 0 && $0 < fewest }
      if isFew { hidGains += 1 }
      #expect((shown.gaining == nil) == isFew && (shown.losing == nil) == isFew, "seed \(seed)")
      for row in shown.percentiles where row.change != nil {
        let measured = compared.baseline.practices.count { $0.minorUnits > 0 }
        let atOrBelow = (measured * row.percent + 99) / 100
        #expect(atOrBelow >= fewest && measured - atOrBelow + 1 >= fewest, "seed \(seed)")
      }
    }
    #expect(hid > 100 && hidGains > 20)
  }

  @Test func aMeasureOfFewIsHidden() throws {
    // Six practices, two of which state their deprivation, in regions of five and one.
    let rows = (0..<6).map { number in
      ComparedPractices.Row(
        id: "\(number)", region: number == 0 ? "a" : "b", people: number < 2 ? nil : 100,
        deprivation: number > 3 ? 1 : nil, capacities: 1, before: 100, after: 101)
    }
    let hidden = Distributions(ComparedPractices.compared(rows), hiding: SmallCells(fewest: 4))
    let inequality = try #require(hidden.distribution(of: 0).inequality)
    #expect(inequality.gini == 0)
    #expect(inequality.theil == 0)
    #expect(inequality.betweenRegions == nil && inequality.withinRegions == nil)
    #expect(inequality.concentration == nil)
    #expect(inequality.isHidden)
    #expect(hidden.baseline.inequality == inequality)
    // What the two without lists gain is the difference from the total.
    #expect(hidden.distribution(of: 0).perThousandPeople == nil)
    #expect(hidden.distribution(of: 0).perCapacity?.description == "1.00")
    let fewer = Distributions(ComparedPractices.compared(rows), hiding: SmallCells(fewest: 2))
    #expect(fewer.distribution(of: 0).perThousandPeople?.description == "10.00")
    #expect(
      Distributions(ComparedPractices.compared(rows), hiding: SmallCells(fewest: 5)).baseline.inequality?.gini == nil)
  }
}
