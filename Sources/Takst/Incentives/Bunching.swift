/// Bunching at a kink or notch: how far practices move to it, and the elasticity that this implies.
///
/// At a kink the marginal rate jumps, at a notch the amount itself. Where practices respond, more of them stand at it than a
/// smooth distribution would have: the excess mass. It says how much the last of them to respond gave up or added, *dz*.
///
/// ```swift
/// let bunching = Bunching(excessMass: 2, binWidth: 50, threshold: 10_000, rateBelow: 0, rateAbove: 0.2)
/// bunching.reducedAtKink     // 0.05
/// bunching.parametricAtKink  // 0.0446
/// bunching.reducedAtNotch    // 0.000249
/// ```
/// Rates are what is taken from one more coin: zero below a ceiling and one above it. Nothing here is an amount of money; all
/// numbers are dimensionless, but for the widths, which share a unit.
///
/// Sources: kinks and notches are told apart as in Kleven, "Bunching" (Annual Review of Economics 8, 2016,
/// https://www.annualreviews.org/content/journals/10.1146/annurev-economics-080315-015234); that bunching at a kink is proportional to
/// the elasticity is shown by Saez, "Do taxpayers bunch at kink points?" (American Economic Journal: Economic Policy 2, 2010,
/// http://www.nber.org/papers/w7366). The formulas are those of the function `elasticity` of the R package `bunching`
/// (https://rdrr.io/cran/bunching/src/R/elasticity.R), whose authors take that of a notch from equation 5 of Kleven, "Calculating
/// reduced-form elasticities using notches" (2018).
public struct Bunching: Hashable, Sendable {
  /// The excess mass over what would stand in one bin without the kink.
  public var excessMass: Double
  /// The width of a bin.
  public var binWidth: Double
  /// Where the kink or notch is; above zero.
  public var threshold: Double
  /// What is taken from one more coin below it, at least zero and below one.
  public var rateBelow: Double
  /// What is taken above it.
  public var rateAbove: Double

  /// Describes bunching at a threshold.
  ///
  /// - Parameters:
  ///   - excessMass: The excess mass over what would stand in one bin without the kink.
  ///   - binWidth: The width of a bin.
  ///   - threshold: Where the kink or notch is; above zero.
  ///   - rateBelow: What is taken from one more coin below it, at least zero and below one.
  ///   - rateAbove: What is taken above it.
  public init(excessMass: Double, binWidth: Double, threshold: Double, rateBelow: Double, rateAbove: Double) {
    precondition(threshold > 0, "a threshold is above zero")
    precondition(rateBelow >= 0 && rateBelow < 1, "below the threshold something is left of one more coin")
    self.excessMass = excessMass
    self.binWidth = binWidth
    self.threshold = threshold
    self.rateBelow = rateBelow
    self.rateAbove = rateAbove
  }

  /// How far the last practice that responds moved, in parts of the threshold: *dz/z\** with *dz* = excess mass × width of a bin.
  public var relativeResponse: Double { excessMass * binWidth / threshold }

  /// How much less is left of one more coin above than below: *dt*/(1 − *t0*).
  private var relativeChange: Double { (rateAbove - rateBelow) / (1 - rateBelow) }

  /// The elasticity at a kink for a small change: *e* = (*dz/z\**) ÷ (*dt*/(1 − *t0*)); nil where the rates are equal.
  public var reducedAtKink: Double? { relativeChange == 0 ? nil : relativeResponse / relativeChange }

  /// The elasticity at a kink if it is the same for everybody: *e* = −ln(1 + *dz/z\**) ÷ ln(1 − *dt*/(1 − *t0*)).
  ///
  /// Nil where the rates are equal, where nothing is left of one more coin above, as past a ceiling, and where less than all
  /// would have to be missing.
  public var parametricAtKink: Double? {
    if relativeChange == 0 || relativeChange >= 1 || relativeResponse <= -1 { return nil }
    return -naturalLogarithm(1 + relativeResponse) / naturalLogarithm(1 - relativeChange)
  }

  /// The elasticity at a notch in its reduced form: *e* = 1/(2 + *dz/z\**) × (*dz/z\**)² ÷ (*dt*/(1 − *t0*)); nil where the rates
  /// are equal.
  public var reducedAtNotch: Double? {
    if relativeChange == 0 || relativeResponse <= -2 { return nil }
    return relativeResponse * relativeResponse / relativeChange / (2 + relativeResponse)
  }
}
