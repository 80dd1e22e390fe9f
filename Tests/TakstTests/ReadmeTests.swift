import Foundation
import Testing

/// What the README shows is what the programs do.
@Suite struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func theFirstCommandPrintsTheCommittedStatement() throws {
    let readme = try Self.text("README.md")
    let command = try #require(readme.split(separator: "\n").first { $0.hasPrefix("swift run -c release takst ") })
    var words = command.split(separator: " ").dropFirst(6).map(String.init)
    #expect(words == ["Examples/practice-year", "--tariff", "dk-almen-praksis", "--year", "2024"])
    words[0] = Self.root.appending(path: words[0]).path()
    let run = CommandRun(["evaluate"] + words)
    #expect(run.code == 0)
    #expect(run.output == (try Self.text("Examples/practice-year/statement.txt")))
  }

  /// The README shortens the statement, and marks where with a line of dots.
  @Test func theSampleIsTakenFromTheStatement() throws {
    let parts = try Self.text("README.md").components(separatedBy: "```text\n")
    try #require(parts.count > 1)
    let sample = parts[1].components(separatedBy: "```")[0]
    let statement = try Self.text("Examples/practice-year/statement.txt")
    for part in sample.components(separatedBy: "…\n").map({ $0.trimmingCharacters(in: .newlines) }) where !part.isEmpty
    {
      #expect(statement.contains(part), "\(part)")
    }
  }

  /// The example is the body of the embedding test, which compiles and runs it.
  @Test func theExampleIsTheEmbeddingTest() throws {
    let parts = try Self.text("README.md").components(separatedBy: "```swift\n")
    try #require(parts.count > 1)
    let test = try Self.text("Tests/TakstTests/EmbeddingTests.swift")
    for line in parts[1].components(separatedBy: "```")[0].split(separator: "\n") where !line.hasPrefix("print(") {
      #expect(test.contains(line), "\(line)")
    }
  }

  /// The answer of the example's last line is asserted by the embedding test.
  @Test func theExamplePrintsWhatItSays() throws {
    let readme = try Self.text("README.md")
    let line = try #require(readme.split(separator: "\n").first { $0.hasPrefix("print(") })
    let shown = line.components(separatedBy: "  // ")
    try #require(shown.count == 2)
    let test = try Self.text("Tests/TakstTests/EmbeddingTests.swift")
    #expect(test.contains("\(shown[0].dropFirst(6).dropLast()) == \"\(shown[1])\")"))
  }
}
