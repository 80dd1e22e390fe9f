import Takst

extension RandomCase {
  /// Takes one part of the format out of a case.
  typealias Simplification = @Sendable (inout RandomCase) -> Void

  /// What can be taken out of a case as a whole, by name.
  static let simplifications: [(name: String, apply: Simplification)] = [
    ("days", { $0.changeItems { $0.days = .always } }),
    ("moves", { $0.changeItems { $0.moves = [] } }),
    ("per", { $0.changePrices { $0.per = nil } }),
    ("income", { $0.changePrices { $0.income = nil } }),
    ("tiers", { $0.changePrices { $0.tiers = [] } }),
    ("decisions", { $0.changePrices { $0.decision = nil } }),
    ("indexed", { $0.changeItems { $0.indexed = nil } }),
    ("factors", { $0.changePerformances { $0.factors = [] } }),
    ("pool", { $0.changePerformances { $0.pool = nil } }),
    ("less", { $0.changePerformances { if $0.pool != nil { $0.pool = Performance.Pool() } } }),
    ("performance when", { $0.changePerformances { $0.when = nil } }),
    ("score", { $0.changePerformances { $0.score = .proportional(above: .zero, atMost: nil, of: .rate(1)) } }),
    ("improvement", { $0.changePerformances { $0.withoutImprovement() } }),
    ("payers", { random in for index in random.amendments.indices { random.amendments[index].payers = nil } }),
    ("follow", { random in for index in random.amendments.indices { random.amendments[index].withoutFollowing() } }),
    ("steps of prices", { $0.dropChanges { if case .reprice = $0 { true } else { false } } }),
    ("regrouping", { $0.dropChanges { if case .regroup = $0 { true } else { false } } }),
    ("weights of amendments", { $0.dropChanges { if case .weights = $0 { true } else { false } } }),
    ("programmes of amendments", { $0.dropChanges { if case .programme = $0 { true } else { false } } }),
    ("ceilings of amendments", { $0.dropChanges { if case .addCeiling = $0 { true } else { false } } }),
    ("budgets of amendments", { $0.dropChanges { if case .addBudget = $0 { true } else { false } } }),
    ("targets", { random in for index in random.indicators.indices { random.indicators[index].target = nil } }),
    (
      "clusters' results",
      { random in
        let clusters = Set(random.practices.compactMap(\.cluster))
        random.indicators.removeAll { clusters.contains($0.practice) }
      }
    ),
  ]

  private mutating func dropChanges(_ isDropped: (Amendment.Change) -> Bool) {
    for index in amendments.indices { amendments[index].changes.removeAll { isDropped($0.change) } }
  }

  private mutating func changeItems(_ change: (inout Item) -> Void) {
    for index in tariff.items.indices { change(&tariff.items[index]) }
    for index in amendments.indices {
      for position in amendments[index].changes.indices {
        guard case .add(var item) = amendments[index].changes[position].change else { continue }
        change(&item)
        amendments[index].changes[position].change = .add(item)
      }
    }
  }

  private mutating func changePrices(_ change: (inout Price) -> Void) {
    changeItems { item in for index in item.prices.indices { change(&item.prices[index]) } }
    for index in amendments.indices {
      for position in amendments[index].changes.indices {
        guard case .set(let code, var price) = amendments[index].changes[position].change else { continue }
        change(&price)
        amendments[index].changes[position].change = .set(code: code, price)
      }
    }
  }

  private mutating func changePerformances(_ change: (inout Performance) -> Void) {
    changeItems { item in
      guard case .performance(var performance) = item.unit else { return }
      change(&performance)
      item.unit = .performance(performance)
    }
  }
}

extension Performance {
  fileprivate mutating func withoutImprovement() {
    guard case .relative(let cutoffs, _, _) = score else { return }
    score = .relative(cutoffs: cutoffs, quality: 1, improvement: 0)
  }
}

extension Amendment {
  fileprivate mutating func withoutFollowing() {
    changes.removeAll { if case .follow = $0.change { true } else { false } }
  }
}
