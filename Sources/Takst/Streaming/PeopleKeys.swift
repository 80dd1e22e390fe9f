/// A word for each person on a list, by which those on several lists are found.
struct PeopleKeys: Sendable {
  private static let bits: UInt64 = 8
  private var buckets = [[UInt64]](repeating: [], count: 1 << Int(bits))

  /// - Parameter expected: About how many people there will be.
  init(expected: Int = 0) {
    for bucket in buckets.indices { buckets[bucket].reserveCapacity(expected >> Int(PeopleKeys.bits)) }
  }

  static func mixed(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  mutating func insert(_ key: UInt64) {
    buckets[Int(truncatingIfNeeded: PeopleKeys.mixed(key) >> (64 - PeopleKeys.bits))].append(key)
  }

  /// The keys that stand more than once in any of some sets of keys.
  ///
  /// Bucket by bucket, so that each table stays in the processor's cache.
  static func repeated(in all: [PeopleKeys]) -> Set<UInt64> {
    var repeated: Set<UInt64> = []
    for bucket in 0..<1 << Int(bits) {
      let parts = all.map { $0.buckets[bucket] }
      let count = parts.reduce(0) { $0 + $1.count }
      if count < 2 { continue }
      var size = 4
      while size < count * 2 { size *= 2 }
      // Zero is a free slot; a key of zero is looked for apart.
      var table = [UInt64](repeating: 0, count: size)
      var zeros = 0
      for keys in parts {
        for key in keys {
          if key == 0 {
            zeros += 1
            continue
          }
          var slot = Int(truncatingIfNeeded: mixed(key) >> 16) & (size - 1)
          while table[slot] != 0, table[slot] != key { slot = (slot + 1) & (size - 1) }
          if table[slot] == key { repeated.insert(key) }
          table[slot] = key
        }
      }
      if zeros > 1 { repeated.insert(0) }
    }
    return repeated
  }
}
