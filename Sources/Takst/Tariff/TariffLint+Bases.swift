/// The unrounded bases from which one stated amount of a family follows.
///
/// An amount is the base times the factor, rounded half away from zero: the base lies between half a unit below and half
/// a unit above the amount, divided by the factor. Of two amounts of one sign one end of the range belongs to it, and
/// ranges of different signs never touch, so that two ranges have a base in common exactly when each starts before the
/// other ends. Ends are compared exactly, in whole numbers.
struct BaseInterval {
  private let amount: Int64
  private let factor: Rate

  /// Nil for an amount too great to compare and for a factor that is not positive.
  init?(of amount: Int64, factor: Rate) {
    guard factor > .zero, amount.magnitude < 1 << 61 else { return nil }
    self.amount = amount
    self.factor = factor
  }

  /// The greatest group with a base in common, by index; of several as great the first.
  static func greatestGroup(among intervals: [BaseInterval]) -> [Int] {
    // The last to start in a group starts within all others.
    let groups = intervals.map { last in
      intervals.indices.filter { index in
        !last.lower.isBelow(intervals[index].lower) && last.lower.isBelow(intervals[index].upper)
      }
    }
    return groups.reduce([]) { $1.count > $0.count ? $1 : $0 }
  }

  /// The least and the greatest amount, or the only one, that the bases a group has in common allow for this factor.
  ///
  /// None when the amounts are too great to hold.
  func amounts(with group: [BaseInterval]) -> [Int64] {
    let start = group.map(\.lower).reduce(nil) { greatest, end in
      greatest.map { $0.isBelow(end) ? end : $0 } ?? end
    }
    let end = group.map(\.upper).reduce(nil) { least, end in least.map { end.isBelow($0) ? end : $0 } ?? end }
    // An end that does not belong to the range can round to an amount just outside.
    guard let start, let end, var least = start.amount(times: factor), var most = end.amount(times: factor),
      let atLeast = BaseInterval(of: least, factor: factor), let atMost = BaseInterval(of: most, factor: factor)
    else { return [] }
    if !start.isBelow(atLeast.upper) { least += 1 }
    if !atMost.lower.isBelow(end) { most -= 1 }
    return least == most ? [least] : [least, most]
  }

  private var lower: End { End(twice: 2 * amount - 1, factor: factor) }
  private var upper: End { End(twice: 2 * amount + 1, factor: factor) }

  /// An end of a range: half a whole number divided by a factor.
  private struct End {
    /// Twice the amount.
    let twice: Int64
    let factor: Rate

    func isBelow(_ other: End) -> Bool {
      if (twice < 0) != (other.twice < 0) { return twice < 0 }
      let mine = End.product(twice, other.factor.units, Rate.powersOfTen[factor.places])
      let others = End.product(other.twice, factor.units, Rate.powersOfTen[other.factor.places])
      return twice < 0 ? others.lexicographicallyPrecedes(mine) : mine.lexicographicallyPrecedes(others)
    }

    /// The amount that the end would round to under a factor; nil when it is too great to hold.
    func amount(times other: Rate) -> Int64? {
      var ratio = ExactRatio()
      ratio.multiply(by: twice)
      ratio.multiply(by: other)
      ratio.divide(by: factor)
      ratio.divide(by: Int64(2))
      return ratio.rounded(.halfAwayFromZero)
    }

    /// The magnitude of a product in words, the most significant first.
    private static func product(_ a: Int64, _ b: Int64, _ c: Int64) -> [UInt64] {
      let first = a.magnitude.multipliedFullWidth(by: b.magnitude)
      let low = first.low.multipliedFullWidth(by: c.magnitude)
      let high = first.high.multipliedFullWidth(by: c.magnitude)
      let (middle, carries) = low.high.addingReportingOverflow(high.low)
      return [high.high + (carries ? 1 : 0), middle, low.low]
    }
  }
}
