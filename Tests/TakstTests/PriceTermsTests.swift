import Testing

@testable import Takst
@testable import TakstReports

/// What a price says besides its amount stands wherever the price does.
@Suite struct PriceTermsTests {
  private static func tariff(_ edit: (inout Price) -> Void = { _ in }) -> Tariff {
    var tariff = Tariff(id: "t", names: ReportFixtures.names("Tariff"), currency: .eur)
    tariff.segments = [Segment(id: "s", names: ReportFixtures.names("Segment"))]
    var price = Price(Money("0.60", .eur)!, status: .published)
    edit(&price)
    tariff.items = [
      Item(
        code: "bonus", names: ReportFixtures.names("Bonus"), segment: "s", unit: .enrolled(Count(every: .quarter)),
        prices: [price])
    ]
    return tariff
  }

  private static var yearly: Tariff {
    tariff {
      $0.kind = .maximum
      $0.per = .year
      $0.tiers = [.init(above: 1000, amount: Money("0.40", .eur)!), .init(above: 2000, amount: Money("0.20", .eur)!)]
      $0.shares = ["practice": "0.7988", "group": "0.2012"]
      $0.income = "practice"
    }
  }

  @Test(arguments: [
    (Language.english, "published, maximum, 0.40 above 1,000, 0.20 above 2,000, a year, 79.88 % of it income"),
    (.danish, "offentliggjort, højst, 0,40 over 1.000, 0,20 over 2.000, pr. år, heraf 79,88 % indtægt"),
    (.dutch, "gepubliceerd, maximum, 0,40 boven 1.000, 0,20 boven 2.000, per jaar, waarvan 79,88 % inkomen"),
  ])
  func standBesideTheAmount(language: Language, words: String) throws {
    let tariff = Self.yearly
    let book = try PriceBook(tariff)
    #expect(
      TariffReport.show(tariff, book, on: "2024-01-01", format: .text, language: language, width: 300).contains(words))
    #expect(
      TariffReport.history(tariff, book, code: "bonus", format: .text, language: language, width: 300).contains(words))
    #expect(TariffReport.markdown(tariff, book, language: language).contains(words))
  }

  @Test func areColumnsForPrograms() throws {
    let tariff = Self.yearly
    let csv = TariffReport.history(tariff, try PriceBook(tariff), code: "bonus", format: .csv)
    #expect(
      csv == "code,from,until,amount,kind,status,source,decision,amendment,note,per,tiers,income\r\n"
        + "bonus,,,0.60,maximum,published,,,,,year,1000:0.40 2000:0.20,0.7988\r\n")
  }

  @Test func whatDiffersIsShownWhereTheAmountDoesNot() throws {
    let diff = TariffDiff(from: try PriceBook(Self.tariff()), to: try PriceBook(Self.yearly))
    #expect(
      TariffReport.diff(diff, format: .text, width: 200) == """
          Code   Item   Days     Old   New  Difference  Per cent  Terms
          ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          bonus  Bonus  always  0.60  0.60           –         –  – → maximum, – → 0.40 above 1,000, 0.20 above 2,000, – → a year, – → 79.88 % of it income

        """)
    #expect(TariffReport.diff(diff, format: .csv).hasSuffix("bonus,Bonus,,,0.60,0.60,,,kind tiers per income\r\n"))
  }

  @Test func theTermsOfAPriceThatOnlyOneHasAreShown() throws {
    var none = Self.tariff()
    none.items[0].prices = []
    let diff = TariffDiff(from: try PriceBook(none), to: try PriceBook(Self.tariff { $0.per = .year }))
    #expect(
      TariffReport.diff(diff, format: .text) == """
          Code   Item   Days    Old   New  Difference  Per cent  Terms
          ─────────────────────────────────────────────────────────────
          bonus  Bonus  always    –  0.60           –         –  a year

        """)
  }
}
