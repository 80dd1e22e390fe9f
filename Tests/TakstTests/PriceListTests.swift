import Testing

@testable import Takst

@Suite struct PriceListTests {
  private let tariff = TariffReportFixtures.tariff

  @Test(
    arguments: [
      ("2023-09-30", nil), ("2023-10-01", "156.39"), ("2024-03-31", "156.39"), ("2024-04-01", "160.72"),
      ("2024-12-31", "160.72"), ("2025-01-01", nil),
    ] as [(Day, String?)])
  func pricesAreThoseInForceOnTheDay(day: Day, expected: String?) throws {
    #expect(try PriceList(tariff, on: day)["0101"]?.price?.amount.description == expected)
  }

  @Test func aPriceNotYetPublishedIsNotKnown() throws {
    #expect(try PriceList(tariff, on: "2024-04-01", asKnownOn: "2024-03-19")["0101"]?.price == nil)
    #expect(try PriceList(tariff, on: "2024-04-01", asKnownOn: "2024-03-20")["0101"]?.price != nil)
  }

  @Test func amendmentsAddReplaceAndRemove() throws {
    let list = try PriceList(tariff, amendments: [TariffReportFixtures.offer], on: "2024-08-01")
    #expect(list.entries.map(\.item.code) == ["0101", "9001", "0102", "4250"])
    #expect(list["0101"]?.price?.amendment == "offer")
    #expect(list["9001"]?.isFree == true)
    #expect(list["0102"]?.isFree == false)
    #expect(list["basis"] == nil)
  }
}
