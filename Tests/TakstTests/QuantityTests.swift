import Takst
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("0", 0), ("1", 1_000), ("2.5", 2_500), ("-0.001", -1), ("1.0000000", 1_000), ("0.0000000000000000000000", 0),
    ("9223372036854775.807", Int64.max),
  ])
  func readsDecimals(text: String, thousandths: Int64) {
    #expect(Quantity(text)?.thousandths == thousandths)
  }

  @Test(arguments: ["", "0.0001", "1.2345", "1,5", "9223372036854775.808", "9223372036854776", "1.", ".1", "x"])
  func refusesAnythingElse(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test(arguments: [(Int64(0), Int64?.some(0)), (3_000, 3), (-3_000, -3), (2_500, nil), (1, nil), (-1, nil)])
  func knowsWholeNumbers(thousandths: Int64, whole: Int64?) {
    #expect(Quantity(thousandths: thousandths).whole == whole)
  }

  @Test func addsSubtractsAndOrders() {
    #expect(Quantity(1) + Quantity("0.5")! == Quantity("1.5")!)
    #expect(Quantity(1) - Quantity("1.5")! == Quantity("-0.5")!)
    var sum: Quantity = 2
    sum += 3
    #expect(sum == 5)
    #expect(Quantity(thousandths: .min) < Quantity(thousandths: .max))
    #expect(!(Quantity(1) < Quantity(1)))
  }

  @Test(arguments: ["0", "1", "2.5", "-0.001", "10", "1000.01"]) func textRoundTrips(text: String) {
    #expect(Quantity(text)!.description == text)
  }

  @Test func overflowTraps() async {
    await #expect(processExitsWith: .failure) { _ = Quantity(Int64.max) }
    await #expect(processExitsWith: .failure) { _ = Quantity(thousandths: .max) + Quantity(thousandths: 1) }
    await #expect(processExitsWith: .failure) { _ = Quantity(thousandths: .min) - Quantity(thousandths: 1) }
  }
}
