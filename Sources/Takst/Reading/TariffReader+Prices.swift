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
    let per = optional("per", .choice) as Frequency?
    let shares = optional("shares", .shares)
    let income = optional("income", .text)
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
    for key in ["per", "shares"] where !tiers.isEmpty && has(key) {
      reading.report(
        .badValue, "a price with \"tiers\" cannot have \(key.quoted): leave out one of them", at: place(of: key))
    }
    checkIncome(income, among: shares)
    // A decision that is unknown or could not be read is reported as such.
    let decided = decision.map { reading.decisions[$0].map { $0.source != nil } ?? true } ?? false
    if source == nil, !has("source"), !decided {
      reading.report(
        .missingSource, "the price has no source: add \"source\", or name a decision that has one", at: place)
    }
    guard let status else { return nil }
    var price = Price(
      amount, days: days, kind: kind, status: status, tiers: tiers, decision: decision, source: source, note: note,
      place: place)
    price.per = per
    price.shares = shares ?? [:]
    price.income = income
    return price
  }

  /// Reports an income that is not one of the shares, and either without the other.
  private mutating func checkIncome(_ income: String?, among shares: [String: Rate]?) {
    for (key, other) in [("shares", "income"), ("income", "shares")] where has(key) && !has(other) {
      reading.report(.missingKey, "\(key.quoted) stands without \(other.quoted): add it", at: place(of: key))
    }
    if let income, let shares, shares[income] == nil {
      let known = shares.keys.sorted()
      let help =
        reading.suggestion(for: income, in: known).map { "did you mean \($0.quoted)?" }
        ?? "use one of \(known.map(\.quoted).joined(separator: ", "))"
      reading.report(
        .unknownReference, "\"income\" is \(income.quoted), which is none of the shares: \(help)",
        at: place(of: "income"))
    }
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

extension JSONShape<[String: Rate]> {
  /// Parts of a whole by name.
  static var shares: JSONShape {
    .object { fields in
      var parts: [String: Rate] = [:]
      let members = fields.dataMembers()
      for member in members {
        parts[member.key] = JSONShape<Rate>.part.read(member.value, .key(member.key), fields.reading)
      }
      if parts.count < members.count { return nil }
      // Parts of at most one, in units of the eighteenth place: nine of them always fit.
      var total: Int64 = 0
      for part in parts.values {
        let (sum, overflow) = total.addingReportingOverflow(part.units * Rate.powersOfTen[18 - part.places])
        total = sum
        if overflow {
          fields.reading.report(
            .badValue, "the shares add up to more than 9, not to 1: correct them", at: fields.place)
          return nil
        }
      }
      if total == Rate.powersOfTen[18] { return parts }
      fields.reading.report(
        .badValue,
        "the shares add up to \(Rate(units: total, places: 18)), not to 1: correct them, or add what is missing",
        at: fields.place)
      return nil
    }
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
    // Only prices that hang together by their days are compared with each other.
    let order = prices.indices.filter { !prices[$0].days.isEmpty }.sorted {
      (prices[$0].days.from ?? .first, $0) < (prices[$1].days.from ?? .first, $1)
    }
    var together: [Int] = []
    var last: Day?
    for index in order {
      let days = prices[index].days
      if !together.isEmpty, let end = last, end <= days.from ?? .first {
        checkOverlaps(of: together.sorted(), among: prices)
        together = []
      }
      last = together.isEmpty ? days.until : last.flatMap { last in days.until.map { max(last, $0) } }
      together.append(index)
    }
    checkOverlaps(of: together.sorted(), among: prices)
  }

  private func checkOverlaps(of indices: [Int], among prices: [Price]) {
    let publications = indices.map { index in prices[index].decision.flatMap { decisions[$0]?.published } }
    let days = indices.map { prices[$0].days }
    for (place, index) in indices.enumerated() {
      let published = publications[place]
      for before in 0..<place where days[before].overlaps(days[place]) {
        if let published, let publishedEarlier = publications[before], published != publishedEarlier { continue }
        let (earlier, price) = (prices[indices[before]], prices[index])
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

  /// Reports prices that do not fit what the item counts.
  func check(_ prices: [Price], _ indexed: IndexedPrice? = nil, of unit: Unit) {
    for price in prices {
      for problem in [unit.problem(tiers: price), unit.problem(per: price), unit.problem(pool: price)] {
        if let problem { report(.badValue, problem, at: price.place ?? Place(file: file)) }
      }
    }
    if let indexed, unit.isPool {
      report(
        .badValue, "a pool shares a stated amount: state prices instead of an indexed one",
        at: indexed.place ?? Place(file: file))
    }
  }
}

extension Unit {
  /// Why the price cannot have its tiers; nil when it can.
  fileprivate func problem(tiers price: Price) -> String? {
    if price.tiers.isEmpty { return nil }
    switch self {
    case .enrolled(let count), .programme(_, let count):
      if count.weights.isEmpty { return nil }
      return "the unit has weights, so that the price cannot have tiers: leave out one of them"
    case .service, .performance, .lump:
      return "tiers are for units that count people (\"enrolled\", \"programme\"): leave them out"
    }
  }

  /// Why the price cannot be for its time; nil when it can.
  fileprivate func problem(per price: Price) -> String? {
    guard let per = price.per else { return nil }
    guard let every else {
      return "\"per\" is for units that fall due; a service is paid each time: leave it out"
    }
    if per.months >= every.months { return nil }
    return "the price is per \(per) but falls due every \(every): state the amount per \(every), or change \"every\""
  }

  /// Why the price cannot be shared by practices; nil when it can.
  fileprivate func problem(pool price: Price) -> String? {
    guard isPool, price.kind != .fixed else { return nil }
    return "a pool shares a fixed amount, not one of kind \"\(price.kind)\": state the amount, and leave out \"kind\""
  }

  fileprivate var isPool: Bool {
    if case .performance(let performance) = self { performance.pool != nil } else { false }
  }

  private var every: Frequency? {
    switch self {
    case .service: nil
    case .enrolled(let count), .programme(_, let count): count.every
    case .performance(let performance): performance.every
    case .lump(_, let every, _): every
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
