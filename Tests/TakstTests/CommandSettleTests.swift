import Testing

@testable import TakstCommand

/// `takst compare --settle-since`, on a small folder.
@Suite struct CommandSettleTests {
  private static func run(_ folder: TemporaryFolder, _ more: String...) -> CommandRun {
    CommandRun(SmallPractice.words("compare", folder) + more)
  }

  /// The decision of June 2024 gave the only price of 0101 from July on: 110.00, for one contact.
  @Test func theDifferencesAreListedWithTheirDecision() throws {
    let folder = try SmallPractice.folder()
    let run = Self.run(folder, "--settle-since", "2024-05-31", "-q")
    #expect(run.errors == "")
    #expect(run.code == 0)
    #expect(
      run.output == """
        Small tariff
        ════════════
          Tariff            small
          Period            2024-01-01 – 2024-12-31
          Practices         1 practice
          Paid as known on  2024-05-31
          Due as known on   all that is known

        Decisions that make the difference
          Decision  Published   Rows  Difference  Source
          ─────────────────────────────────────────────────
          d24       2024-06-01     1      110.00  Fee table
            Decision of 2024

        Practice 12
          Code  Item          Days          Quantity  Old price  New price  Paid then  Due now  Difference
          ────────────────────────────────────────────────────────────────────────────────────────────────
          0101  Consultation  2024-07-01 –         1        – *     110.00       0.00   110.00      110.00
                              2024-12-31
          ────────────────────────────────────────────────────────────────────────────────────────────────
                Total                                                            0.00   110.00      110.00
          * No price was known then, and nothing was paid.

        Total
          DKK             Paid then  Due now  Difference
          ──────────────────────────────────────────────
          To be settled        0.00   110.00      110.00
          Paid as is due     100.00   100.00        0.00
          ──────────────────────────────────────────────
          Total              100.00   210.00      110.00

        """)
  }

  @Test func theDifferencesAreATable() throws {
    let run = Self.run(try SmallPractice.folder(), "--settle-since", "2024-05-31", "-q", "-f", "csv")
    let header =
      "section,practice,code,name,from,until,quantity,oldPrice,newPrice,oldAmount,newAmount,difference,currency,reason,"
      + "decision,published,source\r\n"
    let row =
      "row,12,0101,Consultation,2024-07-01,2025-01-01,1,,110.00,0.00,110.00,110.00,DKK,pricedSince,d24,2024-06-01,"
      + "Fee table\r\n"
    #expect(run.output == header + row)
  }

  @Test func theDifferencesAreAProgramsToo() throws {
    let run = Self.run(try SmallPractice.folder(), "--settle-since", "2024-05-31", "-q", "-f", "json")
    #expect(
      run.output == """
        {
          "takst": "1.0.0",
          "tariff": "small",
          "amendments": [],
          "period": {"from": "2024-01-01", "until": "2025-01-01"},
          "currency": "DKK",
          "paidAsKnownOn": "2024-05-31",
          "dueAsKnownOn": null,
          "practiceCount": 1,
          "paid": "100.00",
          "due": "210.00",
          "difference": "110.00",
          "decisions": [
            {"id": "d24", "name": "Decision of 2024", "published": "2024-06-01", "source": "Fee table", "url": "https://example.org", "rows": 1, "difference": "110.00"}
          ],
          "practices": [
            {"practice": "12", "name": null, "paid": "100.00", "due": "210.00", "difference": "110.00", "rows": [{"code": "0101", "name": "Consultation", "from": "2024-07-01", "until": "2025-01-01", "quantity": 1, "oldPrice": null, "newPrice": "110.00", "paid": "0.00", "due": "110.00", "difference": "110.00", "reason": "pricedSince", "decision": "d24"}], "adjustments": []}
          ]
        }

        """)
  }

  @Test(arguments: [
    ("en", "  Nothing is to be settled: what was paid then is what is due now.\n"),
    ("da", "  Intet skal efterreguleres: det afregnede er det skyldige.\n"),
    ("nl", "  Er is niets te verrekenen: wat betaald is, is wat verschuldigd is.\n"),
  ])
  func nothingToSettleIsSaid(language: String, sentence: String) throws {
    let run = Self.run(try SmallPractice.folder(), "--settle-since", "2024-06-01", "-q", "-l", language)
    #expect(run.output.contains(sentence))
  }

  @Test(arguments: [
    ("da", "  Afregnet som kendt den  31-05-2024\n", "  * Intet honorar var kendt dengang, og intet blev afregnet.\n"),
    (
      "nl", "  Betaald zoals bekend op       31-05-2024\n",
      "  * Er was toen geen tarief bekend, en er is niets betaald.\n"
    ),
  ])
  func theReportIsInTheLanguage(language: String, head: String, mark: String) throws {
    let run = Self.run(try SmallPractice.folder(), "--settle-since", "2024-05-31", "-q", "-l", language)
    #expect(run.output.contains(head))
    #expect(run.output.contains(mark))
  }

  /// Five practices of the same one contact are shown by their totals.
  @Test func manyPracticesAreShownByTheirTotals() throws {
    let lines = (1...5).map { "\($0),P,2024-08-01,0101\n" }.joined()
    let folder = try SmallPractice.folder(["activity.csv": "practice,patient,date,code\n" + lines])
    let run = Self.run(folder, "--settle-since", "2024-05-31", "-q")
    #expect(
      run.output.contains(
        """
        Practices
          Practice  Rows  Paid then  Due now  Difference
          ──────────────────────────────────────────────
          1            1       0.00   110.00      110.00
          2            1       0.00   110.00      110.00
          3            1       0.00   110.00      110.00
          4            1       0.00   110.00      110.00
          5            1       0.00   110.00      110.00
          All of them: --format csv or json.

        """))
  }

  @Test(arguments: [
    (
      ["--scenario", "x.json"],
      "--settle-since and --scenario ask for different results: leave --scenario out, or lay it over both days with --amend"
    ),
    (["--lines", "12"], "--settle-since and --lines ask for different results: give one or the other"),
    (["--suppress", "5"], "--settle-since and --suppress ask for different results: give one or the other"),
    (
      ["--as-known-on", "2024-05-31"],
      "--settle-since 2024-05-31 does not come before --as-known-on 2024-05-31: give the day on which it was paid, "
        + "or leave --as-known-on out"
    ),
  ])
  func whatDoesNotGoTogetherIsRefused(more: [String], message: String) throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("compare", folder, "--settle-since", "2024-05-31") + more)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors == "takst: \(message)\nSee 'takst help compare'.\n")
  }
}
