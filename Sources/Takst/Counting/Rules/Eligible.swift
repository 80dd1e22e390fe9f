/// Payable only where a condition holds.
extension PracticeCounter {
  func applyEligibility(_ rule: CompiledRule, only condition: CompiledCondition) {
    var fired: [Int] = []
    for index in candidates(of: rule) {
      switch holds(condition, line: index) {
      case .yes: break
      case .no: fired.append(index)
      case .undecided: undecided.append((index, rule.index))
      }
    }
    fire(rule, on: fired)
  }
}
