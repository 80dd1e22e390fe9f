import Takst

extension ComparisonReport {
  /// As many scenarios as stand beside the baseline in a text; for so few, what makes the difference is worth its time.
  public static let mostColumns = 4

  /// How many items a text names for each scenario.
  private static let mostItems = 10

  // MARK: Text

  /// What makes the difference, and which items make it; empty when nothing does.
  static func decompositionText(
    _ compared: ComparedEarnings, _ language: Language, width: Int, items: Bool
  ) -> String {
    effectsText(compared, language, width) + (items ? itemsText(compared, language, width) : "")
  }

  /// The effects that are not zero everywhere: in rows, the scenarios in columns; the other way round when these are many.
  private static func effectsText(_ compared: ComparedEarnings, _ language: Language, _ width: Int) -> String {
    let totals = compared.decompositions.map(\.total)
    let effects = Decomposition.Effect.allCases.filter { effect in totals.contains { $0[effect].minorUnits != 0 } }
    if effects.isEmpty { return "" }
    var table: TextTable
    if totals.count <= mostColumns {
      table = TextTable([.flexible(compared.currency.code)] + compared.scenarios.map { .right($0.id) })
      for effect in effects { table.add([language(.effectTitle(effect))] + totals.map { language.amount($0[effect]) }) }
      table.line()
      table.add([language(.difference)] + totals.map { language.amount($0.sum) })
    } else {
      table = TextTable(
        [.flexible(language(.scenario))] + effects.map { .right(language(.effectTitle($0))) }
          + [.right(language(.difference))])
      for (scenario, total) in zip(compared.scenarios, totals) {
        table.add([scenario.id] + effects.map { language.amount(total[$0]) } + [language.amount(total.sum)])
      }
    }
    return "\n\(language(.whatMakesTheDifference))\n" + table.text(width: width)
  }

  /// The items with the largest differences, a table for each scenario; none when the scenarios are many.
  private static func itemsText(_ compared: ComparedEarnings, _ language: Language, _ width: Int) -> String {
    if compared.scenarios.count > mostColumns { return "" }
    let tables = compared.scenarios.indices.compactMap { position in
      let changes = compared.items(of: position).filter { $0.difference.minorUnits != 0 }
      if changes.isEmpty { return nil as String? }
      var table = TextTable([
        .left(language(.code)), .flexible(language(.item)), .right(language(.baseline)),
        .right(compared.scenarios[position].id), .right(language(.difference)),
      ])
      for change in changes.prefix(mostItems) {
        table.add([change.code, change.names.text(in: language.code)] + amounts(of: change, language))
      }
      let rest = changes.dropFirst(mostItems)
      if var sum = rest.first {
        for change in rest.dropFirst() {
          sum.baseline += change.baseline
          sum.scenario += change.scenario
        }
        table.add(["", language(.moreItems(rest.count))] + amounts(of: sum, language))
      }
      return table.text(width: width)
    }
    return tables.isEmpty ? "" : "\n\(language(.byItem))\n" + tables.joined(separator: "\n")
  }

  /// Both amounts and their difference, as cells of a text.
  static func amounts(of change: ItemChange, _ language: Language) -> [String] {
    [change.baseline, change.scenario, change.difference].map { language.amount($0) }
  }

  // MARK: JSON

  /// The members of a scenario that say what makes its difference: its items, and its effects where they were asked for.
  ///
  /// Where small groups are hidden, so are items, which few practices may use, and the effects of practices.
  static func decomposition(
    of position: Int, in compared: ComparedEarnings, _ language: Language, hides: Bool
  ) -> [(key: String, value: JSONWriter.Value)] {
    let items = (
      "items", hides ? JSONWriter.Value.null : .array(compared.items(of: position).map { json($0, language) })
    )
    if compared.decompositions.isEmpty { return [items] }
    let decomposition = compared.decompositions[position]
    let segments = decomposition.segments.map { row in
      JSONWriter.Value.object(
        [("id", .string(row.segment.id)), ("name", .string(row.segment.names.text(in: language.code)))]
          + members(row.effects))
    }
    let practices = zip(compared.practices, decomposition.practices).map { practice, effects in
      JSONWriter.Value.object([("practice", .string(practice.id))] + members(effects))
    }
    return [
      items,
      (
        "effects",
        .object([
          ("total", .object(members(decomposition.total))), ("segments", .array(segments)),
          ("practices", hides ? .null : .array(practices)),
        ])
      ),
    ]
  }

  static func json(_ change: ItemChange, _ language: Language) -> JSONWriter.Value {
    .object([
      ("code", .string(change.code)), ("name", .string(change.names.text(in: language.code))),
      ("baseline", .string(change.baseline.description)), ("amount", .string(change.scenario.description)),
      ("difference", .string(change.difference.description)),
    ])
  }

  private static func members(_ effects: Decomposition.Effects) -> [(key: String, value: JSONWriter.Value)] {
    Decomposition.Effect.allCases.map { ($0.rawValue, .string(effects[$0].description)) }
  }

  // MARK: CSV

  /// The rows of items, and of effects where they were asked for, of a scenario, or of the baseline when it is nil.
  static func decompositionRows(
    of position: Int?, in compared: ComparedEarnings, _ language: Language, hides: Bool
  ) -> String {
    func row(_ cells: [String]) -> String { CSVWriter.row(cells + DistributionRows.emptyCells) }
    let currency = compared.currency.code
    guard let position else {
      if hides { return "" }
      return compared.baseline.items.map { item in
        row([
          "item", "", item.code, item.names.text(in: language.code), item.amount.description, "", "", currency,
        ])
      }.joined()
    }
    let scenario = compared.scenarios[position].id
    var text = ""
    for change in hides ? [] : compared.items(of: position) {
      text += row([
        "item", scenario, change.code, change.names.text(in: language.code), change.scenario.description,
        change.difference.description, "", currency,
      ])
    }
    if compared.decompositions.isEmpty { return text }
    func add(_ section: String, _ code: String, _ name: String, _ amount: Money) {
      text += row([section, scenario, code, name, "", amount.description, "", currency])
    }
    func add(_ section: String, _ code: String, _ effects: Decomposition.Effects) {
      for effect in Decomposition.Effect.allCases where effects[effect].minorUnits != 0 {
        add(section, code, effect.rawValue, effects[effect])
      }
    }
    let decomposition = compared.decompositions[position]
    for effect in Decomposition.Effect.allCases {
      add("effect", effect.rawValue, language(.effectTitle(effect)), decomposition.total[effect])
    }
    for row in decomposition.segments { add("segmentEffect", row.segment.id, row.effects) }
    for (practice, effects) in zip(compared.practices, decomposition.practices) where !hides {
      add("practiceEffect", practice.id, effects)
    }
    return text
  }
}
