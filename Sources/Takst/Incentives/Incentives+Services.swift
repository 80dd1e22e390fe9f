extension Incentives {
  /// What one more unit of every item brings every practice, and all of them together.
  ///
  /// - Parameters:
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: The marginal revenues.
  /// - Complexity: For each practice, O(lines of its patients) for each item: patients are counted again with one line more. Where a
  ///   limit adds up lines of several patients, O(lines) for each patient and item.
  public func marginalRevenues(
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> MarginalRevenues {
    let sums = ofEachPractice(workers, runner) { practice in
      let probe = probe(practice)
      return OneMore.all(in: probe).map { item, units in
        (item: item, sum: MarginalMeasure(self, practice, probe, item).sum(of: units))
      }
    }
    var all: [Int: MarginalRevenue.Sum] = [:]
    var ofPractices: [MarginalRevenue] = []
    for (practice, sums) in zip(practices, sums) {
      for (item, sum) in sums {
        ofPractices.append(sum.marginal(practice.id, catalogue.items[item], currency))
        all[item, default: MarginalRevenue.Sum()] += sum
      }
    }
    return MarginalRevenues(
      practices: practices, currency: currency,
      items: all.keys.sorted().map { all[$0]!.marginal(nil, catalogue.items[$0], currency) }, ofPractices: ofPractices)
  }
}

/// Counts one more unit of an item for patients of a practice, and prices what it changes.
struct MarginalMeasure {
  let incentives: Incentives
  let practice: Int
  let probe: PracticeProbe
  let item: Int
  private let prices: CellPrices
  private let sharesLimits: Bool
  private let countsStays: Bool
  /// What changes of quantities do, as most patients change the same.
  private var known: [CellChange: ChangePricing.Revenue] = [:]

  init(_ incentives: Incentives, _ practice: Int, _ probe: PracticeProbe, _ item: Int) {
    (self.incentives, self.practice, self.probe, self.item) = (incentives, practice, probe, item)
    prices = incentives.pricing.base.prices(of: practice)
    (sharesLimits, countsStays) = (probe.hasSharedLimits, probe.countsStays)
  }

  /// What one more line does.
  struct Effect {
    /// The fee in force; nil without one.
    var fee: Int64?
    /// What the line itself pays, with what is paid in addition to it.
    var own: Int64
    var revenue: ChangePricing.Revenue
    var causes: [(cause: MarginalRevenue.Cause, amount: Int64)]
  }

  func sum(of units: [OneMore]) -> MarginalRevenue.Sum {
    var sum = MarginalRevenue.Sum()
    forEach(of: units) { unit, effect in
      sum.add(unit.use, fee: effect.fee, amount: effect.revenue.total, effect.causes)
    }
    return sum
  }

  /// Hands out what each of some units does, each added alone.
  func forEach(of units: [OneMore], _ body: (OneMore, Effect) -> Void) {
    var measure = self
    if sharesLimits {
      for unit in units { measure.count([unit], in: probe.lines(), body) }
    } else if probe.asksHouseholds {
      measure.count(units, in: probe.lines(), body)
    } else {
      let patients = Set(units.map(\.patient))
      measure.count(units, in: probe.lines { patients.contains($1.patient) }, body)
    }
  }

  /// Counts lines with one more for some patients, who do not depend on each other.
  private mutating func count(
    _ units: [OneMore], in lines: PracticeProbe.Lines, _ body: (OneMore, Effect) -> Void
  ) {
    var lines = lines
    let rows = units.map { $0.append(to: &lines) }
    let counted = probe.applyingRules(to: lines, probe.roster)
    let places = zip(units, rows).map { unit, row in
      counted.linesOf(Int(unit.patient)).first { counted.lines[$0].row == row }!
    }
    var firings: [Int: [PracticeCounter.Firing]] = [:]
    let wanted = Set(places)
    for firing in counted.firings where wanted.contains(firing.line) {
      firings[firing.line, default: []].append(firing)
    }
    for (unit, place) in zip(units, places) {
      var revenue: ChangePricing.Revenue
      if sharesLimits || (countsStays && turns(unit.patient, counted)) {
        var whole = probe.lines()
        _ = unit.append(to: &whole)
        revenue = incentives.pricing.revenue(of: practice, with: probe.tally(of: whole, probe.roster))
      } else {
        var sum = CellChange.Sum()
        counted.addPaid(ofPatient: Int(unit.patient), to: &sum, times: 1, probe.timeline, probe.layout)
        probe.base.addPaid(ofPatient: Int(unit.patient), to: &sum, times: -1, probe.timeline, probe.layout)
        revenue = price(sum.change)
      }
      body(unit, effect(of: place, in: counted, firings[place] ?? [], revenue))
    }
  }

  private mutating func price(_ change: CellChange) -> ChangePricing.Revenue {
    if let revenue = known[change] { return revenue }
    let revenue = incentives.pricing.revenue(of: practice, by: change)
    known[change] = revenue
    return revenue
  }

  /// Whether the stays in programmes that a patient's lines show are others than before.
  private func turns(_ patient: UInt32, _ counted: PracticeCounter) -> Bool {
    let (before, after) = (probe.base.stays[Int32(patient)] ?? [], counted.stays[Int32(patient)] ?? [])
    return !before.elementsEqual(after) { $0.programme == $1.programme && $0.days == $1.days }
  }

  /// What became of the line, and why what it brings is not the fee.
  private func effect(
    of place: Int, in counted: PracticeCounter, _ firings: [PracticeCounter.Firing], _ revenue: ChangePricing.Revenue
  ) -> Effect {
    let line = counted.lines[place]
    let slice = probe.timeline.slice(of: counted.day(place))!
    let payer = counted.payerClass(place)
    func value(_ item: Int, _ thousandths: Int64) -> Int64? {
      prices.plainUnit(of: item, in: slice, payer: payer).map {
        thousandths == 1000 ? $0 : Charge.amount(ofThousandths: thousandths, at: $0)
      }
    }
    var causes: [(cause: MarginalRevenue.Cause, amount: Int64)] = []
    let fee = value(item, 1000)
    var (worth, item, left) = (fee ?? 0, self.item, Int64(1000))
    for firing in firings where firing.severity != .warn {
      if let becomes = firing.becomes { item = becomes } else { left = max(0, left - firing.quantity) }
      let next = value(item, left)
      let cause =
        next == nil && left > 0
        ? MarginalRevenue.Cause.noPrice : .rule(incentives.catalogue.rules[firing.rule].id)
      causes.append((cause, (next ?? 0) - worth))
      worth = next ?? 0
    }
    if fee == nil, causes.isEmpty { causes.append((.noPrice, 0)) }
    let own = line.state == .standing ? value(Int(line.item), counted.accepted(place)) ?? 0 : 0
    // What the order of rules leaves: a limit that counts lines a later rule rejects.
    if own != worth, let last = causes.indices.last { causes[last].amount += own - worth }
    let added =
      line.state == .standing
      ? (counted.adds[place] ?? []).reduce(0) { $0 + (value($1, counted.accepted(place)) ?? 0) } : 0
    if added != 0 { causes.append((.supplements, added)) }
    let accounted = (fee ?? 0) + causes.reduce(0) { $0 + $1.amount }
    if revenue.earned != accounted { causes.append((.otherLines, revenue.earned - accounted)) }
    for id in revenue.adjustments.keys.sorted() { causes.append((.adjustment(id), revenue.adjustments[id]!)) }
    if revenue.pools != 0 { causes.append((.pools, revenue.pools)) }
    return Effect(fee: fee, own: own + added, revenue: revenue, causes: causes)
  }
}
