import Takst
import Testing

@Suite struct DayRangeTests {
  static let ranges: [DayRange] = {
    let bounds: [Day?] = [nil, "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-05"]
    return bounds.flatMap { from in bounds.map { DayRange(from: from, until: $0) } }
  }()
  static let days = (Int32(0)..<9).map { Day("2023-12-30") + Int($0) }

  @Test func holdsTheFirstDayAndNotTheLastBound() {
    let range = DayRange(from: "2024-04-01", until: "2024-10-01")
    #expect(!range.contains("2024-03-31"))
    #expect(range.contains("2024-04-01"))
    #expect(range.contains("2024-09-30"))
    #expect(!range.contains("2024-10-01"))
    #expect(DayRange.always.contains(.first) && DayRange.always.contains(.last))
  }

  @Test(arguments: ranges) func intersectionAndOverlapAgreeWithTheirDays(range: DayRange) {
    for other in Self.ranges {
      let common = Self.days.filter { range.contains($0) && other.contains($0) }
      #expect(Self.days.filter { range.intersection(other).contains($0) } == common, "\(range) and \(other)")
      #expect(range.overlaps(other) == !common.isEmpty, "\(range) and \(other)")
      #expect(range.intersection(other) == other.intersection(range))
    }
    #expect(range.isEmpty == Self.days.allSatisfy { !range.contains($0) })
  }

  @Test func writesOpenEnds() {
    #expect(DayRange(from: "2024-04-01").description == "2024-04-01..")
    #expect(DayRange(until: "2024-04-01").description == "..2024-04-01")
    #expect(DayRange.always.description == "..")
  }
}
