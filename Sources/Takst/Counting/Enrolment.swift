/// Counts what needs no line: people on the list, people in programmes, indicator results and lump sums.
struct Enrolment {
  let catalogue: Catalogue
  let scheme: Scheme
  let timeline: Timeline
  let practice: Practice
  let facts: PracticeFacts
  let people: ListedPeople
  /// Whether only people are counted, and not what is paid per practice.
  private let countsPeopleOnly: Bool
  /// How many people are on the list on a day, whoever is counted; nil without a list.
  private let listSize: (Day) -> Int64?
  private var roster: Roster? { people.roster }

  init(
    catalogue: Catalogue, scheme: Scheme, timeline: Timeline, practice: Practice,
    people: ListedPeople, countsPeopleOnly: Bool = false, listSize: @escaping (Day) -> Int64?
  ) {
    self.countsPeopleOnly = countsPeopleOnly
    self.listSize = listSize
    self.catalogue = catalogue
    self.scheme = scheme
    self.timeline = timeline
    self.practice = practice
    self.people = people
    facts = people.practice
  }

  /// Adds what every active item without lines counts in the period.
  func count(into tally: inout Tally.PracticeTally, _ builder: inout TallyBuilder) {
    for index in scheme.countedWithoutLines {
      switch catalogue.items[index].unit {
      case .service:
        break
      case .enrolled(let count):
        countPeople(of: index, count, in: nil, into: &tally, &builder)
      case .programme(let ids, let count):
        countPeople(of: index, count, in: catalogue.programmeSet(ids), into: &tally, &builder)
      case .performance(let performance):
        if !countsPeopleOnly || performance.per == .enrolled { countPerformance(of: index, performance, into: &tally) }
      case .lump(let base, let every, _):
        if !countsPeopleOnly { countLump(of: index, per: base, every, into: &tally, &builder) }
      }
    }
    if let roster { tally.list = roster.counts(on: timeline.months) }
    tally.hasPeople = roster != nil
  }

  private func countPeople(
    of item: Int, _ count: Count, in programmes: ProgrammeSet?, into tally: inout Tally.PracticeTally,
    _ builder: inout TallyBuilder
  ) {
    let (when, weights) = (scheme.units[item].when, scheme.units[item].weights)
    let leavesOut = count.weights.map { $0.weight == .zero }
    let days = dueDays(of: item, count.every)
    if programmes == nil, weights.isEmpty, isSettled(when, for: item), let roster, roster.groups.isEmpty {
      return countRows(of: roster, item, when, on: days, into: &tally, &builder)
    }
    let people = self.people
    for (day, slice) in days {
      people.forEach(on: day) { (facts, index, people) in
        if let programmes, facts.isIn(programmes, index) != .yes { return }
        guard let payer = payerClass(of: facts.payer(index), for: item),
          isCounted(when, facts, index, people, for: item, in: slice, &tally)
        else { return }
        let weight = weights.firstIndex { $0.map { facts.satisfies($0, index) == .yes } ?? true }
        if let weight, leavesOut[weight] { return }
        builder.pay(
          people * 1000,
          in: builder.layout.index(item: item, variant: weight.map { $0 + 1 } ?? 0, payer: payer, slice: slice),
          lines: 0)
      }
    }
  }

  /// Whether a condition gives the same answer on every day, and all people have payers of the same class.
  private func isSettled(_ when: CompiledCondition?, for item: Int) -> Bool {
    when?.asksInAll.isSubset(of: [.sex, .group, .area, .practice, .others]) != false && scheme.payerClass.isEmpty
      && scheme.payersOfItem[item] == nil
  }

  /// Counts people one by one, asking once of each whether they count.
  private func countRows(
    of roster: Roster, _ item: Int, _ when: CompiledCondition?, on days: [(day: Day, slice: Int)],
    into tally: inout Tally.PracticeTally, _ builder: inout TallyBuilder
  ) {
    let people = people.facts(roster, on: timeline.period.from)
    var open: [Int] = []
    let counts = roster.rowCounts(on: days.map(\.day)) { index in
      let truth = when.map { people.satisfies($0, index) } ?? .yes
      if truth == .undecided { open.append(index) }
      return truth == .yes
    }
    for (due, (_, slice)) in days.enumerated() {
      if counts[due] > 0 {
        builder.pay(counts[due] * 1000, in: builder.layout.index(item: item, slice: slice), lines: 0)
      }
      let gaps = open.count { roster.rows[$0].isEnrolled(on: days[due].day) }
      if gaps > 0 {
        tally.gaps[Tally.GapKey(item: item, slice: slice, reason: .undecided), default: .init()]
          .add(Int64(gaps) * 1000, lines: 0)
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
        guard isCounted(when, PracticeAlone(practice: facts, onDay: day), 0, 1, for: item, in: slice, &tally) else {
          continue
        }
        bases[classOfPractice(for: item)] = 1
      case .enrolled:
        people.forEach(on: day) { (facts, index, people) in
          guard let payer = payerClass(of: facts.payer(index), for: item),
            isCounted(when, facts, index, people, for: item, in: slice, &tally)
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
        guard let size = listSize(day) else { return nil }
        factors.append(Fraction(Int128(size), 1).divided(by: norm))
      case .indicator(let id, let norm):
        guard let other = facts.indicators.result(id, on: day) else { return nil }
        factors.append(Fraction(other.value).divided(by: norm))
      }
    }
    return Tally.Performance(base: base, standing: standing, target: target, factors: factors)
  }

  /// The class of a person's payer; nil when the item is limited to other payers.
  private func payerClass(of payer: UInt32?, for item: Int) -> Int? {
    let payer = payer.flatMap { scheme.payerClass[$0] } ?? 0
    if let allowed = scheme.payersOfItem[item], !allowed.contains(payer) { return nil }
    return payer
  }

  /// The class whose price is taken for what is paid per practice.
  private func classOfPractice(for item: Int) -> Int {
    scheme.payersOfItem[item]?.first ?? 0
  }

  private func countLump(
    of item: Int, per base: LumpBase, _ every: Frequency, into tally: inout Tally.PracticeTally,
    _ builder: inout TallyBuilder
  ) {
    let when = scheme.units[item].when
    for (day, slice) in dueDays(of: item, every) {
      guard isCounted(when, PracticeAlone(practice: facts, onDay: day), 0, 1, for: item, in: slice, &tally) else {
        continue
      }
      switch base {
      case .practice:
        builder.pay(
          1000, in: builder.layout.index(item: item, payer: classOfPractice(for: item), slice: slice), lines: 0)
      case .capacity:
        if let capacities = practice.capacities {
          builder.pay(
            capacities.thousandths,
            in: builder.layout.index(item: item, payer: classOfPractice(for: item), slice: slice), lines: 0)
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
    _ when: CompiledCondition?, _ facts: some Facts, _ index: Int, _ people: Int64, for item: Int, in slice: Int,
    _ tally: inout Tally.PracticeTally
  ) -> Bool {
    switch when.map({ facts.satisfies($0, index) }) ?? .yes {
    case .yes: return true
    case .no: return false
    case .undecided:
      tally.gaps[Tally.GapKey(item: item, slice: slice, reason: .undecided), default: .init()]
        .add(people * 1000, lines: 0)
      return false
    }
  }
}

/// Everybody on a practice's list.
struct ListedPeople {
  let roster: Roster?
  let practice: PracticeFacts
  /// The stays in programmes that the log shows, by the roster's number of the patient.
  let stays: [UInt32: [PracticeCounter.Stay]]
  let catalogue: Catalogue
  /// The numbers of the texts that groups of people carry.
  let words: NameTable

  /// Hands out everybody on the list on a day, one by one or in groups of people who are alike, with how many they are.
  func forEach(on day: Day, _ body: (any Facts, Int, Int64) -> Void) {
    guard let roster else { return }
    let people = facts(roster, on: day)
    for index in roster.rows.indices where roster.rows[index].isEnrolled(on: day) { body(people, index, 1) }
    let groups = roster.groups(on: day)
    if groups.isEmpty { return }
    let alike = GroupFacts(groups: groups, day: day, practice: practice, catalogue: catalogue, words: words)
    for (index, group) in groups.enumerated() { body(alike, index, group.count) }
  }

  func facts(_ roster: Roster, on day: Day) -> RosterFacts {
    RosterFacts(roster: roster, day: day, practice: practice, stays: stays)
  }
}
