import Takst

extension ComparisonReport {
  /// As many scenarios as stand beside the baseline in a text; for so few, what makes the difference is worth its time.
  public static let mostColumns = 4

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
