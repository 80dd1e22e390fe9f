/// Payable at most so much per patient, household or practice in a window of days.
extension PracticeCounter {
  mutating func applyLimit(_ rule: CompiledRule, atMost: Int64, per scope: Rule.Scope, every window: Rule.Window) {
    var chosen = candidates(of: rule)
    if scope != .patient {
      chosen.sort { (lines[$0].day, lines[$0].time, $0) < (lines[$1].day, lines[$1].time, $1) }
    }
    var usage: [UInt32: LimitUsage] = [:]
    for index in chosen {
      let line = lines[index]
      // A line that is already covered counts towards the limit, though nothing of it is paid.
      let wanted = line.accepted
      let key: UInt32
      switch scope {
      case .patient: key = UInt32(line.patient)
      case .practice: key = 0
      case .household:
        guard let household = facts(of: line).household else {
          undecided.append((index, rule.index))
          continue
        }
        key = household
      }
      let left = atMost - usage[key, default: LimitUsage()].used(on: line.day, window)
      let granted = min(wanted, max(0, left))
      if granted < wanted {
        curtail(rule, line: index, granted: granted, of: wanted)
      }
      usage[key, default: LimitUsage()].add(rule.severity == .warn ? wanted : granted, on: line.day)
    }
  }

  /// Pays a line in part, or not at all.
  private mutating func curtail(_ rule: CompiledRule, line index: Int, granted: Int64, of wanted: Int64) {
    if rule.severity == .warn || granted == 0 {
      fire(rule, on: [index])
      return
    }
    let lost = lines[index].state == .zeroed ? 0 : wanted - granted
    firings.append(
      Firing(line: index, rule: rule.index, severity: rule.severity, item: lines[index].item, quantity: lost))
    lines[index].accepted = granted
  }
}

/// What a patient, household or practice has used of a limit, while days only move forward.
private struct LimitUsage {
  private var entries: [(day: Day, quantity: Int64)] = []
  private var first = 0
  private var sum: Int64 = 0

  /// The quantity used in the window that ends on a day; entries before the window are dropped.
  mutating func used(on day: Day, _ window: Rule.Window) -> Int64 {
    let start: Day
    switch window {
    case .day: start = day
    case .month: start = day.startOfMonth
    case .quarter: start = day.startOfQuarter
    case .year: start = day.startOfYear
    case .rollingMonths(let months): start = day.adding(months: -months, monthEnd: .clamp) + 1
    case .lifetime: return sum
    }
    while first < entries.count, entries[first].day < start {
      sum -= entries[first].quantity
      first += 1
    }
    return sum
  }

  mutating func add(_ quantity: Int64, on day: Day) {
    entries.append((day, quantity))
    sum += quantity
  }
}
