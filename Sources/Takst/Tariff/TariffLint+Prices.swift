extension TariffLint {
  /// What is odd about the prices of one item.
  static func priceFindings(of item: Item, in tariff: Tariff) -> [Diagnostic] {
    let indexed = item.indexed.flatMap { indexed in
      tariff.series.first { $0.id == indexed.series }.map { (price: indexed, series: $0) }
    }
    if item.prices.isEmpty, indexed == nil {
      let message = "the item \(item.code.quoted) has no price: state one, or leave it to an amendment"
      return [Diagnostic(.unpricedItem, message, at: item.place)]
    }
    var findings = gaps(of: item, indexed?.price.days(in: indexed!.series))
    if let indexed {
      let decisions = Dictionary(tariff.decisions.map { ($0.id, $0.published) }) { first, _ in first }
      for price in item.prices {
        findings += differences(of: price, item, indexed.price, indexed.series, decisions)
      }
      findings += end(of: indexed.price, indexed.series, item)
    }
    return findings
  }

  /// The days between the item's prices on which none is in force.
  private static func gaps(of item: Item, _ carried: DayRange?) -> [Diagnostic] {
    var ranges = item.prices.map { (days: $0.days, place: $0.place) }
    if let carried { ranges.append((carried, item.indexed?.place)) }
    ranges = ranges.filter { !$0.days.isEmpty }.sorted { ($0.days.from ?? .first) < ($1.days.from ?? .first) }
    var findings: [Diagnostic] = []
    guard var covered = ranges.first?.days.until else { return [] }
    for range in ranges.dropFirst() {
      if let from = range.days.from, covered < from {
        let gap = DayRange(from: covered, until: from)
        let message = "the item \(item.code.quoted) has no price on \(gap.inWords): state one, or carry one by a series"
        findings.append(Diagnostic(.priceGap, message, at: range.place ?? item.place))
      }
      guard let until = range.days.until else { break }
      covered = max(covered, until)
    }
    return findings
  }

  /// The first day on which a stated price differs from what the series makes of the base.
  private static func differences(
    of price: Price, _ item: Item, _ indexed: IndexedPrice, _ series: IndexSeries, _ decisions: [String: Day]
  ) -> [Diagnostic] {
    let days = price.days.intersection(indexed.days(in: series))
    guard let stated = price.amount, let first = days.from, !days.isEmpty else { return [] }
    let levels = [first] + series.steps.map(\.from).filter { $0 > first && days.contains($0) }.sorted()
    func published(_ price: Price) -> Day { price.decision.flatMap { decisions[$0] } ?? .first }
    for day in levels {
      // A price that a later decision replaced need not follow any more.
      let isReplaced = item.prices.contains { $0.days.contains(day) && published($0) > published(price) }
      guard !isReplaced, let computed = indexed.amount(on: day, in: series), computed != stated else { continue }
      let message =
        "the item \(item.code.quoted) has the price \(stated) on \(day), but the series \(series.id.quoted) "
        + "makes it \(computed): correct the price, its days, the base or a factor"
      return [Diagnostic(.priceOffSeries, message, at: price.place ?? item.place)]
    }
    return []
  }

  /// That the series ends and no stated price goes on from there.
  private static func end(of indexed: IndexedPrice, _ series: IndexSeries, _ item: Item) -> [Diagnostic] {
    guard let end = series.until, indexed.until.map({ end <= $0 }) ?? true,
      !item.prices.contains(where: { $0.days.contains(end) })
    else { return [] }
    let message =
      "the item \(item.code.quoted) has no price from \(end), where the series \(series.id.quoted) ends: "
      + "add steps to the series, or state a price"
    return [Diagnostic(.seriesEnds, message, at: indexed.place ?? item.place)]
  }

  /// Numbers and rules that do not say where they come from.
  static func missingSources(in tariff: Tariff) -> [Diagnostic] {
    let sourced = Set(tariff.decisions.filter { $0.source != nil }.map(\.id))
    var findings: [Diagnostic] = []
    func report(_ what: String, _ place: Place?) {
      findings.append(Diagnostic(.missingSource, "\(what) has no source: add \"source\"", at: place))
    }
    for item in tariff.items {
      for price in item.prices where price.source == nil && !(price.decision.map(sourced.contains) ?? false) {
        report("a price of the item \(item.code.quoted)", price.place ?? item.place)
      }
      if let indexed = item.indexed, indexed.source == nil {
        report("the indexed price of the item \(item.code.quoted)", indexed.place ?? item.place)
      }
    }
    for series in tariff.series {
      for step in series.steps where step.source == nil {
        report("the step from \(step.from) of the series \(series.id.quoted)", step.place ?? series.place)
      }
    }
    for rule in tariff.rules where rule.source == nil { report("the rule \(rule.id.quoted)", rule.place) }
    for ceiling in tariff.ceilings where ceiling.factor != nil && ceiling.source == nil {
      report("the ceiling \(ceiling.id.quoted)", ceiling.place)
    }
    for budget in tariff.budgets where budget.amount != nil && budget.source == nil {
      report("the budget \(budget.id.quoted)", budget.place)
    }
    for family in tariff.families where family.source == nil { report("the family \(family.id.quoted)", family.place) }
    return findings
  }
}
