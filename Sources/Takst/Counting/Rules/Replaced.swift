/// The line becomes another item where the rule's condition holds.
extension PracticeCounter {
  func applyReplacement(_ rule: CompiledRule, by item: Int) {
    // All lines are judged before any is changed, so that their order does not matter.
    for index in candidates(of: rule) { reprice(rule, line: index, to: item) }
  }
}
