import Takst
import Testing

@Suite struct AgeTests {
  @Test(arguments: [
    ("2000-03-01", "2024-02-29", 23), ("2000-03-01", "2024-03-01", 24), ("2000-02-29", "2023-02-28", 22),
    ("2000-02-29", "2023-03-01", 23), ("2000-02-29", "2024-02-29", 24), ("2024-01-01", "2024-01-01", 0),
    ("2024-01-01", "2024-12-31", 0), ("2024-01-02", "2024-01-01", -1), ("2024-06-01", "2023-06-01", -1),
    ("2024-06-01", "2023-05-31", -2), ("1900-12-31", "2024-12-30", 123), ("0001-01-01", "9999-12-31", 9998),
  ])
  func completedYears(birth: String, day: String, years: Int) {
    #expect(Age.years(on: Day(day)!, born: Day(birth)!) == years)
  }

  @Test func growsByOneOnABirthdayAndOnNoOtherDay() {
    let birth: Day = "1980-05-17"
    for offset in 0..<20_000 {
      let day = birth + offset
      let step = Age.years(on: day + 1, born: birth) - Age.years(on: day, born: birth)
      let isBirthday = (day + 1).month == 5 && (day + 1).dayOfMonth == 17
      if step != (isBirthday ? 1 : 0) { Issue.record("\(day)") }
    }
  }
}
