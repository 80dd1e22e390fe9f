/// Counters that count the same inputs, each in its own way, while these are read once.
///
/// Each counter numbers its texts on from those of the one before, so that a number means the same to all of them.
struct Counters: Sendable {
  private let all: [Counter]
  /// For each counter, the amendments that set it apart from the first; nil where numbers of cells mean other things.
  ///
  /// A practice to which none of them applies is counted alike.
  private let differing: [[Amendment]?]
  /// For each counter, the population that lists are reweighted to.
  private let projections: [Projection?]

  /// - Parameters:
  ///   - evaluators: What is counted, at least one; the amendments of the first begin those of the others.
  ///   - projections: For each evaluator the population that lists are reweighted to; none for all when empty.
  ///   - practices: What is known of practices.
  ///   - indicators: Results on indicators.
  ///   - words: Texts that have numbers already.
  init(
    _ evaluators: [Evaluator], projections: [Projection?] = [], practices: [Practice],
    indicators: [IndicatorResult], words: NameTable = NameTable()
  ) {
    var all: [Counter] = []
    for evaluator in evaluators {
      all.append(
        Counter(
          catalogue: evaluator.catalogue, timeline: evaluator.timeline, practices: practices, indicators: indicators,
          words: all.last?.words ?? words))
    }
    self.all = all
    let populations = projections.isEmpty ? Array(repeating: nil, count: all.count) : projections
    self.projections = populations
    differing = zip(all, populations).map { $1 == nil ? $0.amendments(beyond: all[0]) : nil }
  }

  /// The counter whose texts are those of all of them.
  var widest: Counter { all[all.count - 1] }

  /// Counts a practice in each way, or takes what the first counter counted where that is the same.
  ///
  /// - Parameters:
  ///   - id: The practice.
  ///   - log: Its lines.
  ///   - roster: Its list; nil for none.
  ///   - words: The numbers of the log's texts.
  ///   - listWords: The numbers of the list's texts; both go on from those of the counters.
  ///   - room: The room of the worker.
  ///   - counts: What grows.
  func count(
    _ id: String, _ log: PracticeLog, _ roster: Roster?, words: NameTable, listWords: NameTable, _ room: inout Room,
    into counts: inout ScenarioCounts
  ) {
    let practice = all[0].practice(id)
    for (way, counter) in all.enumerated() {
      if way > 0, let differing = differing[way], !differing.contains(where: { $0.applies(to: practice) }) {
        counts.reuse(id, in: way)
      } else {
        let tally = counter.count(
          id, log, &room.codes[way], roster, words: words, listWords: listWords, &room.builders[way],
          projection: projections[way])
        counts.add(tally, id, in: way)
      }
    }
  }

  /// Counts the practices of a log or with a list, and all that are known.
  func count(_ log: ActivityLog, _ rosters: [String: Roster]) -> ScenarioCounts {
    var counts = ScenarioCounts(ways: all.count)
    counts.malformed = Int64(log.malformed)
    var room = room
    room.read(log.codes)
    let places = Dictionary(uniqueKeysWithValues: log.practices.names.enumerated().map { ($1, $0) })
    for id in Set(places.keys).union(rosters.keys).union(all[0].knownPractices).sorted() {
      let lines = places[id].map { log.logs[$0] } ?? PracticeLog()
      count(id, lines, rosters[id], words: log.words, listWords: log.words, &room, into: &counts)
    }
    return counts
  }

  /// What a worker needs for each counter, made once.
  struct Room {
    fileprivate var codes: [CodeItems] = []
    fileprivate var builders: [TallyBuilder]

    /// Makes ready for lines with other codes.
    mutating func read(_ codes: NameTable) {
      self.codes = Array(repeating: CodeItems(codes), count: builders.count)
    }
  }

  /// Room for a worker.
  var room: Room { Room(builders: all.map { TallyBuilder($0.layout) }) }

  /// Nothing counted in any way.
  var nothing: ScenarioCounts { ScenarioCounts(ways: all.count) }
}

extension Counter {
  /// The amendments that change what is counted and that another counter lacks; nil unless this one's numbers of items, rules
  /// and cells go on from the other's.
  fileprivate func amendments(beyond other: Counter) -> [Amendment]? {
    guard timeline == other.timeline, catalogue.payers == other.catalogue.payers else { return nil }
    let mine = catalogue.amendments.filter(\.changesCounting)
    let theirs = other.catalogue.amendments.filter(\.changesCounting)
    guard mine.count >= theirs.count, zip(mine, theirs).allSatisfy({ $0.countsLike($1) }) else { return nil }
    return Array(mine[theirs.count...])
  }
}
