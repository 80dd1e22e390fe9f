import Takst
import Testing

@Suite struct RateTests {
  @Test(arguments: [
    ("1.0277", 10_277, 4), ("1.10", 11, 1), ("0.000", 0, 0), ("-0", 0, 0), ("-3", -3, 0), ("+0.5", 5, 1),
    ("100", 100, 0),
    ("0.000000000000000001", 1, 18), ("9223372036854775807", Int64.max, 0),
  ])
  func readsDecimals(text: String, units: Int64, places: Int) {
    let rate = Rate(text)
    #expect(rate?.units == units)
    #expect(rate?.places == places)
  }

  @Test(arguments: [
    "", ".", "1.", ".1", "1,5", "1.5 ", "1e2", "0.0000000000000000001", "9223372036854775808", "−1", "1_000",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Rate(text) == nil)
  }

  @Test func trailingZerosDoNotMatter() {
    #expect(("1.10" as Rate) == ("1.1" as Rate))
    #expect(("1.10" as Rate).hashValue == ("1.1" as Rate).hashValue)
    #expect(Rate(units: 0, places: 18) == .zero)
    #expect(Rate(units: 1_000, places: 3) == .one)
  }

  @Test func ordersAcrossPlaces() {
    let rising: [Rate] = [
      Rate(units: .min, places: 0), "-2", "-1.999999999999999999", "-0.5", 0, "0.000000000000000001", "0.1", "0.11",
      1, "1.01", Rate(units: .max, places: 18), "10", Rate(units: .max, places: 0),
    ]
    for (index, low) in rising.enumerated() {
      for (other, high) in rising.enumerated() {
        #expect((low < high) == (index < other), "\(low) and \(high)")
      }
    }
  }

  @Test(arguments: ["0", "1.0277", "-0.5", "0.000000000000000001", "-9.223372036854775807", "100"])
  func textRoundTrips(text: String) {
    #expect(Rate(text)!.description == text)
  }

  @Test func misuseTraps() async {
    await #expect(processExitsWith: .failure) { _ = Rate(units: 1, places: 19) }
    await #expect(processExitsWith: .failure) { _ = Rate(units: 1, places: -1) }
    await #expect(processExitsWith: .failure) { _ = "one" as Rate }
  }
}
