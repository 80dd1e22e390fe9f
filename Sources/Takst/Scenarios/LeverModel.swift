/// What practices earn under a scenario at any value of a lever, without a look at a line.
///
/// Only prices that the lever moves and that are paid are made anew: the amendment that is made of the result gives the same
/// earnings, which ``Solver`` checks.
struct LeverModel {
  private let evaluator: Evaluator
  private let counted: CountedPractices
  private let classes: (classes: PracticeClasses, amendments: [[Int]])
  private let sums: TallySums
  /// The prices without the lever, for each class of practices.
  private let tables: [PriceTable]
  /// Which of them the lever moves and are paid to somebody, for each class.
  private let moved: [[Int]]
  /// The items of the lever.
  private let items: ItemSet
  private let lever: Solver.Lever
  /// The magnitudes of the moved prices, each once.
  private let magnitudes: [Int64]

  init(_ evaluator: Evaluator, _ counted: CountedPractices, _ lever: Solver.Lever) {
    self.evaluator = evaluator
    self.counted = counted
    self.lever = lever
    let (catalogue, timeline) = (evaluator.catalogue, evaluator.timeline)
    let classes = PracticeClasses.of(counted.practices, catalogue)
    self.classes = classes
    let sums = TallySums(counted, classes.classes, CellLayout(catalogue, timeline))
    self.sums = sums
    // An amendment changes the prices of a code, whichever of several items of that code it names.
    let codes = Set(catalogue.items.filter { lever.items.contains($0) }.map(\.code))
    let items = ItemSet(catalogue.items.map { codes.contains($0.code) })
    self.items = items
    let tables = classes.amendments.map {
      PriceTable(catalogue, amendments: $0, timeline: timeline, asKnownOn: evaluator.asKnownOn)
    }
    self.tables = tables
    var moved = sums.ofClass.map { _ in Set<Int>() }
    for (number, sum) in sums.ofClass.enumerated() {
      for counted in sum.cells where counted.isPaid && items.contains(counted.cell.item) {
        let (item, slice, payer) = (counted.cell.item, counted.cell.slice, counted.cell.payer)
        if let price = tables[number].number(of: item, in: slice, payer: payer) { moved[number].insert(price) }
      }
    }
    for (practice, number) in zip(counted.practices, classes.classes.ofPractice) {
      for key in practice.performance.keys where items.contains(key.item) {
        let price = tables[Int(number)].number(of: key.item, in: key.slice, payer: key.payer)
        if let price { moved[Int(number)].insert(price) }
      }
    }
    self.moved = moved.map { $0.sorted() }
    var magnitudes: Set<Int64> = []
    for (table, numbers) in zip(tables, moved) {
      for price in numbers.map({ table.prices[$0] }) {
        for amount in [price.amount] + price.tiers.map(\.amount) { magnitudes.insert(abs(amount.minorUnits)) }
      }
    }
    self.magnitudes = magnitudes.filter { $0 > 0 }.sorted()
  }

  var currency: Currency { evaluator.catalogue.tariff.currency }

  /// Whether the lever moves any price that is paid.
  var movesAnything: Bool {
    switch lever {
    case .factor: !magnitudes.isEmpty
    case .amount: moved.contains { !$0.isEmpty }
    }
  }

  /// What is earned with the lever at a number of its steps.
  func earnings(at number: Int64) -> ScenarioEarnings { builder(at: number).earnings }

  /// The ceilings and budgets that take something back of what the lever moves.
  func held(at number: Int64) -> [String] {
    let adjustments = builder(at: number).adjustments
    return zip(adjustments, limits).compactMap { adjustment, items in
      adjustment.row.amount.minorUnits != 0 && items != nil ? adjustment.row.id : nil
    }
  }

  private func builder(at number: Int64) -> StatementBuilder {
    let moved = zip(tables, moved).map { table, numbers in
      table.changing(numbers) { [lever] price in
        switch lever {
        case .factor: return price.after(.scaled(by: Rate(units: number, places: 6)), amendment: "")
        case .amount:
          var price = price
          price.amount = Money(minorUnits: number, price.amount.currency)
          return price
        }
      }
    }
    return StatementBuilder(evaluator, counted, classes.classes, sums, at: moved)
  }

  // MARK: What is known of it beforehand

  /// The numbers of steps around one at which every price is the same.
  func sameAround(_ number: Int64) -> ClosedRange<Int64> {
    guard case .factor = lever else { return number...number }
    // A price p becomes v where v − ½ ≤ p × number ÷ 1,000,000 < v + ½.
    let million: Int128 = 1_000_000
    var (low, high) = (Int128(Int64.min), Int128(Int64.max))
    for magnitude in magnitudes {
      let price = Int128(magnitude)
      let amount = (price * Int128(number) + million / 2) / million
      let first = amount * million - million / 2
      low = max(low, first <= 0 ? low : (first + price - 1) / price)
      high = min(high, (first + million + price - 1) / price - 1)
    }
    return Int64(low)...Int64(high)
  }

  /// 1 when what a goal looks at never falls as the lever rises, -1 when it never rises; nil when it may turn round.
  func direction(of goal: Solver.Goal) -> Int? {
    let (catalogue, all) = (evaluator.catalogue, items.items)
    for item in all {
      switch catalogue.items[item].unit {
      case .service, .lump: break
      case .enrolled(let count), .programme(_, let count):
        if count.weights.contains(where: { $0.weight < .zero }) { return nil }
      // Results below zero, results out of all proportion and pools can turn it round.
      case .performance: return nil
      }
    }
    for case .performance(let performance) in catalogue.items.map(\.unit) {
      if let pool = performance.pool, all.contains(where: { pool.less.contains(catalogue.items[$0]) }) { return nil }
    }
    for practice in counted.practices {
      if practice.paid.counts.contains(where: { $0.whole < 0 }) { return nil }
      if practice.paid.broken.contains(where: { $0.thousandths < 0 }) { return nil }
    }
    // A percentage rises in steps, and everybody repays more at each.
    for (budget, limit) in zip(catalogue.budgets, limits.suffix(catalogue.budgets.count)) {
      if case .percentage = budget.repayment, limit != nil { return nil }
    }
    // What two ceilings take back is taken twice.
    let limits = limits.compactMap(\.self)
    for item in all where limits.count(where: { $0.contains(item) }) > 1 { return nil }
    switch goal {
    case .neutral, .total, .difference: break
    case .amount(let segment, _): if segment == Statement.adjustmentsSegment { return nil }
    case .share(let segment, _):
      if !limits.isEmpty || all.contains(where: { catalogue.items[$0].segments != [segment] }) { return nil }
    }
    guard case .factor = lever else { return 1 }
    let prices = zip(tables, moved).flatMap { table, numbers in numbers.map { table.prices[$0] } }
    let amounts = prices.flatMap { [$0.amount.minorUnits] + $0.tiers.map(\.amount.minorUnits) }
    if amounts.allSatisfy({ $0 >= 0 }) { return 1 }
    return amounts.allSatisfy { $0 <= 0 } ? -1 : nil
  }

  /// For each ceiling and budget, its items when it is applied and the lever moves one of them.
  private var limits: [ItemSet?] {
    let (catalogue, everything) = (evaluator.catalogue, Array(repeating: true, count: evaluator.catalogue.items.count))
    func limit(_ selector: Selector, _ isApplied: Bool) -> ItemSet? {
      let set = catalogue.itemSet(selector, active: everything)
      return isApplied && items.items.contains { set.contains($0) } ? set : nil
    }
    return catalogue.ceilings.map { limit($0.items, $0.factor != nil) }
      + catalogue.budgets.map { budget in
        // What the next index takes back is not taken now.
        if case .nextIndex = budget.repayment { return nil }
        return limit(budget.items, budget.amount != nil)
      }
  }

  /// The steps that the lever can take: as far as an amendment may scale or set prices, and sums of money can hold.
  var range: ClosedRange<Int64> {
    // A hundredth of what 64 bits hold leaves room for sums.
    let room = Int128(Int64.max) / 100
    var (earned, quantity): (Int128, Int128) = (1, 1)
    for (sum, table) in zip(sums.ofClass, tables) {
      func add(_ count: Int128, _ price: ResolvedPrice, _ item: Int) {
        let count = count * TallyLimits.times(price, of: evaluator.catalogue.items[item])
        quantity += count
        let amounts = [price.amount] + price.tiers.map(\.amount)
        earned += count * Int128(amounts.map { $0.minorUnits.magnitude }.max()!)
      }
      for counted in sum.cells where items.contains(counted.cell.item) {
        let cell = counted.cell
        guard let price = table.price(of: cell.item, in: cell.slice, payer: cell.payer) else { continue }
        add(Int128(counted.paid.thousandths.magnitude / 1000 + 1), price, cell.item)
      }
      // What rules do to lines is worth something too.
      for (key, amount) in sum.effects {
        for item in [Int(key.item), Int(key.becomes)] where item >= 0 && items.contains(item) {
          guard let price = table.price(of: item, in: Int(key.slice), payer: Int(key.payer)) else { continue }
          add(Int128(amount.thousandths.magnitude / 1000 + 1), price, item)
        }
      }
    }
    let steps = lever.steps(evaluator.catalogue.tariff.currency)
    switch lever {
    case .factor:
      let most = Int128(evaluator.catalogue.greatestFactor) * Int128(steps) / 1000
      return 1...Int64(max(Int128(steps), min(most, room / earned * Int128(steps))))
    case .amount:
      return 0...Int64(max(1, min(1_000_000_000 * Int128(steps), room / quantity)))
    }
  }

  /// Where the search starts: prices as they are, or the price on the last day.
  var start: Int64 {
    switch lever {
    case .factor: return 1_000_000
    case .amount:
      let last = evaluator.timeline.count - 1
      for (table, item) in tables.flatMap({ table in items.items.map { (table, $0) } }) {
        for slice in (0...last).reversed() {
          if let price = table.price(of: item, in: slice, payer: 0) { return price.amount.minorUnits }
        }
      }
      return 0
    }
  }

  // MARK: The amount lever's price

  /// What the prices of an item have in common, so that one amount can stand for all of them.
  struct CommonPrice {
    /// The days of the period on which the item has a price.
    var days: DayRange
    var per: Frequency?
    var incomeShare: Rate
  }

  /// What all prices of the lever's item in the period have in common; what is wrong when one amount cannot stand for them.
  func commonPrice(of code: String) -> Result<CommonPrice, Diagnostic> {
    func refused(_ message: String) -> Result<CommonPrice, Diagnostic> { .failure(Diagnostic(.badValue, message)) }
    let (timeline, payers) = (evaluator.timeline, evaluator.catalogue.payers.count + 1)
    var (slices, found): (Set<[Int]>, [ResolvedPrice]) = ([], [])
    var isFree = false
    for (table, item) in tables.flatMap({ table in items.items.map { (table, $0) } }) {
      for payer in 0..<payers {
        let priced = (0..<timeline.count).filter { table.number(of: item, in: $0, payer: payer) != nil }
        slices.insert(priced)
        found += priced.map { table.price(of: item, in: $0, payer: payer)! }
        for slice in 0..<timeline.count { if case .free = table[item, slice, payer] { isFree = true } }
      }
    }
    guard let first = found.first, let priced = slices.first else {
      return refused(
        isFree
          ? "the price of \(code) is free and nothing sets it: set it by an amendment first"
          : "\(code) has no price in the period: set one by an amendment first")
    }
    if found.contains(where: { !$0.tiers.isEmpty }) {
      return refused("the price of \(code) has tiers, for which no one amount can stand: use a factor")
    }
    if slices.count > 1 || priced.last! - priced[0] + 1 != priced.count {
      return refused("\(code) has a price for some practices, payers or days only: use a factor")
    }
    if found.contains(where: { $0.per != first.per || $0.incomeShare != first.incomeShare }) {
      return refused(
        "the prices of \(code) are for different times or shares, for which no one amount can stand: use a factor")
    }
    let days = DayRange(from: timeline.days(of: priced[0]).from, until: timeline.days(of: priced.last!).until)
    return .success(CommonPrice(days: days, per: first.per, incomeShare: first.incomeShare))
  }
}

extension Catalogue {
  /// The greatest factor that an amendment after all others may scale a price by, in thousandths.
  fileprivate var greatestFactor: Int64 {
    // As growth() multiplies them: in millionths, and each factor above one in thousandths rounded up.
    var product: Int64 = 1_000_000
    for change in amendments.flatMap({ $0.changes.map(\.change) }) {
      guard case .reprice(_, .scaled(let factor), _) = change, factor > .one else { continue }
      var ratio = ExactRatio()
      ratio.multiply(by: factor)
      ratio.multiply(byPowerOfTen: 3)
      product = product * (ratio.rounded(.up) ?? 0) / 1000
    }
    return product > 0 ? 1_000_000_000_000 / product : 1000
  }
}
