/// The lines of a practice in the order in which they are counted: patient by patient, and those of a patient by day, time,
/// code, quantity, then the remaining facts.
///
/// The order depends on what the lines say and not on where they stand; that of the patients does not matter, and where a rule
/// asks for it they are compared. Complexity: O(*n* log *n*) in the number of lines, O(*n*) for those that come by day.
struct LineOrder {
  private(set) var lines: [PracticeCounter.Line]
  /// Where the lines of each patient begin, and where the last one's end.
  private(set) var patientStarts: [Int32]
  /// The lines of the wanted items, item by item, and where each item's begin, and where the last one's end.
  private(set) var linesByItem: [Int32]
  private(set) var itemStarts: [Int32]

  /// - Parameters:
  ///   - log: The practice's log.
  ///   - codes: What the codes mean, and their order.
  ///   - words: The texts of facts.
  ///   - isWanted: The items whose lines are wanted item by item.
  init(_ log: PracticeLog, codes: CodeItems.Items, words: NameTable, _ isWanted: [Bool]) {
    let count = log.patients.count
    var starts = [Int32](repeating: 0, count: count + 1)
    var itemStarts = [Int32](repeating: 0, count: isWanted.count + 1)
    for row in log.rows {
      let code = codes.codes[Int(row.code)]
      if code.isAside { continue }
      starts[Int(row.patient) + 1] &+= 1
      if code.item >= 0, isWanted[Int(code.item)] { itemStarts[Int(code.item) + 1] &+= 1 }
    }
    for patient in 0..<count { starts[patient + 1] &+= starts[patient] }
    for item in isWanted.indices { itemStarts[item + 1] &+= itemStarts[item] }
    (patientStarts, self.itemStarts) = (starts, itemStarts)

    var lines = [PracticeCounter.Line](repeating: .none, count: Int(starts[count]))
    for index in log.rows.indices {
      let row = log.rows[index]
      let code = codes.codes[Int(row.code)]
      if code.isAside { continue }
      let place = starts[Int(row.patient)]
      starts[Int(row.patient)] = place &+ 1
      lines[Int(place)] = PracticeCounter.Line(
        key: PracticeCounter.Line.key(row.clock, code.rank), billed: code.item, item: code.item,
        state: code.item < 0 ? .unknown : .standing, patient: Int32(truncatingIfNeeded: row.patient),
        row: Int32(truncatingIfNeeded: index), quantity: row.quantity)
    }

    var linesByItem = [Int32](repeating: 0, count: Int(itemStarts[isWanted.count]))
    let comparison = Comparison(log: log, words: words)
    for patient in 0..<count {
      let range = Int(patientStarts[patient])..<Int(patientStarts[patient + 1])
      comparison.sort(&lines, range)
      for index in range {
        let item = Int(lines[index].item)
        guard item >= 0, isWanted[item] else { continue }
        linesByItem[Int(itemStarts[item])] = Int32(truncatingIfNeeded: index)
        itemStarts[item] &+= 1
      }
    }
    (self.lines, self.linesByItem) = (lines, linesByItem)
  }

  private struct Comparison {
    let log: PracticeLog
    let words: NameTable

    /// Sorts the lines of one patient, which often are few and nearly in order.
    func sort(_ lines: inout [PracticeCounter.Line], _ range: Range<Int>) {
      if range.count < 2 { return }
      if range.count > 48 { return lines[range].sort { precedes($0, $1) } }
      var before = lines[range.lowerBound].key
      for index in range.dropFirst() {
        let key = lines[index].key
        // In order already, as most lines are.
        if key > before, key < Comparison.unusual {
          before = key
          continue
        }
        let line = lines[index]
        var place = index
        while place > range.lowerBound, precedes(line, lines[place - 1]) {
          lines[place] = lines[place - 1]
          place -= 1
        }
        lines[place] = line
        before = lines[index].key
      }
    }

    /// Keys from here on are of days that no file holds.
    private static let unusual = PracticeCounter.Line.key(PracticeLog.Row.elsewhere, 0)

    @inline(__always)
    private func precedes(_ mine: PracticeCounter.Line, _ other: PracticeCounter.Line) -> Bool {
      mine.key != other.key && max(mine.key, other.key) < Comparison.unusual
        ? mine.key < other.key : precedesByAll(mine, other)
    }

    private func precedesByAll(_ mine: PracticeCounter.Line, _ other: PracticeCounter.Line) -> Bool {
      let (row, otherRow) = (log.rows[Int(mine.row)], log.rows[Int(other.row)])
      let (clock, otherClock) = ((log.day(of: row), log.time(of: row)), (log.day(of: otherRow), log.time(of: otherRow)))
      if clock != otherClock { return clock < otherClock }
      if mine.key != other.key { return mine.key < other.key }
      let (quantity, otherQuantity) = (log.quantity(of: row), log.quantity(of: otherRow))
      if quantity != otherQuantity { return quantity < otherQuantity }
      if row.facts != otherRow.facts {
        for (a, b) in zip(factTexts(row), factTexts(otherRow)) where !a.utf8.elementsEqual(b.utf8) {
          return a.utf8.lexicographicallyPrecedes(b.utf8)
        }
      }
      // Lines that say the same keep the file's order.
      return (row.sourceLine, mine.row) < (otherRow.sourceLine, other.row)
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
