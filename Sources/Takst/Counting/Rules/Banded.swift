/// The code follows from a measured value.
extension PracticeCounter {
  mutating func apply(_ rule: CompiledRule, _ measure: Rule.Measure, _ bands: [CompiledRule.Band]) {
    for index in candidates(of: rule) {
      let facts = facts(index)
      guard let value = measure == .km ? facts.km : facts.minutes else {
        leaveOpen(rule, line: index)
        continue
      }
      guard let band = bands.first(where: { $0.contains(value) }) else { continue }
      reprice(rule, line: index, to: band.item)
    }
  }
}

extension CompiledRule.Band {
  func contains(_ value: Quantity) -> Bool {
    if let below, value >= below { return false }
    if let upTo, value > upTo { return false }
    return true
  }
}
