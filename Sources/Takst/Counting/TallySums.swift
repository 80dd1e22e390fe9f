/// What all practices under the same amendments counted together: made once, however often a tally is priced.
struct TallySums: Sendable {
  /// What was counted in a cell.
  struct Counted: Sendable {
    let index: Int
    let cell: CellLayout.Cell
    var paid = Tally.Amount()
    var repriced: Int64 = 0
    var unpaid = Tally.Amount()
    /// Whether anything was payable, be it nothing but lines.
    var isPaid = false
  }

  struct Sum: Sendable {
    /// The cells in which anything was counted, in order.
    var cells: [Counted] = []
    var effects: [Tally.EffectKey: Tally.Amount] = [:]
  }

  /// The sum of each class of practices.
  let ofClass: [Sum]

  init(_ counted: CountedPractices, _ classes: PracticeClasses, _ layout: CellLayout) {
    let cells = layout.cells
    var members = [[Int]](repeating: [], count: classes.count)
    for (practice, number) in classes.ofPractice.enumerated() { members[Int(number)].append(practice) }
    ofClass = members.map { TallySums.sum($0.lazy.map { counted.practices[$0] }, cells) }
  }

  private static func sum(_ practices: some Sequence<Tally.PracticeTally>, _ cells: [CellLayout.Cell]) -> Sum {
    var sum = Sum()
    var place = [Int32](repeating: -1, count: cells.count)
    func counted(_ cell: UInt32) -> Int {
      if place[Int(cell)] < 0 {
        place[Int(cell)] = Int32(sum.cells.count)
        sum.cells.append(Counted(index: Int(cell), cell: cells[Int(cell)]))
      }
      return Int(place[Int(cell)])
    }
    for practice in practices {
      for count in practice.paid.counts {
        let at = counted(count.cell)
        sum.cells[at].paid.lines += Int64(count.lines)
        sum.cells[at].paid.whole += count.whole
        sum.cells[at].isPaid = true
      }
      for broken in practice.paid.broken {
        let at = counted(broken.cell)
        sum.cells[at].paid.broken[broken.thousandths, default: 0] += broken.count
        sum.cells[at].isPaid = true
      }
      for count in practice.repriced.counts { sum.cells[counted(count.cell)].repriced += Int64(count.lines) }
      for count in practice.unpaid.counts {
        let at = counted(count.cell)
        sum.cells[at].unpaid.lines += Int64(count.lines)
        sum.cells[at].unpaid.whole += count.whole
      }
      for broken in practice.unpaid.broken {
        sum.cells[counted(broken.cell)].unpaid.broken[broken.thousandths, default: 0] += broken.count
      }
      for effect in practice.effects {
        sum.effects[effect.key, default: .init()].lines += effect.lines
        sum.effects[effect.key]!.whole += effect.whole
        if effect.broken != 0 { sum.effects[effect.key]!.broken[effect.broken, default: 0] += effect.lines }
      }
    }
    sum.cells.sort { $0.index < $1.index }
    return sum
  }
}
