import Takst
import Testing

@Suite struct ActivityReaderTests {
  static let options = ReadingOptions(currency: .dkk, practice: "012345")

  static func read(_ text: String, options: ReadingOptions = options) throws -> Reading<ActivityLog> {
    try ActivityReader.read(Array(text.utf8), file: "activity.csv", options: options)
  }

  /// The lines of a text that must have no errors.
  static func lines(_ text: String) throws -> [ActivityLine] {
    let reading = try read(text)
    #expect(reading.errors.isEmpty)
    return (0..<reading.value.count).map { reading.value[$0] }
  }

  @Test func readsAPracticesOwnExport() throws {
    let text =
      "\u{FEFF}CPR;Fornavn;Efternavn;Behandler;Ydelsesdato;Ydelseskode;Ydelsestekst;Antal;Ydelsesbeloeb;Initialer\r\n"
      + "0101011234;Ane;Holm;JP;05-03-2024;101;\"Konsultation; \"\"almindelig\"\"\";1;160,72;ab\r\n"
    let reading = try Self.read(text)
    var facts = ActivityLine.Facts()
    facts.clinician = "JP"
    facts.billed = 16_072
    let line = ActivityLine(
      date: "2024-03-05", practice: "012345", patient: "0101011234", code: "101", facts: facts, sourceLine: 2)
    #expect(reading.value.count == 1)
    #expect(reading.value[0] == line)
    #expect(reading.value.malformed == 0)
    #expect(
      reading.notes.map(\.description)
        == ["activity.csv:1: columns not used: Fornavn, Efternavn, Ydelsestekst, Initialer"])
  }

  @Test func readsEveryFact() throws {
    let text = """
      date,practice,patient,code,quantity,time,minutes,clinician,role,group,visit,household,place,km,reason,\
      chain,payer,amount
      2024-03-05,054321,p1,0101,2.5,16:30,12.5,JP,nurse,Gruppe 1,v1,h1,home,4.25,T90,ja,region,-160.7
      2024-03-05,054321,p2,0101,,,,,,,,,,,,,,
      """
    var facts = ActivityLine.Facts()
    facts.time = TimeOfDay("16:30")
    facts.minutes = Quantity("12.5")
    facts.clinician = "JP"
    facts.role = "nurse"
    facts.group = "1"
    facts.visit = "v1"
    facts.household = "h1"
    facts.place = "home"
    facts.km = Quantity("4.25")
    facts.reason = "T90"
    facts.chain = true
    facts.payer = "region"
    facts.billed = -16_070
    let full = ActivityLine(
      date: "2024-03-05", practice: "054321", patient: "p1", code: "0101", quantity: Quantity("2.5")!, facts: facts,
      sourceLine: 2)
    let bare = ActivityLine(date: "2024-03-05", practice: "054321", patient: "p2", code: "0101", sourceLine: 3)
    #expect(try Self.lines(text) == [full, bare])
  }

  @Test(arguments: [
    "2024-03-31", "31-03-2024", "31.03.2024", "20240331", "31-3-2024", "31.3.2024", " 2024-03-31 ", "\"2024-03-31\"",
  ])
  func readsADate(written: String) throws {
    #expect(try Self.lines("date;patient;code\n\(written);p1;0101\n").map(\.date) == ["2024-03-31"])
  }

  @Test(arguments: [
    "2024/03/31", "31-03-24", "2024-3-31", "31-03.2024", "2024.03.31", "31 03 2024", "2024-03-31T10:00", "202403311",
    "-03-2024", "31--2024", "a1-03-2024", "2024-13-01", "2024-00-10", "2024-04-31", "2023-02-29", "1899-12-31",
    "2201-01-01", "00000000", "31-03-2024-",
  ])
  func refusesADate(written: String) throws {
    let reading = try Self.read("date;patient;code\n\(written);p1;0101\n")
    #expect(reading.errors.count == 1)
    #expect(reading.value.count == 0)
    #expect(reading.value.malformed == 1)
  }

  @Test(arguments: [
    ("1", 1000), ("2,5", 2500), ("2.5", 2500), ("0,001", 1), ("1000000", 1_000_000_000), ("+3", 3000),
    ("1,5000", 1500), ("007", 7000), ("", 1000),
  ])
  func readsAQuantity(written: String, thousandths: Int64) throws {
    let lines = try Self.lines("date;patient;code;antal\n2024-03-31;p1;0101;\(written)\n")
    #expect(lines.map(\.quantity.thousandths) == [thousandths])
  }

  @Test(arguments: [
    "0", "-1", "0,0", "1000000,001", "1.2345", "1,000.5", "1 000", "1'000", ".5", "5.", "-", "--1", "1e3", "½", "１",
    "12345678901234567890", "0x10",
  ])
  func refusesAQuantity(written: String) throws {
    let reading = try Self.read("date;patient;code;antal\n2024-03-31;p1;0101;\(written)\n")
    #expect(reading.errors.count == 1)
    #expect(reading.value.count == 0)
  }

  @Test(arguments: [
    ("16:30", 990), ("16.30", 990), ("1630", 990), ("16:30:59", 990), ("163059", 990), ("9:05", 545), ("00:00", 0),
    ("23:59", 1439),
  ])
  func readsATime(written: String, minute: Int) throws {
    let lines = try Self.lines("date;patient;code;tid\n2024-03-31;p1;0101;\(written)\n")
    #expect(lines.map(\.facts.time) == [TimeOfDay(minute: minute)])
  }

  @Test(arguments: ["24:00", "23:60", "16", "16:3", "163", "1:630", ":1630", "16h30", "16:30:0", "4 pm", "-1:30"])
  func refusesATime(written: String) throws {
    let reading = try Self.read("date;patient;code;tid\n2024-03-31;p1;0101;\(written)\n")
    #expect(
      reading.errors.map(\.description) == [
        "activity.csv:2: tid '\(written)' is not a time of day: write 16:30, from 00:00 to 23:59"
      ])
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func readsAnyDelimiterAndLineEnd(delimiter: String, lineEnd: String) throws {
    let rows = [
      ["date", "patient", "code", "reason"], ["2024-03-05", "p1", "0101", "\"a\(delimiter)b\(lineEnd)c \"\"d\"\"\""],
      [], ["2024-03-06", "p2", "\"0120\"", ""],
    ]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: lineEnd)
    let lines = try Self.lines(text)
    #expect(lines.map(\.code) == ["0101", "0120"])
    #expect(lines.map(\.patient) == ["p1", "p2"])
    #expect(lines.map(\.facts.reason) == ["a\(delimiter)b\(lineEnd)c \"d\"", nil])
    #expect(lines.map(\.sourceLine) == [2, 5])
  }

  @Test func obeysTheDelimiterThatExcelWritesFirst() throws {
    let lines = try Self.lines("sep=;\r\ndate;patient;code\r\n2024-03-05;p1;0101\r\n")
    #expect(lines.map(\.code) == ["0101"])
    #expect(lines.map(\.sourceLine) == [3])
  }

  @Test func quotesInsideAFieldAreText() throws {
    #expect(try Self.lines("date;patient;code;sted\n2024-03-05;p1;0101;a \"b\"\n").map(\.facts.place) == ["a \"b\""])
  }

  @Test func rowsWithoutContentArePassedOver() throws {
    #expect(try Self.lines("\n\ndate;patient;code\n\n;;\n2024-03-05;p1;0101\n  \n").map(\.sourceLine) == [6])
  }

  @Test func readsWindows1252() throws {
    let bytes = Array("date;patient;code;læge\n2024-03-05;p1;0101;Søren €\n".unicodeScalars).map { scalar in
      scalar == "€" ? 0x80 : UInt8(scalar.value)
    }
    let reading = try ActivityReader.read(bytes, file: "activity.csv", options: Self.options)
    #expect(reading.value[0].facts.clinician == "Søren €")
    #expect(reading.notes.isEmpty)
  }

  @Test(arguments: ["Æble", "漢字", "😀", "e\u{301}"])
  func readsUTF8(word: String) throws {
    #expect(try Self.lines("date;patient;code;sted\n2024-03-05;p1;0101;\(word)\n").map(\.facts.place) == [word])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x80], [0xF8, 0x88, 0x80, 0x80],
      [0xC3],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefusedAfterAByteOrderMark(bytes: [UInt8]) {
    let text = [0xEF, 0xBB, 0xBF] + Array("date;patient;code\n2024-03-05;p1;".utf8) + bytes + Array("\n".utf8)
    #expect(
      DelimitedKind.activity.read(text, file: "a.csv").text
        == "a.csv:2: the text is not UTF-8 here, as its start says: save it again as UTF-8\n")
  }

  @Test func practiceOfTheOptionsYieldsToAColumn() throws {
    #expect(try Self.lines("date;patient;code;agb\n2024-03-05;p1;0101;0777\n").map(\.practice) == ["0777"])
  }

  @Test func strictReadingStopsAtTheFirstMalformedRow() {
    var options = Self.options
    options.isStrict = true
    let error = #expect(throws: Diagnostics.self) {
      try Self.read("date;patient;code\n2024-03-05;p1;\n2024-03-05;;0101\n", options: options)
    }
    #expect(error?.description == "activity.csv:2: code is empty: every row needs one")
  }

  @Test func asManyMalformedRowsAsAllowedAreKeptOut() throws {
    var options = Self.options
    options.maximumErrors = 2
    let rows = "date;patient;code\nx;p1;0101\n2024-03-05;p1;0101\nx;p1;0101\n"
    let reading = try Self.read(rows, options: options)
    #expect(reading.value.count == 1)
    #expect(reading.value.malformed == 2)
    let error = #expect(throws: Diagnostics.self) { try Self.read(rows + "x;p1;0101\n", options: options) }
    #expect(error?.all.map(\.code) == [.malformedRow, .malformedRow, .malformedRow, .tooManyErrors])
  }
}
