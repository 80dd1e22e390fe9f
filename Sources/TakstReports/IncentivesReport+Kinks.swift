internal import Takst

extension IncentivesReport {
  /// As many rows as a report shows of those near a kink.
  private static let mostRows = 12

  /// A section on practices near ceilings, steps and limits.
  static func sections(
    _ kinks: Kinks, _ language: Language, _ basis: IncentivesBasis = IncentivesBasis()
  ) -> [ReportDocument.Section] {
    if kinks.all.isEmpty { return [ReportDocument.Section(language(.kinks), [.paragraph(language(.noKinks))])] }
    var table = ReportTable(
      [
        .flexible(language(.kink)), .right(language(.oneMoreBefore)), .right(language(.oneMoreAfter)),
      ] + Kinks.bands.reversed().map { .right("−\($0) %") } + Kinks.bands.map { .right("+\($0) %") },
      basis: basis.whole)
    for kink in kinks.all {
      let near = Kinks.bands.map { kink.near(perCent: $0) }
      let counts = near.reversed().map(\.below.count) + near.map(\.above.count)
      table.add(
        [
          name(kink, language), kink.before.map { language.amount($0) } ?? "–",
          kink.after.map { language.amount($0) } ?? "–",
        ] + counts.map { language.count($0) })
      if kink.rows.count > 1 {
        table.add(
          ["  " + language(.practiceCount(language.count(kink.rows.count))), "", ""]
            + counts.map { kink.share(of: $0).map { language.percent($0) } ?? "–" })
      }
    }
    table.note(language(.bandMeaning))
    for kind in Kinks.Kind.allCases where kinks.all.contains(where: { $0.kind == kind }) {
      table.note(language(.valueMeaning(kind)))
    }
    let nearest = nearest(kinks, language, basis)
    return [
      ReportDocument.Section(
        language(.kinks), nearest.rows.isEmpty ? [.table(table)] : [.table(table), .table(nearest)])
    ]
  }

  /// The practices within the widest band, the nearest first.
  private static func nearest(_ kinks: Kinks, _ language: Language, _ basis: IncentivesBasis) -> ReportTable {
    var rows: [(kink: Kinks.Kink, row: Kinks.Row, size: Rate)] = []
    for kink in kinks.all {
      let near = kink.near(perCent: Kinks.bands.max()!)
      for row in near.below + near.above {
        guard let perCent = row.perCent else { continue }
        rows.append((kink, row, perCent < .zero ? Rate(units: -perCent.units, places: perCent.places) : perCent))
      }
    }
    let order = rows.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
    var table = ReportTable(
      [
        .flexible(language(.nearestKinks)), .flexible(language(.kink)), .right(language(.standsAt)),
        .right(language(.kinkAt)), .right(language(.distancePerCent)), .right(language(.oneMoreBefore)),
        .right(language(.oneMoreAfter)),
      ], caption: language(.nearestKinks), basis: basis.whole)
    for (_, (kink, row, _)) in order.prefix(mostRows) {
      table.add(
        row.practice ?? language(.allTogether), name(kink, language), readable(row.position, language),
        readable(row.bound, language), language.number(row.perCent?.description ?? ""), language.amount(row.before),
        language.amount(row.after))
    }
    if order.count > mostRows { table.note(language(.allOfThem)) }
    return table
  }

  private static func name(_ kink: Kinks.Kink, _ language: Language) -> String {
    let name = kink.names.text(in: language.code)
    return language(
      .kinkName(
        kink.kind, name, limit: kink.limit.map { readable($0, language) } ?? "",
        day: kink.day.map { language.day($0) } ?? ""))
  }

  private static func readable(_ position: Kinks.Position, _ language: Language) -> String {
    switch position {
    case .money(let money): language.amount(money)
    case .people(let count): language.count(count)
    case .result(let rate): language.number(rate.description)
    }
  }

  // MARK: JSON and table

  private static func plain(_ position: Kinks.Position) -> String {
    switch position {
    case .money(let money): money.description
    case .people(let count): String(count)
    case .result(let rate): rate.description
    }
  }

  private static func json(_ position: Kinks.Position?) -> JSONWriter.Value {
    guard let position else { return .null }
    if case .money = position { return .string(plain(position)) }
    return .number(plain(position))
  }

  /// Ceilings, steps and limits as members of a JSON document.
  static func members(_ kinks: Kinks, language: Language) -> [(key: String, value: JSONWriter.Value)] {
    [("kinks", .array(kinks.all.map { json($0, language) }))]
  }

  private static func json(_ kink: Kinks.Kink, _ language: Language) -> JSONWriter.Value {
    .object([
      ("kind", .string(kink.kind.rawValue)), ("id", .string(kink.id)),
      ("name", .string(kink.names.text(in: language.code))), ("limit", json(kink.limit)),
      ("day", .optional(kink.day?.description)), ("below", .optional(kink.before?.description)),
      ("above", .optional(kink.after?.description)), ("practices", .integer(kink.rows.count)),
      (
        "near",
        .array(
          Kinks.bands.map { band in
            let near = kink.near(perCent: band)
            return .object([
              ("perCent", .integer(band)), ("below", .integer(near.below.count)),
              ("above", .integer(near.above.count)),
              ("shareBelow", .decimal(kink.share(of: near.below.count))),
              ("shareAbove", .decimal(kink.share(of: near.above.count))),
            ])
          })
      ),
      (
        "rows",
        .array(
          kink.rows.map { row in
            .object([
              ("practice", .optional(row.practice)), ("now", json(row.position)), ("there", json(row.bound)),
              ("distance", json(row.distance)), ("perCent", .decimal(row.perCent)),
              ("below", .string(row.before.description)), ("above", .string(row.after.description)),
            ])
          })
      ),
    ])
  }

  /// Ceilings, steps and limits as rows of the table.
  static func facts(_ kinks: Kinks) -> [Fact] {
    kinks.all.flatMap { kink -> [Fact] in
      let subject = [kink.kind.rawValue, kink.id, kink.limit.map { plain($0) }, kink.day?.description]
        .compactMap(\.self).joined(separator: ":")
      func fact(_ practice: String, _ measure: String, _ value: String?) -> [Fact] {
        value.map {
          [Fact(section: "kinks", practice: practice, subject: subject, measure: measure, value: $0)]
        } ?? []
      }
      let counts = Kinks.bands.flatMap { band -> [Fact] in
        let near = kink.near(perCent: band)
        return fact("", "within\(band)Below", String(near.below.count))
          + fact("", "within\(band)Above", String(near.above.count))
      }
      return fact("", "practices", String(kink.rows.count)) + counts
        + kink.rows.flatMap { row -> [Fact] in
          let practice = row.practice ?? ""
          return fact(practice, "now", plain(row.position)) + fact(practice, "there", plain(row.bound))
            + fact(practice, "distance", plain(row.distance)) + fact(practice, "perCent", row.perCent?.description)
            + fact(practice, "below", row.before.description) + fact(practice, "above", row.after.description)
        }
    }
  }
}

extension Language {
  /// A share as a percentage with one place, rounded half away from zero: 0.3333 becomes `33.3 %`.
  func percent(_ share: Rate) -> String {
    let whole = (0..<share.places).reduce(Int64(1)) { power, _ in power * 10 }
    return percent(tenths: Shares.share(share.units, of: whole, scale: 1000) ?? 0)
  }
}
