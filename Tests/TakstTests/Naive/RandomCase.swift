import Takst

/// Everything an evaluation is given, small and fixed by a seed.
struct RandomCase: CustomStringConvertible {
  let seed: UInt64
  var tariff: Tariff
  var amendments: [Amendment]
  var period: Period
  var asKnownOn: Day?
  var lines: [ActivityLine]
  var population: Population?
  var practices: [Practice]
  var indicators: [IndicatorResult]

  init(seed: UInt64) {
    self.seed = seed
    var random = SeededGenerator(seed: seed)
    period = random.one(of: RandomInputs.periods)
    asKnownOn = random.chance(50) ? random.one(of: RandomTariff.publications) : nil
    var tariff = RandomTariff(random)
    tariff.build()
    self.tariff = tariff.tariff
    amendments = tariff.amendments
    var inputs = RandomInputs(tariff.random, codes: tariff.billable, amendments: amendments, period: period)
    inputs.build()
    lines = inputs.lines
    population = inputs.population
    practices = inputs.practices
    indicators = inputs.indicators
  }

  var inputs: Inputs {
    Inputs(activity: log(lines), population: population, practices: practices, indicators: indicators)
  }

  func log(_ lines: [ActivityLine]) -> ActivityLog {
    var log = ActivityLog()
    for line in lines { log.append(line) }
    return log
  }

  /// All that is needed to follow the case by hand.
  var description: String {
    var text = "seed \(seed), period \(period), as known on \(asKnownOn?.description ?? "-")\n"
    for item in tariff.items {
      text += "item \(item.code) segment \(item.segment) tags \(item.tags) days \(item.days) \(item.unit)\n"
      for move in item.moves { text += "  moves to \(move.segment) on \(move.from)\n" }
      for price in item.prices {
        text += "  price \(price.amount?.description ?? "-") \(price.days) \(price.decision ?? "")"
        if let per = price.per { text += " per \(per)" }
        if let income = price.income { text += " income \(income) of \(price.shares)" }
        text += price.tiers.map { " above \($0.above): \($0.amount)" }.joined() + "\n"
      }
      if let indexed = item.indexed { text += "  indexed \(indexed.base) from \(indexed.from)\n" }
    }
    for rule in tariff.rules {
      text += "rule \(rule.id) \(rule.severity) \(rule.items.terms) \(rule.days) \(rule.kind.stated)\n"
    }
    for rule in tariff.rules { if let when = rule.when { text += "  \(rule.id) when \(when.stated)\n" } }
    for ceiling in tariff.ceilings { text += "\(ceiling)\n" }
    for budget in tariff.budgets { text += "\(budget)\n" }
    for amendment in amendments {
      text += "amendment \(amendment.id) regions \(amendment.regions ?? []) byContract \(amendment.byContract)"
      text += " payers \(amendment.payers ?? [])\n"
      for entry in amendment.changes { text += "  \(entry.change)\n" }
    }
    for line in lines {
      text +=
        "line \(line.date) \(line.practice) \(line.patient) \(line.code) × \(line.quantity) \(line.facts.stated)\n"
    }
    for practice in practices { text += "\(practice)\n" }
    if let population {
      for person in population.people { text += "\(person)\n" }
      for group in population.groups { text += "\(group)\n" }
    } else {
      text += "no population\n"
    }
    for indicator in indicators { text += "\(indicator)\n" }
    return text
  }
}

/// What is set in a value with many optional members.
private func stated(_ value: Any) -> String {
  var parts: [String] = []
  for child in Mirror(reflecting: value).children {
    let text = "\(child.value)"
    if text == "nil" || text == "[]" { continue }
    if let conditions = child.value as? [Condition] {
      parts.append("\(child.label ?? ""): (\(conditions.map(\.stated).joined(separator: " | ")))")
    } else {
      parts.append("\(child.label ?? ""): \(text)")
    }
  }
  return parts.joined(separator: ", ")
}

extension Condition {
  fileprivate var stated: String { TakstTests.stated(self) }
}

extension Rule.Kind {
  fileprivate var stated: String {
    if case .eligible(let only) = self { return "eligible only \(only.stated)" }
    return "\(self)"
  }
}

extension ActivityLine.Facts {
  fileprivate var stated: String { TakstTests.stated(self) }
}
