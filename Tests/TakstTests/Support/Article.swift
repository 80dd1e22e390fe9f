import Foundation

/// A text in Markdown, cut into its blocks of code and what stands between them.
struct Article {
  /// A block of code.
  struct Block {
    var language: String
    var body: String
    /// The text between the block before and this one.
    var before: String

    /// What the text before it names last in backticks, such as the file that the block shows.
    var name: String? { before.matches(of: /`([^`]+)`/).last.map { String($0.1) } }
  }

  let text: String
  let blocks: [Block]

  /// An article of the library's documentation, or another file from the root of the project.
  init(_ name: String) throws {
    let path = name.contains(".") ? name : "Sources/Takst/Takst.docc/\(name).md"
    text = try String(contentsOf: Example.root.appending(path: path), encoding: .utf8)
    let parts = ("\n" + text).components(separatedBy: "\n```")
    blocks = stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Block(language: String(lines[0]), body: lines.dropFirst().joined() + "\n", before: parts[index - 1])
    }
  }

  /// What stands outside blocks of code.
  var prose: String {
    ("\n" + text).components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      .joined(separator: "\n")
  }

  /// The anchors of its headings.
  var anchors: Set<String> {
    Set(
      prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        String(heading.drop { $0 == "#" }).trimmingCharacters(in: .whitespaces).lowercased()
          .filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacingOccurrences(of: " ", with: "-")
      })
  }

  /// Whether a text shows an output: all of it, or some runs of its lines, in order, with lines of dots between them.
  static func shows(_ shown: String, of output: String) -> Bool {
    if !shown.split(separator: "\n").contains("…") { return shown == output }
    var rest = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for run in shown.dropLast().split(separator: "\n", omittingEmptySubsequences: false).split(separator: "…") {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: run) }) else { return false }
      rest = rest[(start + run.count)...]
    }
    return true
  }
}

/// A tariff's file that a text fills list by list, as somebody who follows it does.
struct FilledTariff {
  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n").map(String.init)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Puts entries into a list: each in the place of the one with its code or id, else at the end.
  ///
  /// - Returns: False when the file has no such list.
  mutating func put(_ block: String, into key: String) -> Bool {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  \"\(key)\": [") }) else { return false }
    let isEmpty = lines[start].contains("]")
    guard let end = isEmpty ? start : lines[start...].firstIndex(where: { $0.hasPrefix("  ]") }) else { return false }
    var entries = isEmpty ? [] : Self.entries(lines[(start + 1)..<end])
    for entry in Self.entries(block.split(separator: "\n").map(String.init)[...]) {
      if let place = entries.firstIndex(where: { Self.name(of: $0) == Self.name(of: entry) }) {
        entries[place] = entry
      } else {
        entries.append(entry)
      }
    }
    let list = entries.joined(separator: ",\n").split(separator: "\n").map(String.init)
    lines.replaceSubrange(
      start...end, with: ["  \"\(key)\": ["] + list + [lines[end].hasSuffix(",") ? "  ]," : "  ]"])
    return true
  }

  /// Entries start with four spaces and a brace.
  private static func entries(_ lines: ArraySlice<String>) -> [String] {
    var entries: [[String]] = []
    for line in lines {
      if line.hasPrefix("    {") { entries.append([]) }
      entries[entries.count - 1].append(line)
    }
    return entries.map { entry in
      let text = entry.joined(separator: "\n")
      return text.hasSuffix(",") ? String(text.dropLast()) : text
    }
  }

  private static func name(of entry: String) -> String? {
    entry.firstMatch(of: /"(?:code|id)": "[^"]+"/).map { String($0.0) }
  }
}
