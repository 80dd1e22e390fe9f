/// How well the capitation formula fits cost, person by person.
///
/// With *c* the cost of a person, *P* the capitation paid for them, and means over everybody:
///
/// | measure | formula |
/// |---|---|
/// | ``rSquared`` | the square of the correlation of *c* and *P*: what the best straight line on *P* explains |
/// | ``explained`` | 1 − Σ(*c* − *P*)² ÷ Σ(*c* − *c̄*)²: what *P* itself explains |
/// | ``predictionMeasure`` | 1 − Σ\|*c* − *P*\| ÷ Σ\|*c* − *c̄*\|: Cumming's prediction measure (CPM) |
///
/// The first two are equal where payments are the best line itself. Capitation often pays for a part of the cost only; so the last two are
/// given as paid, below zero where the level is far off, and with all payments scaled so that they add up to all cost.
/// All are one where *P* is *c*, and those at scale zero where *P* is the same for everybody.
///
/// Fit is one of three aims of a payment beside power and balance (Geruso and McGuire, "Tradeoffs in the design of health plan payment
/// systems: fit, power and balance", NBER 20359, 2014); the formulas are those of textbooks.
public struct CapitationFit: Hashable, Sendable {
  /// How many people are looked at.
  public var people: Int
  /// The square of the correlation; zero where everybody is paid the same.
  public var rSquared: Double
  /// What the payments themselves explain of the squared differences in cost.
  public var explained: Double
  /// Cumming's prediction measure.
  public var predictionMeasure: Double
  /// What the payments explain when they are scaled to all cost; nil when nothing is paid.
  public var explainedAtScale: Double?
  /// Cumming's prediction measure when the payments are scaled to all cost; nil when nothing is paid.
  public var predictionMeasureAtScale: Double?

  /// Measures the fit; nil when there is no difference in cost.
  init?(_ accounts: [PersonAccount]) {
    // Everything in parts of the smallest coin, as whole numbers: the results do not depend on the order of people.
    func paid(_ account: PersonAccount) -> Int128 {
      Int128(account.capitation.minorUnits) * PersonAccount.costScale
    }
    var (cost, payment) = (Int128(0), Int128(0))
    var (costs, payments, products) = (Int128(0), Int128(0), Int128(0))
    for account in accounts {
      let (own, paid) = (account.costUnits, paid(account))
      cost += own
      payment += paid
      costs += own * own
      payments += paid * paid
      products += own * paid
    }
    let count = Int128(accounts.count)
    // Sums of squares and products about the means, times the number of people.
    let ofCost = (count * costs - cost * cost).approximate
    let ofPayment = (count * payments - payment * payment).approximate
    let ofBoth = (count * products - cost * payment).approximate
    let ofErrors = (count * (costs - 2 * products + payments)).approximate
    if ofCost == 0 { return nil }
    people = accounts.count
    rSquared = ofPayment == 0 ? 0 : (ofBoth / ofCost) * (ofBoth / ofPayment)
    explained = 1 - ofErrors / ofCost
    var (spread, errors, scaledErrors) = (Int128(0), Int128(0), Int128(0))
    for account in accounts {
      let (own, paid) = (account.costUnits, paid(account))
      spread += abs(count * own - cost)
      errors += abs(own - paid)
      scaledErrors += abs(own * payment - paid * cost)
    }
    predictionMeasure = 1 - (count * errors).approximate / spread.approximate
    if payment > 0 {
      let scale = cost.approximate / payment.approximate
      explainedAtScale = (2 * scale * ofBoth - scale * scale * ofPayment) / ofCost
      predictionMeasureAtScale =
        1 - scaledErrors.approximate / payment.approximate * count.approximate / spread.approximate
    }
  }
}
