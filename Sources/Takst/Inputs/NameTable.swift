/// Texts numbered in the order they were first seen, so that a line holds a number in place of a text.
///
/// Looking a text up by its bytes makes no string; that matters for logs of millions of lines.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  /// The UTF-8 bytes of all texts one after another, and where each ends: quicker to compare with than strings.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A hash table with open addressing: one more than a text's number, or zero.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt32] = []

  /// The number of a text, which is added when it is new.
  mutating func number(of text: String) -> UInt32 {
    number(of: Array(text.utf8).span)
  }

  /// The number of a text given by its UTF-8 bytes, which is added when it is new.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    let hash = NameTable.hash(text)
    let slot = self.slot(of: text, hash: hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    names.append(unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
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

  /// Whether the text with a number comes before that with another in byte order.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (mine, other) = (range(of: left), range(of: right))
    for (index, place) in zip(mine, other) where bytes[index] != bytes[place] { return bytes[index] < bytes[place] }
    return mine.count < other.count
  }

  /// Where a text's bytes stand.
  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// The slot that holds the text, or the free slot where it belongs.
  private func slot(of text: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if hashes[candidate] == hash, isText(candidate, text) { break }
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

  /// A multiplicative hash over eight bytes at a time, with the high half folded in as the low bits choose the slot.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(text.count)
    var index = 0
    while index < text.count {
      var word: UInt64 = 0
      let end = min(index + 8, text.count)
      while index < end {
        word = word << 8 | UInt64(text[index])
        index += 1
      }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// Whether a text has a number.
  private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }
}
