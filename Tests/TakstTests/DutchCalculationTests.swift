import Takst
import Testing

/// What the shipped Dutch files pay, on the smallest practices that show it.
@Suite struct DutchCalculationTests {
  /// The quantity and the amount of each item, and what is unpriced, as text.
  private static func rows(
    _ period: Period, people: [Person] = [], groups: [PersonGroup] = [], lines: [ActivityLine] = [],
    contracts: [String] = [], indicators: [(id: String, value: Rate)] = [], amendments: [String] = [],
    asKnownOn: Day? = nil
  ) throws -> [String] {
    let tariff = try DutchTariffTests.tariff()
    var practice = Practice(id: "1")
    practice.contracts = contracts
    var log = ActivityLog()
    for line in lines { log.append(line) }
    let results = indicators.map { indicator in
      IndicatorResult(practice: "1", indicator: indicator.id, period: period, value: .number(indicator.value))
    }
    let statement = try Evaluator(
      tariff, amendments: amendments.map { try DutchTariffTests.amendment($0) }, period: period, asKnownOn: asKnownOn
    ).evaluate(
      Inputs(
        activity: log, population: Population(people: people, groups: groups), practices: [practice],
        indicators: results))
    let unpriced = Set(statement.unpriced.map(\.item.code))
    return statement.items.filter { $0.paid > .zero }.map { "\($0.item.code) \($0.paid) \($0.amount)" }
      + unpriced.sorted().map { "\($0) unpriced" }
  }

  private static func person(_ patient: String, born: Day, _ change: (inout Person) -> Void = { _ in }) -> Person {
    var person = Person(practice: "1", patient: patient)
    person.birth = born
    person.area = "other"
    change(&person)
    return person
  }

  private static func people(_ count: Int64, payer: String? = nil) -> [Person] {
    (0..<count).map { number in person("p\(number)", born: "1970-05-01") { $0.payer = payer } }
  }

  private static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1)! }

  /// The first quarter of a year.
  private static func quarter(_ year: Int) -> Period {
    Period(from: newYear(year), until: Day(year: year, month: 4, day: 1)!)!
  }

  /// Everybody is paid in one band of the year and in no other; without hours the module is unpriced.
  ///
  /// Somebody without an area is paid as one outside the deprived ones, whose people weigh nothing under the plain code.
  @Test(
    arguments: [
      (2016, ["11000 1 14.72", "11102 1 16.35", "11100 1 21.41", "11101 2 51.48", "11201-2016 unpriced"]),
      (2017, ["11000 1 14.99", "11102 1 16.66", "11100 1 21.81", "11101 2 52.44", "11201-2017 unpriced"]),
      (
        2018,
        [
          "ion-0-65 1 15.63", "ion-65-75 1 18.34", "ion-75-85 1 27.54", "ion-85 1 43.20", "11201 unpriced",
          "ion-0-65-opslag unpriced",
        ]
      ),
      (
        2020,
        [
          "ion-0-65 1 16.54", "ion-0-65-opslag 1 21.73", "ion-65-75 1 19.41", "ion-75-85 1 29.14", "ion-85 1 45.71",
          "11201 unpriced",
        ]
      ),
      (
        2026,
        [
          "11115 2 43.88", "11116 1 25.82", "11117 1 38.88", "11118 1 61.14", "11119 1 6.94", "11201-2024 unpriced",
          "mtvp unpriced",
        ]
      ),
    ] as [(Int, [String])]) func capitationFollowsTheBandsOfTheYear(year: Int, expected: [String]) throws
  {
    let people = [
      Self.person("a", born: Self.newYear(year - 40)), Self.person("b", born: Self.newYear(year - 65)),
      Self.person("c", born: Self.newYear(year - 80)), Self.person("d", born: Self.newYear(year - 90)),
      Self.person("e", born: Self.newYear(year - 40)) { $0.area = "deprived" },
    ]
    #expect(try Self.rows(Self.quarter(year), people: people) == expected)
  }

  @Test func aDecisionCountsFromItsPublication() throws {
    func capitation(_ asKnownOn: Day?) throws -> String? {
      try Self.rows(Self.quarter(2026), people: Self.people(1), asKnownOn: asKnownOn).first
    }
    #expect(try capitation("2025-12-30") == "11115 unpriced")
    #expect(try capitation("2026-06-29") == "11115 1 21.59")
    #expect(try capitation("2026-06-30") == "11115 1 21.94")
    #expect(try capitation(nil) == "11115 1 21.94")
  }

  @Test func theVersionThatLapsedBefore2023IsReplaced() throws {
    func capitation(_ asKnownOn: Day?) throws -> String? {
      try Self.rows(Self.quarter(2023), people: Self.people(1), asKnownOn: asKnownOn).first
    }
    #expect(try capitation("2022-12-30") == "11115 1 18.41")
    #expect(try capitation(nil) == "11115 1 18.76")
  }

  /// Whether somebody whose area is not given lives in a deprived area cannot be told: the plain amount is paid, and the
  /// statement says for how many the surcharge is open.
  @Test func anUnknownAreaIsReportedAndNotPassedOver() throws {
    let people = [Self.person("a", born: "1980-01-01") { $0.area = nil }]
    #expect(
      try Self.rows(Self.quarter(2017), people: people)
        == ["11000 1 14.99", "11102 unpriced", "11201-2017 unpriced"])
  }

  /// 8.50 a year at 9 hours are 2.83 a quarter at 12 hours, and no more beyond.
  @Test(arguments: [("9", "11201-2017 100 213.00"), ("12", "11201-2017 100 283.00"), ("14", "11201-2017 100 283.00")])
  func theModuleForMentalHealthFollowsTheHours(hours: Rate, expected: String) throws {
    let rows = try Self.rows(
      Self.quarter(2017), people: Self.people(100), indicators: [("poh-ggz-hours", hours)])
    #expect(rows == ["11000 100 1499.00", expected])
  }

  /// Beyond 12 hours a contract pays, if there is one; its price is free.
  @Test func hoursBeyondTheCeilingNeedAContract() throws {
    let rows = try Self.rows(
      Self.quarter(2018), people: Self.people(100), contracts: ["poh-ggz-extra"],
      indicators: [("poh-ggz-hours", "14")])
    #expect(rows == ["ion-0-65 100 1563.00", "11201 100 287.00", "31343 unpriced"])
  }

  @Test func moreTimeForThePatientMovesFromSegment3To1() throws {
    let tariff = try DutchTariffTests.tariff()
    let inputs = Inputs(population: Population(people: Self.people(10)), practices: [Practice(id: "1")])
    let statement = try Evaluator(tariff, period: Self.quarter(2025)).evaluate(inputs)
    #expect(statement.segments.map(\.segment.id) == ["s1"])
    #expect(statement.items.first { $0.item.code == "mtvp" }?.amount.description == "32.30")
    let before = try Evaluator(tariff, period: Self.quarter(2024)).evaluate(inputs)
    #expect(before.unpriced.first { $0.item.code == "mtvp" }?.reason == .freePrice)
  }

  // MARK: Lines

  private static func line(
    _ date: Day, _ code: String, patient: String = "p0", _ change: (inout ActivityLine.Facts) -> Void = { _ in }
  ) -> ActivityLine {
    var facts = ActivityLine.Facts()
    change(&facts)
    return ActivityLine(date: date, practice: "1", patient: patient, code: code, quantity: 1, facts: facts)
  }

  /// The code that a line is paid as, and its amount.
  private static func outcome(_ line: ActivityLine, people: [Person]) throws -> String {
    var log = ActivityLog()
    log.append(line)
    var result = ""
    try Evaluator(try DutchTariffTests.tariff(), period: .year(line.date.year)).explain(
      Inputs(activity: log, population: Population(people: people))
    ) { line in result = "\(line.item?.code ?? "?") \(line.outcome) \(line.amount)" }
    return result
  }

  @Test(
    arguments: [
      ("2018-03-01", "12000", 4, "12000 paid 9.59"), ("2018-03-01", "12000", 19, "12000 paid 9.59"),
      ("2018-03-01", "12000", 20, "12001 repriced 19.18"), ("2018-03-01", "12003", 10, "12002 repriced 14.38"),
      ("2017-03-01", "12110", 45, "12111 repriced 18.47"), ("2021-03-01", "12011", 4, "12010 repriced 5.26"),
      ("2021-03-01", "12011", 5, "12011 paid 10.51"), ("2021-03-01", "12010", 20, "12001 repriced 21.03"),
      ("2021-03-01", "12004", 3, "12010 repriced 5.26"), ("2021-03-01", "12002", 20, "12003 repriced 26.28"),
      ("2021-03-01", "12001", nil, "12001 paid 21.03"),
    ] as [(Day, String, Quantity?, String)]) func minutesDecideTheCode(
      day: Day, code: String, minutes: Quantity?, expected: String
    ) throws
  {
    let line = Self.line(day, code) { $0.minutes = minutes }
    #expect(try Self.outcome(line, people: Self.people(1)) == expected)
  }

  @Test(
    arguments: [
      ("2016-03-01", "12000", "12400 repriced 27.13"), ("2017-03-01", "12003", "12403 repriced 69.08"),
      ("2025-03-01", "12010", "passant-5 repriced 15.93"), ("2025-03-01", "12001", "passant-20 repriced 63.72"),
      ("2025-03-01", "12003", "passant-visite-20 repriced 79.65"),
      ("2021-03-01", "12011", "passant-5-20 unpriced 0.00"),
    ] as [(Day, String, String)]) func somebodyNotOnTheListIsAPasserBy(day: Day, code: String, expected: String) throws
  {
    #expect(try Self.outcome(Self.line(day, code, patient: "stranger"), people: Self.people(1)) == expected)
  }

  @Test(arguments: [(true, "12011 covered 0.00"), (false, "12011 paid 10.51"), (nil, "12011 paid 10.51")])
  func theBundlePaysChainContactsOnly(chain: Bool?, expected: String) throws {
    let patient = Self.person("p0", born: "1960-01-01") { $0.programmes = [.init("copd")] }
    let line = Self.line("2021-03-01", "12011") { $0.chain = chain }
    #expect(try Self.outcome(line, people: [patient]) == expected)
  }

  @Test func onlinePatientAccessIsPaidOncePerPatient() throws {
    let rows = try Self.rows(
      Self.quarter(2022), people: Self.people(2),
      lines: [
        Self.line("2022-01-10", "11700"), Self.line("2022-02-10", "11700"),
        Self.line("2022-02-10", "11700", patient: "p1"), Self.line("2022-02-10", "11700", patient: "stranger"),
      ])
    #expect(rows.contains("11700 2 5.94"))
  }

  // MARK: Segment 2

  @Test func aBundleGoesByTheSetOfConditions() throws {
    let sets: [[String]] = [
      ["dm2"], ["vrm"], ["dm2", "vrm"], ["copd"], ["asthma"], ["copd", "asthma"], ["dm2", "copd"], [],
    ]
    let people = sets.enumerated().map { number, set in
      Self.person("p\(number)", born: "1960-01-01") { $0.programmes = set.map { .init($0) } }
    }
    let child = Self.person("child", born: "2010-01-01") { $0.programmes = [.init("dm2"), .init("vrm")] }
    let statement = try Evaluator(try DutchTariffTests.tariff(), period: Self.quarter(2020)).evaluate(
      Inputs(population: Population(people: people + [child])))
    let bundles = statement.unpriced.filter { $0.item.segment == "s2" }
    #expect(bundles.allSatisfy { $0.reason == .freePrice })
    #expect(
      bundles.map { "\($0.item.code) \($0.quantity)" } == [
        "mdz-dm2 2", "mdz-vrm 2", "mdz-dm2-vrm 1", "mdz-copd 2", "mdz-astma 1", "mdz-copd-astma 1",
      ])
  }

  @Test func uncontractedChainCareHasTheMaximum() throws {
    let people = ["dm2", "vrm", "copd"].map { programme in
      Self.person(programme, born: "1960-01-01") { $0.programmes = [.init(programme)] }
    }
    let rows = try Self.rows(
      Self.quarter(2025), people: people, contracts: ["nl-ketenzorg-zonder-contract"],
      amendments: ["nl-ketenzorg-zonder-contract"])
    #expect(rows.filter { !$0.hasPrefix("1") } == ["mtvp 3 9.69", "dm2 1 63.36", "copd 1 50.19", "cvrm 1 27.17"])
  }

  // MARK: Segment 3

  /// Scores of 1, 2 and 3 pay 0.15, 0.30 and 0.80; the highest in all three 2.40.
  @Test(
    arguments: [
      (["1", "0.459", "0.27"], ["15.00", "15.00", "15.00"]), (["2", "0.592", "0.351"], ["30.00", "30.00", "30.00"]),
      (["3", "0.715", "0.501"], ["80.00", "80.00", "80.00"]), (["0", "0.4589", "0.26"], []),
    ] as [([Rate], [String])]) func efficientPrescribingPaysByScore(results: [Rate], amounts: [String]) throws
  {
    let rows = try Self.rows(
      Self.quarter(2018), people: Self.people(100, payer: "VGZ"),
      indicators: Array(zip(["vgz-2018-formulary-score", "36_2017", "37_2017"], results)).map { ($0, $1) },
      amendments: ["nl-vgz-voorschrijven-2018"])
    let codes = ["vgz-2018-formularium", "vgz-2018-astma-copd", "vgz-2018-insuline"]
    #expect(rows.filter { $0.hasPrefix("vgz") } == zip(codes, amounts).map { "\($0) 100 \($1)" })
  }

  @Test func aContractCountsItsOwnInsurersPeopleOnly() throws {
    let indicators: [(id: String, value: Rate)] = [("36_2017", "0.8")]
    let rows = try Self.rows(
      Self.quarter(2018), people: Self.people(3, payer: "CZ"), indicators: indicators,
      amendments: ["nl-vgz-voorschrijven-2018"])
    #expect(rows.filter { $0.hasPrefix("vgz") } == [])
  }

  @Test func theMenzisModulesAddUpTo340AYear() throws {
    let indicators = ["menzis-copd-chain", "menzis-vrm-chain", "menzis-innovation-1", "menzis-innovation-2"]
    func sum(_ indicators: [String]) throws -> String {
      let tariff = try DutchTariffTests.tariff()
      let amendment = try DutchTariffTests.amendment("nl-menzis-indicatoren-2018")
      let results = indicators.map {
        IndicatorResult(practice: "1", indicator: $0, period: .year(2018), value: .number("1"))
      }
      let statement = try Evaluator(tariff, amendments: [amendment], period: .year(2018)).evaluate(
        Inputs(
          population: Population(people: Self.people(1, payer: "Menzis")), practices: [Practice(id: "1")],
          indicators: results))
      let unpriced = statement.unpriced.map(\.item.code).filter { $0.hasPrefix("menzis") }
      let items = statement.items.filter { $0.item.segment == "s3" }
      return "\(items.map(\.amount).reduce(.zero(.eur), +)) \(unpriced)"
    }
    #expect(try sum(indicators + ["accreditation"]) == "3.40 []")
    #expect(try sum(indicators) == "2.40 [\"menzis-accreditatie\"]")
  }

  @Test func frailElderlyArePaidByAgeAndContract() throws {
    let people = ["1950-12-31", "1951-01-01", "1951-01-02"].map { (born: Day) in
      Self.person("\(born)", born: born) { $0.payer = "Menzis" }
    }
    let id = "nl-menzis-kwetsbare-ouderen-2026"
    let rows = try Self.rows(Self.quarter(2026), people: people, contracts: [id], amendments: [id])
    #expect(rows.contains("menzis-kwetsbare-ouderen 2 73.56"))
    let without = try Self.rows(Self.quarter(2026), people: people, amendments: [id])
    #expect(!without.contains { $0.hasPrefix("menzis") })
  }

  @Test func addOnsOfAPracticeAreFlatPerPersonAndQuarter() throws {
    let id = "nl-praktijkopslagen-2018-reeuwijk"
    let rows = try Self.rows(
      Self.quarter(2018), people: Self.people(1000), contracts: [id], amendments: [id])
    #expect(
      rows.filter { $0.hasPrefix("opslag") } == [
        "opslag-poh-s 1000 180.00", "opslag-kwetsbare-ouderen 1000 1130.00",
        "opslag-service-bereikbaarheid 1000 500.00", "opslag-regioprestatie 1000 500.00",
        "opslag-praktijkmanagement 1000 610.00",
      ])
  }

  @Test func asrFollowsTheContractOfZilverenKruis() throws {
    let ids = ["nl-zilveren-kruis-2021", "nl-asr-volgt-zilveren-kruis"]
    func mirror(_ amendments: [String]) throws -> String? {
      try Self.rows(
        Self.quarter(2022), people: Self.people(10, payer: "asr"), contracts: ids, amendments: amendments
      ).first { $0.hasPrefix("31279") }
    }
    #expect(try mirror(Array(ids.prefix(1))) == nil)
    #expect(try mirror(ids) == "31279 10 2.20")
  }
}
