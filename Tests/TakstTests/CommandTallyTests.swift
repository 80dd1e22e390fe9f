import Testing

/// `--tally-out` and `--tally`.
@Suite struct CommandTallyTests {
  static let south = "practice,patient,date,code\n13,SECRET4,2024-03-01,0101\n13,SECRET4,2024-04-01,0102\n"

  @Test func talliesOfTwoFoldersGiveTheResultOfBoth() throws {
    let (north, south) = (try SmallPractice.folder(), try SmallPractice.folder(["activity.csv": Self.south]))
    for format in ["text", "json", "csv"] {
      let words = ["-t", north.file("small.json"), "-y", "2024", "-f", format]
      let whole = CommandRun(["evaluate", north.path, south.path] + words)
      for folder in [north, south] {
        let run = CommandRun(["evaluate", folder.path, "--tally-out", folder.file("tally.jsonl")] + words)
        #expect(run.code == 0)
        #expect(run.output == CommandRun(["evaluate", folder.path] + words).output)
        #expect(!(try folder.text("tally.jsonl")).contains("SECRET"))
      }
      let both = ["--tally", north.file("tally.jsonl"), "--tally", south.file("tally.jsonl")]
      let sum = CommandRun(["evaluate"] + both + words)
      #expect(sum.code == 0)
      #expect(sum.errors == "")
      #expect(sum.output == whole.output)
      let merged = CommandRun(["evaluate"] + both + words + ["--tally-out", south.file("both.jsonl")])
      #expect(merged.output == whole.output)
      let again = CommandRun(["evaluate", "--tally", south.file("both.jsonl")] + words)
      #expect(again.output == whole.output)
    }
  }

  @Test func aDashWritesTheTallyAndNoStatement() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--tally-out", "-"))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("{\"tally\":1,\"tariff\":\"small\",\"from\":\"2024-01-01\","))
    let words = ["evaluate", "--tally", "-", "-t", folder.file("small.json"), "-y", "2024"]
    #expect(CommandRun(words, input: run.output).output == CommandRun(SmallPractice.words("evaluate", folder)).output)
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--tally-out", "-", "--fail-on-findings")).code == 1)
    #expect(CommandRun(words, input: "").code == 65)
    #expect(
      CommandRun(words, input: "").errors
        == "-: the tally is empty: name a file that 'takst evaluate --tally-out FILE' wrote\n")
  }

  @Test func anOfferIsPricedWithoutCountingAgain() throws {
    let folder = try SmallPractice.folder()
    let tally = folder.file("tally.jsonl")
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--tally-out", tally)).code == 0)
    let words = ["evaluate", "--tally", tally, "-t", folder.file("small.json"), "-y", "2024"]
    let offer = CommandRun(words + ["--amend", folder.file("offer.json")])
    #expect(offer.output.contains("Total   300.00 DKK"))
    #expect(
      offer.errors
        == "note: the tally was counted without amendments and is priced with offer: name the same --amend and --fees, unless "
        + "other prices are wanted\n")
    #expect(CommandRun(words + ["--as-known-on", "2024-05-31"]).output.contains("Total   100.00 DKK"))
  }

  @Test func aTallyOfAnotherYearIsRefused() throws {
    let folder = try SmallPractice.folder()
    let tally = folder.file("tally.jsonl")
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--tally-out", tally)).code == 0)
    let run = CommandRun("evaluate", "--tally", tally, "-t", folder.file("small.json"), "-y", "2023")
    #expect(run.code == 65)
    #expect(
      folder.plain(run.errors)
        == "DIR/tally.jsonl:1: the tally was counted for 2024-01-01..2025-01-01 and this run is for 2023-01-01..2024-01-01: "
        + "give the same period, or count again\n")
    let missing = CommandRun(
      "evaluate", "--tally", folder.file("no.jsonl"), "-t", folder.file("small.json"), "-y", "2024")
    #expect(missing.code == 66)
  }

  @Test func whatDoesNotGoTogetherIsRefused() throws {
    let folder = try SmallPractice.folder()
    let words = ["evaluate", "-t", folder.file("small.json"), "-y", "2024"]
    let beside = CommandRun(words + ["--tally", "a", folder.path])
    #expect(beside.code == 64)
    #expect(
      folder.plain(beside.errors)
        == "takst: --tally stands beside another input (DIR): leave that out, or count it first with --tally-out FILE and "
        + "name both tallies\nSee 'takst help evaluate'.\n")
    let option = CommandRun(words + ["--tally", "a", "--population", "b"])
    #expect(option.errors.contains("another input (--population)"))
    let twice = CommandRun(words + ["--tally", "a", "--tally", "a"])
    #expect(twice.code == 64)
    #expect(
      twice.errors
        == "takst: --tally a is given twice, and would count twice: give it once\nSee 'takst help evaluate'.\n")
    let output = CommandRun(words + [folder.path, "--tally-out", "-", "-o", "x"])
    #expect(output.code == 64)
    #expect(
      output.errors
        == "takst: --output stands beside --tally-out -, which writes the tally in place of the result: leave one of them "
        + "out\nSee 'takst help evaluate'.\n")
  }

  /// What is said of inputs is said again of their tallies.
  @Test(arguments: [
    [:], ["population.csv": ""], ["practices.csv": ""], ["practices.csv": "practice,region\n12,Region Syddanmark\n"],
    ["population.csv": "practice,patient,birth,programmes\n12,a,1950-01-01,heart\n"],
    ["activity.csv": "practice,patient,date,code\n12,a,2022-03-01,0101\n12,a,2023-11-30,0101\n"],
    ["activity.csv": "practice,patient,date,code\n12,a,2024-03-01,4250\n12,a,2024-03-02,0101\n"],
  ]) func notesAreMadeFromTheTally(files: [String: String]) throws {
    let folder = try TemporaryFolder(
      [
        "activity.csv": CommandNotesTests.activity, "population.csv": CommandNotesTests.population,
        "practices.csv": CommandNotesTests.practices,
      ].merging(files) { $1 }.filter { !$0.value.isEmpty })
    for more in [[], ["--amend", "dk-region-hovedstaden"]] {
      let words = ["-t", "dk-almen-praksis", "-y", "2024", "-f", "json"] + more
      let run = CommandRun(["evaluate", folder.path, "--tally-out", folder.file("t.jsonl")] + words)
      let again = CommandRun(["evaluate", "--tally", folder.file("t.jsonl")] + words)
      #expect(again.errors == run.errors)
      #expect(again.output == run.output)
    }
  }

  @Test func rowsThatWereKeptOutStayCounted() throws {
    let rows = "practice,patient,date,code\n12,SECRET1,2024-03-01,0101\n12,SECRET2,2024-13-01,0101\n"
    let folder = try SmallPractice.folder(["activity.csv": rows])
    let tally = CommandRun(SmallPractice.words("evaluate", folder, "-q", "--tally-out", "-")).output
    let run = CommandRun(
      ["evaluate", "--tally", "-", "-t", folder.file("small.json"), "-y", "2024", "-f", "json"], input: tally)
    #expect(run.output.contains("\"malformed\": 1"))
  }
}
