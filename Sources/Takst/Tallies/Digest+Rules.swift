// What counting reads of rules, programmes and calendars: everything but names, sources and notes.

extension Rule: Digested {
  func add(to digest: inout Digest) { digest.add(id, kind, items, severity, days, when) }
}

extension Rule.Severity: Digested {}
extension Rule.Scope: Digested {}
extension Rule.Measure: Digested {}
extension Rule.DayKind: Digested {}

extension Rule.Kind: Digested {
  func add(to digest: inout Digest) {
    digest.add(name)
    switch self {
    case .banded(let measure, let bands): digest.add(measure, bands)
    case .replaced(let code): digest.add(code)
    case .timeBand(let bands): digest.add(bands)
    case .eligible(let only): digest.add(only)
    case .requires(let with, let days), .excludes(let with, let days): digest.add(with, days)
    case .limit(let atMost, let scope, let window): digest.add(atMost, scope, window)
    case .covered(let programmes): digest.add(programmes)
    }
  }
}

extension Rule.Window: Digested {
  func add(to digest: inout Digest) {
    switch self {
    case .day: digest.add("day")
    case .month: digest.add("month")
    case .quarter: digest.add("quarter")
    case .year: digest.add("year")
    case .rollingMonths(let months): digest.add("rollingMonths", months)
    case .lifetime: digest.add("lifetime")
    }
  }
}

extension Rule.Band: Digested {
  func add(to digest: inout Digest) { digest.add(below, upTo, becomes) }
}

extension Rule.TimeBand: Digested {
  func add(to digest: inout Digest) { digest.add(days, from, until, becomes, adds) }
}

extension Programme: Digested {
  func add(to digest: inout Digest) { digest.add(id, starts, ends) }
}

extension HolidayCalendar: Digested {
  func add(to digest: inout Digest) { digest.add(holidays) }
}

extension HolidayCalendar.Holiday: Digested {
  func add(to digest: inout Digest) { digest.add(rule, firstYear, lastYear) }
}

extension HolidayCalendar.Holiday.Rule: Digested {
  func add(to digest: inout Digest) {
    switch self {
    case .fixed(let month, let day): digest.add("fixed", month, day)
    case .easter(let offset): digest.add("easter", offset)
    case .fixedNotSunday(let month, let day): digest.add("fixedNotSunday", month, day)
    }
  }
}
