/// A log with the plain rows that are held beside it.
struct HeldLog: Sendable {
  let log: ActivityLog
  /// For each practice of the log; the last ones may have none.
  var held: [HeldRows] = []

  var count: Int { held.reduce(log.count) { $0 + $1.count } }
}

/// Logs that were read at the same time, seen as one.
struct MergedLogs: Sendable {
  private struct Part: Sendable {
    let log: HeldLog
    /// The numbers of its codes and words here.
    let codes, words: [UInt32]
  }

  private let parts: [Part]
  let codes: NameTable
  let words: NameTable
  /// Where the lines of each practice are.
  ///
  /// Names that differ in how their letters are composed are one name.
  private let places: [String: [(part: Int, place: Int)]]

  init(_ logs: [HeldLog], words: NameTable) {
    var (codes, words) = (NameTable(), words)
    parts = logs.map { Part(log: $0, codes: codes.merge($0.log.codes), words: words.merge($0.log.words)) }
    (self.codes, self.words) = (codes, words)
    var places: [String: [(part: Int, place: Int)]] = [:]
    for (number, held) in logs.enumerated() {
      for (place, id) in held.log.practices.names.enumerated() { places[id, default: []].append((number, place)) }
    }
    self.places = places
  }

  var practices: [String] { Array(places.keys) }

  /// All lines of a practice.
  func log(of practice: String) -> PracticeLog {
    var result = PracticeLog()
    for (number, place) in places[practice] ?? [] {
      let part = parts[number]
      let patients = result.append(part.log.log.logs[place], codes: part.codes, words: part.words)
      if place < part.log.held.count {
        result.append(part.log.held[place], codes: part.codes, patients: patients)
      }
    }
    return result
  }
}
