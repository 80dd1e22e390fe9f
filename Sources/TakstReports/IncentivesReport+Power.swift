internal import Takst

/// The power of a scheme.
extension IncentivesReport {
  /// As many codes of items left out as a text names.
  private static let mostLeftOut = 40

  /// Power and balance by segment and of the whole, and the cost sharing of every item.
  static func text(_ power: Power, language: Language, width: Int = 96) -> String {
    let width = max(60, width)
    func paragraph(_ phrase: WorkPhrase) -> String {
      TextWrap.paragraph(language(phrase), width: width, first: TextTable.indent, rest: TextTable.indent)
    }
    var text = "\n\(TextWrap.printable(language(WorkPhrase.powerTitle(practice: power.practice))))\n"
    text += groups(power, language).text(width: width) + paragraph(.powerMeaning) + paragraph(.balanceMeaning)
    let left = power.whole.leftOut
    if !left.isEmpty {
      let codes = left.prefix(mostLeftOut).map(\.item.code) + (left.count > mostLeftOut ? ["…"] : [])
      text += paragraph(
        .leftOut(
          count: language.count(left.count), codes: codes.joined(separator: ", "),
          share: power.whole.leftOutShare.flatMap { percent($0, language) }))
    }
    let rows = power.sharing
    if !rows.isEmpty {
      text +=
        "\n\(language(WorkPhrase.sharingTitle))\n" + items(rows, language).text(width: width)
        + paragraph(.sharingMeaning)
    }
    return text
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

  private static func groups(_ power: Power, _ language: Language) -> TextTable {
    var table = TextTable([
      .flexible(language(.segment)), .right(language(.items)), .right(language(WorkPhrase.cost)),
      .right(language(WorkPhrase.revenue)), .right(language(WorkPhrase.power)), .right(language(WorkPhrase.balance)),
      .left(""),
    ])
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

  private static func items(_ rows: [Power.Row], _ language: Language) -> TextTable {
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(WorkPhrase.revenue)),
      .right(language(WorkPhrase.cost)), .right(language(WorkPhrase.sharing)), .left(""),
    ])
    for row in rows {
      table.add(
        row.value.item.code, row.value.item.names.text(in: language.code),
        row.value.marginalRevenue.map { language.amount($0) } ?? "–",
        row.value.marginalCost.map { language.amount($0) } ?? "–",
        row.costSharing.map { language.fourPlaces($0) } ?? "–", bar(row.costSharing))
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
