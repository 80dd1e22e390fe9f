extension StatementBuilder {
  /// Adds what a practice earned by its cells.
  mutating func addEarnings(of practice: Int) {
    let prices = prices(of: practice)
    let first = practice * slots.all.count
    let paid = counted.practices[practice].paid
    // The heart of pricing: a product for each cell in which the practice counted anything.
    for index in paid.counts.indices {
      let cell = Int(paid.counts[index].cell)
      earned[first + Int(slots.ofCell[cell])] += prices.units[cell] * paid.counts[index].whole
    }
    for broken in paid.broken where prices.kind(of: Int(broken.cell)) == .flat {
      let cell = Int(broken.cell)
      let amount = Charge.amount(ofThousandths: broken.thousandths, at: prices.units[cell])
      earned[first + Int(slots.ofCell[cell])] += amount * broken.count
    }
    if prices.hasTiers { addTieredEarnings(of: practice, prices) }
  }

  private mutating func addTieredEarnings(of practice: Int, _ prices: CellPrices) {
    for earning in tieredEarnings(of: counted.practices[practice].paid, prices) {
      pay(earning.amount, for: earning.key, at: earning.price, practice)
    }
  }

  /// What counts earn at prices with tiers.
  func tieredEarnings(
    of counts: CellCounts, _ prices: CellPrices
  ) -> [(key: Tally.Key, price: ResolvedPrice, amount: Int64)] {
    var listed: [Listed: Int64] = [:]
    for count in counts.counts where prices.kind(of: Int(count.cell)) == .tiered {
      let cell = layout.cell(Int(count.cell))
      let price = prices.price(of: Int(count.cell))!
      listed[Listed(item: cell.item, slice: cell.slice, price: price), default: 0] += count.whole
    }
    return listed.map { listed, count in
      (
        Tally.Key(item: listed.item, slice: listed.slice), listed.price,
        Charge.amount(of: count, at: listed.price, of: catalogue.items[listed.item])
      )
    }
  }

  /// People for whom the same price with tiers holds on a due day.
  private struct Listed: Hashable {
    var item: Int
    var slice: Int
    var price: ResolvedPrice
  }

  /// What each practice earned by some items.
  func earnings(by set: ItemSet) -> [Int64] {
    let chosen = slots.all.indices.filter { set.contains(slots.all[$0].item) }
    return counted.practices.indices.map { practice in
      chosen.reduce(0) { $0 + earned[practice * slots.all.count + $1] }
    }
  }

  /// What a practice earned, slot by slot; slots in which it earned nothing are left out.
  func earnings(of practice: Int) -> [(slot: Int, amount: Int64)] {
    slots.all.indices.compactMap { slot in
      let amount = earned[practice * slots.all.count + slot]
      return amount == 0 ? nil : (slot, amount)
    }
  }

  /// What each practice earned in the tariff's segments, before adjustments.
  var earningsInSegments: [Int64] {
    let width = slots.all.count
    let counts = slots.all.map { $0.segment >= 0 }
    return counted.practices.indices.map { practice in
      var sum: Int64 = 0
      for slot in 0..<width where counts[slot] { sum += earned[practice * width + slot] }
      return sum
    }
  }

  /// What all practices earned by some items from one day until before another.
  func earned(by set: ItemSet, from first: Day, until end: Day) -> Int64 {
    var sum: Int64 = 0
    for (slice, day) in timeline.starts.enumerated() where day >= first && day < end {
      for item in set.items { sum += earnedInSlice[item * timeline.count + slice] }
    }
    return sum
  }
}
