import Takst
import Testing

@Suite struct PeriodTests {
  @Test func aYearHasItsDaysAndMonths() {
    #expect(Period.year(2024).description == "2024-01-01..2025-01-01")
    #expect(Period.year(2024).count == 366)
    #expect(Period.year(2023).count == 365)
    #expect(Period.year(2024).months.map(\.month) == Array(1...12))
    #expect(Period.year(2024).months.allSatisfy { $0.dayOfMonth == 1 })
    #expect(Period.year(1).from == .first)
    #expect(Period.year(9998).until == "9999-01-01")
  }

  @Test func clipsItsMonths() {
    let period = Period(from: "2024-01-31", until: "2024-03-02")!
    #expect(period.months == ["2024-01-31", "2024-02-01", "2024-03-01"])
    #expect(Period(from: "2024-01-31", until: "2024-02-01")!.months == ["2024-01-31"])
  }

  @Test func hasAtLeastOneDay() {
    #expect(Period(from: "2024-01-01", until: "2024-01-01") == nil)
    #expect(Period(from: "2024-01-02", until: "2024-01-01") == nil)
    #expect(Period(from: "2024-01-01", until: "2024-01-02")?.count == 1)
  }

  @Test func containsItsDaysOnly() {
    let period = Period.year(2024)
    #expect(!period.contains("2023-12-31"))
    #expect(period.contains("2024-01-01"))
    #expect(period.contains("2024-12-31"))
    #expect(!period.contains("2025-01-01"))
    #expect(period.days == DayRange(from: "2024-01-01", until: "2025-01-01"))
  }

  @Test(.timeLimit(.minutes(1))) func monthsEndAtTheLastDayThatCanBeHeld() {
    #expect(Period(from: "9999-11-30", until: .last + 1)!.months == ["9999-11-30", "9999-12-01"])
    #expect(Period(from: "9999-11-30", until: .last)!.months == ["9999-11-30", "9999-12-01"])
  }

  @Test func aYearBeyondTheCalendarTraps() async {
    await #expect(processExitsWith: .failure) { _ = Period.year(9999) }
    await #expect(processExitsWith: .failure) { _ = Period.year(0) }
  }
}
