import TakstReports
import Testing

@testable import TakstCommand

@Suite struct CommandLineTests {
  @Test(arguments: [
    (["evaluat"], "there is no command 'evaluat': did you mean evaluate?", "takst help"),
    (
      ["frobnicate"],
      "there is no command 'frobnicate': use evaluate, compare, incentives, explain, check, tariff list, tariff show, "
        + "tariff check, tariff diff, verify, sample, help", "takst help"
    ),
    (
      ["tariff"], "'takst tariff' needs one word more: tariff list, tariff show, tariff check, tariff diff",
      "takst help"
    ),
    (["tariff", "shw"], "there is no command 'tariff shw': did you mean tariff show?", "takst help"),
    (["tariff", "show"], "'takst tariff show' needs more: takst tariff show ID|FILE [CODE]", "takst help tariff show"),
    (
      ["tariff", "list", "x"], "'x' is one word too many for 'takst tariff list': leave it out",
      "takst help tariff list"
    ),
    (["help", "evaluate", "x"], "'x' is one word too many for 'takst help': leave it out", "takst help help"),
    (
      ["evaluate", "--tarif", "x"], "'takst evaluate' has no option --tarif: did you mean --tariff?",
      "takst help evaluate"
    ),
    (["evaluate", "--zzzzzz"], "'takst evaluate' has no option --zzzzzz: leave it out", "takst help evaluate"),
    (
      ["evaluate", "--on", "x"],
      "'takst evaluate' has no option --on; it belongs to 'takst tariff show': leave it out", "takst help evaluate"
    ),
    (["evaluate", "--year"], "--year needs a value: --year YEAR", "takst help evaluate"),
    (["evaluate", "--year="], "--year needs a value: --year YEAR", "takst help evaluate"),
    (["evaluate", "--strict=yes"], "--strict takes no value: leave out '=yes'", "takst help evaluate"),
    (["evaluate", "-q", "--quiet"], "--quiet is given twice: give it once", "takst help evaluate"),
    (
      ["evaluate", "--format", "jsn"], "--format jsn: there is no such choice: did you mean json?",
      "takst help evaluate"
    ),
    (
      ["evaluate", "--language", "french"], "--language french: there is no such choice: use en, da, nl",
      "takst help evaluate"
    ),
    (
      ["evaluate", "x", "--year", "24"], "--year 24: this is not a whole number from 1900 to 2200: write one",
      "takst help evaluate"
    ),
    (
      ["evaluate", "x", "--from", "1/4/2024"], "--from 1/4/2024: this is not a day: write it as 2024-03-31",
      "takst help evaluate"
    ),
    (
      ["evaluate", "x"], "the period is missing: add --year YEAR, or both --from DATE and --until DATE",
      "takst help evaluate"
    ),
    (
      ["evaluate", "x", "--from", "2024-01-01"],
      "the period is missing: add --year YEAR, or both --from DATE and --until DATE", "takst help evaluate"
    ),
    (
      ["evaluate", "x", "--year", "2024", "--until", "2024-02-01"],
      "--year stands beside --from or --until: give one or the other", "takst help evaluate"
    ),
    (
      ["evaluate", "x", "--from", "2024-02-01", "--until", "2024-02-01"],
      "--until 2024-02-01 does not come after --from 2024-02-01: give the day after the last", "takst help evaluate"
    ),
    (
      ["evaluate", "--year", "2024"], "no input: name a folder or a file, such as takst evaluate my-practice",
      "takst help evaluate"
    ),
    (
      ["evaluate", "-", "--year", "2024"], "the tariff is missing: add --tariff ID or --tariff FILE",
      "takst help evaluate"
    ),
    (
      ["tariff", "show", "dk-almen-praksis", "0011"],
      "the tariff dk-almen-praksis has no code '0011': did you mean 0101?",
      "takst help tariff show"
    ),
  ]) func saysWhatIsWrongWithTheCommandLine(words: [String], message: String, help: String) {
    let run = CommandRun(words)
    #expect(run.errors == "takst: \(message)\nSee '\(help)'.\n")
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func withoutACommandShowsHowToUseItAsAnError() {
    let run = CommandRun()
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors == Help.overview)
  }

  @Test func showsTheVersion() {
    let run = CommandRun("--version")
    #expect(run.output == "takst \(TakstVersion.current)\n")
    #expect(run.code == 0)
  }

  @Test func takesOptionsInEveryForm() throws {
    let words = ["a", "--year=2024", "-t", "x", "--amend", "1", "-a=2", "--quiet", "--", "--b"]
    let arguments = try Arguments(.evaluate, words)
    #expect(arguments.operands == ["a", "--b"])
    #expect(arguments[.year] == "2024")
    #expect(arguments[.tariff] == "x")
    #expect(arguments.all(.amend) == ["1", "2"])
    #expect(arguments.has(.quiet))
    #expect(!arguments.has(.strict))
  }

  @Test func aLoneHyphenIsAnOperand() throws {
    #expect(try Arguments(.evaluate, ["-"]).operands == ["-"])
  }

  @Test func saysThatStandardOutputCannotBeWritten() {
    let run = CommandRun("tariff", "list", canWrite: false)
    #expect(run.code == 74)
    #expect(
      run.errors == "takst: standard output cannot be written: check the disk and the program that reads it\n")
  }
}
