import Takst

extension StatementDocument {
  /// The items that earned most, the others in one row.
  mutating func addItems() {
    guard !statement.items.isEmpty else { return }
    let shown = 12
    let sorted = statement.items.enumerated()
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }.map(\.element)
    var table = ReportTable([
      .left(language(.code)), .flexible(language(.item)), .right(language(.quantity)), .right(language(.paid)),
      .right(language.symbol(of: statement.currency)), .left(language(.status)),
    ])
    for row in sorted.prefix(shown) {
      table.add(
        [
          row.item.code, name(row.item.names), language.quantity(row.quantity), language.quantity(row.paid),
          language.amount(row.amount), row.weakest.map { language(.statusName($0)) } ?? "–",
        ], basis: Basis(row))
    }
    let rest = sorted.dropFirst(shown)
    if !rest.isEmpty {
      let weakest = rest.compactMap(\.weakest).max()
      table.add(
        [
          "", language(.moreItems(rest.count)), "", "", language.amount(sum(rest.map(\.amount))),
          weakest.map { language(.statusName($0)) } ?? "–",
        ], basis: .sum(rest.map(Basis.init)))
    }
    let adjustments = statement.total - sum(sorted.map(\.amount))
    if adjustments.minorUnits != 0 {
      table.add(["", language(.adjustments), "", "", language.amount(adjustments), ""], basis: whole)
    }
    table.line()
    table.add(["", language(.total), "", "", language.amount(statement.total), ""], basis: whole)
    add(section: .itemsByAmount, .table(table))
  }

  func sum(_ amounts: some Sequence<Money>) -> Money {
    amounts.reduce(.zero(statement.currency), +)
  }

  mutating func addLines() {
    guard statement.lines.read > 0 else {
      return add(section: .linesByOutcome, .paragraph(language(.noLines)))
    }
    var table = ReportTable([.left(language(.outcomeTitle)), .right(language(.lines))], basis: told(.counted))
    for outcome in Outcome.allCases where statement.lines[outcome] > 0 {
      table.add(language(.outcome(outcome)), language.count(statement.lines[outcome]))
    }
    table.line()
    table.add(language(.linesRead), language.count(statement.lines.read))
    add(section: .linesByOutcome, .table(table))
  }

  /// What was counted on days without a price, by item, and what to do about it.
  mutating func addUnpriced() {
    let gaps = self.gaps.filter { !$0.hasNoCounterpart }
    if gaps.isEmpty { return }
    let shown = 12
    var reasons: [Statement.UnpricedRow.Reason] = []
    for gap in gaps where !reasons.contains(gap.reason) { reasons.append(gap.reason) }
    var table = ReportTable(
      [
        .flexible(language(.code)), .flexible(language(.item)), .right(language(.lines)), .right(language(.quantity)),
        .flexible(language(.days)),
      ] + (reasons.count > 1 ? [.flexible(language(.reason))] : []), basis: told(.countedWithoutPrice))
    for gap in gaps.prefix(shown) {
      let days = language.days(DayRange(from: gap.days.first?.from, until: gap.days.last?.until))
      table.add(
        [
          gap.item.code, name(gap.item.names), gap.lines == 0 ? "–" : language.count(gap.lines),
          language.quantity(gap.quantity), gap.days.count == 1 ? days : language(.withGaps(days)),
        ] + (reasons.count > 1 ? [language(.gap(gap.reason))] : []))
    }
    let rest = gaps.dropFirst(shown)
    if !rest.isEmpty {
      table.add(
        ["", language(.moreItems(rest.count)), language.count(rest.reduce(0) { $0 + $1.lines }), "", ""]
          + (reasons.count > 1 ? [""] : []))
      table.note(language(.allOfThem))
    }
    let advice = reasons.map { ReportDocument.Block.paragraph("\(language(.whatToDo)): \(language(.advice($0)))") }
    add(section: .withoutPrice, [.table(table)] + advice)
  }

  /// What a crosswalk knows no counterpart of, and why.
  mutating func addWithoutCounterpart() {
    let gaps = self.gaps.filter(\.hasNoCounterpart)
    if gaps.isEmpty { return }
    let shown = 12
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(.lines)), .flexible(language(.reason)),
      ], basis: told(.countedWithoutPrice))
    for gap in gaps.prefix(shown) {
      table.add(gap.item.code, name(gap.item.names), language.count(gap.lines), gap.item.note ?? "")
    }
    let rest = gaps.dropFirst(shown)
    if !rest.isEmpty {
      table.add("", language(.moreItems(rest.count)), language.count(rest.reduce(0) { $0 + $1.lines }), "")
      table.note(language(.allOfThem))
    }
    table.line()
    table.add("", language(.total), language.count(gaps.reduce(0) { $0 + $1.lines }), "")
    add(section: .withoutCounterpart, .table(table))
  }

  private struct UnpricedItem {
    var item: Item
    var reason: Statement.UnpricedRow.Reason
    var lines: Int64 = 0
    var quantity = Quantity.zero
    /// In order of time.
    var days: [DayRange] = []

    var hasNoCounterpart: Bool { item.segment == Crosswalk.segment }
  }

  /// The rows without a price, those of an item and reason taken together.
  ///
  /// Items that need no line, such as capitation, come first, as most money may hang on them; then those with most lines.
  private var gaps: [UnpricedItem] {
    var gaps: [UnpricedItem] = []
    for row in statement.unpriced {
      let known = gaps.firstIndex { $0.item.code == row.item.code && $0.reason == row.reason }
      if known == nil { gaps.append(UnpricedItem(item: row.item, reason: row.reason)) }
      let index = known ?? gaps.count - 1
      gaps[index].lines += row.lines
      gaps[index].quantity += row.quantity
      gaps[index].days.append(row.days)
      gaps[index].days.sort { ($0.from ?? .first) < ($1.from ?? .first) }
    }
    func weight(_ gap: UnpricedItem) -> Int64 { gap.lines == 0 ? .max : gap.lines }
    return gaps.enumerated().sorted { (weight($1.element), $0.offset) < (weight($0.element), $1.offset) }.map(\.element)
  }

  mutating func addUnknown() {
    guard !statement.unknown.isEmpty else { return }
    var table = ReportTable([.left(language(.code)), .right(language(.lines)), .left("")], basis: told(.counted))
    for row in statement.unknown {
      table.add(row.code, language.count(row.lines), row.suggestion.map { language(.didYouMean($0)) } ?? "")
    }
    add(section: .unknownCodes, .table(table))
  }
}
