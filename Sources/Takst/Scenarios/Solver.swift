/// Finds the value of a lever with which a scenario meets a goal, such as costing the payer nothing.
///
/// ```swift
/// let solver = Solver(comparison, counts)
/// let solution = try solver.solve(.neutral, with: .factor(["segment:basis"]), scenario: 0)
/// solution.parts[0].value       // .factor(0.984217)
/// solution.parts[0].difference  // 0.00
/// ```
/// Results are exact: every value that is tried is evaluated with all prices rounded, and all ceilings and budgets. What was
/// counted is used again, so that no line is looked at twice. A result moves in steps, as prices are whole coins; the value taken
/// is the one that misses the goal by the least, and of several the one nearest to a factor of one, or the smallest amount. Where
/// ceilings overlap, or payment by results is moved, a result may turn round: then no better value lies within 200 steps.
public struct Solver: Sendable {
  let comparison: Comparison
  let counts: ScenarioCounts
  /// What is earned without any scenario.
  public let baseline: ScenarioEarnings

  /// Prepares a solver.
  ///
  /// - Parameters:
  ///   - comparison: The scenarios.
  ///   - counts: What the comparison counted.
  public init(_ comparison: Comparison, _ counts: ScenarioCounts) {
    self.comparison = comparison
    self.counts = counts
    let counted = CountedPractices(counts.tallies[comparison.wayOf[0]])
    baseline = Solver.earnings(of: counted, by: comparison.evaluators[0])
  }

  /// Finds the value of one lever.
  ///
  /// - Parameters:
  ///   - goal: What is to be reached.
  ///   - lever: What is moved; its amendment is laid over the scenario as the last, on all days.
  ///   - scenario: The scenario's position.
  /// - Returns: The solution, or why there is none.
  /// - Throws: ``Diagnostics`` when the lever's items are not there, or no one amount can stand for their price.
  /// - Complexity: Some 10 to 40 times that of pricing the scenario.
  public func solve(_ goal: Goal = .neutral, with lever: Lever, scenario: Int) throws(Diagnostics) -> Solution {
    try solution(of: [(goal, lever)], scenario: scenario, sharing: nil)
  }

  /// Finds a factor for each of some segments so that they earn given shares of a total.
  ///
  /// The factors are found one after another, each on all prices of its segment. The amounts aimed at add up to the shares' part of
  /// the total to the smallest coin.
  ///
  /// ```swift
  /// try solver.solve(shares: [("s1", "0.75"), ("s2", "0.15"), ("s3", "0.10")], scenario: 0)
  /// ```
  /// - Parameters:
  ///   - shares: The segments and their shares of the total, zero or more.
  ///   - total: The total; nil for the baseline's.
  ///   - scenario: The scenario's position.
  /// - Returns: The solution with a part for each segment, or with the first that cannot be met as the last.
  /// - Throws: ``Diagnostics`` when a segment has no items.
  public func solve(
    shares: [(segment: String, share: Rate)], of total: Money? = nil, scenario: Int
  ) throws(Diagnostics) -> Solution {
    let total = total ?? baseline.total
    // Each amount ends where the shares up to it end, so that all of them add up.
    let places = shares.map(\.share.places).max() ?? 0
    var (ended, sum) = (Money.zero(total.currency), Int64(0))
    var parts: [(Goal, Lever)] = []
    for (segment, share) in shares {
      sum += share.units * Rate.powersOfTen[places - share.places]
      let end = total.scaled(by: Rate(units: sum, places: places), rounding: .halfAwayFromZero)
      parts.append((.amount(segment: segment, end - ended), .factor(["segment:\(segment)"])))
      ended = end
    }
    return try solution(of: parts, scenario: scenario, sharing: total)
  }

  private func solution(
    of goals: [(goal: Goal, lever: Lever)], scenario position: Int, sharing total: Money?
  ) throws(Diagnostics) -> Solution {
    let scenario = comparison.scenarios[position]
    var solution = Solution(
      scenario: scenario, parts: [], solved: nil, earnings: nil, sharedTotal: total, prices: [])
    let evaluator = comparison.evaluators[position + 1]
    let counted = CountedPractices(comparison.tally(of: position + 1, counts))
    for (_, lever) in goals { try lever.check(evaluator.catalogue) }
    var amendment = emptyAmendment(for: scenario, goals.map(\.goal), evaluator.catalogue)
    for (goal, lever) in goals {
      let moved = try self.evaluator(evaluator, amendment)
      let model = LeverModel(moved, counted, lever)
      if case .amount(let code) = lever, !counted.practices.isEmpty,
        case .failure(let problem) = model.commonPrice(of: code)
      {
        throw Diagnostics([problem])
      }
      let (part, number) = self.part(goal, lever, model, counted)
      solution.parts.append(part)
      guard let number, part.obstacle == nil else { return solution }
      try amendment.add(lever, at: number, model)
    }
    let solved = try self.evaluator(evaluator, amendment)
    let earnings = Solver.earnings(of: counted, by: solved)
    for (index, part) in solution.parts.enumerated() {
      // The levers that were moved later may have changed what this one reached.
      let missed = part.goal.difference(earnings, from: baseline)
      assert(total != nil || missed == part.difference!.minorUnits, "the amendment must give what the search saw")
      solution.parts[index].difference = Money(minorUnits: missed, earnings.total.currency)
    }
    solution.parts[solution.parts.count - 1].evaluations += 1
    var version = scenario
    version.id = uniqueID(scenario.id, mark: "+neutral")
    version.names = amendment.names
    version.amendments.append(amendment)
    solution.solved = version
    solution.earnings = earnings
    solution.prices = try changes(from: evaluator, to: solved)
    return solution
  }

  /// Searches the value of one lever.
  private func part(
    _ goal: Goal, _ lever: Lever, _ model: LeverModel, _ counted: CountedPractices
  ) -> (part: Solution.Part, number: Int64?) {
    let currency = baseline.total.currency
    var part = Solution.Part(
      lever: lever, goal: goal, value: nil, range: [], difference: nil, obstacle: nil, evaluations: 0)
    if counted.practices.isEmpty || !model.movesAnything {
      part.obstacle = counted.practices.isEmpty ? .noPractice : .nothingPaid
      return (part, nil)
    }
    func value(_ number: Int64) -> Solution.Value {
      switch lever {
      case .factor: .factor(Rate(units: number, places: 6))
      case .amount: .amount(Money(minorUnits: number, currency))
      }
    }
    var search = StepSearch(
      range: model.range, start: model.start, prefersSmallest: lever.prefersSmallest,
      direction: model.direction(of: goal), sameAround: model.sameAround
    ) { [baseline] number in goal.difference(model.earnings(at: number), from: baseline) }
    let found = search.search()
    part.value = value(found.number)
    part.range = [value(found.run.numbers.lowerBound), value(found.run.numbers.upperBound)]
    part.difference = Money(minorUnits: found.run.value, currency)
    part.evaluations = search.evaluations
    if !found.isCrossing {
      let held = model.held(at: found.number)
      part.obstacle = held.isEmpty ? .outOfReach : .held(by: held)
    }
    return (part, found.number)
  }

  // MARK: Amendments

  /// The amendment of a solution before any lever was moved.
  private func emptyAmendment(for scenario: Scenario, _ goals: [Goal], _ catalogue: Catalogue) -> Amendment {
    let used = Set(catalogue.amendments.map(\.id) + comparison.scenarios.flatMap(\.amendments).map(\.id))
    var id = "\(scenario.id)-neutral"
    var number = 2
    while used.contains(id) || catalogue.sources[id] != nil {
      id = "\(scenario.id)-neutral-\(number)"
      number += 1
    }
    let words: [String: String] =
      switch goals.first {
      case .neutral?: ["en": "cost-neutral", "da": "udgiftsneutral", "nl": "kostenneutraal"]
      default: ["en": "adjusted", "da": "tilpasset", "nl": "aangepast"]
      }
    let languages = Set(words.keys).intersection(scenario.names.texts.keys).union(["en"])
    var names: [String: String] = [:]
    for language in languages { names[language] = "\(scenario.names.text(in: language)), \(words[language]!)" }
    var amendment = Amendment(id: id, names: LocalizedText(names))
    amendment.tariff = catalogue.tariff.id
    return amendment
  }

  /// An id that no scenario has.
  private func uniqueID(_ id: String, mark: String) -> String {
    var result = id + mark
    while comparison.scenarios.contains(where: { $0.id == result }) { result += mark }
    return result
  }

  /// The evaluator of a scenario with one more amendment, by the same timeline.
  private func evaluator(_ evaluator: Evaluator, _ amendment: Amendment) throws(Diagnostics) -> Evaluator {
    if amendment.changes.isEmpty { return evaluator }
    let catalogue = try Catalogue(evaluator.catalogue.tariff, evaluator.catalogue.amendments + [amendment])
    return Evaluator(catalogue, evaluator.timeline, asKnownOn: evaluator.asKnownOn)
  }

  private static func earnings(of counted: CountedPractices, by evaluator: Evaluator) -> ScenarioEarnings {
    let classes = PracticeClasses.of(counted.practices, evaluator.catalogue)
    let sums = TallySums(counted, classes.classes, CellLayout(evaluator.catalogue, evaluator.timeline))
    return StatementBuilder(evaluator, counted, classes, sums).earnings
  }

  private func changes(from old: Evaluator, to new: Evaluator) throws(Diagnostics) -> [TariffDiff.Row] {
    func book(_ evaluator: Evaluator) throws(Diagnostics) -> PriceBook {
      try PriceBook(
        evaluator.catalogue.tariff, amendments: evaluator.catalogue.amendments, asKnownOn: evaluator.asKnownOn)
    }
    return TariffDiff(from: try book(old), to: try book(new), over: old.timeline.period.days).rows
  }
}

extension Solver.Lever {
  fileprivate var prefersSmallest: Bool { if case .amount = self { true } else { false } }
}

extension Amendment {
  /// Adds what moves a lever to a number of its steps.
  fileprivate mutating func add(_ lever: Solver.Lever, at number: Int64, _ model: LeverModel) throws(Diagnostics) {
    switch lever {
    case .factor(let items):
      changes.append(Entry(.reprice(items, .scaled(by: Rate(units: number, places: 6)), .always)))
    case .amount(let code):
      let common: LeverModel.CommonPrice
      switch model.commonPrice(of: code) {
      case .success(let found): common = found
      case .failure(let problem): throw Diagnostics([problem])
      }
      var price = Price(
        Money(minorUnits: number, model.currency), days: common.days, status: .estimate, source: id)
      price.per = common.per
      if common.incomeShare != .one {
        let whole = Rate.powersOfTen[common.incomeShare.places]
        price.shares = [
          "income": common.incomeShare,
          "rest": Rate(units: whole - common.incomeShare.units, places: common.incomeShare.places),
        ]
        price.income = "income"
      }
      sources.append(Source(id: id, title: "Found by a solver"))
      changes.append(Entry(.set(code: code, price)))
    }
  }
}
