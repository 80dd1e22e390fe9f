/// A linear scale with round ticks that holds all values of a chart.
///
/// ```swift
/// ChartScale([370, 1420], smallestStep: 1).ticks  // [0, 500, 1000, 1500]
/// ```
struct ChartScale: Hashable {
  /// The first tick; not above any value.
  let low: Int128
  /// The last tick; not below any value, and above `low`.
  let high: Int128
  /// The distance of ticks: 1, 2 or 5 times a power of ten of the smallest step.
  let step: Int128

  /// The scale's length in the units of ``position(of:)``: hundredths of a per cent.
  static let length = 10_000

  /// Finds the ticks.
  ///
  /// - Parameters:
  ///   - values: All values that are drawn.
  ///   - smallestStep: What ticks are multiples of, so that they are whole: 100 for an amount in øre.
  ///   - includesZero: Whether the scale begins or ends at zero where all values lie on one side of it, as bars need it.
  ///   - steps: As many steps as there may be before the ends are moved outwards to ticks.
  init(_ values: [Int64], smallestStep: Int64 = 1, includesZero: Bool = true, steps: Int = 4) {
    var (low, high) = (Int128(values.min() ?? 0), Int128(values.max() ?? 0))
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    var step = Int128(max(1, smallestStep))
    var factors = [2, 5, 10].makeIterator()
    var power = step
    while step * Int128(max(1, steps)) < high - low {
      if let factor = factors.next() {
        step = power * Int128(factor)
        if factor == 10 {
          power = step
          factors = [2, 5, 10].makeIterator()
        }
      }
    }
    self.step = step
    self.low = ChartScale.floor(low, step)
    let last = -ChartScale.floor(-high, step)
    self.high = last > self.low ? last : self.low + step
  }

  /// The largest multiple of the step that is not above a value.
  private static func floor(_ value: Int128, _ step: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: step)
    return (remainder < 0 ? quotient - 1 : quotient) * step
  }

  /// The round values, from the lowest to the highest.
  var ticks: [Int128] {
    Array(sequence(first: low) { [step, high] in $0 + step > high ? nil : $0 + step })
  }

  /// Where a value lies between the first and the last tick, rounded half up; values outside are taken to the end.
  ///
  /// - Parameter value: The value.
  /// - Returns: From 0 to ``length``.
  func position(of value: some BinaryInteger) -> Int {
    let distance = min(max(Int128(value), low), high) - low
    let length = Int128(ChartScale.length)
    return Int((distance * length * 2 + (high - low)) / ((high - low) * 2))
  }
}
