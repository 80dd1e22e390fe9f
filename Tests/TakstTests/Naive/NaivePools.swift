import Takst

extension NaiveEvaluator {
  /// Shares each pool's budget among the practices by their points, one pool after another.
  mutating func sharePools(_ items: [Item], _ scores: NaiveScores) {
    for item in items {
      guard case .performance(let performance) = item.unit, performance.pool != nil else { continue }
      for day in performance.every.days(in: period) where item.days.contains(day) {
        share(item, performance, scores, on: day)
      }
    }
  }

  private mutating func share(_ item: Item, _ performance: Performance, _ scores: NaiveScores, on day: Day) {
    var members: [NaivePractice] = []
    var payments: [NaivePayment] = []
    var points: [Int64] = []
    var budget: NaiveTariff.Known?
    for practice in scores.practices {
      // Two practices may mean different things by a code, and another segment is no difference.
      guard let own = practice.tariff.item(item.code), own.unit == item.unit, own.prices == item.prices else {
        continue
      }
      let count = Int64(practice.clients(item, performance, on: day).count)
      var payment = NaivePayment(day: day, quantity: Quantity(count))
      let share = scores.share(performance, of: item, for: practice, on: day)
      let price = practice.tariff.price(of: own, on: day, for: .practice)
      if share == nil {
        payment.missing = payment.quantity
      } else if price == nil {
        payment.unpriced = payment.quantity
      }
      payment = payment.lacking(practice.undecidedClients(item, performance, on: day))
      if let share, let price, count > 0 {
        budget = budget ?? price
        if share > .zero { payment.paid = Quantity(count) }
        points.append((share * NaiveFraction(Int128(count)) * NaiveFraction(1_000_000)).rounded)
        members.append(practice)
        payments.append(payment)
      } else {
        pay(own, payment, to: practice)
      }
    }
    guard let budget else { return }
    if points.contains(where: { $0 > 0 }) {
      let whole = max(0, budget.unit(budget.amount, every: performance.every) - earned(by: performance, from: day))
      for (index, part) in NaiveArithmetic.split(whole, by: points).enumerated() {
        payments[index].amounts[budget.status] = part
      }
    }
    for (member, payment) in zip(members, payments) { pay(member.tariff.item(item.code)!, payment, to: member) }
  }

  /// What the items that a pool names earned from a due day until the next.
  private func earned(by performance: Performance, from day: Day) -> Int64 {
    let days = DayRange(from: day, until: day.adding(months: Int(performance.every.months), monthEnd: .clamp))
    var sum: Int64 = 0
    for part in earned where performance.pool!.less.contains(part.item) && days.contains(part.day) {
      sum += part.amount
    }
    return sum
  }
}
