/// A calendar day in the Gregorian calendar, without a time or a time zone.
///
/// Days are numbered from 1970-01-01 = 0 and cover the years 1 to 9999, extended backwards by the same rules.
///
/// ```swift
/// let day: Day = "2024-02-28"
/// (day + 2).description  // "2024-03-01"
/// day.weekday            // .wednesday
/// ```
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The first day that can be held, 0001-01-01.
  public static let first = Day(year: 1, month: 1, day: 1)!
  /// The last day that can be held, 9999-12-31.
  public static let last = Day(year: 9999, month: 12, day: 31)!

  /// Creates a day from its number.
  ///
  /// - Parameter number: Days since 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// Creates a day from year, month and day of the month.
  ///
  /// ```swift
  /// Day(year: 2023, month: 2, day: 29)  // nil
  /// ```
  ///
  /// Nil when there is no such day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counted from 1 March so that the leap day comes last (H. Hinnant, "chrono-compatible
    // low-level date algorithms").
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads a day written `2024-03-31`.
  ///
  /// Nil when the text is anything else or no such day exists.
  ///
  /// - Parameter text: Four digits, two digits and two digits joined by hyphens.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Creates a day from a literal written `2024-03-31`.
  ///
  /// - Parameter value: The literal.
  public init(stringLiteral value: String) {
    guard let day = Day(value) else { preconditionFailure("not a day: \(value)") }
    self = day
  }

  /// The day's year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: Int(((number % 7) + 7 + 3) % 7))!
  }

  /// Whether a year has a leap day.
  ///
  /// - Parameter year: The year.
  /// - Returns: True for 2024 and 2000, false for 2023 and 1900.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year.
  /// - Returns: 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// What to do when a month is too short for the day: 31 January plus one month.
  public enum MonthEnd: Hashable, Sendable {
    /// Take the last day of the month: 28 or 29 February.
    case clamp
    /// Take the first day of the next month: 1 March.
    case rollOver
  }

  /// The day some months later or earlier.
  ///
  /// ```swift
  /// ("2024-01-31" as Day).adding(months: 1, monthEnd: .clamp)     // 2024-02-29
  /// ("2024-01-31" as Day).adding(months: 1, monthEnd: .rollOver)  // 2024-03-01
  /// ```
  /// - Parameters:
  ///   - months: How many months later; negative for earlier.
  ///   - monthEnd: What to do when the month is too short for the day.
  /// - Returns: The day; the first or last day that can be held if the result lies beyond.
  public func adding(months: Int, monthEnd: MonthEnd) -> Day {
    let (year, month, day) = components
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    let index = overflow ? (months < 0 ? 0 : 120_000) : sum
    if index < 12 { return .first }
    if index >= 120_000 { return .last }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    if let result = Day(year: newYear, month: newMonth, day: day) { return result }
    let end = Day(year: newYear, month: newMonth, day: Day.length(ofMonth: newMonth, year: newYear))!
    return monthEnd == .clamp ? end : end + 1
  }

  /// The first day of the month.
  public var startOfMonth: Day { self - (dayOfMonth - 1) }

  /// The first day of the calendar quarter.
  public var startOfQuarter: Day {
    let (year, month, _) = components
    return Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)!
  }

  /// The first day of the year.
  public var startOfYear: Day { Day(year: year, month: 1, day: 1)! }

  /// The day a number of days later.
  ///
  /// - Parameters:
  ///   - day: A day.
  ///   - count: How many days later.
  /// - Returns: The later day; the nearest number that can be held if the result lies beyond.
  public static func + (day: Day, count: Int) -> Day {
    let (sum, overflow) = Int(day.number).addingReportingOverflow(count)
    return Day(number: overflow ? (count < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// The day a number of days earlier.
  ///
  /// - Parameters:
  ///   - day: A day.
  ///   - count: How many days earlier.
  /// - Returns: The earlier day; the nearest number that can be held if the result lies beyond.
  public static func - (day: Day, count: Int) -> Day {
    let (difference, overflow) = Int(day.number).subtractingReportingOverflow(count)
    return Day(number: overflow ? (count < 0 ? .max : .min) : Int32(clamping: difference))
  }

  /// The number of days between two days.
  ///
  /// - Parameters:
  ///   - left: The later day.
  ///   - right: The earlier day.
  /// - Returns: How many days `left` comes after `right`.
  public static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }

  /// Whether the left day is earlier.
  ///
  /// - Parameters:
  ///   - left: A day.
  ///   - right: Another day.
  /// - Returns: True if `left` comes before `right`.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The day as `2024-03-31`.
  public var description: String {
    let (year, month, day) = components
    let y = String(year)
    return String(repeating: "0", count: max(0, 4 - y.utf8.count)) + y + (month < 10 ? "-0" : "-") + String(month)
      + (day < 10 ? "-0" : "-") + String(day)
  }
}

/// A day of the week.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  /// Monday, the first day of the week in ISO 8601.
  case monday = 0
  /// Tuesday.
  case tuesday
  /// Wednesday.
  case wednesday
  /// Thursday.
  case thursday
  /// Friday.
  case friday
  /// Saturday.
  case saturday
  /// Sunday.
  case sunday
}
