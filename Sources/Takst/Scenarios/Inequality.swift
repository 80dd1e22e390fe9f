/// How unequally income is spread: over the people on the practices' lists, or, without lists, over the practices.
///
/// ```swift
/// let distributions = Distributions(compared)
/// distributions.baseline.inequality?.gini  // 0.0512: zero when every person brings the same income
/// ```
/// The income of a practice is taken as spread evenly over its list. Practices without people are left out.
public struct Inequality: Hashable, Sendable {
  /// Whose income is compared.
  public enum Income: String, Hashable, Sendable {
    /// The income per person on a list; each practice counts by its people.
    case perEnrolled
    /// The income of a practice; each practice counts once.
    case perPractice
  }

  /// Whose income is compared: that of people when at least two practices have lists.
  public let income: Income
  /// How many practices are compared.
  public let practices: Int
  /// The Gini coefficient: zero when all have the same, one when one has all (Gini, Variabilità e mutabilità, 1912).
  ///
  /// Nil unless the incomes are zero or more, and some are more.
  public internal(set) var gini: Double?
  /// Theil's T: zero when all have the same (Theil, Economics and Information Theory, 1967).
  ///
  /// The sum over the practices of their share of the income times the natural logarithm of that share over their share of
  /// the people. Nil unless the incomes are zero or more, and some are more.
  public internal(set) var theil: Double?
  /// The part of Theil's T between the mean incomes of regions; practices without a region are taken as one.
  ///
  /// Nil when no region is stated.
  public internal(set) var betweenRegions: Double?
  /// The part of Theil's T within regions: with that between regions it makes the whole.
  public internal(set) var withinRegions: Double?
  /// The concentration index of income by deprivation: below zero when the more deprived bring more.
  ///
  /// Above zero the less deprived do. People are ranked from the most deprived practice to the least; practices with the
  /// same index share a rank (Kakwani, Wagstaff and van Doorslaer, Journal of Econometrics 77, 1997). Only practices that
  /// state their deprivation are ranked; nil when fewer than two do.
  public internal(set) var concentration: Double?
  /// How many practices are ranked by deprivation.
  public let ranked: Int
  /// Whether something is hidden, as it is about too few practices.
  public internal(set) var isHidden = false
}

/// Who income is spread over: the same in all scenarios.
struct IncomeBase {
  let income: Inequality.Income
  /// The positions of the practices compared.
  let practices: [Int]
  /// The people of each, added up over the period's months; one for each when practices are compared.
  let people: [Int64]
  private let allPeople: Int64
  /// The region of each; nil when no region is stated.
  private let regions: [Int]?
  private let peopleOfRegion: [Int64]
  /// Places in `practices`, the most deprived first, those with the same deprivation together.
  private let byDeprivation: [[Int]]
  private var ranked: Int { byDeprivation.reduce(0) { $0 + $1.count } }

  init(_ compared: ComparedEarnings, regions grouping: PracticeGrouping?) {
    let listed = compared.practices.indices.filter { (compared.personMonths[$0] ?? 0) > 0 }
    income = listed.count >= 2 ? .perEnrolled : .perPractice
    let practices = income == .perEnrolled ? listed : Array(compared.practices.indices)
    let people = income == .perEnrolled ? practices.map { compared.personMonths[$0]! } : practices.map { _ in 1 }
    allPeople = people.reduce(0, +)
    regions = grouping.map { grouping in practices.map { grouping.ofPractice[$0] } }
    var peopleOfRegion = [Int64](repeating: 0, count: grouping?.groups.count ?? 0)
    if let regions { for (region, people) in zip(regions, people) { peopleOfRegion[region] += people } }
    self.peopleOfRegion = peopleOfRegion
    let index = practices.map { compared.practices[$0].deprivation }
    var byDeprivation: [[Int]] = []
    var last: Rate?
    for place in practices.indices.filter({ index[$0] != nil }).sorted(by: { index[$1]! < index[$0]! }) {
      if last == index[place] {
        byDeprivation[byDeprivation.count - 1].append(place)
      } else {
        byDeprivation.append([place])
        last = index[place]
      }
    }
    self.byDeprivation = byDeprivation
    (self.practices, self.people) = (practices, people)
  }

  /// The incomes per person, from the least to the greatest.
  func sorted(_ incomes: [Int64]) -> [ExactShare] {
    zip(incomes, people).map { ExactShare(numerator: $0, denominator: $1) }.sorted()
  }

  /// How unequally incomes are spread; nil of fewer than two practices.
  func inequality(of incomes: [Int64], sorted: [ExactShare]) -> Inequality? {
    if practices.count < 2 { return nil }
    var result = Inequality(income: income, practices: practices.count, ranked: ranked)
    if sorted[0].numerator >= 0 {
      var curve = ConcentrationCurve()
      for share in sorted { curve.add(income: share.numerator, people: share.denominator) }
      result.gini = curve.index
      result.theil = theil(incomes)
      if let (between, within) = theilByRegion(incomes) {
        (result.betweenRegions, result.withinRegions) = (between, within)
      }
    }
    if ranked >= 2 {
      var curve = ConcentrationCurve()
      for tied in byDeprivation {
        let income: Int64 = tied.reduce(0) { $0 + incomes[$1] }
        let people: Int64 = tied.reduce(0) { $0 + self.people[$1] }
        curve.add(income: income, people: people)
      }
      result.concentration = curve.index
    }
    return result
  }

  private func theil(_ incomes: [Int64]) -> Double? {
    let total = incomes.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0.0
    for (income, people) in zip(incomes, people) { sum += IncomeBase.term(income, of: total, people, of: allPeople) }
    return sum
  }

  private func theilByRegion(_ incomes: [Int64]) -> (between: Double, within: Double)? {
    let total = incomes.reduce(0, +)
    guard total > 0, let regions else { return nil }
    var incomeOfRegion = [Int64](repeating: 0, count: peopleOfRegion.count)
    for (region, income) in zip(regions, incomes) { incomeOfRegion[region] += income }
    var between = 0.0
    for (income, people) in zip(incomeOfRegion, peopleOfRegion) {
      between += IncomeBase.term(income, of: total, people, of: allPeople)
    }
    var within = [Double](repeating: 0, count: peopleOfRegion.count)
    for (place, region) in regions.enumerated() where incomeOfRegion[region] > 0 {
      within[region] += IncomeBase.term(
        incomes[place], of: incomeOfRegion[region], people[place], of: peopleOfRegion[region])
    }
    var sum = 0.0
    for (income, part) in zip(incomeOfRegion, within) { sum += Double(income) / Double(total) * part }
    return (between, sum)
  }

  /// A share of the income times the logarithm of that share over the share of the people; zero without income.
  private static func term(_ income: Int64, of total: Int64, _ people: Int64, of all: Int64) -> Double {
    if income == 0 { return 0 }
    // Products of whole numbers, so that equal shares have exactly the ratio one.
    let ratio = (Int128(income) * Int128(all)).approximate / (Int128(total) * Int128(people)).approximate
    return Double(income) / Double(total) * naturalLogarithm(ratio)
  }
}
