import Testing

@testable import Takst
@testable import TakstReports

@Suite struct CSVStyleTests {
  @Test func aDanishSpreadsheetGetsSemicolonsDecimalCommasAndAMark() {
    #expect(
      CSVStyle.excelDanish.styled("section,code,name,amount\r\nitem,0101,\"Visit, long\",-1234.50\r\n")
        == "\u{FEFF}section;code;name;amount\r\nitem;\"=\"\"0101\"\"\";\"Visit, long\";-1234,50\r\n")
    #expect(CSVStyle.excelDutch.styled("amount\r\n0.10\r\n") == "\u{FEFF}amount\r\n0,10\r\n")
    #expect(CSVStyle.plain.styled("amount\r\n0.10\r\n") == "amount\r\n0.10\r\n")
  }

  @Test(arguments: [
    // Numbers keep every digit.
    ("amount", "92233720368547758.07", "92233720368547758,07"), ("quantity", "10.5", "10,5"), ("lines", "12", "12"),
    ("share", "-0.0001", "-0,0001"), ("amount", "", ""),
    // Texts stay texts.
    ("code", "0101", "\"=\"\"0101\"\"\""), ("code", "7120", "7120"), ("code", "1.5", "\"=\"\"1.5\"\"\""),
    ("code", "12-05", "\"=\"\"12-05\"\"\""), ("practice", "012345", "\"=\"\"012345\"\"\""),
    ("code", "1234567890123456", "\"=\"\"1234567890123456\"\"\""), ("code", "basis", "basis"), ("code", "0", "0"),
    ("from", "2024-01-01", "2024-01-01"), ("month", "2024-01", "2024-01"),
    // A formula of somebody else is no formula.
    ("name", "=1+1", "'=1+1"), ("name", "-2+3", "'-2+3"), ("name", "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
    ("code", "@x", "'@x"), ("note", "a;b", "\"a;b\""), ("note", "two\nlines", "\"two\nlines\""),
  ])
  func cellsOfAColumn(column: String, cell: String, expected: String) {
    let table = CSVWriter.row(["code", column]) + CSVWriter.row(["x", cell])
    #expect(CSVStyle.excelDanish.styled(table) == "\u{FEFF}code;\(column)\r\nx;\(expected)\r\n")
  }

  @Test func partsAreTheWhole() {
    let table = StatementReport.csv(ReportFixtures.statement)
    var styler = CSVStyler(.excelDutch)
    let rows = table.split(separator: "\r\n").map { $0 + "\r\n" }
    #expect(rows.map { styler.styled(String($0)) }.joined() == CSVStyle.excelDutch.styled(table))
  }

  @Test func amountsOfAStatementAreTheSame() {
    let plain = StatementReport.csv(ReportFixtures.statement)
    let styled = CSVStyle.excelDanish.styled(plain)
    #expect(styled.contains(";1204310,55;DKK;"))
    #expect(styled.split(separator: "\r\n").count == plain.split(separator: "\r\n").count)
    #expect(!styled.contains(";=1+1"))
  }
}
