/// Payable at most so much per patient, household or practice in a window of days.
extension PracticeCounter {
  mutating func applyLimit(_ rule: CompiledRule, atMost: Int64, per scope: Rule.Scope, every window: Rule.Window) {
    var chosen = candidates(of: rule, inOrder: true)
    switch scope {
    case .patient:
      var usage = LimitUsage(window)
      var patient: Int32 = -1
      for index in chosen {
        if lines[index].patient != patient {
          usage.removeAll()
          patient = lines[index].patient
        }
        apply(rule, atMost: atMost, to: index, &usage)
      }
    case .practice:
      sortByClock(&chosen)
      var usage = LimitUsage(window)
      for index in chosen { apply(rule, atMost: atMost, to: index, &usage) }
    case .household:
      sortByClock(&chosen)
      var usage: [UInt32: LimitUsage] = [:]
      for index in chosen {
        if let household = facts(index).household {
          apply(rule, atMost: atMost, to: index, &usage[household, default: LimitUsage(window)])
        } else {
          leaveOpen(rule, line: index)
        }
      }
    }
  }

  private func sortByClock(_ chosen: inout [Int]) {
    chosen.sort { precedesByClock($0, $1) }
  }

  /// Pays a line as far as the limit goes.
  @inline(__always)
  private mutating func apply(_ rule: CompiledRule, atMost: Int64, to index: Int, _ usage: inout LimitUsage) {
    // A line that is already covered counts towards the limit, though nothing of it is paid.
    let wanted = accepted(index)
    let granted = min(wanted, max(0, atMost - usage.used(on: day(index))))
    if granted < wanted { curtail(rule, line: index, granted: granted, of: wanted) }
    usage.add(rule.severity == .warn ? wanted : granted, on: day(index))
  }

  /// Pays a line in part, or not at all.
  private mutating func curtail(_ rule: CompiledRule, line index: Int, granted: Int64, of wanted: Int64) {
    if rule.severity == .warn || granted == 0 { return fire(rule, on: index) }
    note(rule, line: index, quantity: lines[index].state == .zeroed ? 0 : wanted - granted)
    curtail(index, to: granted)
  }
}

/// What a patient, household or practice has used of a limit, while days only move forward.
private struct LimitUsage {
  private let window: Rule.Window
  private var entries: [(day: Day, quantity: Int64)] = []
  private var first = 0
  private var sum: Int64 = 0

  init(_ window: Rule.Window) { self.window = window }

  mutating func removeAll() {
    if entries.isEmpty { return }
    entries.removeAll(keepingCapacity: true)
    (first, sum) = (0, 0)
  }

  /// The quantity used in the window that ends on a day; entries before the window are dropped.
  mutating func used(on day: Day) -> Int64 {
    if sum == 0 { return 0 }
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
