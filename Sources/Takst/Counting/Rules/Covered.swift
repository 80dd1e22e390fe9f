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
    return roster?.programmes(of: patients[line.patient].number, on: line.day)?.intersects(programmes) ?? false
  }

  /// Finds the stays in programmes that the log shows, from lines that no rule rejected.
  mutating func findStays() {
    for patient in stays.indices { stays[patient].removeAll(keepingCapacity: true) }
    for (programme, (starts, ends)) in zip(scheme.starts, scheme.ends).enumerated() where !starts.isEmpty {
      for (patient, (_, range)) in patients.enumerated() {
        var startDays: [Day] = []
        var endDays: [Day] = []
        for line in lines[range] where line.state.isSeen {
          if starts.contains(line.item) { startDays.append(line.day) }
          if ends.contains(line.item) { endDays.append(line.day) }
        }
        var coveredUntil: Day?
        for start in startDays where coveredUntil.map({ start >= $0 }) ?? true {
          let end = endDays.first { $0 >= start }.map { $0 + 1 }
          stays[patient].append(Stay(programme: programme, days: DayRange(from: start, until: end)))
          coveredUntil = end ?? .last
        }
      }
    }
  }
}
