/// What practices are assumed to do when they are paid differently: a named preset with its formula, numbers, source and scope.
///
/// Published rules disagree even on the sign of a response, so that nothing is assumed unless a preset is named. What is measured
/// (earnings, marginal revenue) never depends on it: a response is made once of measurements without any behaviour, and the new volumes
/// are priced again by the engine.
///
/// ```swift
/// var behaviour = Behaviour.preset("hcfa_1992_offset")!
/// behaviour["o_loss"]  // 0.5, from 0 to 0.7
/// ```
public struct Behaviour: Hashable, Sendable {
  /// How the new volumes follow from what was measured.
  public enum Formula: String, Hashable, Sendable {
    /// Nothing changes.
    case fixed
    /// Relative changes of marginal revenue and of income, each times an elasticity.
    case elasticities
    /// All services of a practice by one factor that makes up for part of its loss or gain.
    case offset
    /// The ratio of fees to the power of one and a half.
    case power
    /// Each role's services by a factor of its own.
    case baskets
    /// Part of an item's units becomes another item.
    case moves
    /// What a limit leaves unpaid is partly not done, and partly carried to the next period.
    case endOfPeriod
    /// More home visits where there were fewest.
    case homeVisits
    /// So many more contacts per 1,000 listed people by a new fee.
    case newFee
    /// More people in a programme, towards a share that is not exceeded.
    case uptake
    /// Nothing that practices are paid for; what was observed is shown in its own unit.
    case outcomes
  }

  /// Where a number comes from.
  public enum Origin: String, Hashable, Sendable {
    /// Printed in the source.
    case published
    /// Calculated from printed numbers.
    case derived
    /// The user's or analyst's own; the shipped value does nothing.
    case user
  }

  /// A number of the formula, with the range it is varied over.
  public struct Parameter: Hashable, Sendable {
    /// The name in the formula and in files.
    public var id: String
    /// The least value that is looked at.
    public var low: Rate
    /// The value that is used.
    public var central: Rate
    /// The greatest value that is looked at.
    public var high: Rate
    /// The least and the greatest value that make sense.
    public var bounds: ClosedRange<Rate>
    /// Where the numbers come from.
    public var origin: Origin
    /// Whether only whole numbers make sense.
    public var isWhole = false

    /// Whether the range holds more than one value.
    public var varies: Bool { low < high }
  }

  /// What changed where the response was observed.
  public enum Change: String, Hashable, Sendable {
    /// A formula of theory, for any change.
    case any
    /// Fees rose or fell.
    case fees
    /// Fees fell.
    case feeCut
    /// Fee for service gave way to capitation or a payment by time.
    case contract
    /// A fee was added.
    case newFee
    /// A payment per person in a programme was introduced.
    case bundle
    /// Payment by results came or went.
    case results
  }

  /// Where a response was observed.
  public struct Scope: Hashable, Sendable {
    /// The currencies of the countries; empty for a formula of theory.
    public var currencies: [String] = []
    /// Whether it was observed in general practice.
    public var isGeneralPractice = true
    /// What changed.
    public var change: Change
    /// The setting in words.
    public var setting: LocalizedText
  }

  /// Items that a formula names by what they are; the user says which they are.
  public struct Role: Hashable, Sendable {
    /// The name in files, as in `afterHours`.
    public var id: String
    /// The parameter that is their factor, where they have one.
    public var parameter: String?
    /// The items when the user names none: tags of the tariff's own; nil when the tariff's data do not say.
    public var items: Selector?
  }

  /// What was observed and is nobody's income here, in its own unit.
  public struct Outcome: Hashable, Sendable {
    /// The units of outcomes.
    public enum Unit: String, Hashable, Sendable {
      /// Percentage points of an indicator.
      case percentagePoints
      /// Per cent of what would have been.
      case percent
      /// Euros of the payer's total care cost per person in the bundle and half-year.
      case euroPerHalfYear
    }

    /// What is measured.
    public var names: LocalizedText
    /// The unit.
    public var unit: Unit
    /// The lower bound of the 95 % interval.
    public var low: Rate
    /// The estimate.
    public var central: Rate
    /// The upper bound.
    public var high: Rate
    /// Where the numbers come from.
    public var origin: Origin
  }

  /// Elasticities of some items for some practices.
  public struct Group: Hashable, Sendable {
    /// The items; nil for all services.
    public var items: Selector?
    /// The regions of the practices; nil for all.
    public var regions: [String]?
    /// The kinds of area of the practices; nil for all.
    public var areas: [String]?
    /// The clusters of the practices; nil for all.
    public var clusters: [String]?
    /// The least mean list; nil for no bound.
    public var listFrom: Int64?
    /// The first mean list that is too long; nil for no bound.
    public var listUntil: Int64?
    /// The elasticity by the own price.
    public var price: Rate
    /// The elasticity by income.
    public var income: Rate

    /// Creates elasticities for all services of all practices.
    ///
    /// - Parameters:
    ///   - items: The items; nil for all services.
    ///   - price: The elasticity by the own price, zero or more.
    ///   - income: The elasticity by income, zero or less.
    public init(items: Selector? = nil, price: Rate, income: Rate) {
      (self.items, self.price, self.income) = (items, price, income)
    }
  }

  /// Units of an item that may become another.
  public struct Move: Hashable, Sendable {
    /// The items that lie below the step, or that are coded now.
    public var from: Selector
    /// The codes that are admissible in their place; the highest paid one is taken.
    public var to: [String]
    /// The part of the units for which that is possible: those near the step, those that may be coded so.
    public var within: Rate

    /// Creates a move.
    ///
    /// - Parameters:
    ///   - from: The items that lie below the step, or that are coded now.
    ///   - to: The codes that are admissible in their place.
    ///   - within: The part of the units for which that is possible.
    public init(from: Selector, to: [String], within: Rate = .one) {
      (self.from, self.to, self.within) = (from, to, within)
    }
  }

  /// The name that files and the command line use.
  public var id: String
  /// What it is called.
  public var names: LocalizedText
  /// The formula as text.
  public var equation: String
  /// How it is calculated.
  public var formula: Formula
  /// Its numbers, in order.
  public var parameters: [Parameter] = []
  /// What it is taken from.
  public var sources: [Source] = []
  /// Where it was observed.
  public var scope: Scope
  /// The items that it names by what they are.
  public var roles: [Role] = []
  /// What was observed in its own unit.
  public var outcomes: [Outcome] = []

  /// The items that respond; nil for all services.
  public var items: Selector?
  /// The items of roles, as the user says.
  public var itemsOfRole: [String: Selector] = [:]
  /// Elasticities by group; the last that fits is taken.
  public var groups: [Group] = []
  /// What may become what.
  public var moves: [Move] = []
  /// The programmes whose uptake grows.
  public var programmes: [String] = []

  /// Whether it needs what one more unit of each item brings.
  public var needsMarginalRevenues: Bool { formula == .elasticities }

  /// The value of a parameter; setting it leaves no range and makes it the user's own.
  ///
  /// - Parameter id: The parameter's name, which the preset must have.
  public subscript(id: String) -> Rate {
    get { parameters.first { $0.id == id }!.central }
    set {
      let index = parameters.firstIndex { $0.id == id }!
      (parameters[index].low, parameters[index].central, parameters[index].high) = (newValue, newValue, newValue)
      parameters[index].origin = .user
    }
  }

  /// Which of its values a calculation takes.
  enum Level { case low, central, high }

  /// The values of all parameters, in billionths.
  func values(_ level: Level) -> [Int64] {
    parameters.map { parameter in
      switch level {
      case .low: Billionths.of(parameter.low)
      case .central: Billionths.of(parameter.central)
      case .high: Billionths.of(parameter.high)
      }
    }
  }

  /// The items of a role: as the user says, or by the tariff's own tags; nil when nothing says.
  func items(of role: Role) -> Selector? { itemsOfRole[role.id] ?? role.items }

  /// Several changes of the same amount one after another, each in the part it adds or takes.
  ///
  /// Behavioural assumptions are applied jointly, not added: three falls of 1.88, 6.40 and 0.25 per cent
  /// are one of 8.389, as the CMS home health rule for 2020 prints it, and not of 8.53.
  ///
  /// ```swift
  /// Behaviour.composed(["-0.0188", "-0.064", "-0.0025"])  // -0.083892808
  /// ```
  /// - Parameter changes: The changes as parts of the amount.
  /// - Returns: The joint change, rounded to nine places, half away from zero, after each.
  public static func composed(_ changes: [Rate]) -> Rate {
    let factor = changes.reduce(Billionths.one) { Billionths.product($0, Billionths.one + Billionths.of($1)) }
    return Rate(units: factor - Billionths.one, places: 9)
  }
}

/// Income and substitution effects of a change in what one keeps of the next krone, as tax calculators state them.
///
/// With *m* the part of one more krone of revenue that is not kept (by a ceiling, a claw-back or costs), the substitution effect is
/// ε·[(1 − m₁)/(1 − m₀) − 1]·revenue and the income effect η·(change of income); they are added. PSL Behavioral-Responses,
/// `response()`, which cites Feldstein and Feenberg (1995) and Gruber and Saez (2002).
public enum IncomeAndSubstitution {
  /// The change of revenue.
  ///
  /// ```swift
  /// // ε 0.25, kept 0.60 then 0.50 of 60,000; η -0.1, income changed by -3,000: -2,500 and +300
  /// ```
  /// - Parameters:
  ///   - revenue: What is earned before; nothing or less does not respond.
  ///   - keptBefore: The part of one more unit of money that is kept before, above zero.
  ///   - keptAfter: The part that is kept afterwards.
  ///   - incomeChange: The change of income.
  ///   - substitution: The elasticity ε, zero or more.
  ///   - income: The elasticity η, zero or less.
  /// - Returns: The two effects, each rounded to the smallest coin, half away from zero.
  public static func response(
    revenue: Money, keptBefore: Rate, keptAfter: Rate, incomeChange: Money, substitution: Rate, income: Rate
  ) -> (substitution: Money, income: Money) {
    let zero = Money.zero(revenue.currency)
    if revenue.minorUnits <= 0 { return (zero, zero) }
    // A marginal rate of at most 0.99, as there.
    let (before, after) = (max(keptBefore, "0.01"), max(keptAfter, "0.01"))
    let places = max(before.places, after.places)
    func units(_ rate: Rate) -> Int64 { rate.units * Rate.powersOfTen[places - rate.places] }
    var ratio = ExactRatio()
    ratio.multiply(by: substitution)
    ratio.multiply(by: units(after) - units(before))
    ratio.divide(by: units(before))
    ratio.multiply(by: revenue.minorUnits)
    guard let change = ratio.rounded(.halfAwayFromZero) else { preconditionFailure("amount beyond Int64 minor units") }
    return (
      Money(minorUnits: change, revenue.currency), incomeChange.scaled(by: income, rounding: .halfAwayFromZero)
    )
  }
}
