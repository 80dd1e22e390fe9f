import TakstTariffs
import Testing

@testable import Takst

/// What files hold, before anything is evaluated.
@Suite struct InputSurveyTests {
  static let options = ReadingOptions(currency: .dkk)

  static func file(_ text: String, _ name: String = "activity.csv") -> StreamedInputs.File {
    file(Array(text.utf8), name)
  }

  static func file(_ bytes: [UInt8], _ name: String = "activity.csv") -> StreamedInputs.File {
    StreamedInputs.File(HeldText(bytes), name: name)
  }

  static func survey(
    _ activity: String, population: String? = nil, practices: String? = nil, options: ReadingOptions = options,
    period: Period? = nil, by codes: CodeBook? = nil
  ) -> InputSurvey {
    var surveyor = InputSurveyor(options: options, period: period)
    if let practices { surveyor.read(file(practices, "practices.csv"), as: .practices) }
    if let population { surveyor.read(file(population, "population.csv"), as: .population) }
    surveyor.read(file(activity), as: .activity)
    return surveyor.survey(by: codes)
  }

  static let head = "practice,patient,date,code\n"

  /// Lines on the fifth of each of some months.
  static func year(_ counts: [Int]) -> String {
    head
      + counts.enumerated().map { month, count in
        String(repeating: "1,p,2024-\(month < 9 ? "0" : "")\(month + 1)-05,a\n", count: count)
      }.joined()
  }

  @Test func everyColumnIsTakenForSomethingOrPassedOver() {
    let text = "CPR;Fornavn;Ydelsesdato;Ydelseskode;Antal\np1;x;05-03-2024;101;1\n"
    var options = Self.options
    options.practice = "1"
    let file = Self.survey(text, options: options).files[0]
    #expect(file.columns.map(\.name) == ["CPR", "Fornavn", "Ydelsesdato", "Ydelseskode", "Antal"])
    #expect(file.columns.map(\.meaning) == ["patient", nil, "date", "code", "quantity"])
    #expect(file.delimiter == ";")
    #expect(file.encoding == "UTF-8")
    #expect((file.rows, file.malformed) == (1, 0))
  }

  /// A text that is not UTF-8 at its end is read as Windows-1252 from its beginning, where it then has other names.
  @Test func aHeaderIsReadAsTheWholeTextIs() throws {
    let bytes = Array("practice,patient,date,code,Beløb,Beløb\n1,p,2024-03-05,a,1,2\n".utf8)
    func survey(_ bytes: [UInt8]) -> FileSurvey {
      var surveyor = InputSurveyor(options: Self.options)
      surveyor.read(Self.file(bytes), as: .activity)
      return surveyor.survey().files[0]
    }
    #expect(!survey(bytes).isReadable)
    #expect(throws: Diagnostics.self) { try ActivityReader.read(bytes, file: "f", options: Self.options) }
    let spoiled = bytes + [0xD1]
    let read = try ActivityReader.read(spoiled, file: "f", options: Self.options)
    let found = survey(spoiled)
    #expect(found.isReadable && found.rows == 1 && read.value.count == 1)
    #expect(found.encoding == "Windows-1252" && found.columns.last?.name == "BelÃ¸b")
    let streamed = StreamedInputs(activity: Self.file(spoiled), options: Self.options)
    let evaluator = try Evaluator(Small.tariff([Small.item("a", "1.00")]), period: .year(2024))
    #expect(evaluator.price(try evaluator.count(streamed, workers: 1).tally).total == Small.money("1.00"))
  }

  /// Whoever stands in two files of one practice is one person.
  @Test func filesOfOnePracticeAreAddedUp() {
    var surveyor = InputSurveyor(options: Self.options)
    surveyor.read(
      Self.file(Self.head + "1,p,2024-03-05,a\n1,q,2024-03-05,a\n2,p,2024-03-06,b\n", "a.csv"), as: .activity)
    surveyor.read(Self.file(Self.head + "1,q,2024-04-05,b\n1,r,2024-04-05,c\n", "b.csv"), as: .activity)
    let survey = surveyor.survey()
    #expect(survey.practices.map { "\($0.practice) \($0.lines) \($0.people)" } == ["1 4 3", "2 1 1"])
    #expect(survey.lines == 5 && survey.people == 4)
  }

  @Test func aHeaderThatIsDataIsNotShown() {
    let file = Self.survey("0101501234;2024-03-05;0101\n0101501234;2024-03-06;0101\n").files[0]
    #expect(file.columns.isEmpty)
    #expect(!file.isReadable)
    #expect(!file.messages.map(\.description).joined().contains("0101501234"))
  }

  @Test func aColumnWithNearlyAKnownNameIsPointedOut() {
    let survey = Self.survey("practice,patient,date,code,quanttiy\n1,p,2024-03-05,a,1\n")
    #expect(
      survey.problems == [.similarColumn(file: "activity.csv", name: "quanttiy", meaning: "quantity")])
  }

  @Test func malformedRowsAreCountedAndTheFirstAreSaid() {
    let bad = (0..<30).map { "1,p,2024-13-\($0 + 10),a\n" }.joined()
    var survey = Self.survey(Self.head + "1,p,2024-03-05,a\n" + bad)
    #expect((survey.lines, survey.files[0].malformed) == (1, 30))
    #expect(survey.files[0].messages.count == FileSurvey.mostMessages)
    #expect(
      survey.files[0].messages[0].description
        == "activity.csv:3: date '2024-13-10' does not exist, as there is no month 13: correct it")
    #expect(survey.problems == [.tooManyMalformed(file: "activity.csv", rows: 30, allowed: 20)])
    #expect(survey.isRefused)
    var options = Self.options
    options.maximumErrors = 30
    survey = Self.survey(Self.head + "1,p,2024-03-05,a\n" + bad, options: options)
    #expect(survey.problems == [.malformed(file: "activity.csv", rows: 30)])
    #expect(!survey.isRefused)
    options.isStrict = true
    survey = Self.survey(Self.head + "1,p,2024-03-05,a\n" + bad, options: options)
    #expect(survey.problems == [.tooManyMalformed(file: "activity.csv", rows: 30, allowed: 0)])
  }

  @Test func aFileThatCannotBeReadIsOneOfTheProblems() {
    var surveyor = InputSurveyor(options: Self.options)
    surveyor.read(Self.file([0x1F, 0x8B, 8, 0], "a.csv.gz"), as: .activity)
    surveyor.read(Self.file("practice,date,patient\n", "b.csv"), as: .activity)
    surveyor.read(Self.file("", "c.csv"), as: .population)
    let survey = surveyor.survey()
    #expect(survey.problems == ["a.csv.gz", "b.csv", "c.csv"].map { .unreadable(file: $0) })
    #expect(survey.isRefused)
    #expect(survey.files[0].messages.map(\.description) == ["a.csv.gz: the file is compressed: unpack it first"])
    #expect(survey.files[0].encoding == nil)
    // What the header says is shown all the same.
    #expect(survey.files[1].columns.map(\.meaning) == ["practice", "date", "patient"])
    #expect(survey.lines == 0)
  }

  @Test func daysOutsideThePeriodAreCounted() {
    let text = Self.year([1, 2, 3])
    #expect(Self.survey(text).outside == nil)
    let survey = Self.survey(text, period: Period(from: "2024-02-01", until: "2025-01-01"))
    #expect(survey.outside == 1)
    #expect(survey.days == "2024-01-05"..."2024-03-05")
    #expect(survey.months.map(\.lines) == [1, 2, 3])
    #expect(survey.problems.isEmpty)
    #expect(
      Self.survey(text, period: .year(2023)).problems
        == [.otherPeriod(lines: 0, of: 6, "2024-01-05"..."2024-03-05")])
  }

  @Test func aMonthThatIsNearlyEmptyIsPointedOut() {
    let survey = Self.survey(Self.year([1, 8, 8, 8, 8, 8, 8, 1, 8, 0, 8, 1]))
    #expect(survey.problems == [.thinMonths(["2024-08-01", "2024-10-01"])])
    // Of the first and the last month nobody knows whether they are whole; of few months, what is usual.
    #expect(Self.survey(Self.year([1, 8, 8, 8, 8, 8, 8, 2, 8, 8, 8, 1])).problems.isEmpty)
    #expect(Self.survey(Self.year([8, 8, 0, 8, 8])).problems.isEmpty)
  }

  @Test func codesAreKnownFilledUpOrUnknown() throws {
    let tariff = try TariffLibrary.tariff("dk-almen-praksis")
    let survey = Self.survey(
      Self.head + "1,p,2024-03-05,101\n1,p,2024-03-05,0101\n1,q,2024-03-06,101\n1,q,2024-03-07,basisx\n",
      by: CodeBook(tariff))
    #expect(survey.codes == 3)
    #expect(survey.known == .init(tariff: "dk-almen-praksis", codes: 2, lines: 3))
    #expect(survey.filled == .init(tariff: "dk-almen-praksis", codes: 1, lines: 2))
    #expect(survey.unknown == [.init(code: "basisx", lines: 1)])
    #expect(survey.problems == [.unknownCodes(1, lines: 1, of: 4)])
  }

  @Test func codesThatNeedNoLineAreNotKnown() throws {
    let tariff = try TariffLibrary.tariff("dk-almen-praksis")
    #expect(tariff.items.contains { $0.code == "basishonorar" })
    #expect(CodeBook(tariff).code(meantBy: "basishonorar") == nil)
  }

  @Test func codesOfAnotherTariffAreRecognised() throws {
    let (danish, dutch) = (try TariffLibrary.tariff("dk-almen-praksis"), try TariffLibrary.tariff("nl-huisartsenzorg"))
    var surveyor = InputSurveyor(options: Self.options)
    surveyor.read(
      Self.file(Self.head + "1,p,2024-03-05,0101\n1,p,2024-03-05,201\n1,p,2024-03-06,x\n"), as: .activity)
    let survey = surveyor.survey(
      by: CodeBook(dutch), tariffs: [CodeBook(danish)], crosswalks: ["dk-almen-praksis": "dk-nl"])
    #expect(survey.problems == [.otherTariff("dk-almen-praksis", lines: 2, of: 3, crosswalk: "dk-nl")])
    #expect(survey.unknown.map(\.knownBy) == [["dk-almen-praksis"], ["dk-almen-praksis"], []])
    let open = surveyor.survey(tariffs: [CodeBook(dutch), CodeBook(danish)])
    #expect(open.fits == [.init(tariff: "dk-almen-praksis", codes: 2, lines: 2)])
    #expect(open.known == nil)
  }

  @Test func codesOfAnAmendmentAreRecognised() throws {
    let tariff = try TariffLibrary.tariff("dk-almen-praksis")
    let amendment = try TariffLibrary.amendment("dk-region-syddanmark", for: tariff)
    let book = CodeBook(amendment, over: tariff)
    let code = try #require(book.codes.min())
    var surveyor = InputSurveyor(options: Self.options)
    surveyor.read(
      Self.file(Self.head + "1,p,2024-03-05,0101\n1,p,2024-03-05,\(code)\n1,p,2024-03-06,x\n"), as: .activity)
    #expect(
      surveyor.survey(by: CodeBook(tariff), amendments: [book]).problems
        == [
          .localCodes(amendment: "dk-region-syddanmark", codes: [code], lines: 1), .unknownCodes(1, lines: 1, of: 3),
        ])
    #expect(surveyor.survey(by: CodeBook(tariff, amendments: [amendment])).unknown.map(\.code) == ["x"])
  }

  @Test func thePracticeOfALogMayBeToldByOtherFiles() {
    let text = "patient,date,code\np,2024-03-05,a\n"
    let list = "practice,patient,birth\n7,p,1950-01-01\n"
    #expect(Self.survey(text).problems == [.noPractice(file: "activity.csv")])
    #expect(Self.survey(text).practices.map(\.practice) == [""])
    #expect(Self.survey(text).isRefused)
    #expect(Self.survey(text, population: list).practices.map(\.practice) == ["7"])
    #expect(Self.survey(text, practices: "practice\n7\n").practices.map(\.practice) == ["7"])
    #expect(Self.survey(text, practices: "practice\n7\n8\n").problems.first == .noPractice(file: "activity.csv"))
    var options = Self.options
    options.practice = "9"
    #expect(Self.survey(text, options: options).practices.map(\.practice) == ["9"])
    #expect(Self.survey(text, options: options).problems.isEmpty)
  }

  @Test func practicesOfFilesAreComparedByTheirIds() {
    let survey = Self.survey(
      Self.head + "1,p,2024-03-05,a\n2,p,2024-03-05,a\n", practices: "practice\n2\n3\n")
    #expect(survey.practices.map(\.practice) == ["1", "2", "3"])
    #expect(survey.problems == [.practicesWithoutRow(["1"]), .practicesWithoutLines(["3"])])
  }

  @Test func peopleAreComparedWithTheListOfTheirPractice() {
    let list =
      "practice,patient,birth,from,until\n1,p,1950-01-01,,2024-02-01\n2,p,1950-01-01,2024-02-01,\n1,q,1960-01-01,,\n"
    let survey = Self.survey(
      Self.head + "1,p,2024-01-05,a\n1,p,2024-03-05,a\n1,x,2024-03-05,a\n2,q,2024-03-05,a\n", population: list)
    let rows = survey.practices
    #expect(rows.map(\.people) == [2, 1])
    #expect(rows.map(\.listed) == [2, 1])
    #expect(rows.map(\.unlisted) == [1, 1])
    #expect(rows.map(\.idle) == [1, 1])
    #expect((survey.people, survey.listed, survey.unlisted, survey.idle) == (3, 3, 2, 2))
    #expect(survey.problems == [.unlisted(2, of: 3)])
    // Groups name nobody.
    #expect(Self.survey(Self.head + "1,p,2024-01-05,a\n", population: "practice,count,age\n1,5,40\n").unlisted == nil)
  }

  @Test func identifiersThatAreWrittenInTwoWaysAreRecognised() {
    let list = "practice,patient,birth\n1,010150-1234,1950-01-01\n1,0099,1950-01-01\n1,x,1950-01-01\n"
    let survey = Self.survey(
      Self.head + "1,0101501234,2024-01-05,a\n1,99,2024-03-05,a\n1,x,2024-03-05,a\n1,y,2024-03-05,a\n",
      population: list)
    #expect(survey.problems == [.unlisted(3, of: 4), .writtenDifferently(2)])
  }

  @Test(arguments: [
    ("practice,patient,date,code", FileSurvey.Kind.activity), ("CPR;Ydelsesdato;Ydelseskode", .activity),
    ("practice,patient,birth,sex", .population), ("practice;antal;alder", .population),
    ("practice,count,code", .activity), ("practice,indicator,period,value", .indicators),
    ("practice,name,region", .practices), ("code,amount,from", .fees), ("code,amount,date", .activity),
    ("a,b,c", .activity), ("", .activity),
  ])
  func theKindOfAFileFollowsFromItsColumns(header: String, kind: FileSurvey.Kind) {
    let bytes = Array((header + "\n").utf8)
    #expect(FileSurvey.Kind.guess(bytes.span, file: "f") == kind)
  }

  @Test func aFileInWindows1252HoldsTheSame() {
    let text = "practice,patient,date,code,besøg\nÅ,p,2024-03-05,a,ø\nÅ,q,2024-03-06,b,\n"
    var surveyor = InputSurveyor(options: Self.options)
    surveyor.read(Self.file(text.unicodeScalars.map { UInt8($0.value) }), as: .activity)
    let survey = surveyor.survey()
    #expect(survey.files[0].encoding == "Windows-1252")
    #expect(survey.files[0].columns.map(\.meaning) == ["practice", "patient", "date", "code", "visit"])
    #expect(survey.practices == Self.survey(text).practices)
  }

  @Test(arguments: [1, 2, 7, 100, 1 << 20], RandomFiles.Order.allCases)
  func partsHoldWhatTheWholeHolds(partSize: Int, order: RandomFiles.Order) throws {
    for seed in UInt64(1)...40 {
      let files = RandomFiles(RandomCase(seed: seed), order).files
      let bytes = try #require(files.activity)
      var surveyor = InputSurveyor(options: Self.options, partSize: partSize)
      surveyor.read(Self.file(bytes), as: .activity)
      let survey = surveyor.survey()
      guard let reading = try? ActivityReader.read(bytes, file: "activity.csv", options: Self.options) else {
        #expect(!survey.files[0].isReadable, "seed \(seed)")
        continue
      }
      let log = reading.value.joined
      #expect(survey.lines == Int64(log.count), "seed \(seed)")
      #expect(survey.days == log.days, "seed \(seed)")
      #expect(survey.files[0].malformed == Int64(reading.errors.count), "seed \(seed)")
      #expect(survey.files[0].messages == Array(reading.errors.prefix(5)), "seed \(seed)")
      #expect(survey.codes == Set((0..<log.count).map { log[$0].code }).count, "seed \(seed)")
      let people = Set((0..<log.count).map { [log[$0].practice, log[$0].patient] })
      #expect(survey.people == Int64(people.count), "seed \(seed)")
      #expect(survey.billed == Int64((0..<log.count).count { log[$0].facts.billed != nil }), "seed \(seed)")
    }
  }
}
