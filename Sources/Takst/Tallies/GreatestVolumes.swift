/// The most that a scenario's assumptions can make of what was counted, so that limits can be held before they are applied.
struct GreatestVolumes {
  /// For each item, how many times as much of it there may be, in millionths.
  private var factors: [Int128]
  /// What may be counted in place of an item's units, in the order of assumptions.
  private var replacements: [(items: ItemSet, by: Int)] = []
  /// The items of programmes that more people come into: as many units as there are people on the lists.
  private(set) var growing: [Int] = []

  /// A million million times as much: beyond any limit.
  private static let most: Int128 = 1_000_000_000_000_000_000

  init(_ assumptions: Assumptions, _ catalogue: Catalogue) {
    let everything = Array(repeating: true, count: catalogue.items.count)
    var all: Int128 = 1_000_000
    for group in assumptions.projection?.groups ?? [] {
      all = max(all, TallyLimits.thousandths(of: group.factor) * 1000)
    }
    factors = Array(repeating: min(all, GreatestVolumes.most), count: catalogue.items.count)
    for growth in assumptions.growths where growth.factor > .one {
      let factor = TallyLimits.thousandths(of: growth.factor)
      for item in catalogue.itemSet(growth.items, active: everything).items {
        for _ in 0..<growth.years {
          factors[item] = min(factors[item] * factor / 1000 + 1, GreatestVolumes.most)
        }
      }
    }
    for substitution in assumptions.substitutions {
      guard let other = catalogue.items.lastIndex(where: { $0.code == substitution.by }) else { continue }
      replacements.append((catalogue.itemSet(substitution.items, active: everything), other))
    }
    for uptake in assumptions.uptakes {
      let set = catalogue.programmeSet(uptake.programmes)
      let starts = uptake.programmes.flatMap { id in catalogue.programmes.first { $0.id == id }?.starts.terms ?? [] }
      growing += catalogue.itemSet(Selector(starts), active: everything).items
      growing += catalogue.items.indices.filter { index in
        guard case .programme(let ids, _) = catalogue.items[index].unit else { return false }
        return catalogue.programmeSet(ids).intersects(set)
      }
    }
  }

  /// What a unit that was counted can come to, from the most that a unit of each item pays.
  func worth(_ most: [Int128]) -> [Int128] {
    var most = most
    for (items, other) in replacements.reversed() {
      for item in items.items { most[item] = max(most[item], most[other]) }
    }
    return zip(most, factors).map { $0 * $1 / 1_000_000 + ($1 == 1_000_000 ? 0 : 1) }
  }
}
