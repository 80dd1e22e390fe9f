/// Payable only where a condition holds.
extension PracticeCounter {
  mutating func applyEligibility(_ rule: CompiledRule, only condition: CompiledCondition) {
    fire(rule, on: candidates(of: rule) { $0.satisfies(condition, $1).negated })
  }
}
