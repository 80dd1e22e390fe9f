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
    case .set, .ceiling, .budget: return nil
    }
    return digest
  }
}

extension Digest: Digested {
  func add(to digest: inout Digest) { digest.add(Int64(bitPattern: value)) }
}
