import Testing

@testable import Takst
@testable import TakstReports

@Suite struct ReportNumberTests {
  @Test(arguments: [
    ("0.00", "0.00", "0,00"), ("5.00", "5.00", "5,00"), ("999.99", "999.99", "999,99"),
    ("1000.00", "1,000.00", "1.000,00"), ("-1234567.89", "-1,234,567.89", "-1.234.567,89"),
    ("-999.99", "-999.99", "-999,99"), ("100000.00", "100,000.00", "100.000,00"),
    ("92233720368547758.07", "92,233,720,368,547,758.07", "92.233.720.368.547.758,07"),
  ])
  func amountsAreWrittenTheLocalWay(plain: String, english: String, danish: String) {
    let money = Money(plain, .dkk)!
    #expect(Language.english.amount(money) == english)
    #expect(Language.danish.amount(money) == danish)
    #expect(Language.dutch.amount(money) == danish)
  }

  @Test func daysAreWrittenTheLocalWay() {
    #expect(Language.english.day("2024-03-31") == "2024-03-31")
    #expect(Language.danish.day("2024-03-31") == "31-03-2024")
    #expect(Language.english.days(DayRange(from: "2024-01-01", until: "2024-01-02")) == "2024-01-01")
    #expect(Language.dutch.days(DayRange(until: "2024-01-01")) == "tot en met 31-12-2023")
    #expect(Language.danish.days(.always) == "altid")
  }

  @Test(
    arguments: [
      ([1, 1, 1], [334, 333, 333]), ([1, 2, 3, 4], [100, 200, 300, 400]), ([1, 0], [1000, 0]),
      ([30, -10], [1500, -500]), ([100, -33, 0], [1493, -493, 0]), ([Int64.max / 2, Int64.max / 2], [500, 500]),
    ] as [([Int64], [Int64])])
  func sharesAddUp(amounts: [Int64], expected: [Int64]) {
    #expect(Shares.parts(amounts, scale: 1000) == expected)
    #expect(expected.reduce(0, +) == 1000)
  }

  @Test func sharesOfRandomAmountsAddUp() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var state = seed
    func next() -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) - 200_000_000
    }
    for _ in 0..<500 {
      let amounts = (0..<7).map { _ in next() }
      guard amounts.reduce(0, +) > 0 else { continue }
      let parts = try #require(Shares.parts(amounts, scale: 1000), "seed \(seed)")
      #expect(parts.reduce(0, +) == 1000, "seed \(seed)")
    }
  }

  @Test func thereAreNoSharesOfNothing() {
    #expect(Shares.parts([0, 0], scale: 1000) == nil)
    #expect(Shares.parts([1, -2], scale: 1000) == nil)
    #expect(Shares.parts([], scale: 1000) == nil)
    #expect(Shares.share(5, of: 0, scale: 1000) == nil)
  }

  @Test(
    arguments: [
      (1, 3, "0.3333"), (2, 3, "0.6667"), (1, 1, "1.0000"), (-1, 3, "-0.3333"), (1, -3, "-0.3333"), (0, 3, "0.0000"),
      (1, 20_000, "0.0001"), (-1, 100_000, "0.0000"), (7, 2, "3.5000"), (.max, .max, "1.0000"), (.min, .max, "-1.0000"),
    ] as [(Int64, Int64, String)])
  func aShareIsRoundedOnceFromTheExactValue(amount: Int64, total: Int64, expected: String) throws {
    #expect(Shares.fourPlaces(try #require(Shares.share(amount, of: total, scale: 10_000))) == expected)
  }
}
