@testable import Takst

/// Small tariffs and logs for tests, written as tersely as they can be read.
enum Small {
  static func text(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }

  static func money(_ text: String) -> Money { Money(text, .dkk)! }

  /// An item paid the same on every day; unpriced without an amount.
  static func item(_ code: String, _ amount: String? = nil, unit: Unit = .service, segment: String = "s") -> Item {
    Item(
      code: code, names: text("Item \(code)"), segment: segment, unit: unit,
      prices: amount.map { [Price(money($0), status: .official, source: "x")] } ?? [])
  }

  static func rule(
    _ kind: Rule.Kind, on items: Selector, _ severity: Rule.Severity = .reject, when: Condition? = nil, id: String = "r"
  ) -> Rule {
    Rule(id: id, names: text("Rule \(id)"), kind: kind, items: items, severity: severity, when: when, source: "x")
  }

  static func tariff(_ items: [Item], rules: [Rule] = [], programmes: [Programme] = []) -> Tariff {
    var tariff = Tariff(id: "t", names: text("T"), currency: .dkk)
    tariff.segments = [Segment(id: "s", names: text("Services"))]
    tariff.sources = [Source(id: "x", title: "X")]
    tariff.calendar = .danish
    tariff.items = items
    tariff.rules = rules
    tariff.programmes = programmes
    return tariff
  }

  static func line(
    _ date: Day, _ code: String, patient: String = "p", practice: String = "1", _ quantity: Quantity = 1,
    _ change: (inout ActivityLine.Facts) -> Void = { _ in }
  ) -> ActivityLine {
    var facts = ActivityLine.Facts()
    change(&facts)
    return ActivityLine(
      date: date, practice: practice, patient: patient, code: code, quantity: quantity, facts: facts)
  }

  static func inputs(_ lines: [ActivityLine], people: [Person]? = nil, practices: [Practice] = []) -> Inputs {
    var log = ActivityLog()
    for line in lines { log.append(line) }
    return Inputs(activity: log, population: people.map { Population(people: $0) }, practices: practices)
  }

  static func condition(_ change: (inout Condition) -> Void) -> Condition {
    var condition = Condition()
    change(&condition)
    return condition
  }

  /// The statement of some lines in 2024.
  static func statement(
    _ tariff: Tariff, _ lines: [ActivityLine] = [], people: [Person]? = nil, practices: [Practice] = [],
    amendments: [Amendment] = [], asKnownOn: Day? = nil
  ) throws -> Statement {
    try Evaluator(tariff, amendments: amendments, period: .year(2024), asKnownOn: asKnownOn)
      .evaluate(inputs(lines, people: people, practices: practices))
  }

  /// What each line came to, in the order of counting: `code outcome paid amount`.
  static func outcomes(_ tariff: Tariff, _ lines: [ActivityLine], people: [Person]? = nil) throws -> [String] {
    var result: [String] = []
    try Evaluator(tariff, period: .year(2024)).explain(inputs(lines, people: people)) { line in
      result.append(
        "\(line.item?.code ?? "?") \(line.outcome) \(line.paid) \(line.amount + line.supplements.reduce(.zero(.dkk)) { $0 + $1.amount })"
      )
    }
    return result
  }
}
