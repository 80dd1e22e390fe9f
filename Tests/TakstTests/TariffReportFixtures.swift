@testable import Takst

/// A small tariff and an offer over it, made by hand.
enum TariffReportFixtures {
  static var tariff: Tariff {
    var tariff = Tariff(id: "dk", names: ReportFixtures.names("Small tariff", da: "Lille takst"), currency: .dkk)
    tariff.sources = [
      Source(id: "rh", title: "Aftaler", url: "https://example.org/rh"), Source(id: "faq", title: "FAQ"),
    ]
    tariff.segments = [
      Segment(id: "basis", names: ReportFixtures.names("Basis")),
      Segment(id: "services", names: ReportFixtures.names("Services", da: "Ydelser", nl: "Prestaties")),
    ]
    tariff.decisions = [
      Decision(id: "d1", names: ReportFixtures.names("Fee table April 2024"), published: "2024-03-20", source: "rh")
    ]
    tariff.series = [
      IndexSeries(
        id: "regulation", names: ReportFixtures.names("Regulation"),
        steps: [.init(from: "2024-04-01", factor: "1.0277", status: .derived)], rounding: .halfAwayFromZero)
    ]
    tariff.items = [
      Item(
        code: "0101", names: ReportFixtures.names("Consultation", da: "Konsultation", nl: "Consult"),
        segment: "services",
        prices: [
          Price(
            ReportFixtures.kr("156.39"), days: DayRange(from: "2023-10-01", until: "2024-04-01"), status: .secondary,
            source: "rh"),
          Price(
            ReportFixtures.kr("160.72"), days: DayRange(from: "2024-04-01", until: "2025-01-01"), status: .official,
            decision: "d1"),
        ]),
      Item(
        code: "basis", names: ReportFixtures.names("Capitation", da: "Basishonorar", nl: "Inschrijftarief"),
        segment: "basis", unit: .enrolled(Count(every: .month)),
        indexed: IndexedPrice(
          series: "regulation", base: ReportFixtures.kr("39.82"), from: "2022-10-01", status: .estimate, source: "rh")),
      Item(
        code: "9001", names: ReportFixtures.names("Contract service"), segment: "services",
        prices: [Price(nil, kind: .free, status: .official, source: "faq")]),
      Item(code: "0102", names: ReportFixtures.names("Second person in the home"), segment: "services"),
    ]
    tariff.rules = [ReportFixtures.limit, ReportFixtures.covered]
    tariff.rules[0].days = DayRange(from: "2018-01-01")
    tariff.notes = ["Only some fees are public."]
    return tariff
  }

  static var offer: Amendment {
    var offer = Amendment(id: "offer", names: ReportFixtures.names("Offer", da: "Tilbud"))
    let days = DayRange(from: "2024-07-01", until: "2024-10-01")
    offer.changes = [
      .init(.set(code: "0101", Price(ReportFixtures.kr("165.00"), days: days, status: .estimate, source: "faq"))),
      .init(.remove(code: "basis")),
      .init(
        .add(
          Item(
            code: "4250", names: ReportFixtures.names("Local service", da: "Lokal ydelse på ø"), segment: "services",
            prices: [Price(ReportFixtures.kr("1234.50"), status: .estimate, source: "faq")]))),
    ]
    return offer
  }

  static func diff() throws -> TariffDiff {
    TariffDiff(from: try PriceBook(tariff), to: try PriceBook(tariff, amendments: [offer]))
  }
}
