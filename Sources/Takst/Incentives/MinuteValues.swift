/// What one more unit of each item brings and takes, ranked by what a minute of it leaves or brings.
///
/// ```swift
/// let marginal = try Incentives(evaluator, inputs).marginalRevenues()
/// let values = MinuteValues(marginal, evaluator.workTimes(of: inputs, assuming: work), assuming: work)
/// for value in values.ranked(by: .marginPerMinute) { print(value.item.code, value.marginPerMinute!) }
/// ```
public struct MinuteValues: Hashable, Sendable {
  /// What items are ranked by, the most first.
  public enum Order: Hashable, Sendable, CaseIterable {
    /// What a minute leaves.
    case marginPerMinute
    /// What a minute brings.
    case revenuePerMinute
  }

  /// How much dearer one item is than another.
  public struct RelativePrice: Hashable, Sendable {
    /// The fee of the one over that of the other; nil without both, or when the other is free.
    public var fees: Rate?
    /// The revenue per minute of the one over that of the other; nil without both, or when the other brings nothing.
    public var revenuesPerMinute: Rate?
  }

  /// The practices, by id.
  public var practices: [Practice]
  /// The currency of all amounts.
  public var currency: Currency
  /// The segments, in the tariff's order.
  public var segments: [Segment]
  /// All practices together, in the tariff's order of items, then unpaid work that the tariff does not know.
  public var items: [MinuteValue]
  /// Each practice's, in the order of ``practices`` and of the items.
  public var ofPractices: [MinuteValue]
  /// What was assumed about work.
  public var work: WorkAssumptions
  /// Words in the log's `role` that mean no performer.
  public var unknownRoles: [WorkTimes.UnknownRole]

  /// Joins what items bring with how long they take.
  ///
  /// Only items that count lines of activity are work. An item of the tariff without a known price has no revenue here, rather
  /// than none, unless the assumptions name it as unpaid.
  ///
  /// - Parameters:
  ///   - marginal: What one more unit of each item brings.
  ///   - times: How long items take and who performs them, of the same inputs.
  ///   - work: What is assumed about work.
  public init(_ marginal: MarginalRevenues, _ times: WorkTimes, assuming work: WorkAssumptions) {
    practices = marginal.practices
    currency = marginal.currency
    segments = times.segments
    self.work = work
    unknownRoles = times.unknownRoles
    let join = Join(currency: marginal.currency, work: work)
    items = join.values(marginal.items, times.items)
    let revenues = Dictionary(grouping: marginal.ofPractices) { $0.practice }
    let rows = Dictionary(grouping: times.ofPractices) { $0.practice }
    ofPractices = marginal.practices.flatMap { join.values(revenues[$0.id] ?? [], rows[$0.id] ?? []) }
  }

  /// The items that can be ranked, those with the most for a minute first; ties keep the tariff's order.
  ///
  /// - Parameters:
  ///   - order: What they are ranked by.
  ///   - practice: The practice's id; nil for all practices together.
  /// - Returns: The ranked items.
  public func ranked(by order: Order, practice: String? = nil) -> [MinuteValue] {
    rows(practice).enumerated().compactMap { row in order.value(row.element).map { (row, $0) } }
      .sorted { left, right in left.1 == right.1 ? left.0.offset < right.0.offset : left.1 > right.1 }
      .map(\.0.element)
  }

  /// The items that cannot be ranked, in the tariff's order: no price, no minutes or no performer is known.
  ///
  /// - Parameters:
  ///   - order: What the others are ranked by.
  ///   - practice: The practice's id; nil for all practices together.
  /// - Returns: The items.
  public func unranked(by order: Order, practice: String? = nil) -> [MinuteValue] {
    rows(practice).filter { order.value($0) == nil }
  }

  /// The relative price of two items, which moves practices from one to the other where either will do.
  ///
  /// Ratios are rounded to four places, half away from zero. Nassiri and Rochaix, "Revisiting physicians' financial incentives in
  /// Quebec" (Health Economics 15, 2006), find that technical visits rise with their relative price.
  ///
  /// - Parameters:
  ///   - code: The code of the one.
  ///   - other: The code of the other.
  ///   - practice: The practice's id; nil for all practices together.
  /// - Returns: How much dearer the one is; nil when either is not there.
  public func relativePrice(of code: String, to other: String, practice: String? = nil) -> RelativePrice? {
    let rows = rows(practice)
    guard let one = rows.first(where: { $0.item.code == code }),
      let two = rows.first(where: { $0.item.code == other })
    else { return nil }
    func quotient(_ numerator: Int128?, _ denominator: Int128?) -> Rate? {
      guard let numerator, let denominator else { return nil }
      return Rate.quotient(numerator, by: denominator, places: 4)
    }
    func cross(_ value: MinuteValue, _ other: MinuteValue) -> Int128? {
      guard let revenue = value.marginalRevenue, let minutes = value.time.minutes?.fraction,
        let others = other.time.minutes?.fraction, minutes.numerator > 0, others.numerator > 0
      else { return nil }
      return Int128(revenue.minorUnits) * Int128(minutes.denominator) * Int128(others.numerator)
    }
    return RelativePrice(
      fees: quotient(one.listed.map { Int128($0.minorUnits) }, two.listed.map { Int128($0.minorUnits) }),
      revenuesPerMinute: quotient(cross(one, two), cross(two, one)))
  }

  func rows(_ practice: String?) -> [MinuteValue] {
    practice == nil ? items : ofPractices.filter { $0.practice == practice }
  }
}

extension MinuteValues.Order {
  /// What a row is ranked by.
  func value(_ value: MinuteValue) -> Money? {
    switch self {
    case .marginPerMinute: value.marginPerMinute
    case .revenuePerMinute: value.revenuePerMinute
    }
  }
}

/// Joins the rows of one practice, or of all together.
private struct Join {
  let currency: Currency
  let work: WorkAssumptions

  func values(_ revenues: [MarginalRevenue], _ times: [WorkTime]) -> [MinuteValue] {
    let timeOfCode = Dictionary(times.map { ($0.item.code, $0) }) { first, _ in first }
    let paid = revenues.filter { $0.item.unit == .service }.map { value($0, timeOfCode[$0.item.code]) }
    let known = Set(paid.map(\.item.code))
    let unpaid = times.filter { row in
      !known.contains(row.item.code) && work.unpaid.contains { $0.code == row.item.code }
    }
    return paid
      + unpaid.map { row in
        MinuteValue(
          time: row, quantity: row.quantity, listed: nil, marginalRevenue: .zero(currency), isUnpaid: true,
          directCost: work.directCost(for: row.item), currency: currency)
      }
  }

  private func value(_ revenue: MarginalRevenue, _ time: WorkTime?) -> MinuteValue {
    let item = revenue.item
    let isUnpaid = revenue.listed == nil && work.unpaid.contains { $0.code == item.code }
    let isUnknown = revenue.listed == nil && !isUnpaid && revenue.reasons.contains { $0.cause == .noPrice }
    let row = time ?? unlogged(item, revenue.practice)
    return MinuteValue(
      time: row, quantity: revenue.quantity, listed: revenue.listed,
      marginalRevenue: isUnknown ? nil : revenue.amount, isUnpaid: isUnpaid, directCost: work.directCost(for: item),
      currency: currency)
  }

  /// The time of an item of which the log tells nothing.
  private func unlogged(_ item: Item, _ practice: String?) -> WorkTime {
    let assumed = work.time(for: item)
    return WorkTime(
      practice: practice, item: item, segment: item.segment, lines: 0, quantity: .zero, timedLines: 0,
      minutes: assumed.map { .assumed($0) },
      performers: assumed.flatMap { WorkTime.Performers($0, of: work) })
  }
}
