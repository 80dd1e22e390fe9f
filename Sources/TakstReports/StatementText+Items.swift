import Takst

extension StatementText {
  /// The items that earned most, the others in one row.
  mutating func addItems() {
    guard !statement.items.isEmpty else { return }
    let shown = 12
    let sorted = statement.items.enumerated()
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }.map(\.element)
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(.quantity)), .right(language(.paid)),
      .right(statement.currency.code), .left(language(.status)),
    ])
    for row in sorted.prefix(shown) {
      table.add(
        row.item.code, name(row.item.names), language.quantity(row.quantity), language.quantity(row.paid),
        language.amount(row.amount), row.weakest.map { language(.statusName($0)) } ?? "–")
    }
    let rest = sorted.dropFirst(shown)
    if !rest.isEmpty {
      let weakest = rest.compactMap(\.weakest).max()
      table.add(
        "", language(.moreItems(rest.count)), "", "", language.amount(sum(rest.map(\.amount))),
        weakest.map { language(.statusName($0)) } ?? "–")
    }
    let adjustments = statement.total - sum(sorted.map(\.amount))
    if adjustments.minorUnits != 0 {
      table.add("", language(.adjustments), "", "", language.amount(adjustments), "")
    }
    table.line()
    table.add("", language(.total), "", "", language.amount(statement.total), "")
    add(section: .itemsByAmount, table)
  }

  func sum(_ amounts: some Sequence<Money>) -> Money {
    amounts.reduce(.zero(statement.currency), +)
  }

  mutating func addLines() {
    guard statement.lines.read > 0 else {
      add(section: .linesByOutcome)
      add(paragraph: language(.noLines))
      return
    }
    var table = TextTable([.left(language(.outcomeTitle)), .right(language(.lines))])
    for outcome in Outcome.allCases where statement.lines[outcome] > 0 {
      table.add(language(.outcome(outcome)), language.count(statement.lines[outcome]))
    }
    table.line()
    table.add(language(.linesRead), language.count(statement.lines.read))
    add(section: .linesByOutcome, table)
  }

  /// What was counted on days without a price, and what to do about it.
  mutating func addUnpriced() {
    guard !statement.unpriced.isEmpty else { return }
    var table = TextTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(.lines)), .right(language(.quantity)),
      .flexible(language(.days)), .flexible(language(.reason)),
    ])
    var reasons: [Statement.UnpricedRow.Reason] = []
    for row in statement.unpriced {
      table.add(
        row.item.code, name(row.item.names), row.lines == 0 ? "–" : language.count(row.lines),
        language.quantity(row.quantity), language.days(row.days), language(.gap(row.reason)))
      if !reasons.contains(row.reason) { reasons.append(row.reason) }
    }
    add(section: .withoutPrice, table)
    for reason in reasons { add(paragraph: "\(language(.whatToDo)): \(language(.advice(reason)))") }
  }

  mutating func addUnknown() {
    guard !statement.unknown.isEmpty else { return }
    var table = TextTable([.left(language(.code)), .right(language(.lines)), .left("")])
    for row in statement.unknown {
      table.add(row.code, language.count(row.lines), row.suggestion.map { language(.didYouMean($0)) } ?? "")
    }
    add(section: .unknownCodes, table)
  }
}
