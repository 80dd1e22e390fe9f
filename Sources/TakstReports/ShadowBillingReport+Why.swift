import Takst

extension ShadowBillingReport {
  /// What makes a line's difference, in words: rules that fire on one side only or in another way, a code that comes or goes, a
  /// price, a supplement.
  static func why(_ line: ShadowBilling.Line, _ language: Language) -> String {
    let (before, after) = (line.baseline, line.scenario)
    var parts: [String] = []
    for firing in after.firings where !before.firings.contains(where: { acts($0, like: firing) }) {
      let isKnown = before.firings.contains { $0.rule.id == firing.rule.id }
      let title = title(firing.rule, language)
      parts.append(language(isKnown ? .firesDifferently(title) : .firesNow(title)))
    }
    for firing in before.firings where !after.firings.contains(where: { $0.rule.id == firing.rule.id }) {
      parts.append(language(.firesNoMore(title(firing.rule, language))))
    }
    if before.item == nil, after.item != nil { parts.append(language(.scenarioHasCode(line.code))) }
    if before.item != nil, after.item == nil { parts.append(language(.noSuchCode(line.code))) }
    if before.price != after.price, before.item != nil, after.item != nil {
      parts.append(language(.priceChanges(from: amount(before.price, language), to: amount(after.price, language))))
    }
    if before.supplements != after.supplements {
      parts.append(
        language(
          .supplementsChange(from: language.amount(before.supplements), to: language.amount(after.supplements))))
    }
    return parts.joined(separator: "; ")
  }

  /// Whether the same rule does the same to a line, however it is worded.
  private static func acts(_ left: LineResult.Firing, like right: LineResult.Firing) -> Bool {
    left.rule.id == right.rule.id && left.unpaid == right.unpaid && left.change == right.change
  }

  private static func title(_ rule: Rule, _ language: Language) -> String {
    let name = rule.names.text(in: language.code)
    return name.isEmpty ? rule.id : "\(rule.id) \(name)"
  }

  private static func amount(_ price: Money?, _ language: Language) -> String {
    price.map { language.amount($0) } ?? "–"
  }
}
