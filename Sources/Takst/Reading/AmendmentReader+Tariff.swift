extension TariffReading {
  /// Makes everything known that a tariff defines, for an amendment to refer to.
  func presume(_ tariff: Tariff) {
    currency = tariff.currency
    for source in tariff.sources { presume(.source, source.id) }
    for segment in tariff.segments { presume(.segment, segment.id) }
    for decision in tariff.decisions {
      presume(.decision, decision.id)
      decisions[decision.id] = decision
    }
    for series in tariff.series {
      presume(.series, series.id)
      self.series[series.id] = series
    }
    for programme in tariff.programmes { presume(.programme, programme.id) }
    for item in tariff.items {
      presume(.code, item.code)
      units[item.code] = item.unit
      if item.prices.contains(where: { !$0.tiers.isEmpty }) { tiered.insert(item.code) }
      if case .performance(let performance) = item.unit, let pool = performance.pool {
        pools.append(.init(code: item.code, less: pool.less, place: item.place ?? Place(file: "")))
      }
      items.append(.init(code: item.code, segments: item.segments, tags: item.tags, countsLines: item.unit == .service))
    }
    for rule in tariff.rules { presume(.rule, rule.id) }
    for ceiling in tariff.ceilings { presume(.ceiling, ceiling.id) }
    for budget in tariff.budgets { presume(.budget, budget.id) }
  }

  /// Reports rules of an amendment that, with the tariff's and its own, lead back to where they started.
  func checkReplacements(_ amendment: Amendment, over tariff: Tariff) {
    var (items, rules) = (tariff.items, tariff.rules)
    var hasRules = false
    for entry in amendment.changes {
      switch entry.change {
      case .add(let item): items.append(item)
      case .remove(let code): items.removeAll { $0.code == code }
      case .rule(let rule):
        rules.removeAll { $0.id == rule.id }
        rules.append(rule)
        hasRules = true
      case .removeRule(let id): rules.removeAll { $0.id == id }
      case .set, .reprice, .regroup, .weights, .programme, .addCeiling, .addBudget, .ceiling, .budget, .follow: break
      }
    }
    if hasRules { checkReplacements(rules, of: items) }
  }
}
