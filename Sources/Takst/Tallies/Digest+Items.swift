// What counting reads of an item: everything but names, prices, days without one, sources and notes.

extension Item: Digested {
  func add(to digest: inout Digest) { digest.add(code, segment, moves, unit, days, tags) }
}

extension Item.Move: Digested {
  func add(to digest: inout Digest) { digest.add(from, segment) }
}

extension Frequency: Digested {}
extension LumpBase: Digested {}
extension Performance.Base: Digested {}

extension Unit: Digested {
  func add(to digest: inout Digest) {
    digest.add(kind)
    switch self {
    case .service: break
    case .enrolled(let count): digest.add(count)
    case .programme(let programmes, let count): digest.add(programmes, count)
    case .performance(let performance): digest.add(performance)
    case .lump(let base, let every, let when): digest.add(base, every, when)
    }
  }
}

extension Count: Digested {
  func add(to digest: inout Digest) { digest.add(every, when, weights) }
}

extension Count.Weight: Digested {
  func add(to digest: inout Digest) { digest.add(when, weight) }
}

extension Performance: Digested {
  func add(to digest: inout Digest) {
    digest.add(indicator, per, every, when, score, factors, pool)
  }
}

extension Performance.Pool: Digested {
  func add(to digest: inout Digest) { digest.add(less) }
}

extension Performance.Score: Digested {
  func add(to digest: inout Digest) {
    switch self {
    case .steps(let steps): digest.add("steps", steps)
    case .proportional(let above, let atMost, let measure): digest.add("proportional", above, atMost, measure)
    case .relative(let cutoffs, let quality, let improvement): digest.add("relative", cutoffs, quality, improvement)
    }
  }
}

extension Performance.Step: Digested {
  func add(to digest: inout Digest) { digest.add(from, share) }
}

extension Performance.Measure: Digested {
  func add(to digest: inout Digest) {
    switch self {
    case .rate(let rate): digest.add("rate", rate)
    case .target: digest.add("target")
    }
  }
}

extension Performance.Factor: Digested {
  func add(to digest: inout Digest) {
    switch self {
    case .listSize(let norm): digest.add("listSize", norm)
    case .indicator(let id, let norm): digest.add("indicator", id, norm)
    }
  }
}
