/// What practices earn under the baseline or a scenario.
///
/// `total` equals the sum of the segments and of the practices, to the smallest coin.
public struct ScenarioEarnings: Hashable, Sendable {
  /// The ids of all amendments laid over the tariff, the baseline's first.
  public var amendments: [String]
  /// What was earned.
  public var total: Money
  /// The weakest status of all prices used; nil when nothing was priced.
  public var weakest: Status?
  /// What each segment earned, in the tariff's order; adjustments last.
  public var segments: [Statement.SegmentRow]
  /// What each practice earned, in the order of ``ComparedEarnings/practices``.
  public var practices: [Money]
  /// What each item earned before adjustments, in the tariff's order; items that earned nothing are left out.
  public var items: [ItemAmount]

  /// What one item earned, all practices together.
  public struct ItemAmount: Hashable, Sendable {
    /// The item's code.
    public var code: String
    /// What it is called.
    public var names: LocalizedText
    /// What it earned.
    public var amount: Money
  }

  /// What a segment earned.
  ///
  /// - Parameter segment: The segment's id.
  /// - Returns: The amount; zero for a segment without a row.
  public func amount(of segment: String) -> Money {
    segments.first { $0.segment.id == segment }?.amount ?? .zero(total.currency)
  }

  /// Whether the total equals the sum of the segments and of the practices.
  var isBalanced: Bool {
    let zero = Money.zero(total.currency)
    return segments.reduce(zero) { $0 + $1.amount } == total && practices.reduce(zero, +) == total
  }
}
