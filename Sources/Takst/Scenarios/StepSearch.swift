/// Finds the whole number at which a function comes nearest to zero, asking for its value as seldom as it can.
///
/// The function moves in steps: around each number lies a run of numbers for which it is certainly the same. Where the function
/// never turns round, what is found is the nearest of all; where it may, it is the nearest within ``reach`` numbers.
struct StepSearch {
  /// Numbers for which the function is the same, and its value.
  struct Run: Hashable {
    var numbers: ClosedRange<Int64>
    var value: Int64
  }

  /// What was found.
  struct Found: Hashable {
    /// The number, and the run of numbers for which the value is the same.
    var number: Int64
    var run: Run
    /// Whether the function is zero there, or crosses zero beside it.
    var isCrossing: Bool
  }

  /// The numbers that may be tried.
  let range: ClosedRange<Int64>
  /// Where the search starts.
  let start: Int64
  /// Of numbers that come equally near, whether the smallest is taken or the one nearest to the start.
  let prefersSmallest: Bool
  /// 1 when the function never falls, -1 when it never rises; nil when it may turn round.
  let direction: Int?
  /// The numbers around one for which the function is certainly the same.
  let sameAround: (Int64) -> ClosedRange<Int64>
  /// The function.
  let value: (Int64) -> Int64

  /// How many values were asked for.
  private(set) var evaluations = 0
  private var known: [Int64: Run] = [:]

  /// How far around what was found a function that may turn round is looked at number by number.
  static let reach: Int64 = 200

  init(
    range: ClosedRange<Int64>, start: Int64, prefersSmallest: Bool = false, direction: Int? = nil,
    sameAround: @escaping (Int64) -> ClosedRange<Int64> = { $0...$0 }, value: @escaping (Int64) -> Int64
  ) {
    self.range = range
    self.start = min(max(start, range.lowerBound), range.upperBound)
    self.prefersSmallest = prefersSmallest
    self.direction = direction
    self.sameAround = sameAround
    self.value = value
  }

  /// Searches.
  mutating func search() -> Found {
    guard let (low, high) = crossing() else {
      let best = known.values.min { isBetter($0, $1) }!
      return Found(number: number(in: best.numbers), run: best, isCrossing: false)
    }
    let (left, right) = narrowed(low, high)
    if direction == nil { return best(around: known.values.min { isBetter($0, $1) }!) }
    // On both sides of a step the value may lie equally far from zero; then the wider run decides which is nearer.
    let sides = left.value.magnitude == right.value.magnitude ? [left, right] : [isBetter(left, right) ? left : right]
    let best = sides.map { widened($0) }.min { isBetter($0, $1) }!
    return Found(number: number(in: best.numbers), run: best, isCrossing: true)
  }

  // MARK: Crossing zero

  /// Two neighbouring places that were tried, in order, between which the function crosses zero, or twice the one where it is zero;
  /// nil when no such place was found.
  private mutating func crossing() -> (Run, Run)? {
    let first = run(at: start)
    if first.value == 0 { return (first, first) }
    var (low, high) = (first, first)
    let upwards = direction.map { ($0 > 0) == (first.value < 0) }
    for (up, down) in zip(StepSearch.up, StepSearch.down) {
      if upwards != false, let next = place(at: up), next > high.numbers.upperBound {
        let run = run(at: next)
        if run.value == 0 { return (run, run) }
        if (run.value > 0) != (high.value > 0) { return (high, run) }
        high = run
      }
      if upwards != true, let next = place(at: -down), next < low.numbers.lowerBound {
        let run = run(at: next)
        if run.value == 0 { return (run, run) }
        if (run.value > 0) != (low.value > 0) { return (run, low) }
        low = run
      }
    }
    return nil
  }

  /// Distances from the start in hundredths of it, growing; the last reaches the end of the range.
  private static let up: [Int64] = [1, 5, 10, 25, 50, 100, 200, 400, 900, 1900, 4900, 9900, 49_900, .max]
  private static let down: [Int64] = [1, 5, 10, 25, 50, 70, 90, 97, 99, .max, .max, .max, .max, .max]

  /// The number at a distance from the start, kept within the range.
  private func place(at hundredths: Int64) -> Int64? {
    if hundredths == .max { return range.upperBound }
    if hundredths == -.max { return range.lowerBound }
    let place = Int128(start) + Int128(max(start, 100)) * Int128(hundredths) / 100
    return Int64(min(max(place, Int128(range.lowerBound)), Int128(range.upperBound)))
  }

  /// The two neighbouring runs between which the function crosses zero.
  private mutating func narrowed(_ low: Run, _ high: Run) -> (Run, Run) {
    var (low, high) = (low, high)
    var takesMiddle = false
    while high.numbers.lowerBound - low.numbers.upperBound > 1 {
      let (from, to) = (low.numbers.upperBound, high.numbers.lowerBound)
      let width = to - from
      // Where a straight line would cross zero, unless the last such guess left more than half of the way.
      let (left, right) = (Int128(low.value.magnitude), Int128(high.value.magnitude))
      let guess = takesMiddle ? width / 2 : Int64(Int128(width) * left / (left + right))
      let next = run(at: from + min(max(guess, 1), width - 1))
      if next.value == 0 { return (next, next) }
      if (next.value > 0) == (low.value > 0) { low = next } else { high = next }
      takesMiddle = !takesMiddle && high.numbers.lowerBound - low.numbers.upperBound > width / 2
    }
    return (low, high)
  }

  // MARK: Around what was found

  /// The run with those before and after it for which the value is the same; the function never turns round.
  private mutating func widened(_ run: Run) -> Run {
    Run(numbers: edge(of: run, upwards: false)...edge(of: run, upwards: true), value: run.value)
  }

  private mutating func edge(of middle: Run, upwards: Bool) -> Int64 {
    var inside = upwards ? middle.numbers.upperBound : middle.numbers.lowerBound
    let end = upwards ? range.upperBound : range.lowerBound
    var step: Int64 = 1
    var outside: Int64?
    while inside != end, outside == nil {
      let next = run(at: upwards ? min(end, inside + step) : max(end, inside - step))
      if next.value == middle.value {
        inside = upwards ? next.numbers.upperBound : next.numbers.lowerBound
        step *= 4
      } else {
        outside = upwards ? next.numbers.lowerBound : next.numbers.upperBound
      }
    }
    while let far = outside, abs(far - inside) > 1 {
      let next = run(at: inside + (far - inside) / 2)
      if next.value == middle.value {
        inside = upwards ? next.numbers.upperBound : next.numbers.lowerBound
      } else {
        outside = upwards ? next.numbers.lowerBound : next.numbers.upperBound
      }
    }
    return inside
  }

  /// The best run near one of a function that may turn round.
  private mutating func best(around first: Run) -> Found {
    var best = first
    while true {
      let middle = number(in: best.numbers)
      var nearest = best
      var next = max(range.lowerBound, middle - StepSearch.reach)
      while next <= min(range.upperBound, middle + StepSearch.reach) {
        let run = run(at: next)
        if run.value.magnitude < nearest.value.magnitude { nearest = run }
        next = run.numbers.upperBound + 1
      }
      if nearest == best { return Found(number: middle, run: best, isCrossing: true) }
      best = nearest
    }
  }

  /// Whether a run comes nearer to zero than another, or is preferred where both come equally near.
  private func isBetter(_ left: Run, _ right: Run) -> Bool {
    if left.value.magnitude != right.value.magnitude { return left.value.magnitude < right.value.magnitude }
    let (a, b) = (number(in: left.numbers), number(in: right.numbers))
    return prefersSmallest ? a < b : (abs(a - start), a) < (abs(b - start), b)
  }

  /// The number of a run that is taken.
  private func number(in numbers: ClosedRange<Int64>) -> Int64 {
    prefersSmallest ? numbers.lowerBound : min(max(start, numbers.lowerBound), numbers.upperBound)
  }

  /// The run around a number, with its value.
  private mutating func run(at number: Int64) -> Run {
    let numbers = sameAround(number).clamped(to: range)
    if let run = known[numbers.lowerBound] { return run }
    evaluations += 1
    let run = Run(numbers: numbers, value: value(number))
    known[numbers.lowerBound] = run
    return run
  }
}
