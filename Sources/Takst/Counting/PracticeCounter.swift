/// Decides the lines of one practice: applies the rules of its scheme, kind by kind.
///
/// Lines are ordered by patient, day, time, code, quantity and the remaining facts, so that the order of the rows in a
/// file never matters.
struct PracticeCounter: LineFacts {
  /// A line on its way through the rules.
  struct Line {
    let record: Int
    let day: Day
    /// Minutes since midnight; -1 when not known, which comes first.
    let time: Int16
    /// The position of the line's patient in `patients`.
    let patient: Int
    /// The position of the line's further facts; -1 when it has none.
    let facts: Int32
    let quantity: Int64
    /// The item it was billed as; -1 when the code is unknown.
    let billed: Int
    /// The item it is taken as by now; -1 when the code is unknown.
    var item: Int
    /// How much of it stands after the limits, in thousandths; a covered line stands as well.
    var accepted: Int64
    var state: State = .standing

    /// Whether it is another item than the one billed; a line that was taken back is not.
    var isRepriced: Bool { item != billed }

    /// How much of it is payable, in thousandths.
    var payable: Int64 { state == .standing ? accepted : 0 }
  }

  enum State {
    case standing
    /// Registered and paid nothing.
    case zeroed
    case rejected
    case unknown

    /// Whether other lines and rules still see it.
    var isSeen: Bool { self == .standing || self == .zeroed }
  }

  /// A rule that fired on a line.
  struct Firing {
    let line: Int
    let rule: Int
    let severity: Rule.Severity
    /// The item before, the item after a replacement, and the quantity concerned.
    let item: Int
    var becomes: Int?
    var quantity: Int64
  }

  /// A stay in a programme that the log itself shows.
  struct Stay {
    let programme: Int
    let days: DayRange
  }

  let scheme: Scheme
  let calendar: HolidayCalendar?
  let practice: PracticeFacts
  let roster: Roster?
  let words: NameTable
  private let factRecords: [ActivityLog.FactRecord]

  var lines: [Line]
  /// The lines of each patient, in order.
  let patients: [(number: UInt32, lines: Range<Int>)]
  /// The positions of each patient's rows in the roster.
  private let rosterRows: [[Int]]
  /// Items paid in addition to lines.
  var adds: [Int: [Int]] = [:]
  var firings: [Firing] = []
  var undecided: [(line: Int, rule: Int)] = []
  /// The stays of each patient that the log shows, as the lines stood when a rule that asks for them began.
  var stays: [[Stay]]
  private var householdLines: [UInt32: [Int]]?
  private var holidays: [Day: Bool] = [:]

  init(
    scheme: Scheme, calendar: HolidayCalendar?, practice: PracticeFacts, roster: Roster?, words: NameTable,
    factRecords: [ActivityLog.FactRecord], lines: [Line], patients: [(number: UInt32, lines: Range<Int>)]
  ) {
    self.scheme = scheme
    self.calendar = calendar
    self.practice = practice
    self.roster = roster
    self.words = words
    self.factRecords = factRecords
    self.lines = lines
    self.patients = patients
    rosterRows = patients.map { roster?.rows(of: $0.number) ?? [] }
    stays = Array(repeating: [], count: patients.count)
  }

  /// Applies every rule.
  mutating func applyRules() {
    for rule in scheme.rules {
      guard let action = rule.action, !rule.items.isEmpty else { continue }
      if rule.asksProgrammes { findStays() }
      switch action {
      case .banded(let measure, let bands): apply(rule, measure, bands)
      case .replaced(let item): applyReplacement(rule, by: item)
      case .timeBand(let bands): apply(rule, bands)
      case .eligible(let only): applyEligibility(rule, only: only)
      case .requires(let companions, let days): applyRequirement(rule, companions, days: days)
      case .excludes(let companions, let days): applyExclusion(rule, companions, days: days)
      case .limit(let atMost, let scope, let window): applyLimit(rule, atMost: atMost, per: scope, every: window)
      case .covered(let programmes): applyCover(rule, by: programmes)
      }
    }
    findStays()
  }

  // MARK: What all kinds of rule share

  /// The lines a rule is about, with whether its `when` holds; undecided lines are noted and left out.
  mutating func candidates(of rule: CompiledRule) -> [Int] {
    var result: [Int] = []
    for index in lines.indices {
      let line = lines[index]
      guard line.state.isSeen, rule.items.contains(line.item), rule.days.contains(line.day) else { continue }
      if let when = rule.when {
        switch holds(when, line: index) {
        case .no: continue
        case .undecided:
          undecided.append((index, rule.index))
          continue
        case .yes: break
        }
      }
      result.append(index)
    }
    return result
  }

  /// Rejects or zeroes lines, or only notes it, as the rule's severity says.
  mutating func fire(_ rule: CompiledRule, on fired: [Int]) {
    for index in fired {
      let line = lines[index]
      firings.append(
        Firing(line: index, rule: rule.index, severity: rule.severity, item: line.item, quantity: line.payable))
      switch rule.severity {
      case .reject: lines[index].state = .rejected
      case .zero: lines[index].state = .zeroed
      case .warn, .reprice: break
      }
    }
  }

  /// Takes a line as another item, or only notes it when the rule warns.
  ///
  /// A time band that rejects what lies outside still says what lines inside become.
  mutating func reprice(_ rule: CompiledRule, line index: Int, to item: Int) {
    guard item != lines[index].item else { return }
    let severity: Rule.Severity = rule.severity == .warn ? .warn : .reprice
    firings.append(
      Firing(
        line: index, rule: rule.index, severity: severity, item: lines[index].item, becomes: item,
        quantity: lines[index].quantity))
    guard severity == .reprice else { return }
    lines[index].item = item
  }

  /// Whether another line of some items stands for the same patient at most some days away.
  func hasCompanion(_ index: Int, in items: ItemSet, days: Int) -> Bool {
    let line = lines[index]
    let range = patients[line.patient].lines
    func isCompanion(_ other: Int) -> Bool {
      lines[other].state.isSeen && items.contains(lines[other].item)
    }
    var other = index - 1
    while other >= range.lowerBound, line.day - lines[other].day <= days {
      if isCompanion(other) { return true }
      other -= 1
    }
    other = index + 1
    while other < range.upperBound, lines[other].day - line.day <= days {
      if isCompanion(other) { return true }
      other += 1
    }
    return false
  }

  // MARK: Conditions

  /// Whether a condition holds for a line.
  mutating func holds(_ condition: CompiledCondition, line index: Int) -> Truth {
    if condition.needsHouseholds, householdLines == nil { indexHouseholds() }
    return subject(of: index).satisfies(condition, self, line: index)
  }

  /// The further facts of a line.
  func facts(of line: Line) -> ActivityLog.FactRecord {
    line.facts < 0 ? .none : factRecords[Int(line.facts)]
  }

  /// What the roster says of the line's patient on the line's day.
  func row(of line: Line) -> Roster.Row? {
    roster?.row(among: rosterRows[line.patient], on: line.day)
  }

  /// The programmes the population says the line's patient is in on the line's day; nil for somebody it does not know.
  func programmes(of line: Line) -> ProgrammeSet? {
    roster?.programmes(of: rosterRows[line.patient], on: line.day)
  }

  /// The person behind a line, on the line's day.
  func subject(of index: Int) -> Subject {
    let line = lines[index]
    var subject = Subject(day: line.day, practice: practice)
    if let roster, !roster.rows.isEmpty {
      if let row = row(of: line) {
        subject = Subject(row, day: line.day, practice: practice)
        subject.programmes = programmes(of: line)
      } else {
        subject.enrolled = false
      }
    }
    for stay in stays[line.patient] where stay.days.contains(line.day) { subject.stays.insert(stay.programme) }
    let facts = facts(of: line)
    if let group = facts.group { subject.group = group }
    if let payer = facts.payer { subject.payer = payer }
    return subject
  }

  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth {
    guard condition.asksLine else { return .yes }
    let facts = facts(of: lines[index])
    var truth = Truth.yes
    if let wanted = condition.place { truth = truth.and(Truth(facts.place.map { wanted.contains($0) })) }
    if let wanted = condition.role { truth = truth.and(Truth(facts.role.map { wanted.contains($0) })) }
    if let wanted = condition.reason {
      truth = truth.and(Truth(facts.reason.map { code in wanted.contains { words[code].hasPrefix($0) } }))
    }
    if let wanted = condition.chain { truth = truth.and(Truth(facts.chain.map { $0 == wanted })) }
    if let band = condition.minutes { truth = truth.and(Truth(facts.minutes.map { band.contains($0) })) }
    if let band = condition.km { truth = truth.and(Truth(facts.km.map { band.contains($0) })) }
    if let items = condition.sameDay { truth = truth.and(Truth(hasCompanion(index, in: items, days: 0))) }
    if let alone = condition.alone { truth = truth.and(Truth(isAlone(index, alone))) }
    if let items = condition.secondInHousehold { truth = truth.and(isSecondInHousehold(index, items)) }
    return truth
  }

  private func isAlone(_ index: Int, _ alone: CompiledCondition.Alone) -> Bool {
    let line = lines[index]
    let from = line.day.adding(months: -alone.months, monthEnd: .clamp)
    let to = line.day.adding(months: alone.months, monthEnd: .clamp)
    for other in patients[line.patient].lines where other != index {
      guard lines[other].day >= from, lines[other].day <= to else { continue }
      if lines[other].state.isSeen, alone.items.contains(lines[other].item) { return false }
    }
    return true
  }

  private func isSecondInHousehold(_ index: Int, _ items: ItemSet) -> Truth {
    let line = lines[index]
    let facts = facts(of: line)
    guard let household = facts.household else { return .undecided }
    for other in householdLines?[household] ?? [] {
      let candidate = lines[other]
      guard candidate.day == line.day, candidate.patient != line.patient,
        self.facts(of: candidate).visit == facts.visit,
        candidate.state.isSeen, items.contains(candidate.item)
      else { continue }
      if (candidate.time, candidate.patient) < (line.time, line.patient) { return .yes }
    }
    return .no
  }

  private mutating func indexHouseholds() {
    var index: [UInt32: [Int]] = [:]
    for (position, line) in lines.enumerated() {
      if let household = facts(of: line).household { index[household, default: []].append(position) }
    }
    householdLines = index
  }

  /// Whether a day is a public holiday; each day is computed once.
  mutating func isHoliday(_ day: Day) -> Bool {
    guard let calendar else { return false }
    if let known = holidays[day] { return known }
    let answer = calendar.isHoliday(day)
    holidays[day] = answer
    return answer
  }
}

extension Condition.MeasureBand {
  /// Whether a value lies in the range.
  func contains(_ value: Quantity) -> Bool {
    if let from, value < from { return false }
    if let below, value >= below { return false }
    return true
  }
}

extension CompiledCondition {
  /// Whether it asks about other patients of the household.
  var needsHouseholds: Bool {
    secondInHousehold != nil || all.contains(where: \.needsHouseholds) || any.contains(where: \.needsHouseholds)
      || not.contains(where: \.needsHouseholds)
  }
}
