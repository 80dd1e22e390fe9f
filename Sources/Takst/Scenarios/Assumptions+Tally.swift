extension Assumptions {
  /// A tally with the assumptions that need no second look at people made of it.
  func applied(to tally: Tally, _ catalogue: Catalogue, _ timeline: Timeline) -> Tally {
    if afterCounting.isEmpty { return tally }
    let model = VolumeModel(assumptions: self, catalogue: catalogue, layout: CellLayout(catalogue, timeline))
    var result = tally
    for (id, practice) in tally.practices { result.practices[id] = model.applied(to: practice) }
    return result
  }
}

/// Assumptions with their items looked up.
private struct VolumeModel {
  let assumptions: Assumptions
  let catalogue: Catalogue
  let layout: CellLayout
  private let everything: [Bool]

  init(assumptions: Assumptions, catalogue: Catalogue, layout: CellLayout) {
    self.assumptions = assumptions
    self.catalogue = catalogue
    self.layout = layout
    everything = Array(repeating: true, count: catalogue.items.count)
  }

  func applied(to practice: Tally.PracticeTally) -> Tally.PracticeTally {
    var volumes = PracticeVolumes(practice)
    for uptake in assumptions.uptakes { apply(uptake, to: &volumes) }
    for growth in assumptions.growths { apply(growth, to: &volumes) }
    for substitution in assumptions.substitutions { apply(substitution, to: &volumes) }
    return volumes.tally(layout)
  }

  private func item(of key: PracticeVolumes.Key) -> Int { layout.cell(Int(key.cell)).item }

  private func apply(_ growth: Assumptions.Growth, to volumes: inout PracticeVolumes) {
    let items = catalogue.itemSet(growth.items, active: everything)
    func grown(_ amounts: inout [PracticeVolumes.Key: PracticeVolumes.Amount]) {
      for key in amounts.keys where items.contains(item(of: key)) {
        for _ in 0..<growth.years {
          amounts[key]!.lines = amounts[key]!.lines * growth.factor
          amounts[key]!.whole = amounts[key]!.whole * growth.factor
        }
      }
    }
    grown(&volumes.paid)
    grown(&volumes.repriced)
    grown(&volumes.unpaid)
    for key in volumes.effects.keys where items.contains(Int(key.key.item)) {
      for _ in 0..<growth.years {
        volumes.effects[key]!.lines = volumes.effects[key]!.lines * growth.factor
        volumes.effects[key]!.whole = volumes.effects[key]!.whole * growth.factor
      }
    }
  }

  /// Takes part of what is paid for some items for units of another, on the same days and for the same payers.
  private func apply(_ substitution: Assumptions.Substitution, to volumes: inout PracticeVolumes) {
    let items = catalogue.itemSet(substitution.items, active: everything)
    // The item of the code; where an amendment made another one of it, that one.
    guard let other = catalogue.items.lastIndex(where: { $0.code == substitution.by }) else { return }
    for key in volumes.paid.keys.sorted() where key.broken == 0 {
      let cell = layout.cell(Int(key.cell))
      guard items.contains(cell.item), cell.item != other else { continue }
      let amount = volumes.paid[key]!
      let (lines, whole) = (amount.lines * substitution.share, amount.whole * substitution.share)
      let target = PracticeVolumes.Key(
        cell: UInt32(layout.index(item: other, payer: cell.payer, slice: cell.slice)))
      volumes.paid[target, default: .init()].lines += lines
      volumes.paid[target]!.whole += whole
      volumes.paid[key]!.lines -= lines - lines * substitution.returning
      volumes.paid[key]!.whole -= whole - whole * substitution.returning
    }
  }

  /// Takes more people into programmes, and covers their contacts as it does those of the people in them now.
  private func apply(_ uptake: Assumptions.Uptake, to volumes: inout PracticeVolumes) {
    let set = catalogue.programmeSet(uptake.programmes)
    // People are counted where the tariff pays for them on counting days, and else by the lines that start a programme.
    let counted = catalogue.items.indices.filter { index in
      guard case .programme(let ids, _) = catalogue.items[index].unit else { return false }
      return catalogue.programmeSet(ids).intersects(set)
    }
    let starting = catalogue.itemSet(
      Selector(uptake.programmes.flatMap { id in catalogue.programmes.first { $0.id == id }?.starts.terms ?? [] }),
      active: everything
    ).items
    guard
      let (now, then) = shares(uptake, counted, isPerDay: true, volumes)
        ?? shares(uptake, starting, isPerDay: false, volumes), then > now
    else { return }
    let members = Set(counted + starting)
    for key in volumes.paid.keys where members.contains(item(of: key)) {
      volumes.paid[key]!.lines = volumes.paid[key]!.lines.times(then, over: now)
      volumes.paid[key]!.whole = volumes.paid[key]!.whole.times(then, over: now)
    }
    // In order, as two rules may cover the same cell.
    for key in volumes.effects.keys.sorted() {
      guard case .covered(let ids) = catalogue.rules[Int(key.key.rule)].kind,
        catalogue.programmeSet(ids).intersects(set)
      else { continue }
      cover(key, more: then - now, over: now, in: &volumes)
    }
  }

  /// The people in the programmes now and then; nil for a practice without any.
  private func shares(
    _ uptake: Assumptions.Uptake, _ members: [Int], isPerDay: Bool, _ volumes: PracticeVolumes
  ) -> (now: Volume, then: Volume)? {
    var now = Volume.zero
    var days: Set<Int> = []
    for (key, amount) in volumes.paid {
      let cell = layout.cell(Int(key.cell))
      guard members.contains(cell.item), key.broken == 0 else { continue }
      now += amount.whole
      days.insert(cell.slice)
    }
    let listed = volumes.list.reduce(.zero, +)
    guard now > .zero, listed > .zero else { return nil }
    // Of as many counting days as people were counted on, out of as many months as the list was.
    let most = (listed * uptake.atMost)
      .times(Volume(isPerDay ? Int64(days.count) : 1), over: Volume(Int64(volumes.list.count)))
    var gap = most - now
    if gap <= .zero { return (now, now) }
    for _ in 0..<uptake.years { gap -= gap * uptake.rate }
    return (now, most - gap)
  }

  private func cover(
    _ key: PracticeVolumes.EffectKey, more: Volume, over now: Volume, in volumes: inout PracticeVolumes
  ) {
    let effect = volumes.effects[key]!
    let index = layout.index(item: Int(key.key.item), payer: Int(key.key.payer), slice: Int(key.key.slice))
    // The lines of broken quantities are among those of the cell.
    let (cell, plain) = (
      PracticeVolumes.Key(cell: UInt32(index), broken: key.broken), PracticeVolumes.Key(cell: UInt32(index))
    )
    guard let paid = volumes.paid[cell], let standing = volumes.paid[plain] else { return }
    // No more can be covered than is paid.
    let lines = min(effect.lines.times(more, over: now), standing.lines)
    let whole = min((key.broken == 0 ? effect.whole : effect.lines).times(more, over: now), paid.whole)
    volumes.paid[plain]!.lines -= lines
    volumes.paid[cell]!.whole -= whole
    volumes.unpaid[plain, default: .init()].lines += lines
    volumes.unpaid[cell, default: .init()].whole += whole
    volumes.effects[key]!.lines += lines
    volumes.effects[key]!.whole += whole
  }
}
