extension InputSurvey {
  /// The months in which fewer lines than this part of the usual are a sign that some are missing.
  private static let thinPart: Int64 = 4
  /// The fewest months of which a usual number of lines can be said.
  private static let fewestMonths = 6

  /// Counts lines by day, by month and outside the period.
  mutating func takeDays(of log: LogSurvey) {
    lines = log.lines
    billed = log.billed
    guard let first = log.days.keys.min(), let last = log.days.keys.max() else { return }
    days = first...last
    var months: [Day: Int64] = [:]
    for (day, lines) in log.days { months[day.startOfMonth, default: 0] += lines }
    var month = first.startOfMonth
    // A log with a slip in a year would have a row for each month of a century.
    if last.year - first.year <= 20 {
      while month <= last {
        self.months.append(MonthRow(month: month, lines: months[month] ?? 0))
        month = month.adding(months: 1, monthEnd: .clamp)
      }
    } else {
      self.months = months.sorted { $0.key < $1.key }.map { MonthRow(month: $0.key, lines: $0.value) }
    }
    if let period {
      let outside = log.days.reduce(0) { period.days.contains($1.key) ? $0 : $0 + $1.value }
      self.outside = outside
      // Few lines in the period are a sign of a wrong year; lines before it are wanted for looking back.
      if (lines - outside) * 10 < lines {
        problems.append(.otherPeriod(lines: lines - outside, of: lines, first...last))
        return
      }
    }
    let inner = self.months.filter { row in
      row.month != first.startOfMonth && row.month != last.startOfMonth
        && (period.map { $0.days.contains(row.month) } ?? true)
    }
    guard inner.count >= InputSurvey.fewestMonths else { return }
    let usual = inner.map(\.lines).sorted()[inner.count / 2]
    let thin = inner.filter { $0.lines * InputSurvey.thinPart < usual }.map(\.month)
    if !thin.isEmpty { problems.append(.thinMonths(thin)) }
  }

  /// Looks for the columns that rules ask for.
  mutating func takeColumns(_ asked: [String]) {
    let found = Set(files.filter { $0.kind != .fees }.flatMap(\.columns).compactMap(\.meaning))
    if lines > 0 { missingColumns = asked.filter { !found.contains($0) } }
  }
}
