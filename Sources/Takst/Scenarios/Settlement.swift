/// What is to be settled after retroactive decisions: the same activity at the prices known when it was paid, and at those known
/// now.
///
/// ```swift
/// let evaluator = try Evaluator(tariff, period: .year(2026))
/// let settlement = evaluator.settlement(of: try evaluator.count(inputs), since: "2026-06-29")
/// for row in settlement.practices[0].rows { print(row.item.code, row.quantity, row.difference) }
/// ```
/// The differences of a practice's rows and adjustments add up to the practice's, and those of the practices to the whole, which is
/// the difference of two evaluations, to the smallest coin.
public struct Settlement: Hashable, Sendable {
  /// What a row pays at the prices known on one of the two days.
  public struct Side: Hashable, Sendable {
    /// The price; nil when none was known, and nothing is paid.
    public var price: ResolvedPrice?
    /// What one unit pays, with its weight, the time it falls due for and the practice's share; nil without a price, and where the
    /// amount does not follow from a quantity alone: with tiers and for indicators.
    public var unit: Money?
    /// What the row pays.
    public var amount: Money
  }

  /// Why a row is to be settled.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The price is another.
    case repriced
    /// No price was known, and one is known now.
    case pricedSince
    /// A price was known, and none is known now.
    case unpricedSince
    /// The price is the same, and the amount is not: what is left in a pool follows from other amounts.
    case consequence
  }

  /// An item in a run of days in which neither price changes.
  public struct Row: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// The days of the period in which both prices hold.
    public var days: DayRange
    /// How much is paid for.
    public var quantity: Quantity
    /// What was paid then.
    public var paid: Side
    /// What is due now.
    public var due: Side
    /// The decision that makes the difference; nil when no decision does by itself.
    public var decision: Decision?

    /// What is due less what was paid.
    public var difference: Money { due.amount - paid.amount }

    /// Why the row is to be settled.
    public var reason: Reason {
      switch (paid.price, due.price) {
      case (nil, _): .pricedSince
      case (_, nil): .unpricedSince
      case (let old, let new): old == new ? .consequence : .repriced
      }
    }
  }

  /// What is to be settled with a practice.
  public struct PracticeRows: Hashable, Sendable {
    /// The practice.
    public var practice: Practice
    /// All that was paid then, whether or not it is to be settled.
    public var paid: Money
    /// All that is due now.
    public var due: Money
    /// What is to be settled by item, in the tariff's order.
    public var rows: [Row]
    /// Ceilings and budgets that take more or less than they did: then as the baseline, now as the scenario.
    public var adjustments: [ItemChange]

    /// What is due less what was paid; negative when the practice repays.
    public var difference: Money { due - paid }
  }

  /// What a decision makes for all practices together, before ceilings and budgets.
  public struct DecisionRow: Hashable, Sendable {
    /// The decision.
    public var decision: Decision
    /// Its source, that of the price where the decision names none; nil when neither does.
    public var source: Source?
    /// The rows that it made.
    public var rows: Int
    /// What these rows come to.
    public var difference: Money
  }

  /// The tariff's id.
  public var tariff: String
  /// What the tariff is called.
  public var tariffNames: LocalizedText
  /// The ids of the amendments, in order.
  public var amendments: [String]
  /// The days covered.
  public var period: Period
  /// The currency.
  public var currency: Currency
  /// The day whose knowledge was paid.
  public var paidAsKnownOn: Day
  /// The day whose knowledge is due; nil for all there is.
  public var dueAsKnownOn: Day?
  /// How many practices were counted.
  public var practiceCount: Int
  /// All that was paid then.
  public var paid: Money
  /// All that is due now.
  public var due: Money
  /// The practices with which anything is to be settled, by id.
  public var practices: [PracticeRows]
  /// The decisions that made the differences, by the day of publication and id.
  public var decisions: [DecisionRow]

  /// What is due less what was paid.
  public var difference: Money { due - paid }

  /// Whether the rows add up to the practices, and the practices to the whole.
  var isBalanced: Bool {
    practices.allSatisfy { practice in
      let rows = practice.rows.reduce(.zero(currency)) { $0 + $1.difference }
      return practice.adjustments.reduce(rows) { $0 + $1.difference } == practice.difference
    } && practices.reduce(.zero(currency)) { $0 + $1.difference } == difference
  }
}

extension Evaluator {
  /// What is to be settled when a tally was paid at the prices known on an earlier day, and these turn out to be others.
  ///
  /// The tally serves both days, as no price changes what is counted.
  ///
  /// - Parameters:
  ///   - tally: A tally made by this evaluator.
  ///   - day: The day whose knowledge was paid, which comes before this evaluator's ``asKnownOn``.
  /// - Returns: The differences; no practices when there is nothing to settle.
  /// - Complexity: That of pricing the tally twice.
  public func settlement(of tally: Tally, since day: Day) -> Settlement {
    let settlement = SettlementBuilder(self, CountedPractices(tally), since: day).settlement
    assert(settlement.isBalanced, "rows, practices and the whole of a settlement must agree")
    return settlement
  }
}

extension Comparison {
  /// What is to be settled in the baseline when it was paid at the prices known on an earlier day.
  ///
  /// - Parameters:
  ///   - counts: What this comparison counted.
  ///   - day: The day whose knowledge was paid.
  /// - Returns: The same as ``Evaluator/settlement(of:since:)`` of the baseline's evaluator.
  public func settlement(of counts: ScenarioCounts, since day: Day) -> Settlement {
    evaluators[0].settlement(of: tally(of: 0, counts), since: day)
  }
}
