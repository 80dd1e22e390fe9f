/// Prices a tally and adds it up into a statement.
struct StatementBuilder {
  private struct ItemSum {
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
  private struct Gap: Hashable {
    var item: Int
    var reason: Statement.UnpricedRow.Reason
    var slices: ClosedRange<Int>
  }

  private struct FindingSum {
    var lines: Int64 = 0
    var undecided: Int64 = 0
    var amount: Int64 = 0
    var examples: [Int] = []
  }

  private let catalogue: Catalogue
  private let timeline: Timeline
  private let asKnownOn: Day?
  private let currency: Currency
  private var items: [Int: ItemSum] = [:]
  private var statuses: [Status: Int64] = [:]
  private var months: [Int64]
  private var lines = LineCounts()
  private var gaps: [Gap: Tally.Amount] = [:]
  private var findings: [Int: FindingSum] = [:]
  private var unknown: [String: Int64] = [:]
  private var earners: [Adjustments.Earner] = []
  private var tables: [[Int]: PriceTable] = [:]

  init(_ catalogue: Catalogue, timeline: Timeline, asKnownOn: Day?) {
    self.catalogue = catalogue
    self.timeline = timeline
    self.asKnownOn = asKnownOn
    currency = catalogue.tariff.currency
    months = Array(repeating: 0, count: timeline.months.count)
  }

  /// The statement of a tally.
  mutating func statement(of tally: Tally) -> Statement {
    lines[.malformed] += tally.malformed
    let order = tally.practices.keys.sorted()
    for id in order { add(tally.practices[id]!) }
    let adjustments = Adjustments(catalogue: catalogue, months: Int64(timeline.months.count), earners: earners)
      .rows(currency: currency)
    return statement(adjustments: adjustments, tallies: order.map { tally.practices[$0]! })
  }

  /// The prices for a practice.
  private mutating func table(for practice: Practice) -> PriceTable {
    let applied = catalogue.amendments(for: practice)
    if let table = tables[applied] { return table }
    let table = PriceTable(catalogue, amendments: applied, timeline: timeline, asKnownOn: asKnownOn)
    tables[applied] = table
    return table
  }

  private mutating func add(_ tally: Tally.PracticeTally) {
    let table = table(for: tally.practice)
    var earned: [Int: Int64] = [:]
    var listed: [Int: [Int: Int64]] = [:]
    lines += tally.lines
    for (key, quantity) in tally.paid {
      items[key.item, default: ItemSum()].quantity += quantity.thousandths
      items[key.item, default: ItemSum()].lines += quantity.lines
      guard let price = table.price(of: key.item, in: key.slice) else {
        let isFree = if case .free = table[key.item, key.slice] { true } else { false }
        let gap = Gap(
          item: key.item, reason: isFree ? .freePrice : .noPrice, slices: table.gap(of: key.item, around: key.slice))
        gaps[gap, default: .init()] += quantity
        lines[.unpriced] += quantity.lines
        continue
      }
      let repriced = tally.repricedLines[key] ?? 0
      lines[.repriced] += repriced
      lines[.paid] += quantity.lines - repriced
      items[key.item, default: ItemSum()].paid += quantity.thousandths
      items[key.item, default: ItemSum()].use(price)
      if !price.tiers.isEmpty {
        // The rate depends on the whole count of the day: priced below, when all of it is known.
        listed[key.item, default: [:]][key.slice, default: 0] += quantity.whole
        continue
      }
      let unit = Charge.unit(price, of: catalogue.items[key.item], variant: key.variant)
      pay(Charge.amount(of: quantity, at: unit), for: key.item, in: key.slice, at: price, &earned)
    }
    for (item, counts) in listed {
      for (slice, count) in counts {
        let price = table.price(of: item, in: slice)!
        pay(Charge.amount(of: count, at: price), for: item, in: slice, at: price, &earned)
      }
    }
    for (key, quantity) in tally.unpaid {
      items[key.item, default: ItemSum()].quantity += quantity.thousandths
      items[key.item, default: ItemSum()].lines += quantity.lines
    }
    for (key, quantity) in tally.gaps {
      items[key.item, default: ItemSum()].quantity += quantity.thousandths
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
    earners.append(Adjustments.Earner(id: tally.practice.id, earned: earned, list: tally.list.reduce(0, +)))
  }

  private mutating func pay(
    _ amount: Int64, for item: Int, in slice: Int, at price: ResolvedPrice, _ earned: inout [Int: Int64]
  ) {
    items[item, default: ItemSum()].amount += amount
    statuses[price.status, default: 0] += amount
    months[timeline.monthOfSlice[slice]] += amount
    earned[item, default: 0] += amount
  }

  /// The money a rule moved: what was not paid, or the change by a replacement, or what a warning is about.
  private mutating func add(_ key: Tally.EffectKey, _ quantity: Tally.Amount, _ table: PriceTable) {
    func value(_ item: Int) -> Int64 {
      table.price(of: item, in: key.slice).map { Charge.amount(of: quantity, at: $0.amount.minorUnits) } ?? 0
    }
    findings[key.rule, default: FindingSum()].lines += quantity.lines
    findings[key.rule, default: FindingSum()].amount +=
      key.becomes.map { value($0) - value(key.item) } ?? value(key.item)
  }

  private func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }

  private func statement(
    adjustments: [(row: Statement.AdjustmentRow, status: Status)], tallies: [Tally.PracticeTally]
  ) -> Statement {
    var statuses = statuses
    var months = months
    var adjusted: Int64 = 0
    for (row, status) in adjustments where row.isApplied && row.amount.minorUnits != 0 {
      statuses[status, default: 0] += row.amount.minorUnits
      adjusted += row.amount.minorUnits
    }
    months[months.count - 1] += adjusted
    let itemRows = items.keys.sorted().map { itemRow($0) }
    let segments = segmentRows(itemRows, adjustments: adjustments.map(\.row))
    let practices = zip(earners, tallies).map {
      practiceRow($0, $1, segments: segments.map(\.segment.id), adjustments: adjustments.map(\.row))
    }
    let total = segments.reduce(Money.zero(currency)) { $0 + $1.amount }
    let findings = findingRows()
    return Statement(
      tariff: catalogue.tariff.id, tariffNames: catalogue.tariff.names, amendments: catalogue.amendments.map(\.id),
      asKnownOn: asKnownOn, period: timeline.period, currency: currency, total: total, weakest: statuses.keys.max(),
      statusAmounts: statuses.mapValues { money($0) }, segments: segments, items: itemRows, practices: practices,
      months: zip(timeline.months, months).map { Statement.MonthRow(month: $0, amount: money($1)) }, lines: lines,
      findings: findings, adjustments: adjustments.map(\.row), unpriced: unpricedRows(), unknown: unknownRows(),
      sources: sources(itemRows, findings))
  }

  private func itemRow(_ index: Int) -> Statement.ItemRow {
    let sum = items[index]!
    return Statement.ItemRow(
      item: catalogue.items[index], quantity: Quantity(thousandths: sum.quantity),
      paid: Quantity(thousandths: sum.paid), lines: sum.lines, amount: money(sum.amount), weakest: sum.weakest,
      sources: sum.sources.sorted())
  }

  private func segmentRows(
    _ rows: [Statement.ItemRow], adjustments: [Statement.AdjustmentRow]
  ) -> [Statement.SegmentRow] {
    var result: [Statement.SegmentRow] = []
    for segment in catalogue.segments {
      let own = rows.filter { $0.item.segment == segment.id }
      if own.isEmpty { continue }
      result.append(
        Statement.SegmentRow(segment: segment, amount: own.reduce(.zero(currency)) { $0 + $1.amount }))
    }
    if adjustments.contains(where: \.isApplied) {
      let names = LocalizedText(["da": "Reguleringer", "en": "Adjustments", "nl": "Correcties"])
      result.append(
        Statement.SegmentRow(
          segment: Segment(id: Statement.adjustmentsSegment, names: names),
          amount: adjustments.reduce(.zero(currency)) { $0 + $1.amount }))
    }
    return result
  }

  private func practiceRow(
    _ earner: Adjustments.Earner, _ tally: Tally.PracticeTally, segments: [String],
    adjustments: [Statement.AdjustmentRow]
  ) -> Statement.PracticeRow {
    var bySegment: [String: Int64] = [:]
    for (item, amount) in earner.earned { bySegment[catalogue.items[item].segment, default: 0] += amount }
    for row in adjustments {
      bySegment[Statement.adjustmentsSegment, default: 0] += row.practices[earner.id]?.minorUnits ?? 0
    }
    let total = money(segments.reduce(0) { $0 + (bySegment[$1] ?? 0) })
    var mean: Quantity?
    var perEnrolled: Money?
    if tally.hasPeople {
      var ratio = ExactRatio()
      ratio.multiply(by: earner.list)
      ratio.multiply(byPowerOfTen: 3)
      ratio.divide(by: Int64(tally.list.count))
      mean = ratio.rounded(.halfAwayFromZero).map { Quantity(thousandths: $0) }
    }
    if earner.list > 0 {
      var ratio = ExactRatio()
      ratio.multiply(by: total.minorUnits)
      ratio.multiply(by: Int64(tally.list.count))
      ratio.divide(by: earner.list)
      perEnrolled = ratio.rounded(.halfAwayFromZero).map { money($0) }
    }
    return Statement.PracticeRow(
      practice: tally.practice, total: total, enrolled: mean, perEnrolled: perEnrolled,
      net: tally.practice.costs.map { total - $0 }, segments: segments.map { money(bySegment[$0] ?? 0) })
  }

  private func findingRows() -> [Statement.Finding] {
    findings.keys.sorted {
      (catalogue.rules[$0].kind.order, $0) < (catalogue.rules[$1].kind.order, $1)
    }.map { index in
      let sum = findings[index]!
      return Statement.Finding(
        rule: catalogue.rules[index], lines: sum.lines, undecided: sum.undecided, amount: money(sum.amount),
        examples: sum.examples)
    }
  }

  /// One row per item, reason and run of days.
  private func unpricedRows() -> [Statement.UnpricedRow] {
    gaps.keys.sorted {
      ($0.item, $0.slices.lowerBound, $0.slices.upperBound, $0.reason.rawValue)
        < ($1.item, $1.slices.lowerBound, $1.slices.upperBound, $1.reason.rawValue)
    }.map { gap in
      let quantity = gaps[gap]!
      return Statement.UnpricedRow(
        item: catalogue.items[gap.item], lines: quantity.lines, quantity: Quantity(thousandths: quantity.thousandths),
        days: DayRange(
          from: timeline.days(of: gap.slices.lowerBound).from, until: timeline.days(of: gap.slices.upperBound).until),
        reason: gap.reason)
    }
  }

  private func unknownRows() -> [Statement.UnknownRow] {
    unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, lines in
      // Any number is one digit from some other number: a suggestion for it would be noise.
      let isNumber = code.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      return Statement.UnknownRow(
        code: code, lines: lines,
        suggestion: isNumber ? nil : Suggestion.closest(to: code, in: catalogue.items.map(\.code)))
    }
  }

  private func sources(_ rows: [Statement.ItemRow], _ findings: [Statement.Finding]) -> [Source] {
    var ids: [String] = []
    for id in rows.flatMap(\.sources) + findings.compactMap(\.rule.source) where !ids.contains(id) { ids.append(id) }
    return ids.map { catalogue.sources[$0] ?? Source(id: $0, title: $0) }
  }
}
