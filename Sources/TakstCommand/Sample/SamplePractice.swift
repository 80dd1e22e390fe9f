import Takst

/// One synthetic practice with its list.
struct SamplePractice: Sendable {
  /// A person on the list.
  struct Person: Sendable {
    var birth: Day
    var sex: Sex
    /// How much more often than usual the person makes contact; zero for seldom.
    var habit: Int
    var isOtherGroup: Bool
    /// The position of the payer in the profile; nil when the profile has none.
    var payer: Int?
    /// The position of the programme in the profile; nil outside all.
    var programme: Int?
    var programmeFrom: Day?
    var isInArea: Bool
    /// Positions of days in the calendar: on the list from the one until the day before the other.
    var enters: Int
    var leaves: Int
    /// The household's number, from zero.
    var household = 0
    /// The next person of the household, around in a circle.
    var housemate: Int
  }

  /// What is known of a practice before its list is drawn.
  struct Outline: Sendable {
    var capacities: Int
    var region: Int
    var cluster: Int
    var listSize: Int
    var costs: Int
    var isInArea: Bool
    /// How much older than usual the people of the list are, per mille; younger below zero.
    var tilt = 0
    /// How deprived the people are, from 0 to 100.
    var deprivation = 0

    /// Draws a practice; with a variety above zero, in per cent, lists differ in age and deprivation.
    init(profile: SampleProfile, seed: UInt64, practice: Int, variety: Int = 0) {
      var random = SampleRandom(seed: seed, practice: practice, stream: 1)
      capacities = SampleChoice(profile.capacities).pick(&random) + 1
      region = practice == 0 ? 0 : SampleChoice(profile.regions.map(\.weight)).pick(&random)
      cluster = random.below(profile.regions[region].clusters) + 1
      (listSize, costs) = (0, 0)
      for _ in 0..<capacities {
        listSize += random.within(profile.listPerCapacity)
        costs += random.within(profile.costsPerCapacity)
      }
      isInArea = random.happens(perMille: profile.area.perMille)
      if variety == 0 { return }
      // A stream of its own, so that everything else stays as it is without variety.
      var other = SampleRandom(seed: seed, practice: practice, stream: 5)
      tilt = other.within(-10 * variety...10 * variety)
      deprivation = min(100, max(0, 50 + tilt / 20 + other.within(-variety / 2...variety / 2)))
    }
  }

  let outline: Outline
  private(set) var people: [Person]

  init(outline: Outline, plan: SamplePlan, seed: UInt64, practice: Int) {
    var random = SampleRandom(seed: seed, practice: practice, stream: 2)
    self.outline = outline
    people = (0..<outline.listSize).map { index in
      SamplePractice.person(index, outline: outline, plan: plan, &random)
    }
    joinHouseholds(&random)
    guard !plan.profile.payers.isEmpty else { return }
    let payers = SampleChoice(plan.profile.payers.map(\.perMille))
    for index in people.indices { people[index].payer = payers.pick(&random) }
  }

  private static func person(
    _ index: Int, outline: Outline, plan: SamplePlan, _ random: inout SampleRandom
  ) -> Person {
    let (profile, calendar) = (plan.profile, plan.calendar)
    var band = plan.ages.pick(&random)
    if outline.tilt != 0, random.happens(perMille: abs(outline.tilt)) {
      let other = plan.ages.pick(&random)
      band = outline.tilt > 0 ? max(band, other) : min(band, other)
    }
    let birth = calendar[calendar.count - 1] - (band * 1_826 + random.below(1_826))
    let sex: Sex = random.happens(perMille: profile.womenPerMille[band]) ? .female : .male
    let isOtherGroup = random.happens(perMille: profile.groups.otherPerMille)
    // Most people are on the list all the time; some join, some leave, and the newly born join at birth.
    let share = random.below(1_000)
    let inYear = calendar.startOfYear + 1 + random.below(calendar.count - calendar.startOfYear - 2)
    let bornAt = max(0, birth - calendar.first)
    let enters = bornAt > 0 ? bornAt : (share < 28 ? inYear : 0)
    let leaves = bornAt == 0 && (28..<56).contains(share) ? inYear : calendar.count
    var person = Person(
      birth: birth, sex: sex, habit: plan.habits.pick(&random), isOtherGroup: isOtherGroup,
      isInArea: isInArea(outline, profile.area, &random), enters: enters, leaves: leaves, housemate: index)
    var draw = random.below(1_000)
    // The bundle is for the usual group only.
    for (position, programme) in profile.programmes.enumerated() where !isOtherGroup {
      if draw < programme.perMille[band] {
        person.programme = position
        person.programmeFrom = calendar.first - (1 + random.below(6 * 365))
        break
      }
      draw -= programme.perMille[band]
    }
    return person
  }

  /// Whether a person lives in the area; nothing is drawn where nobody does.
  private static func isInArea(
    _ outline: Outline, _ area: SampleProfile.Area, _ random: inout SampleRandom
  ) -> Bool {
    let perMille = outline.isInArea ? area.inside : area.outside
    return perMille > 0 && random.happens(perMille: perMille)
  }

  /// Makes homes: couples of about the same age, and children with somebody 22 to 40 years older.
  private mutating func joinHouseholds(_ random: inout SampleRandom) {
    let byAge = people.indices.sorted { (people[$0].birth, $0) > (people[$1].birth, $1) }
    let ages = byAge.map { Int(people[byAge[0]].birth - people[$0].birth) }
    func position(ofAge days: Int) -> Int {
      var (low, high) = (0, ages.count)
      while low < high {
        let middle = (low + high) / 2
        if ages[middle] < days { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let firstAdult = position(ofAge: 20 * 365)
    var isAlone = Array(repeating: true, count: people.count)
    for place in firstAdult..<max(firstAdult, byAge.count) where isAlone[byAge[place]] {
      guard random.happens(perMille: 620) else { continue }
      let person = byAge[place]
      for other in byAge[(place + 1)...].prefix(8) where isAlone[other] && people[other].sex != people[person].sex {
        join(person, other)
        (isAlone[person], isAlone[other]) = (false, false)
        break
      }
    }
    for place in 0..<min(firstAdult, byAge.count) {
      let (low, high) = (position(ofAge: ages[place] + 22 * 365), position(ofAge: ages[place] + 40 * 365))
      if low < high { join(byAge[place], byAge[low + random.below(high - low)]) }
    }
    var next = 0
    var isNumbered = Array(repeating: false, count: people.count)
    for index in people.indices where !isNumbered[index] {
      var member = index
      repeat {
        people[member].household = next
        isNumbered[member] = true
        member = people[member].housemate
      } while member != index
      next += 1
    }
  }

  /// Joins two circles of people into one.
  private mutating func join(_ left: Int, _ right: Int) {
    let next = people[left].housemate
    people[left].housemate = people[right].housemate
    people[right].housemate = next
  }
}
