extension JSONFields {
  /// Reads the keys of a performance unit.
  mutating func performance() -> Performance? {
    let indicator = required("indicator", .text)
    let per = required("per", .choice) as Performance.Base?
    let every = required("every", .choice) as Frequency?
    let when = optional("when", .condition)
    let score = score()
    let factors = list("factors", of: .performanceFactor)
    let pool = optional("pool", .pool) ?? nil
    guard let indicator, let per, let every, let score else { return nil }
    return Performance(
      indicator: indicator, per: per, every: every, when: when, score: score, factors: factors, pool: pool)
  }

  /// Reads the one way in which the unit scores.
  private mutating func score() -> Performance.Score? {
    let scores = [
      optional("steps", .steps), optional("proportional", .proportional), optional("relative", .relative),
    ]
    let ways = ["steps", "proportional", "relative"].filter { has($0) }
    switch ways.count {
    case 0:
      reading.report(
        .missingKey,
        "a unit of kind \"performance\" needs a way to score: add one of \"steps\", \"proportional\", \"relative\"",
        at: place)
    case 1: break
    default:
      reading.report(
        .badValue,
        "the unit has \(ways.map(\.quoted).joined(separator: " and ")): keep one, as a unit scores in one way",
        at: place(of: ways[1]))
    }
    return scores.compactMap(\.self).first
  }
}

extension JSONShape<Performance.Score> {
  /// The levels of the indicator, in rising order.
  static var steps: JSONShape {
    JSONShape { json, label, reading in
      let list = JSONShape<[Performance.Step]>.list(of: .level, atLeast: 1)
      guard let steps = list.read(json, label, reading) else { return nil }
      for (step, next) in zip(steps, steps.dropFirst()) where next.from <= step.from {
        reading.report(
          .badValue, "the step from \(next.from) comes after the one from \(step.from): put the steps in rising order",
          at: reading.place(of: json))
      }
      return .steps(steps)
    }
  }

  static var proportional: JSONShape {
    .object { fields in
      let above = fields.optional("above", .rate) ?? .zero
      let atMost = fields.optional("atMost", .rate)
      let of = fields.required("of", .measure)
      if of == .target, fields.has("atMost") {
        fields.reading.report(
          .badValue, "the target is the most as well: leave out \"atMost\", or give \"of\" as a number",
          at: fields.place(of: "atMost"))
      }
      if case .rate(let divisor)? = of, divisor > .zero, let atMost, atMost <= above {
        fields.reading.report(
          .badValue, "nothing is left of at most \(atMost) less \(above): correct \"above\" or \"atMost\"",
          at: fields.place(of: "atMost"))
      }
      return of.map { .proportional(above: above, atMost: atMost, of: $0) }
    }
  }

  static var relative: JSONShape {
    .object { fields in
      let cutoffs = fields.required("cutoffs", .list(of: .percentile, atLeast: 1))
      let quality = fields.required("quality", .whole(0...1000))
      let improvement = fields.required("improvement", .whole(0...1000))
      for (cutoff, next) in zip(cutoffs ?? [], (cutoffs ?? []).dropFirst()) where next <= cutoff {
        fields.reading.report(
          .badValue, "the cut-off \(next) comes after \(cutoff): put the cut-offs in rising order",
          at: fields.place(of: "cutoffs"))
      }
      if quality == 0, improvement == 0 {
        fields.reading.report(
          .badValue, "\"quality\" and \"improvement\" are both 0, so that nothing counts: give one of them a weight",
          at: fields.place)
      }
      guard let cutoffs, let quality, let improvement else { return nil }
      return .relative(cutoffs: cutoffs, quality: Int64(quality), improvement: Int64(improvement))
    }
  }
}

extension JSONShape<Performance.Step> {
  static var level: JSONShape {
    .object { fields in
      let from = fields.required("from", .rate)
      let share = fields.required("share", .share)
      guard let from, let share else { return nil }
      return Performance.Step(from: from, share: share)
    }
  }
}

extension JSONShape<Performance.Measure> {
  /// A number other than zero, or the target agreed.
  static var measure: JSONShape {
    JSONShape { json, label, reading in
      if case .text("target") = json.value { return .target }
      let number = JSONShape<Rate>.parsed(
        "no decimal number: write digits with a decimal point, as in \"0.4\", or \"target\""
      ) { Rate($0) }
      guard let rate = number.read(json, label, reading) else { return nil }
      if rate != .zero { return .rate(rate) }
      return reading.badValue(
        json, "\(label) is 0, by which nothing can be divided: give another number, or \"target\"")
    }
  }
}

extension JSONShape<Performance.Factor> {
  static var performanceFactor: JSONShape {
    .object { fields in
      let listSize = fields.optional("listSize", .whole(1...1_000_000))
      let indicator = fields.optional("indicator", .text)
      let norm = fields.optional("norm", .factor)
      if fields.has("listSize")
        ? fields.has("indicator") || fields.has("norm")
        : !fields.has("indicator") || !fields.has("norm")
      {
        fields.reading.report(
          .badValue, "a factor has \"listSize\", or \"indicator\" and \"norm\": write a factor for each",
          at: fields.place)
      }
      if let listSize { return .listSize(norm: Rate(units: Int64(listSize), places: 0)) }
      guard let indicator, let norm else { return nil }
      return .indicator(indicator, norm: norm)
    }
  }
}

extension JSONShape<Performance.Pool?> {
  /// True, or an object that says what is taken off first.
  static var pool: JSONShape {
    JSONShape { json, label, reading in
      if case .bool(let isPool) = json.value { return .some(isPool ? Performance.Pool() : nil) }
      guard case .object = json.value else {
        return reading.wrongType(json, label, "true or an object with \"less\"")
      }
      return poolObject.read(json, label, reading)
    }
  }

  private static var poolObject: JSONShape {
    .object { fields in fields.required("less", .items).map { Performance.Pool(less: $0) } }
  }
}
