/// What became of a line of activity.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// Paid, in full or up to a limit.
  case paid
  /// Registered and paid nothing, as a programme or another item covers it.
  case covered
  /// Paid as another item than the one billed.
  case repriced
  /// Not payable by a rule.
  case rejected
  /// Payable, but no price is known for the day.
  case unpriced
  /// The tariff does not know the code.
  case unknown
  /// Outside the period; it only serves rules that look back or ahead.
  case outside
  /// A row that could not be read.
  case malformed
}

/// How many lines had which outcome.
///
/// ```swift
/// statement.lines.read == statement.lines[.paid] + …  // the outcomes always add up to the lines read
/// ```
public struct LineCounts: Hashable, Sendable {
  private var counts = [Int64](repeating: 0, count: Outcome.allCases.count)

  /// No lines.
  public init() {}

  /// The number of lines with an outcome.
  ///
  /// - Parameter outcome: The outcome.
  public subscript(outcome: Outcome) -> Int64 {
    get { counts[Outcome.allCases.firstIndex(of: outcome)!] }
    set { counts[Outcome.allCases.firstIndex(of: outcome)!] = newValue }
  }

  /// All lines: the sum of the outcomes.
  public var read: Int64 { counts.reduce(0, +) }

  /// Adds the counts of another set of lines.
  ///
  /// - Parameters:
  ///   - left: The counts that grow.
  ///   - right: What is added.
  public static func += (left: inout LineCounts, right: LineCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }
}
