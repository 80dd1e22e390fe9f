import Takst

/// What Danish practices do: everyday contacts, preventive work and visits.
extension SampleProfile {
  static let danishContacts: [Episode] = [
    // Consultations with what is done beside them.
    Episode(
      weight: 1_760, audience: .all,
      steps: [
        .day(
          Line("0101"), Line("2101", 290), Line("7120", 240), Line("7101", 180), Line("7108", 160), Line("7136", 140),
          Line("7109", 80), Line("2133", 90), Line("7156", 60), Line("2149", 45), Line("7122", 35), Line("7105", 30),
          Line("7113", 30), Line("7189", 20), Line("2112", 18), Line("2113", 15), Line("2107", 12), Line("2151", 10),
          Line("2105", 8), Line("2115", 6), Line("2117", 6), Line("2119", 5), Line("2109", 4), Line("2118", 4),
          Line("7183", 4), Line("7177", 3))
      ]),
    Episode(
      weight: 70, audience: .people(.female, ages: 23...64, evenly: true), steps: [.day(Line("0101"), Line("2102"))]),
    Episode(
      weight: 16, audience: .people(.female, ages: 16...48, evenly: true), steps: [.day(Line("0101"), Line("2142"))]),
    // Blood taken and tests done by the staff, without a consultation.
    Episode(
      weight: 430, audience: .people(ages: 15...130),
      steps: [.day(Line("2101", 900), Line("7108", 300), Line("7136", 250), Line("7101", 220), Line("2133", 100))]),
    Episode(weight: 930, audience: .people(ages: 0...130), steps: [.day(Line("0105"))]),
    Episode(weight: 1_230, audience: .all, steps: [.day(Line("0201"))]),
    Episode(weight: 90, audience: .all, steps: [.day(Line("0204").lasting(5...15))]),
    Episode(weight: 30, audience: .people(ages: 16...85), steps: [.day(Line("0125"))]),
    Episode(weight: 12, audience: .people(ages: 70...130), steps: [.day(Line("0124"))]),
    Episode(weight: 10, audience: .people(ages: 70...130), steps: [.day(Line("0127"))]),
    // Annual status, with the chronically ill among others.
    Episode(
      weight: 120, audience: .people(ages: 35...130),
      steps: [
        .day(Line("2101", 850), Line("7101", 250), Line("2133", 80)),
        .day(Line("0120"), Line("7156", 250), Line("7113", 120), Line("1003", 20), after: 5...21),
      ]),
    // A course of talk therapy, at times with relatives.
    Episode(
      weight: 14, audience: .people(ages: 18...85),
      steps: [
        .day(Line("6101"), Line("2149", 500)),
        .day(Line("6101"), Line("6201", 60, quantity: 1...2), after: 7...28),
        .day(Line("6101"), Line("1003", 60), after: 14...35, perMille: 800),
        .day(Line("6101"), after: 14...42, perMille: 600),
        .day(Line("6101"), after: 21...60, perMille: 400),
      ]),
    // Controls of people in a programme, covered by its payment.
    Episode(
      weight: 24, audience: .people(ages: 0...130, membership: .inside(0)),
      steps: [.day(Line("0101"), Line("7113", 600), Line("2101", 300), Line("7120", 250))]),
    Episode(
      weight: 40, audience: .people(ages: 0...130, membership: .inside(1)),
      steps: [.day(Line("0101"), Line("2101", 800), Line("7136", 500), Line("7101", 300))]),
    Episode(
      weight: 8, audience: .people(ages: 0...130, membership: .inside(2)),
      steps: [.day(Line("0120"), Line("7113", 500), Line("2101", 800), Line("7156", 300))]),
  ]

  static let danishPrevention: [Episode] = [
    // A pregnancy: three examinations, the fourth about eight weeks after birth.
    Episode(
      weight: 7, audience: .people(.female, ages: 19...43, evenly: true),
      steps: [
        .day(Line("8110"), Line("8151"), Line("8152"), Line("8155"), Line("7175", 300)),
        .day(Line("8120"), Line("8155"), Line("8151", 400), Line("8159", 150), after: 100...120),
        .day(Line("8130"), Line("8155"), Line("8803", 700), Line("8153", 200), Line("8165", 80), after: 45...56),
        .day(Line("8140"), after: 100...125),
      ]),
    // Whooping cough vaccination in pregnancy without a consultation.
    Episode(
      weight: 1, audience: .people(.female, ages: 19...43, evenly: true), steps: [.day(Line("8803"), Line("8901"))]),
    Episode(weight: 3, audience: .people(ages: 12...17, evenly: true), steps: [.day(Line("8328"), Line("8901", 300))]),
    Episode(
      weight: 1, audience: .people(.female, ages: 16...48, evenly: true), steps: [.day(Line("8291"), Line("8293", 200))]
    ),
  ]

  /// Child examinations and vaccinations at their ages, and the yearly line of a programme.
  static let danishMilestones: [Milestone] =
    [
      (35, 950, [Line("8211")]),
      (92, 930, [Line("8341"), Line("8344")]),
      (153, 940, [Line("8212"), Line("8341"), Line("8344")]),
      (370, 930, [Line("8213"), Line("8341"), Line("8344"), Line("0128", 20)]),
      (460, 900, [Line("8601"), Line("8901", 600)]),
      (735, 850, [Line("8214")]),
      (1_100, 800, [Line("8215")]),
      (1_465, 850, [Line("8216"), Line("8601", 900)]),
      (1_831, 850, [Line("8217"), Line("8325")]),
      (4_480, 750, [Line("8328"), Line("8901", 700)]),
      (4_670, 650, [Line("8328"), Line("8901", 700)]),
    ].map { (days: Int, perMille: Int, lines: [Line]) in
      Milestone(anchor: .birth(days: days), perMille: perMille, step: Step(clock: .day, lines: lines))
    }
    + ["0130", "0131", "0132"].enumerated().map { index, code in
      Milestone(anchor: .programme(index), perMille: 940, step: .day(Line(code)))
    }

  static let danishVisits: [Episode] = [
    // Visits billed as the nearest zone with the distance driven, so that a tariff finds the zone.
    Episode(
      weight: 17, audience: .people(ages: 65...130),
      steps: [.day(Line("0411").at(km: 3...210).timed().inHousehold(), Line("2101", 250), Line("7120", 150))]),
    Episode(weight: 2, audience: .people(ages: 65...130), steps: [.day(Line("0421"), Line("7120", 150))]),
    Episode(weight: 1, audience: .people(ages: 65...130), steps: [.day(Line("0431"))]),
    Episode(weight: 1, audience: .people(ages: 65...130), steps: [.day(Line("0441"))]),
    Episode(weight: 1, audience: .people(ages: 65...130), steps: [.day(Line("0451"))]),
    Episode(
      weight: 1, audience: .people(ages: 65...130),
      steps: [.day(Line("0461").at(km: 212...340).timed(), Line("2301", quantity: 1...13))]),
    Episode(weight: 4, audience: .people(ages: 65...130), steps: [.day(Line("0491").timed())]),
    Episode(
      weight: 6, audience: .people(ages: 76...130), steps: [.day(Line("0121").lasting(20...70), Line("2101", 300))]),
    Episode(weight: 1, audience: .people(ages: 65...130), steps: [.day(Line("0410").timed())]),
    // Two people of the same home on one visit.
    Episode(
      weight: 2, audience: .people(ages: 60...130, sharesHome: true),
      steps: [
        .day(
          Line("0411").at(km: 5...150).timed().inHousehold(),
          Line("0411").at(km: 5...150).timed().inHousehold(housemate: true))
      ]),
  ]
}
