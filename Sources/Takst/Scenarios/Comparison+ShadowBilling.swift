extension Comparison {
  /// Bills the lines of one practice under the baseline and under a scenario, and gives those that differ.
  ///
  /// The lines are those that were read: what the scenario assumes about volumes is left out.
  ///
  /// - Parameters:
  ///   - id: The practice's id.
  ///   - scenario: The scenario's position.
  ///   - inputs: The inputs, held in memory.
  ///   - counts: What this comparison counted of these inputs; what other practices do may decide ceilings, budgets and pools.
  /// - Returns: The lines and other rows that differ; nil when the inputs know no such practice.
  /// - Complexity: O(*n* log *n*) in the number of the practice's lines, beside a search for them in the inputs.
  public func shadowBilling(
    ofPractice id: String, scenario: Int = 0, in inputs: Inputs, counted counts: ScenarioCounts
  ) -> ShadowBilling? {
    let sides = [0, scenario + 1].map { evaluators[$0].priced(CountedPractices(counts.tallies[plainWayOf[$0]])) }
    guard let position = sides[0].counted.practices.firstIndex(where: { $0.practice.id == id }) else { return nil }
    let totals = sides.map { $0.earnings.practices[position] }
    let items = sides.map { $0.amountsOfItemsWithoutLines(of: position) }
    let adjustments = sides.map { side in
      side.adjustments.map { row, _ in
        ScenarioEarnings.ItemAmount(
          code: row.id, names: row.names, amount: row.practices[id] ?? .zero(side.currency))
      }
    }
    let tariff = evaluators[0].catalogue.tariff
    func differing(_ sides: [[ScenarioEarnings.ItemAmount]]) -> [ItemChange] {
      ItemChange.changes(from: sides[0], to: sides[1]).filter { $0.difference.minorUnits != 0 }
    }
    let shadow = ShadowBilling(
      tariff: tariff.id, tariffNames: tariff.names, asKnownOn: evaluators[0].asKnownOn,
      period: evaluators[0].timeline.period, currency: tariff.currency,
      practice: sides[0].counted.practices[position].practice, scenario: scenarios[scenario], baselineTotal: totals[0],
      scenarioTotal: totals[1], lines: lines(of: inputs.only(practice: id), under: scenario), items: differing(items),
      adjustments: differing(adjustments))
    assert(shadow.isBalanced, "the rows must add up to the practice's difference")
    return shadow
  }

  /// The lines of inputs with another outcome or amount under a scenario, in the order of the log.
  private func lines(of inputs: Inputs, under scenario: Int) -> [ShadowBilling.Line] {
    var before = [LineResult?](repeating: nil, count: inputs.activity.count)
    evaluators[0].explainChecked(inputs) { before[$0.index] = $0 }
    var lines: [(index: Int, line: ShadowBilling.Line)] = []
    evaluators[scenario + 1].explainChecked(inputs) { after in
      let before = before[after.index]!
      let sides = [before, after].map { ShadowBilling.Side($0) }
      if sides[0].outcome == sides[1].outcome, sides[0].amount == sides[1].amount { return }
      let line = after.line
      lines.append(
        (
          after.index,
          ShadowBilling.Line(
            sourceLine: line.sourceLine, date: line.date, code: line.code, names: (after.item ?? before.item)?.names,
            quantity: line.quantity, baseline: sides[0], scenario: sides[1])
        ))
    }
    return lines.sorted { $0.index < $1.index }.map(\.line)
  }
}

extension ScenarioCounts {
  /// The ids of the practices that were counted, in order.
  public var practices: [String] { tallies[0].practices.keys.sorted() }
}

extension Inputs {
  /// The lines and people of one practice; of practices and indicators everything, as a practice may share in another's.
  fileprivate func only(practice id: String) -> Inputs {
    var result = self
    result.activity = activity.joined
    result.activity.keep(practice: id)
    result.population?.people.removeAll { $0.practice != id }
    result.population?.groups.removeAll { $0.practice != id }
    return result
  }
}

extension ActivityLog {
  /// Leaves only the lines of one practice, of which the log holds all in one place.
  fileprivate mutating func keep(practice id: String) {
    let place = practices.names.firstIndex(of: id)
    let kept = place.map { logs[$0] }
    (practices, logs) = (NameTable(), [])
    if let kept {
      _ = practices.number(of: id)
      logs = [kept]
    }
  }
}
