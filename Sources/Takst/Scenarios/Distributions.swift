/// Winners, losers and the spread of income under the scenarios of a comparison.
///
/// ```swift
/// let distributions = Distributions(compared, hiding: SmallCells(fewest: 5))
/// let bands = distributions.distribution(of: 0).bands
/// ```
/// What the scenarios share, such as groups and lists, is put in order once. With `hiding`, nothing is told of groups of few
/// practices; the totals of a comparison of fewer practices are not hidden, and should not be shown.
public struct Distributions: Sendable {
  /// The ways in which the practices are grouped: those of which something is stated.
  public let groupings: [PracticeGrouping]
  /// What is hidden.
  public let hiding: SmallCells?
  /// How income is spread under the baseline.
  public private(set) var baseline: BaselineDistribution
  private let compared: ComparedEarnings
  private let base: IncomeBase
  private let regions: Int?

  /// Prepares the distributions of a comparison.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - hiding: What is hidden of small groups; nil for nothing.
  /// - Complexity: O(*n* log *n*) in the number of practices.
  public init(_ compared: ComparedEarnings, hiding: SmallCells? = nil) {
    self.compared = compared
    self.hiding = hiding
    let groupings = PracticeGrouping.Fact.allCases.compactMap { PracticeGrouping($0, of: compared) }
    self.groupings = groupings
    regions = groupings.firstIndex { $0.fact == .region }
    base = IncomeBase(compared, regions: groupings.first { $0.fact == .region })
    baseline = BaselineDistribution(percentiles: [], inequality: nil)
    let (sorted, inequality) = spread(compared.baseline)
    let isRegionHidden = regions.map { hides(groupings[$0]) } ?? false
    baseline.inequality = shown(inequality, isRegionHidden: isRegionHidden)
    if base.income == .perEnrolled { baseline.percentiles = percentiles(changes: [], incomes: sorted) }
  }

  /// Who wins and who loses by a scenario, and how income is spread under it.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: The distribution.
  /// - Complexity: O(*n* log *n*) in the number of practices.
  public func distribution(of scenario: Int) -> Distribution {
    let earnings = compared.earnings[scenario].practices
    var all = GroupChange(compared.currency)
    var bands = GainBand.allCases.map { _ in GroupChange(compared.currency) }
    let places = Dictionary(uniqueKeysWithValues: GainBand.allCases.enumerated().map { ($1, $0) })
    var groups = groupings.map { $0.groups.map { _ in GroupChange(compared.currency) } }
    var changes: [ExactShare] = []
    changes.reserveCapacity(earnings.count)
    for (position, amount) in earnings.enumerated() {
      let before = compared.baseline.practices[position].minorUnits
      let change = amount.minorUnits - before
      all.add(baseline: before, difference: change)
      bands[places[GainBand(of: change, on: before)]!].add(baseline: before, difference: change)
      for (number, grouping) in groupings.enumerated() {
        groups[number][grouping.ofPractice[position]].add(baseline: before, difference: change)
      }
      if before > 0 { changes.append(ExactShare(numerator: change, denominator: before)) }
    }
    changes.sort()
    let (sorted, inequality) = spread(compared.earnings[scenario])
    let shownGroups = groups.map { hidingSmall($0) }
    let shownAll = hidingSmall([all]).first.flatMap(\.self)
    return Distribution(
      gaining: shownAll?.gaining, losing: shownAll?.losing, bands: hidingSmall(bands: bands), groups: shownGroups,
      percentiles: percentiles(changes: changes, incomes: base.income == .perEnrolled ? sorted : []),
      inequality: shown(inequality, isRegionHidden: regions.map { shownGroups[$0].contains(nil) } ?? false),
      perThousandPeople: difference(of: scenario, per: 1000, compared.months, of: compared.personMonths),
      perCapacity: difference(
        of: scenario, per: 1, 1000, of: compared.practices.map { $0.capacities?.thousandths }))
  }

  private func spread(_ earnings: ScenarioEarnings) -> (sorted: [ExactShare], inequality: Inequality?) {
    let incomes = base.practices.map { earnings.practices[$0].minorUnits }
    let sorted = base.sorted(incomes)
    return (sorted, base.inequality(of: incomes, sorted: sorted))
  }

  /// What a scenario changes for so many of what practices have, rounded once.
  ///
  /// Practices of which it is not known are left out.
  private func difference(of scenario: Int, per count: Int64, _ parts: Int64, of numbers: [Int64?]) -> Money? {
    var (change, sum, known): (Int64, Int64, Int) = (0, 0, 0)
    for (position, number) in numbers.enumerated() {
      guard let number else { continue }
      change +=
        compared.earnings[scenario].practices[position].minorUnits - compared.baseline.practices[position].minorUnits
      sum += number
      known += 1
    }
    if let hiding, hiding.isSmall(known) || hiding.isSmall(numbers.count - known) { return nil }
    guard sum > 0 else { return nil }
    var ratio = ExactRatio()
    ratio.multiply(by: change)
    ratio.multiply(by: count)
    ratio.multiply(by: parts)
    ratio.divide(by: sum)
    return ratio.rounded(.halfAwayFromZero).map { Money(minorUnits: $0, compared.currency) }
  }

  private func percentiles(changes: [ExactShare], incomes: [ExactShare]) -> [Percentile] {
    if compared.practices.count < 2 { return [] }
    return Percentile.percents.map { percent in
      var row = Percentile(percent)
      if hides(percent, among: changes.count) {
        row.isHidden = true
      } else {
        row.change = ExactShare.percentile(percent, of: changes, times: 10_000).map { Rate(units: $0, places: 2) }
      }
      if hides(percent, among: incomes.count) {
        row.isHidden = true
      } else {
        row.perEnrolled = ExactShare.percentile(percent, of: incomes, times: compared.months)
          .map { Money(minorUnits: $0, compared.currency) }
      }
      return row
    }
  }
}

/// What is hidden of a distribution.
extension Distributions {
  /// Whether too few practices lie at a percentile or beyond it, on one of its sides.
  private func hides(_ percent: Int, among count: Int) -> Bool {
    guard let hiding, let (lower, upper) = ExactShare.places(of: percent, among: count) else { return false }
    return min(lower + 1, count - upper) < hiding.fewest
  }

  /// Whether one of the groups is hidden.
  private func hides(_ grouping: PracticeGrouping) -> Bool {
    guard let hiding else { return false }
    var counts = grouping.groups.map { _ in 0 }
    for group in grouping.ofPractice { counts[group] += 1 }
    return hiding.hidden(in: counts).contains(true)
  }

  private func hidingSmall(bands: [GroupChange]) -> [GroupChange?] {
    guard let hiding else { return bands }
    // The sums of the bands that lose and of those that gain are nearly those of the practices that do.
    let hidden = hiding.hidden(in: bands.map(\.practices), parts: [0..<3, 4..<7])
    return zip(bands, hidden).map { band, isHidden in
      if isHidden { return nil }
      var band = band
      (band.gaining, band.losing) = (nil, nil)
      return band
    }
  }

  /// The groups of a table without those that are hidden; without who gains and loses where few do, or few do neither.
  private func hidingSmall(_ groups: [GroupChange]) -> [GroupChange?] {
    guard let hiding else { return groups }
    let hidden = hiding.hidden(in: groups.map(\.practices))
    var gains: [(gaining: Int, losing: Int, neither: Int)] = [(0, 0, 0)]
    for (group, isHidden) in zip(groups, hidden) {
      let (gaining, losing) = (group.gaining!, group.losing!)
      let row = (gaining, losing, group.practices - gaining - losing)
      if isHidden {
        // Together, those that are hidden follow from the others and the total.
        gains[0] = (gains[0].gaining + row.0, gains[0].losing + row.1, gains[0].neither + row.2)
      } else {
        gains.append(row)
      }
    }
    let hidesGains = gains.contains {
      hiding.isSmall($0.gaining) || hiding.isSmall($0.losing) || hiding.isSmall($0.neither)
    }
    return zip(groups, hidden).map { group, isHidden in
      if isHidden { return nil }
      var group = group
      if hidesGains { (group.gaining, group.losing) = (nil, nil) }
      return group
    }
  }

  private func shown(_ inequality: Inequality?, isRegionHidden: Bool) -> Inequality? {
    guard let hiding, var result = inequality else { return inequality }
    if hiding.isSmall(result.practices) {
      (result.gini, result.theil, result.isHidden) = (nil, nil, true)
      (result.betweenRegions, result.withinRegions) = (nil, nil)
    }
    // The part between two regions would tell the income of each.
    if isRegionHidden, result.betweenRegions != nil {
      (result.betweenRegions, result.withinRegions, result.isHidden) = (nil, nil, true)
    }
    if hiding.isSmall(result.ranked), result.concentration != nil {
      (result.concentration, result.isHidden) = (nil, true)
    }
    return result
  }
}
