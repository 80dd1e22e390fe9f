import Foundation
import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ExplainReportTests {
  static var price: ResolvedPrice {
    ResolvedPrice(
      amount: ReportFixtures.kr("160.72"), status: .official, kind: .fixed, tiers: [],
      decision: Decision(id: "d1", names: ReportFixtures.names("Fee table April 2024"), published: "2024-03-20"),
      source: "rh", amendment: nil, series: nil, note: nil, per: nil, incomeShare: .one)
  }

  static func result(
    _ code: String, _ outcome: Outcome, item: Item?, paid: Quantity = 0, amount: String = "0.00",
    price: ResolvedPrice? = nil, quantity: Quantity = 1, practice: String = "012345"
  ) -> LineResult {
    LineResult(
      index: 0,
      line: ActivityLine(
        date: "2024-05-02", practice: practice, patient: "p1", code: code, quantity: quantity, sourceLine: 7),
      outcome: outcome, item: item, paid: paid, amount: ReportFixtures.kr(amount), price: price, firings: [],
      undecided: [], supplements: [])
  }

  static var results: [LineResult] {
    let paid = result("0101", .paid, item: ReportFixtures.consultation, paid: 1, amount: "160.72", price: price)
    var part = result(
      "6201", .paid, item: ReportFixtures.item("6201", ReportFixtures.names("Extra person")), paid: 3,
      amount: "482.16", price: price, quantity: 4)
    part.firings = [LineResult.Firing(rule: ReportFixtures.limit, unpaid: 1, change: nil)]
    var covered = result("0101", .covered, item: ReportFixtures.consultation, price: price)
    covered.firings = [LineResult.Firing(rule: ReportFixtures.covered, unpaid: 1, change: nil)]
    var visit = price
    visit.series = "regulation"
    visit.amendment = "dk-rh"
    visit.decision = nil
    visit.kind = .maximum
    visit.note = "±0.03"
    var repriced = result("0411", .repriced, item: ReportFixtures.visit, paid: 1, amount: "160.72", price: visit)
    repriced.item?.code = "0421"
    repriced.firings = [
      LineResult.Firing(rule: ReportFixtures.band, unpaid: 0, change: .init(from: "0411", to: "0421"))
    ]
    repriced.supplements = [.init(item: ReportFixtures.status, amount: ReportFixtures.kr("12.00"))]
    var unpriced = result("0120", .unpriced, item: ReportFixtures.status)
    unpriced.undecided = [ReportFixtures.band]
    var free = result("9001", .unpriced, item: TariffReportFixtures.tariff.items[2])
    free.line.sourceLine = 0
    return [
      paid, part, covered, repriced, unpriced, free, result("=cmd", .unknown, item: nil, practice: "987654"),
      result("0101", .outside, item: ReportFixtures.consultation, practice: "987654"),
    ]
  }

  static func report(_ format: ReportFormat, _ language: Language = .english) -> String {
    var report = ExplainReport(
      format: format, currency: .dkk, sources: TariffReportFixtures.tariff.sources, language: language)
    var text = report.header()
    for result in results { text += report.line(result) }
    return text + report.footer()
  }

  @Test func textTellsWhatBecameOfEveryLineAndWhy() {
    #expect(Self.report(.text) == Self.text)
  }

  @Test func csvHasOneRowForEveryLine() {
    #expect(Self.report(.csv) == Self.csv.split(separator: "\n").map { $0 + "\r\n" }.joined())
  }

  @Test func jsonIsWellFormedAndAddsUp() throws {
    let data = Data(Self.report(.json).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let lines = try #require(object["lines"] as? [[String: Any]])
    #expect(lines.count == Self.results.count)
    #expect(lines[3]["code"] as? String == "0411")
    #expect(lines[3]["item"] as? String == "0421")
    #expect(lines[6]["item"] is NSNull)
    let totals = try #require(object["totals"] as? [String: Any])
    #expect(totals["amount"] as? String == "815.60")
    #expect((totals["lines"] as? [String: Int])?["read"] == 8)
  }

  @Test func jsonHasOneLineForEveryLineOfActivity() {
    var report = ExplainReport(format: .json, currency: .dkk)
    #expect(report.header() == "{\n  \"takst\": \"1.0.0\",\n  \"currency\": \"DKK\",\n  \"lines\": [")
    #expect(report.line(Self.results[0]) == "\n    " + Self.first)
    #expect(report.line(Self.results[0]) == ",\n    " + Self.first)
    #expect(
      report.footer().hasPrefix("\n  ],\n  \"totals\": {\"amount\": \"321.44\", \"lines\": {\"read\": 2, \"paid\": 2,"))
  }

  @Test func jsonWithoutLinesIsWellFormed() throws {
    let report = ExplainReport(format: .json, currency: .dkk)
    let data = Data((report.header() + report.footer()).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object["lines"] as? [Any])?.isEmpty == true)
  }

  @Test func danishUsesItsOwnWords() {
    let text = Self.report(.text, .danish)
    #expect(text.contains("honorar 160,72, officiel, efter Fee table April 2024, kilde rh\n"))
    #expect(text.contains("regel dk-s1 Højst tre ekstra personer (1 ikke honoreret, kilde faq); "))
    #expect(text.contains("  I alt: 815,60 kr. Ydelser uden registrering, såsom basishonorar, er ikke med her.\n"))
  }

  private static let first =
    #"{"line": 7, "date": "2024-05-02", "practice": "012345", "patient": "p1", "code": "0101", "item": "0101", "name": "Consultation", "quantity": 1, "outcome": "paid", "paid": 1, "price": "160.72", "amount": "160.72", "status": "official", "decision": "d1", "source": "rh", "amendment": null, "series": null, "rules": [], "undecided": [], "supplements": [], "why": "price 160.72, official, by Fee table April 2024, source rh"}"#

  private static let text = """
    Date        Patient      Code    Quantity  Outcome             Paid      Price      Amount  Item                                  Why

    Practice 012345
    2024-05-02  p1           0101           1  paid                   1     160.72      160.72  Consultation                          price 160.72, official, by Fee table April 2024, source rh
    2024-05-02  p1           6201           4  paid                   3     160.72      482.16  Extra person                          rule dk-s1 At most three extra people (1 not paid, source faq); price 160.72, official, by Fee table April 2024, source rh
    2024-05-02  p1           0101           1  covered                0     160.72        0.00  Consultation                          rule dk-r22 The chronic bundle covers contacts (1 not paid, source faq)
    2024-05-02  p1           0411           1  repriced               1     160.72      172.72  → 0421 Home visit, under 4 km         rule zones Visits by distance (0411 became 0421, source faq); price 160.72 (maximum), official, carried forward by regulation, set by dk-rh, source rh, ±0.03; with supplement 0120 Annual status 12.00
    2024-05-02  p1           0120           1  unpriced               0          –        0.00  Annual status                         no price is known for 2024-05-02; not checked, as a fact is missing: zones Visits by distance
    2024-05-02  p1           9001           1  unpriced               0          –        0.00  Contract service                      the price is free and no contract sets it

    Practice 987654
    2024-05-02  p1           =cmd           1  unknown                0          –        0.00  –                                     the tariff has no code =cmd
    2024-05-02  p1           0101           1  outside                0          –        0.00  Consultation                          outside the period, only looked at by rules

      Outcome                Lines
      ────────────────────────────
      paid                       2
      covered, paid nothing      1
      paid as another item       1
      no price known             2
      unknown code               1
      outside the period         1
      ────────────────────────────
      Total                      8

      Total: 815.60 DKK. Items that need no line, such as capitation, are not listed here.

    Sources
      rh: Aftaler
        https://example.org/rh
      faq: FAQ

    """

  private static let csv = """
    line,date,practice,patient,code,item,name,quantity,outcome,paid,price,amount,supplements,currency,status,source,rules,why
    7,2024-05-02,012345,p1,0101,0101,Consultation,1,paid,1,160.72,160.72,0.00,DKK,official,rh,,"price 160.72, official, by Fee table April 2024, source rh"
    7,2024-05-02,012345,p1,6201,6201,Extra person,4,paid,3,160.72,482.16,0.00,DKK,official,rh,dk-s1,"rule dk-s1 At most three extra people (1 not paid, source faq); price 160.72, official, by Fee table April 2024, source rh"
    7,2024-05-02,012345,p1,0101,0101,Consultation,1,covered,0,160.72,0.00,0.00,DKK,,,dk-r22,"rule dk-r22 The chronic bundle covers contacts (1 not paid, source faq)"
    7,2024-05-02,012345,p1,0411,0421,"Home visit, under 4 km",1,repriced,1,160.72,160.72,12.00,DKK,official,rh,zones,"rule zones Visits by distance (0411 became 0421, source faq); price 160.72 (maximum), official, carried forward by regulation, set by dk-rh, source rh, ±0.03; with supplement 0120 Annual status 12.00"
    7,2024-05-02,012345,p1,0120,0120,Annual status,1,unpriced,0,,0.00,0.00,DKK,,,,"no price is known for 2024-05-02; not checked, as a fact is missing: zones Visits by distance"
    ,2024-05-02,012345,p1,9001,9001,Contract service,1,unpriced,0,,0.00,0.00,DKK,,,,the price is free and no contract sets it
    7,2024-05-02,987654,p1,'=cmd,,,1,unknown,0,,0.00,0.00,DKK,,,,the tariff has no code =cmd
    7,2024-05-02,987654,p1,0101,0101,Consultation,1,outside,0,,0.00,0.00,DKK,,,,"outside the period, only looked at by rules"
    """
}
