/// How long one unit of an item takes and who performs it, as a log shows it or as it is assumed.
///
/// Measured minutes are those of the lines of the item that state any, divided by the units of those lines. Where no line does,
/// the assumption for the item holds; where there is none either, nothing is known, and nothing is guessed.
///
/// ```swift
/// times.row(of: "12000")?.minutes  // .measured(total: 114229, units: 6761): 16.895 a consultation
/// ```
public struct WorkTime: Hashable, Sendable {
  /// The minutes of one unit, and where they come from.
  public enum Minutes: Hashable, Sendable {
    /// All minutes of the lines that state any, and the units of these lines.
    case measured(total: Quantity, units: Quantity)
    /// As assumed.
    case assumed(WorkAssumptions.Time)
  }

  /// Who performs the item, and where that comes from.
  public enum Source: Hashable, Sendable {
    /// The roles of so many lines.
    case measured(lines: Int64)
    /// As assumed.
    case assumed(WorkAssumptions.Time)
  }

  /// A performer's part.
  public struct Part: Hashable, Sendable {
    /// The performer.
    public var performer: WorkAssumptions.Performer
    /// The part, in proportion to those of the others.
    public var weight: Int64
  }

  /// Who performs the item.
  public struct Performers: Hashable, Sendable {
    /// Each with a part; the largest parts first.
    public var parts: [Part]
    /// Where that comes from.
    public var source: Source
  }

  /// The practice; nil for all practices together.
  public var practice: String?
  /// The item.
  public var item: Item
  /// The segment that the item is reported in at the end of the period.
  public var segment: String
  /// The lines of the item in the period.
  public var lines: Int64
  /// Their units.
  public var quantity: Quantity
  /// How many of the lines state minutes.
  public var timedLines: Int64
  /// The minutes of one unit; nil when neither the log nor an assumption tells.
  public var minutes: Minutes?
  /// Who performs it; nil when neither the log nor an assumption tells.
  public var performers: Performers?
}

extension WorkTime.Minutes {
  /// The minutes of one unit as an exact fraction in lowest terms.
  var fraction: (numerator: Int64, denominator: Int64) {
    let (numerator, denominator) =
      switch self {
      case .measured(let total, let units): (total.thousandths, units.thousandths)
      case .assumed(let time): (time.minutes.thousandths, 1000)
      }
    let divisor = greatestCommonDivisor(numerator, denominator)
    return divisor == 0 ? (numerator, denominator) : (numerator / divisor, denominator / divisor)
  }

  /// The minutes of one unit, rounded to three places, half away from zero.
  public var rounded: Quantity {
    let (numerator, denominator) = fraction
    var ratio = ExactRatio()
    ratio.multiply(by: numerator)
    ratio.multiply(by: 1000 as Int64)
    ratio.divide(by: denominator)
    guard let thousandths = ratio.rounded(.halfAwayFromZero) else { preconditionFailure("minutes beyond 64 bits") }
    return Quantity(thousandths: thousandths)
  }

  /// Where assumed minutes come from; nil for measured ones.
  public var provenance: Provenance? {
    if case .assumed(let time) = self { time.provenance } else { nil }
  }
}

extension WorkTime.Performers {
  /// Parts in lowest terms, without those of nothing, the largest first; nil when there are none.
  init?(_ parts: [WorkTime.Part], source: WorkTime.Source) {
    let divisor = parts.reduce(0) { greatestCommonDivisor($0, $1.weight) }
    if divisor == 0 { return nil }
    self.source = source
    self.parts = parts.enumerated().filter { $0.element.weight > 0 }.sorted { left, right in
      left.element.weight == right.element.weight
        ? left.offset < right.offset : left.element.weight > right.element.weight
    }.map { WorkTime.Part(performer: $0.element.performer, weight: $0.element.weight / divisor) }
  }

  /// As assumed; nil when an assumption names an unknown performer.
  init?(_ time: WorkAssumptions.Time, of work: WorkAssumptions) {
    let places = time.performers.map(\.share.places).max() ?? 0
    var parts: [WorkTime.Part] = []
    for share in time.performers {
      guard let performer = work.performer(share.performer) else { return nil }
      let weight = share.share.units * Rate.powersOfTen[places - share.share.places]
      parts.append(WorkTime.Part(performer: performer, weight: weight))
    }
    self.init(parts, source: .assumed(time))
  }

  /// A performer's part of the minutes, rounded to four places, half away from zero.
  ///
  /// - Parameter part: One of ``parts``.
  /// - Returns: From zero to one.
  public func share(of part: WorkTime.Part) -> Rate {
    let all = parts.reduce(0) { $0 + $1.weight }
    return Rate.quotient(Int128(part.weight), by: Int128(all), places: 4) ?? .zero
  }

  /// What an hour costs on average, as an exact fraction of the smallest coin in lowest terms.
  var hourly: (numerator: Int128, denominator: Int128) {
    let cost = parts.reduce(Int128(0)) { $0 + Int128($1.weight) * Int128($1.performer.hourly.minorUnits) }
    let weight = parts.reduce(Int128(0)) { $0 + Int128($1.weight) }
    let divisor = greatestCommonDivisor(cost, weight)
    return (cost / divisor, weight / divisor)
  }
}

/// The largest whole number that divides both, for numbers of zero or more; zero for two zeros.
func greatestCommonDivisor<Number: BinaryInteger>(_ left: Number, _ right: Number) -> Number {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}
