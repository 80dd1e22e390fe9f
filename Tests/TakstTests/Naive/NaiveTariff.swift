import Takst

/// The tariff as it stands for one practice: the amendments that apply to it laid over it, in order.
struct NaiveTariff {
  var items: [Item]
  var rules: [Rule]
  /// Prices set by amendments, by code; the ones that go before others first.
  var overrides: [String: [Price]] = [:]
  let base: Tariff
  let asKnownOn: Day?
  var published: [String: Day] = [:]

  init(_ tariff: Tariff, amendments: [Amendment], practice: Practice?, asKnownOn: Day?) {
    base = tariff
    self.asKnownOn = asKnownOn
    items = tariff.items
    rules = tariff.rules
    for decision in tariff.decisions { published[decision.id] = decision.published }
    for amendment in amendments where amendment.applies(to: practice) {
      for decision in amendment.decisions { published[decision.id] = decision.published }
      for entry in amendment.changes { apply(entry.change) }
    }
    rules = NaiveTariff.inOrder(rules)
  }

  private mutating func apply(_ change: Amendment.Change) {
    switch change {
    case .add(let item):
      items.append(item)
    case .set(let code, let price):
      overrides[code] = [price] + (overrides[code] ?? [])
    case .remove(let code):
      items.removeAll { $0.code == code }
      overrides[code] = nil
    case .rule(let rule):
      if let index = rules.firstIndex(where: { $0.id == rule.id }) {
        rules[index] = rule
      } else {
        rules.append(rule)
      }
    case .removeRule(let id):
      rules.removeAll { $0.id == id }
    case .ceiling, .budget, .follow:
      break  // these work on all practices together
    }
  }

  /// Kind by kind, within a kind as they stand.
  private static func inOrder(_ rules: [Rule]) -> [Rule] {
    let kinds = ["banded", "replaced", "timeBand", "eligible", "requires", "excludes", "limit", "covered"]
    var result: [Rule] = []
    for kind in kinds {
      for rule in rules where rule.kind.name == kind { result.append(rule) }
    }
    return result
  }

  func item(_ code: String) -> Item? {
    items.first { $0.code == code }
  }

  /// The item that a line with a code bills; nil when the code is unknown.
  func billedItem(_ code: String) -> Item? {
    if let item = item(code) { return item.unit == .service ? item : nil }
    let digits: [Character] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
    guard let width = base.codeWidth, !code.isEmpty, code.allSatisfy({ digits.contains($0) }) else { return nil }
    var filled = code
    while filled.count < width { filled = "0" + filled }
    guard let item = item(filled), item.unit == .service else { return nil }
    return item
  }

  /// A price in force on a day.
  struct Known {
    var amount: Int64
    var tiers: [Price.Tier]
    var status: Status
  }

  /// What an item pays per unit on a day; nil when no price is known.
  func price(of item: Item, on day: Day) -> Known? {
    for price in overrides[item.code] ?? [] where price.days.contains(day) && isKnown(price) {
      return price.amount.map { Known(amount: $0.minorUnits, tiers: price.tiers, status: price.status) }
    }
    var best: Price?
    for price in item.prices where price.days.contains(day) && isKnown(price) {
      if best == nil || rank(price) > rank(best!) { best = price }
    }
    if let best {
      return best.amount.map { Known(amount: $0.minorUnits, tiers: best.tiers, status: best.status) }
    }
    return indexedPrice(of: item, on: day)
  }

  private func isKnown(_ price: Price) -> Bool {
    guard let asKnownOn, let decision = price.decision else { return true }
    return published[decision]! <= asKnownOn
  }

  /// The publication date; prices without a decision come last.
  private func rank(_ price: Price) -> Day {
    price.decision.map { published[$0]! } ?? .first
  }

  private func indexedPrice(of item: Item, on day: Day) -> Known? {
    guard let indexed = item.indexed, let series = base.series.first(where: { $0.id == indexed.series }),
      DayRange(from: indexed.from, until: indexed.until).contains(day), DayRange(until: series.until).contains(day)
    else { return nil }
    var factors: [Rate] = []
    var status = indexed.status
    for step in series.steps where step.from > indexed.from && step.from <= day {
      factors.append(step.factor)
      // A number that was calculated is at best derived, and never better than what it was calculated from.
      status = max(status, step.status, .derived)
    }
    let amount = NaiveArithmetic.scaled(indexed.base.minorUnits, by: factors, series.rounding)
    return Known(amount: amount, tiers: [], status: status)
  }
}
