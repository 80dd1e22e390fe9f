import Testing

@testable import Takst

/// Behaviour as a file.
@Suite struct BehaviourReaderTests {
  private static func read(_ file: String) throws -> Behaviour {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    return try BehaviourReader.read(Fixture.bytes("Full/\(file).json"), file: "b.json", for: tariff)
  }

  @Test func readsElasticities() throws {
    let behaviour = try Self.read("behaviour")
    #expect(behaviour.id == "loglog" && behaviour.items == ["segment:services"])
    #expect(behaviour.parameters.map(\.low) == [0, "-0.1"])
    #expect(behaviour.parameters.map(\.central) == ["0.2", "-0.1"])
    #expect(behaviour.parameters.map(\.high) == ["0.5", "-0.1"])
    #expect(behaviour.parameters.map(\.varies) == [true, false])
    var group = Behaviour.Group(items: ["0101"], price: "0.4", income: "-0.3")
    (group.regions, group.areas, group.clusters) = (["North"], ["rural"], ["k1"])
    (group.listFrom, group.listUntil) = (1000, 3000)
    #expect(behaviour.groups == [group])
  }

  @Test func whatIsLeftOutIsAsShipped() throws {
    let behaviour = try Self.read("behaviour-roles")
    #expect(behaviour.itemsOfRole == ["inside": ["0101", "tag:visit"]])
    #expect(behaviour.parameters.map(\.central) == ["0.9", "0.95", "1.08", "1.15"])
    #expect(behaviour.parameters.map(\.origin) == [.user, .published, .published, .published])
  }

  @Test func readsMovesAndProgrammes() throws {
    #expect(
      try Self.read("behaviour-moves").moves == [.init(from: ["0411"], to: ["0421", "0431"], within: "0.25")])
    let uptake = try Self.read("behaviour-uptake")
    #expect(uptake.programmes == ["copd"] && uptake["years"] == 3 && uptake["target_share"] == "0.08")
  }

  @Test func aNameIsAPresetAsShipped() throws {
    let behaviour = try BehaviourReader.read(Array(#""yip_upper""#.utf8), file: "b.json", for: Small.tariff([]))
    #expect(behaviour == Behaviour.preset("yip_upper"))
  }
}
