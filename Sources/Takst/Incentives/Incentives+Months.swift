/// What one more unit of a limited item brings in each month: what is paid for it at once, and what it takes from later ones.
///
/// Under a limit by the year, one more contact in March is paid in March and may leave one in November unpaid: over the year it
/// brings less. The difference is the shadow price of the limit, which falls to nothing for those who would not reach it.
/// (Reimbursement threshold effect: what is paid now, less what is expected to be lost later in the billing period.)
public struct MonthlyMargin: Hashable, Sendable {
  /// One month.
  public struct Month: Hashable, Sendable {
    /// Its first day in the period.
    public var month: Day
    /// The fee in force, on average; nil without one.
    public var listed: Money?
    /// What is paid for the unit itself.
    public var paid: Money
    /// What the unit brings over the period, with what it changes of all other lines.
    public var amount: Money

    /// What the unit takes from others: the shadow price of limits.
    public var shadowPrice: Money { paid - amount }
  }

  /// The practice; nil for all practices together.
  public var practice: String?
  /// The item.
  public var item: Item
  /// The months of the period.
  public var months: [Month]
}

extension Incentives {
  /// What one more unit brings at the end of each month, for every item with a limit over more than a month.
  ///
  /// - Parameters:
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: A row for each such item that is used, in the tariff's order: all practices together, then each.
  /// - Complexity: That of ``marginalRevenues(workers:running:)`` of these items, for each month.
  public func monthlyMargins(
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> [MonthlyMargin] {
    let timeline = evaluator.timeline
    let ends = timeline.months.dropFirst() + [timeline.period.until]
    let sums = ofEachPractice(workers, runner) { practice in
      let probe = probe(practice)
      let limited = probe.limitedForLong
      if limited.isEmpty { return [Int: [MonthSum]]() }
      var sums: [Int: [MonthSum]] = [:]
      for (month, end) in ends.enumerated() {
        for (item, units) in OneMore.all(in: probe, until: end, where: { limited.contains($0) }) {
          MarginalMeasure(self, practice, probe, item).forEach(of: units) { unit, effect in
            sums[item, default: Array(repeating: MonthSum(), count: ends.count)][month].add(unit.use, effect)
          }
        }
      }
      return sums
    }
    var all: [Int: [MonthSum]] = [:]
    for sums in sums { all.merge(sums) { zip($0, $1).map { $0.plus($1) } } }
    func rows(_ sums: [Int: [MonthSum]], _ practice: String?) -> [MonthlyMargin] {
      sums.keys.sorted().map { item in
        MonthlyMargin(
          practice: practice, item: catalogue.items[item],
          months: zip(timeline.months, sums[item]!).map { $1.month($0, currency) })
      }
    }
    return rows(all, nil) + zip(practices, sums).flatMap { rows($1, $0.id) }
  }
}

/// What one more unit brings in a month, added up over patients.
private struct MonthSum: Sendable {
  private var weight: Int128 = 0
  private var listed: Int128?
  private var paid: Int128 = 0
  private var amount: Int128 = 0

  mutating func add(_ use: Int64, _ effect: MarginalMeasure.Effect) {
    let use = Int128(use)
    weight += use
    if let fee = effect.fee { listed = (listed ?? 0) + Int128(fee) * use }
    paid += Int128(effect.own) * use
    amount += Int128(effect.revenue.total) * use
  }

  func plus(_ other: MonthSum) -> MonthSum {
    var sum = self
    sum.weight += other.weight
    if let listed = other.listed { sum.listed = (sum.listed ?? 0) + listed }
    sum.paid += other.paid
    sum.amount += other.amount
    return sum
  }

  func month(_ day: Day, _ currency: Currency) -> MonthlyMargin.Month {
    func mean(_ sum: Int128) -> Money { Money(minorUnits: WeightedMean.rounded(sum, over: weight), currency) }
    return MonthlyMargin.Month(month: day, listed: listed.map(mean), paid: mean(paid), amount: mean(amount))
  }
}

extension PracticeProbe {
  /// The items under a limit for a patient, household or practice over more than a month.
  var limitedForLong: Set<Int> {
    var items: Set<Int> = []
    for rule in scheme.rules where rule.severity != .warn {
      guard case .limit(_, _, let window) = rule.action else { continue }
      switch window {
      case .day, .month: break
      case .quarter, .year, .rollingMonths, .lifetime: items.formUnion(rule.items.items)
      }
    }
    return items
  }
}
