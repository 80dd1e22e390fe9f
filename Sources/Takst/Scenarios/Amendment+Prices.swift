extension Amendment.Change {
  /// Whether it changes what something pays, and neither what is counted nor what ceilings and budgets take.
  var isPrice: Bool {
    switch self {
    case .set, .reprice: true
    case .add, .regroup, .weights, .remove, .rule, .removeRule, .programme, .follow, .addCeiling, .addBudget, .ceiling,
      .budget:
      false
    }
  }

  /// The change of a price as far as it is about some codes; nil when it is about none of them or no change of a price.
  fileprivate func price(where isMeant: (String) -> Bool) -> Self? {
    switch self {
    case .set(let code, _): return isMeant(code) ? self : nil
    case .reprice(let selector, let step, let days):
      let others = selector.codes.filter { !isMeant($0) }
      let terms = selector.terms.filter { !others.contains($0) }
      return terms.isEmpty ? nil : .reprice(Selector(terms), step, days)
    case .add, .regroup, .weights, .remove, .rule, .removeRule, .programme, .follow, .addCeiling, .addBudget, .ceiling,
      .budget:
      return nil
    }
  }

  /// The code that it gives another item, or to no item.
  fileprivate var turnedCode: String? {
    switch self {
    case .add(let item): item.code
    case .remove(let code): code
    case .set, .reprice, .regroup, .weights, .rule, .removeRule, .programme, .follow, .addCeiling, .addBudget, .ceiling,
      .budget:
      nil
    }
  }
}

extension Amendment {
  /// Amendments reduced to those of their prices that can be paid for what a baseline counted.
  ///
  /// Left out is the price of an item that the baseline does not have or that an amendment up to then adds anew or removes,
  /// and that of a payer whom the baseline does not tell from the others.
  ///
  /// - Parameters:
  ///   - amendments: What a scenario lays over the baseline, in order.
  ///   - baseline: The baseline.
  /// - Returns: As many amendments, for the same practices; they count nothing differently.
  static func prices(in amendments: [Amendment], over baseline: Catalogue) -> [Amendment] {
    let known = Set(baseline.items.map(\.code))
    var turned: Set<String> = []
    return amendments.map { amendment in
      turned.formUnion(amendment.changes.compactMap(\.change.turnedCode))
      var prices = amendment
      if let payers = amendment.payers, !payers.allSatisfy(baseline.payers.contains) {
        prices.payers = nil
        prices.changes = []
      }
      prices.changes = prices.changes.compactMap { entry in
        entry.change.price { known.contains($0) && !turned.contains($0) }.map { Entry($0, at: entry.place) }
      }
      return prices
    }
  }
}
