extension PracticeCounter {
  /// Takes the lines of one practice, in the order of counting, out of a log.
  init(
    scheme: Scheme, calendar: HolidayCalendar?, practice: PracticeFacts, roster: Roster?, words: NameTable,
    log: ActivityLog, records: [Int]
  ) {
    var itemOfCode: [UInt32: Int] = [:]
    var lines: [Line] = []
    lines.reserveCapacity(records.count)
    var patients: [(number: UInt32, lines: Range<Int>)] = []
    for position in records {
      let record = log.records[position]
      let item: Int
      if let known = itemOfCode[record.code] {
        item = known
      } else {
        item = scheme.item(for: log.codes[record.code]).flatMap { scheme.isService[$0] ? $0 : nil } ?? -1
        itemOfCode[record.code] = item
      }
      if patients.last?.number != record.patient { patients.append((record.patient, lines.count..<lines.count)) }
      let quantity = record.quantity.thousandths
      lines.append(
        Line(
          record: position, day: record.day, time: record.time, patient: patients.count - 1,
          facts: record.facts, quantity: quantity, billed: item, item: item,
          accepted: item < 0 ? 0 : quantity, state: item < 0 ? .unknown : .standing))
      patients[patients.count - 1].lines = patients[patients.count - 1].lines.lowerBound..<lines.count
    }
    self.init(
      scheme: scheme, calendar: calendar, practice: practice, roster: roster, words: words, factRecords: log.facts,
      lines: lines, patients: patients)
  }

  /// The stays in programmes that the log shows, by patient.
  var staysByPatient: [UInt32: [Stay]] {
    var result: [UInt32: [Stay]] = [:]
    for (patient, stays) in zip(patients, stays) where !stays.isEmpty { result[patient.number] = stays }
    return result
  }

  /// Adds up the lines of the period.
  func tally(into tally: inout Tally.PracticeTally, timeline: Timeline, log: ActivityLog) {
    for (index, line) in lines.enumerated() {
      guard let slice = timeline.slice(of: line.day) else {
        tally.lines[.outside] += 1
        continue
      }
      if line.state == .unknown {
        tally.lines[.unknown] += 1
        tally.unknown[log.codes[log.records[line.record].code], default: 0] += 1
        continue
      }
      let payer = payerClass(of: line)
      let key = Tally.Key(item: line.item, slice: slice, payer: payer)
      switch line.state {
      case .standing:
        tally.paid[key, default: .init()].add(line.accepted)
        if line.isRepriced { tally.repricedLines[key, default: 0] += 1 }
        for item in adds[index] ?? [] {
          tally.paid[Tally.Key(item: item, slice: slice, payer: payer), default: .init()]
            .add(line.accepted, lines: 0)
        }
      case .zeroed: tally.lines[.covered] += 1
      case .rejected: tally.lines[.rejected] += 1
      case .unknown: break
      }
      let unpaid = line.quantity - line.payable
      if unpaid > 0 { tally.unpaid[key, default: .init()].add(unpaid, lines: line.payable == 0 ? 1 : 0) }
    }
    for firing in firings {
      let line = lines[firing.line]
      guard let slice = timeline.slice(of: line.day) else { continue }
      // A warning is about what the line pays in the end.
      let isWarning = firing.severity == .warn
      let effect = Tally.EffectKey(
        rule: firing.rule, item: isWarning ? line.item : firing.item, becomes: isWarning ? nil : firing.becomes,
        slice: slice, payer: payerClass(of: line))
      tally.effects[effect, default: .init()].add(isWarning ? line.payable : firing.quantity)
      tally.addExample(Int(log.records[line.record].sourceLine), of: firing.rule)
    }
    for (line, rule) in undecided where timeline.slice(of: lines[line].day) != nil {
      tally.undecided[rule, default: 0] += 1
    }
  }

  /// The class of the payer of a line: its own, else the person's.
  func payerClass(of line: Line) -> Int {
    if scheme.payerClass.isEmpty { return 0 }
    let payer = facts(of: line).payer ?? row(of: line)?.payer
    return payer.flatMap { scheme.payerClass[$0] } ?? 0
  }

  /// Hands out every line with what happened to it.
  func trace(_ body: (Counter.LineTrace) -> Void) {
    let firingsOfLine = Dictionary(grouping: firings, by: \.line)
    let undecidedOfLine = Dictionary(grouping: undecided, by: \.line)
    for (index, line) in lines.enumerated() {
      body(
        Counter.LineTrace(
          line: line, adds: adds[index] ?? [], payer: payerClass(of: line), scheme: scheme,
          firings: firingsOfLine[index] ?? [],
          undecided: (undecidedOfLine[index] ?? []).map(\.rule)))
    }
  }
}
