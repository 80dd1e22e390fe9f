import Testing

@testable import Takst
@testable import TakstReports

/// Values of levers that make scenarios meet a goal, checked by hand.
@Suite struct SolverTests {
  /// A is paid 10.00 ten times, B 5.00 as often as is asked for; the offer pays A at 20.00, which costs 100.00 more.
  static func solver(b lines: Int, budget: String? = nil, _ change: (inout Tariff) -> Void = { _ in }) throws -> Solver
  {
    var tariff = Small.tariff([Small.item("A", "10.00"), Small.item("B", "5.00"), Small.item("C", "1.00")])
    tariff.items[1].tags = ["many"]
    if let budget {
      tariff.budgets = [
        Budget(id: "b", names: Small.text("B"), items: ["B"], amount: Small.money(budget), status: .estimate)
      ]
    }
    change(&tariff)
    let activity =
      (0..<10).map { Small.line("2024-03-01", "A", patient: "p\($0)") }
      + (0..<lines).map { Small.line("2024-04-01", "B", patient: "p\($0)") }
    return try solver(tariff, Small.inputs(activity))
  }

  static func solver(_ tariff: Tariff, _ inputs: Inputs) throws -> Solver {
    let comparison = try Comparison(tariff, period: .year(2024), scenarios: [offer])
    return try Solver(comparison, comparison.count(inputs))
  }

  static let offer = ComparisonTests.scenario("offer", .set(code: "A", ComparisonTests.price("20.00")))

  static func factor(_ text: String) -> Solution.Value { .factor(Rate(text)!) }

  /// 40 × B must fall from 200.00 to 100.00, so that B is 2.50: from a factor of 0.499 on 5.00 × f is at least 2.495, and from 0.501
  /// on it is 2.505.
  @Test func anExactFactorIsFound() throws {
    let solver = try Self.solver(b: 40)
    for items in [["B"], ["tag:many"], ["B", "C"]] as [Selector] {
      let solution = try solver.solve(with: .factor(items), scenario: 0)
      #expect(solution.parts.count == 1)
      #expect(solution.parts[0].value == Self.factor("0.500999"))
      #expect(solution.parts[0].range == [Self.factor("0.499"), Self.factor("0.500999")])
      #expect(solution.parts[0].difference == Small.money("0.00"))
      #expect(solution.parts[0].obstacle == nil)
      #expect(solution.parts[0].evaluations <= 12)
      #expect(solution.earnings?.total == Small.money("300.00"))
      #expect(solution.solved?.id == "offer+neutral")
      #expect(solution.solved?.names == Small.text("offer, cost-neutral"))
      #expect(solution.amendment?.id == "offer-neutral")
      #expect(solution.prices.first?.item.code == "B")
      #expect(solution.prices.first?.new?.amount == Small.money("2.50"))
    }
  }

  /// 30 × B must fall by 100.00 to 50.00: at 1.67 it is 50.10, at 1.66 it is 49.80.
  @Test func roundingMayLeaveADifference() throws {
    let solver = try Self.solver(b: 30)
    let byFactor = try solver.solve(with: .factor(["B"]), scenario: 0)
    #expect(byFactor.parts[0].value == Self.factor("0.334999"))
    #expect(byFactor.parts[0].range == [Self.factor("0.333"), Self.factor("0.334999")])
    #expect(byFactor.parts[0].difference == Small.money("0.10"))
    let byAmount = try solver.solve(with: .amount(code: "B"), scenario: 0)
    let price = Solution.Value.amount(Small.money("1.67"))
    #expect(byAmount.parts[0].value == price)
    #expect(byAmount.parts[0].range == [price, price])
    #expect(byAmount.parts[0].difference == Small.money("0.10"))
    #expect(byAmount.amendment?.changes.count == 1)
  }

  @Test func othersGoalsThanNeutrality() throws {
    let solver = try Self.solver(b: 40)
    func amount(_ goal: Solver.Goal) throws -> (Solution.Value?, Money?) {
      let part = try solver.solve(goal, with: .amount(code: "B"), scenario: 0).parts[0]
      return (part.value, part.difference)
    }
    // 200.00 for A and 40 × B.
    #expect(try amount(.total(Small.money("500.00"))) == (.amount(Small.money("7.50")), Small.money("0.00")))
    #expect(try amount(.difference(Small.money("50.00"))) == (.amount(Small.money("3.75")), Small.money("0.00")))
    #expect(
      try amount(.amount(segment: "s", Small.money("200.01"))) == (.amount(Small.money("0.00")), Small.money("-0.01")))
  }

  /// B earns 150.00 and is held to 120.00, so that the offer costs 320.00 in place of 220.00.
  ///
  /// B must come to 20.00, at 0.67 it is 20.10. From 5.00 down to 4.00 nothing changes.
  @Test func aBudgetClipsWhatTheLeverDoes() throws {
    let solution = try Self.solver(b: 30, budget: "120.00").solve(with: .factor(["B"]), scenario: 0)
    #expect(solution.parts[0].value == Self.factor("0.134999"))
    #expect(solution.parts[0].difference == Small.money("0.10"))
  }

  @Test func aBudgetMayHoldTheLever() throws {
    let solver = try Self.solver(b: 30, budget: "120.00")
    let solution = try solver.solve(.difference(Small.money("150.00")), with: .factor(["B"]), scenario: 0)
    #expect(solution.parts[0].obstacle == .held(by: ["b"]))
    #expect(solution.parts[0].value == Self.factor("1"))
    #expect(solution.parts[0].difference == Small.money("-50.00"))
    #expect(solution.solved == nil)
    #expect(
      ComparisonReport.text([solution]) == """

        Version of offer with a difference of 150.00
          Lever                      Value  Same from        to  Difference left  Evaluations
          ───────────────────────────────────────────────────────────────────────────────────
          factor on the prices of B      1      0.999  1.000999           -50.00           15
            No solution: b takes back what the lever adds. The value that comes nearest is shown.

        """)
  }

  @Test func aLeverMayBeTooShort() throws {
    let solution = try Self.solver(b: 10).solve(with: .factor(["B"]), scenario: 0)
    #expect(solution.parts[0].obstacle == .outOfReach)
    #expect(solution.parts[0].value == Self.factor("0.000999"))
    #expect(solution.parts[0].difference == Small.money("50.00"))
    #expect(solution.solved == nil)
    let far = try Self.solver(b: 10).solve(.total(Small.money("90000.00")), with: .factor(["B"]), scenario: 0)
    // 10 × 5.00 × 1000 and 200.00 for A; 999.999 × 5.00 is 4,999.995 and rounds to the same.
    #expect(far.parts[0].range == [Self.factor("999.999"), Self.factor("1000")])
    #expect(far.parts[0].difference == Small.money("-39800.00"))
  }

  @Test func whatEarnsNothingIsNoLever() throws {
    let solution = try Self.solver(b: 10).solve(with: .factor(["C"]), scenario: 0)
    #expect(solution.parts[0].obstacle == .nothingPaid)
    #expect(solution.parts[0].value == nil)
    let comparison = try Comparison(
      Small.tariff([Small.item("A", "1.00")]), period: .year(2024), scenarios: [Self.offer])
    let empty = try Solver(comparison, comparison.count(Small.inputs([]))).solve(with: .factor(["A"]), scenario: 0)
    #expect(empty.parts[0].obstacle == .noPractice)
    #expect(
      [solution, empty].map { ComparisonReport.text([$0]).split(separator: "\n").last! } == [
        "    No solution: nothing is paid for C in this scenario. Choose other items.",
        "    No solution: no practice was counted.",
      ])
  }

  @Test(arguments: [
    (Solver.Lever.factor(["FRE"]), "the tariff t has no code FRE: did you mean FREE?"),
    (.factor(["ZZZZZZ"]), "the tariff t has no code ZZZZZZ: name a code, segment:ID or tag:ID"),
    (.factor(["tag:mony"]), "no item of the tariff t has the tag mony: did you mean tag:many?"),
    (.factor(["segment:zz"]), "no item of the tariff t is in the segment zz: use one of s"),
    (.amount(code: "FREE"), "the price of FREE is free and nothing sets it: set it by an amendment first"),
    (.amount(code: "NONE"), "NONE has no price in the period: set one by an amendment first"),
    (.amount(code: "TIER"), "the price of TIER has tiers, for which no one amount can stand: use a factor"),
    (.amount(code: "GAP"), "GAP has a price for some practices, payers or days only: use a factor"),
  ])
  func aLeverThatCannotBeMovedIsRefused(lever: Solver.Lever, message: String) throws {
    let solver = try Self.solver(b: 1) { tariff in
      var free = Small.item("FREE")
      free.prices = [Price(nil, kind: .free, status: .official)]
      var tier = Small.item("TIER", unit: .enrolled(Count(every: .month)))
      tier.prices = [
        Price(Small.money("1.00"), status: .official, tiers: [Price.Tier(above: 5, amount: Small.money("0.50"))])
      ]
      var gap = Small.item("GAP")
      gap.prices = [
        Price(Small.money("1.00"), days: DayRange(until: "2024-03-01"), status: .official),
        Price(Small.money("1.00"), days: DayRange(from: "2024-05-01"), status: .official),
      ]
      tariff.items += [free, Small.item("NONE"), tier, gap]
    }
    let error = #expect(throws: Diagnostics.self) { try solver.solve(with: lever, scenario: 0) }
    #expect(error?.description == message)
  }

  /// Three segments that earn 100.00 each are to share 300.00: 225.00, 45.00 and 30.00.
  @Test func segmentsAreGivenTheirShares() throws {
    var tariff = Small.tariff(["1", "2", "3"].map { Small.item("A\($0)", "1.00", segment: "s\($0)") })
    tariff.items.append(Small.item("A", "7.00", segment: "s1"))
    tariff.segments = ["1", "2", "3"].map { Segment(id: "s\($0)", names: Small.text("Segment \($0)")) }
    let lines = (0..<300).map { Small.line("2024-03-01", "A\($0 % 3 + 1)", patient: "p\($0)") }
    let solver = try Self.solver(tariff, Small.inputs(lines))
    let solution = try solver.solve(shares: [("s1", "0.75"), ("s2", "0.15"), ("s3", "0.1")], scenario: 0)
    #expect(solution.parts.map(\.value) == ["2.245", "0.454999", "0.304999"].map { Self.factor($0) })
    #expect(solution.parts.map(\.difference) == Array(repeating: Small.money("0.00"), count: 3))
    #expect(solution.earnings?.total == Small.money("300.00"))
    #expect(solution.earnings?.segments.map(\.amount) == ["225.00", "45.00", "30.00"].map(Small.money))
    // What is not named stays as it is, and is left over.
    let two = try solver.solve(shares: [("s1", "0.75"), ("s2", "0.15")], scenario: 0)
    #expect(two.sharedTotal == Small.money("300.00"))
    #expect(two.earnings?.total == Small.money("370.00"))
    // No price makes 100 × p come to 33.33.
    let third = try solver.solve(shares: [("s1", "0.1111")], scenario: 0)
    #expect(third.parts[0].difference == Small.money("-0.33"))
  }

  /// The version stands beside its scenario, priced from what was counted.
  @Test func aVersionIsComparedWithoutCountingAgain() throws {
    let solver = try Self.solver(b: 40)
    let solution = try solver.solve(with: .factor(["B"]), scenario: 0)
    let wider = try solver.comparison.with([solution])
    let compared = wider.earnings(of: solver.counts)
    #expect(compared.scenarios.map(\.id) == ["offer", "offer+neutral"])
    #expect(compared.difference(of: 0) == Small.money("100.00"))
    #expect(compared.difference(of: 1) == Small.money("0.00"))
    #expect(compared.earnings[1].amendments == ["offer", "offer-neutral"])
  }
}
