import Foundation
import Takst
import TakstTariffs
import Testing

@testable import TakstCommand

@Suite struct DutchPracticeExampleTests {
  /// Also shows that the generator gives today what it gave when the example was made.
  @Test(arguments: [SampleFile.population, .practices, .activity, .indicators])
  func theGeneratorMakesTheFilesAgain(file: SampleFile) throws {
    let generator = SampleGenerator(
      profile: SampleCountry.netherlands.profile(in: 2018), practices: 1, lines: 10_500, seed: 54, year: 2018)
    let stored = try Example.text("dutch-practice/\(file.name)")
    #expect(String(decoding: SampleTable.bytes(generator, file), as: UTF8.self) == stored, "\(file.name) differs")
  }

  @Test func theCommandOfTheReadMePrintsTheStatement() throws {
    let commands = Example.commands(
      in: try Example.text("dutch-practice/README.md"), after: "swift run -c release takst ")
    #expect(commands.map(\.first) == ["evaluate", "sample"])
    let run = CommandRun(commands[0])
    #expect(run.code == 0)
    #expect(run.output == (try Example.text("dutch-practice/statement.txt")))
    #expect(run.errors == "")
  }

  @Test func theReadMeShowsTheSharesOfTheStatement() throws {
    let segments = Example.sections(try Example.text("dutch-practice/statement.txt"), ["Segments"])
    let shares = segments.split(separator: "\n").filter { $0.contains(" %") }.dropLast().map { line in
      line.split(separator: "%")[0].split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(shares.count == 4)
    let row = "| this example | \(shares.joined(separator: " | ")) |"
    #expect(try Example.text("dutch-practice/README.md").contains(row), "\(row)")
  }

  @Test(arguments: [
    "dutch-practice/segment2.json", "dutch-practice/estimates.json",
    "denmark-under-dutch-model/segment2.json", "denmark-under-dutch-model/estimates.json",
  ])
  func everyAmountSaysThatItIsNoPublishedPrice(file: String) throws {
    let tariff = try TariffLibrary.tariff("nl-huisartsenzorg")
    let text = try Example.text(file)
    let amendment = try AmendmentReader.read(Array(text.utf8), file: file, for: tariff)
    let source = try #require(amendment.sources.first)
    #expect(source.title.contains("not a published price") || source.title.contains("not a tariff of the regulator"))
    for entry in amendment.changes {
      guard case .set(let code, let price) = entry.change else { Issue.record("only prices are set"); continue }
      #expect(price.status == .estimate && price.source == source.id && price.note != nil, "\(code)")
      if file.hasSuffix("segment2.json") {
        #expect(price.income == "gp" && Set(price.shares.keys) == ["gp", "other", "overhead"], "\(code)")
        #expect(price.per == .year && price.note == "illustrative, not a published price", "\(code)")
      }
      // An estimate never stands where an amount is known.
      let known = tariff.items.first { $0.code == code }?.prices.filter {
        $0.amount != nil && $0.days.overlaps(price.days)
      }
      #expect(known == [], "\(code)")
    }
  }
}
