import Testing

@testable import Takst

/// One more person, member and patient who meets an indicator against two full runs of the slow evaluator.
@Suite struct IncentivesAgainstNaiveTests {
  private static func evaluator(_ random: RandomCase) -> Evaluator? {
    try? Evaluator(random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
  }

  private static func naive(_ random: RandomCase) -> NaiveEvaluator {
    NaiveEvaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn,
      inputs: random.inputs)
  }

  private static func total(_ naive: NaiveEvaluator, _ practice: String) -> Int64 {
    (naive.items[practice] ?? [:]).values.reduce(0) { $0 + $1.amount }
      + (naive.adjustments[practice] ?? [:]).values.reduce(0, +)
  }

  /// The mean of what one change after another adds to a practice's total.
  private static func mean(_ random: RandomCase, _ practice: String, _ changed: [(RandomCase, Int64)]) -> Int64? {
    if changed.isEmpty { return nil }
    let before = total(naive(random), practice)
    var (sum, weight): (Int128, Int128) = (0, 0)
    for (more, count) in changed {
      sum += Int128(total(naive(more), practice) - before) * Int128(count)
      weight += Int128(count)
    }
    return NaiveArithmetic.round(sum, over: weight, .halfAwayFromZero)
  }

  @Test(arguments: 0..<2 as Range<UInt64>) func onePersonMoreIsTheDifferenceOfTwoFullRuns(block: UInt64) throws {
    var different = 0
    for seed in block * 120..<(block + 1) * 120 {
      let random = RandomCase(seed: seed)
      guard let evaluator = Self.evaluator(random), let population = random.population else { continue }
      let values = try Incentives(evaluator, random.inputs).personValues()
      let last = random.period.until - 1
      for id in Set(population.people.map(\.practice) + population.groups.map(\.practice)).sorted() {
        var changed: [(RandomCase, Int64)] = []
        for person in population.people where person.practice == id && person.enrolled.contains(last) {
          var more = random
          var one = person
          (one.patient, one.enrolled) = ("one more", .always)
          one.programmes = population.people.filter { $0.practice == id && $0.patient == person.patient }
            .flatMap(\.programmes)
          more.population!.people.append(one)
          changed.append((more, 1))
        }
        let practice = NaivePractice(
          id: id, inputs: random.inputs, tariff: random.tariff, amendments: random.amendments,
          asKnownOn: random.asKnownOn)
        for group in practice.groups(on: last) {
          var more = random
          var one = group
          (one.count, one.date) = (1, nil)
          more.population!.groups.append(one)
          changed.append((more, group.count))
        }
        let value = values.first { $0.practice == id && $0.group == .everybody }
        let expected = Self.mean(random, id, changed)
        #expect(value?.amount.minorUnits == expected, "seed \(seed), practice \(id)\n\(random)")
        if let value, value.range.lowerBound != value.range.upperBound { different += 1 }
      }
    }
    #expect(different > 5)
  }

  @Test(arguments: 0..<2 as Range<UInt64>) func membershipIsTheDifferenceOfTwoFullRuns(block: UInt64) throws {
    var (found, covering) = (0, 0)
    for seed in block * 120..<(block + 1) * 120 {
      let random = RandomCase(seed: seed)
      guard let evaluator = Self.evaluator(random) else { continue }
      let values = try Incentives(evaluator, random.inputs).programmeValues()
      for practice in Set(random.lines.map(\.practice)).sorted() {
        let naive = Self.counted(random, practice)
        if !naive.groups.isEmpty { continue }
        for programme in evaluator.catalogue.programmes.map(\.id) {
          let members = Set(naive.people.map(\.patient) + naive.lines.map(\.line.patient)).filter { patient in
            (0..<random.period.count).contains { naive.isIn(programme, patient: patient, on: random.period.from + $0) }
          }
          let value = values.first { $0.practice == practice && $0.programme.id == programme }
          let expected = Self.mean(
            random, practice, members.map { (Self.without($0, programme, naive, random), Int64(1)) })
          #expect(
            value?.amount.minorUnits == expected.map { -$0 },
            "seed \(seed), practice \(practice), \(programme)\n\(random)")
          if let value {
            found += 1
            covering += value.fees < .zero(value.fees.currency) ? 1 : 0
            #expect(value.bundle + value.fees + value.adjustments == value.amount)
            #expect(value.members == Int64(members.count))
          }
        }
      }
    }
    #expect(found > 20 && covering > 0)
  }

  private static func counted(_ random: RandomCase, _ practice: String) -> NaivePractice {
    var naive = NaivePractice(
      id: practice, inputs: random.inputs, tariff: random.tariff, amendments: random.amendments,
      asKnownOn: random.asKnownOn)
    naive.applyRules()
    naive.snapshot = naive.lines
    return naive
  }

  /// The case without a patient's membership, and without the lines that start it.
  private static func without(
    _ patient: String, _ programme: String, _ naive: NaivePractice, _ random: RandomCase
  ) -> RandomCase {
    var less = random
    for index in (less.population?.people ?? []).indices
    where less.population!.people[index].practice == naive.id && less.population!.people[index].patient == patient {
      less.population!.people[index].programmes.removeAll { $0.programme == programme }
    }
    let starts = naive.tariff.programmes.first { $0.id == programme }?.starts ?? []
    for line in naive.lines where line.line.patient == patient && line.stands(as: starts) {
      let place = less.lines.firstIndex { other in
        var written = other
        written.code = naive.tariff.writtenCode(other.code)
        return written == line.line
      }
      less.lines.remove(at: place!)
    }
    return less
  }

  @Test(arguments: 0..<2 as Range<UInt64>) func onePatientMoreIsTheDifferenceOfTwoFullRuns(block: UInt64) throws {
    var paid = 0
    for seed in block * 100..<(block + 1) * 100 {
      let random = RandomCase(seed: seed)
      guard let evaluator = Self.evaluator(random) else { continue }
      for value in try Incentives(evaluator, random.inputs).indicatorValues() {
        guard case .fraction(let numerator, let denominator) = value.result.value, numerator < denominator else {
          #expect(value.amount == nil)
          continue
        }
        var more = random
        let place = more.indicators.firstIndex(of: value.result)!
        more.indicators[place].value = .fraction(numerator: numerator + 1, denominator: denominator)
        #expect(
          value.amount?.minorUnits == Self.mean(random, value.practice, [(more, 1)]),
          "seed \(seed), \(value)\n\(random)")
        paid += value.amount.map { $0.minorUnits == 0 ? 0 : 1 } ?? 0
      }
    }
    #expect(paid > 5)
  }
}
