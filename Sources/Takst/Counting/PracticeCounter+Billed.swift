extension PracticeCounter {
  /// What was billed in the period, code by code, and what the lines with an amount are payable for.
  func billed(
    _ codes: NameTable, _ meanings: CodeItems.Items, timeline: Timeline, _ layout: CellLayout
  ) -> [String: Tally.Billed] {
    var sums: [UInt32: Sum] = [:]
    for index in lines.indices {
      let line = lines[index]
      guard let amount = facts(index).billed, let slice = timeline.slice(of: day(index)) else { continue }
      let code = log.rows[Int(line.row)].code
      sums[code, default: Sum()].billed.add(amount)
      guard line.state == .standing else { continue }
      let payer = payerClass(index)
      for item in [Int(line.item)] + (adds[index] ?? []) {
        sums[code]!.pay(accepted(index), in: layout.index(item: item, payer: payer, slice: slice))
      }
    }
    // Lines that no rule asks for stand in the log only.
    for row in log.rows where row.facts >= 0 && meanings.codes[Int(row.code)].isAside {
      guard let amount = log.facts(of: row).billed, let slice = timeline.slice(of: log.day(of: row)) else { continue }
      sums[row.code, default: Sum()].billed.add(amount)
      let item = Int(meanings.codes[Int(row.code)].item)
      if item >= 0 { sums[row.code]!.pay(log.quantity(of: row), in: layout.index(item: item, slice: slice)) }
    }
    var result: [String: Tally.Billed] = [:]
    for (code, sum) in sums { result[scheme.filled(codes[code]), default: Tally.Billed()] += sum.whole }
    return result
  }

  /// What is added up for a code.
  private struct Sum {
    var billed = Tally.Billed()
    private var cells: [Int: Tally.Amount] = [:]

    mutating func pay(_ thousandths: Int64, in cell: Int) { cells[cell, default: Tally.Amount()].add(thousandths) }

    var whole: Tally.Billed {
      var result = billed
      let counts = cells.sorted { $0.key < $1.key }
      result.paid = CellCounts(
        counts.map {
          CellCounts.Count(cell: UInt32($0.key), lines: UInt32(clamping: $0.value.lines), whole: $0.value.whole)
        },
        broken: counts.flatMap { cell, amount in
          amount.broken.map { CellCounts.Broken(cell: UInt32(cell), thousandths: $0.key, count: $0.value) }
        })
      return result
    }
  }
}
