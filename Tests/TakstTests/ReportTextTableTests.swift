import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportTextTableTests {
  @Test func danishLettersTakeOneColumn() {
    var table = TextTable([.left("Ydelse"), .right("Kr.")])
    table.add("Årsstatus", "1,00")
    table.add("Sygebesøg på ø", "1.000,00")
    table.add("A\u{30A}rsstatus", "2,00")
    #expect(
      table.text(width: 80) == """
          Ydelse               Kr.
          ────────────────────────
          Årsstatus           1,00
          Sygebesøg på ø  1.000,00
          A\u{30A}rsstatus           2,00

        """)
  }

  @Test func longNamesWrapAndAreNeverCut() {
    var table = TextTable([.left("Code"), .flexible("Item"), .right("DKK")])
    table.add("0124", "Medical assessment for the municipal acute team", "173.06")
    table.add("0125", "Lægefagligvurderingskommunalakutfunktion", "1.00")
    #expect(
      table.text(width: 36) == """
          Code  Item                     DKK
          ──────────────────────────────────
          0124  Medical assessment    173.06
                for the municipal
                acute team
          0125  Lægefagligvurderings    1.00
                kommunalakutfunktion

        """)
  }

  @Test(arguments: [
    ("differentieret-basishonorar", 20, ["differentieret-", "basishonorar"]),
    ("akutfunktion/akutteam", 15, ["akutfunktion/", "akutteam"]), ("-12345", 4, ["-123", "45"]),
    ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]), ("", 5, [""]),
  ])
  func wordsAreBrokenWhereTheyReadBest(text: String, width: Int, expected: [String]) {
    #expect(TextWrap.lines(text, width: width) == expected)
  }

  @Test func aTableThatCannotBeNarrowerIsLeftWide() {
    var table = TextTable([.left(""), .flexible("")])
    table.add("a-long-identifier-that-stays-whole", "abcdefghijkl mnopqrstuvwx")
    #expect(
      table.text(width: 20) == """
          a-long-identifier-that-stays-whole  abcdefghijkl
                                              mnopqrstuvwx

        """)
  }
}
