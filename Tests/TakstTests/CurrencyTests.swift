import Takst
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [("DKK", 2), ("EUR", 2), ("JPY", 0), ("CLF", 4), ("AAA", 0), ("ZZZ", 4)])
  func keepsCodeAndPlaces(code: String, places: Int) {
    let currency = Currency(code, minorDigits: places)
    #expect(currency?.code == code)
    #expect(currency?.minorDigits == places)
    #expect(currency?.description == code)
  }

  @Test(arguments: ["", "DK", "DKKK", "dkk", "Dkk", "D K", "DK1", "ÆR", "@[A"]) func refusesOtherCodes(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test(arguments: [-1, 5, Int.max, Int.min]) func refusesOtherPlaces(places: Int) {
    #expect(Currency("DKK", minorDigits: places) == nil)
  }

  @Test func sameCodeWithOtherPlacesIsAnotherCurrency() {
    #expect(Currency("DKK") == .dkk)
    #expect(Currency("DKK", minorDigits: 3) != .dkk)
    #expect(Currency.dkk != .eur)
  }
}
