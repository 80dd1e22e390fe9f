import Foundation
import Testing

@testable import TakstCommand
@testable import TakstReports

/// `takst compare --lines`: one practice line by line under the baseline and an offer.
@Suite struct CommandLinesTests {
  static func run(_ folder: TemporaryFolder, _ scenarios: [String] = ["both.json"], _ more: String...) -> CommandRun {
    CommandRun(CommandCompareTests.words(folder, scenarios) + more)
  }

  @Test func textShowsTheLinesThatDiffer() throws {
    let run = Self.run(try CommandDecomposeTests.folder(), ["both.json"], "--lines", "12")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Small tariff
        ════════════
          Tariff    small
          Period    2024-01-01 – 2024-12-31
          Practice  12 Twelve
          Scenario  both: Dearer and twice

        Lines that are paid differently
          Line  Date        Code  Quantity  Outcome          Baseline    both  Difference  Why
          ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             3  2024-03-01  0101         1  rejected → paid      0.00  100.00      100.00  rule once One a day no longer fires
             4  2024-08-01  101          1  paid               110.00  120.00       10.00  price 110.00 → 120.00
             6  2024-08-02  0102         1  unknown → paid       0.00   40.00       40.00  the scenario has the code 0102

        Total
          DKK                              Baseline    both  Difference
          ─────────────────────────────────────────────────────────────
          Lines that are paid differently    110.00  260.00      150.00
          Everything else, paid alike        100.00  100.00        0.00
          ─────────────────────────────────────────────────────────────
          Total                              210.00  360.00      150.00

        """)
  }

  @Test func csvHasARowForEveryLine() throws {
    let run = Self.run(try CommandDecomposeTests.folder(), ["both.json"], "--lines", "12", "-f", "csv")
    #expect(
      run.output.replacing("\r\n", with: "\n") == """
        section,line,date,code,name,quantity,baselineOutcome,baselineAmount,scenarioOutcome,scenarioAmount,difference,currency,baselineRules,scenarioRules,why
        line,3,2024-03-01,0101,Consultation,1,rejected,0.00,paid,100.00,100.00,DKK,once,,rule once One a day no longer fires
        line,4,2024-08-01,101,Consultation,1,paid,110.00,paid,120.00,10.00,DKK,,,price 110.00 → 120.00
        line,6,2024-08-02,0102,Second,1,unknown,0.00,paid,40.00,40.00,DKK,,,the scenario has the code 0102

        """)
  }

  @Test func jsonHasAnObjectForEveryLine() throws {
    let run = Self.run(try CommandDecomposeTests.folder(), ["both.json"], "--lines", "12", "-f", "json")
    #expect(
      run.output == """
        {
          "takst": "1.0.0",
          "tariff": "small",
          "asKnownOn": null,
          "period": {"from": "2024-01-01", "until": "2025-01-01"},
          "currency": "DKK",
          "practice": "12",
          "scenario": "both",
          "baseline": "210.00",
          "amount": "360.00",
          "difference": "150.00",
          "lines": [
            {"line": 3, "date": "2024-03-01", "code": "0101", "name": "Consultation", "quantity": 1, "baseline": {"outcome": "rejected", "item": "0101", "amount": "0.00", "rules": ["once"]}, "scenario": {"outcome": "paid", "item": "0101", "amount": "100.00", "rules": []}, "difference": "100.00", "why": "rule once One a day no longer fires"},
            {"line": 4, "date": "2024-08-01", "code": "101", "name": "Consultation", "quantity": 1, "baseline": {"outcome": "paid", "item": "0101", "amount": "110.00", "rules": []}, "scenario": {"outcome": "paid", "item": "0101", "amount": "120.00", "rules": []}, "difference": "10.00", "why": "price 110.00 → 120.00"},
            {"line": 6, "date": "2024-08-02", "code": "0102", "name": "Second", "quantity": 1, "baseline": {"outcome": "unknown", "item": null, "amount": "0.00", "rules": []}, "scenario": {"outcome": "paid", "item": "0102", "amount": "40.00", "rules": []}, "difference": "40.00", "why": "the scenario has the code 0102"}
          ],
          "items": [],
          "adjustments": []
        }

        """)
  }

  /// Capitation and a budget beside more lines than a text shows one by one; no patient is in any form of it.
  @Test func manyLinesAreAddedUpByCodeAndNothingIsLost() throws {
    let folder = try CommandDecomposeTests.folder()
    var tariff = SmallPractice.tariff.replacing(
      "\n  ],\n  \"rules\"",
      with: """
        , {"code": "list", "names": {"en": "Capitation"}, "segment": "services",
         "unit": {"kind": "lump", "per": "practice", "every": "quarter"}, "source": "x",
         "prices": [{"from": "2024-01-01", "amount": "50.00", "status": "official", "source": "x"}]}
          ],
          "rules"
        """)
    tariff.replace(
      "\"notes\"",
      with: """
        "budgets": [{"id": "frame", "names": {"en": "Frame"}, "items": ["0201"], "amount": "1000.00",
          "status": "estimate", "source": "x"}], "notes"
        """)
    try folder.write(tariff, to: "small.json")
    var activity = "practice,patient,date,code\n"
    for day in 1...30 {
      activity += "12,SECRET\(day),2024-03-\(day < 10 ? "0" : "")\(day),0201\n13,SECRET9,2024-03-01,0105\n"
      activity += "12,SECRET\(day),2024-08-\(day < 10 ? "0" : "")\(day),0101\n"
    }
    try folder.write(activity, to: "activity.csv")
    try folder.write(
      """
      {"format": 1, "id": "more", "names": {"en": "More"}, "changes": [
        {"set": {"code": "0201", "from": "2024-01-01", "amount": "40.00", "status": "estimate", "source": "x"}},
        {"set": {"code": "0101", "from": "2024-08-16", "amount": "100.00", "status": "estimate", "source": "x"}},
        {"set": {"code": "list", "from": "2024-07-01", "amount": "60.00", "status": "estimate", "source": "x"}}]}
      """, to: "more.json")
    let text = Self.run(folder, ["more.json"], "--lines", "12")
    #expect(
      text.output.hasSuffix(
        """

        Lines that are paid differently
          Code  Item          Outcome  Lines  Baseline      more  Difference
          ──────────────────────────────────────────────────────────────────
          0101  Consultation  paid        15  1,650.00  1,500.00     -150.00
          0201  Telephone     paid        30    900.00  1,200.00      300.00
          Added up by code and left out one by one: 45 lines, numbered 2 to 91 in the file. All of them:
          --format csv or json.

        What needs no line
          Code  Item        Baseline    more  Difference
          ──────────────────────────────────────────────
          list  Capitation    200.00  220.00       20.00

        Adjustments
          Code   Item   Baseline     more  Difference
          ───────────────────────────────────────────
          frame  Frame      0.00  -200.00     -200.00

        Total
          DKK                              Baseline      more  Difference
          ───────────────────────────────────────────────────────────────
          Lines that are paid differently  2,550.00  2,700.00      150.00
          What needs no line                 200.00    220.00       20.00
          Adjustments                          0.00   -200.00     -200.00
          Everything else, paid alike      1,650.00  1,650.00        0.00
          ───────────────────────────────────────────────────────────────
          Total                            4,400.00  4,370.00      -30.00

        """), "\(text.output)\(text.errors)")
    let csv = Self.run(folder, ["more.json"], "--lines", "12", "-f", "csv").output
    let rows = csv.split(separator: "\r\n").dropFirst()
    let differences = rows.map {
      Int($0.split(separator: ",", omittingEmptySubsequences: false)[10].replacing(".", with: ""))!
    }
    #expect(rows.count == 47)
    #expect(differences.reduce(0, +) == -3000)
    let json = Self.run(folder, ["more.json"], "--lines", "12", "-f", "json").output
    for output in [text.output, csv, json] { #expect(!output.contains("SECRET")) }
  }

  @Test(arguments: [
    ("en", "  No line is paid differently.\n"), ("da", "  Ingen registrering honoreres anderledes.\n"),
    ("nl", "  Geen declaratieregel wordt anders betaald.\n"),
  ])
  func aPracticeThatTheOfferDoesNotTouchHasNoLines(language: String, text: String) throws {
    let run = Self.run(try CommandDecomposeTests.folder(), ["less.json"], "--lines", "12", "-l", language)
    #expect(run.output.contains(text), "\(run.output)")
  }

  /// What makes a line's difference is said in the language of the report.
  @Test(arguments: [
    ("da", ["regel once One a day slår ikke længere til", "honorar 110,00 → 120,00", "scenariet har nummer 0102"]),
    (
      "nl", ["regel once One a day wordt niet meer toegepast", "tarief 110,00 → 120,00", "het scenario kent code 0102"]
    ),
  ])
  func reasonsAreSaidInEveryLanguage(language: String, reasons: [String]) throws {
    let run = Self.run(try CommandDecomposeTests.folder(), ["both.json"], "--lines", "12", "-l", language)
    for reason in reasons { #expect(run.output.contains("  \(reason)\n"), "\(run.output)") }
  }

  @Test func whatCannotBeShownLineByLineIsRefused() throws {
    let folder = try CommandDecomposeTests.folder()
    func errors(_ run: CommandRun) -> String {
      #expect(run.code == 64)
      #expect(run.output == "")
      return run.errors
    }
    #expect(
      errors(Self.run(folder, ["both.json", "less.json"], "--lines", "12"))
        == "takst: --lines 12: lines are compared with one scenario, and there are 2: give one --scenario\n"
        + "See 'takst help compare'.\n")
    #expect(
      errors(Self.run(folder, ["both.json"], "--lines", "99"))
        == "takst: --lines 99: there is no such practice: the inputs name 12, 13\nSee 'takst help compare'.\n")
    #expect(
      errors(Self.run(folder, ["both.json"], "--lines", "12", "--decompose"))
        == "takst: --decompose and --lines ask for different results: give one or the other\n"
        + "See 'takst help compare'.\n")
    try folder.write("practice,name\n" + (100...106).map { "\($0),\n" }.joined(), to: "practices.csv")
    #expect(
      errors(Self.run(folder, ["both.json"], "--lines", "zz"))
        == "takst: --lines zz: there is no such practice: name one of the 9 practices of the inputs\n"
        + "See 'takst help compare'.\n")
    #expect(
      errors(Self.run(folder, ["both.json"], "--lines", "1066"))
        == "takst: --lines 1066: there is no such practice: did you mean 106?\nSee 'takst help compare'.\n")
  }
}
