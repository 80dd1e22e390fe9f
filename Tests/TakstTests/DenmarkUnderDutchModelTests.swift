import Foundation
import Takst
import TakstTariffs
import Testing

@testable import TakstCommand

@Suite struct DenmarkUnderDutchModelTests {
  static let titles = ["Segments", "Activity lines by outcome", "What could not be checked", "Without a"]

  /// What `run.sh` prints, made by its own commands in this process.
  @Test func theCommandsOfTheScriptPrintTheStatement() throws {
    let script = try Example.text("denmark-under-dutch-model/run.sh")
    let commands = Example.commands(
      in: script, after: "$takst ", ["example": "Examples/denmark-under-dutch-model", "rate": "7.46"])
    #expect(commands.count == 2)
    for title in Self.titles { #expect(script.contains(title)) }
    var printed: [String] = []
    for command in commands {
      let run = CommandRun(command)
      #expect(run.code == 0 && run.errors == "")
      printed.append(Example.sections(run.output, Self.titles))
    }
    let expected =
      "UNDER THE DANISH TARIFF (kroner)\n\n\(printed[0])\n"
      + "UNDER THE DUTCH TARIFF (euros, and kroner at 7.46)\n\n\(printed[1])"
    #expect(try Example.text("denmark-under-dutch-model/statement.txt") == expected)
  }

  @Test func theReadMeShowsTheAmountsOfTheStatement() throws {
    let statement = try Example.text("denmark-under-dutch-model/statement.txt")
    let readMe = try Example.text("denmark-under-dutch-model/README.md")
    for line in Example.sections(statement, ["Segments"]).split(separator: "\n") where line.contains(" %") {
      let words = line.split(separator: "%")[0].split(separator: " ")
      let (amount, share) = (words[words.count - 2], words[words.count - 1])
      #expect(amount == "0.00" || readMe.contains("\(amount)") && readMe.contains("\(share) %"), "\(line)")
    }
  }

  /// One log and one process, two countries.
  @Test func aDutchAndADanishEvaluationOfTheSameLogStandSideBySide() throws {
    let (danish, dutch) = (try TariffLibrary.tariff("dk-almen-praksis"), try TariffLibrary.tariff("nl-huisartsenzorg"))
    let crosswalk = try TariffLibrary.crosswalk("dk-nl", for: dutch)
    let log = [
      Small.line("2024-05-02", "0101") { $0.minutes = 10 }, Small.line("2024-05-03", "7120"),
      Small.line("2024-05-06", "0101", patient: "q") { $0.minutes = 15 }, Small.line("2024-05-07", "9999"),
    ]
    var people = [Person(practice: "1", patient: "p"), Person(practice: "1", patient: "q")]
    for index in people.indices {
      people[index].birth = "1980-01-01"
      people[index].group = "1"
    }
    let inputs = Small.inputs(log, people: people)
    let under = (
      danish: try Evaluator(danish, period: .year(2024)),
      dutch: try Evaluator(dutch, amendments: [crosswalk.amendment], period: .year(2024))
    )
    let first = try (under.danish.evaluate(inputs), under.dutch.evaluate(crosswalk.carried(inputs)))
    // The other way round, and again: neither leaves anything behind.
    let again = try (dutch: under.dutch.evaluate(crosswalk.carried(inputs)), danish: under.danish.evaluate(inputs))
    #expect(first.0 == again.danish && first.1 == again.dutch)
    #expect(first.0.currency == .dkk && first.1.currency == .eur)
    #expect(first.0.lines.read == 4 && first.1.lines.read == 4)
    #expect(first.0.lines[.paid] == 3 && first.0.lines[.unknown] == 1)
    #expect(first.1.lines[.repriced] == 2 && first.1.lines[.unpriced] == 1 && first.1.lines[.unknown] == 1)
    // Four quarters of 19.91 for two people and two consultations of 12.21.
    #expect(first.1.total.description == "183.70")
  }
}
