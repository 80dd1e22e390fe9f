import Takst
import Testing

@Suite struct ActivityReaderTests {
  @Test func readsAPracticesOwnExport() throws {
    let text = """
      \u{FEFF}CPR;Fornavn;Efternavn;Behandler;Ydelsesdato;Ydelseskode;Ydelsestekst;Antal;Ydelsesbeloeb;Initialer\r
      0101011234;Ane;Holm;JP;05-03-2024;101;"Konsultation; ""almindelig""\";1;160,72;ab\r

      """
    let options = ReadingOptions(currency: .dkk, practice: "012345")
    let reading = try ActivityReader.read(Array(text.utf8), file: "activity.csv", options: options)
    var facts = ActivityLine.Facts()
    facts.clinician = "JP"
    facts.billed = 16_072
    let line = ActivityLine(
      date: "2024-03-05", practice: "012345", patient: "0101011234", code: "101", facts: facts, sourceLine: 2)
    #expect(reading.value.count == 1)
    #expect(reading.value[0] == line)
    #expect(reading.errors.isEmpty)
    #expect(
      reading.notes.map(\.description)
        == ["activity.csv:1: columns not used: Fornavn, Efternavn, Ydelsestekst, Initialer"])
  }
}
