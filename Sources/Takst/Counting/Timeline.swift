/// A period cut into slices within which no price changes; every slice lies in one month.
///
/// Quantities are tallied by slice, so that a slice's quantity times its price is exact and a scenario that only changes
/// prices reuses the tally.
struct Timeline: Hashable, Sendable {
  let period: Period
  /// The first day of each slice, in order.
  let starts: [Day]
  /// The first day of each month, clipped to the period.
  let months: [Day]
  /// The month of each slice, as an index of `months`.
  let monthOfSlice: [Int]
  private let sliceOfDay: [Int32]

  /// Cuts a period at the months and at further days.
  init(period: Period, breaks: [Day]) {
    self.period = period
    let months = period.months
    starts = Set(breaks.filter { $0 > period.from && $0 < period.until }).union(months).sorted()
    self.months = months
    var monthOfSlice: [Int] = []
    var sliceOfDay: [Int32] = []
    sliceOfDay.reserveCapacity(period.count)
    var month = 0
    for (slice, start) in starts.enumerated() {
      while month + 1 < months.count, months[month + 1] <= start { month += 1 }
      monthOfSlice.append(month)
      let end = slice + 1 < starts.count ? starts[slice + 1] : period.until
      sliceOfDay.append(contentsOf: repeatElement(Int32(slice), count: end - start))
    }
    self.monthOfSlice = monthOfSlice
    self.sliceOfDay = sliceOfDay
  }

  var count: Int { starts.count }

  /// The slice a day lies in; nil outside the period.
  func slice(of day: Day) -> Int? {
    let offset = day - period.from
    return offset >= 0 && offset < sliceOfDay.count ? Int(sliceOfDay[offset]) : nil
  }

  /// The days of a slice.
  func days(of slice: Int) -> DayRange {
    DayRange(from: starts[slice], until: slice + 1 < starts.count ? starts[slice + 1] : period.until)
  }
}
