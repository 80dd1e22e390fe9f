/// What is paid more or less often: lines by cell and quantity, those of none left out, in order.
struct CellChange: Hashable, Sendable {
  /// Lines of a cell that have one quantity.
  struct Entry: Hashable, Sendable {
    var cell: Int
    /// The quantity of each line, in thousandths; whole units are lines of one.
    var thousandths: Int64
    /// How many more; below zero for fewer.
    var count: Int64
  }

  private(set) var entries: [Entry] = []

  /// The same lines, fewer where they were more.
  var negated: CellChange {
    var change = self
    for index in entries.indices { change.entries[index].count.negate() }
    return change
  }

  /// Both changes at once.
  func plus(_ other: CellChange) -> CellChange {
    var sum = Sum()
    for entry in entries + other.entries { sum.add(entry.thousandths, in: entry.cell, times: entry.count) }
    return sum.change
  }

  /// Adds up quantities cell by cell.
  struct Sum {
    private struct Key: Hashable {
      var cell: Int
      var thousandths: Int64
    }

    private var counts: [Key: Int64] = [:]

    /// Adds what some lines pay, or takes it away.
    mutating func add(_ thousandths: Int64, in cell: Int, times count: Int64 = 1) {
      if thousandths == 0 { return }
      let isWhole = thousandths % 1000 == 0
      counts[Key(cell: cell, thousandths: isWhole ? 1000 : thousandths), default: 0] +=
        isWhole ? thousandths / 1000 * count : count
    }

    mutating func add(_ counted: CellCounts, times factor: Int64 = 1) {
      for count in counted.counts { add(count.whole * 1000, in: Int(count.cell), times: factor) }
      for broken in counted.broken { add(broken.thousandths, in: Int(broken.cell), times: broken.count * factor) }
    }

    var change: CellChange {
      var change = CellChange()
      change.entries = counts.compactMap { key, count in
        count == 0 ? nil : Entry(cell: key.cell, thousandths: key.thousandths, count: count)
      }.sorted { ($0.cell, $0.thousandths) < ($1.cell, $1.thousandths) }
      return change
    }
  }
}

extension CellCounts {
  /// The quantities with a change made to them; lines stay as they were.
  func changed(by change: CellChange) -> CellCounts {
    var counts = Dictionary(uniqueKeysWithValues: self.counts.map { ($0.cell, $0) })
    var broken = self.broken
    for entry in change.entries {
      let cell = UInt32(entry.cell)
      if entry.thousandths == 1000 {
        counts[cell, default: Count(cell: cell, lines: 0, whole: 0)].whole += entry.count
      } else {
        broken.append(Broken(cell: cell, thousandths: entry.thousandths, count: entry.count))
      }
    }
    return CellCounts(counts.values.sorted { $0.cell < $1.cell }, broken: broken)
  }
}

extension PracticeCounter {
  /// Adds what the lines of a patient pay in the period to a sum, or takes it away.
  func addPaid(
    ofPatient patient: Int, to sum: inout CellChange.Sum, times sign: Int64, _ timeline: Timeline, _ layout: CellLayout
  ) {
    for index in linesOf(patient) { addPaid(byLine: index, to: &sum, times: sign, timeline, layout) }
  }

  /// Adds what a line pays, with what is paid in addition to it.
  func addPaid(
    byLine index: Int, to sum: inout CellChange.Sum, times sign: Int64, _ timeline: Timeline, _ layout: CellLayout
  ) {
    guard lines[index].state == .standing, let slice = timeline.slice(of: day(index)) else { return }
    let payer = payerClass(index)
    for item in [Int(lines[index].item)] + (adds[index] ?? []) {
      sum.add(accepted(index), in: layout.index(item: item, payer: payer, slice: slice), times: sign)
    }
  }
}
