/// Whether all counts that were read can still be priced and added up in 64 bits.
///
/// Every count is taken times the greatest price of its item. The sum of all is kept below a bound, so that no sum of some
/// of them exceeds it either.
struct TallyLimits: Sendable {
  /// For each item the most that a unit pays, in minor units, and at least a thousand: quantities are in thousandths.
  private let greatest: [Int128]
  private var sum: Int128 = 0
  /// Less than a half of what fits.
  private static let bound: Int128 = 4_000_000_000_000_000_000

  init(_ catalogue: Catalogue) {
    let all = Array(catalogue.amendments.indices)
    greatest = catalogue.items.enumerated().map { index, item in
      let candidates = PriceTable.candidates(
        of: item, index: index, catalogue: catalogue, amendments: all, payer: nil, asKnownOn: nil)
      let (factor, more) = TallyLimits.steps(candidates)
      var most: Int128 = 1000
      for case .price(let price?) in candidates.map(\.offer) {
        for amount in [price.amount] + price.tiers.map(\.amount) {
          // A price for a month can fall due for a year.
          most = max(
            most,
            (Int128(amount.minorUnits.magnitude) + more) * factor * (price.per == nil ? 1 : 12)
              * TallyLimits.weight(of: item))
        }
      }
      return most
    }
  }

  /// The most that steps of amendments can multiply a price by and add to it.
  private static func steps(_ candidates: [PriceTable.Candidate]) -> (factor: Int128, more: Int128) {
    var (factor, more): (Int128, Int128) = (1, 0)
    for case .step(let step, _) in candidates.map(\.offer) {
      switch step {
      case .scaled(let by): factor *= Int128(by.units.magnitude) / Int128(Rate.powersOfTen[by.places]) + 1
      case .raised(let by): more += Int128(by.minorUnits.magnitude)
      case .asOn: break
      }
    }
    return (min(factor, 1 << 20), more)
  }

  /// The greatest weight of an item's people, rounded up.
  private static func weight(of item: Item) -> Int128 {
    switch item.unit {
    case .enrolled(let count), .programme(_, let count):
      count.weights.map { Int128($0.weight.units.magnitude) / Int128(Rate.powersOfTen[$0.weight.places]) + 1 }.max()
        ?? 1
    case .service, .performance, .lump: 1
    }
  }

  private mutating func add(_ count: Int64, times most: Int128) { sum += Int128(count) * most }

  /// Adds what a header counts; false when it is too much.
  mutating func add(_ header: TallyHeader) -> Bool {
    for count in [header.practices, header.malformed, header.facts.lines] { add(count, times: 1) }
    return sum < TallyLimits.bound
  }

  /// Adds the counts of a practice; false when they are too much.
  mutating func add(_ tally: Tally.PracticeTally, _ layout: CellLayout) -> Bool {
    for counts in [tally.paid, tally.repriced, tally.unpaid] {
      for count in counts.counts {
        add(count.whole + Int64(count.lines), times: greatest[layout.cell(Int(count.cell)).item])
      }
      for broken in counts.broken { add(broken.thousandths, broken.count, layout.cell(Int(broken.cell)).item) }
    }
    for billed in tally.billed.values {
      sum += Int128(billed.amount.magnitude)
      add(billed.lines, times: 1)
      for count in billed.paid.counts {
        add(count.whole + Int64(count.lines), times: greatest[layout.cell(Int(count.cell)).item])
      }
      for broken in billed.paid.broken { add(broken.thousandths, broken.count, layout.cell(Int(broken.cell)).item) }
    }
    for effect in tally.effects {
      for item in [effect.key.item, effect.key.becomes] where item >= 0 {
        add(effect.whole + effect.lines, times: greatest[Int(item)])
        add(effect.broken, effect.lines, Int(item))
      }
    }
    for (key, amount) in tally.gaps {
      add(amount.whole + amount.lines, times: 1000)
      for (thousandths, count) in amount.broken { add(thousandths, count, key.item) }
    }
    for count in tally.performance.values { add(count.base, times: 1000) }
    for count in Array(tally.undecided.values) + Array(tally.unknown.values) { add(count, times: 1) }
    for outcome in Outcome.allCases { add(tally.lines[outcome], times: 1) }
    for people in tally.list { add(people, times: 1) }
    return sum < TallyLimits.bound
  }

  private mutating func add(_ thousandths: Int64, _ count: Int64, _ item: Int) {
    sum += (Int128(thousandths) / 1000 + 1) * Int128(count) * greatest[item]
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
