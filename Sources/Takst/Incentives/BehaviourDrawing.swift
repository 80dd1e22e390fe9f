/// The behavioural effect as a function of the parameters alone: equal to the engine's, without a tally for each draw.
///
/// What a service earns under a factor is a sum over runs of cells with one price, as parts are scaled by their running sum and only the
/// last has a fraction. Ceilings and budgets are then applied to the new sums by the same code as everywhere.
struct BehaviourDrawing: Sendable {
  /// Units up to and with a run of cells, and what each unit of the run pays.
  private struct Run {
    var sum: Int64
    var unit: Int64
  }

  private let measured: BehaviourMeasures
  /// The runs of all rows, one after another; whole units first, then broken ones.
  private var runs: [Run] = []
  /// For each practice and row, where the runs of whole and of broken quantities begin, and the end of all.
  private var starts: [(whole: Int, broken: Int, end: Int)] = []
  private let hasAdjustments: Bool
  private let unchanged: Int64

  init(_ measured: BehaviourMeasures) {
    self.measured = measured
    let after = measured.after
    hasAdjustments =
      after.catalogue.ceilings.contains { $0.factor != nil } || after.catalogue.budgets.contains { $0.amount != nil }
    unchanged = after.earnings.total.minorUnits
    for (position, part) in measured.model.parts.enumerated() {
      let prices = after.prices(of: position)
      let paid = after.counted.practices[position].paid
      var (whole, broken): ([Int: [Run]], [Int: [Run]]) = ([:], [:])
      func add(_ count: Int64, _ unit: Int64, to runs: inout [Run]) {
        let sum = (runs.last?.sum ?? 0) + count
        if let last = runs.last, last.unit == unit {
          runs[runs.count - 1].sum = sum
        } else {
          runs.append(Run(sum: sum, unit: unit))
        }
      }
      for count in paid.counts {
        let item = after.layout.cell(Int(count.cell)).item
        add(count.whole, prices.units[Int(count.cell)], to: &whole[item, default: []])
      }
      for part in paid.broken {
        let item = after.layout.cell(Int(part.cell)).item
        let unit = Charge.amount(ofThousandths: part.thousandths, at: prices.units[Int(part.cell)])
        add(part.count, unit, to: &broken[item, default: []])
      }
      for row in part.rows {
        let first = runs.count
        runs += whole[row.item] ?? []
        let second = runs.count
        runs += broken[row.item] ?? []
        starts.append((first, second, runs.count))
      }
    }
  }

  /// The behavioural effect in minor units.
  func behavioural(_ values: [Int64]) -> Int64 {
    var total: Int64 = 0
    var position = 0
    let model = measured.model
    var byItem: [[Int: Int64]] = hasAdjustments ? Array(repeating: [:], count: model.parts.count) : []
    for (practice, part) in model.parts.enumerated() {
      for row in part.rows {
        let factor = model.factor(row, part, values)
        let start = starts[position]
        position += 1
        if factor == Billionths.one { continue }
        let change = changeOfUnits(start.whole..<start.broken, factor) + change(start.broken..<start.end, factor)
        total += change
        if hasAdjustments { byItem[practice][row.item, default: 0] += change }
      }
    }
    if !hasAdjustments { return total }
    let after = measured.after
    let changes = byItem
    let adjustments = Adjustments(
      catalogue: after.catalogue, months: Int64(after.timeline.months.count), period: after.timeline.period,
      earners: after.counted.practices.map { .init(id: $0.practice.id, list: $0.list.reduce(0, +)) },
      earned: { items in
        zip(after.earnings(by: items), changes).map { earned, changes in
          changes.reduce(earned) { items.contains($1.key) ? $0 + $1.value : $0 }
        }
      }
    ).rows(currency: after.currency)
    func sum(_ rows: [(row: Statement.AdjustmentRow, status: Status)]) -> Int64 {
      rows.reduce(0) { $0 + $1.row.amount.minorUnits }
    }
    return total + sum(adjustments) - sum(after.adjustments)
  }

  @inline(__always)
  private func changeOfUnits(_ range: Range<Int>, _ factor: Int64) -> Int64 {
    var (change, before): (Int64, Int64) = (0, 0)
    var units = ScaledUnits()
    for index in range {
      let part = runs[index].sum - before
      change += runs[index].unit * (units.next(part, by: factor) - part)
      before = runs[index].sum
    }
    if units.rest > 0 { change += Charge.amount(ofThousandths: units.rest, at: runs[range.upperBound - 1].unit) }
    return change
  }

  @inline(__always)
  private func change(_ range: Range<Int>, _ factor: Int64) -> Int64 {
    var (change, before, scaledBefore): (Int64, Int64, Int64) = (0, 0, 0)
    for index in range {
      let scaled = Billionths.scaled(runs[index].sum, by: factor)
      change += runs[index].unit * ((scaled - scaledBefore) - (runs[index].sum - before))
      (before, scaledBefore) = (runs[index].sum, scaled)
    }
    return change
  }
}
