/// Spoils inputs: the same seed gives the same.
struct Spoiler: RandomNumberGenerator {
  private var state: UInt64
  /// Words that mean something in some format.
  private static let words = [
    "{", "}", "[", "]", ",", ":", ";", "\"", "\\u00e5", "\n", "\r", "\r\n", "\t", " ", "-", "+", ".", "0", "1e9",
    "null",
    "true", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.000000001", "1900-01-01",
    "2200-12-31", "2024-02-29", "2025-W53", "23:59", "\u{FEFF}", "\u{0}", "\u{1E}", "æ", "--", "=",
  ].map { Array($0.utf8) }

  init(seed: UInt64) { state = seed }

  /// The next number of SplitMix64 (Steele, Lea and Flood).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// An input with a few bytes changed, or with parts of another in it.
  mutating func spoiled(_ bytes: [UInt8], from others: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let at = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, at + Int.random(in: 1...32, using: &self))
      switch Int.random(in: 0..<7, using: &self) {
      case 0 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &self)
      case 1 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &self))
      case 4: bytes.replaceSubrange(at..<end, with: Spoiler.words.randomElement(using: &self)!)
      case 5:
        let other = others.randomElement(using: &self)!
        let start = Int.random(in: 0...other.count, using: &self)
        let stop = min(other.count, start + Int.random(in: 1...64, using: &self))
        bytes.insert(contentsOf: other[start..<stop], at: at)
      default: bytes.insert(contentsOf: Spoiler.words.randomElement(using: &self)!, at: at)
      }
    }
    return bytes
  }
}
