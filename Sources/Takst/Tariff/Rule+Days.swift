extension Rule {
  /// Whether the rule looks at the very day of a line, so that it cannot be applied when only the week is known.
  ///
  /// Such are rules about the clock or the kind of day, and those about what else was done on the same day or less than a week
  /// away. Limits of a month or more, and companions a week or more away, hold with the Thursday of each week up to a few days.
  public var needsDay: Bool {
    let isAboutDays =
      switch kind {
      case .timeBand: true
      case .requires(_, let days), .excludes(_, let days): days < 7
      case .limit(_, _, .day): true
      case .eligible(let only): only.needsDay
      case .banded, .replaced, .limit, .covered: false
      }
    return isAboutDays || when?.needsDay == true
  }
}

extension Condition {
  fileprivate var needsDay: Bool {
    sameDay != nil || secondInHousehold != nil || (all + any + not).contains(where: \.needsDay)
  }
}
