/// Adds up the quantities of one practice after another, cell by cell, in room that is made once.
struct TallyBuilder {
  /// The sums of a cell.
  private struct Sums {
    var paidLines: UInt32 = 0
    var repricedLines: UInt32 = 0
    var unpaidLines: UInt32 = 0
    var isUsed = false
    var hasUnpaid = false
    var paid: Int64 = 0
    var unpaid: Int64 = 0
  }

  let layout: CellLayout
  private var sums: [Sums]
  /// Lines with a quantity of one that are paid as they were billed: by far the most.
  private var ones: [UInt32]
  private var used: [UInt32] = []
  private var brokenPaid: [CellCounts.Broken] = []
  private var brokenUnpaid: [CellCounts.Broken] = []

  init(_ layout: CellLayout) {
    self.layout = layout
    sums = Array(repeating: Sums(), count: layout.count)
    ones = Array(repeating: 0, count: layout.count)
  }

  /// Adds lines with a quantity of one that are paid as they were billed: their numbers, cell by cell.
  mutating func payOnes(_ body: (inout MutableSpan<UInt32>) -> Void) {
    var ones = self.ones.mutableSpan
    body(&ones)
  }

  /// Adds what is payable, in thousandths.
  @inline(__always)
  mutating func pay(_ thousandths: Int64, in cell: Int, lines: UInt32 = 1, isRepriced: Bool = false) {
    use(cell)
    sums[cell].paidLines += lines
    if isRepriced { sums[cell].repricedLines += 1 }
    if thousandths == 1000 {
      sums[cell].paid += 1
    } else if thousandths % 1000 == 0 {
      sums[cell].paid += thousandths / 1000
    } else {
      brokenPaid.append(.init(cell: UInt32(cell), thousandths: thousandths, count: 1))
    }
  }

  /// Adds what is not paid, in thousandths.
  mutating func leave(_ thousandths: Int64, in cell: Int, lines: UInt32) {
    use(cell)
    sums[cell].hasUnpaid = true
    sums[cell].unpaidLines += lines
    if thousandths % 1000 == 0 {
      sums[cell].unpaid += thousandths / 1000
    } else {
      brokenUnpaid.append(.init(cell: UInt32(cell), thousandths: thousandths, count: 1))
    }
  }

  @inline(__always)
  private mutating func use(_ cell: Int) {
    if sums[cell].isUsed { return }
    sums[cell].isUsed = true
    used.append(UInt32(cell))
  }

  /// Hands over what was added and makes room for the next practice.
  mutating func finish(into tally: inout Tally.PracticeTally) {
    for cell in ones.indices where ones[cell] > 0 { use(cell) }
    used.sort()
    var (paid, repriced, unpaid): ([CellCounts.Count], [CellCounts.Count], [CellCounts.Count]) = ([], [], [])
    paid.reserveCapacity(used.count)
    for cell in used {
      var sum = sums[Int(cell)]
      sum.paidLines += ones[Int(cell)]
      sum.paid += Int64(ones[Int(cell)])
      ones[Int(cell)] = 0
      if sum.paid != 0 || sum.paidLines > 0 {
        paid.append(.init(cell: cell, lines: sum.paidLines, whole: sum.paid))
      }
      if sum.repricedLines > 0 { repriced.append(.init(cell: cell, lines: sum.repricedLines, whole: 0)) }
      if sum.hasUnpaid { unpaid.append(.init(cell: cell, lines: sum.unpaidLines, whole: sum.unpaid)) }
      sums[Int(cell)] = Sums()
    }
    tally.paid += CellCounts(paid, broken: brokenPaid)
    tally.repriced += CellCounts(repriced)
    tally.unpaid += CellCounts(unpaid, broken: brokenUnpaid)
    used.removeAll(keepingCapacity: true)
    brokenPaid.removeAll()
    brokenUnpaid.removeAll()
  }
}
