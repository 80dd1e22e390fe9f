import Takst
import Testing

@Suite struct MoneyTests {
  /// The Danish table of a year unknown (danish.md, section 1) prints both the base and the regulated fee.
  @Test func oldDanishTableFollowsItsFactor() {
    #expect(Money("126.86", .dkk)!.scaled(by: "1.055", rounding: .halfAwayFromZero).description == "133.84")
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("+1", 100), ("153.61", 15_361), ("153.6", 15_360), ("-0.01", -1), ("007", 700),
    ("92233720368547758.07", Int64.max), ("-92233720368547758.07", -Int64.max),
  ])
  func readsDecimalText(text: String, minorUnits: Int64) {
    #expect(Money(text, .dkk)?.minorUnits == minorUnits)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "1,5", "1.234", "1 000", " 1", "1 ", "--1", "1-", "1.2.3", "1e3", "0x1", "NaN", "١",
    "92233720368547758.08", "922337203685477581", "99999999999999999999999999",
  ])
  func refusesAnythingElse(text: String) {
    #expect(Money(text, .dkk) == nil)
  }

  @Test(arguments: [
    (Int64(0), "0.00"), (5, "0.05"), (-5, "-0.05"), (100, "1.00"), (-15_361, "-153.61"),
    (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
  ])
  func writesAllPlaces(minorUnits: Int64, text: String) {
    #expect(Money(minorUnits: minorUnits, .dkk).description == text)
  }

  @Test func currencyDecidesThePlaces() {
    let yen = Currency("JPY", minorDigits: 0)!
    #expect(Money("12", yen)!.description == "12")
    #expect(Money("12.0", yen) == nil)
    #expect(Money("1.2345", Currency("CLF", minorDigits: 4)!)!.minorUnits == 12_345)
  }

  @Test func textRoundTrips() {
    let seed: UInt64 = 7
    var random = SlowRandom(seed: seed)
    for _ in 0..<2_000 {
      let money = Money(minorUnits: random.anyLength(), .eur)
      if money.minorUnits == .min { continue }
      #expect(Money(money.description, .eur) == money, "seed \(seed)")
    }
  }

  @Test func addsAndSubtractsUpToTheEnds() {
    func dkk(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, .dkk) }
    #expect(dkk(.max) + dkk(.min) == dkk(-1))
    #expect(dkk(.max) - dkk(.max) == .zero(.dkk))
    #expect(dkk(-1) - dkk(.min) == dkk(.max))
    #expect(-dkk(5) == dkk(-5))
    #expect(dkk(.min) < dkk(.max))
    var sum = dkk(1)
    sum += dkk(-2)
    #expect(sum == dkk(-1))
  }

  @Test(arguments: Rounding.allCases) func scalesLikeLongMultiplication(mode: Rounding) {
    let seed: UInt64 = 99
    var random = SlowRandom(seed: seed)
    for _ in 0..<3_000 {
      let amount = random.anyLength() >> 20
      let rates = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Rate(units: random.anyLength() >> 30, places: Int.random(in: 0...9, using: &random))
      }
      let divisor = rates.reduce(UInt128(1)) { product, rate in
        (0..<rate.places).reduce(product) { power, _ in power * 10 }
      }
      let expected = SlowNumber.rounded([amount] + rates.map(\.units), over: divisor, mode)
      guard let expected else { continue }
      #expect(
        Money(minorUnits: amount, .dkk).scaled(by: rates, rounding: mode).minorUnits == expected,
        "seed \(seed): \(amount) × \(rates)")
    }
  }

  @Test func chainedRatesAreRoundedOnce() {
    let third = Money(minorUnits: 1, .dkk)
    #expect(third.scaled(by: ["0.5", "2"], rounding: .towardZero).minorUnits == 1)
    #expect(third.scaled(by: [], rounding: .up).minorUnits == 1)
  }

  @Test func quantityTimesAmount() {
    let fee = Money("153.61", .dkk)!
    #expect(fee.times(3, rounding: .up).description == "460.83")
    #expect(fee.times(Quantity("0.5")!, rounding: .halfAwayFromZero).description == "76.81")
    #expect(fee.times(Quantity("0.5")!, rounding: .towardZero).description == "76.80")
    #expect(fee.times(Quantity("-0.5")!, rounding: .down).description == "-76.81")
    #expect(fee.times(.zero, rounding: .up) == .zero(.dkk))
  }

  @Test func splitAddsUpExactly() {
    let seed: UInt64 = 3
    var random = SlowRandom(seed: seed)
    for _ in 0..<2_000 {
      let whole = Money(minorUnits: max(random.anyLength(), .min + 1), .dkk)
      var weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Int64((random.anyLength() >> 4).magnitude)
      }
      if weights.allSatisfy({ $0 == 0 }) { weights.append(1) }
      let parts = whole.split(by: weights)
      #expect(parts.count == weights.count)
      #expect(parts.reduce(.zero(.dkk), +) == whole, "seed \(seed): \(whole) by \(weights)")
      let total = weights.reduce(0) { $0 + Int128($1) }
      for (part, weight) in zip(parts, weights) {
        // Each part lies less than one coin from its exact share: |part × total − whole × weight| < total.
        let difference = SlowNumber.distance((part.minorUnits, Int64(total)), (whole.minorUnits, weight))
        #expect(difference < UInt128(total), "seed \(seed): \(part) of \(whole)")
      }
    }
  }

  @Test func coinsLeftOverGoToTheLargestRemaindersThenTheFirst() {
    func split(_ units: Int64, _ weights: [Int64]) -> [Int64] {
      Money(minorUnits: units, .dkk).split(by: weights).map(\.minorUnits)
    }
    #expect(split(100, [1, 1, 1]) == [34, 33, 33])
    #expect(split(-100, [1, 1, 1]) == [-34, -33, -33])
    #expect(split(100, [0, 1, 0]) == [0, 100, 0])
    #expect(split(2, [1, 1, 1]) == [1, 1, 0])
    #expect(split(10, [1, 2, 4]) == [1, 3, 6])
    #expect(split(0, [5, 7]) == [0, 0])
    #expect(split(.max, [1, 1]) == [4_611_686_018_427_387_904, 4_611_686_018_427_387_903])
  }

  @Test func misuseTraps() async {
    await #expect(processExitsWith: .failure) { _ = Money.zero(.dkk) + Money.zero(.eur) }
    await #expect(processExitsWith: .failure) { _ = Money.zero(.dkk) - Money.zero(.eur) }
    await #expect(processExitsWith: .failure) { _ = Money.zero(.dkk) < Money.zero(.eur) }
    await #expect(processExitsWith: .failure) { _ = Money(minorUnits: .max, .dkk) + Money(minorUnits: 1, .dkk) }
    await #expect(processExitsWith: .failure) { _ = -Money(minorUnits: .min, .dkk) }
    await #expect(processExitsWith: .failure) {
      _ = Money(minorUnits: .max, .dkk).scaled(by: 2, rounding: .up)
    }
    await #expect(processExitsWith: .failure) { _ = Money(minorUnits: 1, .dkk).split(by: [0, 0]) }
    await #expect(processExitsWith: .failure) { _ = Money(minorUnits: 1, .dkk).split(by: [2, -1]) }
  }
}

extension SlowNumber {
  /// The distance between two products.
  static func distance(_ left: (Int64, Int64), _ right: (Int64, Int64)) -> UInt128 {
    (Int128(left.0) * Int128(left.1) - Int128(right.0) * Int128(right.1)).magnitude
  }
}
