import Takst

/// What rules of the Danish tariff decide: rare, but present in every practice.
extension SampleProfile {
  static let danishSituations: [Episode] = [
    // A single session of talk therapy; a supplement without one; more relatives than are paid for.
    Episode(weight: 2, audience: .people(ages: 18...85), steps: [.day(Line("6101"))]),
    Episode(weight: 0, audience: .people(ages: 18...85), steps: [.day(Line("6201", quantity: 1...2))]),
    Episode(
      weight: 0, audience: .people(ages: 18...85), steps: [.day(Line("6101"), Line("6201", quantity: 4...5))]),
    Episode(
      weight: 0, audience: .people(ages: 18...85),
      steps: [.day(Line("6101"), Line("6201", quantity: 2...2), Line("6201", quantity: 2...2))]),
    // Abortion support talk with the excluded supplement, and as it should be.
    Episode(
      weight: 0, audience: .people(.female, ages: 16...45, evenly: true), steps: [.day(Line("0122"), Line("2143"))]),
    Episode(
      weight: 1, audience: .people(.female, ages: 16...45, evenly: true),
      steps: [.day(Line("0122")), .day(Line("0122"), after: 10...30)]),
    // Two consultations on one day.
    Episode(weight: 4, audience: .all, steps: [.day(Line("0101"), Line("0101"))]),
    // Every contact that a programme covers.
    Episode(
      weight: 0, audience: .people(membership: .inside(1)),
      steps: [
        .day(Line("0101")), .day(Line("0105"), after: 2...9), .day(Line("0125"), after: 10...20),
        .day(Line("0201"), after: 2...9), .day(Line("0120"), after: 14...40),
      ]),
    // People who enter a programme, and some who leave it and are seen again.
    Episode(
      weight: 2, audience: .people(ages: 45...90, membership: .outside), steps: [.day(Line("0130"), Line("7113"))]),
    Episode(
      weight: 3, audience: .people(ages: 40...90, membership: .outside), steps: [.day(Line("0131"), Line("2101"))]),
    Episode(weight: 1, audience: .people(ages: 45...90, membership: .outside), steps: [.day(Line("0132"))]),
    Episode(
      weight: 1, audience: .people(membership: .inside(1)),
      steps: [.day(Line("0133")), .day(Line("0101"), after: 5...60)]),
    Episode(
      weight: 1, audience: .people(membership: .inside(0)),
      steps: [.day(Line("0133")), .day(Line("0201"), after: 5...60)]),
    // HPV vaccination and child's vaccination outside their ages; a supplement beside a consultation.
    Episode(weight: 0, audience: .people(ages: 25...35, evenly: true), steps: [.day(Line("8328"))]),
    Episode(weight: 0, audience: .people(ages: 6...9, evenly: true), steps: [.day(Line("8344"))]),
    Episode(
      weight: 0, audience: .people(ages: 12...17, evenly: true), steps: [.day(Line("0101"), Line("8328"), Line("8901"))]
    ),
    // Out of hours.
    Episode(weight: 1, audience: .all, steps: [.at(.evening, Line("0101").timed())]),
    Episode(weight: 0, audience: .all, steps: [.at(.saturday, Line("0101").timed())]),
    Episode(weight: 0, audience: .all, steps: [.at(.sunday, Line("0501").timed())]),
    Episode(weight: 0, audience: .all, steps: [.at(.evening, Line("0501").timed())]),
    Episode(weight: 0, audience: .all, steps: [.at(.evening, Line("0602").timed())]),
    Episode(weight: 0, audience: .all, steps: [.at(.night, Line("0471").at(km: 10...180).timed())]),
    // A patient of another practice; a code that does not exist; a video conference by modules of ten minutes.
    Episode(weight: 12, audience: Audience(isPasserBy: true), steps: [.day(Line("0101"), Line("7120", 200))]),
    Episode(weight: 0, audience: .all, steps: [.day(Line("9999"))]),
    Episode(weight: 1, audience: .all, steps: [.day(Line("0126", quantity: 1...3).lasting(10...30))]),
    // Local agreements.
    Episode(
      weight: 1, audience: .people(ages: 65...130, regions: ["Region Hovedstaden"]),
      steps: [.day(Line("4250"), Line("4252", 300), Line("4253", 400, quantity: 2...18))]),
    Episode(
      weight: 4, audience: .people(ages: 18...85, regions: ["Region Syddanmark"]),
      steps: [.day(Line("4609")), .day(Line("4609"), after: 14...35)]),
  ]
}
