import Foundation
import Testing

@testable import TakstCommand

@Suite struct CommandFilesTests {
  /// Reads nothing and says nothing.
  static var silent: Console { Console(read: { nil }, write: { _ in true }, report: { _ in }) }

  @Test func aMissingFileIsNoInput() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("evaluate", folder.file("no.csv"), "-t", folder.file("small.json"), "-y", "2024")
    #expect(folder.plain(run.errors) == "DIR/no.csv: there is no such file: check the path\n")
    #expect(run.code == 66)
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun("evaluate", "--activity", folder.path, "-t", folder.file("small.json"), "-y", "2024")
    #expect(folder.plain(run.errors) == "DIR: this is a folder: name the file in it\n")
    #expect(run.code == 66)
  }

  @Test func aFolderWithoutAnyKnownFileIsNoInput() throws {
    let folder = try TemporaryFolder(["ydelser.csv": "x"])
    let run = CommandRun("evaluate", folder.path, "-t", "dk-almen-praksis", "-y", "2024")
    #expect(
      folder.plain(run.errors)
        == "DIR: the folder holds none of activity.csv, population.csv, practices.csv, indicators.csv, fees.csv: "
        + "name the files with --activity FILE, --population FILE and so on\n")
    #expect(run.code == 66)
  }

  @Test func anUnknownTariffIsNoInput() throws {
    let run = CommandRun("evaluate", "-", "-t", "dk-alment-praksis", "-y", "2024")
    #expect(run.errors == "takst: there is no tariff 'dk-alment-praksis': did you mean dk-almen-praksis?\n")
    #expect(run.code == 66)
    let other = CommandRun("tariff", "show", "zz")
    #expect(
      other.errors
        == "takst: there is no tariff 'zz': 'takst tariff list' shows what is built in; the name of a file ends in .json\n"
    )
  }

  @Test func anUnknownAmendmentIsNoInput() throws {
    let run = CommandRun(
      "evaluate", "-", "-t", "dk-almen-praksis", "-y", "2024", "--amend", "dk-region-sydanmark")
    #expect(run.errors == "takst: there is no amendment 'dk-region-sydanmark': did you mean dk-region-syddanmark?\n")
    #expect(run.code == 66)
  }

  @Test func standardInputIsReadOnce() throws {
    let twice = CommandRun(
      "evaluate", "-", "--activity", "-", "-t", "dk-almen-praksis", "-y", "2024", "--practice", "1",
      input: "date,patient,code\n2024-01-02,p,0101\n")
    #expect(
      twice.errors
        == "takst: standard input (-) is named twice: name a file in one of the places\nSee 'takst help evaluate'.\n")
    #expect(twice.code == 64)
  }

  @Test func standardInputThatFailsIsAnInputOutputError() throws {
    let run = CommandRun("evaluate", "-", "-t", "dk-almen-praksis", "-y", "2024")
    #expect(run.errors == "-: standard input cannot be read: check what is sent to it\n")
    #expect(run.code == 74)
  }

  @Test func writesAResultToAFileAndNothingElse() throws {
    let folder = try SmallPractice.folder()
    let words = SmallPractice.words("evaluate", folder, "--quiet")
    let shown = CommandRun(words)
    let written = CommandRun(words + ["--output", folder.file("out.txt")])
    #expect(written.output == "")
    #expect(written.code == 0)
    #expect(try folder.text("out.txt") == shown.output)
    #expect(folder.names == ["activity.csv", "offer.json", "out.txt", "small.json"])
    #expect(CommandRun(words + ["--output", "-"]).output == shown.output)
  }

  @Test func replacesAFileAndKeepsItPrivate() throws {
    let folder = try SmallPractice.folder(["out.txt": "old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.file("out.txt"))
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--quiet", "-o", folder.file("out.txt")))
    #expect(run.code == 0)
    #expect(try folder.text("out.txt") != "old")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("out.txt"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aResultThatCannotBeWrittenIsAnInputOutputError() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-q", "-o", folder.file("none/out.txt")))
    #expect(
      folder.plain(run.errors)
        == "DIR/none/out.txt: the file cannot be written (No such file or directory): choose another place\n")
    #expect(run.code == 74)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/null"))) func aDeviceStaysADevice() throws {
    let folder = try SmallPractice.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "-q", "-o", "/dev/null"))
    #expect(run.code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }
}
