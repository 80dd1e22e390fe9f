/// Prices a tally and adds it up into a statement.
///
/// What practices earn alone comes first, then indicator payments, which may need the results of all practices, then
/// pools, from which earnings may be taken first, and last ceilings and budgets.
struct StatementBuilder {
  /// An item in one of its segments.
  struct ItemKey: Hashable, Comparable {
    var item: Int
    var segment: Int

    static func < (left: ItemKey, right: ItemKey) -> Bool {
      (left.item, left.segment) < (right.item, right.segment)
    }
  }

  struct ItemSum {
    var quantity: Int64 = 0
    var paid: Int64 = 0
    var lines: Int64 = 0
    var amount: Int64 = 0
    var weakest: Status?
    var sources: [String] = []

    mutating func use(_ price: ResolvedPrice) {
      weakest = max(weakest ?? price.status, price.status)
      if let source = price.source, !sources.contains(source) { sources.append(source) }
    }
  }

  /// A run of slices without a price for an item.
  struct Gap: Hashable {
    var item: Int
    var reason: Statement.UnpricedRow.Reason
    var slices: ClosedRange<Int>
  }

  struct FindingSum {
    var lines: Int64 = 0
    var undecided: Int64 = 0
    var amount: Int64 = 0
    var examples: [Int] = []
  }

  /// A practice on its way to its row.
  struct Earner {
    let tally: Tally.PracticeTally
    /// The number of the practice's prices.
    let prices: Int
  }

  let catalogue: Catalogue
  let timeline: Timeline
  let layout: CellLayout
  let asKnownOn: Day?
  let currency: Currency
  /// Every item in each of its segments, and which of these a cell belongs to.
  let slots: [ItemKey]
  private let slotOfCell: [Int32]
  private let slotOfKey: [ItemKey: Int]
  private let segmentNumbers: [String: Int]
  var items: [ItemKey: ItemSum] = [:]
  var statuses: [Status: Int64] = [:]
  var months: [Int64]
  var lines = LineCounts()
  var gaps: [Gap: Tally.Amount] = [:]
  var findings: [Int: FindingSum] = [:]
  var unknown: [String: Int64] = [:]
  private(set) var earners: [Earner] = []
  /// What each practice earned, slot by slot: those of the first practice, then those of the second.
  private var earned: [Int64] = []
  /// What all practices together earned by item and slice.
  var earnedInSlice: [Tally.Key: Int64] = [:]
  private(set) var prices: [CellPrices] = []
  private var numberOfPrices: [[Int]: Int] = [:]

  init(_ catalogue: Catalogue, timeline: Timeline, asKnownOn: Day?) {
    self.catalogue = catalogue
    self.timeline = timeline
    self.asKnownOn = asKnownOn
    layout = CellLayout(catalogue, timeline)
    currency = catalogue.tariff.currency
    let segmentNumbers = Dictionary(catalogue.segments.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var (slots, slotOfKey): ([ItemKey], [ItemKey: Int]) = ([], [:])
    slotOfCell = layout.cells.map { cell in
      let segment = segmentNumbers[catalogue.items[cell.item].segment(on: timeline.starts[cell.slice])] ?? -1
      let key = ItemKey(item: cell.item, segment: segment)
      if slotOfKey[key] == nil {
        slotOfKey[key] = slots.count
        slots.append(key)
      }
      return Int32(slotOfKey[key]!)
    }
    (self.slots, self.slotOfKey, self.segmentNumbers) = (slots, slotOfKey, segmentNumbers)
    months = Array(repeating: 0, count: timeline.months.count)
  }

  /// The statement of a tally, given the sums over its practices.
  mutating func statement(of tally: Tally, sums: TallySums) -> Statement {
    lines[.malformed] += tally.malformed
    let practices = tally.practices.values.sorted { $0.practice.id < $1.practice.id }
    earners = practices.map { Earner(tally: $0, prices: number(of: $0.practice)) }
    earned = Array(repeating: 0, count: earners.count * slots.count)
    for (amendments, sum) in sums.byAmendments.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      add(sum, prices[numberOfPrices[amendments]!])
    }
    for practice in earners.indices { addEarnings(of: practice) }
    addPerformance()
    let adjustments = Adjustments(
      catalogue: catalogue, months: Int64(timeline.months.count),
      earners: earners.indices.map { practice in
        var byItem: [Int: Int64] = [:]
        for (slot, amount) in earnings(of: practice) { byItem[slots[slot].item, default: 0] += amount }
        let tally = earners[practice].tally
        return Adjustments.Earner(id: tally.practice.id, earned: byItem, list: tally.list.reduce(0, +))
      }
    ).rows(currency: currency)
    return statement(adjustments: adjustments)
  }

  /// The number of the prices for a practice.
  private mutating func number(of practice: Practice) -> Int {
    let applied = catalogue.amendments(for: practice)
    if let known = numberOfPrices[applied] { return known }
    let table = PriceTable(catalogue, amendments: applied, timeline: timeline, asKnownOn: asKnownOn)
    numberOfPrices[applied] = prices.count
    prices.append(CellPrices(table, layout, catalogue))
    return prices.count - 1
  }

  /// What a practice earned, slot by slot; slots in which it earned nothing are left out.
  func earnings(of practice: Int) -> [(slot: Int, amount: Int64)] {
    slots.indices.compactMap { slot in
      let amount = earned[practice * slots.count + slot]
      return amount == 0 ? nil : (slot, amount)
    }
  }

  /// An item in the segment it is in during a slice.
  func key(_ item: Int, _ slice: Int) -> ItemKey { slots[Int(slotOfCell[layout.index(item: item, slice: slice)])] }

  /// Adds what some practices with the same prices earned together, but for prices with tiers.
  private mutating func add(_ sum: TallySums.Sum, _ prices: CellPrices) {
    for counted in sum.cells {
      let cell = counted.cell
      let slot = slots[Int(slotOfCell[layout.index(item: cell.item, slice: cell.slice)])]
      items[slot, default: ItemSum()].quantity += counted.paid.thousandths + counted.unpaid.thousandths
      items[slot]!.lines += counted.paid.lines + counted.unpaid.lines
      if !counted.isPaid { continue }
      guard let price = prices.price(of: counted.index) else {
        addGap(cell, counted.paid, prices.table)
        lines[.unpriced] += counted.paid.lines
        continue
      }
      lines[.repriced] += counted.repriced
      lines[.paid] += counted.paid.lines - counted.repriced
      items[slot]!.paid += counted.paid.thousandths
      // With tiers the rate depends on each practice's count.
      if price.tiers.isEmpty {
        book(Charge.amount(of: counted.paid, at: prices.unit(of: counted.index)), slot, cell.slice, at: price)
      }
    }
    for (key, amount) in sum.effects { add(key, amount, prices.table) }
  }

  /// Adds what a practice earned by its cells, and what stands for it alone.
  private mutating func addEarnings(of practice: Int) {
    let tally = earners[practice].tally
    let prices = prices[earners[practice].prices]
    let first = practice * slots.count
    var listed: [Listed: Int64] = [:]
    for count in tally.paid.counts {
      let cell = Int(count.cell)
      switch prices.kind(of: cell) {
      case .flat: earned[first + Int(slotOfCell[cell])] += prices.unit(of: cell) * count.whole
      case .tiered:
        let counted = layout.cell(cell)
        listed[
          Listed(item: counted.item, slice: counted.slice, price: prices.price(of: cell)!), default: 0] += count.whole
      case .none: break
      }
    }
    for broken in tally.paid.broken where prices.kind(of: Int(broken.cell)) == .flat {
      let cell = Int(broken.cell)
      let amount = Charge.amount(ofThousandths: broken.thousandths, at: prices.unit(of: cell))
      earned[first + Int(slotOfCell[cell])] += amount * broken.count
    }
    for (listed, count) in listed {
      let amount = Charge.amount(of: count, at: listed.price, of: catalogue.items[listed.item])
      pay(amount, for: Tally.Key(item: listed.item, slice: listed.slice), at: listed.price, practice)
    }
    lines += tally.lines
    for (key, quantity) in tally.gaps {
      items[self.key(key.item, key.slice), default: ItemSum()].quantity += quantity.thousandths
      // What is missing here are facts, not prices: the whole period lacks them.
      gaps[Gap(item: key.item, reason: key.reason, slices: 0...timeline.count - 1), default: .init()] += quantity
    }
    for (rule, count) in tally.undecided { findings[rule, default: FindingSum()].undecided += count }
    for (rule, examples) in tally.examples {
      let merged = Set(findings[rule, default: FindingSum()].examples + examples).sorted()
      findings[rule, default: FindingSum()].examples = Array(merged.prefix(Tally.PracticeTally.exampleCount))
    }
    unknown.merge(tally.unknown, uniquingKeysWith: +)
  }

  /// People for whom the same price with tiers holds on a due day.
  private struct Listed: Hashable {
    var item: Int
    var slice: Int
    var price: ResolvedPrice
  }

  /// Notes a quantity that no price covers.
  mutating func addGap(_ cell: CellLayout.Cell, _ quantity: Tally.Amount, _ table: PriceTable) {
    let isFree = if case .free = table[cell.item, cell.slice, cell.payer] { true } else { false }
    let gap = Gap(
      item: cell.item, reason: isFree ? .freePrice : .noPrice,
      slices: table.gap(of: cell.item, around: cell.slice, payer: cell.payer))
    gaps[gap, default: .init()] += quantity
  }

  /// Pays an amount to a practice.
  mutating func pay(_ amount: Int64, for key: Tally.Key, at price: ResolvedPrice, _ practice: Int) {
    let slot = Int(slotOfCell[layout.index(item: key.item, slice: key.slice)])
    earned[practice * slots.count + slot] += amount
    book(amount, slots[slot], key.slice, at: price)
  }

  /// Adds an amount that practices earned to the sums over all of them.
  private mutating func book(_ amount: Int64, _ slot: ItemKey, _ slice: Int, at price: ResolvedPrice) {
    items[slot, default: ItemSum()].amount += amount
    items[slot]!.use(price)
    statuses[price.status, default: 0] += amount
    months[timeline.monthOfSlice[slice]] += amount
    earnedInSlice[Tally.Key(item: slot.item, slice: slice), default: 0] += amount
  }

  /// The money a rule moved: what was not paid, or the change by a replacement, or what a warning is about.
  private mutating func add(_ key: Tally.EffectKey, _ quantity: Tally.Amount, _ table: PriceTable) {
    func value(_ item: Int32) -> Int64? {
      table.price(of: Int(item), in: Int(key.slice), payer: Int(key.payer))
        .map { Charge.amount(of: quantity, at: Charge.unit($0)) }
    }
    let rule = Int(key.rule)
    findings[rule, default: FindingSum()].lines += quantity.lines
    let before = value(key.item) ?? 0
    if key.becomes >= 0 {
      // What an item without a price takes or gives is not known, and the line is reported as unpriced.
      findings[rule]!.amount += value(key.becomes).map { $0 - before } ?? 0
    } else {
      findings[rule]!.amount += before
    }
  }
}
