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
    let text = SettlementText(settlement: settlement, language: language, width: max(60, width))
    if settlement.practices.isEmpty { return text.head + text.nothing + text.total }
    return text.head + text.decisions
      + (settlement.practices.count <= mostDetailed
        ? settlement.practices.map { text.rows(of: $0) }.joined() + text.marks : text.practices)
      + text.total
  }
}

/// Builds the text of a settlement.
private struct SettlementText {
  let settlement: Settlement
  let language: Language
  let width: Int

  var head: String {
    let title = settlement.tariffNames.text(in: language.code)
    var table = TextTable([.left(""), .flexible("")])
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
    return TextWrap.paragraph(title, width: width) + String(repeating: "═", count: min(width, title.count)) + "\n"
      + table.text(width: width)
  }

  var nothing: String { "\n" + paragraph(.nothing) }

  var decisions: String {
    if settlement.decisions.isEmpty { return "" }
    var table = TextTable([
      .left(language(.decision)), .left(language(SettlementPhrase.published)), .right(language(SettlementPhrase.rows)),
      .right(language(.difference)), .flexible(language(.source)),
    ])
    for row in settlement.decisions {
      table.add(
        row.decision.id, language.day(row.decision.published), language.count(row.rows),
        language.amount(row.difference), row.source?.title ?? "–")
      table.note(row.decision.names.text(in: language.code))
    }
    return "\n\(language(SettlementPhrase.decisions))\n" + table.text(width: width)
  }

  /// The items of a practice, then its adjustments and its total.
  func rows(of practice: Settlement.PracticeRows) -> String {
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .flexible(language(.days)), .right(language(.quantity)),
      .right(language(SettlementPhrase.oldPrice)), .right(language(SettlementPhrase.newPrice)),
      .right(language(SettlementPhrase.paidBefore)), .right(language(SettlementPhrase.dueNow)),
      .right(language(.difference)),
    ])
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
    return "\n\(language(.practice)) \(TextWrap.printable(name))\n" + table.text(width: width)
  }

  /// What the marks beside prices mean, as far as there are any.
  var marks: String {
    let reasons = Set(settlement.practices.flatMap(\.rows).map(\.reason))
    let meanings: [(Settlement.Reason, SettlementPhrase)] = [
      (.pricedSince, .pricedSince), (.unpricedSince, .unpricedSince), (.consequence, .consequence),
    ]
    return meanings.filter { reasons.contains($0.0) }.map { paragraph($0.1) }.joined()
  }

  /// The practices with the largest differences, by their totals.
  var practices: String {
    var table = TextTable([
      .flexible(language(.practice)), .right(language(SettlementPhrase.rows)),
      .right(language(SettlementPhrase.paidBefore)), .right(language(SettlementPhrase.dueNow)),
      .right(language(.difference)),
    ])
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
    return "\n\(language(.practices))\n" + table.text(width: width)
      + TextWrap.paragraph(more, width: width, first: TextTable.indent, rest: TextTable.indent)
  }

  /// The whole: what differs, what does not, and all of it.
  var total: String {
    var table = TextTable([
      .flexible(settlement.currency.code), .right(language(SettlementPhrase.paidBefore)),
      .right(language(SettlementPhrase.dueNow)), .right(language(.difference)),
    ])
    func add(_ title: String, _ paid: Money, _ due: Money) {
      table.add(title, language.amount(paid), language.amount(due), language.amount(due - paid))
    }
    let sides = settlement.practices.map(sums).reduce((zero, zero)) { ($0.0 + $1.paid, $0.1 + $1.due) }
    add(language(SettlementPhrase.title), sides.0, sides.1)
    add(language(SettlementPhrase.alike), settlement.paid - sides.0, settlement.due - sides.1)
    table.line()
    add(language(.total), settlement.paid, settlement.due)
    return "\n\(language(.total))\n" + table.text(width: width)
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

  private func paragraph(_ phrase: SettlementPhrase) -> String {
    TextWrap.paragraph(language(phrase), width: width, first: TextTable.indent, rest: TextTable.indent)
  }
}
