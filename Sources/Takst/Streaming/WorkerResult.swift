internal import Synchronization

/// What one worker, or all of them together, read and counted.
struct WorkerResult: Sendable {
  var counts: ScenarioCounts
  /// The rows kept out, by the number of the part.
  var errors: [(part: Int, problems: [Diagnostic])] = []
  var lines: Int64 = 0
  var days: ClosedRange<Day>?
  var unknownProgrammes: Set<String> = []
  /// One for each worker.
  var people: [PeopleKeys] = []

  /// Nothing yet.
  init(_ counters: Counters) { counts = counters.nothing }

  /// Notes how many lines a log has, and of what days.
  mutating func note(lines: Int, days: ClosedRange<Day>?) {
    self.lines += Int64(lines)
    widen(days)
  }

  private mutating func widen(_ other: ClosedRange<Day>?) {
    guard let other else { return }
    days = days.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
  }

  static func += (left: inout WorkerResult, right: WorkerResult) {
    left.counts += right.counts
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
    var all: WorkerResult
    var obstacle: StreamedRun.Obstacle?
    /// Practices that were counted.
    var practices: Set<String> = []
  }

  private let state: Mutex<State>

  init(_ counters: Counters) { state = Mutex(State(all: WorkerResult(counters))) }

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
