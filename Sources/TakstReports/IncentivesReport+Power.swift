internal import Takst

/// The power of a scheme.
extension IncentivesReport {
  /// As many codes of items left out as a report names.
  private static let mostLeftOut = 40
  /// As many items as a chart shows.
  private static let mostDrawn = 12

  /// A section on power and balance by segment and of the whole, and one on the cost sharing of every item.
  static func sections(
    _ power: Power, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    var blocks = chart(of: power, language) + [.table(groups(power, language, basis))]
    blocks += [.paragraph(language(WorkPhrase.powerMeaning)), .paragraph(language(WorkPhrase.balanceMeaning))]
    let left = power.whole.leftOut
    if !left.isEmpty {
      let codes = left.prefix(mostLeftOut).map(\.item.code) + (left.count > mostLeftOut ? ["…"] : [])
      let share = power.whole.leftOutShare.flatMap { percent($0, language) }
      let phrase = WorkPhrase.leftOut(
        count: language.count(left.count), codes: codes.joined(separator: ", "), share: share)
      blocks.append(.paragraph(language(phrase)))
    }
    let sections = [ReportDocument.Section(language(WorkPhrase.powerTitle(practice: power.practice)), blocks)]
    let rows = power.sharing
    if rows.isEmpty { return sections }
    return sections + [
      ReportDocument.Section(
        language(WorkPhrase.sharingTitle),
        chart(of: rows, language) + [
          .table(items(rows, language, basis)), .paragraph(language(WorkPhrase.sharingMeaning)),
        ])
    ]
  }

  /// The power of each segment and of the whole; none where that of one alone is known, which is that of the whole.
  private static func chart(of power: Power, _ language: Language) -> [ReportDocument.Block] {
    let named = power.segments.map { ($0.segment?.names.text(in: language.code) ?? "", $0) }
    let bars = (named + [(language(WorkPhrase.wholeScheme), power.whole)]).compactMap { title, group in
      group.power.map { bar(title, $0, language) }
    }
    return bars.count < 3 ? [] : chart(.powerBySegment, bars, language)
  }

  /// The cost sharing of the items that cost most over all units, in the order of the table.
  private static func chart(of rows: [Power.Row], _ language: Language) -> [ReportDocument.Block] {
    let weights = rows.map { row in
      Int128(row.value.marginalCost?.minorUnits ?? 0) * Int128(row.value.quantity.thousandths)
    }
    let most = rows.indices.sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
      .prefix(mostDrawn).sorted()
    let bars = most.compactMap { index in
      let item = rows[index].value.item
      return rows[index].costSharing.map { bar("\(item.code) \(item.names.text(in: language.code))", $0, language) }
    }
    return chart(rows.count > mostDrawn ? .sharingOfMost : .sharingByItem, bars, language)
  }

  private static func chart(
    _ title: IncentivePagePhrase, _ bars: [BarChart.Bar], _ language: Language
  ) -> [ReportDocument.Block] {
    if bars.isEmpty { return [] }
    return [
      .chart(
        BarChart(
          title: language(title), unit: ChartUnit(name: language(IncentivePagePhrase.partBorne), places: 4),
          bars: bars, language: language))
    ]
  }

  private static func bar(_ title: String, _ share: Rate, _ language: Language) -> BarChart.Bar {
    BarChart.Bar(
      title: title, value: share.tenThousandths, text: language.fourPlaces(share),
      fill: share < .zero ? .loss : .plain)
  }

  /// The member `power`: a row for each segment and one for the whole (`segment` is null).
  static func members(_ power: Power, language: Language) -> [ComparisonReport.Member] {
    let number = { (rate: Rate?) -> JSONWriter.Value in rate.map { .number($0.description) } ?? .null }
    func row(_ group: Power.Group) -> JSONWriter.Value {
      .object([
        ("practice", .optional(power.practice)), ("segment", .optional(group.segment?.id)),
        ("name", .optional(group.segment?.names.text(in: language.code))),
        ("cost", .string(group.cost.description)), ("revenue", .string(group.revenue.description)),
        ("power", number(group.power)),
        ("balance", group.balance.map { .number(Shares.fourPlaces($0)) } ?? .null),
        (
          "items",
          .array(
            group.rows.filter { $0.costSharing != nil }.map { row in
              .object([("code", .string(row.value.item.code)), ("costSharing", number(row.costSharing))])
            })
        ),
        ("leftOut", .array(group.leftOut.map { .string($0.item.code) })),
        ("leftOutRevenue", .string(group.leftOutRevenue.description)), ("leftOutShare", number(group.leftOutShare)),
      ])
    }
    return [("power", .array((power.segments + [power.whole]).map(row)))]
  }

  /// The rows of the table: segments by id, the whole as `all`, and items by code.
  static func facts(_ power: Power) -> [Fact] {
    let groups = (power.segments + [power.whole]).flatMap { group in
      let measures: [(String, String?)] = [
        ("cost", group.cost.description), ("revenue", group.revenue.description), ("power", group.power?.description),
        ("balance", group.balance.map { Shares.fourPlaces($0) }), ("leftOut", String(group.leftOut.count)),
        ("leftOutRevenue", group.leftOutRevenue.description), ("leftOutShare", group.leftOutShare?.description),
      ]
      let subject = group.segment.map { "segment:" + $0.id } ?? "all"
      return measures.compactMap { name, text in text.map { fact(power, subject, name, $0) } }
    }
    return groups
      + power.whole.rows.compactMap { row in
        row.costSharing.map { fact(power, row.value.item.code, "costSharing", $0.description) }
      }
  }

  private static func fact(_ power: Power, _ subject: String, _ measure: String, _ value: String) -> Fact {
    Fact(section: "power", practice: power.practice ?? "", subject: subject, measure: measure, value: value)
  }

  private static func groups(_ power: Power, _ language: Language, _ basis: IncentivesBasis) -> ReportTable {
    var table = ReportTable(
      [
        .flexible(language(.segment)), .right(language(.items)), .right(language(WorkPhrase.cost)),
        .right(language(WorkPhrase.revenue)), .right(language(WorkPhrase.power)), .right(language(WorkPhrase.balance)),
        .bar,
      ], basis: basis.work(language(IncentivePagePhrase.revenueAndCost)))
    func add(_ title: String, _ group: Power.Group) {
      table.add(
        title, language.count(group.rows.count { $0.costSharing != nil }), language.amount(group.cost),
        language.amount(group.revenue), group.power.map { language.fourPlaces($0) } ?? "–",
        group.balance.map { language.number(Shares.fourPlaces($0)) } ?? "–", bar(group.power))
    }
    for group in power.segments { add(group.segment?.names.text(in: language.code) ?? "", group) }
    table.line()
    add(language(WorkPhrase.wholeScheme), power.whole)
    return table
  }

  private static func items(_ rows: [Power.Row], _ language: Language, _ basis: IncentivesBasis) -> ReportTable {
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(WorkPhrase.revenue)),
        .right(language(WorkPhrase.cost)), .right(language(WorkPhrase.sharing)), .bar,
      ], basis: basis.work(language(IncentivePagePhrase.revenueAndCost)))
    for row in rows {
      table.add(
        [
          row.value.item.code, row.value.item.names.text(in: language.code),
          row.value.marginalRevenue.map { language.amount($0) } ?? "–",
          row.value.marginalCost.map { language.amount($0) } ?? "–",
          row.costSharing.map { language.fourPlaces($0) } ?? "–", bar(row.costSharing),
        ], basis: basis.item(row.value))
    }
    return table
  }

  /// A bar of what the practice bears; none where it is paid above cost.
  private static func bar(_ share: Rate?) -> String {
    share.map { StatementDocument.bar($0.tenThousandths, of: 10_000) } ?? ""
  }

  private static func percent(_ rate: Rate, _ language: Language) -> String? {
    Shares.share(rate.tenThousandths, of: 10_000, scale: 1000).map { language.percent(tenths: $0) }
  }
}

extension Power {
  /// The items with a cost sharing, those that bear most first; ties keep the tariff's order.
  fileprivate var sharing: [Row] {
    whole.rows.enumerated().filter { $0.element.costSharing != nil }.sorted { left, right in
      let (a, b) = (left.element.costSharing ?? .zero, right.element.costSharing ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }
}
