/// What a counted quantity comes to at a price.
enum Charge {
  /// A quantity at a price per unit: whole units together, each broken line rounded by itself.
  static func amount(of quantity: Tally.Amount, at unit: Int64) -> Int64 {
    var sum = unit * quantity.whole
    for (thousandths, count) in quantity.broken { sum += amount(ofThousandths: thousandths, at: unit) * count }
    return sum
  }

  /// One line's quantity at a price per unit.
  static func amount(ofThousandths thousandths: Int64, at unit: Int64) -> Int64 {
    // Nearly every product fits 64 bits: draws of a behaviour take a seventh of the time without the exact ratio.
    let (product, overflow) = unit.multipliedReportingOverflow(by: thousandths)
    if !overflow {
      let (whole, rest) = product.quotientAndRemainder(dividingBy: 1000)
      return rest >= 500 ? whole + 1 : rest <= -500 ? whole - 1 : whole
    }
    var ratio = ExactRatio()
    ratio.multiply(by: unit)
    ratio.multiply(by: thousandths)
    ratio.divide(byPowerOfTen: 3)
    return ratio.rounded(.halfAwayFromZero)!
  }

  /// A count of people at a price with tiers: each part of the count at its own rate, rounded once per person.
  static func amount(of count: Int64, at price: ResolvedPrice, of item: Item) -> Int64 {
    func perPerson(_ amount: Money) -> Int64 {
      var rate = price
      rate.amount = amount
      return unit(rate, of: item, variant: 0)
    }
    var sum: Int64 = 0
    var lower: Int64 = 0
    var rate = price.amount
    for tier in price.tiers where tier.above < count {
      sum += (tier.above - lower) * perPerson(rate)
      lower = tier.above
      rate = tier.amount
    }
    return sum + (count - lower) * perPerson(rate)
  }

  /// What one unit pays: the amount times a weight, the time it falls due for, and the practice's share, rounded once.
  static func unit(
    _ price: ResolvedPrice, every: Frequency? = nil, times factors: (inout ExactRatio) -> Void = { _ in }
  ) -> Int64 {
    var ratio = ExactRatio()
    ratio.multiply(by: price.amount.minorUnits)
    factors(&ratio)
    if let per = price.per, let every {
      ratio.multiply(by: every.months)
      ratio.divide(by: per.months)
    }
    if price.incomeShare != .one { ratio.multiply(by: price.incomeShare) }
    guard let unit = ratio.rounded(.halfAwayFromZero) else { preconditionFailure("amount beyond Int64 minor units") }
    return unit
  }

  /// What one unit of an item pays for one of its weights; variant zero is without weight.
  static func unit(_ price: ResolvedPrice, of item: Item, variant: Int) -> Int64 {
    switch item.unit {
    case .service: unit(price)
    case .enrolled(let count), .programme(_, let count):
      unit(price, every: count.every) { ratio in
        if variant > 0 { ratio.multiply(by: count.weights[variant - 1].weight) }
      }
    case .performance(let performance): unit(price, every: performance.every)
    case .lump(_, let every, _): unit(price, every: every)
    }
  }
}
