import Takst

extension NaivePractice {
  mutating func applyRules() {
    for rule in tariff.rules where leadsSomewhere(rule) {
      snapshot = lines
      if case .limit(let atMost, let scope, let window) = rule.kind {
        applyLimit(rule, atMost: atMost, scope: scope, window: window)
      } else {
        for index in lines.indices where concerns(rule, index) { apply(rule, to: index) }
      }
    }
    snapshot = lines
  }

  /// Whether the items a rule turns lines into are all there; else the rule does nothing.
  private func leadsSomewhere(_ rule: Rule) -> Bool {
    switch rule.kind {
    case .banded(_, let bands): bands.allSatisfy { tariff.item($0.becomes) != nil }
    case .replaced(let code): tariff.item(code) != nil
    default: true
    }
  }

  /// Whether a rule looks at a line; notes lines for which that is undecided.
  private mutating func concerns(_ rule: Rule, _ index: Int) -> Bool {
    guard lines[index].stands(as: rule.items), rule.days.contains(lines[index].day) else { return false }
    return decided(holds(rule.when, subject(line: index)), rule, index)
  }

  /// Whether something is true; notes the line when it is undecided.
  private mutating func decided(_ truth: NaiveTruth, _ rule: Rule, _ index: Int) -> Bool {
    if truth == .undecided { lines[index].undecided.append(rule.id) }
    return truth == .yes
  }

  private mutating func apply(_ rule: Rule, to index: Int) {
    switch rule.kind {
    case .banded(let measure, let bands):
      let facts = lines[index].line.facts
      guard let value = measure == .minutes ? facts.minutes : facts.km else {
        lines[index].undecided.append(rule.id)
        return
      }
      let fitting = bands.first { band in
        if let below = band.below, value >= below { return false }
        if let upTo = band.upTo, value > upTo { return false }
        return true
      }
      if let fitting { become(fitting.becomes, rule, index) }
    case .replaced(let code):
      become(code, rule, index)
    case .timeBand(let bands):
      applyTimeBand(rule, bands, index)
    case .eligible(let only):
      if decided(holds(only, subject(line: index)).negated, rule, index) { refuse(rule, index) }
    case .requires(let with, let days):
      if !hasCompany(index, of: with, days: days) { refuse(rule, index) }
    case .excludes(let with, let days):
      if hasCompany(index, of: with, days: days) { refuse(rule, index) }
    case .limit:
      break
    case .covered(let programmes):
      let line = lines[index].line
      if programmes.contains(where: { isIn($0, patient: line.patient, on: line.date) }) { refuse(rule, index) }
    }
  }

  private mutating func become(_ code: String, _ rule: Rule, _ index: Int) {
    let old = lines[index].item!
    guard let new = tariff.item(code), new.code != old.code else { return }
    if rule.severity == .warn {
      lines[index].firings.append(.warned(rule: rule.id))
    } else {
      lines[index].item = new
      lines[index].firings.append(.changed(rule: rule.id, from: old, to: new))
    }
  }

  private mutating func refuse(_ rule: Rule, _ index: Int) {
    let unpaid = lines[index].payable
    switch rule.severity {
    case .warn, .reprice:
      lines[index].firings.append(.warned(rule: rule.id))
    case .reject:
      lines[index].isRejected = true
      lines[index].firings.append(.refused(rule: rule.id, quantity: unpaid, item: lines[index].item!))
    case .zero:
      lines[index].isZeroed = true
      lines[index].firings.append(.refused(rule: rule.id, quantity: unpaid, item: lines[index].item!))
    }
  }

  private mutating func applyTimeBand(_ rule: Rule, _ bands: [Rule.TimeBand], _ index: Int) {
    let line = lines[index].line
    guard let time = line.facts.time else {
      lines[index].undecided.append(rule.id)
      return
    }
    let kind = dayKind(line.date)
    let fitting = bands.first { $0.days.contains(kind) && $0.from <= time && time < $0.until }
    switch (rule.severity, fitting) {
    case (.reject, nil), (.zero, nil):
      refuse(rule, index)
    case (.reprice, let band?), (.reject, let band?), (.zero, let band?):
      if let code = band.becomes { become(code, rule, index) }
      if let code = band.adds { lines[index].added.append(code) }
    case (.warn, let band?):
      if let code = band.becomes { become(code, rule, index) }
    default:
      break
    }
  }

  private func dayKind(_ day: Day) -> Rule.DayKind {
    if let calendar = tariff.base.calendar, calendar.isHoliday(day) { return .holiday }
    switch day.weekday {
    case .monday: return .monday
    case .tuesday: return .tuesday
    case .wednesday: return .wednesday
    case .thursday: return .thursday
    case .friday: return .friday
    case .saturday: return .saturday
    case .sunday: return .sunday
    }
  }

  private mutating func applyLimit(_ rule: Rule, atMost: Quantity, scope: Rule.Scope, window: Rule.Window) {
    var accepted: [(line: ActivityLine, quantity: Quantity)] = []
    let order = lines.indices.sorted { NaiveOrder.byDay(lines[$0].line, lines[$1].line) }
    for index in order where concerns(rule, index) {
      let line = lines[index].line
      if scope == .household, line.facts.household == nil {
        lines[index].undecided.append(rule.id)
        continue
      }
      var used = Quantity.zero
      for earlier in accepted
      where isSame(scope, earlier.line, line) && isWithin(window, earlier: earlier.line.date, line.date) {
        used += earlier.quantity
      }
      let wanted = lines[index].standing
      if rule.severity == .warn {
        if used + wanted > atMost { refuse(rule, index) }
        accepted.append((line, wanted))
        continue
      }
      let granted = min(wanted, max(.zero, atMost - used))
      accepted.append((line, granted))
      if granted == .zero {
        refuse(rule, index)
      } else if granted < wanted {
        let lost = lines[index].isZeroed ? .zero : wanted - granted
        lines[index].standing = granted
        lines[index].firings.append(.refused(rule: rule.id, quantity: lost, item: lines[index].item!))
      }
    }
  }

  private func isSame(_ scope: Rule.Scope, _ a: ActivityLine, _ b: ActivityLine) -> Bool {
    switch scope {
    case .patient: a.patient == b.patient
    case .household: a.facts.household == b.facts.household
    case .practice: true
    }
  }

  private func isWithin(_ window: Rule.Window, earlier: Day, _ day: Day) -> Bool {
    switch window {
    case .day: earlier == day
    case .month: earlier.startOfMonth == day.startOfMonth
    case .quarter: earlier.startOfQuarter == day.startOfQuarter
    case .year: earlier.startOfYear == day.startOfYear
    case .rollingMonths(let months): earlier > day.adding(months: -months, monthEnd: .clamp)
    case .lifetime: true
    }
  }
}
