import Testing

@testable import Takst

/// What a later amendment overrides, and what changes nothing.
@Suite struct AmendmentStackTests {
  private static func amendment(_ id: String, _ changes: Amendment.Change...) -> Amendment {
    var amendment = Amendment(id: id, names: Small.text(id))
    amendment.changes = changes.map { Amendment.Entry($0) }
    return amendment
  }

  private static func set(_ code: String, _ amount: String, _ days: DayRange = .always) -> Amendment.Change {
    .set(code: code, Price(Small.money(amount), days: days, status: .estimate))
  }

  private static func findings(_ amendments: Amendment...) throws -> [String] {
    let limit = Small.rule(.limit(atMost: 1, per: .patient, every: .year), on: ["a"])
    var tariff = Small.tariff([Small.item("a", "100.00"), Small.item("b", "50.00")], rules: [limit])
    tariff.budgets = [Budget(id: "frame", names: Small.text("F"), items: ["a"], amount: nil, status: .estimate)]
    return try AmendmentStack(tariff, amendments, over: .year(2024)).findings.map { finding in
      let why =
        switch finding.reason {
        case .overridden(let by, let now): "overridden by \(by) \(now)"
        case .withoutEffect: "no effect"
        }
      return "\(finding.amendment) \(finding.subject) \(finding.days) \(finding.value): \(why)"
        + (finding.isPartial ? " for some" : "")
    }
  }

  @Test func aPriceSetTwiceIsOverriddenOnTheDaysOfTheLaterOne() throws {
    #expect(
      try Self.findings(
        Self.amendment("one", Self.set("a", "110.00")),
        Self.amendment("two", Self.set("a", "120.00", DayRange(from: "2024-07-01"))))
        == ["one a 2024-07-01..2025-01-01 110.00: overridden by two 120.00"])
    #expect(
      try Self.findings(Self.amendment("one", Self.set("a", "110.00"), Self.set("a", "115.00")))
        == ["one a 2024-01-01..2025-01-01 110.00: overridden by one 115.00"])
  }

  @Test func stepsAreHiddenByAPriceAboveThemAndHideNothing() throws {
    let scale = Amendment.Change.reprice(["segment:s"], .scaled(by: "1.1"), .always)
    #expect(
      try Self.findings(Self.amendment("one", scale), Self.amendment("two", Self.set("a", "120.00")))
        == ["one a 2024-01-01..2025-01-01 × 1.1: overridden by two 120.00"])
    #expect(try Self.findings(Self.amendment("one", Self.set("a", "120.00")), Self.amendment("two", scale)) == [])
  }

  @Test func whatLeadsToTheSamePriceHasNoEffect() throws {
    let year = "2024-01-01..2025-01-01"
    #expect(try Self.findings(Self.amendment("one", Self.set("a", "100.00"))) == ["one a \(year) 100.00: no effect"])
    #expect(
      try Self.findings(Self.amendment("one", Self.set("a", "90.00", DayRange(from: "2025-01-01"))))
        == ["one a \(year) 90.00: no effect"])
    #expect(
      try Self.findings(Self.amendment("one", .reprice(["a", "b"], .scaled(by: .one), .always)))
        == ["one a b \(year) × 1: no effect"])
    #expect(
      try Self.findings(Self.amendment("one", .moving(["a"], from: "2024-04-01", to: "2024-07-01")))
        == ["one a \(year) = 2024-03-31: no effect"])
    // It changes one of its items.
    #expect(
      try Self.findings(Self.amendment("one", .reprice(["a", "b"], .raised(by: Small.money("1.00")), .always))) == [])
  }

  @Test func amendmentsForOthersOverrideInPartOrNotAtAll() throws {
    func local(_ id: String, _ region: String, _ amount: String) -> Amendment {
      var amendment = Self.amendment(id, Self.set("a", amount))
      amendment.regions = [region]
      return amendment
    }
    #expect(
      try Self.findings(Self.amendment("all", Self.set("a", "110.00")), local("north", "N", "120.00"))
        == ["all a 2024-01-01..2025-01-01 110.00: overridden by north 120.00 for some"])
    #expect(try Self.findings(local("north", "N", "110.00"), local("south", "S", "120.00")) == [])
    #expect(
      try Self.findings(local("north", "N", "110.00"), Self.amendment("all", Self.set("a", "120.00")))
        == ["north a 2024-01-01..2025-01-01 110.00: overridden by all 120.00"])
  }

  @Test func rulesItemsAndBudgetsAreFollowedToo() throws {
    let year = "2024-01-01..2025-01-01"
    func limit(_ count: Quantity) -> Amendment.Change {
      .rule(Small.rule(.limit(atMost: count, per: .patient, every: .year), on: ["a"]))
    }
    func budget(_ amount: String) -> Amendment.Change {
      .budget(id: "frame", amount: Small.money(amount), status: .derived)
    }
    #expect(try Self.findings(Self.amendment("one", limit(1))) == ["one rule r \(year) : no effect"])
    #expect(
      try Self.findings(Self.amendment("one", limit(2)), Self.amendment("two", limit(3)))
        == ["one rule r \(year) : overridden by two "])
    #expect(try Self.findings(Self.amendment("one", .removeRule(id: "x"))) == ["one rule x \(year) : no effect"])
    #expect(
      try Self.findings(Self.amendment("one", budget("5.00")), Self.amendment("two", budget("6.00")))
        == ["one budget frame \(year) 5.00: overridden by two 6.00"])
    #expect(try Self.findings(Self.amendment("one", budget("5.00"))) == [])
    #expect(try Self.findings(Self.amendment("one", .remove(code: "b"))) == [])
    let item = Small.item("c", "1.00")
    #expect(
      try Self.findings(Self.amendment("one", .add(item)), Self.amendment("two", .remove(code: "c")))
        == ["one item c \(year) : overridden by two "])
  }
}
