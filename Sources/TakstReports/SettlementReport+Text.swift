public import Takst

extension SettlementReport {
  /// As many practices as a text shows item by item; of more it shows the totals.
  public static let mostDetailed = 4
  /// As many totals of practices as a text shows, those with the largest differences.
  public static let mostPractices = 40

  /// What is to be settled as text: the decisions, the items of each practice or the totals of many practices, and the whole.
  ///
  /// - Parameters:
  ///   - settlement: The differences.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(_ settlement: Settlement, language: Language = .english, width: Int = 96) -> String {
    SettlementDocument(settlement: settlement, language: language).document.text(width: width)
  }

  /// What is to be settled as Markdown, with all tables of the text and footnotes about what the numbers rest on.
  ///
  /// - Parameters:
  ///   - settlement: The differences.
  ///   - language: The language.
  /// - Returns: Markdown with tables and footnotes as GitHub and Pandoc read them.
  public static func markdown(_ settlement: Settlement, language: Language = .english) -> String {
    SettlementDocument(settlement: settlement, language: language).withSources.markdown()
  }

  /// What is to be settled as a page of HTML: one file without scripts that needs nothing else.
  ///
  /// - Parameters:
  ///   - settlement: The differences.
  ///   - language: The language.
  /// - Returns: The page.
  public static func html(_ settlement: Settlement, language: Language = .english) -> String {
    SettlementDocument(settlement: settlement, language: language).withSources.html()
  }
}

/// Builds the parts of a settlement.
private struct SettlementDocument {
  let settlement: Settlement
  let language: Language

  var document: ReportDocument {
    var document = ReportDocument(settlement.tariffNames.text(in: language.code), language: language)
    document.facts = facts
    if settlement.practices.isEmpty {
      document.add("", .paragraph(language(SettlementPhrase.nothing)))
    } else {
      document.sections += decisions
      if settlement.practices.count <= SettlementReport.mostDetailed {
        document.sections += settlement.practices.map { rows(of: $0) }
        document.sections[document.sections.count - 1].blocks += marks
      } else {
        document.sections.append(practices)
      }
    }
    document.sections.append(total)
    return document
  }

  /// The parts with the sources of the decisions, which a text names in its table.
  var withSources: ReportDocument {
    var document = document
    var seen: Set<String> = []
    document.sources = settlement.decisions.compactMap(\.source).filter { seen.insert($0.id).inserted }
    return document
  }

  private var basis: Basis {
    var seen: Set<String> = []
    return Basis(
      text: language(DocumentPhrase.settled),
      sources: settlement.decisions.compactMap { $0.source?.id }.filter { seen.insert($0).inserted })
  }

  private var facts: ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    table.add(language(.tariff), settlement.tariff)
    table.add(language(.period), language.days(settlement.period.days))
    table.add(language(.practices), language(.practiceCount(language.count(settlement.practiceCount))))
    if !settlement.amendments.isEmpty {
      table.add(language(.amendments), settlement.amendments.joined(separator: ", "))
    }
    table.add(language(SettlementPhrase.paidAsKnownOn), language.day(settlement.paidAsKnownOn))
    table.add(
      language(SettlementPhrase.dueAsKnownOn),
      settlement.dueAsKnownOn.map { language.day($0) } ?? language(SettlementPhrase.allThatIsKnown))
    return table
  }

  private var decisions: [ReportDocument.Section] {
    if settlement.decisions.isEmpty { return [] }
    var table = ReportTable(
      [
        .left(language(.decision)), .left(language(SettlementPhrase.published)),
        .right(language(SettlementPhrase.rows)),
        .right(language(.difference)), .flexible(language(.source)),
      ], basis: Basis(text: language(DocumentPhrase.settled)))
    for row in settlement.decisions {
      table.add(
        [
          row.decision.id, language.day(row.decision.published), language.count(row.rows),
          language.amount(row.difference), row.source?.title ?? "–",
        ], basis: row.source.map { Basis(sources: [$0.id]) })
      table.note(row.decision.names.text(in: language.code))
    }
    return [ReportDocument.Section(language(SettlementPhrase.decisions), [.table(table)])]
  }

  /// The items of a practice, then its adjustments and its total.
  private func rows(of practice: Settlement.PracticeRows) -> ReportDocument.Section {
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .flexible(language(.days)), .right(language(.quantity)),
        .right(language(SettlementPhrase.oldPrice)), .right(language(SettlementPhrase.newPrice)),
        .right(language(SettlementPhrase.paidBefore)), .right(language(SettlementPhrase.dueNow)),
        .right(language(.difference)),
      ], basis: basis)
    for row in practice.rows {
      table.add(
        row.item.code, row.item.names.text(in: language.code), language.days(row.days),
        language.quantity(row.quantity), price(row.paid, row.reason == .pricedSince ? "*" : ""),
        price(row.due, row.reason == .unpricedSince ? "**" : row.reason == .consequence ? "***" : ""),
        language.amount(row.paid.amount), language.amount(row.due.amount), language.amount(row.difference))
      // With one decision there is nothing to tell apart.
      if settlement.decisions.count > 1, let decision = row.decision { table.note(decision.id) }
    }
    for change in practice.adjustments {
      table.add(
        change.code, change.names.text(in: language.code), "", "", "", "", language.amount(change.baseline),
        language.amount(change.scenario), language.amount(change.difference))
    }
    table.line()
    let sides = sums(practice)
    table.add(
      "", language(.total), "", "", "", "", language.amount(sides.paid), language.amount(sides.due),
      language.amount(practice.difference))
    let name = [practice.practice.id, practice.practice.name].compactMap { $0 }.joined(separator: " ")
    return ReportDocument.Section("\(language(.practice)) \(name)", [.table(table)])
  }

  /// What the marks beside prices mean, as far as there are any.
  private var marks: [ReportDocument.Block] {
    let reasons = Set(settlement.practices.flatMap(\.rows).map(\.reason))
    let meanings: [(Settlement.Reason, SettlementPhrase)] = [
      (.pricedSince, .pricedSince), (.unpricedSince, .unpricedSince), (.consequence, .consequence),
    ]
    return meanings.filter { reasons.contains($0.0) }.map { .paragraph(language($0.1)) }
  }

  /// The practices with the largest differences, by their totals.
  private var practices: ReportDocument.Section {
    var table = ReportTable(
      [
        .flexible(language(.practice)), .right(language(SettlementPhrase.rows)),
        .right(language(SettlementPhrase.paidBefore)), .right(language(SettlementPhrase.dueNow)),
        .right(language(.difference)),
      ], basis: basis)
    let sorted = settlement.practices.enumerated().sorted { left, right in
      let sizes = [left, right].map(\.element.difference.minorUnits.magnitude)
      return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
    }.map(\.element)
    for practice in sorted.prefix(SettlementReport.mostPractices) {
      let name = [practice.practice.id, practice.practice.name].compactMap { $0 }.joined(separator: " ")
      table.add(
        name, language.count(practice.rows.count + practice.adjustments.count), language.amount(practice.paid),
        language.amount(practice.due), language.amount(practice.difference))
    }
    let left = sorted.count - SettlementReport.mostPractices
    let more = left > 0 ? language(.moreRows(left)) : language(.allOfThem)
    return ReportDocument.Section(language(.practices), [.table(table), .paragraph(more)])
  }

  /// The whole: what differs, what does not, and all of it.
  private var total: ReportDocument.Section {
    var table = ReportTable(
      [
        .flexible(language.symbol(of: settlement.currency)), .right(language(SettlementPhrase.paidBefore)),
        .right(language(SettlementPhrase.dueNow)), .right(language(.difference)),
      ], basis: basis)
    func add(_ title: String, _ paid: Money, _ due: Money) {
      table.add(title, language.amount(paid), language.amount(due), language.amount(due - paid))
    }
    let sides = settlement.practices.map(sums).reduce((zero, zero)) { ($0.0 + $1.paid, $0.1 + $1.due) }
    add(language(SettlementPhrase.title), sides.0, sides.1)
    add(language(SettlementPhrase.alike), settlement.paid - sides.0, settlement.due - sides.1)
    table.line()
    add(language(.total), settlement.paid, settlement.due)
    return ReportDocument.Section(language(.total), [.table(table)])
  }

  private var zero: Money { .zero(settlement.currency) }

  private func sums(_ practice: Settlement.PracticeRows) -> (paid: Money, due: Money) {
    (
      practice.adjustments.reduce(practice.rows.reduce(zero) { $0 + $1.paid.amount }) { $0 + $1.baseline },
      practice.adjustments.reduce(practice.rows.reduce(zero) { $0 + $1.due.amount }) { $0 + $1.scenario }
    )
  }

  private func price(_ side: Settlement.Side, _ mark: String) -> String {
    [side.shown.map { language.amount($0) } ?? "–", mark].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
