public import Takst

extension ShadowBillingReport {
  /// As many lines as a text shows one by one; more are added up by code.
  public static let mostLines = 40

  /// What differs as text: the lines, what needs no line, the adjustments, and the practice's totals.
  ///
  /// More than ``mostLines`` lines are added up by code and outcome, and the text says which are left out.
  ///
  /// - Parameters:
  ///   - shadow: The lines and other rows.
  ///   - language: The language.
  ///   - width: The columns of the terminal; a line of activity is never wrapped.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(_ shadow: ShadowBilling, language: Language = .english, width: Int = 96) -> String {
    ShadowBillingDocument(shadow: shadow, language: language).document.text(width: width)
  }

  /// What differs as Markdown, with all tables of the text.
  ///
  /// - Parameters:
  ///   - shadow: The lines and other rows.
  ///   - language: The language.
  /// - Returns: Markdown with tables and footnotes as GitHub and Pandoc read them.
  public static func markdown(_ shadow: ShadowBilling, language: Language = .english) -> String {
    ShadowBillingDocument(shadow: shadow, language: language).document.markdown()
  }

  /// What differs as a page of HTML: one file without scripts that needs nothing else.
  ///
  /// - Parameters:
  ///   - shadow: The lines and other rows.
  ///   - language: The language.
  /// - Returns: The page.
  public static func html(_ shadow: ShadowBilling, language: Language = .english) -> String {
    ShadowBillingDocument(shadow: shadow, language: language).document.html()
  }
}

/// Builds the parts of a shadow billing.
private struct ShadowBillingDocument {
  let shadow: ShadowBilling
  let language: Language

  var document: ReportDocument {
    var document = ReportDocument(shadow.tariffNames.text(in: language.code), language: language)
    document.facts = facts
    document.sections =
      [shadow.lines.count <= ShadowBillingReport.mostLines ? lines : codes]
      + changes(shadow.items, .withoutLines) + changes(shadow.adjustments, .adjustments) + [totals]
    return document
  }

  private var basis: Basis { Basis(text: language(DocumentPhrase.fromLines)) }

  private var difference: Basis { Basis(text: language(DocumentPhrase.differenceOf(shadow.scenario.id))) }

  private var facts: ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    table.add(language(.tariff), shadow.tariff)
    table.add(language(.period), language.days(shadow.period.days))
    table.add(language(.practice), [shadow.practice.id, shadow.practice.name].compactMap { $0 }.joined(separator: " "))
    if let day = shadow.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    table.add(language(.scenario), "\(shadow.scenario.id): \(shadow.scenario.names.text(in: language.code))")
    return table
  }

  /// Every line that differs.
  private var lines: ReportDocument.Section {
    if shadow.lines.isEmpty {
      return section(.linesPaidDifferently, .paragraph(language(.noLinePaidDifferently)))
    }
    var table = ReportTable(
      [
        .right(language(.sourceLine)), .left(language(.date)), .left(language(.code)), .right(language(.quantity)),
        .left(language(.outcomeTitle)), .right(language(.baseline)), .right(shadow.scenario.id),
        .right(language(.difference)), .left(language(.why)),
      ], basis: basis)
    for line in shadow.lines {
      table.add(
        line.sourceLine == 0 ? "–" : String(line.sourceLine), language.day(line.date), line.code,
        language.quantity(line.quantity), outcome(line), language.amount(line.baseline.amount),
        language.amount(line.scenario.amount), language.amount(line.difference), ShadowBillingReport.why(line, language)
      )
    }
    return section(.linesPaidDifferently, .table(table))
  }

  /// The lines that differ, added up by code and what becomes of them.
  private var codes: ReportDocument.Section {
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .left(language(.outcomeTitle)), .right(language(.lines)),
        .right(language(.baseline)), .right(shadow.scenario.id), .right(language(.difference)),
      ], basis: basis)
    let groups = Dictionary(grouping: shadow.lines) { Group(code: $0.code, outcome: outcome($0)) }
    for group in groups.keys.sorted() {
      let lines = groups[group]!
      let names = lines[0].names?.text(in: language.code) ?? "–"
      table.add([group.code, names, group.outcome, language.count(lines.count)] + amounts(sum(lines)))
    }
    let numbers = shadow.lines.map(\.sourceLine).filter { $0 > 0 }
    let range = numbers.min().flatMap { first in numbers.max().map { first...$0 } }
    let leftOut = language(.addedUp(Int64(shadow.lines.count), numbers: range)) + " " + language(.allOfThem)
    return section(.linesPaidDifferently, .table(table), .paragraph(leftOut))
  }

  /// Items or adjustments that differ; empty when none does.
  private func changes(_ changes: [ItemChange], _ title: Phrase) -> [ReportDocument.Section] {
    if changes.isEmpty { return [] }
    var table = ReportTable(
      [
        .left(language(.code)), .flexible(language(.item)), .right(language(.baseline)), .right(shadow.scenario.id),
        .right(language(.difference)),
      ], basis: difference)
    for change in changes {
      table.add(
        [change.code, change.names.text(in: language.code)]
          + amounts((change.baseline, change.scenario)))
    }
    return [section(title, .table(table))]
  }

  /// The practice's totals by what makes them.
  private var totals: ReportDocument.Section {
    var table = ReportTable(
      [
        .flexible(language.symbol(of: shadow.currency)), .right(language(.baseline)), .right(shadow.scenario.id),
        .right(language(.difference)),
      ], basis: difference)
    let parts = [sum(shadow.lines), sum(shadow.items), sum(shadow.adjustments)]
    let isThere = [!shadow.lines.isEmpty, !shadow.items.isEmpty, !shadow.adjustments.isEmpty]
    for (index, phrase) in [Phrase.linesPaidDifferently, .withoutLines, .adjustments].enumerated() where isThere[index]
    {
      table.add([language(phrase)] + amounts(parts[index]))
    }
    let alike = shadow.baselineTotal - parts.map(\.baseline).reduce(.zero(shadow.currency), +)
    table.add([language(.paidAlike)] + amounts((alike, alike)))
    table.line()
    table.add([language(.total)] + amounts((shadow.baselineTotal, shadow.scenarioTotal)))
    return section(.total, .table(table))
  }

  private struct Group: Hashable, Comparable {
    var code: String
    var outcome: String

    static func < (left: Group, right: Group) -> Bool { (left.code, left.outcome) < (right.code, right.outcome) }
  }

  private func section(_ title: Phrase, _ blocks: ReportDocument.Block...) -> ReportDocument.Section {
    ReportDocument.Section(language(title), blocks)
  }

  /// What becomes of a line, on both sides when it differs.
  private func outcome(_ line: ShadowBilling.Line) -> String {
    let words = [line.baseline, line.scenario].map { language(.outcomeWord($0.outcome)) }
    return words[0] == words[1] ? words[0] : words.joined(separator: " → ")
  }

  private typealias Sides = (baseline: Money, scenario: Money)

  private func amounts(_ sides: Sides) -> [String] {
    [sides.baseline, sides.scenario, sides.scenario - sides.baseline].map { language.amount($0) }
  }

  private func sum(_ lines: [ShadowBilling.Line]) -> Sides {
    lines.reduce((.zero(shadow.currency), .zero(shadow.currency))) {
      ($0.baseline + $1.baseline.amount, $0.scenario + $1.scenario.amount)
    }
  }

  private func sum(_ changes: [ItemChange]) -> Sides {
    changes.reduce((.zero(shadow.currency), .zero(shadow.currency))) {
      ($0.baseline + $1.baseline, $0.scenario + $1.scenario)
    }
  }
}
