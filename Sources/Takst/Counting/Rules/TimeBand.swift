/// The line becomes another item, is supplemented, or is payable only, by the clock and the kind of day.
extension PracticeCounter {
  mutating func apply(_ rule: CompiledRule, _ bands: [CompiledRule.TimeBand]) {
    var outside: [Int] = []
    for index in candidates(of: rule) {
      let (day, time) = (day(index), time(index))
      guard time >= 0 else {
        leaveOpen(rule, line: index)
        continue
      }
      let kind = isHoliday(day) ? .holiday : Rule.DayKind(day.weekday)
      guard let band = bands.first(where: { $0.days.contains(kind) && $0.minutes.contains(time) }) else {
        outside.append(index)
        continue
      }
      if let item = band.becomes { reprice(rule, line: index, to: item) }
      if let item = band.adds, rule.severity != .warn { adds[index, default: []].append(item) }
    }
    if rule.severity == .reject || rule.severity == .zero { fire(rule, on: outside) }
  }
}

extension Rule.DayKind {
  /// The kind of a day that is no holiday.
  init(_ weekday: Weekday) {
    switch weekday {
    case .monday: self = .monday
    case .tuesday: self = .tuesday
    case .wednesday: self = .wednesday
    case .thursday: self = .thursday
    case .friday: self = .friday
    case .saturday: self = .saturday
    case .sunday: self = .sunday
    }
  }
}
