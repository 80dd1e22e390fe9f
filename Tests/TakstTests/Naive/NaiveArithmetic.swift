import Takst

/// Exact fractions in 128 bits, rounded once: the sums in random cases are small enough for that.
enum NaiveArithmetic {
  static func round(_ numerator: Int128, over denominator: Int128, _ rounding: Rounding) -> Int64 {
    precondition(denominator > 0)
    let isNegative = numerator < 0
    let magnitude = isNegative ? -numerator : numerator
    let below = magnitude / denominator
    let rest = magnitude - below * denominator
    let raise: Bool
    if rest == 0 {
      raise = false
    } else {
      switch rounding {
      case .halfAwayFromZero: raise = rest * 2 >= denominator
      case .halfToEven: raise = rest * 2 > denominator || (rest * 2 == denominator && below % 2 == 1)
      case .towardZero: raise = false
      case .awayFromZero: raise = true
      case .down: raise = isNegative
      case .up: raise = !isNegative
      }
    }
    let result = raise ? below + 1 : below
    return Int64(isNegative ? -result : result)
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Minor units times rates, rounded once.
  static func scaled(_ minorUnits: Int64, by rates: [Rate], _ rounding: Rounding) -> Int64 {
    var numerator = Int128(minorUnits)
    var denominator: Int128 = 1
    for rate in rates {
      numerator *= Int128(rate.units)
      denominator *= powerOfTen(rate.places)
    }
    return round(numerator, over: denominator, rounding)
  }

  /// Minor units times a quantity.
  static func times(_ minorUnits: Int64, _ quantity: Quantity) -> Int64 {
    round(Int128(minorUnits) * Int128(quantity.thousandths), over: 1000, .halfAwayFromZero)
  }

  /// Parts in proportion to weights that add up to the whole; ties go to the first.
  static func split(_ whole: Int64, by weights: [Int64]) -> [Int64] {
    var total: Int128 = 0
    for weight in weights { total += Int128(weight) }
    var parts: [Int64] = []
    var rests: [Int128] = []
    for weight in weights {
      let product = Int128(whole) * Int128(weight)
      parts.append(Int64(product / total))
      rests.append(product % total)
    }
    var left = whole
    for part in parts { left -= part }
    while left > 0 {
      var best = 0
      for index in rests.indices where rests[index] > rests[best] { best = index }
      parts[best] += 1
      rests[best] = -1
      left -= 1
    }
    return parts
  }
}
