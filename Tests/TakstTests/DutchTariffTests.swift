import Foundation
import Takst
import Testing

/// The shipped Dutch files, held against the published amounts as they were collected, apart from the files.
@Suite struct DutchTariffTests {
  static let folder = Fixture.folder.appending(path: "../../../Tariffs/NL/")
  static let amendments = [
    "nl-asr-volgt-zilveren-kruis", "nl-ketenzorg-zonder-contract", "nl-macrobeheersing-2015",
    "nl-menzis-indicatoren-2018", "nl-menzis-kwetsbare-ouderen-2026", "nl-praktijkopslagen-2018-lijst",
    "nl-praktijkopslagen-2018-reeuwijk", "nl-vgz-voorschrijven-2018", "nl-zilveren-kruis-2021",
  ]

  static func tariff() throws -> Tariff {
    try TariffReader.read(bytes("nl-huisartsenzorg.json"), file: "nl-huisartsenzorg.json")
  }

  static func amendment(_ id: String) throws -> Amendment {
    try AmendmentReader.read(bytes("amendments/\(id).json"), file: "\(id).json", for: tariff())
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  private static func added(by amendment: Amendment) -> [Item] {
    amendment.changes.compactMap { entry in
      if case .add(let item) = entry.change { return item }
      return nil
    }
  }

  private static func everyItem() throws -> [Item] {
    try tariff().items + amendments.flatMap { added(by: try amendment($0)) }
  }

  /// The published amounts: `file,code,from,until,amount,per,kind,status,decision`.
  private static func published() throws -> [String] {
    try Fixture.text("dutch-prices.csv").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func everyAmendmentIsRead() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "amendments").path())
    #expect(files.sorted() == Self.amendments.map { "\($0).json" })
  }

  @Test func everyPriceIsThePublishedOne() throws {
    var found = Self.rows(of: try Self.tariff().items, in: "nl-huisartsenzorg")
    for id in Self.amendments {
      found += Self.rows(of: Self.added(by: try Self.amendment(id)), in: id)
    }
    let published = try Self.published()
    #expect(Set(found).subtracting(published) == [], "prices that were not published")
    #expect(Set(published).subtracting(found) == [], "published prices that are missing")
    #expect(found.count == published.count)
  }

  /// A row per price; a free price without an amount states none.
  private static func rows(of items: [Item], in file: String) -> [String] {
    items.flatMap { item in
      item.prices.compactMap { price in
        guard let amount = price.amount else { return nil }
        let from = price.days.from.map { "\($0)" } ?? ""
        let until = price.days.until.map { "\($0)" } ?? ""
        return [
          file, item.code, from, until, "\(amount)", price.per?.rawValue ?? "", price.kind.rawValue,
          price.status.rawValue, price.decision ?? "",
        ].joined(separator: ",")
      }
    }
  }

  /// Each amount of the tariff holds from its first day to its last, as it was known when it was published.
  @Test func everyAmountIsInForceOnItsDays() throws {
    let tariff = try Self.tariff()
    let published = Dictionary(uniqueKeysWithValues: tariff.decisions.map { ($0.id, $0.published) })
    for fields in try Self.published().map({ $0.split(separator: ",", omittingEmptySubsequences: false) })
    where fields[0] == "nl-huisartsenzorg" {
      let known = try #require(published[String(fields[8])])
      let book = try PriceBook(tariff, asKnownOn: known)
      let from = try #require(Day(String(fields[2])))
      let until = try #require(Day(String(fields[3])))
      for day in [from, until - 1] {
        #expect(book.price(of: String(fields[1]), on: day)?.amount.description == String(fields[4]), "\(fields) \(day)")
      }
    }
  }

  /// The tables of 2016 and 2017 are complete.
  @Test(arguments: ["2016-06-30", "2017-06-30"] as [Day]) func theListsOf2016And2017AreComplete(day: Day) throws {
    let book = try PriceBook(try Self.tariff())
    let codes =
      ["11000", "11100", "11101", "11102", "11103", "11104"]
      + ["12000", "12001", "12002", "12003", "12004", "12006", "12007"]
      + ["12110", "12111", "12112", "12113", "12114", "12115", "12116"]
      + ["12400", "12401", "12402", "12403", "12404", "12406"]
    #expect(codes.filter { book.price(of: $0, on: day) == nil } == [])
    #expect(book.price(of: day < "2017-01-01" ? "11201-2016" : "11201-2017", on: day) != nil)
  }

  /// Published amounts over those of people under 65, as their table has them, to four places.
  @Test(
    arguments: [
      ("2016-01-01", "11000", ["11100": 14_545, "11101": 17_486]),
      ("2017-01-01", "11000", ["11100": 14_550, "11101": 17_492]),
      ("2018-01-01", "ion-0-65", ["ion-65-75": 11_734, "ion-75-85": 17_620, "ion-85": 27_639]),
      ("2020-01-01", "ion-0-65", ["ion-65-75": 11_735, "ion-75-85": 17_618, "ion-85": 27_636]),
      ("2025-01-01", "11115", ["11116": 11_769, "11117": 17_720, "11118": 27_862]),
      ("2026-01-01", "11115", ["11116": 11_765, "11117": 17_717, "11118": 27_860]),
    ] as [(Day, String, [String: Int64])]) func capitationByAgeHasThePublishedRatios(
      day: Day, young: String, ratios: [String: Int64]
    ) throws
  {
    let book = try PriceBook(try Self.tariff(), asKnownOn: "2026-06-29")
    let base = try #require(book.price(of: young, on: day)).amount.minorUnits
    for (code, ratio) in ratios {
      let amount = try #require(book.price(of: code, on: day)).amount.minorUnits
      #expect((20_000 * amount + base) / (2 * base) == ratio, "\(code)")
    }
  }

  /// What a deprived area adds, in cents a quarter.
  @Test(
    arguments: [
      ("2016-01-01", ["11000": "11102", "11100": "11103", "11101": "11104"], [163, 177, 164]),
      ("2017-01-01", ["11000": "11102", "11100": "11103", "11101": "11104"], [167, 180, 167]),
      (
        "2020-01-01",
        [
          "ion-0-65": "ion-0-65-opslag", "ion-65-75": "ion-65-75-opslag", "ion-75-85": "ion-75-85-opslag",
          "ion-85": "ion-85-opslag",
        ], [519, 520, 521, 520]
      ),
    ] as [(Day, [String: String], [Int64])]) func aDeprivedAreaAddsThePublishedDifference(
      day: Day, codes: [String: String], differences: [Int64]
    ) throws
  {
    let book = try PriceBook(try Self.tariff())
    let found = try codes.sorted { $0.key < $1.key }.map { code, deprived in
      let plain = try #require(book.price(of: code, on: day)).amount.minorUnits
      return try #require(book.price(of: deprived, on: day)).amount.minorUnits - plain
    }
    #expect(found == differences)
  }

  /// Passer-by over regular consultation, to three places.
  @Test(
    arguments: [
      ("2016-01-01", "12400", "12000", 2_991), ("2017-01-01", "12400", "12000", 2_993),
      ("2025-01-01", "passant-5-20", "12011", 2_563), ("2026-01-01", "passant-5-20", "12011", 2_565),
    ] as [(Day, String, String, Int64)]) func passersByPayAMultipleOfTheConsultation(
      day: Day, passerBy: String, regular: String, ratio: Int64
    ) throws
  {
    let book = try PriceBook(try Self.tariff())
    let amount = try #require(book.price(of: passerBy, on: day)).amount.minorUnits
    let base = try #require(book.price(of: regular, on: day)).amount.minorUnits
    #expect((2_000 * amount + base) / (2 * base) == ratio)
  }

  /// A member's amount a with the factor k/2 allows unrounded bases from (2a − 1)/k to below (2a + 1)/k; in every year
  /// the bases of all members have one in common.
  @Test func everyFamilyFollowsFromOneUnroundedBase() throws {
    let tariff = try Self.tariff()
    let halves: [Rate: Int64] = ["0.5": 1, "1": 2, "1.5": 3, "2": 4, "2.5": 5]
    var checked = 0
    for asKnownOn in ["2026-06-29", "2026-06-30"] as [Day] {
      let book = try PriceBook(tariff, asKnownOn: asKnownOn)
      for (family, year) in tariff.families.flatMap({ family in (2016...2026).map { (family, $0) } }) {
        let day = try #require(Day(year: year, month: 6, day: 1))
        guard family.days.contains(day) else { continue }
        var (lowest, end) = (Int64.min, Int64.max)
        for member in family.members {
          guard let amount = book.price(of: member.code, on: day)?.amount.minorUnits else { continue }
          let half = try #require(halves[member.factor])
          lowest = max(lowest, 60 * (2 * amount - 1) / half)
          end = min(end, 60 * (2 * amount + 1) / half)
          checked += 1
        }
        #expect(lowest < end, "\(family.id) in \(year)")
      }
    }
    #expect(checked == 2 * (57 + 19), "prices of contacts and of passers-by")
  }

  @Test func theLintFindsNothing() throws {
    #expect(TariffLint.check(try Self.tariff()) == [])
  }

  @Test func everyItemHasADutchAndAnEnglishNameAndASource() throws {
    for item in try Self.everyItem() {
      #expect(item.names.texts["nl"]?.isEmpty == false, "\(item.code)")
      #expect(item.names.texts["en"]?.isEmpty == false, "\(item.code)")
      #expect(item.source != nil, "\(item.code)")
    }
    for rule in try Self.tariff().rules {
      #expect(Set(rule.names.texts.keys) == ["nl", "en"], "\(rule.id)")
      #expect(rule.source != nil, "\(rule.id)")
    }
    for segment in try Self.tariff().segments { #expect(Set(segment.names.texts.keys) == ["nl", "en", "da"]) }
  }

  /// What a decision without a publication date is dated by is said in its name.
  @Test func onlyTwoDecisionsHaveAPublicationDate() throws {
    let decisions = try Self.tariff().decisions
    let dated = decisions.filter { $0.names.text(in: "en").contains("no later than") == false }
    #expect(dated.map(\.id) == ["nza-2023-anw", "tb-reg-26611-02"])
    for decision in decisions where !dated.contains(decision) {
      #expect(decision.names.text(in: "en").contains("no later than \(decision.published)"), "\(decision.id)")
    }
  }

  @Test func theMacroCeilingsOf2015AreAnAmendment() throws {
    let changes = try Self.amendment("nl-macrobeheersing-2015").changes.map(\.change)
    #expect(
      changes == [
        .budget(id: "mbi-huisartsenzorg", amount: Money("2671200000.00", .eur)!, status: .official),
        .budget(id: "mbi-mdz", amount: Money("430400000.00", .eur)!, status: .official),
      ])
    #expect(try Self.tariff().budgets.allSatisfy { $0.amount == nil })
  }

  /// The inputs of the regulator's model are no prices; a note has them.
  @Test func theBaseTariffsAreNoted() throws {
    let notes = try Self.tariff().notes.joined()
    for amount in ["16.05", "11.60", "29.73", "16.89", "12.21", "31.30", "17.42", "12.58", "32.27"] {
      #expect(notes.contains(amount), "\(amount)")
    }
  }
}
