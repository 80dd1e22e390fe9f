/// What a scenario changes for one practice, line by line: the practice's own log, billed once more in its shadow.
///
/// The differences of the lines, of the items that need no line and of the adjustments add up to the practice's difference, to
/// the smallest coin. Nothing in it identifies a patient: a line is found by its number in the file.
///
/// ```swift
/// let counts = try comparison.count(inputs)
/// let shadow = comparison.shadowBilling(ofPractice: "012345", in: inputs, counted: counts)!
/// for line in shadow.lines { print(line.sourceLine, line.code, line.difference) }  // 2 0101 50.00
/// ```
public struct ShadowBilling: Hashable, Sendable {
  /// What becomes of a line under the baseline or the scenario.
  public struct Side: Hashable, Sendable {
    /// What becomes of it.
    public var outcome: Outcome
    /// The code of the item it is finally taken as; nil when the code is unknown.
    public var item: String?
    /// What it pays, with what is paid in addition to it.
    public var amount: Money
    /// The part of it that is paid in addition.
    public var supplements: Money
    /// The price per unit in force; nil when there is none or the line is outside the period.
    public var price: Money?
    /// The rules that fired, in order.
    public var firings: [LineResult.Firing]
  }

  /// A line with another outcome or amount under the scenario.
  public struct Line: Hashable, Sendable {
    /// The line in the file it was read from, from 1; zero when it was not read from a file.
    public var sourceLine: Int
    /// The day.
    public var date: Day
    /// The code as billed.
    public var code: String
    /// What the item it is taken as is called: under the scenario, else under the baseline; nil when neither knows the code.
    public var names: LocalizedText?
    /// How many.
    public var quantity: Quantity
    /// What becomes of it under the baseline.
    public var baseline: Side
    /// What becomes of it under the scenario.
    public var scenario: Side

    /// What the scenario changes.
    public var difference: Money { scenario.amount - baseline.amount }
  }

  /// The tariff's id.
  public var tariff: String
  /// What the tariff is called.
  public var tariffNames: LocalizedText
  /// The day whose knowledge was used; nil for all there is.
  public var asKnownOn: Day?
  /// The days covered.
  public var period: Period
  /// The currency.
  public var currency: Currency
  /// The practice.
  public var practice: Practice
  /// The scenario.
  public var scenario: Scenario
  /// What the practice earns under the baseline.
  public var baselineTotal: Money
  /// What the practice earns under the scenario.
  public var scenarioTotal: Money
  /// The lines with another outcome or amount, in the order in which they were read.
  public var lines: [Line]
  /// Items that need no line, such as capitation, and pay differently.
  public var items: [ItemChange]
  /// Ceilings and budgets that take something else, by their ids.
  public var adjustments: [ItemChange]

  /// What the scenario changes for the practice.
  public var difference: Money { scenarioTotal - baselineTotal }

  /// Whether the rows add up to the difference.
  var isBalanced: Bool {
    let rows = lines.map(\.difference) + (items + adjustments).map(\.difference)
    return rows.reduce(.zero(currency), +) == difference
  }
}

extension ShadowBilling.Side {
  init(_ result: LineResult) {
    let supplements = result.supplements.reduce(Money.zero(result.amount.currency)) { $0 + $1.amount }
    self.init(
      outcome: result.outcome, item: result.item?.code, amount: result.amount + supplements, supplements: supplements,
      price: result.price?.amount, firings: result.firings)
  }
}
