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
}
