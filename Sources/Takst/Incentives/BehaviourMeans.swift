/// What a practice was paid by code, and how many units that was for.
struct BehaviourMeans {
  private var amounts: [String: Int64] = [:]
  private var quantities: [String: Int64] = [:]
  private var ofItem: [Int: (amount: Int64, thousandths: Int64)] = [:]

  init(_ builder: StatementBuilder, _ practice: Int) {
    let counted = builder.counted.practices[practice].paid
    for count in counted.counts {
      ofItem[builder.layout.cell(Int(count.cell)).item, default: (0, 0)].thousandths += count.whole * 1000
    }
    for broken in counted.broken {
      ofItem[builder.layout.cell(Int(broken.cell)).item, default: (0, 0)].thousandths +=
        broken.thousandths * broken.count
    }
    for (slot, amount) in builder.earnings(of: practice) {
      ofItem[builder.slots.all[slot].item, default: (0, 0)].amount += amount
    }
    for (item, sums) in ofItem {
      amounts[builder.catalogue.items[item].code, default: 0] += sums.amount
      quantities[builder.catalogue.items[item].code, default: 0] += sums.thousandths
    }
  }

  func isUsed(_ item: Int) -> Bool { ofItem[item] != nil }
  func amount(_ item: Int) -> Int64 { ofItem[item]?.amount ?? 0 }
  func units(_ item: Int) -> Int64 { ofItem[item]?.thousandths ?? 0 }

  /// The relative change of the mean amount per unit, each at least a floor, in billionths and at most one; zero where a mean is not
  /// known.
  func change(of code: String, from other: BehaviourMeans, floor: Int64) -> Int64 {
    guard let new = mean(of: code, floor: floor), let old = other.mean(of: code, floor: floor) else { return 0 }
    let (before, after) = (Int128(old.amount) * Int128(new.units), Int128(new.amount) * Int128(old.units))
    var ratio = ExactRatio()
    ratio.multiply(byWide: after - before)
    ratio.multiply(byPowerOfTen: 9)
    ratio.divide(byWide: before)
    return min(ratio.rounded(.halfAwayFromZero) ?? Billionths.one, Billionths.one)
  }

  /// The amount and the thousandths of units whose quotient is the mean, or a floor of one unit.
  private func mean(of code: String, floor: Int64) -> (amount: Int64, units: Int64)? {
    guard let amount = amounts[code], let units = quantities[code], units > 0 else { return nil }
    return Int128(amount) * 1000 < Int128(floor) * Int128(units) ? (floor, 1000) : (amount, units)
  }

  /// The mean amount per unit over that of others, in billionths; one where either is not known.
  func ratio(of code: String, to other: BehaviourMeans) -> Int64 {
    guard let amount = amounts[code], let units = quantities[code], units > 0,
      let old = other.amounts[code], old > 0, let oldUnits = other.quantities[code]
    else { return Billionths.one }
    var ratio = ExactRatio()
    ratio.multiply(by: amount)
    ratio.multiply(by: oldUnits)
    ratio.multiply(byPowerOfTen: 9)
    ratio.divide(by: units)
    ratio.divide(by: old)
    return max(0, ratio.rounded(.halfAwayFromZero) ?? Billionths.one)
  }
}

/// What one more unit brings a practice, by its id and the code.
struct BehaviourPrices {
  private var amounts: [String: [String: Int64]] = [:]

  init(_ revenues: MarginalRevenues) {
    for row in revenues.ofPractices { amounts[row.practice ?? "", default: [:]][row.item.code] = row.amount.minorUnits }
  }

  subscript(practice: String, code: String) -> Int64? { amounts[practice]?[code] }
}

extension Behaviour.Group {
  /// Whether a practice is in the group.
  func holds(_ tally: Tally.PracticeTally, months: Int64) -> Bool {
    func fits(_ wanted: [String]?, _ fact: String?) -> Bool { wanted.map { $0.contains(fact ?? "") } ?? true }
    let practice = tally.practice
    let people = tally.list.reduce(0, +)
    return fits(regions, practice.region) && fits(areas, practice.area) && fits(clusters, practice.cluster)
      && (listFrom.map { people >= $0 * months } ?? true) && (listUntil.map { people < $0 * months } ?? true)
  }
}

extension Tally.PracticeTally {
  /// The tally without a part of what limits left unpaid.
  func without(_ part: Int64, of items: ItemSet, _ layout: CellLayout) -> Tally.PracticeTally {
    var result = self
    var factors: [Int: Int64] = [:]
    for item in items.items { factors[item] = Billionths.one - part }
    result.unpaid = scaled(by: factors, layout).unpaid
    return result
  }
}
