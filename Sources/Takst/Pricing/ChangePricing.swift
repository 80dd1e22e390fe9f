/// What a change of what one practice counted does to what it earns, with everything that the schedule makes of it.
struct ChangePricing: Sendable {
  /// A change of a practice's earnings.
  struct Revenue: Hashable, Sendable {
    /// By what is counted.
    var earned: Int64 = 0
    /// By what is shared out among practices.
    var pools: Int64 = 0
    /// By ceilings and budgets, those without a change left out.
    var adjustments: [String: Int64] = [:]

    var total: Int64 { adjustments.values.reduce(earned + pools, +) }
  }

  let evaluator: Evaluator
  let counted: CountedPractices
  let base: StatementBuilder
  /// Whether earnings of some items are taken from what practices share.
  private let hasPools: Bool
  /// Whether there are ceilings or budgets.
  let isAdjusted: Bool

  init(_ evaluator: Evaluator, _ tally: Tally) {
    self.evaluator = evaluator
    counted = CountedPractices(tally)
    base = evaluator.priced(counted)
    hasPools = evaluator.catalogue.items.contains { item in
      guard case .performance(let performance) = item.unit else { return false }
      return performance.pool?.less.terms.isEmpty == false
    }
    isAdjusted = base.adjustments.contains { $0.row.isApplied }
  }

  /// The place of a practice.
  func place(of practice: String) -> Int? {
    counted.practices.firstIndex { $0.practice.id == practice }
  }

  /// What a change of quantities does.
  func revenue(of practice: Int, by change: CellChange) -> Revenue {
    if change.entries.isEmpty { return Revenue() }
    if hasPools {
      var tally = counted.practices[practice]
      tally.paid = tally.paid.changed(by: change)
      return revenue(of: practice, with: tally)
    }
    var earned: [Int: Int64] = [:]
    let prices = base.prices(of: practice)
    var tiered = false
    for entry in change.entries {
      switch prices.kind(of: entry.cell) {
      case .none: break
      case .tiered: tiered = true
      case .flat:
        earned[base.layout.cell(entry.cell).item, default: 0] += ChangePricing.amount(of: entry, at: prices.units)
      }
    }
    if tiered {
      let before = base.tieredEarnings(of: counted.practices[practice].paid, prices)
      let after = base.tieredEarnings(of: counted.practices[practice].paid.changed(by: change), prices)
      for (earnings, sign) in [(before, Int64(-1)), (after, 1)] {
        for earning in earnings { earned[earning.key.item, default: 0] += sign * earning.amount }
      }
    }
    var revenue = Revenue(earned: earned.values.reduce(0, +))
    if isAdjusted {
      revenue.adjustments = adjustments(of: practice) { items in
        var sums = base.earnings(by: items)
        for (item, amount) in earned where items.contains(item) { sums[practice] += amount }
        return sums
      }
    }
    return revenue
  }

  /// What lines of a cell pay where the price is flat.
  static func amount(of entry: CellChange.Entry, at units: [Int64]) -> Int64 {
    if entry.thousandths == 1000 { return units[entry.cell] * entry.count }
    return Charge.amount(ofThousandths: entry.thousandths, at: units[entry.cell]) * entry.count
  }

  /// What it does when a practice counts something else.
  func revenue(of practice: Int, with tally: Tally.PracticeTally) -> Revenue {
    let changed = evaluator.priced(counted.replacing(practice, by: tally))
    let (before, after) = (base.earnings(of: practice), changed.earnings(of: practice))
    var revenue = Revenue()
    for (earnings, sign) in [(before, Int64(-1)), (after, 1)] {
      for (slot, amount) in earnings {
        if case .performance(let performance) = evaluator.catalogue.items[base.slots.all[slot].item].unit,
          performance.pool != nil
        {
          revenue.pools += sign * amount
        } else {
          revenue.earned += sign * amount
        }
      }
    }
    revenue.adjustments = ChangePricing.changes(
      from: base.adjustments.map(\.row), to: changed.adjustments.map(\.row), counted.practices[practice].practice.id)
    return revenue
  }

  private func adjustments(of practice: Int, earned: @escaping (ItemSet) -> [Int64]) -> [String: Int64] {
    let rows = Adjustments(
      catalogue: evaluator.catalogue, months: Int64(evaluator.timeline.months.count), period: evaluator.timeline.period,
      earners: counted.practices.map { .init(id: $0.practice.id, list: $0.list.reduce(0, +)) }, earned: earned
    ).rows(currency: base.currency)
    return ChangePricing.changes(
      from: base.adjustments.map(\.row), to: rows.map(\.row), counted.practices[practice].practice.id)
  }

  private static func changes(
    from before: [Statement.AdjustmentRow], to after: [Statement.AdjustmentRow], _ practice: String
  ) -> [String: Int64] {
    var changes: [String: Int64] = [:]
    for (before, after) in zip(before, after) where after.isApplied {
      let change = (after.practices[practice]?.minorUnits ?? 0) - (before.practices[practice]?.minorUnits ?? 0)
      if change != 0 { changes[after.id, default: 0] += change }
    }
    return changes
  }
}
