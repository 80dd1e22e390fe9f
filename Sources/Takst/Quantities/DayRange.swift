/// A run of days from a first day up to, but not including, another; either end may be open.
///
/// ```swift
/// let range = DayRange(from: "2024-04-01", until: "2024-10-01")
/// range.contains("2024-09-30")  // true
/// range.contains("2024-10-01")  // false
/// ```
public struct DayRange: Hashable, Sendable, CustomStringConvertible {
  /// The first day; nil when open.
  public var from: Day?
  /// The day after the last; nil when open.
  public var until: Day?

  /// Every day.
  public static let always = DayRange()

  /// Creates a range.
  ///
  /// - Parameters:
  ///   - from: The first day; nil when open.
  ///   - until: The day after the last; nil when open.
  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the range holds no day at all.
  public var isEmpty: Bool {
    if let from, let until { return from >= until }
    return false
  }

  /// Whether a day lies in the range.
  ///
  /// - Parameter day: The day.
  /// - Returns: True from the first day until the day before the last bound.
  public func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day >= until { return false }
    return true
  }

  /// The days that lie in both ranges.
  ///
  /// - Parameter other: Another range.
  /// - Returns: The common days; may be empty.
  public func intersection(_ other: DayRange) -> DayRange {
    DayRange(
      from: from.map { mine in other.from.map { max(mine, $0) } ?? mine } ?? other.from,
      until: until.map { mine in other.until.map { min(mine, $0) } ?? mine } ?? other.until)
  }

  /// Whether the two ranges share a day.
  ///
  /// - Parameter other: Another range.
  /// - Returns: True if at least one day lies in both.
  public func overlaps(_ other: DayRange) -> Bool {
    !isEmpty && !other.isEmpty && !intersection(other).isEmpty
  }

  /// `2024-04-01..2024-10-01`, with nothing at an open end.
  public var description: String {
    "\(from?.description ?? "")..\(until?.description ?? "")"
  }
}

extension DayRange {
  /// The days that lie in none of some other ranges, in order.
  package func without(_ others: [DayRange]) -> [DayRange] {
    if isEmpty { return [] }
    var rest: [DayRange] = []
    var start = from
    for other in others.sorted(by: { ($0.from ?? .first) < ($1.from ?? .first) }) {
      let left = DayRange(from: start, until: until)
      guard left.overlaps(other) else { continue }
      if let end = other.from, start.map({ $0 < end }) ?? true { rest.append(DayRange(from: start, until: end)) }
      guard let next = other.until else { return rest }
      start = next
    }
    let tail = DayRange(from: start, until: until)
    return tail.isEmpty ? rest : rest + [tail]
  }
}
