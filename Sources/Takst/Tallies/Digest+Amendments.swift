extension Amendment {
  /// Whether it changes what is counted; one that only sets prices, ceilings and budgets does not.
  var changesCounting: Bool { changes.contains { $0.change.counting != nil } }

  /// Whether another amendment changes what is counted in the same way and for the same practices.
  func countsLike(_ other: Amendment) -> Bool {
    var (mine, theirs) = (Digest(), Digest())
    mine.add(self)
    theirs.add(other)
    return mine == theirs
  }
}

/// An amendment as far as it changes what is counted, and for whom.
extension Amendment: Digested {
  func add(to digest: inout Digest) {
    digest.add(id, regions, byContract, payers, changes.compactMap(\.change.counting))
  }
}

extension Amendment.Change {
  /// The change, as a kind and what it needs; nil when it changes no count.
  fileprivate var counting: Digest? {
    var digest = Digest()
    switch self {
    case .add(let item): digest.add("add", item)
    case .remove(let code): digest.add("remove", code)
    case .rule(let rule): digest.add("rule", rule)
    case .removeRule(let id): digest.add("removeRule", id)
    case .follow(let payer, let leader): digest.add("follow", payer, leader)
    case .weights(let code, let weights): digest.add("weights", code, weights)
    case .programme(let programme): digest.add("programme", programme)
    // A rule may be about the items of a segment.
    case .regroup(let selector, let segment, let day): digest.add("regroup", selector, segment, day)
    case .set, .reprice, .ceiling, .budget, .addCeiling, .addBudget: return nil
    }
    return digest
  }
}

extension Digest: Digested {
  func add(to digest: inout Digest) { digest.add(Int64(bitPattern: value)) }
}
