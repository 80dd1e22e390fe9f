/// What practices earn at one step of a decomposition, in minor units of the currency.
struct DecompositionStep: Hashable, Sendable {
  /// What one practice earns.
  struct Part: Hashable, Sendable {
    /// What it earns in each segment, before adjustments.
    var earned: [Int64]
    /// The part of it that services earn.
    var byServices: [Int64]
    /// How many units of services are paid, in thousandths.
    var units: Int64 = 0
    /// What ceilings and budgets add.
    var adjustments: Int64 = 0

    /// What more the services of each segment would earn if every one of them grew like the number of units of all.
    ///
    /// The sum is rounded once, half away from zero, and the segments add up to it: each takes what the rounded sum of the
    /// segments up to it grows by. Where there was no unit, nothing can grow.
    func growth(to later: Part) -> [Int64] {
      let nothing = Array(repeating: 0 as Int64, count: byServices.count)
      guard units > 0 else { return nothing }
      var parts: [Int64] = []
      var (sum, taken): (Int64, Int64) = (0, 0)
      for earned in byServices {
        sum += earned
        var ratio = ExactRatio()
        ratio.multiply(by: sum)
        ratio.multiply(by: later.units - units)
        ratio.divide(by: units)
        // A growth beyond all amounts says nothing of what every service did.
        guard let rounded = ratio.rounded(.halfAwayFromZero) else { return nothing }
        parts.append(rounded - taken)
        taken = rounded
      }
      return parts
    }
  }

  /// The practices, in order of their ids.
  var practices: [Part]

  init(practices: [Part]) {
    self.practices = practices
  }

  /// Takes what was priced apart by segment.
  ///
  /// - Parameters:
  ///   - priced: The practices with their prices.
  ///   - segments: The ids of the segments, in order of the columns.
  init(_ priced: StatementBuilder, segments: [String]) {
    let slots = priced.slots.all
    let columns = slots.map { slot in
      slot.segment < 0 ? nil : segments.firstIndex(of: priced.catalogue.segments[slot.segment].id)
    }
    let isService = slots.map { priced.catalogue.items[$0.item].unit == .service }
    let nothing = Array(repeating: 0 as Int64, count: segments.count)
    practices = priced.counted.practices.indices.map { position in
      var part = Part(earned: nothing, byServices: nothing)
      for (slot, amount) in priced.earnings(of: position) {
        guard let column = columns[slot] else { continue }
        part.earned[column] += amount
        if isService[slot] { part.byServices[column] += amount }
      }
      let counted = priced.counted.practices[position]
      let prices = priced.prices(of: position)
      func isPaidService(_ cell: UInt32) -> Bool {
        isService[Int(priced.slots.ofCell[Int(cell)])] && prices.kind(of: Int(cell)) != .none
      }
      for count in counted.paid.counts where isPaidService(count.cell) { part.units += count.whole * 1000 }
      for broken in counted.paid.broken where isPaidService(broken.cell) {
        part.units += broken.thousandths * broken.count
      }
      for (row, _) in priced.adjustments {
        part.adjustments += row.practices[counted.practice.id]?.minorUnits ?? 0
      }
      return part
    }
  }
}
