/// A currency: an ISO 4217 code and how many decimal places its smallest coin has.
///
/// ```swift
/// Currency.dkk.code         // "DKK"
/// Currency.eur.minorDigits  // 2
/// ```
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The three letters and the places in one word, so that money is a trivial value.
  private let packed: UInt32

  /// Danish krone.
  public static let dkk = Currency("DKK", minorDigits: 2)!
  /// Euro.
  public static let eur = Currency("EUR", minorDigits: 2)!

  /// Creates a currency.
  ///
  /// Nil when the code is not three capital letters or the places are out of range.
  ///
  /// - Parameters:
  ///   - code: Three capital letters, as in ISO 4217.
  ///   - minorDigits: Decimal places of the smallest coin, 0 to 4.
  public init?(_ code: String, minorDigits: Int = 2) {
    guard code.utf8.count == 3, (0...4).contains(minorDigits) else { return nil }
    var packed = UInt32(minorDigits)
    for byte in code.utf8 {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { return nil }
      packed = packed << 8 | UInt32(byte)
    }
    self.packed = packed
  }

  /// The ISO 4217 code.
  public var code: String {
    String(
      decoding: [
        UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8),
        UInt8(truncatingIfNeeded: packed),
      ],
      as: UTF8.self)
  }

  /// Decimal places of the smallest coin.
  public var minorDigits: Int { Int(packed >> 24) }

  /// The ISO 4217 code.
  public var description: String { code }
}
