import Testing

@testable import Takst
@testable import TakstReports

/// What a solver finds on random cases: no better value is near, and its amendment gives what it says.
@Suite struct SolverAgainstEvaluatorTests {
  /// How many levers the random cases solved, and could not.
  struct Reached {
    var (solved, unsolved, amounts, turning, refused) = (0, 0, 0, 0, 0)
  }

  static func solve(_ seed: UInt64, _ reached: inout Reached) throws {
    let random = RandomCase(seed: seed)
    var generator = SeededGenerator(seed: seed ^ 0x501E)
    let scenario = Scenario(id: "rest", names: Small.text("Rest"), amendments: random.amendments)
    guard
      let comparison = try? Comparison(
        random.tariff, period: random.period, asKnownOn: random.asKnownOn, scenarios: [scenario])
    else { return }
    let counts = try comparison.count(random.inputs)
    let solver = Solver(comparison, counts)
    let codes = random.tariff.items.map(\.code)
    let lever: Solver.Lever =
      generator.chance(30)
      ? .amount(code: generator.one(of: codes))
      : .factor(Selector(generator.some(of: codes + ["segment:a", "segment:b", "tag:x"], 1...3)))
    let near = Money(minorUnits: Int64(generator.int(-20_000...20_000)), .dkk)
    let goals: [Solver.Goal] = [.neutral, .difference(near), .amount(segment: "a", solver.baseline.amount(of: "a"))]
    let goal = generator.one(of: goals)
    let solution: Solution
    do {
      solution = try solver.solve(goal, with: lever, scenario: 0)
    } catch {
      reached.refused += 1
      return
    }
    let part = solution.parts[0]
    let evaluator = comparison.evaluators[1]
    let counted = CountedPractices(counts.tallies[comparison.wayOf[1]])
    let model = LeverModel(evaluator, counted, lever)
    func missed(_ number: Int64) -> Int64 { goal.difference(model.earnings(at: number), from: solver.baseline) }
    guard let amendment = solution.amendment, let difference = part.difference else {
      reached.unsolved += 1
      // Nothing that was tried lies on the other side.
      if let difference = part.difference?.minorUnits {
        for number in [model.start, model.range.lowerBound] where model.range.contains(number) {
          #expect(missed(number).magnitude >= difference.magnitude, "seed \(seed)")
        }
      }
      return
    }
    reached.solved += 1
    if case .amount = lever { reached.amounts += 1 }
    if model.direction(of: goal) == nil { reached.turning += 1 }

    // An evaluation with the amendment gives exactly what is reported, and so does one with what its file says.
    let read = try AmendmentReader.read(
      Array(ComparisonReport.file(of: amendment).utf8), file: "solution.json", for: learned(random))
    for amendment in [amendment, read] {
      let statement = try Evaluator(
        random.tariff, amendments: random.amendments + [amendment], period: random.period, asKnownOn: random.asKnownOn
      ).evaluate(random.inputs)
      #expect(statement.total == solution.earnings?.total, "seed \(seed)")
      #expect(statement.segments == solution.earnings?.segments, "seed \(seed)")
    }
    #expect(goal.difference(solution.earnings!, from: solver.baseline) == difference.minorUnits)

    // No better value is near, nor at the ends.
    let number =
      switch part.value! {
      case .factor(let rate): rate.units * Rate.powersOfTen[6 - rate.places]
      case .amount(let amount): amount.minorUnits
      }
    let around = max(model.range.lowerBound, number - 200)...min(model.range.upperBound, number + 200)
    var next = around.lowerBound
    while next <= around.upperBound {
      let same = model.sameAround(next).clamped(to: around)
      #expect(missed(next).magnitude >= difference.minorUnits.magnitude, "seed \(seed): \(next)")
      if same.upperBound > next { #expect(missed(same.upperBound) == missed(next), "seed \(seed): \(next)") }
      next = same.upperBound + 1
    }
    for number in [model.range.lowerBound, 1_000_000] {
      #expect(missed(number).magnitude >= difference.minorUnits.magnitude, "seed \(seed): \(number)")
    }
    // The range certainly gives the same.
    for value in part.range {
      guard case .factor(let rate) = value else { continue }
      #expect(missed(rate.units * Rate.powersOfTen[6 - rate.places]) == difference.minorUnits, "seed \(seed)")
    }
  }

  /// The tariff with the codes that amendments add, which an amendment after them may name.
  private static func learned(_ random: RandomCase) -> Tariff {
    var tariff = random.tariff
    for case .add(let item) in random.amendments.flatMap({ $0.changes.map(\.change) })
    where !tariff.items.contains(where: { $0.code == item.code }) {
      tariff.items.append(item)
    }
    return tariff
  }

  @Test(arguments: 0..<2 as Range<UInt64>) func noBetterValueIsNear(block: UInt64) throws {
    var reached = Reached()
    for seed in block * 80..<(block + 1) * 80 { try Self.solve(seed, &reached) }
    #expect(reached.solved >= 10)
    #expect(reached.unsolved >= 5)
    #expect(reached.amounts >= 1)
    #expect(reached.turning >= 1)
    #expect(reached.refused >= 1)
  }
}
