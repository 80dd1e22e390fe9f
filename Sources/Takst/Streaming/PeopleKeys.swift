internal import Synchronization

/// A few bytes for each person on a list, by which those who may be on several lists are found.
///
/// Forty-eight bits of a mixed key: eight choose a bucket, and forty are kept, so that five million people take 25 MB. Two
/// people who are alike by chance cost no more than a second look.
struct PeopleKeys: Sendable {
  private static let buckets = 256
  private var low: [[UInt32]] = Array(repeating: [], count: buckets)
  private var high: [[UInt8]] = Array(repeating: [], count: buckets)

  /// Makes room for about so many people.
  init(expected: Int = 0) {
    for bucket in 0..<PeopleKeys.buckets {
      low[bucket].reserveCapacity(expected / PeopleKeys.buckets)
      high[bucket].reserveCapacity(expected / PeopleKeys.buckets)
    }
  }

  /// The bits of a patient's key that are kept.
  static func kept(of key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 29) & 0xFFFF_FFFF_FFFF
  }

  mutating func insert(_ key: UInt64) {
    let kept = PeopleKeys.kept(of: key)
    let bucket = Int(truncatingIfNeeded: kept >> 40)
    low[bucket].append(UInt32(truncatingIfNeeded: kept))
    high[bucket].append(UInt8(truncatingIfNeeded: kept >> 32))
  }

  /// What is kept of keys that stand more than once in any of some sets.
  ///
  /// Bucket by bucket, so that each table stays in the processor's cache.
  static func repeated(in all: [PeopleKeys], _ workers: Int = 1, _ runner: Runner) -> Set<UInt64> {
    let repeated = Mutex<Set<UInt64>>([])
    runner(workers) { worker in
      let found = PeopleKeys.repeated(in: all, Array(stride(from: worker, to: buckets, by: workers)))
      if !found.isEmpty { repeated.withLock { $0.formUnion(found) } }
    }
    return repeated.withLock { $0 }
  }

  private static func repeated(in all: [PeopleKeys], _ wanted: [Int]) -> Set<UInt64> {
    var repeated: Set<UInt64> = []
    for bucket in wanted {
      let count = all.reduce(0) { $0 + $1.low[bucket].count }
      if count < 2 { continue }
      var size = 4
      while size < count * 2 { size *= 2 }
      // All ones is a free slot, as no key has so many bits.
      var table = [UInt64](repeating: .max, count: size)
      for keys in all {
        for (low, high) in zip(keys.low[bucket], keys.high[bucket]) {
          let kept = UInt64(bucket) << 40 | UInt64(high) << 32 | UInt64(low)
          var slot = Int(low) & (size - 1)
          while table[slot] != .max, table[slot] != kept { slot = (slot + 1) & (size - 1) }
          if table[slot] == kept { repeated.insert(kept) }
          table[slot] = kept
        }
      }
    }
    return repeated
  }
}
