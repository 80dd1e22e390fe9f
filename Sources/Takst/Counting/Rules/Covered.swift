/// Registered and paid nothing while the patient is in a programme.
extension PracticeCounter {
  mutating func applyCover(_ rule: CompiledRule, by programmes: ProgrammeSet) {
    // By the population or by the log; somebody unknown to both is in none.
    fire(rule, on: candidates(of: rule).filter { isIn(programmes, $0) == .yes })
  }

  /// Finds the stays in programmes that the log shows, from lines that no rule rejected.
  mutating func findStays() {
    stays.removeAll()
    var rest = seen(scheme.turns)[...]
    while let first = rest.first {
      let patient = lines[first].patient
      let own = rest.prefix { lines[$0].patient == patient }
      for programme in scheme.starts.indices { findStays(of: patient, in: programme, turns: own) }
      rest = rest.dropFirst(own.count)
    }
  }

  /// Finds a patient's stays in a programme among the lines that start or end any.
  private mutating func findStays(of patient: Int32, in programme: Int, turns: ArraySlice<Int>) {
    let starts = turns.filter { scheme.starts[programme].contains(Int(lines[$0].item)) }
    let ends = turns.filter { scheme.ends[programme].contains(Int(lines[$0].item)) }
    var coveredUntil: Day?
    for start in starts.map({ lines[$0].day }) where coveredUntil.map({ start >= $0 }) ?? true {
      let end = ends.first { lines[$0].day >= start }.map { lines[$0].day + 1 }
      stays[patient, default: []].append(Stay(programme: programme, days: DayRange(from: start, until: end)))
      coveredUntil = end ?? .last
    }
  }
}
