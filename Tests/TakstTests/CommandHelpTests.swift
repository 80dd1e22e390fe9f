import Testing

@testable import TakstCommand

@Suite struct CommandHelpTests {
  @Test(arguments: Command.allCases) func showsEveryOptionOfTheTable(command: Command) {
    let run = CommandRun(["help"] + command.name.split(separator: " ").map(String.init))
    #expect(run.code == 0)
    #expect(run.errors == "")
    for option in Option.of(command) {
      let value = option.value.placeholder.map { " \($0) " } ?? " "
      #expect(run.output.contains("--\(option.name)\(value)"), "--\(option.name) of \(command.name)")
      #expect(run.output.contains(option.summary))
      if let short = option.short { #expect(run.output.contains("  -\(short), --\(option.name)")) }
    }
  }

  @Test(arguments: Command.allCases) func showsExamplesFirst(command: Command) throws {
    let text = Help.text(for: command)
    let examples = try #require(text.firstRange(of: "Examples:"))
    let options = try #require(text.firstRange(of: "Options:"))
    #expect(examples.lowerBound < options.lowerBound)
    #expect(!command.examples.isEmpty)
  }

  @Test(arguments: Command.allCases) func itsExamplesAreCommandLines(command: Command) throws {
    for example in command.examples {
      let words = example.split(separator: " ").map(String.init)
      let name = command.name.split(separator: " ").map(String.init)
      #expect(Array(words.prefix(1 + name.count)) == ["takst"] + name)
      _ = try Arguments(command, words.dropFirst(1 + name.count))
    }
  }

  @Test(arguments: Command.allCases) func helpAsAnOptionIsTheSame(command: Command) {
    let words = command.name.split(separator: " ").map(String.init)
    #expect(CommandRun(words + ["--help"]).output == Help.text(for: command))
    #expect(CommandRun(words + ["-h"]).code == 0)
  }

  @Test func theOverviewNamesEveryCommand() {
    for words in [["help"], ["--help"], ["-h"]] {
      let run = CommandRun(words)
      #expect(run.code == 0)
      #expect(run.output == Help.overview)
    }
    for command in Command.allCases { #expect(Help.overview.contains("  \(command.name) ")) }
  }

  @Test func aFamilyOfCommandsIsShownTogether() {
    let run = CommandRun("help", "tariff")
    #expect(run.output.contains("takst tariff list:"))
    #expect(run.output.contains("takst tariff diff:"))
  }

  @Test(arguments: Command.allCases) func noNameOrLetterMeansTwoOptions(command: Command) {
    let options = Option.of(command)
    #expect(Set(options.map(\.name)).count == options.count)
    let letters = options.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }

  @Test(arguments: Command.allCases) func noLineIsLongerThanATerminal(command: Command) {
    for line in Help.text(for: command).split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
  }
}
