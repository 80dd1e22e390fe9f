/// The lists of practices: held, or read when they are needed.
enum PracticeLists: Sendable {
  case none
  /// All lists, with the numbers of their texts.
  case held([String: Roster], NameTable)
  /// Where each practice's rows stand in a file.
  case indexed(PopulationFile, any TextStorage, [String: Range<Int>])

  init(_ inputs: StreamedInputs, _ counter: Counter, _ result: inout StreamedCount) throws(Diagnostics) {
    self = .none
    guard let file = inputs.population else { return }
    let options = inputs.options
    let found = try file.text.withBytes { (text) throws(Diagnostics) in
      let layout = try PopulationFile(text, file: file.name, options: options)
      return (layout, layout.flatMap { $0.index(text) { file.text.release($0) } })
    }
    if let layout = found.0, let ranges = found.1, !ranges.isEmpty {
      result.notes += layout.notes
      self = .indexed(layout, file.text, ranges)
    } else {
      self = try held(inputs, counter, &result)
    }
  }

  /// The same lists held; what is wrong with them is reported.
  func held(
    _ inputs: StreamedInputs, _ counter: Counter, _ result: inout StreamedCount
  ) throws(Diagnostics) -> PracticeLists {
    guard let file = inputs.population else { return .none }
    let bytes: [UInt8] = file.text.withBytes { text in text.indices.map { text[$0] } }
    let reading = try PopulationReader.read(bytes, file: file.name, options: inputs.options)
    if case .indexed = self {} else { result.notes += reading.notes }
    result.errors += reading.errors
    var words = counter.words
    let rosters = counter.rosters(of: reading.value, words: &words)
    result.unknownProgrammes = counter.unknownProgrammes(in: reading.value)
    return .held(rosters, words)
  }

  /// The practices with a list.
  var practices: [String] {
    switch self {
    case .none: []
    case .held(let rosters, _): Array(rosters.keys)
    case .indexed(_, _, let ranges): Array(ranges.keys)
    }
  }

  /// Looks through lists that are read when they are needed; whether something is wrong with them.
  func isDoubtful(_ run: StreamedRun, _ runner: Runner) -> Bool {
    guard case .indexed = self else { return false }
    var result = WorkerResult(run.counters)
    var reader = ListReader(self, run.counter)
    for practice in practices {
      guard (try? reader.roster(practice)) != nil else { return true }
    }
    reader.finish(&result)
    return !areApart(result.people, run, runner)
  }

  /// Whether people who seem to be on several lists are on one at a time, and are the same person on each.
  func areApart(_ keys: [PeopleKeys], _ run: StreamedRun, _ runner: Runner) -> Bool {
    let repeated = PeopleKeys.repeated(in: keys, run.workers, runner)
    if repeated.isEmpty { return true }
    var rows: [UInt64: [Roster.Row]] = [:]
    var reader = ListReader(self, run.counter)
    for practice in practices {
      guard let roster = try? reader.roster(practice) else { return false }
      for row in roster.rows {
        let key = PeopleKeys.kept(of: roster.patients.key(of: row.patient))
        if repeated.contains(key) { rows[key, default: []].append(row) }
      }
    }
    return rows.values.allSatisfy { rows in
      rows.indices.allSatisfy { index in rows[..<index].allSatisfy { $0.fits(rows[index]) } }
    }
  }
}

/// Reads lists as a worker needs them.
struct ListReader {
  private let lists: PracticeLists
  private var reader: RosterReader?

  /// Reads for one of so many workers.
  init(_ lists: PracticeLists, _ counter: Counter, workers: Int = 1) {
    self.lists = lists
    if case .indexed(let file, let text, _) = lists {
      reader = RosterReader(
        file, programmes: counter.programmes, words: counter.words,
        expected: text.count / RosterReader.usualRow / max(1, workers))
    }
  }

  /// The list of a practice; nil when it has none.
  mutating func roster(_ practice: String) throws(StreamedRun.Obstacle) -> Roster? {
    switch lists {
    case .none: return nil
    case .held(let rosters, _): return rosters[practice]
    case .indexed(_, let text, let ranges):
      guard let range = ranges[practice] else { return nil }
      do throws(RosterReader.NotPlain) {
        // In place: a copy would copy the keys of all people read so far.
        let roster = try text.withBytes { (text) throws(RosterReader.NotPlain) in try reader!.roster(text, range) }
        text.release(range)
        return roster
      } catch {
        throw .doubtfulLists
      }
    }
  }

  /// The numbers of the lists' texts.
  var words: NameTable? {
    if case .held(_, let words) = lists { return words }
    return reader?.words
  }

  /// Hands over what was noted of the people.
  func finish(_ result: inout WorkerResult) {
    guard let reader else { return }
    result.unknownProgrammes = reader.unknownProgrammes
    result.people.append(reader.people)
  }
}
