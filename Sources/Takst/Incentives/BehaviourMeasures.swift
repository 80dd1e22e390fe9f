/// What is measured of a scenario without behaviour, and what a response makes of it.
struct BehaviourMeasures: Sendable {
  let model: BehaviourModel
  let before: StatementBuilder
  let after: StatementBuilder
  let evaluator: Evaluator
  let tally: Tally
  let warnings: [BehaviouralEffect.Warning]
  private let prices: [String: Money]

  var currency: Currency { after.currency }
  private var behaviour: Behaviour { model.behaviour }

  init(
    _ comparison: Comparison, _ counts: ScenarioCounts, _ scenario: Int, _ behaviour: Behaviour,
    _ marginal: (baseline: MarginalRevenues, scenario: MarginalRevenues)?
  ) {
    let evaluator = comparison.evaluators[scenario + 1]
    let catalogue = evaluator.catalogue
    let tally = comparison.tally(of: scenario + 1, counts)
    let before = comparison.evaluators[0].priced(CountedPractices(comparison.tally(of: 0, counts)))
    let after = evaluator.priced(CountedPractices(tally))
    (self.evaluator, self.tally, self.before, self.after) = (evaluator, tally, before, after)
    let everything = Array(repeating: true, count: catalogue.items.count)
    func set(_ selector: Selector?) -> ItemSet? { selector.map { catalogue.itemSet($0, active: everything) } }
    let chosen = set(behaviour.items)
    let roles = behaviour.roles.map { (role: $0, items: set(behaviour.items(of: $0))) }
    let groups = behaviour.groups.map { (group: $0, items: set($0.items)) }
    let (old, new) = (marginal.map { BehaviourPrices($0.baseline) }, marginal.map { BehaviourPrices($0.scenario) })
    let (incomeBefore, incomeAfter) = (before.earnings.practices, after.earnings.practices)
    let isFirst = behaviour.formula == .homeVisits
    var visits: [(units: Int64, list: Int64)] = []
    var otherFees: Set<String> = []
    var parts: [BehaviourModel.Part] = []
    for (position, practice) in after.counted.practices.enumerated() {
      var part = BehaviourModel.Part()
      part.personMonths = practice.list.reduce(0, +)
      let (y0, y1) = (incomeBefore[position].minorUnits, incomeAfter[position].minorUnits)
      part.change = y1 - y0
      // A whole unit of the currency at least, and at most as much again.
      let whole = Rate.powersOfTen[evaluator.catalogue.tariff.currency.minorDigits]
      part.income = BehaviourMeasures.change(from: max(y0, whole), to: max(y1, whole))
      let first = BehaviourMeans(before, position)
      let second = BehaviourMeans(after, position)
      var (units, listed): (Int64, Int64) = (0, part.personMonths)
      for item in catalogue.items.indices where catalogue.items[item].unit == .service && second.isUsed(item) {
        if let chosen, !chosen.contains(item) { continue }
        var row = BehaviourModel.Row(item: item)
        let code = catalogue.items[item].code
        let ratio = second.ratio(of: code, to: first)
        switch behaviour.formula {
        case .elasticities:
          let floor = max(1, whole / 100)
          if let old, let new, let p0 = old[practice.practice.id, code], let p1 = new[practice.practice.id, code] {
            row.price = BehaviourMeasures.change(from: max(p0, floor), to: max(p1, floor))
          } else if marginal == nil {
            row.price = second.change(of: code, from: first, floor: floor)
          }
          let fits = groups.last {
            $0.group.holds(practice, months: Int64(practice.list.count)) && ($0.items?.contains(item) ?? true)
          }
          row.fixed = fits.map { (Billionths.of($0.group.price), Billionths.of($0.group.income)) }
        case .power: row.price = Billionths.toThreeHalves(ratio)
        case .baskets:
          let role = roles.first { role in
            role.items?.contains(item) ?? (roles.count == 1)
          }?.role
          row.parameter = behaviour.parameters.firstIndex { $0.id == role?.parameter } ?? -1
        case .homeVisits:
          guard let items = roles[0].items, items.contains(item) else { continue }
          row.price = ratio - Billionths.one
          if row.price != 0, row.price != Billionths.of(behaviour["observed"]) { otherFees.insert(code) }
          units += second.units(item)
        case .fixed, .offset, .moves, .endOfPeriod, .newFee, .uptake, .outcomes: break
        }
        part.services += second.amount(item)
        part.rows.append(row)
      }
      if listed == 0 { listed = 1 }
      visits.append((units, listed))
      parts.append(part)
    }
    if isFirst {
      let order = visits.indices.sorted { left, right in
        let (a, b) = (
          Int128(visits[left].units) * Int128(visits[right].list),
          Int128(visits[right].units) * Int128(visits[left].list)
        )
        return a == b ? left < right : a < b
      }
      for (rank, position) in order.enumerated() { parts[position].rank = rank }
    }
    let newItem =
      behaviour.formula == .newFee ? roles.first?.items?.items.first { catalogue.items[$0].unit == .service } : nil
    model = BehaviourModel(
      behaviour: behaviour, parts: parts, months: Int64(max(1, evaluator.timeline.months.count)), newItem: newItem)
    var prices: [String: Money] = [:]
    let last = evaluator.timeline.count - 1
    for code in Set(behaviour.moves.flatMap(\.to)) {
      guard let item = catalogue.items.lastIndex(where: { $0.code == code }), !after.counted.practices.isEmpty else {
        continue
      }
      prices[code] = after.prices(of: 0).plainUnit(of: item, in: last, payer: 0).map {
        Money(minorUnits: $0, after.currency)
      }
    }
    self.prices = prices
    let missing = roles.filter { $0.items?.isEmpty ?? true }.map(\.role.id)
    let kinds = ChangeKinds(comparison.scenarios[scenario].amendments, evaluator.catalogue)
    warnings = behaviour.warnings(
      currency: after.currency.code, kinds: kinds, hasLoss: parts.contains { $0.change < 0 },
      rolesWithoutItems: roles.count == 1 && behaviour.formula == .baskets ? [] : missing,
      usesMeans: behaviour.needsMarginalRevenues && marginal == nil, otherFees: otherFees.sorted())
  }

  /// A relative change, at most one, in billionths.
  private static func change(from old: Int64, to new: Int64) -> Int64 {
    min(max(Billionths.ratio(new - old, over: old), -Billionths.one), Billionths.one)
  }

  /// The scenario with the volumes of a response.
  func responded(_ values: [Int64]) -> StatementBuilder {
    if behaviour.formula == .fixed || behaviour.formula == .outcomes { return after }
    return evaluator.priced(CountedPractices(volumes(values)))
  }

  /// Refuses a response that could come to more than can be added up.
  ///
  /// Factors are held to ``BehaviourModel/greatestFactor``, which sums within the limits can bear; new contacts, moves and uptake are not.
  func check(_ values: [Int64]) throws(Diagnostics) {
    if model.scalesOnly { return }
    try evaluator.check(volumes(values))
  }

  /// The volumes of a response.
  func volumes(_ values: [Int64]) -> Tally {
    var result = tally
    let layout = after.layout
    for (practice, part) in zip(after.counted.practices, model.parts) {
      var factors: [Int: Int64] = [:]
      for row in part.rows { factors[row.item] = model.factor(row, part, values) }
      var new = practice.scaled(by: factors, layout)
      if let item = model.newItem, let cell = cell(of: item, practice) {
        new.add(model.contacts(part, values), to: cell)
      }
      if behaviour.formula == .endOfPeriod { new = new.without(values[0], of: limited, layout) }
      result.practices[practice.practice.id] = new
    }
    let assumptions = model.assumptions(values) { prices[$0] }
    return assumptions.applied(to: result, evaluator.catalogue, evaluator.timeline)
  }

  /// The items whose limits are meant.
  private var limited: ItemSet {
    let catalogue = evaluator.catalogue
    let selector = behaviour.roles.first.flatMap { behaviour.items(of: $0) } ?? Selector([])
    return catalogue.itemSet(selector, active: Array(repeating: true, count: catalogue.items.count))
  }

  /// The last cell of an item with a price.
  private func cell(of item: Int, _ practice: Tally.PracticeTally) -> Int? {
    guard let position = after.counted.practices.firstIndex(where: { $0.practice.id == practice.practice.id }) else {
      return nil
    }
    let prices = after.prices(of: position)
    return (0..<evaluator.timeline.count).reversed().map { after.layout.index(item: item, slice: $0) }
      .first { prices.price(of: $0) != nil }
  }

  /// The behavioural effect of some values.
  func behavioural(_ values: [Int64]) -> Money {
    if behaviour.formula == .fixed || behaviour.formula == .outcomes { return .zero(currency) }
    return responded(values).earnings.total - after.earnings.total
  }

  /// The effects by segment, item and practice.
  func effect(_ responded: StatementBuilder, _ scenario: Scenario, low: Money, high: Money) -> BehaviouralEffect {
    typealias Amounts = BehaviouralEffect.Amounts
    let earnings = [before.earnings, after.earnings, responded.earnings]
    func amounts(_ parts: [Money]) -> Amounts { Amounts(baseline: parts[0], unchanged: parts[1], responded: parts[2]) }
    var segments: [Segment] = []
    for row in earnings.flatMap(\.segments) where !segments.contains(where: { $0.id == row.segment.id }) {
      segments.append(row.segment)
    }
    segments =
      segments.filter { $0.id != Statement.adjustmentsSegment }
      + segments.filter { $0.id == Statement.adjustmentsSegment }
    let practices = before.counted.practices.map(\.practice)
    var effect = BehaviouralEffect(
      scenario: scenario, behaviour: behaviour, total: amounts(earnings.map(\.total)),
      segments: segments.map { segment in
        .init(segment: segment, amounts: amounts(earnings.map { $0.amount(of: segment.id) }))
      },
      items: rows(earnings.map(\.items), nil),
      practices: practices.indices.map { position in amounts(earnings.map { $0.practices[position] }) },
      practiceItems: practices.indices.flatMap { position in
        rows([before, after, responded].map { $0.items(of: position) }, practices[position].id)
      }, low: min(low, high), high: max(low, high), warnings: warnings)
    if behaviour.formula == .offset {
      let values = behaviour.values(.central)
      var wanted = Money.zero(currency)
      for part in model.parts {
        let kept = Billionths.one - (part.change < 0 ? values[0] : values[1])
        wanted += Money(
          minorUnits: Billionths.quotient(Int128(part.change) * Int128(kept), Int128(Billionths.one)), currency)
      }
      effect.remainder = effect.total.total - wanted
    }
    if behaviour.formula == .endOfPeriod {
      let all = after.counted.practices.reduce(into: Int64(0)) { sum, practice in
        for count in practice.unpaid.counts where limited.contains(after.layout.cell(Int(count.cell)).item) {
          sum += count.whole
        }
      }
      let values = behaviour.values(.central)
      let lost = Billionths.scaled(all * 1000, by: values[0])
      effect.lost = Quantity(thousandths: lost)
      effect.carried = Quantity(thousandths: Billionths.scaled(lost, by: values[1]))
    }
    return effect
  }

  private func rows(
    _ layers: [[ScenarioEarnings.ItemAmount]], _ practice: String?
  ) -> [BehaviouralEffect.ItemRow] {
    let zero = Money.zero(currency)
    let rows = ItemChange.changes(from: layers[0], to: layers[1])
    // The response is to the scenario's items; a code with one name is one row.
    let last = ItemChange.changes(from: layers[1], to: layers[2])
    var result = rows.map { row in
      BehaviouralEffect.ItemRow(
        practice: practice, code: row.code, names: row.names,
        amounts: .init(baseline: row.baseline, unchanged: row.scenario, responded: zero))
    }
    for row in last {
      if let index = result.firstIndex(where: { $0.code == row.code && $0.names == row.names }) {
        result[index].amounts.responded = row.scenario
      } else {
        result.append(
          .init(
            practice: practice, code: row.code, names: row.names,
            amounts: .init(baseline: zero, unchanged: zero, responded: row.scenario)))
      }
    }
    return result
  }

  /// Draws without a tally for each; nil where a draw needs all of the engine.
  var drawing: BehaviourDrawing? {
    switch behaviour.formula {
    case .moves, .uptake, .endOfPeriod, .newFee: return nil
    case .fixed, .elasticities, .offset, .power, .baskets, .homeVisits, .outcomes: break
    }
    let catalogue = evaluator.catalogue
    // What is shared out by earnings, or lies in no segment, is left to the engine.
    let hasPools = catalogue.items.contains { item in
      if case .performance(let performance) = item.unit { performance.pool != nil } else { false }
    }
    if hasPools || after.slots.all.contains(where: { $0.segment < 0 }) { return nil }
    return BehaviourDrawing(self)
  }
}

extension StatementBuilder {
  /// What each item earned for a practice before adjustments, in the tariff's order.
  func items(of practice: Int) -> [ScenarioEarnings.ItemAmount] {
    var result: [ScenarioEarnings.ItemAmount] = []
    var last = -1
    for (slot, amount) in earnings(of: practice) where slots.all[slot].segment >= 0 {
      let item = slots.all[slot].item
      let money = Money(minorUnits: amount, currency)
      if item == last {
        result[result.count - 1].amount += money
      } else {
        last = item
        result.append(.init(code: catalogue.items[item].code, names: catalogue.items[item].names, amount: money))
      }
    }
    return result
  }
}
