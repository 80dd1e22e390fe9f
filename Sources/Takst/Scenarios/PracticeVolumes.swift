/// What a practice counted, in quantities that assumptions can change.
///
/// The outcomes of lines, their examples and unknown codes stay what was read; so do results on indicators.
struct PracticeVolumes {
  /// A cell, or the lines of a cell with one broken quantity.
  struct Key: Hashable, Comparable {
    var cell: UInt32
    /// In thousandths; zero for whole units.
    var broken: Int64 = 0

    static func < (left: Key, right: Key) -> Bool { (left.cell, left.broken) < (right.cell, right.broken) }
  }

  /// Lines, and their whole units; for a broken quantity the lines alone.
  struct Amount {
    var lines = Volume.zero
    var whole = Volume.zero
  }

  struct EffectKey: Hashable, Comparable {
    var key: Tally.EffectKey
    var broken: Int64

    static func < (left: EffectKey, right: EffectKey) -> Bool { (left.key, left.broken) < (right.key, right.broken) }
  }

  var paid: [Key: Amount] = [:]
  var repriced: [Key: Amount] = [:]
  var unpaid: [Key: Amount] = [:]
  var effects: [EffectKey: Amount] = [:]
  var list: [Volume]
  private var bases: [Tally.Key: Volume] = [:]
  private var rest: Tally.PracticeTally

  init(_ tally: Tally.PracticeTally) {
    rest = tally
    list = Array(repeating: .zero, count: tally.list.count)
    (rest.paid, rest.repriced, rest.unpaid, rest.effects) = (CellCounts(), CellCounts(), CellCounts(), [])
    add(tally, times: .one)
  }

  /// Adds what some more people counted.
  mutating func add(part tally: Tally.PracticeTally, times factor: Rate) {
    var others = tally
    // Results and facts of the practice are those of the first part.
    others.standings = [:]
    others.performance = others.performance.filter { rest.performance[$0.key] == nil }
    (others.paid, others.repriced, others.unpaid, others.effects) = (CellCounts(), CellCounts(), CellCounts(), [])
    others.list = Array(repeating: 0, count: list.count)
    rest += others
    add(tally, times: factor)
  }

  private mutating func add(_ tally: Tally.PracticeTally, times factor: Rate) {
    PracticeVolumes.add(tally.paid, times: factor, to: &paid)
    PracticeVolumes.add(tally.repriced, times: factor, to: &repriced)
    PracticeVolumes.add(tally.unpaid, times: factor, to: &unpaid)
    for effect in tally.effects {
      let key = EffectKey(key: effect.key, broken: effect.broken)
      effects[key, default: Amount()].lines += Volume(effect.lines) * factor
      effects[key]!.whole += Volume(effect.whole) * factor
    }
    for (month, count) in tally.list.enumerated() { list[month] += Volume(count) * factor }
    for (key, performance) in tally.performance { bases[key, default: .zero] += Volume(performance.base) * factor }
  }

  private static func add(_ counts: CellCounts, times factor: Rate, to amounts: inout [Key: Amount]) {
    for count in counts.counts {
      let key = Key(cell: count.cell)
      amounts[key, default: Amount()].lines += Volume(Int64(count.lines)) * factor
      amounts[key]!.whole += Volume(count.whole) * factor
    }
    for broken in counts.broken {
      // The lines are among those of the cell.
      let key = Key(cell: broken.cell, broken: broken.thousandths)
      amounts[key, default: Amount()].whole += Volume(broken.count) * factor
    }
  }

  /// The quantities rounded to whole units, per item.
  func tally(_ layout: CellLayout) -> Tally.PracticeTally {
    var tally = rest
    tally.paid = PracticeVolumes.counts(paid, layout)
    tally.repriced = PracticeVolumes.counts(repriced, layout)
    tally.unpaid = PracticeVolumes.counts(unpaid, layout)
    tally.list = list.map { Volume.whole([$0])[0] }
    let keys = effects.keys.sorted()
    var start = 0
    while start < keys.count {
      let end = keys[start...].firstIndex { $0.key.rule != keys[start].key.rule } ?? keys.count
      let range = keys[start..<end]
      let lines = Volume.whole(range.map { effects[$0]!.lines })
      let whole = Volume.whole(range.map { effects[$0]!.whole })
      for (offset, key) in range.enumerated() where lines[offset] > 0 || whole[offset] > 0 {
        tally.effects.append(
          Tally.Effect(key: key.key, broken: key.broken, lines: lines[offset], whole: whole[offset]))
      }
      start = end
    }
    for (key, base) in bases { tally.performance[key]?.base = Volume.whole([base])[0] }
    return tally
  }

  private static func counts(_ amounts: [Key: Amount], _ layout: CellLayout) -> CellCounts {
    var counts: [CellCounts.Count] = []
    var broken: [CellCounts.Broken] = []
    let keys = amounts.keys.sorted()
    var start = 0
    while start < keys.count {
      // Cells are numbered item by item.
      let last = UInt32(layout.cells(of: layout.cell(Int(keys[start].cell)).item).upperBound)
      let end = keys[start...].firstIndex { $0.cell >= last } ?? keys.count
      let plain = keys[start..<end].filter { $0.broken == 0 }
      let parts = keys[start..<end].filter { $0.broken != 0 }
      let lines = Volume.whole(plain.map { amounts[$0]!.lines })
      let whole = Volume.whole(plain.map { amounts[$0]!.whole })
      for (index, key) in plain.enumerated() where lines[index] > 0 || whole[index] > 0 {
        counts.append(
          CellCounts.Count(cell: key.cell, lines: UInt32(clamping: lines[index]), whole: whole[index]))
      }
      for (key, count) in zip(parts, Volume.whole(parts.map { amounts[$0]!.whole })) where count > 0 {
        broken.append(CellCounts.Broken(cell: key.cell, thousandths: key.broken, count: count))
      }
      start = end
    }
    return CellCounts(counts, broken: broken)
  }
}
