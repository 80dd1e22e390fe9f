internal import Synchronization

/// What one worker, or all of them together, read and counted.
struct WorkerResult: Sendable {
  var tally = Tally()
  /// The rows kept out, by the number of the part.
  var errors: [(part: Int, problems: [Diagnostic])] = []
  var lines: Int64 = 0
  var days: ClosedRange<Day>?
  var unknownProgrammes: Set<String> = []
  var people = PeopleKeys()

  /// Notes what a log holds.
  mutating func note(_ log: ActivityLog) {
    lines += Int64(log.count)
    widen(log.days)
  }

  private mutating func widen(_ other: ClosedRange<Day>?) {
    guard let other else { return }
    days = days.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
  }

  static func += (left: inout WorkerResult, right: WorkerResult) {
    left.tally += right.tally
    left.errors += right.errors
    left.lines += right.lines
    left.widen(right.days)
    left.unknownProgrammes.formUnion(right.unknownProgrammes)
    left.people += right.people
  }

  /// The rows kept out, in the order of the file.
  var problems: [Diagnostic] { errors.sorted { $0.part < $1.part }.flatMap(\.problems) }
}

/// Where workers leave what they did, and where they learn that another one met an obstacle.
final class WorkerResults: Sendable {
  private struct State: Sendable {
    var all = WorkerResult()
    var obstacle: StreamedRun.Obstacle?
    /// Practices that were counted.
    var practices: Set<String> = []
  }

  private let state = Mutex(State())

  func add(_ result: WorkerResult) { state.withLock { $0.all += result } }

  func meet(_ obstacle: StreamedRun.Obstacle) { state.withLock { $0.obstacle = $0.obstacle ?? obstacle } }

  /// Takes practices to count; false when another part has one of them.
  func take(_ practices: [String]) -> Bool {
    state.withLock { state in practices.allSatisfy { state.practices.insert($0).inserted } }
  }

  /// Everything that was done.
  func result() throws(StreamedRun.Obstacle) -> WorkerResult {
    let (all, obstacle) = state.withLock { ($0.all, $0.obstacle) }
    if let obstacle { throw obstacle }
    return all
  }
}

/// A word for each person on a list, by which those on several lists are found.
struct PeopleKeys: Sendable {
  private static let bits: UInt64 = 8
  private var buckets = [[UInt64]](repeating: [], count: 1 << Int(bits))

  static func mixed(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  mutating func insert(_ key: UInt64) {
    buckets[Int(truncatingIfNeeded: PeopleKeys.mixed(key) >> (64 - PeopleKeys.bits))].append(key)
  }

  static func += (left: inout PeopleKeys, right: PeopleKeys) {
    for bucket in left.buckets.indices {
      if left.buckets[bucket].isEmpty {
        left.buckets[bucket] = right.buckets[bucket]
      } else {
        left.buckets[bucket] += right.buckets[bucket]
      }
    }
  }

  /// The keys that stand more than once.
  ///
  /// Bucket by bucket, so that each table stays in the processor's cache.
  var repeated: Set<UInt64> {
    var repeated: Set<UInt64> = []
    var table: [UInt64] = []
    for keys in buckets where keys.count > 1 {
      var bits: UInt64 = 2
      while 1 << bits < keys.count * 2 { bits += 1 }
      let mask = 1 << Int(bits) - 1
      // Zero is a free slot; a key of zero is looked for apart.
      if table.count == mask + 1 {
        for slot in table.indices { table[slot] = 0 }
      } else {
        table = Array(repeating: 0, count: mask + 1)
      }
      var zeros = 0
      for key in keys {
        if key == 0 {
          zeros += 1
          continue
        }
        var slot = Int(truncatingIfNeeded: PeopleKeys.mixed(key) >> 16) & mask
        while table[slot] != 0, table[slot] != key { slot = (slot + 1) & mask }
        if table[slot] == key { repeated.insert(key) }
        table[slot] = key
      }
      if zeros > 1 { repeated.insert(0) }
    }
    return repeated
  }
}
