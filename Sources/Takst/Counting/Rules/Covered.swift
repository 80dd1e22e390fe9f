/// Registered and paid nothing while the patient is in a programme.
extension PracticeCounter {
  mutating func applyCover(_ rule: CompiledRule, by programmes: ProgrammeSet) {
    var fired: [Int] = []
    for index in candidates(of: rule) {
      if isIn(programmes, line: index) { fired.append(index) }
    }
    fire(rule, on: fired)
  }

  /// Whether the line's patient is in one of some programmes on the line's day, by the population or by the log.
  private func isIn(_ programmes: ProgrammeSet, line index: Int) -> Bool {
    let line = lines[index]
    if stays[line.patient].contains(where: { programmes.contains($0.programme) && $0.days.contains(line.day) }) {
      return true
    }
    return self.programmes(of: line)?.intersects(programmes) ?? false
  }

  /// Finds the stays in programmes that the log shows, from lines that no rule rejected.
  mutating func findStays() {
    for patient in stays.indices { stays[patient].removeAll(keepingCapacity: true) }
    let turns = lines.indices.filter { lines[$0].state.isSeen && scheme.turns.contains(lines[$0].item) }
    var rest = turns[...]
    while let first = rest.first {
      let patient = lines[first].patient
      let own = rest.prefix { lines[$0].patient == patient }
      for programme in scheme.starts.indices { findStays(of: patient, in: programme, turns: own) }
      rest = rest.dropFirst(own.count)
    }
  }

  /// Finds a patient's stays in a programme among the lines that start or end any.
  private mutating func findStays(of patient: Int, in programme: Int, turns: ArraySlice<Int>) {
    let starts = turns.filter { scheme.starts[programme].contains(lines[$0].item) }
    let ends = turns.filter { scheme.ends[programme].contains(lines[$0].item) }
    var coveredUntil: Day?
    for start in starts.map({ lines[$0].day }) where coveredUntil.map({ start >= $0 }) ?? true {
      let end = ends.first { lines[$0].day >= start }.map { lines[$0].day + 1 }
      stays[patient].append(Stay(programme: programme, days: DayRange(from: start, until: end)))
      coveredUntil = end ?? .last
    }
  }
}
