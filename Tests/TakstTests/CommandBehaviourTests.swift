import Foundation
import Testing

@testable import TakstCommand

/// `takst compare --behaviour` on a practice with 100 visits at 10.00 and 40 calls at 5.00, of which visits are cut to 9.00.
@Suite struct CommandBehaviourTests {
  static let tariff = """
    {"format": 1, "id": "small", "names": {"en": "Small tariff"}, "currency": "DKK",
     "sources": [{"id": "x", "title": "Fee table"}],
     "segments": [{"id": "services", "names": {"en": "Services", "da": "Ydelser", "nl": "Prestaties"}}],
     "items": [
      {"code": "A", "names": {"en": "Visit"}, "segment": "services", "unit": "service", "source": "x",
       "prices": [{"amount": "10.00", "status": "official", "source": "x"}]},
      {"code": "B", "names": {"en": "Call"}, "segment": "services", "unit": "service", "source": "x",
       "prices": [{"amount": "5.00", "status": "official", "source": "x"}]}]}

    """

  static let cut = """
    {"format": 1, "id": "cut", "names": {"en": "Cut"}, "tariff": "small",
     "changes": [{"set": {"code": "A", "from": "2024-01-01", "amount": "9.00", "status": "estimate", "source": "x"}}]}

    """

  static let activity = """
    practice,patient,date,code,quantity
    12,SECRET1,2024-03-01,A,100
    12,SECRET1,2024-03-02,B,40

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["small.json": Self.tariff, "cut.json": Self.cut, "activity.csv": Self.activity])
  }

  private func run(_ more: String...) -> CommandRun {
    CommandRun(
      ["compare", folder.file("activity.csv"), "--tariff", folder.file("small.json"), "--year", "2024"]
        + ["--scenario", folder.file("cut.json")] + more)
  }

  /// D = -100.00 and F1 = 1,100.00: all volumes rise by 50 / 1,100, to 104.545 visits (940.91) and 41.818 calls (209.09).
  @Test func textShowsTheThreeEffectsTheirSourceAndTheRange() {
    let text = run("--behaviour", "hcfa_1992_offset", "--draws", "4", "--seed", "3").output
    let measured = run().output
    #expect(text.hasPrefix(measured))
    #expect(
      text.dropFirst(measured.count) == """

        If practices respond
          Assumed, not measured: nothing above depends on it. Static: the new terms on the same volumes.
          Behavioural: what the assumed volumes add, paid by the whole schedule. Total = static +
          behavioural.
          Scenario  Behaviour          Static  Behavioural   Low   High   Total
          ─────────────────────────────────────────────────────────────────────
          cut       hcfa_1992_offset  -100.00        50.00  0.00  70.01  -50.00

        Volume offset of the Medicare fee schedule, 1992 (cut)
          Behaviour    hcfa_1992_offset
          Formula      D = Y1 - Y0; q1 = q0 (1 - o D / F1), so that the change of revenue is (1 - o) D
          Observed in  an official assumption, United States; that winners do not respond is inferred
                       from the word asymmetric
          Source       Yip: bypass fee cut 1987-89, 232 surgeons; and the offset assumed for the fee
                       schedule of 1992 https://archive.ahrq.gov/research/apr99/ra17.htm
          Caution: observed in a country with another currency (USD).
          Number  Low  Used  High  Origin
          ──────────────────────────────────
          o_loss    0   0.5   0.7  published
          o_gain    0     0     0  published

          DKK        Static  Behavioural   Total
          ──────────────────────────────────────
          Services  -100.00        50.00  -50.00
          ──────────────────────────────────────
          Total     -100.00        50.00  -50.00

          Code  Item    Static  Behavioural   Total
          ─────────────────────────────────────────
          A     Visit  -100.00        40.91  -59.09
          B     Call      0.00         9.09    9.09

          Practices
          ───────────────────────────────
          Gaining without the response  0
          Losing without the response   1
          Gaining with the response     0
          Losing with the response      1

          How much depends on the numbers: behavioural effect   Low   Used   High
          ───────────────────────────────────────────────────────────────────────
          o_loss 0 – 0.7                                       0.00  50.00  70.01

          4 random draws from the ranges, seed 3  Behavioural   Total
          ───────────────────────────────────────────────────────────
          Least                                          8.97  -91.03
          5 % of them at most                            8.97  -91.03
          25 % of them at most                          11.45  -88.55
          50 % of them at most                          16.95  -83.05
          75 % of them at most                          35.80  -64.20
          95 % of them at most                          51.63  -48.37
          Greatest                                      51.63  -48.37

        """)
  }

  @Test func csvHasRowsOfItsOwn() {
    let text = run("--behaviour", "hcfa_1992_offset", "--draws", "4", "--seed", "3", "--format", "csv").output
    let measured = run("--format", "csv").output
    #expect(text.hasPrefix(measured))
    #expect(
      text.dropFirst(measured.count).replacing("\r\n", with: "\n") == """
        behaviour,cut,hcfa_1992_offset,"Volume offset of the Medicare fee schedule, 1992",1150.00,50.00,,DKK,,,,,,
        behaviourSegment,cut,services,hcfa_1992_offset,1150.00,50.00,,DKK,,,,,,
        behaviourItem,cut,A,hcfa_1992_offset,940.91,40.91,,DKK,,,,,,
        behaviourItem,cut,B,hcfa_1992_offset,209.09,9.09,,DKK,,,,,,
        behaviourPractice,cut,12,hcfa_1992_offset,1150.00,50.00,,DKK,,,,,,
        behaviourBand,cut,low,hcfa_1992_offset,1100.00,0.00,,DKK,,,,,,
        behaviourBand,cut,high,hcfa_1992_offset,1170.01,70.01,,DKK,,,,,,
        behaviourBand,cut,o_loss:low,hcfa_1992_offset,1100.00,0.00,,DKK,,,,,,
        behaviourBand,cut,o_loss:high,hcfa_1992_offset,1170.01,70.01,,DKK,,,,,,
        behaviourBand,cut,p5,hcfa_1992_offset,1108.97,8.97,,DKK,,,,,,
        behaviourBand,cut,p25,hcfa_1992_offset,1111.45,11.45,,DKK,,,,,,
        behaviourBand,cut,p50,hcfa_1992_offset,1116.95,16.95,,DKK,,,,,,
        behaviourBand,cut,p75,hcfa_1992_offset,1135.80,35.80,,DKK,,,,,,
        behaviourBand,cut,p95,hcfa_1992_offset,1151.63,51.63,,DKK,,,,,,

        """)
  }

  @Test func jsonHasAMemberOfItsOwn() throws {
    let measured = run("--format", "json").output
    let text = run("--behaviour", "hcfa_1992_offset", "--draws", "4", "--seed", "3", "--format", "json").output
    #expect(text.hasPrefix(measured.dropLast("\n}\n".count)))
    for part in [
      #""behaviour": ["#, #"{"scenario": "cut", "preset": "hcfa_1992_offset", "#,
      #"{"id": "o_loss", "low": "0", "central": "0.5", "high": "0.7", "origin": "published"}"#,
      #""warnings": ["observed in a country with another currency (USD)."]"#,
      #""unchanged": "1100.00", "responded": "1150.00", "static": "-100.00", "behavioural": "50.00", "total": "-50.00"}"#,
      #"{"code": "B", "name": "Call", "baseline": "200.00", "unchanged": "200.00", "responded": "209.09", "static": "0.00", "#,
      #""practices": [{"practice": "12", "#,
      #""sensitivities": [{"parameter": "o_loss", "low": "0.00", "high": "70.01"}]"#,
      #""draws": {"count": 4, "seed": "3", "least": "8.97", "#,
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test(arguments: ["en", "da", "nl"]) func pagesShowTheRangeAsAChart(language: String) {
    let page = run("--behaviour", "hcfa_1992_offset", "--format", "html", "--language", language).output
    #expect(Markup(page).problems == [])
    let measured = run("--format", "html", "--language", language).output
    #expect(
      page.components(separatedBy: "class=\"chart\"").count
        == measured.components(separatedBy: "class=\"chart\"").count + 1)
    let markdown = run("--behaviour", "hcfa_1992_offset", "--format", "markdown", "--language", language).output
    #expect(markdown.contains("archive.ahrq.gov"))
  }

  @Test func aScenarioMayBringItsOwn() throws {
    try folder.write(
      #"{"format": 1, "id": "s", "names": {"en": "S"}, "amendments": ["cut.json"], "behaviour": "yip_upper"}"#,
      to: "own.json")
    let words = ["compare", folder.file("activity.csv"), "--tariff", folder.file("small.json"), "--year", "2024"]
    let scenario = words + ["--format", "csv", "--scenario", folder.file("own.json")]
    func presets(_ words: [String]) -> [String] {
      CommandRun(words).output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("behaviour,") }
        .map { String($0.split(separator: ",")[2]) }
    }
    #expect(presets(scenario) == ["yip_upper"])
    #expect(presets(scenario + ["--behaviour", "target_income"]) == ["target_income"])
  }

  /// One more visit brings 9.00 in place of 10.00: half of a tenth of the visits is not done, 5 x 9.00.
  @Test func aFileHasNumbersOfOnesOwn() throws {
    try folder.write(#"{"preset": "loglog", "parameters": {"e_p": "0.5"}}"#, to: "e.json")
    let text = run("--behaviour", folder.file("e.json")).output
    #expect(text.contains("  cut       loglog e_p=0.5  -100.00       -45.00  -45.00  -45.00  -145.00\n"))
    #expect(!text.contains("Caution"))
  }

  @Test func theSensitivitySetIsSeveral() {
    let lines = run("--behaviour", "sensitivity-set", "--format", "csv").output.split(whereSeparator: \.isNewline)
    #expect(
      lines.filter { $0.hasPrefix("behaviour,") }.map { $0.split(separator: ",")[2] } == [
        "static", "hcfa_1992_offset", "loglog e_p=0.1", "loglog e_p=0.5", "dk_home_visit_null",
      ])
  }

  @Test func warningsAreGivenInEachLanguage() {
    let danish = run("--behaviour", "quebec_mixed", "--language", "da").output
    #expect(danish.contains("\nHvis praksis ændrer adfærd\n"))
    #expect(danish.contains("  Forbehold: ikke iagttaget i almen praksis.\n"))
    let dutch = run("--behaviour", "quebec_mixed", "--language", "nl").output
    #expect(dutch.contains("\nAls praktijken reageren\n"))
    #expect(dutch.contains("  Voorbehoud: niet waargenomen in de huisartsenzorg.\n"))
  }

  @Test func smallGroupsStayHidden() throws {
    let rows = (1...3).map { "\($0),P\($0),2024-03-01,A\n" }.joined()
    try folder.write("practice,patient,date,code\n" + rows, to: "three.csv")
    let words = ["compare", folder.file("three.csv"), "--tariff", folder.file("small.json"), "--year", "2024"]
    let more = ["--scenario", folder.file("cut.json"), "--behaviour", "hcfa_1992_offset", "--suppress", "2"]
    #expect(!CommandRun(words + more).output.contains("Losing with the response"))
    #expect(!CommandRun(words + more + ["--format", "csv"]).output.contains("behaviourPractice"))
    #expect(CommandRun(words + more + ["--format", "json"]).output.contains(#""practices": null, "low": "#))
  }

  @Test(arguments: [
    (
      ["--behaviour", "yip_uper"],
      "takst: --behaviour yip_uper: there is no such behaviour: did you mean yip_upper?\nSee 'takst help compare'.\n"
    ),
    (
      ["--behaviour", "static", "--behaviour", "static"],
      "takst: --behaviour static: it is given twice: give it once\nSee 'takst help compare'.\n"
    ),
    (
      ["--draws", "5"],
      "takst: --draws stands without a behaviour: add --behaviour PRESET, such as hcfa_1992_offset\n"
        + "See 'takst help compare'.\n"
    ),
    (
      ["--behaviour", "static", "--seed", "4"],
      "takst: --seed stands without --draws: add --draws N, such as 10000\nSee 'takst help compare'.\n"
    ),
    (
      ["--behaviour", "static", "--draws", "0"],
      "takst: --draws 0: this is not a whole number from 1 to 1000000: write one\nSee 'takst help compare'.\n"
    ),
  ]) func whatCannotBeDoneIsRefused(words: [String], message: String) {
    let run = CommandRun(
      ["compare", folder.file("activity.csv"), "--tariff", folder.file("small.json"), "--year", "2024"]
        + ["--scenario", folder.file("cut.json")] + words)
    #expect(run.code == 64)
    #expect(run.errors == message)
    #expect(run.output == "")
  }
}
