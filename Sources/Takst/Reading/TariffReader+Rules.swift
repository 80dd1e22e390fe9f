/// The kinds of rule by their names in tariff files.
enum RuleKind: String, CaseIterable {
  case banded, replaced, timeBand, eligible, requires, excludes, limit, covered

  /// The severities a rule of the kind can have; the first is meant when the file states none.
  var severities: [Rule.Severity] {
    switch self {
    case .banded, .replaced: [.reprice, .warn]
    case .timeBand: [.reprice, .reject, .zero, .warn]
    case .eligible, .requires, .excludes, .limit: [.reject, .zero, .warn]
    case .covered: [.zero, .reject, .warn]
    }
  }
}

extension JSONShape<Rule> {
  static var rule: JSONShape {
    .object { fields in
      let id = fields.required("id", .newName(.rule))
      let kindName = fields.required("kind", .choice) as RuleKind?
      let names = fields.optional("names", .names) ?? LocalizedText([:])
      let items = fields.required("items", .lines)
      let severity = fields.optional("severity", .choice) ?? kindName?.severities[0]
      let days = fields.days()
      let when = fields.optional("when", .condition)
      let source = fields.required("source", .name(of: .source))
      let note = fields.optional("note", .text)
      guard let kindName, let severity else {
        if kindName == nil { fields.acceptOtherKeys() }
        return nil
      }
      if !kindName.severities.contains(severity) {
        let fitting = kindName.severities.map(\.rawValue.quoted).joined(separator: ", ")
        fields.reading.report(
          .badValue, "a rule of kind \"\(kindName)\" cannot \(severity.rawValue.quoted): use one of \(fitting)",
          at: fields.place(of: "severity"))
      }
      let kind = fields.kind(kindName, severity)
      guard let id, let items, let kind else { return nil }
      return Rule(
        id: id, names: names, kind: kind, items: items, severity: severity, days: days, when: when, source: source,
        note: note, place: fields.place)
    }
  }
}

extension JSONFields {
  /// Reads the keys that a kind of rule has beyond the common ones.
  fileprivate mutating func kind(_ kind: RuleKind, _ severity: Rule.Severity) -> Rule.Kind? {
    switch kind {
    case .banded:
      let measure = required("measure", .choice) as Rule.Measure?
      let bands = required("bands", .list(of: .band, atLeast: 1)) ?? []
      checkRise(of: bands)
      return measure.map { .banded(measure: $0, bands: bands) }
    case .replaced:
      return required("by", .target).map { .replaced(by: $0) }
    case .timeBand:
      let bands = required("bands", .list(of: .timeBand, atLeast: 1)) ?? []
      if severity == .reprice, bands.contains(where: { $0.becomes == nil && $0.adds == nil }) {
        reading.report(
          .badValue,
          "a band neither becomes nor adds a code: add \"becomes\" or \"adds\", or make the severity \"reject\"",
          at: place(of: "bands"))
      }
      return .timeBand(bands)
    case .eligible:
      return required("only", .condition).map { .eligible(only: $0) }
    case .requires, .excludes:
      let with = required("with", .lines)
      let days = optional("days", .whole(0...36_500)) ?? 0
      return with.map { kind == .requires ? .requires(with: $0, days: days) : .excludes(with: $0, days: days) }
    case .limit:
      let atMost = required("atMost", .positive)
      let per = required("per", .choice) as Rule.Scope?
      let every = required("every", .window)
      guard let atMost, let per, let every else { return nil }
      return .limit(atMost: atMost, per: per, every: every)
    case .covered:
      return required("programmes", .list(of: .name(of: .programme), atLeast: 1)).map { .covered(programmes: $0) }
    }
  }

  /// Reports bands that a band before them leaves nothing to.
  private mutating func checkRise(of bands: [Rule.Band]) {
    for (band, next) in zip(bands, bands.dropFirst()) where !(band.bound < next.bound) {
      let text = "the band for \(next.becomes.quoted) never fits after the one for \(band.becomes.quoted)"
      reading.report(.badValue, "\(text): put the bands in rising order", at: place(of: "bands"))
    }
  }
}

extension Rule.Band {
  /// The end of the band, for comparing: thousandths, and whether the end itself lies in it.
  fileprivate var bound: (Int64, Int) {
    if let below { return (below.thousandths, 0) }
    return upTo.map { ($0.thousandths, 1) } ?? (.max, 0)
  }
}

extension JSONShape<Rule.Band> {
  static var band: JSONShape {
    .object { fields in
      let below = fields.optional("below", .quantity)
      let upTo = fields.optional("upTo", .quantity)
      let becomes = fields.required("becomes", .target)
      if below != nil, upTo != nil {
        fields.reading.report(
          .badValue, "the band has both \"below\" and \"upTo\": leave out one of them", at: fields.place)
      }
      return becomes.map { Rule.Band(below: below, upTo: upTo, becomes: $0) }
    }
  }
}

extension JSONShape<Rule.TimeBand> {
  static var timeBand: JSONShape {
    .object { fields in
      let days = fields.required("days", .list(of: JSONShape<Rule.DayKind>.choice, atLeast: 1))
      let from = fields.required("from", .time)
      let until = fields.required("until", .time)
      let becomes = fields.optional("becomes", .target)
      let adds = fields.optional("adds", .target)
      guard let days, let from, let until else { return nil }
      if until <= from {
        fields.reading.report(
          .badValue,
          "no minute lies from \(from) until \(until): write a band past midnight as two, to 24:00 and from 00:00",
          at: fields.place(of: "until"))
      }
      return Rule.TimeBand(days: days, from: from, until: until, becomes: becomes, adds: adds)
    }
  }
}

extension JSONShape<Quantity> {
  /// How much a limit allows: a whole number, or a text with decimals, above zero.
  static var positive: JSONShape {
    JSONShape { json, label, reading in
      if case .number = json.value {
        return JSONShape<Int>.whole(1...1_000_000_000).read(json, label, reading).map { Quantity(Int64($0)) }
      }
      guard let quantity = quantity.read(json, label, reading) else { return nil }
      return quantity > .zero ? quantity : reading.badValue(json, "\(label) is zero: write what is payable at most")
    }
  }
}

extension JSONShape<Rule.Window> {
  /// The windows that are named by one word.
  static var named: [(name: String, window: Rule.Window)] {
    [("day", .day), ("month", .month), ("quarter", .quarter), ("year", .year), ("lifetime", .lifetime)]
  }

  static var window: JSONShape {
    JSONShape { json, label, reading in
      if case .object = json.value {
        let rolling = JSONShape.object { $0.required("months", .whole(1...1200)).map { .rollingMonths($0) } }
        return rolling.read(json, label, reading)
      }
      return JSONShape<(name: String, window: Rule.Window)>.choice(named, \.name).read(json, label, reading)?.window
    }
  }
}
