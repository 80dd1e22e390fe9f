extension Evaluator {
  /// Says of every line what became of it and why.
  ///
  /// Lines come in the order of counting: practice, patient, day, time. Rules see all lines; `isWanted` only chooses which
  /// are handed out.
  ///
  /// - Parameters:
  ///   - inputs: The log and what is known of people, practices and indicators.
  ///   - isWanted: Whether a line is handed out.
  ///   - body: Called for every line wanted.
  /// - Throws: ``Diagnostics`` when a number of the inputs, or what was counted, is beyond what can be added up exactly; lines may have been
  ///   handed out by then.
  public func explain(
    _ inputs: Inputs, where isWanted: (ActivityLine) -> Bool = { _ in true }, _ body: (LineResult) -> Void
  ) throws(Diagnostics) {
    try checkNumbers(of: inputs)
    try check(explainChecked(inputs, where: isWanted, body))
  }

  /// The same of inputs whose counts were found to be within the limits.
  @discardableResult
  func explainChecked(
    _ inputs: Inputs, where isWanted: (ActivityLine) -> Bool = { _ in true }, _ body: (LineResult) -> Void
  ) -> Tally {
    var tables: [[Int]: PriceTable] = [:]
    let (counter, log, rosters) = prepare(inputs)
    let starts = log.logs.reduce(into: [0]) { $0.append($0.last! + $1.rows.count) }
    // What the lines so far pay: no line is handed out with which they could not be added up.
    var sum: Int128 = 0
    return counter.count(log, rosters, others: counter.knownPractices, isTracing: true) { trace, practice in
      let line = log.line(Int(trace.line.row), ofPractice: practice)
      guard isWanted(line) else { return }
      let table =
        tables[trace.scheme.amendments]
        ?? PriceTable(catalogue, amendments: trace.scheme.amendments, timeline: timeline, asKnownOn: asKnownOn)
      tables[trace.scheme.amendments] = table
      sum += greatest(of: trace, table)
      if sum <= TallyLimits.bound { body(result(of: trace, line, at: starts[practice] + Int(trace.line.row), table)) }
    }
  }

  /// The most that a line can pay by itself and by what is paid in addition to it.
  private func greatest(of trace: Counter.LineTrace, _ table: PriceTable) -> Int128 {
    guard trace.line.item >= 0, let slice = timeline.slice(of: trace.day) else { return 0 }
    return ([Int(trace.line.item)] + trace.adds).reduce(0) { sum, item in
      guard let price = table.price(of: item, in: slice, payer: trace.payer) else { return sum }
      return sum + Int128(price.amount.minorUnits.magnitude) * (Int128(trace.accepted) / 1000 + 1)
    }
  }

  private func result(
    of trace: Counter.LineTrace, _ line: ActivityLine, at index: Int, _ table: PriceTable
  ) -> LineResult {
    let counted = trace.line
    let item = Int(counted.item)
    let slice = timeline.slice(of: trace.day)
    let price = item < 0 ? nil : slice.flatMap { table.price(of: item, in: $0, payer: trace.payer) }
    var paid: Int64 = 0
    let outcome: Outcome
    if slice == nil {
      outcome = .outside
    } else {
      switch counted.state {
      case .unknown: outcome = .unknown
      case .rejected: outcome = .rejected
      case .zeroed: outcome = .covered
      case .standing where price == nil: outcome = .unpriced
      case .standing:
        outcome = counted.isRepriced ? .repriced : .paid
        paid = trace.accepted
      }
    }
    var supplements: [LineResult.Supplement] = []
    if let slice, counted.state == .standing {
      supplements = trace.adds.map { item in
        let amount = table.price(of: item, in: slice, payer: trace.payer).map { charge(trace.accepted, at: $0) }
        return LineResult.Supplement(
          item: catalogue.items[item], amount: amount ?? .zero(catalogue.tariff.currency))
      }
    }
    return LineResult(
      index: index, line: line, outcome: outcome, item: item < 0 ? nil : catalogue.items[item],
      paid: Quantity(thousandths: paid), amount: price.map { charge(paid, at: $0) } ?? .zero(catalogue.tariff.currency),
      price: price,
      firings: trace.firings.map { firing in
        LineResult.Firing(
          rule: catalogue.rules[firing.rule],
          unpaid: Quantity(
            thousandths: firing.severity == .reject || firing.severity == .zero ? firing.quantity : 0),
          change: firing.becomes.map {
            LineResult.Firing.Change(from: catalogue.items[firing.item].code, to: catalogue.items[$0].code)
          })
      }, undecided: trace.undecided.map { catalogue.rules[$0] }, supplements: supplements)
  }

  private func charge(_ thousandths: Int64, at price: ResolvedPrice) -> Money {
    Money(minorUnits: Charge.unit(price), price.amount.currency).times(
      Quantity(thousandths: thousandths), rounding: .halfAwayFromZero)
  }
}
