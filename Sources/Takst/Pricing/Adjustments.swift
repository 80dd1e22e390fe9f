/// Ceilings and budgets: what works on the sums of practices.
struct Adjustments {
  /// A practice, and its list on the first days of the months.
  struct Earner {
    var id: String
    var list: Int64
  }

  /// What a practice earned by the items of a ceiling, and what it may keep of it.
  struct Bound {
    var earner: Earner
    var earned: Int64
    /// The most it may keep, rounded up.
    var amount: Int64
    /// The most it might keep had it earned so much more: a mean of all practices rises with it.
    var amountWithMore: Int64
  }

  let catalogue: Catalogue
  let months: Int64
  let period: Period
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
    for bound in bounds(of: ceiling) where bound.earned > bound.amount {
      row.practices[bound.earner.id] = Money(minorUnits: bound.amount - bound.earned, currency)
      row.amount += Money(minorUnits: bound.amount - bound.earned, currency)
    }
    return row
  }

  /// What each practice with a list may keep of its earnings by the items of a ceiling; none when its factor is not known.
  ///
  /// - Parameters:
  ///   - ceiling: The ceiling.
  ///   - more: How much more the practice could earn: what it may keep then is given beside it.
  /// - Returns: The bounds, in the order of ``earners``.
  func bounds(of ceiling: Ceiling, withMore more: Int64 = 0) -> [Bound] {
    guard let factor = ceiling.factor else { return [] }
    let earnings = earnings(ceiling.items)
    let listed = zip(earnings, earners).filter { $1.list > 0 }
    let allEarned = listed.reduce(0) { $0 + $1.0 }
    let allListed = listed.reduce(0) { $0 + $1.1.list }
    func bound(_ earner: Earner, _ allEarned: Int64) -> Int64? {
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
      return limit.rounded(.up)
    }
    return listed.compactMap { earned, earner in
      guard let amount = bound(earner, allEarned) else { return nil }
      let withMore = more == 0 ? amount : bound(earner, allEarned + more) ?? amount
      return Bound(earner: earner, earned: earned, amount: amount, amountWithMore: withMore)
    }
  }

  /// What exceeds amount × (1 + free band), rounded down, is repaid as the budget says.
  private func row(of budget: Budget, _ currency: Currency) -> Statement.AdjustmentRow {
    var row = Statement.AdjustmentRow(
      id: budget.id, names: budget.names, amount: .zero(currency), practices: [:], isApplied: budget.amount != nil,
      note: budget.note)
    guard let amount = budget.amount else { return row }
    let earnings = earnings(budget.items)
    let earned = Money(minorUnits: earnings.reduce(0, +), currency)
    let limit = amount + amount.scaled(by: budget.freeBand, rounding: .up)
    let excess = Money(minorUnits: max(0, (earned - limit).minorUnits), currency)
    var line = Statement.BudgetLine(
      amount: amount, freeBand: budget.freeBand, limit: limit, earned: earned, excess: excess,
      repayment: budget.repayment, rate: nil, repaid: .zero(currency), carried: .zero(currency),
      forecast: .init(earned, in: period))
    if excess.minorUnits > 0 {
      // Who earned less than nothing, as results below zero can make it, repays nothing.
      let shares = earnings.map { max(0, $0) }
      var parts: [Money] = []
      switch budget.repayment {
      case .sum:
        // A budget of less than nothing is exceeded by nobody's earnings.
        if shares.contains(where: { $0 > 0 }) { parts = excess.split(by: shares) }
      case .percentage(let places):
        let rate = Adjustments.rate(excess.minorUnits, over: shares.reduce(0, +), places, .down)
        line.rate = rate
        parts = shares.map { Money(minorUnits: $0, currency).scaled(by: rate, rounding: .down) }
      case .nextIndex(let forecast, let places):
        // Prices cannot fall below nothing.
        let cut = min(.one, Adjustments.rate(excess.minorUnits, over: forecast.minorUnits, places, .halfAwayFromZero))
        let scale = Rate.powersOfTen[cut.places]
        line.rate = Rate(units: scale - cut.units, places: cut.places)
        line.carried = forecast.scaled(by: cut, rounding: .halfAwayFromZero)
      }
      for (earner, part) in zip(earners, parts) where part.minorUnits > 0 {
        row.practices[earner.id] = -part
        line.repaid += part
      }
      row.amount = -line.repaid
    }
    row.budget = line
    return row
  }

  /// A quotient of two amounts as a factor with so many places.
  private static func rate(_ amount: Int64, over other: Int64, _ places: Int, _ rounding: Rounding) -> Rate {
    if other <= 0 { return .zero }
    var ratio = ExactRatio()
    ratio.multiply(by: amount)
    ratio.multiply(byPowerOfTen: places)
    ratio.divide(by: other)
    // More than everything is everything: a forecast far too small would not fit otherwise.
    return Rate(units: ratio.rounded(rounding) ?? Rate.powersOfTen[places], places: places)
  }
}
