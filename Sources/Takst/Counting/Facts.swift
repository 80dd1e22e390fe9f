/// What conditions are asked about: people on days, each given by an index, with or without a line.
///
/// A nil fact is one the data lack. Facts are asked for one by one, and the functions are generic where a closure or a value
/// with all facts would do: either cost more than all else that counting does for a line.
protocol Facts {
  var practice: PracticeFacts { get }
  func day(_ index: Int) -> Day
  func ages(_ index: Int) -> Ages
  func sex(_ index: Int) -> Sex?
  func group(_ index: Int) -> UInt32?
  func area(_ index: Int) -> UInt32?
  func payer(_ index: Int) -> UInt32?
  func enrolled(_ index: Int) -> Bool?
  /// Whether the person is in one of some programmes.
  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth
  /// Whether what a condition asks of a line holds.
  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth
}

/// The ages somebody may have: a person's birth, or a group's range of ages.
enum Ages {
  case unknown
  case born(Day)
  case between(Int, Int)
}

extension Facts {
  /// Whether a condition holds.
  @inline(__always)
  func satisfies(_ condition: CompiledCondition, _ index: Int) -> Truth {
    // The question that most lines raise.
    if condition.asks == .enrolled { return Truth(enrolled(index).map { $0 == condition.enrolled }) }
    return satisfiesAll(condition, index)
  }

  private func satisfiesAll(_ condition: CompiledCondition, _ index: Int) -> Truth {
    let asks = condition.asks
    var truth = Truth.yes
    if asks.contains(.enrolled) { truth = Truth(enrolled(index).map { $0 == condition.enrolled }) }
    if asks.contains(.age) { truth = truth.and(holds(condition.age!, index)) }
    if asks.contains(.sex) { truth = truth.and(Truth(sex(index).map { $0 == condition.sex })) }
    if asks.contains(.group) { truth = truth.and(Truth(group(index).map { condition.group!.contains($0) })) }
    if asks.contains(.area) {
      truth = truth.and(Truth((area(index) ?? practice.area).map { condition.area!.contains($0) }))
    }
    if asks.contains(.payer) { truth = truth.and(Truth(payer(index).map { condition.payer!.contains($0) })) }
    if asks.contains(.practice) { truth = truth.and(holdsForPractice(condition)) }
    if asks.contains(.indicator) { truth = truth.and(holds(condition.indicator!, on: day(index))) }
    if asks.contains(.programme), truth != .no { truth = truth.and(isIn(condition.programme!, index)) }
    if asks.contains(.line), truth != .no { truth = truth.and(holdsForLine(condition, index)) }
    if asks.contains(.others), truth != .no { truth = truth.and(holdsForOthers(condition, index)) }
    return truth
  }

  private func holdsForOthers(_ condition: CompiledCondition, _ index: Int) -> Truth {
    var truth = Truth.yes
    for other in condition.all { truth = truth.and(satisfies(other, index)) }
    if truth != .no, !condition.any.isEmpty {
      var either = Truth.no
      for other in condition.any { either = either.or(satisfies(other, index)) }
      truth = truth.and(either)
    }
    if truth != .no {
      for other in condition.not { truth = truth.and(satisfies(other, index).negated) }
    }
    return truth
  }

  private func holdsForPractice(_ condition: CompiledCondition) -> Truth {
    var truth = Truth.yes
    if let wanted = condition.region { truth = truth.and(Truth(practice.region.map { wanted.contains($0) })) }
    if let wanted = condition.contract {
      truth = truth.and(Truth(practice.contracts.map { $0.contains { wanted.contains($0) } }))
    }
    if let wanted = condition.cluster { truth = truth.and(Truth(practice.hasCluster.map { $0 == wanted })) }
    return truth
  }

  /// Whether the practice's result lies in a band; undecided without a result.
  private func holds(_ band: Condition.IndicatorBand, on day: Day) -> Truth {
    guard let result = practice.indicators.result(band.id, on: day) else { return .undecided }
    if let from = band.from, !result.value.reaches(from) { return .no }
    if let below = band.below, result.value.reaches(below) { return .no }
    return .yes
  }

  /// Whether an age lies in a band; undecided for a group of ages that lies partly in it.
  private func holds(_ band: Condition.AgeBand, _ index: Int) -> Truth {
    let lower = band.from ?? Int.min
    /// The greatest age that fits.
    let upper = band.below.map { $0 - 1 } ?? Int.max
    switch ages(index) {
    case .unknown:
      return .undecided
    case .born(let birth):
      let age = Age.years(on: day(index), born: birth)
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
