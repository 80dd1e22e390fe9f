internal import Takst

extension ComparisonText {
  /// More groups than these are left to formats for programs.
  private static let mostGroups = 20
  /// What stands in place of what is hidden.
  static let hidden = "*"

  /// Who wins and who loses by each scenario, and how income is spread under it; nothing of fewer than two practices.
  var gains: String {
    if compared.practices.count < 2 { return "" }
    return compared.scenarios.indices.map { gains(of: $0) }.joined()
  }

  private func gains(of scenario: Int) -> String {
    let distribution = distributions.distribution(of: scenario)
    var tables = [bands(distribution)]
    for (grouping, groups) in zip(distributions.groupings, distribution.groups) where grouping.groups.count > 1 {
      tables.append(table(grouping, groups))
    }
    let costs = costs(distribution)
    if !costs.rows.isEmpty { tables.append(costs) }
    tables.append(percentiles(distribution, scenario))
    if let inequality = inequality(distribution, scenario) { tables.append(inequality) }
    let texts = tables.map { $0.text(width: width) }
    var text = "\n\(language(.winnersAndLosers(scenario: compared.scenarios[scenario].id)))\n"
    text += texts.joined(separator: "\n")
    if let hiding = distributions.hiding, texts.contains(where: { $0.contains(ComparisonText.hidden) }) {
      let indent = TextTable.indent
      text +=
        "\n"
        + TextWrap.paragraph(
          language(.hidden(fewest: language.count(hiding.fewest))), width: width, first: indent, rest: indent)
    }
    return text
  }

  private func bands(_ distribution: Distribution) -> TextTable {
    var table = TextTable([
      .left(language(.change)), .right(language(.practices)), .right(language(.difference)), .right(language(.mean)),
      .left(""),
    ])
    for (band, change) in zip(GainBand.allCases, distribution.bands) {
      // Practices without a baseline are the exception: a row only where there are some.
      if band == .noBaseline, change?.practices == 0 { continue }
      let title = language(.band(band))
      guard let change else {
        table.add([title] + Array(repeating: ComparisonText.hidden, count: 3) + [""])
        continue
      }
      table.add(
        title, language.count(change.practices), language.amount(change.difference), optional(change.mean),
        StatementText.bar(Int64(change.practices), of: Int64(compared.practices.count)))
    }
    return table
  }

  private func table(_ grouping: PracticeGrouping, _ groups: [GroupChange?]) -> TextTable {
    var table = TextTable([
      .flexible(language(.fact(grouping.fact))), .right(language(.practices)), .right(language(.gain)),
      .right(language(.lose)), .right(language(.difference)), .right(language(.mean)), .right(language(.perCent)),
    ])
    if groups.count > ComparisonText.mostGroups {
      table = TextTable([.left(""), .flexible("")])
      table.add(language(.fact(grouping.fact)), language(.manyGroups(language.count(groups.count))))
      return table
    }
    for (group, change) in zip(grouping.groups, groups) {
      let title = language.group(group)
      guard let change else {
        table.add([title] + Array(repeating: ComparisonText.hidden, count: 6))
        continue
      }
      table.add(
        title, language.count(change.practices), count(change.gaining), count(change.losing),
        language.amount(change.difference), optional(change.mean),
        change.perCent.map { twoPlaces($0) } ?? "–")
    }
    return table
  }

  private func costs(_ distribution: Distribution) -> TextTable {
    var table = TextTable([.left(""), .right("")])
    for (title, amount, isKnown) in [
      (DistributionPhrase.perThousandPeople, distribution.perThousandPeople, hasLists),
      (.perCapacity, distribution.perCapacity, compared.practices.contains { ($0.capacities ?? 0) > 0 }),
    ] where isKnown {
      table.add(language(title), amount.map { language.amount($0) } ?? ComparisonText.hidden)
    }
    return table
  }

  private var hasLists: Bool { compared.personMonths.contains { ($0 ?? 0) > 0 } }

  private func percentiles(_ distribution: Distribution, _ scenario: Int) -> TextTable {
    var table = TextTable(
      [.flexible(language(.percentiles))] + Percentile.percents.map { .right(language.count($0)) })
    func cell(_ percentile: Percentile, _ text: String?) -> String {
      text ?? (percentile.isHidden ? ComparisonText.hidden : "–")
    }
    table.add(
      [language(.changeInPerCent)]
        + distribution.percentiles.map { row in cell(row, row.change.map { twoPlaces($0) }) })
    let rows = [
      (nil, distributions.baseline.percentiles),
      (compared.scenarios[scenario].id, distribution.percentiles),
    ]
    for (name, percentiles) in rows where percentiles.contains(where: { $0.perEnrolled != nil }) {
      table.add(
        [language(.incomePerPerson(name))]
          + percentiles.map { row in cell(row, row.perEnrolled.map { language.amount($0) }) })
    }
    table.note(language(.percentileMeaning))
    return table
  }

  private func inequality(_ distribution: Distribution, _ scenario: Int) -> TextTable? {
    guard let before = distributions.baseline.inequality, let after = distribution.inequality else { return nil }
    var table = TextTable([
      .flexible(language(.inequality(after.income))), .right(language(.baseline)),
      .right(compared.scenarios[scenario].id),
    ])
    func add(_ title: String, _ value: (Inequality) -> String?, isKnown: Bool = true) {
      if !isKnown { return }
      table.add(
        [title]
          + [before, after].map { row in
            value(row).map { language.number($0) } ?? (row.isHidden ? ComparisonText.hidden : "–")
          })
    }
    add(language(.gini), { $0.gini.map { Shares.fourPlaces($0) } })
    add(language(.theil), { $0.theilTexts.whole })
    let hasRegions = (distributions.groupings.first { $0.fact == .region }?.groups.count ?? 0) > 1
    add("  " + language(.betweenRegions), { $0.theilTexts.between }, isKnown: hasRegions)
    add("  " + language(.withinRegions), { $0.theilTexts.within }, isKnown: hasRegions)
    add(language(.concentration), { $0.concentration.map { Shares.fourPlaces($0) } }, isKnown: after.ranked >= 2)
    if after.ranked >= 2 { table.note(language(.concentrationMeaning)) }
    return table
  }

  private func count(_ count: Int?) -> String { count.map { language.count($0) } ?? ComparisonText.hidden }

  /// A percentage with both of its places, to stand under others.
  func twoPlaces(_ rate: Rate) -> String {
    var text = rate.description
    if rate.places == 0 { text += "." }
    return language.number(text + String(repeating: "0", count: 2 - rate.places))
  }

  private func optional(_ amount: Money?) -> String { amount.map { language.amount($0) } ?? "–" }
}
