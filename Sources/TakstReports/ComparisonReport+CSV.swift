public import Takst

extension ComparisonReport {
  /// The columns of ``csv(_:language:)``, in order.
  ///
  /// | column | holds |
  /// |---|---|
  /// | `section` | what the row is: `total`, `segment`, `practice`, `item`, `effect`, `segmentEffect`, `practiceEffect`, `band`, `group`, `percentile`, `inequality`, `cost`, `overridden`, `behaviour`, `behaviourSegment`, `behaviourItem`, `behaviourPractice`, `behaviourBand` |
  /// | `scenario` | the scenario's id; empty for the baseline |
  /// | `code` | the amendments of a total, the id of a segment or practice, the code of an item, the id of an effect, the band, `region:` and the group, `p50`, the measure, what the cost is for; the preset of a behaviour, and of its bands `low`, `high`, a number's name with `:low` or `:high`, and `p5` to `p95` of the draws |
  /// | `name` | what the scenario, segment, practice, item, effect, group or measure is called; the id of an effect in a segment or practice, and the preset of a behaviour in its parts |
  /// | `amount` | money with a decimal point; that of a percentile is the income per listed person; empty for effects; that of a behaviour with its response |
  /// | `difference` | the amount less the baseline's, or what an effect or the response of a behaviour adds; empty for the baseline |
  /// | `perCent` | the difference in per cent of the baseline's amount; that of a percentile is a practice's |
  /// | `currency` | the currency of the money |
  /// | `practices`, `gaining`, `losing` | how many practices a band, group or measure is about, and how many of them earn more and less |
  /// | `mean` | the difference by practice |
  /// | `value` | a measure of inequality, four places |
  /// | `suppressed` | `true` where something is hidden, as it is about few practices |
  public static let csvColumns = [
    "section", "scenario", "code", "name", "amount", "difference", "perCent", "currency", "practices", "gaining",
    "losing", "mean",
    "value", "suppressed",
  ]

  /// The comparison as one tidy table: comma-separated, with a header, to be filtered by `section` and `scenario`.
  ///
  /// Cells that a spreadsheet would run as formulas have a leading apostrophe.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - behaviours: What practices are assumed to do about it.
  ///   - language: The language of names.
  ///   - hiding: What is hidden of small groups of practices; there are then no rows of practices. Nil for nothing.
  /// - Returns: Rows by RFC 4180 with the columns ``csvColumns``.
  public static func csv(
    _ compared: ComparedEarnings, behaviours: [BehaviouralEffect] = [], language: Language = .english,
    hiding: SmallCells? = nil
  ) -> String {
    var text = CSVWriter.row(csvColumns)
    let distributions = Distributions(compared, hiding: hiding)
    let rows = DistributionRows(distributions: distributions, currency: compared.currency, language: language)
    addRows(of: nil, compared, language, practices: hiding == nil, to: &text)
    text += rows.baseline()
    for (position, scenario) in compared.scenarios.enumerated() {
      addRows(of: position, compared, language, practices: hiding == nil, to: &text)
      text += rows.text(of: distributions.distribution(of: position), scenario: scenario.id)
      text += overriddenRows(of: position, in: compared, language)
    }
    return text + behaviourRows(behaviours, practices: compared.practices, language, hiding)
  }

  /// Adds the rows of a scenario, or of the baseline.
  private static func addRows(
    of position: Int?, _ compared: ComparedEarnings, _ language: Language, practices: Bool, to text: inout String
  ) {
    let scenario = position.map { compared.scenarios[$0] }
    let (earnings, baseline) = (position.map { compared.earnings[$0] } ?? compared.baseline, compared.baseline)
    func add(_ section: String, _ code: String, _ name: String?, _ amount: Money, _ base: Money, _ perCent: Rate?) {
      text += CSVWriter.row(
        [
          section, scenario?.id ?? "", code, name ?? "", amount.description,
          scenario == nil ? "" : (amount - base).description, perCent?.description ?? "", compared.currency.code,
        ] + DistributionRows.emptyCells)
    }
    add(
      "total", earnings.amendments.joined(separator: "+"), scenario?.names.text(in: language.code), earnings.total,
      baseline.total, position.flatMap { compared.perCent(of: $0) })
    for segment in compared.segments {
      add(
        "segment", segment.id, segment.names.text(in: language.code), earnings.amount(of: segment.id),
        baseline.amount(of: segment.id), nil)
    }
    for (index, practice) in compared.practices.enumerated() where practices {
      add("practice", practice.id, practice.name, earnings.practices[index], baseline.practices[index], nil)
    }
    text += decompositionRows(of: position, in: compared, language, hides: !practices)
  }
}
