/// A behaviour applied to what was measured: for each practice, the factor of each of its services.
///
/// Everything measured is taken once and without behaviour; the factors are then a function of the parameters alone.
struct BehaviourModel: Sendable {
  /// A service of a practice.
  struct Row: Sendable {
    var item: Int
    /// The relative change of its price, in billionths.
    var price: Int64 = 0
    /// Its elasticities when a group fixes them.
    var fixed: (price: Int64, income: Int64)?
    /// The position of the parameter that is its factor; -1 for none.
    var parameter = -1
  }

  /// A practice.
  struct Part: Sendable {
    var rows: [Row] = []
    /// The relative change of its income, in billionths.
    var income: Int64 = 0
    /// What its revenue changes by, and what its services earn, in minor units.
    var change: Int64 = 0
    var services: Int64 = 0
    /// Whether it is among those with fewest units per person, once the parameter says how many these are.
    var rank = 0
    /// Its list over the months, added up.
    var personMonths: Int64 = 0
  }

  let behaviour: Behaviour
  let parts: [Part]
  let months: Int64
  /// The item that new contacts are paid as.
  let newItem: Int?

  /// The greatest factor, in billionths: sums within the limits can be taken so many times.
  static let greatestFactor = 400 * Billionths.one

  /// Whether a response is nothing but factors.
  var scalesOnly: Bool {
    switch behaviour.formula {
    case .moves, .newFee, .uptake: false
    default: true
    }
  }

  /// The factors of a practice's services in billionths, in the order of its rows.
  @inline(__always)
  func factor(_ row: Row, _ part: Part, _ values: [Int64]) -> Int64 {
    min(unboundedFactor(row, part, values), BehaviourModel.greatestFactor)
  }

  @inline(__always)
  private func unboundedFactor(_ row: Row, _ part: Part, _ values: [Int64]) -> Int64 {
    let one = Billionths.one
    switch behaviour.formula {
    case .elasticities:
      let price = row.fixed?.price ?? values[0]
      let income = row.fixed?.income ?? values[1]
      return max(0, one + Billionths.scaled(row.price, by: price) + Billionths.scaled(part.income, by: income))
    case .offset:
      guard part.services > 0, part.change != 0 else { return one }
      let offset = part.change < 0 ? values[0] : values[1]
      let change = Billionths.quotient(Int128(offset) * Int128(part.change), Int128(part.services))
      // A change that is out of all proportion to what services earn does not fit, and is held to the greatest factor.
      return max(0, one - max(change, -BehaviourModel.greatestFactor))
    case .power: return row.price
    case .baskets: return row.parameter < 0 ? one : values[row.parameter]
    case .homeVisits:
      // So many of all practices, rounded down, have fewest visits.
      let few = Billionths.quotient(Int128(values[2]) * Int128(parts.count) - 499_999_999, Int128(one))
      guard row.price > 0, part.rank < Int(few) else { return one }
      let more = Billionths.quotient(Int128(values[0]) * Int128(row.price), Int128(values[1]))
      return one + min(more, BehaviourModel.greatestFactor)
    case .fixed, .moves, .endOfPeriod, .newFee, .uptake, .outcomes: return one
    }
  }

  /// How many new contacts a practice has.
  func contacts(_ part: Part, _ values: [Int64]) -> Int64 {
    guard behaviour.formula == .newFee else { return 0 }
    // k × theta ÷ 0.1 × months × list ÷ 1000, rounded once.
    var ratio = ExactRatio()
    for value in values { ratio.multiply(by: value) }
    ratio.multiply(byPowerOfTen: 1)
    ratio.multiply(by: part.personMonths)
    ratio.divide(byPowerOfTen: 3)
    ratio.divide(by: months)
    ratio.divide(byPowerOfTen: 27)
    return ratio.rounded(.halfAwayFromZero) ?? 0
  }

  /// What a scenario's assumptions would be in place of factors.
  func assumptions(_ values: [Int64], _ prices: (String) -> Money?) -> Assumptions {
    var assumptions = Assumptions()
    func rate(_ value: Int64) -> Rate { Rate(units: value, places: 9) }
    switch behaviour.formula {
    case .moves:
      let share = values.reduce(Billionths.one) { Billionths.product($0, $1) }
      for move in behaviour.moves {
        // The highest-paid code, the first of equals.
        var best: (code: String, price: Money)?
        for code in move.to {
          guard let price = prices(code), best.map({ price > $0.price }) ?? true else { continue }
          best = (code, price)
        }
        guard let best else { continue }
        let within = Billionths.product(share, Billionths.of(move.within))
        assumptions.substitutions.append(.init(items: move.from, by: best.code, share: rate(within)))
      }
    case .uptake:
      if behaviour.programmes.isEmpty { break }
      let most = Billionths.product(values[0], values[3])
      assumptions.uptakes = [
        .init(
          programmes: behaviour.programmes, atMost: rate(most), rate: rate(values[1]),
          years: Int(Billionths.quotient(Int128(values[2]), Int128(Billionths.one))))
      ]
    case .fixed, .elasticities, .offset, .power, .baskets, .endOfPeriod, .homeVisits, .newFee, .outcomes: break
    }
    return assumptions
  }
}

extension Tally.PracticeTally {
  /// The tally with the quantities of some items scaled: paid, repriced and unpaid ones alike.
  ///
  /// - Parameters:
  ///   - factors: For each item, its factor in billionths.
  ///   - layout: Where items are counted.
  /// - Returns: The scaled tally.
  func scaled(by factors: [Int: Int64], _ layout: CellLayout) -> Tally.PracticeTally {
    if factors.allSatisfy({ $0.value == Billionths.one }) { return self }
    var result = self
    result.paid = paid.scaled(by: factors, layout)
    result.repriced = repriced.scaled(by: factors, layout)
    result.unpaid = unpaid.scaled(by: factors, layout)
    for index in result.effects.indices {
      guard let factor = factors[Int(result.effects[index].key.item)] else { continue }
      result.effects[index].lines = Billionths.scaled(effects[index].lines, by: factor)
      result.effects[index].whole = Billionths.scaled(effects[index].whole, by: factor)
    }
    return result
  }
}

extension CellCounts {
  fileprivate func scaled(by factors: [Int: Int64], _ layout: CellLayout) -> CellCounts {
    var (last, factor) = (-1, Int64?.none)
    var (lines, units) = (ScaledParts(), ScaledUnits())
    var fractions: [Broken] = []
    var counts = counts
    for index in counts.indices {
      let count = counts[index]
      let item = layout.cell(Int(count.cell)).item
      if item != last { (last, factor, lines, units) = (item, factors[item], ScaledParts(), ScaledUnits()) }
      guard let factor else { continue }
      counts[index].lines = UInt32(clamping: lines.next(Int64(count.lines), by: factor))
      counts[index].whole = units.next(count.whole, by: factor)
      let isLast = index + 1 == counts.count || layout.cell(Int(counts[index + 1].cell)).item != item
      if isLast, units.rest > 0 { fractions.append(Broken(cell: count.cell, thousandths: units.rest, count: 1)) }
    }
    last = -1
    let broken = broken.map { broken in
      let item = layout.cell(Int(broken.cell)).item
      if item != last { (last, factor, lines) = (item, factors[item], ScaledParts()) }
      guard let factor else { return broken }
      return Broken(
        cell: broken.cell, thousandths: broken.thousandths, count: lines.next(broken.count, by: factor))
    }
    return CellCounts(counts, broken: broken + fractions)
  }

  /// Adds whole units to a cell, each a line.
  fileprivate mutating func add(_ units: Int64, to cell: Int) {
    self += CellCounts([Count(cell: UInt32(cell), lines: UInt32(clamping: units), whole: units)])
  }
}

extension Tally.PracticeTally {
  /// Adds lines of one unit that are paid.
  mutating func add(_ units: Int64, to cell: Int) {
    if units > 0 { paid.add(units, to: cell) }
  }
}
