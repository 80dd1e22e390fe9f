/// Texts numbered in the order they were first seen, so that a line holds a number in place of a text.
///
/// Looking a text up by its bytes makes no string; that matters for logs of millions of lines.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  /// A hash table with open addressing: one more than a text's number, or zero.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt32] = []

  /// The number of a text, which is added when it is new.
  mutating func number(of text: String) -> UInt32 {
    number(of: Array(text.utf8).span)
  }

  /// The number of a text given by its UTF-8 bytes, which is added when it is new.
  mutating func number(of bytes: Span<UInt8>) -> UInt32 {
    let hash = NameTable.hash(bytes)
    let slot = self.slot(of: bytes, hash: hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    names.append(unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
    hashes.append(hash)
    slots[slot] = UInt32(names.count)
    if names.count * 2 > slots.count { grow() }
    return UInt32(names.count - 1)
  }

  /// The number of a text, or nil when it was never added.
  func find(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    let slot = self.slot(of: bytes.span, hash: NameTable.hash(bytes.span))
    return slots[slot] == 0 ? nil : slots[slot] - 1
  }

  /// The text with a number.
  subscript(number: UInt32) -> String { names[Int(number)] }

  /// The slot that holds the text, or the free slot where it belongs.
  private func slot(of bytes: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if hashes[candidate] == hash, NameTable.equal(names[candidate], bytes) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a, folded to 32 bits.
  private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func equal(_ name: String, _ bytes: Span<UInt8>) -> Bool {
    let utf8 = name.utf8
    guard utf8.count == bytes.count else { return false }
    var index = 0
    for byte in utf8 {
      if byte != bytes[index] { return false }
      index += 1
    }
    return true
  }
}
