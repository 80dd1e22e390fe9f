import Testing

@testable import Takst
@testable import TakstReports

/// Winners, losers and the spread of income as people and programs read them.
@Suite struct ComparisonDistributionReportTests {
  static let few = SmallCells(fewest: 3)

  /// What stands under the table of the scenarios.
  static func sections(_ compared: ComparedEarnings, _ language: Language = .english, hiding: SmallCells? = nil)
    -> String
  {
    let text = ComparisonReport.text(compared, language: language, hiding: hiding)
    let title = language(.winnersAndLosers(scenario: "offer"))
    return text.firstRange(of: title).map { String(text[$0.lowerBound...]) } ?? ""
  }

  @Test func textInEnglish() { #expect(Self.sections(ComparedPractices.four) == Self.english) }

  @Test func textInDanish() { #expect(Self.sections(ComparedPractices.four, .danish) == Self.danish) }

  @Test func textInDutch() { #expect(Self.sections(ComparedPractices.four, .dutch) == Self.dutch) }

  @Test func textThatHidesAFew() {
    #expect(Self.sections(ComparedPractices.twelve, hiding: Self.few) == Self.hiding)
    let head = ComparisonReport.text(ComparedPractices.twelve, hiding: Self.few)
    #expect(
      head.contains(
        "  Practices gaining                           *\n  Practices losing                            *\n\n"))
    #expect(!head.contains("Largest"))
  }

  @Test func json() { #expect(ComparisonReport.json(ComparedPractices.four) == Self.fourInJSON) }

  @Test func csv() {
    #expect(ComparisonReport.csv(ComparedPractices.four).replacing("\r\n", with: "\n") == Self.fourInCSV)
  }

  @Test func csvThatHidesAFew() {
    let text = ComparisonReport.csv(ComparedPractices.twelve, hiding: Self.few).replacing("\r\n", with: "\n")
    #expect(text == Self.twelveInCSV)
  }

  @Test func jsonThatHidesAFew() {
    let text = ComparisonReport.json(ComparedPractices.twelve, hiding: Self.few)
    for part in [
      "  \"currency\": \"DKK\",\n  \"suppress\": 3,\n  \"baseline\"",
      "\"gaining\": null, \"losing\": null, \"largestGain\": null, \"largestLoss\": null, \"bands\"",
      "{\"band\": \"loss-1-5\", \"from\": -5, \"to\": -1, \"practices\": null, \"difference\": null, \"mean\": null, "
        + "\"suppressed\": true}",
      "{\"group\": \"north\", \"practices\": 6, \"gaining\": null, \"losing\": null, \"difference\": \"1000.00\", "
        + "\"mean\": \"166.67\", \"perCent\": 0.17, \"suppressed\": true}",
      "{\"percentile\": 10, \"perCent\": null, \"perEnrolled\": null, \"suppressed\": true}, "
        + "{\"percentile\": 25, \"perCent\": 0.5, \"perEnrolled\": \"56.77\"}",
      "\"betweenRegions\": null, \"withinRegions\": null, \"concentration\": 0.1115, \"ranked\": 12, \"suppressed\": true}",
      "\"practices\": null, \"items\": null, \"suppressed\": true}\n  ]\n}\n",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func noPracticeIsNamedWhereAFewAreHidden() {
    var many = ComparedPractices.twelve
    (many.scenarios, many.earnings) = (
      (1...5).map { Scenario(id: "offer\($0)", names: Small.text("Offer"), amendments: []) },
      Array(repeating: many.earnings[0], count: 5)
    )
    for compared in [ComparedPractices.twelve, many] {
      for text in [
        ComparisonReport.text(compared, hiding: Self.few), ComparisonReport.json(compared, hiding: Self.few),
        ComparisonReport.csv(compared, hiding: Self.few),
      ] {
        for practice in compared.practices { #expect(!text.contains(practice.id), "\(text)") }
      }
    }
    let rows = ComparisonReport.text(many, hiding: Self.few)
    #expect(rows.contains("  Scenario  Gain  Lose\n"))
    #expect(rows.contains("  offer1       *     *\n"))
    #expect(!rows.contains("Winners and losers"))
  }

  @Test func withOnePracticeTheTableSaysEverything() {
    let one = ComparedPractices.compared([.init(id: "A", region: "north", people: 5, before: 1, after: 2)])
    #expect(Self.sections(one) == "")
    #expect(
      ComparisonReport.json(one).contains(
        "\"percentiles\": [], \"inequality\": null, \"perThousandPeople\": \"200.00\""))
    #expect(!ComparisonReport.csv(one).contains("percentile"))
  }

  @Test func manyGroupsAreLeftToPrograms() {
    let rows = (10..<31).map { ComparedPractices.Row(id: "\($0)", region: "region \($0)", before: 1, after: 2) }
    let text = Self.sections(ComparedPractices.compared(rows))
    #expect(text.contains("\n  Region  21 groups: all of them with --format csv or json.\n"))
    #expect(Self.sections(ComparedPractices.compared(rows.dropLast())).contains("  region 29          1     1     0"))
    #expect(
      ComparisonReport.csv(ComparedPractices.compared(rows)).contains(
        "group,offer,region:region 30,region 30,2.00,1.00,100,"))
  }

  @Test(arguments: Language.allCases, [80, 96])
  func everyLineFitsTheWidth(language: Language, width: Int) {
    var generator = SeededGenerator(seed: 5)
    var compared = ComparedPractices.random(&generator, count: 50)
    compared.scenarios[0].id = "a-scenario-with-a-long-name"
    for index in compared.practices.indices where compared.practices[index].region == "a" {
      compared.practices[index].region = "The region between the two seas and the river"
    }
    for hiding in [nil, SmallCells(fewest: 4)] {
      let text = ComparisonReport.text(compared, language: language, width: width, hiding: hiding)
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }
  }

  private static let english = """
    Winners and losers: offer
      Change                   Practices  Difference     Mean
      ──────────────────────────────────────────────────────────────
      loses more than 10 %             1     -220.00  -220.00  █████
      loses >5–10 %                    0        0.00        –
      loses >1–5 %                     0        0.00        –
      at most 1 % either way           1       30.00    30.00  █████
      gains >1–5 %                     1       50.00    50.00  █████
      gains >5–10 %                    0        0.00        –
      gains more than 10 %             0        0.00        –
      nothing in the baseline          1       40.00    40.00  █████

      Region      Practices  Gain  Lose  Difference    Mean  Per cent
      ───────────────────────────────────────────────────────────────
      north               2     1     1     -170.00  -85.00     -5.67
      south               1     1     0       30.00   30.00      1.00
      not stated          1     1     0       40.00   40.00         –

      Listed people  Practices  Gain  Lose  Difference    Mean  Per cent
      ──────────────────────────────────────────────────────────────────
      under 1,000            3     2     1     -140.00  -46.67     -2.33
      not stated             1     1     0       40.00   40.00         –

      Difference per 1,000 listed people  -350.00
      Difference per capacity              -35.00

      Percentile                        5      10      25     50     75     90     95
      ───────────────────────────────────────────────────────────────────────────────
      Change in per cent           -11.00  -11.00  -11.00   1.00   5.00   5.00   5.00
      Per listed person, baseline   10.00   10.00   10.00  15.00  20.00  20.00  20.00
      Per listed person, offer      10.50   10.50   10.50  15.15  17.80  17.80  17.80
        So many per cent of the practices do not lie above.

      Inequality per listed person  Baseline   offer
      ──────────────────────────────────────────────
      Gini coefficient                0.1250  0.0934
      Theil's T                       0.0283  0.0168
        between regions               0.0000  0.0006
        within regions                0.0283  0.0162
      Concentration by deprivation    0.1250  0.0934
        Concentration below zero: more per person where lists are more deprived.

    """

  private static let danish = """
    Vindere og tabere: offer
      Ændring                 Praksis  Forskel  Gennemsnit
      ───────────────────────────────────────────────────────────
      taber mere end 10 %           1  -220,00     -220,00  █████
      taber >5–10 %                 0     0,00           –
      taber >1–5 %                  0     0,00           –
      højst 1 % op eller ned        1    30,00       30,00  █████
      vinder >1–5 %                 1    50,00       50,00  █████
      vinder >5–10 %                0     0,00           –
      vinder mere end 10 %          0     0,00           –
      intet i udgangspunktet        1    40,00       40,00  █████

      Region       Praksis  Vinder  Taber  Forskel  Gennemsnit  Procent
      ─────────────────────────────────────────────────────────────────
      north              2       1      1  -170,00      -85,00    -5,67
      south              1       1      0    30,00       30,00     1,00
      ikke oplyst        1       1      0    40,00       40,00        –

      Tilmeldte    Praksis  Vinder  Taber  Forskel  Gennemsnit  Procent
      ─────────────────────────────────────────────────────────────────
      under 1.000        3       2      1  -140,00      -46,67    -2,33
      ikke oplyst        1       1      0    40,00       40,00        –

      Forskel pr. 1.000 tilmeldte  -350,00
      Forskel pr. kapacitet         -35,00

      Percentil                        5      10      25     50     75     90     95
      ──────────────────────────────────────────────────────────────────────────────
      Ændring i procent           -11,00  -11,00  -11,00   1,00   5,00   5,00   5,00
      Pr. tilmeldt, udgangspunkt   10,00   10,00   10,00  15,00  20,00  20,00  20,00
      Pr. tilmeldt, offer          10,50   10,50   10,50  15,15  17,80  17,80  17,80
        Så mange procent af praksis ligger ikke højere.

      Ulighed pr. tilmeldt        Udgangspunkt   offer
      ────────────────────────────────────────────────
      Gini-koefficient                  0,1250  0,0934
      Theils T                          0,0283  0,0168
        mellem regioner                 0,0000  0,0006
        inden for regioner              0,0283  0,0162
      Koncentration efter afsavn        0,1250  0,0934
        Koncentration under nul: mere pr. tilmeldt, hvor afsavnet er større.

    """

  private static let dutch = """
    Winnaars en verliezers: offer
      Verandering                Praktijken  Verschil  Gemiddeld
      ─────────────────────────────────────────────────────────────────
      verliest meer dan 10 %              1   -220,00    -220,00  █████
      verliest >5–10 %                    0      0,00          –
      verliest >1–5 %                     0      0,00          –
      hooguit 1 % op of neer              1     30,00      30,00  █████
      wint >1–5 %                         1     50,00      50,00  █████
      wint >5–10 %                        0      0,00          –
      wint meer dan 10 %                  0      0,00          –
      niets in het uitgangspunt           1     40,00      40,00  █████

      Regio           Praktijken  Winnen  Verliezen  Verschil  Gemiddeld  Procent
      ───────────────────────────────────────────────────────────────────────────
      north                    2       1          1   -170,00     -85,00    -5,67
      south                    1       1          0     30,00      30,00     1,00
      niet opgegeven           1       1          0     40,00      40,00        –

      Ingeschreven      Praktijken  Winnen  Verliezen  Verschil  Gemiddeld  Procent
      ─────────────────────────────────────────────────────────────────────────────
      minder dan 1.000           3       2          1   -140,00     -46,67    -2,33
      niet opgegeven             1       1          0     40,00      40,00        –

      Verschil per 1.000 ingeschrevenen  -350,00
      Verschil per capaciteit             -35,00

      Percentiel                            5      10      25     50     75     90     95
      ───────────────────────────────────────────────────────────────────────────────────
      Verandering in procenten         -11,00  -11,00  -11,00   1,00   5,00   5,00   5,00
      Per ingeschrevene, uitgangspunt   10,00   10,00   10,00  15,00  20,00  20,00  20,00
      Per ingeschrevene, offer          10,50   10,50   10,50  15,15  17,80  17,80  17,80
        Zoveel procent van de praktijken ligt niet hoger.

      Ongelijkheid per ingeschrevene  Uitgangspunt   offer
      ────────────────────────────────────────────────────
      Gini-coëfficiënt                      0,1250  0,0934
      T van Theil                           0,0283  0,0168
        tussen regio's                      0,0000  0,0006
        binnen regio's                      0,0283  0,0162
      Concentratie naar achterstand         0,1250  0,0934
        Concentratie onder nul: meer per ingeschrevene waar de achterstand groter is.

    """

  private static let hiding = """
    Winners and losers: offer
      Change                  Practices  Difference      Mean
      ────────────────────────────────────────────────────────────────
      loses more than 10 %            0        0.00         –
      loses >5–10 %                   0        0.00         –
      loses >1–5 %                    *           *         *
      at most 1 % either way          *           *         *
      gains >1–5 %                    4   12,000.00  3,000.00  ██████▌
      gains >5–10 %                   3   21,000.00  7,000.00  █████
      gains more than 10 %            0        0.00         –

      Region  Practices  Gain  Lose  Difference    Mean  Per cent
      ───────────────────────────────────────────────────────────
      east            *     *     *           *       *         *
      north           6     *     *    1,000.00  166.67      0.17
      south           *     *     *           *       *         *

      Listed people  Practices  Gain  Lose  Difference  Mean  Per cent
      ────────────────────────────────────────────────────────────────
      1,000–1,999            *     *     *           *     *         *
      2,000–2,999            *     *     *           *     *         *

      Difference per 1,000 listed people  1,666.67
      Difference per capacity             2,583.33

      Percentile                   5  10     25     50     75  90  95
      ───────────────────────────────────────────────────────────────
      Change in per cent           *   *   0.50   3.00   5.00   *   *
      Per listed person, baseline  *   *  54.09  64.58  80.13   *   *
      Per listed person, offer     *   *  56.77  66.52  80.51   *   *
        So many per cent of the practices do not lie above.

      Inequality per listed person  Baseline   offer
      ──────────────────────────────────────────────
      Gini coefficient                0.1281  0.1115
      Theil's T                       0.0260  0.0198
        between regions                    *       *
        within regions                     *       *
      Concentration by deprivation    0.1281  0.1115
        Concentration below zero: more per person where lists are more deprived.

      *: hidden, as it is about fewer than 3 practices, or would tell about these.

    """

  private static let fourInJSON = """
    {
      "takst": "1.0.0",
      "tariff": "t",
      "asKnownOn": null,
      "period": {"from": "2024-01-01", "until": "2024-03-01"},
      "currency": "DKK",
      "baseline": {"amendments": [], "total": "6000.00", "weakest": "official", "segments": [{"id": "s", "name": "Services", "amount": "6000.00"}], "percentiles": [{"percentile": 5, "perEnrolled": "10.00"}, {"percentile": 10, "perEnrolled": "10.00"}, {"percentile": 25, "perEnrolled": "10.00"}, {"percentile": 50, "perEnrolled": "15.00"}, {"percentile": 75, "perEnrolled": "20.00"}, {"percentile": 90, "perEnrolled": "20.00"}, {"percentile": 95, "perEnrolled": "20.00"}], "inequality": {"income": "perEnrolled", "practices": 3, "gini": 0.1250, "theil": 0.0283, "betweenRegions": 0.0000, "withinRegions": 0.0283, "concentration": 0.1250, "ranked": 3}},
      "scenarios": [
        {"id": "offer", "name": "Offer", "amendments": ["offer"], "total": "5900.00", "difference": "-100.00", "perCent": -1.67, "weakest": "official", "segments": [{"id": "s", "name": "Services", "amount": "5900.00", "difference": "-100.00"}], "gaining": 3, "losing": 1, "largestGain": {"practice": "A", "difference": "50.00"}, "largestLoss": {"practice": "B", "difference": "-220.00"}, "bands": [{"band": "loss-over-10", "from": null, "to": -10, "practices": 1, "difference": "-220.00", "mean": "-220.00"}, {"band": "loss-5-10", "from": -10, "to": -5, "practices": 0, "difference": "0.00", "mean": null}, {"band": "loss-1-5", "from": -5, "to": -1, "practices": 0, "difference": "0.00", "mean": null}, {"band": "within-1", "from": -1, "to": 1, "practices": 1, "difference": "30.00", "mean": "30.00"}, {"band": "gain-1-5", "from": 1, "to": 5, "practices": 1, "difference": "50.00", "mean": "50.00"}, {"band": "gain-5-10", "from": 5, "to": 10, "practices": 0, "difference": "0.00", "mean": null}, {"band": "gain-over-10", "from": 10, "to": null, "practices": 0, "difference": "0.00", "mean": null}, {"band": "no-baseline", "from": null, "to": null, "practices": 1, "difference": "40.00", "mean": "40.00"}], "groups": {"region": [{"group": "north", "practices": 2, "gaining": 1, "losing": 1, "difference": "-170.00", "mean": "-85.00", "perCent": -5.67}, {"group": "south", "practices": 1, "gaining": 1, "losing": 0, "difference": "30.00", "mean": "30.00", "perCent": 1}, {"group": null, "practices": 1, "gaining": 1, "losing": 0, "difference": "40.00", "mean": "40.00", "perCent": null}], "list": [{"group": "0-999", "practices": 3, "gaining": 2, "losing": 1, "difference": "-140.00", "mean": "-46.67", "perCent": -2.33}, {"group": null, "practices": 1, "gaining": 1, "losing": 0, "difference": "40.00", "mean": "40.00", "perCent": null}]}, "percentiles": [{"percentile": 5, "perCent": -11, "perEnrolled": "10.50"}, {"percentile": 10, "perCent": -11, "perEnrolled": "10.50"}, {"percentile": 25, "perCent": -11, "perEnrolled": "10.50"}, {"percentile": 50, "perCent": 1, "perEnrolled": "15.15"}, {"percentile": 75, "perCent": 5, "perEnrolled": "17.80"}, {"percentile": 90, "perCent": 5, "perEnrolled": "17.80"}, {"percentile": 95, "perCent": 5, "perEnrolled": "17.80"}], "inequality": {"income": "perEnrolled", "practices": 3, "gini": 0.0934, "theil": 0.0168, "betweenRegions": 0.0006, "withinRegions": 0.0162, "concentration": 0.0934, "ranked": 3}, "perThousandPeople": "-350.00", "perCapacity": "-35.00", "practices": [{"practice": "A", "total": "1050.00", "difference": "50.00"}, {"practice": "B", "total": "1780.00", "difference": "-220.00"}, {"practice": "C", "total": "3030.00", "difference": "30.00"}, {"practice": "D", "total": "40.00", "difference": "40.00"}], "items": []}
      ]
    }

    """

  private static let fourInCSV = """
    section,scenario,code,name,amount,difference,perCent,currency,practices,gaining,losing,mean,value,suppressed
    total,,,,6000.00,,,DKK,,,,,,
    segment,,s,Services,6000.00,,,DKK,,,,,,
    practice,,A,,1000.00,,,DKK,,,,,,
    practice,,B,,2000.00,,,DKK,,,,,,
    practice,,C,,3000.00,,,DKK,,,,,,
    practice,,D,,0.00,,,DKK,,,,,,
    percentile,,p5,,10.00,,,DKK,,,,,,
    percentile,,p10,,10.00,,,DKK,,,,,,
    percentile,,p25,,10.00,,,DKK,,,,,,
    percentile,,p50,,15.00,,,DKK,,,,,,
    percentile,,p75,,20.00,,,DKK,,,,,,
    percentile,,p90,,20.00,,,DKK,,,,,,
    percentile,,p95,,20.00,,,DKK,,,,,,
    inequality,,gini,Gini coefficient,,,,,3,,,,0.1250,
    inequality,,theil,Theil's T,,,,,3,,,,0.0283,
    inequality,,theil-between-regions,between regions,,,,,3,,,,0.0000,
    inequality,,theil-within-regions,within regions,,,,,3,,,,0.0283,
    inequality,,concentration,Concentration by deprivation,,,,,3,,,,0.1250,
    total,offer,offer,Offer,5900.00,-100.00,-1.67,DKK,,,,,,
    segment,offer,s,Services,5900.00,-100.00,,DKK,,,,,,
    practice,offer,A,,1050.00,50.00,,DKK,,,,,,
    practice,offer,B,,1780.00,-220.00,,DKK,,,,,,
    practice,offer,C,,3030.00,30.00,,DKK,,,,,,
    practice,offer,D,,40.00,40.00,,DKK,,,,,,
    band,offer,loss-over-10,loses more than 10 %,1780.00,-220.00,-11,DKK,1,,,-220.00,,
    band,offer,loss-5-10,loses >5–10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,loss-1-5,loses >1–5 %,0.00,0.00,,DKK,0,,,,,
    band,offer,within-1,at most 1 % either way,3030.00,30.00,1,DKK,1,,,30.00,,
    band,offer,gain-1-5,gains >1–5 %,1050.00,50.00,5,DKK,1,,,50.00,,
    band,offer,gain-5-10,gains >5–10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,gain-over-10,gains more than 10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,no-baseline,nothing in the baseline,40.00,40.00,,DKK,1,,,40.00,,
    group,offer,region:north,north,2830.00,-170.00,-5.67,DKK,2,1,1,-85.00,,
    group,offer,region:south,south,3030.00,30.00,1,DKK,1,1,0,30.00,,
    group,offer,region,not stated,40.00,40.00,,DKK,1,1,0,40.00,,
    group,offer,list:0-999,"under 1,000",5860.00,-140.00,-2.33,DKK,3,2,1,-46.67,,
    group,offer,list,not stated,40.00,40.00,,DKK,1,1,0,40.00,,
    percentile,offer,p5,,10.50,,-11,DKK,,,,,,
    percentile,offer,p10,,10.50,,-11,DKK,,,,,,
    percentile,offer,p25,,10.50,,-11,DKK,,,,,,
    percentile,offer,p50,,15.15,,1,DKK,,,,,,
    percentile,offer,p75,,17.80,,5,DKK,,,,,,
    percentile,offer,p90,,17.80,,5,DKK,,,,,,
    percentile,offer,p95,,17.80,,5,DKK,,,,,,
    inequality,offer,gini,Gini coefficient,,,,,3,,,,0.0934,
    inequality,offer,theil,Theil's T,,,,,3,,,,0.0168,
    inequality,offer,theil-between-regions,between regions,,,,,3,,,,0.0006,
    inequality,offer,theil-within-regions,within regions,,,,,3,,,,0.0162,
    inequality,offer,concentration,Concentration by deprivation,,,,,3,,,,0.0934,
    cost,offer,per-thousand-people,"Difference per 1,000 listed people",,-350.00,,DKK,,,,,,
    cost,offer,per-capacity,Difference per capacity,,-35.00,,DKK,,,,,,

    """

  private static let twelveInCSV = """
    section,scenario,code,name,amount,difference,perCent,currency,practices,gaining,losing,mean,value,suppressed
    total,,,,1200000.00,,,DKK,,,,,,
    segment,,s,Services,1200000.00,,,DKK,,,,,,
    percentile,,p5,,,,,DKK,,,,,,true
    percentile,,p10,,,,,DKK,,,,,,true
    percentile,,p25,,54.09,,,DKK,,,,,,
    percentile,,p50,,64.58,,,DKK,,,,,,
    percentile,,p75,,80.13,,,DKK,,,,,,
    percentile,,p90,,,,,DKK,,,,,,true
    percentile,,p95,,,,,DKK,,,,,,true
    inequality,,gini,Gini coefficient,,,,,12,,,,0.1281,
    inequality,,theil,Theil's T,,,,,12,,,,0.0260,
    inequality,,theil-between-regions,between regions,,,,,12,,,,,true
    inequality,,theil-within-regions,within regions,,,,,12,,,,,true
    inequality,,concentration,Concentration by deprivation,,,,,12,,,,0.1281,
    total,offer,offer,Offer,1231000.00,31000.00,2.58,DKK,,,,,,
    segment,offer,s,Services,1231000.00,31000.00,,DKK,,,,,,
    band,offer,loss-over-10,loses more than 10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,loss-5-10,loses >5–10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,loss-1-5,loses >1–5 %,,,,DKK,,,,,,true
    band,offer,within-1,at most 1 % either way,,,,DKK,,,,,,true
    band,offer,gain-1-5,gains >1–5 %,412000.00,12000.00,3,DKK,4,,,3000.00,,
    band,offer,gain-5-10,gains >5–10 %,321000.00,21000.00,7,DKK,3,,,7000.00,,
    band,offer,gain-over-10,gains more than 10 %,0.00,0.00,,DKK,0,,,,,
    band,offer,no-baseline,nothing in the baseline,0.00,0.00,,DKK,0,,,,,
    group,offer,region:east,east,,,,DKK,,,,,,true
    group,offer,region:north,north,601000.00,1000.00,0.17,DKK,6,,,166.67,,true
    group,offer,region:south,south,,,,DKK,,,,,,true
    group,offer,list:1000-1999,"1,000–1,999",,,,DKK,,,,,,true
    group,offer,list:2000-2999,"2,000–2,999",,,,DKK,,,,,,true
    percentile,offer,p5,,,,,DKK,,,,,,true
    percentile,offer,p10,,,,,DKK,,,,,,true
    percentile,offer,p25,,56.77,,0.5,DKK,,,,,,
    percentile,offer,p50,,66.52,,3,DKK,,,,,,
    percentile,offer,p75,,80.51,,5,DKK,,,,,,
    percentile,offer,p90,,,,,DKK,,,,,,true
    percentile,offer,p95,,,,,DKK,,,,,,true
    inequality,offer,gini,Gini coefficient,,,,,12,,,,0.1115,
    inequality,offer,theil,Theil's T,,,,,12,,,,0.0198,
    inequality,offer,theil-between-regions,between regions,,,,,12,,,,,true
    inequality,offer,theil-within-regions,within regions,,,,,12,,,,,true
    inequality,offer,concentration,Concentration by deprivation,,,,,12,,,,0.1115,
    cost,offer,per-thousand-people,"Difference per 1,000 listed people",,1666.67,,DKK,,,,,,
    cost,offer,per-capacity,Difference per capacity,,2583.33,,DKK,,,,,,

    """
}
