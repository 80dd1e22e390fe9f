/// A time of day to the minute, on the practice's own clock.
///
/// ```swift
/// TimeOfDay("16:30")!.minute  // 990
/// ```
public struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1440; 1440 is the end of the day and only an upper bound.
  public let minute: Int16

  /// Creates a time from minutes since midnight.
  ///
  /// Nil outside that range.
  ///
  /// - Parameter minute: 0 to 1440.
  public init?(minute: Int) {
    guard (0...1440).contains(minute) else { return nil }
    self.minute = Int16(minute)
  }

  /// Reads a time written `16:30`, `1630`, `16.30` or `16:30:00`.
  ///
  /// Nil when the text is no such time.
  ///
  /// - Parameter text: The time; seconds are dropped.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    var digits: [Int] = []
    for byte in bytes {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits.append(Int(byte - UInt8(ascii: "0")))
      } else if byte != UInt8(ascii: ":") && byte != UInt8(ascii: ".") {
        return nil
      } else if digits.count == 1 {
        digits.insert(0, at: 0)
      }
    }
    guard digits.count == 4 || digits.count == 6 else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
    self.minute = Int16(hour * 60 + minute)
  }

  /// Whether the left time is earlier.
  ///
  /// - Parameters:
  ///   - left: A time.
  ///   - right: Another time.
  /// - Returns: True if `left` comes before `right`.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minute < right.minute
  }

  /// The time as `16:30`.
  public var description: String {
    let (hour, rest) = (minute / 60, minute % 60)
    return (hour < 10 ? "0" : "") + String(hour) + (rest < 10 ? ":0" : ":") + String(rest)
  }
}
