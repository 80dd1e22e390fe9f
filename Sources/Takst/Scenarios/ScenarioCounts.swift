/// What was counted for scenarios in one pass over the log: a tally for each way of counting.
///
/// Scenarios that differ in nothing but prices are counted in one way, and share a tally. It can be priced as often as wanted.
public struct ScenarioCounts: Hashable, Sendable {
  /// The tallies, the baseline's first.
  var tallies: [Tally]

  /// How many times a practice was counted: once for each way that the amendments make a difference to it.
  public private(set) var counted = 0

  /// How many times what was counted of a practice in the baseline's way was taken for another, as no amendment that changes
  /// what is counted applies to the practice.
  public private(set) var reused = 0

  init(ways: Int = 1) {
    tallies = Array(repeating: Tally(), count: ways)
  }

  /// Lines outside the period.
  public var outside: Int64 { tallies[0].practices.values.reduce(0) { $0 + $1.lines[.outside] } }

  /// Codes that the baseline does not know, in order.
  public var unknownCodes: [String] {
    var codes: Set<String> = []
    for practice in tallies[0].practices.values { codes.formUnion(practice.unknown.keys) }
    return codes.sorted()
  }

  /// Rows that a reader kept out.
  var malformed: Int64 {
    get { tallies[0].malformed }
    set { for way in tallies.indices { tallies[way].malformed = newValue } }
  }

  mutating func add(_ tally: Tally.PracticeTally, _ practice: String, in way: Int) {
    tallies[way].practices[practice] = tally
    counted += 1
  }

  mutating func reuse(_ practice: String, in way: Int) {
    tallies[way].practices[practice] = tallies[0].practices[practice]
    reused += 1
  }

  static func += (left: inout ScenarioCounts, right: ScenarioCounts) {
    for way in left.tallies.indices { left.tallies[way] += right.tallies[way] }
    left.counted += right.counted
    left.reused += right.reused
  }
}
