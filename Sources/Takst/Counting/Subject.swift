/// Answers what a condition asks of a line.
///
/// A generic argument where a closure would do: a closure copied the counter for every line, a fifth of the time.
protocol LineFacts {
  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth
}

/// There is no line: what a condition asks of one is never decided.
struct NoLines: LineFacts {
  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth {
    condition.asksLine ? .undecided : .yes
  }
}

/// What a condition is asked about: a person on a day in a practice, with or without a line.
///
/// A nil fact is one the data lack.
struct Subject {
  var day: Day
  var ages: Ages = .unknown
  var sex: Sex?
  var group: UInt32?
  var area: UInt32?
  var payer: UInt32?
  var enrolled: Bool?
  /// The programmes the population says the person is in on the day; nil when not known.
  var programmes: ProgrammeSet?
  /// The programmes the log shows the person to be in on the day.
  var stays = ProgrammeSet()
  var practice: PracticeFacts

  /// The ages a subject may have: a person's birth, or a group's range of ages.
  enum Ages {
    case unknown
    case born(Day)
    case between(Int, Int)
  }

  init(day: Day, practice: PracticeFacts) {
    self.day = day
    self.practice = practice
  }

  /// A person on the roster.
  init(_ row: Roster.Row, day: Day, practice: PracticeFacts) {
    self.init(day: day, practice: practice)
    ages = row.birth.map { .born($0) } ?? .unknown
    sex = row.sex
    group = row.group
    area = row.area
    payer = row.payer
    enrolled = row.enrolled.contains(day)
  }

  /// Whether a condition's facts about the person and the practice hold; facts of lines are left to `lines`.
  func satisfies(_ condition: CompiledCondition, _ lines: some LineFacts, line index: Int) -> Truth {
    var truth = Truth.yes
    if let band = condition.age { truth = truth.and(holds(band)) }
    if let wanted = condition.sex { truth = truth.and(Truth(sex.map { $0 == wanted })) }
    if let wanted = condition.group { truth = truth.and(Truth(group.map { wanted.contains($0) })) }
    if let wanted = condition.area { truth = truth.and(Truth((area ?? practice.area).map { wanted.contains($0) })) }
    if let wanted = condition.payer { truth = truth.and(Truth(payer.map { wanted.contains($0) })) }
    if let wanted = condition.region { truth = truth.and(Truth(practice.region.map { wanted.contains($0) })) }
    if let wanted = condition.contract {
      truth = truth.and(Truth(practice.contracts.map { $0.contains { wanted.contains($0) } }))
    }
    if let wanted = condition.cluster { truth = truth.and(Truth(practice.hasCluster.map { $0 == wanted })) }
    if let wanted = condition.enrolled { truth = truth.and(Truth(enrolled.map { $0 == wanted })) }
    if let wanted = condition.programme {
      truth = truth.and(stays.intersects(wanted) ? .yes : Truth(programmes.map { $0.intersects(wanted) }))
    }
    if let band = condition.indicator { truth = truth.and(holds(band)) }
    if truth != .no { truth = truth.and(lines.holdsForLine(condition, index)) }
    if truth != .no {
      for other in condition.all { truth = truth.and(satisfies(other, lines, line: index)) }
    }
    if truth != .no, !condition.any.isEmpty {
      var either = Truth.no
      for other in condition.any { either = either.or(satisfies(other, lines, line: index)) }
      truth = truth.and(either)
    }
    if truth != .no {
      for other in condition.not { truth = truth.and(satisfies(other, lines, line: index).negated) }
    }
    return truth
  }

  /// Whether the practice's result lies in a band; undecided without a result.
  private func holds(_ band: Condition.IndicatorBand) -> Truth {
    guard let result = practice.indicators.result(band.id, on: day) else { return .undecided }
    if let from = band.from, !result.value.reaches(from) { return .no }
    if let below = band.below, result.value.reaches(below) { return .no }
    return .yes
  }

  /// Whether the subject's age lies in a band; undecided for a group of ages that lies partly in it.
  private func holds(_ band: Condition.AgeBand) -> Truth {
    let lower = band.from ?? Int.min
    /// The greatest age that fits.
    let upper = band.below.map { $0 - 1 } ?? Int.max
    switch ages {
    case .unknown:
      return .undecided
    case .born(let birth):
      let age = Age.years(on: day, born: birth)
      return Truth(age >= lower && age <= upper)
    case .between(let from, let to):
      if from >= lower && to <= upper { return .yes }
      return to < lower || from > upper ? .no : .undecided
    }
  }
}

/// What conditions may ask of a practice, with texts as numbers.
struct PracticeFacts: Sendable {
  var region: UInt32?
  var area: UInt32?
  /// Nil when nothing is known of the practice but its id.
  var hasCluster: Bool?
  var contracts: Set<UInt32>?
  let indicators: IndicatorLookup

  init(_ practice: Practice, isKnown: Bool, indicators: IndicatorLookup, words: inout NameTable) {
    self.indicators = indicators
    region = practice.region.map { words.number(of: $0) }
    area = practice.area.map { words.number(of: $0) }
    if isKnown {
      hasCluster = practice.cluster != nil
      contracts = Set(practice.contracts.map { words.number(of: $0) })
    }
  }
}
