/// Payable only with, or not with, other items for the same patient.
extension PracticeCounter {
  func applyRequirement(_ rule: CompiledRule, _ companions: ItemSet, days: Int) {
    let fired = candidates(of: rule).filter { !hasCompanion($0, in: companions, days: days) }
    fire(rule, on: fired)
  }

  func applyExclusion(_ rule: CompiledRule, _ companions: ItemSet, days: Int) {
    let fired = candidates(of: rule).filter { hasCompanion($0, in: companions, days: days) }
    fire(rule, on: fired)
  }
}
