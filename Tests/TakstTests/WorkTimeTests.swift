import TakstTariffs
import Testing

@testable import Takst

/// How long items take and who performs them, from a log and from assumptions.
@Suite struct WorkTimeTests {
  private static func times(
    _ tariff: Tariff, _ lines: [ActivityLine], _ work: WorkAssumptions = SmallWork.work()
  ) throws -> WorkTimes {
    try Evaluator(tariff, period: .year(2024)).workTimes(of: Small.inputs(lines), assuming: work)
  }

  private static let tariff = Small.tariff([Small.item("a", "100.00"), Small.item("b", "50.00")])

  private static func line(
    _ code: String, minutes: Quantity? = nil, role: String? = nil, practice: String = "1", _ quantity: Quantity = 1
  ) -> ActivityLine {
    Small.line("2024-03-01", code, practice: practice, quantity) {
      $0.minutes = minutes
      $0.role = role
    }
  }

  @Test func minutesAreThoseOfTheLinesThatStateThemOverTheirUnits() throws {
    // 10 minutes for one, 35 for two; the third line says nothing.
    let times = try Self.times(
      Self.tariff, [Self.line("a", minutes: 10), Self.line("a", minutes: 35, 2), Self.line("a", 4)])
    let row = try #require(times.row(of: "a"))
    #expect(row.minutes == .measured(total: 45, units: 3))
    #expect(row.minutes?.rounded == 15)
    #expect(row.lines == 3 && row.timedLines == 2)
    #expect(row.quantity == 7)
    #expect(row.segment == "s")
    // Nobody used it.
    #expect(times.row(of: "b") == nil)
  }

  @Test func aThirdOfAMinuteIsRoundedOnlyWhenShown() {
    let minutes = WorkTime.Minutes.measured(total: 100, units: 3)
    #expect(minutes.fraction == (100, 3))
    #expect(minutes.rounded == Quantity("33.333"))
  }

  @Test func theLogGoesBeforeAssumptionsAndNothingIsGuessed() throws {
    let assumed = SmallWork.assumed(["a", "b"], 20)
    let lines = [Self.line("a", minutes: 10), Self.line("b")]
    let times = try Self.times(Self.tariff, lines, SmallWork.work([assumed]))
    #expect(times.row(of: "a")?.minutes == .measured(total: 10, units: 1))
    #expect(times.row(of: "b")?.minutes == .assumed(assumed))
    #expect(times.row(of: "b")?.minutes?.rounded == 20)
    // Performers follow on their own: no line has a role.
    #expect(times.row(of: "a")?.performers?.source == .assumed(assumed))
    let unknown = try Self.times(Self.tariff, lines)
    #expect(unknown.row(of: "b")?.minutes == nil)
    #expect(unknown.row(of: "a")?.performers == nil)
  }

  @Test func aLineCountsForTheItemItIsBilledAs() throws {
    let bands = [Rule.Band(below: 20, becomes: "a"), Rule.Band(becomes: "b")]
    let rule = Small.rule(.banded(measure: .minutes, bands: bands), on: ["a", "b"], .reprice)
    let tariff = Small.tariff([Small.item("a", "100.00"), Small.item("b", "200.00")], rules: [rule])
    let times = try Self.times(tariff, [Self.line("a", minutes: 12), Self.line("a", minutes: 25)])
    #expect(times.row(of: "a")?.minutes == .measured(total: 37, units: 2))
    // Nobody bills the other: it has the lines that are taken as it.
    #expect(times.row(of: "b")?.minutes == .measured(total: 25, units: 1))
    let both = try Self.times(tariff, [Self.line("a", minutes: 25), Self.line("b", minutes: 40)])
    #expect(both.row(of: "a")?.minutes == .measured(total: 25, units: 1))
    #expect(both.row(of: "b")?.minutes == .measured(total: 40, units: 1))
  }

  @Test func coveredAndRejectedLinesTakeTimeToo() throws {
    let rule = Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["a"])
    let tariff = Small.tariff([Small.item("a", "100.00")], rules: [rule])
    let times = try Self.times(tariff, [Self.line("a", minutes: 10), Self.line("a", minutes: 20)])
    #expect(times.row(of: "a")?.minutes == .measured(total: 30, units: 2))
  }

  @Test func linesOutsideThePeriodDoNotCount() throws {
    let before = Small.line("2023-12-31", "a") { $0.minutes = 90 }
    let times = try Self.times(Self.tariff, [before, Self.line("a", minutes: 10)])
    #expect(times.row(of: "a")?.minutes == .measured(total: 10, units: 1))
    #expect(times.row(of: "a")?.lines == 1)
  }

  @Test func performersHaveTheirPartsOfTheMinutes() throws {
    let times = try Self.times(
      Self.tariff,
      [
        Self.line("a", minutes: 10, role: "gp"), Self.line("a", minutes: 30, role: "Nurse"),
        Self.line("a", minutes: 7, role: "student"), Self.line("a", role: "gp"),
      ])
    let performers = try #require(times.row(of: "a")?.performers)
    #expect(performers.parts.map(\.performer.id) == ["nurse", "gp"])
    #expect(performers.parts.map(\.weight) == [3, 1])
    #expect(performers.parts.map { performers.share(of: $0) } == ["0.75", "0.25"])
    #expect(performers.source == .measured(lines: 3))
    #expect(times.unknownRoles == [.init(role: "student", lines: 1)])
  }

  @Test func withoutMinutesPerformersHaveTheirPartsOfTheLines() throws {
    let times = try Self.times(
      Self.tariff, [Self.line("a", role: "gp"), Self.line("a", role: "gp"), Self.line("a", role: "nurse")],
      SmallWork.work([SmallWork.assumed(["a"], 10, [.init("nurse")])]))
    let performers = try #require(times.row(of: "a")?.performers)
    #expect(performers.parts.map(\.performer.id) == ["gp", "nurse"])
    #expect(performers.parts.map { performers.share(of: $0) } == ["0.6667", "0.3333"])
  }

  @Test func eachPracticeHasItsOwnTimes() throws {
    let assumed = SmallWork.assumed(["a"], 20)
    let times = try Self.times(
      Self.tariff, [Self.line("a", minutes: 10, practice: "2"), Self.line("a", practice: "1")],
      SmallWork.work([assumed]))
    #expect(times.ofPractices.map(\.practice) == ["1", "2"])
    #expect(times.row(of: "a", practice: "1")?.minutes == .assumed(assumed))
    #expect(times.row(of: "a", practice: "2")?.minutes == .measured(total: 10, units: 1))
    #expect(times.row(of: "a")?.minutes == .measured(total: 10, units: 1))
    #expect(times.row(of: "a")?.lines == 2)
  }

  @Test func workThatTheTariffDoesNotKnowIsListedWhenItIsNamed() throws {
    let message = Small.item("message", segment: WorkAssumptions.unpaidSegment.id)
    let work = SmallWork.work([SmallWork.assumed(["message"], 3)], unpaid: [message])
    let times = try Self.times(Self.tariff, [Self.line("message"), Self.line("other"), Self.line("a")], work)
    #expect(times.items.map(\.item.code) == ["a", "message"])
    #expect(times.row(of: "message")?.lines == 1)
    #expect(times.row(of: "message")?.segment == "unpaid")
    #expect(times.segments.map(\.id) == ["s", "unpaid"])
    #expect(times.row(of: "message", practice: "1")?.quantity == 1)
    // It is work whether or not the log has it.
    #expect(try Self.times(Self.tariff, [Self.line("a")], work).row(of: "message")?.lines == 0)
  }

  @Test func aLumpSumDoesNotMakeOneMorePaid() throws {
    let lump = Small.item("message", "500.00", unit: .lump(per: .practice, every: .year, when: nil))
    let work = SmallWork.work([SmallWork.assumed(["message"], 3)], unpaid: [Small.item("message", segment: "unpaid")])
    let times = try Self.times(Small.tariff([Small.item("a", "1.00"), lump]), [Self.line("message")], work)
    #expect(times.items.map(\.item.code) == ["message"])
    #expect(times.row(of: "message")?.lines == 1)
    let values = MinuteValues(
      SmallWork.revenues([SmallWork.revenue(lump, listed: "500.00", "500.00")]), times, assuming: work)
    #expect(values.items.map(\.marginPerMinute) == [Small.money("-10.00")])
    #expect(values.items.map(\.isUnpaid) == [true])
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func theOrderOfLinesDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<60).map { _ in
      Self.line(
        random.one(of: ["a", "b", "message"]),
        minutes: random.chance(70) ? Quantity(thousandths: Int64(random.int(0...60_000))) : nil,
        role: random.chance(80) ? random.one(of: ["gp", "nurse", "x"]) : nil, practice: random.one(of: ["1", "2"]),
        Quantity(Int64(random.int(1...3))))
    }
    let work = SmallWork.work([SmallWork.assumed(["b"], 3)], unpaid: [Small.item("message")])
    let times = try Self.times(Self.tariff, lines, work)
    #expect(try Self.times(Self.tariff, lines.shuffled(using: &random), work) == times)
    // What two practices have adds up to what all have.
    for row in times.items {
      let parts = times.ofPractices.filter { $0.item.code == row.item.code }
      #expect(parts.reduce(0) { $0 + $1.lines } == row.lines)
      #expect(parts.reduce(0) { $0 + $1.timedLines } == row.timedLines)
    }
  }

  /// Minutes and roles of the lines of 2018 by a count of the file outside this library.
  @Test func theDutchExampleHasTheMinutesOfItsLog() throws {
    let tariff = try TariffLibrary.tariff("nl-huisartsenzorg")
    let log = try ActivityReader.read(
      Array(Example.text("dutch-practice/activity.csv").utf8), file: "activity.csv",
      options: ReadingOptions(currency: .eur))
    let work = try WorkReader.read(Array(Example.text("incentives/work-nl.json").utf8), file: "w", for: tariff)
    let times = try Evaluator(tariff, period: .year(2018)).workTimes(of: Inputs(activity: log.value), assuming: work)
    // All are billed as the short ones; 1,855 consultations, 181 visits and 231 of the mental-health nurse are long.
    #expect(times.row(of: "12000")?.minutes == .measured(total: 113_842, units: 6739))
    #expect(times.row(of: "12001")?.minutes == .measured(total: 53_998, units: 1855))
    #expect(times.row(of: "12003")?.minutes == .measured(total: 6347, units: 181))
    #expect(times.row(of: "12111")?.minutes == .measured(total: 8979, units: 231))
    let performers = try #require(times.row(of: "12000")?.performers)
    #expect(performers.parts.map(\.performer.id) == ["gp", "nurse"])
    // 104,177 and 9,665 of 113,842 minutes.
    #expect(performers.parts.map { performers.share(of: $0) } == ["0.9151", "0.0849"])
    #expect(times.row(of: "12004")?.minutes?.provenance?.status == .estimate)
    #expect(times.row(of: "12004")?.performers?.parts.map(\.performer.id) == ["assistant"])
    #expect(times.unknownRoles == [])
  }
}
