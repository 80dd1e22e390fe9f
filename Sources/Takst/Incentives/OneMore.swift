/// One more unit of an item for one patient: the line it is like, and the day it stands on.
struct OneMore {
  let patient: UInt32
  /// The patient's use of the item in the period, in thousandths.
  let use: Int64
  private var row: PracticeLog.Row
  private var fact: FactRecord

  /// The day of the line.
  private(set) var day: Day

  /// Puts the line into a log; its number there.
  ///
  /// It stands in a visit of its own, so that it is nobody's second contact of a household.
  func append(to lines: inout PracticeProbe.Lines) -> Int32 {
    var (row, fact) = (row, fact)
    if fact.household != nil {
      var visit = "\n\(patient)"
      while lines.words.find(visit) != nil { visit += "\n" }
      fact.visit = lines.words.number(of: visit)
    }
    row.facts = -1
    if fact != .none {
      row.facts = Int32(lines.log.facts.count)
      lines.log.facts.append(fact)
    }
    lines.log.rows.append(row)
    return Int32(lines.log.rows.count - 1)
  }

  /// What a patient did of an item in the period, and the last line of it.
  private struct Use {
    var quantity: Int64 = 0
    var last = 0
  }

  /// One more of each item for each patient who used it, in the order of items and patients.
  ///
  /// - Parameters:
  ///   - probe: The practice.
  ///   - end: The day after the last on which the line may stand; nil for the end of the period.
  ///   - isWanted: Whether an item is wanted.
  /// - Returns: The units, without those of people who are only listed later; what a patient used is all of the period's.
  static func all(
    in probe: PracticeProbe, until end: Day? = nil, where isWanted: (Int) -> Bool = { _ in true }
  ) -> [(item: Int, all: [OneMore])] {
    let (counted, period) = (probe.base, probe.timeline.period)
    let end = end ?? period.until
    var units: [Int: [OneMore]] = [:]
    for patient in 0..<probe.log.patients.count {
      if end < period.until, probe.lastListedDay(of: UInt32(patient), from: period.from, until: end) == nil,
        probe.lastListedDay(of: UInt32(patient), from: period.from, until: period.until) != nil
      {
        continue
      }
      var uses: [Int: Use] = [:]
      var contacts: Set<Day> = []
      for index in counted.linesOf(patient) {
        let day = counted.day(index)
        contacts.insert(day)
        let item = Int(counted.lines[index].billed)
        guard item >= 0, isWanted(item), probe.timeline.slice(of: day) != nil else { continue }
        uses[item, default: Use()].quantity += counted.quantity(index)
        uses[item]!.last = index
      }
      for (item, use) in uses {
        units[item, default: []].append(
          OneMore(
            patient: UInt32(patient), use: use.quantity, like: Int(counted.lines[use.last].row), in: probe,
            contacts: contacts, until: end))
      }
    }
    return units.keys.sorted().map { ($0, units[$0]!) }
  }

  /// Chooses the day: the last one without contacts on which the person is listed and that is of the same kind as that of the line
  /// it is like, a working day, a Saturday, a Sunday or a holiday; where there is none, the last without regard to the kind,
  /// then to contacts.
  private init(
    patient: UInt32, use: Int64, like index: Int, in probe: PracticeProbe, contacts: Set<Day>, until end: Day
  ) {
    (self.patient, self.use) = (patient, use)
    let (log, calendar) = (probe.log, probe.counter.catalogue.tariff.calendar)
    row = log.rows[index]
    fact = log.facts(of: row)
    fact.billed = nil
    let start = probe.timeline.period.from
    let last = probe.lastListedDay(of: patient, from: start, until: end) ?? end - 1
    let kind = OneMore.kind(log.day(of: row), calendar)
    var (day, free) = (last, nil as Day?)
    var found: Day?
    while day >= start {
      if !contacts.contains(day) {
        if free == nil { free = day }
        if OneMore.kind(day, calendar) == kind {
          found = day
          break
        }
      }
      day = day - 1
    }
    self.day = found ?? free ?? last
    let time = log.time(of: row)
    row.quantity = 1000
    (fact.quantity, fact.day, fact.time) = (0, 0, 0)
    if let clock = PracticeLog.Row.clock(self.day, time) {
      row.clock = clock
    } else {
      row.clock = PracticeLog.Row.elsewhere
      (fact.day, fact.time) = (self.day.number, time)
    }
  }

  private enum Kind { case working, saturday, sunday, holiday }

  private static func kind(_ day: Day, _ calendar: HolidayCalendar?) -> Kind {
    if calendar?.isHoliday(day) == true { return .holiday }
    switch day.weekday {
    case .saturday: return .saturday
    case .sunday: return .sunday
    default: return .working
    }
  }
}

extension PracticeProbe {
  /// The last of some days on which a patient is on the list; nil for somebody who is on it on none of them.
  func lastListedDay(of patient: UInt32, from start: Day, until end: Day) -> Day? {
    guard let roster, !roster.rows.isEmpty else { return nil }
    var last: Day?
    var row = base.listed[Int(patient)].row
    while row >= 0 {
      let stay = roster.rows[Int(row)]
      let day = min(stay.until, end) - 1
      if day >= start, day >= stay.from { last = max(last ?? day, day) }
      row = stay.next
    }
    return last
  }
}
