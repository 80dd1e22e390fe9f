@testable import Takst

/// A small statement with one of everything, made by hand.
enum ReportFixtures {
  static func names(_ english: String, da: String? = nil, nl: String? = nil) -> LocalizedText {
    var texts = ["en": english]
    texts["da"] = da
    texts["nl"] = nl
    return LocalizedText(texts)
  }

  static func kr(_ text: String) -> Money { Money(text, .dkk)! }

  static func item(_ code: String, _ names: LocalizedText, segment: String = "services") -> Item {
    Item(code: code, names: names, segment: segment)
  }

  static func row(
    _ item: Item, _ quantity: Quantity, paid: Quantity, _ amount: String, _ weakest: Status?
  ) -> Statement.ItemRow {
    Statement.ItemRow(
      item: item, segment: item.segment, quantity: quantity, paid: paid, lines: quantity.thousandths / 1000,
      amount: kr(amount),
      weakest: weakest, sources: weakest == nil ? [] : ["rh"])
  }

  static let consultation = item("0101", names("Consultation", da: "Konsultation", nl: "Consult"))
  static let status = item("0120", names("Annual status", da: "Årsstatus"))
  static let visit = item("0411", names("Home visit, under 4 km", da: "Sygebesøg, under 4 km"))
  static let capitation = Item(
    code: "basis", names: names("Capitation", da: "Basishonorar", nl: "Inschrijftarief"), segment: "basis",
    unit: .enrolled(Count(every: .month)))

  static var limit: Rule {
    Rule(
      id: "dk-s1", names: names("At most three extra people", da: "Højst tre ekstra personer"),
      kind: .limit(atMost: 3, per: .patient, every: .day), items: ["6201"], severity: .reject, source: "faq")
  }

  static var covered: Rule {
    Rule(
      id: "dk-r22", names: names("The chronic bundle covers contacts"), kind: .covered(programmes: ["copd"]),
      items: ["tag:contact"], severity: .zero, source: "faq")
  }

  static var band: Rule {
    var adults = Condition()
    adults.age = Condition.AgeBand(from: 18)
    return Rule(
      id: "zones", names: names("Visits by distance"), kind: .banded(measure: .km, bands: []), items: ["0411"],
      severity: .reprice, when: adults, source: "faq")
  }

  static var counts: LineCounts {
    var counts = LineCounts()
    counts[.paid] = 6120
    counts[.covered] = 300
    counts[.rejected] = 12
    counts[.unknown] = 2
    counts[.malformed] = 1
    return counts
  }

  static func practice(_ id: String, name: String? = nil) -> Practice {
    var practice = Practice(id: id)
    practice.name = name
    return practice
  }

  static var statement: Statement {
    var practice = practice("012345", name: "Lægehuset Ågade")
    practice.capacities = Quantity("1.5")
    practice.costs = kr("400000.00")
    return Statement(
      tariff: "dk", tariffNames: names("Danish general practice", da: "Almen praksis"), amendments: ["dk-rh"],
      asKnownOn: "2024-06-01", period: Period(from: "2024-01-01", until: "2024-03-01")!, currency: .dkk,
      total: kr("1204310.55"), weakest: .estimate,
      statusAmounts: [.official: kr("900000.00"), .derived: kr("4310.55"), .estimate: kr("300500.00")],
      segments: [
        Statement.SegmentRow(segment: Segment(id: "basis", names: names("Basis")), amount: kr("300000.00")),
        Statement.SegmentRow(
          segment: Segment(id: "services", names: names("Services", da: "Ydelser", nl: "Prestaties")),
          amount: kr("904810.55")),
        Statement.SegmentRow(
          segment: Segment(id: "adjustments", names: names("Adjustments")), amount: kr("-500.00")),
      ],
      items: [
        row(capitation, 3300, paid: 3300, "300000.00", .estimate),
        row(consultation, 6120, paid: 5810, "900000.00", .official),
        row(status, Quantity("10.5")!, paid: Quantity("10.5")!, "4310.55", .derived),
        row(visit, 3, paid: 3, "500.00", .estimate),
      ],
      practices: [
        Statement.PracticeRow(
          practice: practice, total: kr("1204310.55"), enrolled: Quantity("1649.5"), perEnrolled: kr("730.11"),
          net: kr("804310.55"), segments: [kr("300000.00"), kr("904810.55"), kr("-500.00")])
      ],
      months: [
        Statement.MonthRow(month: "2024-01-01", amount: kr("702155.00")),
        Statement.MonthRow(month: "2024-02-01", amount: kr("502155.55")),
      ],
      lines: counts,
      findings: [
        Statement.Finding(rule: band, lines: 0, undecided: 1204, amount: kr("0.00"), examples: []),
        Statement.Finding(rule: limit, lines: 12, undecided: 0, amount: kr("1234.56"), examples: [14, 203]),
        Statement.Finding(rule: covered, lines: 300, undecided: 0, amount: kr("46083.00"), examples: [7]),
      ],
      adjustments: [
        Statement.AdjustmentRow(
          id: "frame", names: names("Budget"), amount: kr("-500.00"), practices: ["012345": kr("-500.00")],
          isApplied: true, note: nil),
        Statement.AdjustmentRow(
          id: "ceiling", names: names("Ceiling", da: "Højestegrænse"), amount: kr("0.00"), practices: [:],
          isApplied: false, note: "The factor is not public."),
      ],
      unpriced: [
        Statement.UnpricedRow(
          item: visit, lines: 4, quantity: 4, days: DayRange(from: "2024-02-01", until: "2024-03-01"),
          reason: .noPrice),
        Statement.UnpricedRow(
          item: capitation, lines: 0, quantity: 1, days: DayRange(from: "2024-01-01"), reason: .noCapacities),
      ],
      unknown: [
        Statement.UnknownRow(code: "1010", lines: 2, suggestion: "0101"),
        Statement.UnknownRow(code: "=1+1", lines: 1, suggestion: nil),
      ],
      benchmarks: [],
      sources: [
        Source(id: "rh", title: "Aftaler i Region Hovedstaden", url: "https://example.org/rh"),
        Source(id: "faq", title: "Spørgsmål og svar"),
      ])
  }
}
