internal import Takst

/// What one more unit of each item brings.
extension IncentivesReport {
  /// As many items as a chart shows.
  private static let mostDrawn = 12
  /// As many causes of a difference as a row names.
  private static let mostReasons = 3

  /// All practices together: a section with a row for each item, and a chart of those whose fee says least.
  static func sections(
    _ marginal: MarginalRevenues, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis(),
    _ names: [MarginalRevenue.Cause: LocalizedText] = [:]
  ) -> [ReportDocument.Section] {
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(.quantity)),
        .right(language(IncentivePhrase.fee)), .right(language(IncentivePhrase.brings)),
        .flexible(language(IncentivePhrase.whyNotTheFee)),
      ], basis: basis.whole(language(IncentivePagePhrase.pricedAgain)))
    for row in marginal.items {
      table.add(
        [
          row.item.code, row.item.names.text(in: language.code), language.quantity(row.quantity),
          row.listed.map { language.amount($0) } ?? "–", language.amount(row.amount), reasons(row, language),
        ], basis: basis.item(row.item.code))
    }
    var seen: Set<MarginalRevenue.Cause> = []
    for cause in marginal.items.flatMap({ $0.reasons.prefix(mostReasons).map(\.cause) }) {
      if let names = names[cause], seen.insert(cause).inserted {
        table.note("\(language(IncentivePhrase.cause(cause))): \(names.text(in: language.code))")
      }
    }
    return [
      ReportDocument.Section(
        language(IncentivePhrase.oneMoreUnit),
        chart(marginal, language) + [.table(table), .paragraph(language(IncentivePhrase.measured))])
    ]
  }

  /// What items bring beside their fee, those first where the difference weighs most over all units; none where there is none.
  private static func chart(_ marginal: MarginalRevenues, _ language: Language) -> [ReportDocument.Block] {
    let differing = marginal.items.enumerated().compactMap { place, row in
      row.listed.flatMap { fee -> (place: Int, row: MarginalRevenue, fee: Money, weight: UInt128)? in
        let difference = (Int128(row.amount.minorUnits) - Int128(fee.minorUnits)).magnitude
        let weight = difference * Int128(row.quantity.thousandths).magnitude
        return weight == 0 ? nil : (place, row, fee, weight)
      }
    }
    if differing.isEmpty { return [] }
    let most = differing.sorted { $0.weight == $1.weight ? $0.place < $1.place : $0.weight > $1.weight }
    func value(_ amount: Money) -> PairChart.Value {
      PairChart.Value(value: amount.minorUnits, text: language.amount(amount))
    }
    return [
      .chart(
        PairChart(
          title: language(IncentivePagePhrase.bringsAndFee), unit: .money(marginal.currency),
          first: language(IncentivePhrase.brings), second: language(IncentivePhrase.fee),
          rows: most.prefix(mostDrawn).map { _, row, fee, _ in
            PairChart.Row(
              title: "\(row.item.code) \(row.item.names.text(in: language.code))", first: value(row.amount),
              second: value(fee))
          }, language: language))
    ]
  }

  /// The causes that take or give most, with the share of the units that they concern.
  private static func reasons(_ row: MarginalRevenue, _ language: Language) -> String {
    var texts = row.reasons.prefix(mostReasons).map { reason in
      let tenths = Shares.share(reason.share.tenThousandths, of: 10_000, scale: 1000) ?? 0
      let share = reason.share == .one ? "" : " \(language.percent(tenths: tenths))"
      return "\(language(IncentivePhrase.cause(reason.cause)))\(share): \(language.amount(reason.amount))"
    }
    let more = row.reasons.count - mostReasons
    if more > 0 { texts.append(language(IncentivePhrase.rest(more))) }
    return texts.joined(separator: "; ")
  }

  static func members(_ marginal: MarginalRevenues, language: Language) -> [ComparisonReport.Member] {
    [
      (
        "marginalRevenue",
        .array(
          (marginal.items + marginal.ofPractices).map { row in
            .object([
              ("practice", .optional(row.practice)), ("code", .string(row.item.code)),
              ("name", .string(row.item.names.text(in: language.code))),
              ("quantity", .number(row.quantity.description)), ("listed", .optional(row.listed?.description)),
              ("amount", .string(row.amount.description)),
              (
                "reasons",
                .array(
                  row.reasons.map { reason in
                    .object([
                      ("cause", .string(name(of: reason.cause))), ("share", .number(reason.share.description)),
                      ("amount", .string(reason.amount.description)),
                    ])
                  })
              ),
            ])
          })
      )
    ]
  }

  static func facts(_ marginal: MarginalRevenues) -> [Fact] {
    (marginal.items + marginal.ofPractices).flatMap { row in
      let measures =
        [("quantity", row.quantity.description), ("amount", row.amount.description)]
        + (row.listed.map { [("listed", $0.description)] } ?? [])
        + row.reasons.flatMap { reason in
          [
            ("share:" + name(of: reason.cause), reason.share.description),
            ("amount:" + name(of: reason.cause), reason.amount.description),
          ]
        }
      return measures.map {
        Fact(section: "marginal", practice: row.practice ?? "", subject: row.item.code, measure: $0, value: $1)
      }
    }
  }

  /// A cause as programs read it.
  private static func name(of cause: MarginalRevenue.Cause) -> String {
    switch cause {
    case .rule(let id): "rule:\(id)"
    case .noPrice: "noPrice"
    case .supplements: "supplements"
    case .otherLines: "otherLines"
    case .adjustment(let id): "adjustment:\(id)"
    case .pools: "pools"
    }
  }
}
