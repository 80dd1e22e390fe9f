import Takst
import Testing

@Suite struct DiagnosticTests {
  @Test(arguments: [
    (Place(file: "a.csv"), "a.csv"), (Place(file: "a.csv", line: 12), "a.csv:12"),
    (Place(file: "-", line: 12, column: 5), "-:12:5"), (Place(file: "a.csv", column: 5), "a.csv"),
  ])
  func writesPlaces(place: Place, text: String) {
    #expect(place.description == text)
  }

  @Test func standsAtItsPlace() {
    let message = "the code 0101 stands twice: remove one"
    let placed = Diagnostic(.duplicateCode, message, at: Place(file: "t.json", line: 3))
    #expect(placed.description == "t.json:3: the code 0101 stands twice: remove one")
    #expect(Diagnostic(.duplicateCode, message).description == message)
    #expect(placed.code.name == "duplicate-code")
  }

  @Test func severalStandOnOneLineEach() {
    let problems = Diagnostics([
      Diagnostic(.emptyFile, "the file is empty", at: Place(file: "a.csv")), Diagnostic(.encoding, "not text"),
    ])
    #expect(problems.description == "a.csv: the file is empty\nnot text")
    #expect(Diagnostics([]).description == "")
  }

  @Test func kindsAreOpenAndDistinct() {
    let kinds: [DiagnosticCode] = [
      .unreadableFile, .encoding, .emptyFile, .jsonSyntax, .jsonDepth, .duplicateKey, .unknownKey, .missingKey,
      .badValue, .duplicateCode, .unknownReference, .priceOverlap, .missingSource, .cyclicReplacement, .missingColumn,
      .duplicateColumn, .ignoredColumn, .malformedRow, .tooManyErrors,
    ]
    #expect(Set(kinds).count == kinds.count)
    for kind in kinds {
      #expect(kind.name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == 45 }, "\(kind)")
    }
    #expect(DiagnosticCode("json-syntax") == .jsonSyntax)
    #expect(DiagnosticCode("my-own").description == "my-own")
  }
}
