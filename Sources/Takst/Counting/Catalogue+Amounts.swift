extension Catalogue {
  /// Refuses amounts beyond those that files can have: with them, what a unit pays always fits 64 bits.
  static func amounts(_ tariff: Tariff, _ amendments: [Amendment]) -> [Diagnostic] {
    let price = 1_000_000_000 * Rate.powersOfTen[tariff.currency.minorDigits]
    var problems: [Diagnostic] = []
    func check(_ amount: Money?, upTo most: Int64 = 1, _ name: @autoclosure () -> String, _ place: Place?) {
      guard let amount, amount.minorUnits.magnitude > UInt64(price) * UInt64(most) else { return }
      let limit = most == 1 ? "a billion" : "a thousand billion"
      problems.append(Diagnostic(.badValue, "\(name()) is \(amount), which is beyond \(limit): correct it", at: place))
    }
    func check(_ price: Price, of code: String) {
      check(price.amount, "the price of \(code)", price.place)
      for tier in price.tiers { check(tier.amount, "a tier of the price of \(code)", price.place) }
    }
    func check(_ item: Item) {
      for price in item.prices { check(price, of: item.code) }
      check(item.indexed?.base, "the base of \(item.code)", nil)
    }
    func check(_ ceiling: Ceiling) {
      if case .amount(let amount) = ceiling.reference { check(amount, "the amount of the ceiling \(ceiling.id)", nil) }
    }
    func check(_ amount: Money?, ofBudget id: String) {
      check(amount, upTo: 1000, "the amount of the budget \(id)", nil)
    }
    for item in tariff.items { check(item) }
    for ceiling in tariff.ceilings { check(ceiling) }
    for budget in tariff.budgets { check(budget.amount, ofBudget: budget.id) }
    for entry in amendments.flatMap(\.changes) {
      switch entry.change {
      case .add(let item): check(item)
      case .set(let code, let price): check(price, of: code)
      case .reprice(let items, .raised(let amount), _):
        check(amount, "what the prices of \(items.terms.joined(separator: " ")) are raised by", entry.place)
      case .addCeiling(let ceiling): check(ceiling)
      case .addBudget(let budget): check(budget.amount, ofBudget: budget.id)
      case .budget(let id, let amount, _): check(amount, ofBudget: id)
      default: break
      }
    }
    return problems
  }
}
