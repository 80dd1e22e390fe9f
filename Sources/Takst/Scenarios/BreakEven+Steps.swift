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
    let results = PaidResult.all(of: practices, catalogue) { tables[Int(classes.ofPractice[$0])] }
    return results.compactMap { paid in
      guard case .steps(let steps) = paid.performance.score,
        let result = PaidResult.rounded(paid.count.standing.result),
        let now = paid.paid(at: paid.count.standing.result)
      else { return nil }
      let next = steps.first { Fraction($0.from) > paid.count.standing.result }?.from
      return Step(
        practice: practices[paid.practice].practice.id, item: catalogue.items[paid.item],
        day: timeline.starts[paid.slice], result: result, next: next, now: money(now),
        then: next.flatMap { paid.paid(at: Fraction($0)) }.map { money($0) })
    }
  }
}
