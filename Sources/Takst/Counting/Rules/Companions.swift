/// Payable only with, or not with, other items for the same patient.
extension PracticeCounter {
  mutating func applyRequirement(_ rule: CompiledRule, _ companions: ItemSet, days: Int) {
    fire(rule, on: candidates(of: rule) { $0.hasCompanion($1, in: companions, days: days) ? .no : .yes })
  }

  mutating func applyExclusion(_ rule: CompiledRule, _ companions: ItemSet, days: Int) {
    fire(rule, on: candidates(of: rule) { $0.hasCompanion($1, in: companions, days: days) ? .yes : .no })
  }
}
