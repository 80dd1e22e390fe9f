internal import Takst

/// Builds the parts of a comparison.
struct ComparisonDocument {
  let compared: ComparedEarnings
  let distributions: Distributions
  let language: Language
  let basis: ComparedBasis
  private let sources: [Source]

  init(
    _ compared: ComparedEarnings, _ statements: [Statement], _ language: Language, _ hiding: SmallCells?
  ) {
    self.compared = compared
    self.language = language
    distributions = Distributions(compared, hiding: hiding)
    basis = ComparedBasis(compared, statements, language)
    var seen: Set<String> = []
    sources = statements.flatMap(\.sources).filter { seen.insert($0.id).inserted }
  }

  /// All parts, for all writers.
  func document(
    _ solutions: [Solution] = [], _ breakEvens: [ComparisonReport.BreakEvens] = [],
    _ behaviours: [BehaviouralEffect] = []
  ) -> ReportDocument {
    var document = ReportDocument(compared.tariffNames.text(in: language.code), language: language)
    document.facts = facts
    document.sections = isNarrow ? [columns] : rows
    document.sections += effects + (distributions.hiding == nil && isNarrow ? items : [])
    if isNarrow { document.sections += gains }
    document.sections += ComparisonReport.overriddenSections(compared, language)
    document.sections += ComparisonReport.sections(solutions, language)
    document.sections += ComparisonReport.sections(breakEvens, language)
    document.sections += ComparisonReport.sections(behaviours, language, distributions.hiding)
    document.sources = sources
    return document
  }

  /// Whether the scenarios are few enough to stand beside each other.
  private var isNarrow: Bool { compared.scenarios.count <= ComparisonReport.mostColumns }

  /// What is compared, and what the scenarios are called.
  private var facts: ReportTable {
    var table = ReportTable([.left(""), .flexible("")])
    table.add(language(.tariff), compared.tariff)
    table.add(language(.period), language.days(compared.period.days))
    table.add(language(.practices), language(.practiceCount(language.count(compared.practices.count))))
    if !compared.baseline.amendments.isEmpty {
      table.add(language(.amendments), compared.baseline.amendments.joined(separator: ", "))
    }
    if let day = compared.asKnownOn { table.add(language(.asKnownOn), language.day(day)) }
    if isNarrow {
      for scenario in compared.scenarios {
        table.add(language(.scenario), "\(scenario.id): \(scenario.names.text(in: language.code))")
        for text in ComparisonReport.assumptionTexts(scenario, language) { table.add("", text) }
      }
    }
    return table
  }

  /// One table: what is earned in rows, the baseline and the scenarios in columns.
  private var columns: ReportDocument.Section {
    var table = ReportTable(
      [.flexible(language.symbol(of: compared.currency)), .right(language(.baseline), basis: basis.baseline)]
        + compared.scenarios.indices.map { .right(compared.scenarios[$0].id, basis: basis.scenario($0)) },
      caption: language(DocumentPhrase.bySegment))
    func add(_ title: String, _ baseline: Money? = nil, basis: Basis? = nil, _ cell: (Int) -> String) {
      table.add(
        [title, baseline.map { language.amount($0) } ?? ""] + compared.scenarios.indices.map(cell), basis: basis)
    }
    for segment in compared.segments {
      add(
        segment.names.text(in: language.code), compared.baseline.amount(of: segment.id),
        basis: basis.segment(segment.id)
      ) {
        language.amount(compared.earnings[$0].amount(of: segment.id))
      }
    }
    table.line()
    add(language(.total), compared.baseline.total) { language.amount(compared.earnings[$0].total) }
    add(language(.difference)) { language.amount(compared.difference(of: $0)) }
    add(language(.perCent)) { perCent($0) }
    table.line(isSum: false)
    let counts = compared.scenarios.indices.map { gainingAndLosing($0) }
    add(language(.gaining)) { counts[$0].gaining }
    add(language(.losing)) { counts[$0].losing }
    if distributions.hiding == nil {
      let gains = compared.scenarios.indices.map { compared.gains(of: $0) }
      add(language(.largestGain)) { amount(gains[$0].largestGain) }
      add(language(.practice)) { gains[$0].largestGain?.practice.id ?? "–" }
      add(language(.largestLoss)) { amount(gains[$0].largestLoss) }
      add(language(.practice)) { gains[$0].largestLoss?.practice.id ?? "–" }
    }
    return ReportDocument.Section("", [.chart(segments), .table(table)])
  }

  /// The segments of the baseline and of each scenario.
  private var segments: StackedBarChart {
    let sides = [(language(.baseline), compared.baseline)] + zip(compared.scenarios.map(\.id), compared.earnings)
    return StackedBarChart(
      title: language(DocumentPhrase.bySegment), unit: .money(compared.currency),
      parts: compared.segments.map { $0.names.text(in: language.code) },
      bars: sides.map { title, earnings in
        StackedBarChart.Bar(
          title: title, values: compared.segments.map { earnings.amount(of: $0.id).minorUnits },
          text: language.amount(earnings.total))
      }, language: language)
  }

  /// A table of the scenarios with what changes by segment, and one of the practices that gain and lose.
  private var rows: [ReportDocument.Section] {
    var totals = ReportTable([
      .flexible(language(.scenario)), .right(language.symbol(of: compared.currency)), .right(language(.difference)),
      .right(language(.perCent)),
    ])
    var practices = ReportTable([.flexible(language(.scenario)), .right(language(.gain)), .right(language(.lose))])
    if distributions.hiding == nil {
      practices.columns += [
        .right(language(.largestGain)), .left(language(.practice)), .right(language(.largestLoss)),
        .left(language(.practice)),
      ]
    }
    totals.add([language(.baseline), language.amount(compared.baseline.total), "", ""], basis: basis.baseline)
    for (position, scenario) in compared.scenarios.enumerated() {
      totals.add(
        [
          scenario.id, language.amount(compared.earnings[position].total),
          language.amount(compared.difference(of: position)), perCent(position),
        ], basis: basis.scenario(position))
      let parts = segmentDifferences(of: position)
      if !parts.isEmpty { totals.note(parts.joined(separator: ", ")) }
      let counts = gainingAndLosing(position)
      let gains = compared.gains(of: position)
      let largest = [
        amount(gains.largestGain), gains.largestGain?.practice.id ?? "–", amount(gains.largestLoss),
        gains.largestLoss?.practice.id ?? "–",
      ]
      practices.add(
        [scenario.id, counts.gaining, counts.losing] + (distributions.hiding == nil ? largest : []),
        basis: basis.difference(position))
    }
    return [
      ReportDocument.Section(language(.scenarios), [.table(totals)]),
      ReportDocument.Section(language(.practices), [.table(practices)]),
    ]
  }

  /// What a scenario changes, segment by segment; segments without a change are left out.
  private func segmentDifferences(of position: Int) -> [String] {
    compared.segments.compactMap { segment in
      let difference = compared.earnings[position].amount(of: segment.id) - compared.baseline.amount(of: segment.id)
      if difference.minorUnits == 0 { return nil }
      return "\(segment.names.text(in: language.code)) \(language.amount(difference))"
    }
  }

  /// How many practices gain and lose by a scenario; what would tell about few is hidden.
  private func gainingAndLosing(_ position: Int) -> (gaining: String, losing: String) {
    if distributions.hiding == nil {
      let gains = compared.gains(of: position)
      return (language.count(gains.gaining), language.count(gains.losing))
    }
    let distribution = distributions.distribution(of: position)
    func shown(_ count: Int?) -> String { count.map { language.count($0) } ?? ComparisonDocument.hidden }
    return (shown(distribution.gaining), shown(distribution.losing))
  }

  private func perCent(_ position: Int) -> String {
    compared.perCent(of: position).map { twoPlaces($0) } ?? "–"
  }

  private func amount(_ change: ComparedEarnings.Gains.Change?) -> String {
    change.map { language.amount($0.difference) } ?? "–"
  }
}
