/// How far a scenario moves what a practice earns, in classes of per cent of its baseline amount.
///
/// A limit belongs to the band nearer to zero: a gain of exactly 5 % lies in ``gain1To5``, one of exactly 1 % in ``within1``.
/// Whole numbers decide; no percentage is rounded before it is put into a band.
public enum GainBand: String, Hashable, Sendable, CaseIterable {
  /// Loses more than 10 %.
  case lossOver10 = "loss-over-10"
  /// Loses more than 5 and up to 10 %.
  case loss5To10 = "loss-5-10"
  /// Loses more than 1 and up to 5 %.
  case loss1To5 = "loss-1-5"
  /// Gains or loses at most 1 %.
  case within1 = "within-1"
  /// Gains more than 1 and up to 5 %.
  case gain1To5 = "gain-1-5"
  /// Gains more than 5 and up to 10 %.
  case gain5To10 = "gain-5-10"
  /// Gains more than 10 %.
  case gainOver10 = "gain-over-10"
  /// Earns nothing, or less, under the baseline, so that no percentage is defined.
  case noBaseline = "no-baseline"

  /// The band of a practice.
  ///
  /// - Parameters:
  ///   - difference: What the scenario changes, in minor units.
  ///   - baseline: What the practice earns under the baseline, in minor units.
  init(of difference: Int64, on baseline: Int64) {
    let (change, base) = (Int128(difference.magnitude) * 100, Int128(baseline))
    let isLoss = difference < 0
    if base <= 0 {
      self = .noBaseline
    } else if change <= base {
      self = .within1
    } else if change <= 5 * base {
      self = isLoss ? .loss1To5 : .gain1To5
    } else if change <= 10 * base {
      self = isLoss ? .loss5To10 : .gain5To10
    } else {
      self = isLoss ? .lossOver10 : .gainOver10
    }
  }

  /// From how many per cent; nil without a limit.
  public var from: Int? {
    switch self {
    case .lossOver10, .noBaseline: nil
    case .loss5To10: -10
    case .loss1To5: -5
    case .within1: -1
    case .gain1To5: 1
    case .gain5To10: 5
    case .gainOver10: 10
    }
  }

  /// To how many per cent; nil without a limit.
  public var to: Int? {
    switch self {
    case .lossOver10: -10
    case .loss5To10: -5
    case .loss1To5: -1
    case .within1: 1
    case .gain1To5: 5
    case .gain5To10: 10
    case .gainOver10, .noBaseline: nil
    }
  }
}
