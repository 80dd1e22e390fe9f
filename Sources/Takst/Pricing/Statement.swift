/// The earnings of one or more practices in a period, with what is needed to explain them.
///
/// `total` equals the sum of the segments, of the practices and of the months, to the smallest coin; adjustments are a
/// segment of their own, ``adjustmentsSegment``, and belong to the last month.
public struct Statement: Hashable, Sendable {
  /// The id of the segment that adjustments are reported in.
  public static let adjustmentsSegment = "adjustments"

  /// What a segment earned.
  public struct SegmentRow: Hashable, Sendable {
    /// The segment.
    public var segment: Segment
    /// What it earned.
    public var amount: Money
  }

  /// What an item earned.
  public struct ItemRow: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// The id of the segment it was in; an item that moves in the period has a row for each.
    public var segment: String
    /// How much was registered or counted.
    public var quantity: Quantity
    /// How much of it was paid.
    public var paid: Quantity
    /// The lines behind it; zero for items that need no line.
    public var lines: Int64
    /// What it earned.
    public var amount: Money
    /// The weakest status of the prices used; nil when none was used.
    public var weakest: Status?
    /// The ids of the sources of the prices used, in order of first use.
    public var sources: [String]
  }

  /// What a practice earned.
  public struct PracticeRow: Hashable, Sendable {
    /// The practice.
    public var practice: Practice
    /// What it earned.
    public var total: Money
    /// The mean list over the first days of the period's months, rounded to three places; nil without a population.
    public var enrolled: Quantity?
    /// The total per listed person, rounded half away from zero; nil without listed people.
    public var perEnrolled: Money?
    /// The total less the practice's costs; nil when these are not given.
    public var net: Money?
    /// What each segment earned, in the order of ``Statement/segments``.
    public var segments: [Money]
    /// What each item earned, in the tariff's order; items that earned nothing are left out.
    public var items: [ItemAmount] = []
  }

  /// What one practice earned by one item.
  public struct ItemAmount: Hashable, Sendable {
    /// The item's code.
    public var code: String
    /// What it earned.
    public var amount: Money
  }

  /// What a month earned.
  public struct MonthRow: Hashable, Sendable {
    /// The first day of the month.
    public var month: Day
    /// What it earned.
    public var amount: Money
  }

  /// A rule that fired or could not be decided.
  public struct Finding: Hashable, Sendable {
    /// The rule.
    public var rule: Rule
    /// The lines it fired on.
    public var lines: Int64
    /// The lines it could not be decided for, as the data lack a fact.
    public var undecided: Int64
    /// The money at stake: what was not paid, the change by a replacement (may be negative), or what a warning is about.
    public var amount: Money
    /// Some of the lines, as numbers of lines in the activity file, the first ones first; empty when the log was not
    /// read from a file.
    public var examples: [Int]
  }

  /// A ceiling or budget: what it took, or why it was not applied.
  public struct AdjustmentRow: Hashable, Sendable {
    /// The id of the ceiling or budget.
    public var id: String
    /// What it is called.
    public var names: LocalizedText
    /// What it added; negative for a repayment.
    public var amount: Money
    /// The repayment of each practice that repays, by id.
    public var practices: [String: Money]
    /// Whether it was applied; false when its factor or amount is not known.
    public var isApplied: Bool
    /// What a reader should know about it.
    public var note: String?
    /// What a budget comes to; nil for a ceiling, and for a budget that is not applied.
    public var budget: BudgetLine?
  }

  /// Something that was counted on days that no known price covers.
  public struct UnpricedRow: Hashable, Sendable {
    /// Why there is no amount.
    public enum Reason: String, Hashable, Sendable {
      /// No price covers the days.
      case noPrice
      /// The price is free and no contract sets it.
      case freePrice
      /// The practice's capacities are not given.
      case noCapacities
      /// The indicator's result is not given.
      case noIndicator
      /// The practice's list is not given.
      case noList
      /// The data lack a fact that says whether the people or the practice are counted.
      case undecided
      /// The indicator's result would make a payment of more than a million million.
      case implausible
    }

    /// The item.
    public var item: Item
    /// The lines; zero for items that need no line.
    public var lines: Int64
    /// How much was counted.
    public var quantity: Quantity
    /// The days of the period around it that have no price.
    public var days: DayRange
    /// Why there is no amount.
    public var reason: Reason
  }

  /// A code that the tariff does not know.
  public struct UnknownRow: Hashable, Sendable {
    /// The code as billed.
    public var code: String
    /// The lines.
    public var lines: Int64
    /// A code of the tariff that looks like it.
    public var suggestion: String?
  }

  /// What was billed with a code beside what its lines come to.
  public struct BilledRow: Hashable, Sendable {
    /// The code, as the tariff writes it.
    public var code: String
    /// The item of the tariff; nil for a code that it does not know.
    public var item: Item?
    /// The lines with a billed amount.
    public var lines: Int64
    /// What was billed.
    public var billed: Money
    /// What these lines come to, whatever their items became, with what is paid in addition to them.
    public var computed: Money
    /// What was computed less what was billed.
    public var difference: Money { computed - billed }
  }

  /// The tariff's id.
  public var tariff: String
  /// What the tariff is called.
  public var tariffNames: LocalizedText
  /// The ids of the amendments, in order.
  public var amendments: [String]
  /// The day whose knowledge was used; nil for all there is.
  public var asKnownOn: Day?
  /// The days covered.
  public var period: Period
  /// The currency.
  public var currency: Currency
  /// What was earned.
  public var total: Money
  /// The weakest status of all prices used; nil when nothing was priced.
  public var weakest: Status?
  /// The amounts by the status of their prices; every status that was used, from best to worst.
  public var byStatus: [(status: Status, amount: Money)] {
    statusAmounts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
  /// The amounts by the status of their prices.
  public var statusAmounts: [Status: Money]
  /// What each segment earned, in the tariff's order; adjustments last.
  public var segments: [SegmentRow]
  /// What each item earned: every item that was registered or counted, in the tariff's order.
  public var items: [ItemRow]
  /// What each practice earned, by id.
  public var practices: [PracticeRow]
  /// What each month earned.
  public var months: [MonthRow]
  /// The lines by outcome.
  public var lines: LineCounts
  /// Rules that fired or could not be decided, in the order of application.
  public var findings: [Finding]
  /// Ceilings and budgets.
  public var adjustments: [AdjustmentRow]
  /// What was counted on days that no known price covers.
  public var unpriced: [UnpricedRow]
  /// Codes that the tariff does not know, most lines first.
  public var unknown: [UnknownRow]
  /// Shares of segments that the tariff holds its statements beside.
  public var benchmarks: [Benchmark]
  /// The sources of the prices used, the rules that fired and the benchmarks.
  public var sources: [Source]
  /// What was billed beside what was computed, by code; empty where no line in the period has a billed amount.
  public var billed: [BilledRow] = []
  /// The lines of the period without a billed amount.
  public var unbilledLines: Int64 {
    lines.read - lines[.outside] - lines[.malformed] - billed.reduce(0) { $0 + $1.lines }
  }
}

extension Segment {
  /// The segment that adjustments are reported in.
  static let adjustments = Segment(
    id: Statement.adjustmentsSegment,
    names: LocalizedText(["da": "Reguleringer", "en": "Adjustments", "nl": "Correcties"]))
}
