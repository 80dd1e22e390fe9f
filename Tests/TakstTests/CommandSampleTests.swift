import Testing

@testable import TakstCommand

@Suite struct CommandSampleTests {
  @Test func writesDataThatCanBeEvaluated() throws {
    let folder = try TemporaryFolder()
    let target = folder.file("sample")
    let run = CommandRun("sample", target, "--practices", "2", "--lines", "500", "--seed", "3")
    #expect(folder.plain(run.errors) == "note: DIR/sample holds synthetic data: no line is about a real patient\n")
    #expect(run.code == 0)
    let evaluated = CommandRun("evaluate", target, "-t", "dk-almen-praksis", "-y", "2024", "-f", "json", "-q")
    #expect(evaluated.errors == "")
    #expect(evaluated.output.contains("\"read\": 500"))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    for (name, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
      #expect(CommandRun("sample", folder.file(name), "--lines", "100", "--seed", seed).code == 0)
    }
    for file in ["activity.csv", "population.csv", "practices.csv"] {
      #expect(try folder.text("a/\(file)") == folder.text("b/\(file)"))
    }
    #expect(try folder.text("a/activity.csv") != folder.text("c/activity.csv"))
  }

  @Test func writesAPracticesOwnExport() throws {
    let folder = try TemporaryFolder()
    #expect(CommandRun("sample", folder.path, "--lines", "50", "--form", "export").code == 0)
    #expect(try folder.text("activity.csv").contains("CPR;"))
    let several = CommandRun("sample", folder.file("x"), "--practices", "2", "--form", "export")
    #expect(
      several.errors
        == "takst: --form export names no practice, so that it holds only one: leave out --practices\n"
        + "See 'takst help sample'.\n")
  }

  @Test func writesADutchPractice() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun("sample", folder.file("x"), "--lines", "400", "--country", "NL", "-y", "2018")
    #expect(run.code == 0)
    #expect(CommandRun("sample", folder.file("y"), "--lines", "400", "--country", "NL").code == 0)
    #expect(try folder.text("x/activity.csv") == folder.text("y/activity.csv"), "2018 is the year if none is asked for")
    #expect(try folder.text("x/activity.csv").contains(",12000,"))
    let export = CommandRun("sample", folder.file("z"), "--country", "NL", "--form", "export")
    #expect(
      export.errors
        == "takst: --form export is not known for --country NL: leave it out\nSee 'takst help sample'.\n")
  }

  @Test func neverWritesOverData() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("sample", folder.path)
    #expect(folder.plain(run.errors) == "DIR/activity.csv: there is such a file already: choose another folder\n")
    #expect(run.code == 74)
    #expect(try folder.text("activity.csv") == SmallPractice.activity)
  }

  @Test(arguments: [
    (["--practices", "0"], "--practices 0: this is not a whole number from 1 to 10000: write one"),
    (["--lines", "-1"], "--lines -1: this is not a whole number from 0 to 1000000000: write one"),
    (["--country", "SE"], "--country SE: there is no such choice: use DK, NL"),
  ]) func refusesWhatItCannotMake(words: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let run = CommandRun(["sample", folder.file("x")] + words)
    #expect(run.errors == "takst: \(message)\nSee 'takst help sample'.\n")
    #expect(run.code == 64)
    #expect(folder.names == [])
  }
}
