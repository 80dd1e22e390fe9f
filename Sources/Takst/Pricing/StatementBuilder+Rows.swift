extension StatementBuilder {
  private func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }

  /// The sums put together.
  var statement: Statement {
    let (statuses, months) = adjustedSums
    let itemRows = slots.all.indices.filter { items[$0].isUsed }.sorted { slots.all[$0] < slots.all[$1] }
      .map { itemRow($0) }
    let segments = segmentRows
    let practices = practiceRows(segments.map(\.segment.id))
    let total = segments.reduce(Money.zero(currency)) { $0 + $1.amount }
    let findings = findingRows()
    return Statement(
      tariff: catalogue.tariff.id, tariffNames: catalogue.tariff.names, amendments: catalogue.amendments.map(\.id),
      asKnownOn: asKnownOn, period: timeline.period, currency: currency, total: total, weakest: statuses.keys.max(),
      statusAmounts: statuses.mapValues { money($0) }, segments: segments, items: itemRows, practices: practices,
      months: zip(timeline.months, months).map { Statement.MonthRow(month: $0, amount: money($1)) }, lines: lines,
      findings: findings, adjustments: adjustments.map(\.row), unpriced: unpricedRows(), unknown: unknownRows(),
      benchmarks: catalogue.tariff.benchmarks, sources: sources(itemRows, findings), billed: billedRows)
  }

  /// The sums put together as far as scenarios are compared by them.
  var earnings: ScenarioEarnings {
    let segments = segmentRows
    var practices = earningsInSegments
    for row in adjustments.map(\.row) where !row.practices.isEmpty {
      for (position, practice) in counted.practices.enumerated() {
        practices[position] += row.practices[practice.practice.id]?.minorUnits ?? 0
      }
    }
    return ScenarioEarnings(
      amendments: catalogue.amendments.map(\.id), total: segments.reduce(.zero(currency)) { $0 + $1.amount },
      weakest: adjustedSums.statuses.keys.max(), segments: segments, practices: practices.map { money($0) },
      items: amountsOfItems)
  }

  /// The amounts by status and by month, adjustments in the last.
  private var adjustedSums: (statuses: [Status: Int64], months: [Int64]) {
    var (statuses, months) = (statuses, months)
    for (row, status) in adjustments where row.isApplied && row.amount.minorUnits != 0 {
      statuses[status, default: 0] += row.amount.minorUnits
      months[months.count - 1] += row.amount.minorUnits
    }
    return (statuses, months)
  }

  private func itemRow(_ slot: Int) -> Statement.ItemRow {
    let sum = items[slot]
    return Statement.ItemRow(
      item: catalogue.items[slots.all[slot].item], segment: segmentID(slot),
      quantity: Quantity(thousandths: sum.quantity), paid: Quantity(thousandths: sum.paid), lines: sum.lines,
      amount: money(sum.amount), weakest: sum.weakest, sources: sum.sources.sorted())
  }

  private func segmentID(_ slot: Int) -> String {
    let (item, segment) = (slots.all[slot].item, slots.all[slot].segment)
    return segment < 0 ? catalogue.items[item].segment : catalogue.segments[segment].id
  }

  private var segmentRows: [Statement.SegmentRow] {
    var amounts = [Int64?](repeating: nil, count: catalogue.segments.count)
    for (slot, sum) in zip(slots.all, items) where sum.isUsed && slot.segment >= 0 {
      amounts[slot.segment] = (amounts[slot.segment] ?? 0) + sum.amount
    }
    var result: [Statement.SegmentRow] = []
    for (segment, amount) in zip(catalogue.segments, amounts) {
      if let amount { result.append(Statement.SegmentRow(segment: segment, amount: money(amount))) }
    }
    if adjustments.contains(where: \.row.isApplied) {
      result.append(
        Statement.SegmentRow(
          segment: .adjustments, amount: adjustments.reduce(.zero(currency)) { $0 + $1.row.amount }))
    }
    return result
  }

  private func practiceRows(_ segments: [String]) -> [Statement.PracticeRow] {
    let columns = slots.all.indices.map { slot in segments.firstIndex(of: segmentID(slot)) }
    return counted.practices.indices.map { practiceRow($0, segments, columns) }
  }

  private func practiceRow(_ practice: Int, _ segments: [String], _ columns: [Int?]) -> Statement.PracticeRow {
    let tally = counted.practices[practice]
    let listed = tally.list.reduce(0, +)
    var bySegment = [Int64](repeating: 0, count: segments.count)
    let earnings = earnings(of: practice)
    for (slot, amount) in earnings { if let column = columns[slot] { bySegment[column] += amount } }
    if let column = segments.firstIndex(of: Statement.adjustmentsSegment) {
      for (row, _) in adjustments { bySegment[column] += row.practices[tally.practice.id]?.minorUnits ?? 0 }
    }
    let total = money(bySegment.reduce(0, +))
    var mean: Quantity?
    var perEnrolled: Money?
    if tally.hasPeople {
      var ratio = ExactRatio()
      ratio.multiply(by: listed)
      ratio.multiply(byPowerOfTen: 3)
      ratio.divide(by: Int64(tally.list.count))
      mean = ratio.rounded(.halfAwayFromZero).map { Quantity(thousandths: $0) }
    }
    if listed > 0 {
      var ratio = ExactRatio()
      ratio.multiply(by: total.minorUnits)
      ratio.multiply(by: Int64(tally.list.count))
      ratio.divide(by: listed)
      perEnrolled = ratio.rounded(.halfAwayFromZero).map { money($0) }
    }
    return Statement.PracticeRow(
      practice: tally.practice, total: total, enrolled: mean, perEnrolled: perEnrolled,
      net: tally.practice.costs.map { total - $0 }, segments: bySegment.map { money($0) },
      items: itemAmounts(earnings))
  }

  /// What the practice earned by item, in the tariff's order; an item that moved is one.
  private func itemAmounts(_ earnings: [(slot: Int, amount: Int64)]) -> [Statement.ItemAmount] {
    var result: [Statement.ItemAmount] = []
    result.reserveCapacity(earnings.count)
    var lastItem = -1
    for (slot, amount) in earnings {
      if slots.all[slot].item == lastItem {
        result[result.count - 1].amount += money(amount)
      } else {
        lastItem = slots.all[slot].item
        result.append(Statement.ItemAmount(code: catalogue.items[lastItem].code, amount: money(amount)))
      }
    }
    return result
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
    let known = catalogue.items.map(\.code)
    return counted.unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.enumerated().map { place, unknown in
      let (code, lines) = unknown
      // Any number is one digit from some other number: a suggestion for it would be noise.
      let isNumber = code.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      return Statement.UnknownRow(
        code: code, lines: lines,
        suggestion: isNumber || place >= Suggestion.most ? nil : Suggestion.closest(to: code, in: known))
    }
  }

  private func sources(_ rows: [Statement.ItemRow], _ findings: [Statement.Finding]) -> [Source] {
    var ids: [String] = []
    for id in rows.flatMap(\.sources) + findings.compactMap(\.rule.source)
      + catalogue.tariff.benchmarks.compactMap(\.source)
    where !ids.contains(id) { ids.append(id) }
    return ids.map { catalogue.sources[$0] ?? Source(id: $0, title: $0) }
  }
}
