import Testing

@testable import Takst

/// Payment against predicted workload, by hand and by what always holds.
@Suite struct SelectionTests {
  /// Somebody with capitation in kroner and minutes of work at 600.00 an hour: 10.00 a minute.
  static func person(
    _ capitation: Int64, minutes: Int64, age: Int? = 40, sex: Sex? = .female, chronic: Bool = false,
    area: String? = nil,
    practice: Int = 0, bundle: Int64 = 0, fees: Int64 = 0, direct: Int64 = 0
  ) -> PersonAccount {
    var account = PersonAccount(practice: practice, currency: .dkk)
    (account.age, account.sex, account.isChronic, account.area) = (age, sex, chronic, area)
    account.capitation = Money(minorUnits: capitation * 100, .dkk)
    account.bundle = Money(minorUnits: bundle * 100, .dkk)
    account.fees = Money(minorUnits: fees * 100, .dkk)
    account.addWork(Quantity(minutes), perHour: Small.money("600.00"))
    account.addDirectCost(Money(minorUnits: direct * 100, .dkk))
    return account
  }

  static func selection(_ accounts: [PersonAccount], fewest: Int64 = 2, practices: Int = 1) -> Selection {
    Selection(
      accounts, practices: (0..<practices).map { Practice(id: "P\($0)") }, currency: .dkk, fewest: fewest)
  }

  /// 22.5 minutes at 900.00 an hour and 12.00 for materials; a third of an hour at 1.00 is not rounded before it is added up.
  @Test func costsAreExact() {
    var account = PersonAccount(practice: 0, currency: .dkk)
    account.addWork(Quantity("22.5")!, perHour: Small.money("900.00"))
    account.addDirectCost(Small.money("12.00"))
    #expect(account.cost == Small.money("349.50"))
    #expect(account.minutes == Quantity("22.5")!)
    var small = PersonAccount(practice: 0, currency: .dkk)
    for _ in 0..<3 { small.addWork(20, perHour: Small.money("0.01")) }
    #expect(small.cost == Small.money("0.01"))
    // Three people of a third of an øre each have one together.
    let thirds = (0..<3).map { _ in
      var account = PersonAccount(practice: 0, currency: .dkk)
      account.addWork(20, perHour: Small.money("0.01"))
      return account
    }
    #expect(thirds.map(\.cost) == Array(repeating: Small.money("0.00"), count: 3))
    #expect(Self.selection(thirds).all?.cost == Small.money("0.01"))
  }

  /// Four people at 300.00: two well ones of 10 and 30 minutes, two in a programme of 50 and 70, who bring 100.00 for it each.
  static let four = [
    person(300, minutes: 10), person(300, minutes: 30),
    person(300, minutes: 50, age: 70, chronic: true, bundle: 100),
    person(300, minutes: 70, age: 75, sex: .male, chronic: true, bundle: 100),
  ]

  @Test func marginsAndRatiosByGroup() throws {
    let selection = Self.selection(Self.four)
    let chronic = selection.rows(by: .chronic)
    #expect(chronic.map(\.group) == [.chronic(false), .chronic(true)])
    #expect(chronic.map(\.people) == [2, 2])
    // 300.00 against 200.00; 400.00 against 600.00.
    #expect(chronic.map(\.paymentPerPerson) == ["300.00", "400.00"].map(Small.money))
    #expect(chronic.map(\.costPerPerson) == ["200.00", "600.00"].map(Small.money))
    #expect(chronic.map(\.marginPerPerson) == ["100.00", "-200.00"].map(Small.money))
    #expect(chronic.map(\.predictiveRatio) == ["1.5", "0.6667"])
    #expect(chronic.map(\.negativeShare) == [0, 1])
    let all = try #require(selection.all)
    #expect(all.payment == Small.money("1400.00") && all.cost == Small.money("1600.00"))
    #expect(all.marginPerPerson == Small.money("-50.00"))
    #expect(all.predictiveRatio == "0.875")
    #expect(all.negativeShare == "0.5")
    #expect(all.capitation == Small.money("1200.00") && all.bundle == Small.money("200.00"))
    // Ages by tens: 40–49, and 70–79 of both sexes.
    #expect(selection.rows(by: .age).map(\.group?.id) == ["40-49", "70-79"])
    #expect(selection.rows(by: .ageAndSex).map(\.group?.id) == ["40-49 female", "70-79 female", "70-79 male"])
    #expect(selection.rows(by: .ageAndSex).map(\.isSmall) == [false, true, true])
    #expect(selection.rows(by: .area).isEmpty && selection.rows(by: .group).isEmpty)
  }

  /// What is predicted is the mean of people alike: one of two alike who costs more than is paid is not a loss by their facts.
  @Test func aLossIsCountedByWhatIsPredicted() throws {
    let selection = Self.selection([Self.person(300, minutes: 5), Self.person(300, minutes: 50)])
    #expect(selection.all?.marginPerPerson == Small.money("25.00"))
    #expect(selection.all?.negativeShare == 0)
  }

  @Test func whatIsNotStatedComesLast() {
    let selection = Self.selection([
      Self.person(1, minutes: 1, age: nil, area: nil), Self.person(1, minutes: 1, age: 103, area: "town"),
      Self.person(1, minutes: 1, age: 0, sex: nil, area: "country"),
    ])
    #expect(selection.rows(by: .age).map(\.group?.id) == ["0-9", "90-", "-"])
    #expect(selection.rows(by: .sex).map(\.group?.id) == ["female", "-"])
    #expect(selection.rows(by: .area).map(\.group?.id) == ["country", "town", "-"])
    #expect(selection.rows(by: .chronic).isEmpty)
  }

  @Test func withoutPeopleThereIsNothing() {
    let selection = Self.selection([])
    #expect(selection.all == nil && selection.fit == nil && selection.needs.isEmpty)
  }

  /// Costs 100, 200, 300, 400 and payments 150, 150, 350, 350, all in kroner: c̄ = 250, Σ(c − c̄)² = 50,000, ΣPc about the means 40,000,
  /// ΣP² about the means 40,000, Σ(c − P)² = 10,000, Σ|c − P| = 200, Σ|c − c̄| = 400.
  @Test func fitByHand() throws {
    let accounts = zip([150, 150, 350, 350] as [Int64], [10, 20, 30, 40] as [Int64]).map {
      Self.person($0, minutes: $1)
    }
    let fit = try #require(Self.selection(accounts).fit)
    #expect(fit.people == 4)
    #expect(fit.rSquared == 0.8)
    #expect(fit.explained == 0.8)
    #expect(fit.predictionMeasure == 0.5)
    // The payments add up to all cost: scaling changes nothing.
    #expect(fit.explainedAtScale == 0.8)
    #expect(fit.predictionMeasureAtScale == 0.5)
    // Half of each payment: the correlation and what is at scale stay; as paid the errors are 25, 125, 125, 225 (Σ² = 82,500; Σ = 500).
    let halves = accounts.map { account in
      var half = account
      half.capitation = Money(minorUnits: account.capitation.minorUnits / 2, .dkk)
      return half
    }
    let half = try #require(Self.selection(halves).fit)
    #expect(half.rSquared == 0.8)
    #expect(half.explained == 1 - 82_500.0 / 50_000)
    #expect(half.predictionMeasure == 1 - 500.0 / 400)
    #expect(half.explainedAtScale == 0.8)
    #expect(half.predictionMeasureAtScale == 0.5)
  }

  @Test func aPaymentEqualToCostFitsFullyAndAFlatOneNotAtAll() throws {
    let costs: [Int64] = [3, 14, 15, 92, 65, 35]
    let perfect = try #require(Self.selection(costs.map { Self.person($0 * 10, minutes: $0) }).fit)
    for measure in [
      perfect.rSquared, perfect.explained, perfect.predictionMeasure, perfect.explainedAtScale,
      perfect.predictionMeasureAtScale,
    ] { #expect(measure == 1) }
    let flat = try #require(Self.selection(costs.map { Self.person(100, minutes: $0) }).fit)
    #expect(flat.rSquared == 0 && flat.explainedAtScale == 0)
    #expect(abs(try #require(flat.predictionMeasureAtScale)) < 1e-15)
    #expect(Self.selection([Self.person(1, minutes: 2), Self.person(5, minutes: 2)]).fit == nil)
  }

  /// Two practices of two each at 300.00: one of people who need 10 minutes, one with one of 30.
  ///
  /// The mean is 15, so that needs are ⅔ and 2.
  @Test func paymentPerNeed() throws {
    let accounts = [
      Self.person(300, minutes: 10, area: "town"), Self.person(300, minutes: 10, area: "town"),
      Self.person(300, minutes: 10, area: "town", practice: 1),
      Self.person(300, minutes: 30, age: 80, area: "country", practice: 1),
    ]
    let needs = Self.selection(accounts, practices: 2).needs
    #expect(needs.map(\.group.id) == ["all", "P0", "P1", "country", "town"])
    #expect(needs.map(\.people) == [4, 2, 2, 1, 3])
    // Two thirds are 0.666667.
    #expect(needs.map(\.needAdjusted) == ["4", "1.333", "2.667", "2", "2"].map { Quantity($0)! })
    #expect(needs.map(\.perPerson) == Array(repeating: Small.money("300.00"), count: 5))
    #expect(needs.map(\.perNeedAdjusted) == ["300.00", "450.00", "225.00", "150.00", "450.00"].map(Small.money))
    #expect(needs.map(\.isSmall) == [false, false, false, true, false])
  }

  @Test func fifthsByDeprivationBeginWithTheMostDeprived() {
    func fifths(_ indices: [Rate?]) -> [Int?]? {
      Selection.NeedRow.fifths(
        indices.enumerated().map { place, index in
          var practice = Practice(id: "P\(place)")
          practice.deprivation = index
          return practice
        })
    }
    #expect(fifths([1, 2, 3, 4, 5]) == [5, 4, 3, 2, 1])
    #expect(fifths([5, nil, 5, 4, 3, 3]) == [1, nil, 1, 3, 4, 4])
    #expect(fifths([1, 2, 3, 4, nil]) == nil)
  }

  /// Sign test V13: under a flat capitation the margin falls as predicted minutes rise.
  ///
  /// Danish practices with more complex patients have lower incomes, as the mixed scheme does not fully compensate complexity (Olsen,
  /// Health Policy 2012).
  @Test func underFlatCapitationTheMarginFallsWithComplexity() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let accounts = (0..<300).map { _ in
        let age = generator.int(0...99)
        return Self.person(
          400, minutes: Int64(generator.int(0...30) + age / 10 * 40), age: age, chronic: generator.chance(20))
      }
      let rows = Self.selection(accounts).rows(by: .age)
      #expect(rows.count == 10)
      for (younger, older) in zip(rows, rows.dropFirst()) {
        #expect(older.costPerPerson > younger.costPerPerson, "seed \(seed)")
        #expect(older.marginPerPerson < younger.marginPerPerson, "seed \(seed)")
      }
    }
  }

  /// Groups of every dimension add up to everybody; the order of people does not matter; the mean need of all is one.
  @Test func sumsOfGroupsAreEverybody() throws {
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let accounts = (0..<generator.int(1...80)).map { _ in
        Self.person(
          Int64(generator.int(0...900)), minutes: Int64(generator.int(0...90)),
          age: generator.chance(10) ? nil : generator.int(-1...110), sex: generator.one(of: [.female, .male, nil]),
          chronic: generator.chance(30), area: generator.one(of: ["a", "b", nil]), practice: generator.int(0...2),
          bundle: Int64(generator.int(0...90)), fees: Int64(generator.int(0...900)), direct: Int64(generator.int(0...9))
        )
      }
      let selection = Self.selection(accounts, practices: 3)
      let all = try #require(selection.all)
      #expect(all.payment == accounts.reduce(.zero(.dkk)) { $0 + $1.payment }, "seed \(seed)")
      #expect(all.cost == accounts.reduce(.zero(.dkk)) { $0 + $1.cost }, "seed \(seed)")
      for dimension in Selection.Dimension.allCases {
        let rows = selection.rows(by: dimension)
        if rows.isEmpty { continue }
        #expect(rows.reduce(0) { $0 + $1.people } == all.people, "seed \(seed)")
        #expect(rows.reduce(0) { $0 + $1.negative } == all.negative, "seed \(seed)")
        #expect(rows.reduce(.zero(.dkk)) { $0 + $1.payment } == all.payment, "seed \(seed)")
        #expect(rows.reduce(0) { $0 + $1.costUnits } == all.costUnits, "seed \(seed)")
      }
      #expect(Self.selection(accounts.shuffled(using: &generator), practices: 3) == selection, "seed \(seed)")
      if let fit = selection.fit {
        // The best line explains at least as much as the payment itself, at any scale.
        #expect(fit.rSquared >= fit.explained - 1e-12 && fit.rSquared <= 1 + 1e-12, "seed \(seed)")
        #expect(fit.explainedAtScale.map { $0 <= fit.rSquared + 1e-12 } ?? true, "seed \(seed)")
        #expect(fit.predictionMeasure <= 1, "seed \(seed)")
      }
      if let everybody = selection.needs.first {
        // Weights are rounded to a millionth, at most half of one for each person.
        let off = everybody.needAdjusted.thousandths - everybody.people * 1000
        #expect(abs(off) <= 1, "seed \(seed)")
        let practices = selection.needs.filter { if case .practice = $0.group { true } else { false } }
        #expect(practices.reduce(.zero(.dkk)) { $0 + $1.payment } == all.payment, "seed \(seed)")
      }
    }
  }
}
