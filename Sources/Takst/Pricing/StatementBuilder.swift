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

  /// People for whom the same price with tiers holds on a due day.
  private struct Listed: Hashable {
    var key: Tally.Key
    var price: ResolvedPrice
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
    let table: PriceTable
    var earned: [ItemKey: Int64] = [:]
  }

  let catalogue: Catalogue
  let timeline: Timeline
  let asKnownOn: Day?
  let currency: Currency
  private let segmentNumbers: [String: Int]
  var items: [ItemKey: ItemSum] = [:]
  var statuses: [Status: Int64] = [:]
  var months: [Int64]
  var lines = LineCounts()
  var gaps: [Gap: Tally.Amount] = [:]
  var findings: [Int: FindingSum] = [:]
  var unknown: [String: Int64] = [:]
  var earners: [Earner] = []
  /// What all practices together earned by item and slice.
  var earnedInSlice: [Tally.Key: Int64] = [:]
  private var tables: [[Int]: PriceTable] = [:]

  init(_ catalogue: Catalogue, timeline: Timeline, asKnownOn: Day?) {
    self.catalogue = catalogue
    self.timeline = timeline
    self.asKnownOn = asKnownOn
    currency = catalogue.tariff.currency
    segmentNumbers = Dictionary(catalogue.segments.enumerated().map { ($1.id, $0) }) { first, _ in first }
    months = Array(repeating: 0, count: timeline.months.count)
  }

  /// The statement of a tally.
  mutating func statement(of tally: Tally) -> Statement {
    lines[.malformed] += tally.malformed
    for id in tally.practices.keys.sorted() {
      let practice = tally.practices[id]!
      earners.append(Earner(tally: practice, table: table(for: practice.practice)))
      add(earners.count - 1)
    }
    addPerformance()
    let adjustments = Adjustments(
      catalogue: catalogue, months: Int64(timeline.months.count),
      earners: earners.map { earner in
        Adjustments.Earner(
          id: earner.tally.practice.id,
          earned: Dictionary(earner.earned.map { ($0.key.item, $0.value) }, uniquingKeysWith: +),
          list: earner.tally.list.reduce(0, +))
      }
    ).rows(currency: currency)
    return statement(adjustments: adjustments)
  }

  /// The prices for a practice.
  private mutating func table(for practice: Practice) -> PriceTable {
    let applied = catalogue.amendments(for: practice)
    if let table = tables[applied] { return table }
    let table = PriceTable(catalogue, amendments: applied, timeline: timeline, asKnownOn: asKnownOn)
    tables[applied] = table
    return table
  }

  /// An item in the segment it is in during a slice.
  func key(_ item: Int, _ slice: Int) -> ItemKey {
    ItemKey(item: item, segment: segmentNumbers[catalogue.items[item].segment(on: timeline.starts[slice])] ?? -1)
  }

  /// Adds what a practice earns whatever others do.
  private mutating func add(_ practice: Int) {
    let (tally, table) = (earners[practice].tally, earners[practice].table)
    var listed: [Listed: Int64] = [:]
    lines += tally.lines
    for (key, quantity) in tally.paid {
      items[self.key(key.item, key.slice), default: ItemSum()].quantity += quantity.thousandths
      items[self.key(key.item, key.slice), default: ItemSum()].lines += quantity.lines
      guard let price = table.price(of: key.item, in: key.slice, payer: key.payer) else {
        addGap(key, quantity, table)
        lines[.unpriced] += quantity.lines
        continue
      }
      let repriced = tally.repricedLines[key] ?? 0
      lines[.repriced] += repriced
      lines[.paid] += quantity.lines - repriced
      items[self.key(key.item, key.slice), default: ItemSum()].paid += quantity.thousandths
      if !price.tiers.isEmpty {
        // The rate depends on the whole count of the day: priced below, when all of it is known.
        listed[Listed(key: Tally.Key(item: key.item, slice: key.slice), price: price), default: 0] += quantity.whole
        continue
      }
      let unit = Charge.unit(price, of: catalogue.items[key.item], variant: key.variant)
      pay(Charge.amount(of: quantity, at: unit), for: key, at: price, practice)
    }
    for (listed, count) in listed {
      let amount = Charge.amount(of: count, at: listed.price, of: catalogue.items[listed.key.item])
      pay(amount, for: listed.key, at: listed.price, practice)
    }
    for (key, quantity) in tally.unpaid {
      items[self.key(key.item, key.slice), default: ItemSum()].quantity += quantity.thousandths
      items[self.key(key.item, key.slice), default: ItemSum()].lines += quantity.lines
    }
    for (key, quantity) in tally.gaps {
      items[self.key(key.item, key.slice), default: ItemSum()].quantity += quantity.thousandths
      // What is missing here are facts, not prices: the whole period lacks them.
      gaps[Gap(item: key.item, reason: key.reason, slices: 0...timeline.count - 1), default: .init()] += quantity
    }
    for (key, quantity) in tally.effects { add(key, quantity, table) }
    for (rule, count) in tally.undecided { findings[rule, default: FindingSum()].undecided += count }
    for (rule, examples) in tally.examples {
      let merged = Set(findings[rule, default: FindingSum()].examples + examples).sorted()
      findings[rule, default: FindingSum()].examples = Array(merged.prefix(Tally.PracticeTally.exampleCount))
    }
    unknown.merge(tally.unknown, uniquingKeysWith: +)
  }

  /// Notes a quantity that no price covers.
  mutating func addGap(_ key: Tally.Key, _ quantity: Tally.Amount, _ table: PriceTable) {
    let isFree = if case .free = table[key.item, key.slice, key.payer] { true } else { false }
    let gap = Gap(
      item: key.item, reason: isFree ? .freePrice : .noPrice,
      slices: table.gap(of: key.item, around: key.slice, payer: key.payer))
    gaps[gap, default: .init()] += quantity
  }

  /// Pays an amount to a practice.
  mutating func pay(_ amount: Int64, for key: Tally.Key, at price: ResolvedPrice, _ practice: Int) {
    let item = self.key(key.item, key.slice)
    items[item, default: ItemSum()].amount += amount
    items[item, default: ItemSum()].use(price)
    statuses[price.status, default: 0] += amount
    months[timeline.monthOfSlice[key.slice]] += amount
    earners[practice].earned[item, default: 0] += amount
    earnedInSlice[Tally.Key(item: key.item, slice: key.slice), default: 0] += amount
  }

  /// The money a rule moved: what was not paid, or the change by a replacement, or what a warning is about.
  private mutating func add(_ key: Tally.EffectKey, _ quantity: Tally.Amount, _ table: PriceTable) {
    func value(_ item: Int) -> Int64? {
      table.price(of: item, in: key.slice, payer: key.payer).map { Charge.amount(of: quantity, at: Charge.unit($0)) }
    }
    findings[key.rule, default: FindingSum()].lines += quantity.lines
    let before = value(key.item) ?? 0
    if let item = key.becomes {
      // What an item without a price takes or gives is not known, and the line is reported as unpriced.
      findings[key.rule, default: FindingSum()].amount += value(item).map { $0 - before } ?? 0
    } else {
      findings[key.rule, default: FindingSum()].amount += before
    }
  }
}
