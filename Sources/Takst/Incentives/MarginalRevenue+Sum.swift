extension MarginalRevenue {
  /// What one more unit brings, added up over patients and practices before anything is rounded.
  struct Sum: Sendable {
    /// What causes took and gave, and the units that they concern.
    private struct Effect: Sendable {
      var units: Int128 = 0
      var amount: Int128 = 0
    }

    private var weight: Int128 = 0
    private var listed: Int128 = 0
    private var amount: Int128 = 0
    private var hasFee = false
    private var effects: [Cause: Effect] = [:]

    /// Adds what one more unit brings with a patient's use as its weight.
    ///
    /// - Parameters:
    ///   - use: The weight.
    ///   - fee: The fee in force; nil without one.
    ///   - amount: What it brings.
    ///   - causes: Why that is not the fee: their amounts and the fee, zero without one, add up to what it brings.
    mutating func add(_ use: Int64, fee: Int64?, amount: Int64, _ causes: [(cause: Cause, amount: Int64)]) {
      let use = Int128(use)
      weight += use
      listed += Int128(fee ?? 0) * use
      hasFee = hasFee || fee != nil
      self.amount += Int128(amount) * use
      var named: Set<Cause> = []
      for (cause, amount) in causes {
        effects[cause, default: Effect()].amount += Int128(amount) * use
        if named.insert(cause).inserted { effects[cause]!.units += use }
      }
    }

    static func += (left: inout Sum, right: Sum) {
      left.weight += right.weight
      left.listed += right.listed
      left.amount += right.amount
      left.hasFee = left.hasFee || right.hasFee
      for (cause, effect) in right.effects {
        left.effects[cause, default: Effect()].amount += effect.amount
        left.effects[cause]!.units += effect.units
      }
    }

    /// The means, with what takes or gives most first.
    func marginal(_ practice: String?, _ item: Item, _ currency: Currency) -> MarginalRevenue {
      func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency) }
      let (fee, mean) = (WeightedMean.rounded(listed, over: weight), WeightedMean.rounded(amount, over: weight))
      let causes = effects.keys.sorted { first, second in
        let (a, b) = (effects[first]!.amount.magnitude, effects[second]!.amount.magnitude)
        return a == b ? first < second : a > b
      }
      let parts = WeightedMean.parts(causes.map { effects[$0]!.amount }, over: weight, of: mean - fee)
      return MarginalRevenue(
        practice: practice, item: item, quantity: Quantity(thousandths: Int64(weight)),
        listed: hasFee ? money(fee) : nil, amount: money(mean),
        reasons: zip(causes, parts).map { cause, part in
          let share = WeightedMean.rounded(effects[cause]!.units * 10_000, over: weight)
          return Reason(cause: cause, share: Rate(units: share, places: 4), amount: money(part))
        })
    }
  }
}

extension MarginalRevenue.Cause: Comparable {
  /// The order of causes that take or give the same.
  private var order: (Int, String) {
    switch self {
    case .rule(let id): (0, id)
    case .noPrice: (1, "")
    case .supplements: (2, "")
    case .otherLines: (3, "")
    case .adjustment(let id): (4, id)
    case .pools: (5, "")
    }
  }

  /// Whether a cause comes before another where they take or give the same: rules first, by id.
  ///
  /// - Parameters:
  ///   - left: A cause.
  ///   - right: Another.
  /// - Returns: True if the first comes first.
  public static func < (left: MarginalRevenue.Cause, right: MarginalRevenue.Cause) -> Bool { left.order < right.order }
}
