extension Rule {
  /// The columns of the input files that the rule looks at: one of them was missing where it could not be decided.
  package var columns: [String] {
    var columns: [String] = []
    switch kind {
    case .banded(let measure, _): columns.append(measure.rawValue)
    case .timeBand: columns.append("time")
    case .eligible(let only): columns += only.columns
    case .limit(_, .household, _): columns.append("household")
    case .replaced, .requires, .excludes, .limit, .covered: break
    }
    columns += when?.columns ?? []
    var seen: Set<String> = []
    return columns.filter { seen.insert($0).inserted }
  }
}

extension Condition {
  /// The columns of the input files that the condition looks at.
  fileprivate var columns: [String] {
    let own: [(String, Bool)] = [
      ("birth", age != nil), ("sex", sex != nil), ("group", group != nil), ("area", area != nil),
      ("payer", payer != nil), ("region", region != nil), ("contracts", contract != nil), ("cluster", cluster != nil),
      ("from", enrolled != nil), ("programmes", programme != nil), ("place", place != nil), ("role", role != nil),
      ("reason", reason != nil), ("chain", chain != nil), ("minutes", minutes != nil), ("km", km != nil),
      ("household", secondInHousehold != nil), ("visit", secondInHousehold != nil),
    ]
    return own.filter(\.1).map(\.0) + (any + not).flatMap(\.columns)
  }
}
