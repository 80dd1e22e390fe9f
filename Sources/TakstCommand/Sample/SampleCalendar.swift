import Takst

/// The days a year's sample covers, with the month before it, and how likely each is under each clock.
struct SampleCalendar: Sendable {
  /// The first day, 1 December of the year before.
  let first: Day
  /// The number of days, through 31 December.
  let count: Int
  /// The position of 1 January.
  let startOfYear: Int
  /// Out of a thousand episodes, how many start before the year.
  static let beforePerMille = 3

  let clocks: [SampleProfile.Clock]
  private var inYear: [SampleChoice] = []
  private var before: [SampleChoice] = []
  private var isOpen: [[Bool]] = []

  init(profile: SampleProfile, year: Int, clocks: [SampleProfile.Clock]) {
    let january = Day(year: year, month: 1, day: 1)!
    first = january.adding(months: -1, monthEnd: .clamp)
    startOfYear = january - first
    count = january.adding(months: 12, monthEnd: .clamp) - first
    self.clocks = clocks
    let holidays = Set([year - 1, year].flatMap { profile.calendar.holidays(in: $0) }.map(\.day))
    for clock in clocks {
      let weights = (0..<count).map { index in
        let day = first + index
        let ofDay = holidays.contains(day) ? clock.holiday : clock.weekdays[day.weekday.rawValue]
        return profile.months[day.month - 1] * ofDay
      }
      inYear.append(SampleChoice(weights.indices.map { $0 < startOfYear ? 0 : weights[$0] }))
      before.append(SampleChoice(weights.indices.map { $0 < startOfYear ? weights[$0] : 0 }))
      isOpen.append(weights.map { $0 > 0 })
    }
  }

  /// The position of a day on which an episode starts.
  func pick(clock: Int, onlyInYear: Bool, _ random: inout SampleRandom) -> Int {
    let isBefore = !onlyInYear && random.happens(perMille: SampleCalendar.beforePerMille)
    return (isBefore ? before : inYear)[clock].pick(&random)
  }

  /// The first open day from a position; nil when there is none in the year.
  func open(from index: Int, clock: Int) -> Int? {
    var index = max(index, 0)
    while index < count, !isOpen[clock][index] { index += 1 }
    return index < count ? index : nil
  }

  subscript(index: Int) -> Day { first + index }
}
