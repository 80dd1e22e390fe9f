internal import Takst

/// What one more unit under a limit brings, month by month.
extension IncentivesReport {
  /// As many items as have a chart.
  private static let mostDrawn = 3

  /// All practices together: a section with the months of each limited item; none without such items.
  static func sections(
    _ margins: [MonthlyMargin], _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    let all = margins.filter { $0.practice == nil }
    if all.isEmpty { return [] }
    var table = ReportTable(
      [
        .left(language(.code)), .left(language(.month)), .right(language(IncentivePhrase.fee)),
        .right(language(IncentivePhrase.paidAtOnce)), .right(language(IncentivePhrase.shadowPrice)),
        .right(language(IncentivePhrase.brings)),
      ], basis: basis.whole(language(IncentivePagePhrase.pricedAgain)))
    for margin in all {
      for (index, month) in margin.months.enumerated() {
        table.add(
          index == 0 ? margin.item.code : "", language(Phrase.monthName(month.month.month)),
          month.listed.map { language.amount($0) } ?? "–", language.amount(month.paid),
          language.amount(month.shadowPrice), language.amount(month.amount))
      }
    }
    return [
      ReportDocument.Section(
        language(IncentivePhrase.byMonth),
        charts(all, language) + [.table(table), .paragraph(language(IncentivePhrase.shadowMeaning))])
    ]
  }

  /// The shadow price by month of the items whose limits take most, in the tariff's order; none where limits take nothing.
  private static func charts(_ margins: [MonthlyMargin], _ language: Language) -> [ReportDocument.Block] {
    let weights = margins.map { $0.months.reduce(Int128(0)) { $0 + Int128($1.shadowPrice.minorUnits) } }
    let most = margins.indices.filter { weights[$0] > 0 && margins[$0].months.count > 1 }
      .sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }.prefix(mostDrawn).sorted()
    return most.map { index in
      let margin = margins[index]
      let name = "\(margin.item.code) \(margin.item.names.text(in: language.code))"
      return .chart(
        ColumnChart(
          title: language(IncentivePagePhrase.takenLater(name)),
          unit: .money(margin.months[0].paid.currency),
          columns: margin.months.map { month in
            ColumnChart.Column(
              label: language(DocumentPhrase.shortMonth(month.month.month)),
              title: language(Phrase.monthName(month.month.month)), value: month.shadowPrice.minorUnits,
              text: language.amount(month.shadowPrice))
          }, language: language))
    }
  }

  static func members(_ margins: [MonthlyMargin]) -> [ComparisonReport.Member] {
    [
      (
        "months",
        .array(
          margins.flatMap { margin in
            margin.months.map { month in
              JSONWriter.Value.object([
                ("practice", .optional(margin.practice)), ("code", .string(margin.item.code)),
                ("month", .string(String(month.month.description.prefix(7)))),
                ("listed", .optional(month.listed?.description)), ("paid", .string(month.paid.description)),
                ("shadowPrice", .string(month.shadowPrice.description)),
                ("amount", .string(month.amount.description)),
              ])
            }
          })
      )
    ]
  }

  static func facts(_ margins: [MonthlyMargin]) -> [Fact] {
    margins.flatMap { margin in
      margin.months.flatMap { month in
        [("paid", month.paid), ("shadowPrice", month.shadowPrice), ("amount", month.amount)].map { name, amount in
          Fact(
            section: "months", practice: margin.practice ?? "", subject: margin.item.code,
            measure: "\(name):\(month.month.description.prefix(7))", value: amount.description)
        }
      }
    }
  }
}
