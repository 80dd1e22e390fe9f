extension Evaluator {
  /// Where the schedule bends or jumps for the practices of a tally.
  ///
  /// Left out are pools and scores relative to other practices, whose thresholds move with the others, and limits of single lines, which
  /// bend what a patient brings and not what a practice does. The ceiling that is held against the mean of all practices is where
  /// that mean is now.
  ///
  /// - Parameters:
  ///   - tally: A tally made by this evaluator.
  ///   - listLimits: Numbers of people per capacity at which a practice may close its list, above zero.
  /// - Returns: The kinks and how far each practice is from them.
  public func kinks(of tally: Tally, listLimits: [Int64] = []) -> Kinks {
    precondition(listLimits.allSatisfy { $0 > 0 }, "a list has a person")
    let finder = KinkFinder(self, tally)
    let lists = listLimits.flatMap { finder.lists(limit: $0) }
    let all = finder.ceilings + finder.budgets + finder.tiers + lists + finder.results
    return Kinks(currency: finder.currency, all: all.filter { !$0.rows.isEmpty })
  }
}

/// Finds kinks by asking the schedule what it pays on both sides of them.
struct KinkFinder {
  private let catalogue: Catalogue
  private let timeline: Timeline
  private let layout: CellLayout
  private let practices: [Tally.PracticeTally]
  private let tables: [PriceTable]
  private let classOfPractice: [Int32]
  private let builder: StatementBuilder

  init(_ evaluator: Evaluator, _ tally: Tally) {
    (catalogue, timeline) = (evaluator.catalogue, evaluator.timeline)
    layout = CellLayout(evaluator.catalogue, evaluator.timeline)
    let counted = CountedPractices(tally)
    practices = counted.practices
    let (classes, amendments) = PracticeClasses.of(counted.practices, evaluator.catalogue)
    tables = amendments.map {
      PriceTable(
        evaluator.catalogue, amendments: $0, timeline: evaluator.timeline, asKnownOn: evaluator.asKnownOn)
    }
    classOfPractice = classes.ofPractice
    builder = StatementBuilder(evaluator, counted, classes, TallySums(counted, classes, layout), at: tables)
  }

  var currency: Currency { builder.currency }

  private func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }

  private func earned(_ minorUnits: Int64) -> (Fraction, Kinks.Position) {
    (Fraction(Int128(minorUnits), 1), .money(money(minorUnits)))
  }

  private func people(_ count: Int64) -> (Fraction, Kinks.Position) { (Fraction(Int128(count), 1), .people(count)) }

  private func table(_ practice: Int) -> PriceTable { tables[Int(classOfPractice[practice])] }

  /// The results that are paid by themselves.
  var paidResults: [PaidResult] { PaidResult.all(of: practices, catalogue) { table($0) } }

  func item(_ result: PaidResult) -> Item { catalogue.items[result.item] }

  func day(_ result: PaidResult) -> Day { timeline.starts[result.slice] }

  func id(_ result: PaidResult) -> String { practices[result.practice].practice.id }

  /// A whole coin in the smallest unit.
  private var coin: Int64 { Rate.powersOfTen[currency.minorDigits] }

  /// What is kept of one more coin: all of it below the ceiling, above it what the ceiling itself rises by.
  var ceilings: [Kinks.Kink] {
    let adjuster = builder.adjuster
    return catalogue.ceilings.map { ceiling in
      let rows = adjuster.bounds(of: ceiling, withMore: coin).filter { $0.amount > 0 }.map { bound in
        Kinks.Row(
          practice: bound.earner.id, earned(bound.earned), bound: earned(bound.amount), before: money(coin),
          after: money(max(0, min(coin, bound.amountWithMore - bound.amount))))
      }
      return Kinks.Kink(kind: .ceiling, id: ceiling.id, names: ceiling.names, rows: rows)
    }
  }

  var budgets: [Kinks.Kink] {
    builder.adjustments.compactMap { row, _ in
      guard let budget = row.budget, budget.limit.minorUnits > 0 else { return nil }
      let all = Kinks.Row(
        practice: nil, earned(budget.earned.minorUnits), bound: earned(budget.limit.minorUnits), before: money(coin),
        after: .zero(currency))
      return Kinks.Kink(kind: .budget, id: row.id, names: row.names, rows: [all])
    }
  }

  /// People on a list and the price that holds for them.
  private struct Listed {
    var practice: Int
    var people: Int64
    var price: ResolvedPrice
  }

  /// How many people of each price an item was last counted for.
  private func listed(_ item: Int) -> [Listed] {
    practices.enumerated().flatMap { practice, tally -> [Listed] in
      guard let (slice, counts) = tally.lastCounts(of: item, layout) else { return [] }
      var result: [Listed] = []
      for count in counts {
        let payer = layout.cell(Int(count.cell), of: item).payer
        guard let price = table(practice).price(of: item, in: slice, payer: payer) else { continue }
        if let place = result.firstIndex(where: { $0.price == price }) {
          result[place].people += count.whole
        } else {
          result.append(Listed(practice: practice, people: count.whole, price: price))
        }
      }
      return result
    }
  }

  /// A row at a number of people: what the last of them brings a year, and what the next one would.
  private func row(_ listed: Listed, _ item: Item, _ every: Frequency, at bound: Int64) -> Kinks.Row {
    func yearly(_ people: Int64) -> Int64 { Charge.amount(of: people, at: listed.price, of: item, aYear: every) }
    return Kinks.Row(
      practice: practices[listed.practice].practice.id, people(listed.people), bound: people(bound),
      before: money(yearly(bound) - yearly(bound - 1)), after: money(yearly(bound + 1) - yearly(bound)))
  }

  var tiers: [Kinks.Kink] {
    catalogue.items.enumerated().flatMap { number, item -> [Kinks.Kink] in
      let every: Frequency
      switch item.unit {
      case .enrolled(let count), .programme(_, let count): every = count.every
      case .service, .performance, .lump: return []
      }
      let listed = listed(number)
      let bounds = Set(listed.flatMap { $0.price.tiers.map(\.above) }).filter { $0 > 0 }.sorted()
      return bounds.map { bound in
        Kinks.Kink(
          kind: .tier, id: item.code, names: item.names, limit: .people(bound),
          rows: listed.filter { $0.price.tiers.contains { $0.above == bound } }.map { row($0, item, every, at: bound) })
      }
    }
  }

  /// The limit of each practice's list; where payers pay different prices, the price of most of its people.
  func lists(limit: Int64) -> [Kinks.Kink] {
    catalogue.items.enumerated().compactMap { number, item in
      guard case .enrolled(let count) = item.unit else { return nil }
      var rows: [Kinks.Row] = []
      let byPractice = Dictionary(grouping: listed(number), by: \.practice)
      for practice in byPractice.keys.sorted() {
        let prices = byPractice[practice]!
        var most = prices.max { $0.people < $1.people }!
        most.people = prices.reduce(0) { $0 + $1.people }
        rows.append(row(most, item, count.every, at: practices[practice].practice.people(at: limit)))
      }
      return Kinks.Kink(kind: .list, id: item.code, names: item.names, limit: .people(limit), rows: rows)
    }
  }
}
