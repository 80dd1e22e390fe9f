import Takst

extension NaivePractice {
  /// The practice's own result in the period that contains a day, else its cluster's.
  func result(_ indicator: String, on day: Day) -> IndicatorResult? {
    for results in [ownResults, clusterResults] {
      let fitting = results.filter { $0.indicator == indicator && $0.period.contains(day) }
      if let best = latest(fitting) { return best }
    }
    return nil
  }

  /// The result on the period before a result's, from the same giver.
  func resultBefore(_ result: IndicatorResult) -> IndicatorResult? {
    let results = result.practice == id ? ownResults : clusterResults
    return latest(results.filter { $0.indicator == result.indicator && $0.period.until <= result.period.from })
  }

  /// The one that starts last, of these the one that ends first.
  private func latest(_ results: [IndicatorResult]) -> IndicatorResult? {
    results.min { a, b in
      a.period.from == b.period.from ? a.period.until < b.period.until : a.period.from > b.period.from
    }
  }
}

/// How indicators become shares of a price, in view of all practices in the run.
struct NaiveScores {
  let practices: [NaivePractice]

  /// The share times the factors; nil when data are missing.
  func share(
    _ performance: Performance, of item: Item, for practice: NaivePractice, on day: Day
  ) -> NaiveFraction? {
    guard var share = score(performance, of: item, for: practice, on: day) else { return nil }
    for factor in performance.factors {
      switch factor {
      case .listSize(let norm):
        if practice.people.isEmpty && practice.groups.isEmpty { return nil }
        share = share * NaiveFraction(Int128(practice.listed(on: day))) / NaiveFraction(norm)
      case .indicator(let indicator, let norm):
        guard let result = practice.result(indicator, on: day) else { return nil }
        share = share * NaiveFraction(result.value) / NaiveFraction(norm)
      }
    }
    return share
  }

  private func score(
    _ performance: Performance, of item: Item, for practice: NaivePractice, on day: Day
  ) -> NaiveFraction? {
    guard let result = practice.result(performance.indicator, on: day) else { return nil }
    let value = NaiveFraction(result.value)
    switch performance.score {
    case .steps(let steps):
      return steps.last { value >= NaiveFraction($0.from) }.map { NaiveFraction($0.share) } ?? .zero
    case .proportional(let above, let atMost, let measure):
      var (most, whole): (NaiveFraction?, NaiveFraction)
      switch measure {
      case .rate(let rate):
        (most, whole) = (atMost.map { NaiveFraction($0) }, NaiveFraction(rate))
      case .target:
        guard let target = result.target, target != .zero else { return nil }
        (most, whole) = (NaiveFraction(min(target, atMost ?? target)), NaiveFraction(target))
      }
      return max(.zero, min(value, most ?? value) - NaiveFraction(above)) / whole
    case .relative(let cutoffs, let quality, let improvement):
      let others = practices.filter { $0.tariff.item(item.code) != nil }
      let results = others.compactMap { $0.result(performance.indicator, on: day) }.map { NaiveFraction($0.value) }
      var sum = NaiveFraction(Int128(quality)) * reached(value, cutoffs, among: results)
      if improvement > 0 {
        guard let mine = self.improvement(performance, practice, on: day) else { return nil }
        let improvements = others.compactMap { self.improvement(performance, $0, on: day) }
        sum = sum + NaiveFraction(Int128(improvement)) * reached(mine, cutoffs, among: improvements)
      }
      return sum / NaiveFraction(Int128(quality + improvement))
    }
  }

  private func improvement(
    _ performance: Performance, _ practice: NaivePractice, on day: Day
  ) -> NaiveFraction? {
    guard let result = practice.result(performance.indicator, on: day),
      let before = practice.resultBefore(result)
    else { return nil }
    return NaiveFraction(result.value) - NaiveFraction(before.value)
  }

  /// The part of the cut-offs that a value reaches.
  private func reached(
    _ value: NaiveFraction, _ cutoffs: [Rate], among values: [NaiveFraction]
  ) -> NaiveFraction {
    let sorted = values.sorted()
    var count: Int128 = 0
    for cutoff in cutoffs {
      // Nearest rank: the least position that has at least that part of all values up to it.
      let rank = NaiveArithmetic.round(
        Int128(cutoff.units) * Int128(sorted.count), over: NaiveArithmetic.powerOfTen(cutoff.places), .up)
      if value >= sorted[max(1, Int(rank)) - 1] { count += 1 }
    }
    return NaiveFraction(count, over: Int128(cutoffs.count))
  }
}
