import Takst

extension RandomCase {
  /// The smallest case found that still fails: without lines, rules, amendments, items and people that do not matter.
  func shrunk(while fails: (RandomCase) -> Bool) -> RandomCase {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for smaller in RandomCase.steps {
        var position = 0
        // A step that is accepted leaves the next candidate at the same position.
        while let candidate = smaller(best, position) {
          if fails(candidate) {
            best = candidate
            isSmaller = true
          } else {
            position += 1
          }
        }
      }
    }
    return best
  }

  private typealias Step = (RandomCase, Int) -> RandomCase?

  private static var steps: [Step] {
    [
      dropping(\.lines), dropping(\.tariff.rules), dropping(\.amendments), changeStep, itemStep,
      dropping(\.tariff.ceilings), dropping(\.tariff.budgets), dropping(\.practices), dropping(\.indicators),
      peopleStep, groupStep, conditionStep, factStep, simplifyStep,
    ]
  }

  private static func dropping<Element>(_ path: WritableKeyPath<RandomCase, [Element]>) -> Step {
    { random, position in
      guard position < random[keyPath: path].count else { return nil }
      var smaller = random
      smaller[keyPath: path].remove(at: position)
      return smaller
    }
  }

  /// Drops one change of an amendment.
  private static func changeStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    var left = position
    for index in random.amendments.indices {
      if left < random.amendments[index].changes.count {
        var smaller = random
        smaller.amendments[index].changes.remove(at: left)
        return smaller
      }
      left -= random.amendments[index].changes.count
    }
    return nil
  }

  /// Drops an item; one that a rule or an amendment needs makes the evaluators refuse the tariff, which is no failure.
  private static func itemStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    dropping(\.tariff.items)(random, position)
  }

  private static func peopleStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    guard let population = random.population, position < population.people.count else { return nil }
    var smaller = random
    smaller.population!.people.remove(at: position)
    return smaller
  }

  private static func groupStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    guard let population = random.population, position < population.groups.count else { return nil }
    var smaller = random
    smaller.population!.groups.remove(at: position)
    return smaller
  }

  /// Drops the condition of a rule.
  private static func conditionStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    guard position < random.tariff.rules.count else { return nil }
    var smaller = random
    smaller.tariff.rules[position].when = nil
    return random.tariff.rules[position].when == nil ? random.nothing : smaller
  }

  /// Drops the facts of a line.
  private static func factStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    guard position < random.lines.count else { return nil }
    var smaller = random
    smaller.lines[position].facts = ActivityLine.Facts()
    return random.lines[position].facts == ActivityLine.Facts() ? random.nothing : smaller
  }

  /// Takes a part of the format out of the whole case.
  private static func simplifyStep(_ random: RandomCase, _ position: Int) -> RandomCase? {
    guard position < simplifications.count else { return nil }
    var smaller = random
    simplifications[position].apply(&smaller)
    return smaller.description == random.description ? random.nothing : smaller
  }

  /// A case without anything in it, which never fails.
  private var nothing: RandomCase {
    var empty = self
    empty.lines = []
    empty.tariff.items = []
    empty.tariff.rules = []
    empty.amendments = []
    empty.population = nil
    empty.practices = []
    return empty
  }
}
