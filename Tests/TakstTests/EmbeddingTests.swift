import Takst
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
}
