public import Takst

extension ComparisonReport {
  /// As many items as a report shows of those that respond.
  static let mostResponding = 12

  /// Assumed responses as text: static, behavioural and total effect, numbers with their sources, warnings and ranges.
  ///
  /// - Parameters:
  ///   - effects: What ``/Takst/Comparison/behaviouralEffect(of:scenario:_:marginal:draws:seed:workers:running:)`` gave.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  ///   - hiding: What is hidden of small groups of practices; nil for nothing.
  /// - Returns: Lines, each ending in a line feed; none without an effect.
  public static func text(
    _ effects: [BehaviouralEffect], language: Language = .english, width: Int = 96, hiding: SmallCells? = nil
  ) -> String {
    sections(effects, language, hiding).map { $0.text(width: max(60, width)) }.joined()
  }

  /// A section with all of them, and one for each.
  static func sections(
    _ effects: [BehaviouralEffect], _ language: Language, _ hiding: SmallCells?
  ) -> [ReportDocument.Section] {
    if effects.isEmpty { return [] }
    return [overview(effects, language)]
      + effects.map { BehaviourSection(effect: $0, language: language, hides: hiding != nil).section }
  }

  private static func overview(_ effects: [BehaviouralEffect], _ language: Language) -> ReportDocument.Section {
    var table = ReportTable([
      .left(language(.scenario)), .flexible(language(BehaviourPhrase.behaviour)),
      .right(language(BehaviourPhrase.staticEffect)), .right(language(BehaviourPhrase.behavioural)),
      .right(language(BehaviourPhrase.low)), .right(language(BehaviourPhrase.high)), .right(language(.total)),
    ])
    for effect in effects {
      table.add(
        effect.scenario.id, effect.behaviour.label, language.amount(effect.total.staticEffect),
        language.amount(effect.total.behavioural), language.amount(effect.low), language.amount(effect.high),
        language.amount(effect.total.total))
    }
    return ReportDocument.Section(
      language(BehaviourPhrase.overview), [.paragraph(language(BehaviourPhrase.assumed)), .table(table)])
  }
}

/// One assumed response in a report.
private struct BehaviourSection {
  let effect: BehaviouralEffect
  let language: Language
  let hides: Bool

  private func say(_ phrase: BehaviourPhrase) -> String { language(phrase) }
  private var behaviour: Behaviour { effect.behaviour }

  var section: ReportDocument.Section {
    let title = say(.title(name: behaviour.names.text(in: language.code), scenario: effect.scenario.id))
    var blocks: [ReportDocument.Block] = [.table(facts)]
    blocks += effect.warnings.map { .paragraph(say(.caution(say(.warning($0))))) }
    if !behaviour.parameters.isEmpty { blocks.append(.table(numbers)) }
    if !behaviour.outcomes.isEmpty { blocks.append(.table(outcomes)) }
    if behaviour.formula == .outcomes || behaviour.formula == .fixed { return .init(title, blocks) }
    blocks += [.table(segments)] + items
    if !hides { blocks.append(.table(practices)) }
    if behaviour.parameters.contains(where: \.varies) { blocks += [.chart(bands), .table(range)] }
    if let draws = effect.draws { blocks.append(.table(table(of: draws))) }
    if let notDone = effect.notDone {
      blocks.append(
        .remark(
          say(.notDone(units: language.quantity(notDone.units), carried: language.quantity(notDone.carried)))))
    }
    if let remainder = effect.remainder, remainder.minorUnits != 0 {
      blocks.append(.remark(say(.remainder(language.amount(remainder)))))
    }
    return .init(title, blocks)
  }

  private var facts: ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    table.add(say(.behaviour), behaviour.label)
    table.add(say(.formula), behaviour.equation)
    table.add(say(.observedIn), behaviour.scope.setting.text(in: language.code))
    for source in behaviour.sources {
      table.add(language(.source), [source.title, source.url ?? ""].joined(separator: " "))
    }
    return table
  }

  private var numbers: ReportTable {
    var table = ReportTable([
      .flexible(say(.number)), .right(say(.low)), .right(say(.central)), .right(say(.high)), .left(say(.origin)),
    ])
    for parameter in behaviour.parameters {
      func number(_ rate: Rate) -> String { language.number(rate.description) }
      table.add(
        parameter.id, number(parameter.low), number(parameter.central), number(parameter.high),
        say(.originName(parameter.origin)))
    }
    return table
  }

  private var outcomes: ReportTable {
    var table = ReportTable(
      [.flexible(say(.outcomes)), .right(say(.low)), .right(say(.central)), .right(say(.high)), .left("")])
    for outcome in behaviour.outcomes {
      func number(_ rate: Rate) -> String { language.number(rate.description) }
      table.add(
        outcome.names.text(in: language.code), number(outcome.low), number(outcome.central), number(outcome.high),
        say(.outcomeUnit(outcome.unit)))
    }
    return table
  }

  private func amounts(_ titles: [ReportTable.Column], caption: String) -> ReportTable {
    ReportTable(
      titles + [.right(say(.staticEffect)), .right(say(.behavioural)), .right(language(.total))], caption: caption)
  }

  private func cells(_ amounts: BehaviouralEffect.Amounts) -> [String] {
    [amounts.staticEffect, amounts.behavioural, amounts.total].map { language.amount($0) }
  }

  private var segments: ReportTable {
    var table = amounts([.flexible(language.symbol(of: effect.total.baseline.currency))], caption: say(.bySegment))
    for row in effect.segments { table.add([row.segment.names.text(in: language.code)] + cells(row.amounts)) }
    table.line()
    table.add([language(.total)] + cells(effect.total))
    return table
  }

  private var items: [ReportDocument.Block] {
    let responding = effect.items.enumerated().filter { $0.element.amounts.behavioural.minorUnits != 0 }
    if responding.isEmpty { return [.paragraph(say(.noItemResponds))] }
    // The largest first, equals in the tariff's order.
    let largest = responding.sorted { left, right in
      let (a, b) = (
        left.element.amounts.behavioural.minorUnits.magnitude, right.element.amounts.behavioural.minorUnits.magnitude
      )
      return a == b ? left.offset < right.offset : a > b
    }
    var table = amounts([.left(language(.code)), .flexible(language(.item))], caption: say(.itemsThatRespond))
    for (_, row) in largest.prefix(ComparisonReport.mostResponding) {
      table.add([row.code, row.names.text(in: language.code)] + cells(row.amounts))
    }
    let more = responding.count - ComparisonReport.mostResponding
    if more > 0 { table.note(language(.moreItems(more))) }
    return [.table(table)]
  }

  private var practices: ReportTable {
    var table = ReportTable([.flexible(say(.practicesByChange)), .right("")])
    func add(_ phrase: BehaviourPhrase, _ fits: (BehaviouralEffect.Amounts) -> Bool) {
      table.add(say(phrase), language.count(effect.practices.count(where: fits)))
    }
    add(.gainingWithout) { $0.staticEffect.minorUnits > 0 }
    add(.losingWithout) { $0.staticEffect.minorUnits < 0 }
    add(.gainingWith) { $0.total.minorUnits > 0 }
    add(.losingWith) { $0.total.minorUnits < 0 }
    return table
  }

  /// The rows of the range: each number alone, and all together.
  private var ranges: [(title: String, low: Money, high: Money)] {
    effect.sensitivities.map { row in
      let parameter = row.parameter
      let values = [parameter.low, parameter.high].map { language.number($0.description) }.joined(separator: " – ")
      return ("\(parameter.id) \(values)", row.low, row.high)
    } + (effect.sensitivities.count > 1 ? [(say(.allNumbers), effect.low, effect.high)] : [])
  }

  private var range: ReportTable {
    var table = ReportTable([
      .flexible(say(.range)), .right(say(.low)), .right(say(.central)), .right(say(.high)),
    ])
    for row in ranges {
      table.add(
        row.title, language.amount(row.low), language.amount(effect.total.behavioural), language.amount(row.high))
    }
    return table
  }

  private var bands: BandChart {
    let central = effect.total.behavioural
    return BandChart(
      title: say(.range), unit: .money(central.currency),
      rows: ranges.map { row in
        let ends = [row.low.minorUnits, row.high.minorUnits, central.minorUnits]
        return BandChart.Row(
          title: row.title, low: ends.min()!, central: central.minorUnits, high: ends.max()!,
          text: [row.low, central, row.high].map { language.amount($0) }.joined(separator: " – "))
      }, language: language)
  }

  private func table(of draws: BehaviouralDraws) -> ReportTable {
    var table = ReportTable([
      .flexible(say(.draws(language.count(draws.count), seed: String(draws.seed)))), .right(say(.behavioural)),
      .right(language(.total)),
    ])
    func add(_ title: String, _ behavioural: Money) {
      table.add(title, language.amount(behavioural), language.amount(effect.total.staticEffect + behavioural))
    }
    add(say(.least), draws.least)
    for row in draws.quantiles { add(say(.drawnAtMost(percent: String(row.percent))), row.behavioural) }
    add(say(.greatest), draws.greatest)
    return table
  }
}

extension Behaviour {
  /// The preset's name with the numbers that are not as shipped.
  var label: String {
    let shipped = Behaviour.preset(id)?.parameters ?? []
    let own = parameters.filter { parameter in
      shipped.first { $0.id == parameter.id }?.central != parameter.central
    }
    return ([id] + own.map { "\($0.id)=\($0.central)" }).joined(separator: " ")
  }
}
