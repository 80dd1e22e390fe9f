public import Takst

extension ComparisonReport {
  /// The comparison as text for a negotiator: scenarios as columns when they are few, as rows when they are many.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  ///   - hiding: What is hidden of small groups of practices; nil for nothing.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(
    _ compared: ComparedEarnings, language: Language = .english, width: Int = 96, hiding: SmallCells? = nil
  ) -> String {
    let report = ComparisonText(
      compared: compared, distributions: Distributions(compared, hiding: hiding), language: language,
      width: max(60, width))
    return report.head
      + (compared.scenarios.count <= mostColumns ? report.columns : report.rows)
      + decompositionText(compared, language, width: report.width, items: hiding == nil)
      + (compared.scenarios.count <= mostColumns ? report.gains : "")
      + overriddenText(compared, language, width: report.width)
  }
}

/// Builds the text of a comparison.
struct ComparisonText {
  let compared: ComparedEarnings
  let distributions: Distributions
  let language: Language
  let width: Int

  /// What is compared, and what the scenarios are called.
  var head: String {
    let title = compared.tariffNames.text(in: language.code)
    var table = TextTable([.left(""), .flexible("")])
    table.add(language(.tariff), compared.tariff)
    table.add(language(.period), language.days(compared.period.days))
    table.add(language(.practices), language(.practiceCount(language.count(compared.practices.count))))
    if !compared.baseline.amendments.isEmpty {
      table.add(language(.amendments), compared.baseline.amendments.joined(separator: ", "))
    }
    if let day = compared.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    if compared.scenarios.count <= ComparisonReport.mostColumns {
      for scenario in compared.scenarios {
        table.add(language(.scenario), "\(scenario.id): \(scenario.names.text(in: language.code))")
        for text in ComparisonReport.assumptionTexts(scenario, language) { table.add("", text) }
      }
    }
    return TextWrap.paragraph(title, width: width) + String(repeating: "═", count: min(width, title.count)) + "\n"
      + table.text(width: width)
  }

  /// One table: what is earned in rows, the baseline and the scenarios in columns.
  var columns: String {
    var table = TextTable(
      [.flexible(compared.currency.code), .right(language(.baseline))] + compared.scenarios.map { .right($0.id) })
    func add(_ title: String, _ baseline: Money? = nil, _ cell: (Int) -> String) {
      table.add([title, baseline.map { language.amount($0) } ?? ""] + compared.scenarios.indices.map(cell))
    }
    for segment in compared.segments {
      add(segment.names.text(in: language.code), compared.baseline.amount(of: segment.id)) {
        language.amount(compared.earnings[$0].amount(of: segment.id))
      }
    }
    table.line()
    add(language(.total), compared.baseline.total) { language.amount(compared.earnings[$0].total) }
    add(language(.difference)) { language.amount(compared.difference(of: $0)) }
    add(language(.perCent)) { perCent($0) }
    table.line()
    let counts = compared.scenarios.indices.map { gainingAndLosing($0) }
    add(language(.gaining)) { counts[$0].gaining }
    add(language(.losing)) { counts[$0].losing }
    if distributions.hiding != nil { return "\n" + table.text(width: width) }
    let gains = compared.scenarios.indices.map { compared.gains(of: $0) }
    add(language(.largestGain)) { amount(gains[$0].largestGain) }
    add(language(.practice)) { gains[$0].largestGain?.practice.id ?? "–" }
    add(language(.largestLoss)) { amount(gains[$0].largestLoss) }
    add(language(.practice)) { gains[$0].largestLoss?.practice.id ?? "–" }
    return "\n" + table.text(width: width)
  }

  /// A table of the scenarios with what changes by segment, and one of the practices that gain and lose.
  var rows: String {
    var totals = TextTable([
      .flexible(language(.scenario)), .right(compared.currency.code), .right(language(.difference)),
      .right(language(.perCent)),
    ])
    var practices = TextTable([.flexible(language(.scenario)), .right(language(.gain)), .right(language(.lose))])
    if distributions.hiding == nil {
      practices.columns += [
        .right(language(.largestGain)), .left(language(.practice)), .right(language(.largestLoss)),
        .left(language(.practice)),
      ]
    }
    totals.add(language(.baseline), language.amount(compared.baseline.total), "", "")
    for (position, scenario) in compared.scenarios.enumerated() {
      totals.add(
        scenario.id, language.amount(compared.earnings[position].total),
        language.amount(compared.difference(of: position)), perCent(position))
      let parts = segmentDifferences(of: position)
      if !parts.isEmpty { totals.note(parts.joined(separator: ", ")) }
      let counts = gainingAndLosing(position)
      let gains = compared.gains(of: position)
      let largest = [
        amount(gains.largestGain), gains.largestGain?.practice.id ?? "–", amount(gains.largestLoss),
        gains.largestLoss?.practice.id ?? "–",
      ]
      practices.add(
        [scenario.id, counts.gaining, counts.losing] + (distributions.hiding == nil ? largest : []))
    }
    return "\n\(language(.scenarios))\n" + totals.text(width: width) + "\n\(language(.practices))\n"
      + practices.text(width: width)
  }

  /// What a scenario changes, segment by segment; segments without a change are left out.
  private func segmentDifferences(of position: Int) -> [String] {
    compared.segments.compactMap { segment in
      let difference = compared.earnings[position].amount(of: segment.id) - compared.baseline.amount(of: segment.id)
      if difference.minorUnits == 0 { return nil }
      return "\(segment.names.text(in: language.code)) \(language.amount(difference))"
    }
  }

  /// How many practices gain and lose by a scenario; what would tell about few is hidden.
  private func gainingAndLosing(_ position: Int) -> (gaining: String, losing: String) {
    if distributions.hiding == nil {
      let gains = compared.gains(of: position)
      return (language.count(gains.gaining), language.count(gains.losing))
    }
    let distribution = distributions.distribution(of: position)
    func shown(_ count: Int?) -> String { count.map { language.count($0) } ?? ComparisonText.hidden }
    return (shown(distribution.gaining), shown(distribution.losing))
  }

  private func perCent(_ position: Int) -> String {
    compared.perCent(of: position).map { twoPlaces($0) } ?? "–"
  }

  private func amount(_ change: ComparedEarnings.Gains.Change?) -> String {
    change.map { language.amount($0.difference) } ?? "–"
  }
}
