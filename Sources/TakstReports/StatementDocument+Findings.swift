import Takst

extension StatementDocument {
  /// The rules that fired with their money, the most first, then the rules that could not be checked.
  mutating func addFindings() {
    let fired = statement.findings.enumerated().filter { $0.element.lines > 0 }
      .sorted {
        ($1.element.amount.minorUnits.magnitude, $0.offset) < ($0.element.amount.minorUnits.magnitude, $1.offset)
      }.map(\.element)
    if !fired.isEmpty {
      var table = ReportTable([
        .flexible(language(.rule)), .left(language(.effect)), .right(language(.lines)),
        .right(language.symbol(of: statement.currency)),
      ])
      for finding in fired {
        table.add(
          [
            title(finding.rule.names, finding.rule.id), language(.effectName(finding.rule.severity)),
            language.count(finding.lines), language.amount(finding.amount),
          ], basis: basis(of: finding.rule))
        if !finding.examples.isEmpty { table.note(language(.examples(finding.examples))) }
      }
      add(section: .rulesThatFired, .table(table))
    }
    let undecided = statement.findings.filter { $0.undecided > 0 }
    if undecided.isEmpty { return }
    let texts = undecided.map { finding in
      let lines = language(.lineCount(finding.undecided))
      let columns = finding.rule.columns
      let what: Phrase =
        columns.isEmpty
        ? .undecidedNoFact(lines: lines) : .undecided(lines: lines, facts: language.alternatives(columns))
      return title(finding.rule.names, finding.rule.id) + ": " + language(what)
    }
    add(section: .notChecked, texts.map { .paragraph($0) })
  }

  private func title(_ names: LocalizedText, _ id: String) -> String {
    let name = name(names)
    return name.isEmpty ? id : "\(name) (\(id))"
  }

  /// Ceilings and budgets, those included that are known to exist but not applied.
  mutating func addAdjustments() {
    guard !statement.adjustments.isEmpty else { return }
    var table = ReportTable([.flexible(""), .right(language.symbol(of: statement.currency))], basis: whole)
    for row in statement.adjustments {
      let amount = row.isApplied ? language.amount(row.amount) : "–"
      table.add(title(row.names, row.id), amount)
      if !row.isApplied { table.note(language(.notApplied)) }
      if let line = row.budget { for text in BudgetPhrase.sentences(line, language) { table.note(text) } }
      if let note = row.note { table.note(note) }
      if statement.practices.count > 1 {
        for (practice, amount) in row.practices.sorted(by: { $0.key < $1.key }) {
          table.note("\(practice): \(language.amount(amount))")
        }
      }
    }
    add(section: .adjustments, .table(table))
  }

  /// The practices side by side, when there are several.
  mutating func addPractices() {
    guard statement.practices.count > 1 else { return }
    var table = ReportTable(
      [
        .flexible(language(.practice)), .right(language.symbol(of: statement.currency)), .right(language(.list)),
        .right(language(.perPerson)), .right(language(.net)),
      ], basis: whole)
    for row in statement.practices {
      table.add(
        StatementDocument.title(row.practice), language.amount(row.total), row.enrolled.map(language.mean) ?? "–",
        row.perEnrolled.map(language.amount) ?? "–", row.net.map(language.amount) ?? "–")
    }
    table.line()
    let lists = statement.practices.compactMap(\.enrolled)
    let list = lists.count == statement.practices.count ? language.mean(lists.reduce(.zero, +)) : ""
    table.add(language(.total), language.amount(statement.total), list, "", "")
    add(section: .practices, .table(table))
  }
}
