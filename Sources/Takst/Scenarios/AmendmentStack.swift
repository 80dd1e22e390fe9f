/// Amendments laid over one another: what a later one overrides of an earlier one, and what changes nothing.
///
/// ```swift
/// let stack = try AmendmentStack(tariff, [agreement, offer], over: .year(2024))
/// for finding in stack.findings { print(finding) }
/// ```
public struct AmendmentStack: Sendable {
  /// A change that is overridden or has no effect.
  public struct Finding: Hashable, Sendable {
    /// Why the change does not hold.
    public enum Reason: Hashable, Sendable {
      /// Another amendment, or a later change of the same one, holds in its place.
      case overridden(by: String, now: String)
      /// The change leads to nothing else than what was there, on no day of the period.
      case withoutEffect
    }

    /// The amendment whose change it is.
    public var amendment: String
    /// What it is about: a code, or the id of a rule, a ceiling or a budget.
    public var subject: String
    /// The days on which it does not hold.
    public var days: DayRange
    /// What it says.
    public var value: String
    /// Why it does not hold.
    public var reason: Reason
    /// Whether it still holds for some practices or payers, as the other one is limited to others.
    public var isPartial: Bool
    /// Where it stands.
    public var place: Place?
  }

  /// What does not hold, by amendment and change in order, then by item and day.
  public let findings: [Finding]

  /// Looks through amendments.
  ///
  /// - Parameters:
  ///   - tariff: The tariff.
  ///   - amendments: What is laid over it, in order.
  ///   - period: The days that are looked at.
  ///   - asKnownOn: Prices of decisions published after this day are left out; nil takes all.
  /// - Throws: ``Diagnostics`` when an amendment changes what is not there.
  /// - Complexity: O(items × days on which prices change × changes of an item).
  public init(
    _ tariff: Tariff, _ amendments: [Amendment], over period: Period, asKnownOn: Day? = nil
  ) throws(Diagnostics) {
    findings = StackFindings.all(in: try Catalogue(tariff, amendments), over: period, asKnownOn: asKnownOn)
  }
}

extension Comparison {
  /// What a scenario's amendments override, what is overridden of them, and which of their changes have no effect.
  ///
  /// What the baseline's amendments do to each other is left out.
  ///
  /// - Parameter scenario: The scenario's position.
  /// - Returns: The findings, in the order of the amendments.
  /// - Complexity: O(items × days on which prices change × changes of an item).
  public func overridden(in scenario: Int) -> [AmendmentStack.Finding] {
    let (catalogue, evaluator) = (evaluators[scenario + 1].catalogue, evaluators[scenario + 1])
    let own = Set(scenarios[scenario].amendments.map(\.id))
    let findings = StackFindings.all(in: catalogue, over: evaluator.timeline.period, asKnownOn: evaluator.asKnownOn)
    return findings.filter { finding in
      if case .overridden(let other, _) = finding.reason, own.contains(other) { return true }
      return own.contains(finding.amendment)
    }
  }
}

/// Collects what does not hold.
private struct StackFindings {
  let catalogue: Catalogue
  let period: Period
  let asKnownOn: Day?
  private var all: [(amendment: Int, change: Int, finding: AmendmentStack.Finding)] = []

  /// A change of an amendment.
  private struct Change: Hashable {
    var amendment: Int
    var change: Int
  }

  init(catalogue: Catalogue, period: Period, asKnownOn: Day?) {
    self.catalogue = catalogue
    self.period = period
    self.asKnownOn = asKnownOn
  }

  /// Everything that does not hold, in order.
  static func all(
    in catalogue: Catalogue, over period: Period, asKnownOn: Day?
  ) -> [AmendmentStack.Finding] {
    var found = StackFindings(catalogue: catalogue, period: period, asKnownOn: asKnownOn)
    found.lookAtPrices()
    found.lookAtDefinitions()
    return found.sorted
  }

  private var sorted: [AmendmentStack.Finding] {
    all.enumerated().sorted {
      ($0.element.amendment, $0.element.change, $0.offset) < ($1.element.amendment, $1.element.change, $1.offset)
    }.map(\.element.finding)
  }

  private func amendment(_ change: Change) -> Amendment { catalogue.amendments[change.amendment] }

  /// Whether an amendment holds for fewer practices or payers than another.
  private func isNarrower(_ one: Change, than other: Change) -> Bool {
    let (a, b) = (amendment(one), amendment(other))
    if one.amendment == other.amendment { return false }
    return (a.regions != nil && a.regions != b.regions) || (a.byContract && a.id != b.id)
      || (a.payers != nil && a.payers != b.payers)
  }

  /// Whether there can be a practice and a payer for which both hold.
  private func canMeet(_ one: Change, _ other: Change) -> Bool {
    let (a, b) = (amendment(one), amendment(other))
    func share(_ left: [String]?, _ right: [String]?) -> Bool {
      guard let left, let right else { return true }
      return !Set(left).isDisjoint(with: right)
    }
    return share(a.regions, b.regions) && share(a.payers, b.payers)
  }

  private mutating func add(
    _ change: Change, _ subject: String, _ days: DayRange, _ value: String, _ reason: AmendmentStack.Finding.Reason,
    isPartial: Bool = false
  ) {
    let entry = amendment(change).changes[change.change]
    // A run of days is one finding.
    if let last = all.indices.last, all[last].amendment == change.amendment, all[last].change == change.change,
      all[last].finding.subject == subject, all[last].finding.reason == reason, all[last].finding.value == value,
      all[last].finding.isPartial == isPartial, all[last].finding.days.until == days.from
    {
      all[last].finding.days.until = days.until
      return
    }
    all.append(
      (
        change.amendment, change.change,
        AmendmentStack.Finding(
          amendment: amendment(change).id, subject: subject, days: days, value: value, reason: reason,
          isPartial: isPartial, place: entry.place)
      ))
  }

  // MARK: Prices

  private mutating func lookAtPrices() {
    let all = Array(catalogue.amendments.indices)
    var effective: Set<Change> = []
    var overridden: Set<Change> = []
    for (index, item) in catalogue.items.enumerated() {
      let candidates = PriceTable.candidates(
        of: item, index: index, catalogue: catalogue, amendments: all, payer: nil, asKnownOn: asKnownOn)
      guard candidates.contains(where: { $0.change != nil }) else { continue }
      for days in slices(candidates) {
        look(at: item, candidates, days, &effective, &overridden)
      }
    }
    for (position, amendment) in catalogue.amendments.enumerated() {
      for (number, entry) in amendment.changes.enumerated() {
        let change = Change(amendment: position, change: number)
        guard let (subject, value) = entry.change.pricing, !effective.contains(change), !overridden.contains(change)
        else { continue }
        add(change, subject, DayRange(from: period.from, until: period.until), value, .withoutEffect)
      }
    }
  }

  /// The period, cut where a candidate begins or ends.
  private func slices(_ candidates: [PriceTable.Candidate]) -> [DayRange] {
    let bounds = candidates.flatMap { [$0.days.from, $0.days.until].compactMap(\.self) }
      .filter { $0 > period.from && $0 < period.until }
    let starts = [period.from] + Set(bounds).sorted()
    return zip(starts, starts.dropFirst() + [period.until]).map { DayRange(from: $0, until: $1) }
  }

  private mutating func look(
    at item: Item, _ candidates: [PriceTable.Candidate], _ days: DayRange, _ effective: inout Set<Change>,
    _ overridden: inout Set<Change>
  ) {
    let day = days.from!
    let price = PriceTable.choice(among: candidates, on: day).flatMap { PriceTable.price($0, candidates) }
    // The price that is set last, which hides all that is set below it.
    var last: Change?
    for (position, candidate) in candidates.enumerated() where candidate.days.contains(day) {
      guard let (amendment, number) = candidate.change else { continue }
      let change = Change(amendment: amendment, change: number)
      if let last, last != change {
        if !canMeet(last, change) {
          effective.insert(change)
          continue
        }
        let isPartial = isNarrower(last, than: change)
        if isPartial { effective.insert(change) }
        overridden.insert(change)
        let now = self.amendment(last).changes[last.change].change.pricing?.value ?? ""
        add(
          change, item.code, days, self.amendment(change).changes[number].change.pricing?.value ?? "",
          .overridden(by: self.amendment(last).id, now: now), isPartial: isPartial)
        continue
      }
      var without = candidates
      without.remove(at: position)
      let other = PriceTable.choice(among: without, on: day).flatMap { PriceTable.price($0, without) }
      if other?.amount != price?.amount || other?.kind != price?.kind || other?.tiers != price?.tiers
        || other?.per != price?.per || other?.incomeShare != price?.incomeShare
      {
        effective.insert(change)
      }
      if case .price = candidate.offer { last = change }
    }
  }

  // MARK: Rules, ceilings, budgets, items

  private mutating func lookAtDefinitions() {
    // What stands by now: who said it last, and what.
    var standing: [String: (change: Change?, value: Definition)] = [:]
    for item in catalogue.tariff.items { standing["item \(item.code)"] = (nil, .item(item)) }
    for rule in catalogue.tariff.rules { standing["rule \(rule.id)"] = (nil, .rule(rule.placeless)) }
    for ceiling in catalogue.tariff.ceilings {
      standing["ceiling \(ceiling.id)"] = (nil, .factor(ceiling.factor, ceiling.status))
    }
    for budget in catalogue.tariff.budgets {
      standing["budget \(budget.id)"] = (nil, .amount(budget.amount, budget.status))
    }
    let period = DayRange(from: period.from, until: period.until)
    for (position, amendment) in catalogue.amendments.enumerated() {
      for (number, entry) in amendment.changes.enumerated() {
        let change = Change(amendment: position, change: number)
        guard let (subject, value) = entry.change.definition else { continue }
        if let before = standing[subject] {
          if before.value == value {
            add(change, subject, period, "", .withoutEffect)
            continue
          }
          if let earlier = before.change, canMeet(earlier, change) {
            add(
              earlier, subject, period, before.value.text, .overridden(by: amendment.id, now: value.text),
              isPartial: isNarrower(change, than: earlier))
          }
        } else if value == .nothing {
          add(change, subject, period, "", .withoutEffect)
        }
        standing[subject] = (change, value)
      }
    }
  }

  enum Definition: Hashable {
    case nothing
    case rule(Rule)
    case item(Item)
    case weights([Count.Weight])
    case factor(Rate?, Status)
    case amount(Money?, Status)

    /// What it says in short; empty where that is no number.
    var text: String {
      switch self {
      case .nothing, .rule, .item, .weights: ""
      case .factor(let factor, _): factor?.description ?? ""
      case .amount(let amount, _): amount?.description ?? ""
      }
    }
  }
}

extension Rule {
  /// The rule, wherever it stands.
  fileprivate var placeless: Rule {
    var rule = self
    rule.place = nil
    return rule
  }
}

extension Amendment.Change {
  /// The items whose price it changes, and to what; nil for other changes.
  fileprivate var pricing: (subject: String, value: String)? {
    switch self {
    case .set(let code, let price): (code, price.amount?.description ?? "")
    case .reprice(let items, .scaled(let factor), _): (items.terms.joined(separator: " "), "× \(factor)")
    case .reprice(let items, .raised(let amount), _):
      (items.terms.joined(separator: " "), amount.minorUnits < 0 ? "− \(-amount)" : "+ \(amount)")
    case .reprice(let items, .asOn(let day), _): (items.terms.joined(separator: " "), "= \(day)")
    default: nil
    }
  }

  /// What it defines, and how; nil for changes of prices and those that never meet others.
  fileprivate var definition: (subject: String, value: StackFindings.Definition)? {
    switch self {
    case .add(let item): ("item \(item.code)", .item(item))
    case .remove(let code): ("item \(code)", .nothing)
    case .weights(let code, let weights): ("weights \(code)", .weights(weights))
    case .rule(let rule): ("rule \(rule.id)", .rule(rule.placeless))
    case .removeRule(let id): ("rule \(id)", .nothing)
    case .ceiling(let id, let factor, let status): ("ceiling \(id)", .factor(factor, status))
    case .addCeiling(let ceiling): ("ceiling \(ceiling.id)", .factor(ceiling.factor, ceiling.status))
    case .budget(let id, let amount, let status): ("budget \(id)", .amount(amount, status))
    case .addBudget(let budget): ("budget \(budget.id)", .amount(budget.amount, budget.status))
    case .set, .reprice, .regroup, .programme, .follow: nil
    }
  }
}
