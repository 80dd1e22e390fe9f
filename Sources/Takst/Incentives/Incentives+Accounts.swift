extension Incentives {
  /// What everybody on a list is paid for and what their contacts cost, for ``Selection``.
  public struct Accounts: Sendable {
    /// Everybody who is on a list on any day of the period, practice by practice.
    public var people: [PersonAccount]
    /// The lines of these people in the period.
    public var lines: Int64
    /// How many of them have no minutes, neither their own nor assumed ones: their cost is not known and left out.
    public var withoutMinutes: Int64
  }

  /// What was paid for each listed person and what their contacts cost, before ceilings and budgets.
  ///
  /// Payments are those that are counted for the person on the list or in a programme, and for a line of theirs. Lines of people who are
  /// not on the list, people of whom only their number is known, lump sums and payments by results belong to nobody here. Minutes are the
  /// line's own, else those of the item in `times`; an hour costs what those who perform the item cost on average, rounded to the
  /// smallest coin.
  ///
  /// - Parameters:
  ///   - times: The minutes of the items and who performs them.
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: The accounts; payments at prices that depend on how many are counted are those of the first of them.
  /// - Complexity: O(people × items that count people + lines).
  public func accounts(
    _ times: MinuteValues, workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> Accounts {
    let hours = Dictionary(times.items.map { ($0.item.code, WorkHour($0)) }) { first, _ in first }
    let parts = ofEachPractice(workers, runner) { AccountMeasure(self, $0, hours).accounts }
    return Accounts(
      people: parts.flatMap(\.people), lines: parts.reduce(0) { $0 + $1.lines },
      withoutMinutes: parts.reduce(0) { $0 + $1.withoutMinutes })
  }
}

/// The minutes of an item and what an hour of them costs, where they are known.
private struct WorkHour: Sendable {
  var minutes: Quantity?
  var hourly: Money?
  var direct: Money?

  init(_ value: MinuteValue) {
    minutes = value.time.minutes?.rounded
    direct = value.directCost?.amount
    hourly = value.time.performers.map { performers in
      var mean = WeightedMean()
      for part in performers.parts { mean.add(part.performer.hourly.minorUnits, times: part.weight) }
      return Money(minorUnits: mean.mean(over: mean.weight), performers.parts[0].performer.hourly.currency)
    }
  }
}

/// Adds up what each person on a practice's list is paid for and costs.
private struct AccountMeasure {
  let incentives: Incentives
  let practice: Int
  let hours: [String: WorkHour]
  private let probe: PracticeProbe
  private let prices: CellPrices
  private let bundles: Set<String>

  init(_ incentives: Incentives, _ practice: Int, _ hours: [String: WorkHour]) {
    (self.incentives, self.practice, self.hours) = (incentives, practice, hours)
    probe = incentives.probe(practice)
    prices = incentives.pricing.base.prices(of: practice)
    bundles = incentives.catalogue.bundleServices
  }

  var accounts: Incentives.Accounts {
    var result = Incentives.Accounts(people: [], lines: 0, withoutMinutes: 0)
    guard let roster = probe.roster else { return result }
    var patients: [Int32: Int] = [:]
    for patient in 0..<probe.log.patients.count { patients[probe.base.listed[patient].row] = patient }
    let period = probe.timeline.period
    for number in 0..<roster.patients.count {
      let first = roster.firstRow(of: UInt32(number))
      let person = roster.person(first)
      let listed = person.rows.filter { $0.from < period.until && period.from < $0.until }
      guard let last = listed.max(by: { $0.from < $1.from }) else { continue }
      var account = PersonAccount(practice: practice, currency: incentives.currency)
      let day = min(last.until, period.until) - 1
      account.age = last.birth.map { Age.years(on: day, born: $0) }
      account.sex = last.sex
      account.group = last.group.map { incentives.log.words[$0] }
      account.area = last.area.map { incentives.log.words[$0] }
      let patient = patients[first]
      let stays = patient.flatMap { probe.base.stays[Int32($0)] } ?? []
      account.isChronic =
        !roster.programmes(from: first, on: day).isEmpty || stays.contains { $0.days.contains(day) }
      addList(person, stays, to: &account)
      if let patient {
        for index in probe.base.linesOf(patient) {
          guard probe.timeline.slice(of: probe.base.day(index)) != nil else { continue }
          result.lines += 1
          if !addLine(index, to: &account) { result.withoutMinutes += 1 }
        }
      }
      result.people.append(account)
    }
    return result
  }

  /// Adds what is counted for the person on the list.
  private func addList(_ person: Roster, _ stays: [PracticeCounter.Stay], to account: inout PersonAccount) {
    let tally = probe.tally(ofPeople: person, stays: [0: stays]) { [probe] in probe.roster?.count(on: $0) }
    for count in tally.paid.counts {
      let cell = Int(count.cell)
      let item = incentives.catalogue.items[probe.layout.cell(cell).item]
      let unit =
        prices.kind(of: cell) == .tiered
        ? Charge.amount(of: 1, at: prices.price(of: cell)!, of: item) : prices.units[cell]
      let amount = incentives.money(unit * count.whole)
      if case .programme = item.unit { account.bundle += amount } else { account.capitation += amount }
    }
  }

  /// Adds what a line pays and costs; whether its cost is known.
  private func addLine(_ index: Int, to account: inout PersonAccount) -> Bool {
    var sum = CellChange.Sum()
    probe.base.addPaid(byLine: index, to: &sum, times: 1, probe.timeline, probe.layout)
    for entry in sum.change.entries where prices.kind(of: entry.cell) == .flat {
      let code = incentives.catalogue.items[probe.layout.cell(entry.cell).item].code
      let amount = incentives.money(ChangePricing.amount(of: entry, at: prices.units))
      if bundles.contains(code) { account.bundle += amount } else { account.fees += amount }
    }
    let billed = Int(probe.base.lines[index].billed)
    let code = billed < 0 ? "" : incentives.catalogue.items[billed].code
    guard let hour = hours[code], let hourly = hour.hourly else { return false }
    let quantity = Quantity(thousandths: probe.base.quantity(index))
    if let direct = hour.direct { account.addDirectCost(direct.times(quantity, rounding: .halfAwayFromZero)) }
    guard let minutes = probe.base.facts(index).minutes ?? hour.minutes.flatMap({ $0.times(quantity) }) else {
      return false
    }
    account.addWork(minutes, perHour: hourly)
    return true
  }
}

extension Quantity {
  /// The product, rounded to three places, half away from zero; nil when it does not fit.
  fileprivate func times(_ other: Quantity) -> Quantity? {
    Rate.quotient(Int128(thousandths) * Int128(other.thousandths), by: 1000, places: 0)
      .map { Quantity(thousandths: $0.units) }
  }
}
