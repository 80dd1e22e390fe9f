internal import Takst

/// Builds the sections on what a minute brings and leaves.
struct WorkSections {
  let values: MinuteValues
  let language: Language
  let basis: IncentivesBasis

  /// As many items as a chart shows of those that leave most, and of those that leave least.
  private static let mostDrawn = 10

  var all: [ReportDocument.Section] {
    let ranked = values.ranked(by: .marginPerMinute)
    var blocks: [ReportDocument.Block] =
      ranked.isEmpty
      ? [paragraph(.nothingRanked)]
      : chart(ranked) + [.table(table(ranked)), paragraph(.columnsMeaning)] + marks(ranked)
    blocks += left + roles
    return [ReportDocument.Section(language(WorkPhrase.title), blocks)] + origins + [hours]
  }

  /// What a minute leaves: of all items, or of those at both ends of the ranking.
  private func chart(_ ranked: [MinuteValue]) -> [ReportDocument.Block] {
    let most = WorkSections.mostDrawn
    let isCut = ranked.count > 2 * most
    let bars = (isCut ? ranked.prefix(most) + ranked.suffix(most) : ranked[...]).compactMap { value in
      value.marginPerMinute.map { margin in
        BarChart.Bar.change(
          "\(value.item.code) \(value.item.names.text(in: language.code))", margin.minorUnits, language.amount(margin))
      }
    }
    return [
      .chart(
        BarChart(
          title: language(isCut ? IncentivePagePhrase.marginPerMinuteAtEnds(most) : .marginPerMinute),
          unit: .money(values.currency), bars: bars, language: language))
    ]
  }

  private func table(_ ranked: [MinuteValue]) -> ReportTable {
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(WorkPhrase.minutes)), .left(""),
        .right(language(WorkPhrase.revenue)), .right(language(WorkPhrase.cost)), .right(language(WorkPhrase.margin)),
        .right(language(WorkPhrase.revenuePerMinute)), .right(language(WorkPhrase.marginPerMinute)),
      ], basis: basis.work(language(IncentivePagePhrase.revenueAndCost)))
    for value in ranked {
      table.add(
        [
          value.item.code, value.item.names.text(in: language.code),
          value.time.minutes.map { minutes($0) } ?? "–", mark(value), amount(value.marginalRevenue),
          amount(value.marginalCost), amount(value.margin), amount(value.revenuePerMinute),
          amount(value.marginPerMinute),
        ], basis: basis.item(value))
    }
    return table
  }

  private func mark(_ value: MinuteValue) -> String {
    value.time.minutes?.provenance?.status == .estimate ? "*" : ""
  }

  private func marks(_ ranked: [MinuteValue]) -> [ReportDocument.Block] {
    let unpaid = ranked.filter(\.isUnpaid)
    return (ranked.contains { mark($0) != "" } ? [paragraph(.estimatedMark)] : [])
      + (unpaid.isEmpty ? [] : [paragraph(.nothingPaid(codes(unpaid)))])
  }

  /// Minutes with one place, rounded half away from zero.
  private func minutes(_ minutes: WorkTime.Minutes) -> String {
    let tenths = Shares.share(minutes.rounded.thousandths, of: 1000, scale: 10) ?? 0
    return language.number("\(tenths / 10).\(tenths % 10)")
  }

  /// Who performs the items, and where the minutes come from: the log, or an assumption with its source.
  private var origins: [ReportDocument.Section] {
    var table = ReportTable([
      .flexible(language(.code)), .right(language(WorkPhrase.minutes)), .flexible(language(WorkPhrase.performer)),
      .left(language(.status)), .flexible(language(WorkPhrase.basedOn)),
    ])
    var shown: Set<Origin> = []
    for value in values.items {
      guard let origin = Origin(value.time), shown.insert(origin).inserted else { continue }
      let performers = origin.performers.map(names(of:)) ?? "–"
      switch origin.minutes {
      case .measured:
        let lines = WorkPhrase.linesOfTheLog(
          language.count(value.time.timedLines), of: language.count(value.time.lines))
        table.add(
          [value.item.code, minutes(origin.minutes), performers, language(WorkPhrase.measured), language(lines)],
          basis: Basis(text: language(DocumentPhrase.counted)))
      case .assumed(let time):
        table.add(
          [
            codes(values.items.filter { Origin($0.time) == origin }), minutes(origin.minutes), performers,
            language(.statusName(time.provenance.status)), text(time.provenance),
          ], basis: Basis(time.provenance))
      }
    }
    return table.rows.isEmpty ? [] : [ReportDocument.Section(language(WorkPhrase.originsTitle), [.table(table)])]
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
  private var left: [ReportDocument.Block] {
    let rows = values.unranked(by: .marginPerMinute)
    let unpriced = rows.filter { $0.marginalRevenue == nil }
    let priced = rows.filter { $0.marginalRevenue != nil }
    let untimed = priced.filter { $0.revenuePerMinute == nil }
    let unperformed = priced.filter { $0.revenuePerMinute != nil }
    var blocks: [ReportDocument.Block] = []
    if !untimed.isEmpty { blocks.append(paragraph(.noMinutes(codes(untimed), share: share(untimed)))) }
    if !unperformed.isEmpty { blocks.append(paragraph(.noPerformer(codes(unperformed), share: share(unperformed)))) }
    if !unpriced.isEmpty { blocks.append(paragraph(.noPrice(codes(unpriced), share: nil))) }
    return blocks
  }

  private func codes(_ rows: [MinuteValue]) -> String { rows.map(\.item.code).joined(separator: ", ") }

  private func share(_ rows: [MinuteValue]) -> String? {
    guard let part = Power.revenue(of: rows), let whole = Power.revenue(of: values.items) else { return nil }
    return Shares.share(part.minorUnits, of: whole.minorUnits, scale: 1000).map { language.percent(tenths: $0) }
  }

  private var roles: [ReportDocument.Block] {
    if values.unknownRoles.isEmpty { return [] }
    let roles = values.unknownRoles.map { role in
      language(WorkPhrase.roleLines(role: role.role, lines: language(.lineCount(role.lines))))
    }
    return [paragraph(.unknownRoles(roles.joined(separator: ", ")))]
  }

  private var hours: ReportDocument.Section {
    var table = ReportTable([
      .flexible(language(WorkPhrase.performer)), .right(language(WorkPhrase.perHour)), .left(language(.status)),
      .flexible(language(WorkPhrase.basedOn)),
    ])
    for performer in values.work.performers {
      table.add(
        [
          performer.names.text(in: language.code), language.amount(performer.hourly),
          language(.statusName(performer.provenance.status)), text(performer.provenance),
        ], basis: Basis(performer.provenance))
    }
    return ReportDocument.Section(language(WorkPhrase.hourlyTitle), [.table(table)])
  }

  private func text(_ provenance: Provenance) -> String {
    provenance.source?.title ?? provenance.note ?? "–"
  }

  private func amount(_ money: Money?) -> String { money.map { language.amount($0) } ?? "–" }

  private func paragraph(_ phrase: WorkPhrase) -> ReportDocument.Block { .paragraph(language(phrase)) }
}
