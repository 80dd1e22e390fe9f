/// What one more person on the list brings, with no contacts: capitation and whatever else is counted per listed person.
///
/// Everybody who is on the list on the last day of the period is listed once more for the whole period, one at a time, and the practice is
/// counted, priced and adjusted again: the mean over the people of a group is what one more of them brings.
public struct PersonValue: Hashable, Sendable {
  /// Whom the value is for.
  public enum Group: Hashable, Sendable {
    /// Everybody.
    case everybody
    /// People of ten years of age on the last day, from the first of them on; nil where the age is not known.
    case age(from: Int?)
    /// People of a sex; nil where it is not known.
    case sex(Sex?)
    /// People of an insurance group; nil where it is not known.
    case insurance(String?)
    /// People who are in a chronic care programme on the last day, or are not.
    case chronic(Bool)
  }

  /// The practice; nil for all practices together.
  public var practice: String?
  /// The group.
  public var group: Group
  /// How many people of the group are on the list on the last day.
  public var people: Int64
  /// What one more of them brings over the period, on average, rounded to the smallest coin, half away from zero.
  public var amount: Money
  /// The least and the most that one of them brings.
  public var range: ClosedRange<Money>
}

extension Incentives {
  /// What one more listed person of each group brings: all practices together, then each.
  ///
  /// - Parameters:
  ///   - workers: How many work at the same time, a practice at a time.
  ///   - runner: Runs the workers.
  /// - Returns: Groups of each dimension in order; groups of nobody are left out.
  /// - Complexity: O(people × items that count people) for each practice; where ceilings, budgets or payments by results depend on the
  ///   list, a price of all practices for each kind of person.
  public func personValues(
    workers: Int = 1, running runner: Runner = Evaluator.serially(_:_:)
  ) -> [PersonValue] {
    let sums = ofEachPractice(workers, runner) { practice in
      PersonMeasure(self, practice).sums
    }
    var all: [PersonValue.Group: PersonMeasure.Sum] = [:]
    for sums in sums { all.merge(sums) { $0.plus($1) } }
    func rows(_ sums: [PersonValue.Group: PersonMeasure.Sum], _ practice: String?) -> [PersonValue] {
      sums.keys.sorted().map { sums[$0]!.value(practice, $0, currency) }
    }
    return rows(all, nil) + zip(practices, sums).flatMap { rows($1, $0.id) }
  }
}

/// Lists one person more, one after another.
struct PersonMeasure {
  /// Values of people, added up.
  struct Sum: Sendable {
    var mean = WeightedMean()
    var least = Int64.max
    var most = Int64.min

    mutating func add(_ amount: Int64, people: Int64) {
      mean.add(amount, times: people)
      (least, most) = (min(least, amount), max(most, amount))
    }

    func plus(_ other: Sum) -> Sum {
      var sum = self
      sum.mean += other.mean
      (sum.least, sum.most) = (min(least, other.least), max(most, other.most))
      return sum
    }

    func value(_ practice: String?, _ group: PersonValue.Group, _ currency: Currency) -> PersonValue {
      func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }
      return PersonValue(
        practice: practice, group: group, people: Int64(mean.weight), amount: money(mean.mean(over: mean.weight)),
        range: money(least)...money(most))
    }
  }

  /// What one more person changes.
  private struct Change: Hashable {
    var cells: CellChange
    var performance: [Tally.Key: Int64]
  }

  let incentives: Incentives
  let practice: Int
  let probe: PracticeProbe
  private let stays: [UInt32: [PracticeCounter.Stay]]
  /// What the practice counts without lines when its list is one longer; nil where no payment depends on that.
  private let longer: Tally.PracticeTally?
  private let isWhole: Bool

  init(_ incentives: Incentives, _ practice: Int) {
    (self.incentives, self.practice) = (incentives, practice)
    let probe = incentives.probe(practice)
    self.probe = probe
    stays = probe.base.staysOfListed
    let paidByResults = probe.scheme.countedWithoutLines.contains { item in
      guard case .performance(let performance) = probe.counter.catalogue.items[item].unit else { return false }
      return performance.per == .enrolled
        || performance.factors.contains { if case .listSize = $0 { true } else { false } }
    }
    longer =
      paidByResults
      ? probe.tally(ofPeople: probe.roster, stays: stays, isRest: true) { [probe] in
        (probe.roster?.count(on: $0) ?? 0) + 1
      }
      : nil
    isWhole = paidByResults || incentives.pricing.isAdjusted
  }

  /// The value of one more of each group.
  var sums: [PersonValue.Group: Sum] {
    guard let roster = probe.roster else { return [:] }
    var sums: [PersonValue.Group: Sum] = [:]
    var known: [Change: Int64] = [:]
    let last = probe.timeline.period.until - 1
    for row in roster.rows.indices where roster.rows[row].isEnrolled(on: last) {
      let person = roster.rows[row]
      let alone = roster.alone(Int32(row), from: .first, until: .endless)
      let amount = value(of: alone, &known)
      let isChronic =
        !roster.programmes(from: roster.firstRow(of: person.patient), on: last).isEmpty
        || self.stays[person.patient]?.contains { $0.days.contains(last) } == true
      let age = person.birth.map { Age.years(on: last, born: $0) / 10 * 10 }
      add(
        amount, people: 1, age: age, person.sex, person.group.map { incentives.log.words[$0] }, isChronic, to: &sums)
    }
    for group in roster.groups(on: last) {
      var one = group
      (one.count, one.date) = (1, nil)
      var alone = Roster()
      alone.groups = [one]
      add(
        value(of: alone, &known), people: group.count, age: group.ageFrom.map { $0 / 10 * 10 }, group.sex,
        group.group, group.programme != nil, to: &sums)
    }
    return sums
  }

  private func add(
    _ amount: Int64, people: Int64, age: Int?, _ sex: Sex?, _ insurance: String?, _ isChronic: Bool,
    to sums: inout [PersonValue.Group: Sum]
  ) {
    for group in [.everybody, .age(from: age), .sex(sex), .insurance(insurance), .chronic(isChronic)]
      as [PersonValue.Group]
    { sums[group, default: Sum()].add(amount, people: people) }
  }

  private func value(of alone: Roster, _ known: inout [Change: Int64]) -> Int64 {
    let listed = probe.tally(ofPeople: alone, stays: [:]) { [probe] in (probe.roster?.count(on: $0) ?? 0) + 1 }
    var sum = CellChange.Sum()
    sum.add(listed.paid)
    let change = Change(cells: sum.change, performance: listed.performance.mapValues(\.base))
    if let value = known[change] { return value }
    let value = price(change.cells, listed)
    known[change] = value
    return value
  }

  private func price(_ change: CellChange, _ listed: Tally.PracticeTally) -> Int64 {
    if !isWhole { return incentives.pricing.revenue(of: practice, by: change).total }
    var tally = incentives.pricing.counted.practices[practice]
    tally.paid = tally.paid.changed(by: change)
    for month in tally.list.indices { tally.list[month] += listed.list[month] }
    if let longer {
      // Where one more person makes a result payable, the person brings the results with them.
      tally.performance = longer.performance.merging(listed.performance) { mine, other in
        var sum = mine
        sum.base += other.base
        return sum
      }
    }
    return incentives.pricing.revenue(of: practice, with: tally).total
  }
}

extension PersonValue.Group: Comparable {
  private var order: (Int, Int, String) {
    switch self {
    case .everybody: (0, 0, "")
    case .age(let from): (1, from ?? .max, "")
    case .sex(let sex): (2, sex == nil ? 1 : 0, sex?.rawValue ?? "")
    case .insurance(let group): (3, group == nil ? 1 : 0, group ?? "")
    case .chronic(let isChronic): (4, isChronic ? 1 : 0, "")
    }
  }

  /// Whether a group comes before another: everybody, then ages, sexes, insurance groups and chronic care, unknown ones last.
  ///
  /// - Parameters:
  ///   - left: A group.
  ///   - right: Another.
  /// - Returns: True if the first comes first.
  public static func < (left: PersonValue.Group, right: PersonValue.Group) -> Bool { left.order < right.order }
}
