import Takst

/// One line of synthetic activity, as numbers.
struct SampleEvent: Sendable {
  /// The position of the day in the calendar.
  var day: Int16
  /// The number of the profile's line that it follows.
  var line: UInt16
  /// The position on the list; from the list's size for people on no list.
  var person: Int32
  var quantity: UInt8
  /// Who did it, from zero.
  var clinician: UInt8
  /// Minus one where not given.
  var minutes: Int16 = -1
  var tenthsOfKm: Int16 = -1
  var time: Int16 = -1
  var household: Int32 = -1
}

/// A practice's activity in a year: drawn, then put in the order of days.
struct SampleActivity {
  private let plan: SamplePlan
  private let practice: SamplePractice
  private let wanted: Int
  private var random: SampleRandom
  private var events: [SampleEvent] = []
  /// People by age band and sex, each as many times as they make contact; and people by programme.
  private var cells: [[Int32]]
  private var members: [[Int32]]
  /// For each episode, how likely each cell is.
  private var demand: [SampleChoice] = []

  /// The lines in the order of days; exactly as many as asked for.
  static func lines(
    _ count: Int, plan: SamplePlan, practice: SamplePractice, seed: UInt64, number: Int
  ) -> [SampleEvent] {
    guard count > 0 else { return [] }
    var activity = SampleActivity(count, plan: plan, practice: practice, seed: seed, number: number)
    activity.fill()
    return activity.sorted()
  }

  private init(_ count: Int, plan: SamplePlan, practice: SamplePractice, seed: UInt64, number: Int) {
    self.plan = plan
    self.practice = practice
    wanted = count
    random = SampleRandom(seed: seed, practice: number, stream: 3)
    events.reserveCapacity(count)
    let profile = plan.profile
    let lastDay = plan.calendar[plan.calendar.count - 1]
    cells = Array(repeating: [], count: 40)
    members = Array(repeating: [], count: profile.programmes.count)
    for (index, person) in practice.people.enumerated() {
      let band = SampleProfile.band(ofAge: Age.years(on: lastDay, born: person.birth))
      let cell = band * 2 + (person.sex == .female ? 0 : 1)
      for _ in 0..<person.habit { cells[cell].append(Int32(index)) }
      if let programme = person.programme { members[programme].append(Int32(index)) }
    }
    demand = profile.episodes.map { episode in
      let audience = episode.audience
      return SampleChoice(
        cells.indices.map { cell in
          let (band, sex) = (cell / 2, cell % 2 == 0 ? Sex.female : Sex.male)
          // A band holds the ages at the end of the year; a person may have been a year younger.
          let ages = max(0, band * 5 - 1)...(band == 19 ? 130 : band * 5 + 4)
          guard audience.sex ?? sex == sex, ages.overlaps(audience.ages) else { return 0 }
          let each = sex == .female ? profile.womenDemand[band] : profile.menDemand[band]
          return cells[cell].count * (audience.followsDemand ? each : 1)
        })
    }
  }

  private mutating func fill() {
    let profile = plan.profile
    let region = profile.regions[practice.outline.region].name
    let happens = profile.episodes.map { $0.audience.regions.isEmpty || $0.audience.regions.contains(region) }
    for episode in profile.episodes.indices where happens[episode] {
      add(episode: episode, isFirst: true)
    }
    addMilestones()
    let choice = SampleChoice(zip(profile.episodes, happens).map { $1 ? $0.weight : 0 })
    while events.count < wanted { add(episode: choice.pick(&random), isFirst: false) }
  }

  // MARK: Whom and when

  /// Adds an episode; the first of its kind starts within the year.
  private mutating func add(episode: Int, isFirst: Bool) {
    let audience = plan.profile.episodes[episode].audience
    let clock = plan.episodes[episode][0].clock
    // A person may be of the wrong age on the day, or not be on the list: then another person and day are drawn.
    for _ in 0..<200 {
      guard let person = draw(audience, episode: episode) else { return }
      let day = plan.calendar.pick(clock: clock, onlyInYear: isFirst, &random)
      guard audience.isPasserBy || fits(person, audience, day: day) else { continue }
      add(plan.episodes[episode], person: person, day: day)
      return
    }
  }

  private mutating func draw(_ audience: SampleProfile.Audience, episode: Int) -> Int? {
    if audience.isPasserBy { return practice.people.count + random.below(practice.people.count / 40 + 1) }
    if case .inside(let programme) = audience.membership {
      let pool = members[programme]
      return pool.isEmpty ? nil : Int(pool[random.below(pool.count)])
    }
    if demand[episode].isEmpty { return nil }
    let cell = cells[demand[episode].pick(&random)]
    return Int(cell[random.below(cell.count)])
  }

  private func fits(_ index: Int, _ audience: SampleProfile.Audience, day: Int) -> Bool {
    let person = practice.people[index]
    guard day >= person.enters, day < person.leaves else { return false }
    if audience.sharesHome && person.housemate == index { return false }
    if audience.membership == .outside && person.programme != nil { return false }
    return audience.ages == 0...130
      || audience.ages.contains(Age.years(on: plan.calendar[day], born: person.birth))
  }

  private mutating func addMilestones() {
    // A practice that bills less than usual has fewer of them too.
    let usual = plan.profile.linesPerPerson * practice.people.count
    let calendar = plan.calendar
    for (index, person) in practice.people.enumerated() {
      for (milestone, step) in zip(plan.profile.milestones, plan.milestones) {
        guard events.count < wanted else { return }
        let day: Day
        switch milestone.anchor {
        case .birth(let days): day = person.birth + days
        case .programme(let programme):
          guard person.programme == programme, let from = person.programmeFrom else { continue }
          let years = calendar[calendar.startOfYear].year - from.year
          day = from.adding(months: years * 12, monthEnd: .clamp)
        }
        let place = day - calendar.first
        guard place >= calendar.startOfYear - 5, place < calendar.count, milestone.sex ?? person.sex == person.sex,
          random.happens(perMille: milestone.perMille * min(wanted, usual) / usual)
        else { continue }
        add([step], person: index, day: place)
      }
    }
  }

  // MARK: Lines

  private mutating func add(_ steps: [SamplePlan.Step], person: Int, day: Int) {
    var day = day
    for step in steps {
      day += random.within(step.step.after)
      guard let open = plan.calendar.open(from: day, clock: step.clock), isListed(person, on: open) else { return }
      day = open
      guard random.happens(perMille: step.step.perMille) else { continue }
      add(step, person: person, day: day)
    }
  }

  private func isListed(_ person: Int, on day: Int) -> Bool {
    person >= practice.people.count || (day >= practice.people[person].enters && day < practice.people[person].leaves)
  }

  private mutating func add(_ step: SamplePlan.Step, person: Int, day: Int) {
    let hours = plan.calendar.clocks[step.clock].hours
    let time = hours.lowerBound + random.below((hours.upperBound - hours.lowerBound) / 5 + 1) * 5
    let clinician = UInt8(random.below(4))
    var km: Int16?
    for (offset, line) in step.step.lines.enumerated() {
      guard random.happens(perMille: line.perMille) else { continue }
      guard events.count < wanted else { return }
      var event = SampleEvent(
        day: Int16(day), line: UInt16(step.firstLine + offset), person: Int32(person),
        quantity: UInt8(random.within(line.quantity)), clinician: clinician)
      if let range = line.tenthsOfKm {
        km = km ?? Int16(random.within(range))
        event.tenthsOfKm = km!
      }
      if let range = line.minutes { event.minutes = Int16(random.within(range)) }
      if line.isTimed { event.time = Int16(time) }
      if line.hasHousehold { event.household = Int32(practice.people[person].household) }
      if line.isForHousemate {
        let housemate = practice.people[person].housemate
        guard isListed(housemate, on: day) else { continue }
        event.person = Int32(housemate)
      }
      events.append(event)
    }
  }

  /// The lines by day, and within a day as they were drawn.
  private func sorted() -> [SampleEvent] {
    var starts = Array(repeating: 0, count: plan.calendar.count + 1)
    for event in events { starts[Int(event.day) + 1] += 1 }
    for day in 1..<starts.count { starts[day] += starts[day - 1] }
    var result = events
    for event in events {
      result[starts[Int(event.day)]] = event
      starts[Int(event.day)] += 1
    }
    return result
  }
}
