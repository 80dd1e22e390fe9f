import Testing

@testable import TakstCommand

@Suite struct CommandCrosswalkTests {
  static let crosswalk = """
    {"format": 1, "id": "mine", "names": {"en": "Mine"}, "from": "other", "to": "small",
     "entries": [
       {"code": "K1", "names": {"en": "Contact"}, "becomes": "0101", "note": "The usual one."},
       {"code": "L1", "names": {"en": "Laboratory"}, "note": "Not paid here."}
     ]}

    """
  static let activity = "practice,patient,date,code\n12,a,2024-03-01,K1\n12,a,2024-03-02,L1\n12,b,2024-03-02,L1\n"

  static func folder() throws -> TemporaryFolder {
    try SmallPractice.folder(["crosswalk.json": crosswalk, "mine.csv": activity])
  }

  @Test func aLogIsEvaluatedWithAnotherTariffsCodes() throws {
    let folder = try Self.folder()
    let run = CommandRun(
      "evaluate", folder.file("mine.csv"), "-t", folder.file("small.json"), "-y", "2024", "--crosswalk",
      folder.file("crosswalk.json"))
    #expect(run.code == 0)
    #expect(run.output.contains("Without a counterpart in this tariff, and so not in the total"))
    #expect(run.output.contains("Not paid here."))
    #expect(!run.output.contains("Codes the tariff does not know"))
    let csv = CommandRun(
      "evaluate", folder.file("mine.csv"), "-t", folder.file("small.json"), "-y", "2024", "-f", "csv", "--crosswalk",
      folder.file("crosswalk.json"), "--exchange-rate", "EUR=0.134")
    #expect(
      csv.output.contains("unpriced,L1,Laboratory,no-counterpart,,,2024-01-01,2025-01-01,2,2,,,,,,,Not paid here."))
    #expect(csv.output.contains("exchange,,,,,,,,,,,"))
  }

  @Test func explainShowsWhatALineWasTakenAs() throws {
    let folder = try Self.folder()
    let run = CommandRun(
      "explain", folder.file("mine.csv"), "-t", folder.file("small.json"), "-y", "2024", "--crosswalk",
      folder.file("crosswalk.json"))
    #expect(run.code == 0)
    #expect(run.output.contains("rule mine-K1 Contact: K1 → 0101 (K1 became 0101)"))
    #expect(run.output.contains("no counterpart in this tariff: Not paid here."))
  }

  @Test func feesOfTheFolderAreNotUsed() throws {
    let folder = try SmallPractice.folder(["crosswalk.json": Self.crosswalk, "fees.csv": "code,amount\n0101,1.00\n"])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--crosswalk", folder.file("crosswalk.json")))
    #expect(
      folder.plain(run.errors).contains(
        "note: DIR/fees.csv is not used, as it may be of the tariff that the log is from\n"))
  }

  @Test(arguments: [
    (["--crosswalk", "dk-nk"], 66, "takst: there is no crosswalk 'dk-nk': did you mean dk-nl?\n"),
    (
      ["--crosswalk", "dk-nl"], 65,
      "Tariffs/crosswalks/dk-nl.json:6:9: the crosswalk leads to the tariff \"nl-huisartsenzorg\", not to \"small\": use it "
        + "with its own tariff\n"
    ),
    (
      ["--exchange-rate", "7.46"], 64,
      "takst: --exchange-rate 7.46: this is not a currency with a rate: write them as in DKK=7.46\n"
        + "See 'takst help evaluate'.\n"
    ),
  ]) func refusesWhatDoesNotFit(words: [String], code: Int32, message: String) throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder) + words)
    #expect(run.code == code)
    #expect(folder.plain(run.errors) == message)
    #expect(run.output == "")
  }

  @Test func theBuiltInOnesAreListed() {
    let run = CommandRun("tariff", "list", "-f", "csv")
    #expect(run.output.contains("crosswalk,dk-nl,Danish activity under the Dutch tariff,"))
  }

  @Test func checkFindsMistakesOfACrosswalk() throws {
    let folder = try SmallPractice.folder([
      "crosswalk.json": Self.crosswalk.replacing("\"0101\"", with: "\"0109\"")
    ])
    let run = CommandRun("tariff", "check", folder.file("small.json"), folder.file("crosswalk.json"))
    #expect(run.code == 65)
    #expect(
      folder.plain(run.output)
        .contains("DIR/crosswalk.json:3:58: the code \"0109\" is not defined: did you mean \"0101\"?\n"))
    #expect(CommandRun("tariff", "check", "dk-nl").output == "")
    let alone = CommandRun("tariff", "check", folder.file("crosswalk.json"))
    #expect(alone.code == 66)
    #expect(
      folder.plain(alone.errors)
        == "DIR/crosswalk.json: this is a crosswalk to the tariff small, which is not built in: name its file too\n")
  }
}
