import Foundation
import Takst
import TakstReports
import TakstTariffs
import Testing

/// What another program writes to use the library, with its own data and no file.
@Suite struct EmbeddingTests {
  @Test func tenLinesReadATariffAndPrintASegment() throws {
    let tariff = try TariffLibrary.tariff("dk-almen-praksis")
    var inputs = Inputs()
    inputs.activity.append(ActivityLine(date: "2024-05-02", practice: "012345", patient: "a", code: "0101"))
    inputs.activity.append(ActivityLine(date: "2024-05-03", practice: "012345", patient: "a", code: "7120"))
    let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
    let services = statement.segments.first { $0.segment.id == "services" }!
    #expect(
      "\(services.segment.names.text(in: "en")): \(services.amount) \(statement.currency)" == "Services: 160.72 DKK")
    #expect(statement.total.description == "235.50")
  }

  /// The article's program is the one below, and prints what the article says.
  @Test func theArticlesProgramPrintsWhatItSays() throws {
    let article = try Example.text("../Sources/Takst/Takst.docc/Embedding.md")
    let own = try String(contentsOfFile: #filePath, encoding: .utf8)
    let start = try #require(own.firstRange(of: "    // The program.\n")?.upperBound)
    let end = try #require(own[start...].firstRange(of: "    // The end of the program.\n")?.lowerBound)
    let program = own[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
    #expect(
      article.contains("```swift\nimport Takst\nimport TakstReports\nimport TakstTariffs\n\n" + program + "```\n"))
    #expect(article.contains("It prints:\n\n```text\n" + Self.printed() + "```\n"))
  }

  /// What the program prints.
  private static func printed() -> String {
    var text = ""
    func print(_ values: Any...) { text += values.map { "\($0)" }.joined(separator: " ") + "\n" }

    // The program.
    let activity = """
      date,patient,code
      2024-05-02,a,0101
      2024-05-03,a,7120
      2024-05-03,b,0101
      """

    do {
      let tariff = try TariffLibrary.tariff("dk-almen-praksis")

      // The log from text, with the practice that it does not name; a list and a practice made in code.
      let options = ReadingOptions(currency: tariff.currency, practice: "012345")
      let log = try ActivityReader.read(Array(activity.utf8), file: "activity.csv", options: options)
      for problem in log.errors { print(problem) }
      var person = Person(practice: "012345", patient: "a")
      person.birth = "1950-02-01"
      person.group = "1"
      var practice = Practice(id: "012345")
      practice.region = "Region Hovedstaden"
      let inputs = Inputs(
        activity: log.value, population: Population(people: [person]), practices: [practice])

      // A year's earnings.
      let statement = try Evaluator(tariff, period: .year(2024)).evaluate(inputs)
      print(statement.total, statement.currency, statement.weakest!)
      for row in statement.items where row.lines > 0 {
        print(row.item.code, row.item.names.text(in: "en"), row.paid, row.amount)
      }

      // An offer beside it: five kroner more for a consultation.
      var offer = Amendment(id: "offer", names: LocalizedText(["en": "Offer"]))
      let more = PriceStep.raised(by: Money("5.00", tariff.currency)!)
      offer.changes = [Amendment.Entry(.reprice(["0101"], more, .always))]
      let comparison = try Comparison(tariff, period: .year(2024), scenarios: [Scenario(offer)])
      let compared = try comparison.earnings(of: comparison.count(inputs))
      print(compared.difference(of: 0))

      // The report of `takst evaluate`, as a page.
      let page = StatementReport.html(statement, language: .danish)
      print(page.utf8.count > 0)
    } catch {
      // One line for each problem: where, what, and what to do.
      print(error)
    }
    // The end of the program.
    return text
  }
}
