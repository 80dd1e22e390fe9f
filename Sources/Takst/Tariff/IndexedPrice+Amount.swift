extension IndexedPrice {
  /// The days on which the series carries the price.
  func days(in series: IndexSeries) -> DayRange {
    DayRange(from: from, until: until).intersection(DayRange(until: series.until))
  }

  /// The amount on a day from the base date on: the base times all factors since, rounded once.
  ///
  /// Nil when it is too great to hold.
  func amount(on day: Day, in series: IndexSeries) -> Money? {
    var product = ExactRatio()
    product.multiply(by: base.minorUnits)
    for step in series.steps where step.from > from && step.from <= day { product.multiply(by: step.factor) }
    return product.rounded(series.rounding).map { Money(minorUnits: $0, base.currency) }
  }
}
