internal import Takst

extension ComparisonReport {
  /// Assumed responses as members of a JSON document; none without one.
  static func members(
    _ effects: [BehaviouralEffect], practices: [Practice], _ language: Language, _ hiding: SmallCells?
  ) -> [(key: String, value: JSONWriter.Value)] {
    if effects.isEmpty { return [] }
    return [("behaviour", .array(effects.map { json($0, practices, language, hides: hiding != nil) }))]
  }

  private static func json(
    _ effect: BehaviouralEffect, _ practices: [Practice], _ language: Language, hides: Bool
  ) -> JSONWriter.Value {
    func name(_ text: LocalizedText) -> JSONWriter.Value { .string(text.text(in: language.code)) }
    let behaviour = effect.behaviour
    var members: [Member] = [
      ("scenario", .string(effect.scenario.id)), ("preset", .string(behaviour.id)), ("name", name(behaviour.names)),
      ("formula", .string(behaviour.equation)),
    ]
    func add(_ key: String, _ values: [JSONWriter.Value]) { members.append((key, .array(values))) }
    add("parameters", behaviour.parameters.map { json($0) })
    add("sources", behaviour.sources.map { .object([("title", .string($0.title)), ("url", .optional($0.url))]) })
    add("warnings", effect.warnings.map { .string(language(BehaviourPhrase.warning($0))) })
    members.append(("total", .object(amounts(effect.total))))
    add(
      "segments",
      effect.segments.map { row in
        .object([("id", .string(row.segment.id)), ("name", name(row.segment.names))] + amounts(row.amounts))
      })
    add(
      "items",
      effect.items.filter(\.amounts.changes).map { row in
        .object([("code", .string(row.code)), ("name", name(row.names))] + amounts(row.amounts))
      })
    let rows = zip(practices, effect.practices).map { practice, row in
      JSONWriter.Value.object([("practice", .string(practice.id))] + amounts(row))
    }
    members.append(("practices", hides ? .null : .array(rows)))
    members += [("low", .string(effect.low.description)), ("high", .string(effect.high.description))]
    add(
      "sensitivities",
      effect.sensitivities.map { row in
        .object([
          ("parameter", .string(row.parameter.id)), ("low", .string(row.low.description)),
          ("high", .string(row.high.description)),
        ])
      })
    members.append(("draws", effect.draws.map { json($0) } ?? .null))
    members.append(("remainder", .optional(effect.remainder?.description)))
    let notDone = effect.notDone.map { units, carried in
      JSONWriter.Value.object([("units", .string(units.description)), ("carried", .string(carried.description))])
    }
    members.append(("notDone", notDone ?? .null))
    add(
      "outcomes",
      behaviour.outcomes.map { outcome in
        .object(
          [("name", name(outcome.names)), ("unit", .string(outcome.unit.rawValue))]
            + range(outcome.low, outcome.central, outcome.high))
      })
    return .object(members)
  }

  private static func json(_ parameter: Behaviour.Parameter) -> JSONWriter.Value {
    .object(
      [("id", .string(parameter.id))] + range(parameter.low, parameter.central, parameter.high)
        + [("origin", .string(parameter.origin.rawValue))])
  }

  private static func range(_ low: Rate, _ central: Rate, _ high: Rate) -> [Member] {
    [
      ("low", .string(low.description)), ("central", .string(central.description)),
      ("high", .string(high.description)),
    ]
  }

  private static func amounts(_ amounts: BehaviouralEffect.Amounts) -> [Member] {
    [
      ("baseline", .string(amounts.baseline.description)), ("unchanged", .string(amounts.unchanged.description)),
      ("responded", .string(amounts.responded.description)), ("static", .string(amounts.staticEffect.description)),
      ("behavioural", .string(amounts.behavioural.description)), ("total", .string(amounts.total.description)),
    ]
  }

  private static func json(_ draws: BehaviouralDraws) -> JSONWriter.Value {
    .object([
      ("count", .integer(draws.count)), ("seed", .string(String(draws.seed))),
      ("least", .string(draws.least.description)),
      (
        "quantiles",
        .array(
          draws.quantiles.map { row in
            .object([("percent", .integer(row.percent)), ("behavioural", .string(row.behavioural.description))])
          })
      ),
      ("greatest", .string(draws.greatest.description)),
    ])
  }

  /// The rows of assumed responses.
  static func behaviourRows(
    _ effects: [BehaviouralEffect], practices: [Practice], _ language: Language, _ hiding: SmallCells?
  ) -> String {
    var text = ""
    for effect in effects {
      let preset = effect.behaviour.label
      func add(_ section: String, _ code: String, _ name: String, _ amount: Money?, _ behavioural: Money) {
        text += CSVWriter.row(
          [
            section, effect.scenario.id, code, name, amount?.description ?? "", behavioural.description, "",
            behavioural.currency.code,
          ] + DistributionRows.emptyCells)
      }
      func add(_ section: String, _ code: String, _ name: String, _ amounts: BehaviouralEffect.Amounts) {
        add(section, code, name, amounts.responded, amounts.behavioural)
      }
      add("behaviour", preset, effect.behaviour.names.text(in: language.code), effect.total)
      for row in effect.segments { add("behaviourSegment", row.segment.id, preset, row.amounts) }
      for row in effect.items where row.amounts.changes { add("behaviourItem", row.code, preset, row.amounts) }
      if hiding == nil {
        for (practice, amounts) in zip(practices, effect.practices) {
          add("behaviourPractice", practice.id, preset, amounts)
        }
      }
      func addBand(_ code: String, _ behavioural: Money) {
        add("behaviourBand", code, preset, effect.total.unchanged + behavioural, behavioural)
      }
      addBand("low", effect.low)
      addBand("high", effect.high)
      for row in effect.sensitivities {
        addBand(row.parameter.id + ":low", row.low)
        addBand(row.parameter.id + ":high", row.high)
      }
      for row in effect.draws?.quantiles ?? [] { addBand("p\(row.percent)", row.behavioural) }
    }
    return text
  }
}

extension BehaviouralEffect.Amounts {
  /// Whether an effect is not nothing.
  fileprivate var changes: Bool { staticEffect.minorUnits != 0 || behavioural.minorUnits != 0 }
}
