import Foundation
import Testing

@testable import TakstCommand

@Suite struct CommandEvaluateTests {
  @Test func printsTheStatement() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder))
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Small tariff\n"))
    #expect(run.output.contains("Total   210.00 DKK"))
  }

  @Test func writesJSON() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--format", "json", "--language", "da"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["total"] as? String == "210.00")
    #expect(json["tariff"] as? String == "small")
    let lines = try #require(json["lines"] as? [String: Int])
    #expect(
      lines == [
        "read": 6, "paid": 2, "covered": 0, "repriced": 0, "rejected": 1, "unpriced": 1, "unknown": 1, "outside": 1,
        "malformed": 0,
      ])
    let segments = try #require(json["segments"] as? [[String: Any]])
    #expect(segments.first?["name"] as? String == "Ydelser")
  }

  @Test func writesCSV() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--format=csv"))
    #expect(run.output.contains("0101"))
    #expect(run.output.contains("210.00"))
    #expect(run.output.hasSuffix("\r\n"))
  }

  @Test(arguments: ["text", "json", "csv"], ["en", "da", "nl"])
  func showsNoPatient(format: String, language: String) throws {
    let folder = try SmallPractice.folder([
      "population.csv": "practice,patient,birth\n12,SECRET1,1950-01-01\n12,SECRET1,1950-01-01\n12,SECRET2,x\n"
    ])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-f", format, "-l", language))
    #expect(run.code == 0)
    #expect(!run.errors.isEmpty)
    #expect(!run.output.contains("SECRET"))
    #expect(!run.errors.contains("SECRET"))
  }

  @Test func takesAPeriodByItsDays() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(
      "evaluate", folder.path, "-t", folder.file("small.json"), "--from", "2024-07-01", "--until", "2025-01-01")
    #expect(run.output.contains("Total   110.00 DKK"))
  }

  @Test func knowsOnlyWhatWasKnown() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--as-known-on", "2024-05-31"))
    #expect(run.output.contains("Total   100.00 DKK"))
  }

  @Test func laysAmendmentsOverInOrder() throws {
    let folder = try SmallPractice.folder(["fees.csv": "code,amount\n0101,170.00\n"])
    let before = CommandRun(
      "evaluate", folder.file("activity.csv"), "-t", folder.file("small.json"), "-y", "2024", "--amend",
      folder.file("offer.json"))
    #expect(before.output.contains("Total   300.00 DKK"))
    let after = CommandRun(SmallPractice.words("evaluate", folder, "--amend", folder.file("offer.json")))
    #expect(after.output.contains("Total   340.00 DKK"))
    #expect(folder.plain(after.errors) == "note: DIR/fees.csv is laid over the tariff, as with --fees\n")
  }

  @Test func feesGivenGoBeforeFeesFound() throws {
    let folder = try SmallPractice.folder(["fees.csv": "code,amount\n0101,170\n", "mine.csv": "code,amount\n0101,1\n"])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--fees", folder.file("mine.csv")))
    #expect(run.output.contains("Total   2.00 DKK"))
    #expect(folder.plain(run.errors) == "note: DIR/fees.csv is not used, as --fees names another file\n")
  }

  @Test func severalTablesOfFeesAreAskedAbout() throws {
    let fees = "code,amount\n0101,170\n"
    let (one, two) = (try SmallPractice.folder(["fees.csv": fees]), try SmallPractice.folder(["fees.csv": fees]))
    let run = CommandRun("evaluate", one.path, two.path, "-t", one.file("small.json"), "-y", "2024")
    #expect(
      two.plain(one.plain(run.errors))
        == "takst: there are several tables of fees (DIR/fees.csv, DIR/fees.csv): choose one with --fees\n"
        + "See 'takst help evaluate'.\n")
    #expect(run.code == 64)
  }

  @Test func aLaterAmendmentMayChangeWhatAnEarlierOneAdded() throws {
    let folder = try SmallPractice.folder([
      "local.json": """
      {"format": 1, "id": "local", "names": {"en": "Local"}, "changes": [{"add": {"code": "0102", "names": {"en": "Local"},
       "segment": "services", "unit": "service", "source": "x"}}]}
      """,
      "fees.csv": "code,amount\n0102,5.00\n",
    ])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-q", "--amend", folder.file("local.json")))
    #expect(run.errors == "")
    #expect(run.output.contains("Total   215.00 DKK"))
  }

  @Test func quietSaysNothingThatNeedsNoAction() throws {
    let folder = try SmallPractice.folder(["fees.csv": "code,amount\n0101,170.00\n"])
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--quiet")).errors == "")
  }

  @Test func findingsFailWhenAskedTo() throws {
    let folder = try SmallPractice.folder()
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--fail-on-findings")).code == 1)
    try folder.write("practice,patient,date,code\n12,a,2024-03-01,0101\n", to: "activity.csv")
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "--fail-on-findings")).code == 0)
  }

  @Test func aPracticeThatThePracticesFileDoesNotNameIsRefused() throws {
    let folder = try SmallPractice.folder(["practices.csv": "practice,name\n012345,Doctors\n"])
    let far = CommandRun(SmallPractice.words("evaluate", folder, "--practice", "9"))
    #expect(far.code == 64)
    #expect(
      folder.plain(far.errors)
        == "takst: --practice 9: DIR/practices.csv does not name it: it names 012345\nSee 'takst help evaluate'.\n")
    let near = CommandRun(SmallPractice.words("evaluate", folder, "--practice", "012346"))
    #expect(near.errors.contains("does not name it: did you mean 012345?\n"))
  }

  @Test func anExportWithoutPracticesBelongsToTheOnlyOneKnown() throws {
    let export = "patient;date;code\nSECRET1;01-03-2024;101\n"
    let folder = try SmallPractice.folder(["activity.csv": export, "practices.csv": "practice,name\n12,Doctors\n"])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-f", "json"))
    #expect(run.output.contains("\"practice\": \"12\""))
    let lists = try SmallPractice.folder([
      "activity.csv": export, "population.csv": "practice,patient,birth\n13,SECRET1,1950-01-01\n",
    ])
    #expect(CommandRun(SmallPractice.words("evaluate", lists, "-f", "json")).output.contains("\"practice\": \"13\""))
    let alone = try SmallPractice.folder(["activity.csv": export])
    let named = CommandRun(SmallPractice.words("evaluate", alone, "-f", "json", "--practice", "14"))
    #expect(named.output.contains("\"practice\": \"14\""))
    let unnamed = CommandRun(SmallPractice.words("evaluate", alone))
    #expect(unnamed.code == 65)
    #expect(unnamed.errors.contains("--practice ID"))
  }

  @Test func severalFilesAreTakenTogether() throws {
    let folder = try SmallPractice.folder()
    let one = CommandRun(SmallPractice.words("evaluate", folder, "-f", "json"))
    let other = "practice,patient,date,code\n13,a,2024-03-01,0101\n"
    try folder.write(other, to: "other.csv")
    let both = CommandRun(SmallPractice.words("evaluate", folder, "-f", "json", "--activity", folder.file("other.csv")))
    #expect(one.output.contains("\"total\": \"210.00\""))
    #expect(both.output.contains("\"total\": \"310.00\""))
    let input = CommandRun(SmallPractice.words("evaluate", folder, "-f", "json", "-"), input: other)
    #expect(input.output == both.output)
  }

  @Test func rowsThatCannotBeReadAreReportedAndCounted() throws {
    let rows = "practice,patient,date,code\n12,SECRET1,2024-03-01,0101\n12,SECRET2,2024-13-01,0101\n"
    let folder = try SmallPractice.folder(["activity.csv": rows])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-q", "-f", "json"))
    #expect(run.code == 0)
    #expect(folder.plain(run.errors).hasPrefix("DIR/activity.csv:3: "))
    #expect(run.output.contains("\"malformed\": 1"))
    #expect(CommandRun(SmallPractice.words("evaluate", folder, "-q", "--strict")).code == 65)
    let none = CommandRun(SmallPractice.words("evaluate", folder, "-q", "--max-errors", "0"))
    #expect(none.code == 65)
    #expect(none.errors.contains("more than 0 rows cannot be read: mend them, or allow more with --max-errors"))
  }

  @Test func saysWhichAgreementOfARegionIsNotUsed() throws {
    let folder = try TemporaryFolder([
      "activity.csv": "patient,date,code\na,2024-03-01,0101\n",
      "population.csv": "practice,patient,birth\n12,a,1950-01-01\n",
      "practices.csv": "practice,region\n12,Region Syddanmark\n",
    ])
    let words = ["evaluate", folder.path, "-t", "dk-almen-praksis", "-y", "2024"]
    #expect(
      CommandRun(words).errors
        == "note: what is agreed in Region Syddanmark is built in but not used: add it with --amend dk-region-syddanmark\n"
    )
    let both = CommandRun(words + ["--amend", "dk-region-hovedstaden", "--amend", "dk-region-syddanmark"])
    #expect(
      both.errors
        == "note: the amendment dk-region-hovedstaden applies to no practice: it is for Region Hovedstaden; check the column "
        + "region of practices.csv\n")
    #expect(both.code == 0)
  }

  @Test func aWrongTariffIsReportedWithItsPlace() throws {
    let folder = try SmallPractice.folder(["small.json": "{\"format\": 1,\n  \"id\": 3}"])
    let run = CommandRun(SmallPractice.words("evaluate", folder))
    #expect(run.code == 65)
    #expect(folder.plain(run.errors).hasPrefix("DIR/small.json:"))
  }
}
