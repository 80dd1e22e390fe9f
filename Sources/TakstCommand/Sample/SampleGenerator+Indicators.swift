import Takst

extension SampleGenerator {
  /// The name of the cluster that a practice belongs to.
  func cluster(of outline: SamplePractice.Outline) -> String {
    "\(plan.profile.regions[outline.region].name) \(outline.cluster)"
  }

  func writeIndicators<Failure: Error>(to sink: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    var buffer = SampleBuffer()
    buffer.append("practice,indicator,period,numerator,denominator,value\n")
    var clusters: Set<String> = []
    for practice in 0..<practices {
      var random = SampleRandom(seed: seed, practice: practice, stream: 5)
      let cluster = cluster(of: outline(practice))
      let isFirstOfCluster = clusters.insert(cluster).inserted
      for indicator in plan.profile.indicators {
        // Drawn for every practice, so that one practice's results do not depend on another's.
        let result = indicator.result.drawn(&random)
        if indicator.isOfCluster, !isFirstOfCluster { continue }
        buffer.append("\(indicator.isOfCluster ? cluster : id(practice)),\(indicator.id),\(year),\(result)\n")
      }
      try buffer.flush(to: sink)
    }
    try buffer.flush(all: true, to: sink)
  }
}

extension SampleProfile.Indicator.Result {
  /// The last three fields of a row.
  fileprivate func drawn(_ random: inout SampleRandom) -> String {
    switch self {
    case .share(let perMille, let range):
      let whole = random.within(range)
      return "\(whole * random.within(perMille) / 1_000),\(whole),"
    case .met(let perMille): return ",,\(random.happens(perMille: perMille) ? 1 : 0)"
    case .number(let range): return ",,\(random.within(range))"
    }
  }
}
