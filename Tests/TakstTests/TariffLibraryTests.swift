import Foundation
import Takst
import TakstTariffs
import Testing

@Suite struct TariffLibraryTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tariffs").standardized

  /// Every JSON file under `Tariffs` but the schemas, by its path there.
  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path()))
    for case let path as String in paths where path.hasSuffix(".json") && !path.hasPrefix("schema/") {
      files[path] = [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }
    return files
  }

  /// Fails when `.ci/generate-tariffs` has to be run.
  @Test func holdsExactlyTheFiles() throws {
    let files = try Self.files()
    #expect(!files.isEmpty)
    #expect(Set(TariffLibrary.all.map(\.file)) == Set(files.keys))
    for entry in TariffLibrary.all {
      #expect(entry.bytes == files[entry.file], "run .ci/generate-tariffs: \(entry.file) has changed")
    }
  }

  @Test(arguments: TariffLibrary.all.map(\.id)) func givesEveryEntryByItsOwnId(id: String) throws {
    let entry = try #require(TariffLibrary.all.first { $0.id == id })
    if entry.kind == .layout {
      #expect(try TariffLibrary.layout(id).id == id)
      #expect(entry.tariff == "")
      return
    }
    let tariff = try TariffLibrary.tariff(entry.tariff)
    #expect(tariff.id == entry.tariff)
    if entry.kind == .amendment {
      let amendment = try TariffLibrary.amendment(id, for: tariff)
      #expect(amendment.id == id)
      #expect(amendment.tariff == entry.tariff)
    }
    if entry.kind == .crosswalk {
      let crosswalk = try TariffLibrary.crosswalk(id, for: tariff)
      #expect(crosswalk.id == id)
      #expect(crosswalk.to == entry.tariff)
      #expect(try TariffLibrary.tariff(crosswalk.from).id == crosswalk.from)
    }
  }

  @Test func noIdStandsTwice() {
    #expect(Set(TariffLibrary.all.map(\.id)).count == TariffLibrary.all.count)
  }

  @Test func givesTheAmendmentsOfATariff() {
    #expect(
      TariffLibrary.amendments(of: "dk-almen-praksis").map(\.id).contains("dk-region-syddanmark"))
    #expect(TariffLibrary.amendments(of: "none").isEmpty)
  }

  @Test(arguments: [
    ("dk-almen-praksi", "no tariff with the id dk-almen-praksi is built in: did you mean dk-almen-praksis?"),
    (
      "dk-region-syddanmark",
      "no tariff with the id dk-region-syddanmark is built in: use dk-almen-praksis or nl-huisartsenzorg"
    ),
  ]) func anUnknownIdGetsASuggestion(id: String, message: String) {
    #expect(throws: Diagnostics([Diagnostic(.unknownReference, message)])) { try TariffLibrary.tariff(id) }
  }
}
