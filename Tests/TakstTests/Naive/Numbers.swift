import Takst

/// A statement's numbers by name, so that two evaluators can be compared; zeros are left out.
struct Numbers: Equatable {
  private(set) var values: [String: Int64] = [:]

  mutating func add(_ name: String, _ value: Int64) {
    let sum = (values[name] ?? 0) + value
    values[name] = sum == 0 ? nil : sum
  }

  /// One line for each number that differs.
  func differences(from other: Numbers) -> [String] {
    Set(values.keys).union(other.values.keys).sorted().compactMap { name in
      let (mine, theirs) = (values[name] ?? 0, other.values[name] ?? 0)
      return mine == theirs ? nil : "\(name): engine \(mine), naive \(theirs)"
    }
  }

  init(_ statement: Statement) {
    add("total", statement.total.minorUnits)
    for row in statement.segments { add("segment \(row.segment.id)", row.amount.minorUnits) }
    for row in statement.items {
      add("item \(row.item.code) quantity", row.quantity.thousandths)
      add("item \(row.item.code) paid", row.paid.thousandths)
      add("item \(row.item.code) amount", row.amount.minorUnits)
    }
    for row in statement.unpriced {
      let lacksPrice = row.reason == .noPrice || row.reason == .freePrice
      add("item \(row.item.code) \(lacksPrice ? "unpriced" : "missing")", row.quantity.thousandths)
    }
    for row in statement.practices {
      add("practice \(row.practice.id) total", row.total.minorUnits)
      add("practice \(row.practice.id) enrolled", row.enrolled?.thousandths ?? 0)
      for (segment, amount) in zip(statement.segments, row.segments) {
        add("practice \(row.practice.id) segment \(segment.segment.id)", amount.minorUnits)
      }
    }
    for row in statement.months { add("month \(row.month.startOfMonth)", row.amount.minorUnits) }
    for (status, amount) in statement.statusAmounts { add("status \(status)", amount.minorUnits) }
    for outcome in Outcome.allCases { add("lines \(outcome)", statement.lines[outcome]) }
    for finding in statement.findings {
      add("rule \(finding.rule.id) lines", finding.lines)
      add("rule \(finding.rule.id) undecided", finding.undecided)
      add("rule \(finding.rule.id) amount", finding.amount.minorUnits)
    }
    for row in statement.adjustments {
      for (practice, amount) in row.practices { add("adjustment \(row.id) \(practice)", -abs(amount.minorUnits)) }
    }
  }

  init(_ naive: NaiveEvaluator) {
    for (practice, items) in naive.items {
      for (code, numbers) in items {
        add("total", numbers.amount)
        add("item \(code) quantity", numbers.quantity.thousandths)
        add("item \(code) paid", numbers.paid.thousandths)
        add("item \(code) unpriced", numbers.unpriced.thousandths)
        add("item \(code) missing", numbers.missing.thousandths)
        add("item \(code) amount", numbers.amount)
        add("practice \(practice) total", numbers.amount)
      }
    }
    for (practice, segments) in naive.segments {
      for (segment, amount) in segments {
        add("segment \(segment)", amount)
        add("practice \(practice) segment \(segment)", amount)
      }
    }
    for (practice, adjustments) in naive.adjustments {
      for (id, amount) in adjustments {
        add("total", amount)
        add("segment \(Statement.adjustmentsSegment)", amount)
        add("practice \(practice) total", amount)
        add("practice \(practice) segment \(Statement.adjustmentsSegment)", amount)
        add("adjustment \(id) \(practice)", amount)
      }
    }
    for (month, amount) in naive.months { add("month \(month)", amount) }
    for (status, amount) in naive.statuses { add("status \(status)", amount) }
    for (practice, people) in naive.lists { add("practice \(practice) enrolled", people) }
    for (outcome, count) in naive.outcomes { add("lines \(outcome)", count) }
    for (rule, numbers) in naive.rules {
      add("rule \(rule) lines", Int64(numbers.lines))
      add("rule \(rule) undecided", Int64(numbers.undecided))
      add("rule \(rule) amount", numbers.amount)
    }
  }
}
