import Takst
import Testing

@Suite struct DayTests {
  /// The day number by counting day after day from the year 1.
  ///
  /// 0001-01-01 is 719,162 days before 1970-01-01: R.D. 1 and R.D. 719,163 of E. Dershowitz and N. Reingold,
  /// "Calendrical Calculations".
  struct SlowCalendar {
    var (year, month, day) = (1, 1, 1)
    var number: Int32 = -719_162

    var leap: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

    mutating func advance() {
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      number += 1
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func everyDayAgreesWithCounting() {
    var slow = SlowCalendar()
    var wrong: [String] = []
    while slow.year < 10_000 {
      // Every day from 1890 to 2110, elsewhere every eleventh and the turns of the months.
      if (1890...2110).contains(slow.year) || slow.number % 11 == 0 || slow.day == 1 || slow.day > 27 {
        let day = Day(number: slow.number)
        let (year, month, dayOfMonth) = day.components
        if Day(year: slow.year, month: slow.month, day: slow.day) != day || year != slow.year || month != slow.month
          || dayOfMonth != slow.day
        {
          wrong.append("\(slow.year)-\(slow.month)-\(slow.day)")
        }
      }
      slow.advance()
    }
    #expect(wrong == [])
    #expect(slow.number == Day.last.number + 1)
    #expect(Day.first.number == -719_162)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("2024-02-29", .thursday), ("2024-03-31", .sunday),
    ("1969-07-20", .sunday), ("1900-01-01", .monday), ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func weekday(text: String, weekday: Weekday) {
    #expect(Day(text)?.weekday == weekday)
  }

  @Test func weekdaysFollowEachOther() {
    for number in Int32(-30_000)...30_000 {
      let next = (Day(number: number).weekday.rawValue + 1) % 7
      if Day(number: number + 1).weekday.rawValue != next {
        Issue.record("after \(Day(number: number))")
      }
    }
  }

  @Test(arguments: ["2024-03-31", "0001-01-01", "9999-12-31", "0999-10-09"]) func textRoundTrips(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "", "2024-3-31", "2024-03-32", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01",
    "24-03-31", "2024/03/31", "2024-03-31 ", "-024-03-31", "2024-03-3x", "２024-03-31", "20240331", "31-03-2024",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    (2024, 2, 30), (2023, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
    (2024, 1, 0), (2024, 1, Int.max), (Int.min, 1, 1),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (1600, true), (4, true), (9999, false),
  ])
  func leapYears(year: Int, leap: Bool) {
    #expect(Day.isLeap(year) == leap)
    #expect(Day.length(ofMonth: 2, year: year) == (leap ? 29 : 28))
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29", "2024-03-01"), ("2023-01-31", 1, "2023-02-28", "2023-03-01"),
    ("2024-01-29", 1, "2024-02-29", "2024-02-29"), ("2024-01-30", 1, "2024-02-29", "2024-03-01"),
    ("2024-03-31", -1, "2024-02-29", "2024-03-01"), ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
    ("2024-02-29", 48, "2028-02-29", "2028-02-29"), ("2024-02-29", -12, "2023-02-28", "2023-03-01"),
    ("2024-12-15", 1, "2025-01-15", "2025-01-15"), ("2024-01-15", -1, "2023-12-15", "2023-12-15"),
    ("2024-05-31", 6, "2024-11-30", "2024-12-01"), ("2024-05-31", 0, "2024-05-31", "2024-05-31"),
    ("2024-05-31", 1_000_000, "9999-12-31", "9999-12-31"), ("2024-05-31", -1_000_000, "0001-01-01", "0001-01-01"),
    ("2024-05-31", Int.max, "9999-12-31", "9999-12-31"), ("2024-05-31", Int.min, "0001-01-01", "0001-01-01"),
  ])
  func addsMonths(text: String, months: Int, clamped: String, rolled: String) {
    let day = Day(text)!
    #expect(day.adding(months: months, monthEnd: .clamp).description == clamped)
    #expect(day.adding(months: months, monthEnd: .rollOver).description == rolled)
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-01", "2024-01-01", "2024-01-01"), ("2024-12-31", "2024-12-01", "2024-10-01", "2024-01-01"),
    ("2024-06-30", "2024-06-01", "2024-04-01", "2024-01-01"), ("2024-07-01", "2024-07-01", "2024-07-01", "2024-01-01"),
  ])
  func starts(text: String, month: String, quarter: String, year: String) {
    let day = Day(text)!
    #expect(day.startOfMonth.description == month)
    #expect(day.startOfQuarter.description == quarter)
    #expect(day.startOfYear.description == year)
  }

  @Test func countsDays() {
    #expect(Day("2025-01-01") - Day("2024-01-01") == 366)
    #expect(Day("2024-02-28") + 2 == "2024-03-01")
    #expect(Day("2024-03-01") - 1 == "2024-02-29")
    #expect(Day.last - Day.first == 3_652_058)
    #expect(Day.first - Day.last == -3_652_058)
    #expect(Day("2023-12-31") < "2024-01-01")
  }

  @Test func extremeCountsDoNotTrap() {
    #expect(Day.last + Int.max == Day(number: .max))
    #expect(Day.first - Int.max == Day(number: .min))
    #expect(Day.first - Int.min == Day(number: .max))
  }

  @Test func aLiteralThatIsNoDayTraps() async {
    await #expect(processExitsWith: .failure) { _ = "2024-02-30" as Day }
  }
}
