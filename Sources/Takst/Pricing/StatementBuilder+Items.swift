extension StatementBuilder {
  /// What each item earned, all practices together, in the tariff's order; items that earned nothing are left out.
  var amountsOfItems: [ScenarioEarnings.ItemAmount] {
    amounts(slots.all.indices.lazy.map { (slot: $0, amount: items[$0].amount) })
  }

  /// What each item that needs no line earned for a practice, in the same way.
  func amountsOfItemsWithoutLines(of practice: Int) -> [ScenarioEarnings.ItemAmount] {
    amounts(earnings(of: practice).lazy.filter { catalogue.items[slots.all[$0.slot].item].unit != .service })
  }

  /// Adds up the slots of each item, which stand one after another.
  private func amounts(_ slotAmounts: some Sequence<(slot: Int, amount: Int64)>) -> [ScenarioEarnings.ItemAmount] {
    var sums: [(item: Int, amount: Int64)] = []
    for (slot, amount) in slotAmounts where amount != 0 && slots.all[slot].segment >= 0 {
      let item = slots.all[slot].item
      if sums.last?.item == item {
        sums[sums.count - 1].amount += amount
      } else {
        sums.append((item, amount))
      }
    }
    return sums.map { item, amount in
      ScenarioEarnings.ItemAmount(
        code: catalogue.items[item].code, names: catalogue.items[item].names,
        amount: Money(minorUnits: amount, currency))
    }
  }
}
