/// The public holidays of a country, computed for any year.
///
/// A holiday is a fixed date, a number of days from Easter Sunday, or a fixed date that moves off a Sunday; each may have
/// a first and a last year.
///
/// ```swift
/// HolidayCalendar.danish.isHoliday("2023-05-05")  // true, Great Prayer Day for the last time
/// HolidayCalendar.danish.isHoliday("2024-04-26")  // false, abolished from 2024
/// ```
public struct HolidayCalendar: Hashable, Sendable {
  /// One holiday of every year in a range of years.
  public struct Holiday: Hashable, Sendable {
    /// The day within a year.
    public enum Rule: Hashable, Sendable {
      /// A fixed month and day.
      case fixed(month: Int, day: Int)
      /// Days after Easter Sunday; negative before it.
      case easter(Int)
      /// A fixed month and day, moved to the day before when it falls on a Sunday.
      case fixedNotSunday(month: Int, day: Int)
    }

    /// The local name.
    public var name: String
    /// The day within a year.
    public var rule: Rule
    /// The first year; nil when open.
    public var firstYear: Int?
    /// The last year; nil when open.
    public var lastYear: Int?

    /// Creates a holiday.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - rule: The day within a year.
    ///   - firstYear: The first year; nil when open.
    ///   - lastYear: The last year; nil when open.
    public init(_ name: String, _ rule: Rule, firstYear: Int? = nil, lastYear: Int? = nil) {
      self.name = name
      self.rule = rule
      self.firstYear = firstYear
      self.lastYear = lastYear
    }
  }

  /// The name tariffs use.
  public let id: String
  /// The holidays.
  public let holidays: [Holiday]

  /// Creates a calendar.
  ///
  /// - Parameters:
  ///   - id: The name tariffs use.
  ///   - holidays: The holidays.
  public init(id: String, holidays: [Holiday]) {
    self.id = id
    self.holidays = holidays
  }

  /// The Danish public holidays (helligdage).
  ///
  /// Great Prayer Day (store bededag) was abolished from 2024 by Act no. 214 of 6 March 2023.
  public static let danish = HolidayCalendar(
    id: "danish",
    holidays: [
      Holiday("Nytårsdag", .fixed(month: 1, day: 1)),
      Holiday("Skærtorsdag", .easter(-3)),
      Holiday("Langfredag", .easter(-2)),
      Holiday("Påskedag", .easter(0)),
      Holiday("2. påskedag", .easter(1)),
      Holiday("Store bededag", .easter(26), lastYear: 2023),
      Holiday("Kristi himmelfartsdag", .easter(39)),
      Holiday("Pinsedag", .easter(49)),
      Holiday("2. pinsedag", .easter(50)),
      Holiday("Juledag", .fixed(month: 12, day: 25)),
      Holiday("2. juledag", .fixed(month: 12, day: 26)),
    ])

  /// The Dutch public holidays (feestdagen of the Algemene termijnenwet, article 3).
  ///
  /// King's Day is kept on 27 April since 2014, a day earlier when that is a Sunday; Queen's Day was kept on 30 April.
  public static let dutch = HolidayCalendar(
    id: "dutch",
    holidays: [
      Holiday("Nieuwjaarsdag", .fixed(month: 1, day: 1)),
      Holiday("Goede Vrijdag", .easter(-2)),
      Holiday("Eerste paasdag", .easter(0)),
      Holiday("Tweede paasdag", .easter(1)),
      Holiday("Koninginnedag", .fixedNotSunday(month: 4, day: 30), lastYear: 2013),
      Holiday("Koningsdag", .fixedNotSunday(month: 4, day: 27), firstYear: 2014),
      Holiday("Bevrijdingsdag", .fixed(month: 5, day: 5)),
      Holiday("Hemelvaartsdag", .easter(39)),
      Holiday("Eerste pinksterdag", .easter(49)),
      Holiday("Tweede pinksterdag", .easter(50)),
      Holiday("Eerste kerstdag", .fixed(month: 12, day: 25)),
      Holiday("Tweede kerstdag", .fixed(month: 12, day: 26)),
    ])

  /// The calendars that a tariff can name.
  public static let all: [HolidayCalendar] = [danish, dutch]

  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// The anonymous Gregorian algorithm as given by J. Meeus, "Astronomical Algorithms" (1991), chapter 8.
  ///
  /// ```swift
  /// HolidayCalendar.easterSunday(2024)  // 2024-03-31
  /// ```
  /// - Parameter year: 1 to 9999.
  /// - Returns: Easter Sunday.
  public static func easterSunday(_ year: Int) -> Day {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1)!
  }

  /// The holidays of a year in date order.
  ///
  /// - Parameter year: 1 to 9999.
  /// - Returns: Every holiday with its day.
  public func holidays(in year: Int) -> [(day: Day, name: String)] {
    let easter = HolidayCalendar.easterSunday(year)
    var result: [(day: Day, name: String)] = []
    for holiday in holidays {
      if let first = holiday.firstYear, year < first { continue }
      if let last = holiday.lastYear, year > last { continue }
      switch holiday.rule {
      case .easter(let offset): result.append((easter + offset, holiday.name))
      case .fixed(let month, let day): result.append((Day(year: year, month: month, day: day)!, holiday.name))
      case .fixedNotSunday(let month, let day):
        let date = Day(year: year, month: month, day: day)!
        result.append((date.weekday == .sunday ? date - 1 : date, holiday.name))
      }
    }
    return result.sorted { $0.day < $1.day }
  }

  /// Whether a day is a public holiday.
  ///
  /// Sundays are not holidays as such.
  ///
  /// - Parameter day: The day.
  /// - Returns: True on a public holiday.
  public func isHoliday(_ day: Day) -> Bool {
    holidays(in: day.year).contains { $0.day == day }
  }
}
