extension Comparison {
  /// What a scenario changes when practices are assumed to respond.
  ///
  /// Everything is measured without behaviour; the response is made once of it, and the new volumes are priced by the engine.
  ///
  /// ```swift
  /// let offset = Behaviour.preset("hcfa_1992_offset")!
  /// let effect = try comparison.behaviouralEffect(of: counts, scenario: 0, offset)
  /// effect.total.total == effect.total.staticEffect + effect.total.behavioural  // true
  /// ```
  /// - Parameters:
  ///   - counts: What this comparison counted.
  ///   - scenario: The scenario's position.
  ///   - behaviour: The assumption.
  ///   - marginal: What one more unit brings under the baseline and the scenario; nil takes the mean amount per unit, with a warning.
  ///   - draws: How many random draws to make of the parameters' ranges.
  ///   - seed: The seed of the draws.
  ///   - workers: How many work at the same time on the draws.
  ///   - runner: Runs the workers.
  /// - Returns: The effects; ``BehaviouralEffect/draws`` when draws were asked for and a parameter has a range.
  /// - Throws: ``Diagnostics`` when the response could come to more than can be added up exactly.
  /// - Complexity: A few times that of pricing the scenario; for a draw O(practices × services × days on which prices change), and for
  ///   moves and uptake that of pricing.
  public func behaviouralEffect(
    of counts: ScenarioCounts, scenario: Int, _ behaviour: Behaviour,
    marginal: (baseline: MarginalRevenues, scenario: MarginalRevenues)? = nil, draws: Int = 0, seed: UInt64 = 1,
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) throws(Diagnostics) -> BehaviouralEffect {
    let measured = BehaviourMeasures(self, counts, scenario, behaviour, marginal)
    for estimate in [Behaviour.Level.low, .central, .high] { try measured.check(behaviour.values(estimate)) }
    let central = measured.responded(behaviour.values(.central))
    let low = measured.behavioural(behaviour.values(.low))
    let high = measured.behavioural(behaviour.values(.high))
    var effect = measured.effect(central, scenarios[scenario], low: low, high: high)
    for (position, parameter) in behaviour.parameters.enumerated() where parameter.varies {
      var (least, greatest) = (behaviour.values(.central), behaviour.values(.central))
      least[position] = Billionths.of(parameter.low)
      greatest[position] = Billionths.of(parameter.high)
      effect.sensitivities.append(
        .init(
          parameter: parameter, low: measured.behavioural(least), high: measured.behavioural(greatest)))
    }
    if draws > 0, behaviour.parameters.contains(where: \.varies) {
      let fast = measured.drawing
      let size = 250
      let parts = Comparison.each((draws + size - 1) / size, max(1, workers), runner) { part in
        (part * size..<min(draws, (part + 1) * size)).map { draw in
          let values = BehaviouralDraws.values(draw, seed: seed, behaviour.parameters)
          return fast?.behavioural(values) ?? measured.behavioural(values).minorUnits
        }
      }
      effect.draws = BehaviouralDraws(parts.flatMap(\.self), seed: seed, measured.currency)
    }
    assert(effect.isBalanced, "segments and practices of a behavioural effect must agree with its total")
    return effect
  }
}
