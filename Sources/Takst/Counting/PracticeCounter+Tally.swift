extension PracticeCounter {
  /// The stays in programmes that the log shows, by the roster's number of the patient.
  var staysOfListed: [UInt32: [Stay]] {
    guard let roster else { return [:] }
    var result: [UInt32: [Stay]] = [:]
    for (patient, stays) in stays where rosterRows[Int(patient)] >= 0 {
      result[roster.rows[Int(rosterRows[Int(patient)])].patient] = stays
    }
    return result
  }

  /// Adds up the lines of the period.
  func tally(into tally: inout Tally.PracticeTally, _ builder: inout TallyBuilder, timeline: Timeline, codes: NameTable) {
    let layout = builder.layout
    var (outside, covered, rejected): (Int64, Int64, Int64) = (0, 0, 0)
    for index in lines.indices {
      let line = lines[index]
      guard let slice = timeline.slice(of: line.day) else {
        outside += 1
        continue
      }
      if line.state == .unknown {
        tally.lines[.unknown] += 1
        tally.unknown[codes[log.rows[Int(line.row)].code], default: 0] += 1
        continue
      }
      let payer = payerClass(index)
      let cell = layout.index(item: Int(line.item), payer: payer, slice: slice)
      switch line.state {
      case .standing:
        builder.pay(accepted[index], in: cell, isRepriced: line.isRepriced)
        if !adds.isEmpty {
          for item in adds[index] ?? [] {
            builder.pay(accepted[index], in: layout.index(item: item, payer: payer, slice: slice), lines: 0)
          }
        }
      case .zeroed: covered += 1
      case .rejected: rejected += 1
      case .unknown: break
      }
      let unpaid = quantities[index] - payable(index)
      if unpaid > 0 { builder.leave(unpaid, in: cell, lines: payable(index) == 0 ? 1 : 0) }
    }
    tally.lines[.outside] += outside
    tally.lines[.covered] += covered
    tally.lines[.rejected] += rejected
    tallyFirings(into: &tally, timeline)
  }

  private func tallyFirings(into tally: inout Tally.PracticeTally, _ timeline: Timeline) {
    var effects: [Tally.Effect] = []
    effects.reserveCapacity(firings.count)
    for firing in firings {
      let line = lines[firing.line]
      guard let slice = timeline.slice(of: line.day) else { continue }
      // A warning is about what the line pays in the end.
      let isWarning = firing.severity == .warn
      let quantity = isWarning ? payable(firing.line) : firing.quantity
      let isBroken = quantity % 1000 != 0
      effects.append(
        Tally.Effect(
          key: Tally.EffectKey(
            rule: Int32(firing.rule), item: isWarning ? Int32(line.item) : Int32(firing.item),
            becomes: isWarning ? -1 : Int32(firing.becomes ?? -1), slice: Int32(slice),
            payer: Int32(payerClass(firing.line))), broken: isBroken ? quantity : 0, lines: 1,
          whole: isBroken ? 0 : quantity / 1000))
      tally.addExample(Int(log.rows[Int(line.row)].sourceLine), of: firing.rule)
    }
    tally.effects = Tally.Effect.summed(effects)
    for (line, rule) in undecided where timeline.slice(of: lines[line].day) != nil {
      tally.undecided[rule, default: 0] += 1
    }
  }

  /// The class of the payer of a line: its own, else the person's.
  @inline(__always)
  func payerClass(_ index: Int) -> Int {
    if scheme.payerClass.isEmpty { return 0 }
    return payer(index).flatMap { scheme.payerClass[$0] } ?? 0
  }

  /// Hands out every line with what happened to it.
  func trace(_ body: (Counter.LineTrace) -> Void) {
    let firingsOfLine = Dictionary(grouping: firings, by: \.line)
    let undecidedOfLine = Dictionary(grouping: undecided, by: \.line)
    for (index, line) in lines.enumerated() {
      body(
        Counter.LineTrace(
          line: line, accepted: accepted[index], adds: adds[index] ?? [], payer: payerClass(index), scheme: scheme,
          firings: firingsOfLine[index] ?? [], undecided: (undecidedOfLine[index] ?? []).map(\.rule)))
    }
  }
}
