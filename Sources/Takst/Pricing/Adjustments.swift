/// Ceilings and budgets: what works on the sums of practices.
struct Adjustments {
  /// A practice, and its list on the first days of the months.
  struct Earner {
    var id: String
    var list: Int64
  }

  let catalogue: Catalogue
  let months: Int64
  let earners: [Earner]
  /// What each earned by some items.
  let earned: (ItemSet) -> [Int64]

  /// One row per ceiling and budget, in the tariff's order.
  func rows(currency: Currency) -> [(row: Statement.AdjustmentRow, status: Status)] {
    catalogue.ceilings.map { (row(of: $0, currency), $0.status) }
      + catalogue.budgets.map { (row(of: $0, currency), $0.status) }
  }

  private func earnings(_ selector: Selector) -> [Int64] {
    let everything = Array(repeating: true, count: catalogue.items.count)
    return earned(catalogue.itemSet(selector, active: everything))
  }

  /// The repayment is what exceeds factor × reference × mean list, rounded down.
  private func row(of ceiling: Ceiling, _ currency: Currency) -> Statement.AdjustmentRow {
    var row = Statement.AdjustmentRow(
      id: ceiling.id, names: ceiling.names, amount: .zero(currency), practices: [:], isApplied: ceiling.factor != nil,
      note: ceiling.note)
    guard let factor = ceiling.factor else { return row }
    let earnings = earnings(ceiling.items)
    let listed = zip(earnings, earners).filter { $1.list > 0 }
    let allEarned = listed.reduce(0) { $0 + $1.0 }
    let allListed = listed.reduce(0) { $0 + $1.1.list }
    for (earned, earner) in listed {
      var limit = ExactRatio()
      limit.multiply(by: factor)
      limit.multiply(by: earner.list)
      switch ceiling.reference {
      case .amount(let reference):
        limit.multiply(by: reference.minorUnits)
        limit.divide(by: months)
      case .mean:
        // Earnings over mean lists: the number of months cancels out.
        limit.multiply(by: allEarned)
        limit.divide(by: allListed)
      }
      guard let bound = limit.rounded(.up), earned > bound else { continue }
      row.practices[earner.id] = Money(minorUnits: bound - earned, currency)
      row.amount += Money(minorUnits: bound - earned, currency)
    }
    return row
  }

  /// The repayment is what exceeds amount × (1 + free band), rounded down, shared in proportion to earnings.
  private func row(of budget: Budget, _ currency: Currency) -> Statement.AdjustmentRow {
    var row = Statement.AdjustmentRow(
      id: budget.id, names: budget.names, amount: .zero(currency), practices: [:], isApplied: budget.amount != nil,
      note: budget.note)
    guard let amount = budget.amount else { return row }
    let earnings = earnings(budget.items)
    let sum = earnings.reduce(0, +)
    let free = amount.scaled(by: budget.freeBand, rounding: .up)
    let excess = sum - (amount + free).minorUnits
    guard excess > 0 else { return row }
    // Who earned less than nothing, as results below zero can make it, repays nothing.
    for (earner, part) in zip(earners, Money(minorUnits: excess, currency).split(by: earnings.map { max(0, $0) }))
    where part.minorUnits > 0 {
      row.practices[earner.id] = -part
    }
    row.amount = Money(minorUnits: -excess, currency)
    return row
  }
}
