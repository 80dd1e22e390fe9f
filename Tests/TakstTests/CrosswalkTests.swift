import TakstTariffs
import Testing

@testable import Takst

@Suite struct CrosswalkTests {
  static func full() throws -> (tariff: Tariff, crosswalk: Crosswalk) {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    return (
      tariff, try CrosswalkReader.read(Fixture.bytes("Full/crosswalk.json"), file: "crosswalk.json", for: tariff)
    )
  }

  @Test func everyKeyIsRead() throws {
    let crosswalk = try Self.full().crosswalk
    #expect(crosswalk.id == "other-full" && crosswalk.from == "other" && crosswalk.to == "full")
    #expect(crosswalk.codeWidth == 3)
    #expect(
      crosswalk.programmes == [.init(id: "lungs", becomes: ["copd"], starts: ["030"], ends: ["031"])])
    #expect(crosswalk.amendment.tariff == "full")
    #expect(crosswalk.amendment.segments.map(\.id) == [Crosswalk.segment])
    let changes = crosswalk.amendment.changes.map { entry in
      switch entry.change {
      case .add(let item): "\(item.code) \(item.segment) \(item.prices.count) \(item.note ?? "–")"
      case .rule(let rule):
        "\(rule.id) \(rule.severity) \(rule.days) \(rule.source ?? "–") \(rule.names.text(in: "en")): \(rule.note ?? "")"
      default: "?"
      }
    }
    #expect(
      changes == [
        "010 no-counterpart 0 Otherwise nothing.",
        "other-full-010 reprice 2023-01-01..2025-01-01 x Contact: 010 → 0101: Of adults.",
        "other-full-010-2 reprice .. x Contact: 010 → 0102: With a visit.",
        "020 no-counterpart 0 –",
        "other-full-020 reprice .. x Visit: 020 → 0411: The nearest zone.",
        "030 no-counterpart 0 Starts a programme.",
        "031 no-counterpart 0 Ends it.",
      ])
  }

  /// A tariff with a consultation, a long one and a bundle, and a crosswalk to it.
  static func small() throws -> (tariff: Tariff, crosswalk: Crosswalk) {
    let bundle = Item(
      code: "bundle", names: Small.text("Bundle"), segment: "s",
      unit: .programme(programmes: ["copd"], .init(every: .quarter)),
      prices: [Price(Small.money("10.00"), status: .official, source: "x")])
    let tariff = Small.tariff(
      [Small.item("12000", "9.00"), Small.item("12001", "18.00"), bundle],
      programmes: [Programme(id: "copd", names: Small.text("COPD")), Programme(id: "dm2", names: Small.text("DM2"))])
    let text = """
      {"format": 1, "id": "c", "names": {"en": "C"}, "from": "other", "to": "t", "codeWidth": 4,
       "programmes": [{"id": "both", "becomes": ["copd", "dm2"], "starts": ["0132"], "ends": ["0133"]}],
       "entries": [
         {"code": "0101", "names": {"en": "Contact"}, "when": {"minutes": {"from": "20"}}, "becomes": "12001", "note": "Long."},
         {"code": "0101", "becomes": "12000", "note": "Usual."},
         {"code": "2101", "names": {"en": "Blood"}, "note": "Nothing."},
         {"code": "0132", "names": {"en": "Start"}, "note": "Starts."},
         {"code": "0133", "names": {"en": "End"}, "note": "Ends."}
       ]}
      """
    return (tariff, try CrosswalkReader.read(Array(text.utf8), file: "c.json", for: tariff))
  }

  static func statement(_ inputs: Inputs) throws -> Statement {
    let (tariff, crosswalk) = try small()
    return try Evaluator(tariff, amendments: [crosswalk.amendment], period: .year(2024))
      .evaluate(crosswalk.carried(inputs))
  }

  @Test func linesArePaidAsTheirCounterpartByTheirConditions() throws {
    let statement = try Self.statement(
      Small.inputs([
        Small.line("2024-03-01", "0101"), Small.line("2024-03-02", "101") { $0.minutes = 25 },
        Small.line("2024-03-03", "0101") { $0.minutes = 19 },
      ]))
    #expect(statement.total == Small.money("36.00"))
    #expect(statement.lines[.repriced] == 3)
    #expect(statement.findings.first { $0.rule.id == "c-0101" }?.undecided == 1, "one line has no minutes")
  }

  @Test func linesWithoutACounterpartAreReportedAndNeverDropped() throws {
    let statement = try Self.statement(
      Small.inputs([
        Small.line("2024-03-01", "2101"), Small.line("2024-03-01", "2101", patient: "q"),
        Small.line("2024-03-02", "7777"), Small.line("2024-03-02", "0101"),
      ]))
    #expect(statement.lines.read == 4)
    #expect(statement.lines[.unpriced] == 2 && statement.lines[.unknown] == 1 && statement.lines[.repriced] == 1)
    let row = try #require(statement.unpriced.first { $0.item.segment == Crosswalk.segment })
    #expect(row.item.code == "2101" && row.lines == 2 && row.item.note == "Nothing.")
  }

  @Test func peopleAreInTheProgrammesThatTheirsMean() throws {
    var person = Person(practice: "1", patient: "p")
    person.programmes = [
      .init("both", days: DayRange(from: "2024-02-01")), .init("copd", days: DayRange(until: "2020-01-01")),
    ]
    let (_, crosswalk) = try Self.small()
    var inputs = Small.inputs([], people: [person])
    let carried = crosswalk.carried(inputs).population?.people[0].programmes
    #expect(
      carried == [
        .init("copd", days: DayRange(from: "2024-02-01")), .init("dm2", days: DayRange(from: "2024-02-01")),
        .init("copd", days: DayRange(until: "2020-01-01")),
      ])
    // In care on the first days of three quarters.
    #expect(try Self.statement(inputs).total == Small.money("30.00"))
    var group = PersonGroup(practice: "1", count: 7)
    group.programme = "both"
    inputs.population = Population(groups: [group, PersonGroup(practice: "1", count: 100)])
    #expect(crosswalk.carried(inputs).population?.groups.map(\.programme) == ["copd", "dm2", nil])
  }

  @Test func linesStartAndEndProgrammes() throws {
    let inputs = Small.inputs(
      [
        Small.line("2024-02-10", "0132"), Small.line("2024-03-10", "132"), Small.line("2024-07-01", "0133"),
        Small.line("2024-08-01", "0133", patient: "q"), Small.line("2024-09-30", "0132", practice: "2"),
      ],
      people: [
        Person(practice: "1", patient: "p"), Person(practice: "1", patient: "q"), Person(practice: "2", patient: "p"),
      ])
    let people = try Self.small().crosswalk.carried(inputs).population?.people.map(\.programmes)
    let stay = DayRange(from: "2024-02-10", until: "2024-07-02")
    let open = DayRange(from: "2024-09-30")
    #expect(
      people == [
        [.init("copd", days: stay), .init("dm2", days: stay)], [],
        [.init("copd", days: open), .init("dm2", days: open)],
      ])
    // The quarters from April and July, and the one from October at the other practice.
    #expect(try Self.statement(inputs).total == Small.money("30.00"))
  }

  @Test func costsOfTheOtherCurrencyAreLeftOut() throws {
    var practice = Practice(id: "1")
    practice.costs = Small.money("1000.00")
    let carried = try Self.small().crosswalk.carried(Small.inputs([], practices: [practice]))
    #expect(carried.practices.map(\.costs) == [nil])
  }

  @Test func everyItemOfTheDanishTariffThatLinesNameHasAnEntry() throws {
    let danish = try TariffLibrary.tariff("dk-almen-praksis")
    let crosswalk = try TariffLibrary.crosswalk("dk-nl", for: TariffLibrary.tariff("nl-huisartsenzorg"))
    var codes: [String] = []
    for case .add(let item) in crosswalk.amendment.changes.map(\.change) { codes.append(item.code) }
    #expect(Set(codes) == Set(danish.items.filter { $0.unit == .service }.map(\.code)))
    #expect(Set(crosswalk.programmes.map(\.id)) == Set(danish.programmes.map(\.id)))
    for (programme, entry) in zip(danish.programmes, crosswalk.programmes) {
      #expect(programme.starts == Selector(entry.starts) && programme.ends == Selector(entry.ends))
    }
  }
}
