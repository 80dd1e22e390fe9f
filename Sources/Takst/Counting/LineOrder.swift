/// The order in which the lines of a practice are counted.
///
/// The order depends on what the lines say and not on where they stand: patient, day, time, code, quantity, then the
/// remaining facts. Complexity: O(*n* log *n*) in the number of lines, O(*n*) for those that come by day.
struct LineOrder {
  /// The rows of the log, patient by patient.
  private(set) var rows: [Int32]
  /// The numbers of the patients who have lines, in order.
  private(set) var patients: [UInt32]
  /// Where the rows of each patient begin, and where the last one's end.
  private(set) var patientStarts: [Int32]

  /// - Parameters:
  ///   - log: The practice's log.
  ///   - codeRanks: The place of each code when they are put in byte order.
  ///   - codes: The codes.
  ///   - words: The texts of facts.
  init(_ log: PracticeLog, codeRanks: [UInt32], words: NameTable) {
    // Patients have their places first: then a row finds its own without being compared with others.
    let ranks = log.patients.ranks
    patients = Array(repeating: 0, count: ranks.count)
    for (patient, rank) in ranks.enumerated() { patients[Int(rank)] = UInt32(patient) }
    var starts = [Int32](repeating: 0, count: ranks.count + 1)
    for row in log.rows { starts[Int(ranks[Int(row.patient)]) + 1] &+= 1 }
    for rank in ranks.indices { starts[rank + 1] &+= starts[rank] }
    patientStarts = starts
    rows = Array(repeating: 0, count: log.rows.count)
    for index in log.rows.indices {
      let rank = Int(ranks[Int(log.rows[index].patient)])
      rows[Int(starts[rank])] = Int32(truncatingIfNeeded: index)
      starts[rank] &+= 1
    }
    let comparison = Comparison(log: log, codeRanks: codeRanks, words: words)
    for patient in patients.indices {
      comparison.sort(&rows, Int(patientStarts[patient])..<Int(patientStarts[patient + 1]))
    }
  }

  private struct Comparison {
    let log: PracticeLog
    let codeRanks: [UInt32]
    let words: NameTable

    /// Sorts the rows of one patient, which often are few and nearly in order.
    func sort(_ rows: inout [Int32], _ range: Range<Int>) {
      if range.count > 48 { return rows[range].sort { precedes($0, $1) } }
      for index in range.dropFirst() {
        let row = rows[index]
        var place = index
        while place > range.lowerBound, precedes(row, rows[place - 1]) {
          rows[place] = rows[place - 1]
          place -= 1
        }
        rows[place] = row
      }
    }

    @inline(__always)
    func precedes(_ left: Int32, _ right: Int32) -> Bool {
      let (mine, other) = (log.rows[Int(left)], log.rows[Int(right)])
      if mine.clock != other.clock {
        if mine.clock != PracticeLog.Row.elsewhere, other.clock != PracticeLog.Row.elsewhere {
          return mine.clock < other.clock
        }
        return (log.day(of: mine), log.time(of: mine)) < (log.day(of: other), log.time(of: other))
      }
      return precedesAtOnce(left, right)
    }

    /// Whether a row with the same clock comes before another.
    private func precedesAtOnce(_ left: Int32, _ right: Int32) -> Bool {
      let (mine, other) = (log.rows[Int(left)], log.rows[Int(right)])
      if mine.clock == PracticeLog.Row.elsewhere {
        let (a, b) = ((log.day(of: mine), log.time(of: mine)), (log.day(of: other), log.time(of: other)))
        if a != b { return a < b }
      }
      if mine.code != other.code { return codeRanks[Int(mine.code)] < codeRanks[Int(other.code)] }
      let (quantity, otherQuantity) = (log.quantity(of: mine), log.quantity(of: other))
      if quantity != otherQuantity { return quantity < otherQuantity }
      if mine.facts != other.facts {
        for (a, b) in zip(factTexts(mine), factTexts(other)) where !a.utf8.elementsEqual(b.utf8) {
          return a.utf8.lexicographicallyPrecedes(b.utf8)
        }
      }
      // Lines that say the same keep the file's order.
      return (mine.sourceLine, left) < (other.sourceLine, right)
    }

    private func factTexts(_ row: PracticeLog.Row) -> [String] {
      let facts = log.facts(of: row)
      func word(_ number: UInt32?) -> String { number.map { words[$0] } ?? "" }
      return [
        facts.minutes?.description ?? "", facts.km?.description ?? "", word(facts.clinician), word(facts.role),
        word(facts.group), word(facts.visit), word(facts.household), word(facts.place), word(facts.reason),
        word(facts.payer), facts.chain?.description ?? "", facts.billed?.description ?? "",
      ]
    }
  }
}
