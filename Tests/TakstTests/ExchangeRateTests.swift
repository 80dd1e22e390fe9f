import Takst
import Testing

@testable import TakstReports

@Suite struct ExchangeRateTests {
  static func money(_ amounts: [String]) -> [Money] { amounts.map { Money($0, .eur)! } }

  @Test(arguments: [
    ("DKK=7.46", ["0.01", "0.01", "0.01"], "0.22", ["0.08", "0.07", "0.07"]),
    ("DKK=7.46", ["100.00"], "746.00", ["746.00"]),
    ("DKK=0.5", ["0.01", "0.01"], "0.01", ["0.01", "0.00"]),
    ("DKK=0.5", ["0.01"], "0.01", ["0.01"]),
    ("DKK=0.5", ["-0.01"], "-0.01", ["-0.01"]),
    ("DKK=7.463", ["10.00", "-3.33", "0.00"], "49.78", ["74.63", "-24.85", "0.00"]),
    ("DKK=7.46", ["-1.11", "-2.22"], "-24.84", ["-8.28", "-16.56"]),
    ("DKK=7.46", [], "0.00", []),
  ]) func partsAddUpToTheSumThatIsRoundedOnce(text: String, amounts: [String], sum: String, parts: [String]) throws {
    let result = try #require(ExchangeRate(text)?.exchanged(Self.money(amounts)))
    #expect(result.sum.description == sum)
    #expect(result.parts.map(\.description) == parts)
    #expect(result.parts.reduce(.zero(result.sum.currency), +) == result.sum)
  }

  @Test func whatDoesNotFitIsNotShown() throws {
    let rate = try #require(ExchangeRate("DKK=1000000"))
    #expect(rate.exchanged([Money(minorUnits: .max, .eur)]) == nil)
    #expect(rate.exchanged([Money(minorUnits: .max / 1_000_000, .eur)]) != nil)
  }

  @Test(arguments: [
    "", "DKK", "DKK=", "=7.46", "DKK=0", "DKK=-1", "DKK=7,46", "dkk=7.46", "DKK=1000000.01", "DKK=7.46=1",
  ])
  func anythingElseIsNoRate(text: String) {
    #expect(ExchangeRate(text) == nil)
  }
}
