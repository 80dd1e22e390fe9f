import Foundation
import Testing

@testable import Takst
@testable import TakstCommand

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of the NIST Cryptographic Algorithm Validation Program (SHA-256, short messages).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func publishedDigests(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)) == digest)
  }

  @Test func aMillionTimesAInAnyParts() {
    // FIPS 180-4's third example.
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    var random = SeededGenerator(seed: 9)
    var digest = SHA256()
    var left = 1_000_000
    while left > 0 {
      let part = [UInt8](repeating: UInt8(ascii: "a"), count: min(left, Int.random(in: 0...700, using: &random)))
      digest.add(part.span)
      left -= part.count
    }
    #expect(digest.count == 1_000_000)
    #expect(digest.hexadecimal == expected)
    #expect(digest.hexadecimal == expected)
  }

  @Test func theLengthsAroundABlockDiffer() {
    let digests = (50...130).map { SHA256.digest(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == digests.count)
    // sha256sum of 55, 56, 63 and 64 zero bytes.
    #expect(digests[5] == "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7")
    #expect(digests[6] == "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb")
    #expect(digests[13] == "c7723fa1e0127975e49e62e753db53924c1bd84b8ac1ac08df78d09270f3d971")
    #expect(digests[14] == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
  }
}

@Suite struct ManifestTests {
  @Test func saysWhatAResultWasMadeOf() throws {
    let folder = try SmallPractice.folder()
    let words = SmallPractice.words("evaluate", folder)
    let file = folder.file("made.json")
    let run = CommandRun(words + ["--manifest", file, "--threads", "1", "--quiet"])
    #expect(run.code == 0)
    #expect(run.output == CommandRun(words + ["--quiet"]).output)
    let digest = { (text: String) in SHA256.digest(of: Array(text.utf8)) }
    #expect(
      folder.plain(try folder.text("made.json")) == """
        {
          "format": 1,
          "takst": "1.0.0",
          "command": "evaluate",
          "arguments": ["DIR", "--tariff", "DIR/small.json", "--year", "2024"],
          "builtIn": [],
          "files": [
            {"name": "DIR/small.json", "bytes": \(SmallPractice.tariff.utf8.count), "sha256": "\(digest(SmallPractice.tariff))"},
            {"name": "DIR/activity.csv", "bytes": \(SmallPractice.activity.utf8.count), "sha256": "\(digest(SmallPractice.activity))"}
          ],
          "outputs": [
            {"name": "result", "bytes": \(run.output.utf8.count), "sha256": "\(digest(run.output))"}
          ]
        }

        """)
  }

  @Test(arguments: [
    ["evaluate"], ["evaluate", "--format", "json", "--language", "da"], ["evaluate", "--format", "html"],
    ["compare", "--scenario", "OFFER", "--behaviour", "hcfa_1992_offset", "--draws", "20"],
    ["compare", "--scenario", "OFFER", "--format", "csv", "--csv-style", "excel-da"], ["incentives"],
  ])
  func theSameIsMadeAgain(command: [String]) throws {
    let folder = try SmallPractice.folder()
    let more = command.dropFirst().map { $0 == "OFFER" ? folder.file("offer.json") : $0 }
    let words = SmallPractice.words(command[0], folder) + more + ["--quiet", "--manifest", folder.file("made.json")]
    #expect(CommandRun(words).code == 0)
    let before = folder.names
    let again = CommandRun("verify", folder.file("made.json"), "--format", "json")
    #expect(again.errors.split(whereSeparator: \.isNewline).allSatisfy { $0.hasPrefix("note: ") })
    #expect(again.code == 0)
    #expect(
      again.output == """
        {
          "takst": "1.0.0",
          "command": "\(command[0])",
          "same": true,
          "changes": []
        }

        """)
    #expect(folder.names == before)
  }

  @Test func saysWhatHasChanged() throws {
    let folder = try SmallPractice.folder()
    let words = SmallPractice.words("evaluate", folder)
    #expect(CommandRun(words + ["--quiet", "--manifest", folder.file("made.json")]).code == 0)
    let made = try ManifestReader.read(Array(folder.text("made.json").utf8), file: "made.json")
    try folder.write(SmallPractice.activity + "12,SECRET4,2024-03-01,0101\n", to: "activity.csv")
    try folder.write("code,amount\n0201,40.00\n", to: "fees.csv")
    let again = CommandRun("verify", folder.file("made.json"))
    #expect(again.code == 1)
    let text = folder.plain(again.output)
    #expect(text.contains("  The result is not the same.\n"))
    let short = { (text: String) in String(SHA256.digest(of: Array(text.utf8)).prefix(12)) + "…" }
    let old = short(SmallPractice.activity)
    let new = short(SmallPractice.activity + "12,SECRET4,2024-03-01,0101\n")
    let rows = text.split(separator: "\n").filter { $0.contains("…") }.map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(rows.count == 3)
    #expect(rows[0] == "DIR/activity.csv \(old) \(new)")
    #expect(rows[1] == "DIR/fees.csv not there \(short("code,amount\n0201,40.00\n"))")
    #expect(rows[2].hasPrefix("result \(made.outputs[0].digest.prefix(12))… "))
    let danish = CommandRun("verify", folder.file("made.json"), "--language", "da").output
    #expect(danish.contains("  Resultatet er ikke det samme.\n"))
    #expect(danish.contains("findes ikke"))
  }

  @Test func whatIsWrittenBesideTheResultIsComparedAndNotWrittenAgain() throws {
    let folder = try SmallPractice.folder()
    let words = SmallPractice.words("evaluate", folder, "--tally-out", folder.file("tally.jsonl"), "--quiet")
    #expect(CommandRun(words + ["--manifest", folder.file("made.json"), "--output", folder.file("out.txt")]).code == 0)
    let made = try ManifestReader.read(Array(folder.text("made.json").utf8), file: "made.json")
    #expect(made.outputs.map(\.name) == ["result", "--tally-out"])
    #expect(made.outputs[0].digest == SHA256.digest(of: Array(try folder.text("out.txt").utf8)))
    #expect(made.outputs[1].digest == SHA256.digest(of: Array(try folder.text("tally.jsonl").utf8)))
    try folder.write("mine", to: "tally.jsonl")
    try folder.write("mine", to: "out.txt")
    #expect(CommandRun("verify", folder.file("made.json")).code == 0)
    #expect(try folder.text("tally.jsonl") == "mine")
    #expect(try folder.text("out.txt") == "mine")
  }

  @Test func standardInputIsRecordedAndReadAgain() throws {
    let folder = try SmallPractice.folder()
    let words = ["evaluate", "-", "--tariff", folder.file("small.json"), "--year", "2024", "--quiet"]
    let run = CommandRun(words + ["--manifest", folder.file("made.json")], input: SmallPractice.activity)
    #expect(run.code == 0)
    let made = try ManifestReader.read(Array(folder.text("made.json").utf8), file: "made.json")
    #expect(made.files.map(\.name) == [folder.file("small.json"), "-"])
    #expect(CommandRun(["verify", folder.file("made.json")], input: SmallPractice.activity).code == 0)
    #expect(
      CommandRun(["verify", folder.file("made.json")], input: SmallPractice.activity + "12,x,2024-03-01,0101\n").code
        == 1)
  }

  @Test func aFailedRunLeavesNoManifest() throws {
    let folder = try SmallPractice.folder(["activity.csv": "no,columns\n"])
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--manifest", folder.file("made.json")))
    #expect(run.code == 65)
    #expect(!folder.names.contains("made.json"))
  }

  @Test func whatCannotBeMadeAgainIsRefused() throws {
    let digest = SHA256.digest(of: [])
    func manifest(_ command: String, _ arguments: String) -> String {
      """
      {"format": 1, "takst": "1.0.0", "command": "\(command)", "arguments": [\(arguments)], "builtIn": [], "files": [],
       "outputs": [{"name": "result", "bytes": 0, "sha256": "\(digest)"}]}
      """
    }
    let folder = try TemporaryFolder(["a.json": manifest("explain", ""), "b.json": manifest("evaluate", "\"--yeer\"")])
    let explained = CommandRun("verify", folder.file("a.json"))
    #expect(explained.code == 65)
    #expect(
      folder.plain(explained.errors)
        == "DIR/a.json: the command is \"explain\", which has no manifest: use \"evaluate\", \"compare\", \"incentives\"\n"
    )
    let mistyped = CommandRun("verify", folder.file("b.json"))
    #expect(mistyped.code == 65)
    #expect(
      folder.plain(mistyped.errors) == """
        DIR/b.json: its arguments are no command line of this version: takst: 'takst evaluate' has no option --yeer: \
        did you mean --year?
        See 'takst help evaluate'.

        """)
    let missing = CommandRun("verify", folder.file("c.json"))
    #expect(missing.code == 66)
    #expect(folder.plain(missing.errors) == "DIR/c.json: there is no such file: check the path\n")
  }
}
