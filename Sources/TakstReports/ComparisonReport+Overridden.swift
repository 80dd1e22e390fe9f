import Takst

extension ComparisonReport {
  /// How many rows a text shows for each scenario.
  private static let mostFindings = 12

  /// What does not hold of the scenarios' amendments; empty when all of it does.
  static func overriddenSections(_ compared: ComparedEarnings, _ language: Language) -> [ReportDocument.Section] {
    let parts = zip(compared.scenarios, compared.overridden).filter { !$1.isEmpty }
    if parts.isEmpty { return [] }
    var table = ReportTable([
      .left(language(.scenario)), .left(""), .left(language(.days)), .right(""), .flexible(""),
    ])
    for (scenario, findings) in parts {
      for finding in findings.prefix(mostFindings) {
        table.add(
          finding.amendment, finding.subject, language.days(finding.days), number(finding.value, language),
          reason(finding, language))
      }
      if findings.count > mostFindings {
        table.note("\(scenario.id): \(language(.moreRows(findings.count - mostFindings)))")
      }
    }
    return [ReportDocument.Section(language(.overridden), [.table(table)])]
  }

  /// A value whose last word may be a number, as the language writes it.
  private static func number(_ value: String, _ language: Language) -> String {
    var words = value.split(separator: " ").map(String.init)
    guard let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "." }) else { return value }
    words[words.count - 1] = language.number(last)
    return words.joined(separator: " ")
  }

  private static func reason(_ finding: AmendmentStack.Finding, _ language: Language) -> String {
    let reason =
      switch finding.reason {
      case .overridden(let amendment, let now): language(.overriddenBy(amendment, number(now, language)))
      case .withoutEffect: language(.withoutEffect)
      }
    return finding.isPartial ? "\(reason), \(language(.forSome))" : reason
  }

  /// The members of a scenario that say what it assumes and what does not hold of its amendments.
  static func overridden(of position: Int, in compared: ComparedEarnings) -> [Member] {
    let assumptions: [Member] =
      compared.scenarios[position].assumptions.isEmpty
      ? []
      : [
        (
          "assumptions",
          .array(assumptionTexts(compared.scenarios[position], .english).map { .string($0) })
        )
      ]
    if compared.overridden.isEmpty { return assumptions }
    let findings = compared.overridden[position].map { finding in
      var (by, now) = (JSONWriter.Value.null, JSONWriter.Value.null)
      if case .overridden(let amendment, let value) = finding.reason {
        (by, now) = (.string(amendment), .string(value))
      }
      return JSONWriter.Value.object([
        ("amendment", .string(finding.amendment)), ("subject", .string(finding.subject)),
        ("from", .optional(finding.days.from?.description)), ("until", .optional(finding.days.until?.description)),
        ("value", .string(finding.value)), ("overriddenBy", by), ("now", now),
        ("partial", .number(finding.isPartial ? "true" : "false")),
      ])
    }
    return assumptions + [("overridden", .array(findings))]
  }

  /// The rows of a scenario that say what does not hold of its amendments.
  static func overriddenRows(of position: Int, in compared: ComparedEarnings, _ language: Language) -> String {
    if compared.overridden.isEmpty { return "" }
    return compared.overridden[position].map { finding in
      let text = [finding.amendment, language.days(finding.days), finding.value, reason(finding, language)]
      return CSVWriter.row(
        [
          "overridden", compared.scenarios[position].id, finding.subject,
          text.filter { !$0.isEmpty }.joined(separator: ", "), "", "", "", compared.currency.code,
        ] + DistributionRows.emptyCells)
    }.joined()
  }

  /// What a scenario assumes, a text for each assumption; empty for nothing.
  static func assumptionTexts(_ scenario: Scenario, _ language: Language) -> [String] {
    let assumptions = scenario.assumptions
    func perCent(_ rate: Rate) -> String { language.perCent(rate) + " %" }
    var texts: [String] = []
    if let projection = assumptions.projection { texts.append(projection.note ?? "") }
    for uptake in assumptions.uptakes {
      texts.append(
        "\(uptake.programmes.joined(separator: " ")) ≤ \(perCent(uptake.atMost)), +\(perCent(uptake.rate)), "
          + language(.years(uptake.years)))
    }
    for growth in assumptions.growths {
      let years = growth.years > 1 ? ", " + language(.years(growth.years)) : ""
      texts.append(
        "\(growth.items.terms.joined(separator: " ")) × \(language.number(growth.factor.description))\(years)")
    }
    for substitution in assumptions.substitutions {
      let back = substitution.returning == .zero ? "" : " (← \(perCent(substitution.returning)))"
      texts.append(
        "\(substitution.items.terms.joined(separator: " ")) → \(substitution.by) \(perCent(substitution.share))\(back)")
    }
    return texts
  }
}
