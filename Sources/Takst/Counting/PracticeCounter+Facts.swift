/// What conditions ask of a line.
extension PracticeCounter: Facts {
  /// The further facts of a line.
  func facts(_ index: Int) -> FactRecord {
    log.facts(of: log.rows[Int(lines[index].row)])
  }

  /// The roster's row of the line's patient that counts on the line's day; -1 for somebody it does not know.
  @inline(__always)
  private func rosterRow(_ index: Int) -> Int32 {
    let listed = listed[Int(lines[index].patient)]
    return listed.hasSeveral ? roster!.row(from: listed.row, on: day(index)) : listed.row
  }

  private func known<Value>(_ index: Int, _ value: (Roster.Row) -> Value?) -> Value? {
    let row = rosterRow(index)
    return row < 0 ? nil : value(roster!.rows[Int(row)])
  }

  @inline(__always)
  func day(_ index: Int) -> Day {
    let clock = lines[index].clock
    return clock == PracticeLog.Row.elsewhere
      ? log.day(of: log.rows[Int(lines[index].row)]) : PracticeLog.Row.day(ofClock: clock)
  }

  func ages(_ index: Int) -> Ages { known(index) { $0.birth.map { .born($0) } } ?? .unknown }
  func sex(_ index: Int) -> Sex? { known(index, \.sex) }
  func group(_ index: Int) -> UInt32? { facts(index).group ?? known(index, \.group) }
  func area(_ index: Int) -> UInt32? { known(index, \.area) }
  func payer(_ index: Int) -> UInt32? { facts(index).payer ?? known(index, \.payer) }

  /// Somebody a list does not name is on it on no day; without a list it is not known.
  func enrolled(_ index: Int) -> Bool? {
    guard roster?.rows.isEmpty == false else { return nil }
    let listed = listed[Int(lines[index].patient)]
    let day = day(index)
    if listed.hasSeveral { return roster!.rows[Int(roster!.row(from: listed.row, on: day))].isEnrolled(on: day) }
    return listed.from <= day && day < listed.until
  }

  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth {
    let listed = listed[Int(lines[index].patient)]
    if listed.hasStays {
      let day = day(index)
      if !stays.isEmpty,
        stays[lines[index].patient]?.contains(where: { programmes.contains($0.programme) && $0.days.contains(day) })
          == true
      {
        return .yes
      }
      if listed.staysInList, roster!.programmes(from: listed.row, on: day).intersects(programmes) { return .yes }
    }
    return listed.row < 0 ? .undecided : .no
  }

  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth {
    let facts = facts(index)
    var truth = Truth.yes
    if let wanted = condition.place { truth = truth.and(Truth(facts.place.map { wanted.contains($0) })) }
    if let wanted = condition.role { truth = truth.and(Truth(facts.role.map { wanted.contains($0) })) }
    if let wanted = condition.reason {
      truth = truth.and(Truth(facts.reason.map { code in wanted.contains { words.text(code, hasPrefix: $0) } }))
    }
    if let wanted = condition.chain { truth = truth.and(Truth(facts.chain.map { $0 == wanted })) }
    if let band = condition.minutes { truth = truth.and(Truth(facts.minutes.map { band.contains($0) })) }
    if let band = condition.km { truth = truth.and(Truth(facts.km.map { band.contains($0) })) }
    if let items = condition.sameDay { truth = truth.and(Truth(hasCompanion(index, in: items, days: 0))) }
    if let alone = condition.alone { truth = truth.and(Truth(isAlone(index, alone))) }
    if let items = condition.secondInHousehold { truth = truth.and(isSecondInHousehold(index, items)) }
    return truth
  }

  private func isAlone(_ index: Int, _ alone: CompiledCondition.Alone) -> Bool {
    !hasCompanion(
      index, in: alone.items, from: day(index).adding(months: -alone.months, monthEnd: .clamp),
      to: day(index).adding(months: alone.months, monthEnd: .clamp))
  }

  private func isSecondInHousehold(_ index: Int, _ items: ItemSet) -> Truth {
    let facts = facts(index)
    guard let household = facts.household else { return .undecided }
    let visit = Neighbours.Visit(household: household, day: day(index), visit: facts.visit)
    return Truth(neighbours.isPreceded(index, at: visit, in: items, self))
  }
}

extension Condition.MeasureBand {
  /// Whether a value lies in the range.
  func contains(_ value: Quantity) -> Bool {
    if let from, value < from { return false }
    if let below, value >= below { return false }
    return true
  }
}
