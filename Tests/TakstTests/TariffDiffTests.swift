import Testing

@testable import Takst

@Suite struct TariffDiffTests {
  private func tariff(_ prices: [Price], code: String = "0101", currency: Currency = .dkk) -> Tariff {
    var tariff = Tariff(id: "t", names: LocalizedText(["en": "T"]), currency: currency)
    tariff.items = [Item(code: code, names: LocalizedText(["en": "Item"]), segment: "s", prices: prices)]
    return tariff
  }

  private func price(_ amount: String, _ from: Day? = nil, _ until: Day? = nil, currency: Currency = .dkk) -> Price {
    Price(Money(amount, currency)!, days: DayRange(from: from, until: until), status: .official)
  }

  private func rows(_ old: Tariff, _ new: Tariff, over days: DayRange = .always) throws -> [String] {
    TariffDiff(from: try PriceBook(old), to: try PriceBook(new), over: days).rows.map { row in
      [
        row.item.code, row.days.description, row.old?.amount.description ?? "-", row.new?.amount.description ?? "-",
        row.difference?.description ?? "-", row.perCent?.description ?? "-",
      ].joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("156.39", "160.72", "4.33 2.77"), ("160.72", "156.39", "-4.33 -2.69"), ("100.00", "100.01", "0.01 0.01"),
    ("3.00", "4.00", "1.00 33.33"), ("0.00", "4.00", "4.00 -"), ("200.00", "300.00", "100.00 50"),
    ("200.00", "200.01", "0.01 0.01"), ("0.01", "1000000000.00", "999999999.99 9999999999900"),
  ])
  func differencesAreExactAndPercentagesRoundedOnce(old: String, new: String, expected: String) throws {
    #expect(try rows(tariff([price(old)]), tariff([price(new)])) == ["0101 .. \(old) \(new) \(expected)"])
  }

  @Test func whatElseAPriceSaysIsCompared() throws {
    let plain = price("10.00")
    func changed(_ edit: (inout Price) -> Void) throws -> [String] {
      var other = plain
      edit(&other)
      let book = try PriceBook(tariff([other]))
      return TariffDiff(from: try PriceBook(tariff([plain])), to: book).rows.map { row in
        row.changed.map(\.rawValue).joined(separator: " ") + " " + (row.difference?.description ?? "-")
      }
    }
    #expect(try changed { _ in } == [])
    #expect(try changed { $0.kind = .maximum } == ["kind 0.00"])
    #expect(try changed { $0.tiers = [.init(above: 1000, amount: Money("8.00", .dkk)!)] } == ["tiers 0.00"])
    // Ten a quarter is not ten for each due day: there is no difference to state.
    #expect(try changed { $0.per = .quarter } == ["per -"])
    #expect(
      try changed {
        $0.shares = ["practice": "0.8", "group": "0.2"]
        $0.income = "practice"
        $0.amount = Money("12.00", .dkk)
      } == ["amount income 2.00"])
  }

  @Test func equalTariffsDoNotDiffer() throws {
    let same = tariff([price("1.00", "2024-01-01", "2024-07-01"), price("2.00", "2024-07-01")])
    #expect(try rows(same, same).isEmpty)
  }

  @Test func aPriceCutInTwoIsTheSamePrice() throws {
    let whole = tariff([price("1.00", "2024-01-01", "2025-01-01")])
    let halves = tariff([price("1.00", "2024-01-01", "2024-07-01"), price("1.00", "2024-07-01", "2025-01-01")])
    #expect(try rows(whole, halves).isEmpty)
  }

  @Test func everyRunOfDaysIsARow() throws {
    let old = tariff([price("1.00", "2024-01-01", "2024-07-01"), price("2.00", "2024-07-01", "2025-01-01")])
    let new = tariff([price("1.00", "2024-01-01", "2024-04-01"), price("3.00", "2024-04-01", "2026-01-01")])
    #expect(
      try rows(old, new) == [
        "0101 2024-04-01..2024-07-01 1.00 3.00 2.00 200", "0101 2024-07-01..2025-01-01 2.00 3.00 1.00 50",
        "0101 2025-01-01..2026-01-01 - 3.00 - -",
      ])
  }

  @Test func onlyTheDaysAskedForAreCompared() throws {
    let old = tariff([price("1.00")])
    let new = tariff([price("2.00", "2024-03-01")])
    #expect(
      try rows(old, new, over: DayRange(from: "2024-01-01", until: "2024-06-01")) == [
        "0101 2024-01-01..2024-03-01 1.00 - - -", "0101 2024-03-01..2024-06-01 1.00 2.00 1.00 100",
      ])
    #expect(try rows(old, new) == ["0101 ..2024-03-01 1.00 - - -", "0101 2024-03-01.. 1.00 2.00 1.00 100"])
    #expect(try rows(old, new, over: DayRange(until: "2024-01-01")) == ["0101 ..2024-01-01 1.00 - - -"])
    #expect(try rows(old, new, over: DayRange(from: "2024-01-01", until: "2024-01-01")).isEmpty)
  }

  @Test func itemsThatOnlyOneTariffHasAreShown() throws {
    #expect(
      try rows(tariff([price("1.00")], code: "a"), tariff([price("2.00")], code: "b"))
        == ["a .. 1.00 - - -", "b .. - 2.00 - -"])
  }

  @Test func currenciesAreNotMixed() throws {
    let euro = tariff([price("1.00", currency: .eur)], currency: .eur)
    #expect(try rows(tariff([price("1.00")]), euro) == ["0101 .. 1.00 1.00 - -"])
  }

  @Test func tariffsWithoutPricesDoNotDiffer() throws {
    #expect(try rows(tariff([]), tariff([])).isEmpty)
  }
}
