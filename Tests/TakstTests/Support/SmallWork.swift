@testable import Takst

/// Small assumptions about work, times and marginal revenues for tests.
enum SmallWork {
  static let guess = Provenance(.estimate, note: "guessed for a test")
  static let gp = performer("gp", "600.00", roles: ["gp"])
  static let nurse = performer("nurse", "300.00", roles: ["nurse"])

  static func performer(_ id: String, _ hourly: String, roles: [String] = []) -> WorkAssumptions.Performer {
    .init(id: id, names: Small.text(id), roles: roles, hourly: Small.money(hourly), provenance: guess)
  }

  static func assumed(
    _ items: Selector, _ minutes: Quantity, _ performers: [WorkAssumptions.Share] = [.init("gp")],
    _ provenance: Provenance = guess
  ) -> WorkAssumptions.Time {
    .init(items: items, minutes: minutes, performers: performers, provenance: provenance)
  }

  static func work(
    _ times: [WorkAssumptions.Time] = [], direct: [WorkAssumptions.DirectCost] = [], unpaid: [Item] = [],
    performers: [WorkAssumptions.Performer] = [gp, nurse]
  ) -> WorkAssumptions {
    var work = WorkAssumptions(id: "w", names: Small.text("W"))
    work.performers = performers
    work.times = times
    work.directCosts = direct
    work.unpaid = unpaid
    return work
  }

  /// A measured time, with one performer unless told otherwise.
  static func time(
    _ item: Item, minutes: Quantity?, units: Quantity = 1, by parts: [(WorkAssumptions.Performer, Int64)] = [(gp, 1)],
    practice: String? = nil
  ) -> WorkTime {
    WorkTime(
      practice: practice, item: item, segment: item.segment, lines: 1, quantity: units, timedLines: 1,
      minutes: minutes.map { .measured(total: $0, units: units) },
      performers: WorkTime.Performers(
        parts.map { WorkTime.Part(performer: $0.0, weight: $0.1) }, source: .measured(lines: 1)))
  }

  static func direct(_ items: Selector, _ amount: String) -> WorkAssumptions.DirectCost {
    .init(items: items, amount: Small.money(amount), provenance: guess)
  }

  static func value(
    _ item: Item, _ revenue: String?, minutes: Quantity?, units: Quantity = 1,
    by parts: [(WorkAssumptions.Performer, Int64)] = [(gp, 1)], direct: String? = nil, quantity: Quantity = 1
  ) -> MinuteValue {
    MinuteValue(
      time: time(item, minutes: minutes, units: units, by: parts), quantity: quantity, listed: nil,
      marginalRevenue: revenue.map { Small.money($0) },
      directCost: direct.map { SmallWork.direct([item.code], $0) }, currency: .dkk)
  }

  static func revenue(
    _ item: Item, listed: String?, _ amount: String, quantity: Quantity = 1, practice: String? = nil,
    _ causes: [MarginalRevenue.Cause] = []
  ) -> MarginalRevenue {
    MarginalRevenue(
      practice: practice, item: item, quantity: quantity, listed: listed.map { Small.money($0) },
      amount: Small.money(amount),
      reasons: causes.map { .init(cause: $0, share: .one, amount: .zero(.dkk)) })
  }

  static func revenues(_ items: [MarginalRevenue], ofPractices: [MarginalRevenue] = []) -> MarginalRevenues {
    let ids = Set(ofPractices.compactMap(\.practice)).sorted()
    return MarginalRevenues(
      practices: ids.map { Practice(id: $0) }, currency: .dkk, items: items, ofPractices: ofPractices)
  }

  /// What some items bring and take, joined with assumed times.
  static func values(_ revenues: [MarginalRevenue], _ work: WorkAssumptions, _ times: [WorkTime] = []) -> MinuteValues {
    MinuteValues(
      SmallWork.revenues(revenues),
      WorkTimes(
        segments: [Segment(id: "s", names: Small.text("Services"))]
          + (work.unpaid.isEmpty ? [] : [WorkAssumptions.unpaidSegment]),
        items: times, ofPractices: [], unknownRoles: []),
      assuming: work)
  }
}
