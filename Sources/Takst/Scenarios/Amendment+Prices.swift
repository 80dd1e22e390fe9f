extension Amendment.Change {
  /// Whether it changes what something pays, and neither what is counted nor what ceilings and budgets take.
  var isPrice: Bool {
    switch self {
    case .set: true
    case .add, .remove, .rule, .removeRule, .follow, .ceiling, .budget: false
    }
  }

  /// The code of the one item whose price it changes; nil for any other change.
  fileprivate var pricedCode: String? {
    if case .set(let code, _) = self { code } else { nil }
  }

  /// The code that it gives another item, or to no item.
  fileprivate var turnedCode: String? {
    switch self {
    case .add(let item): item.code
    case .remove(let code): code
    case .set, .rule, .removeRule, .follow, .ceiling, .budget: nil
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
      prices.changes.removeAll { entry in
        !entry.change.isPrice || entry.change.pricedCode.map { !known.contains($0) || turned.contains($0) } ?? false
      }
      return prices
    }
  }
}
