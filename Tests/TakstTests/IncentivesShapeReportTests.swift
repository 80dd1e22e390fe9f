import Testing

@testable import Takst
@testable import TakstReports

/// The sections of the incentives report on the shape of a scheme, its kinks, and selection.
@Suite struct IncentivesShapeReportTests {
  /// A ceiling of 100.00 for five practices.
  static func kinks() throws -> Kinks {
    let inputs = KinksTests.fees([("a", 95), ("b", 99), ("c", 100), ("d", 101), ("e", 130)])
    return try KinksTests.kinks(KinksTests.ceiling(.amount(Small.money("80.00")), "1.25"), inputs)
  }

  static let selection = SelectionTests.selection(SelectionTests.four)

  @Test func theShapeAsText() throws {
    let text = IncentivesReport.sections(try SchemeShapeTests.shape(), .english).text()
    #expect(
      text == "\n" + """
        What income consists of
          Segment         DKK    Share
          ───────────────────────────────────────────
          Services     125.00   42.8 %  ████████▌
          Fees         187.00   64.0 %  █████████████
          Adjustments  -20.00   -6.8 %
          ───────────────────────────────────────────
          Total        292.00  100.0 %

          Form of payment        DKK    Share
          ────────────────────────────────────────────
          Capitation           20.00    6.9 %  █▌
          Fee for service      67.00   22.9 %  ████▌
          Bundles             105.00   36.0 %  ███████
          Payment by results   20.00    6.8 %  █▌
          Lump sums           100.00   34.2 %  ███████
          Adjustments         -20.00   -6.8 %
          ────────────────────────────────────────────
          Total               292.00  100.0 %

          Income that varies with                  DKK    Share
          ────────────────────────────────────────────────────────────────
          the volume of services                 67.00   22.9 %  ████▌
          people on the list and in programmes  125.00   42.8 %  ████████▌
          results                                20.00    6.9 %  █▌
          none of these: fixed                  100.00   34.2 %  ███████
          ceilings and budgets                  -20.00   -6.8 %
          ────────────────────────────────────────────────────────────────
          Total                                 292.00  100.0 %

          Share that varies with     DKK  Volume    List  Results    Fixed  Adjusted
          ──────────────────────────────────────────────────────────────────────────
          1                       242.00  27.7 %  51.6 %    8.3 %   20.7 %    -8.3 %
          2                        50.00   0.0 %   0.0 %    0.0 %  100.0 %     0.0 %

        """)
  }

  @Test func kinksAsTextInThreeLanguages() throws {
    let kinks = try Self.kinks()
    #expect(
      IncentivesReport.sections(kinks, .english).text() == "\n" + """
        Ceilings, steps and limits: practices near them
          Where          Below  Above   −10 %    −5 %    −1 %    +1 %    +5 %   +10 %
          ───────────────────────────────────────────────────────────────────────────
          Top, ceiling    1.00   0.00       2       2       1       2       2       2
            5 practices                40.0 %  40.0 %  20.0 %  40.0 %  40.0 %  40.0 %
            −5 %: practices that lack at most 5 per cent of it; +5 %: those at it, or at most 5 per cent
            beyond.
            Ceiling: what is kept of 1.00 more, below and above.

          Nearest to one  Where            Now   There  Per cent  Below  Above
          ────────────────────────────────────────────────────────────────────
          c               Top, ceiling  100.00  100.00         0   1.00   0.00
          b               Top, ceiling   99.00  100.00         1   1.00   0.00
          d               Top, ceiling  101.00  100.00        -1   1.00   0.00
          a               Top, ceiling   95.00  100.00         5   1.00   0.00

        """)
    #expect(
      IncentivesReport.sections(kinks, .danish).text() == "\n" + """
        Lofter, trin og grænser: praksis tæt på dem
          Hvor         Under  Over   −10 %    −5 %    −1 %    +1 %    +5 %   +10 %
          ────────────────────────────────────────────────────────────────────────
          Top, loft     1,00  0,00       2       2       1       2       2       2
            5 praksis               40,0 %  40,0 %  20,0 %  40,0 %  40,0 %  40,0 %
            −5 %: praksis, der mangler højst 5 procent; +5 %: dem, der er der eller højst 5 procent
            over.
            Loft: hvad der beholdes af 1,00 mere, under og over.

          Tættest på  Hvor           Nu     Der  Procent  Under  Over
          ───────────────────────────────────────────────────────────
          c           Top, loft  100,00  100,00        0   1,00  0,00
          b           Top, loft   99,00  100,00        1   1,00  0,00
          d           Top, loft  101,00  100,00       -1   1,00  0,00
          a           Top, loft   95,00  100,00        5   1,00  0,00

        """)
    #expect(
      IncentivesReport.sections(kinks, .dutch).text() == "\n" + """
        Plafonds, treden en grenzen: praktijken er dichtbij
          Waar            Eronder  Erboven   −10 %    −5 %    −1 %    +1 %    +5 %   +10 %
          ────────────────────────────────────────────────────────────────────────────────
          Top, plafond       1,00     0,00       2       2       1       2       2       2
            5 praktijken                    40,0 %  40,0 %  20,0 %  40,0 %  40,0 %  40,0 %
            −5 %: praktijken die er hooguit 5 procent onder zitten; +5 %: die erop of hooguit 5 procent
            erboven.
            Plafond: wat er van 1,00 meer overblijft, eronder en erboven.

          Het dichtst bij  Waar              Nu    Daar  Procent  Eronder  Erboven
          ────────────────────────────────────────────────────────────────────────
          c                Top, plafond  100,00  100,00        0     1,00     0,00
          b                Top, plafond   99,00  100,00        1     1,00     0,00
          d                Top, plafond  101,00  100,00       -1     1,00     0,00
          a                Top, plafond   95,00  100,00        5     1,00     0,00

        """)
  }

  @Test func withoutKinksTheTextSaysSo() {
    let none = Kinks(currency: .dkk, all: [])
    #expect(
      IncentivesReport.sections(none, .english).text()
        == "\nCeilings, steps and limits: practices near them\n  No ceiling, budget, tier, step or threshold bears on these practices.\n"
    )
  }

  @Test func selectionAsText() {
    #expect(
      IncentivesReport.sections(Self.selection, .english).text() == "\n" + """
        Selection: payment per person against predicted cost
                              People  Payment    Cost   Margin  Ratio  Below zero
          ───────────────────────────────────────────────────────────────────────
          Age and sex
            40–49, women           2   300.00  200.00   100.00   1.50       0.0 %
            70–79, women *         1   400.00  500.00  -100.00   0.80     100.0 %
            70–79, men *           1   400.00  700.00  -300.00   0.57     100.0 %
          Age
            40–49                  2   300.00  200.00   100.00   1.50       0.0 %
            70–79                  2   400.00  600.00  -200.00   0.67     100.0 %
          Sex
            women                  3   333.33  300.00    33.33   1.11      33.3 %
            men *                  1   400.00  700.00  -300.00   0.57     100.0 %
          Chronic programmes
            in no programme        2   300.00  200.00   100.00   1.50       0.0 %
            in a programme         2   400.00  600.00  -200.00   0.67     100.0 %
          ───────────────────────────────────────────────────────────────────────
          Everybody                4   350.00  400.00   -50.00   0.88      50.0 %
            Per person. Cost: the mean of people alike in age, sex, programme, area and group. Ratio:
            payment over predicted cost. Below zero: the share of people alike to whom less is paid than
            they are predicted to cost.
            *: fewer than 2 people, whose means say little.

          How well capitation fits cost               As paid  Scaled to cost
          ───────────────────────────────────────────────────────────────────
          R² of the best line on the payment           0.0000          0.0000
          Share of variance explained by the payment  -0.2000          0.0000
          Cumming's prediction measure (CPM)           0.0000          0.0000
            One: capitation is each person's cost. Zero: no better than the same for everybody.

          Payment per need  People  By need       DKK  Per listed person  Per need
          ────────────────────────────────────────────────────────────────────────
          all practices          4        4  1,400.00             350.00    350.00
          P0                     4        4  1,400.00             350.00    350.00
            By need: people weighted by their predicted minutes of work over the mean. Per need: what is
            paid for each of them.

        """)
    #expect(IncentivesReport.sections(SelectionTests.selection([]), .english).text() == "")
  }

  @Test(arguments: Language.allCases) func everyTextFitsItsWidth(language: Language) throws {
    let texts = [
      IncentivesReport.sections(try SchemeShapeTests.shape(), language).text(),
      IncentivesReport.sections(try Self.kinks(), language).text(),
      IncentivesReport.sections(Self.selection, language).text(),
    ]
    for line in texts.joined().split(separator: "\n") { #expect(line.count <= 96, "\(line)") }
  }

  @Test(arguments: [
    (Language.danish, ["Hvad indtægten består af", "Forløbshonorar", "intet af dette: fast"]),
    (.dutch, ["Waaruit het inkomen bestaat", "Integrale bekostiging", "niets van dit alles: vast"]),
  ])
  func theShapeInOtherLanguages(language: Language, words: [String]) throws {
    let text = IncentivesReport.sections(try SchemeShapeTests.shape(), language).text()
    for word in words { #expect(text.contains(word)) }
  }

  @Test(arguments: [
    (
      Language.danish,
      ["    40–49, kvinder           2   300,00      200,00   100,00     1,50      0,0 %", "ikke i forløb"]
    ),
    (.dutch, ["    40–49, vrouwen             2    300,00  200,00   100,00   1,50      0,0 %", "in geen programma"]),
  ])
  func selectionInOtherLanguages(language: Language, words: [String]) {
    let text = IncentivesReport.sections(Self.selection, language).text()
    for word in words { #expect(text.contains(word)) }
  }

  @Test func kinksForPrograms() throws {
    let kinks = try Self.kinks()
    let json = JSONWriter.document(IncentivesReport.members(kinks, language: .english))
    #expect(
      json.contains(
        #"{"perCent": 5, "below": 2, "above": 2, "shareBelow": 0.4, "shareAbove": 0.4}"#))
    #expect(
      json.contains(
        ##"{"practice": "a", "now": "95.00", "there": "100.00", "distance": "5.00", "perCent": 5, "below": "1.00", "above": "0.00"}"##
      ))
    let csv = IncentivesReport.csv(IncentivesReport.facts(kinks))
    #expect(csv.contains("kinks,,ceiling:top,within5Below,2\r\n"))
    #expect(csv.contains("kinks,d,ceiling:top,distance,-1.00\r\n"))
  }

  @Test func theShapeForPrograms() throws {
    let shape = try SchemeShapeTests.shape()
    let json = JSONWriter.document(IncentivesReport.members(shape, language: .english))
    #expect(json.contains(#"{"id": "bundle", "name": "Bundles", "amount": "105.00", "share": 0.4339}"#))
    #expect(IncentivesReport.csv(IncentivesReport.facts(shape)).contains("shape,1,variesWith:volume,share,0.2769\r\n"))
  }

  /// No patient is named: groups of people, practices and areas only.
  @Test func selectionForPrograms() {
    let json = JSONWriter.document(IncentivesReport.members(Self.selection, language: .english))
    #expect(
      json.contains(
        #""paymentPerPerson": "400.00", "costPerPerson": "600.00", "marginPerPerson": "-200.00", "predictiveRatio": 0.6667"#
      ))
    #expect(json.contains(#""capitationFit": {"people": 4, "rSquared": 0.0000, "explained": -0.2000"#))
    let csv = IncentivesReport.csv(IncentivesReport.facts(Self.selection))
    #expect(csv.contains("selection,,chronic:chronic,marginPerPerson,-200.00\r\n"))
    #expect(csv.contains("selection,P0,need:practice,perNeedAdjusted,350.00\r\n"))
  }
}
