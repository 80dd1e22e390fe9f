/// What one more unit of an item brings and takes, in all and for a minute of work.
///
/// With marginal revenue *MR*, minutes *t*, cost of a minute *w* and direct cost *d* of one unit, the marginal cost is
/// *MC = d + w·t*, the margin net of time *m = MR − MC*, the revenue per minute *MR / t* (the effective rate of a minute) and the
/// margin per minute *m / t*. The sign of the margin is the incentive of a fee for service, as in McGuire and Pauly, "Physician response
/// to fee changes with multiple payers" (Journal of Health Economics 10, 1991), who call it the profit rate; where time is what
/// is scarce, items rank by what a minute of them leaves, not by what one of them leaves.
///
/// Every amount is rounded once, to the smallest coin and half away from zero, from exact fractions; the marginal cost is the
/// direct cost and the rounded cost of time, so that ``margin`` is ``marginalRevenue`` less ``marginalCost`` exactly.
public struct MinuteValue: Hashable, Sendable {
  /// The practice; nil for all practices together.
  public var practice: String?
  /// The item.
  public var item: Item
  /// The id of the segment it is reported in at the end of the period.
  public var segment: String
  /// How much of it was billed in the period; for unpaid work how much of it is in the log.
  public var quantity: Quantity
  /// The fee; nil when there is none.
  public var listed: Money?
  /// What one more unit brings, net of what it takes elsewhere; zero for unpaid work, nil when no price is known.
  public var marginalRevenue: Money?
  /// Whether it is work for which nothing is paid, and not merely an item whose price is not known.
  public var isUnpaid: Bool
  /// How long it takes and who performs it.
  public var time: WorkTime
  /// What it costs beside time; nil when nothing is assumed, which counts as nothing.
  public var directCost: WorkAssumptions.DirectCost?
  /// What the time of one unit costs; nil when minutes or performers are not known.
  public var timeCost: Money?
  /// What one more unit takes: direct cost and cost of time.
  public var marginalCost: Money?
  /// What one more unit leaves.
  public var margin: Money?
  /// What a minute of it brings; nil when minutes are not known or none.
  public var revenuePerMinute: Money?
  /// What a minute of it leaves.
  public var marginPerMinute: Money?
}

extension MinuteValue {
  /// Joins what an item brings with how long it takes.
  ///
  /// - Parameters:
  ///   - time: How long it takes and who performs it.
  ///   - quantity: How much of it was billed.
  ///   - listed: The fee; nil when there is none.
  ///   - marginalRevenue: What one more unit brings; nil when no price is known.
  ///   - isUnpaid: Whether it is work for which nothing is paid.
  ///   - directCost: What it costs beside time.
  ///   - currency: The currency of all amounts.
  public init(
    time: WorkTime, quantity: Quantity, listed: Money?, marginalRevenue: Money?, isUnpaid: Bool = false,
    directCost: WorkAssumptions.DirectCost? = nil, currency: Currency
  ) {
    practice = time.practice
    item = time.item
    segment = time.segment
    self.quantity = quantity
    self.listed = listed
    self.marginalRevenue = marginalRevenue
    self.isUnpaid = isUnpaid
    self.time = time
    self.directCost = directCost
    let direct = directCost?.amount ?? .zero(currency)
    let minutes = time.minutes?.fraction
    if let minutes, minutes.numerator > 0, let marginalRevenue {
      revenuePerMinute = Money(
        Int128(marginalRevenue.minorUnits) * Int128(minutes.denominator), over: Int128(minutes.numerator), currency)
    }
    guard let minutes, let hourly = time.performers?.hourly else { return }
    let timeCost = Money(
      Int128(minutes.numerator) * hourly.numerator, over: 60 * Int128(minutes.denominator) * hourly.denominator,
      currency)
    self.timeCost = timeCost
    marginalCost = direct + timeCost
    guard let marginalRevenue else { return }
    margin = marginalRevenue - direct - timeCost
    if minutes.numerator > 0 {
      let left =
        Int128((marginalRevenue - direct).minorUnits) * Int128(minutes.denominator) * 60 * hourly.denominator
        - hourly.numerator * Int128(minutes.numerator)
      marginPerMinute = Money(left, over: 60 * hourly.denominator * Int128(minutes.numerator), currency)
    }
  }

  /// The worst status of the assumptions that its costs rest on; nil when they rest on none.
  public var weakest: Status? {
    var statuses: [Status?] = [time.minutes?.provenance?.status, directCost?.provenance.status]
    if let performers = time.performers {
      statuses += performers.parts.map { $0.performer.provenance.status }
      if case .assumed(let time) = performers.source { statuses.append(time.provenance.status) }
    }
    return statuses.compactMap { $0 }.max()
  }
}

extension Money {
  /// A fraction of the smallest coin with a positive denominator, rounded once, half away from zero; traps when it does not fit.
  init(_ numerator: Int128, over denominator: Int128, _ currency: Currency) {
    guard let rounded = Rate.quotient(numerator, by: denominator, places: 0) else {
      preconditionFailure("amount beyond Int64 minor units")
    }
    self.init(minorUnits: rounded.units, currency)
  }
}
