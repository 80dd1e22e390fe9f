import Foundation
import Testing

/// What the texts refer to is there.
@Suite struct LinkTests {
  private static let articles = names(in: "Sources/Takst/Takst.docc").filter { $0.hasSuffix(".md") }

  private static func names(in folder: String) -> [String] {
    let path = Example.root.appending(path: folder).path()
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Every text that somebody may start from.
  static let texts =
    ["README.md", "CONTRIBUTING.md"] + articles.map { "Sources/Takst/Takst.docc/\($0)" }
    + names(in: "Examples").map { "Examples/\($0)/README.md" }.filter {
      FileManager.default.fileExists(atPath: Example.root.appending(path: $0).path())
    }

  @Test func everyArticleIsATopic() throws {
    let topics = try Article("Takst").text.components(separatedBy: "## Topics")[1]
    #expect(Self.articles.count > 10)
    for article in Self.articles where article != "Takst.md" {
      let name = article.replacingOccurrences(of: ".md", with: "")
      #expect(topics.contains("\n- <doc:\(name)>\n"), "\(article) is no topic of Takst.md")
    }
  }

  @Test(arguments: texts)
  func everyLinkLeadsSomewhere(text: String) throws {
    let article = try Article(text)
    for match in article.prose.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1)
      if target.hasPrefix("http://") || target.hasPrefix("https://") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let folder = text.split(separator: "/").dropLast().joined(separator: "/")
      let path = parts[0].isEmpty ? text : folder.isEmpty ? parts[0] : "\(folder)/\(parts[0])"
      let file = Example.root.appending(path: path).standardized.path()
      guard FileManager.default.fileExists(atPath: file) else {
        Issue.record("\(text): there is no \(target)")
        continue
      }
      if parts.count > 1 { #expect(try Article(path).anchors.contains(parts[1]), "\(text): no heading is \(target)") }
    }
    for match in article.prose.matches(of: /<doc:([^>#]*)#?([^>]*)>/) {
      let (name, heading) = (String(match.1), match.2.lowercased())
      guard name.isEmpty || Self.articles.contains("\(name).md") else {
        Issue.record("\(text): there is no article \(name)")
        continue
      }
      if heading.isEmpty { continue }
      let anchors = try name.isEmpty ? article.anchors : Article(name).anchors
      #expect(anchors.contains(heading), "\(text): \(name) has no heading \(heading)")
    }
  }

  /// Examples that are named in code are files or folders.
  @Test(arguments: texts)
  func everyExampleThatIsNamedIsThere(text: String) throws {
    for match in try Article(text).text.matches(of: /\bExamples\/[\w\/.-]*\w/) {
      let path = String(match.0)
      #expect(FileManager.default.fileExists(atPath: Example.root.appending(path: path).path()), "\(text): \(path)")
    }
  }
}
