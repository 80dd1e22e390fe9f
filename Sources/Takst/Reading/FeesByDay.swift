/// The fees of a code in the order of their first days, no two of which cover the same day; an open end means until the next.
struct FeesByDay: Sendable {
  private var fees = DaysInOrder()

  /// The least index of a fee that covers a day that another would cover; nil when there is none.
  ///
  /// Complexity: O(log *n*), and the fees that do.
  func clash(with days: DayRange) -> Int? {
    let (first, entries) = (days.from ?? .first, fees.entries)
    var place = fees.place(of: first)
    var found: [Int] = []
    if place > 0, let until = entries[place - 1].until, until > first { found.append(entries[place - 1].number) }
    while place < entries.count,
      entries[place].first == first || days.until.map({ entries[place].first < $0 }) ?? false
    {
      found.append(entries[place].number)
      place += 1
    }
    return found.min()
  }

  mutating func insert(_ days: DayRange, index: Int) { fees.insert(days, number: index) }

  /// The first day of the fee that begins next after a day.
  func firstDay(after day: Day) -> Day? {
    let entries = fees.entries
    var place = fees.place(of: day)
    while place < entries.count, entries[place].first <= day { place += 1 }
    return place < entries.count ? entries[place].first : nil
  }
}
