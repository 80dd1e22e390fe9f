extension StatementBuilder {
  /// What was billed beside what was computed, by code.
  var billedRows: [Statement.BilledRow] {
    var sums: [String: (billed: Tally.Billed, computed: Int64)] = [:]
    for (number, practice) in counted.practices.enumerated() where !practice.billed.isEmpty {
      let prices = prices(of: number)
      for (code, billed) in practice.billed {
        sums[code, default: (Tally.Billed(), 0)].billed.add(billed.amount, lines: billed.lines)
        sums[code]!.computed += computed(billed.paid, prices)
      }
    }
    // An item that an amendment changed goes before the tariff's.
    let items = Dictionary(catalogue.items.map { ($0.code, $0) }) { _, last in last }
    return sums.sorted { $0.key < $1.key }.map { code, sum in
      Statement.BilledRow(
        code: code, item: items[code], lines: sum.billed.lines, billed: Money(minorUnits: sum.billed.amount, currency),
        computed: Money(minorUnits: sum.computed, currency))
    }
  }

  /// What quantities come to; what has no price comes to nothing.
  private func computed(_ counts: CellCounts, _ prices: CellPrices) -> Int64 {
    var sum: Int64 = 0
    for count in counts.counts { sum += prices.units[Int(count.cell)] * count.whole }
    for broken in counts.broken {
      sum += Charge.amount(ofThousandths: broken.thousandths, at: prices.units[Int(broken.cell)]) * broken.count
    }
    return sum
  }
}
