import Testing

@testable import Takst

/// Scenarios and projections as files.
@Suite struct ScenarioReaderTests {
  /// Knows one amendment and one projection.
  static var library: ScenarioReader.Library {
    ScenarioReader.Library(
      amendment: { (name, tariff) throws(Diagnostics) in
        guard name == "full-contract" else {
          throw Diagnostics([Diagnostic(.unknownReference, "there is no amendment \(name)")])
        }
        return Amendment(id: name, names: Small.text("Contract"))
      },
      projection: { (file, from, to) throws(Diagnostics) in
        Projection(groups: [.init(ageFrom: from, ageTo: to, factor: "1.5")], note: file)
      })
  }

  private static func read(_ text: String) throws -> Scenario {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    return try ScenarioReader.read(Array(text.utf8), file: "s.json", for: tariff, library)
  }

  @Test func readsEveryKey() throws {
    let scenario = try Self.read(Fixture.text("Full/scenario.json"))
    #expect(scenario.id == "full-scenario")
    #expect(scenario.amendments.map(\.id) == ["full-contract", "own"])
    #expect(scenario.amendments[1].changes.count == 1)
    #expect(scenario.behaviour == Behaviour.preset("hcfa_1992_offset"))
    let assumptions = scenario.assumptions
    #expect(
      assumptions.projection
        == Projection(groups: [.init(ageFrom: 2024, ageTo: 2040, factor: "1.5")], note: "people.csv"))
    #expect(assumptions.uptakes == [.init(programmes: ["copd"], atMost: "0.08", rate: "0.3", years: 3, note: "Slow.")])
    #expect(
      assumptions.growths == [.init(items: ["segment:services", "4250"], factor: "1.03", years: 5, note: "Fast.")])
    #expect(
      assumptions.substitutions == [
        .init(items: ["0101"], by: "4250", share: "0.6", returning: "0.4", note: "Digital.")
      ])
  }

  @Test func saysWhatALibraryDoesNotHave() {
    let text = #"{"format": 1, "id": "s", "names": {"en": "S"}, "amendments": ["other"]}"#
    #expect(throws: Diagnostics([Diagnostic(.unknownReference, "there is no amendment other")])) { try Self.read(text) }
  }

  @Test func aFileWithChangesIsAnAmendment() throws {
    func holds(_ text: String) throws -> Bool { try ScenarioReader.holdsScenario(Array(text.utf8), file: "f") }
    #expect(try !holds(Fixture.text("Full/amendment.json")))
    #expect(try holds(Fixture.text("Full/scenario.json")))
    #expect(try !holds("[]"))
  }

  private static func projection(_ rows: String...) throws -> Reading<Projection> {
    let text = "year;age_from;age_to;sex;people\n" + rows.map { $0 + "\n" }.joined()
    return try ProjectionReader.read(
      Array(text.utf8), file: "people.csv", from: 2024, to: 2040, options: ReadingOptions(currency: .dkk))
  }

  @Test func factorsAreThePeopleOfOneYearOverThoseOfTheOther() throws {
    let reading = try Self.projection(
      "2024;0;79;;3000", "2024;80;;k;700", "2030;0;79;;9", "2040;0;79;;3300", "2040;80;;k;1000")
    #expect(
      reading.value.groups == [
        .init(ageFrom: 0, ageTo: 79, factor: "1.1"), .init(ageFrom: 80, sex: .female, factor: "1.428571429"),
      ])
    #expect(reading.value.note == "2024 to 2040, people.csv")
    #expect(reading.errors == [])
  }

  @Test(arguments: [
    (["2030;0;;;1"], "people.csv: there are no people of 2024 or 2040: check the column year and the years asked for"),
    (["2024;0;;;1"], "people.csv:2: the people of this line are missing in 2040: add a row for that year"),
    (
      ["2024;0;;;0", "2040;0;;;5"],
      "people.csv:2: nobody in 2024 cannot become 5 people in 2040: join the group with another"
    ),
    (
      ["2024;0;80;;1", "2040;0;80;;1", "2024;80;;;1", "2040;80;;;1"],
      "people.csv:4: its people are also among those of line 2: let the ages of one end before the other"
    ),
  ]) func projectionsThatSayTooLittleAreRefused(rows: [String], message: String) {
    let text = "year;age_from;age_to;sex;people\n" + rows.map { $0 + "\n" }.joined()
    do {
      _ = try ProjectionReader.read(
        Array(text.utf8), file: "people.csv", from: 2024, to: 2040, options: ReadingOptions(currency: .dkk))
      Issue.record("\(rows) were read")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func rowsThatCannotBeReadAreKeptOut() throws {
    let reading = try Self.projection("2024;0;;;100", "2024;0;;;100", "2024;90;80;;1", "2040;0;;;200", "2040;x;;;1")
    #expect(
      reading.errors.map(\.description) == [
        "people.csv:3: the same people of 2024 stand in a line before: keep one of the rows",
        "people.csv:4: age_to is below the least age: swap them",
        "people.csv:6: age_from 'x' is not a number: write digits, with a decimal comma or point if need be",
      ])
    #expect(reading.value.groups == [.init(ageFrom: 0, factor: "2")])
  }
}
