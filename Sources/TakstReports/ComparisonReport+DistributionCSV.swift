internal import Takst

/// The distribution of a scenario as rows of the comparison's table.
struct DistributionRows {
  let distributions: Distributions
  let currency: Currency
  let language: Language

  /// The cells of the columns that rows without a distribution leave empty.
  static let emptyCells = Array(repeating: "", count: 6)

  /// The rows of the baseline.
  func baseline() -> String {
    percentiles(distributions.baseline.percentiles, "") + inequality(distributions.baseline.inequality, "")
  }

  /// The rows of a scenario.
  func text(of distribution: Distribution, scenario: String) -> String {
    var text = ""
    for (band, change) in zip(GainBand.allCases, distribution.bands) {
      text += row(
        "band", scenario, band.rawValue, name: language(.band(band)), change, isSuppressed: change == nil,
        showsGains: false)
    }
    for (grouping, groups) in zip(distributions.groupings, distribution.groups) {
      for (group, change) in zip(grouping.groups, groups) {
        let code = grouping.fact.rawValue + (group.id.map { ":\($0)" } ?? "")
        text += row(
          "group", scenario, code, name: language.group(group), change,
          isSuppressed: change.map { $0.gaining == nil } ?? true)
      }
    }
    text += percentiles(distribution.percentiles, scenario) + inequality(distribution.inequality, scenario)
    for (code, title, amount) in [
      ("per-thousand-people", DistributionPhrase.perThousandPeople, distribution.perThousandPeople),
      ("per-capacity", .perCapacity, distribution.perCapacity),
    ] {
      guard let amount else { continue }
      text += CSVWriter.row(
        ["cost", scenario, code, language(title), "", amount.description, "", currency.code]
          + DistributionRows.emptyCells)
    }
    return text
  }

  private func row(
    _ section: String, _ scenario: String, _ code: String, name: String, _ change: GroupChange?, isSuppressed: Bool,
    showsGains: Bool = true
  ) -> String {
    func count(_ count: Int?) -> String { showsGains ? count.map { String($0) } ?? "" : "" }
    return CSVWriter.row([
      section, scenario, code, name, change?.amount.description ?? "", change?.difference.description ?? "",
      change?.perCent?.description ?? "", currency.code, change.map { String($0.practices) } ?? "",
      count(change.flatMap(\.gaining)), count(change.flatMap(\.losing)), change?.mean?.description ?? "", "",
      isSuppressed ? "true" : "",
    ])
  }

  private func percentiles(_ percentiles: [Percentile], _ scenario: String) -> String {
    percentiles.map { percentile in
      CSVWriter.row([
        "percentile", scenario, "p\(percentile.percent)", "", percentile.perEnrolled?.description ?? "", "",
        percentile.change?.description ?? "", currency.code, "", "", "", "", "", percentile.isHidden ? "true" : "",
      ])
    }.joined()
  }

  private func inequality(_ inequality: Inequality?, _ scenario: String) -> String {
    guard let inequality else { return "" }
    let theil = inequality.theilTexts
    let rows = [
      ("gini", DistributionPhrase.gini, inequality.gini.map { Shares.fourPlaces($0) }), ("theil", .theil, theil.whole),
      ("theil-between-regions", .betweenRegions, theil.between),
      ("theil-within-regions", .withinRegions, theil.within),
      ("concentration", .concentration, inequality.concentration.map { Shares.fourPlaces($0) }),
    ]
    return rows.map { code, name, value in
      if value == nil, !inequality.isHidden { return "" }
      let practices = code == "concentration" ? inequality.ranked : inequality.practices
      return CSVWriter.row([
        "inequality", scenario, code, language(name), "", "", "", "", String(practices), "", "", "", value ?? "",
        value == nil ? "true" : "",
      ])
    }.joined()
  }
}
