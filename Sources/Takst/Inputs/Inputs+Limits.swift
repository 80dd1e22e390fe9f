extension Inputs {
  /// Refuses numbers beyond those that files can have: with them, every count fits 64 bits.
  ///
  /// Readers refuse such numbers row by row; inputs that a program makes are looked through once.
  func checkLimits(_ currency: Currency) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    func refuse(_ what: String, _ limit: String) {
      problems.append(Diagnostic(.badValue, "\(what) is beyond \(limit): correct it"))
    }
    let quantities = 0...DelimitedRow.largestQuantity.thousandths
    let amounts = DelimitedRow.largestAmount * Rate.powersOfTen[currency.minorDigits]
    for (practice, log) in zip(activity.practices.names, activity.logs) {
      func refuse(_ what: String, _ row: PracticeLog.Row, _ limit: String) {
        let line = row.sourceLine > 0 ? "line \(row.sourceLine)" : "a line"
        problems.append(
          Diagnostic(.badValue, "\(what) of \(line) of the practice \(practice.quoted) is beyond \(limit): correct it"))
      }
      for row in log.rows where !quantities.contains(log.quantity(of: row)) {
        refuse("the quantity", row, "\(DelimitedRow.largestQuantity)")
      }
      for row in log.rows where row.facts >= 0 {
        let facts = log.facts[Int(row.facts)]
        for (name, value) in [("the minutes", facts.minutes), ("the kilometres", facts.km)] {
          if let value, !quantities.contains(value.thousandths) {
            refuse(name, row, "\(DelimitedRow.largestQuantity)")
          }
        }
        if let billed = facts.billed, billed.magnitude > amounts.magnitude {
          refuse("the amount", row, "\(DelimitedRow.largestAmount) \(currency)")
        }
      }
    }
    for group in population?.groups ?? [] where !(0...1_000_000_000).contains(group.count) {
      refuse("a number of people of the practice \(group.practice.quoted)", "1000000000")
    }
    for practice in practices {
      if let capacities = practice.capacities, !quantities.contains(capacities.thousandths) {
        refuse("the capacities of the practice \(practice.id.quoted)", "\(DelimitedRow.largestQuantity)")
      }
      if let costs = practice.costs, costs.minorUnits.magnitude > amounts.magnitude {
        refuse("the costs of the practice \(practice.id.quoted)", "\(DelimitedRow.largestAmount) \(currency)")
      }
    }
    for result in indicators {
      guard case .fraction(let numerator, let denominator) = result.value else { continue }
      if !(0...1_000_000_000).contains(numerator) || !(1...1_000_000_000).contains(denominator) {
        refuse("a result of the practice \(result.practice.quoted) on \(result.indicator.quoted)", "1000000000")
      }
    }
    if !problems.isEmpty { throw Diagnostics(Array(problems.prefix(20))) }
  }
}
