import Takst

extension NaiveEvaluator {
  /// Shares each pool's budget among the practices by their points.
  mutating func sharePools(_ practices: [NaivePractice], slices: NaiveSlices) {
    // Pools see what was earned before any of them was shared.
    let earned = earned
    var seen: Set<String> = []
    for item in practices.flatMap(\.tariff.items) where seen.insert(item.code).inserted {
      guard case .performance(let performance) = item.unit, let pool = performance.pool else { continue }
      let members = practices.filter { $0.tariff.item(item.code) != nil }
      for day in performance.every.days(in: period) {
        var less: Int64 = 0
        for part in earned where pool.less.contains(part.item) && slices.isSame(part.day, day) { less += part.amount }
        share(item, performance, less: less, among: members, NaiveScores(practices: practices), on: day)
      }
    }
  }

  private mutating func share(
    _ item: Item, _ performance: Performance, less: Int64, among members: [NaivePractice], _ scores: NaiveScores,
    on day: Day
  ) {
    let counts = members.map { Int64($0.clients(item, performance, on: day).count) }
    let points = zip(members, counts).map { member, count in
      let share = scores.share(performance, of: item, for: member, on: day) ?? .zero
      return (share * NaiveFraction(Int128(count)) * NaiveFraction(1_000_000)).rounded
    }
    let price = members.lazy.compactMap { $0.tariff.price(of: item, on: day, for: .practice) }.first
    var parts = points.map { _ in Int64(0) }
    if let price, points.contains(where: { $0 > 0 }) {
      let budget = max(0, price.unit(price.amount, every: performance.every) - less)
      parts = NaiveArithmetic.split(budget, by: points)
    }
    for (index, member) in members.enumerated() {
      var payment = NaivePayment(day: day, quantity: Quantity(counts[index]))
      if let price, points[index] > 0 {
        payment.paid = payment.quantity
        payment.amounts[price.status] = parts[index]
      }
      pay(item, payment, to: member)
    }
  }
}

/// The runs of days without the start of a month or a change of any price or segment.
struct NaiveSlices {
  private var breaks: Set<Day> = []

  init(_ tariff: Tariff, _ amendments: [Amendment], _ period: Period) {
    breaks.formUnion(period.months)
    for series in tariff.series {
      breaks.formUnion(series.steps.map(\.from))
      if let until = series.until { breaks.insert(until) }
    }
    for item in tariff.items { add(item) }
    for entry in amendments.flatMap(\.changes) {
      switch entry.change {
      case .add(let item): add(item)
      case .set(_, let price): add(price.days)
      default: break
      }
    }
  }

  private mutating func add(_ item: Item) {
    for price in item.prices { add(price.days) }
    if let indexed = item.indexed { add(DayRange(from: indexed.from, until: indexed.until)) }
    breaks.formUnion(item.moves.map(\.from))
  }

  private mutating func add(_ days: DayRange) {
    if let from = days.from { breaks.insert(from) }
    if let until = days.until { breaks.insert(until) }
  }

  /// Whether no break lies between two days.
  func isSame(_ a: Day, _ b: Day) -> Bool {
    breaks.allSatisfy { ($0 <= a) == ($0 <= b) }
  }
}
