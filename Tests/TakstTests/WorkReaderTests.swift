import TakstTariffs
import Testing

@testable import Takst

/// What work costs, as a file.
@Suite struct WorkReaderTests {
  private static func read(_ text: String) throws -> WorkAssumptions {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    return try WorkReader.read(Array(text.utf8), file: "w.json", for: tariff)
  }

  @Test func readsEveryKey() throws {
    let work = try Self.read(Fixture.text("Full/work.json"))
    #expect(work.id == "full-work")
    #expect(work.names == Small.text("Work"))
    #expect(work.performers.map(\.id) == ["gp", "nurse"])
    #expect(work.performers[0].roles == ["gp", "doctor"])
    #expect(work.performers[0].hourly == Small.money("600.00"))
    #expect(work.performers[0].provenance.status == .published)
    #expect(work.performers[0].provenance.source?.url == "https://example.org/wages")
    #expect(work.performers[0].provenance.note == "A wage.")
    #expect(work.performers[1].provenance == Provenance(.estimate, note: "Guessed."))
    #expect(work.times.map(\.items) == [["0101", "tag:visit"], ["message"]])
    #expect(work.times.map(\.minutes) == [Quantity("12.5")!, 3])
    #expect(work.times[0].performers == [.init("gp", "0.75"), .init("nurse", "0.25")])
    // A source of the tariff may be named.
    #expect(work.times[0].provenance.source?.title == "A source")
    #expect(work.times[1].performers == [.init("gp", 1)])
    #expect(work.directCosts.map(\.amount) == [Small.money("4.50")])
    #expect(work.unpaid.map(\.code) == ["message", "0133"])
    #expect(work.unpaid.map { $0.names.text(in: "en") } == ["Message", "End"])
    #expect(work.notes == ["Nothing else was found."])
  }

  @Test func unpaidWorkMayHaveTheCodeOfALumpSum() throws {
    var tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    tariff.items.append(Small.item("message", unit: .lump(per: .practice, every: .year, when: nil)))
    let work = try WorkReader.read(Fixture.bytes("Full/work.json"), file: "w.json", for: tariff)
    #expect(work.unpaid[0].unit == .service)
    #expect(work.time(for: work.unpaid[0])?.minutes == 3)
  }

  @Test func theFirstThatFitsHolds() {
    let work = SmallWork.work(
      [SmallWork.assumed(["a"], 5), SmallWork.assumed(["segment:s"], 10)],
      direct: [SmallWork.direct(["segment:s"], "1.00"), SmallWork.direct(["a"], "2.00")])
    #expect(work.time(for: Small.item("a"))?.minutes == 5)
    #expect(work.time(for: Small.item("b"))?.minutes == 10)
    #expect(work.time(for: Small.item("c", segment: "other")) == nil)
    #expect(work.directCost(for: Small.item("a"))?.amount == Small.money("1.00"))
  }

  @Test func aRoleMeansItsPerformerInAnyLetterCase() {
    let work = SmallWork.work()
    #expect(work.performer(ofRole: "GP")?.id == "gp")
    #expect(work.performer(ofRole: "assistant") == nil)
  }

  static let shipped = [("work-dk", "dk-almen-praksis"), ("work-nl", "nl-huisartsenzorg")]

  @Test(arguments: shipped) func everyShippedNumberHasASourceOrIsMarkedAnAssumption(file: String, tariff: String) throws
  {
    let bytes = Array(try Example.text("incentives/\(file).json").utf8)
    let work = try WorkReader.read(bytes, file: "\(file).json", for: TariffLibrary.tariff(tariff))
    let numbers =
      work.performers.map { ($0.id, $0.provenance) } + work.times.map { ("\($0.items.terms)", $0.provenance) }
      + work.directCosts.map { ("\($0.items.terms)", $0.provenance) }
    #expect(!work.performers.isEmpty && !work.times.isEmpty)
    for (name, provenance) in numbers {
      let note = provenance.note ?? ""
      if let source = provenance.source {
        #expect(source.url?.hasPrefix("http") == true, "\(name)")
      } else {
        #expect(provenance.status == .estimate, "\(name)")
        #expect(note.hasPrefix("an assumption of this example, not a measurement"), "\(name)")
      }
      // A calculated or guessed number says how.
      if provenance.status >= .derived { #expect(note.count > 20, "\(name)") }
    }
    for names in work.performers.map(\.names) + [work.names] + work.unpaid.map(\.names) {
      #expect(Set(names.texts.keys) == ["en", "da", "nl"], "\(names)")
    }
    #expect(work.notes.contains { $0.contains("not found") })
  }

  /// The calculations that the notes of the shipped files state, made again.
  @Test func derivedNumbersFollowFromTheirNotes() throws {
    func hourly(_ file: String, _ tariff: String, _ id: String) throws -> Money? {
      let bytes = Array(try Example.text("incentives/\(file).json").utf8)
      return try WorkReader.read(bytes, file: file, for: TariffLibrary.tariff(tariff)).performer(id)?.hourly
    }
    // 2,144.03 for two hours.
    #expect(try hourly("work-dk", "dk-almen-praksis", "gp") == Money(214_403, over: 2, .dkk))
    // 2,364 kroner are 6 % of a month's wage, which then rises by them; 12 months over 52 weeks of 37 hours.
    #expect(
      try hourly("work-dk", "dk-almen-praksis", "nurse") == Money(236_400 * 106 * 12, over: 6 * 52 * 37, .dkk))
    // 194.30 and 1.39 % more.
    #expect(try hourly("work-dk", "dk-almen-praksis", "secretary") == Money(19_430 * 10_139, over: 10_000, .dkk))
    // 12 months over 52 weeks of 38 hours.
    #expect(try hourly("work-nl", "nl-huisartsenzorg", "nurse-mental") == Money(335_000 * 12, over: 52 * 38, .eur))
    #expect(try hourly("work-nl", "nl-huisartsenzorg", "nurse") == Money(309_900 * 12, over: 52 * 38, .eur))
    #expect(try hourly("work-nl", "nl-huisartsenzorg", "assistant") == Money(258_500 * 12, over: 52 * 38, .eur))
    let danish = try WorkReader.read(
      Array(Example.text("incentives/work-dk.json").utf8), file: "w", for: TariffLibrary.tariff("dk-almen-praksis"))
    // Six practices: 15, 15, 15, 12.5, 12.5 and 10; then an hour over 6,650,000 / 3,500 / 220 e-mails.
    let consultation = Rate.quotient(80, by: 6, places: 3)!
    let email = Rate.quotient(60 * 3500 * 220, by: 6_650_000, places: 3)!
    #expect(danish.times[0].minutes.description == consultation.description)
    #expect(danish.times.first { $0.items.terms.contains("0105") }?.minutes.description == email.description)
  }
}
