import Takst

extension ExplainReport {
  /// What decided the line, in words: the rules that fired, then the price or the reason there is none.
  func why(_ result: LineResult) -> String {
    var parts = result.firings.map(words)
    switch result.outcome {
    case .unknown: parts.append(language(.noSuchCode(result.line.code)))
    case .outside: parts.append(language(.outsidePeriod))
    case .unpriced: parts.append(gap(result))
    case .paid, .covered, .repriced, .rejected, .malformed: break
    }
    if let price = paidPrice(of: result) { parts.append(words(price)) }
    for supplement in result.supplements {
      let name = supplement.item.names.text(in: language.code)
      parts.append(language(.supplement("\(supplement.item.code) \(name) \(language.amount(supplement.amount))")))
    }
    parts += result.undecided.map { language(.ruleUndecided(title($0))) }
    return parts.joined(separator: "; ")
  }

  private func title(_ rule: Rule) -> String {
    let name = rule.names.text(in: language.code)
    return name.isEmpty ? rule.id : "\(rule.id) \(name)"
  }

  private func words(_ firing: LineResult.Firing) -> String {
    var details: [String] = []
    if let change = firing.change { details.append(language(.becomes(from: change.from, to: change.to))) }
    if firing.unpaid > .zero { details.append(language(.unpaid(language.quantity(firing.unpaid)))) }
    if let source = firing.rule.source { details.append(language(.sourceNamed(source))) }
    let rule = language(.ruleFired(title(firing.rule)))
    return details.isEmpty ? rule : "\(rule) (\(details.joined(separator: ", ")))"
  }

  private func words(_ price: ResolvedPrice) -> String {
    let amount = language.amount(price.amount) + (price.kind == .maximum ? " (\(language(.maximumPrice)))" : "")
    var parts = [language(.priceOf(amount, status: language(.statusName(price.status))))]
    if let decision = price.decision {
      parts.append(language(.priceFrom(decision: decision.names.text(in: language.code))))
    }
    if let series = price.series { parts.append(language(.priceCarried(series: series))) }
    if let amendment = price.amendment { parts.append(language(.priceSet(amendment: amendment))) }
    if let source = price.source { parts.append(language(.sourceNamed(source))) }
    if let note = price.note { parts.append(note) }
    return parts.joined(separator: ", ")
  }

  private func gap(_ result: LineResult) -> String {
    if let item = result.item, item.segment == Crosswalk.segment, let note = item.note {
      return language(.noCounterpart(note))
    }
    let isFree = result.item?.prices.contains { $0.kind == .free && $0.days.contains(result.line.date) } ?? false
    return language(isFree ? .contractPrice : .noPriceOn(language.day(result.line.date)))
  }
}
