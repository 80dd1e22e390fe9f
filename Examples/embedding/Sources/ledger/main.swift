// A program that embeds Takst: its own data in, its own report out.
import Dispatch
import Synchronization
import Takst
import TakstTariffs

/// How far a run has come, and whether it is to end: from any thread.
final class Meter: Sendable {
  private let state = Mutex((parts: 0, bytes: 0))
  private let most: Int

  /// Ends the run after so many parts.
  init(endsAfter most: Int = .max) { self.most = most }

  func add(_ bytes: Int) -> Bool {
    state.withLock { state in
      state.parts += 1
      state.bytes += bytes
      return state.parts <= most && !Task.isCancelled
    }
  }

  var bytes: Int { state.withLock(\.bytes) }
}

do {
  let tariff = try TariffLibrary.tariff("dk-almen-praksis")
  let evaluator = try Evaluator(tariff, period: .year(2024))

  // A practice's year from this program's own types.
  let visits = (0..<40).map { number in
    Visit(
      day: 1 + number % 28, month: 1 + number % 12, person: UInt64(number % 9),
      service: number % 5 == 0 ? .protein : number % 7 == 0 ? .mail : .consultation)
  }
  let list = (0..<9).map { Listed(person: $0, birthYear: 1940 + Int($0) * 9) }
  let inputs = Inputs(practice: "north", year: 2024, visits: visits, list: list)
  let statement = try evaluator.evaluate(inputs)
  print("north: \(statement.total) \(statement.currency), as good as its weakest number: \(statement.weakest!)")
  for row in statement.items where row.lines > 0 {
    print("  \(row.item.code) \(row.item.names.text(in: "en")): \(row.paid) of \(row.quantity) paid, \(row.amount)")
  }

  // An offer, priced on what was counted once.
  var offer = Amendment(id: "offer", names: LocalizedText(["en": "Three kroner more"]))
  offer.changes = [Amendment.Entry(.reprice(["0101"], .raised(by: Money("3.00", tariff.currency)!), .always))]
  let comparison = try Comparison(tariff, period: .year(2024), scenarios: [Scenario(offer)])
  print("offer: \(comparison.earnings(of: try comparison.count(inputs)).difference(of: 0)) more")

  // A log that is read while it is counted, on two threads, with a meter.
  let runner: Runner = { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }
  let options = ReadingOptions(currency: tariff.currency)
  let meter = Meter()
  let counted = try evaluator.count(
    StreamedInputs(activity: Log(practices: 50).file, options: options), workers: 2, running: runner,
    progress: { meter.add($0) })
  print("many: \(counted.lines) lines in \(meter.bytes) bytes, \(evaluator.price(counted.tally).total)")

  // A run that is ended in the middle gives an error like any other, and nothing half done.
  do {
    let ended = Meter(endsAfter: 2)
    _ = try evaluator.count(
      StreamedInputs(activity: Log(practices: 500).file, options: options), workers: 2, running: runner,
      progress: { ended.add($0) })
  } catch where error.all.first?.code == .cancelled {
    print(error)
  }

  // What is wrong with data is an error with a place, and the program goes on.
  do {
    _ = try ActivityReader.read(Array("practice,patient,date\n".utf8), file: "export.csv", options: options)
  } catch {
    print(error)
  }
} catch {
  print(error)
}
