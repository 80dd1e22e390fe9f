internal import Takst

extension IncentivesReport {
  /// The parts that were measured, for all writers.
  static func document(_ measured: Measured, _ language: Language) -> ReportDocument {
    let statement = measured.statement
    let basis = IncentivesBasis(statement, measured.work)
    var document = ReportDocument(
      "\(language(IncentivePhrase.title)): \(statement.tariffNames.text(in: language.code))"
        + (measured.scenario.map { " – \($0.text(in: language.code))" } ?? ""), language: language)
    document.facts = facts(of: statement, language, basis)
    document.sections = sections(measured, language, basis)
    if document.sections.isEmpty { document.summary = [language(IncentivePagePhrase.nothing)] }
    let isOfWork = measured.minutes != nil || measured.power != nil || measured.selection != nil
    document.sources = isOfWork ? basis.sources : statement.sources
    return document
  }

  private static func sections(
    _ measured: Measured, _ language: Language, _ basis: IncentivesBasis
  ) -> [ReportDocument.Section] {
    var all: [ReportDocument.Section] = []
    if let shape = measured.shape { all += sections(shape, language, basis) }
    if let marginal = measured.marginal { all += sections(marginal, language, basis, measured.reasonNames) }
    if let minutes = measured.minutes { all += sections(minutes, language, basis) }
    if let power = measured.power { all += sections(power, language, basis) }
    if let people = measured.people { all += sections(people, language, basis) }
    if let programmes = measured.programmes { all += sections(programmes, language, basis) }
    if let indicators = measured.indicators { all += sections(indicators, language, basis) }
    if let months = measured.months { all += sections(months, language, basis) }
    if let kinks = measured.kinks { all += sections(kinks, language, basis) }
    if let selection = measured.selection {
      all += sections(selection, language, basis, withoutMinutes: measured.withoutMinutes)
    }
    return all
  }

  /// What is measured.
  private static func facts(of statement: Statement, _ language: Language, _ basis: IncentivesBasis) -> ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    table.add(language(.tariff), statement.tariff)
    table.add(language(.period), language.days(statement.period.days))
    table.add(language(.practices), language.count(statement.practices.count))
    if !statement.amendments.isEmpty {
      table.add(language(.amendments), statement.amendments.joined(separator: ", "))
    }
    if let day = statement.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    table.add(
      [language(.total), language.money(statement.total)], basis: basis.whole)
    return table
  }
}
