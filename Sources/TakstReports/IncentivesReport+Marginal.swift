internal import Takst

/// What one more unit, person, member and patient who meets an indicator bring.
extension IncentivesReport {
  // MARK: Services

  static func text(_ marginal: MarginalRevenues, language: Language, width: Int) -> String {
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(.quantity)),
      .right(language(IncentivePhrase.fee)), .right(language(IncentivePhrase.brings)),
      .flexible(language(IncentivePhrase.whyNotTheFee)),
    ])
    for row in marginal.items {
      table.add(
        row.item.code, row.item.names.text(in: language.code), language.quantity(row.quantity),
        row.listed.map { language.amount($0) } ?? "–", language.amount(row.amount), reasons(row, language))
    }
    return title(.oneMoreUnit, language) + table.text(width: width) + paragraph(.measured, language, width)
  }

  /// The causes that take or give most, with the share of the units that they concern.
  private static func reasons(_ row: MarginalRevenue, _ language: Language) -> String {
    let most = 3
    var texts = row.reasons.prefix(most).map { reason in
      let tenths = Shares.share(reason.share.tenThousandths, of: 10_000, scale: 1000) ?? 0
      let share = reason.share == .one ? "" : " \(language.percent(tenths: tenths))"
      return "\(language(IncentivePhrase.cause(reason.cause)))\(share): \(language.amount(reason.amount))"
    }
    if row.reasons.count > most { texts.append(language(IncentivePhrase.rest(row.reasons.count - most))) }
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

  // MARK: People

  static func text(_ values: [PersonValue], language: Language, width: Int) -> String {
    let all = values.filter { $0.practice == nil }
    if all.isEmpty { return "" }
    var table = TextTable([
      .flexible(language(IncentivePhrase.group)), .right(language(Phrase.people)),
      .right(language(IncentivePhrase.brings)), .right(language(IncentivePhrase.least)),
      .right(language(IncentivePhrase.most)),
    ])
    for value in all {
      table.add(
        language(IncentivePhrase.personGroup(value.group)), language.count(value.people),
        language.amount(value.amount), language.amount(value.range.lowerBound),
        language.amount(value.range.upperBound))
    }
    return title(.oneMoreListed, language) + table.text(width: width)
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

  // MARK: Members of programmes

  static func text(_ values: [ProgrammeValue], language: Language, width: Int) -> String {
    let all = values.filter { $0.practice == nil }
    if all.isEmpty { return "" }
    var table = TextTable([
      .flexible(language(IncentivePhrase.programme)), .right(language(IncentivePhrase.members)),
      .right(language(IncentivePhrase.brings)), .right(language(IncentivePhrase.bundlePays)),
      .right(language(IncentivePhrase.feesGivenUp)), .right(language(IncentivePhrase.adjusted)),
    ])
    for value in all {
      table.add(
        value.programme.names.text(in: language.code), language.count(value.members), language.amount(value.amount),
        language.amount(value.bundle), language.amount(value.fees), language.amount(value.adjustments))
    }
    return title(.oneMoreMember, language) + table.text(width: width)
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

  // MARK: Indicators

  static func text(_ values: [IndicatorValue], language: Language, width: Int) -> String {
    if values.isEmpty { return "" }
    var table = TextTable([
      .left(language(.practice)), .flexible(language(IncentivePhrase.indicator)),
      .right(language(Phrase.result)), .right(language(IncentivePhrase.brings)),
    ])
    for value in values {
      table.add(
        value.practice, value.result.indicator, plain(value.result.value),
        value.amount.map { language.amount($0) } ?? language(IncentivePhrase.notKnown))
    }
    return title(.oneMorePatient, language) + table.text(width: width)
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

  // MARK: Months

  static func text(_ margins: [MonthlyMargin], language: Language, width: Int) -> String {
    let all = margins.filter { $0.practice == nil }
    if all.isEmpty { return "" }
    var table = TextTable([
      .left(language(.code)), .left(language(.month)), .right(language(IncentivePhrase.fee)),
      .right(language(IncentivePhrase.paidAtOnce)), .right(language(IncentivePhrase.shadowPrice)),
      .right(language(IncentivePhrase.brings)),
    ])
    for margin in all {
      for (index, month) in margin.months.enumerated() {
        table.add(
          index == 0 ? margin.item.code : "", language(Phrase.monthName(month.month.month)),
          month.listed.map { language.amount($0) } ?? "–", language.amount(month.paid),
          language.amount(month.shadowPrice), language.amount(month.amount))
      }
    }
    return title(.byMonth, language) + table.text(width: width) + paragraph(.shadowMeaning, language, width)
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

  private static func title(_ phrase: IncentivePhrase, _ language: Language) -> String { "\n\(language(phrase))\n" }

  private static func paragraph(_ phrase: IncentivePhrase, _ language: Language, _ width: Int) -> String {
    TextWrap.paragraph(language(phrase), width: width, first: TextTable.indent, rest: TextTable.indent)
  }
}
