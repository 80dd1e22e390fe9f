internal import Takst

/// What a minute of work brings and leaves.
extension IncentivesReport {
  /// All practices together: the ranked items and what cannot be ranked and why, where minutes come from, and what an hour costs.
  static func sections(
    _ values: MinuteValues, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    WorkSections(values: values, language: language, basis: basis).all
  }

  /// The members `workAssumptions` and `work`, with a row for each item of all practices together (`practice` is null) and of
  /// each practice.
  static func members(_ values: MinuteValues, language: Language) -> [ComparisonReport.Member] {
    let work = values.work
    let assumptions: [ComparisonReport.Member] = [
      ("id", .string(work.id)), ("name", .string(work.names.text(in: language.code))),
      (
        "performers",
        .array(
          work.performers.map { performer in
            .object(
              [
                ("id", .string(performer.id)), ("name", .string(performer.names.text(in: language.code))),
                ("hourly", .string(performer.hourly.description)),
              ] + members(performer.provenance))
          })
      ),
      ("notes", .array(work.notes.map { .string($0) })),
      (
        "unknownRoles",
        .array(
          values.unknownRoles.map { .object([("role", .string($0.role)), ("lines", .integer($0.lines))]) })
      ),
    ]
    let practices: [String?] = [nil] + values.practices.map(\.id)
    return [
      ("workAssumptions", .object(assumptions)),
      ("work", .array(practices.flatMap { rows(values, practice: $0, language) })),
    ]
  }

  /// The rows of the table, those of all practices together first.
  static func facts(_ values: MinuteValues) -> [Fact] {
    (values.items + values.ofPractices).flatMap { value in
      let amounts: [(String, Money?)] = [
        ("listed", value.listed), ("marginalRevenue", value.marginalRevenue),
        ("directCost", value.directCost?.amount), ("timeCost", value.timeCost), ("marginalCost", value.marginalCost),
        ("margin", value.margin), ("revenuePerMinute", value.revenuePerMinute),
        ("marginPerMinute", value.marginPerMinute),
      ]
      var measures = [("quantity", value.quantity.description)]
      measures += amounts.compactMap { name, amount in amount.map { (name, $0.description) } }
      if let minutes = value.time.minutes {
        measures += [("minutes", minutes.rounded.description), ("minutesFrom", minutes.origin)]
      }
      if let performers = value.time.performers {
        measures += performers.parts.map { ("share:\($0.performer.id)", performers.share(of: $0).description) }
      }
      return measures.map { name, text in
        Fact(section: "work", practice: value.practice ?? "", subject: value.item.code, measure: name, value: text)
      }
    }
  }

  private static func rows(
    _ values: MinuteValues, practice: String?, _ language: Language
  ) -> [JSONWriter.Value] {
    var ranks: [MinuteValues.Order: [String: Int]] = [:]
    for order in MinuteValues.Order.allCases {
      let codes = values.ranked(by: order, practice: practice).map(\.item.code)
      ranks[order] = Dictionary(codes.enumerated().map { ($0.element, $0.offset + 1) }) { first, _ in first }
    }
    let rows =
      values.ranked(by: .marginPerMinute, practice: practice)
      + values.unranked(by: .marginPerMinute, practice: practice)
    return rows.map { value in
      let rank = { (order: MinuteValues.Order) -> JSONWriter.Value in
        ranks[order]?[value.item.code].map { .integer($0) } ?? .null
      }
      return .object(
        members(value, language) + [
          ("rankByMargin", rank(.marginPerMinute)), ("rankByRevenue", rank(.revenuePerMinute)),
        ])
    }
  }

  private static func members(_ value: MinuteValue, _ language: Language) -> [ComparisonReport.Member] {
    let amount = { (money: Money?) -> JSONWriter.Value in .optional(money?.description) }
    let time = value.time
    let minutes: [ComparisonReport.Member] = [
      ("minutes", time.minutes.map { .number($0.rounded.description) } ?? .null),
      ("minutesFrom", .optional(time.minutes?.origin)),
      ("minutesSource", .optional(time.minutes?.provenance?.source?.url ?? time.minutes?.provenance?.source?.title)),
      ("minutesNote", .optional(time.minutes?.provenance?.note)),
      ("lines", .integer(time.lines)), ("timedLines", .integer(time.timedLines)),
      ("performers", .array(time.performers.map(parts) ?? [])),
      ("performersFrom", .optional(time.performers?.source.origin)),
    ]
    return [
      ("practice", .optional(value.practice)), ("code", .string(value.item.code)),
      ("name", .string(value.item.names.text(in: language.code))), ("segment", .string(value.segment)),
      ("quantity", .number(value.quantity.description)), ("unpaid", .number(value.isUnpaid ? "true" : "false")),
      ("listed", amount(value.listed)), ("marginalRevenue", amount(value.marginalRevenue)),
    ] + minutes + [
      ("directCost", amount(value.directCost?.amount)), ("timeCost", amount(value.timeCost)),
      ("marginalCost", amount(value.marginalCost)), ("margin", amount(value.margin)),
      ("revenuePerMinute", amount(value.revenuePerMinute)), ("marginPerMinute", amount(value.marginPerMinute)),
      ("weakest", .optional(value.weakest?.rawValue)),
    ]
  }

  private static func parts(_ performers: WorkTime.Performers) -> [JSONWriter.Value] {
    performers.parts.map { part in
      .object([
        ("performer", .string(part.performer.id)), ("share", .number(performers.share(of: part).description)),
      ])
    }
  }

  private static func members(_ provenance: Provenance) -> [ComparisonReport.Member] {
    [
      ("status", .string(provenance.status.rawValue)), ("source", .optional(provenance.source?.title)),
      ("url", .optional(provenance.source?.url)), ("note", .optional(provenance.note)),
    ]
  }
}

extension WorkTime.Minutes {
  /// `measured`, or how good the assumption is.
  var origin: String { provenance?.status.rawValue ?? "measured" }
}

extension WorkTime.Source {
  /// `measured`, or how good the assumption is.
  var origin: String {
    if case .assumed(let time) = self { time.provenance.status.rawValue } else { "measured" }
  }
}
