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

  /// Reads a time written `16:30`, `9:30`, `1630`, `16.30` or `16:30:00`.
  ///
  /// Nil when the text is no such time.
  ///
  /// - Parameter text: The time; seconds are dropped.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") }
    var parts = bytes.split(omittingEmptySubsequences: false, whereSeparator: isMark)
    if parts.count == 1, bytes.count == 4 || bytes.count == 6 {
      parts = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { bytes[$0..<$0 + 2] }
    }
    guard parts.count == 2 || parts.count == 3, parts[0].count == 1 || parts[0].count == 2,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    let (hour, minute, second) = (numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
    guard minute < 60, second < 60, hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
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
