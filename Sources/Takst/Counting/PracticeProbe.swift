/// One practice that was counted, ready to be counted again with other lines or another list.
///
/// Every line takes part in the order of lines, as each is asked what became of it.
struct PracticeProbe: Sendable {
  let counter: Counter
  let id: String
  let practice: Practice
  let facts: PracticeFacts
  let scheme: Scheme
  let log: PracticeLog
  let roster: Roster?
  let meanings: CodeItems.Items
  private let codes: NameTable
  private let words: NameTable
  /// The practice's own lines, as the rules left them.
  let base: PracticeCounter

  init(_ counter: Counter, _ id: String, _ log: PracticeLog, codes: NameTable, _ roster: Roster?, words: NameTable) {
    self.counter = counter
    (self.id, self.log, self.roster, self.codes, self.words) = (id, log, roster, codes, words)
    (practice, facts, scheme) = counter.known(id, words: words)
    var items = CodeItems(codes, isTracing: true)
    meanings = items.items(in: scheme)
    var base = PracticeCounter(
      scheme: scheme, calendar: counter.catalogue.tariff.calendar, practice: facts, roster: roster, log: log,
      codes: meanings, words: words)
    base.applyRules()
    self.base = base
  }

  var timeline: Timeline { counter.timeline }
  var layout: CellLayout { counter.layout }

  /// The rules applied to other lines, of the same patients or some of them.
  func applyingRules(to lines: Lines, _ roster: Roster?) -> PracticeCounter {
    var result = PracticeCounter(
      scheme: scheme, calendar: counter.catalogue.tariff.calendar, practice: facts, roster: roster, log: lines.log,
      codes: meanings, words: lines.words)
    result.applyRules()
    return result
  }

  /// All that the practice counts with other lines and another list.
  func tally(of lines: Lines, _ roster: Roster?) -> Tally.PracticeTally {
    var items = CodeItems(codes, isTracing: true)
    var builder = TallyBuilder(layout)
    return counter.count(id, lines.log, &items, roster, words: lines.words, listWords: words, &builder)
  }

  /// What needs no line, counted for some people on the list who have stays that the log shows, by their number in the roster.
  func tally(
    ofPeople people: Roster?, stays: [UInt32: [PracticeCounter.Stay]], isRest: Bool = false,
    listSize: @escaping (Day) -> Int64?
  ) -> Tally.PracticeTally {
    var result = Tally.PracticeTally(practice: practice, list: Array(repeating: 0, count: timeline.months.count))
    var builder = TallyBuilder(layout)
    let listed = ListedPeople(
      roster: people, practice: facts, stays: stays, catalogue: counter.catalogue, words: words)
    Enrolment(
      catalogue: counter.catalogue, scheme: scheme, timeline: timeline, practice: practice, people: listed,
      countsPeopleOnly: !isRest, listSize: listSize
    ).count(into: &result, &builder)
    builder.finish(into: &result)
    return result
  }

  /// Lines in place of the practice's own.
  struct Lines: Sendable {
    var log: PracticeLog
    var words: NameTable
  }

  /// The practice's own lines, all of them or those chosen by their number and what they say.
  func lines(where isKept: ((Int, PracticeLog.Row) -> Bool)? = nil) -> Lines {
    var result = Lines(log: log, words: words)
    if let isKept { result.log.rows = log.rows.enumerated().filter { isKept($0.offset, $0.element) }.map(\.element) }
    return result
  }

  // MARK: What makes patients depend on each other

  /// Whether a limit adds up lines of several patients.
  var hasSharedLimits: Bool {
    scheme.rules.contains { rule in
      if case .limit(_, let scope, _) = rule.action { scope != .patient && rule.severity != .warn } else { false }
    }
  }

  /// Whether a rule asks what stands for others of the household.
  var asksHouseholds: Bool { scheme.rules.contains { !$0.householdItems.isEmpty } }

  /// Whether what is counted without lines depends on the programmes that lines start and end.
  var countsStays: Bool {
    if scheme.turns.isEmpty { return false }
    return scheme.countedWithoutLines.contains { item in
      if case .programme = counter.catalogue.items[item].unit { return true }
      let unit = scheme.units[item]
      return ([unit.when] + unit.weights).contains { $0?.asksInAll.contains(.programme) == true }
    }
  }
}
