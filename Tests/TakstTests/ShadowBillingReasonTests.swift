import Testing

@testable import Takst
@testable import TakstReports

/// Why a line differs, in words, for every kind of reason.
@Suite struct ShadowBillingReasonTests {
  static func side(
    _ outcome: Outcome = .paid, item: String? = "A", price: String? = "10.00", supplements: String = "0.00",
    _ firings: LineResult.Firing...
  ) -> ShadowBilling.Side {
    ShadowBilling.Side(
      outcome: outcome, item: item, amount: Small.money("0.00"), supplements: Small.money(supplements),
      price: price.map(Small.money), firings: firings)
  }

  static func firing(_ id: String, unpaid: Quantity = 1, name: String? = nil) -> LineResult.Firing {
    var rule = Small.rule(.eligible(only: Condition()), on: ["A"], id: id)
    rule.names = LocalizedText(name.map { ["en": $0] } ?? [:])
    return LineResult.Firing(rule: rule, unpaid: unpaid, change: nil)
  }

  static func why(_ before: ShadowBilling.Side, _ after: ShadowBilling.Side) -> String {
    ShadowBillingReport.why(
      ShadowBilling.Line(
        sourceLine: 2, date: "2024-03-01", code: "A", names: nil, quantity: 1, baseline: before, scenario: after),
      .english)
  }

  @Test func aPriceChangesComesOrGoes() {
    #expect(Self.why(Self.side(), Self.side(price: "12.50")) == "price 10.00 → 12.50")
    #expect(Self.why(Self.side(.unpriced, price: nil), Self.side()) == "price – → 10.00")
    #expect(Self.why(Self.side(), Self.side(.unpriced, price: nil)) == "price 10.00 → –")
  }

  @Test func aCodeComesOrGoes() {
    let unknown = Self.side(.unknown, item: nil, price: nil)
    #expect(Self.why(unknown, Self.side()) == "the scenario has the code A")
    #expect(Self.why(Self.side(), unknown) == "the tariff has no code A")
  }

  @Test func rulesFireNowNoMoreOrDifferently() {
    let (once, limit) = (Self.firing("once"), Self.firing("limit", name: "Two a day"))
    #expect(Self.why(Self.side(), Self.side(.rejected, limit)) == "rule limit Two a day now fires")
    #expect(Self.why(Self.side(.rejected, once), Self.side()) == "rule once no longer fires")
    #expect(
      Self.why(Self.side(.rejected, once), Self.side(.covered, limit))
        == "rule limit Two a day now fires; rule once no longer fires")
    #expect(
      Self.why(Self.side(.paid, once), Self.side(.paid, Self.firing("once", unpaid: 2))) == "rule once acts differently"
    )
    // A rule that is worded anew and does the same is no reason.
    #expect(
      Self.why(Self.side(.paid, once), Self.side(.paid, price: "11.00", Self.firing("once", name: "Once")))
        == "price 10.00 → 11.00")
  }

  @Test func supplementsChange() {
    #expect(
      Self.why(Self.side(), Self.side(price: "11.00", supplements: "5.00"))
        == "price 10.00 → 11.00; supplements 0.00 → 5.00")
  }
}
