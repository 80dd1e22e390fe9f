extension TariffLint {
  /// What is odd about the prices of one item.
  static func priceFindings(of item: Item, in tariff: Tariff) -> [Diagnostic] {
    let indexed = item.indexed.flatMap { indexed in
      tariff.series.first { $0.id == indexed.series }.map { (price: indexed, series: $0) }
    }
    var findings = gaps(of: item, indexed)
    if let indexed {
      let decisions = Dictionary(tariff.decisions.map { ($0.id, $0.published) }) { first, _ in first }
      for price in item.prices {
        findings += differences(of: price, item, indexed.price, indexed.series, decisions)
      }
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
