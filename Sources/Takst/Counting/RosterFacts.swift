/// The people of a roster on a day, by row.
struct RosterFacts: Facts {
  let roster: Roster
  let day: Day
  let practice: PracticeFacts
  /// The stays in programmes that the log shows, by the roster's number of the patient.
  let stays: [UInt32: [PracticeCounter.Stay]]

  func day(_ index: Int) -> Day { day }
  func ages(_ index: Int) -> Ages { roster.rows[index].birth.map { .born($0) } ?? .unknown }
  func sex(_ index: Int) -> Sex? { roster.rows[index].sex }
  func group(_ index: Int) -> UInt32? { roster.rows[index].group }
  func area(_ index: Int) -> UInt32? { roster.rows[index].area }
  func payer(_ index: Int) -> UInt32? { roster.rows[index].payer }
  func enrolled(_ index: Int) -> Bool? { roster.rows[index].isEnrolled(on: day) }

  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth {
    let patient = roster.rows[index].patient
    if roster.programmes(from: roster.firstRow(of: patient), on: day).intersects(programmes) { return .yes }
    let isStaying = stays[patient]?.contains { programmes.contains($0.programme) && $0.days.contains(day) }
    return Truth(isStaying == true)
  }

  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth { .undecided }
}

/// Groups of people who are alike, on a day.
struct GroupFacts: Facts {
  let groups: [PersonGroup]
  let day: Day
  let practice: PracticeFacts
  let catalogue: Catalogue
  /// The numbers of the texts that groups carry.
  let words: NameTable

  func day(_ index: Int) -> Day { day }
  func sex(_ index: Int) -> Sex? { groups[index].sex }
  func group(_ index: Int) -> UInt32? { groups[index].group.flatMap { words.find($0) } }
  func area(_ index: Int) -> UInt32? { groups[index].area.flatMap { words.find($0) } }
  func payer(_ index: Int) -> UInt32? { nil }
  func enrolled(_ index: Int) -> Bool? { true }

  func ages(_ index: Int) -> Ages {
    let group = groups[index]
    if group.ageFrom == nil, group.ageTo == nil { return .unknown }
    return .between(group.ageFrom ?? 0, group.ageTo ?? .max)
  }

  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth {
    Truth(catalogue.programmeSet([groups[index].programme].compactMap { $0 }).intersects(programmes))
  }

  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth { .undecided }
}

/// A practice of which no person is asked.
struct PracticeAlone: Facts {
  let practice: PracticeFacts
  let onDay: Day

  func day(_ index: Int) -> Day { onDay }
  func ages(_ index: Int) -> Ages { .unknown }
  func sex(_ index: Int) -> Sex? { nil }
  func group(_ index: Int) -> UInt32? { nil }
  func area(_ index: Int) -> UInt32? { nil }
  func payer(_ index: Int) -> UInt32? { nil }
  func enrolled(_ index: Int) -> Bool? { nil }
  func isIn(_ programmes: ProgrammeSet, _ index: Int) -> Truth { .undecided }
  func holdsForLine(_ condition: CompiledCondition, _ index: Int) -> Truth { .undecided }
}
