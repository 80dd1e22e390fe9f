import Takst
import Testing

/// Every JSON file in `Fixtures/Bad` has one defect, and beside it stands the whole message that it must give.
@Suite struct BadTariffTests {
  @Test(arguments: Fixture.names("Bad", extension: "json")) func isRefusedWithItsMessage(file: String) throws {
    let expected = try Fixture.text("Bad/\(file.dropLast(5)).expected.txt")
    let bytes = try Fixture.bytes("Bad/\(file)")
    #expect(try BadTariffTests.message(bytes, file) + "\n" == expected)
  }

  @Test func thereAreManyOfThem() {
    #expect(Fixture.names("Bad", extension: "json").count >= 180)
  }

  /// What reading a file as a tariff, or as an amendment of, a scenario for, a crosswalk to, a work file or a behaviour
  /// for the full example, or as a map of columns, a layout or a manifest, reports.
  static func message(_ bytes: [UInt8], _ file: String) throws -> String {
    do {
      if file.hasPrefix("amendment-") {
        let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
        _ = try AmendmentReader.read(bytes, file: file, for: tariff)
      } else if file.hasPrefix("scenario-") {
        let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
        _ = try ScenarioReader.read(bytes, file: file, for: tariff, ScenarioReaderTests.library)
      } else if file.hasPrefix("crosswalk-") {
        let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
        _ = try CrosswalkReader.read(bytes, file: file, for: tariff)
      } else if file.hasPrefix("work-") {
        let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
        _ = try WorkReader.read(bytes, file: file, for: tariff)
      } else if file.hasPrefix("map-") {
        _ = try ColumnMapReader.read(bytes, file: file)
      } else if file.hasPrefix("manifest-") {
        _ = try ManifestReader.read(bytes, file: file)
      } else if file.hasPrefix("layout-") {
        _ = try LayoutReader.read(bytes, file: file)
      } else if file.hasPrefix("behaviour-") {
        let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
        _ = try BehaviourReader.read(bytes, file: file, for: tariff)
      } else {
        _ = try TariffReader.read(bytes, file: file)
      }
      return "no problem"
    } catch let problems as Diagnostics {
      return problems.description
    }
  }
}
