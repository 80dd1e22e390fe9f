internal import Takst

/// The distribution of a scenario in JSON.
extension ComparisonReport {
  typealias Member = (key: String, value: JSONWriter.Value)

  /// The members of a scenario that say who wins, who loses and how income is spread.
  static func members(of distribution: Distribution, _ distributions: Distributions) -> [Member] {
    [
      ("bands", .array(zip(GainBand.allCases, distribution.bands).map(band))),
      (
        "groups",
        .object(
          zip(distributions.groupings, distribution.groups).map { grouping, groups in
            (grouping.fact.rawValue, .array(zip(grouping.groups, groups).map(group)))
          })
      ),
      ("percentiles", percentiles(distribution.percentiles, hasChanges: true)),
      ("inequality", inequality(distribution.inequality)),
      ("perThousandPeople", .optional(distribution.perThousandPeople?.description)),
      ("perCapacity", .optional(distribution.perCapacity?.description)),
    ]
  }

  /// The members of the baseline that say how income is spread.
  static func members(of baseline: BaselineDistribution) -> [Member] {
    [
      ("percentiles", percentiles(baseline.percentiles, hasChanges: false)),
      ("inequality", inequality(baseline.inequality)),
    ]
  }

  private static func band(_ band: GainBand, _ change: GroupChange?) -> JSONWriter.Value {
    .object(
      [
        ("band", .string(band.rawValue)), ("from", band.from.map { .integer($0) } ?? .null),
        ("to", band.to.map { .integer($0) } ?? .null), ("practices", optional(change?.practices)),
        ("difference", .optional(change?.difference.description)), ("mean", .optional(change?.mean?.description)),
      ] + suppressed(change == nil))
  }

  private static func group(_ group: PracticeGrouping.Group, _ change: GroupChange?) -> JSONWriter.Value {
    .object(
      [
        ("group", .optional(group.id)), ("practices", optional(change?.practices)),
        ("gaining", optional(change.flatMap(\.gaining))), ("losing", optional(change.flatMap(\.losing))),
        ("difference", .optional(change?.difference.description)), ("mean", .optional(change?.mean?.description)),
        ("perCent", number(change?.perCent?.description)),
      ] + suppressed(change.map { $0.gaining == nil } ?? true))
  }

  private static func percentiles(_ percentiles: [Percentile], hasChanges: Bool) -> JSONWriter.Value {
    .array(
      percentiles.map { row in
        let change: [Member] = hasChanges ? [("perCent", number(row.change?.description))] : []
        return .object(
          [("percentile", .integer(row.percent))] + change
            + [("perEnrolled", .optional(row.perEnrolled?.description))] + suppressed(row.isHidden))
      })
  }

  private static func inequality(_ inequality: Inequality?) -> JSONWriter.Value {
    guard let inequality else { return .null }
    let theil = inequality.theilTexts
    return .object(
      [
        ("income", .string(inequality.income.rawValue)), ("practices", .integer(inequality.practices)),
        ("gini", number(inequality.gini.map { Shares.fourPlaces($0) })), ("theil", number(theil.whole)),
        ("betweenRegions", number(theil.between)), ("withinRegions", number(theil.within)),
        ("concentration", number(inequality.concentration.map { Shares.fourPlaces($0) })),
        ("ranked", .integer(inequality.ranked)),
      ] + suppressed(inequality.isHidden))
  }

  /// A whole number, or null when it is hidden.
  static func optional(_ count: Int?) -> JSONWriter.Value { count.map { .integer($0) } ?? .null }

  private static func number(_ text: String?) -> JSONWriter.Value { text.map { .number($0) } ?? .null }

  private static func suppressed(_ isHidden: Bool) -> [Member] { isHidden ? [("suppressed", .number("true"))] : [] }
}
