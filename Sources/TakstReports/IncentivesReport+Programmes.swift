internal import Takst

/// What one more member of a programme brings.
extension IncentivesReport {
  /// All practices together: a section with a row for each programme; none without programmes.
  static func sections(
    _ values: [ProgrammeValue], _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    let all = values.filter { $0.practice == nil }
    if all.isEmpty { return [] }
    var table = ReportTable(
      [
        .flexible(language(IncentivePhrase.programme)), .right(language(IncentivePhrase.members)),
        .right(language(IncentivePhrase.brings)), .right(language(IncentivePhrase.bundlePays)),
        .right(language(IncentivePhrase.feesGivenUp)), .right(language(IncentivePhrase.adjusted)),
      ], basis: basis.whole(language(IncentivePagePhrase.pricedAgain)))
    for value in all {
      table.add(
        value.programme.names.text(in: language.code), language.count(value.members), language.amount(value.amount),
        language.amount(value.bundle), language.amount(value.fees), language.amount(value.adjustments))
    }
    return [ReportDocument.Section(language(IncentivePhrase.oneMoreMember), [.table(table)])]
  }

  static func members(_ values: [ProgrammeValue], language: Language) -> [ComparisonReport.Member] {
    [
      (
        "programmes",
        .array(
          values.map { value in
            .object([
              ("practice", .optional(value.practice)), ("programme", .string(value.programme.id)),
              ("name", .string(value.programme.names.text(in: language.code))),
              ("members", .integer(Int(value.members))), ("amount", .string(value.amount.description)),
              ("bundle", .string(value.bundle.description)), ("fees", .string(value.fees.description)),
              ("adjustments", .string(value.adjustments.description)),
            ])
          })
      )
    ]
  }

  static func facts(_ values: [ProgrammeValue]) -> [Fact] {
    values.flatMap { value in
      [
        ("members", String(value.members)), ("amount", value.amount.description),
        ("bundle", value.bundle.description), ("fees", value.fees.description),
        ("adjustments", value.adjustments.description),
      ].map {
        Fact(
          section: "programmes", practice: value.practice ?? "", subject: value.programme.id, measure: $0, value: $1)
      }
    }
  }
}
