/// How strongly a scheme makes a practice bear the cost of what it does: power and balance.
///
/// The supply-side cost sharing of an item is *s = 1 − MR / MC*, the part of its marginal cost that the practice bears itself
/// (Ellis and McGuire, "Provider behavior under prospective reimbursement", Journal of Health Economics 5, 1986, where the
/// payment is a + ρ·C and s = 1 − ρ). At s = 1 one more unit brings nothing, as inside a capitation or a bundle: an incentive to
/// do too little. At s = 0 it is paid what it costs. Below zero it is paid more: an incentive to do too much.
///
/// The power of a group of items is their mean with what they cost as weights, *1 − Σ MR·q / Σ MC·q*, and its balance how far
/// they lie apart, the standard deviation with the same weights, zero when all are alike: a fee inside an otherwise capitated
/// scheme shows in it. Fit, power and balance are the terms of Geruso and McGuire, "Tradeoffs in the design of health plan
/// payment systems: fit, power and balance" (Journal of Health Economics 47, 2016; NBER working paper 20359).
///
/// Everything follows from amounts in whole coins, as reports print them. Ratios are rounded to four places, half away from zero;
/// only the standard deviation is no exact number.
public struct Power: Hashable, Sendable {
  /// An item.
  public struct Row: Hashable, Sendable {
    /// What it brings and takes.
    public var value: MinuteValue
    /// Its cost sharing; nil when its revenue or its cost is not known, or when it costs nothing.
    public var costSharing: Rate?
  }

  /// The items of a segment, or all of them.
  public struct Group: Hashable, Sendable {
    /// The segment; nil for the whole scheme.
    public var segment: Segment?
    /// The items, in the tariff's order.
    public var rows: [Row]
    /// What one more of each item costs times how much of it there is, of the items with a cost sharing.
    public var cost: Money
    /// What one more of each item brings times how much of it there is, of the same items.
    public var revenue: Money
    /// The power; nil when no item has a cost sharing.
    public var power: Rate?
    /// The balance: the spread of the items' cost sharing; nil when no item has one.
    public var balance: Double?
    /// The items left out, as their revenue or their cost is not known; unpaid work among them only when its cost is not known.
    public var leftOut: [MinuteValue]
    /// What one more of each item left out brings times how much of it there is; those without a known price bring nothing here.
    public var leftOutRevenue: Money
    /// The part of all revenue that the items left out carry; nil when there is no revenue.
    public var leftOutShare: Rate?
  }

  /// The practice; nil for all practices together.
  public var practice: String?
  /// The segments that have items, in the tariff's order.
  public var segments: [Group]
  /// The whole scheme.
  public var whole: Group

  /// Measures the power of what some items bring and take.
  ///
  /// - Parameters:
  ///   - values: What items bring and take.
  ///   - practice: The practice's id; nil for all practices together.
  public init(_ values: MinuteValues, practice: String? = nil) {
    self.practice = practice
    let rows = values.rows(practice)
    whole = Group(nil, rows, values.currency)
    segments = values.segments.compactMap { segment in
      let rows = rows.filter { $0.segment == segment.id }
      return rows.isEmpty ? nil : Group(segment, rows, values.currency)
    }
  }
}

extension Power {
  /// What one more of each of some items brings times how much of it there is, added up.
  ///
  /// - Parameter values: What items of one currency bring; those without a known price bring nothing here.
  /// - Returns: The sum, rounded once, half away from zero; nil without items.
  public static func revenue(of values: [MinuteValue]) -> Money? {
    guard let currency = values.lazy.compactMap(\.marginalRevenue).first?.currency else { return nil }
    return Money(Group.sum(values, \.marginalRevenue), over: 1000, currency)
  }
}

extension Power.Row {
  /// Measures an item.
  init(_ value: MinuteValue) {
    self.value = value
    guard let revenue = value.marginalRevenue, let cost = value.marginalCost, cost.minorUnits > 0 else { return }
    costSharing = Rate.quotient(
      Int128(cost.minorUnits) - Int128(revenue.minorUnits), by: Int128(cost.minorUnits), places: 4)
  }
}

extension Power.Group {
  /// Measures a group of items.
  init(_ segment: Segment?, _ values: [MinuteValue], _ currency: Currency) {
    self.segment = segment
    rows = values.map(Power.Row.init)
    let measured = rows.filter { $0.costSharing != nil }.map(\.value)
    leftOut = rows.filter { $0.costSharing == nil }.map(\.value)
    let (cost, revenue) = (
      Power.Group.sum(measured, \.marginalCost), Power.Group.sum(measured, \.marginalRevenue)
    )
    let left = Power.Group.sum(leftOut, \.marginalRevenue)
    self.cost = Money(cost, over: 1000, currency)
    self.revenue = Money(revenue, over: 1000, currency)
    leftOutRevenue = Money(left, over: 1000, currency)
    if left + revenue > 0 {
      leftOutShare = Rate.quotient(left, by: left + revenue, places: 4)
    }
    if cost > 0 {
      power = Rate.quotient(cost - revenue, by: cost, places: 4)
      balance = Power.Group.spread(measured, around: 1 - revenue.approximate / cost.approximate)
    }
  }

  /// An amount times the quantity, added up, in thousandths of the smallest coin.
  fileprivate static func sum(_ values: [MinuteValue], _ amount: (MinuteValue) -> Money?) -> Int128 {
    values.reduce(0) { $0 + Int128(amount($1)?.minorUnits ?? 0) * Int128($1.quantity.thousandths) }
  }

  /// The standard deviation of the cost sharing of items, all of which have one, with what they cost as weights.
  private static func spread(_ values: [MinuteValue], around mean: Double) -> Double {
    var squares = 0.0
    var weights = 0.0
    for value in values {
      guard let revenue = value.marginalRevenue, let cost = value.marginalCost else { continue }
      let weight = (Int128(cost.minorUnits) * Int128(value.quantity.thousandths)).approximate
      let distance = 1 - Double(revenue.minorUnits) / Double(cost.minorUnits) - mean
      squares += weight * distance * distance
      weights += weight
    }
    return weights > 0 ? (squares / weights).squareRoot() : 0
  }
}
