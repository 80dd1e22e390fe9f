extension Comparison {
  /// Takes the difference of each scenario to the baseline apart into what makes it.
  ///
  /// Nothing is counted again, but each scenario is priced twice more: see ``Decomposition`` for the steps.
  ///
  /// ```swift
  /// var compared = comparison.earnings(of: counts)
  /// compared.decompositions = comparison.decompositions(of: counts)
  /// compared.decompositions[0].total.sum == compared.difference(of: 0)  // true
  /// ```
  /// - Parameters:
  ///   - counts: What this comparison counted.
  ///   - workers: How many work at the same time, a scenario at a time.
  ///   - runner: Runs the workers.
  /// - Returns: The decompositions, in the order of the scenarios.
  /// - Complexity: O(practices × cells that they counted) for each scenario, without regard to the number of lines.
  public func decompositions(
    of counts: ScenarioCounts, workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> [Decomposition] {
    let workers = max(1, workers)
    let counted = Comparison.each(counts.tallies.count, workers, runner) { CountedPractices(counts.tallies[$0]) }
    let baseline = evaluators[0].priced(counted[0])
    return Comparison.each(scenarios.count, workers, runner) { position in
      decomposition(of: position, from: baseline, counted, counts)
    }
  }

  private func decomposition(
    of position: Int, from baseline: StatementBuilder, _ counted: [CountedPractices], _ counts: ScenarioCounts
  ) -> Decomposition {
    let index = position + 1
    let evaluator = evaluators[index]
    let segments = evaluator.catalogue.segments
    let ids = segments.map(\.id)
    let priced = pricing(by: position).priced(counted[0])
    let ruled = evaluator.priced(counted[plainWayOf[index]])
    let last = assumptions[index].isEmpty ? ruled : evaluator.priced(CountedPractices(tally(of: index, counts)))
    let decomposition = Decomposition(
      DecompositionStep(baseline, segments: ids), priced: DecompositionStep(priced, segments: ids),
      ruled: DecompositionStep(ruled, segments: ids), last: DecompositionStep(last, segments: ids), segments: segments,
      baseline.currency)
    assert(decomposition.isBalanced, "segments and practices of a decomposition must agree with its total")
    assert(
      decomposition.total.sum == last.earnings.total - baseline.earnings.total,
      "the effects must add up to the difference")
    return decomposition
  }

  /// The baseline with a scenario's prices: it counts like the baseline.
  private func pricing(by position: Int) -> Evaluator {
    let baseline = evaluators[0].catalogue
    let prices = Amendment.prices(in: scenarios[position].amendments, over: baseline)
    do {
      return Evaluator(
        try Catalogue(baseline.tariff, baseline.amendments + prices), evaluators[0].timeline,
        asKnownOn: evaluators[0].asKnownOn)
    } catch {
      preconditionFailure("some of the changes of a scenario that fits do not fit: \(error)")
    }
  }
}
