extension BreakEven {
  /// A practice's result on an indicator that is paid by steps, and what the next step brings.
  public struct Step: Hashable, Sendable {
    /// The practice.
    public var practice: String
    /// The item.
    public var item: Item
    /// The day on which it is paid.
    public var day: Day
    /// The practice's result, rounded down to four places.
    public var result: Rate
    /// The result of the next step; nil on the last one.
    public var next: Rate?
    /// What is paid for the result.
    public var now: Money
    /// What would be paid at the next step; nil on the last one.
    public var then: Money?
  }

  /// What each practice with a result lacks to the next step of an all-or-nothing condition, and what it would bring.
  ///
  /// Pools are left out, as what a step brings there depends on all others.
  ///
  /// - Returns: A row for each practice, item and day of payment.
  public func steps() -> [Step] {
    let (catalogue, timeline) = (evaluator.catalogue, evaluator.timeline)
    let (classes, amendments) = PracticeClasses.of(practices, catalogue)
    let tables = amendments.map {
      PriceTable(catalogue, amendments: $0, timeline: timeline, asKnownOn: evaluator.asKnownOn)
    }
    var rows: [Step] = []
    for (number, tally) in practices.enumerated() {
      let keys = tally.performance.keys.sorted { ($0.item, $0.slice, $0.payer) < ($1.item, $1.slice, $1.payer) }
      for key in keys {
        let (item, count) = (catalogue.items[key.item], tally.performance[key]!)
        guard case .performance(let performance) = item.unit, case .steps(let steps) = performance.score,
          performance.pool == nil,
          let price = tables[Int(classes.ofPractice[number])].price(of: key.item, in: key.slice, payer: key.payer)
        else { continue }
        let share = PerformanceShare(performance, among: [])
        func paid(_ count: Tally.Performance) -> Money {
          money(Charge.unit(price, every: performance.every) { share.multiply(&$0, for: count) } * count.base)
        }
        let next = steps.first { Fraction($0.from) > count.standing.result }?.from
        var better = count
        if let next { better.standing.result = Fraction(next) }
        var result = ExactRatio()
        result.multiply(byWide: count.standing.result.numerator)
        result.divide(byWide: count.standing.result.denominator)
        result.multiply(byPowerOfTen: 4)
        guard let result = result.rounded(.down) else { continue }
        rows.append(
          Step(
            practice: tally.practice.id, item: item, day: timeline.starts[key.slice],
            result: Rate(units: result, places: 4), next: next, now: paid(count),
            then: next.map { _ in paid(better) }))
      }
    }
    return rows
  }
}
