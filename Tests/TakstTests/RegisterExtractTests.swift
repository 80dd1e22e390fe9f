import TakstTariffs
import Testing

@testable import Takst
@testable import TakstCommand

/// Extracts of the Danish register of services: six-digit codes, weeks for days, fees in whole kroner.
@Suite struct RegisterExtractTests {
  static let weeks = {
    var options = ReadingOptions(currency: .dkk)
    options.weeksAsDays = true
    return options
  }()

  static func read(_ text: String, _ options: ReadingOptions = ReadingOptions(currency: .dkk)) throws -> Reading<
    ActivityLog
  > {
    try ActivityReader.read(Array(text.utf8), file: "a.csv", options: options)
  }

  @Test func readsAnExtractByItsOwnNames() throws {
    let reading = try Self.read(
      """
      PNR;YDERNR;SPECIALE;SPEC2;YDLANT;HONUGE;BRUHON;SIKGRUP;KONTAKT
      p1;012345;800101;80;2;2401;321;1;2
      p2;012345;830101;83;1;0453;200;2;1

      """, Self.weeks)
    let log = reading.value
    #expect((0..<2).map { log[$0].code } == ["800101", "830101"])
    #expect((0..<2).map { log[$0].date } == ["2024-01-04", "2004-12-30"])
    #expect((0..<2).map { log[$0].quantity } == [2, 1])
    #expect((0..<2).map { log[$0].facts.billed } == [32100, 20000])
    #expect((0..<2).map { log[$0].facts.group } == ["1", "2"])
    #expect(log[0].patient == "p1")
    #expect(
      reading.notes.map(\.description) == [
        "a.csv:1: columns not used: SPEC2, KONTAKT",
        "a.csv:1: HONUGE has weeks: every line is dated on the Thursday of its week, the day that lies in the week's year "
          + "(ISO 8601)",
      ])
  }

  @Test func specialtyAndServiceMayStandApart() throws {
    let text = """
      practice,patient,date,K_SPECIALE,K_YDELSESNR
      1,p,2024-03-05,80,0101
      1,p,2024-03-05,80,101
      1,p,2024-03-05,830101,0101
      1,p,2024-03-05,,0101

      """
    let log = try Self.read(text).value
    #expect((0..<4).map { log[$0].code } == ["800101", "800101", "830101", "0101"])
  }

  @Test(
    arguments: [
      // From the calendar of ISO 8601: 2020 and 2026 have 53 weeks, and so have 1998 and 2004.
      ("2401", "2024-01-04"), ("2452", "2024-12-26"), ("2501", "2025-01-02"), ("2053", "2020-12-31"),
      ("2101", "2021-01-07"), ("9001", "1990-01-04"), ("9953", nil), ("9852", "1998-12-24"), ("9853", "1998-12-31"),
      ("401", "2004-01-01"), ("202401", "2024-01-04"), ("2400", nil), ("2453", nil), ("2454", nil), ("24", nil),
      ("24W01", nil), ("2024-1", nil), ("20240105", nil), ("", nil),
    ] as [(String, Day?)])
  func aWeekIsItsThursday(written: String, day: Day?) {
    let text = Array(written.utf8)
    #expect(WeekParts.thursday(text.span, 0..<text.count) == day)
  }

  @Test func everyThursdayLiesInTheYearOfItsWeek() {
    var expected = Day(year: 1990, month: 1, day: 4)!
    for year in 1990...2089 {
      for week in 1...54 {
        guard let day = Day(thursdayOfWeek: week, year: year) else {
          #expect(week >= 53)
          continue
        }
        #expect(day == expected)
        #expect(day.weekday == .thursday)
        #expect(day.year == year)
        expected = expected + 7
      }
    }
  }

  @Test func aMalformedWeekIsKeptOut() throws {
    let reading = try Self.read(
      "practice,patient,week,code\n1,p,2401,a\n1,p,2453,a\n1,p,,a\n1,p,2024-03-05,a\n", Self.weeks)
    #expect(reading.value.count == 1)
    #expect(
      reading.errors.map(\.description) == [
        "a.csv:3: week '2453' is no week: write year and week in two digits each, as in 2401 for the first of 2024",
        "a.csv:4: week is empty: every row needs one",
        "a.csv:5: week '2024-03-05' is no week: write year and week in two digits each, as in 2401 for the first of 2024",
      ])
  }

  @Test func daysGoBeforeWeeks() throws {
    let text = "practice,patient,behandlingsdato,honuge,code\n1,p,2024-03-05,2412,a\n"
    let reading = try Self.read(text)
    #expect(reading.value[0].date == "2024-03-05")
    #expect(reading.notes.map(\.description) == ["a.csv:1: columns not used: honuge"])
    #expect(
      ColumnMapTests.messages { _ = try Self.read(text, Self.weeks) }
        == ["a.csv:1: the column behandlingsdato has days: leave out --weeks, which is for logs without"])
  }

  @Test(arguments: [1, 64, 1 << 20]) func weeksAreReadTheSameInParts(partSize: Int) throws {
    let rows = (0..<60).map { "\($0 / 20),p\($0 % 7),24\($0 % 5 == 4 ? "60" : "1\($0 % 5)"),0101" }
    var files = StreamedFiles("practice,patient,honuge,code\n" + rows.joined(separator: "\n") + "\n")
    files.options = Self.weeks
    let evaluator = try Evaluator(Small.tariff([Small.item("0101", "100.00")]), period: .year(2024))
    #expect(files.firstDifference(evaluator, [(1, partSize), (2, partSize)]) == nil)
  }

  @Test func theTariffKnowsItsCodesWithThePrefix() throws {
    let tariff = try TariffLibrary.tariff("dk-almen-praksis")
    let evaluator = try Evaluator(tariff, period: .year(2024))
    var inputs = Inputs()
    for (index, code) in ["800101", "0101", "101", "80101", "830101", "80"].enumerated() {
      inputs.activity.append(
        ActivityLine(date: ("2024-05-02" as Day) + 7 * index, practice: "1", patient: "p", code: code))
    }
    let statement = try evaluator.evaluate(inputs)
    #expect(statement.items.first { $0.item.code == "0101" }?.paid == 3)
    #expect(statement.unknown.map(\.code) == ["80", "80101", "830101"])
    let codes = CodeBook(tariff)
    #expect(codes.code(meantBy: "800101") == "0101")
    #expect(codes.code(meantBy: "830101") == nil)
  }

  @Test func aCrosswalkKnowsThemToo() throws {
    let tariff = try TariffLibrary.tariff("nl-huisartsenzorg")
    let crosswalk = try TariffLibrary.crosswalk("dk-nl", for: tariff)
    var inputs = Inputs()
    for code in ["800101", "0101", "101", "830101"] {
      inputs.activity.append(ActivityLine(date: "2024-05-02", practice: "1", patient: "p", code: code))
    }
    #expect(crosswalk.carried(inputs).activity.usedCodes.sorted() == ["0101", "830101"])
  }

  @Test func rulesThatLookAtTheDayAreTold() {
    func rule(_ kind: Rule.Kind, when: Condition? = nil) -> Rule {
      Rule(id: "r", names: LocalizedText(["en": "r"]), kind: kind, items: ["a"], severity: .reject, when: when)
    }
    var sameDay = Condition()
    sameDay.sameDay = ["b"]
    var nested = Condition()
    nested.any = [Condition(), sameDay]
    var household = Condition()
    household.secondInHousehold = ["b"]
    let needing = [
      rule(.limit(atMost: 1, per: .patient, every: .day)), rule(.requires(with: ["b"], days: 0)),
      rule(.excludes(with: ["b"], days: 6)), rule(.timeBand([])), rule(.eligible(only: sameDay)),
      rule(.replaced(by: "c"), when: nested), rule(.replaced(by: "c"), when: household),
    ]
    for rule in needing { #expect(rule.needsDay, "\(rule.kind)") }
    let others = [
      rule(.limit(atMost: 1, per: .patient, every: .month)),
      rule(.limit(atMost: 1, per: .patient, every: .rollingMonths(6))),
      rule(.excludes(with: ["b"], days: 7)), rule(.covered(programmes: ["p"])), rule(.replaced(by: "c")),
      rule(.eligible(only: Condition())), rule(.banded(measure: .minutes, bands: [])),
    ]
    for rule in others { #expect(!rule.needsDay, "\(rule.kind)") }
  }

  // MARK: The command

  static let extract = """
    PNR;YDERNR;SPECIALE;HONUGE;BRUHON
    SECRET1;12;800101;2410;100
    SECRET1;12;800101;2410;100
    SECRET2;12;800201;2411;30

    """

  static func folder() throws -> TemporaryFolder {
    let folder = try SmallPractice.folder(["activity.csv": extract])
    try folder.write(
      SmallPractice.tariff.replacing("\"codeWidth\": 4,", with: "\"codeWidth\": 4, \"codePrefix\": \"80\","),
      to: "small.json")
    return folder
  }

  @Test func anEvaluationRefusesWeeksUnlessAskedTo() throws {
    let folder = try Self.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--quiet"))
    #expect(run.code == 65)
    #expect(
      folder.plain(run.errors)
        == "DIR/activity.csv:1: there is no column date, and HONUGE has weeks, not days: add a column with the day, or "
        + "--weeks, which dates every line on the Thursday of its week and leaves out the rules that look at the day\n")
  }

  @Test func withWeeksNoRuleLooksAtTheDay() throws {
    let folder = try Self.folder()
    let run = CommandRun(SmallPractice.words("evaluate", folder, "--weeks", "--format", "csv"))
    #expect(run.code == 0)
    // Two consultations of one week may be of two days: the rule of one a day is not applied.
    #expect(run.output.contains("\r\nitem,0101,Consultation,services,,,,,2,2,2,200.00,DKK,"))
    #expect(
      run.output.contains(
        "\r\nstatement,small,Small tariff,,,,2024-01-01,2025-01-01,3,,,230.00,DKK,1.0000,official,,weeks\r\n"))
    #expect(run.errors.contains("note: with --weeks, these rules are left out, as they look at the day: once\n"))
    #expect(run.errors.contains("HONUGE has weeks: every line is dated on the Thursday of its week"))
  }

  @Test func theSurveySaysThatWeeksAreNoDays() throws {
    let folder = try Self.folder()
    let run = CommandRun(SmallPractice.words("check", folder, "--format", "json"))
    #expect(run.code == 65)
    #expect(run.output.contains("HONUGE has weeks, not days"))
    let weeks = CommandRun(SmallPractice.words("check", folder, "--weeks", "--format", "json"))
    #expect(weeks.code == 0)
    #expect(weeks.output.contains(#""known": {"tariff": "small", "codes": 2, "lines": 3}"#))
    #expect(weeks.output.contains(#"{"name": "SPECIALE", "meaning": "code"}, {"name": "HONUGE", "meaning": "week"}"#))
  }

  @Test func aMapIsReadFromItsFile() throws {
    let folder = try SmallPractice.folder([
      "activity.csv": "Yder;Borger;Dag;Nr\n12;SECRET;01-03-2024;0101\n",
      "map.json": #"{"format": 1, "activity": {"patient": "Borger", "date": "Dag", "code": "Nr"}}"#,
    ])
    let words = SmallPractice.words("evaluate", folder, "--quiet", "--format", "csv", "--map", folder.file("map.json"))
    let run = CommandRun(words)
    #expect(run.code == 0)
    #expect(run.output.contains(",100.00,DKK,"))
    #expect(CommandRun(SmallPractice.words("check", folder, "--map", folder.file("map.json"))).code == 0)
    #expect(CommandRun(SmallPractice.words("check", folder)).code == 65)
    try folder.write("{}", to: "map.json")
    let broken = CommandRun(words)
    #expect(broken.code == 65)
    #expect(folder.plain(broken.errors) == "DIR/map.json:1:1: the map lacks \"format\": add it\n")
  }
}
