extension Condition: Digested {
  func add(to digest: inout Digest) {
    digest.add(age, sex, group, area, payer, region, contract, cluster, enrolled, programme, indicator)
    digest.add(place, role, reason, chain, minutes, km, sameDay, secondInHousehold, alone, all, any, not)
  }
}

extension Sex: Digested {}

extension Condition.AgeBand: Digested {
  func add(to digest: inout Digest) { digest.add(from, below) }
}

extension Condition.MeasureBand: Digested {
  func add(to digest: inout Digest) { digest.add(from, below) }
}

extension Condition.IndicatorBand: Digested {
  func add(to digest: inout Digest) { digest.add(id, from, below) }
}

extension Condition.Alone: Digested {
  func add(to digest: inout Digest) { digest.add(items, months) }
}
