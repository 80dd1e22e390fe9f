extension TariffLint {
  /// Rules that can never fire, or only in part.
  static func deadRules(in tariff: Tariff) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // Codes that no line bears any more when a rule's turn comes, and the rule that saw to it.
    var gone: [String: Rule] = [:]
    for rule in tariff.rules.enumerated().sorted(by: Self.comesFirst).map(\.element) {
      let codes = tariff.items.filter { $0.unit == .service && rule.items.contains($0) }.map(\.code)
      if let reason = reason(rule, codes, gone) {
        findings.append(Diagnostic(.deadRule, "the rule \(rule.id.quoted) never fires: \(reason)", at: rule.place))
        continue
      }
      if tariff.calendar == nil, case .timeBand(let bands) = rule.kind,
        bands.contains(where: { $0.days.contains(.holiday) })
      {
        let message =
          "the rule \(rule.id.quoted) names holidays, but the tariff has none: add \"calendar\", or leave \"holiday\" out"
        findings.append(Diagnostic(.deadRule, message, at: rule.place))
      }
      for target in rule.targets { gone[target] = nil }
      if rule.leavesNoLine { for code in codes where !rule.targets.contains(code) { gone[code] = rule } }
    }
    return findings
  }

  /// The order in which rules are applied.
  private static func comesFirst(_ a: (offset: Int, element: Rule), _ b: (offset: Int, element: Rule)) -> Bool {
    (a.element.kind.order, a.offset) < (b.element.kind.order, b.offset)
  }

  private static func reason(_ rule: Rule, _ codes: [String], _ gone: [String: Rule]) -> String? {
    if codes.isEmpty { return "it selects no item of unit \"service\"; correct \"items\"" }
    if rule.days.isEmpty { return "no day lies in its range; correct \"from\" or \"until\"" }
    if let contradiction = rule.when?.contradiction { return "\(contradiction) in \"when\"; correct it" }
    if case .eligible(let only) = rule.kind, only == Condition() {
      return "\"only\" states nothing; add what must hold, or remove the rule"
    }
    if case .replaced(let target) = rule.kind, codes == [target] {
      return "its only item \(target.quoted) is what it becomes; correct \"items\" or \"by\""
    }
    guard let first = codes.first.flatMap({ gone[$0] }), codes.allSatisfy({ gone[$0] != nil }) else { return nil }
    return "the rule \(first.id.quoted) before it leaves no line of its items; remove one of them"
  }
}

extension Rule {
  /// The codes that a line can become.
  fileprivate var targets: [String] {
    switch kind {
    case .banded(_, let bands): bands.map(\.becomes)
    case .replaced(let target): [target]
    case .timeBand(let bands): bands.flatMap { [$0.becomes, $0.adds].compactMap(\.self) }
    case .eligible, .requires, .excludes, .limit, .covered: []
    }
  }

  /// Whether the rule takes away every line of its items, always.
  fileprivate var leavesNoLine: Bool {
    guard when == nil, days == .always else { return false }
    switch kind {
    case .replaced: return severity == .reprice
    case .eligible(let only): return severity == .reject && only.contradiction != nil
    case .banded, .timeBand, .requires, .excludes, .limit, .covered: return false
    }
  }
}

extension Condition {
  /// Why the condition can never hold; nil when it can.
  var contradiction: String? {
    if let age, let from = age.from, let below = age.below, from >= below {
      return "no age is from \(from) and below \(below)"
    }
    for (name, band) in [("minutes", minutes), ("km", km)] {
      if let from = band?.from, let below = band?.below, from >= below {
        return "no value of \"\(name)\" is from \(from) and below \(below)"
      }
    }
    if let below = age?.below, below <= 0 { return "no age is below \(below)" }
    if let indicator, let from = indicator.from, let below = indicator.below, from >= below {
      return "no result of \(indicator.id.quoted) is from \(from) and below \(below)"
    }
    for condition in all {
      if let contradiction = condition.contradiction { return contradiction }
    }
    if !any.isEmpty {
      let reasons = any.map(\.contradiction)
      if let first = reasons[0], reasons.allSatisfy({ $0 != nil }) { return first }
    }
    if not.contains(Condition()) { return "\"not\" holds a condition that states nothing" }
    return nil
  }
}
