import TakstTariffs
import Testing

@testable import Takst

/// Lines of activity in records of fixed width.
@Suite struct FixedWidthTests {
  static let layout = try! LayoutReader.read(Fixture.bytes("Full/layout.json"), file: "layout.json")
  static let options = ReadingOptions(currency: .dkk)

  static func read(
    _ text: String, _ layout: FixedWidthLayout = layout, _ options: ReadingOptions = options
  ) throws -> Reading<ActivityLog> {
    try FixedWidthReader.read(Array(text.utf8), file: "a.asc", layout: layout, options: options)
  }

  /// A record of the full layout.
  static func line(
    _ person: String = "p1", _ day: String = "05032024", _ item: String = "0101", _ number: String = "0010",
    _ sum: String = "0016072", _ sign: String = "D"
  ) -> String {
    "L" + (person + "     ").prefix(5) + day + item + number + sum + sign + "          "
  }

  @Test func readsEveryKeyOfALayout() {
    let layout = Self.layout
    #expect(layout.id == "full-layout")
    #expect(layout.names == Small.text("Full layout"))
    #expect(layout.sources.map(\.title) == ["A source"])
    #expect(layout.notes == ["Made for tests."])
    #expect((layout.length, layout.typeAt, layout.typeLength) == (40, 1, 1))
    #expect(layout.records.map(\.type) == ["H", "L"])
    #expect(layout.records.map(\.name) == ["Head", "Line"])
    #expect(layout.records.map(\.isLine) == [false, true])
    let fields = layout.records[1].fields
    #expect(fields.map(\.at) == [2, 7, 15, 19, 23, 30, 31])
    #expect(fields.map(\.length) == [5, 8, 4, 4, 7, 1, 10])
    #expect(fields.map(\.picture) == [.characters, .digits, .digits, .digits, .digits, .characters, .characters])
    #expect(fields.map(\.decimals) == [0, 0, 0, 1, 2, 0, 0])
    #expect(fields.map(\.date) == [nil, .dayFirst, nil, nil, nil, nil, nil])
    #expect(fields.map(\.column) == ["patient", "date", "code", "quantity", "amount", nil, nil])
    #expect(fields.map(\.credit) == [nil, nil, nil, nil, nil, "C", nil])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func readsLinesWithWhatStandsBeforeThem(end: String) throws {
    let text = ["H0012", Self.line(), Self.line("p2", "31122023", "0201", "0025", "0000000"), "H0034", Self.line(), ""]
    let reading = try Self.read(text.joined(separator: end))
    #expect(reading.errors.isEmpty)
    let log = reading.value
    var facts = ActivityLine.Facts()
    facts.billed = 16072
    #expect(
      log[0]
        == ActivityLine(
          date: "2024-03-05", practice: "0012", patient: "p1", code: "0101", quantity: 1, facts: facts, sourceLine: 2))
    #expect(log[1].quantity == Quantity("2.5"))
    #expect(log[1].date == "2023-12-31")
    // Nothing was billed, which is something else than that it is not known.
    #expect(log[1].facts.billed == 0)
    #expect((0..<3).map { log[$0].practice } == ["0012", "0012", "0034"])
    #expect(log[2].sourceLine == 5)
  }

  @Test func whatIsWrongIsSaidWithItsPlace() throws {
    let reading = try Self.read(
      [
        "H0012", Self.line("", "05032024"), Self.line("p1", "31022024"), Self.line("p1", "05032024", "0000"),
        Self.line("p1", "05032024", "0101", "0000"), Self.line("p1", "05032024", "0101", "00x0"),
        Self.line("p1", "05032024", "0101", "0010", "0016072", "C"), "X", "L", Self.line() + "    x",
        String(Self.line().prefix(30)), "", "   ", "\u{1A}",
      ].joined(separator: "\n"))
    #expect(
      reading.errors.map(\.description) == [
        "a.asc:2:2: person is empty: every row needs one",
        "a.asc:3:7: day does not exist, as February 2024 has 29 days: correct it",
        "a.asc:4:15: item is empty: every row needs one",
        "a.asc:5:19: number '000.0' is zero: leave the row out if nothing was done",
        "a.asc:6:19: number '00x.0' is not a number: write digits, with a decimal comma or point if need be",
        "a.asc:7:30: sign is C, a line that takes another back: leave out both",
        "a.asc:8:1: the record type 'X' is not in the layout full-layout, which has H, L: check the layout",
        "a.asc:9: the record L has 1 characters, fewer than the 30 it needs: export it again without changes",
        "a.asc:10: the record L has 45 characters, more than 40: export it again without changes",
      ])
    // What nothing is read from may be cut off.
    #expect(reading.value.count == 1)
    #expect(reading.value.malformed == 9)
  }

  @Test func positionsCountCharacters() throws {
    let text = "H0012\n" + Self.line("åØé") + "\n" + Self.line("p2") + "\n"
    #expect(try Self.read(text).value[0].patient == "åØé")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let log = try FixedWidthReader.read(bytes, file: "a.asc", layout: Self.layout, options: Self.options).value
    #expect(log[0].patient == "åØé")
    #expect(log[0].code == "0101")
  }

  @Test func aLineNeedsItsPractice() throws {
    #expect(
      try Self.read(Self.line()).errors.map(\.description) == ["a.asc:1: practice is empty: every row needs one"])
    #expect(
      try Self.read("H0000\n" + Self.line()).errors.map(\.description)
        == ["a.asc:2: practice is empty: every row needs one"])
    var options = Self.options
    options.practice = "7"
    #expect(try Self.read(Self.line(), Self.layout, options).value[0].practice == "7")
    #expect(try Self.read("H0012\n" + Self.line(), Self.layout, options).value[0].practice == "0012")
    var layout = Self.layout
    layout.records[0].fields = []
    #expect(
      ColumnMapTests.messages { _ = try Self.read(Self.line(), layout) }
        == ["a.asc: the layout full-layout has no field for the practice: give --practice ID"])
    #expect(try Self.read(Self.line(), layout, options).value[0].practice == "7")
  }

  @Test func aFileOfSomethingElseIsRefused() {
    #expect(
      ColumnMapTests.messages { _ = try Self.read("H0012\n") }
        == ["a.asc: the file has no record L, which makes a line in the layout full-layout: check the layout"])
    #expect(
      ColumnMapTests.messages { _ = try Self.read("") } == ["a.asc: the file is empty: export it again"])
    let many = (0..<22).map { _ in "nothing of the kind" }.joined(separator: "\n")
    let messages = ColumnMapTests.messages { _ = try Self.read(many) }
    #expect(messages.count == 22)
    #expect(messages.last == "a.asc: more than 20 rows cannot be read: mend them, or allow more with --max-errors")
    var strict = Self.options
    strict.isStrict = true
    #expect(ColumnMapTests.messages { _ = try Self.read(many, Self.layout, strict) }.count == 1)
  }

  @Test func readersOfActivityFollowTheLayout() throws {
    var options = Self.options
    options.layout = Self.layout
    let bytes = Array(("H0012\n" + Self.line() + "\n" + Self.line("p2") + "\n").utf8)
    #expect(try ActivityReader.read(bytes, file: "a.asc", options: options).value.count == 2)
    let evaluator = try Evaluator(Small.tariff([Small.item("0101", "100.00")]), period: .year(2024))
    var files = StreamedFiles(activity: bytes)
    files.options = options
    #expect(files.firstDifference(evaluator, [(1, 10), (2, 1 << 20)]) == nil)
    var surveyor = InputSurveyor(options: options)
    surveyor.read(InputSurveyTests.file(bytes, "a.asc"), as: .activity)
    let survey = surveyor.survey()
    #expect((survey.lines, survey.people, survey.billed) == (2, 2, 2))
    #expect(survey.files[0].delimiter == "full-layout")
    let meanings = ["practice", "patient", "date", "code", "quantity", "amount", nil]
    #expect(survey.files[0].columns.map(\.meaning) == meanings)
    #expect(survey.problems.isEmpty)
  }

  // MARK: The layout that is built in

  /// A record of 310 positions with texts that end at some of them.
  static func record(_ parts: (String, end: Int)...) -> String {
    var characters = [Character](repeating: " ", count: 310)
    for (text, end) in parts {
      for (offset, character) in text.enumerated() { characters[end - text.count + offset] = character }
    }
    return String(characters)
  }

  static let head = record(("01", 2), ("301", 5), ("0000000000", 46), ("01012345", 54), ("00000000", 62), ("EUR", 117))

  static func claim(_ day: String, _ code: String, cents: String, sign: String = "D") -> String {
    record(
      ("04", 2), ("000000000001", 14), ("000000012", 23), ("3311", 27), ("1", 58), (day, 66), ("008", 69), (code, 74),
      ("000", 77), ("01054321", 93), ("00000000", 101), ("0100", 105), (cents, 113), (cents, 121), ("D", 122),
      ("0000", 126), (cents, 134), (sign, 135), ("ref", 155))
  }

  @Test func readsDutchClaims() throws {
    let layout = try TariffLibrary.layout("nl-vektis-ep301")
    let text = [
      Self.head, Self.record(("02", 2), ("000000012", 23)), Self.claim("20180305", "12001", cents: "00000956"),
      Self.claim("20180306", "12001", cents: "00000956", sign: "C"), Self.record(("98", 2)), Self.record(("99", 2)), "",
    ].joined(separator: "\r\n")
    let reading = try Self.read(text, layout, ReadingOptions(currency: .eur))
    var facts = ActivityLine.Facts()
    facts.billed = 956
    facts.payer = "3311"
    facts.clinician = "01054321"
    #expect(reading.value.count == 1)
    #expect(
      reading.value[0]
        == ActivityLine(
          date: "2018-03-05", practice: "01012345", patient: "000000012", code: "12001", facts: facts, sourceLine: 3))
    #expect(
      reading.errors.map(\.description) == [
        "a.asc:4:135: debet/credit declaratiebedrag is C, a line that takes another back: leave out both"
      ])
  }

  @Test func theBuiltInPositionsAreThoseOfTheirSource() throws {
    let layout = try TariffLibrary.layout("nl-vektis-ep301")
    #expect(layout.length == 310)
    // The last positions of the records' fields, as the source has them.
    let ends = [
      "01": [2, 5, 7, 9, 10, 16, 26, 30, 38, 46, 54, 62, 64, 72, 80, 92, 100, 114, 117],
      "02": [
        2, 14, 23, 27, 42, 53, 61, 62, 63, 88, 98, 99, 124, 134, 140, 141, 147, 156, 161, 167, 169, 180, 181,
      ],
      "03": [],
      "04": [
        2, 14, 23, 27, 42, 57, 58, 66, 69, 74, 77, 85, 93, 101, 105, 113, 121, 122, 126, 134, 135, 155, 175,
      ],
      "98": [2, 14, 18, 158], "99": [2, 8, 14, 20, 26, 33, 44, 45],
    ]
    #expect(Set(layout.records.map(\.type)) == Set(ends.keys))
    for record in layout.records {
      #expect(record.fields.map { $0.end - 1 } == ends[record.type], "\(record.type)")
      // No position is left out before the reserve.
      #expect(record.fields.map(\.at) == [1] + record.fields.dropLast().map(\.end) || record.fields.isEmpty)
    }
    #expect(layout.notes.contains { $0.contains("HA304") })
  }

  // MARK: The command

  @Test func aLogOfFixedWidthIsEvaluated() throws {
    let folder = try SmallPractice.folder(["claims.asc": "H0012\n" + Self.line() + "\n" + Self.line("p2") + "\n"])
    try folder.write(try Fixture.text("Full/layout.json"), to: "layout.json")
    let words = [folder.file("claims.asc"), "-t", folder.file("small.json"), "-y", "2024", "--quiet"]
    let run = CommandRun(["evaluate"] + words + ["--layout", folder.file("layout.json"), "--format", "csv"])
    #expect(run.code == 0)
    #expect(run.output.contains("\r\nitem,0101,Consultation,services,,,,,2,2,2,200.00,DKK,"))
    let check = CommandRun(["check"] + words + ["--layout", folder.file("layout.json")])
    #expect(check.code == 0)
    #expect(check.output.contains("full-layout"))
    let unknown = CommandRun(["check"] + words + ["--layout", "nl-vektis-ep310"])
    #expect(unknown.code == 66)
    #expect(unknown.errors == "takst: there is no layout 'nl-vektis-ep310': did you mean nl-vektis-ep301?\n")
  }

  @Test func layoutsAreListedAndChecked() throws {
    #expect(CommandRun("tariff", "list", "-f", "csv").output.contains("\r\nlayout,nl-vektis-ep301,Dutch claim records"))
    #expect(CommandRun("tariff", "check", "nl-vektis-ep301").code == 0)
    let folder = try TemporaryFolder([
      "layout.json": #"{"records": []}"#, "map.json": #"{"activity": {"dat": "x"}, "format": 1}"#,
    ])
    let run = CommandRun("tariff", "check", folder.file("layout.json"), folder.file("map.json"))
    #expect(run.code == 65)
    #expect(run.output.contains("the layout lacks \"id\": add it"))
    #expect(run.output.contains("\"activity\" has no key \"dat\": did you mean \"date\"?"))
  }
}
