/// Texts numbered in the order they were first seen, so that a line holds a number in place of a text.
///
/// Looking a text up by its bytes makes no string, and a text of up to eight bytes is one word: that matters for logs of
/// millions of lines.
struct NameTable: Sendable {
  /// A text: itself in a word when it has up to eight bytes, its first byte the lowest, and else a hash of it.
  private struct Entry: Sendable {
    var key: UInt64
    var count: UInt32
    /// Where the bytes of a longer text begin.
    var start: UInt32
  }

  private var entries: [Entry] = []
  /// The UTF-8 bytes of texts of more than eight bytes, one after another.
  private var bytes: [UInt8] = []
  /// A hash table with open addressing: one more than a text's number, or zero.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  /// How far a hash is shifted to become a slot.
  private var shift: UInt64 = 58

  /// The number of texts.
  var count: Int { entries.count }

  /// The number of a text, which is added when it is new.
  mutating func number(of text: String) -> UInt32 {
    number(of: Array(text.utf8).span)
  }

  /// The number of a text given by its UTF-8 bytes, which is added when it is new.
  mutating func number(of text: Span<UInt8>) -> UInt32 {
    let key = NameTable.key(text)
    let slot = self.slot(of: key, count: text.count) { isText($0, text) }
    if slots[slot] != 0 { return slots[slot] - 1 }
    let start = bytes.count
    if text.count > 8 { for index in text.indices { bytes.append(text[index]) } }
    return add(Entry(key: key, count: UInt32(text.count), start: UInt32(start)), at: slot)
  }

  /// The number of a text of up to sixteen bytes, which is added when it is new.
  @inline(__always)
  mutating func number(of text: PlainText.Field) -> UInt32 {
    let key =
      text.count <= 8 ? text.low : NameTable.hash(NameTable.hash(NameTable.seed(text.count), text.low), text.high)
    let slot = self.slot(of: key, count: text.count) { text.count <= 8 || isText($0, text) }
    return slots[slot] != 0 ? slots[slot] - 1 : add(text, key, at: slot)
  }

  /// The number of a text of up to eight bytes given as a word, its first byte the lowest; it is added when it is new.
  @inline(__always)
  mutating func number(ofWord word: UInt64) -> UInt32 {
    number(of: PlainText.Field(low: word, high: 0, count: 8 - word.leadingZeroBitCount / 8))
  }

  @inline(never)
  private mutating func add(_ text: PlainText.Field, _ key: UInt64, at slot: Int) -> UInt32 {
    let start = bytes.count
    if text.count > 8 { for index in 0..<text.count { bytes.append(text[index]) } }
    return add(Entry(key: key, count: UInt32(text.count), start: UInt32(start)), at: slot)
  }

  private func isText(_ number: Int, _ text: PlainText.Field) -> Bool {
    let start = Int(entries[number].start)
    return (0..<text.count).allSatisfy { bytes[start + $0] == text[$0] }
  }

  private mutating func add(_ entry: Entry, at slot: Int) -> UInt32 {
    entries.append(entry)
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { resize(to: slots.count * 2) }
    return UInt32(entries.count - 1)
  }

  /// Makes room for so many texts.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
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
    other.entries.map { entry in
      let slot = self.slot(of: entry.key, count: Int(entry.count)) { number in
        entry.count <= 8 || utf8(number).elementsEqual(other.utf8(entry))
      }
      return slots[slot] == 0 ? nil : slots[slot] - 1
    }
  }

  /// Adds another table's texts; for each of them its number here.
  mutating func merge(_ other: NameTable) -> [UInt32] {
    other.entries.map { number(of: other.utf8($0).span) }
  }

  /// A word for the text with a number: the text itself up to eight bytes, else a hash of it.
  func key(of number: UInt32) -> UInt64 { entries[Int(number)].key }

  /// The text with a number.
  subscript(number: UInt32) -> String {
    String(decoding: utf8(Int(number)), as: UTF8.self)
  }

  /// All texts, in the order of their numbers.
  var names: [String] { (0..<count).map { self[UInt32($0)] } }

  private func utf8(_ number: Int) -> [UInt8] { utf8(entries[number]) }

  private func utf8(_ entry: Entry) -> [UInt8] {
    if entry.count > 8 { return Array(bytes[Int(entry.start)..<Int(entry.start) + Int(entry.count)]) }
    return (0..<UInt64(entry.count)).map { UInt8(truncatingIfNeeded: entry.key >> (8 * $0)) }
  }

  /// Whether a text begins with another.
  func text(_ number: UInt32, hasPrefix prefix: String) -> Bool {
    utf8(Int(number)).starts(with: prefix.utf8)
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
    let (mine, other) = (entries[left], entries[right])
    if mine.count <= 8, other.count <= 8 {
      let (a, b) = (mine.key.byteSwapped, other.key.byteSwapped)
      return a == b ? mine.count < other.count : a < b
    }
    return utf8(left).lexicographicallyPrecedes(utf8(right))
  }

  /// The slot that holds the text, or the free slot where it belongs.
  ///
  /// `isSame` is asked for texts with the same key and length; short ones are their keys.
  @inline(__always)
  private func slot(of key: UInt64, count: Int, isSame: (Int) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if entries[candidate].key == key, Int(entries[candidate].count) == count, isSame(candidate) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Makes the hash table larger; the size is a power of two.
  private mutating func resize(to size: Int) {
    slots = Array(repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: (entry.key &* 0x9E37_79B9_7F4A_7C15) >> shift)
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
    let start = Int(entries[number].start)
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }
}
