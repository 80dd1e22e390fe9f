import Takst
import Testing

@Suite struct TariffReaderTests {
  @Test func readsEveryKey() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    #expect(tariff.id == "full")
    #expect(tariff.currency == .dkk)
    #expect(tariff.calendar == .danish)
    #expect(tariff.items.count == 17)
    #expect(tariff.items[0].prices[1].amount == Money("151.50", .dkk))
    #expect(tariff.items[0].prices[1].kind == .maximum)
    #expect(tariff.items[0].indexed?.base == Money("150.00", .dkk))
    #expect(tariff.items.first { $0.code == "B2" }?.days == DayRange(from: "2024-01-01", until: "2026-01-01"))
    #expect(tariff.items[0].place == Place(file: "tariff.json", line: 28, column: 5))
    #expect(tariff.rules.map(\.kind.name).count == 9)
    #expect(tariff.rules[7].kind == .limit(atMost: Quantity("2.5")!, per: .practice, every: .rollingMonths(6)))
    #expect(tariff.ceilings[0].reference == .mean)
    #expect(tariff.budgets[0].freeBand == "0.006")
  }

  @Test func readsMovesSharesAndFamilies() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let item = tariff.items[0]
    #expect(
      ["2023-12-31", "2024-01-01", "2025-01-01"].map { item.segment(on: $0) } == ["services", "basis", "services"])
    let price = try #require(tariff.items.first { $0.code == "C1" }?.prices[0])
    #expect(price.per == .year)
    #expect(price.shares == ["gp": "0.7", "other": "0.3"])
    #expect(price.incomeShare == "0.7")
    let family = tariff.families[0]
    #expect(family.members == [.init(code: "0411", factor: "0.5"), .init(code: "0421", factor: 1)])
    #expect(family.days == DayRange(from: "2024-01-01", until: "2030-01-01"))
    #expect(family.source == "s")
    #expect(family.place == Place(file: "tariff.json", line: 132, column: 5))
  }

  @Test func readsEveryWayToScore() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let units = tariff.items.compactMap { item in
      if case .performance(let performance) = item.unit { performance } else { nil }
    }
    #expect(
      units.map(\.score) == [
        .steps([.init(from: "0.45", share: "0.5"), .init(from: "0.6", share: 1)]),
        .proportional(above: "0.4", atMost: "0.8", of: .rate("0.4")),
        .proportional(above: 0, atMost: nil, of: .target),
        .relative(cutoffs: ["0.25", "0.5", "0.75"], quality: 3, improvement: 1),
      ])
    #expect(units[1].factors == [.listSize(norm: 2095), .indicator("copd-prevalence", norm: "0.05")])
    #expect(units.map(\.pool) == [nil, Performance.Pool(), nil, Performance.Pool(less: ["segment:services", "P2"])])
  }

  @Test func readsConditionsOnResults() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    guard case .enrolled(let count)? = tariff.items.first(where: { $0.code == "B1" })?.unit else {
      Issue.record("B1 counts people")
      return
    }
    #expect(count.when?.indicator == Condition.IndicatorBand(id: "accreditation", from: "1", below: "2"))
    #expect(count.when?.all.map(\.sex) == [.female])
  }

  @Test func readsContractsOfPayers() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let file = "amendment-payers.json"
    let amendment = try AmendmentReader.read(Fixture.bytes("Full/\(file)"), file: file, for: tariff)
    #expect(amendment.payers == ["zk", "cz"])
    #expect(
      amendment.changes.dropFirst().map(\.change) == [
        .follow(payer: "asr", contractOf: "zk"), .follow(payer: "ditzo", contractOf: "asr"),
      ])
  }

  @Test func readsEveryChange() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let amendment = try AmendmentReader.read(Fixture.bytes("Full/amendment.json"), file: "amendment.json", for: tariff)
    #expect(amendment.byContract)
    #expect(amendment.regions == ["Region Hovedstaden"])
    let changes = amendment.changes.map(\.change)
    #expect(changes.count == 16)
    let year = DayRange(from: "2025-04-01", until: "2026-04-01")
    #expect(changes[3] == .reprice(["segment:services", "B1"], .scaled(by: "1.02"), year))
    let half = DayRange(from: "2025-01-01", until: "2025-07-01")
    #expect(changes[4] == .reprice(["tag:visit"], .raised(by: Money("-5.00", .dkk)!), half))
    #expect(changes[5] == .reprice(["B2"], .asOn("2024-12-31"), DayRange(from: "2025-01-01", until: "2025-04-01")))
    #expect(changes[6] == .regroup(["0501"], segment: "local", from: "2025-01-01"))
    let old = Small.condition { $0.age = .init(from: 75) }
    #expect(changes[7] == .weights(code: "B1", [.init(when: old, weight: "1.4"), .init(when: nil, weight: "0.95")]))
    #expect(amendment.programmes.map(\.id) == ["asthma"])
    guard case .addCeiling(let ceiling) = changes[9], case .addBudget(let budget) = changes[10] else {
      Issue.record("\(changes[9]), \(changes[10])")
      return
    }
    #expect(ceiling.id == "visits" && ceiling.factor == "1.5" && ceiling.reference == .mean)
    #expect(budget.id == "local" && budget.amount == Money("1000000.00", .dkk) && budget.freeBand == "0.01")
    #expect(changes[11] == .remove(code: "0502"))
    #expect(amendment.changes[11].place == Place(file: "amendment.json", line: 29, column: 5))
    #expect(changes[14] == .ceiling(id: "cap", factor: "1.3", status: .estimate))
  }
}
