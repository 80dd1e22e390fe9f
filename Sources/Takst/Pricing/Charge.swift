/// What a counted quantity comes to at a price.
enum Charge {
  /// A quantity at a price per unit: whole units together, each broken line rounded by itself.
  static func amount(of quantity: Tally.Amount, at unit: Int64) -> Int64 {
    var sum = unit * quantity.whole
    for (thousandths, count) in quantity.broken {
      var ratio = ExactRatio()
      ratio.multiply(by: unit)
      ratio.multiply(by: thousandths)
      ratio.divide(byPowerOfTen: 3)
      sum += ratio.rounded(.halfAwayFromZero)! * count
    }
    return sum
  }

  /// A count of people at a price with tiers: each part of the count at its own rate.
  static func amount(of count: Int64, at price: ResolvedPrice) -> Int64 {
    var sum: Int64 = 0
    var lower: Int64 = 0
    var rate = price.amount.minorUnits
    for tier in price.tiers where tier.above < count {
      sum += (tier.above - lower) * rate
      lower = tier.above
      rate = tier.amount.minorUnits
    }
    return sum + (count - lower) * rate
  }

  /// The price per unit of a weight or step of an item, rounded once per unit; variant zero is the plain price.
  static func unit(_ price: ResolvedPrice, of item: Item, variant: Int) -> Int64 {
    guard variant > 0 else { return price.amount.minorUnits }
    let rate: Rate
    switch item.unit {
    case .enrolled(let count), .programme(_, let count): rate = count.weights[variant - 1].weight
    case .performance(let performance):
      guard case .steps(let steps) = performance.score else { return 0 }
      rate = steps[variant - 1].share
    case .service, .lump: rate = .one
    }
    return price.amount.scaled(by: rate, rounding: .halfAwayFromZero).minorUnits
  }
}
