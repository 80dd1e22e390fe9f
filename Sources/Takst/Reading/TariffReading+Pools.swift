extension TariffReading {
  /// Reports pools that take off what they pay themselves, and those that take each other off.
  func checkPools() {
    let items = Dictionary(items.map { ($0.code, $0) }) { first, _ in first }
    let pools = pools.filter { items[$0.code] != nil }
    // By code, the pools that must be shared before.
    var earlier: [String: [String]] = [:]
    for pool in pools {
      func takesOff(_ code: String) -> String? { pool.less.terms.first(where: items[code]!.terms.contains) }
      if pool.place.file == file, let term = takesOff(pool.code) {
        report(
          .badValue,
          "the pool of the item \(pool.code.quoted) takes off its own payments by \(term.quoted): "
            + "name items other than this one in \"less\"",
          at: pool.place)
      }
      earlier[pool.code] = pools.map(\.code).filter { $0 != pool.code && takesOff($0) != nil }
    }
    for pool in pools.reversed() where pool.place.file == file {
      guard let other = leadsBack(to: pool.code, earlier) else { continue }
      report(
        .badValue,
        "the pools of the items \(other.quoted) and \(pool.code.quoted) wait for each other: "
          + "take one of them out of the other's \"less\"",
        at: pool.place)
      earlier[pool.code] = []
    }
  }

  /// A pool that must be shared before another one and, by any way, waits for it.
  private func leadsBack(to code: String, _ earlier: [String: [String]]) -> String? {
    earlier[code]?.first { first in
      var seen: Set<String> = [first]
      var queue = [first]
      while let next = queue.popLast() {
        for pool in earlier[next] ?? [] where seen.insert(pool).inserted { queue.append(pool) }
      }
      return seen.contains(code)
    }
  }
}
