extension TariffLint {
  /// The days on which an item has no price and does not say why, and those on which it says so in spite of one.
  static func gaps(of item: Item, _ indexed: (price: IndexedPrice, series: IndexSeries)?) -> [Diagnostic] {
    var priced = item.prices.map { (days: $0.days, place: $0.place) }
    if let indexed { priced.append((indexed.price.days(in: indexed.series), item.indexed?.place)) }
    priced = priced.filter { !$0.days.isEmpty }.sorted { ($0.days.from ?? .first) < ($1.days.from ?? .first) }
    let known = item.unpriced.map(\.days)
    let advice = "or say in \"unpriced\" why none is known"
    var findings: [Diagnostic] = []
    if item.prices.isEmpty, indexed == nil {
      if item.days.without(known).isEmpty { return [] }
      if known.isEmpty {
        let message = "the item \(item.code.quoted) has no price: state one, leave it to an amendment, \(advice)"
        return [Diagnostic(.unpricedItem, message, at: item.place)]
      }
    }
    func report(_ days: DayRange, _ place: Place?) {
      for gap in days.without(known) {
        let message =
          "the item \(item.code.quoted) has no price on \(gap.inWords): state one, carry one by a series, \(advice)"
        findings.append(Diagnostic(.priceGap, message, at: place ?? item.place))
      }
    }
    if priced.isEmpty { report(item.days, item.place) }
    // Between the prices: before the first and after the last there need be none.
    var covered = priced.first?.days.until
    for range in priced.dropFirst() {
      guard let end = covered else { break }
      if let from = range.days.from, end < from { report(DayRange(from: end, until: from), range.place) }
      covered = range.days.until.map { max(end, $0) }
    }
    if let indexed, let end = indexed.series.until, indexed.price.until.map({ end <= $0 }) ?? true,
      !item.prices.contains(where: { $0.days.contains(end) }), !known.contains(where: { $0.contains(end) })
    {
      let message =
        "the item \(item.code.quoted) has no price from \(end), where the series \(indexed.series.id.quoted) ends: "
        + "add steps to the series, state a price, \(advice)"
      findings.append(Diagnostic(.seriesEnds, message, at: indexed.price.place ?? item.place))
    }
    for unpriced in item.unpriced {
      guard let price = priced.first(where: { $0.days.overlaps(unpriced.days) }) else { continue }
      let days = unpriced.days.intersection(price.days)
      let message =
        "the item \(item.code.quoted) has a price on \(days.inWords), days that it says are unpriced: correct the one or the other"
      findings.append(Diagnostic(.priceGap, message, at: unpriced.place ?? item.place))
    }
    return findings
  }
}
