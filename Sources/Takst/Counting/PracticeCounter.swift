/// Decides the lines of one practice: applies the rules of its scheme, kind by kind.
///
/// Lines are ordered by patient, day, time, code, quantity and the remaining facts, so that the order of the rows in a
/// file never matters.
struct PracticeCounter {
  let scheme: Scheme
  let calendar: HolidayCalendar?
  let practice: PracticeFacts
  let roster: Roster?
  let log: PracticeLog
  let words: NameTable

  private(set) var lines: [Line]
  /// How much stands of lines that a limit cut, in thousandths.
  private(set) var curtailed: [Int: Int64] = [:]
  /// Where the lines of each patient begin, and where the last one's end.
  private let patientStarts: [Int32]
  /// Whether a patient has so many lines that going through them for each would take long.
  let hasManyOfOnePatient: Bool
  /// What the roster says of each patient.
  private(set) var listed: [Listed]
  /// The lines of each item that a rule is about as billed, one item after another, and where each item's begin.
  private let linesByItem: [Int32]
  private let itemStarts: [Int32]
  /// Lines that became another item.
  private var moved: [Int32] = []
  /// Items paid in addition to lines.
  var adds: [Int: [Int]] = [:]
  private(set) var firings: [Firing] = []
  private(set) var undecided: [(line: Int, rule: Int)] = []
  /// The stays that the log shows, by patient, as the lines stood when a rule that asks for them began.
  private(set) var stays: [Int32: [Stay]] = [:]
  /// Whether lines that start or end programmes are no longer as they were when the stays were found.
  private var hasTurned = true
  /// What the rule at hand may ask about beside a line.
  private(set) var neighbours = Neighbours()
  private var holidays: [Day: Bool] = [:]

  /// Takes the lines of one practice and puts them in order.
  init(
    scheme: Scheme, calendar: HolidayCalendar?, practice: PracticeFacts, roster: Roster?, log: PracticeLog,
    codes: CodeItems.Items, words: NameTable
  ) {
    self.scheme = scheme
    self.calendar = calendar
    self.practice = practice
    self.roster = roster
    self.log = log
    self.words = words
    listed = PracticeCounter.listed(log, roster)
    let order = LineOrder(log, codes: codes, words: words, scheme.isRuled)
    (lines, patientStarts) = (order.lines, order.patientStarts)
    (itemStarts, linesByItem) = (order.itemStarts, order.linesByItem)
    hasManyOfOnePatient = zip(order.patientStarts, order.patientStarts.dropFirst()).contains {
      $1 - $0 > Neighbours.fewLines
    }
  }

  private static func listed(_ log: PracticeLog, _ roster: Roster?) -> [Listed] {
    guard let roster, !roster.rows.isEmpty else { return Array(repeating: Listed(), count: log.patients.count) }
    return roster.patients.numbers(of: log.patients).map { number in
      var listed = Listed()
      listed.row = roster.firstRow(of: number)
      if listed.row < 0 { return listed }
      let row = roster.rows[Int(listed.row)]
      listed.hasSeveral = row.next >= 0
      listed.staysInList = listed.hasSeveral || !row.stays.isEmpty
      listed.hasStays = listed.staysInList
      if !listed.hasSeveral { (listed.from, listed.until) = (row.from, row.until) }
      return listed
    }
  }

  /// Applies every rule.
  mutating func applyRules() {
    for rule in scheme.rules {
      guard let action = rule.action, isAbout(rule) else { continue }
      if rule.asksProgrammes { updateStays() }
      neighbours = Neighbours(of: rule, self)
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
    updateStays()
  }

  /// Finds the stays that the log shows, unless they are as they were.
  private mutating func updateStays() {
    if hasTurned { findStays() }
    hasTurned = false
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

  /// The lines that are taken as one of some items, still seen and chosen, each once.
  @inline(__always)
  func seen(_ items: ItemSet, inOrder: Bool, where isChosen: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var sources = 0
    for item in items.items {
      let range = lines(of: item)
      if range.isEmpty { continue }
      sources += 1
      for place in range {
        let index = Int(linesByItem[place])
        if Int(lines[index].item) == item, lines[index].state.isSeen, isChosen(index) { found.append(index) }
      }
    }
    var isMixed = false
    for index in moved.lazy.map({ Int($0) }) {
      // A line that was moved and moved back stands in its item's own list.
      guard lines[index].isRepriced, lines[index].state.isSeen, items.contains(Int(lines[index].item)), isChosen(index)
      else { continue }
      found.append(index)
      isMixed = true
    }
    return isMixed || (inOrder && sources > 1) ? sorted(found) : found
  }

  /// Lines in order, each once.
  private func sorted(_ found: [Int]) -> [Int] {
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

  /// The lines a rule is about, whose `when` holds and which are chosen; lines for which either is undecided are noted and left
  /// out.
  @inline(__always)
  mutating func candidates(
    of rule: CompiledRule, inOrder: Bool = false, where isChosen: (PracticeCounter, Int) -> Truth = { _, _ in .yes }
  ) -> [Int] {
    let (found, open) = judged(rule, inOrder: inOrder, isChosen)
    for index in Set(open) { undecided.append((index, rule.index)) }
    return found
  }

  @inline(__always)
  private func judged(
    _ rule: CompiledRule, inOrder: Bool, _ isChosen: (PracticeCounter, Int) -> Truth
  ) -> (found: [Int], open: [Int]) {
    let isAlways = rule.from == .first && rule.until == .endless
    var open: [Int] = []
    let found = seen(rule.items, inOrder: inOrder) { index in
      if !isAlways, day(index) < rule.from || day(index) >= rule.until { return false }
      var truth = rule.when.map { satisfies($0, index) } ?? .yes
      if truth == .yes { truth = isChosen(self, index) }
      if truth == .undecided { open.append(index) }
      return truth == .yes
    }
    return (found, open)
  }

  /// Notes that a rule could not be decided for a line.
  mutating func leaveOpen(_ rule: CompiledRule, line index: Int) { undecided.append((index, rule.index)) }

  /// How much of a line is payable, in thousandths.
  @inline(__always)
  func payable(_ index: Int) -> Int64 { lines[index].state == .standing ? accepted(index) : 0 }

  /// The quantity of a line, in thousandths.
  @inline(__always)
  func quantity(_ index: Int) -> Int64 {
    let quantity = lines[index].quantity
    return quantity == PracticeLog.Row.elsewhere ? log.quantity(of: log.rows[Int(lines[index].row)]) : Int64(quantity)
  }

  /// How much of a line stands after the limits, in thousandths; a covered line stands as well.
  @inline(__always)
  func accepted(_ index: Int) -> Int64 {
    lines[index].isCurtailed ? curtailed[index]! : quantity(index)
  }

  /// Lets only so much of a line stand.
  mutating func curtail(_ index: Int, to granted: Int64) {
    lines[index].isCurtailed = true
    curtailed[index] = granted
  }

  /// Minutes since midnight; -1 when not known, which comes first.
  @inline(__always)
  func time(_ index: Int) -> Int16 { log.time(of: log.rows[Int(lines[index].row)]) }

  /// Whether the patient of a line comes before that of another in byte order.
  func patientPrecedes(_ index: Int, _ other: Int) -> Bool {
    log.patients.precedes(Int(lines[index].patient), Int(lines[other].patient))
  }

  /// Whether a line comes before another when all patients' lines are put in order of day, time and patient.
  func precedesByClock(_ index: Int, _ other: Int) -> Bool {
    let (mine, theirs) = ((day(index), time(index)), (day(other), time(other)))
    if mine != theirs { return mine < theirs }
    return lines[index].patient == lines[other].patient ? index < other : patientPrecedes(index, other)
  }

  /// Rejects or zeroes lines, or only notes it, as the rule's severity says.
  mutating func fire(_ rule: CompiledRule, on fired: [Int]) {
    for index in fired { fire(rule, on: index) }
  }

  mutating func fire(_ rule: CompiledRule, on index: Int) {
    note(rule, line: index, quantity: payable(index))
    switch rule.severity {
    case .reject:
      lines[index].state = .rejected
      turn(Int(lines[index].item))
    case .zero: lines[index].state = .zeroed
    case .warn, .reprice: break
    }
  }

  /// Notes that a line of an item is another one, or no longer seen.
  private mutating func turn(_ item: Int) { if scheme.turns.contains(item) { hasTurned = true } }

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
        quantity: quantity(index)))
    guard severity == .reprice else { return }
    if !lines[index].isRepriced { moved.append(Int32(truncatingIfNeeded: index)) }
    turn(Int(lines[index].item))
    turn(item)
    lines[index].item = Int16(truncatingIfNeeded: item)
  }

  /// The lines of the patient of a line.
  func linesOfPatient(_ index: Int) -> Range<Int> { linesOf(Int(lines[index].patient)) }

  /// The lines of a patient.
  func linesOf(_ patient: Int) -> Range<Int> {
    Int(patientStarts[patient])..<Int(patientStarts[patient + 1])
  }

  // MARK: What is kept for conditions

  /// Takes note of the stays that the log shows.
  mutating func replaceStays(by stays: [Int32: [Stay]]) {
    for patient in self.stays.keys { listed[Int(patient)].hasStays = listed[Int(patient)].staysInList }
    for patient in stays.keys { listed[Int(patient)].hasStays = true }
    self.stays = stays
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
