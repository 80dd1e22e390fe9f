import Foundation
import Testing

/// The article on writing a tariff: each step says what it shows, and it ends with the files of `Examples/authoring`.
@Suite struct AuthoringExampleTests {
  /// What the article's files are after all its steps, and how each of its commands ended.
  private struct Walk {
    var files: [String: String] = [:]
    var codes: [Int32] = []
    var shown = 0
  }

  /// Does what the article says, in order.
  private func walk() throws -> Walk {
    let folder = try TemporaryFolder()
    var walk = Walk()
    var output = ""
    for block in try Article("AuthoringATariff").blocks {
      switch block.language {
      case "json",
        "" where block.body.hasPrefix("practice,"):
        let name = try #require(block.name)
        if name.hasSuffix(".json") || name.hasSuffix(".csv") {
          walk.files[name] = block.body
        } else {
          var tariff = FilledTariff(walk.files["tariff.json"] ?? "")
          let isThere = tariff.put(block.body, into: name)
          #expect(isThere, "there is no list \(name) for \(block.body)")
          walk.files["tariff.json"] = tariff.text
        }
      case "":
        for (name, text) in walk.files { try folder.write(text, to: name) }
        for words in Example.commands(in: block.body, after: "takst ") {
          let run = CommandRun(
            words.map { word in
              if word == "." { return folder.path }
              return word.hasSuffix(".json") ? folder.file(word) : word
            })
          walk.codes.append(run.code)
          output = run.output.replacingOccurrences(of: folder.path + "/", with: "")
            .replacingOccurrences(of: "\r\n", with: "\n")
          #expect(run.code == 0 || run.code == 65, "\(words.joined(separator: " ")): \(run.errors)")
        }
      case "text":
        #expect(Article.shows(block.body, of: output), "shown:\n\(block.body)\nprinted:\n\(output)")
        walk.shown += 1
      default: Issue.record("a block of \(block.language)")
      }
    }
    return walk
  }

  @Test func everyStepSaysWhatTheArticleShows() throws {
    let walk = try walk()
    // Each mistake is one on purpose, and the last check of the tariff finds none.
    #expect(walk.codes == [65, 0, 65, 65, 0, 65, 65, 65, 0, 0, 0, 0, 0, 65, 0, 0, 0])
    #expect(walk.shown == walk.codes.count)
    #expect(walk.files.keys.sorted() == ["activity.csv", "amendment.json", "population.csv", "tariff.json"])
    for (name, text) in walk.files {
      #expect(try Example.text("authoring/\(name)") == text, "\(name) is not what the article ends with")
    }
  }

  @Test func theCommittedStatementIsWhatTheCommandPrints() throws {
    let commands = Example.commands(in: try Example.text("authoring/README.md"), after: "takst ")
    #expect(commands.map(\.[0]) == ["tariff", "evaluate", "explain", "compare"])
    for words in commands {
      let run = CommandRun(words)
      #expect(run.code == 0, "\(words.joined(separator: " ")): \(run.errors)")
      if words[0] == "evaluate" { #expect(run.output == (try Example.text("authoring/statement.txt"))) }
    }
  }

  /// The finding that is left is the gap that the tariff states.
  @Test func whatIsLeftIsAFinding() {
    let run = CommandRun("tariff", "check", Example.path("authoring/tariff.json"), "--fail-on-findings")
    #expect(run.code == 1)
    #expect(
      run.output.hasSuffix(
        ": the item \"V10\" has no price: state one, leave it to an amendment, or say in \"unpriced\" why none is known\n"
      ))
    #expect(run.output.split(separator: "\n").count == 1)
  }
}
