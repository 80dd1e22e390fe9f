import Testing

@testable import Takst

/// Columns that have names of their own.
@Suite struct ColumnMapTests {
  static func options(_ json: String) throws -> ReadingOptions {
    var options = ReadingOptions(currency: .dkk)
    options.columns = try ColumnMapReader.read(Array(json.utf8), file: "map.json")
    return options
  }

  static func messages(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return (error as! Diagnostics).all.map(\.description)
    }
  }

  @Test func readsEveryKey() throws {
    let map = try ColumnMapReader.read(Fixture.bytes("Full/map.json"), file: "map.json")
    for kind in ColumnMapReader.kinds {
      for column in kind.allColumns { #expect(map[kind].names[column.name] == "own \(column.name)", "\(kind)") }
      #expect(map[kind].ignored == ["own other"])
    }
    #expect(map[.fees] == .init())
  }

  @Test func columnsOfActivityAreFoundByTheirOwnNames() throws {
    let options = try Self.options(
      """
      {"format": 1, "activity": {"date": "Hvornår", "practice": "Klinik", "patient": "Hvem", "code": "Hvad",
       "quantity": "Hvor mange", "amount": "Kr."}}
      """)
    let text = "Hvad;Hvem;Klinik;Hvornår;Hvor mange;Kr.\n0101;p;7;05-03-2024;2;321,44\n"
    let reading = try ActivityReader.read(Array(text.utf8), file: "a.csv", options: options)
    #expect(reading.notes.isEmpty)
    var facts = ActivityLine.Facts()
    facts.billed = 32144
    #expect(
      reading.value[0]
        == ActivityLine(
          date: "2024-03-05", practice: "7", patient: "p", code: "0101", quantity: 2, facts: facts, sourceLine: 2))
  }

  @Test func whatAMapNamesGoesBeforeWhatIsKnown() throws {
    let text = "practice,patient,dato,Udført,code,beløb,honorar\n7,p,2024-01-01,2024-03-05,a,1.00,2.00\n"
    let bytes = Array(text.utf8)
    // Two columns mean the amount, and the day is another one.
    #expect(
      Self.messages { _ = try ActivityReader.read(bytes, file: "a.csv", options: ReadingOptions(currency: .dkk)) }
        == ["a.csv:1: several columns mean amount: keep one of beløb, honorar, or rename the others"])
    let options = try Self.options(#"{"format": 1, "activity": {"date": "udført", "amount": "honorar"}}"#)
    let reading = try ActivityReader.read(bytes, file: "a.csv", options: options)
    #expect(reading.value[0].date == "2024-03-05")
    #expect(reading.value[0].facts.billed == 200)
    #expect(reading.notes.map(\.description) == ["a.csv:1: columns not used: dato, beløb"])
  }

  @Test func aColumnMayBePassedOver() throws {
    let options = try Self.options(#"{"format": 1, "activity": {"ignore": ["Beløb"]}}"#)
    let text = "practice,patient,date,code,beløb\n7,p,2024-03-05,a,not an amount\n"
    let reading = try ActivityReader.read(Array(text.utf8), file: "a.csv", options: options)
    #expect(reading.value[0].facts.billed == nil)
    #expect(reading.notes.map(\.description) == ["a.csv:1: columns not used: beløb"])
  }

  @Test func twoColumnsMayChangePlaces() throws {
    let options = try Self.options(#"{"format": 1, "activity": {"patient": "code", "code": "patient"}}"#)
    let text = "practice,patient,date,code\n7,a,2024-03-05,p\n"
    let reading = try ActivityReader.read(Array(text.utf8), file: "a.csv", options: options)
    #expect(reading.value[0].patient == "p")
    #expect(reading.value[0].code == "a")
  }

  @Test func aColumnThatIsNotThereIsAMistake() throws {
    let options = try Self.options(
      #"{"format": 1, "activity": {"date": "Dagsdato", "time": "Minut", "ignore": ["Note"]}}"#)
    let text = "practice,patient,Dags dato,code\n7,p,2024-03-05,a\n"
    #expect(
      Self.messages { _ = try ActivityReader.read(Array(text.utf8), file: "a.csv", options: options) } == [
        "a.csv:1: there is no column Note, which the map passes over: correct the map",
        "a.csv:1: there is no column Minut, which the map takes for time: correct the map",
      ])
    let other = "practice,patient,Dasgdato,code,Minut,Note\n7,p,2024-03-05,a,10:00,\n"
    #expect(
      Self.messages { _ = try ActivityReader.read(Array(other.utf8), file: "a.csv", options: options) }
        == ["a.csv:1: there is no column Dagsdato, which the map takes for date: did you mean Dasgdato?"])
  }

  @Test func theOtherFilesHaveColumnsOfTheirOwnToo() throws {
    let options = try Self.options(
      """
      {"format": 1, "population": {"birth": "F", "count": "N", "age": "Y", "patient": "P"},
       "practices": {"practice": "Id", "capacities": "Cap"}, "indicators": {"indicator": "I", "value": "V"}}
      """)
    let people = "practice,P,F,N,Y\n7,p,1950-01-01,,\n"
    let population = try PopulationReader.read(Array(people.utf8), file: "p.csv", options: options)
    #expect(population.value.people.map(\.patient) == ["p"])
    let practices = try PracticesReader.read(Array("Id,Cap\n7,2\n".utf8), file: "p.csv", options: options)
    #expect(practices.value.map(\.capacities) == [2])
    let indicators = try IndicatorsReader.read(
      Array("practice,I,period,V\n7,a,2024,0.5\n".utf8), file: "i.csv", options: options)
    #expect(indicators.value.map(\.indicator) == ["a"])
  }

  @Test func groupsOfPeopleAreKnownByTheirMappedCount() throws {
    let options = try Self.options(#"{"format": 1, "population": {"count": "N", "age": "Y"}}"#)
    let reading = try PopulationReader.read(Array("practice,N,Y\n7,12,40\n".utf8), file: "p.csv", options: options)
    #expect(reading.value.groups.map(\.count) == [12])
    #expect(try PopulationFile(Array("practice,N,Y\n7,12,40\n".utf8).span, file: "p.csv", options: options) == nil)
  }

  @Test(arguments: [1, 100, 1 << 20]) func aMapHoldsForWhatIsReadInPartsToo(partSize: Int) throws {
    var options = try Self.options(
      #"{"format": 1, "activity": {"date": "D", "practice": "K", "patient": "H", "code": "C"}}"#)
    options.practice = nil
    let rows = (0..<50).map { "\($0 / 10),p\($0),2024-03-05,0101" }.joined(separator: "\n")
    var files = StreamedFiles("K,H,D,C\n" + rows + "\n")
    files.options = options
    let evaluator = try Evaluator(Small.tariff([Small.item("0101", "100.00")]), period: .year(2024))
    #expect(files.firstDifference(evaluator, [(2, partSize)]) == nil)
  }

  @Test func theSurveySaysWhatAMapMakesOfColumns() throws {
    let options = try Self.options(
      #"{"format": 1, "activity": {"date": "D", "practice": "K", "patient": "H", "code": "C", "ignore": ["time"]}}"#)
    var surveyor = InputSurveyor(options: options)
    let bytes = Array("K,H,D,C,time\n1,p,2024-03-05,a,x\n".utf8)
    #expect(FileSurvey.Kind.guess(bytes.span, file: "f", map: options.columns) == .activity)
    surveyor.read(InputSurveyTests.file(bytes), as: .activity)
    let file = surveyor.survey().files[0]
    #expect(file.columns.map(\.meaning) == ["practice", "patient", "date", "code", nil])
    #expect((file.rows, file.malformed) == (1, 0))
  }
}
