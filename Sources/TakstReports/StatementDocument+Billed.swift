import Takst

extension StatementDocument {
  /// What was billed beside what was computed, the codes that differ most first.
  mutating func addBilled() {
    if statement.billed.isEmpty { return }
    let all = statement.billed.reduce(0) { $0 + $1.lines }
    let left: [ReportDocument.Block] =
      statement.unbilledLines == 0
      ? [] : [.remark(language(BilledPhrase.withoutAmount(lines: language(.lineCount(statement.unbilledLines)))))]
    let differing = statement.billed.enumerated().filter { $0.element.difference.minorUnits != 0 }
      .sorted {
        ($1.element.difference.minorUnits.magnitude, $0.offset)
          < ($0.element.difference.minorUnits.magnitude, $1.offset)
      }.map(\.element)
    if differing.isEmpty {
      let text = language(BilledPhrase.noDifference(lines: language(.lineCount(all))))
      document.add(language(BilledPhrase.title), [.paragraph(text)] + left)
      return
    }
    let shown = 12
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(.lines)),
        .right(language(BilledPhrase.billed)), .right(language(BilledPhrase.computed)), .right(language(.difference)),
      ])
    func add(_ code: String, _ name: String, _ rows: some Collection<Statement.BilledRow>) {
      let difference = sum(rows.map(\.difference))
      table.add(
        code, name, language.count(rows.reduce(0) { $0 + $1.lines }), language.amount(sum(rows.map(\.billed))),
        language.amount(sum(rows.map(\.computed))), language.amount(difference))
    }
    for row in differing.prefix(shown) {
      add(row.code, row.item.map { name($0.names) } ?? language(.outcomeWord(.unknown)), CollectionOfOne(row))
    }
    let rest = differing.dropFirst(shown)
    if !rest.isEmpty { add("", language(.moreItems(rest.count)), rest) }
    let alike = statement.billed.filter { $0.difference.minorUnits == 0 }
    if !alike.isEmpty { add("", language(BilledPhrase.alike(codes: language.count(alike.count))), alike) }
    table.line()
    add("", language(.total), statement.billed)
    document.add(language(BilledPhrase.title), [.table(table), .paragraph(language(BilledPhrase.basis))] + left)
  }
}
