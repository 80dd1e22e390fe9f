/// What a ``Solver`` found for a scenario: the value of each lever, and what it leaves of the difference.
///
/// Amounts are those of an evaluation with the solution's amendment, after rules, rounding, ceilings and budgets.
public struct Solution: Hashable, Sendable {
  /// A lever's value: a factor or an amount.
  public enum Value: Hashable, Sendable, CustomStringConvertible {
    /// A factor on prices.
    case factor(Rate)
    /// A price.
    case amount(Money)

    /// The number with a decimal point.
    public var description: String {
      switch self {
      case .factor(let rate): rate.description
      case .amount(let money): money.description
      }
    }
  }

  /// Why a goal cannot be met.
  public enum Obstacle: Hashable, Sendable {
    /// No practice was counted.
    case noPractice
    /// Nothing is paid for the items of the lever.
    case nothingPaid
    /// The goal lies beyond what the lever can do.
    case outOfReach
    /// Ceilings or budgets, by id, take back what the lever adds.
    case held(by: [String])
  }

  /// One lever and what became of its goal.
  public struct Part: Hashable, Sendable {
    /// The lever.
    public var lever: Solver.Lever
    /// What it is to reach.
    public var goal: Solver.Goal
    /// Its value; where the goal cannot be met, the one that comes nearest, and nil when there is none.
    public var value: Value?
    /// The first and the last value that certainly give the same result as ``value``.
    public var range: [Value]
    /// By how much the result misses the goal: what is reached less what is wanted; nil without a value.
    public var difference: Money?
    /// Why the goal cannot be met; nil when it is, or misses it by less than the next step of the lever would.
    public var obstacle: Obstacle?
    /// How many evaluations it took.
    public var evaluations: Int
  }

  /// The scenario that a version is looked for.
  public var scenario: Scenario
  /// The levers, in the order in which they were moved.
  public var parts: [Part]
  /// The scenario with the levers' amendment laid over it as the last; nil when a goal cannot be met.
  public var solved: Scenario?
  /// What is earned under it.
  public var earnings: ScenarioEarnings?
  /// The total that segments were given shares of; nil for other goals.
  public var sharedTotal: Money?
  /// The prices that it changes, on days of the period.
  public var prices: [TariffDiff.Row]

  /// The amendment that moves the levers; nil when a goal cannot be met.
  public var amendment: Amendment? { solved?.amendments.last }

  /// How many evaluations it took in all.
  public var evaluations: Int { parts.reduce(0) { $0 + $1.evaluations } }
}
