extension Tariff {
  /// Adds what an amendment defines, so that a later one that is read can refer to it.
  ///
  /// Prices and where an amendment holds are left out: what is paid follows from the amendment, not from this.
  ///
  /// - Parameter amendment: The amendment.
  package mutating func learn(_ amendment: Amendment) {
    sources += amendment.sources.filter { new in !sources.contains { $0.id == new.id } }
    segments += amendment.segments.filter { new in !segments.contains { $0.id == new.id } }
    decisions += amendment.decisions.filter { new in !decisions.contains { $0.id == new.id } }
    for entry in amendment.changes {
      switch entry.change {
      case .add(let item):
        items.removeAll { $0.code == item.code }
        items.append(item)
      case .remove(let code): items.removeAll { $0.code == code }
      case .rule(let rule):
        rules.removeAll { $0.id == rule.id }
        rules.append(rule)
      case .removeRule(let id): rules.removeAll { $0.id == id }
      case .weights(let code, let weights):
        for index in items.indices where items[index].code == code { items[index].unit.weigh(weights) }
      case .programme(let programme): programmes.append(programme)
      case .addCeiling(let ceiling): ceilings.append(ceiling)
      case .addBudget(let budget): budgets.append(budget)
      case .set, .reprice, .regroup, .ceiling, .budget, .follow: break
      }
    }
  }
}
