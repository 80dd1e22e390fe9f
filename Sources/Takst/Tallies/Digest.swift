/// A number that stands for everything that was added to it: the same on every machine and in every run.
///
/// It is the 64-bit FNV-1a hash (G. Fowler, L. C. Noll, K.-P. Vo): good for telling apart what differs by accident, and
/// no protection against somebody who wants two things to look alike.
struct Digest: Hashable, Sendable, CustomStringConvertible {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Adds a number as its eight bytes.
  mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
  }

  /// Adds a text with its length, so that neighbours do not run together.
  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    for byte in text.utf8 { add(byte) }
  }

  /// Adds some things in order.
  mutating func add(_ parts: any Digested...) {
    for part in parts { part.add(to: &self) }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// What can be added to a digest.
protocol Digested {
  func add(to digest: inout Digest)
}

extension Digested where Self: RawRepresentable, RawValue == String {
  func add(to digest: inout Digest) { digest.add(rawValue) }
}

extension String: Digested {
  func add(to digest: inout Digest) { digest.add(self) }
}

extension Int64: Digested {
  func add(to digest: inout Digest) { digest.add(self) }
}

extension Int: Digested {
  func add(to digest: inout Digest) { digest.add(Int64(self)) }
}

extension Bool: Digested {
  func add(to digest: inout Digest) { digest.add(self ? 1 as Int64 : 0) }
}

extension Optional: Digested where Wrapped: Digested {
  func add(to digest: inout Digest) {
    digest.add(self == nil ? 0 as Int64 : 1)
    self?.add(to: &digest)
  }
}

extension Array: Digested where Element: Digested {
  func add(to digest: inout Digest) {
    digest.add(Int64(count))
    for element in self { element.add(to: &digest) }
  }
}

extension Day: Digested {
  func add(to digest: inout Digest) { digest.add(Int64(number)) }
}

extension DayRange: Digested {
  func add(to digest: inout Digest) { digest.add(from, until) }
}

extension TimeOfDay: Digested {
  func add(to digest: inout Digest) { digest.add(Int64(minute)) }
}

extension Rate: Digested {
  func add(to digest: inout Digest) { digest.add(units, places) }
}

extension Quantity: Digested {
  func add(to digest: inout Digest) { digest.add(thousandths) }
}

extension Selector: Digested {
  func add(to digest: inout Digest) { digest.add(terms) }
}
