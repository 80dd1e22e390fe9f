/// The results on indicators that count for a practice: its own, or else those of its cluster.
struct IndicatorLookup: Sendable {
  private let own: [String: [IndicatorResult]]
  private let inherited: [String: [IndicatorResult]]

  init(own: [IndicatorResult], inherited: [IndicatorResult]) {
    self.own = Dictionary(grouping: own, by: \.indicator)
    self.inherited = Dictionary(grouping: inherited, by: \.indicator)
  }

  /// The result for a day: of those whose period contains it the one that starts last, then the one that ends first.
  func result(_ indicator: String, on day: Day) -> IndicatorResult? {
    func best(_ results: [IndicatorResult]?) -> IndicatorResult? {
      results?.filter { $0.period.contains(day) }
        .max { ($0.period.from, $1.period.until) < ($1.period.from, $0.period.until) }
    }
    return best(own[indicator]) ?? best(inherited[indicator])
  }

  /// The result of the same practice or cluster on the latest period that ended before a result's period.
  func result(before current: IndicatorResult) -> IndicatorResult? {
    let all = (own[current.indicator] ?? []) + (inherited[current.indicator] ?? [])
    return all.filter { $0.practice == current.practice && $0.period.until <= current.period.from }
      .max { ($0.period.from, $1.period.until) < ($1.period.from, $0.period.until) }
  }
}
