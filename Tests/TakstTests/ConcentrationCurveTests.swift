import Testing

@testable import Takst

/// The concentration index against its definition, without tolerance.
@Suite struct ConcentrationCurveTests {
  /// A group of people and what they have.
  private struct Group {
    var income: Int64
    var people: Int64
  }

  private func groups(_ generator: inout SeededGenerator) -> [Group] {
    (0..<generator.int(1...30)).map { _ in
      Group(income: Int64(generator.int(0...5000)), people: Int64(generator.int(1...200)))
    }
  }

  private func index(_ groups: [Group]) -> Double? {
    var curve = ConcentrationCurve()
    for group in groups { curve.add(income: group.income, people: group.people) }
    return curve.index
  }

  /// CI = 2 · Σ w (y − ȳ)(R − R̄) / ȳ with *w* the share of the people, *y* the mean income of a group, and *R* the weighted fractional
  /// rank, the middle of the group among all people (Kakwani, Wagstaff and van Doorslaer 1997; R package `rineq`, `ci.R`).
  ///
  /// With N people, C of them before the group, and T all income: w = n/N, y = Y/n, R = (2C + n)/2N, R̄ = ½, so that
  /// CI = Σ (Y·N − T·n)(2C + n − N) / (T·N²), a quotient of whole numbers.
  @Test func isTheCovarianceOfIncomeAndRank() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let groups = groups(&generator)
      let people = groups.reduce(Int128(0)) { $0 + Int128($1.people) }
      let income = groups.reduce(Int128(0)) { $0 + Int128($1.income) }
      guard income > 0 else { continue }
      var (before, sum) = (Int128(0), Int128(0))
      for group in groups {
        let (own, count) = (Int128(group.income), Int128(group.people))
        sum += (own * people - income * count) * (2 * before + count - people)
        before += count
      }
      // The quotient is that of two smaller whole numbers, which the nearest binary fraction then follows from.
      #expect(sum % people == 0, "seed \(seed)")
      #expect(index(groups) == (sum / people).approximate / (income * people).approximate, "seed \(seed)")
    }
  }

  /// Ranked by income itself it is the Gini coefficient: half the mean difference of two people over the mean.
  @Test func rankedByItselfItIsTheGiniCoefficient() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let groups = groups(&generator)
      let people = groups.reduce(Int128(0)) { $0 + Int128($1.people) }
      let income = groups.reduce(Int128(0)) { $0 + Int128($1.income) }
      guard income > 0 else { continue }
      // n·m·|Y/n − X/m| = |Y·m − X·n|, over all pairs.
      var difference = Int128(0)
      for one in groups {
        for other in groups {
          difference += abs(Int128(one.income) * Int128(other.people) - Int128(other.income) * Int128(one.people))
        }
      }
      let sorted = groups.sorted { $0.income * $1.people < $1.income * $0.people }
      #expect(difference % 2 == 0, "seed \(seed)")
      #expect(
        index(sorted) == (difference / 2).approximate / (income * people).approximate, "seed \(seed)")
    }
  }

  /// The same through practices: where the index of deprivation falls as income per person rises, the concentration is the Gini
  /// coefficient.
  @Test func practicesRankedByTheirIncome() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let groups = groups(&generator)
      let sorted = groups.sorted { $0.income * $1.people < $1.income * $0.people }
      let rows = sorted.enumerated().map { rank, group in
        ComparedPractices.Row(
          id: "\(rank)", people: group.people, deprivation: Rate(units: Int64(-rank), places: 0), before: group.income,
          after: group.income)
      }
      guard rows.count > 1, let inequality = Distributions(ComparedPractices.compared(rows)).baseline.inequality,
        let gini = inequality.gini
      else { continue }
      #expect(inequality.concentration == gini, "seed \(seed)")
    }
  }
}
