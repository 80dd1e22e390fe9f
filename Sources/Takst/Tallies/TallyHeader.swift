/// The line of a tally that says what was counted.
struct TallyHeader {
  var terms: CountingTerms
  /// How many lines of practices belong to it.
  var practices: Int64
  var malformed: Int64
  var facts: TallyFacts

  /// Whether a line is one.
  static func isHeader(_ json: JSON) -> Bool {
    guard case .object(let members) = json.value else { return false }
    return members.contains { $0.key == "tally" }
  }

  static var shape: JSONShape<TallyHeader> { .object(read) }

  private static func read(_ fields: inout JSONFields) -> TallyHeader? {
    let format = fields.required("tally", .count)
    if let format, format != TallyWriter.format {
      fields.acceptOtherKeys()
      return fields.reading.refuse(
        "the tally has the format \(format) and this version of takst reads the format \(TallyWriter.format): "
          + "count again with this version, or read it with the one that wrote it", at: fields.place)
    }
    let (tariff, amendments) = (fields.required("tariff", .anyText), fields.list("amendments", of: .anyText))
    let period = period(&fields, "from", "until")
    let days = fields.list("days", of: .day)
    let (items, rules) = (fields.required("items", .anyText), fields.required("rules", .anyText))
    let changes = fields.required("changes", .anyText)
    let practices = fields.required("practices", .count)
    let malformed = fields.required("malformed", .count)
    var facts = TallyFacts()
    facts.amendments = amendments
    facts.lines = fields.required("lines", .count) ?? 0
    facts.unknownProgrammes = fields.list("unknownProgrammes", of: .anyText)
    facts.hasPopulation = fields.required("hasPopulation", .bool) ?? false
    facts.hasPractices = fields.required("hasPractices", .bool) ?? false
    if fields.has("first") || fields.has("last"), let first = fields.required("first", .day),
      let last = fields.required("last", .day)
    {
      if last < first { return fields.reading.refuse("\"last\" comes before \"first\": \(damaged)", at: fields.place) }
      facts.days = first...last
    }
    guard let tariff, let period, let items, let rules, let changes, let practices, let malformed else { return nil }
    let terms = CountingTerms(
      tariff: tariff, amendments: amendments, period: period, days: days, items: items, rules: rules, changes: changes)
    return TallyHeader(terms: terms, practices: practices, malformed: malformed, facts: facts)
  }

  private static func period(_ fields: inout JSONFields, _ first: String, _ end: String) -> Period? {
    guard let from = fields.required(first, .day), let until = fields.required(end, .day) else { return nil }
    return Period(from: from, until: until)
      ?? fields.reading.refuse("\"\(end)\" does not come after \"\(first)\": \(damaged)", at: fields.place)
  }
}

/// What to do about a number that no program wrote.
let damaged = "count again, as the file is damaged"

extension TariffReading {
  /// Reports something that no single value is to blame for.
  func refuse<Value>(_ message: String, at place: Place) -> Value? {
    report(.badValue, message, at: place)
    return nil
  }
}
