/// What a scenario changes without and with an assumed response of practices.
///
/// Three layers stay apart: what is measured, the static effect (new terms, the same volumes), and the assumed behaviour. Always
/// total = static + behavioural, to the smallest coin, for every practice, item and segment:
///
/// | effect | is |
/// |---|---|
/// | static | R₁(q₀) − R₀(q₀) |
/// | behavioural | R₁(q₁) − R₁(q₀) |
/// | total | R₁(q₁) − R₀(q₀) |
///
/// Volumes of a response are what is expected, to a thousandth of a unit for each item of a practice; lines stay whole.
public struct BehaviouralEffect: Hashable, Sendable {
  /// Three revenues and the effects between them.
  public struct Amounts: Hashable, Sendable {
    /// What the baseline earns: R₀(q₀).
    public var baseline: Money
    /// What the scenario earns with unchanged volumes: R₁(q₀).
    public var unchanged: Money
    /// What the scenario earns with the volumes of the response: R₁(q₁).
    public var responded: Money

    /// What the new terms change.
    public var staticEffect: Money { unchanged - baseline }
    /// What the response changes beside.
    public var behavioural: Money { responded - unchanged }
    /// What changes altogether.
    public var total: Money { responded - baseline }
  }

  /// A segment and its amounts.
  public struct SegmentRow: Hashable, Sendable {
    /// The segment.
    public var segment: Segment
    /// Its amounts.
    public var amounts: Amounts
  }

  /// An item and its amounts, before adjustments.
  public struct ItemRow: Hashable, Sendable {
    /// The practice; nil for all together.
    public var practice: String?
    /// The code.
    public var code: String
    /// What it is called.
    public var names: LocalizedText
    /// Its amounts.
    public var amounts: Amounts
  }

  /// What one parameter alone makes of the behavioural effect, the others as they are.
  public struct Sensitivity: Hashable, Sendable {
    /// The parameter.
    public var parameter: Behaviour.Parameter
    /// The behavioural effect at its least value.
    public var low: Money
    /// The behavioural effect at its greatest value.
    public var high: Money
  }

  /// Why a result says little about the case at hand.
  public enum Warning: Hashable, Sendable {
    /// It was observed in countries with other currencies.
    case otherCountry(observed: [String])
    /// It was not observed in general practice.
    case otherCare
    /// What changed there does not change here.
    case otherChange(Behaviour.Change)
    /// Nobody said which items a role means.
    case withoutItems(role: String)
    /// A setting without which nothing responds.
    case withoutSetting(String)
    /// Elasticities were applied to the mean amount per unit, as marginal revenues were not at hand.
    case meanForMarginal
    /// The fee of an item changed otherwise than where the response was observed.
    case otherFeeChange(code: String)
  }

  /// The scenario.
  public var scenario: Scenario
  /// The assumption, with its numbers.
  public var behaviour: Behaviour
  /// All practices together.
  public var total: Amounts
  /// By segment, in the tariff's order; adjustments last.
  public var segments: [SegmentRow]
  /// By item, in the tariff's order.
  public var items: [ItemRow]
  /// By practice, in the order of ``ComparedEarnings/practices``.
  public var practices: [Amounts]
  /// By practice and item.
  public var practiceItems: [ItemRow]
  /// The behavioural effect with all parameters at their least values.
  public var low: Money
  /// The behavioural effect with all parameters at their greatest values.
  public var high: Money
  /// The behavioural effect by one parameter after another.
  public var sensitivities: [Sensitivity] = []
  /// Random draws; nil when none were asked for.
  public var draws: BehaviouralDraws?
  /// For an offset: what the total misses (1 − o)·D by, as amounts are whole coins and ceilings and budgets work on the result.
  public var remainder: Money?
  /// Units that are not done, and the part of them carried to the next period.
  public var notDone: (units: Quantity, carried: Quantity)? {
    get { lost.map { ($0, carried ?? .zero) } }
  }
  var lost: Quantity?
  var carried: Quantity?
  /// Why the result says little about the case at hand.
  public var warnings: [Warning]

  /// Whether the parts add up to the total in every layer.
  var isBalanced: Bool {
    func agrees(_ part: KeyPath<Amounts, Money>) -> Bool {
      let zero = Money.zero(total.baseline.currency)
      return segments.reduce(zero) { $0 + $1.amounts[keyPath: part] } == total[keyPath: part]
        && practices.reduce(zero) { $0 + $1[keyPath: part] } == total[keyPath: part]
    }
    return agrees(\.baseline) && agrees(\.unchanged) && agrees(\.responded)
  }
}

/// What random draws of a behaviour's parameters come to.
///
/// Every parameter is drawn by itself and uniformly from its range, in billionths; draw *n* of a seed is the same whatever the number
/// of draws and threads. The generator is SplitMix64 (Steele, Lea and Flood 2014).
public struct BehaviouralDraws: Hashable, Sendable {
  /// A quantile of the draws.
  public struct Quantile: Hashable, Sendable {
    /// How many per cent of the draws do not exceed it.
    public var percent: Int
    /// The behavioural effect.
    public var behavioural: Money
  }

  /// The percentages of ``quantiles``.
  public static let percents = [5, 25, 50, 75, 95]

  /// The number of draws.
  public var count: Int
  /// The seed.
  public var seed: UInt64
  /// The least behavioural effect.
  public var least: Money
  /// Quantiles of the behavioural effect, by the second definition of Hyndman and Fan (1996), as ``Percentile``.
  public var quantiles: [Quantile]
  /// The greatest behavioural effect.
  public var greatest: Money

  init(_ effects: [Int64], seed: UInt64, _ currency: Currency) {
    let sorted = effects.sorted()
    func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }
    (count, self.seed) = (sorted.count, seed)
    (least, greatest) = (money(sorted.first ?? 0), money(sorted.last ?? 0))
    quantiles =
      sorted.isEmpty
      ? []
      : BehaviouralDraws.percents.map { percent in
        let (place, rest) = (sorted.count * percent).quotientAndRemainder(dividingBy: 100)
        if rest > 0 { return Quantile(percent: percent, behavioural: money(sorted[place])) }
        let sum = Int128(sorted[place - 1]) + Int128(sorted[place])
        return Quantile(percent: percent, behavioural: money(Billionths.quotient(sum, 2)))
      }
  }

  /// The values of a draw, in billionths.
  static func values(_ draw: Int, seed: UInt64, _ parameters: [Behaviour.Parameter]) -> [Int64] {
    var state = SplitMix64(state: seed &+ UInt64(draw) &* 0xD134_2543_DE82_EF95)
    state.state = state.next()
    return parameters.map { parameter in
      let (low, high) = (Billionths.of(parameter.low), Billionths.of(parameter.high))
      if high <= low { return low }
      // The upper half of the product with 2⁶⁴ equally likely numbers; what it favours by is below 2⁻³⁰.
      return low + Int64(state.next().multipliedFullWidth(by: UInt64(high - low) + 1).high)
    }
  }
}

/// A generator of random numbers with one word of state.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
