/// Prices what was counted as known on two days, and finds what differs.
struct SettlementBuilder {
  private let evaluator: Evaluator
  private let counted: CountedPractices
  private let since: Day
  private let layout: CellLayout
  /// As known when it was paid, and as known now.
  private let paid: StatementBuilder
  private let due: StatementBuilder
  private let payments: (paid: [Claim: Int64], due: [Claim: Int64])

  init(_ evaluator: Evaluator, _ counted: CountedPractices, since: Day) {
    (self.evaluator, self.counted, self.since) = (evaluator, counted, since)
    layout = CellLayout(evaluator.catalogue, evaluator.timeline)
    paid = Evaluator(evaluator.catalogue, evaluator.timeline, asKnownOn: since).priced(counted)
    due = evaluator.priced(counted)
    payments = (SettlementBuilder.payments(paid), SettlementBuilder.payments(due))
  }

  var settlement: Settlement {
    let (before, after) = (paid.earnings, due.earnings)
    let practices = counted.practices.indices.compactMap { practice in
      let result = Settlement.PracticeRows(
        practice: counted.practices[practice].practice, paid: before.practices[practice],
        due: after.practices[practice], rows: rows(of: practice), adjustments: adjustments(of: practice))
      return result.rows.isEmpty && result.adjustments.isEmpty ? nil : result
    }
    let catalogue = evaluator.catalogue
    return Settlement(
      tariff: catalogue.tariff.id, tariffNames: catalogue.tariff.names, amendments: catalogue.amendments.map(\.id),
      period: evaluator.timeline.period, currency: paid.currency, paidAsKnownOn: since,
      dueAsKnownOn: evaluator.asKnownOn, practiceCount: counted.practices.count, paid: before.total, due: after.total,
      practices: practices, decisions: decisions(practices.flatMap(\.rows)))
  }

  /// Who is paid by an indicator, and on which day.
  private struct Claim: Hashable {
    var practice: Int
    var key: Tally.Key
  }

  private static func payments(_ builder: StatementBuilder) -> [Claim: Int64] {
    var result: [Claim: Int64] = [:]
    for payment in builder.performancePayments {
      result[Claim(practice: payment.practice, key: payment.key), default: 0] += payment.amount
    }
    return result
  }

  // MARK: - Rows of a practice

  /// What is one row: an item at two prices in a run of days.
  private struct Key: Hashable {
    var item: Int
    var slices: ClosedRange<Int>
    var oldPrice: ResolvedPrice?
    var newPrice: ResolvedPrice?
    var oldUnit: Int64?
    var newUnit: Int64?
  }

  private struct Sum {
    var thousandths: Int64 = 0
    var paid: Int64 = 0
    var due: Int64 = 0
    /// The first of its cells, so that rows which are alike but for a payer's price have an order too.
    var first = Int.max
  }

  private struct Due: Hashable {
    var item: Int
    var slice: Int
  }

  private func rows(of practice: Int) -> [Settlement.Row] {
    let sides = (paid: paid.prices(of: practice), due: due.prices(of: practice))
    var sums: [Key: Sum] = [:]
    func add(_ cell: CellLayout.Cell, units: (Int64?, Int64?), _ thousandths: Int64, _ paid: Int64, _ due: Int64) {
      let key = Key(
        item: cell.item, slices: run(of: cell, sides), oldPrice: price(of: cell, sides.paid.table),
        newPrice: price(of: cell, sides.due.table), oldUnit: units.0, newUnit: units.1)
      var sum = sums[key] ?? Sum()
      sum.thousandths += thousandths
      sum.paid += paid
      sum.due += due
      sum.first = min(
        sum.first, layout.index(item: cell.item, variant: cell.variant, payer: cell.payer, slice: cell.slice))
      sums[key] = sum
    }
    var amounts: [Int: Tally.Amount] = [:]
    for count in counted.practices[practice].paid.counts {
      amounts[Int(count.cell), default: .init()].whole += count.whole
    }
    for broken in counted.practices[practice].paid.broken {
      amounts[Int(broken.cell), default: .init()].broken[broken.thousandths, default: 0] += broken.count
    }
    var tiered: [Due: [(cell: CellLayout.Cell, index: Int, amount: Tally.Amount)]] = [:]
    for (index, amount) in amounts {
      let (old, new) = (sides.paid.kind(of: index), sides.due.kind(of: index))
      let units = (sides.paid.units[index], sides.due.units[index])
      if old == .tiered || new == .tiered {
        let cell = layout.cell(index)
        tiered[Due(item: cell.item, slice: cell.slice), default: []].append((cell, index, amount))
      } else if old != new || units.0 != units.1 {
        let cell = layout.cell(index)
        guard isEarned(cell.item, cell.slice) else { continue }
        add(
          cell, units: (old == .none ? nil : units.0, new == .none ? nil : units.1), amount.thousandths,
          Charge.amount(of: amount, at: units.0), Charge.amount(of: amount, at: units.1))
      }
    }
    // With tiers the rate depends on all people of an item on a day, whoever pays for them.
    for (place, cells) in tiered where isEarned(place.item, place.slice) {
      let cells = cells.sorted { $0.index < $1.index }
      guard let changed = cells.first(where: { sides.paid.price(of: $0.index) != sides.due.price(of: $0.index) })
      else { continue }
      func sum(_ prices: CellPrices) -> Int64 {
        var people: [ResolvedPrice: Int64] = [:]
        var sum: Int64 = 0
        for (_, index, amount) in cells {
          switch prices.kind(of: index) {
          case .none: break
          case .flat: sum += Charge.amount(of: amount, at: prices.units[index])
          case .tiered: people[prices.price(of: index)!, default: 0] += amount.whole
          }
        }
        for (price, count) in people {
          sum += Charge.amount(of: count, at: price, of: evaluator.catalogue.items[place.item])
        }
        return sum
      }
      add(
        changed.cell, units: (nil, nil), cells.reduce(0) { $0 + $1.amount.thousandths }, sum(sides.paid),
        sum(sides.due))
    }
    for (claim, count) in counted.practices[practice].performance where isEarned(claim.item, claim.slice) {
      let cell = CellLayout.Cell(item: claim.item, variant: 0, payer: claim.payer, slice: claim.slice)
      let place = Claim(practice: practice, key: claim)
      let amounts = (payments.paid[place] ?? 0, payments.due[place] ?? 0)
      let prices = (price(of: cell, sides.paid.table), price(of: cell, sides.due.table))
      if amounts.0 == amounts.1, (prices.0 == nil) == (prices.1 == nil) { continue }
      add(cell, units: (nil, nil), count.base * 1000, amounts.0, amounts.1)
    }
    return sums.filter { $1.paid != $1.due || ($0.oldPrice == nil) != ($0.newPrice == nil) }
      .sorted { left, right in
        (left.key.item, left.key.slices.lowerBound, left.value.first)
          < (right.key.item, right.key.slices.lowerBound, right.value.first)
      }
      .map { row($0, $1) }
  }

  private func row(_ key: Key, _ sum: Sum) -> Settlement.Row {
    func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, paid.currency) }
    let timeline = evaluator.timeline
    return Settlement.Row(
      item: evaluator.catalogue.items[key.item],
      days: DayRange(
        from: timeline.days(of: key.slices.lowerBound).from, until: timeline.days(of: key.slices.upperBound).until),
      quantity: Quantity(thousandths: sum.thousandths),
      paid: .init(price: key.oldPrice, unit: key.oldUnit.map(money), amount: money(sum.paid)),
      due: .init(price: key.newPrice, unit: key.newUnit.map(money), amount: money(sum.due)),
      decision: decision(key))
  }

  /// Whether an item is in a segment, without which it counts in no total.
  private func isEarned(_ item: Int, _ slice: Int) -> Bool {
    due.slots.all[due.slot(item, slice)].segment >= 0
  }

  private func price(of cell: CellLayout.Cell, _ table: PriceTable) -> ResolvedPrice? {
    table.price(of: cell.item, in: cell.slice, payer: cell.payer)
  }

  /// The slices around a cell's with the same two prices.
  private func run(of cell: CellLayout.Cell, _ sides: (paid: CellPrices, due: CellPrices)) -> ClosedRange<Int> {
    func numbers(_ slice: Int) -> [Int?] {
      [sides.paid.table, sides.due.table].map { $0.number(of: cell.item, in: slice, payer: cell.payer) }
    }
    let own = numbers(cell.slice)
    var (first, last) = (cell.slice, cell.slice)
    while first > 0, numbers(first - 1) == own { first -= 1 }
    while last + 1 < evaluator.timeline.count, numbers(last + 1) == own { last += 1 }
    return first...last
  }

  /// The decision that made the new price; where there is none any more, the newest that says so.
  private func decision(_ key: Key) -> Decision? {
    if key.oldPrice == key.newPrice { return nil }
    if let decision = key.newPrice?.decision { return decision.published > since ? decision : nil }
    guard key.newPrice == nil else { return nil }
    let catalogue = evaluator.catalogue
    let item = catalogue.items[key.item]
    let sets = catalogue.amendments.flatMap(\.changes).compactMap { entry in
      if case .set(item.code, let price) = entry.change { price } else { nil }
    }
    let day = evaluator.timeline.starts[key.slices.lowerBound]
    return (item.prices + sets).filter { $0.amount == nil && $0.days.contains(day) }
      .compactMap { $0.decision.flatMap { catalogue.decisions[$0] } }
      .filter { $0.published > since && $0.published <= evaluator.asKnownOn ?? $0.published }
      .max { ($0.published, $0.id) < ($1.published, $1.id) }
  }

  // MARK: - Adjustments and decisions

  private func adjustments(of practice: Int) -> [ItemChange] {
    let id = counted.practices[practice].practice.id
    return zip(paid.adjustments, due.adjustments).compactMap { old, new in
      let zero = Money.zero(paid.currency)
      let change = ItemChange(
        code: old.row.id, names: old.row.names, baseline: old.row.practices[id] ?? zero,
        scenario: new.row.practices[id] ?? zero)
      return change.difference == zero ? nil : change
    }
  }

  private func decisions(_ rows: [Settlement.Row]) -> [Settlement.DecisionRow] {
    var result: [String: Settlement.DecisionRow] = [:]
    for row in rows {
      guard let decision = row.decision else { continue }
      if result[decision.id] == nil {
        let source = decision.source ?? row.due.price?.source
        result[decision.id] = Settlement.DecisionRow(
          decision: decision,
          source: source.map { evaluator.catalogue.sources[$0] ?? Source(id: $0, title: $0) }, rows: 0,
          difference: .zero(paid.currency))
      }
      result[decision.id]!.rows += 1
      result[decision.id]!.difference += row.difference
    }
    return result.values.sorted { ($0.decision.published, $0.decision.id) < ($1.decision.published, $1.decision.id) }
  }
}
