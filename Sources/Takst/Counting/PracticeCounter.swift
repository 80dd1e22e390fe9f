/// Decides the lines of one practice: applies the rules of its scheme, kind by kind.
///
/// Lines are ordered by patient, day, time, code, quantity and the remaining facts, so that the order of the rows in a
/// file never matters.
struct PracticeCounter: Facts {
  /// A line on its way through the rules.
  struct Line {
    let day: Day
    /// The position of the line's patient among the practice's patients.
    let patient: Int32
    /// The row of the log.
    let row: Int32
    /// Minutes since midnight; -1 when not known, which comes first.
    let time: Int16
    /// The item it was billed as; -1 when the code is unknown.
    let billed: Int16
    /// The item it is taken as by now; -1 when the code is unknown.
    var item: Int16
    var state: State = .standing

    /// Whether it is another item than the one billed; a line that was taken back is not.
    var isRepriced: Bool { item != billed }
  }

  enum State: UInt8 {
    case standing
    /// Registered and paid nothing.
    case zeroed
    case rejected
    case unknown

    /// Whether other lines and rules still see it.
    var isSeen: Bool { rawValue <= State.zeroed.rawValue }
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
  let log: PracticeLog
  let words: NameTable

  private(set) var lines: [Line]
  /// The quantity of each line, and how much of it stands after the limits, in thousandths; a covered line stands as well.
  private(set) var quantities: [Int64]
  var accepted: [Int64]
  /// Where the lines of each patient begin, and where the last one's end.
  private let patientStarts: [Int32]
  /// The first row of each patient in the roster; -1 for somebody it does not know.
  let rosterRows: [Int32]
  /// The lines of each item as billed, one item after another, and where each item's begin.
  private let linesByItem: [Int32]
  private let itemStarts: [Int32]
  /// Lines that became another item.
  private var moved: [Int32] = []
  /// Items paid in addition to lines.
  var adds: [Int: [Int]] = [:]
  private(set) var firings: [Firing] = []
  private(set) var undecided: [(line: Int, rule: Int)] = []
  /// The stays that the log shows, by patient, as the lines stood when a rule that asks for them began.
  var stays: [Int32: [Stay]] = [:]
  private var householdLines: [UInt32: [Int]]?
  private var holidays: [Day: Bool] = [:]

  /// Takes the lines of one practice in the order of counting.
  ///
  /// - Parameter items: The item of each code of the log; -1 for one that is unknown.
  init(
    scheme: Scheme, calendar: HolidayCalendar?, practice: PracticeFacts, roster: Roster?, log: PracticeLog,
    order: LineOrder, items: [Int16], words: NameTable
  ) {
    self.scheme = scheme
    self.calendar = calendar
    self.practice = practice
    self.roster = roster
    self.log = log
    self.words = words
    patientStarts = order.patientStarts
    if let roster, !roster.rows.isEmpty {
      let numbers = roster.patients.numbers(of: log.patients)
      rosterRows = order.patients.map { roster.firstRow(of: numbers[Int($0)]) }
    } else {
      rosterRows = Array(repeating: -1, count: order.patients.count)
    }
    var lines: [Line] = []
    var quantities: [Int64] = []
    lines.reserveCapacity(order.rows.count)
    quantities.reserveCapacity(order.rows.count)
    var itemStarts = [Int32](repeating: 0, count: scheme.active.count + 1)
    for patient in order.patients.indices {
      for position in Int(order.patientStarts[patient])..<Int(order.patientStarts[patient + 1]) {
        let number = order.rows[position]
        let row = log.rows[Int(number)]
        let item = items[Int(row.code)]
        if item >= 0 { itemStarts[Int(item) + 1] &+= 1 }
        lines.append(
          Line(
            day: log.day(of: row), patient: Int32(truncatingIfNeeded: patient), row: number, time: log.time(of: row),
            billed: item, item: item, state: item < 0 ? .unknown : .standing))
        quantities.append(log.quantity(of: row))
      }
    }
    self.lines = lines
    self.quantities = quantities
    accepted = quantities
    for item in itemStarts.indices.dropFirst() { itemStarts[item] &+= itemStarts[item - 1] }
    self.itemStarts = itemStarts
    var linesByItem = [Int32](repeating: 0, count: Int(itemStarts.last!))
    for index in lines.indices where lines[index].item >= 0 {
      let place = itemStarts[Int(lines[index].item)]
      linesByItem[Int(place)] = Int32(truncatingIfNeeded: index)
      itemStarts[Int(lines[index].item)] = place &+ 1
    }
    self.linesByItem = linesByItem
  }

  /// Applies every rule.
  mutating func applyRules() {
    for rule in scheme.rules {
      guard let action = rule.action, isAbout(rule) else { continue }
      if rule.asksProgrammes { findStays() }
      if rule.asksHouseholds, householdLines == nil { indexHouseholds() }
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

  /// The lines of an item as billed.
  private func lines(of item: Int) -> Range<Int> {
    Int(itemStarts[item])..<Int(itemStarts[item + 1])
  }

  /// Whether there may be a line the rule is about.
  private func isAbout(_ rule: CompiledRule) -> Bool {
    rule.items.items.contains { !lines(of: $0).isEmpty } || (!moved.isEmpty && !rule.items.isEmpty)
  }

  /// The lines that are taken as one of some items and still seen, in order.
  func seen(_ items: ItemSet) -> [Int] {
    var found: [Int] = []
    var sources = 0
    for item in items.items {
      let range = lines(of: item)
      if range.isEmpty { continue }
      sources += 1
      found.reserveCapacity(found.count + range.count)
      for place in range {
        let index = Int(linesByItem[place])
        if Int(lines[index].item) == item, lines[index].state.isSeen { found.append(index) }
      }
    }
    var isMixed = false
    for index in moved {
      let line = lines[Int(index)]
      // A line that was moved and moved back stands in its item's own list.
      guard line.isRepriced, line.state.isSeen, items.contains(Int(line.item)) else { continue }
      found.append(Int(index))
      isMixed = true
    }
    return sources > 1 || isMixed ? inOrder(found) : found
  }

  /// Lines in order, each once.
  private func inOrder(_ found: [Int]) -> [Int] {
    if found.count < 64 { return Array(Set(found)).sorted() }
    // A bit for each line is quicker than sorting.
    var bits = [UInt64](repeating: 0, count: lines.count / 64 + 1)
    for index in found { bits[index >> 6] |= 1 << UInt64(index & 63) }
    var result: [Int] = []
    result.reserveCapacity(found.count)
    for word in bits.indices {
      var rest = bits[word]
      while rest != 0 {
        result.append(word << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
    return result
  }

  /// The lines a rule is about and whose `when` holds; undecided lines are noted and left out.
  mutating func candidates(of rule: CompiledRule) -> [Int] {
    var result = seen(rule.items)
    if rule.from > .first || rule.until < .endless {
      result.removeAll { lines[$0].day < rule.from || lines[$0].day >= rule.until }
    }
    guard let when = rule.when else { return result }
    result.removeAll { index in
      switch satisfies(when, index) {
      case .no: return true
      case .undecided:
        undecided.append((index, rule.index))
        return true
      case .yes: return false
      }
    }
    return result
  }

  /// Notes that a rule could not be decided for a line.
  mutating func leaveOpen(_ rule: CompiledRule, line index: Int) { undecided.append((index, rule.index)) }

  /// How much of a line is payable, in thousandths.
  @inline(__always)
  func payable(_ index: Int) -> Int64 { lines[index].state == .standing ? accepted[index] : 0 }

  /// Rejects or zeroes lines, or only notes it, as the rule's severity says.
  mutating func fire(_ rule: CompiledRule, on fired: [Int]) {
    for index in fired { fire(rule, on: index) }
  }

  mutating func fire(_ rule: CompiledRule, on index: Int) {
    note(rule, line: index, quantity: payable(index))
    switch rule.severity {
    case .reject: lines[index].state = .rejected
    case .zero: lines[index].state = .zeroed
    case .warn, .reprice: break
    }
  }

  /// Notes that a rule fired on some of a line.
  mutating func note(_ rule: CompiledRule, line index: Int, quantity: Int64) {
    firings.append(
      Firing(line: index, rule: rule.index, severity: rule.severity, item: Int(lines[index].item), quantity: quantity))
  }

  /// Takes a line as another item, or only notes it when the rule warns.
  ///
  /// A time band that rejects what lies outside still says what lines inside become.
  mutating func reprice(_ rule: CompiledRule, line index: Int, to item: Int) {
    guard item != Int(lines[index].item) else { return }
    let severity: Rule.Severity = rule.severity == .warn ? .warn : .reprice
    firings.append(
      Firing(
        line: index, rule: rule.index, severity: severity, item: Int(lines[index].item), becomes: item,
        quantity: quantities[index]))
    guard severity == .reprice else { return }
    if !lines[index].isRepriced { moved.append(Int32(truncatingIfNeeded: index)) }
    lines[index].item = Int16(truncatingIfNeeded: item)
  }

  /// The lines of the patient of a line.
  func linesOfPatient(_ index: Int) -> Range<Int> {
    let patient = Int(lines[index].patient)
    return Int(patientStarts[patient])..<Int(patientStarts[patient + 1])
  }

  /// Whether another line of some items stands for the same patient at most some days away.
  func hasCompanion(_ index: Int, in items: ItemSet, days: Int) -> Bool {
    let line = lines[index]
    let range = linesOfPatient(index)
    func isCompanion(_ other: Int) -> Bool {
      lines[other].state.isSeen && items.contains(Int(lines[other].item))
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

  // MARK: What conditions ask

  /// The further facts of a line.
  func facts(_ index: Int) -> FactRecord {
    log.facts(of: log.rows[Int(lines[index].row)])
  }

  /// The roster's row of the line's patient that counts on the line's day; -1 for somebody it does not know.
  @inline(__always)
  func rosterRow(_ index: Int) -> Int32 {
    let first = rosterRows[Int(lines[index].patient)]
    return first < 0 ? -1 : roster!.row(from: first, on: lines[index].day)
  }

  private func known<Value>(_ index: Int, _ value: (Roster.Row) -> Value?) -> Value? {
    let row = rosterRow(index)
    return row < 0 ? nil : value(roster!.rows[Int(row)])
  }

  func day(_ index: Int) -> Day { lines[index].day }
  func ages(_ index: Int) -> Ages { known(index) { $0.birth.map { .born($0) } } ?? .unknown }
  func sex(_ index: Int) -> Sex? { known(index, \.sex) }
  func group(_ index: Int) -> UInt32? { facts(index).group ?? known(index, \.group) }
  func area(_ index: Int) -> UInt32? { known(index, \.area) }
  func payer(_ index: Int) -> UInt32? { facts(index).payer ?? known(index, \.payer) }

  /// Somebody a list does not name is on it on no day; without a list it is not known.
  func enrolled(_ index: Int) -> Bool? {
    guard let roster, !roster.rows.isEmpty else { return nil }
    let row = rosterRow(index)
    return row >= 0 && roster.rows[Int(row)].isEnrolled(on: lines[index].day)
  }

  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth {
    if isStaying(in: programmes, index) { return .yes }
    let first = rosterRows[Int(lines[index].patient)]
    if first < 0 { return .undecided }
    return Truth(roster!.programmes(from: first, on: lines[index].day).intersects(programmes))
  }

  /// Whether the log shows the patient to be in one of some programmes on the line's day.
  private func isStaying(in programmes: ProgrammeSet, _ index: Int) -> Bool {
    if stays.isEmpty { return false }
    return stays[lines[index].patient]?.contains {
      programmes.contains($0.programme) && $0.days.contains(lines[index].day)
    } == true
  }

  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth {
    let facts = facts(index)
    var truth = Truth.yes
    if let wanted = condition.place { truth = truth.and(Truth(facts.place.map { wanted.contains($0) })) }
    if let wanted = condition.role { truth = truth.and(Truth(facts.role.map { wanted.contains($0) })) }
    if let wanted = condition.reason {
      truth = truth.and(Truth(facts.reason.map { code in wanted.contains { words.text(code, hasPrefix: $0) } }))
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
    for other in linesOfPatient(index) where other != index {
      guard lines[other].day >= from, lines[other].day <= to else { continue }
      if lines[other].state.isSeen, alone.items.contains(Int(lines[other].item)) { return false }
    }
    return true
  }

  private func isSecondInHousehold(_ index: Int, _ items: ItemSet) -> Truth {
    let line = lines[index]
    let facts = facts(index)
    guard let household = facts.household else { return .undecided }
    for other in householdLines?[household] ?? [] {
      let candidate = lines[other]
      guard candidate.day == line.day, candidate.patient != line.patient, self.facts(other).visit == facts.visit,
        candidate.state.isSeen, items.contains(Int(candidate.item))
      else { continue }
      if (candidate.time, candidate.patient) < (line.time, line.patient) { return .yes }
    }
    return .no
  }

  private mutating func indexHouseholds() {
    var index: [UInt32: [Int]] = [:]
    for position in lines.indices {
      if let household = facts(position).household { index[household, default: []].append(position) }
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
