import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportTextTests {
  @Test func statementInEnglish() {
    #expect(StatementReport.text(ReportFixtures.statement, language: .english, width: 96) == Self.english)
  }

  @Test func statementInDanish() {
    #expect(StatementReport.text(ReportFixtures.statement, language: .danish, width: 96) == Self.danish)
  }

  @Test func statementInDutchUsesDutchWordsAndNumbers() {
    let text = StatementReport.text(ReportFixtures.statement, language: .dutch, width: 96)
    #expect(text.contains("  ║   Totaal   DKK 1.204.310,55   ║\n"))
    #expect(text.contains("  Gebaseerd op, naar bedrag: officieel 74,7 %, afgeleid 0,4 %, schatting 24,9 %."))
    #expect(text.contains("  Ingeschrevenen (gemiddeld)  1.649,5\n"))
    #expect(text.contains("\nPrestaties naar bedrag\n"))
  }

  @Test(arguments: Language.allCases, [80, 96, 100])
  func everyLineFitsTheWidth(language: Language, width: Int) {
    for line in StatementReport.text(ReportFixtures.statement, language: language, width: width).split(separator: "\n")
    {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func itemsBeyondTwelveAreCountedAndAddedUp() {
    var statement = ReportFixtures.statement
    statement.adjustments = []
    statement.items = (1...14).map { number in
      ReportFixtures.row(
        ReportFixtures.item("c\(number)", ReportFixtures.names("Item \(number)")), 1, paid: 1, "\(number).25",
        number == 1 ? .derived : .official)
    }
    statement.total = ReportFixtures.kr("108.50")
    let text = StatementReport.text(statement)
    #expect(text.contains("        … and 2 more items                    3.50  derived\n"))
    #expect(!text.contains("Item 2 "))
    #expect(text.contains("  c14   Item 14                    1     1   14.25  official\n"), "\(text)")
  }

  @Test func gapsOfAnItemAreOneRowAndTheFirstTwelveItemsAreShown() {
    var statement = ReportFixtures.statement
    func row(_ number: Int, lines: Int64, _ from: Day, _ until: Day) -> Statement.UnpricedRow {
      Statement.UnpricedRow(
        item: ReportFixtures.item("c\(number)", ReportFixtures.names("Item \(number)")), lines: lines,
        quantity: Quantity(lines), days: DayRange(from: from, until: until), reason: .noPrice)
    }
    statement.unpriced = (1...14).map { row($0, lines: Int64($0), "2024-01-01", "2024-02-01") }
    statement.unpriced.append(row(14, lines: 1000, "2024-02-10", "2024-02-20"))
    let text = StatementReport.text(statement)
    #expect(text.contains("  Code  Item                Lines  Quantity  Days\n"))
    #expect(text.contains("  c14   Item 14             1,014     1,014  2024-01-01 – 2024-02-19, with gaps\n"))
    #expect(text.contains("  c3    Item 3                  3         3  2024-01-01 – 2024-01-31\n"))
    #expect(text.contains("        … and 2 more items      3\n    All of them: --format csv or json.\n"), "\(text)")
  }

  @Test func theMeanListHasOnePlace() {
    #expect(Language.danish.mean(Quantity("3167.667")!) == "3.167,7")
    #expect(Language.english.mean(1649) == "1,649")
    #expect(Language.english.mean(Quantity("0.05")!) == "0.1")
  }

  @Test func severalPracticesHaveATableOfTheirOwn() {
    var statement = ReportFixtures.statement
    var second = statement.practices[0]
    second.practice = ReportFixtures.practice("987654")
    (second.enrolled, second.perEnrolled, second.net) = (nil, nil, nil)
    statement.practices.append(second)
    let text = StatementReport.text(statement)
    #expect(text.contains("  Practices    2 practices\n"))
    #expect(text.contains(Self.practices), "\(text)")
    #expect(text.contains("    012345: -500.00\n"))
    statement.practices[1].enrolled = 1000
    #expect(StatementReport.text(statement).contains("  Total                   1,204,310.55  2,649.5\n"))
  }

  @Test func anEmptyStatementSaysSo() {
    var statement = ReportFixtures.statement
    statement.total = .zero(.dkk)
    statement.weakest = nil
    statement.statusAmounts = [:]
    (statement.segments, statement.items, statement.practices, statement.months) = ([], [], [], [])
    (statement.findings, statement.adjustments, statement.unpriced, statement.unknown) = ([], [], [], [])
    statement.sources = []
    statement.lines = LineCounts()
    #expect(StatementReport.text(statement) == Self.empty)
  }

  @Test func controlCharactersOfTheLogDoNotReachTheTerminal() {
    var statement = ReportFixtures.statement
    statement.unknown[0].code = "01\u{1B}[31m"
    let text = StatementReport.text(statement)
    #expect(text.contains("  01\u{FFFD}[31m      2  did you mean 0101?\n"))
    #expect(!text.contains("\u{1B}"))
  }

  private static let practices = """
    Practices
      Practice                         DKK     List  Per listed person         Net
      ────────────────────────────────────────────────────────────────────────────
      012345 Lægehuset Ågade  1,204,310.55  1,649.5             730.11  804,310.55
      987654                  1,204,310.55        –                  –           –
      ────────────────────────────────────────────────────────────────────────────
      Total                   1,204,310.55

    """

  private static let empty = """
    Danish general practice
    ═══════════════════════
      Tariff       dk
      Period       2024-01-01 – 2024-02-29
      Practices    0 practices
      Amendments   dk-rh
      As known on  2024-06-01

      ╔══════════════════════╗
      ║   Total   0.00 DKK   ║
      ╚══════════════════════╝

      Nothing was priced.

    Activity lines by outcome
      No activity lines were read.

    """

  private static let english = """
    Danish general practice
    ═══════════════════════
      Tariff                      dk
      Period                      2024-01-01 – 2024-02-29
      Practice                    012345 Lægehuset Ågade
      Amendments                  dk-rh
      As known on                 2024-06-01
      Listed people (mean)        1,649.5
      Per listed person           730.11
      Net of costs of 400,000.00  804,310.55

      ╔══════════════════════════════╗
      ║   Total   1,204,310.55 DKK   ║
      ╚══════════════════════════════╝

      Based on, by amount: official 74.7 %, derived 0.4 %, estimate 24.9 %. The weakest number used:
      estimate.

    Segments
      Segment               DKK    Share
      ───────────────────────────────────────────────────
      Basis          300,000.00   24.9 %  █████
      Services       904,810.55   75.1 %  ███████████████
      Adjustments       -500.00    0.0 %
      ───────────────────────────────────────────────────
      Total        1,204,310.55  100.0 %

    Items by amount
      Code   Item                    Quantity   Paid           DKK  Status
      ──────────────────────────────────────────────────────────────────────
      0101   Consultation               6,120  5,810    900,000.00  official
      basis  Capitation                 3,300  3,300    300,000.00  estimate
      0120   Annual status               10.5   10.5      4,310.55  derived
      0411   Home visit, under 4 km         3      3        500.00  estimate
             Adjustments                                   -500.00
      ──────────────────────────────────────────────────────────────────────
             Total                                    1,204,310.55

    Activity lines by outcome
      Outcome                Lines
      ────────────────────────────
      paid                   6,120
      covered, paid nothing    300
      not payable by a rule     12
      unknown code               2
      unreadable row             1
      ────────────────────────────
      Lines read             6,435

    Rules that fired
      Rule                                         Effect    Lines        DKK
      ───────────────────────────────────────────────────────────────────────
      The chronic bundle covers contacts (dk-r22)  covered     300  46,083.00
        for example line 7
      At most three extra people (dk-s1)           not paid     12   1,234.56
        for example lines 14, 203

    What could not be checked
      Visits by distance (zones): could not be checked for 1,204 lines: the file lacks km or birth

    Without a known price, and so not in the total
      Code   Item                    Lines  Quantity  Days                     Reason
      ─────────────────────────────────────────────────────────────────────────────────────────────
      basis  Capitation                  –         1  from 2024-01-01          capacities not given
      0411   Home visit, under 4 km      4         4  2024-02-01 – 2024-02-29  no price known
      What to do: Give the practice's capacities in practices.csv.
      What to do: Put the fees from your own fee table into a file with the columns code,amount,from
      and add --fees FILE.csv.

    Codes the tariff does not know
      Code  Lines
      ───────────────────────────────
      1010      2  did you mean 0101?
      =1+1      1

    Adjustments
                             DKK
      ──────────────────────────
      Budget (frame)     -500.00
      Ceiling (ceiling)        –
        known to exist, but not applied
        The factor is not public.

    Months
      Month                   DKK
      ─────────────────────────────────────────────────
      January 2024     702,155.00  ████████████████████
      February 2024    502,155.55  ██████████████▌
      ─────────────────────────────────────────────────
      Total          1,204,310.55

    Sources
      rh: Aftaler i Region Hovedstaden
        https://example.org/rh
      faq: Spørgsmål og svar

    """

  private static let danish = """
    Almen praksis
    ═════════════
      Takst                         dk
      Periode                       01-01-2024 – 29-02-2024
      Praksis                       012345 Lægehuset Ågade
      Tillæg                        dk-rh
      Som kendt den                 01-06-2024
      Tilmeldte (gennemsnit)        1.649,5
      Pr. tilmeldt                  730,11
      Efter udgifter på 400.000,00  804.310,55

      ╔══════════════════════════════╗
      ║   I alt   1.204.310,55 kr.   ║
      ╚══════════════════════════════╝

      Bygger på, efter beløb: officiel 74,7 %, afledt 0,4 %, skøn 24,9 %. Det svageste tal: skøn.

    Ydelsesgrupper
      Gruppe                kr.    Andel
      ───────────────────────────────────────────────────
      Basis          300.000,00   24,9 %  █████
      Ydelser        904.810,55   75,1 %  ███████████████
      Adjustments       -500,00    0,0 %
      ───────────────────────────────────────────────────
      I alt        1.204.310,55  100,0 %

    Ydelser efter honorar
      Nr.    Ydelse                 Antal  Honoreret           kr.  Status
      ──────────────────────────────────────────────────────────────────────
      0101   Konsultation           6.120      5.810    900.000,00  officiel
      basis  Basishonorar           3.300      3.300    300.000,00  skøn
      0120   Årsstatus               10,5       10,5      4.310,55  afledt
      0411   Sygebesøg, under 4 km      3          3        500,00  skøn
             Reguleringer                                  -500,00
      ──────────────────────────────────────────────────────────────────────
             I alt                                    1.204.310,55

    Registreringer efter udfald
      Udfald                         Linjer
      ─────────────────────────────────────
      honoreret                       6.120
      dækket, honoreres ikke            300
      ikke honoreret efter en regel      12
      ukendt ydelsesnummer                2
      ulæselig linje                      1
      ─────────────────────────────────────
      Læste linjer                    6.435

    Regler, der slog til
      Regel                                        Virkning        Linjer        kr.
      ──────────────────────────────────────────────────────────────────────────────
      The chronic bundle covers contacts (dk-r22)  dækket             300  46.083,00
        for eksempel linje 7
      Højst tre ekstra personer (dk-s1)            ikke honoreret      12   1.234,56
        for eksempel linje 14, 203

    Hvad der ikke kunne kontrolleres
      Visits by distance (zones): kunne ikke kontrolleres for 1.204 linjer: filen mangler km eller
      birth

    Uden kendt honorar og derfor ikke med i totalen
      Nr.    Ydelse                 Linjer  Antal  Dage                     Årsag
      ─────────────────────────────────────────────────────────────────────────────────────────────
      basis  Basishonorar                –      1  fra 01-01-2024           kapaciteter ikke oplyst
      0411   Sygebesøg, under 4 km       4      4  01-02-2024 – 29-02-2024  intet kendt honorar
      Gør sådan: Oplys praksis' kapaciteter i practices.csv.
      Gør sådan: Skriv honorarerne fra din egen honorartabel i en fil med kolonnerne
      code,amount,from og tilføj --fees FIL.csv.

    Ydelsesnumre, taksten ikke kender
      Nr.   Linjer
      ────────────────────────────
      1010       2  mente du 0101?
      =1+1       1

    Reguleringer
                                   kr.
      ────────────────────────────────
      Budget (frame)           -500,00
      Højestegrænse (ceiling)        –
        findes, men er ikke anvendt
        The factor is not public.

    Måneder
      Måned                  kr.
      ────────────────────────────────────────────────
      januar 2024     702.155,00  ████████████████████
      februar 2024    502.155,55  ██████████████▌
      ────────────────────────────────────────────────
      I alt         1.204.310,55

    Kilder
      rh: Aftaler i Region Hovedstaden
        https://example.org/rh
      faq: Spørgsmål og svar

    """
}
