import Testing

@testable import TakstCommand

/// However the inputs are given and however many threads read them, `evaluate` prints the same.
@Suite struct CommandStreamedTests {
  static let header = "practice,patient,date,code\n"

  /// Grouped rows of some practices, with malformed ones among them.
  static let rows = ["11", "12", "13"].flatMap { practice in
    (0..<40).map { "\(practice),p\(practice)-\($0 / 4),2024-0\($0 % 9 + 1)-11,\($0 % 3 == 0 ? "0201" : "101")\n" }
      + ["\(practice),p,2024-13-01,0101\n"]
  }

  static let list =
    "practice,patient,birth,sex\n"
    + ["11", "12", "13"].flatMap { practice in (0..<10).map { "\(practice),p\(practice)-\($0),1950-01-01,k\n" } }
    .joined()

  private func folder(_ rows: [String]) throws -> TemporaryFolder {
    try SmallPractice.folder(["activity.csv": Self.header + rows.joined(), "population.csv": Self.list])
  }

  private func run(_ folder: TemporaryFolder, _ more: String...) -> CommandRun {
    CommandRun(SmallPractice.words("evaluate", folder, "-f", "json") + more)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let folder = try folder(Self.rows)
    let one = run(folder, "--threads", "1")
    #expect(one.code == 0)
    #expect(one.output.contains("\"malformed\": 3"))
    #expect(
      folder.plain(one.errors)
        == [42, 83, 124].map {
          "DIR/activity.csv:\($0): date '2024-13-01' does not exist, as there is no month 13: correct it\n"
        }.joined())
    for threads in ["2", "3", "256"] {
      let other = run(folder, "--threads", threads)
      #expect(other.output == one.output)
      #expect(other.errors == one.errors)
    }
    #expect(run(folder).output == one.output)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    let one = run(try folder(Self.rows), "--threads", "2")
    for seed in 0..<4 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let other = run(try folder(Self.rows.shuffled(using: &random)), "--threads", "2")
      // Examples are numbers of lines, which move with the rows.
      func amounts(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.contains("\"examples\"") }
      }
      #expect(amounts(other.output).count == amounts(one.output).count, "seed \(seed)")
      #expect(total(other) == total(one), "seed \(seed)")
    }
  }

  private func total(_ run: CommandRun) -> Substring? {
    run.output.split(separator: "\n").first { $0.contains("\"total\"") }
  }

  @Test func standardInputIsReadLikeAFile() throws {
    let folder = try folder(Self.rows)
    let one = run(folder)
    let words = [
      "evaluate", "-", "-t", folder.file("small.json"), "-y", "2024", "-f", "json", "--population",
      folder.file("population.csv"), "--threads", "2",
    ]
    let other = CommandRun(words, input: Self.header + Self.rows.joined())
    #expect(other.output == one.output)
    #expect(other.errors == folder.plain(one.errors).replacing("DIR/activity.csv", with: "-"))
  }

  @Test func severalLogsAreTakenTogether() throws {
    let folder = try folder(Self.rows)
    let one = run(folder)
    for threads in ["1", "2"] {
      let parts = try TemporaryFolder([
        "a.csv": Self.header + Self.rows[..<50].joined(), "b.csv": Self.header + Self.rows[50...].joined(),
      ])
      let other = CommandRun(
        "evaluate", "--activity", parts.file("a.csv"), "--activity", parts.file("b.csv"), "--population",
        folder.file("population.csv"), "-t", folder.file("small.json"), "-y", "2024", "-f", "json", "--threads", threads
      )
      #expect(other.code == 0)
      #expect(total(other) == total(one))
      #expect(other.output.contains("\"malformed\": 3"))
    }
  }

  @Test(arguments: ["0", "257", "-1", "x", "1.5"]) func threadsAreCheckedBeforeAnythingIsRead(threads: String) throws {
    let other = run(try folder(["bad\n"]), "--threads=\(threads)")
    #expect(other.code == 64)
    #expect(other.output == "")
    #expect(
      other.errors
        == "takst: --threads \(threads): this is not a whole number from 1 to 256: write one\nSee 'takst help evaluate'.\n"
    )
  }

  @Test func malformedRowsEndARunThatIsStrict() throws {
    let folder = try folder(Self.rows)
    for threads in ["1", "2"] {
      let strict = run(folder, "--threads", threads, "--strict")
      #expect(strict.code == 65)
      #expect(
        folder.plain(strict.errors)
          == "DIR/activity.csv:42: date '2024-13-01' does not exist, as there is no month 13: correct it\n")
    }
  }
}
