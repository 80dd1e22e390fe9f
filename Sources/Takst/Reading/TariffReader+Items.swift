extension JSONShape<Item> {
  static var item: JSONShape {
    .object { fields in
      let code = fields.required("code", .newName(.code))
      let names = fields.required("names", .names)
      let segment = fields.required("segment", .name(of: .segment))
      let unit = fields.required("unit", .unit)
      let days = fields.days()
      let tags = fields.list("tags", of: .text)
      let prices = fields.list("prices", of: .price)
      let indexed = fields.optional("indexed", .indexed)
      let note = fields.optional("note", .text)
      let source = fields.optional("source", .name(of: .source))
      guard let code else { return nil }
      fields.reading.items.append(
        .init(code: code, segment: segment, tags: tags, countsLines: unit == nil || unit == .service))
      fields.reading.checkOverlaps(of: prices)
      if let unit {
        fields.reading.units[code] = unit
        fields.reading.checkTiers(of: prices, unit)
      }
      guard let names, let segment, let unit else { return nil }
      return Item(
        code: code, names: names, segment: segment, unit: unit, days: days, tags: tags, prices: prices,
        indexed: indexed, note: note, source: source, place: fields.place)
    }
  }
}

extension JSONShape<Price> {
  static var price: JSONShape { .object { $0.price() } }
}

extension JSONFields {
  /// Reads the keys of a price.
  mutating func price() -> Price? {
    let amount = optional("amount", .amount)
    let days = days()
    let kind = optional("kind", .choice) ?? Price.Kind.fixed
    let tiers = list("tiers", of: .tier)
    let decision = optional("decision", .name(of: .decision))
    let status = required("status", .choice) as Status?
    let source = optional("source", .name(of: .source))
    let note = optional("note", .text)
    if kind != .free, !has("amount") {
      reading.report(.missingKey, "\(label) lacks \"amount\": add it, or make its kind \"free\"", at: place)
    }
    for (tier, next) in zip(tiers, tiers.dropFirst()) where next.above <= tier.above {
      reading.report(
        .badValue,
        "the tier above \(next.above) comes after the one above \(tier.above): put the tiers in rising order",
        at: place(of: "tiers"))
    }
    // A decision that is unknown or could not be read is reported as such.
    let decided = decision.map { reading.decisions[$0].map { $0.source != nil } ?? true } ?? false
    if source == nil, !has("source"), !decided {
      reading.report(
        .missingSource, "the price has no source: add \"source\", or name a decision that has one", at: place)
    }
    guard let status else { return nil }
    return Price(
      amount, days: days, kind: kind, status: status, tiers: tiers, decision: decision, source: source, note: note,
      place: place)
  }

  /// Reads `from` and `until`.
  mutating func days() -> DayRange {
    let from = optional("from", .day)
    return days(from: from)
  }

  /// Reads `until`, which must come after `from`.
  fileprivate mutating func days(from: Day?) -> DayRange {
    let until = optional("until", .day)
    if let from, let until, until <= from {
      reading.report(
        .badValue, "no day lies from \(from) until \(until): \"until\" is the day after the last",
        at: place(of: "until"))
    }
    return DayRange(from: from, until: until)
  }
}

extension JSONShape<Price.Tier> {
  static var tier: JSONShape {
    .object { fields in
      let above = fields.required("above", .whole(1...1_000_000_000))
      let amount = fields.required("amount", .amount)
      guard let above, let amount else { return nil }
      return Price.Tier(above: Int64(above), amount: amount)
    }
  }
}

extension JSONShape<IndexedPrice> {
  static var indexed: JSONShape {
    .object { fields in
      let series = fields.required("series", .name(of: .series))
      let base = fields.required("base", .amount)
      let from = fields.required("from", .day)
      let days = fields.days(from: from)
      let status = fields.required("status", .choice) as Status?
      let source = fields.optional("source", .name(of: .source))
      let note = fields.optional("note", .text)
      if !fields.has("source") {
        fields.reading.report(.missingSource, "the indexed price has no source: add \"source\"", at: fields.place)
      }
      guard let series, let base, let from, let status else { return nil }
      let indexed = IndexedPrice(
        series: series, base: base, from: from, until: days.until, status: status, source: source, note: note,
        place: fields.place)
      fields.reading.checkLevels(of: indexed)
      return indexed
    }
  }
}

extension TariffReading {
  /// Reports prices of an item that compete for a day: only of decisions published on different days is one the later.
  func checkOverlaps(of prices: [Price]) {
    for (index, price) in prices.enumerated() {
      let published = price.decision.flatMap { decisions[$0]?.published }
      for earlier in prices[..<index] where earlier.days.overlaps(price.days) {
        let publishedEarlier = earlier.decision.flatMap { decisions[$0]?.published }
        if let published, let publishedEarlier, published != publishedEarlier { continue }
        let common = earlier.days.intersection(price.days)
        report(
          .priceOverlap,
          "the price overlaps the one on line \(earlier.place?.line ?? 0) on \(common.inWords): "
            + "let one end, or name decisions published on different days",
          at: price.place ?? Place(file: file))
        break
      }
    }
  }

  /// Reports a series that carries a base beyond what money can hold.
  func checkLevels(of indexed: IndexedPrice) {
    guard let series = series[indexed.series] else { return }
    let limit = Money(minorUnits: 1_000_000_000 * Rate.powersOfTen[currency.minorDigits], currency)
    for step in series.steps where step.from > indexed.from {
      if let amount = indexed.amount(on: step.from, in: series), amount <= limit, -limit <= amount { continue }
      report(
        .badValue,
        "the series \(series.id.quoted) carries the base beyond a billion on \(step.from): correct its factors",
        at: indexed.place ?? Place(file: file))
      return
    }
  }

  /// Reports tiers where they have no meaning.
  func checkTiers(of prices: [Price], _ unit: Unit) {
    let problem: String
    switch unit {
    case .enrolled(let count), .programme(_, let count):
      if count.weights.isEmpty { return }
      problem = "the unit has weights, so that the price cannot have tiers: leave out one of them"
    case .service, .performance, .lump:
      problem = "tiers are for units that count people (\"enrolled\", \"programme\"): leave them out"
    }
    for price in prices where !price.tiers.isEmpty {
      report(.badValue, problem, at: price.place ?? Place(file: file))
    }
  }
}

extension DayRange {
  /// The range for a message, with its last day.
  var inWords: String {
    switch (from, until) {
    case (let from?, let until?): from + 1 == until ? "\(from)" : "\(from) to \(until - 1)"
    case (let from?, nil): "\(from) and after"
    case (nil, let until?): "all days to \(until - 1)"
    case (nil, nil): "all days"
    }
  }
}
