extension Solver {
  /// What is moved to reach a goal.
  public enum Lever: Hashable, Sendable {
    /// A factor on all prices of some items, in steps of a millionth, up to 1000.
    ///
    /// Each price is rounded to the smallest coin, half away from zero, as ``PriceStep/scaled(by:)`` does.
    case factor(Selector)
    /// One amount for all prices that an item has in the period, in steps of the smallest coin, up to a billion.
    case amount(code: String)

    /// The items it moves.
    public var items: Selector {
      switch self {
      case .factor(let items): items
      case .amount(let code): [code]
      }
    }

    /// How many steps of the lever make one: a factor of one, or one unit of the currency.
    func steps(_ currency: Currency) -> Int64 {
      switch self {
      case .factor: 1_000_000
      case .amount: Rate.powersOfTen[currency.minorDigits]
      }
    }
  }

  /// What a lever is to reach.
  public enum Goal: Hashable, Sendable {
    /// The scenario's total equals the baseline's.
    case neutral
    /// The scenario's total equals an amount.
    case total(Money)
    /// The scenario's total less the baseline's equals an amount.
    case difference(Money)
    /// A segment earns an amount.
    case amount(segment: String, Money)
    /// A segment earns a share of the scenario's total, rounded to the smallest coin, half away from zero.
    case share(segment: String, Rate)

    /// By how much a result misses the goal, in minor units.
    func difference(_ earnings: ScenarioEarnings, from baseline: ScenarioEarnings) -> Int64 {
      let total = earnings.total
      switch self {
      case .neutral: return total.minorUnits - baseline.total.minorUnits
      case .total(let wanted): return total.minorUnits - wanted.minorUnits
      case .difference(let wanted): return (total - baseline.total - wanted).minorUnits
      case .amount(let segment, let wanted): return (earnings.amount(of: segment) - wanted).minorUnits
      case .share(let segment, let share):
        return (earnings.amount(of: segment) - total.scaled(by: share, rounding: .halfAwayFromZero)).minorUnits
      }
    }
  }
}

extension Catalogue {
  /// What is wrong with a term that selects no item; nil when it selects one.
  func problem(ofTerm term: String) -> String? {
    if items.contains(where: { Selector.term(term, selects: $0) }) { return nil }
    func advice(_ known: [String], _ prefix: String, _ hint: String) -> String {
      Suggestion.closest(to: String(term.dropFirst(prefix.count)), in: known).map { "did you mean \(prefix)\($0)?" }
        ?? hint
    }
    if term.hasPrefix("segment:") {
      let known = segments.map(\.id)
      return "no item of the tariff \(tariff.id) is in the segment \(term.dropFirst(8)): "
        + advice(known, "segment:", "use one of \(known.joined(separator: ", "))")
    }
    if term.hasPrefix("tag:") {
      return "no item of the tariff \(tariff.id) has the tag \(term.dropFirst(4)): "
        + advice(items.flatMap(\.tags), "tag:", "name a code, segment:ID or tag:ID")
    }
    return "the tariff \(tariff.id) has no code \(term): "
      + advice(items.map(\.code), "", "name a code, segment:ID or tag:ID")
  }
}
