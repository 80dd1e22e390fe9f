import Takst

/// Items that need no line.
extension RandomTariff {
  mutating func countedItem(_ code: String) -> Item {
    switch code {
    case "CAP":
      let count = count()
      return item(code, .enrolled(count), tiers: count.weights.isEmpty)
    case "PRG":
      let count = count()
      let programmes = random.some(of: RandomConditions.programmes, 1...2)
      return item(code, .programme(programmes: programmes, count), tiers: count.weights.isEmpty)
    case "LMP":
      return item(
        code, .lump(per: random.one(of: LumpBase.allCases), every: frequency(), when: maybeCondition(40)))
    case "POT":
      // A budget that leaves something when other earnings are taken off.
      var item = item(code, .performance(performance(isPool: true)))
      for index in item.prices.indices where random.chance(70) { item.prices[index].amount = money(0...500_000) }
      return item
    default:
      return item(code, .performance(performance(isPool: false)))
    }
  }

  private mutating func frequency() -> Frequency {
    random.one(of: [.month, .month, .quarter, .year])
  }

  private mutating func count() -> Count {
    var count = Count(every: frequency(), when: maybeCondition(40))
    for _ in 0..<(random.chance(50) ? 0 : random.int(1...2)) {
      count.weights.append(Count.Weight(when: maybeCondition(70), weight: random.chance(20) ? .zero : rate()))
    }
    return count
  }

  private mutating func performance(isPool: Bool) -> Performance {
    var performance = Performance(
      indicator: random.one(of: RandomConditions.indicators), per: random.one(of: [.enrolled, .practice]),
      every: frequency(), when: maybeCondition(25), score: score())
    if random.chance(30) { performance.factors.append(.listSize(norm: random.one(of: ["3", "2095"]))) }
    if random.chance(20) {
      performance.factors.append(.indicator(random.one(of: RandomConditions.indicators), norm: "0.05"))
    }
    if isPool { performance.pool = Performance.Pool(less: random.chance(70) ? selector() : []) }
    return performance
  }

  private mutating func score() -> Performance.Score {
    switch random.int(0...3) {
    case 0:
      return .steps([.init(from: "0.45", share: "0.5"), .init(from: "0.6", share: "0.875")])
    case 1:
      return .proportional(
        above: random.one(of: [.zero, "0.2", "0.4"]), atMost: random.one(of: [nil, "0.6", "0.8"]),
        of: .rate(random.one(of: ["0.4", "3"])))
    case 2:
      return .proportional(above: random.one(of: [.zero, "0.2"]), atMost: random.one(of: [nil, "0.5"]), of: .target)
    default:
      let quality = Int64(random.int(0...3))
      return .relative(
        cutoffs: random.one(of: [["0.25", "0.5", "0.75"], ["0.1", "0.9", "1"], ["0.34"]]), quality: quality,
        improvement: Int64(random.int((quality == 0 ? 1 : 0)...2)))
    }
  }
}
