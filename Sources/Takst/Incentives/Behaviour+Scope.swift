/// What kinds of change a scenario's amendments make.
struct ChangeKinds {
  private(set) var kinds: Set<Behaviour.Change> = [.any]

  init(_ amendments: [Amendment], _ catalogue: Catalogue) {
    for change in amendments.flatMap({ $0.changes.map(\.change) }) {
      switch change {
      case .add(let item):
        if item.unit == .service { kinds.insert(.newFee) }
        add(item)
      case .set(let code, _):
        for item in catalogue.items where item.code == code { addPrice(of: item) }
      case .reprice(let selector, _, _):
        for item in catalogue.items where selector.contains(item) { addPrice(of: item) }
      case .programme: kinds.insert(.bundle)
      case .regroup, .weights, .remove, .rule, .removeRule, .follow, .addCeiling, .addBudget, .ceiling, .budget: break
      }
    }
  }

  private mutating func add(_ item: Item) {
    switch item.unit {
    case .service: break
    case .enrolled: kinds.insert(.contract)
    case .programme: kinds.insert(.bundle)
    case .performance: kinds.insert(.results)
    case .lump: break
    }
  }

  private mutating func addPrice(of item: Item) {
    if item.unit == .service { kinds.insert(.fees) } else { add(item) }
  }
}

extension Behaviour {
  /// Why a result says little about the case at hand.
  func warnings(
    currency: String, kinds: ChangeKinds, hasLoss: Bool, rolesWithoutItems: [String], usesMeans: Bool,
    otherFees: [String]
  ) -> [BehaviouralEffect.Warning] {
    var warnings: [BehaviouralEffect.Warning] = []
    if !scope.currencies.isEmpty, !scope.currencies.contains(currency) {
      warnings.append(.otherCountry(observed: scope.currencies))
    }
    if !scope.isGeneralPractice { warnings.append(.otherCare) }
    let isFound = scope.change == .feeCut ? kinds.kinds.contains(.fees) && hasLoss : kinds.kinds.contains(scope.change)
    if !isFound { warnings.append(.otherChange(scope.change)) }
    warnings += rolesWithoutItems.map { .withoutItems(role: $0) }
    switch formula {
    case .moves: if moves.isEmpty { warnings.append(.withoutSetting("moves")) }
    case .uptake:
      if programmes.isEmpty { warnings.append(.withoutSetting("programmes")) }
      if self["target_share"] == .zero { warnings.append(.withoutSetting("target_share")) }
    case .homeVisits: if self["low_share"] == .zero { warnings.append(.withoutSetting("low_share")) }
    case .elasticities:
      if groups.isEmpty, self["e_p"] == .zero, self["e_y"] == .zero { warnings.append(.withoutSetting("e_p")) }
    case .endOfPeriod: if self["x"] == .zero { warnings.append(.withoutSetting("x")) }
    case .fixed, .offset, .power, .baskets, .newFee, .outcomes: break
    }
    if usesMeans { warnings.append(.meanForMarginal) }
    warnings += otherFees.map { .otherFeeChange(code: $0) }
    return warnings
  }
}
