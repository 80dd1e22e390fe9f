/// How an amendment makes a price of the one that is in force after the amendments and changes before it.
///
/// A price with tiers is changed tier by tier. Where no price is in force, there is none afterwards.
///
/// ```swift
/// // Two per cent more for all laboratory items from April on.
/// Amendment.Change.reprice(["segment:laboratory"], .scaled(by: "1.02"), DayRange(from: "2024-04-01"))
/// // What was to change in April changes in October.
/// Amendment.Change.moving(["0101"], from: "2024-04-01", to: "2024-10-01")
/// ```
public enum PriceStep: Hashable, Sendable {
  /// The amount times a factor, rounded to the smallest coin, half away from zero.
  case scaled(by: Rate)
  /// The amount and as much more, or less.
  case raised(by: Money)
  /// The price of another day.
  case asOn(Day)
}

extension Amendment.Change {
  /// Lets prices that change on one day change on another.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - day: The day on which the prices change.
  ///   - other: The day on which they are to change: until then the old price holds, or from then on the new one.
  /// - Returns: The change.
  public static func moving(_ items: Selector, from day: Day, to other: Day) -> Amendment.Change {
    other > day
      ? .reprice(items, .asOn(day - 1), DayRange(from: day, until: other))
      : .reprice(items, .asOn(day), DayRange(from: other, until: day))
  }
}

extension ResolvedPrice {
  /// The price after a step of an amendment; a number that was calculated is at best derived.
  func after(_ step: PriceStep, amendment: String) -> ResolvedPrice {
    var price = self
    func changed(_ amount: Money) -> Money {
      switch step {
      case .scaled(let factor): amount.scaled(by: factor, rounding: .halfAwayFromZero)
      case .raised(let more): amount + more
      case .asOn: amount
      }
    }
    price.amount = changed(amount)
    price.tiers = tiers.map { Price.Tier(above: $0.above, amount: changed($0.amount)) }
    price.status = max(status, .derived)
    price.amendment = amendment
    return price
  }
}
