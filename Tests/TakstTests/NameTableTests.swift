import Testing

@testable import Takst

@Suite struct NameTableTests {
  @Test func numbersTextsInTheOrderTheyCame() {
    var table = NameTable()
    #expect(table.number(of: "b") == 0)
    #expect(table.number(of: "a") == 1)
    #expect(table.number(of: "b") == 0)
    #expect(table.names == ["b", "a"])
    #expect(table[1] == "a")
    #expect(table.find("a") == 1)
    #expect(table.find("c") == nil)
    #expect(table.names.count == 2)
  }

  @Test func keepsEveryTextWhileItGrows() {
    var table = NameTable()
    for index in 0..<20_000 { #expect(table.number(of: "P\(index * 7)") == UInt32(index)) }
    for index in 0..<20_000 {
      if table.find("P\(index * 7)") != UInt32(index) || table[UInt32(index)] != "P\(index * 7)" {
        Issue.record("\(index)")
      }
    }
    #expect(table.find("P1") == nil)
  }

  @Test(arguments: ["", "0101", "101", "Æble", "é", "e\u{301}", "👩‍⚕️", String(repeating: "x", count: 100_000)])
  func tellsTextsApartByTheirBytes(text: String) {
    var table = NameTable()
    _ = table.number(of: "other")
    let bytes = Array(text.utf8)
    #expect(table.number(of: bytes.span) == 1)
    #expect(table.number(of: text) == 1)
    #expect(Array(table[1].utf8) == bytes)
  }

  @Test func aComposedLetterIsNotItsDecomposedForm() {
    var table = NameTable()
    #expect(table.number(of: "é") != table.number(of: "e\u{301}"))
  }
}
