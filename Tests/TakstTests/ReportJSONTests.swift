import Foundation
import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportJSONTests {
  @Test func statementHasTheStableKeysAndOneRowPerLine() {
    #expect(StatementReport.json(ReportFixtures.statement, language: .danish) == Self.expected)
  }

  @Test func statementIsWellFormed() throws {
    let data = Data(StatementReport.json(ReportFixtures.statement).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["total"] as? String == "1204310.55")
    let lines = try #require(object["lines"] as? [String: Int])
    #expect(lines["read"] == lines.filter { $0.key != "read" }.values.reduce(0, +))
  }

  @Test func nothingIsNullAndNothingIsMissing() throws {
    var statement = ReportFixtures.statement
    statement.asKnownOn = nil
    statement.weakest = nil
    statement.total = .zero(.dkk)
    statement.items = []
    statement.practices[0].enrolled = nil
    statement.practices[0].practice.capacities = nil
    let text = StatementReport.json(statement)
    #expect(text.contains("\n  \"asKnownOn\": null,\n"))
    #expect(text.contains("\n  \"weakest\": null,\n"))
    #expect(text.contains("\n  \"items\": [],\n"))
    #expect(text.contains("\"amount\": \"300000.00\", \"share\": null}"))
    #expect(text.contains("\"enrolled\": null,"))
    #expect(text.contains("\"capacities\": null,"))
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("æøå €😀", "\"æøå €😀\""),
    ("æ\u{1B}€", #""æ\u001b€""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
  ])
  func stringsAreEscaped(text: String, expected: String) throws {
    let written = JSONWriter.line(.string(text))
    #expect(written == expected)
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  private static let expected = """
    {
      "takst": "1.0.0",
      "tariff": "dk",
      "amendments": ["dk-rh"],
      "asKnownOn": "2024-06-01",
      "period": {"from": "2024-01-01", "until": "2024-03-01"},
      "currency": "DKK",
      "total": "1204310.55",
      "weakest": "estimate",
      "byStatus": {"official": "900000.00", "derived": "4310.55", "estimate": "300500.00"},
      "segments": [
        {"id": "basis", "name": "Basis", "amount": "300000.00", "share": 0.2491},
        {"id": "services", "name": "Ydelser", "amount": "904810.55", "share": 0.7513},
        {"id": "adjustments", "name": "Adjustments", "amount": "-500.00", "share": -0.0004}
      ],
      "items": [
        {"code": "basis", "name": "Basishonorar", "segment": "basis", "quantity": 3300, "paid": 3300, "amount": "300000.00", "weakest": "estimate"},
        {"code": "0101", "name": "Konsultation", "segment": "services", "quantity": 6120, "paid": 5810, "amount": "900000.00", "weakest": "official"},
        {"code": "0120", "name": "Årsstatus", "segment": "services", "quantity": 10.5, "paid": 10.5, "amount": "4310.55", "weakest": "derived"},
        {"code": "0411", "name": "Sygebesøg, under 4 km", "segment": "services", "quantity": 3, "paid": 3, "amount": "500.00", "weakest": "estimate"}
      ],
      "practices": [
        {"practice": "012345", "total": "1204310.55", "enrolled": 1649.5, "perEnrolled": "730.11", "capacities": 1.5, "costs": "400000.00", "net": "804310.55", "segments": {"basis": "300000.00", "services": "904810.55", "adjustments": "-500.00"}}
      ],
      "months": [
        {"month": "2024-01", "amount": "702155.00"},
        {"month": "2024-02", "amount": "502155.55"}
      ],
      "lines": {"read": 6435, "paid": 6120, "covered": 300, "repriced": 0, "rejected": 12, "unpriced": 0, "unknown": 2, "outside": 0, "malformed": 1},
      "findings": [
        {"rule": "dk-s1", "severity": "reject", "lines": 12, "amount": "1234.56"},
        {"rule": "dk-r22", "severity": "zero", "lines": 300, "amount": "46083.00"}
      ],
      "adjustments": [
        {"id": "frame", "amount": "-500.00"},
        {"id": "ceiling", "amount": null}
      ],
      "unpriced": [
        {"code": "0411", "lines": 4, "from": "2024-02-01", "until": "2024-03-01"},
        {"code": "basis", "lines": 0, "from": "2024-01-01", "until": null}
      ]
    }

    """
}
