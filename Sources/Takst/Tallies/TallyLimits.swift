/// Whether everything that was counted can be priced and added up in 64 bits.
///
/// Every count is taken times the most that a unit of its item can pay. The sum of all is kept below a bound, so that no sum of some
/// of them exceeds it either.
struct TallyLimits: Sendable {
  /// A thousandth of what 64 bits hold, in minor units: what is made of sums later, such as thousandths of quantities, a year's forecast
  /// from the earnings of a day, differences and what a solver tries, then fits too.
  static let bound = Int128(Int64.max) / 1000

  /// For each item the most that a unit pays, in minor units, and at least a thousand: quantities are in thousandths.
  private let greatest: [Int128]
  /// For each item the same with what scenarios make of a unit.
  private let worth: [Int128]
  /// The items that more people may come into programmes of, whatever was counted of them.
  private let growing: [Int]
  private let items: [Item]
  private let currency: Currency
  private var sum: Int128 = 0
  /// The shared budgets that were taken into account.
  private var pools: Set<Tally.Key> = []

  init(_ catalogue: Catalogue) {
    self.init([(catalogue, Assumptions())])
  }

  /// The limits of what is priced in several ways, whose catalogues have the same items.
  init(_ ways: [(catalogue: Catalogue, assumptions: Assumptions)]) {
    let first = ways[0].catalogue
    items = first.items
    currency = first.tariff.currency
    var (greatest, worth) = (
      [Int128](repeating: 1000, count: items.count), [Int128](repeating: 1000, count: items.count)
    )
    var growing: Set<Int> = []
    for (catalogue, assumptions) in ways {
      let most = catalogue.items.indices.map { TallyLimits.most(of: $0, catalogue) }
      let volumes = GreatestVolumes(assumptions, catalogue)
      let changed = volumes.worth(most)
      for item in items.indices {
        greatest[item] = max(greatest[item], most[item])
        // One unit beyond the bound is too much, whatever it pays: so no product overflows.
        worth[item] = min(max(worth[item], changed[item]), TallyLimits.bound + 1)
      }
      growing.formUnion(volumes.growing)
    }
    (self.greatest, self.worth, self.growing) = (greatest, worth, growing.sorted())
  }

  /// The most that a unit of an item pays.
  private static func most(of index: Int, _ catalogue: Catalogue) -> Int128 {
    let item = catalogue.items[index]
    let candidates = PriceTable.candidates(
      of: item, index: index, catalogue: catalogue, amendments: Array(catalogue.amendments.indices), payer: nil,
      asKnownOn: nil)
    let (factor, more) = TallyLimits.steps(candidates)
    var most: Int128 = 1000
    for case .price(let price?) in candidates.map(\.offer) {
      for amount in [price.amount] + price.tiers.map(\.amount) {
        let unit = (Int128(amount.minorUnits.magnitude) + more) * factor / 1_000_000 + (factor == 1_000_000 ? 0 : 1)
        most = max(most, unit * TallyLimits.times(price, of: item))
      }
    }
    return most
  }

  /// The most that steps of amendments can multiply a price by, in millionths, and add to it.
  private static func steps(_ candidates: [PriceTable.Candidate]) -> (factor: Int128, more: Int128) {
    var (factor, more): (Int128, Int128) = (1_000_000, 0)
    for case .step(let step, _) in candidates.map(\.offer) {
      switch step {
      // A catalogue refuses factors that together are beyond a thousand.
      case .scaled(let by) where by > .one: factor = min(factor * thousandths(of: by) / 1000 + 1, 1_000_000_000)
      case .raised(let by): more += Int128(by.minorUnits.magnitude)
      case .scaled, .asOn: break
      }
    }
    return (factor, more)
  }

  /// How many times its amount a price can pay for a unit.
  static func times(_ price: ResolvedPrice, of item: Item) -> Int128 {
    // A price for a month can fall due for a year.
    (price.per == nil ? 1 : 12) * weight(of: item)
  }

  /// The greatest weight of an item's people, rounded up.
  private static func weight(of item: Item) -> Int128 {
    switch item.unit {
    case .enrolled(let count), .programme(_, let count):
      count.weights.map {
        min(Int128($0.weight.units.magnitude) / Int128(Rate.powersOfTen[$0.weight.places]) + 1, 1 << 40)
      }
      .max() ?? 1
    case .service, .performance, .lump: 1
    }
  }

  /// A rate in thousandths, rounded up.
  static func thousandths(of rate: Rate) -> Int128 {
    Int128(rate.units) * 1000 / Int128(Rate.powersOfTen[rate.places]) + 1
  }

  // MARK: Adding up

  /// Adds what a header counts; false when it is too much.
  mutating func add(_ header: TallyHeader) -> Bool {
    for count in [header.practices, header.malformed, header.facts.lines] { sum += Int128(count) }
    return sum <= TallyLimits.bound
  }

  /// Adds the counts of a practice; false when they are too much.
  mutating func add(_ tally: Tally.PracticeTally, _ layout: CellLayout) -> Bool {
    var sum = self.sum
    weigh(tally, layout) { _, more in sum += more }
    self.sum = sum
    for key in tally.performance.keys where pools.insert(Tally.Key(item: key.item, slice: key.slice)).inserted {
      self.sum += worth[key.item]
    }
    return self.sum <= TallyLimits.bound
  }

  /// Hands out what each count can come to, with its item where it has one.
  @inline(__always)
  private func weigh(_ tally: Tally.PracticeTally, _ layout: CellLayout, _ add: (_ item: Int?, Int128) -> Void) {
    func addBroken(_ thousandths: Int64, _ count: Int64, _ item: Int) {
      add(item, (Int128(thousandths) / 1000 + 1) * Int128(count) * worth[item])
    }
    func addCells(_ counts: CellCounts) {
      for count in counts.counts {
        let item = layout.cell(Int(count.cell)).item
        add(item, (Int128(count.whole) + Int128(count.lines)) * worth[item])
      }
      for broken in counts.broken { addBroken(broken.thousandths, broken.count, layout.cell(Int(broken.cell)).item) }
    }
    for counts in [tally.paid, tally.repriced, tally.unpaid] { addCells(counts) }
    for billed in tally.billed.values {
      add(nil, Int128(billed.amount.magnitude) + Int128(billed.lines))
      addCells(billed.paid)
    }
    for effect in tally.effects {
      for item in [effect.key.item, effect.key.becomes] where item >= 0 {
        add(Int(item), (Int128(effect.whole) + Int128(effect.lines)) * worth[Int(item)])
        addBroken(effect.broken, effect.lines, Int(item))
      }
    }
    for (key, amount) in tally.gaps {
      add(key.item, (Int128(amount.whole) + Int128(amount.lines)) * 1000)
      for (thousandths, count) in amount.broken { addBroken(thousandths, count, key.item) }
    }
    for (key, count) in tally.performance { add(key.item, Int128(count.base) * 1000) }
    for count in Array(tally.undecided.values) + Array(tally.unknown.values) { add(nil, Int128(count)) }
    for outcome in Outcome.allCases { add(nil, Int128(tally.lines[outcome])) }
    for people in tally.list {
      add(nil, Int128(people) * 1000)
      for item in growing { add(item, Int128(people) * worth[item]) }
    }
  }

  // MARK: What was counted here

  /// Refuses a tariff of which one unit of an item could pay more than can be added up.
  func checkUnits() throws(Diagnostics) {
    guard let item = items.indices.first(where: { greatest[$0] > TallyLimits.bound }) else { return }
    throw Diagnostics([
      Diagnostic(
        .beyondLimits,
        "a unit of \(items[item].code) could pay more than \(limit): correct its price, its weights or the amendments' factors"
      )
    ])
  }

  /// Refuses a tally that could come to more than can be added up.
  func check(_ tally: Tally, _ layout: CellLayout) throws(Diagnostics) {
    try checkUnits()
    var limits = self
    var isBeyond = false
    for practice in tally.practices.values where !limits.add(practice, layout) {
      isBeyond = true
      break
    }
    if isBeyond { throw refusal(of: tally, layout) }
  }

  /// Names the practice with most, and what it has most of.
  private func refusal(of tally: Tally, _ layout: CellLayout) -> Diagnostics {
    var most: (sum: Int128, practice: String, item: Int?) = (-1, "", nil)
    for (id, practice) in tally.practices.sorted(by: { $0.key < $1.key }) {
      var (sums, rest) = ([Int128](repeating: 0, count: items.count), Int128(0))
      weigh(practice, layout) { item, more in
        if let item { sums[item] += more } else { rest += more }
      }
      let sum = sums.reduce(rest, +)
      if sum > most.sum { most = (sum, id, sums.max().flatMap { $0 > rest ? sums.firstIndex(of: $0) : nil }) }
    }
    let item = most.item.map { " and its item \(items[$0].code)" } ?? ""
    return Diagnostics([
      Diagnostic(
        .beyondLimits,
        "what was counted could come to more than \(limit), most of it of the practice \(most.practice.quoted)\(item): "
          + "correct the quantities or the price, or count fewer practices at a time")
    ])
  }

  private var limit: String {
    "\(Decimal.text(Int64(TallyLimits.bound), places: currency.minorDigits, fixed: true)) \(currency)"
  }
}

extension Tally.PracticeTally {
  /// Whether the lines of another tally of the practice can be added cell by cell.
  func canCount(_ other: Tally.PracticeTally) -> Bool {
    func most(_ counts: CellCounts) -> UInt64 { counts.counts.reduce(0) { $0 + UInt64($1.lines) } }
    return zip([paid, repriced, unpaid], [other.paid, other.repriced, other.unpaid])
      .allSatisfy { most($0) + most($1) <= UInt64(UInt32.max) }
  }
}
