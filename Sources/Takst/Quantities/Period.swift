/// The days an evaluation covers: from a first day up to, but not including, another.
///
/// ```swift
/// Period.year(2024).description       // "2024-01-01..2025-01-01"
/// Period.year(2024).months.count      // 12
/// ```
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The first day.
  public let from: Day
  /// The day after the last.
  public let until: Day

  /// Creates a period.
  ///
  /// Nil when there is no day between them.
  ///
  /// - Parameters:
  ///   - from: The first day.
  ///   - until: The day after the last.
  public init?(from: Day, until: Day) {
    guard from < until else { return nil }
    self.from = from
    self.until = until
  }

  /// A calendar year.
  ///
  /// - Parameter year: 1 to 9998.
  /// - Returns: The period from 1 January to the next 1 January.
  public static func year(_ year: Int) -> Period {
    Period(from: Day(year: year, month: 1, day: 1)!, until: Day(year: year + 1, month: 1, day: 1)!)!
  }

  /// Whether a day lies in the period.
  ///
  /// - Parameter day: The day.
  /// - Returns: True from the first day until the day before the end.
  public func contains(_ day: Day) -> Bool {
    day >= from && day < until
  }

  /// The period as a range of days.
  public var days: DayRange { DayRange(from: from, until: until) }

  /// The number of days.
  public var count: Int { until - from }

  /// The first day of every month that the period touches, clipped to the period.
  public var months: [Day] {
    var result = [from]
    var day = from.startOfMonth.adding(months: 1, monthEnd: .clamp)
    // At the end of the calendar, adding a month gives its last day again, which starts no month.
    while day < until, day.dayOfMonth == 1 {
      result.append(day)
      day = day.adding(months: 1, monthEnd: .clamp)
    }
    return result
  }

  /// `2024-01-01..2025-01-01`.
  public var description: String { "\(from)..\(until)" }
}
