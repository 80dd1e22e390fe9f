/// One pass over streamed inputs: in the quickest way first, and where that does not do, in one that does.
struct StreamedRun: Sendable {
  let counters: Counters
  private(set) var inputs: StreamedInputs
  let workers: Int
  let partSize: Int
  let progress: (@Sendable (Int) -> Bool)?

  init(
    counters: Counters, inputs: StreamedInputs, workers: Int, partSize: Int, progress: (@Sendable (Int) -> Bool)?
  ) {
    self.counters = counters
    self.inputs = inputs
    // Lists are looked at more than once.
    self.inputs.population = inputs.population?.whole
    self.workers = max(1, workers)
    // Offsets are added to the size, so that it may not be as great as a number can be.
    self.partSize = max(1, min(partSize, 1 << 40))
    self.progress = progress
  }

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
    /// Parts may have been cut inside quotes, or their lines are not those counted, or the log is not UTF-8.
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
    if options.practice == nil, inputs.practices.isEmpty {
      // The lists tell whose the log is, and so only those rows count that can be read.
      let isTold = file.text.withBytes { ActivityFile.namesPractices($0, file: file.name, options: options) }
      if !isTold, lists.isDoubtful(self, runner) { lists = try lists.held(inputs, counter, &base) }
      if lists.practices.count == 1 { options.practice = lists.practices[0] }
    }
    let activity: ActivityFile?
    do throws(Diagnostics) {
      activity = try file.text.withBytes { [options] (text) throws(Diagnostics) in
        try ActivityFile(text, file: file.name, options: options)
      }
    } catch {
      throw first(of: error, lists, runner)
    }
    // A stream is read once, so that its lists are looked through before.
    if file.more != nil, lists.isDoubtful(self, runner) { lists = try lists.held(inputs, counter, &base) }
    var way = Way.whole
    if let activity {
      way = isScattered(file, activity) ? .scattered : .grouped
    } else if file.more != nil {
      guard options.layout == nil else {
        let message = "records of fixed width are read as a whole, and this is too much to hold: name it as a file"
        throw Diagnostics([Diagnostic(.unreadableFile, message, at: Place(file: file.name))])
      }
      throw Obstacle.dividedLog.refusal(of: file.name)
    }
    while true {
      do throws(Obstacle) {
        switch (way, activity) {
        case (.grouped, let activity?): return try countGrouped(file, activity, base, lists, runner)
        case (.scattered, let activity?): return try countScattered(file, activity, base, lists, runner)
        default: return try countWhole(file, options, base, lists, runner)
        }
      } catch {
        if case .diagnostics(let problems) = error { throw first(of: problems, lists, runner) }
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

  /// What is to be said where a log cannot be read: the lists, which are read first, may be worse.
  private func first(of problems: Diagnostics, _ lists: PracticeLists, _ runner: Runner) -> Diagnostics {
    guard lists.isDoubtful(self, runner) else { return problems }
    var unused = StreamedCount()
    do throws(Diagnostics) {
      _ = try lists.held(inputs, counter, &unused)
      return problems
    } catch {
      return error
    }
  }

  private func countGrouped(
    _ file: StreamedInputs.File, _ activity: ActivityFile, _ base: StreamedCount, _ lists: PracticeLists,
    _ runner: Runner
  ) throws(Obstacle) -> StreamedCount {
    var base = base
    base.notes += activity.notes
    let done = try countGrouped(file, activity, lists, runner)
    return try finish(base, MergedLogs([], words: counter.words), lists, done, runner)
  }

  private func countScattered(
    _ file: StreamedInputs.File, _ activity: ActivityFile, _ base: StreamedCount, _ lists: PracticeLists,
    _ runner: Runner
  ) throws(Obstacle) -> StreamedCount {
    var base = base
    base.notes += activity.notes
    let (logs, done) = try readScattered(file, activity, runner)
    return try finish(base, MergedLogs(logs, words: counter.words), lists, done, runner)
  }

  private func countWhole(
    _ file: StreamedInputs.File, _ options: ReadingOptions, _ base: StreamedCount, _ lists: PracticeLists,
    _ runner: Runner
  ) throws(Obstacle) -> StreamedCount {
    let bytes: [UInt8] = file.text.withBytes { text in text.indices.map { text[$0] } }
    let reading: Reading<ActivityLog>
    do throws(Diagnostics) {
      reading = try ActivityReader.read(bytes, file: file.name, options: options)
    } catch {
      throw .diagnostics(error)
    }
    var base = base
    base.notes += reading.notes
    var log = ActivityLog(words: counter.words)
    log.append(contentsOf: reading.value)
    var done = WorkerResult(counters)
    done.errors = [(0, reading.errors)]
    done.note(lines: log.count, days: log.days)
    return try finish(base, MergedLogs([HeldLog(log: log)], words: counter.words), lists, done, runner)
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
        "it is not UTF-8, or a quote holds several lines, or lines end with CR alone, and what is sent can be read only "
          + "once: name it as a file"
      case .doubtfulLists, .diagnostics: ""
      }
    return Diagnostics([Diagnostic(.unreadableFile, message, at: Place(file: file))])
  }
}
