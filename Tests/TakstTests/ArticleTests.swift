import Foundation
import Testing

@testable import Takst

/// What the articles on amendments and rules print is read, refused and shown as they say.
@Suite struct ArticleTests {
  private static let tariffPath = Example.path("authoring/tariff.json")

  private static func tariff() throws -> Tariff {
    try TariffReader.read(Array(Example.text("authoring/tariff.json").utf8), file: "tariff.json")
  }

  /// An amendment to the tariff of the example with some changes and further members.
  private static func amendment(_ changes: String, _ members: String = "") -> String {
    """
    {"format": 1, "id": "offer", "names": {"en": "Offer"}, "tariff": "example", \(members)
     "sources": [{"id": "offer", "title": "An offer"}], "changes": \(changes)}
    """
  }

  private static func read(_ text: String) throws -> Amendment {
    try AmendmentReader.read(Array(text.utf8), file: "offer.json", for: tariff())
  }

  /// Changes alone, in a list or not, stand for the amendment around them.
  @Test func everyChangeOfTheArticleIsRead() throws {
    let article = try Article("Amendments")
    var count = 0
    for block in article.blocks where block.language == "json" && !block.body.contains("\"assumptions\"") {
      let isAmendment = block.body.contains("\"changes\"")
      let changes = block.body.hasPrefix("[") ? block.body : "[\(block.body)]"
      #expect(throws: Never.self, "\(block.body)") { try Self.read(isAmendment ? block.body : Self.amendment(changes)) }
      count += 1
    }
    #expect(count == 15)
    let known = Self.keys(offeredFor: Self.amendment("[{\"zzzz\": 1}]"))
    #expect(known.count == 16)
    for kind in known {
      #expect(article.blocks.contains { $0.body.contains("{\"\(kind)\": ") }, "no example of \(kind)")
    }
  }

  @Test func everyRuleOfTheArticleIsRead() throws {
    let article = try Article("Rules")
    var kinds: Set<String> = []
    for block in article.blocks where block.language == "json" {
      let amendment = try Self.read(Self.amendment("[{\"rule\": \(block.body)}]"))
      guard case .rule(let rule)? = amendment.changes.first?.change else { continue }
      kinds.insert("\(rule.kind)".components(separatedBy: "(")[0])
    }
    #expect(kinds == Set(RuleKind.allCases.map(\.rawValue)))
    // Rules are applied in this order, and both articles say so.
    let rows = article.text.split(separator: "\n").compactMap { $0.firstMatch(of: /^\| `(\w+)` \| `/) }
    #expect(rows.map { String($0.1) } == RuleKind.allCases.map(\.rawValue))
    let order = RuleKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let format = try Article("TariffFile").text.replacingOccurrences(of: "\n", with: " ")
    #expect(format.contains("Rules are applied kind by kind in the order \(order);"))
  }

  @Test func everyConditionIsListed() throws {
    let rule = #"{"id": "r", "kind": "eligible", "items": ["C10"], "only": {"zzzz": 1}, "source": "offer"}"#
    let known = Self.keys(offeredFor: Self.amendment("[{\"rule\": \(rule)}]"))
    #expect(known.count > 20)
    let listed = try Article("Rules").text.components(separatedBy: "## Selectors and conditions")[1]
      .split(separator: "\n").filter { $0.hasPrefix("| `") }
      .flatMap { $0.split(separator: "|")[0].matches(of: /`(\w+)`/).map { String($0.1) } }
    for key in known { #expect(listed.contains(key), "the condition \(key) is not listed") }
  }

  /// The keys that a message offers in place of one that is not known.
  private static func keys(offeredFor text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      let message = "\(error)".components(separatedBy: "use one of ").last ?? ""
      return message.matches(of: /"(\w+)"/).map { String($0.1) }
    }
  }

  /// A table's rows: what is refused, and what is said of it, in the article's words.
  @Test(arguments: ["Amendments", "Rules"])
  func whatIsRefusedIsSaidAsThere(article: String) throws {
    let folder = try TemporaryFolder()
    var members = ""
    var rows = 0
    for line in try Article(article).text.components(separatedBy: "## What is refused")[1].split(separator: "\n") {
      if let match = line.firstMatch(of: /^With `([^`]+)`/) { members = "\(match.1)," }
      guard let row = line.firstMatch(of: /^\| `(\{.*\})` \| (.*) \|$/) else { continue }
      let change = article == "Rules" ? "{\"rule\": \(row.1)}" : String(row.1)
      try folder.write(Self.amendment("[\(change)]", members), to: "offer.json")
      let run = CommandRun(
        "evaluate", Example.path("authoring"), "--tariff", Self.tariffPath, "--year", "2024", "--amend",
        folder.file("offer.json"), "--quiet")
      #expect(run.code == 65, "\(row.1)")
      let said = run.errors.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
      #expect(said == "\(row.2)\n", "\(row.1)")
      rows += 1
    }
    #expect(rows == (article == "Rules" ? 10 : 24))
  }

  /// The scenario and the commands of the article, with the files that it shows.
  @Test func theEffectsAreWhatIsShown() throws {
    let article = try Article("Amendments")
    let folder = try TemporaryFolder(["amendment.json": try Example.text("authoring/amendment.json")])
    var output = ""
    var shown = 0
    for block in article.blocks {
      switch block.language {
      case "" where block.body.hasPrefix("year,"), "json" where block.name?.hasSuffix(".json") == true:
        try folder.write(block.body, to: try #require(block.name))
      case "":
        for words in Example.commands(in: block.body, after: "takst ") {
          let run = CommandRun(words.map { $0 == "reply.json" ? folder.file($0) : $0 })
          #expect(run.code == 0, "\(run.errors)")
          output = run.output
        }
      case "text":
        #expect(Article.shows(block.body, of: output), "shown:\n\(block.body)\nprinted:\n\(output)")
        shown += 1
      default: break
      }
    }
    #expect(shown == 2)
    let run = CommandRun(
      "compare", Example.path("authoring"), "--tariff", Self.tariffPath, "--year", "2024", "--scenario",
      folder.file("later.json"))
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("later: The offer, years from now"))
  }
}
