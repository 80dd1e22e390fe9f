/// The practices of a tally in order, and what they counted together that no price changes: made once, however often a tally
/// is priced.
struct CountedPractices: Sendable {
  /// The practices, by id.
  private(set) var practices: [Tally.PracticeTally]
  /// Their lines by outcome, but for those whose outcome follows from a price.
  private(set) var lines = LineCounts()
  private(set) var gaps: [Tally.GapKey: Tally.Amount] = [:]
  private(set) var undecided: [Int: Int64] = [:]
  /// The first lines each rule fired on.
  private(set) var examples: [Int: [Int]] = [:]
  private(set) var unknown: [String: Int64] = [:]

  init(_ tally: Tally) {
    practices = tally.practices.values.sorted { $0.practice.id < $1.practice.id }
    lines[.malformed] = tally.malformed
    for practice in practices {
      lines += practice.lines
      if !practice.gaps.isEmpty { gaps.merge(practice.gaps) { $0.plus($1) } }
      if !practice.undecided.isEmpty { undecided.merge(practice.undecided, uniquingKeysWith: +) }
      if !practice.unknown.isEmpty { unknown.merge(practice.unknown, uniquingKeysWith: +) }
      for (rule, lines) in practice.examples {
        let merged = Set(examples[rule, default: []] + lines).sorted()
        examples[rule] = Array(merged.prefix(Tally.PracticeTally.exampleCount))
      }
    }
  }

  /// The same practices, one of which counted something else: its quantities and results, while outcomes of lines stay.
  func replacing(_ practice: Int, by tally: Tally.PracticeTally) -> CountedPractices {
    var result = self
    result.practices[practice] = tally
    return result
  }
}

/// Practices in classes by the amendments that apply to them: what one class counted is priced together.
struct PracticeClasses: Hashable, Sendable {
  /// The class of each practice, numbered in the order of the practices.
  let ofPractice: [Int32]
  /// The number of classes.
  let count: Int

  /// Puts practices into classes.
  ///
  /// - Returns: The classes, and for each class the amendments that apply to it.
  static func of(
    _ practices: [Tally.PracticeTally], _ catalogue: Catalogue
  ) -> (classes: PracticeClasses, amendments: [[Int]]) {
    let isForAll = catalogue.amendments.allSatisfy { $0.regions == nil && !$0.byContract }
    if isForAll, !practices.isEmpty {
      return (PracticeClasses(Array(repeating: 0, count: practices.count), 1), [Array(catalogue.amendments.indices)])
    }
    var numbers: [[Int]: Int32] = [:]
    var amendments: [[Int]] = []
    let ofPractice = practices.map { practice in
      let applied = catalogue.amendments(for: practice.practice)
      if let known = numbers[applied] { return known }
      let number = Int32(amendments.count)
      numbers[applied] = number
      amendments.append(applied)
      return number
    }
    return (PracticeClasses(ofPractice, amendments.count), amendments)
  }

  private init(_ ofPractice: [Int32], _ count: Int) {
    (self.ofPractice, self.count) = (ofPractice, count)
  }
}
