/// How the result of an indicator becomes a share of a price.
///
/// A relative score needs the results of all practices in the run, so that it is made when the tally is priced.
struct PerformanceShare {
  private let performance: Performance
  /// The value of each cut-off, of the results and of the improvements; empty unless the score is relative.
  private var resultCutoffs: [Fraction] = []
  private var improvementCutoffs: [Fraction] = []

  /// Prepares the score from the results of all practices in the run for one due day.
  init(_ performance: Performance, among standings: [Tally.Standing]) {
    self.performance = performance
    if case .relative(let cutoffs, _, _) = performance.score {
      resultCutoffs = PerformanceShare.values(of: cutoffs, among: standings.map(\.result))
      improvementCutoffs = PerformanceShare.values(of: cutoffs, among: standings.compactMap(\.improvement))
    }
  }

  /// The percentiles of some values by the nearest rank: the smallest value that at least that share does not exceed.
  private static func values(of cutoffs: [Rate], among values: [Fraction]) -> [Fraction] {
    let sorted = values.sorted()
    if sorted.isEmpty { return [] }
    return cutoffs.map { cutoff in
      var rank = ExactRatio()
      rank.multiply(by: cutoff)
      rank.multiply(by: Int64(sorted.count))
      return sorted[Int(max(1, rank.rounded(.up)!)) - 1]
    }
  }

  /// Whether a practice's count earns anything at all.
  func isPositive(for count: Tally.Performance) -> Bool {
    var ratio = ExactRatio()
    multiply(&ratio, for: count)
    return ratio.isPositive
  }

  /// Multiplies by the share and the factors of a practice's count.
  func multiply(_ ratio: inout ExactRatio, for count: Tally.Performance) {
    switch performance.score {
    case .steps(let steps):
      ratio.multiply(by: steps.last { Fraction($0.from) <= count.standing.result }?.share ?? .zero)
    case .proportional(let above, let atMost, let measure):
      var divisor = Rate.one
      var most = atMost
      switch measure {
      case .rate(let rate): divisor = rate
      case .target:
        divisor = count.target!
        most = min(most ?? divisor, divisor)
      }
      let capped = most.map { min(count.standing.result, Fraction($0)) } ?? count.standing.result
      let excess = capped - Fraction(above)
      ratio.multiply(by: max(excess, Fraction(0, 1)))
      ratio.divide(by: divisor)
    case .relative(let cutoffs, let quality, let improvement):
      let reached = resultCutoffs.count { $0 <= count.standing.result }
      let improved = count.standing.improvement.map { value in improvementCutoffs.count { $0 <= value } } ?? 0
      ratio.multiply(by: quality * Int64(reached) + improvement * Int64(improved))
      ratio.divide(by: (quality + improvement) * Int64(cutoffs.count))
    }
    for factor in count.factors { ratio.multiply(by: factor) }
  }
}
