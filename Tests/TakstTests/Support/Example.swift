import Foundation

/// The folders of `Examples`, and the commands that their texts name.
enum Example {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

  static func path(_ path: String) -> String { root.appending(path: "Examples/\(path)").path() }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: "Examples/\(path)"), encoding: .utf8)
  }

  /// The words after `takst` of each command of a text, with variables put in and paths made absolute.
  static func commands(in text: String, after start: String, _ variables: [String: String] = [:]) -> [[String]] {
    let lines = text.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n")
    return lines.filter { $0.hasPrefix(start) }.map { line in
      var line = String(line.dropFirst(start.count).prefix { $0 != "|" })
      for (name, value) in variables { line = line.replacingOccurrences(of: "$" + name, with: value) }
      return line.replacingOccurrences(of: "\"", with: "").split(separator: " ").map { word in
        word.hasPrefix("Examples/") ? root.path() + word : String(word)
      }
    }
  }

  /// The sections of a statement's text whose titles start in one of some ways.
  static func sections(_ text: String, _ titles: [String]) -> String {
    var isShown = false
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let first = line.first, first != " " { isShown = titles.contains { line.hasPrefix($0) } }
      if isShown { result += line + "\n" }
    }
    return result
  }
}
