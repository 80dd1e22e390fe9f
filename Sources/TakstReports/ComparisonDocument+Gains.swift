internal import Takst

extension ComparisonDocument {
  /// More groups than these are left to formats for programs.
  static let mostGroups = 20
  /// What stands in place of what is hidden.
  static let hidden = "*"

  /// Who wins and who loses by each scenario, and how income is spread under it; nothing of fewer than two practices.
  var gains: [ReportDocument.Section] {
    compared.practices.count < 2 ? [] : compared.scenarios.indices.map { gains(of: $0) }
  }

  private func gains(of scenario: Int) -> ReportDocument.Section {
    let distribution = distributions.distribution(of: scenario)
    let id = compared.scenarios[scenario].id
    var tables: [(chart: (any Chart)?, table: ReportTable)] = [(bandChart(distribution, id), bands(distribution))]
    for (grouping, groups) in zip(distributions.groupings, distribution.groups) where grouping.groups.count > 1 {
      tables.append((groupChart(grouping, groups), table(grouping, groups)))
    }
    let costs = costs(distribution)
    if !costs.rows.isEmpty { tables.append((nil, costs)) }
    tables.append((percentileChart(distribution, id), percentiles(distribution, scenario)))
    if let inequality = inequality(distribution, scenario) { tables.append((nil, inequality)) }
    var section = ReportDocument.Section(language(.winnersAndLosers(scenario: id)), [])
    for (chart, table) in tables {
      var table = table
      table.caption = table.caption ?? table.columns[0].title
      table.basis = basis.difference(scenario)
      if let chart { section.blocks.append(.chart(chart)) }
      section.blocks.append(.table(table))
    }
    if let hiding = distributions.hiding, tables.contains(where: { $0.table.hides }) {
      section.blocks.append(.remark(language(.hidden(fewest: language.count(hiding.fewest)))))
    }
    return section
  }

  private func bands(_ distribution: Distribution) -> ReportTable {
    var table = ReportTable([
      .left(language(.change)), .right(language(.practices)), .right(language(.difference)), .right(language(.mean)),
      .bar,
    ])
    for (band, change) in zip(GainBand.allCases, distribution.bands) {
      // Practices without a baseline are the exception: a row only where there are some.
      if band == .noBaseline, change?.practices == 0 { continue }
      let title = language(.band(band))
      guard let change else {
        table.add([title] + Array(repeating: ComparisonDocument.hidden, count: 3) + [""])
        continue
      }
      table.add(
        title, language.count(change.practices), language.amount(change.difference), optional(change.mean),
        StatementDocument.bar(Int64(change.practices), of: Int64(compared.practices.count)))
    }
    return table
  }

  private func table(_ grouping: PracticeGrouping, _ groups: [GroupChange?]) -> ReportTable {
    var table = ReportTable([
      .flexible(language(.fact(grouping.fact))), .right(language(.practices)), .right(language(.gain)),
      .right(language(.lose)), .right(language(.difference)), .right(language(.mean)), .right(language(.perCent)),
    ])
    if groups.count > ComparisonDocument.mostGroups {
      table = ReportTable([.left(""), .flexible("")], caption: language(.fact(grouping.fact)))
      table.add(language(.fact(grouping.fact)), language(.manyGroups(language.count(groups.count))))
      return table
    }
    for (group, change) in zip(grouping.groups, groups) {
      let title = language.group(group)
      guard let change else {
        table.add([title] + Array(repeating: ComparisonDocument.hidden, count: 6))
        continue
      }
      table.add(
        title, language.count(change.practices), count(change.gaining), count(change.losing),
        language.amount(change.difference), optional(change.mean),
        change.perCent.map { twoPlaces($0) } ?? "–")
    }
    return table
  }

  private func costs(_ distribution: Distribution) -> ReportTable {
    var table = ReportTable([.left(""), .right("")], caption: language(.difference))
    for (title, amount, isKnown) in [
      (DistributionPhrase.perThousandPeople, distribution.perThousandPeople, hasLists),
      (.perCapacity, distribution.perCapacity, compared.practices.contains { ($0.capacities ?? 0) > 0 }),
    ] where isKnown {
      table.add(language(title), amount.map { language.amount($0) } ?? ComparisonDocument.hidden)
    }
    return table
  }

  private var hasLists: Bool { compared.personMonths.contains { ($0 ?? 0) > 0 } }

  private func percentiles(_ distribution: Distribution, _ scenario: Int) -> ReportTable {
    var table = ReportTable(
      [.flexible(language(.percentiles))] + Percentile.percents.map { .right(language.count($0)) })
    func cell(_ percentile: Percentile, _ text: String?) -> String {
      text ?? (percentile.isHidden ? ComparisonDocument.hidden : "–")
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

  private func inequality(_ distribution: Distribution, _ scenario: Int) -> ReportTable? {
    guard let before = distributions.baseline.inequality, let after = distribution.inequality else { return nil }
    var table = ReportTable([
      .flexible(language(.inequality(after.income))), .right(language(.baseline)),
      .right(compared.scenarios[scenario].id),
    ])
    func add(_ title: String, _ value: (Inequality) -> String?, isKnown: Bool = true) {
      if !isKnown { return }
      table.add(
        [title]
          + [before, after].map { row in
            value(row).map { language.number($0) } ?? (row.isHidden ? ComparisonDocument.hidden : "–")
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

  private func count(_ count: Int?) -> String { count.map { language.count($0) } ?? ComparisonDocument.hidden }

  /// A percentage with both of its places, to stand under others.
  func twoPlaces(_ rate: Rate) -> String {
    var text = rate.description
    if rate.places == 0 { text += "." }
    return language.number(text + String(repeating: "0", count: 2 - rate.places))
  }

  private func optional(_ amount: Money?) -> String { amount.map { language.amount($0) } ?? "–" }
}

extension ReportTable {
  /// Whether something in it is hidden.
  fileprivate var hides: Bool {
    rows.contains { row in
      if case .cells(let cells, _) = row { cells.contains { $0.contains(ComparisonDocument.hidden) } } else { false }
    }
  }
}
