internal import Synchronization

extension StreamedRun {
  /// Whether rows of a practice stand apart in the beginning of a stream; a file is not looked at, as it can be read again.
  func isScattered(_ file: StreamedInputs.File, _ activity: ActivityFile) -> Bool {
    guard file.more != nil, activity.cutter.column >= 0 else { return false }
    return file.text.withBytes { text in
      var seen: Set<String> = []
      var start = activity.layout.start
      while start < text.count {
        let name = activity.cutter.practice(at: start, in: text)
        let id = unsafe text.extracting(name).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        if !seen.insert(id).inserted { return true }
        guard let end = activity.cutter.endOfRun(from: start, in: text) else { return false }
        start = end
      }
      return false
    }
  }

  /// Counts practice by practice, each as soon as its rows are read.
  func countGrouped(
    _ file: StreamedInputs.File, _ activity: ActivityFile, _ lists: PracticeLists, _ runner: Runner
  ) throws(Obstacle) -> WorkerResult {
    let queue = PartQueue(file, activity, cut: .practices, size: partSize, progress: progress)
    let results = WorkerResults(counters)
    runner(workers) { _ in
      do throws(Obstacle) {
        results.add(try countParts(of: queue, activity, lists, results))
      } catch {
        results.meet(error)
        queue.stop()
      }
    }
    let result = try results.result()
    try check(result, activity, queue)
    return result
  }

  private func countParts(
    of queue: PartQueue, _ activity: ActivityFile, _ lists: PracticeLists, _ results: WorkerResults
  ) throws(Obstacle) -> WorkerResult {
    var result = WorkerResult(counters)
    var reader = ListReader(lists, counter, workers: workers)
    var room = counters.room
    while let part = queue.next() {
      var rows = activity.rows(words: counter.words)
      rows.expected = part.lines
      try read(part, activity, &rows, queue, &result)
      let log = rows.log
      result.note(lines: log.count, days: rows.days)
      let practices = log.practices.names
      guard results.take(practices) else { throw .scatteredRows }
      room.read(log.codes)
      for (place, id) in practices.enumerated() {
        let roster = try reader.roster(id)
        counters.count(
          id, log.logs[place], roster, words: log.words, listWords: reader.words ?? log.words, &room,
          into: &result.counts)
      }
    }
    reader.finish(&result)
    return result
  }

  /// Reads a part into rows.
  private func read(
    _ part: PartQueue.Part, _ activity: ActivityFile, _ rows: inout ActivityRows, _ queue: PartQueue,
    _ result: inout WorkerResult
  ) throws(Obstacle) {
    do throws(ActivityFile.PartProblem) {
      let errors = try part.text.withBytes { (text) throws(ActivityFile.PartProblem) in
        try activity.read(text, part.range, line: part.line, lines: part.lines, into: &rows)
      }
      part.text.release(part.range)
      if !errors.isEmpty { result.errors.append((part.number, errors)) }
    } catch {
      switch error {
      case .unclosedQuote, .encoding, .lineEnds: throw .dividedLog
      case .tooManyErrors(let problems):
        // Parts before this one are being read, and what is wrong in them comes first.
        result.errors.append((part.number, problems))
        queue.stop()
      }
    }
  }

  /// Ends the reading when too many rows are malformed, one has no end, or there are none.
  private func check(
    _ result: WorkerResult, _ activity: ActivityFile, _ queue: PartQueue
  ) throws(Obstacle) {
    if let end = queue.obstacle { throw .diagnostics(end) }
    let problems = result.problems
    if let end = activity.layout.verdict(on: problems, activity.options) { throw .diagnostics(end) }
    if result.lines == 0, problems.isEmpty { throw .diagnostics(activity.layout.emptyFile) }
  }

  /// Reads all rows in whatever order they come.
  func readScattered(
    _ file: StreamedInputs.File, _ activity: ActivityFile, _ runner: Runner
  ) throws(Obstacle) -> ([HeldLog], WorkerResult) {
    let queue = PartQueue(file, activity, cut: .lines, size: partSize, progress: progress)
    let results = WorkerResults(counters)
    let logs = Mutex<[HeldLog]>([])
    runner(workers) { _ in
      var rows = activity.rows(words: counter.words)
      rows.holdsRows = true
      var result = WorkerResult(counters)
      do throws(Obstacle) {
        while let part = queue.next() { try read(part, activity, &rows, queue, &result) }
        let log = HeldLog(log: rows.log, held: rows.held)
        result.note(lines: log.count, days: rows.days)
        results.add(result)
        logs.withLock { $0.append(log) }
      } catch {
        results.meet(error)
        queue.stop()
      }
    }
    let result = try results.result()
    try check(result, activity, queue)
    return (logs.withLock { $0 }, result)
  }

  /// Counts the practices of held logs, and those with a list or a row of their own that no part had.
  func finish(
    _ base: StreamedCount, _ logs: MergedLogs, _ lists: PracticeLists, _ done: WorkerResult, _ runner: Runner
  ) throws(Obstacle) -> StreamedCount {
    let left = Set(logs.practices).union(lists.practices).union(counter.knownPractices)
      .subtracting(done.counts.tallies[0].practices.keys).sorted()
    let next = Atomic(0)
    let results = WorkerResults(counters)
    runner(left.isEmpty ? 0 : workers) { _ in
      do throws(Obstacle) {
        var result = WorkerResult(counters)
        var reader = ListReader(lists, counter)
        var room = counters.room
        room.read(logs.codes)
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < left.count else { break }
          let roster = try reader.roster(left[index])
          counters.count(
            left[index], logs.log(of: left[index]), roster, words: logs.words, listWords: reader.words ?? logs.words,
            &room, into: &result.counts)
        }
        reader.finish(&result)
        results.add(result)
      } catch {
        results.meet(error)
      }
    }
    var all = try results.result()
    all += done
    if !lists.areApart(all.people, self, runner) { throw .doubtfulLists }
    var result = base
    result.counts = all.counts
    result.errors += all.problems
    result.counts.malformed = Int64(all.problems.count)
    result.lines = all.lines
    result.days = all.days
    result.unknownProgrammes = Set(result.unknownProgrammes).union(all.unknownProgrammes).sorted()
    return result
  }
}
