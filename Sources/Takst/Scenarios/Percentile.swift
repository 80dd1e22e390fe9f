/// What so many per cent of the practices do not exceed.
///
/// By the second definition of Hyndman and Fan, "Sample quantiles in statistical packages" (The American Statistician 50,
/// 1996): the least value that at least so many per cent of the practices do not exceed, and the middle of that and the next
/// where exactly so many per cent do not exceed it. The median of an even number of practices is so the mean of the two in the
/// middle. Each practice counts once, whatever its size.
public struct Percentile: Hashable, Sendable {
  /// The percentiles that are calculated.
  public static let percents = [5, 10, 25, 50, 75, 90, 95]

  /// How many per cent.
  public let percent: Int
  /// The change of a practice's amount in per cent of its baseline, rounded to two places, half away from zero.
  ///
  /// Practices that earn nothing under the baseline are left out; nil without others, where it is hidden, and under the
  /// baseline.
  public internal(set) var change: Rate?
  /// The income per person on the list, rounded half away from zero; nil without lists and where it is hidden.
  public internal(set) var perEnrolled: Money?
  /// Whether something is hidden, as fewer practices than asked for lie at or beyond it on one side.
  public internal(set) var isHidden = false

  init(_ percent: Int) {
    self.percent = percent
  }
}
