extension PracticeCounter {
  /// A line on its way through the rules.
  struct Line {
    /// What lines of a patient are ordered by first: day and time in one word, as in the log, then the place of the code among
    /// all codes in byte order.
    let key: UInt64
    /// The item it was billed as; -1 when the code is unknown.
    let billed: Int16
    /// The item it is taken as by now; -1 when the code is unknown.
    var item: Int16
    var state: State
    /// Whether a limit cut it.
    var isCurtailed = false
    /// The number of the line's patient in the log.
    let patient: Int32
    /// The row of the log.
    let row: Int32
    /// In thousandths, as in the log.
    let quantity: UInt32

    /// Whether it is another item than the one billed; a line that was taken back is not.
    var isRepriced: Bool { item != billed }

    /// What stands where a line is to come.
    static let none = Line(key: 0, billed: -1, item: -1, state: .unknown, patient: 0, row: 0, quantity: 0)

    /// Whether one of it is paid as it was billed.
    @inline(__always)
    var isPlain: Bool { state == .standing && quantity == 1000 && item == billed && !isCurtailed }

    var clock: UInt32 { UInt32(truncatingIfNeeded: key >> 16) }

    static func key(_ clock: UInt32, _ codeRank: UInt16) -> UInt64 { UInt64(clock) << 16 | UInt64(codeRank) }
  }

  enum State: UInt8 {
    case standing
    /// Registered and paid nothing.
    case zeroed
    case rejected
    case unknown

    /// Whether other lines and rules still see it.
    var isSeen: Bool { rawValue <= State.zeroed.rawValue }
  }

  /// A rule that fired on a line.
  struct Firing {
    let line: Int
    let rule: Int
    let severity: Rule.Severity
    /// The item before, the item after a replacement, and the quantity concerned.
    let item: Int
    var becomes: Int?
    var quantity: Int64
  }

  /// A stay in a programme that the log itself shows.
  struct Stay {
    let programme: Int
    let days: DayRange
  }

  /// What a roster says of a patient, at hand for the questions that most lines raise.
  struct Listed {
    /// The first row in the roster; -1 for somebody it does not know.
    var row: Int32 = -1
    /// Whether there is more than one row; the days are then those of none.
    var hasSeveral = false
    /// Whether the list or the log knows of any stay in a programme.
    var hasStays = false
    var staysInList = false
    var from = Day.endless
    var until = Day.first
  }
}
