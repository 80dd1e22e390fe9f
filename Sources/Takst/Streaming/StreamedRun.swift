/// One pass over streamed inputs: in the quickest way first, and where that does not do, in one that does.
struct StreamedRun: Sendable {
  let counters: Counters
  let inputs: StreamedInputs
  let workers: Int
  let partSize: Int
  let progress: (@Sendable (Int) -> Void)?

  /// How the log is read.
  enum Way: Sendable {
    /// Practice by practice: their rows stand together.
    case grouped
    /// All rows are held until the last is read.
    case scattered
    /// The file is held, as parts of it cannot be read by themselves.
    case whole
  }

  /// Why a way of reading does not do.
  enum Obstacle: Error {
    /// The rows of a practice do not stand together.
    case scatteredRows
    /// Parts may have been cut inside quotes, or the log is not UTF-8.
    case dividedLog
    /// Something is wrong with the lists: they must be read as a whole.
    case doubtfulLists
    /// The inputs are not what they should be, whatever the way.
    case diagnostics(Diagnostics)
  }

  /// The counter that reads texts for all of them.
  var counter: Counter { counters.widest }

  func count(_ runner: Runner) throws(Diagnostics) -> StreamedCount {
    var base = StreamedCount()
    var lists = try PracticeLists(inputs, counter, &base)
    guard let file = inputs.activity else { return try count(base, lists, runner) }
    var options = inputs.options
    if options.practice == nil, inputs.practices.isEmpty, lists.practices.count == 1 {
      options.practice = lists.practices[0]
    }
    let activity = try file.text.withBytes { [options] (text) throws(Diagnostics) in
      try ActivityFile(text, file: file.name, options: options)
    }
    base.notes += activity.notes
    // A stream is read once, so that its lists are looked through before.
    if file.more != nil, lists.isDoubtful(self, runner) { lists = try lists.held(inputs, counter, &base) }
    var way = isScattered(file, activity) ? Way.scattered : .grouped
    while true {
      do throws(Obstacle) {
        return try count(file, activity, way, base, lists, runner)
      } catch {
        if case .diagnostics(let problems) = error { throw problems }
        if file.more != nil { throw error.refusal(of: file.name) }
        switch error {
        case .scatteredRows: way = .scattered
        case .dividedLog: way = .whole
        case .doubtfulLists: lists = try lists.held(inputs, counter, &base)
        case .diagnostics: break
        }
      }
    }
  }

  /// Counts lists without a log.
  private func count(
    _ base: StreamedCount, _ lists: PracticeLists, _ runner: Runner
  ) throws(Diagnostics) -> StreamedCount {
    do throws(Obstacle) {
      return try finish(base, MergedLogs([], words: counter.words), lists, WorkerResult(counters), runner)
    } catch {
      if case .diagnostics(let problems) = error { throw problems }
      var base = base
      let lists = try lists.held(inputs, counter, &base)
      return try count(base, lists, runner)
    }
  }

  private func count(
    _ file: StreamedInputs.File, _ activity: ActivityFile, _ way: Way, _ base: StreamedCount, _ lists: PracticeLists,
    _ runner: Runner
  ) throws(Obstacle) -> StreamedCount {
    switch way {
    case .grouped:
      let done = try countGrouped(file, activity, lists, runner)
      return try finish(base, MergedLogs([], words: counter.words), lists, done, runner)
    case .scattered:
      let (logs, done) = try readScattered(file, activity, runner)
      return try finish(base, MergedLogs(logs, words: counter.words), lists, done, runner)
    case .whole:
      let bytes: [UInt8] = file.text.withBytes { text in text.indices.map { text[$0] } }
      let reading: Reading<ActivityLog>
      do throws(Diagnostics) {
        reading = try ActivityReader.read(bytes, file: file.name, options: activity.options)
      } catch {
        throw .diagnostics(error)
      }
      var log = ActivityLog(words: counter.words)
      log.append(contentsOf: reading.value)
      var done = WorkerResult(counters)
      done.errors = [(0, reading.errors)]
      done.note(log, days: log.days)
      return try finish(base, MergedLogs([log], words: counter.words), lists, done, runner)
    }
  }
}

extension StreamedRun.Obstacle {
  /// What is said of a stream, which cannot be read in another way.
  func refusal(of file: String) -> Diagnostics {
    let message =
      switch self {
      case .scatteredRows:
        "the rows of a practice stand in several places far apart, and what is sent can be read only once: "
          + "send it sorted by practice, or name it as a file"
      case .dividedLog:
        "it is not UTF-8, or a quote holds several lines, and what is sent can be read only once: name it as a file"
      case .doubtfulLists, .diagnostics: ""
      }
    return Diagnostics([Diagnostic(.unreadableFile, message, at: Place(file: file))])
  }
}
