internal import Takst

/// What a report says of an assumed response of practices.
enum BehaviourPhrase {
  case overview, assumed, behaviour
  case title(name: String, scenario: String)
  case formula, observedIn, number, low, central, high, origin
  case originName(Behaviour.Origin)
  case staticEffect, behavioural
  case bySegment, itemsThatRespond, noItemResponds
  case practicesByChange, gainingWithout, gainingWith, losingWithout, losingWith
  case range, allNumbers, draws(String, seed: String), drawnAtMost(percent: String), least, greatest
  case notDone(units: String, carried: String), remainder(String)
  case outcomes, outcomeUnit(Behaviour.Outcome.Unit)
  case caution(String)
  case warning(BehaviouralEffect.Warning)
}

extension Language {
  /// A phrase in the language.
  func callAsFunction(_ phrase: BehaviourPhrase) -> String {
    switch self {
    case .english: phrase.english
    case .danish: phrase.danish
    case .dutch: phrase.dutch
    }
  }
}

extension BehaviourPhrase {
  /// The phrase in English.
  var english: String {
    switch self {
    case .overview: "If practices respond"
    case .assumed:
      "Assumed, not measured: nothing above depends on it. Static: the new terms on the same volumes. Behavioural: what the assumed volumes add, paid by the whole schedule. Total = static + behavioural."
    case .behaviour: "Behaviour"
    case .title(let name, let scenario): "\(name) (\(scenario))"
    case .formula: "Formula"
    case .observedIn: "Observed in"
    case .number: "Number"
    case .low: "Low"
    case .central: "Used"
    case .high: "High"
    case .origin: "Origin"
    case .originName(.published): "published"
    case .originName(.derived): "from published numbers"
    case .originName(.user): "your own"
    case .staticEffect: "Static"
    case .behavioural: "Behavioural"
    case .bySegment: "By segment"
    case .itemsThatRespond: "Items that respond most"
    case .noItemResponds: "No item responds."
    case .practicesByChange: "Practices"
    case .gainingWithout: "Gaining without the response"
    case .gainingWith: "Gaining with the response"
    case .losingWithout: "Losing without the response"
    case .losingWith: "Losing with the response"
    case .range: "How much depends on the numbers: behavioural effect"
    case .allNumbers: "All together"
    case .draws(let count, let seed): "\(count) random draws from the ranges, seed \(seed)"
    case .drawnAtMost(let percent): "\(percent) % of them at most"
    case .least: "Least"
    case .greatest: "Greatest"
    case .notDone(let units, let carried):
      "Not done: \(units) units that the limit left unpaid; carried to the next period: \(carried)."
    case .remainder(let amount):
      "The total misses what the formula aims at by \(amount), as amounts are whole coins and ceilings and budgets work on the result."
    case .outcomes: "Observed, in its own unit; it is no income of practices"
    case .outcomeUnit(.percentagePoints): "percentage points"
    case .outcomeUnit(.percent): "%"
    case .outcomeUnit(.euroPerHalfYear): "EUR per person and half-year"
    case .caution(let text): "Caution: \(text)"
    case .warning(.otherCountry(let currencies)):
      "observed in a country with another currency (\(currencies.joined(separator: ", ")))."
    case .warning(.otherCare): "not observed in general practice."
    case .warning(.otherChange(let change)): "observed where \(change.english); this scenario does nothing of the kind."
    case .warning(.withoutItems(let role)):
      "nothing says which items \"\(role)\" means, so that none of them responds: name them under \"roles\"."
    case .warning(.withoutSetting(let setting)):
      "nothing responds, as \"\(setting)\" is not set: set it in a file of your own."
    case .warning(.meanForMarginal):
      "elasticities are applied to the mean amount per unit, as marginal revenues are not at hand."
    case .warning(.otherFeeChange(let code)): "the fee of \(code) changes otherwise than where it was observed."
    }
  }
}

extension Behaviour.Change {
  fileprivate var english: String {
    switch self {
    case .any: "anything changed"
    case .fees: "fees rose or fell"
    case .feeCut: "fees fell"
    case .contract: "fee for service gave way to capitation or a payment by time"
    case .newFee: "a fee was added"
    case .bundle: "a payment per person in a programme was introduced"
    case .results: "payment by results came or went"
    }
  }
}
