extension Comparison {
  /// The comparison with each solution's version beside its scenario.
  ///
  /// The versions change nothing but prices, so that what this comparison counted serves the new one too.
  ///
  /// ```swift
  /// let wider = try comparison.with([solution])
  /// wider.earnings(of: counts).difference(of: 1)  // 0.00
  /// ```
  /// - Parameter solutions: Solutions for scenarios of this comparison; those without a version add nothing.
  /// - Returns: A comparison that can price the same counts.
  /// - Throws: ``Diagnostics`` when a solution is of another comparison.
  public func with(_ solutions: [Solution]) throws(Diagnostics) -> Comparison {
    if solutions.allSatisfy({ $0.solved == nil }) { return self }
    let catalogue = evaluators[0].catalogue
    let widened = scenarios.flatMap { scenario in
      [scenario] + solutions.filter { $0.scenario == scenario }.compactMap(\.solved)
    }
    let comparison = try Comparison(
      catalogue.tariff, amendments: catalogue.amendments, period: evaluators[0].timeline.period,
      asKnownOn: evaluators[0].asKnownOn, scenarios: widened)
    precondition(
      comparison.evaluators[0].timeline == evaluators[0].timeline && comparison.ways == ways,
      "a solution changes prices on days on which they changed already")
    return comparison
  }

  /// Refuses a lever whose items are not there in some scenario: what can be said of it before anything is counted.
  ///
  /// - Parameter lever: The lever.
  /// - Throws: ``Diagnostics`` that name each code, segment and tag without an item.
  public func check(_ lever: Solver.Lever) throws(Diagnostics) {
    for evaluator in evaluators.dropFirst() { try lever.check(evaluator.catalogue) }
  }
}

extension Solver.Lever {
  /// Refuses a lever that moves nothing there is.
  func check(_ catalogue: Catalogue) throws(Diagnostics) {
    let problems = items.terms.compactMap { catalogue.problem(ofTerm: $0) }
    if !problems.isEmpty { throw Diagnostics(problems.map { Diagnostic(.unknownReference, $0) }) }
    if case .amount(let code) = self, !catalogue.items.contains(where: { $0.code == code }) {
      throw Diagnostics([Diagnostic(.badValue, "\(code) is no code: name one, or use a factor on the items")])
    }
  }
}
