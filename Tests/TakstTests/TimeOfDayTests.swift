import Takst
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("00:00", 0), ("16:30", 990), ("1630", 990), ("16.30", 990), ("16:30:00", 990), ("16:30:59", 990), ("163059", 990),
    ("9:05", 545), ("9.05", 545), ("23:59", 1_439), ("24:00", 1_440), ("16.30.15", 990),
  ])
  func readsTimes(text: String, minute: Int16) {
    #expect(TimeOfDay(text)?.minute == minute)
  }

  @Test(arguments: [
    "", ":", "16", "163", "16:3", "1:2:3", "12:3:4", "16:30:", ":16:30", "::1630", "1:6:3:0", "16:60", "25:00", "24:01",
    "24:00:01", "16:30:60", "16:30:5", "-1:00", "16 30", "16:30 ", "16:30:00:00", "1６:30", "12345", "1630:00",
    "16:3000",
  ])
  func refusesAnythingElse(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func coversTheDay() {
    for minute in 0...1_440 {
      let time = TimeOfDay(minute: minute)!
      #expect(TimeOfDay(time.description) == time)
    }
    #expect(TimeOfDay(minute: -1) == nil)
    #expect(TimeOfDay(minute: 1_441) == nil)
    #expect(TimeOfDay(minute: .max) == nil)
    #expect(TimeOfDay("08:00")! < TimeOfDay("16:00")!)
    #expect(TimeOfDay(minute: 65)!.description == "01:05")
  }
}
