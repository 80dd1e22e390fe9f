/// Texts numbered in the order they were first seen, so that a line holds a number in place of a text.
///
/// Looking a text up by its bytes makes no string, and a text of up to eight bytes is one word: that matters for logs of
/// millions of lines.
struct NameTable: Sendable {
  /// The UTF-8 bytes of all texts one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The text itself when it is short, and else a hash of it.
  private var keys: [UInt64] = []
  /// A hash table with open addressing: one more than a text's number, or zero.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  /// How far a hash is shifted to become a slot.
  private var shift: UInt64 = 58

  /// The number of texts.
  var count: Int { ends.count }

  /// The number of a text, which is added when it is new.
  mutating func number(of text: String) -> UInt32 {
    number(of: Array(text.utf8).span)
  }

  /// The number of a text given by its UTF-8 bytes, which is added when it is new.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    let key = NameTable.key(text)
    let slot = self.slot(of: key, count: text.count) { isText($0, text) }
    if slots[slot] != 0 { return slots[slot] - 1 }
    for index in text.indices { bytes.append(text[index]) }
    return add(key, at: slot)
  }

  /// The number of a text of up to sixteen bytes, which is added when it is new.
  @inline(__always)
  mutating func number(of text: PlainText.Field) -> UInt32 {
    let key =
      text.count <= 8 ? text.low : NameTable.hash(NameTable.hash(NameTable.seed(text.count), text.low), text.high)
    let slot = self.slot(of: key, count: text.count) { text.count <= 8 || isText($0, text) }
    return slots[slot] != 0 ? slots[slot] - 1 : add(text, key, at: slot)
  }

  @inline(never)
  private mutating func add(_ text: PlainText.Field, _ key: UInt64, at slot: Int) -> UInt32 {
    let words = (text.low.littleEndian, text.high.littleEndian)
    unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0[..<text.count]) }
    return add(key, at: slot)
  }

  private func isText(_ number: Int, _ text: PlainText.Field) -> Bool {
    let start = range(of: number).lowerBound
    return (0..<text.count).allSatisfy { bytes[start + $0] == text[$0] }
  }

  private mutating func add(_ key: UInt64, at slot: Int) -> UInt32 {
    ends.append(UInt32(bytes.count))
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  /// The number of a text, or nil when it was never added.
  func find(_ text: String) -> UInt32? {
    find(Array(text.utf8).span)
  }

  /// The number of a text given by its UTF-8 bytes, or nil when it was never added.
  func find(_ text: Span<UInt8>) -> UInt32? {
    let slot = self.slot(of: NameTable.key(text), count: text.count) { isText($0, text) }
    return slots[slot] == 0 ? nil : slots[slot] - 1
  }

  /// For each text of another table its number here, or nil when it was never added here.
  func numbers(of other: NameTable) -> [UInt32?] {
    (0..<other.count).map { number in
      let text = other.bytes.span.extracting(other.range(of: number))
      let slot = self.slot(of: other.keys[number], count: text.count) { text.count <= 8 || isText($0, text) }
      return slots[slot] == 0 ? nil : slots[slot] - 1
    }
  }

  /// Adds another table's texts; for each of them its number here.
  mutating func merge(_ other: NameTable) -> [UInt32] {
    (0..<other.count).map { number(of: other.bytes.span.extracting(other.range(of: $0))) }
  }

  /// A word for the text with a number: the text itself up to eight bytes, else a hash of it.
  func key(of number: UInt32) -> UInt64 { keys[Int(number)] }

  /// The text with a number.
  subscript(number: UInt32) -> String {
    String(decoding: bytes[range(of: Int(number))], as: UTF8.self)
  }

  /// All texts, in the order of their numbers.
  var names: [String] { (0..<count).map { self[UInt32($0)] } }

  /// Whether a text begins with another.
  func text(_ number: UInt32, hasPrefix prefix: String) -> Bool {
    bytes[range(of: Int(number))].starts(with: prefix.utf8)
  }

  /// The place of each text when they are put in byte order.
  var ranks: [UInt32] {
    let isSorted = (0..<max(0, count - 1)).allSatisfy { !precedes($0 + 1, $0) }
    if isSorted { return Array(0..<UInt32(count)) }
    let order = (0..<count).sorted { precedes($0, $1) }
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
    return ranks
  }

  /// Whether the text with a number comes before that with another in byte order.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let (mine, other) = (range(of: left), range(of: right))
    if mine.count <= 8, other.count <= 8 {
      let (a, b) = (keys[left].byteSwapped, keys[right].byteSwapped)
      return a == b ? mine.count < other.count : a < b
    }
    for (index, place) in zip(mine, other) where bytes[index] != bytes[place] { return bytes[index] < bytes[place] }
    return mine.count < other.count
  }

  /// Where a text's bytes stand.
  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The slot that holds the text, or the free slot where it belongs.
  ///
  /// `isSame` is asked for texts with the same key and length; short ones are their keys.
  @inline(__always)
  private func slot(of key: UInt64, count: Int, isSame: (Int) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if keys[candidate] == key, range(of: candidate).count == count, isSame(candidate) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    shift -= 1
    for (index, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// A text of up to eight bytes as a word, its first byte the lowest; else a multiplicative hash over eight bytes at a
  /// time.
  private static func key(_ text: Span<UInt8>) -> UInt64 {
    func word(from start: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<min(start + 8, text.count) { word |= UInt64(text[index]) << UInt64(8 * (index - start)) }
      return word
    }
    if text.count <= 8 { return word(from: 0) }
    var key = seed(text.count)
    for start in stride(from: 0, to: text.count, by: 8) { key = hash(key, word(from: start)) }
    return key
  }

  @inline(__always)
  private static func seed(_ count: Int) -> UInt64 { 0xcbf2_9ce4_8422_2325 ^ UInt64(count) }

  @inline(__always)
  private static func hash(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Whether a text has a number; their keys and lengths are known to be equal.
  private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
    if text.count <= 8 { return true }
    let range = range(of: number)
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }
}
