@testable import Takst

/// Comparisons of one scenario written as a table of practices.
enum ComparedPractices {
  struct Row {
    var id: String
    var region: String?
    /// The people on the list, the same in both months of the period.
    var people: Int64?
    var deprivation: Rate?
    var capacities: Quantity?
    /// In whole kroner.
    var before: Int64
    var after: Int64
  }

  /// Four practices whose distribution can be worked out by hand.
  ///
  /// | practice | change | per person |
  /// |---|---|---|
  /// | A | +50, +5 % | 10.00 to 10.50 |
  /// | B | -220, -11 % | 20.00 to 17.80 |
  /// | C | +30, +1 % | 15.00 to 15.15 |
  /// | D | +40 | no list |
  static let four = compared([
    Row(id: "A", region: "north", people: 100, deprivation: 3, capacities: 1, before: 1000, after: 1050),
    Row(id: "B", region: "north", people: 100, deprivation: 1, capacities: 1, before: 2000, after: 1780),
    Row(id: "C", region: "south", people: 200, deprivation: 2, capacities: 2, before: 3000, after: 3030),
    Row(id: "D", before: 0, after: 40),
  ])

  static func compared(_ rows: [Row]) -> ComparedEarnings {
    let practices = rows.map { row in
      var practice = Practice(id: row.id)
      (practice.region, practice.deprivation, practice.capacities) = (row.region, row.deprivation, row.capacities)
      return practice
    }
    return ComparedEarnings(
      tariff: "t", tariffNames: Small.text("T"), asKnownOn: nil,
      period: Period(from: "2024-01-01", until: "2024-03-01")!,
      currency: .dkk, practices: practices, personMonths: rows.map { $0.people.map { $0 * 2 } }, months: 2,
      baseline: earnings([], rows.map(\.before)),
      scenarios: [Scenario(id: "offer", names: Small.text("Offer"), amendments: [])],
      earnings: [earnings(["offer"], rows.map(\.after))])
  }

  private static func earnings(_ amendments: [String], _ kroner: [Int64]) -> ScenarioEarnings {
    let practices = kroner.map { Money(minorUnits: $0 * 100, .dkk) }
    let total = practices.reduce(.zero(.dkk), +)
    let segment = Segment(id: "s", names: Small.text("Services"))
    return ScenarioEarnings(
      amendments: amendments, total: total, weakest: .official,
      segments: [Statement.SegmentRow(segment: segment, amount: total)], practices: practices, items: [])
  }

  /// Practices of all sizes, some of which state little.
  static func random(_ generator: inout SeededGenerator, count: Int) -> ComparedEarnings {
    compared(
      (0..<count).map { number in
        let before = generator.chance(5) ? 0 : Int64(generator.int(1...2_000_000))
        let change = generator.chance(20) ? 0 : before * Int64(generator.int(-150...150)) / 1000
        return Row(
          id: "\(number)",
          region: generator.chance(10) ? nil : generator.one(of: ["a", "a", "a", "b", "b", "c", "d"]),
          people: generator.chance(10) ? nil : Int64(generator.int(0...12_000)),
          deprivation: generator.chance(30) ? nil : Rate(units: Int64(generator.int(-3...3)), places: 0),
          capacities: generator.chance(10) ? nil : Quantity(Int64(generator.int(1...6))),
          before: before, after: before == 0 && generator.chance(50) ? 500 : before + change)
      })
  }
}

extension ComparedPractices {
  /// Twelve practices: six in the north, four in the south and two in the east; two lose and one neither gains nor loses.
  static let twelve: ComparedEarnings = {
    let regions = [
      "north", "north", "north", "north", "north", "north", "south", "south", "south", "south", "east", "east",
    ]
    let after: [Int64] = [98, 98, 100, 101, 101, 103, 103, 103, 103, 107, 107, 107]
    let rows = regions.indices.map { number in
      Row(
        id: "P\(number)", region: regions[number], people: 1000 + 100 * Int64(number),
        deprivation: Rate(units: Int64(number), places: 0), capacities: 1, before: 100_000, after: after[number] * 1000)
    }
    return compared(rows)
  }()
}
