/// What a person's being in a programme brings: the bundle, less the fees it covers.
///
/// Each member is taken out of the programme for the whole period, with the lines that started it, one at a time, and the practice is counted,
/// priced and adjusted again: the mean over the members is what one more member like them brings.
public struct ProgrammeValue: Hashable, Sendable {
  /// The practice; nil for all practices together.
  public var practice: String?
  /// The programme.
  public var programme: Programme
  /// The people who are in it on any day of the period.
  public var members: Int64
  /// What membership brings over the period, on average, rounded to the smallest coin, half away from zero.
  public var amount: Money
  /// What the bundle pays: the parts add up to ``amount``.
  public var bundle: Money
  /// What the fees for the members' other contacts come to, less what they would without it; negative where they are given up.
  public var fees: Money
  /// What ceilings, budgets and pools make of both.
  public var adjustments: Money
}

extension Incentives {
  /// What one more member of each programme brings: all practices together, then each.
  ///
  /// - Parameters:
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: A row for each programme that has members, in the tariff's order.
  /// - Complexity: O(lines of the members) for each practice and programme.
  public func programmeValues(
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> [ProgrammeValue] {
    let sums = ofEachPractice(workers, runner) { practice in
      let probe = probe(practice)
      return catalogue.programmes.indices.map { MembershipMeasure(self, practice, probe, $0).sum }
    }
    func row(_ sum: MembershipMeasure.Sum, _ practice: String?, _ programme: Int) -> ProgrammeValue? {
      if sum.members == 0 { return nil }
      let weight = Int128(sum.members)
      let whole = WeightedMean.rounded(sum.bundle + sum.fees + sum.adjustments, over: weight)
      let parts = WeightedMean.parts([sum.bundle, sum.fees, sum.adjustments], over: weight, of: whole)
      return ProgrammeValue(
        practice: practice, programme: catalogue.programmes[programme], members: sum.members, amount: money(whole),
        bundle: money(parts[0]), fees: money(parts[1]), adjustments: money(parts[2]))
    }
    let all = catalogue.programmes.indices.compactMap { programme in
      row(sums.reduce(MembershipMeasure.Sum()) { $0.plus($1[programme]) }, nil, programme)
    }
    return all
      + zip(practices, sums).flatMap { practice, sums in
        catalogue.programmes.indices.compactMap { row(sums[$0], practice.id, $0) }
      }
  }
}

/// Takes the members of a programme out of it, one at a time.
struct MembershipMeasure {
  /// What membership brings the members, added up.
  struct Sum: Sendable {
    var members: Int64 = 0
    var bundle: Int128 = 0
    var fees: Int128 = 0
    var adjustments: Int128 = 0

    func plus(_ other: Sum) -> Sum {
      Sum(
        members: members + other.members, bundle: bundle + other.bundle, fees: fees + other.fees,
        adjustments: adjustments + other.adjustments)
    }
  }

  let incentives: Incentives
  let practice: Int
  let probe: PracticeProbe
  let programme: Int

  init(_ incentives: Incentives, _ practice: Int, _ probe: PracticeProbe, _ programme: Int) {
    (self.incentives, self.practice, self.probe, self.programme) = (incentives, practice, probe, programme)
  }

  /// A member: their number in the log and their first row in the roster; nil and -1 where they are not there.
  private struct Member {
    var patient: UInt32?
    var row: Int32
  }

  private var members: [Member] {
    let period = probe.timeline.period
    func isIn(_ days: DayRange) -> Bool { days.overlaps(period.days) }
    var members: [Member] = []
    var inLog: Set<Int32> = []
    for patient in probe.log.patients.names.indices {
      let row = probe.base.listed[patient].row
      if row >= 0 { inLog.insert(row) }
      let stays = probe.base.stays[Int32(patient)] ?? []
      if stays.contains(where: { $0.programme == programme && isIn($0.days) }) || isListed(row, isIn) {
        members.append(Member(patient: UInt32(patient), row: row))
      }
    }
    guard let roster = probe.roster else { return members }
    for patient in 0..<roster.patients.count {
      let row = roster.firstRow(of: UInt32(patient))
      if !inLog.contains(row), isListed(row, isIn) { members.append(Member(patient: nil, row: row)) }
    }
    return members
  }

  /// Whether the list says that a person is in the programme on some days.
  private func isListed(_ first: Int32, _ isWanted: (DayRange) -> Bool) -> Bool {
    guard let roster = probe.roster else { return false }
    var row = first
    while row >= 0 {
      if roster.rows[Int(row)].stays.contains(where: {
        roster.stays[Int($0)].programme == programme && isWanted(roster.stays[Int($0)].days)
      }) {
        return true
      }
      row = roster.rows[Int(row)].next
    }
    return false
  }

  var sum: Sum {
    let members = self.members
    var sum = groups
    if members.isEmpty { return sum }
    let without = probe.roster?.leaving(programme)
    let patients = Set(members.compactMap(\.patient))
    var together: PracticeCounter?
    if !probe.hasSharedLimits {
      let (starters, isWhole) = (starters(of: patients), probe.asksHouseholds)
      let lines = probe.lines { index, row in
        (isWhole || patients.contains(row.patient)) && !starters.contains(Int32(index))
      }
      together = probe.applyingRules(to: lines, without)
    }
    let paidByMembership = isPaidByResults
    for member in members {
      let starters = starters(of: Set([member.patient].compactMap { $0 }))
      let lines = probe.lines { index, _ in !starters.contains(Int32(index)) }
      let counted = together ?? probe.applyingRules(to: lines, without)
      let whole =
        paidByMembership || together == nil
        ? probe.tally(of: lines, probe.roster?.leaving(programme, from: member.row)) : nil
      add(member, starters, counted, without, whole, to: &sum)
    }
    return sum
  }

  /// Whether payments by results depend on who is in a programme.
  private var isPaidByResults: Bool {
    probe.scheme.countedWithoutLines.contains { item in
      guard case .performance = probe.counter.catalogue.items[item].unit else { return false }
      return probe.scheme.units[item].when?.asksInAll.contains(.programme) == true
    }
  }

  private func add(
    _ member: Member, _ starters: Set<Int32>, _ counted: PracticeCounter, _ without: Roster?,
    _ whole: Tally.PracticeTally?, to sum: inout Sum
  ) {
    var (bundle, fees) = (CellChange.Sum(), CellChange.Sum())
    if let patient = member.patient {
      for index in probe.base.linesOf(Int(patient)) {
        if starters.contains(probe.base.lines[index].row) {
          probe.base.addPaid(byLine: index, to: &bundle, times: 1, probe.timeline, probe.layout)
        } else {
          probe.base.addPaid(byLine: index, to: &fees, times: 1, probe.timeline, probe.layout)
        }
      }
      counted.addPaid(ofPatient: Int(patient), to: &fees, times: -1, probe.timeline, probe.layout)
    }
    if member.row >= 0, let roster = probe.roster, let without {
      let mine = member.patient.flatMap { probe.base.stays[Int32($0)] } ?? []
      let theirs = member.patient.flatMap { counted.stays[Int32($0)] } ?? []
      let size: (Day) -> Int64? = { [probe] in probe.roster?.count(on: $0) }
      bundle.add(probe.tally(ofPeople: roster.person(member.row), stays: [0: mine], listSize: size).paid)
      bundle.add(
        probe.tally(ofPeople: without.person(member.row), stays: [0: theirs], listSize: size).paid, times: -1)
    }
    sum.members += 1
    price(bundle, fees, whole, people: 1, &sum)
  }

  /// Members of whom only their number is known, and who are in the programme.
  private var groups: Sum {
    var sum = Sum()
    guard let roster = probe.roster else { return sum }
    let id = probe.counter.catalogue.programmes[programme].id
    for group in roster.groups(on: probe.timeline.period.until - 1) where group.programme == id {
      var bundle = CellChange.Sum()
      for (programme, sign) in [(id, Int64(1)), (nil, -1)] {
        var one = group
        (one.count, one.date, one.programme) = (1, nil, programme)
        var alone = Roster()
        alone.groups = [one]
        let size: (Day) -> Int64? = { [probe] in probe.roster?.count(on: $0) }
        bundle.add(probe.tally(ofPeople: alone, stays: [:], listSize: size).paid, times: sign)
      }
      sum.members += group.count
      price(bundle, CellChange.Sum(), nil, people: group.count, &sum)
    }
    return sum
  }

  /// Adds what membership brings: what is lost without it.
  private func price(
    _ bundle: CellChange.Sum, _ fees: CellChange.Sum, _ whole: Tally.PracticeTally?, people: Int64, _ sum: inout Sum
  ) {
    let pricing = incentives.pricing
    let lost =
      whole.map { pricing.revenue(of: practice, with: $0) }
      ?? pricing.revenue(of: practice, by: bundle.change.plus(fees.change).negated)
    let ownFees = pricing.revenue(of: practice, by: fees.change.negated).earned
    sum.fees -= Int128(ownFees) * Int128(people)
    sum.bundle -= Int128(lost.earned - ownFees) * Int128(people)
    sum.adjustments -= Int128(lost.total - lost.earned) * Int128(people)
  }

  /// The rows of the lines that start the programme for some patients.
  private func starters(of patients: Set<UInt32>) -> Set<Int32> {
    let items = probe.scheme.starts[programme]
    var rows: Set<Int32> = []
    for patient in patients {
      for index in probe.base.linesOf(Int(patient)) {
        let line = probe.base.lines[index]
        if line.item >= 0, line.state.isSeen, items.contains(Int(line.item)) { rows.insert(line.row) }
      }
    }
    return rows
  }
}
