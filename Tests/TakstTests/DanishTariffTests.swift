import Foundation
import Takst
import Testing

/// The shipped Danish files, held against the published amounts as they were collected, apart from the files.
@Suite struct DanishTariffTests {
  static let folder = Fixture.folder.appending(path: "../../../Tariffs/DK/")
  static let amendments = ["dk-region-hovedstaden", "dk-region-syddanmark"]

  static func tariff() throws -> Tariff {
    try TariffReader.read(bytes("dk-almen-praksis.json"), file: "dk-almen-praksis.json")
  }

  static func amendment(_ id: String) throws -> Amendment {
    try AmendmentReader.read(bytes("amendments/\(id).json"), file: "\(id).json", for: tariff())
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func added(by amendment: Amendment) -> [Item] {
    amendment.changes.compactMap { entry in
      if case .add(let item) = entry.change { return item }
      return nil
    }
  }

  @Test func everyPriceIsThePublishedOne() throws {
    var found = Self.rows(of: try Self.tariff().items, in: "dk-almen-praksis")
    for id in Self.amendments {
      found += Self.rows(of: Self.added(by: try Self.amendment(id)), in: id)
    }
    let published = try Fixture.text("danish-prices.csv").split(separator: "\n").dropFirst().map(String.init)
    #expect(Set(found).subtracting(published) == [], "prices that were not published")
    #expect(Set(published).subtracting(found) == [], "published prices that are missing")
    #expect(found.count == published.count)
  }

  private static func rows(of items: [Item], in file: String) -> [String] {
    items.flatMap { item in
      item.prices.map { price in
        let from = price.days.from.map { "\($0)" } ?? ""
        let until = price.days.until.map { "\($0)" } ?? ""
        let amount = price.amount.map { "\($0)" } ?? ""
        return "\(file),\(item.code),\(from),\(until),\(amount),\(price.status.rawValue)"
      }
    }
  }

  @Test func capitationIsCarriedFromItsEstimate() throws {
    let item = try #require(try Self.tariff().items.first { $0.code == "basishonorar" })
    let indexed = try #require(item.indexed)
    #expect(indexed.base == Money("39.82", .dkk))
    #expect(indexed.from == "2022-10-01")
    #expect(indexed.until == "2025-10-01")
    #expect(indexed.status == .estimate)
    var groupOne = Condition()
    groupOne.group = ["1"]
    #expect(item.unit == .enrolled(Count(every: .month, when: groupOne)))
  }

  @Test func regulationStepsAreThePublishedOnes() throws {
    let series = try #require(try Self.tariff().series.first)
    #expect(series.steps.map(\.from) == ["2023-04-01", "2023-10-01", "2024-04-01", "2024-10-01", "2025-04-01"])
    #expect(series.steps.map(\.factor) == ["1.0106", "1.0074", "1.0277", "1.01534", "1"])
    #expect(series.steps.map(\.status) == [.derived, .official, .official, .derived, .official])
    #expect(series.until == "2025-10-01")
  }

  /// Rounded amounts allow a band of factors each; the bands of one regulation have a factor in common.
  @Test func twelveAmountsFollowOneFactorFrom2022To2024() throws {
    let local = Self.added(by: try Self.amendment("dk-region-hovedstaden"))
    let codes = ["0101", "3410", "3420", "3430", "3440", "3450", "3460", "3701", "4250", "4251", "4252", "4253"]
    let items = (try Self.tariff().items + local).filter { codes.contains($0.code) }
    #expect(items.count == 12)
    // 1.0106 × 1.0074 × 1.0277, exactly.
    let (factor, scale): (Int64, Int64) = (1_046_279_212_788, 1_000_000_000_000)
    for item in items {
      let before = try Self.official(item, on: "2022-10-01")
      let after = try Self.official(item, on: "2024-04-01")
      // The base lies within half an øre of the amount before, the regulated base within half an øre of the one after.
      #expect((2 * after - 1) * scale <= factor * (2 * before + 1), "\(item.code) rose by less than the factor")
      #expect((2 * after + 1) * scale >= factor * (2 * before - 1), "\(item.code) rose by more than the factor")
    }
  }

  private static func official(_ item: Item, on day: Day) throws -> Int64 {
    let price = try #require(item.prices.first { $0.days.contains(day) })
    #expect(price.status == .official)
    return try #require(price.amount).minorUnits
  }

  @Test func everyItemHasADanishAndAnEnglishNameAndASource() throws {
    let items = try Self.tariff().items + Self.amendments.flatMap { Self.added(by: try Self.amendment($0)) }
    for item in items {
      #expect(item.names.texts["da"]?.isEmpty == false, "\(item.code)")
      #expect(item.names.texts["en"]?.isEmpty == false, "\(item.code)")
      #expect(item.source != nil, "\(item.code)")
    }
  }

  @Test func oneCodeMeansDifferentThingsInTwoRegions() throws {
    let names = try Self.amendments.map { id in
      Self.added(by: try Self.amendment(id)).first { $0.code == "4657" }?.names.text(in: "en")
    }
    #expect(names == ["Consultation in place of a home visit (palliative care)", "Talk with relatives"])
  }
}
