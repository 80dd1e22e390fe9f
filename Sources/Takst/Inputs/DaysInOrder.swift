/// Ranges of days in the order of their first days, each with a number, so that a day's place is found by halves.
struct DaysInOrder: Sendable {
  struct Entry: Sendable {
    var first: Day
    var until: Day?
    var number: Int
  }

  private(set) var entries: [Entry] = []

  /// Adds a range before those that begin on the same day.
  ///
  /// Complexity: O(log *n*) where it comes last; the others after it are moved.
  mutating func insert(_ days: DayRange, number: Int) {
    let first = days.from ?? .first
    entries.insert(Entry(first: first, until: days.until, number: number), at: place(of: first))
  }

  /// The place of the first range that begins on a day or after it.
  func place(of day: Day) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].first < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
