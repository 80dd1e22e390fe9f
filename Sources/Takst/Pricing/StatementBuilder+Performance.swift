extension StatementBuilder {
  private struct DueDay: Hashable, Comparable {
    var item: Int
    var slice: Int

    static func < (left: DueDay, right: DueDay) -> Bool { (left.item, left.slice) < (right.item, right.slice) }
  }

  private struct Claim {
    var practice: Int
    var key: Tally.Key
    var count: Tally.Performance
  }

  /// Adds indicator payments, and after them pools.
  mutating func addPerformance() {
    var claims: [DueDay: [Claim]] = [:]
    var standings: [DueDay: [Tally.Standing]] = [:]
    for (practice, tally) in counted.practices.enumerated() {
      for (key, count) in tally.performance {
        claims[DueDay(item: key.item, slice: key.slice), default: []]
          .append(Claim(practice: practice, key: key, count: count))
      }
      for (key, standing) in tally.standings {
        standings[DueDay(item: key.item, slice: key.slice), default: []].append(standing)
      }
    }
    for isPool in [false, true] {
      for due in claims.keys.sorted() {
        guard case .performance(let performance) = catalogue.items[due.item].unit,
          (performance.pool != nil) == isPool
        else { continue }
        let ordered = claims[due]!.sorted { ($0.practice, $0.key.payer) < ($1.practice, $1.key.payer) }
        let share = PerformanceShare(performance, among: standings[due] ?? [])
        if let pool = performance.pool {
          pay(pool, of: performance, by: share, to: ordered)
        } else {
          for claim in ordered { pay(claim, of: performance, by: share) }
        }
      }
    }
  }

  /// Notes a claim's quantity; gives its price, or nil when it has none.
  private mutating func register(
    _ claim: Claim, of performance: Performance, by share: PerformanceShare
  ) -> ResolvedPrice? {
    let thousandths = claim.count.base * 1000
    let slot = slot(claim.key.item, claim.key.slice)
    register(thousandths, in: slot)
    let table = prices(of: claim.practice).table
    guard let price = table.price(of: claim.key.item, in: claim.key.slice, payer: claim.key.payer) else {
      var quantity = Tally.Amount()
      quantity.add(thousandths, lines: 0)
      addGap(
        CellLayout.Cell(item: claim.key.item, variant: 0, payer: claim.key.payer, slice: claim.key.slice), quantity,
        table)
      return nil
    }
    guard admits(claim, at: price, of: performance, by: share) else {
      gaps[
        Gap(item: claim.key.item, reason: .implausible, slices: claim.key.slice...claim.key.slice), default: .init()
      ].add(thousandths, lines: 0)
      return nil
    }
    if share.isPositive(for: claim.count) {
      items[slot].paid += thousandths
    }
    return price
  }

  /// Whether a payment stays below a hundred million million minor units, or as many millionths of a point, and all of them together
  /// within what can be added up: a result beyond that is a slip of the pen.
  private mutating func admits(
    _ claim: Claim, at price: ResolvedPrice, of performance: Performance, by share: PerformanceShare
  ) -> Bool {
    var ratio = ExactRatio()
    // What a person pays must fit too where there are none.
    ratio.multiply(by: max(1, claim.count.base))
    ratio.multiply(by: performance.pool == nil ? price.amount.minorUnits : Rate.powersOfTen[6])
    share.multiply(&ratio, for: claim.count)
    guard let most = ratio.rounded(.awayFromZero)?.magnitude, most <= 100_000_000_000_000,
      admitted + Int128(most) <= TallyLimits.bound
    else { return false }
    admitted += Int128(most)
    return true
  }

  private mutating func pay(_ claim: Claim, of performance: Performance, by share: PerformanceShare) {
    guard let price = register(claim, of: performance, by: share) else { return }
    let unit = Charge.unit(price, every: performance.every) { share.multiply(&$0, for: claim.count) }
    pay(unit * claim.count.base, for: claim, at: price)
  }

  private mutating func pay(_ amount: Int64, for claim: Claim, at price: ResolvedPrice) {
    performancePayments.append(PerformancePayment(practice: claim.practice, key: claim.key, amount: amount))
    pay(amount, for: claim.key, at: price, claim.practice)
  }

  /// Splits a budget in proportion to points: share, factors and base, to six places.
  private mutating func pay(
    _ pool: Performance.Pool, of performance: Performance, by share: PerformanceShare, to claims: [Claim]
  ) {
    // Points are no amounts, and only those of one pool are added up.
    admitted = 0
    var budget: ResolvedPrice?
    var points: [(claim: Claim, points: Int64)] = []
    for claim in claims {
      guard let price = register(claim, of: performance, by: share) else { continue }
      budget = budget ?? price
      var ratio = ExactRatio()
      ratio.multiply(by: claim.count.base)
      share.multiply(&ratio, for: claim.count)
      ratio.multiply(byPowerOfTen: 6)
      // A result below zero claims nothing, and takes nothing from the others.
      points.append((claim, max(0, ratio.rounded(.halfAwayFromZero)!)))
    }
    guard let budget, points.contains(where: { $0.points > 0 }) else { return }
    let due = timeline.starts[claims[0].key.slice]
    let next = due.adding(months: Int(performance.every.months), monthEnd: .clamp)
    let everything = Array(repeating: true, count: catalogue.items.count)
    let taken = catalogue.itemSet(pool.less, active: everything)
    let spent = earned(by: taken, from: due, until: next)
    let left = max(0, Charge.unit(budget, every: performance.every) - spent)
    let parts = Money(minorUnits: left, currency).split(by: points.map(\.points))
    for ((claim, _), part) in zip(points, parts) { pay(part.minorUnits, for: claim, at: budget) }
  }
}
