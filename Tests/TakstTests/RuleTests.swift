import Testing

@testable import Takst

/// Each kind of rule on the smallest log that shows it.
@Suite struct RuleTests {
  @Test func bandedTakesTheCodeFromTheDistance() throws {
    let bands = [
      Rule.Band(upTo: 4, becomes: "0411"), Rule.Band(upTo: 8, becomes: "0421"), Rule.Band(becomes: "0461"),
    ]
    let tariff = Small.tariff(
      [Small.item("0411", "100.00"), Small.item("0421", "200.00"), Small.item("0461", "300.00")],
      rules: [Small.rule(.banded(measure: .km, bands: bands), on: ["0411", "0421", "0461"], .reprice)])
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-01-01", "0411") { $0.km = 4 },
        Small.line("2024-01-02", "0411") { $0.km = Quantity("4.001") },
        Small.line("2024-01-03", "0411") { $0.km = 90 },
        Small.line("2024-01-04", "0421"),
      ])
    #expect(
      outcomes == [
        "0411 paid 1 100.00", "0421 repriced 1 200.00", "0461 repriced 1 300.00", "0421 paid 1 200.00",
      ])
  }

  @Test func bandsBelowLeaveTheBoundOut() throws {
    let bands = [Rule.Band(below: 5, becomes: "a"), Rule.Band(below: 20, becomes: "b"), Rule.Band(becomes: "c")]
    let tariff = Small.tariff(
      [Small.item("a", "1.00"), Small.item("b", "2.00"), Small.item("c", "4.00")],
      rules: [Small.rule(.banded(measure: .minutes, bands: bands), on: ["b"], .reprice)])
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-01-01", "b") { $0.minutes = Quantity("4.999") },
        Small.line("2024-01-02", "b") { $0.minutes = 5 }, Small.line("2024-01-03", "b") { $0.minutes = 20 },
      ])
    #expect(outcomes == ["a repriced 1 1.00", "b paid 1 2.00", "c repriced 1 4.00"])
  }

  @Test func secondPersonOfAHouseholdIsReplaced() throws {
    let when = Small.condition { $0.secondInHousehold = ["visit"] }
    let tariff = Small.tariff(
      [Small.item("visit", "300.00"), Small.item("second", "130.00")],
      rules: [Small.rule(.replaced(by: "second"), on: ["visit"], .reprice, when: when)])
    func line(_ patient: String, _ time: String, household: String?) -> ActivityLine {
      Small.line("2024-01-01", "visit", patient: patient) {
        $0.time = TimeOfDay(time)
        $0.household = household
      }
    }
    let outcomes = try Small.outcomes(
      tariff,
      [line("a", "10:30", household: "h"), line("b", "10:00", household: "h"), line("c", "11:00", household: nil)])
    #expect(outcomes == ["second repriced 1 130.00", "visit paid 1 300.00", "visit paid 1 300.00"])
  }

  @Test func aReplacementByAnItemWithoutAPriceNamesNoMoney() throws {
    let when = Small.condition { $0.enrolled = false }
    let tariff = Small.tariff(
      [Small.item("regular", "9.00"), Small.item("passer-by")],
      rules: [Small.rule(.replaced(by: "passer-by"), on: ["regular"], .reprice, when: when)])
    let statement = try Small.statement(
      tariff, [Small.line("2024-01-01", "regular")], people: [Person(practice: "1", patient: "other")])
    #expect(statement.findings.map(\.amount) == [Small.money("0.00")])
    #expect(statement.findings.map(\.lines) == [1])
    #expect(statement.lines[.unpriced] == 1)
  }

  @Test func aLoneSessionIsReplacedAndTwoWithinSixMonthsAreNot() throws {
    let when = Small.condition { $0.alone = Condition.Alone(items: ["6101"], months: 6) }
    let tariff = Small.tariff(
      [Small.item("6101", "400.00"), Small.item("0101", "160.00")],
      rules: [Small.rule(.replaced(by: "0101"), on: ["6101"], .reprice, when: when)])
    // a: nothing near; b: exactly six months apart; c: a day more than six months apart.
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-02-10", "6101", patient: "a"), Small.line("2024-02-10", "6101", patient: "b"),
        Small.line("2024-08-10", "6101", patient: "b"), Small.line("2024-02-10", "6101", patient: "c"),
        Small.line("2024-08-11", "6101", patient: "c"),
      ])
    #expect(
      outcomes == [
        "0101 repriced 1 160.00", "6101 paid 1 400.00", "6101 paid 1 400.00", "0101 repriced 1 160.00",
        "0101 repriced 1 160.00",
      ])
  }

  @Test func timeBandsFollowTheClockAndTheKindOfDay() throws {
    let evening = Rule.TimeBand(
      days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: TimeOfDay("16:00")!, until: TimeOfDay("22:00")!,
      becomes: "a")
    let holiday = Rule.TimeBand(
      days: [.sunday, .holiday], from: TimeOfDay("00:00")!, until: TimeOfDay(minute: 1440)!, becomes: "b", adds: "extra"
    )
    let tariff = Small.tariff(
      [Small.item("v"), Small.item("a", "10.00"), Small.item("b", "20.00"), Small.item("extra", "5.00")],
      rules: [Small.rule(.timeBand([evening, holiday]), on: ["v"], .reprice)])
    // 2024-03-28 is Maundy Thursday, 2024-01-04 an ordinary Thursday.
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-01-04", "v") { $0.time = TimeOfDay("16:00") },
        Small.line("2024-01-04", "v") { $0.time = TimeOfDay("22:00") },
        Small.line("2024-01-05", "v"),
        Small.line("2024-03-28", "v", 2) { $0.time = TimeOfDay("16:00") },
      ])
    #expect(outcomes == ["a repriced 1 10.00", "v unpriced 0 0.00", "v unpriced 0 0.00", "b repriced 2 50.00"])
  }

  @Test func payableOnlyInsideATimeBand() throws {
    let night = Rule.TimeBand(days: Rule.DayKind.allCases, from: TimeOfDay("00:00")!, until: TimeOfDay("08:00")!)
    let tariff = Small.tariff([Small.item("n", "10.00")], rules: [Small.rule(.timeBand([night]), on: ["n"])])
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-01-04", "n") { $0.time = TimeOfDay("07:59") },
        Small.line("2024-01-04", "n") { $0.time = TimeOfDay("08:00") }, Small.line("2024-01-05", "n"),
      ])
    #expect(outcomes == ["n paid 1 10.00", "n rejected 0 0.00", "n paid 1 10.00"])
  }

  @Test func eligibleByAgeLeavesUnknownPeopleUndecided() throws {
    let only = Small.condition { $0.age = Condition.AgeBand(from: 12, below: 18) }
    let tariff = Small.tariff([Small.item("8328", "100.00")], rules: [Small.rule(.eligible(only: only), on: ["8328"])])
    var child = Person(practice: "1", patient: "child")
    child.birth = "2012-06-01"
    let lines = [
      Small.line("2024-05-31", "8328", patient: "child"), Small.line("2024-06-01", "8328", patient: "child"),
      Small.line("2024-06-01", "8328", patient: "stranger"),
    ]
    #expect(
      try Small.outcomes(tariff, lines, people: [child]) == [
        "8328 rejected 0 0.00", "8328 paid 1 100.00", "8328 paid 1 100.00",
      ])
    let finding = try #require(try Small.statement(tariff, lines, people: [child]).findings.first)
    #expect(finding.lines == 1)
    #expect(finding.undecided == 1)
    #expect(finding.amount == Small.money("100.00"))
  }

  @Test func requiresACompanionThatIsNotItselfRejected() throws {
    let tariff = Small.tariff(
      [Small.item("6101", "400.00"), Small.item("6201", "50.00")],
      rules: [
        Small.rule(.eligible(only: Small.condition { $0.group = ["1"] }), on: ["6101"], id: "group"),
        Small.rule(.requires(with: ["6101"], days: 0), on: ["6201"]),
      ])
    func line(_ date: Day, _ code: String, group: String) -> ActivityLine {
      Small.line(date, code) { $0.group = group }
    }
    let outcomes = try Small.outcomes(
      tariff,
      [
        line("2024-01-01", "6101", group: "1"), line("2024-01-01", "6201", group: "1"),
        line("2024-01-02", "6101", group: "2"), line("2024-01-02", "6201", group: "2"),
        line("2024-01-03", "6201", group: "1"),
      ])
    #expect(
      outcomes == [
        "6101 paid 1 400.00", "6201 paid 1 50.00", "6101 rejected 0 0.00", "6201 rejected 0 0.00",
        "6201 rejected 0 0.00",
      ])
  }

  @Test(arguments: [(0, "rejected"), (1, "rejected"), (2, "paid")])
  func excludesWithinDaysEitherWay(apart: Int, outcome: String) throws {
    let tariff = Small.tariff(
      [Small.item("0122", "400.00"), Small.item("2143", "50.00")],
      rules: [Small.rule(.excludes(with: ["2143"], days: 1), on: ["0122"])])
    for sign in [-1, 1] {
      let lines = [Small.line("2024-05-10", "0122"), Small.line(("2024-05-10" as Day) + sign * apart, "2143")]
      let outcomes = try Small.outcomes(tariff, lines)
      #expect(outcomes.contains { $0.hasPrefix("0122 \(outcome)") })
      #expect(outcomes.contains("2143 paid 1 50.00"))
    }
  }

  @Test func aLineThatCrossesALimitIsPaidInPart() throws {
    let tariff = Small.tariff(
      [Small.item("6201", "50.00")],
      rules: [Small.rule(.limit(atMost: 3, per: .patient, every: .day), on: ["6201"])])
    let lines = [
      Small.line("2024-01-01", "6201", 2), Small.line("2024-01-01", "6201", 3), Small.line("2024-01-01", "6201", 4),
      Small.line("2024-01-02", "6201", 1),
    ]
    #expect(
      try Small.outcomes(tariff, lines) == [
        "6201 paid 2 100.00", "6201 paid 1 50.00", "6201 rejected 0 0.00", "6201 paid 1 50.00",
      ])
    let statement = try Small.statement(tariff, lines)
    #expect(statement.findings.map(\.lines) == [2])
    #expect(statement.findings.map(\.amount) == [Small.money("300.00")])
    #expect(statement.items.map(\.quantity) == [10])
    #expect(statement.items.map(\.paid) == [4])
  }

  @Test(arguments: [
    (Rule.Window.month, ["2024-01-01", "2024-01-31"], "2024-02-01" as String?),
    (.quarter, ["2024-01-01", "2024-03-31"], "2024-04-01"),
    (.year, ["2023-01-01", "2023-12-31"], "2024-01-01"),
    (.rollingMonths(6), ["2024-02-29", "2024-08-28"], "2024-08-29"),
    (.lifetime, ["1990-01-01", "2024-01-01"], nil as String?),
  ])
  func limitWindows(window: Rule.Window, inside: [String], next: String?) throws {
    let tariff = Small.tariff(
      [Small.item("i", "1.00")], rules: [Small.rule(.limit(atMost: 1, per: .patient, every: window), on: ["i"])])
    let days = (inside + [next].compactMap { $0 }).map { Day($0)! }
    var states: [String] = []
    try Evaluator(tariff, period: Period(from: "1980-01-01", until: "2030-01-01")!)
      .explain(Small.inputs(days.map { Small.line($0, "i") })) { states.append($0.outcome.rawValue) }
    #expect(states == ["paid", "rejected"] + (next == nil ? [] : ["paid"]))
  }

  @Test func linesBeforeThePeriodUseUpALimitAndAreNotPaid() throws {
    let tariff = Small.tariff(
      [Small.item("i", "1.00")],
      rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .rollingMonths(12)), on: ["i"])])
    let statement = try Small.statement(tariff, [Small.line("2023-12-01", "i"), Small.line("2024-06-01", "i")])
    #expect(statement.lines[.outside] == 1)
    #expect(statement.lines[.rejected] == 1)
    #expect(statement.total == Small.money("0.00"))
  }

  @Test func householdAndPracticeLimitsRunInDateOrderOverPatients() throws {
    func tariff(_ scope: Rule.Scope) -> Tariff {
      Small.tariff(
        [Small.item("i", "1.00")], rules: [Small.rule(.limit(atMost: 1, per: scope, every: .year), on: ["i"])])
    }
    let lines = [
      Small.line("2024-03-02", "i", patient: "a") { $0.household = "h" },
      Small.line("2024-03-01", "i", patient: "b") { $0.household = "h" },
      Small.line("2024-03-03", "i", patient: "c") { $0.household = "other" },
      Small.line("2024-03-03", "i", patient: "d"),
    ]
    let paid = ["i rejected 0 0.00", "i paid 1 1.00", "i paid 1 1.00", "i paid 1 1.00"]
    #expect(try Small.outcomes(tariff(.household), lines) == paid)
    let ofPractice = ["i rejected 0 0.00", "i paid 1 1.00", "i rejected 0 0.00", "i rejected 0 0.00"]
    #expect(try Small.outcomes(tariff(.practice), lines) == ofPractice)
  }

  @Test func contactsAreCoveredFromTheStartLineUntilTheDayAfterTheEndLine() throws {
    let tariff = Small.tariff(
      [
        Small.item("0101", "160.00"), Small.item("0131", "1000.00"), Small.item("0133", "0.00"),
        Small.item("0411", "400.00"),
      ],
      rules: [Small.rule(.covered(programmes: ["dm2"]), on: ["0101"], .zero)],
      programmes: [Programme(id: "dm2", names: Small.text("T2D"), starts: ["0131"], ends: ["0133"])])
    let outcomes = try Small.outcomes(
      tariff,
      [
        Small.line("2024-01-31", "0101"), Small.line("2024-02-01", "0101"), Small.line("2024-02-01", "0131"),
        Small.line("2024-02-02", "0411"), Small.line("2024-05-01", "0101"), Small.line("2024-05-01", "0133"),
        Small.line("2024-05-02", "0101"),
      ])
    #expect(
      outcomes == [
        "0101 paid 1 160.00", "0101 covered 0 0.00", "0131 paid 1 1000.00", "0411 paid 1 400.00", "0101 covered 0 0.00",
        "0133 paid 1 0.00", "0101 paid 1 160.00",
      ])
  }

  @Test func contactsAreCoveredWhileThePopulationFileSaysSo() throws {
    let tariff = Small.tariff(
      [Small.item("0101", "160.00")], rules: [Small.rule(.covered(programmes: ["dm2"]), on: ["0101"], .zero)],
      programmes: [Programme(id: "dm2", names: Small.text("T2D"))])
    var person = Person(practice: "1", patient: "p")
    person.programmes = [Person.Membership("dm2", days: DayRange(from: "2024-03-01", until: "2024-04-01"))]
    let lines = ["2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01"].map { Small.line(Day($0)!, "0101") }
    let statement = try Small.statement(tariff, lines, people: [person])
    #expect(statement.lines[.covered] == 2)
    #expect(statement.lines[.paid] == 2)
    #expect(statement.findings.map(\.amount) == [Small.money("320.00")])
  }

  @Test func aWarningChangesNothingAndNamesTheMoneyItIsAbout() throws {
    let tariff = Small.tariff(
      [Small.item("0101", "160.00")],
      rules: [Small.rule(.limit(atMost: 1, per: .patient, every: .day), on: ["0101"], .warn)])
    let statement = try Small.statement(tariff, [Small.line("2024-01-01", "0101"), Small.line("2024-01-01", "0101")])
    #expect(statement.total == Small.money("320.00"))
    #expect(statement.findings.map(\.lines) == [1])
    #expect(statement.findings.map(\.amount) == [Small.money("160.00")])
  }
}
