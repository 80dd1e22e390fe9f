import Takst

/// The tariff as it stands for one practice: the amendments that apply to it laid over it, in order.
struct NaiveTariff {
  var items: [Item]
  var rules: [Rule]
  /// What an amendment says of prices.
  enum Override {
    case price(code: String, Price)
    case step(Selector, PriceStep, DayRange)
  }

  /// What amendments say of prices, by which amendment and for whom; what goes before others first.
  var overrides: [(what: Override, amendment: Int, payers: [String]?)] = []
  /// The amendment that added an item, by code.
  var addedBy: [String: Int] = [:]
  /// Those of the tariff and of all amendments.
  var programmes: [Programme]
  /// Whose people and lines an added item is for, by code; all payers when there is no entry.
  var payers: [String: [String]] = [:]
  /// Whose contract a payer follows.
  var follows: [String: String] = [:]
  let base: Tariff
  let asKnownOn: Day?
  var published: [String: Day] = [:]

  init(_ tariff: Tariff, amendments: [Amendment], practice: Practice?, asKnownOn: Day?) {
    base = tariff
    self.asKnownOn = asKnownOn
    items = tariff.items
    rules = tariff.rules
    for decision in tariff.decisions { published[decision.id] = decision.published }
    programmes = tariff.programmes + amendments.flatMap(\.programmes)
    for (index, amendment) in amendments.enumerated() where amendment.applies(to: practice) {
      for decision in amendment.decisions { published[decision.id] = decision.published }
      for entry in amendment.changes { apply(entry.change, of: amendment, index) }
    }
    rules = NaiveTariff.inOrder(rules)
  }

  private mutating func apply(_ change: Amendment.Change, of amendment: Amendment, _ index: Int) {
    switch change {
    case .add(let item):
      items.append(item)
      payers[item.code] = amendment.payers
      addedBy[item.code] = index
    case .set(let code, let price):
      overrides.insert((.price(code: code, price), index, amendment.payers), at: 0)
    case .reprice(let selector, let step, let days):
      overrides.insert((.step(selector, step, days), index, amendment.payers), at: 0)
    case .regroup(let selector, let segment, let day):
      for place in items.indices where selector.contains(items[place]) {
        if let day {
          items[place].moves = items[place].moves.filter { $0.from < day } + [Item.Move(from: day, segment: segment)]
        } else {
          items[place].segment = segment
          items[place].moves = []
        }
      }
    case .weights(let code, let weights):
      for place in items.indices where items[place].code == code {
        if case .enrolled(var count) = items[place].unit {
          count.weights = weights
          items[place].unit = .enrolled(count)
        } else if case .programme(let ids, var count) = items[place].unit {
          count.weights = weights
          items[place].unit = .programme(programmes: ids, count)
        }
      }
    case .remove(let code):
      items.removeAll { $0.code == code }
      payers[code] = nil
    case .follow(let payer, let other):
      follows[payer] = other
    case .rule(let rule):
      if let index = rules.firstIndex(where: { $0.id == rule.id }) {
        rules[index] = rule
      } else {
        rules.append(rule)
      }
    case .removeRule(let id):
      rules.removeAll { $0.id == id }
    case .programme:
      break  // known to all practices
    case .ceiling, .budget, .addCeiling, .addBudget:
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
    guard let item = item(writtenCode(code)), item.unit == .service else { return nil }
    return item
  }

  /// A code as the tariff writes it: one that lost its leading zeros gets them back, if there is such an item.
  func writtenCode(_ code: String) -> String {
    if item(code) != nil { return code }
    if let prefix = base.codePrefix, code.hasPrefix(prefix), item(String(code.dropFirst(prefix.count))) != nil {
      return String(code.dropFirst(prefix.count))
    }
    let digits: [Character] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
    guard let width = base.codeWidth, !code.isEmpty, code.allSatisfy({ digits.contains($0) }) else { return code }
    var filled = code
    while filled.count < width { filled = "0" + filled }
    return item(filled) == nil ? code : filled
  }

  // MARK: Payers

  /// Who a price is asked for.
  enum Client {
    /// A practice as a whole, whoever pays.
    case practice
    /// A person or a line with its payer, if that is known.
    case payer(String?)
  }

  /// Whether what is limited to some payers holds for one of them, after following others' contracts.
  private func include(_ payers: [String], _ payer: String?) -> Bool {
    guard var payer else { return false }
    var passed: Set<String> = []
    while let other = follows[payer], passed.insert(payer).inserted { payer = other }
    return payers.contains(payer)
  }

  /// Whether an item is for somebody at all; what a contract pays a practice as a whole is for the practice.
  func isFor(_ client: Client, _ item: Item) -> Bool {
    guard let payers = payers[item.code], case .payer(let payer) = client else { return true }
    return include(payers, payer)
  }

  /// Whether a price that an amendment sets is for somebody; a contract sets no price for a practice as a whole, but of what a
  /// contract pays it.
  private func isSet(for client: Client, by payers: [String]?, _ item: Item) -> Bool {
    guard let payers else { return true }
    if case .payer(let payer) = client { return include(payers, payer) }
    // Its first payer stands for the contract.
    return self.payers[item.code]?.first.map { payers.contains($0) } ?? false
  }

  // MARK: Prices

  /// A price in force on a day.
  struct Known: Equatable {
    var amount: Int64
    var tiers: [Price.Tier] = []
    var status: Status
    var per: Frequency?
    var income: Rate = .one
    /// Where it comes from.
    var origin = ""

    init?(_ price: Price, origin: String) {
      guard let amount = price.amount else { return nil }
      self.init(amount: amount.minorUnits, status: price.status)
      tiers = price.tiers
      per = price.per
      income = price.incomeShare
      self.origin = origin
    }

    init(amount: Int64, status: Status) {
      self.amount = amount
      self.status = status
    }

    /// What one unit pays, rounded once.
    func unit(_ amount: Int64, every: Frequency?, times factor: NaiveFraction = .one) -> Int64 {
      var product = NaiveFraction(Int128(amount)) * factor * NaiveFraction(income)
      if let every, let per { product = product * NaiveFraction(Int128(every.months), over: Int128(per.months)) }
      return product.rounded
    }
  }

  /// What an item pays per unit on a day; nil when no price is known.
  func price(of item: Item, on day: Day, for client: Client) -> Known? {
    price(of: item, on: day, for: client, after: overrides[...])
  }

  /// The price that some overrides, the next first, and the item itself lead to.
  private func price(
    of item: Item, on day: Day, for client: Client,
    after overrides: ArraySlice<(what: Override, amendment: Int, payers: [String]?)>
  ) -> Known? {
    for (index, override) in zip(overrides.indices, overrides) where isSet(for: client, by: override.payers, item) {
      if let added = addedBy[item.code], override.amendment < added { continue }
      switch override.what {
      case .price(let code, let price) where code == item.code && price.days.contains(day) && isKnown(price):
        return Known(price, origin: "set \(overrides.endIndex - index)")
      case .step(let selector, let step, let days) where selector.contains(item) && days.contains(day):
        var other = day
        if case .asOn(let asOn) = step { other = asOn }
        guard var known = self.price(of: item, on: other, for: client, after: overrides[(index + 1)...]) else {
          return nil
        }
        known.amount = NaiveTariff.amount(known.amount, after: step)
        known.tiers = known.tiers.map {
          Price.Tier(
            above: $0.above,
            amount: Money(minorUnits: NaiveTariff.amount($0.amount.minorUnits, after: step), $0.amount.currency))
        }
        known.status = max(known.status, .derived)
        known.origin += " step \(overrides.endIndex - index)"
        return known
      default: break
      }
    }
    guard isFor(client, item) else { return nil }
    var best: Price?
    for price in item.prices where price.days.contains(day) && isKnown(price) {
      if best == nil || rank(price) > rank(best!) { best = price }
    }
    if let best { return Known(best, origin: "own") }
    return indexedPrice(of: item, on: day)
  }

  private static func amount(_ amount: Int64, after step: PriceStep) -> Int64 {
    switch step {
    case .scaled(let factor): (NaiveFraction(Int128(amount)) * NaiveFraction(factor)).rounded
    case .raised(let more): amount + more.minorUnits
    case .asOn: amount
    }
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
    return Known(amount: amount, status: status)
  }
}
