internal import Takst

/// What a minute of work brings and leaves.
extension IncentivesReport {
  /// All practices together as text: the ranked items, what an hour costs, and what cannot be ranked and why.
  static func text(_ values: MinuteValues, language: Language, width: Int = 96) -> String {
    WorkText(values: values, language: language, width: max(60, width)).text
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

/// Builds the text of what a minute brings and leaves.
private struct WorkText {
  let values: MinuteValues
  let language: Language
  let width: Int

  var text: String {
    let ranked = values.ranked(by: .marginPerMinute)
    var text = "\n\(language(WorkPhrase.title))\n"
    if ranked.isEmpty {
      text += paragraph(.nothingRanked)
    } else {
      text += table(ranked).text(width: width) + paragraph(.columnsMeaning) + marks(ranked)
    }
    return text + left + roles + origins + hours
  }

  private func table(_ ranked: [MinuteValue]) -> TextTable {
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(WorkPhrase.minutes)), .left(""),
      .right(language(WorkPhrase.revenue)), .right(language(WorkPhrase.cost)), .right(language(WorkPhrase.margin)),
      .right(language(WorkPhrase.revenuePerMinute)), .right(language(WorkPhrase.marginPerMinute)),
    ])
    for value in ranked {
      table.add(
        value.item.code, value.item.names.text(in: language.code),
        value.time.minutes.map { minutes($0) } ?? "–", mark(value), amount(value.marginalRevenue),
        amount(value.marginalCost), amount(value.margin), amount(value.revenuePerMinute),
        amount(value.marginPerMinute))
    }
    return table
  }

  private func mark(_ value: MinuteValue) -> String {
    value.time.minutes?.provenance?.status == .estimate ? "*" : ""
  }

  private func marks(_ ranked: [MinuteValue]) -> String {
    let unpaid = ranked.filter(\.isUnpaid)
    return (ranked.contains { mark($0) != "" } ? paragraph(.estimatedMark) : "")
      + (unpaid.isEmpty ? "" : paragraph(.nothingPaid(codes(unpaid))))
  }

  /// Minutes with one place, rounded half away from zero.
  private func minutes(_ minutes: WorkTime.Minutes) -> String {
    let tenths = Shares.share(minutes.rounded.thousandths, of: 1000, scale: 10) ?? 0
    return language.number("\(tenths / 10).\(tenths % 10)")
  }

  /// Who performs the items, and where the minutes come from: the log, or an assumption with its source.
  private var origins: String {
    var table = TextTable([
      .flexible(language(.code)), .right(language(WorkPhrase.minutes)), .flexible(language(WorkPhrase.performer)),
      .left(language(.status)), .flexible(language(WorkPhrase.basedOn)),
    ])
    var shown: Set<Origin> = []
    for value in values.items {
      guard let origin = Origin(value.time), shown.insert(origin).inserted else { continue }
      let performers = origin.performers.map(names(of:)) ?? "–"
      switch origin.minutes {
      case .measured:
        table.add(
          value.item.code, minutes(origin.minutes), performers, language(WorkPhrase.measured),
          language(
            WorkPhrase.linesOfTheLog(
              language.count(value.time.timedLines), of: language.count(value.time.lines))))
      case .assumed(let time):
        table.add(
          codes(values.items.filter { Origin($0.time) == origin }), minutes(origin.minutes), performers,
          language(.statusName(time.provenance.status)), time.provenance.source?.title ?? time.provenance.note ?? "–")
      }
    }
    return table.rows.isEmpty ? "" : "\n\(language(WorkPhrase.originsTitle))\n" + table.text(width: width)
  }

  /// What a row of the table of origins is about.
  private struct Origin: Hashable {
    var minutes: WorkTime.Minutes
    var performers: WorkTime.Performers?
    /// The item, as measured minutes are of one alone.
    var code: String?

    init?(_ time: WorkTime) {
      guard let minutes = time.minutes else { return nil }
      self.minutes = minutes
      performers = time.performers
      if case .measured = minutes { code = time.item.code }
    }
  }

  /// The names of performers, with their shares when there are several.
  private func names(of performers: WorkTime.Performers) -> String {
    performers.parts.map { part in
      let name = part.performer.names.text(in: language.code)
      if performers.parts.count == 1 { return name }
      let share = Shares.share(performers.share(of: part).tenThousandths, of: 10_000, scale: 1000) ?? 0
      return "\(name) \(language.percent(tenths: share))"
    }.joined(separator: ", ")
  }

  /// What is not ranked, by the first thing that is missing.
  private var left: String {
    let rows = values.unranked(by: .marginPerMinute)
    let unpriced = rows.filter { $0.marginalRevenue == nil }
    let priced = rows.filter { $0.marginalRevenue != nil }
    let untimed = priced.filter { $0.revenuePerMinute == nil }
    let unperformed = priced.filter { $0.revenuePerMinute != nil }
    var text = ""
    if !untimed.isEmpty { text += paragraph(.noMinutes(codes(untimed), share: share(untimed))) }
    if !unperformed.isEmpty { text += paragraph(.noPerformer(codes(unperformed), share: share(unperformed))) }
    if !unpriced.isEmpty { text += paragraph(.noPrice(codes(unpriced), share: nil)) }
    return text
  }

  private func codes(_ rows: [MinuteValue]) -> String { rows.map(\.item.code).joined(separator: ", ") }

  private func share(_ rows: [MinuteValue]) -> String? {
    guard let part = Power.revenue(of: rows), let whole = Power.revenue(of: values.items) else { return nil }
    return Shares.share(part.minorUnits, of: whole.minorUnits, scale: 1000).map { language.percent(tenths: $0) }
  }

  private var roles: String {
    if values.unknownRoles.isEmpty { return "" }
    let roles = values.unknownRoles.map { role in
      language(WorkPhrase.roleLines(role: role.role, lines: language(.lineCount(role.lines))))
    }
    return paragraph(.unknownRoles(roles.joined(separator: ", ")))
  }

  private var hours: String {
    var table = TextTable([
      .flexible(language(WorkPhrase.performer)), .right(language(WorkPhrase.perHour)), .left(language(.status)),
      .flexible(language(WorkPhrase.basedOn)),
    ])
    for performer in values.work.performers {
      table.add(
        performer.names.text(in: language.code), language.amount(performer.hourly),
        language(.statusName(performer.provenance.status)),
        performer.provenance.source?.title ?? performer.provenance.note ?? "–")
    }
    return "\n\(language(WorkPhrase.hourlyTitle))\n" + table.text(width: width)
  }

  private func amount(_ money: Money?) -> String { money.map { language.amount($0) } ?? "–" }

  private func paragraph(_ phrase: WorkPhrase) -> String {
    TextWrap.paragraph(language(phrase), width: width, first: TextTable.indent, rest: TextTable.indent)
  }
}
