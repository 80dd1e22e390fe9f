/// Counts what needs no line: people on the list, people in programmes, indicator results and lump sums.
struct Enrolment {
  let catalogue: Catalogue
  let scheme: Scheme
  let timeline: Timeline
  let practice: Practice
  let facts: PracticeFacts
  let roster: Roster?
  /// The stays in programmes that the log shows, by patient.
  let stays: [UInt32: [PracticeCounter.Stay]]
  /// The numbers of the texts that groups of people carry.
  let words: NameTable

  /// Adds what every active item without lines counts in the period.
  func count(into tally: inout Tally.PracticeTally) {
    for index in catalogue.items.indices where scheme.active[index] {
      switch catalogue.items[index].unit {
      case .service:
        break
      case .enrolled(let count):
        countPeople(of: index, count, in: nil, into: &tally)
      case .programme(let ids, let count):
        countPeople(of: index, count, in: catalogue.programmeSet(ids), into: &tally)
      case .performance(let performance):
        countPerformance(of: index, performance, into: &tally)
      case .lump(let base, let every, _):
        countLump(of: index, per: base, every, into: &tally)
      }
    }
    tally.list = timeline.months.map { roster?.count(on: $0) ?? 0 }
    tally.hasPeople = roster != nil
  }

  private func countPeople(
    of item: Int, _ count: Count, in programmes: ProgrammeSet?, into tally: inout Tally.PracticeTally
  ) {
    let (when, weights) = (scheme.units[item].when, scheme.units[item].weights)
    let leavesOut = count.weights.map { $0.weight == .zero }
    for (day, slice) in dueDays(of: item, count.every) {
      forEachPerson(on: day) { subject, people in
        if let programmes, subject.programmes?.intersects(programmes) != true { return }
        guard let payer = payerClass(of: subject, for: item),
          isCounted(when, subject, people, for: item, in: slice, &tally)
        else { return }
        let weight = weights.firstIndex { $0.map { holds($0, subject) == .yes } ?? true }
        if let weight, leavesOut[weight] { return }
        let key = Tally.Key(item: item, variant: weight.map { $0 + 1 } ?? 0, slice: slice, payer: payer)
        tally.paid[key, default: .init()].add(people * 1000, lines: 0)
      }
    }
  }

  private func countPerformance(
    of item: Int, _ performance: Performance, into tally: inout Tally.PracticeTally
  ) {
    let when = scheme.units[item].when
    let needsList = performance.factors.contains { if case .listSize = $0 { true } else { false } }
    let reason: Statement.UnpricedRow.Reason = needsList && roster == nil ? .noList : .noIndicator
    for (day, slice) in dueDays(of: item, performance.every) {
      if case .relative = performance.score, let standing = standing(performance, on: day) {
        tally.standings[Tally.Key(item: item, slice: slice)] = standing
      }
      var bases: [Int: Int64] = [:]
      switch performance.per {
      case .practice:
        guard isCounted(when, Subject(day: day, practice: facts), 1, for: item, in: slice, &tally) else { continue }
        bases[classOfPractice(for: item)] = 1
      case .enrolled:
        forEachPerson(on: day) { subject, people in
          guard let payer = payerClass(of: subject, for: item),
            isCounted(when, subject, people, for: item, in: slice, &tally)
          else { return }
          // All of a practice's people make one claim on a pool.
          bases[performance.pool == nil ? payer : classOfPractice(for: item), default: 0] += people
        }
      }
      for (payer, base) in bases where base > 0 {
        if let result = result(performance, base: base, on: day) {
          tally.performance[Tally.Key(item: item, slice: slice, payer: payer)] = result
        } else {
          tally.gaps[Tally.GapKey(item: item, slice: slice, reason: reason), default: .init()]
            .add(base * 1000, lines: 0)
        }
      }
    }
  }

  /// The result on a day and its change from the period before; nil without a result.
  private func standing(_ performance: Performance, on day: Day) -> Tally.Standing? {
    facts.indicators.result(performance.indicator, on: day).map { current in
      let result = Fraction(current.value)
      return Tally.Standing(
        result: result,
        improvement: facts.indicators.result(before: current).map { result - Fraction($0.value) })
    }
  }

  /// The results a payment follows from; nil when one of them is not known.
  private func result(_ performance: Performance, base: Int64, on day: Day) -> Tally.Performance? {
    guard let standing = standing(performance, on: day) else { return nil }
    let target = facts.indicators.result(performance.indicator, on: day)?.target
    switch performance.score {
    case .steps, .proportional(_, _, .rate): break
    case .proportional(_, _, .target):
      guard let target, target.units != 0 else { return nil }
    case .relative(_, _, let weight):
      if weight > 0, standing.improvement == nil { return nil }
    }
    var factors: [Fraction] = []
    for factor in performance.factors {
      switch factor {
      case .listSize(let norm):
        guard let roster else { return nil }
        factors.append(Fraction(Int128(roster.count(on: day)), 1).divided(by: norm))
      case .indicator(let id, let norm):
        guard let other = facts.indicators.result(id, on: day) else { return nil }
        factors.append(Fraction(other.value).divided(by: norm))
      }
    }
    return Tally.Performance(base: base, standing: standing, target: target, factors: factors)
  }

  /// The class of a person's payer; nil when the item is limited to other payers.
  private func payerClass(of subject: Subject, for item: Int) -> Int? {
    let payer = subject.payer.flatMap { scheme.payerClass[$0] } ?? 0
    if let allowed = scheme.payersOfItem[item], !allowed.contains(payer) { return nil }
    return payer
  }

  /// The class whose price is taken for what is paid per practice.
  private func classOfPractice(for item: Int) -> Int {
    scheme.payersOfItem[item]?.first ?? 0
  }

  private func countLump(
    of item: Int, per base: LumpBase, _ every: Frequency, into tally: inout Tally.PracticeTally
  ) {
    let when = scheme.units[item].when
    for (day, slice) in dueDays(of: item, every) {
      guard isCounted(when, Subject(day: day, practice: facts), 1, for: item, in: slice, &tally) else { continue }
      switch base {
      case .practice:
        tally.paid[Tally.Key(item: item, slice: slice, payer: classOfPractice(for: item)), default: .init()]
          .add(1000, lines: 0)
      case .capacity:
        if let capacities = practice.capacities {
          tally.paid[Tally.Key(item: item, slice: slice, payer: classOfPractice(for: item)), default: .init()]
            .add(capacities.thousandths, lines: 0)
        } else {
          tally.gaps[Tally.GapKey(item: item, slice: slice, reason: .noCapacities), default: .init()]
            .add(1000, lines: 0)
        }
      }
    }
  }

  /// The days of the period on which an item falls due, with their slices.
  private func dueDays(of item: Int, _ every: Frequency) -> [(day: Day, slice: Int)] {
    every.days(in: timeline.period).compactMap { day in
      catalogue.items[item].days.contains(day) ? timeline.slice(of: day).map { (day, $0) } : nil
    }
  }

  /// Whether people or a practice are counted; when the data lack a fact, they are noted as a gap and not passed over.
  private func isCounted(
    _ when: CompiledCondition?, _ subject: Subject, _ people: Int64, for item: Int, in slice: Int,
    _ tally: inout Tally.PracticeTally
  ) -> Bool {
    switch when.map({ holds($0, subject) }) ?? .yes {
    case .yes: return true
    case .no: return false
    case .undecided:
      tally.gaps[Tally.GapKey(item: item, slice: slice, reason: .undecided), default: .init()]
        .add(people * 1000, lines: 0)
      return false
    }
  }

  /// Facts of lines are never known here.
  private func holds(_ condition: CompiledCondition, _ subject: Subject) -> Truth {
    subject.satisfies(condition, NoLines(), line: 0)
  }

  /// Everybody on the list on a day, one by one or in groups of people who are alike.
  private func forEachPerson(on day: Day, _ body: (Subject, Int64) -> Void) {
    guard let roster else { return }
    for row in roster.rows where row.enrolled.contains(day) {
      var subject = Subject(row, day: day, practice: facts)
      var member = roster.programmes(of: row.patient, on: day) ?? ProgrammeSet()
      for stay in stays[row.patient] ?? [] where stay.days.contains(day) { member.insert(stay.programme) }
      subject.programmes = member
      body(subject, 1)
    }
    for group in roster.groups(on: day) {
      var subject = Subject(day: day, practice: facts)
      if group.ageFrom != nil || group.ageTo != nil {
        subject.ages = .between(group.ageFrom ?? 0, group.ageTo ?? .max)
      }
      subject.sex = group.sex
      subject.group = group.group.flatMap { words.find($0) }
      subject.area = group.area.flatMap { words.find($0) }
      subject.enrolled = true
      subject.programmes = catalogue.programmeSet([group.programme].compactMap { $0 })
      body(subject, group.count)
    }
  }
}
