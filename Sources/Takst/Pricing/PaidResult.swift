/// A practice's result on an indicator, and what it is paid for it by itself.
///
/// Pools and scores relative to other practices are left out, as what a result brings there depends on all others.
struct PaidResult {
  /// The position of the practice.
  var practice: Int
  var item: Int
  var slice: Int
  var payer: Int
  var performance: Performance
  var count: Tally.Performance
  var price: ResolvedPrice

  /// The results of some practices, in order of practice, item and day.
  ///
  /// - Parameters:
  ///   - practices: The practices.
  ///   - catalogue: What they are paid for.
  ///   - table: The prices of a practice.
  /// - Returns: The results that have a price.
  static func all(
    of practices: [Tally.PracticeTally], _ catalogue: Catalogue, at table: (Int) -> PriceTable
  ) -> [PaidResult] {
    var results: [PaidResult] = []
    for (number, tally) in practices.enumerated() {
      let keys = tally.performance.keys.sorted { ($0.item, $0.slice, $0.payer) < ($1.item, $1.slice, $1.payer) }
      for key in keys {
        guard case .performance(let performance) = catalogue.items[key.item].unit, performance.pool == nil,
          let price = table(number).price(of: key.item, in: key.slice, payer: key.payer)
        else { continue }
        if case .relative = performance.score { continue }
        results.append(
          PaidResult(
            practice: number, item: key.item, slice: key.slice, payer: key.payer, performance: performance,
            count: tally.performance[key]!, price: price))
      }
    }
    return results
  }

  /// What would be paid for another result, all else alike.
  ///
  /// - Parameter result: The result.
  /// - Returns: The amount in minor units; nil when it is out of all proportion.
  func paid(at result: Fraction) -> Int64? {
    var count = count
    count.standing.result = result
    let share = PerformanceShare(performance, among: [])
    var ratio = ExactRatio()
    ratio.multiply(by: price.amount.minorUnits)
    ratio.multiply(by: count.base)
    share.multiply(&ratio, for: count)
    guard let size = ratio.rounded(.awayFromZero), size.magnitude <= 100_000_000_000_000 else { return nil }
    return Charge.unit(price, every: performance.every) { share.multiply(&$0, for: count) } * count.base
  }

  /// A result rounded down to four places; nil when it does not fit.
  static func rounded(_ result: Fraction) -> Rate? {
    var ratio = ExactRatio()
    ratio.multiply(by: result)
    ratio.multiply(byPowerOfTen: 4)
    return ratio.rounded(.down).map { Rate(units: $0, places: 4) }
  }
}
