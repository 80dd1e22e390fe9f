internal import Takst

extension IncentivesReport {
  /// As many practices or groups as a report shows in a table.
  private static let mostRows = 24

  /// A section on payment against predicted workload, which tells the lines without minutes; none without listed people.
  static func sections(
    _ selection: Selection, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis(),
    withoutMinutes: (lines: Int64, of: Int64)? = nil
  ) -> [ReportDocument.Section] {
    guard let all = selection.all else { return [] }
    let rest = basis.work(language(IncentivePagePhrase.paymentAndCost))
    var tables = [groups(selection, all, language)]
    if let fit = selection.fit { tables.append(table(fit, language)) }
    if !selection.needs.isEmpty { tables.append(needs(selection, language)) }
    for index in tables.indices { tables[index].basis = rest }
    var blocks = chart(selection, language) + tables.map { .table($0) }
    if let (lines, all) = withoutMinutes, lines > 0 {
      blocks.append(
        .paragraph(language(IncentivePhrase.noMinutes(lines: language.count(lines), of: language.count(all)))))
    }
    return [ReportDocument.Section(language(.selection), blocks)]
  }

  /// The margin per person of the groups by one trait; those by two are left to the table.
  private static func chart(_ selection: Selection, _ language: Language) -> [ReportDocument.Block] {
    let bars = Selection.Dimension.allCases.filter { $0 != .ageAndSex }.flatMap { dimension -> [BarChart.Bar] in
      let rows = selection.rows(by: dimension)
      // One group alone is everybody.
      if rows.count < 2 || rows.count > mostRows { return [] }
      return rows.compactMap { row in
        row.group.map { group in
          .change(
            "\(language(.selectedBy(dimension))): \(language.people(group))", row.marginPerPerson.minorUnits,
            language.amount(row.marginPerPerson))
        }
      }
    }
    if bars.isEmpty { return [] }
    return [
      .chart(
        BarChart(
          title: language(IncentivePagePhrase.marginOfGroups), unit: .money(selection.currency), bars: bars,
          language: language))
    ]
  }

  private static func groups(_ selection: Selection, _ all: Selection.Row, _ language: Language) -> ReportTable {
    var table = ReportTable([
      .flexible(""), .right(language(.people)), .right(language(.paymentPerPerson)), .right(language(.predictedCost)),
      .right(language(.marginPerPerson)), .right(language(.predictiveRatio)), .right(language(.negativeMargins)),
    ])
    func add(_ title: String, _ row: Selection.Row) {
      table.add(
        title + (row.isSmall ? " *" : ""), language.count(row.people), language.amount(row.paymentPerPerson),
        language.amount(row.costPerPerson), language.amount(row.marginPerPerson),
        row.predictiveRatio.map { language.number(twoPlaces($0)) } ?? "–",
        row.negativeShare.map { language.percent($0) } ?? "–")
    }
    for dimension in Selection.Dimension.allCases {
      let rows = selection.rows(by: dimension)
      if rows.isEmpty { continue }
      if rows.count > mostRows {
        table.head(language(.selectedBy(dimension)))
        table.note(language(.manyGroups(language.count(rows.count))))
        continue
      }
      table.head(language(.selectedBy(dimension)))
      for row in rows { add("  " + row.group.map { language.people($0) }!, row) }
    }
    table.line()
    add(language(.everybody), all)
    table.note(language(.selectionMeaning))
    let isAnySmall = Selection.Dimension.allCases.contains { selection.rows(by: $0).contains(where: \.isSmall) }
    if isAnySmall || all.isSmall { table.note(language(.fewPeople(fewest: language.count(selection.fewest)))) }
    return table
  }

  private static func table(_ fit: CapitationFit, _ language: Language) -> ReportTable {
    var table = ReportTable(
      [.flexible(language(.capitationFit)), .right(language(.asPaid)), .right(language(.scaledToCost))],
      caption: language(.capitationFit))
    func add(_ phrase: SelectionPhrase, _ asPaid: Double?, _ atScale: Double?) {
      table.add([language(phrase)] + [asPaid, atScale].map { $0.map { language.number(fourPlaces($0)) } ?? "–" })
    }
    add(.rSquared, fit.rSquared, fit.rSquared)
    add(.explained, fit.explained, fit.explainedAtScale)
    add(.predictionMeasure, fit.predictionMeasure, fit.predictionMeasureAtScale)
    table.note(language(.fitMeaning))
    return table
  }

  private static func needs(_ selection: Selection, _ language: Language) -> ReportTable {
    var table = ReportTable(
      [
        .flexible(language(.paymentPerNeed)), .right(language(.people)), .right(language(.needAdjustedPeople)),
        .right(language.symbol(of: selection.currency)), .right(language(.perPerson)),
        .right(language(.perNeedAdjusted)),
      ], caption: language(.paymentPerNeed))
    var practices = 0
    for row in selection.needs {
      if case .practice = row.group {
        practices += 1
        if practices > mostRows { continue }
      }
      table.add(
        title(row.group, language) + (row.isSmall ? " *" : ""), language.count(row.people),
        language.mean(row.needAdjusted), language.amount(row.payment), language.amount(row.perPerson),
        row.perNeedAdjusted.map { language.amount($0) } ?? "–")
    }
    if practices > mostRows { table.note(language(.allOfThem)) }
    table.note(language(.needMeaning))
    return table
  }

  private static func title(_ group: Selection.NeedRow.Group, _ language: Language) -> String {
    switch group {
    case .all: language(.everyPractice)
    case .practice(let id): id
    case .area(let name): language(.peopleOfArea(name))
    case .deprivation(let fifth): language(.deprivationFifth(fifth))
    }
  }

  /// A ratio with two places, rounded half away from zero.
  private static func twoPlaces(_ ratio: Rate) -> String {
    let whole = (0..<ratio.places).reduce(Int64(1)) { power, _ in power * 10 }
    guard let hundredths = Shares.share(ratio.units, of: whole, scale: 100) else { return ratio.description }
    let digits = String(hundredths.magnitude % 100)
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// A measure with four places; one out of all proportion, as with payments in another unit, is cut off.
  private static func fourPlaces(_ measure: Double) -> String {
    Shares.fourPlaces(max(-1e9, min(1e9, measure)))
  }

  // MARK: JSON and table

  /// Payment against predicted workload as members of a JSON document.
  static func members(
    _ selection: Selection, language: Language, withoutMinutes: (lines: Int64, of: Int64)? = nil
  ) -> [(key: String, value: JSONWriter.Value)] {
    var members: [(key: String, value: JSONWriter.Value)] = [
      ("fewest", .integer(selection.fewest)), ("all", selection.all.map { json($0) } ?? .null),
    ]
    for dimension in Selection.Dimension.allCases {
      let rows = selection.rows(by: dimension)
      if !rows.isEmpty { members.append((dimension.rawValue, .array(rows.map { json($0) }))) }
    }
    if let fit = selection.fit {
      func number(_ measure: Double?) -> JSONWriter.Value { measure.map { .number(fourPlaces($0)) } ?? .null }
      members.append(
        (
          "capitationFit",
          .object([
            ("people", .integer(fit.people)), ("rSquared", number(fit.rSquared)), ("explained", number(fit.explained)),
            ("cpm", number(fit.predictionMeasure)), ("explainedAtScale", number(fit.explainedAtScale)),
            ("cpmAtScale", number(fit.predictionMeasureAtScale)),
          ])
        ))
    }
    let needs = selection.needs.map { row -> JSONWriter.Value in
      .object([
        ("kind", .string(kind(row.group))), ("group", .string(row.group.id)), ("people", .integer(row.people)),
        ("needAdjusted", .number(row.needAdjusted.description)), ("payment", .string(row.payment.description)),
        ("perPerson", .string(row.perPerson.description)),
        ("perNeedAdjusted", .optional(row.perNeedAdjusted?.description)), ("small", .bool(row.isSmall)),
      ])
    }
    members.append(("needs", .array(needs)))
    if let (lines, all) = withoutMinutes {
      members += [("lines", .integer(all)), ("linesWithoutMinutes", .integer(lines))]
    }
    return [("selection", .object(members))]
  }

  private static func kind(_ group: Selection.NeedRow.Group) -> String {
    switch group {
    case .all: "all"
    case .practice: "practice"
    case .area: "area"
    case .deprivation: "deprivation"
    }
  }

  private static func json(_ row: Selection.Row) -> JSONWriter.Value {
    .object([
      ("group", .optional(row.group?.id)), ("people", .integer(row.people)), ("small", .bool(row.isSmall)),
      ("capitation", .string(row.capitation.description)), ("bundle", .string(row.bundle.description)),
      ("fees", .string(row.fees.description)), ("payment", .string(row.payment.description)),
      ("minutes", .number(row.minutes.description)), ("cost", .string(row.cost.description)),
      ("paymentPerPerson", .string(row.paymentPerPerson.description)),
      ("costPerPerson", .string(row.costPerPerson.description)),
      ("marginPerPerson", .string(row.marginPerPerson.description)),
      ("predictiveRatio", .decimal(row.predictiveRatio)), ("negative", .integer(row.negative)),
      ("negativeShare", .decimal(row.negativeShare)),
    ])
  }

  /// Payment against predicted workload as rows of the table.
  static func facts(_ selection: Selection) -> [Fact] {
    func numbers(_ subject: String, _ values: [(String, String?)], practice: String = "") -> [Fact] {
      values.compactMap { measure, value in
        value.map { Fact(section: "selection", practice: practice, subject: subject, measure: measure, value: $0) }
      }
    }
    func facts(_ subject: String, _ row: Selection.Row) -> [Fact] {
      numbers(
        subject,
        [
          ("people", String(row.people)), ("payment", row.payment.description), ("cost", row.cost.description),
          ("minutes", row.minutes.description), ("paymentPerPerson", row.paymentPerPerson.description),
          ("costPerPerson", row.costPerPerson.description), ("marginPerPerson", row.marginPerPerson.description),
          ("predictiveRatio", row.predictiveRatio?.description), ("negativeShare", row.negativeShare?.description),
        ])
    }
    var result = selection.all.map { facts("all", $0) } ?? []
    for dimension in Selection.Dimension.allCases {
      for row in selection.rows(by: dimension) {
        result += facts("\(dimension.rawValue):\(row.group?.id ?? "")", row)
      }
    }
    if let fit = selection.fit {
      result += numbers(
        "capitation",
        [
          ("rSquared", fourPlaces(fit.rSquared)), ("explained", fourPlaces(fit.explained)),
          ("cpm", fourPlaces(fit.predictionMeasure)), ("explainedAtScale", fit.explainedAtScale.map { fourPlaces($0) }),
          ("cpmAtScale", fit.predictionMeasureAtScale.map { fourPlaces($0) }),
        ])
    }
    for row in selection.needs {
      var practice = ""
      if case .practice(let id) = row.group { practice = id }
      result += numbers(
        "need:\(practice.isEmpty ? "\(kind(row.group)):\(row.group.id)" : "practice")",
        [
          ("people", String(row.people)), ("needAdjusted", row.needAdjusted.description),
          ("payment", row.payment.description), ("perPerson", row.perPerson.description),
          ("perNeedAdjusted", row.perNeedAdjusted?.description),
        ], practice: practice)
    }
    return result
  }
}
