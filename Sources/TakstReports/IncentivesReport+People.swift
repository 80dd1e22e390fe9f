internal import Takst

/// What one more listed person brings.
extension IncentivesReport {
  /// All practices together: a section with a row for each group; none without listed people.
  static func sections(
    _ values: [PersonValue], _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    let all = values.filter { $0.practice == nil }
    if all.isEmpty { return [] }
    var table = ReportTable(
      [
        .flexible(language(IncentivePhrase.group)), .right(language(Phrase.people)),
        .right(language(IncentivePhrase.brings)), .right(language(IncentivePhrase.least)),
        .right(language(IncentivePhrase.most)),
      ], basis: basis.whole(language(IncentivePagePhrase.pricedAgain)))
    for value in all {
      table.add(
        language(IncentivePhrase.personGroup(value.group)), language.count(value.people),
        language.amount(value.amount), language.amount(value.range.lowerBound),
        language.amount(value.range.upperBound))
    }
    return [ReportDocument.Section(language(IncentivePhrase.oneMoreListed), [.table(table)])]
  }

  static func members(_ values: [PersonValue]) -> [ComparisonReport.Member] {
    [
      (
        "people",
        .array(
          values.map { value in
            .object([
              ("practice", .optional(value.practice)), ("group", .string(name(of: value.group))),
              ("people", .integer(Int(value.people))), ("amount", .string(value.amount.description)),
              ("least", .string(value.range.lowerBound.description)),
              ("most", .string(value.range.upperBound.description)),
            ])
          })
      )
    ]
  }

  static func facts(_ values: [PersonValue]) -> [Fact] {
    values.flatMap { value in
      [
        ("people", String(value.people)), ("amount", value.amount.description),
        ("least", value.range.lowerBound.description), ("most", value.range.upperBound.description),
      ].map {
        Fact(section: "people", practice: value.practice ?? "", subject: name(of: value.group), measure: $0, value: $1)
      }
    }
  }

  private static func name(of group: PersonValue.Group) -> String {
    switch group {
    case .everybody: "all"
    case .age(let from): "age:\(from.map(String.init) ?? "")"
    case .sex(let sex): "sex:\(sex?.rawValue ?? "")"
    case .insurance(let group): "group:\(group ?? "")"
    case .chronic(let isChronic): "chronic:\(isChronic)"
    }
  }
}
