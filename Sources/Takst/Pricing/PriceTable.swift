/// The price of every item in every slice of a timeline, for practices under the same amendments.
struct PriceTable {
  enum Entry {
    case priced(Int)
    case none
    /// The price is free and nothing sets it.
    case free
  }

  /// Prices in order of first use.
  private(set) var prices: [ResolvedPrice] = []
  private var entries: [Entry] = []
  private let sliceCount: Int
  private let payerCount: Int

  /// Resolves every price.
  ///
  /// Complexity: O(items × payers with contracts × slices × prices of an item).
  init(_ catalogue: Catalogue, amendments: [Int], timeline: Timeline, asKnownOn: Day?) {
    sliceCount = timeline.count
    payerCount = catalogue.payers.count + 1
    entries.reserveCapacity(catalogue.items.count * payerCount * sliceCount)
    for (index, item) in catalogue.items.enumerated() {
      for payer in 0..<payerCount {
        add(
          PriceTable.candidates(
            of: item, index: index, catalogue: catalogue, amendments: amendments,
            payer: .some(payer == 0 ? nil : catalogue.payers[payer - 1]), asKnownOn: asKnownOn), timeline)
      }
    }
  }

  private mutating func add(_ candidates: [Candidate], _ timeline: Timeline) {
    // Few, so that looking through them costs less than hashing.
    var numbers: [(choice: Choice, number: Int)] = []
    for start in timeline.starts {
      guard let choice = PriceTable.choice(among: candidates, on: start) else {
        entries.append(.none)
        continue
      }
      guard let price = PriceTable.price(choice, candidates) else {
        entries.append(.free)
        continue
      }
      if let known = numbers.first(where: { $0.choice == choice }) {
        entries.append(.priced(known.number))
      } else {
        numbers.append((choice, prices.count))
        entries.append(.priced(prices.count))
        prices.append(price)
      }
    }
  }

  /// What is known of the price of an item in a slice for a class of payers.
  subscript(item: Int, slice: Int, payer: Int) -> Entry {
    entries[(item * payerCount + payer) * sliceCount + slice]
  }

  /// The price of an item in a slice for a class of payers; nil when there is none.
  func price(of item: Int, in slice: Int, payer: Int) -> ResolvedPrice? {
    number(of: item, in: slice, payer: payer).map { prices[$0] }
  }

  /// The number of that price among ``prices``.
  func number(of item: Int, in slice: Int, payer: Int) -> Int? {
    if case .priced(let number) = self[item, slice, payer] { return number }
    return nil
  }

  /// The table with other prices in place of some; no two items share a number.
  func changing(_ numbers: [Int], _ change: (ResolvedPrice) -> ResolvedPrice) -> PriceTable {
    var table = self
    for number in numbers { table.prices[number] = change(prices[number]) }
    return table
  }

  /// The run of slices around one without a price in which the item has none.
  func gap(of item: Int, around slice: Int, payer: Int) -> ClosedRange<Int> {
    var (first, last) = (slice, slice)
    while first > 0, number(of: item, in: first - 1, payer: payer) == nil { first -= 1 }
    while last + 1 < sliceCount, number(of: item, in: last + 1, payer: payer) == nil { last += 1 }
    return first...last
  }

  /// A price that may be taken, or a step that makes another of what comes after it, for the days it covers.
  struct Candidate {
    enum Offer {
      /// A price; nil for a free one.
      case price(ResolvedPrice?)
      case step(PriceStep, amendment: String)
    }

    var days: DayRange
    var offer: Offer
    /// The amendment and the change that it is; nil for the item's own prices.
    var change: (amendment: Int, change: Int)?
  }

  /// Which price is taken: its position among the candidates, and those of the steps that lead from it to what is paid, the last
  /// first.
  struct Choice: Hashable {
    var price: Int
    var steps: [Int] = []
  }

  /// What is chosen on a day; nil when no price covers it.
  static func choice(among candidates: [Candidate], on day: Day) -> Choice? {
    var day = day
    var steps: [Int] = []
    for (position, candidate) in candidates.enumerated() where candidate.days.contains(day) {
      switch candidate.offer {
      case .price: return Choice(price: position, steps: steps)
      case .step(let step, _):
        steps.append(position)
        if case .asOn(let other) = step { day = other }
      }
    }
    return nil
  }

  /// The price that a choice leads to; nil for a free one.
  static func price(_ choice: Choice, _ candidates: [Candidate]) -> ResolvedPrice? {
    guard case .price(let price?) = candidates[choice.price].offer else { return nil }
    return choice.steps.reversed().reduce(price) { price, position in
      guard case .step(let step, let amendment) = candidates[position].offer else { return price }
      return price.after(step, amendment: amendment)
    }
  }

  /// The prices of an item, the one that goes before others first: later amendments, earlier ones, stated prices by
  /// the publication of their decision, the newest first, and last what a series carries forward.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - index: Its number in the catalogue.
  ///   - catalogue: The catalogue.
  ///   - amendments: The amendments that apply.
  ///   - payer: The payer, nil inside for one without a contract; nil for whatever payers an amendment is limited to.
  ///   - asKnownOn: The day whose knowledge is used.
  /// - Returns: The candidates.
  static func candidates(
    of item: Item, index: Int, catalogue: Catalogue, amendments: [Int], payer: String??, asKnownOn: Day?
  ) -> [Candidate] {
    func holds(_ amendment: Amendment) -> Bool {
      guard let payers = amendment.payers, let payer else { return true }
      return payer.map { payers.contains($0) } ?? false
    }
    func isKnown(_ price: Price) -> Bool {
      guard let asKnownOn, let decision = price.decision.flatMap({ catalogue.decisions[$0] }) else { return true }
      return decision.published <= asKnownOn
    }
    func published(_ price: Price) -> Day {
      price.decision.flatMap { catalogue.decisions[$0]?.published } ?? .first
    }
    var result: [Candidate] = []
    for position in amendments.reversed() {
      let amendment = catalogue.amendments[position]
      // What an amendment before the one that added the item says of the code is about another item.
      if let addedBy = catalogue.addedBy[index], position < addedBy { break }
      guard holds(amendment) else { continue }
      for change in (catalogue.priceChanges[position][item.code] ?? []).reversed() {
        switch amendment.changes[change].change {
        case .set(_, let price) where isKnown(price):
          result.append(catalogue.candidate(price, amendment: amendment.id, change: (position, change)))
        case .reprice(_, let step, let days):
          result.append(Candidate(days: days, offer: .step(step, amendment: amendment.id), change: (position, change)))
        default: break
        }
      }
    }
    if let addedBy = catalogue.addedBy[index], !holds(catalogue.amendments[addedBy]) {
      // Only a contract prices the item.
      return result + [Candidate(days: .always, offer: .price(nil))]
    }
    let stated = item.prices.filter(isKnown)
    let days = stated.map(published)
    let order = stated.indices.sorted { (days[$1], $0) < (days[$0], $1) }
    let addedBy = catalogue.addedBy[index].map { catalogue.amendments[$0].id }
    result += order.map { catalogue.candidate(stated[$0], amendment: addedBy) }
    if let indexed = item.indexed, let series = catalogue.tariff.series.first(where: { $0.id == indexed.series }) {
      result += PriceTable.levels(of: indexed, in: series)
    }
    return result
  }

  /// What a series makes of a base, level by level.
  private static func levels(of indexed: IndexedPrice, in series: IndexSeries) -> [Candidate] {
    var result: [Candidate] = []
    let steps = series.steps.filter { $0.from > indexed.from }.sorted { $0.from < $1.from }
    var status = indexed.status
    var from = indexed.from
    for position in 0...steps.count {
      let until = position < steps.count ? steps[position].from : nil
      let days = DayRange(from: from, until: until).intersection(indexed.days(in: series))
      // The reader refuses a series that makes an amount too great to hold.
      if !days.isEmpty, let amount = indexed.amount(on: from, in: series) {
        result.append(
          Candidate(
            days: days,
            offer: .price(
              ResolvedPrice(
                amount: amount, status: status, kind: .fixed, tiers: [], decision: nil, source: indexed.source,
                amendment: nil, series: position == 0 ? nil : series.id, note: indexed.note, per: nil,
                incomeShare: .one))))
      }
      if position < steps.count {
        status = max(status, .derived, steps[position].status)
        from = steps[position].from
      }
    }
    return result
  }
}

extension Catalogue {
  fileprivate func candidate(
    _ price: Price, amendment: String?, change: (amendment: Int, change: Int)? = nil
  ) -> PriceTable.Candidate {
    let decision = price.decision.flatMap { decisions[$0] }
    return PriceTable.Candidate(
      days: price.days,
      offer: .price(
        price.amount.map {
          ResolvedPrice(
            amount: $0, status: price.status, kind: price.kind, tiers: price.tiers, decision: decision,
            source: price.source ?? decision?.source, amendment: amendment, series: nil, note: price.note,
            per: price.per, incomeShare: price.incomeShare)
        }), change: change)
  }
}

extension Catalogue {
  /// Every day on which some price may change.
  var priceChangeDays: [Day] {
    var result: [Day] = []
    func add(_ days: DayRange) { result += [days.from, days.until].compactMap { $0 } }
    for item in items {
      for price in item.prices { add(price.days) }
      result += item.moves.map(\.from)
      if let indexed = item.indexed { add(DayRange(from: indexed.from, until: indexed.until)) }
    }
    for series in tariff.series { result += series.steps.map(\.from) + [series.until].compactMap { $0 } }
    for change in amendments.flatMap({ $0.changes.map(\.change) }) {
      switch change {
      case .set(_, let price): add(price.days)
      case .reprice(_, _, let days): add(days)
      default: break
      }
    }
    return result
  }
}
