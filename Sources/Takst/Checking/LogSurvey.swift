/// What lines of activity hold together: counts, and the people of each practice, but no lines.
struct LogSurvey: Sendable {
  /// The lines of one practice.
  struct PracticeLines: Sendable {
    var lines: Int64 = 0
    var patients = NameTable()
  }

  /// By id; that of lines of no known practice is empty.
  private(set) var practices: [String: PracticeLines] = [:]
  private(set) var codes: [String: Int64] = [:]
  private(set) var days: [Day: Int64] = [:]
  /// Lines with a billed amount.
  private(set) var billed: Int64 = 0

  var lines: Int64 { days.values.reduce(0, +) }

  /// Adds what another file holds.
  static func += (left: inout LogSurvey, right: LogSurvey) {
    for (id, practice) in right.practices {
      if left.practices[id] == nil {
        left.practices[id] = practice
      } else {
        left.practices[id]!.lines += practice.lines
        _ = left.practices[id]!.patients.merge(practice.patients)
      }
    }
    left.codes.merge(right.codes, uniquingKeysWith: +)
    left.days.merge(right.days, uniquingKeysWith: +)
    left.billed += right.billed
  }
}

/// Counts the rows of a file part by part, so that no more of them are held than one part has.
struct LogFold {
  private var rows: ActivityRows
  private var counts = LogCounts()

  init(_ rows: ActivityRows) { self.rows = rows }

  /// Reads some rows and counts them.
  mutating func read<Failure: Error>(
    _ body: (inout ActivityRows) throws(Failure) -> [Diagnostic]
  ) throws(Failure) -> [Diagnostic] {
    let problems = try body(&rows)
    count()
    return problems
  }

  private mutating func count() {
    counts.count(&rows.log)
  }

  /// What was counted.
  var survey: LogSurvey { counts.survey(of: rows.log) }

  /// What a log holds.
  static func survey(of log: ActivityLog) -> LogSurvey {
    var (log, counts) = (log, LogCounts())
    counts.count(&log)
    return counts.survey(of: log)
  }
}

/// The lines that were counted, by the numbers of a log's codes and practices.
private struct LogCounts {
  private var codes: [Int64] = []
  private var practices: [Int64] = []
  private var days: [Day: Int64] = [:]
  private var billed: Int64 = 0

  /// Counts the lines of a log and takes them out of it.
  mutating func count(_ log: inout ActivityLog) {
    codes += Array(repeating: 0, count: log.codes.count - codes.count)
    practices += Array(repeating: 0, count: log.logs.count - practices.count)
    var (day, lines): (Day, Int64) = (.first, 0)
    for place in log.logs.indices where !log.logs[place].rows.isEmpty {
      let practice = log.logs[place]
      practices[place] += Int64(practice.rows.count)
      for row in practice.rows {
        codes[Int(row.code)] += 1
        // Lines of a day mostly stand together.
        let its = practice.day(of: row)
        if its != day {
          if lines > 0 { days[day, default: 0] += lines }
          (day, lines) = (its, 0)
        }
        lines += 1
      }
      for fact in practice.facts where fact.billed != nil { billed += 1 }
      log.logs[place].rows = []
      log.logs[place].facts = []
    }
    if lines > 0 { days[day, default: 0] += lines }
  }

  func survey(of log: ActivityLog) -> LogSurvey {
    LogSurvey(
      codes: Dictionary(zip(log.codes.names, codes), uniquingKeysWith: +), days: days, billed: billed,
      practices: zip(log.practices.names, practices).enumerated().map { place, entry in
        (entry.0, LogSurvey.PracticeLines(lines: entry.1, patients: log.logs[place].patients))
      })
  }
}

extension LogSurvey {
  fileprivate init(
    codes: [String: Int64], days: [Day: Int64], billed: Int64, practices: [(String, PracticeLines)]
  ) {
    (self.codes, self.days, self.billed) = (codes, days, billed)
    for (id, lines) in practices {
      if self.practices[id] == nil {
        self.practices[id] = lines
      } else {
        // Names that differ in how their letters are composed are one name.
        self.practices[id]!.lines += lines.lines
        _ = self.practices[id]!.patients.merge(lines.patients)
      }
    }
  }
}
