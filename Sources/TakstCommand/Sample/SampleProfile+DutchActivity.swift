import Takst

/// What Dutch practices do.
///
/// Weights are contacts a year per 1,000 people: consultations of less than 20 minutes 2,080 and longer ones 710, visits
/// 100 and 80, calls 1,220, mails 30, procedures 180 (Nivel, 2017, without chain care).
extension SampleProfile {
  static func dutchContacts(_ codes: DutchCodes) -> [Episode] {
    func consultation(_ minutes: ClosedRange<Int>) -> Line {
      Line(codes.consultation).lasting(minutes).inChain(false).by("gp")
    }
    func visit(_ minutes: ClosedRange<Int>) -> Line { Line(codes.visit).lasting(minutes).inChain(false).by("gp") }
    return [
      Episode(weight: 2_080, audience: .all, steps: [.day(consultation(5...19))]),
      Episode(weight: 710, audience: .all, steps: [.day(consultation(20...40))]),
      Episode(weight: 1_220, audience: .all, steps: [.day(codes.phone)]),
      Episode(weight: 30, audience: .people(ages: 16...85), steps: [.day(codes.mail)]),
      Episode(weight: 100, audience: .people(ages: 65...130), steps: [.day(visit(10...19))]),
      Episode(weight: 80, audience: .people(ages: 65...130), steps: [.day(visit(20...50))]),
      Episode(
        weight: 3, audience: .people(ages: 18...130),
        steps: [.day(Line(codes.vaccination).inChain(false).by("assistant"))]),
      // Procedures: minor surgery, electrocardiogram, blood pressure over 24 hours, spirometry, Doppler.
      Episode(weight: 80, audience: .people(ages: 5...130), steps: [.day(Line("13012").inChain(false).by("gp"))]),
      Episode(
        weight: 40, audience: .people(ages: 30...130), steps: [.day(Line("13005").inChain(false).by("assistant"))]),
      Episode(
        weight: 30, audience: .people(ages: 30...130), steps: [.day(Line("13008").inChain(false).by("assistant"))]),
      Episode(
        weight: 20, audience: .people(ages: 12...130), steps: [.day(Line("13004").inChain(false).by("assistant"))]),
      Episode(
        weight: 10, audience: .people(ages: 45...130), steps: [.day(Line("13001").inChain(false).by("assistant"))]),
      // Two contacts on one day, which is allowed.
      Episode(weight: 4, audience: .all, steps: [.day(consultation(5...19), codes.phone)]),
      // People on no list: passers-by make up about 0.3 % of turnover.
      Episode(weight: 14, audience: Audience(isPasserBy: true), steps: [.day(consultation(5...19))]),
      Episode(weight: 3, audience: Audience(isPasserBy: true), steps: [.day(consultation(20...30))]),
      // A code that does not exist.
      Episode(weight: 0, audience: .all, steps: [.day(Line("99999").inChain(false).by("gp"))]),
    ]
  }

  static func dutchMentalHealth(_ codes: DutchCodes) -> [Episode] {
    func talk(_ minutes: ClosedRange<Int>) -> Line {
      Line(codes.nurseConsultation).lasting(minutes).inChain(false).by("poh-ggz")
    }
    var episodes = [
      // A course with the mental-health nurse.
      Episode(
        weight: 30, audience: .people(ages: 16...85),
        steps: [
          .day(talk(40...50)), .day(talk(30...45), after: 14...28), .day(talk(30...45), after: 14...35, perMille: 800),
          .day(talk(20...45), after: 21...42, perMille: 600), .day(talk(10...19), after: 28...60, perMille: 300),
        ])
    ]
    if let phone = codes.nursePhone {
      episodes.append(Episode(weight: 15, audience: .people(ages: 16...85), steps: [.day(phone)]))
    }
    if let group = codes.nurseGroup {
      episodes.append(
        Episode(weight: 3, audience: .people(ages: 18...75), steps: [.day(Line(group).inChain(false).by("poh-ggz"))]))
    }
    return episodes
  }

  /// Contacts of the programmes at their positions in the profile, registered with the reason (ICPC).
  static func dutchChainCare(_ codes: DutchCodes) -> [Episode] {
    func check(_ programme: Int, _ weight: Int, _ reason: String, _ minutes: ClosedRange<Int>, by role: String)
      -> Episode
    {
      Episode(
        weight: weight, audience: .people(membership: .inside(programme)),
        steps: [.day(Line(codes.consultation).lasting(minutes).inChain(reason: reason).by(role))])
    }
    // Diabetes and lungs by the somatic practice nurse, the others by the doctor.
    return [
      check(0, 145, "T90", 10...30, by: "poh-s"), check(1, 90, "K86", 10...20, by: "gp"),
      check(2, 20, "T90", 10...30, by: "poh-s"), check(3, 28, "R95", 15...30, by: "poh-s"),
      check(4, 16, "R96", 10...20, by: "gp"), check(5, 10, "R95", 15...30, by: "poh-s"),
      check(6, 12, "K86", 10...25, by: "gp"),
    ]
  }
}
