/// Registered and paid nothing while the patient is in a programme.
extension PracticeCounter {
  mutating func applyCover(_ rule: CompiledRule, by programmes: ProgrammeSet) {
    // By the population or by the log; somebody unknown to both is in none.
    fire(rule, on: candidates(of: rule) { $0.isIn(programmes, $1) == .yes ? .yes : .no })
  }

  /// Finds the stays in programmes that the log shows, from lines that no rule rejected.
  mutating func findStays() {
    var found: [Int32: [Stay]] = [:]
    var rest = seen(scheme.turns, inOrder: true, where: { _ in true })[...]
    while let first = rest.first {
      let patient = lines[first].patient
      let own = rest.prefix { lines[$0].patient == patient }
      for programme in scheme.starts.indices { found[patient, default: []] += stays(in: programme, turns: own) }
      rest = rest.dropFirst(own.count)
    }
    replaceStays(by: found.filter { !$0.value.isEmpty })
  }

  /// A patient's stays in a programme among the lines that start or end any.
  private func stays(in programme: Int, turns: ArraySlice<Int>) -> [Stay] {
    var result: [Stay] = []
    let starts = turns.filter { scheme.starts[programme].contains(Int(lines[$0].item)) }
    let ends = turns.filter { scheme.ends[programme].contains(Int(lines[$0].item)) }
    var coveredUntil: Day?
    for start in starts.map({ day($0) }) where coveredUntil.map({ start >= $0 }) ?? true {
      let end = ends.first { day($0) >= start }.map { day($0) + 1 }
      result.append(Stay(programme: programme, days: DayRange(from: start, until: end)))
      coveredUntil = end ?? .last
    }
    return result
  }
}
