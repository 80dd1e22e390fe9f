internal import Takst

/// What one more patient who meets an indicator brings.
extension IncentivesReport {
  /// A section with a row for each result of each practice; none without results.
  static func sections(
    _ values: [IndicatorValue], _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    if values.isEmpty { return [] }
    var table = ReportTable(
      [
        .left(language(.practice)), .flexible(language(IncentivePhrase.indicator)),
        .right(language(Phrase.result)), .right(language(IncentivePhrase.brings)),
      ], basis: basis.whole(language(IncentivePagePhrase.pricedAgain)))
    for value in values {
      table.add(
        value.practice, value.result.indicator, plain(value.result.value),
        value.amount.map { language.amount($0) } ?? "–")
    }
    if values.contains(where: { $0.amount == nil }) { table.note(language(IncentivePhrase.notKnown)) }
    return [ReportDocument.Section(language(IncentivePhrase.oneMorePatient), [.table(table)])]
  }

  static func members(_ values: [IndicatorValue]) -> [ComparisonReport.Member] {
    [
      (
        "indicators",
        .array(
          values.map { value in
            .object([
              ("practice", .string(value.practice)), ("indicator", .string(value.result.indicator)),
              ("from", .string(value.result.period.from.description)),
              ("until", .string(value.result.period.until.description)),
              ("result", .string(plain(value.result.value))), ("amount", .optional(value.amount?.description)),
            ])
          })
      )
    ]
  }

  static func facts(_ values: [IndicatorValue]) -> [Fact] {
    values.compactMap { value in
      value.amount.map {
        Fact(
          section: "indicators", practice: value.practice,
          subject: "\(value.result.indicator):\(value.result.period.from)", measure: "amount", value: $0.description)
      }
    }
  }

  private static func plain(_ value: IndicatorResult.Value) -> String {
    switch value {
    case .number(let rate): rate.description
    case .fraction(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}
