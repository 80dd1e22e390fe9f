import Takst

/// The tariff's semantics a second time, slow and plain: everything is worked out again wherever it is needed.
///
/// Written from the description of the tariff file alone; it shares nothing with the evaluator but the model's types.
struct NaiveEvaluator {
  /// How much of an item was registered and paid, and what it pays in minor units.
  struct ItemNumbers: Equatable {
    var item: Item
    var quantity = Quantity.zero
    var paid = Quantity.zero
    /// What lacks a fact, and what would be paid if there were a price.
    var missing = Quantity.zero
    var unpriced = Quantity.zero
    var amount: Int64 = 0
  }

  /// How often a rule fired or was undecided, and the money at stake.
  struct RuleNumbers: Equatable {
    var lines = 0
    var undecided = 0
    var amount: Int64 = 0
  }

  /// By practice and code.
  private(set) var items: [String: [String: ItemNumbers]] = [:]
  /// By practice and segment.
  private(set) var segments: [String: [String: Int64]] = [:]
  /// What each item earned on each day, payment by payment.
  private(set) var earned: [(item: Item, day: Day, amount: Int64)] = []
  /// By practice and id of the ceiling or budget; negative for a repayment.
  private(set) var adjustments: [String: [String: Int64]] = [:]
  /// By the first day of the month.
  private(set) var months: [Day: Int64] = [:]
  /// By the status of the prices and of what is known of ceilings and budgets.
  private(set) var statuses: [Status: Int64] = [:]
  private(set) var outcomes: [Outcome: Int64] = [:]
  private(set) var rules: [String: RuleNumbers] = [:]

  /// The mean list of practices with people, in thousandths.
  private(set) var lists: [String: Int64] = [:]

  let period: Period
  private var practices: [NaivePractice] = []

  init(_ tariff: Tariff, amendments: [Amendment], period: Period, asKnownOn: Day?, inputs: Inputs) {
    self.period = period
    for id in NaiveEvaluator.practiceIDs(inputs) {
      var practice = NaivePractice(
        id: id, inputs: inputs, tariff: tariff, amendments: amendments, asKnownOn: asKnownOn)
      practice.applyRules()
      practices.append(practice)
    }
    for practice in practices {
      for line in practice.lines { count(line, of: practice) }
      for item in practice.tariff.items {
        for payment in practice.payments(for: item, in: period, NaiveScores(practices: practices)) {
          pay(item, payment, to: practice)
        }
      }
    }
    let added = amendments.flatMap(\.changes).compactMap { if case .add(let item) = $0.change { item } else { nil } }
    sharePools(tariff.items + added, NaiveScores(practices: practices))
    for practice in practices {
      var people: Int128 = 0
      for day in period.months { people += Int128(practice.listed(on: day)) }
      lists[practice.id] = NaiveArithmetic.round(
        people * 1000, over: Int128(period.months.count), .halfAwayFromZero)
    }
    adjust(tariff, amendments)
  }

  static func practiceIDs(_ inputs: Inputs) -> [String] {
    var ids = Set(inputs.practices.map(\.id))
    for index in 0..<inputs.activity.count { ids.insert(inputs.activity[index].practice) }
    for person in inputs.population?.people ?? [] { ids.insert(person.practice) }
    for group in inputs.population?.groups ?? [] { ids.insert(group.practice) }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func count(_ line: NaiveLine, of practice: NaivePractice) {
    guard period.contains(line.day) else {
      outcomes[.outside, default: 0] += 1
      return
    }
    guard let item = line.item else {
      outcomes[.unknown, default: 0] += 1
      return
    }
    let amount = practice.amount(item, line.payable, of: line.line)
    outcomes[outcome(of: line, isPriced: amount != nil), default: 0] += 1
    pay(item, line.line.quantity, of: line, to: practice)
    for code in line.added where line.payable > .zero {
      if let added = practice.tariff.item(code) { pay(added, line.payable, of: line, to: practice) }
    }
    for rule in line.undecided { rules[rule, default: RuleNumbers()].undecided += 1 }
    for firing in line.firings { find(firing, on: line, paying: amount ?? 0, practice) }
  }

  private func outcome(of line: NaiveLine, isPriced: Bool) -> Outcome {
    if line.isRejected { return .rejected }
    if line.isZeroed { return .covered }
    if !isPriced { return .unpriced }
    return line.item!.code == line.billed!.code ? .paid : .repriced
  }

  private mutating func find(
    _ firing: NaiveLine.Firing, on line: NaiveLine, paying paid: Int64, _ practice: NaivePractice
  ) {
    let (id, amount): (String, Int64)
    switch firing {
    case .refused(let rule, let quantity, let item):
      (id, amount) = (rule, practice.amount(item, quantity, of: line.line) ?? 0)
    case .changed(let rule, let from, let to):
      let before = practice.amount(from, line.line.quantity, of: line.line) ?? 0
      // Without a new price nobody knows what the change comes to.
      let after = practice.amount(to, line.line.quantity, of: line.line) ?? before
      (id, amount) = (rule, after - before)
    case .warned(let rule):
      (id, amount) = (rule, paid)
    }
    rules[id, default: RuleNumbers()].lines += 1
    rules[id]!.amount += amount
  }

  /// Pays what stands of a line as an item.
  private mutating func pay(_ item: Item, _ quantity: Quantity, of line: NaiveLine, to practice: NaivePractice) {
    var payment = NaivePayment(day: line.day, quantity: quantity)
    if let price = practice.price(item, of: line.line) {
      payment.paid = line.payable
      payment.amounts[price.status] = practice.amount(item, line.payable, of: line.line)
    } else {
      payment.unpriced = line.payable
    }
    pay(item, payment, to: practice)
  }

  mutating func pay(_ item: Item, _ payment: NaivePayment, to practice: NaivePractice) {
    let amount = payment.amounts.values.reduce(0, +)
    var numbers = items[practice.id]?[item.code] ?? ItemNumbers(item: item)
    numbers.quantity += payment.quantity
    numbers.paid += payment.paid
    numbers.missing += payment.missing
    numbers.unpriced += payment.unpriced
    numbers.amount += amount
    items[practice.id, default: [:]][item.code] = numbers
    segments[practice.id, default: [:]][item.segment(on: payment.day), default: 0] += amount
    earned.append((item, payment.day, amount))
    months[payment.day.startOfMonth, default: 0] += amount
    for (status, amount) in payment.amounts { statuses[status, default: 0] += amount }
  }

  // MARK: Ceilings and budgets

  private mutating func adjust(_ tariff: Tariff, _ amendments: [Amendment]) {
    var (ceilings, budgets) = (tariff.ceilings, tariff.budgets)
    for amendment in amendments {
      for entry in amendment.changes {
        if case .addCeiling(let ceiling) = entry.change { ceilings.append(ceiling) }
        if case .addBudget(let budget) = entry.change { budgets.append(budget) }
        if case .ceiling(let id, let factor, let status) = entry.change {
          for index in ceilings.indices where ceilings[index].id == id {
            ceilings[index].factor = factor
            ceilings[index].status = status
          }
        }
        if case .budget(let id, let amount, let status) = entry.change {
          for index in budgets.indices where budgets[index].id == id {
            budgets[index].amount = amount
            budgets[index].status = status
          }
        }
      }
    }
    for ceiling in ceilings { apply(ceiling) }
    for budget in budgets { apply(budget) }
  }

  private func earnings(of practice: NaivePractice, from selector: Selector) -> Int64 {
    var sum: Int64 = 0
    for (_, numbers) in items[practice.id] ?? [:] where selector.contains(numbers.item) { sum += numbers.amount }
    return sum
  }

  private mutating func apply(_ ceiling: Ceiling) {
    guard let factor = ceiling.factor else { return }
    // People are summed over the days; the number of days cancels against a mean reference.
    var people: [Int128] = []
    var allPeople: Int128 = 0
    var allEarnings: Int128 = 0
    for practice in practices {
      var sum: Int128 = 0
      for day in period.months { sum += Int128(practice.listed(on: day)) }
      people.append(sum)
      if sum > 0 {
        allPeople += sum
        allEarnings += Int128(earnings(of: practice, from: ceiling.items))
      }
    }
    for (practice, sum) in zip(practices, people) where sum > 0 {
      var numerator = sum * Int128(factor.units)
      var denominator = NaiveArithmetic.powerOfTen(factor.places)
      switch ceiling.reference {
      case .mean:
        numerator *= allEarnings
        denominator *= allPeople
      case .amount(let amount):
        numerator *= Int128(amount.minorUnits)
        denominator *= Int128(period.months.count)
      }
      let earned = Int128(earnings(of: practice, from: ceiling.items))
      let excess = NaiveArithmetic.round(earned * denominator - numerator, over: denominator, .towardZero)
      if excess > 0 { repay(excess, ceiling.id, ceiling.status, practice) }
    }
  }

  private mutating func apply(_ budget: Budget) {
    guard let amount = budget.amount else { return }
    let earned = practices.map { earnings(of: $0, from: budget.items) }
    var sum: Int128 = 0
    for part in earned { sum += Int128(part) }
    let scale = NaiveArithmetic.powerOfTen(budget.freeBand.places)
    let limit = Int128(amount.minorUnits) * (scale + Int128(budget.freeBand.units))
    let excess = NaiveArithmetic.round(sum * scale - limit, over: scale, .towardZero)
    guard excess > 0 else { return }
    switch budget.repayment {
    case .sum:
      for (practice, part) in zip(practices, NaiveArithmetic.split(excess, by: earned)) where part > 0 {
        repay(part, budget.id, budget.status, practice)
      }
    case .percentage(let places):
      let whole = NaiveArithmetic.powerOfTen(places)
      var positive: Int128 = 0
      for part in earned where part > 0 { positive += Int128(part) }
      let rate = Int128(excess) * whole / positive
      for (practice, part) in zip(practices, earned) where part > 0 {
        let amount = Int64(Int128(part) * rate / whole)
        if amount > 0 { repay(amount, budget.id, budget.status, practice) }
      }
    case .nextIndex: break
    }
  }

  private mutating func repay(_ amount: Int64, _ id: String, _ status: Status, _ practice: NaivePractice) {
    adjustments[practice.id, default: [:]][id, default: 0] -= amount
    months[(period.until - 1).startOfMonth, default: 0] -= amount
    statuses[status, default: 0] -= amount
  }
}
