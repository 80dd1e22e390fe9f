/// Ranges of days of which no two have a day in common, each with a number, so that what overlaps another is found by halves.
struct DisjointDays: Sendable {
  private var ranges = DaysInOrder()

  /// The numbers of the ranges that have a day in common with another, in the order of their days.
  ///
  /// Complexity: O(log *n*), and what is found.
  func numbers(overlapping days: DayRange) -> [Int] {
    if days.isEmpty { return [] }
    let (first, entries) = (days.from ?? .first, ranges.entries)
    var index = ranges.place(of: first)
    // The one before may last until it begins.
    if index > 0, entries[index - 1].until.map({ $0 > first }) ?? true { index -= 1 }
    var found: [Int] = []
    while index < entries.count, days.until.map({ entries[index].first < $0 }) ?? true {
      found.append(entries[index].number)
      index += 1
    }
    return found
  }

  /// Adds a range that has no day in common with any other.
  ///
  /// Complexity: O(log *n*) where it comes last; the others after it are moved.
  mutating func insert(_ days: DayRange, number: Int) {
    if !days.isEmpty { ranges.insert(days, number: number) }
  }
}
