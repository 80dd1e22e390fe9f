/// What somebody on a practice's list is paid for and costs, without who it is.
///
/// ```swift
/// var account = PersonAccount(practice: 0, currency: .dkk)
/// account.capitation = Money("480.00", .dkk)!
/// account.addWork("22.5", perHour: Money("900.00", .dkk)!)
/// account.cost  // 337.50
/// ```
public struct PersonAccount: Hashable, Sendable {
  /// How many parts of the smallest coin costs are counted in: thousandths of a minute at an amount per hour are whole then.
  static let costScale: Int128 = 60_000

  /// The position of the practice among those of the selection.
  public var practice: Int
  /// The age in years on the last day; nil when it is not known.
  public var age: Int?
  /// The sex; nil when it is not known.
  public var sex: Sex?
  /// The insurance group; nil when it is not known.
  public var group: String?
  /// The kind of area the person lives in; nil when it is not known.
  public var area: String?
  /// Whether the person was in a programme.
  public var isChronic = false
  /// What was paid for the person being on the list.
  public var capitation: Money
  /// What was paid for the person being in a programme.
  public var bundle: Money
  /// What was paid for services.
  public var fees: Money
  /// The minutes of work.
  public private(set) var minutes: Quantity = .zero
  /// The cost in parts of the smallest coin, of which ``costScale`` make one.
  private(set) var costUnits: Int128 = 0

  /// Creates an account without payments and work.
  ///
  /// - Parameters:
  ///   - practice: The position of the practice among those of the selection.
  ///   - currency: The currency.
  public init(practice: Int, currency: Currency) {
    self.practice = practice
    (capitation, bundle, fees) = (.zero(currency), .zero(currency), .zero(currency))
  }

  /// All that was paid.
  public var payment: Money { capitation + bundle + fees }

  /// What the work and what was used for it cost, rounded half away from zero; sums are made of exact costs.
  public var cost: Money { PersonAccount.money(costUnits, 1, capitation.currency) }

  /// Adds minutes of work and what they cost, exactly.
  ///
  /// - Parameters:
  ///   - minutes: The minutes.
  ///   - cost: What an hour of them costs.
  public mutating func addWork(_ minutes: Quantity, perHour cost: Money) {
    self.minutes += minutes
    costUnits += Int128(minutes.thousandths) * Int128(cost.minorUnits)
  }

  /// Adds a cost that is not of time: materials, what others are paid.
  ///
  /// - Parameter cost: The cost.
  public mutating func addDirectCost(_ cost: Money) {
    costUnits += Int128(cost.minorUnits) * PersonAccount.costScale
  }

  /// A cost in units shared by some people, rounded once, half away from zero.
  static func money(_ units: Int128, _ people: Int64, _ currency: Currency) -> Money {
    var ratio = ExactRatio()
    ratio.multiply(byWide: units)
    ratio.divide(byWide: costScale)
    ratio.divide(by: people)
    guard let amount = ratio.rounded(.halfAwayFromZero) else { preconditionFailure("amount beyond Int64 minor units") }
    return Money(minorUnits: amount, currency)
  }
}
