extension KinkFinder {
  /// The steps and thresholds of payments by results, item by item, day by day, the lowest first.
  var results: [Kinks.Kink] {
    var kinks: [Kinks.Kink] = []
    var places: [Place: Int] = [:]
    for result in paidResults {
      for (bound, isStep) in PaidResult.bounds(of: result) {
        guard let row = row(result, at: bound, isStep: isStep) else { continue }
        let place = Place(item: result.item, slice: result.slice, bound: bound, isStep: isStep)
        if let known = places[place] {
          kinks[known].rows.append(row)
        } else {
          places[place] = kinks.count
          let item = self.item(result)
          kinks.append(
            Kinks.Kink(
              kind: isStep ? .step : .threshold, id: item.code, names: item.names, limit: .result(bound),
              day: day(result), rows: [row]))
        }
      }
    }
    let order = places.sorted {
      ($0.key.item, $0.key.slice, $0.key.bound) < ($1.key.item, $1.key.slice, $1.key.bound)
    }
    return order.map { kinks[$0.value] }
  }

  private struct Place: Hashable {
    var item: Int
    var slice: Int
    var bound: Rate
    var isStep: Bool
  }

  /// What a result brings on both sides of a bound; nil where that is alike, or out of all proportion.
  private func row(_ result: PaidResult, at bound: Rate, isStep: Bool) -> Kinks.Row? {
    let (at, hundredth) = (Fraction(bound), Fraction(1, 100))
    let own = result.count.standing.result
    guard let position = PaidResult.rounded(own), let reached = result.paid(at: at) else { return nil }
    var amounts: (before: Int64, after: Int64)
    if isStep {
      guard let before = result.paid(at: PaidResult.below(bound, of: result.performance)) else { return nil }
      amounts = (before, reached)
    } else {
      guard let less = result.paid(at: at - hundredth), let more = result.paid(at: at - Fraction(-1, 100)) else {
        return nil
      }
      amounts = (reached - less, more - reached)
    }
    if amounts.before == amounts.after { return nil }
    return Kinks.Row(
      practice: id(result), (own, .result(position)), bound: (at, .result(bound)),
      before: Money(minorUnits: amounts.before, currency), after: Money(minorUnits: amounts.after, currency))
  }
}

extension PaidResult {
  /// Where the payment for a result jumps or bends, above zero.
  static func bounds(of result: PaidResult) -> [(bound: Rate, isStep: Bool)] {
    switch result.performance.score {
    case .steps(let steps): steps.map(\.from).filter { $0 > .zero }.map { ($0, true) }
    case .proportional(let above, let atMost, let measure):
      [above, most(atMost, measure, result.count)].compactMap(\.self).filter { $0 > .zero }.map { ($0, false) }
    case .relative: []
    }
  }

  /// The result that pays all there is; nil when there is no such.
  private static func most(_ atMost: Rate?, _ measure: Performance.Measure, _ count: Tally.Performance) -> Rate? {
    switch measure {
    case .rate: atMost
    case .target: [atMost, count.target].compactMap(\.self).min()
    }
  }

  /// A result that pays what is paid just below a step.
  static func below(_ bound: Rate, of performance: Performance) -> Fraction {
    guard case .steps(let steps) = performance.score, let lower = steps.last(where: { $0.from < bound }) else {
      return Fraction(bound) - Fraction(1, 1)
    }
    return Fraction(lower.from)
  }
}
