/// Payable only where a condition holds.
extension PracticeCounter {
  mutating func applyEligibility(_ rule: CompiledRule, only condition: CompiledCondition) {
    var fired: [Int] = []
    for index in candidates(of: rule) {
      switch satisfies(condition, index) {
      case .yes: break
      case .no: fired.append(index)
      case .undecided: leaveOpen(rule, line: index)
      }
    }
    fire(rule, on: fired)
  }
}
