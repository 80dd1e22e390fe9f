/// Counts the inputs practice by practice into a tally.
struct Counter {
  let catalogue: Catalogue
  let timeline: Timeline

  /// What became of one line, before prices: for explanations.
  struct LineTrace {
    let line: PracticeCounter.Line
    /// Items paid in addition to the line.
    let adds: [Int]
    /// The class of the line's payer.
    let payer: Int
    let scheme: Scheme
    let firings: [PracticeCounter.Firing]
    let undecided: [Int]
  }

  /// Counts everything; when tracing, `trace` is called for every line in the order of counting.
  func count(_ inputs: Inputs, isTracing: Bool = false, trace: (LineTrace) -> Void = { _ in }) -> Tally {
    // Every text of the inputs is numbered before the conditions are: a number then means the same everywhere.
    var words = inputs.activity.words
    var patients = inputs.activity.patients
    let known = Dictionary(inputs.practices.map { ($0.id, $0) }) { first, _ in first }
    let programmes = Dictionary(catalogue.programmes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var rosters: [String: Roster] = [:]
    for person in inputs.population?.people ?? [] {
      rosters[person.practice, default: Roster()].add(
        person, programmes: programmes, patients: &patients, words: &words)
    }
    for group in inputs.population?.groups ?? [] {
      rosters[group.practice, default: Roster()].groups.append(group)
      for word in [group.group, group.area].compactMap({ $0 }) { _ = words.number(of: word) }
    }
    let indicators = Dictionary(grouping: inputs.indicators, by: \.practice)
    let recordsOfPractice = groupRecords(inputs.activity)
    let ids = Set(known.keys).union(rosters.keys).union(recordsOfPractice.keys).sorted()
    let facts = ids.map { id in
      PracticeFacts(
        known[id] ?? Practice(id: id), isKnown: known[id] != nil,
        indicators: IndicatorLookup(
          own: indicators[id] ?? [], inherited: known[id]?.cluster.flatMap { indicators[$0] } ?? []), words: &words)
    }

    var schemes: [[Int]: Scheme] = [:]
    let order = LineOrder(inputs.activity)
    var tally = Tally()
    tally.malformed = Int64(inputs.activity.malformed)
    for (id, facts) in zip(ids, facts) {
      let practice = known[id] ?? Practice(id: id)
      let applied = catalogue.amendments(for: practice)
      let scheme = schemes[applied] ?? Scheme(catalogue, amendments: applied, words: &words)
      schemes[applied] = scheme
      let sorted = order.sorted(recordsOfPractice[id] ?? [])
      var counter = PracticeCounter(
        scheme: scheme, calendar: catalogue.tariff.calendar, practice: facts, roster: rosters[id], words: words,
        log: inputs.activity, records: sorted)
      counter.applyRules()
      var result = Tally.PracticeTally(practice: practice, list: Array(repeating: 0, count: timeline.months.count))
      counter.tally(into: &result, timeline: timeline, log: inputs.activity)
      let enrolment = Enrolment(
        catalogue: catalogue, scheme: scheme, timeline: timeline, practice: practice, facts: facts,
        roster: rosters[id], stays: counter.staysByPatient, words: words)
      enrolment.count(into: &result)
      tally.practices[id] = result
      if isTracing { counter.trace(trace) }
    }
    return tally
  }

  private func groupRecords(_ log: ActivityLog) -> [String: [Int]] {
    var byNumber: [[Int]] = Array(repeating: [], count: log.practices.names.count)
    for (position, record) in log.records.enumerated() { byNumber[Int(record.practice)].append(position) }
    var result: [String: [Int]] = [:]
    for (number, records) in byNumber.enumerated() where !records.isEmpty {
      result[log.practices.names[number]] = records
    }
    return result
  }
}
