extension BreakEven {
  /// A payment by listed person, and what one more person brings at a limit of the list and in each practice.
  public struct ListPayment: Hashable, Sendable {
    /// A practice's list and what one more person brings.
    public struct Practice: Hashable, Sendable {
      /// The practice.
      public var practice: String
      /// The limit of its list: that of one capacity times its capacities, rounded down; one where they are not given.
      public var limit: Int64
      /// The people that were counted for the payment on its last counting day.
      public var people: Int64
      /// What one more person brings a year.
      public var oneMore: Money
      /// What the people beyond its limit bring a year; zero up to the limit.
      public var beyond: Money
    }

    /// The item.
    public var item: Item
    /// The number of people per capacity at which a practice may close its list.
    public var limit: Int64
    /// What the list pays a year with one person less than the limit, at the limit, and with one more.
    public var below: Money
    /// What it pays at the limit.
    public var atLimit: Money
    /// What it pays with one person more.
    public var above: Money
    /// The practices that were counted.
    public var practices: [Practice]

    /// What the person brings who makes the list reach the limit.
    public var last: Money { atLimit - below }
    /// What a practice gives up for each person it does not take beyond the limit.
    public var next: Money { above - atLimit }
  }

  /// What one more listed person brings by capitation, at a limit of the list and now.
  ///
  /// People are counted with a weight of one. What they bring in services is not in it, nor what a ceiling takes back.
  ///
  /// - Parameter limit: The number of people per capacity at which a practice may close its list; in Denmark 1600 patients of
  ///   group 1.
  /// - Returns: A row for each item that counts listed people and has a price.
  public func lists(limit: Int64) -> [ListPayment] {
    precondition(limit > 0, "a list has a person")
    let (catalogue, layout) = (evaluator.catalogue, CellLayout(evaluator.catalogue, evaluator.timeline))
    return catalogue.items.enumerated().compactMap { number, item in
      guard case .enrolled(let count) = item.unit, let price = price(of: item) else { return nil }
      func yearly(_ people: Int64) -> Money {
        money(Charge.amount(of: people, at: price, of: item, aYear: count.every))
      }
      let practices = practices.compactMap { tally -> ListPayment.Practice? in
        guard let counted = tally.lastCounts(of: number, layout) else { return nil }
        let people = counted.counts.reduce(Int64(0)) { $0 + $1.whole }
        let own = tally.practice.people(at: limit)
        return ListPayment.Practice(
          practice: tally.practice.id, limit: own, people: people, oneMore: yearly(people + 1) - yearly(people),
          beyond: yearly(max(people, own)) - yearly(own))
      }
      return ListPayment(
        item: item, limit: limit, below: yearly(limit - 1), atLimit: yearly(limit), above: yearly(limit + 1),
        practices: practices)
    }
  }
}

extension Practice {
  /// The limit of its list at so many people per capacity: rounded down, at least one; for one capacity where they are not given.
  func people(at limit: Int64) -> Int64 { max(1, limit * (capacities ?? 1).thousandths / 1000) }
}

extension Tally.PracticeTally {
  /// What was counted of an item on the last day on which anything was; nil when nothing ever was.
  func lastCounts(of item: Int, _ layout: CellLayout) -> (slice: Int, counts: [CellCounts.Count])? {
    let cells = layout.cells(of: item)
    let counts = paid.counts.filter { cells.contains(Int($0.cell)) }
    guard let last = counts.map({ layout.cell(Int($0.cell), of: item).slice }).max() else { return nil }
    return (last, counts.filter { layout.cell(Int($0.cell), of: item).slice == last })
  }
}

extension Charge {
  /// A count of people at a price for a year.
  static func amount(of count: Int64, at price: ResolvedPrice, of item: Item, aYear every: Frequency) -> Int64 {
    amount(of: count, at: price, of: item) * (12 / every.months)
  }
}
