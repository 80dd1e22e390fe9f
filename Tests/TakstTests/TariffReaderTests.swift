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
    #expect(tariff.items[0].place == Place(file: "tariff.json", line: 28, column: 5))
    #expect(tariff.rules.map(\.kind.name).count == 9)
    #expect(tariff.rules[7].kind == .limit(atMost: Quantity("2.5")!, per: .practice, every: .rollingMonths(6)))
    #expect(tariff.ceilings[0].reference == .mean)
    #expect(tariff.budgets[0].freeBand == "0.006")
  }

  @Test func readsEveryChange() throws {
    let tariff = try TariffReader.read(Fixture.bytes("Full/tariff.json"), file: "tariff.json")
    let amendment = try AmendmentReader.read(Fixture.bytes("Full/amendment.json"), file: "amendment.json", for: tariff)
    #expect(amendment.byContract)
    #expect(amendment.regions == ["Region Hovedstaden"])
    #expect(amendment.changes.count == 8)
    #expect(amendment.changes[3].change == .remove(code: "0502"))
    #expect(amendment.changes[3].place == Place(file: "amendment.json", line: 19, column: 5))
    #expect(amendment.changes[6].change == .ceiling(id: "cap", factor: "1.3", status: .estimate))
  }
}
