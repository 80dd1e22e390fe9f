import Synchronization
import Takst

/// A year of many practices that is never held: its rows are made, as a database would give them, when they are asked for.
final class Log: Sendable {
  static let header = "practice,patient,date,code\n"
  private let practices: Int
  private let next = Atomic(0)

  init(practices: Int) { self.practices = practices }

  /// The rows of the next practice; nil after the last.
  func rows() -> [UInt8]? {
    let practice = next.add(1, ordering: .relaxed).oldValue
    if practice >= practices { return nil }
    var text = ""
    for line in 0..<2000 {
      let (month, day) = (1 + line % 12, 1 + line % 28)
      text += "P\(practice),\(line % 700),2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day),0101\n"
    }
    return Array(text.utf8)
  }

  /// The log as Takst reads it while it counts.
  var file: StreamedInputs.File {
    StreamedInputs.File(HeldText(Array(Log.header.utf8)), name: "visits") { [self] in rows() }
  }
}
