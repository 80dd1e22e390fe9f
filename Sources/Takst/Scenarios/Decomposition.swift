/// What makes the difference between a scenario and the baseline: effects that add up to it, to the smallest coin.
///
/// From the baseline to the scenario it is a few steps, always in this order, and each is a calculation of its own. An effect is
/// what its step adds, so that nothing is left over; a change that acts together with an earlier one is counted where the
/// later of the two comes in.
///
/// | step | what is calculated | effect |
/// |---|---|---|
/// | 1 | what the baseline counted, at the scenario's prices | ``Effect/price`` |
/// | 2 | what the scenario counts by its rules, items and payers, at its prices | ``Effect/rules`` |
/// | 3 | the same with the scenario's assumptions on volumes, as if every service grew alike | ``Effect/volume`` |
/// | 4 | the same as they are | ``Effect/mix`` |
/// | 5 | what ceilings and budgets then take | ``Effect/adjustments`` |
///
/// ```swift
/// let decomposition = comparison.decompositions(of: counts)[0]
/// print(decomposition.total.price, decomposition.total.sum)  // "130.00 130.00"
/// ```
public struct Decomposition: Hashable, Sendable {
  /// What can make a difference, in the order of the steps.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// Prices of what the baseline has.
    case price
    /// Rules, items that come and go, weights, and payers told apart.
    case rules
    /// More or fewer services, if each grew like all together.
    case volume
    /// Which services grew more than others, and what else was assumed.
    case mix
    /// Ceilings and budgets: what they take, whether they changed or what they work on.
    case adjustments
  }

  /// The amounts of all effects.
  public struct Effects: Hashable, Sendable {
    /// What prices add.
    public var price: Money
    /// What rules, items and payers add.
    public var rules: Money
    /// What the number of services adds.
    public var volume: Money
    /// What the mix of services adds.
    public var mix: Money
    /// What ceilings and budgets add; negative when they take more.
    public var adjustments: Money

    /// No effects.
    ///
    /// - Parameter currency: The currency.
    init(_ currency: Currency) {
      let zero = Money.zero(currency)
      (price, rules, volume, mix, adjustments) = (zero, zero, zero, zero, zero)
    }

    /// The whole difference.
    public var sum: Money { price + rules + volume + mix + adjustments }

    /// The amount of an effect.
    ///
    /// - Parameter effect: The effect.
    public subscript(effect: Effect) -> Money {
      switch effect {
      case .price: price
      case .rules: rules
      case .volume: volume
      case .mix: mix
      case .adjustments: adjustments
      }
    }

    static func += (left: inout Effects, right: Effects) {
      left.price += right.price
      left.rules += right.rules
      left.volume += right.volume
      left.mix += right.mix
      left.adjustments += right.adjustments
    }
  }

  /// The effects in a segment.
  public struct SegmentRow: Hashable, Sendable {
    /// The segment.
    public var segment: Segment
    /// The effects in it.
    public var effects: Effects
  }

  /// The effects on all practices together.
  public var total: Effects
  /// The effects in every segment in which anything was earned at any step, in the tariff's order; adjustments last.
  public var segments: [SegmentRow]
  /// The effects on each practice, in the order of ``ComparedEarnings/practices``.
  public var practices: [Effects]

  /// Takes the difference between the first and the last of four steps apart.
  ///
  /// - Parameters:
  ///   - baseline: What the baseline earns.
  ///   - priced: What the baseline counted, at the scenario's prices.
  ///   - ruled: What the scenario earns without assumptions on volumes.
  ///   - last: What the scenario earns.
  ///   - segments: The segments that the columns of the steps stand for.
  ///   - currency: The currency.
  init(
    _ baseline: DecompositionStep, priced: DecompositionStep, ruled: DecompositionStep, last: DecompositionStep,
    segments: [Segment], _ currency: Currency
  ) {
    func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }
    var total = Effects(currency)
    var rows = segments.map { SegmentRow(segment: $0, effects: Effects(currency)) }
    var isUsed = Array(repeating: false, count: segments.count)
    var isAdjusted = false
    practices = baseline.practices.indices.map { position in
      let steps = [baseline, priced, ruled, last].map { $0.practices[position] }
      let volume = steps[2].growth(to: steps[3])
      var practice = Effects(currency)
      for column in segments.indices {
        let earned = steps.map { $0.earned[column] }
        isUsed[column] = isUsed[column] || earned.contains { $0 != 0 }
        var effects = Effects(currency)
        effects.price = money(earned[1] - earned[0])
        effects.rules = money(earned[2] - earned[1])
        effects.volume = money(volume[column])
        effects.mix = money(earned[3] - earned[2] - volume[column])
        rows[column].effects += effects
        practice += effects
      }
      practice.adjustments = money(steps[3].adjustments - steps[0].adjustments)
      isAdjusted = isAdjusted || steps[0].adjustments != 0 || steps[3].adjustments != 0
      total += practice
      return practice
    }
    rows = zip(rows, isUsed).filter(\.1).map(\.0)
    if isAdjusted {
      var effects = Effects(currency)
      effects.adjustments = total.adjustments
      rows.append(SegmentRow(segment: .adjustments, effects: effects))
    }
    (self.total, self.segments) = (total, rows)
  }

  /// Whether the effects of the segments, and those of the practices, add up to those of the total.
  var isBalanced: Bool {
    func sum(_ effects: [Effects]) -> Effects {
      effects.reduce(into: Effects(total.price.currency)) { $0 += $1 }
    }
    return sum(segments.map(\.effects)) == total && sum(practices) == total
  }
}
