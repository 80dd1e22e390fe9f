extension InputSurvey {
  /// One person in so many may be on no list before that is a sign of something wrong.
  private static let usualStrangers: Int64 = 5

  /// Puts the practices of all files side by side, and the people of the log beside those of the lists.
  mutating func takePractices(of log: LogSurvey, _ population: Population?, _ named: [Practice]) {
    var rows: [String: PracticeRow] = [:]
    for (id, lines) in log.practices {
      rows[id] = PracticeRow(practice: id, lines: lines.lines, people: Int64(lines.patients.count))
    }
    for practice in named where rows[practice.id] == nil { rows[practice.id] = PracticeRow(practice: practice.id) }
    for group in population?.groups ?? [] where rows[group.practice] == nil {
      rows[group.practice] = PracticeRow(practice: group.practice)
    }
    var different: Int64 = 0
    // Without a person on any list there is nothing to compare with.
    if let people = population?.people, !people.isEmpty {
      var lists: [String: NameTable] = [:]
      for person in people { _ = lists[person.practice, default: NameTable()].number(of: person.patient) }
      for id in Set(lists.keys).union(log.practices.keys) {
        let match = PeopleMatch(log: log.practices[id]?.patients ?? NameTable(), list: lists[id] ?? NameTable())
        var row = rows[id] ?? PracticeRow(practice: id)
        row.listed = match.listed
        row.unlisted = match.unlisted
        row.idle = match.idle
        different += match.writtenDifferently
        rows[id] = row
      }
    }
    // Lines of no known practice are a problem of their own.
    practices = rows.values.filter { !$0.practice.isEmpty || $0.lines > 0 }.sorted { $0.practice < $1.practice }
    if lines == 0 { return }
    if !named.isEmpty {
      let names = Set(named.map(\.id))
      let strange = practices.filter { $0.lines > 0 && !names.contains($0.practice) }.map(\.practice)
      if !strange.isEmpty { problems.append(.practicesWithoutRow(strange)) }
    }
    let idle = practices.filter { $0.lines == 0 }.map(\.practice)
    if !idle.isEmpty { problems.append(.practicesWithoutLines(idle)) }
    // Passers-by are in every log.
    if let unlisted, unlisted * InputSurvey.usualStrangers > people {
      problems.append(.unlisted(unlisted, of: people))
    }
    if different > 0 { problems.append(.writtenDifferently(different)) }
  }
}

/// The people of a practice's log beside those of its list.
private struct PeopleMatch {
  let listed: Int64
  var unlisted: Int64
  var idle: Int64
  /// People without an entry of whom there is one when hyphens, spaces and leading zeros do not count.
  var writtenDifferently: Int64 = 0

  init(log: NameTable, list: NameTable) {
    listed = Int64(list.count)
    let numbers = list.numbers(of: log)
    var isFound = [Bool](repeating: false, count: list.count)
    var strangers: [UInt32] = []
    for (patient, number) in numbers.enumerated() {
      if let number { isFound[Int(number)] = true } else { strangers.append(UInt32(patient)) }
    }
    unlisted = Int64(strangers.count)
    idle = Int64(isFound.count { !$0 })
    if strangers.isEmpty || idle == 0 { return }
    let others = Set(isFound.indices.filter { !isFound[$0] }.map { PeopleMatch.plain(list[UInt32($0)]) })
    writtenDifferently = Int64(strangers.count { others.contains(PeopleMatch.plain(log[$0])) })
  }

  /// An identifier without what programs write in different ways.
  private static func plain(_ id: String) -> [UInt8] {
    let kept = id.lowercased().utf8.filter { !" -./".utf8.contains($0) }
    return Array(kept.drop { $0 == UInt8(ascii: "0") })
  }
}
