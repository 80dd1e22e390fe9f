import Testing

@testable import Takst
@testable import TakstCommand
@testable import TakstReports

@Suite struct CommandCheckTests {
  static let list = """
    practice,patient,birth
    12,SECRET1,1950-01-01
    12,SECRET9,1950-01-01

    """

  @Test func saysWhatAFolderHolds() throws {
    let folder = try SmallPractice.folder(["population.csv": Self.list])
    let run = CommandRun(SmallPractice.words("check", folder))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        """
        What the files hold
        ═══════════════════
          Tariff  small
          Period  2024-01-01 – 2024-12-31

        """))
    let columns = try #require(run.output.firstRange(of: "Columns of"))
    #expect(
      run.output[columns.lowerBound...] == """
        Columns of population.csv
          Column    Taken for
          ───────────────────
          practice  practice
          patient   patient
          birth     birth

        Columns of activity.csv
          Column    Taken for
          ───────────────────
          practice  practice
          patient   patient
          date      date
          code      code

        Activity
          Lines                           6
          Dates                           2023-12-31 – 2024-08-02
          Lines outside the period        1
          Practices                       1
          Different codes                 4
          Codes the tariff knows          3 in 5 lines
          of these without leading zeros  1 in 1 line
          People with lines               3
          People on lists                 2
          People with lines, on no list   2
          People on lists, without lines  1

        Codes the tariff does not know
          Code  Lines  What it may be
          ───────────────────────────────────────
          0102      1  a code of dk-almen-praksis

        Months
          Month          Lines
          ──────────────────────────────────────────
          December 2023      1  ██████▌
          January 2024       0
          February 2024      0
          March 2024         2  █████████████▌
          April 2024         0
          May 2024           0
          June 2024          0
          July 2024          0
          August 2024        3  ████████████████████

        Likely problems
          1 code is not known: 1 line (16.7 %) would not be paid. Correct them, or add the items with
          --amend.
          2 of 3 people with lines are on no list and count as not enrolled: so many are a sign of a
          list that is not complete.

        """)
  }

  @Test func saysItToProgramsToo() throws {
    let folder = try SmallPractice.folder(["population.csv": Self.list])
    let run = CommandRun(SmallPractice.words("check", folder, "--format", "json", "--language", "da"))
    #expect(run.code == 0)
    #expect(
      folder.plain(run.output) == """
        {
          "takst": "\(TakstVersion.current)",
          "tariff": "small",
          "period": {"from": "2024-01-01", "until": "2025-01-01"},
          "files": [
            {"file": "DIR/population.csv", "kind": "population", "encoding": "UTF-8", "delimiter": ",", "isReadable": true, "rows": 2, "malformed": 0, "messages": [], "columns": [{"name": "practice", "meaning": "practice"}, {"name": "patient", "meaning": "patient"}, {"name": "birth", "meaning": "birth"}]},
            {"file": "DIR/activity.csv", "kind": "activity", "encoding": "UTF-8", "delimiter": ",", "isReadable": true, "rows": 6, "malformed": 0, "messages": [], "columns": [{"name": "practice", "meaning": "practice"}, {"name": "patient", "meaning": "patient"}, {"name": "date", "meaning": "date"}, {"name": "code", "meaning": "code"}]}
          ],
          "lines": 6,
          "days": {"from": "2023-12-31", "until": "2024-08-03"},
          "outside": 1,
          "billed": 0,
          "people": {"active": 3, "listed": 2, "unlisted": 2, "idle": 1},
          "codes": {"different": 4, "known": {"tariff": "small", "codes": 3, "lines": 5}, "filled": {"tariff": "small", "codes": 1, "lines": 1}},
          "fits": [],
          "unknown": [
            {"code": "0102", "lines": 1, "suggestion": null, "knownBy": ["dk-almen-praksis"]}
          ],
          "months": [
            {"month": "2023-12", "lines": 1},
            {"month": "2024-01", "lines": 0},
            {"month": "2024-02", "lines": 0},
            {"month": "2024-03", "lines": 2},
            {"month": "2024-04", "lines": 0},
            {"month": "2024-05", "lines": 0},
            {"month": "2024-06", "lines": 0},
            {"month": "2024-07", "lines": 0},
            {"month": "2024-08", "lines": 3}
          ],
          "practices": [
            {"practice": "12", "lines": 6, "active": 3, "listed": 2, "unlisted": 2, "idle": 1}
          ],
          "missingColumns": [],
          "problems": [
            {"id": "unknownCodes", "text": "1 nummer kendes ikke: 1 linje (16,7 %) ville ikke blive honoreret. Ret dem, eller tilføj ydelserne med --amend."},
            {"id": "unlisted", "text": "2 af 3 personer med linjer er ikke på nogen liste og tæller som ikke tilmeldte: så mange tyder på en liste, der ikke er fuldstændig."}
          ]
        }

        """)
  }

  @Test func findsTheTariffByTheCodes() throws {
    let run = CommandRun(["check", Example.path("dutch-practice/activity.csv"), "--language", "nl"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Wat er in de bestanden staat\n"))
    let title = try #require(run.output.firstRange(of: "Ingebouwde tarieven die de codes kennen\n"))
    let rows = run.output[title.upperBound...].split(separator: "\n").prefix(3).map { TextJoin.joined(String($0)) }
    #expect(rows[0] == "Tarief Verschillende codes Regels Aandeel")
    #expect(rows[2] == "nl-huisartsenzorg 13 10.499 100,0 %")
  }

  @Test func pointsAtACrosswalk() throws {
    let run = CommandRun("check", Example.path("practice-year/activity.csv"), "-p", "1", "-t", "nl-huisartsenzorg")
    #expect(run.code == 0)
    #expect(
      TextJoin.joined(run.output).contains(
        "100.0 % of the lines have codes of the tariff dk-almen-praksis: name it with --tariff, or add --crosswalk dk-nl."
      ))
  }

  @Test func saysWhatAnEvaluationWouldRefuse() throws {
    let folder = try TemporaryFolder(["export.csv": "CPR;Ydelsesdato;Ydelseskode\nSECRET;05-03-2024;0101\n"])
    let run = CommandRun("check", folder.file("export.csv"))
    #expect(run.code == 65)
    #expect(
      TextJoin.joined(folder.plain(run.output)).hasSuffix(
        "does not say which practice its lines belong to: name it with --practice ID."))
    #expect(CommandRun("check", folder.file("export.csv"), "--practice", "7").code == 0)
    #expect(CommandRun("check", folder.file("none.csv")).code == 66)
    #expect(CommandRun("check").code == 64)
  }

  @Test func findingsEndWithOneOnlyWhenAskedTo() throws {
    let folder = try SmallPractice.folder()
    #expect(CommandRun(SmallPractice.words("check", folder)).code == 0)
    #expect(CommandRun(SmallPractice.words("check", folder, "--fail-on-findings")).code == 1)
    try folder.write("practice,patient,date,code\n12,a,2024-03-01,0101\n", to: "activity.csv")
    #expect(CommandRun(SmallPractice.words("check", folder, "--fail-on-findings")).code == 0)
  }

  @Test func readsStandardInput() throws {
    let run = CommandRun(["check", "-", "--format", "json"], input: SmallPractice.activity)
    #expect(run.code == 0)
    #expect(run.output.contains(#"{"file": "-", "kind": "activity", "encoding": "UTF-8""#))
    #expect(run.output.contains(#""lines": 6,"#))
  }

  @Test func takesAListForAListWhateverItsName() throws {
    let folder = try TemporaryFolder(["mine.csv": Self.list])
    let run = CommandRun("check", folder.file("mine.csv"), "--format", "json")
    #expect(run.output.contains(#""kind": "population""#))
    #expect(
      folder.plain(run.output).contains(
        "DIR/mine.csv would be taken for activity and has the columns of population: name it population.csv, or with "
          + "--population."))
  }

  @Test func aTariffIsNoInput() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("check", folder.file("small.json"))
    #expect(run.code == 64)
    #expect(
      folder.plain(run.errors)
        == "takst: DIR/small.json is no input: 'takst tariff check DIR/small.json' looks at tariffs\nSee 'takst help check'.\n"
    )
  }

  @Test(arguments: ["text", "json"], ["en", "da", "nl"])
  func neverNamesAPatient(format: String, language: String) throws {
    let folder = try SmallPractice.folder(["population.csv": Self.list])
    try folder.write(
      SmallPractice.activity + "12,SECRET7,2024-03-45,0101\n,SECRET8,2024-03-01,0101\n12,SECRET5,2024-03-01\n",
      to: "activity.csv")
    let run = CommandRun(SmallPractice.words("check", folder, "--format", format, "--language", language))
    #expect(run.code == 0)
    #expect(run.output.contains("activity.csv:8: "))
    #expect(!(run.output + run.errors).contains("SECRET"))
  }

  /// One of each kind.
  static let problems: [InputSurvey.Problem] = [
    .unreadable(file: "a.csv"), .tooManyMalformed(file: "a.csv", rows: 1234, allowed: 20), .noPractice(file: "a.csv"),
    .otherKind(file: "a.csv", .indicators), .malformed(file: "a.csv", rows: 1), .malformed(file: "a.csv", rows: 2),
    .similarColumn(file: "a.csv", name: "antall", meaning: "quantity"),
    .otherPeriod(lines: 1, of: 1234, "2023-01-01"..."2023-12-31"),
    .otherTariff("nl", lines: 999, of: 1500, crosswalk: nil), .otherTariff("nl", lines: 999, of: 1500, crosswalk: "x"),
    .localCodes(amendment: "local", codes: ["a", "b"], lines: 3), .unknownCodes(1, lines: 1, of: 3),
    .unknownCodes(2, lines: 2, of: 3), .thinMonths(["2024-03-01"]), .practicesWithoutRow(["1", "2"]),
    .practicesWithoutLines(["1", "2", "3", "4", "5", "6"]), .unlisted(100, of: 1234), .writtenDifferently(1),
    .writtenDifferently(1234),
  ]

  @Test(arguments: Language.allCases) func everyProblemIsSaidInEveryLanguage(language: Language) {
    let texts = Self.problems.map { language($0) }
    #expect(Set(texts).count == texts.count)
    #expect(Set(Self.problems.map(\.id)).count == 15)
    let thousand = language == .english ? "1,234" : "1.234"
    for (problem, text) in zip(Self.problems, texts) {
      #expect([".", "?"].contains(text.last), "\(text)")
      if "\(problem)".contains("1234") { #expect(text.contains(thousand), "\(text)") }
      if "\(problem)".contains("a.csv") { #expect(text.hasPrefix("a.csv"), "\(text)") }
    }
    #expect(language(.practicesWithoutLines(["1", "2", "3", "4", "5", "6"])).contains("1, 2, 3, 4, 5 … (6)"))
  }

  @Test func problemsAreSaidInEnglishWordForWord() {
    let english = Language.english
    #expect(
      english(.otherPeriod(lines: 1, of: 1234, "2023-01-01"..."2023-12-31"))
        == "Only 1 of 1,234 lines lie in the period, as the lines are from 2023-01-01 to 2023-12-31: check --year, or --from "
        + "and --until.")
    #expect(
      english(.similarColumn(file: "a.csv", name: "antall", meaning: "quantity"))
        == "a.csv: the column antall is passed over: if it is quantity, rename it to quantity.")
    #expect(
      english(.thinMonths(["2024-03-01", "2024-07-01"]))
        == "Far fewer lines than usual in March 2024, July 2024: was a part left out of the export?")
    #expect(
      english(.localCodes(amendment: "local", codes: ["a", "b"], lines: 3))
        == "a, b (3 lines) belong to the amendment local: add --amend local.")
  }
}

/// Wrapped text as one line.
enum TextJoin {
  static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
