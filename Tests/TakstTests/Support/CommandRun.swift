import Foundation
import TakstCommand

/// A command line run in the test's own process, and what it said.
struct CommandRun {
  var code: Int32
  var output: String
  var errors: String

  init(_ line: String..., input: String? = nil, canWrite: Bool = true) {
    self.init(line, input: input, canWrite: canWrite)
  }

  init(_ words: [String], input: String? = nil, canWrite: Bool = true) {
    var (output, errors) = ("", "")
    let console = Console(
      read: { input.map { Array($0.utf8) } },
      write: { text in
        output += text
        return canWrite
      },
      report: { errors += $0 })
    code = Tool.run(arguments: words, console: console)
    self.output = output
    self.errors = errors
  }
}

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "takst-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// A text with the folder's path taken out, to compare messages.
  func plain(_ text: String) -> String { text.replacingOccurrences(of: path, with: "DIR") }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// A small practice's folder: a tariff, an offer and a few lines of every outcome.
enum SmallPractice {
  static let tariff = """
    {
      "format": 1, "id": "small", "names": {"en": "Small tariff", "da": "Lille takst"}, "currency": "DKK", "codeWidth": 4,
      "sources": [{"id": "x", "title": "Fee table", "url": "https://example.org"}],
      "segments": [{"id": "services", "names": {"en": "Services", "da": "Ydelser"}}],
      "decisions": [{"id": "d24", "names": {"en": "Decision of 2024"}, "published": "2024-06-01", "source": "x"}],
      "items": [
        {"code": "0101", "names": {"en": "Consultation", "da": "Konsultation"}, "segment": "services", "unit": "service",
         "note": "Counted once a day.", "source": "x", "prices": [
          {"from": "2024-01-01", "until": "2024-07-01", "amount": "100.00", "status": "official", "source": "x"},
          {"from": "2024-07-01", "amount": "110.00", "status": "derived", "decision": "d24", "note": "plus ten"}]},
        {"code": "0105", "names": {"en": "E-mail"}, "segment": "services", "unit": "service", "source": "x"},
        {"code": "0201", "names": {"en": "Telephone"}, "segment": "services", "unit": "service", "source": "x",
         "prices": [{"from": "2024-01-01", "amount": "30.00", "status": "official", "source": "x"}]}
      ],
      "rules": [
        {"id": "once", "kind": "limit", "names": {"en": "One a day"}, "items": ["0101"], "atMost": 1, "per": "patient",
         "every": "day", "source": "x"}
      ],
      "notes": ["Made for tests."]
    }

    """

  static let offer = """
    {"format": 1, "id": "offer", "names": {"en": "Offer"}, "tariff": "small",
     "changes": [{"set": {"code": "0101", "from": "2024-01-01", "amount": "150.00", "status": "estimate", "source": "x"}}]}

    """

  static let activity = """
    practice,patient,date,code
    12,SECRET1,2024-03-01,0101
    12,SECRET1,2024-03-01,0101
    12,SECRET2,2024-08-01,101
    12,SECRET2,2024-08-02,0105
    12,SECRET3,2024-08-02,0102
    12,SECRET3,2023-12-31,0101

    """

  static func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let files = ["small.json": tariff, "offer.json": offer, "activity.csv": activity]
    return try TemporaryFolder(files.merging(more) { $1 })
  }

  /// The words that evaluate or explain a folder.
  static func words(_ command: String, _ folder: TemporaryFolder, _ more: String...) -> [String] {
    [command, folder.path, "--tariff", folder.file("small.json"), "--year", "2024"] + more
  }
}
