/// Counts practices one by one; everything that all of them share is made once.
struct Counter: Sendable {
  let catalogue: Catalogue
  let timeline: Timeline
  let layout: CellLayout
  /// The texts of conditions and practices with their numbers; logs and rosters go on from here.
  let words: NameTable
  private let practices: [String: Practice]
  private let facts: [String: PracticeFacts]
  let indicators: [String: [IndicatorResult]]
  let programmes: [String: Int]
  private let schemes: [[Int]: Scheme]

  /// What became of one line, before prices: for explanations.
  struct LineTrace {
    let line: PracticeCounter.Line
    let day: Day
    let accepted: Int64
    /// Items paid in addition to the line.
    let adds: [Int]
    /// The class of the line's payer.
    let payer: Int
    let scheme: Scheme
    let firings: [PracticeCounter.Firing]
    let undecided: [Int]
  }

  /// Makes what all practices share; `words` are texts that have numbers already.
  init(
    catalogue: Catalogue, timeline: Timeline, practices: [Practice], indicators: [IndicatorResult],
    words: NameTable = NameTable()
  ) {
    self.catalogue = catalogue
    self.timeline = timeline
    layout = CellLayout(catalogue, timeline)
    var words = words
    self.practices = Dictionary(practices.map { ($0.id, $0) }) { first, _ in first }
    self.indicators = Dictionary(grouping: indicators, by: \.practice)
    programmes = Dictionary(catalogue.programmes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var facts: [String: PracticeFacts] = [:]
    var schemes: [[Int]: Scheme] = [:]
    for practice in self.practices.values.sorted(by: { $0.id < $1.id }) {
      facts[practice.id] = PracticeFacts(
        practice, isKnown: true, indicators: Counter.lookup(practice, self.indicators), words: &words)
    }
    // A practice of which nothing but its id is known has a scheme too.
    for practice in practices + [Practice(id: "")] {
      let applied = catalogue.amendments(for: practice)
      if schemes[applied] == nil { schemes[applied] = Scheme(catalogue, amendments: applied, words: &words) }
    }
    self.facts = facts
    self.schemes = schemes
    self.words = words
  }

  private static func lookup(_ practice: Practice, _ indicators: [String: [IndicatorResult]]) -> IndicatorLookup {
    IndicatorLookup(
      own: indicators[practice.id] ?? [], inherited: practice.cluster.flatMap { indicators[$0] } ?? [])
  }

  /// What is known of a practice, what conditions may ask of it, and what the catalogue means for it.
  func known(_ id: String, words: NameTable) -> (practice: Practice, facts: PracticeFacts, scheme: Scheme) {
    let practice = practice(id)
    var unknown = words
    let facts =
      practices[id] == nil
      ? PracticeFacts(practice, isKnown: false, indicators: Counter.lookup(practice, indicators), words: &unknown)
      : self.facts[id]!
    return (practice, facts, schemes[catalogue.amendments(for: practice)]!)
  }

  /// What is known of a practice.
  func practice(_ id: String) -> Practice { practices[id] ?? Practice(id: id) }

  /// The ids of the practices that are known before any line is read.
  var knownPractices: [String] { practices.keys.sorted() }

  /// The lists of the practices of a population; texts that are new are numbered.
  func rosters(of population: Population?, words: inout NameTable) -> [String: Roster] {
    var rosters: [String: Roster] = [:]
    for person in population?.people ?? [] {
      rosters[person.practice, default: Roster()].add(person, programmes: programmes, words: &words)
    }
    for group in population?.groups ?? [] {
      rosters[group.practice, default: Roster()].groups.append(group)
      for word in [group.group, group.area].compactMap({ $0 }) { _ = words.number(of: word) }
    }
    return rosters
  }

  /// Programmes that people are in and the tariff does not have, in order.
  func unknownProgrammes(in population: Population) -> [String] {
    var written = Set(population.groups.compactMap(\.programme))
    for person in population.people { for stay in person.programmes { written.insert(stay.programme) } }
    return written.filter { programmes[$0] == nil }.sorted()
  }

  /// Counts the practices of a log or with a list, and others by id.
  ///
  /// The log's words go on from those of the counter. When tracing, `trace` is called for every line in the order of counting,
  /// with the practice's place in the log.
  func count(
    _ log: ActivityLog, _ rosters: [String: Roster], others: [String] = [],
    isTracing: Bool = false, trace: (LineTrace, Int) -> Void = { _, _ in }
  ) -> Tally {
    var tally = Tally()
    tally.malformed = Int64(log.malformed)
    var codes = CodeItems(log.codes, isTracing: isTracing)
    var builder = TallyBuilder(layout)
    let places = Dictionary(uniqueKeysWithValues: log.practices.names.enumerated().map { ($1, $0) })
    for id in Set(places.keys).union(rosters.keys).union(others).sorted() {
      let place = places[id]
      tally.practices[id] = count(
        id, place.map { log.logs[$0] } ?? PracticeLog(), &codes, rosters[id], words: log.words, listWords: log.words,
        &builder,
        isTracing: isTracing, trace: { trace($0, place ?? -1) })
    }
    return tally
  }

  /// Counts one practice; the words of its log and those of its list go on from those of the counter.
  func count(
    _ id: String, _ log: PracticeLog, _ codes: inout CodeItems, _ roster: Roster?, words: NameTable,
    listWords: NameTable, _ builder: inout TallyBuilder, projection: Projection? = nil, isTracing: Bool = false,
    trace: (LineTrace) -> Void = { _ in }
  ) -> Tally.PracticeTally {
    let (practice, facts, scheme) = known(id, words: words)
    let meanings = codes.items(in: scheme)
    var counter = PracticeCounter(
      scheme: scheme, calendar: catalogue.tariff.calendar, practice: facts, roster: roster, log: log,
      codes: meanings, words: words)
    counter.applyRules()
    if isTracing { counter.trace(trace) }
    let stays = counter.staysOfListed
    /// Adds up the lines of some patients, and what some of the listed people count.
    func tally(_ listed: Roster?, of patients: [Bool]?, isRest: Bool) -> Tally.PracticeTally {
      var result = Tally.PracticeTally(practice: practice, list: Array(repeating: 0, count: timeline.months.count))
      counter.tally(into: &result, &builder, timeline: timeline, codes.codes, meanings, of: patients)
      let people = ListedPeople(
        roster: listed, practice: facts, stays: stays, catalogue: catalogue, words: listWords)
      let enrolment = Enrolment(
        catalogue: catalogue, scheme: scheme, timeline: timeline, practice: practice, people: people,
        countsPeopleOnly: !isRest, listSize: { day in roster?.count(on: day) })
      enrolment.count(into: &result, &builder)
      builder.finish(into: &result)
      return result
    }
    var result: Tally.PracticeTally
    if let projection, let roster {
      result = projection.tally(
        of: roster, firstRows: counter.listed.map(\.row), in: practice.region, on: timeline.period.from, layout, tally)
    } else {
      result = tally(roster, of: nil, isRest: true)
    }
    // What was billed stays what it was, whatever is assumed of the people.
    if log.hasBilled { result.billed = counter.billed(codes.codes, meanings, timeline: timeline, layout) }
    return result
  }
}

/// What the codes of a log mean, scheme by scheme.
struct CodeItems {
  /// What a code means.
  struct Code {
    /// The item; -1 for a code that is unknown or needs no line.
    var item: Int16
    /// The code's place when all are put in byte order.
    var rank: UInt16
    /// Whether no rule asks for its lines, so that they are added up as they stand in the log.
    var isAside: Bool
  }

  struct Items {
    var codes: [Code]
  }

  let codes: NameTable
  private var items: [[Int]: Items] = [:]

  /// Whether all lines are put in order, as each is to be explained.
  private let isTracing: Bool

  init(_ codes: NameTable, isTracing: Bool = false) {
    self.codes = codes
    self.isTracing = isTracing
  }

  /// What each code means.
  mutating func items(in scheme: Scheme) -> Items {
    if let known = items[scheme.amendments] { return known }
    let texts = codes.names.map { scheme.filled($0) }
    var order = NameTable()
    let numbers = texts.map { order.number(of: $0) }
    let ranks = order.ranks
    let found = Items(
      codes: zip(texts, numbers).map { text, number in
        let item = scheme.itemOfCode[text].flatMap { scheme.isService[$0] ? Int16($0) : nil } ?? -1
        // Beyond so many different codes, which no tariff has, lines of a day keep an order of their quantities.
        return Code(
          item: item, rank: UInt16(clamping: ranks[Int(number)]),
          isAside: !isTracing && scheme.payerClass.isEmpty && (item < 0 || !scheme.isAskedFor[Int(item)]))
      })
    items[scheme.amendments] = found
    return found
  }
}
