import Testing

@testable import Takst
@testable import TakstReports

@Suite struct TariffReportTests {
  @Test func showPutsPricesRulesAndNotesIntoWords() throws {
    #expect(
      TariffReport.show(
        TariffReportFixtures.tariff, try PriceBook(TariffReportFixtures.tariff), on: "2024-05-01", format: .text,
        language: .english) == """
          Small tariff
          ════════════
            Tariff    dk
            Currency  DKK
            Day       2024-05-01
            Items     4
            Priced    2

          Basis
            Code   Item        Counts                  Price  Status    Source
            ──────────────────────────────────────────────────────────────────
            basis  Capitation  listed person, monthly  40.92  estimate  rh

          Services
            Code  Item                       Counts    Price  Status    Source
            ──────────────────────────────────────────────────────────────────
            0101  Consultation               service  160.72  official  rh
            9001  Contract service           service       –  free
            0102  Second person in the home  service       –

          Rules
            dk-s1: At most three extra people: at most 3 per patient a day (not paid). Items: 6201.
              Days: from 2018-01-01. Source: faq.
            dk-r22: The chronic bundle covers contacts: paid nothing while in copd (covered). Items:
              tag:contact. Source: faq.

          Notes
            Only some fees are public.

          Sources
            rh: Aftaler
              https://example.org/rh
            faq: FAQ

          """)
  }

  @Test func showInDanish() throws {
    #expect(
      TariffReport.show(
        TariffReportFixtures.tariff, try PriceBook(TariffReportFixtures.tariff), on: "2024-05-01", format: .text,
        language: .danish) == """
          Lille takst
          ═══════════
            Takst        dk
            Valuta       DKK
            Dag          01-05-2024
            Ydelser      4
            Med honorar  2

          Basis
            Nr.    Ydelse        Pr.                  Honorar  Status  Kilde
            ────────────────────────────────────────────────────────────────
            basis  Basishonorar  tilmeldt, månedligt    40,92  skøn    rh

          Ydelser
            Nr.   Ydelse                     Pr.     Honorar  Status    Kilde
            ─────────────────────────────────────────────────────────────────
            0101  Konsultation               ydelse   160,72  officiel  rh
            9001  Contract service           ydelse        –  frit
            0102  Second person in the home  ydelse        –

          Regler
            dk-s1: Højst tre ekstra personer: højst 3 pr. patient om dagen (ikke honoreret). Ydelser:
              6201. Dage: fra 01-01-2018. Kilde: faq.
            dk-r22: The chronic bundle covers contacts: honoreres ikke under copd (dækket). Ydelser:
              tag:contact. Kilde: faq.

          Bemærkninger
            Only some fees are public.

          Kilder
            rh: Aftaler
              https://example.org/rh
            faq: FAQ

          """)
  }

  @Test func showAsJSON() throws {
    #expect(
      TariffReport.show(
        TariffReportFixtures.tariff, try PriceBook(TariffReportFixtures.tariff), on: "2024-05-01", format: .json,
        language: .english) == """
          {
            "takst": "1.0.0",
            "tariff": "dk",
            "name": "Small tariff",
            "currency": "DKK",
            "on": "2024-05-01",
            "items": [
              {"code": "0101", "name": "Consultation", "segment": "services", "unit": "service", "amount": "160.72", "kind": "fixed", "status": "official", "source": "rh", "decision": "d1", "note": null, "per": null, "tiers": null, "income": 1},
              {"code": "basis", "name": "Capitation", "segment": "basis", "unit": "enrolled", "amount": "40.92", "kind": "fixed", "status": "estimate", "source": "rh", "decision": null, "note": null, "per": null, "tiers": null, "income": 1},
              {"code": "9001", "name": "Contract service", "segment": "services", "unit": "service", "amount": null, "kind": "free", "status": null, "source": null, "decision": null, "note": null, "per": null, "tiers": null, "income": null},
              {"code": "0102", "name": "Second person in the home", "segment": "services", "unit": "service", "amount": null, "kind": null, "status": null, "source": null, "decision": null, "note": null, "per": null, "tiers": null, "income": null}
            ],
            "rules": [
              {"id": "dk-s1", "kind": "limit", "severity": "reject", "items": ["6201"], "from": "2018-01-01", "until": null, "text": "At most three extra people: at most 3 per patient a day", "source": "faq"},
              {"id": "dk-r22", "kind": "covered", "severity": "zero", "items": ["tag:contact"], "from": null, "until": null, "text": "The chronic bundle covers contacts: paid nothing while in copd", "source": "faq"}
            ],
            "notes": ["Only some fees are public."],
            "sources": [
              {"id": "rh", "title": "Aftaler", "url": "https://example.org/rh"},
              {"id": "faq", "title": "FAQ", "url": null}
            ]
          }

          """)
  }

  @Test func showAsCSVHoldsTheItems() throws {
    let csv = TariffReport.show(
      TariffReportFixtures.tariff, try PriceBook(TariffReportFixtures.tariff), on: "2024-05-01", format: .csv,
      language: .english)
    #expect(
      csv.split(separator: "\r\n").joined(separator: "\n") == """
        code,name,segment,unit,amount,kind,status,source,decision,note,per,tiers,income
        0101,Consultation,services,service,160.72,fixed,official,rh,d1,,,,1
        basis,Capitation,basis,enrolled,40.92,fixed,estimate,rh,,,,,1
        9001,Contract service,services,service,,free,,,,,,,
        0102,Second person in the home,services,service,,,,,,,,,
        """)
  }

  @Test func listShowsTariffsAndAmendments() throws {
    #expect(
      TariffReport.list(
        [TariffReportFixtures.tariff], amendments: [TariffReportFixtures.offer], format: .text, language: .english)
          == """
            Kind       Id     Name          Currency  Items  Priced  Rules
            ──────────────────────────────────────────────────────────────
            Tariff     dk     Small tariff  DKK           4       3      2
            Amendment  offer  Offer         –             2       2      0

          """)
  }

  @Test func listAsJSON() throws {
    #expect(
      TariffReport.list(
        [TariffReportFixtures.tariff], amendments: [TariffReportFixtures.offer], format: .json, language: .english)
          == """
          {
            "takst": "1.0.0",
            "tariffs": [
              {"kind": "tariff", "id": "dk", "name": "Small tariff", "currency": "DKK", "items": 4, "priced": 3, "rules": 2},
              {"kind": "amendment", "id": "offer", "name": "Offer", "currency": null, "items": 2, "priced": 2, "rules": 0}
            ]
          }

          """)
  }

  @Test func diffShowsWhatChanges() throws {
    #expect(
      TariffReport.diff(try TariffReportFixtures.diff(), format: .text, language: .danish) == """
          Nr.    Ydelse             Dage                        Før     Efter  Forskel  Procent
          ─────────────────────────────────────────────────────────────────────────────────────
          0101   Konsultation       01-07-2024 – 30-09-2024  160,72    165,00     4,28     2,66
          basis  Basishonorar       01-10-2022 – 31-03-2024   39,82         –        –        –
          basis  Basishonorar       fra 01-04-2024            40,92         –        –        –
          4250   Lokal ydelse på ø  altid                         –  1.234,50        –        –

        """)
  }

  @Test func diffAsJSON() throws {
    #expect(
      TariffReport.diff(try TariffReportFixtures.diff(), format: .json, language: .english) == """
        {
          "takst": "1.0.0",
          "rows": [
            {"code": "0101", "name": "Consultation", "from": "2024-07-01", "until": "2024-10-01", "old": "160.72", "new": "165.00", "difference": "4.28", "perCent": 2.66, "changed": "amount"},
            {"code": "basis", "name": "Capitation", "from": "2022-10-01", "until": "2024-04-01", "old": "39.82", "new": null, "difference": null, "perCent": null, "changed": ""},
            {"code": "basis", "name": "Capitation", "from": "2024-04-01", "until": null, "old": "40.92", "new": null, "difference": null, "perCent": null, "changed": ""},
            {"code": "4250", "name": "Local service", "from": null, "until": null, "old": null, "new": "1234.50", "difference": null, "perCent": null, "changed": ""}
          ]
        }

        """)
  }

  @Test func diffOfEqualTariffsSaysSo() throws {
    let tariff = TariffReportFixtures.tariff
    let diff = TariffDiff(from: try PriceBook(tariff), to: try PriceBook(tariff))
    #expect(TariffReport.diff(diff, format: .text) == "No price differs.\n")
    #expect(TariffReport.diff(diff, format: .csv) == "code,name,from,until,old,new,difference,perCent,changed\r\n")
  }
}
