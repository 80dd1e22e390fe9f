/// The fees of a code in the order of their first days, no two of which cover the same day; an open end means until the next.
struct FeesByDay: Sendable {
  private struct Entry: Sendable {
    var first: Day
    var until: Day?
    var index: Int
  }

  private var entries: [Entry] = []

  /// The least index of a fee that covers a day that another would cover; nil when there is none.
  ///
  /// Complexity: O(log *n*), and the fees that do.
  func clash(with days: DayRange) -> Int? {
    let first = days.from ?? .first
    var place = place(of: first)
    var found: [Int] = []
    if place > 0, let until = entries[place - 1].until, until > first { found.append(entries[place - 1].index) }
    while place < entries.count,
      entries[place].first == first || days.until.map({ entries[place].first < $0 }) ?? false
    {
      found.append(entries[place].index)
      place += 1
    }
    return found.min()
  }

  mutating func insert(_ days: DayRange, index: Int) {
    let first = days.from ?? .first
    entries.insert(Entry(first: first, until: days.until, index: index), at: place(of: first))
  }

  /// The first day of the fee that begins next after a day.
  func firstDay(after day: Day) -> Day? {
    var place = place(of: day)
    while place < entries.count, entries[place].first <= day { place += 1 }
    return place < entries.count ? entries[place].first : nil
  }

  /// The place of the first fee that begins on a day or after it.
  private func place(of day: Day) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].first < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
