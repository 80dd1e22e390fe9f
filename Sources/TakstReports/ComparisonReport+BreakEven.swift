public import Takst

extension ComparisonReport {
  /// Where ways of being paid break even under the baseline or a scenario.
  public struct BreakEvens: Sendable {
    /// The scenario's id; nil for the baseline.
    public var scenario: String?
    /// Bundles against the fees of contacts.
    public var bundles: [BreakEven.Bundle]
    /// Next steps of payments by results; nil when not asked for.
    public var steps: [BreakEven.Step]?
    /// Payments by listed person.
    public var lists: [BreakEven.ListPayment]

    /// Creates what is reported of the baseline or a scenario.
    ///
    /// - Parameters:
    ///   - scenario: The scenario's id; nil for the baseline.
    ///   - bundles: Bundles against the fees of contacts.
    ///   - steps: Next steps of payments by results; nil when not asked for.
    ///   - lists: Payments by listed person.
    public init(
      scenario: String? = nil, bundles: [BreakEven.Bundle] = [], steps: [BreakEven.Step]? = nil,
      lists: [BreakEven.ListPayment] = []
    ) {
      self.scenario = scenario
      self.bundles = bundles
      self.steps = steps
      self.lists = lists
    }
  }

  /// As many practices as the text shows in a table of break-evens.
  private static let mostPractices = 12

  /// Break-evens as text.
  ///
  /// - Parameters:
  ///   - breakEvens: Those of the baseline and of scenarios.
  ///   - language: The language.
  ///   - width: The columns of the terminal.
  /// - Returns: Lines, each ending in a line feed.
  public static func text(_ breakEvens: [BreakEvens], language: Language = .english, width: Int = 96) -> String {
    sections(breakEvens, language).map { $0.text(width: max(60, width)) }.joined()
  }

  /// A section for each answer.
  static func sections(_ breakEvens: [BreakEvens], _ language: Language) -> [ReportDocument.Section] {
    breakEvens.flatMap { rows in
      let writer = BreakEvenDocument(language: language, place: rows.scenario ?? language(.baseline))
      return rows.bundles.map { writer.section($0) } + (rows.steps.map { [writer.section($0)] } ?? [])
        + rows.lists.map { writer.section($0) }
    }
  }

  /// Builds the sections of break-evens.
  private struct BreakEvenDocument {
    let language: Language
    let place: String

    private var basis: Basis {
      let isBaseline = place == language(.baseline)
      return Basis(text: language(isBaseline ? DocumentPhrase.ofBaseline : .ofScenario(place)))
    }

    func section(_ bundle: BreakEven.Bundle) -> ReportDocument.Section {
      let name = "\(bundle.item.code), \(bundle.item.names.text(in: language.code))"
      var contacts = ReportTable(
        [
          .left(language(.code)), .flexible(language(.item)), .right(language(.price)), .right(language(.contacts)),
          .right(language(.oneLess)), .right(language(.thatMany)),
        ], caption: language(.contacts), basis: basis)
      for row in bundle.covered {
        contacts.add(
          row.item.code, row.item.names.text(in: language.code), language.amount(row.fee),
          row.contacts.map { language.count($0) } ?? "–", row.below.map { language.amount($0) } ?? "–",
          row.reached.map { language.amount($0) } ?? "–")
      }
      var observed = ReportTable(
        [
          .flexible(language(.practice)), .right(language(.personYears)), .right(language(.coveredContacts)),
          .right(language(.perPersonYear)), .right(language(.feesPerPersonYear)),
        ], caption: language(.practice), basis: basis)
      for row in bundle.observed.prefix(1 + mostPractices) {
        observed.add(
          row.practice ?? language(.allPractices), language.quantity(row.people),
          language.quantity(row.contacts.reduce(.zero, +)), row.perPerson.map { language.quantity($0) } ?? "–",
          row.feesPerPerson.map { language.amount($0) } ?? "–")
      }
      if bundle.observed.count > 1 + mostPractices { observed.note(language(.allOfThem)) }
      let pays = language(
        .bundlePays(
          bundle.amount.map { language.amount($0) }, rule: bundle.rule,
          programmes: bundle.programmes.joined(separator: ", ")))
      return ReportDocument.Section(
        language(.breakEvenOf(name, place)), [.paragraph(pays), .table(contacts), .table(observed)])
    }

    func section(_ steps: [BreakEven.Step]) -> ReportDocument.Section {
      var table = ReportTable(
        [
          .left(language(.practice)), .flexible(language(.item)), .left(language(.day)), .right(language(.result)),
          .right(language(.nextStep)), .right(language(.paidNow)), .right(language(.paidThen)),
          .right(language(.difference)),
        ], basis: basis)
      for step in steps.prefix(mostPractices) {
        table.add(
          step.practice, step.item.code, language.day(step.day), language.number(step.result.description),
          step.next.map { language.number($0.description) } ?? "–", language.amount(step.now),
          step.then.map { language.amount($0) } ?? "–", step.then.map { language.amount($0 - step.now) } ?? "–")
      }
      if steps.count > mostPractices { table.note(language(.allOfThem)) }
      return ReportDocument.Section(
        language(.nextSteps(place)), steps.isEmpty ? [.paragraph(language(.noSteps))] : [.table(table)])
    }

    func section(_ list: BreakEven.ListPayment) -> ReportDocument.Section {
      let name = "\(list.item.code), \(list.item.names.text(in: language.code))"
      var limits = ReportTable(
        [.flexible(language(.people)), .right(language(.aYear)), .right(language(.onePerson))],
        caption: language(.people), basis: basis)
      limits.add(language.count(list.limit - 1), language.amount(list.below), "")
      limits.add(language.count(list.limit), language.amount(list.atLimit), language.amount(list.last))
      limits.add(language.count(list.limit + 1), language.amount(list.above), language.amount(list.next))
      var table = ReportTable(
        [
          .flexible(language(.practice)), .right(language(.limit)), .right(language(.people)),
          .right(language(.oneMorePerson)), .right(language(.beyondLimit)),
        ], caption: language(.practice), basis: basis)
      for row in list.practices.prefix(mostPractices) {
        table.add(
          row.practice, language.count(row.limit), language.count(row.people), language.amount(row.oneMore),
          language.amount(row.beyond))
      }
      if list.practices.count > mostPractices { table.note(language(.allOfThem)) }
      return ReportDocument.Section(
        language(.listLimit(name, language.count(list.limit), place)),
        [.table(limits)] + (list.practices.isEmpty ? [] : [.table(table)]))
    }
  }

  // MARK: JSON

  /// Break-evens as members of a JSON document; none when none were asked for.
  static func members(_ breakEvens: [BreakEvens]) -> [(key: String, value: JSONWriter.Value)] {
    if breakEvens.isEmpty { return [] }
    let rows = breakEvens.map { rows -> JSONWriter.Value in
      .object([
        ("scenario", .optional(rows.scenario)), ("bundles", .array(rows.bundles.map { json($0) })),
        ("steps", .array((rows.steps ?? []).map { json($0) })), ("lists", .array(rows.lists.map { json($0) })),
      ])
    }
    return [("breakEven", .array(rows))]
  }

  private static func json(_ bundle: BreakEven.Bundle) -> JSONWriter.Value {
    .object([
      ("code", .string(bundle.item.code)), ("rule", .string(bundle.rule)),
      ("programmes", .array(bundle.programmes.map { .string($0) })), ("amount", .optional(bundle.amount?.description)),
      (
        "covered",
        .array(
          bundle.covered.map { row in
            .object([
              ("code", .string(row.item.code)), ("fee", .string(row.fee.description)),
              ("contacts", row.contacts.map { .integer($0) } ?? .null), ("below", .optional(row.below?.description)),
              ("reached", .optional(row.reached?.description)),
            ])
          })
      ),
      (
        "observed",
        .array(
          bundle.observed.map { row in
            .object([
              ("practice", .optional(row.practice)), ("personYears", .number(row.people.description)),
              ("contacts", .array(row.contacts.map { .number($0.description) })),
              ("perPerson", row.perPerson.map { .number($0.description) } ?? .null),
              ("feesPerPerson", .optional(row.feesPerPerson?.description)),
            ])
          })
      ),
    ])
  }

  private static func json(_ step: BreakEven.Step) -> JSONWriter.Value {
    .object([
      ("practice", .string(step.practice)), ("code", .string(step.item.code)), ("day", .string(step.day.description)),
      ("result", .number(step.result.description)), ("next", step.next.map { .number($0.description) } ?? .null),
      ("now", .string(step.now.description)), ("then", .optional(step.then?.description)),
    ])
  }

  private static func json(_ list: BreakEven.ListPayment) -> JSONWriter.Value {
    .object([
      ("code", .string(list.item.code)), ("limit", .integer(list.limit)), ("below", .string(list.below.description)),
      ("atLimit", .string(list.atLimit.description)), ("above", .string(list.above.description)),
      (
        "practices",
        .array(
          list.practices.map { row in
            .object([
              ("practice", .string(row.practice)), ("limit", .integer(row.limit)), ("people", .integer(row.people)),
              ("oneMore", .string(row.oneMore.description)), ("beyond", .string(row.beyond.description)),
            ])
          })
      ),
    ])
  }
}
