import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportCSVTests {
  @Test func statementIsOneTidyTable() {
    #expect(
      StatementReport.csv(ReportFixtures.statement) == Self.expected.split(separator: "\n").map { $0 + "\r\n" }.joined()
    )
  }

  @Test func everyRowHasEveryColumn() {
    var statement = ReportFixtures.statement
    statement.items[0].item.names = LocalizedText(["en": "plain"])
    statement.items[3].item.names = LocalizedText(["en": "no comma"])
    statement.unpriced = []
    for row in StatementReport.csv(statement).split(separator: "\r\n") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == StatementReport.csvColumns.count)
    }
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("æøå", "æøå"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
    ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
    ("=1+1", "'=1+1"), ("+45 12345678", "'+45 12345678"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("-500.00", "-500.00"), ("-3", "-3"), ("-", "'-"), ("-1.", "'-1."),
    ("-1.2.3", "'-1.2.3"), ("-2+3", "'-2+3"), ("--1", "'--1"), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
  ])
  func cellsAreQuotedAndFormulasAreNotRun(raw: String, expected: String) {
    #expect(CSVWriter.cell(raw) == expected)
  }

  private static let expected = """
    section,code,name,segment,practice,month,from,until,lines,quantity,paid,amount,currency,share,status,severity,note
    statement,dk,Danish general practice,,,,2024-01-01,2024-03-01,6435,,,1204310.55,DKK,1.0000,estimate,,dk-rh
    status,official,,,,,,,,,,900000.00,DKK,0.7473,official,,
    status,derived,,,,,,,,,,4310.55,DKK,0.0036,derived,,
    status,estimate,,,,,,,,,,300500.00,DKK,0.2495,estimate,,
    segment,basis,Basis,basis,,,,,,,,300000.00,DKK,0.2491,,,
    segment,services,Services,services,,,,,,,,904810.55,DKK,0.7513,,,
    segment,adjustments,Adjustments,adjustments,,,,,,,,-500.00,DKK,-0.0004,,,
    month,,,,,2024-01,,,,,,702155.00,DKK,0.5830,,,
    month,,,,,2024-02,,,,,,502155.55,DKK,0.4170,,,
    item,basis,Capitation,basis,,,,,3300,3300,3300,300000.00,DKK,0.2491,estimate,,rh
    item,0101,Consultation,services,,,,,6120,6120,5810,900000.00,DKK,0.7473,official,,rh
    item,0120,Annual status,services,,,,,10,10.5,10.5,4310.55,DKK,0.0036,derived,,rh
    item,0411,"Home visit, under 4 km",services,,,,,3,3,3,500.00,DKK,0.0004,estimate,,rh
    practice,012345,Lægehuset Ågade,,012345,,,,,1649.5,,1204310.55,DKK,1.0000,,,
    practice-segment,basis,Basis,basis,012345,,,,,,,300000.00,DKK,0.2491,,,
    practice-segment,services,Services,services,012345,,,,,,,904810.55,DKK,0.7513,,,
    practice-segment,adjustments,Adjustments,adjustments,012345,,,,,,,-500.00,DKK,-0.0004,,,
    lines,paid,,,,,,,6120,,,,,,,,
    lines,covered,,,,,,,300,,,,,,,,
    lines,repriced,,,,,,,0,,,,,,,,
    lines,rejected,,,,,,,12,,,,,,,,
    lines,unpriced,,,,,,,0,,,,,,,,
    lines,unknown,,,,,,,2,,,,,,,,
    lines,outside,,,,,,,0,,,,,,,,
    lines,malformed,,,,,,,1,,,,,,,,
    undecided,zones,Visits by distance,,,,,,1204,,,,,,,reprice,
    finding,dk-s1,At most three extra people,,,,,,12,,,1234.56,DKK,,,reject,
    finding,dk-r22,The chronic bundle covers contacts,,,,,,300,,,46083.00,DKK,,,zero,
    adjustment,frame,Budget,adjustments,,,,,,,,-500.00,DKK,-0.0004,,,
    repayment,frame,Budget,adjustments,012345,,,,,,,-500.00,DKK,-0.0004,,,
    adjustment,ceiling,Ceiling,adjustments,,,,,,,,,,,,,not applied: The factor is not public.
    unpriced,0411,"Home visit, under 4 km",services,,,2024-02-01,2024-03-01,4,4,,,,,,,noPrice
    unpriced,basis,Capitation,basis,,,2024-01-01,,0,1,,,,,,,noCapacities
    unknown,1010,0101,,,,,,2,,,,,,,,
    unknown,'=1+1,,,,,,,1,,,,,,,,
    source,rh,Aftaler i Region Hovedstaden,,,,,,,,,,,,,,https://example.org/rh
    source,faq,Spørgsmål og svar,,,,,,,,,,,,,,
    """
}
