/// Where the payment schedule bends or jumps, how far each practice is from there, and what one more brings on either side.
///
/// A kink is a jump of the marginal rate, a notch one of the amount itself (Kleven, "Bunching", Annual Review of Economics 8,
/// 2016, https://www.annualreviews.org/content/journals/10.1146/annurev-economics-080315-015234). Who stands just below or above one is
/// paid very differently for what they do next.
///
/// ```swift
/// let kinks = evaluator.kinks(of: try evaluator.count(inputs), listLimits: [1600])
/// kinks.all[0].id                            // hoejestegraense
/// kinks.all[0].near(perCent: 5).below.count  // practices that lack at most 5 per cent of the ceiling
/// ```
public struct Kinks: Hashable, Sendable {
  /// What makes a schedule bend or jump.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A practice's ceiling: above it everything is taken back. A kink.
    case ceiling
    /// A budget that all practices share: above it everything they earn together is taken back, at once or by the next index. A
    /// practice alone keeps all but its own share of what it earns more. A kink.
    case budget
    /// A number of people above which each pays another rate. A kink.
    case tier
    /// A number of people at which a practice may close its list.
    case list
    /// A result from which another share of the price is paid: all or nothing. A notch.
    case step
    /// A result from which, or up to which, more of it pays more. A kink.
    case threshold
  }

  /// Where a practice stands, or where a kink is.
  public enum Position: Hashable, Sendable {
    /// An amount earned.
    case money(Money)
    /// People on the list.
    case people(Int64)
    /// The result of an indicator, rounded down to four places.
    case result(Rate)
  }

  /// A practice and how far it is from a kink.
  public struct Row: Hashable, Sendable {
    /// The practice's id; nil for all practices together, as with a budget.
    public var practice: String?
    /// Where it stands.
    public var position: Position
    /// Where the kink is for it.
    public var bound: Position
    /// What is paid for one more below the kink, as ``Kinks/Kind`` counts it.
    ///
    /// For ceilings and budgets what is kept of one more whole coin (1.00); for people what one more pays a year; for a threshold
    /// what a hundredth (0.01) more of the result pays. For a step it is what is paid just below it.
    public var before: Money
    /// The same above the kink; for a step what is paid from it on.
    public var after: Money
    /// What is missing to the kink, in parts of it; below zero beyond it.
    var missing: Fraction

    init(
      practice: String?, _ position: (Fraction, Position), bound: (Fraction, Position), before: Money, after: Money
    ) {
      self.practice = practice
      (self.position, self.bound, self.before, self.after) = (position.1, bound.1, before, after)
      // 1 − p/b, with a positive bound.
      let (own, limit) = (position.0, bound.0)
      let product = limit.numerator * own.denominator
      missing = Fraction(product - own.numerator * limit.denominator, product).reduced
    }

    /// Whether it has not reached the kink; at the kink, one more is paid as above.
    public var isBelow: Bool { missing.numerator > 0 }

    /// What is missing to the kink, in its own measure; below zero beyond it.
    public var distance: Position {
      switch (position, bound) {
      case (.money(let own), .money(let limit)): .money(limit - own)
      case (.people(let own), .people(let limit)): .people(limit - own)
      case (.result(let own), .result(let limit)):
        .result(PaidResult.rounded(Fraction(limit) - Fraction(own)) ?? .zero)
      default: preconditionFailure("a kink and a practice are measured alike")
      }
    }

    /// What is missing in per cent of the kink, rounded to two places, half away from zero; below zero beyond it, nil when it does
    /// not fit.
    public var perCent: Rate? {
      Rate.quotient(missing.numerator, by: missing.denominator, places: 4).map {
        Rate(units: $0.units * Rate.powersOfTen[4 - $0.places], places: 2)
      }
    }

    /// Whether at most so many per cent of the kink lie between, exactly.
    func isWithin(perCent: Int64) -> Bool {
      let size = missing.numerator < 0 ? Fraction(-missing.numerator, missing.denominator) : missing
      return size <= Fraction(Int128(perCent), 100)
    }
  }

  /// A kink, and the practices that have one.
  public struct Kink: Hashable, Sendable {
    /// What it comes from.
    public var kind: Kind
    /// The id of the ceiling or budget, or the code of the item.
    public var id: String
    /// What that is called.
    public var names: LocalizedText
    /// Where it is by the tariff, where that is the same for everybody: people per capacity for a list, a result.
    public var limit: Position?
    /// The day on which a result is paid; nil for others.
    public var day: Day?
    /// The practices, by id.
    public var rows: [Row]

    /// What is paid for one more below it, where that is the same for everybody; see ``Row/before``.
    public var before: Money? { Kink.common(rows.map(\.before)) }
    /// The same above it.
    public var after: Money? { Kink.common(rows.map(\.after)) }

    private static func common(_ amounts: [Money]) -> Money? {
      guard let first = amounts.first, amounts.allSatisfy({ $0 == first }) else { return nil }
      return first
    }

    /// The rows that are near it.
    ///
    /// - Parameter perCent: How near, in per cent of the kink.
    /// - Returns: Those that lack at most so much, and those that are at it or at most so much beyond it.
    public func near(perCent: Int64) -> (below: [Row], above: [Row]) {
      let near = rows.filter { $0.isWithin(perCent: perCent) }
      return (near.filter(\.isBelow), near.filter { !$0.isBelow })
    }

    /// How many rows in a hundred a number is.
    ///
    /// - Parameter count: The number.
    /// - Returns: The share, rounded to four places, half away from zero; nil without rows.
    public func share(of count: Int) -> Rate? { Rate.quotient(Int128(count), by: Int128(rows.count), places: 4) }
  }

  /// The bands around a kink in which practices are counted, in per cent.
  public static let bands: [Int64] = [1, 5, 10]

  /// The currency of all amounts.
  public var currency: Currency
  /// The kinks that some practice has: ceilings, budgets, tiers, lists and results, each in the tariff's order.
  public var all: [Kink]
}
