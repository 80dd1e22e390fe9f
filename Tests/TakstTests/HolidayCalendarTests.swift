import Takst
import Testing

@Suite struct HolidayCalendarTests {
  /// Published dates, among them the earliest and the latest that can occur.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2014-04-20", "2019-04-21", "2023-04-09", "2024-03-31",
    "2025-04-20", "2026-04-05", "2038-04-25", "2285-03-22",
  ])
  func easterSunday(date: String) {
    #expect(HolidayCalendar.easterSunday(Day(date)!.year).description == date)
  }

  /// Easter by its definition, the Sunday after the ecclesiastical full moon.
  ///
  /// C. Clavius' tables as restated by D. Knuth, "The Art of Computer Programming", volume 1, exercise 1.3.2-14.
  static func knuthEaster(_ year: Int) -> Day {
    let golden = year % 19 + 1
    let century = year / 100 + 1
    let skippedLeaps = 3 * century / 4 - 12
    let moonCorrection = (8 * century + 5) / 25 - 5
    let sunday = 5 * year / 4 - skippedLeaps - 10
    var epact = (11 * golden + 20 + moonCorrection - skippedLeaps) % 30
    if epact < 0 { epact += 30 }
    if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
    var day = 44 - epact
    if day < 21 { day += 30 }
    day += 7 - (sunday + day) % 7
    return Day(year: year, month: 3, day: 1)! + (day - 1)
  }

  @Test func easterAgreesWithKnuthFrom1583() {
    for year in 1583...9999 where HolidayCalendar.easterSunday(year) != Self.knuthEaster(year) {
      Issue.record("\(year)")
    }
  }

  static let published: [(HolidayCalendar, Int, [String])] = [
    (
      .danish, 2023,
      ["01-01", "04-06", "04-07", "04-09", "04-10", "05-05", "05-18", "05-28", "05-29", "12-25", "12-26"]
    ),
    (.danish, 2024, ["01-01", "03-28", "03-29", "03-31", "04-01", "05-09", "05-19", "05-20", "12-25", "12-26"]),
    (.danish, 2025, ["01-01", "04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09", "12-25", "12-26"]),
    (
      .dutch, 2013,
      ["01-01", "03-29", "03-31", "04-01", "04-30", "05-05", "05-09", "05-19", "05-20", "12-25", "12-26"]
    ),
    (
      .dutch, 2014,
      ["01-01", "04-18", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25", "12-26"]
    ),
    (
      .dutch, 2024,
      ["01-01", "03-29", "03-31", "04-01", "04-27", "05-05", "05-09", "05-19", "05-20", "12-25", "12-26"]
    ),
    (
      .dutch, 2025,
      ["01-01", "04-18", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25", "12-26"]
    ),
  ]

  @Test(arguments: published) func holidaysOfAYear(calendar: HolidayCalendar, year: Int, days: [String]) {
    #expect(calendar.holidays(in: year).map(\.day.description) == days.map { "\(year)-\($0)" })
    let found = (0..<Period.year(year).count).map { Period.year(year).from + $0 }.filter(calendar.isHoliday)
    #expect(found.map(\.description) == days.map { "\(year)-\($0)" })
  }

  @Test func greatPrayerDayEndsWith2023() {
    #expect(HolidayCalendar.danish.isHoliday("2023-05-05"))
    #expect(!HolidayCalendar.danish.isHoliday("2024-04-26"))
  }

  @Test func aSundayIsNoHolidayAsSuch() {
    #expect(!HolidayCalendar.danish.isHoliday("2024-06-02"))
  }

  @Test func worksInTheFirstAndTheLastYear() {
    #expect(HolidayCalendar.danish.holidays(in: 1).count == 11)
    #expect(HolidayCalendar.danish.holidays(in: 9999).count == 10)
    #expect(HolidayCalendar.danish.isHoliday("9999-12-26"))
    #expect(HolidayCalendar.dutch.isHoliday("0001-01-01"))
  }
}
