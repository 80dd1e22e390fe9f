extension PracticeCounter {
  /// The stays in programmes that the log shows, by the roster's number of the patient.
  var staysOfListed: [UInt32: [Stay]] {
    guard let roster else { return [:] }
    var result: [UInt32: [Stay]] = [:]
    for (patient, stays) in stays where listed[Int(patient)].row >= 0 {
      result[roster.rows[Int(listed[Int(patient)].row)].patient] = stays
    }
    return result
  }

  /// Adds up the lines of the period, of all patients or of some by their numbers in the log.
  func tally(
    into tally: inout Tally.PracticeTally, _ builder: inout TallyBuilder, timeline: Timeline, _ codes: NameTable,
    _ meanings: CodeItems.Items, of patients: [Bool]? = nil
  ) {
    let layout = builder.layout
    var unknown: [UInt32: Int64] = [:]
    var (outside, covered, rejected): (Int64, Int64, Int64) = (0, 0, 0)
    for index in tallyOnes(&builder, timeline, patients) {
      let line = lines[index]
      guard let slice = timeline.slice(of: day(index)) else {
        outside += 1
        continue
      }
      if line.state == .unknown {
        unknown[log.rows[Int(line.row)].code, default: 0] += 1
        continue
      }
      let payer = payerClass(index)
      let cell = layout.index(item: Int(line.item), payer: payer, slice: slice)
      switch line.state {
      case .standing:
        builder.pay(accepted(index), in: cell, isRepriced: line.isRepriced)
        if !adds.isEmpty {
          for item in adds[index] ?? [] {
            builder.pay(accepted(index), in: layout.index(item: item, payer: payer, slice: slice), lines: 0)
          }
        }
      case .zeroed: covered += 1
      case .rejected: rejected += 1
      case .unknown: break
      }
      let unpaid = quantity(index) - payable(index)
      if unpaid > 0 { builder.leave(unpaid, in: cell, lines: payable(index) == 0 ? 1 : 0) }
    }
    outside += tallyAside(meanings, &builder, timeline, &unknown, patients)
    for (code, count) in unknown { tally.unknown[codes[code], default: 0] += count }
    tally.lines[.unknown] += unknown.values.reduce(0, +)
    tally.lines[.outside] += outside
    tally.lines[.covered] += covered
    tally.lines[.rejected] += rejected
    tallyFirings(into: &tally, timeline, patients)
  }

  /// Adds up the lines with a quantity of one that are paid as they were billed, by far the most; the other lines.
  private func tallyOnes(_ builder: inout TallyBuilder, _ timeline: Timeline, _ patients: [Bool]?) -> [Int] {
    if let patients { return lines.indices.filter { patients[Int(lines[$0].patient)] } }
    guard scheme.payerClass.isEmpty, adds.isEmpty else { return Array(lines.indices) }
    var others: [Int] = []
    let layout = builder.layout
    builder.payOnes { ones in
      for index in lines.indices {
        if lines[index].isPlain, let slice = timeline.slice(of: day(index)) {
          ones[layout.index(item: Int(lines[index].item), slice: slice)] &+= 1
        } else {
          others.append(index)
        }
      }
    }
    return others
  }

  /// Adds up the lines that no rule asks for, straight from the log; how many lie outside the period.
  private func tallyAside(
    _ meanings: CodeItems.Items, _ builder: inout TallyBuilder, _ timeline: Timeline, _ unknown: inout [UInt32: Int64],
    _ patients: [Bool]?
  ) -> Int64 {
    let layout = builder.layout
    var others: [Int] = []
    var outside: Int64 = 0
    builder.payOnes { ones in
      for index in log.rows.indices {
        let row = log.rows[index]
        let meaning = meanings.codes[Int(row.code)]
        guard meaning.isAside else { continue }
        if let patients, !patients[Int(row.patient)] { continue }
        guard let slice = timeline.slice(of: log.day(of: row)) else {
          outside &+= 1
          continue
        }
        if row.quantity == 1000, meaning.item >= 0 {
          ones[layout.index(item: Int(meaning.item), slice: slice)] &+= 1
        } else {
          others.append(index)
        }
      }
    }
    for index in others {
      let row = log.rows[index]
      let item = Int(meanings.codes[Int(row.code)].item)
      if item < 0 {
        unknown[row.code, default: 0] += 1
      } else {
        let slice = timeline.slice(of: log.day(of: row))!
        builder.pay(log.quantity(of: row), in: layout.index(item: item, slice: slice))
      }
    }
    return outside
  }

  private func tallyFirings(into tally: inout Tally.PracticeTally, _ timeline: Timeline, _ patients: [Bool]?) {
    // A key in one word sorts in half the time.
    var packed: [(key: UInt64, quantity: Int64)] = []
    packed.reserveCapacity(firings.count)
    var effects: [Tally.Effect] = []
    for firing in firings {
      guard let slice = timeline.slice(of: day(firing.line)) else { continue }
      if let patients, !patients[Int(lines[firing.line].patient)] { continue }
      // A warning is about what the line pays in the end.
      let isWarning = firing.severity == .warn
      let quantity = isWarning ? payable(firing.line) : firing.quantity
      let item = isWarning ? Int(lines[firing.line].item) : firing.item
      let becomes = isWarning ? -1 : firing.becomes ?? -1
      let key = Tally.EffectKey(
        rule: Int32(firing.rule), item: Int32(item), becomes: Int32(becomes), slice: Int32(slice),
        payer: Int32(payerClass(firing.line)))
      if quantity % 1000 == 0, let word = key.packed {
        packed.append((word, quantity / 1000))
      } else {
        let isBroken = quantity % 1000 != 0
        effects.append(
          Tally.Effect(key: key, broken: isBroken ? quantity : 0, lines: 1, whole: isBroken ? 0 : quantity / 1000))
      }
      tally.addExample(Int(log.rows[Int(lines[firing.line].row)].sourceLine), of: firing.rule)
    }
    packed.sort { $0.key < $1.key }
    var index = 0
    while index < packed.count {
      let first = index
      var whole: Int64 = 0
      while index < packed.count, packed[index].key == packed[first].key {
        whole += packed[index].quantity
        index += 1
      }
      effects.append(
        Tally.Effect(
          key: Tally.EffectKey(packed: packed[first].key), broken: 0, lines: Int64(index - first), whole: whole))
    }
    tally.effects = Tally.Effect.summed(effects)
    for (line, rule) in undecided where timeline.slice(of: day(line)) != nil {
      if let patients, !patients[Int(lines[line].patient)] { continue }
      tally.undecided[rule, default: 0] += 1
    }
  }

  /// The class of the payer of a line: its own, else the person's.
  @inline(__always)
  func payerClass(_ index: Int) -> Int {
    if scheme.payerClass.isEmpty { return 0 }
    return payer(index).flatMap { scheme.payerClass[$0] } ?? 0
  }

  /// Hands out every line with what happened to it, patient by patient.
  func trace(_ body: (Counter.LineTrace) -> Void) {
    let firingsOfLine = Dictionary(grouping: firings, by: \.line)
    let undecidedOfLine = Dictionary(grouping: undecided, by: \.line)
    let ranks = log.patients.ranks
    for patient in ranks.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
      for index in linesOf(patient) {
        body(
          Counter.LineTrace(
            line: lines[index], day: day(index), accepted: accepted(index), adds: adds[index] ?? [],
            payer: payerClass(index), scheme: scheme, firings: firingsOfLine[index] ?? [],
            undecided: (undecidedOfLine[index] ?? []).map(\.rule)))
      }
    }
  }
}
