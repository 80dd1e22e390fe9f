import Takst

/// Short forms for writing profiles.
extension SampleProfile.Line {
  func at(km: ClosedRange<Int>) -> Self {
    var line = self
    line.tenthsOfKm = km
    return line
  }

  func lasting(_ minutes: ClosedRange<Int>) -> Self {
    var line = self
    line.minutes = minutes
    return line
  }

  /// A contact of the patient's programme, or one that is not, with its reason (ICPC).
  func inChain(_ isChain: Bool = true, reason: String? = nil) -> Self {
    var line = self
    line.isChain = isChain
    line.reason = reason
    return line
  }

  func by(_ role: String) -> Self {
    var line = self
    line.role = role
    return line
  }

  func timed() -> Self {
    var line = self
    line.isTimed = true
    return line
  }

  func inHousehold(housemate: Bool = false) -> Self {
    var line = self
    line.hasHousehold = true
    line.isForHousemate = housemate
    return line
  }
}

extension SampleProfile.Step {
  /// Lines in opening hours.
  static func day(_ lines: SampleProfile.Line..., after: ClosedRange<Int> = 0...0, perMille: Int = 1_000) -> Self {
    SampleProfile.Step(after: after, perMille: perMille, clock: .day, lines: lines)
  }

  static func at(_ clock: SampleProfile.Clock, _ lines: SampleProfile.Line...) -> Self {
    SampleProfile.Step(clock: clock, lines: lines)
  }
}

extension SampleProfile.Audience {
  static func people(
    _ sex: Sex? = nil, ages: ClosedRange<Int> = 0...130, evenly: Bool = false, membership: Membership = .any,
    sharesHome: Bool = false, regions: [String] = []
  ) -> Self {
    SampleProfile.Audience(
      sex: sex, ages: ages, membership: membership, followsDemand: !evenly, sharesHome: sharesHome, regions: regions)
  }
}
