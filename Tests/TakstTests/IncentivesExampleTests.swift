import Foundation
import Testing

/// The five questions of `Examples/incentives`: what its text shows is what the commands print.
@Suite struct IncentivesExampleTests {
  @Test func whatTheTextShowsIsWhatIsPrinted() throws {
    let folder = try TemporaryFolder()
    let text = try Example.text("incentives/README.md")
    var output = ""
    var shown = 0
    for part in text.components(separatedBy: "\n```").enumerated() where part.offset % 2 == 1 {
      if !part.element.hasPrefix("text\n") {
        for words in Example.commands(in: part.element, after: "takst ") {
          let run = CommandRun(words.map { $0 == "YEAR" ? folder.file("year") : $0 })
          #expect(run.code == 0, "\(words.joined(separator: " ")): \(run.errors)")
          output = run.output
        }
        continue
      }
      for line in part.element.split(separator: "\n").dropFirst() where line != "…" {
        #expect(output.contains("\(line)\n"), "\(line)")
        shown += 1
      }
    }
    #expect(shown > 40)
  }
}
