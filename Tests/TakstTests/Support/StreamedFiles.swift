import Dispatch
import Synchronization

@testable import Takst

/// The bytes of files, counted from memory or while they are read.
struct StreamedFiles {
  var activity: [UInt8]?
  var population: [UInt8]?
  var practices: [Practice] = []
  var indicators: [IndicatorResult] = []
  var options = ReadingOptions(currency: .dkk)

  init(activity: [UInt8]? = nil, population: [UInt8]? = nil) {
    self.activity = activity
    self.population = population
  }

  init(_ activity: String?, _ population: String? = nil) {
    self.init(activity: activity.map { Array($0.utf8) }, population: population.map { Array($0.utf8) })
  }

  /// What counting said.
  enum Outcome: Equatable {
    case counted(StreamedCount)
    case refused([Diagnostic])

    static func == (left: Outcome, right: Outcome) -> Bool { left.difference(from: right) == nil }

    /// The first thing that differs, in words; nil when all is the same.
    func difference(from other: Outcome) -> String? {
      switch (self, other) {
      case (.refused(let mine), .refused(let theirs)):
        return mine == theirs ? nil : "refused with \(mine), not with \(theirs)"
      case (.counted(let mine), .counted(let theirs)):
        if mine.errors != theirs.errors { return "errors \(mine.errors), not \(theirs.errors)" }
        if mine.notes != theirs.notes { return "notes \(mine.notes), not \(theirs.notes)" }
        if mine.lines != theirs.lines { return "lines \(mine.lines), not \(theirs.lines)" }
        if mine.days != theirs.days { return "days differ" }
        if mine.unknownProgrammes != theirs.unknownProgrammes { return "programmes \(mine.unknownProgrammes)" }
        if mine.tally.malformed != theirs.tally.malformed { return "malformed \(mine.tally.malformed)" }
        let (ids, others) = (mine.tally.practices.keys.sorted(), theirs.tally.practices.keys.sorted())
        if ids != others { return "practices \(ids), not \(others)" }
        let id = ids.first { mine.tally.practices[$0] != theirs.tally.practices[$0] }
        return id.map { "the tally of practice \($0) differs" }
      case (.counted, .refused(let theirs)): return "counted, not refused with \(theirs)"
      case (.refused(let mine), .counted): return "refused with \(mine)"
      }
    }
  }

  /// Reads everything into memory first, in the order of the command line, and counts then.
  func countedFromMemory(_ evaluator: Evaluator) -> Outcome {
    do throws(Diagnostics) {
      var (result, options) = (StreamedCount(), options)
      var inputs = Inputs(practices: practices, indicators: indicators)
      if let population {
        let reading = try PopulationReader.read(population, file: "population.csv", options: options)
        inputs.population = reading.value
        (result.notes, result.errors) = (reading.notes, reading.errors)
        let ids = Set(reading.value.people.map(\.practice) + reading.value.groups.map(\.practice))
        if options.practice == nil, practices.isEmpty, ids.count == 1 { options.practice = ids.first }
        let written =
          reading.value.groups.compactMap(\.programme)
          + reading.value.people.flatMap { $0.programmes.map(\.programme) }
        let known = Set(evaluator.catalogue.programmes.map(\.id))
        result.unknownProgrammes = Set(written).subtracting(known).sorted()
      }
      if let activity {
        let reading = try ActivityReader.read(activity, file: "activity.csv", options: options)
        inputs.activity = reading.value
        result.notes += reading.notes
        result.errors += reading.errors
      }
      result.tally = try evaluator.count(inputs)
      result.lines = Int64(inputs.activity.count)
      result.days = inputs.activity.days
      return .counted(result)
    } catch {
      return .refused(error.all)
    }
  }

  /// Counts while reading; the log is a stream when chunks are given.
  func counted(
    _ evaluator: Evaluator, workers: Int, partSize: Int, beginning: Int? = nil, chunk: Int = 0
  ) -> Outcome {
    var log: StreamedInputs.File?
    if let activity {
      log = StreamedInputs.File(HeldText(activity), name: "activity.csv")
      if let beginning { log = StreamedFiles.stream(activity, beginning: beginning, chunk: chunk) }
    }
    let inputs = StreamedInputs(
      activity: log, population: population.map { StreamedInputs.File(HeldText($0), name: "population.csv") },
      practices: practices, indicators: indicators, options: options)
    do throws(Diagnostics) {
      return .counted(
        try evaluator.count(inputs, workers: workers, partSize: partSize) {
          DispatchQueue.concurrentPerform(iterations: $0, execute: $1)
        })
    } catch {
      return .refused(error.all)
    }
  }

  private static func stream(_ bytes: [UInt8], beginning: Int, chunk: Int) -> StreamedInputs.File {
    let offset = Mutex(beginning)
    let more: @Sendable () -> [UInt8]? = {
      offset.withLock { offset in
        if offset >= bytes.count { return nil }
        let end = min(offset + chunk, bytes.count)
        defer { offset = end }
        return Array(bytes[offset..<end])
      }
    }
    return StreamedInputs.File(HeldText(Array(bytes[..<beginning])), name: "activity.csv", more: more)
  }

  /// Ways to count: numbers of workers, and sizes of parts.
  static let ways = [1, 2, 3].flatMap { workers in [1, 100, 4096, 1 << 20].map { (workers: workers, partSize: $0) } }

  /// The first way of counting while reading whose outcome differs from that of counting from memory, and how.
  func firstDifference(_ evaluator: Evaluator, _ ways: [(workers: Int, partSize: Int)] = ways) -> String? {
    let expected = countedFromMemory(evaluator)
    for (workers, partSize) in ways {
      let outcome = counted(evaluator, workers: workers, partSize: partSize)
      if let difference = outcome.difference(from: expected) {
        return "\(workers) workers, parts of \(partSize): \(difference)"
      }
    }
    return nil
  }
}
