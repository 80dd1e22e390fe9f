/// Prices a tally and adds it up into a statement.
///
/// What practices earn alone comes first, then indicator payments, which may need the results of all practices, then
/// pools, from which earnings may be taken first, and last ceilings and budgets.
struct StatementBuilder {
  struct ItemSum {
    /// Whether anything was registered or counted.
    var isUsed = false
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

  /// What an indicator paid a practice on a due day.
  struct PerformancePayment {
    var practice: Int
    var key: Tally.Key
    var amount: Int64
  }

  struct FindingSum {
    var lines: Int64 = 0
    var undecided: Int64 = 0
    var amount: Int64 = 0
    var examples: [Int] = []
  }

  let catalogue: Catalogue
  let timeline: Timeline
  let layout: CellLayout
  let asKnownOn: Day?
  let currency: Currency
  let slots: CellSlots
  let counted: CountedPractices
  /// The sums of each slot.
  var items: [ItemSum]
  var statuses: [Status: Int64] = [:]
  var months: [Int64]
  var lines: LineCounts
  var gaps: [Gap: Tally.Amount] = [:]
  var findings: [Int: FindingSum] = [:]
  /// Ceilings and budgets, after everything was priced.
  private(set) var adjustments: [(row: Statement.AdjustmentRow, status: Status)] = []
  /// What each practice earned, slot by slot: those of the first practice, then those of the second.
  var earned: [Int64]
  /// What indicators paid, a payment for each claim.
  var performancePayments: [PerformancePayment] = []
  /// What the indicator payments admitted so far come to at most, or the points of a pool.
  var admitted: Int128 = 0
  /// What all practices together earned by item and slice.
  private(set) var earnedInSlice: [Int64]
  private let classOfPractice: [Int32]
  private let prices: [CellPrices]

  /// Prices what some practices counted.
  ///
  /// - Parameters:
  ///   - evaluator: Whose prices are taken.
  ///   - counted: The practices.
  ///   - classes: The practices by the amendments that apply to them, and these.
  ///   - sums: What each class counted.
  init(
    _ evaluator: Evaluator, _ counted: CountedPractices,
    _ classes: (classes: PracticeClasses, amendments: [[Int]]), _ sums: TallySums
  ) {
    let tables = classes.amendments.map { amendments in
      PriceTable(
        evaluator.catalogue, amendments: amendments, timeline: evaluator.timeline, asKnownOn: evaluator.asKnownOn)
    }
    self.init(evaluator, counted, classes.classes, sums, at: tables)
  }

  /// Prices what some practices counted at given prices.
  ///
  /// - Parameters:
  ///   - evaluator: Whose ceilings and budgets are taken.
  ///   - counted: The practices.
  ///   - classes: The practices by the amendments that apply to them.
  ///   - sums: What each class counted.
  ///   - tables: The prices of each class.
  init(
    _ evaluator: Evaluator, _ counted: CountedPractices, _ classes: PracticeClasses, _ sums: TallySums,
    at tables: [PriceTable]
  ) {
    (catalogue, timeline, asKnownOn) = (evaluator.catalogue, evaluator.timeline, evaluator.asKnownOn)
    self.counted = counted
    let layout = CellLayout(catalogue, timeline)
    self.layout = layout
    currency = catalogue.tariff.currency
    slots = CellSlots(catalogue, timeline, layout)
    items = Array(repeating: ItemSum(), count: slots.all.count)
    months = Array(repeating: 0, count: timeline.months.count)
    earned = Array(repeating: 0, count: counted.practices.count * slots.all.count)
    earnedInSlice = Array(repeating: 0, count: catalogue.items.count * timeline.count)
    lines = counted.lines
    classOfPractice = classes.ofPractice
    prices = tables.map { CellPrices($0, layout, evaluator.catalogue) }
    for (sum, prices) in zip(sums.ofClass, prices) { add(sum, prices) }
    addUnpricedCounts()
    for practice in counted.practices.indices { addEarnings(of: practice) }
    addPerformance()
    adjustments = adjuster.rows(currency: currency)
  }

  /// What works on the sums of what was earned.
  var adjuster: Adjustments {
    Adjustments(
      catalogue: catalogue, months: Int64(timeline.months.count), period: timeline.period,
      earners: counted.practices.map { .init(id: $0.practice.id, list: $0.list.reduce(0, +)) },
      earned: { earnings(by: $0) })
  }

  /// The prices of a practice.
  func prices(of practice: Int) -> CellPrices { prices[Int(classOfPractice[practice])] }

  /// The number of the slot of an item in a slice.
  func slot(_ item: Int, _ slice: Int) -> Int { Int(slots.ofCell[layout.index(item: item, slice: slice)]) }

  /// Notes a quantity of an item that was registered or counted.
  mutating func register(_ thousandths: Int64, in slot: Int) {
    items[slot].isUsed = true
    items[slot].quantity += thousandths
  }

  /// Adds what some practices with the same prices earned together, but for prices with tiers.
  private mutating func add(_ sum: TallySums.Sum, _ prices: CellPrices) {
    var (paid, repriced, unpriced): (Int64, Int64, Int64) = (0, 0, 0)
    for counted in sum.cells {
      let cell = counted.cell
      let slot = Int(slots.ofCell[counted.index])
      register(counted.paid.thousandths + counted.unpaid.thousandths, in: slot)
      items[slot].lines += counted.paid.lines + counted.unpaid.lines
      if !counted.isPaid { continue }
      guard let price = prices.price(of: counted.index) else {
        addGap(cell, counted.paid, prices.table)
        unpriced += counted.paid.lines
        continue
      }
      repriced += counted.repriced
      paid += counted.paid.lines - counted.repriced
      items[slot].paid += counted.paid.thousandths
      // With tiers the rate depends on each practice's count.
      if price.tiers.isEmpty {
        book(Charge.amount(of: counted.paid, at: prices.units[counted.index]), slot, cell.slice, at: price)
      }
    }
    lines[.paid] += paid
    lines[.repriced] += repriced
    lines[.unpriced] += unpriced
    for (key, amount) in sum.effects { add(key, amount, prices) }
  }

  /// Adds what counts lack and say whatever the prices.
  private mutating func addUnpricedCounts() {
    for (key, quantity) in counted.gaps {
      register(quantity.thousandths, in: slot(key.item, key.slice))
      // What is missing here are facts, not prices: the whole period lacks them.
      gaps[Gap(item: key.item, reason: key.reason, slices: 0...timeline.count - 1), default: .init()] += quantity
    }
    for (rule, count) in counted.undecided { findings[rule, default: FindingSum()].undecided += count }
    for (rule, examples) in counted.examples { findings[rule, default: FindingSum()].examples = examples }
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
    let slot = slot(key.item, key.slice)
    earned[practice * slots.all.count + slot] += amount
    book(amount, slot, key.slice, at: price)
  }

  /// Adds an amount that practices earned to the sums over all of them.
  private mutating func book(_ amount: Int64, _ slot: Int, _ slice: Int, at price: ResolvedPrice) {
    items[slot].isUsed = true
    items[slot].amount += amount
    items[slot].use(price)
    statuses[price.status, default: 0] += amount
    months[timeline.monthOfSlice[slice]] += amount
    earnedInSlice[slots.all[slot].item * timeline.count + slice] += amount
  }

  /// The money a rule moved: what was not paid, or the change by a replacement, or what a warning is about.
  private mutating func add(_ key: Tally.EffectKey, _ quantity: Tally.Amount, _ prices: CellPrices) {
    func value(_ item: Int32) -> Int64? {
      prices.plainUnit(of: Int(item), in: Int(key.slice), payer: Int(key.payer))
        .map { Charge.amount(of: quantity, at: $0) }
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
