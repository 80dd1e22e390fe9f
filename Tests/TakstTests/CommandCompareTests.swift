import Foundation
import Testing

@testable import TakstCommand

/// `takst compare` on a small folder.
@Suite struct CommandCompareTests {
  static let rule = """
    {"format": 1, "id": "twice", "names": {"en": "Two a day", "da": "To om dagen"}, "tariff": "small", "changes": [
      {"rule": {"id": "once", "kind": "limit", "names": {"en": "Two a day"}, "items": ["0101"], "atMost": 2,
       "per": "patient", "every": "day", "source": "x"}}]}

    """

  static let activity = SmallPractice.activity + "13,SECRET4,2024-08-01,0201\n13,SECRET4,2024-08-02,0101\n"

  /// An offer of a price for one item.
  static func offer(_ id: String, _ code: String, _ amount: String) -> String {
    """
    {"format": 1, "id": "\(id)", "names": {"en": "Offer \(id)"}, "tariff": "small", "changes": [
      {"set": {"code": "\(code)", "from": "2024-01-01", "amount": "\(amount)", "status": "estimate", "source": "x"}}]}

    """
  }

  static func folder() throws -> TemporaryFolder {
    try SmallPractice.folder([
      "activity.csv": activity, "twice.json": rule, "less.json": offer("less", "0201", "20.00"),
      "practices.csv": "practice,name\n12,Twelve\n13,Thirteen\n",
    ])
  }

  static func words(_ folder: TemporaryFolder, _ scenarios: [String], _ more: String...) -> [String] {
    SmallPractice.words("compare", folder) + scenarios.flatMap { ["--scenario", folder.file($0)] } + more
  }

  @Test func fewScenariosStandInColumns() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, ["offer.json", "less.json", "twice.json"]))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Small tariff
        ════════════
          Tariff     small
          Period     2024-01-01 – 2024-12-31
          Practices  2 practices
          Scenario   offer: Offer
          Scenario   less: Offer less
          Scenario   twice: Two a day

          DKK                Baseline   offer    less   twice
          ───────────────────────────────────────────────────
          Services             350.00  480.00  340.00  450.00
          ───────────────────────────────────────────────────
          Total                350.00  480.00  340.00  450.00
          Difference                   130.00  -10.00  100.00
          Per cent                      37.14   -2.86   28.57
          ───────────────────────────────────────────────────
          Practices gaining                 2       0       1
          Practices losing                  0       1       0
          Largest gain                  90.00       –  100.00
          Practice                         12       –      12
          Largest loss                      –  -10.00       –
          Practice                          –      13       –

        What makes the difference
          DKK                       offer    less   twice
          ───────────────────────────────────────────────
          Prices                   130.00  -10.00    0.00
          Rules, items and payers    0.00    0.00  100.00
          ───────────────────────────────────────────────
          Difference               130.00  -10.00  100.00

        By item
          Code  Item          Baseline   offer  Difference
          ────────────────────────────────────────────────
          0101  Consultation    320.00  450.00      130.00

          Code  Item       Baseline   less  Difference
          ────────────────────────────────────────────
          0201  Telephone     30.00  20.00      -10.00

          Code  Item          Baseline   twice  Difference
          ────────────────────────────────────────────────
          0101  Consultation    320.00  420.00      100.00

        Winners and losers: offer
          Change                  Practices  Difference   Mean
          ──────────────────────────────────────────────────────────────────────────
          loses more than 10 %            0        0.00      –
          loses >5–10 %                   0        0.00      –
          loses >1–5 %                    0        0.00      –
          at most 1 % either way          0        0.00      –
          gains >1–5 %                    0        0.00      –
          gains >5–10 %                   0        0.00      –
          gains more than 10 %            2      130.00  65.00  ████████████████████

          Percentile              5     10     25     50     75     90     95
          ───────────────────────────────────────────────────────────────────
          Change in per cent  28.57  28.57  28.57  35.71  42.86  42.86  42.86
            So many per cent of the practices do not lie above.

          Inequality per practice  Baseline   offer
          ─────────────────────────────────────────
          Gini coefficient           0.1000  0.1250
          Theil's T                  0.0201  0.0316

        Winners and losers: less
          Change                  Practices  Difference    Mean
          ─────────────────────────────────────────────────────────────────
          loses more than 10 %            0        0.00       –
          loses >5–10 %                   1      -10.00  -10.00  ██████████
          loses >1–5 %                    0        0.00       –
          at most 1 % either way          1        0.00    0.00  ██████████
          gains >1–5 %                    0        0.00       –
          gains >5–10 %                   0        0.00       –
          gains more than 10 %            0        0.00       –

          Percentile              5     10     25     50    75    90    95
          ────────────────────────────────────────────────────────────────
          Change in per cent  -7.14  -7.14  -7.14  -3.57  0.00  0.00  0.00
            So many per cent of the practices do not lie above.

          Inequality per practice  Baseline    less
          ─────────────────────────────────────────
          Gini coefficient           0.1000  0.1176
          Theil's T                  0.0201  0.0279

        Winners and losers: twice
          Change                  Practices  Difference    Mean
          ─────────────────────────────────────────────────────────────────
          loses more than 10 %            0        0.00       –
          loses >5–10 %                   0        0.00       –
          loses >1–5 %                    0        0.00       –
          at most 1 % either way          1        0.00    0.00  ██████████
          gains >1–5 %                    0        0.00       –
          gains >5–10 %                   0        0.00       –
          gains more than 10 %            1      100.00  100.00  ██████████

          Percentile             5    10    25     50     75     90     95
          ────────────────────────────────────────────────────────────────
          Change in per cent  0.00  0.00  0.00  23.81  47.62  47.62  47.62
            So many per cent of the practices do not lie above.

          Inequality per practice  Baseline   twice
          ─────────────────────────────────────────
          Gini coefficient           0.1000  0.1889
          Theil's T                  0.0201  0.0732

        """)
  }

  @Test func manyScenariosStandInRows() throws {
    let folder = try Self.folder()
    let names = (1...3).map { "o\($0).json" }
    for (number, name) in names.enumerated() {
      try folder.write(Self.offer("o\(number + 1)", "0101", "\(number + 100).00"), to: name)
    }
    let run = CommandRun(Self.words(folder, ["less.json", "twice.json"] + names, "-l", "da"))
    #expect(run.code == 0)
    #expect(
      run.output == """
        Lille takst
        ═══════════
          Takst    small
          Periode  01-01-2024 – 31-12-2024
          Praksis  2 praksis

        Scenarier
          Scenarie         kr.  Forskel  Procent
          ──────────────────────────────────────
          Udgangspunkt  350,00
          less          340,00   -10,00    -2,86
            Ydelser -10,00
          twice         450,00   100,00    28,57
            Ydelser 100,00
          o1            330,00   -20,00    -5,71
            Ydelser -20,00
          o2            333,00   -17,00    -4,86
            Ydelser -17,00
          o3            336,00   -14,00    -4,00
            Ydelser -14,00

        Praksis
          Scenarie  Vinder  Taber  Største gevinst  Praksis  Største tab  Praksis
          ───────────────────────────────────────────────────────────────────────
          less           0      1                –  –             -10,00  13
          twice          1      0           100,00  12                 –  –
          o1             0      2                –  –             -10,00  12
          o2             0      2                –  –              -9,00  13
          o3             0      2                –  –              -8,00  13

        """)
  }

  @Test func jsonHoldsEveryPractice() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, ["less.json"], "-f", "json"))
    #expect(run.code == 0)
    #expect(
      run.output == """
        {
          "takst": "1.0.0",
          "tariff": "small",
          "asKnownOn": null,
          "period": {"from": "2024-01-01", "until": "2025-01-01"},
          "currency": "DKK",
          "baseline": {"amendments": [], "total": "350.00", "weakest": "derived", "segments": [{"id": "services", "name": "Services", "amount": "350.00"}], "percentiles": [], "inequality": {"income": "perPractice", "practices": 2, "gini": 0.1000, "theil": 0.0201, "betweenRegions": null, "withinRegions": null, "concentration": null, "ranked": 0}},
          "scenarios": [
            {"id": "less", "name": "Offer less", "amendments": ["less"], "total": "340.00", "difference": "-10.00", "perCent": -2.86, "weakest": "estimate", "segments": [{"id": "services", "name": "Services", "amount": "340.00", "difference": "-10.00"}], "gaining": 0, "losing": 1, "largestGain": null, "largestLoss": {"practice": "13", "difference": "-10.00"}, "bands": [{"band": "loss-over-10", "from": null, "to": -10, "practices": 0, "difference": "0.00", "mean": null}, {"band": "loss-5-10", "from": -10, "to": -5, "practices": 1, "difference": "-10.00", "mean": "-10.00"}, {"band": "loss-1-5", "from": -5, "to": -1, "practices": 0, "difference": "0.00", "mean": null}, {"band": "within-1", "from": -1, "to": 1, "practices": 1, "difference": "0.00", "mean": "0.00"}, {"band": "gain-1-5", "from": 1, "to": 5, "practices": 0, "difference": "0.00", "mean": null}, {"band": "gain-5-10", "from": 5, "to": 10, "practices": 0, "difference": "0.00", "mean": null}, {"band": "gain-over-10", "from": 10, "to": null, "practices": 0, "difference": "0.00", "mean": null}, {"band": "no-baseline", "from": null, "to": null, "practices": 0, "difference": "0.00", "mean": null}], "groups": {}, "percentiles": [{"percentile": 5, "perCent": -7.14, "perEnrolled": null}, {"percentile": 10, "perCent": -7.14, "perEnrolled": null}, {"percentile": 25, "perCent": -7.14, "perEnrolled": null}, {"percentile": 50, "perCent": -3.57, "perEnrolled": null}, {"percentile": 75, "perCent": 0, "perEnrolled": null}, {"percentile": 90, "perCent": 0, "perEnrolled": null}, {"percentile": 95, "perCent": 0, "perEnrolled": null}], "inequality": {"income": "perPractice", "practices": 2, "gini": 0.1176, "theil": 0.0279, "betweenRegions": null, "withinRegions": null, "concentration": null, "ranked": 0}, "perThousandPeople": null, "perCapacity": null, "practices": [{"practice": "12", "total": "210.00", "difference": "0.00"}, {"practice": "13", "total": "130.00", "difference": "-10.00"}], "items": [{"code": "0201", "name": "Telephone", "baseline": "30.00", "amount": "20.00", "difference": "-10.00"}, {"code": "0101", "name": "Consultation", "baseline": "320.00", "amount": "320.00", "difference": "0.00"}], "effects": {"total": {"price": "-10.00", "rules": "0.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}, "segments": [{"id": "services", "name": "Services", "price": "-10.00", "rules": "0.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}], "practices": [{"practice": "12", "price": "0.00", "rules": "0.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}, {"practice": "13", "price": "-10.00", "rules": "0.00", "volume": "0.00", "mix": "0.00", "adjustments": "0.00"}]}, "overridden": []}
          ]
        }

        """)
  }

  @Test func csvIsOneTidyTable() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, ["less.json"], "-f", "csv", "--output", folder.file("out.csv")))
    #expect(run.code == 0)
    #expect(run.output == "")
    let text = try folder.text("out.csv").replacing("\r\n", with: "\n")
    #expect(
      text == """
        section,scenario,code,name,amount,difference,perCent,currency,practices,gaining,losing,mean,value,suppressed
        total,,,,350.00,,,DKK,,,,,,
        segment,,services,Services,350.00,,,DKK,,,,,,
        practice,,12,Twelve,210.00,,,DKK,,,,,,
        practice,,13,Thirteen,140.00,,,DKK,,,,,,
        item,,0101,Consultation,320.00,,,DKK,,,,,,
        item,,0201,Telephone,30.00,,,DKK,,,,,,
        inequality,,gini,Gini coefficient,,,,,2,,,,0.1000,
        inequality,,theil,Theil's T,,,,,2,,,,0.0201,
        total,less,less,Offer less,340.00,-10.00,-2.86,DKK,,,,,,
        segment,less,services,Services,340.00,-10.00,,DKK,,,,,,
        practice,less,12,Twelve,210.00,0.00,,DKK,,,,,,
        practice,less,13,Thirteen,130.00,-10.00,,DKK,,,,,,
        item,less,0201,Telephone,20.00,-10.00,,DKK,,,,,,
        item,less,0101,Consultation,320.00,0.00,,DKK,,,,,,
        effect,less,price,Prices,,-10.00,,DKK,,,,,,
        effect,less,rules,"Rules, items and payers",,0.00,,DKK,,,,,,
        effect,less,volume,Volume,,0.00,,DKK,,,,,,
        effect,less,mix,Mix,,0.00,,DKK,,,,,,
        effect,less,adjustments,Adjustments,,0.00,,DKK,,,,,,
        segmentEffect,less,services,price,,-10.00,,DKK,,,,,,
        practiceEffect,less,13,price,,-10.00,,DKK,,,,,,
        band,less,loss-over-10,loses more than 10 %,0.00,0.00,,DKK,0,,,,,
        band,less,loss-5-10,loses >5–10 %,130.00,-10.00,-7.14,DKK,1,,,-10.00,,
        band,less,loss-1-5,loses >1–5 %,0.00,0.00,,DKK,0,,,,,
        band,less,within-1,at most 1 % either way,210.00,0.00,0,DKK,1,,,0.00,,
        band,less,gain-1-5,gains >1–5 %,0.00,0.00,,DKK,0,,,,,
        band,less,gain-5-10,gains >5–10 %,0.00,0.00,,DKK,0,,,,,
        band,less,gain-over-10,gains more than 10 %,0.00,0.00,,DKK,0,,,,,
        band,less,no-baseline,nothing in the baseline,0.00,0.00,,DKK,0,,,,,
        percentile,less,p5,,,,-7.14,DKK,,,,,,
        percentile,less,p10,,,,-7.14,DKK,,,,,,
        percentile,less,p25,,,,-7.14,DKK,,,,,,
        percentile,less,p50,,,,-3.57,DKK,,,,,,
        percentile,less,p75,,,,0,DKK,,,,,,
        percentile,less,p90,,,,0,DKK,,,,,,
        percentile,less,p95,,,,0,DKK,,,,,,
        inequality,less,gini,Gini coefficient,,,,,2,,,,0.1176,
        inequality,less,theil,Theil's T,,,,,2,,,,0.0279,

        """)
  }

  @Test func aFewPracticesAreHidden() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, ["less.json"], "--suppress", "2"))
    #expect(run.code == 0)
    #expect(
      run.output.contains("  Practices gaining                 *\n  Practices losing                  *\n\nWhat makes"))
    #expect(
      run.output.hasSuffix("\n  *: hidden, as it is about fewer than 2 practices, or would tell about these.\n"))
    for format in ["json", "csv"] {
      let run = CommandRun(Self.words(folder, ["less.json"], "--suppress", "2", "-f", format))
      #expect(run.code == 0)
      #expect(!run.output.contains("Twelve") && !run.output.contains("\"12\""))
    }
    // Every number would be about the two.
    let few = CommandRun(Self.words(folder, ["less.json"], "--suppress", "3"))
    #expect(few.code == 65)
    #expect(few.output == "")
    #expect(
      few.errors
        == "takst: --suppress 3 hides groups of fewer than 3 practices, and all inputs together have 2: add practices, "
        + "or give a smaller number\n")
    let one = CommandRun(Self.words(folder, ["less.json"], "--suppress", "1"))
    #expect(one.code == 64)
    #expect(
      one.errors
        == "takst: --suppress 1: this is not a whole number from 2 to 1000: write one\nSee 'takst help compare'.\n")
  }

  @Test func totalsAreThoseOfEvaluate() throws {
    let folder = try TemporaryFolder()
    let sample = ["sample", "--practices", "6", "--lines", "6000", "--seed", "3", "--country", "DK", folder.file("s")]
    #expect(CommandRun(sample).code == 0)
    let words = [folder.file("s"), "-t", "dk-almen-praksis", "-y", "2024", "-q"]
    let scenarios = ["dk-region-hovedstaden", "dk-region-syddanmark"]
    for threads in ["1", "3"] {
      let run = CommandRun(
        ["compare"] + words + ["--threads", threads, "-f", "csv"] + scenarios.flatMap { ["-s", $0] })
      #expect(run.code == 0)
      for scenario in scenarios {
        let alone = CommandRun(["evaluate"] + words + ["-f", "csv", "--amend", scenario]).output
        let total = try #require(alone.split(separator: "\r\n").first { $0.hasPrefix("statement,") })
        let amount = total.split(separator: ",", omittingEmptySubsequences: false)[11]
        #expect(run.output.contains("total,\(scenario),\(scenario),"))
        #expect(run.output.contains(",\(amount),"), "\(scenario): \(amount)")
      }
    }
  }

  @Test func whatAllScenariosShareBelongsToTheBaseline() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, ["less.json"], "--amend", folder.file("offer.json"), "-f", "json"))
    #expect(run.output.contains("\"baseline\": {\"amendments\": [\"offer\"], \"total\": \"480.00\""))
    #expect(run.output.contains("\"amendments\": [\"offer\", \"less\"], \"total\": \"470.00\""))
    #expect(run.output.contains("\"total\": \"470.00\", \"difference\": \"-10.00\""))
    let known = CommandRun(Self.words(folder, ["less.json"], "--as-known-on", "2024-05-31", "-f", "json"))
    #expect(known.output.contains("\"asKnownOn\": \"2024-05-31\""))
    #expect(known.output.contains("\"total\": \"130.00\""))
  }

  @Test func rowsThatCannotBeReadAreReportedOnce() throws {
    let folder = try Self.folder()
    try folder.write(Self.activity + "12,SECRET1,2024-13-01,0101\n", to: "activity.csv")
    let run = CommandRun(Self.words(folder, ["less.json", "twice.json"]))
    #expect(run.code == 0)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(CommandRun(Self.words(folder, ["less.json"], "--strict")).code == 65)
    #expect(CommandRun(Self.words(folder, ["less.json"], "--max-errors", "0")).code == 65)
  }

  @Test func whatCannotBeComparedIsRefused() throws {
    let folder = try Self.folder()
    func errors(_ words: [String], _ code: Int32) -> String {
      let run = CommandRun(words)
      #expect(run.code == code)
      #expect(run.output == "")
      return folder.plain(run.errors)
    }
    #expect(
      errors(Self.words(folder, []), 64)
        == "takst: there is no scenario to compare with: add --scenario FILE, once for each offer\n"
        + "See 'takst help compare'.\n")
    #expect(
      errors(SmallPractice.words("compare", folder, "--scenario", "dk-region-hovedstad"), 66)
        == "takst: there is no amendment 'dk-region-hovedstad': did you mean dk-region-hovedstaden?\n")
    #expect(errors(Self.words(folder, ["none.json"]), 66).hasPrefix("DIR/none.json: "))
    try folder.write(Self.offer("other", "0201", "20.00").replacing("\"small\"", with: "\"big\""), to: "other.json")
    #expect(
      errors(Self.words(folder, ["other.json"]), 65)
        == "DIR/other.json:1:72: the amendment is for the tariff \"big\", not for \"small\": use it with its own "
        + "tariff\n")
    #expect(
      errors(Self.words(folder, ["less.json", "less.json"]), 64)
        == "takst: --scenario DIR/less.json: there are two scenarios less: give each an id of its own\n"
        + "See 'takst help compare'.\n")
    #expect(
      errors(Self.words(folder, ["offer.json"], "--amend", folder.file("offer.json")), 64)
        == "takst: --scenario DIR/offer.json: the amendment offer is part of the baseline: leave it out here, or in "
        + "--amend\nSee 'takst help compare'.\n")
  }

  /// The command of the README, with files for its placeholders.
  @Test func theCommandOfTheReadmeRuns() throws {
    let readme = try ReadmeTests.text("README.md")
    let line = try #require(readme.split(separator: "\n").first { $0.hasPrefix("takst compare ") })
    let folder = try TemporaryFolder()
    for (name, id) in [("MY-OFFER.json", "mine"), ("THEIR-OFFER.json", "theirs")] {
      let text = Self.offer(id, "0101", "170.00").replacing("\"small\"", with: "\"dk-almen-praksis\"")
      try folder.write(
        text.replacing("\"changes\"", with: "\"sources\": [{\"id\": \"x\", \"title\": \"X\"}], \"changes\""), to: name)
    }
    let words = line.split(separator: " ").dropFirst().map { word in
      word == "FOLDER"
        ? ReadmeTests.root.appending(path: "Examples/practice-year").path()
        : word.hasSuffix("OFFER.json") ? folder.file(String(word)) : String(word)
    }
    let run = CommandRun(words)
    #expect(run.code == 0)
    #expect(run.output.contains("Scenario    theirs: Offer theirs"), "\(run.output)\(run.errors)")
  }
}
