internal import Takst

extension ComparisonDocument {
  /// How many items a report names for each scenario.
  private static let mostItems = 10

  /// The effects that are not zero everywhere: in rows, the scenarios in columns; the other way round when these are many.
  var effects: [ReportDocument.Section] {
    let totals = compared.decompositions.map(\.total)
    let effects = Decomposition.Effect.allCases.filter { effect in totals.contains { $0[effect].minorUnits != 0 } }
    if effects.isEmpty { return [] }
    var table: ReportTable
    var charts: [ReportDocument.Block] = []
    if totals.count <= ComparisonReport.mostColumns {
      table = ReportTable(
        [.flexible(language.symbol(of: compared.currency))]
          + compared.scenarios.indices.map { .right(compared.scenarios[$0].id, basis: basis.difference($0)) })
      for effect in effects { table.add([language(.effectTitle(effect))] + totals.map { language.amount($0[effect]) }) }
      table.line()
      table.add([language(.difference)] + totals.map { language.amount($0.sum) })
      charts = zip(compared.scenarios, totals).map { .chart(waterfall($0.id, $1, effects)) }
    } else {
      table = ReportTable(
        [.flexible(language(.scenario))] + effects.map { .right(language(.effectTitle($0))) }
          + [.right(language(.difference))])
      for (position, total) in totals.enumerated() {
        table.add(
          [compared.scenarios[position].id] + effects.map { language.amount(total[$0]) }
            + [language.amount(total.sum)], basis: basis.difference(position))
      }
    }
    return [ReportDocument.Section(language(.whatMakesTheDifference), charts + [.table(table)])]
  }

  private func waterfall(
    _ scenario: String, _ total: Decomposition.Effects, _ effects: [Decomposition.Effect]
  ) -> WaterfallChart {
    func step(_ title: String, _ amount: Money) -> WaterfallChart.Step {
      WaterfallChart.Step(title: title, value: amount.minorUnits, text: language.amount(amount))
    }
    return WaterfallChart(
      title: language(DocumentPhrase.effects(scenario)), unit: .money(compared.currency),
      steps: effects.map { step(language(.effectTitle($0)), total[$0]) },
      total: step(language(.difference), total.sum), language: language)
  }

  /// The items with the largest differences, a table for each scenario.
  var items: [ReportDocument.Section] {
    let blocks = compared.scenarios.indices.flatMap { position -> [ReportDocument.Block] in
      let changes = compared.items(of: position).filter { $0.difference.minorUnits != 0 }
      if changes.isEmpty { return [] }
      let scenario = compared.scenarios[position].id
      var table = ReportTable(
        [
          .left(language(.code)), .flexible(language(.item)), .right(language(.baseline)), .right(scenario),
          .right(language(.difference)),
        ], caption: scenario, basis: basis.difference(position))
      for change in changes.prefix(ComparisonDocument.mostItems) {
        table.add(
          [change.code, change.names.text(in: language.code)] + ComparisonReport.amounts(of: change, language),
          basis: basis.item(change.code, position))
      }
      var bars = changes.prefix(ComparisonDocument.mostItems).map { bar(for: $0, $0.names.text(in: language.code)) }
      let rest = changes.dropFirst(ComparisonDocument.mostItems)
      if var sum = rest.first {
        for change in rest.dropFirst() {
          sum.baseline += change.baseline
          sum.scenario += change.scenario
        }
        table.add(["", language(.moreItems(rest.count))] + ComparisonReport.amounts(of: sum, language))
        bars.append(bar(for: sum, language(.moreItems(rest.count))))
      }
      let chart = BarChart(
        title: language(DocumentPhrase.itemChanges(scenario)), unit: .money(compared.currency), bars: bars,
        language: language)
      return bars.count > 1 ? [.chart(chart), .table(table)] : [.table(table)]
    }
    return blocks.isEmpty ? [] : [ReportDocument.Section(language(.byItem), blocks)]
  }

  private func bar(for change: ItemChange, _ title: String) -> BarChart.Bar {
    .change(title, change.difference.minorUnits, language.amount(change.difference))
  }
}
