import Testing

@testable import TakstCommand

/// `takst compare --neutral` and what belongs to it, on a small folder.
@Suite struct CommandSolveTests {
  /// The offer of the small folder pays consultations at 150.00 in place of 100.00 and 110.00: 480.00 in place of 350.00.
  static func words(_ folder: TemporaryFolder, _ more: String...) -> [String] {
    CommandCompareTests.words(folder, ["offer.json"]) + more
  }

  @Test func aCostNeutralVersionStandsBesideItsScenario() throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(Self.words(folder, "--neutral", "0101"))
    #expect(run.errors == "")
    #expect(run.code == 0)
    #expect(
      run.output == """
        Small tariff
        ════════════
          Tariff     small
          Period     2024-01-01 – 2024-12-31
          Practices  2 practices
          Scenario   offer: Offer
          Scenario   offer+neutral: Offer, cost-neutral

          DKK                Baseline   offer  offer+neutral
          ──────────────────────────────────────────────────
          Services             350.00  480.00         350.01
          ──────────────────────────────────────────────────
          Total                350.00  480.00         350.01
          Difference                   130.00           0.01
          Per cent                      37.14           0.00
          ──────────────────────────────────────────────────
          Practices gaining                 2              1
          Practices losing                  0              1
          Largest gain                  90.00           3.34
          Practice                         12             12
          Largest loss                      –          -3.33
          Practice                          –             13

        What makes the difference
          DKK          offer  offer+neutral
          ─────────────────────────────────
          Prices      130.00           0.01
          ─────────────────────────────────
          Difference  130.00           0.01

        By item
          Code  Item          Baseline   offer  Difference
          ────────────────────────────────────────────────
          0101  Consultation    320.00  450.00      130.00

          Code  Item          Baseline  offer+neutral  Difference
          ───────────────────────────────────────────────────────
          0101  Consultation    320.00         320.01        0.01

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

        Winners and losers: offer+neutral
          Change                  Practices  Difference   Mean
          ────────────────────────────────────────────────────────────────
          loses more than 10 %            0        0.00      –
          loses >5–10 %                   0        0.00      –
          loses >1–5 %                    1       -3.33  -3.33  ██████████
          at most 1 % either way          0        0.00      –
          gains >1–5 %                    1        3.34   3.34  ██████████
          gains >5–10 %                   0        0.00      –
          gains more than 10 %            0        0.00      –

          Percentile              5     10     25     50    75    90    95
          ────────────────────────────────────────────────────────────────
          Change in per cent  -2.38  -2.38  -2.38  -0.39  1.59  1.59  1.59
            So many per cent of the practices do not lie above.

          Inequality per practice  Baseline  offer+neutral
          ────────────────────────────────────────────────
          Gini coefficient           0.1000         0.1095
          Theil's T                  0.0201         0.0242

        Cost-neutral version of offer: offer+neutral
          Lever                            Value  Same from        to  Difference left  Evaluations
          ─────────────────────────────────────────────────────────────────────────────────────────
          factor on the prices of 0101  0.711166     0.7111  0.711166             0.01           10

          Code  Item          Days                        Old     New
          ───────────────────────────────────────────────────────────
          0101  Consultation  2024-01-01 – 2024-12-31  150.00  106.67

        """)
  }

  @Test(arguments: [
    (
      "da",
      """
      Udgiftsneutral udgave af offer
        Reguleret                          Værdi  Samme fra       til  Resterende forskel  Beregninger
        ──────────────────────────────────────────────────────────────────────────────────────────────
        faktor på honorarerne for 0201  0,000166   0,000001  0,000166              100,00           11
          Ingen løsning: den største mulige regulering er ikke nok. Den værdi, der kommer nærmest, er
          vist.
      """
    ),
    (
      "nl",
      """
      Kostenneutrale variant van offer
        Aangepast                     Waarde  Gelijk van  tot en met  Resterend verschil  Berekeningen
        ──────────────────────────────────────────────────────────────────────────────────────────────
        factor op de tarieven van   0,000166    0,000001    0,000166              100,00            11
        0201
          Geen oplossing: de grootst mogelijke aanpassing is niet genoeg. De waarde die het dichtst
          bij komt, is getoond.
      """
    ),
  ])
  func itIsSaidInOtherLanguages(language: String, title: String) throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(Self.words(folder, "--neutral", "0201", "-l", language))
    #expect(run.output.contains(title), "\(run.output)")
  }

  @Test func theJSONHoldsTheSolution() throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(Self.words(folder, "--neutral-amount", "0101", "--solve", "difference=-20.00", "-f", "json"))
    #expect(run.errors == "")
    let solutions = run.output.split(separator: "\n").drop { !$0.hasPrefix("  \"solutions\"") }.joined(separator: "\n")
    #expect(
      solutions == """
          "solutions": [
            {"scenario": "offer", "version": "offer+neutral", "amendment": "offer-neutral", "parts": [{"amountOf": "0101", "goal": {"difference": "-20.00"}, "value": "100.00", "from": "100.00", "to": "100.00", "difference": "0.00", "obstacle": null, "heldBy": [], "evaluations": 10}], "total": "330.00", "sharedTotal": null, "prices": [{"code": "0101", "from": "2024-01-01", "until": "2025-01-01", "old": "150.00", "new": "100.00"}]}
          ]
        }
        """)
    #expect(run.output.contains("{\"id\": \"offer+neutral\", \"name\": \"Offer, adjusted\""))
  }

  /// Whether a row of a table says what a scenario earns in total, in a segment or in a practice.
  private static func isAmount(_ row: Substring, of scenario: String) -> Bool {
    ["total", "segment", "practice"].contains { row.hasPrefix("\($0),\(scenario),") }
  }

  /// What is saved gives the same result when it is read again.
  @Test func aSavedSolutionGivesTheSameResult() throws {
    let folder = try CommandCompareTests.folder()
    for (number, lever) in [["--neutral", "0101"], ["--neutral-amount", "0101"], ["--target", "services=0.9"]]
      .enumerated()
    {
      let name = "solved\(number).json"
      let run = CommandRun(Self.words(folder, "-f", "csv", "--save-solution", folder.file(name)) + lever)
      #expect(run.errors == "")
      let rows = run.output.split(separator: "\r\n").filter { Self.isAmount($0, of: "offer+neutral") }
      #expect(rows.count == 4)
      let again = CommandRun(
        CommandCompareTests.words(folder, [name], "-f", "csv", "--amend", folder.file("offer.json")))
      #expect(again.errors == "")
      let same = again.output.split(separator: "\r\n").filter { Self.isAmount($0, of: "offer-neutral") }
      func amounts(_ rows: [Substring]) -> [Substring] {
        rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[$0.contains("\"") ? 5 : 4] }
      }
      #expect(amounts(rows) == amounts(same), "\(run.output)\(again.output)")
    }
    #expect(
      try folder.text("solved0.json") == """
        {
          "format": 1,
          "id": "offer-neutral",
          "names": {"en": "Offer, cost-neutral"},
          "tariff": "small",
          "changes": [
            {"scale": {"items": ["0101"], "factor": "0.711166"}}
          ]
        }

        """)
    #expect(
      try folder.text("solved1.json") == """
        {
          "format": 1,
          "id": "offer-neutral",
          "names": {"en": "Offer, cost-neutral"},
          "tariff": "small",
          "sources": [
            {"id": "offer-neutral", "title": "Found by a solver"}
          ],
          "changes": [
            {"set": {"code": "0101", "from": "2024-01-01", "until": "2025-01-01", "amount": "106.67", "status": "estimate", "source": "offer-neutral"}}
          ]
        }

        """)
  }

  @Test func segmentsAreGivenShares() throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(Self.words(folder, "--target", "services=0.9"))
    #expect(
      run.output.contains(
        """
        Version of offer with given shares: offer+neutral
          Lever                                 Value  Same from        to  Difference left  Evaluations
          ──────────────────────────────────────────────────────────────────────────────────────────────
          factor on the prices of            0.656299   0.656234  0.656299             0.01           11
          segment:services
          ──────────────────────────────────────────────────────────────────────────────────────────────
          Left over: total less 350.00                                               -34.99

          Code  Item          Days                        Old    New
          ──────────────────────────────────────────────────────────
          0101  Consultation  2024-01-01 – 2024-12-31  150.00  98.44
          0201  Telephone     2024-01-01 – 2024-12-31   30.00  19.69
        """), "\(run.output)")
  }

  @Test func withoutASolutionTheReasonIsGiven() throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(Self.words(folder, "--neutral", "0201"))
    #expect(run.code == 0)
    #expect(!run.output.contains("+neutral"))
    #expect(
      run.output.contains(
        """
        Cost-neutral version of offer
          Lever                            Value  Same from        to  Difference left  Evaluations
          ─────────────────────────────────────────────────────────────────────────────────────────
          factor on the prices of 0201  0.000166   0.000001  0.000166           100.00           11
            No solution: the most that the lever can do is not enough. The value that comes nearest is
            shown.

        """), "\(run.output)")
    let saved = CommandRun(Self.words(folder, "--neutral", "0201", "--save-solution", folder.file("none.json")))
    #expect(saved.code == 64)
    #expect(
      folder.plain(saved.errors)
        == "takst: --save-solution DIR/none.json: nothing is written, as there is no solution\n"
        + "See 'takst help compare'.\n")
  }

  @Test(arguments: [
    (["--neutral", "0102"], "--neutral: the tariff small has no code 0102: did you mean 0101?"),
    (
      ["--neutral", "segment:service"],
      "--neutral: no item of the tariff small is in the segment service: did you mean segment:services?"
    ),
    (
      ["--neutral", "tag:x"], "--neutral: no item of the tariff small has the tag x: name a code, segment:ID or tag:ID"
    ),
    (["--neutral-amount", "0105"], "--neutral-amount: 0105 has no price in the period: set one by an amendment first"),
    (
      ["--neutral-amount", "segment:services"],
      "--neutral-amount: segment:services is no code: name one, or use a factor on the items"
    ),
    (
      ["--target", "services"],
      "--target services: this is no share of a segment: write SEGMENT=SHARE with a share from 0 to 1, as in s1=0.75"
    ),
    (
      ["--target", "services=1.2"],
      "--target services=1.2: this is no share of a segment: write SEGMENT=SHARE with a share from 0 to 1, as in s1=0.75"
    ),
    (["--target", "a=0.75,b=0.5"], "the shares of --target add up to more than 1: correct them"),
    (["--target", "a=0.1", "--target", "a=0.2"], "--target names the segment a twice: give it one share"),
    (
      ["--target", "servces=0.5"],
      "--target: no item of the tariff small is in the segment servces: did you mean segment:services?"
    ),
    (["--solve", "total=1.00"], "--solve stands without a lever: add --neutral or --neutral-amount"),
    (
      ["--neutral", "0101", "--solve", "totl=1.00"],
      "--solve totl=1.00: this is no goal: write total=AMOUNT or difference=AMOUNT, as in difference=1000.00"
    ),
    (
      ["--neutral", "0101", "--target", "services=1"],
      "--neutral, --neutral-amount and --target stand beside each other: give one of them"
    ),
    (
      ["--save-solution", "x.json"],
      "--save-solution stands without anything to solve: add --neutral, --neutral-amount or --target"
    ),
  ])
  func aWrongLeverIsRefused(words: [String], message: String) throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(CommandCompareTests.words(folder, ["offer.json"]) + words)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors == "takst: \(message)\nSee 'takst help compare'.\n")
  }

  @Test func onlyOneSolutionIsSaved() throws {
    let folder = try CommandCompareTests.folder()
    let run = CommandRun(
      CommandCompareTests.words(
        folder, ["offer.json", "less.json"], "--neutral", "0101", "--save-solution", folder.file("s.json")))
    #expect(
      folder.plain(run.errors)
        == "takst: --save-solution DIR/s.json: there are 2 scenarios: give one --scenario\n"
        + "See 'takst help compare'.\n")
    #expect(!folder.names.contains("s.json"))
  }
}

/// `takst compare --break-even` on a small folder.
@Suite struct CommandBreakEvenTests {
  static func folder() throws -> TemporaryFolder {
    let folder = try CommandCompareTests.folder()
    try folder.write(
      """
      {"format": 1, "id": "bundle", "names": {"en": "Bundle"}, "tariff": "small", "changes": [
        {"add": {"code": "0130", "names": {"en": "Bundle"}, "segment": "services", "unit": "service", "source": "x",
         "prices": [{"amount": "250.00", "status": "estimate", "source": "x"}]}},
        {"programme": {"id": "copd", "names": {"en": "COPD"}, "starts": ["0130"]}},
        {"rule": {"id": "cover", "kind": "covered", "names": {"en": "Covered"}, "items": ["0101", "0201"],
         "programmes": ["copd"], "source": "x"}}]}

      """, to: "bundle.json")
    try folder.write(
      CommandCompareTests.activity + "12,SECRET2,2024-07-15,0130\n12,SECRET2,2024-09-15,0201\n", to: "activity.csv")
    return folder
  }

  static func words(_ folder: TemporaryFolder, _ more: String...) -> [String] {
    CommandCompareTests.words(folder, ["offer.json"], "--amend", folder.file("bundle.json")) + more
  }

  @Test func aBundleIsHeldAgainstFees() throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, "--break-even", "bundle:copd", "--break-even", "steps"))
    #expect(run.errors == "")
    #expect(
      run.output.contains(
        """
        Break-even of 0130, Bundle: Baseline
          250.00 per person and year. While in copd, these contacts are not paid (cover):
          Code  Item           Price  Contacts  One less  That many
          ─────────────────────────────────────────────────────────
          0101  Consultation  110.00         3    220.00     330.00
          0201  Telephone      30.00         9    240.00     270.00

          Practice  Person-years  Covered contacts  Per person-year   Worth
          ─────────────────────────────────────────────────────────────────
          All                  1                 2                2  140.00
          12                   1                 2                2  140.00
          13                   0                 0                –       –

        Next steps of payment by results: Baseline
          No practice has a result that is paid by steps.

        Break-even of 0130, Bundle: offer
          250.00 per person and year. While in copd, these contacts are not paid (cover):
          Code  Item           Price  Contacts  One less  That many
          ─────────────────────────────────────────────────────────
          0101  Consultation  150.00         2    150.00     300.00
          0201  Telephone      30.00         9    240.00     270.00

          Practice  Person-years  Covered contacts  Per person-year   Worth
          ─────────────────────────────────────────────────────────────────
          All                  1                 2                2  180.00
          12                   1                 2                2  180.00
          13                   0                 0                –       –

        Next steps of payment by results: offer
          No practice has a result that is paid by steps.
        """), "\(run.output)")
    let json = CommandRun(Self.words(folder, "--break-even", "bundle:0130", "-f", "json"))
    let rows = json.output.split(separator: "\n").drop { !$0.hasPrefix("  \"breakEven\"") }.joined(separator: "\n")
    #expect(
      rows == """
          "breakEven": [
            {"scenario": null, "bundles": [{"code": "0130", "rule": "cover", "programmes": ["copd"], "amount": "250.00", "covered": [{"code": "0101", "fee": "110.00", "contacts": 3, "below": "220.00", "reached": "330.00"}, {"code": "0201", "fee": "30.00", "contacts": 9, "below": "240.00", "reached": "270.00"}], "observed": [{"practice": null, "personYears": 1, "contacts": [1, 1], "perPerson": 2, "feesPerPerson": "140.00"}, {"practice": "12", "personYears": 1, "contacts": [1, 1], "perPerson": 2, "feesPerPerson": "140.00"}, {"practice": "13", "personYears": 0, "contacts": [0, 0], "perPerson": null, "feesPerPerson": null}]}], "steps": [], "lists": []},
            {"scenario": "offer", "bundles": [{"code": "0130", "rule": "cover", "programmes": ["copd"], "amount": "250.00", "covered": [{"code": "0101", "fee": "150.00", "contacts": 2, "below": "150.00", "reached": "300.00"}, {"code": "0201", "fee": "30.00", "contacts": 9, "below": "240.00", "reached": "270.00"}], "observed": [{"practice": null, "personYears": 1, "contacts": [1, 1], "perPerson": 2, "feesPerPerson": "180.00"}, {"practice": "12", "personYears": 1, "contacts": [1, 1], "perPerson": 2, "feesPerPerson": "180.00"}, {"practice": "13", "personYears": 0, "contacts": [0, 0], "perPerson": null, "feesPerPerson": null}]}], "steps": [], "lists": []}
          ]
        }
        """)
  }

  @Test(arguments: [
    (
      "bundel:copd",
      "--break-even bundel:copd: this is no question: write bundle:PROGRAMME, bundle:CODE, list:PEOPLE or steps"
    ),
    ("list:0", "--break-even list:0: this is no question: write bundle:PROGRAMME, bundle:CODE, list:PEOPLE or steps"),
    ("bundle:cpod", "--break-even: there is no bundle of cpod: did you mean copd?"),
  ])
  func aWrongQuestionIsRefused(word: String, message: String) throws {
    let folder = try Self.folder()
    let run = CommandRun(Self.words(folder, "--break-even", word))
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors == "takst: \(message)\nSee 'takst help compare'.\n")
  }
}
