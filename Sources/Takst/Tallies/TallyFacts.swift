/// What is known of the inputs of a tally besides the counts: for remarks on what is missing or does not fit.
public struct TallyFacts: Hashable, Sendable {
  /// The ids of the amendments the tally was counted under; those of the evaluator when it is written.
  public internal(set) var amendments: [String] = []
  /// The number of lines that could be read.
  public var lines: Int64 = 0
  /// The first and the last day of any line; nil without lines.
  public var days: ClosedRange<Day>?
  /// Programmes that people are in and the tariff does not have, in order.
  public var unknownProgrammes: [String] = []
  /// Whether there were lists of people.
  public var hasPopulation = false
  /// Whether there was a description of practices.
  public var hasPractices = false

  /// Knows nothing.
  public init() {}

  /// Adds what is known of the inputs of another tally.
  ///
  /// - Parameters:
  ///   - left: What grows.
  ///   - right: What is added.
  public static func += (left: inout TallyFacts, right: TallyFacts) {
    left.lines += right.lines
    if let more = right.days {
      left.days =
        left.days.map { min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound) } ?? more
    }
    left.amendments += right.amendments.filter { !left.amendments.contains($0) }
    left.unknownProgrammes = Set(left.unknownProgrammes).union(right.unknownProgrammes).sorted()
    left.hasPopulation = left.hasPopulation || right.hasPopulation
    left.hasPractices = left.hasPractices || right.hasPractices
  }
}

/// A tally that was read, with what is known of its inputs.
public struct ReadTally: Hashable, Sendable {
  /// The tally.
  public var tally = Tally()
  /// What is known of its inputs.
  public var facts = TallyFacts()

  /// The practices that were counted, by id.
  public var practices: [Practice] { tally.practices.values.map(\.practice).sorted { $0.id < $1.id } }
}
