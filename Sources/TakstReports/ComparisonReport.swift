public import Takst

/// Scenarios side by side, as text for people, as a table for data tools and as JSON for programs.
///
/// ```swift
/// print(ComparisonReport.text(comparison.earnings(of: counts)))
/// ```
public enum ComparisonReport {
  /// The comparison as JSON: stable keys in a stable order, one scenario per line.
  ///
  /// Amounts are texts with a decimal point. A difference is the scenario's amount less the baseline's; those of the segments and
  /// those of the practices add up to the scenario's. A percentage is null when the baseline earns nothing. A scenario has
  /// `effects` when ``Takst/ComparedEarnings/decompositions`` are there.
  ///
  /// - Parameters:
  ///   - compared: The earnings.
  ///   - solutions: Versions of scenarios that a solver found, which stand under `solutions` when there are any.
  ///   - breakEvens: Where ways of being paid break even, which stands under `breakEven` when there is any.
  ///   - behaviours: What practices are assumed to do about it, which stands under `behaviour` when there is any.
  ///   - language: The language of names.
  ///   - hiding: What is hidden of small groups of practices: null, beside `"suppressed": true`; nil for nothing.
  /// - Returns: A JSON object, ending in a line feed.
  public static func json(
    _ compared: ComparedEarnings, solutions: [Solution] = [], breakEvens: [BreakEvens] = [],
    behaviours: [BehaviouralEffect] = [], language: Language = .english, hiding: SmallCells? = nil
  ) -> String {
    let distributions = Distributions(compared, hiding: hiding)
    let head: [Member] = [
      ("takst", .string(TakstVersion.current)),
      ("tariff", .string(compared.tariff)),
      ("asKnownOn", .optional(compared.asKnownOn?.description)),
      (
        "period",
        .object([
          ("from", .string(compared.period.from.description)), ("until", .string(compared.period.until.description)),
        ])
      ),
      ("currency", .string(compared.currency.code)),
    ]
    let scenarios: [Member] = [
      ("baseline", baseline(compared, distributions, language)),
      ("scenarios", .array(compared.scenarios.indices.map { scenario($0, of: compared, distributions, language) })),
    ]
    return JSONWriter.document(
      head + (hiding.map { [("suppress", .integer($0.fewest))] } ?? []) + scenarios + members(solutions)
        + members(breakEvens) + members(behaviours, practices: compared.practices, language, hiding))
  }

  private static func baseline(
    _ compared: ComparedEarnings, _ distributions: Distributions, _ language: Language
  ) -> JSONWriter.Value {
    .object(
      [
        ("amendments", .array(compared.baseline.amendments.map { .string($0) })),
        ("total", .string(compared.baseline.total.description)),
        ("weakest", .optional(compared.baseline.weakest?.rawValue)),
        (
          "segments",
          .array(
            compared.baseline.segments.map { row in
              .object([
                ("id", .string(row.segment.id)), ("name", .string(row.segment.names.text(in: language.code))),
                ("amount", .string(row.amount.description)),
              ])
            })
        ),
      ] + members(of: distributions.baseline))
  }

  private static func scenario(
    _ position: Int, of compared: ComparedEarnings, _ distributions: Distributions, _ language: Language
  ) -> JSONWriter.Value {
    let (scenario, earnings) = (compared.scenarios[position], compared.earnings[position])
    let distribution = distributions.distribution(of: position)
    let isHiding = distributions.hiding != nil
    let gains = compared.gains(of: position)
    return .object(
      [
        ("id", .string(scenario.id)), ("name", .string(scenario.names.text(in: language.code))),
        ("amendments", .array(earnings.amendments.map { .string($0) })),
        ("total", .string(earnings.total.description)),
        ("difference", .string(compared.difference(of: position).description)),
        ("perCent", compared.perCent(of: position).map { .number($0.description) } ?? .null),
        ("weakest", .optional(earnings.weakest?.rawValue)),
        ("segments", .array(compared.segments.map { segment($0, earnings, compared.baseline, language) })),
        ("gaining", optional(distribution.gaining)), ("losing", optional(distribution.losing)),
        ("largestGain", isHiding ? .null : change(gains.largestGain)),
        ("largestLoss", isHiding ? .null : change(gains.largestLoss)),
      ] + members(of: distribution, distributions) + [
        ("practices", isHiding ? .null : .array(practices(earnings, compared)))
      ] + decomposition(of: position, in: compared, language, hides: isHiding) + overridden(of: position, in: compared)
        + (isHiding ? [("suppressed", .number("true"))] : []))
  }

  private static func segment(
    _ segment: Segment, _ earnings: ScenarioEarnings, _ baseline: ScenarioEarnings, _ language: Language
  ) -> JSONWriter.Value {
    let amount = earnings.amount(of: segment.id)
    return .object([
      ("id", .string(segment.id)), ("name", .string(segment.names.text(in: language.code))),
      ("amount", .string(amount.description)),
      ("difference", .string((amount - baseline.amount(of: segment.id)).description)),
    ])
  }

  private static func change(_ change: ComparedEarnings.Gains.Change?) -> JSONWriter.Value {
    guard let change else { return .null }
    return .object([
      ("practice", .string(change.practice.id)), ("difference", .string(change.difference.description)),
    ])
  }

  private static func practices(_ earnings: ScenarioEarnings, _ compared: ComparedEarnings) -> [JSONWriter.Value] {
    compared.practices.indices.map { position in
      .object([
        ("practice", .string(compared.practices[position].id)),
        ("total", .string(earnings.practices[position].description)),
        ("difference", .string((earnings.practices[position] - compared.baseline.practices[position]).description)),
      ])
    }
  }
}
