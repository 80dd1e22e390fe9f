/// Lines that a rule may ask about beside the line it decides, as they stood when the rule began.
///
/// A rule decides about all its lines before it changes any.
struct Neighbours {
  /// Up to so many lines of a patient or household are gone through for each of them: to look those of every household up took 3 %
  /// more instructions for a usual practice.
  static let fewLines: Int32 = 256

  /// A visit to a household.
  struct Visit: Hashable {
    let household: UInt32
    let day: Day
    let visit: UInt32?
  }

  /// The first line of a visit by the clock, and the first of another patient.
  private struct First {
    var line: Int
    var patient: Int32
    var other: Int?

    mutating func add(_ index: Int, _ counter: PracticeCounter) {
      let patient = counter.lines[index].patient
      if counter.precedesByClock(index, line) {
        if patient != self.patient { other = line }
        (line, self.patient) = (index, patient)
      } else if patient != self.patient, other.map({ counter.precedesByClock(index, $0) }) ?? true {
        other = index
      }
    }
  }

  /// The lines of items in order; nothing where no patient has many.
  private var lines: [(items: ItemSet, indices: [Int])] = []
  private var households: [Households] = []

  /// The lines of items by household.
  private struct Households {
    let items: ItemSet
    var lines: [UInt32: [Int]] = [:]
    /// The first lines of visits to households with many.
    var firsts: [Visit: First] = [:]
  }

  init() {}

  init(of rule: CompiledRule, _ counter: PracticeCounter) {
    if counter.hasManyOfOnePatient {
      lines = rule.askedItems.map { ($0, counter.seen($0, inOrder: true) { _ in true }) }
    }
    households = rule.householdItems.map { items in
      var result = Households(items: items)
      for index in counter.seen(
        items, inOrder: false, where: { counter.log.rows[Int(counter.lines[$0].row)].facts >= 0 })
      {
        if let household = counter.facts(index).household { result.lines[household, default: []].append(index) }
      }
      for (household, lines) in result.lines where lines.count > Neighbours.fewLines {
        for index in lines {
          let visit = Visit(household: household, day: counter.day(index), visit: counter.facts(index).visit)
          result.firsts[visit, default: First(line: index, patient: counter.lines[index].patient)].add(index, counter)
        }
      }
      return result
    }
  }

  /// Whether a line of items that is of another patient at the same visit comes before a line.
  func isPreceded(_ index: Int, at visit: Visit, in items: ItemSet, _ counter: PracticeCounter) -> Bool {
    guard let found = households.first(where: { $0.items == items }), let lines = found.lines[visit.household] else {
      return false
    }
    let patient = counter.lines[index].patient
    if lines.count > Neighbours.fewLines {
      guard let first = found.firsts[visit] else { return false }
      guard let other = first.patient != patient ? first.line : first.other else { return false }
      return counter.precedesByClock(other, index)
    }
    return lines.contains { other in
      counter.lines[other].patient != patient && counter.day(other) == visit.day
        && counter.facts(other).visit == visit.visit && counter.precedesByClock(other, index)
    }
  }

  /// The lines of items right before and after a line, of whatever patient; nil where they were not looked up.
  func beside(_ index: Int, in items: ItemSet) -> (before: Int?, after: Int?)? {
    guard let indices = lines.first(where: { $0.items == items })?.indices else { return nil }
    var (low, high) = (0, indices.count)
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < index { low = middle + 1 } else { high = middle }
    }
    let next = low < indices.count && indices[low] == index ? low + 1 : low
    return (low > 0 ? indices[low - 1] : nil, next < indices.count ? indices[next] : nil)
  }
}

extension PracticeCounter {
  /// Whether another line of some items stands for the same patient at most some days away.
  func hasCompanion(_ index: Int, in items: ItemSet, days: Int) -> Bool {
    hasCompanion(index, in: items, from: day(index) - days, to: day(index) + days)
  }

  /// Whether another line of some items stands for the same patient on some days, which are around the line's own.
  func hasCompanion(_ index: Int, in items: ItemSet, from: Day, to: Day) -> Bool {
    let range = linesOfPatient(index)
    if hasManyOfOnePatient, let (before, after) = neighbours.beside(index, in: items) {
      if let before, before >= range.lowerBound, day(before) >= from { return true }
      if let after, after < range.upperBound, day(after) <= to { return true }
      return false
    }
    func isCompanion(_ other: Int) -> Bool {
      lines[other].state.isSeen && items.contains(Int(lines[other].item))
    }
    var other = index - 1
    while other >= range.lowerBound, day(other) >= from {
      if isCompanion(other) { return true }
      other -= 1
    }
    other = index + 1
    while other < range.upperBound, day(other) <= to {
      if isCompanion(other) { return true }
      other += 1
    }
    return false
  }
}
