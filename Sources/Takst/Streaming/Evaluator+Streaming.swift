internal import Synchronization

extension Evaluator {
  /// Runs workers one after another on the caller's thread.
  ///
  /// - Parameters:
  ///   - workers: How many.
  ///   - work: The work of each.
  public static func serially(_ workers: Int, _ work: @Sendable (Int) -> Void) {
    for worker in 0..<workers { work(worker) }
  }

  /// Counts inputs while they are read, without ever holding the log as long as each practice's rows stand together.
  ///
  /// The tally is the same as that of the same inputs held in memory, whatever the number of workers, the size of the parts and
  /// the order of the rows. Rows in any other order are held: 20 bytes a line, their optional facts, and each text once.
  ///
  /// ```swift
  /// let counted = try evaluator.count(inputs, workers: 2) { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
  /// ```
  ///
  /// Complexity: O(*n* log *n*) in the number of lines of a practice; memory O(lines of the largest practices).
  ///
  /// - Parameters:
  ///   - inputs: The files, and what is known of practices and indicators.
  ///   - workers: How many work at the same time.
  ///   - partSize: About how many bytes a worker takes at a time; a practice is never divided.
  ///   - runner: Runs the workers.
  ///   - progress: Told how many more bytes of activity were taken up, from any worker; false ends the run, and what was counted is lost.
  /// - Returns: The tally and what is to be said about the files.
  /// - Throws: What keeps a file from being read; the malformed rows, when there are too many; that what was counted is beyond what can be
  ///   added up exactly; ``DiagnosticCode/cancelled`` when `progress` said false.
  public func count(
    _ inputs: StreamedInputs, workers: Int = 1, partSize: Int = 1 << 18,
    running runner: Runner = Evaluator.serially(_:_:),
    progress: (@Sendable (Int) -> Bool)? = nil
  ) throws(Diagnostics) -> StreamedCount {
    let run = StreamedRun(
      counters: Counters([self], practices: inputs.practices, indicators: inputs.indicators), inputs: inputs,
      workers: workers, partSize: partSize, progress: progress)
    let counted = try run.count(runner)
    try check(counted.tally)
    return counted
  }
}
