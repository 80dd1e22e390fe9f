import Testing

@testable import Takst
@testable import TakstReports

/// That every phrase exists in every language the compiler proves; here, that what must be told apart is.
@Suite struct ReportLanguageTests {
  @Test(arguments: Language.allCases)
  func closedSetsHaveDistinctNames(language: Language) {
    func names(_ phrases: [Phrase]) -> Set<String> { Set(phrases.map { language($0) }.filter { !$0.isEmpty }) }
    #expect(names((1...12).map { .monthName($0) }).count == 12)
    #expect(names(Status.allCases.map { .statusName($0) }).count == Status.allCases.count)
    #expect(names(Outcome.allCases.map { .outcome($0) }).count == Outcome.allCases.count)
    #expect(names(Outcome.allCases.map { .outcomeWord($0) }).count == Outcome.allCases.count)
    #expect(names(Rule.Severity.allCases.map { .effectName($0) }).count == Rule.Severity.allCases.count)
    let reasons: [Statement.UnpricedRow.Reason] = [.noPrice, .freePrice, .noCapacities, .noIndicator, .noList]
    #expect(names(reasons.map { .gap($0) }).count == reasons.count)
    #expect(names(reasons.map { .advice($0) }).count == reasons.count)
  }

  @Test(arguments: [
    (Language.english, "1 line", "1,204 lines"), (.danish, "1 linje", "1.204 linjer"),
    (.dutch, "1 regel", "1.204 regels"),
  ])
  func numbersOfLinesAgree(language: Language, one: String, many: String) {
    #expect(language(.lineCount(1)) == one)
    #expect(language(.lineCount(1204)) == many)
  }

  @Test(arguments: [
    (
      Rule.Kind.limit(atMost: 3, per: .patient, every: .day), "at most 3 per patient a day",
      "højst 3 pr. patient om dagen"
    ),
    (
      .limit(atMost: 1, per: .household, every: .rollingMonths(6)), "at most 1 per household in any 6 months",
      "højst 1 pr. husstand på 6 måneder"
    ),
    (
      .requires(with: ["6101", "0101"], days: 0), "payable only with 6101, 0101 on the same day",
      "honoreres kun sammen med 6101, 0101 samme dag"
    ),
    (
      .excludes(with: ["2143"], days: 7), "not payable with 2143 on the same day or up to 7 days apart",
      "honoreres ikke sammen med 2143 samme dag eller med op til 7 dages afstand"
    ),
    (.covered(programmes: ["copd"]), "paid nothing while in copd", "honoreres ikke under copd"),
    (
      .replaced(by: "0102"), "paid as 0102 where its condition holds", "honoreres som 0102, hvor betingelsen er opfyldt"
    ),
    (
      .banded(measure: .km, bands: [.init(upTo: 4, becomes: "0411"), .init(becomes: "0461")]),
      "the code follows from km: 0411, 0461", "nummeret følger af km: 0411, 0461"
    ),
  ])
  func rulesAreSaidInWords(kind: Rule.Kind, english: String, danish: String) {
    #expect(Language.english(.ruleMeaning(kind)) == english)
    #expect(Language.danish(.ruleMeaning(kind)) == danish)
  }

  @Test func aRuleNamesTheColumnsItLooksAt() {
    var inner = Condition()
    inner.sex = .female
    inner.minutes = Condition.MeasureBand(from: 5)
    var when = Condition()
    when.group = ["1"]
    when.not = [inner]
    let rule = Rule(
      id: "r", names: LocalizedText([:]), kind: .banded(measure: .minutes, bands: []), items: [], severity: .reprice,
      when: when)
    #expect(rule.columns == ["minutes", "group", "sex"])
    #expect(Language.english.alternatives(rule.columns) == "minutes, group or sex")
    #expect(Language.dutch.alternatives(["km"]) == "km")
  }
}
