extension Crosswalk {
  /// The inputs as the other tariff needs them: codes at full width, and people in the programmes that theirs mean.
  ///
  /// Codes are not translated here: the rules of ``amendment`` do that, so that every line can be explained.
  ///
  /// Practices' costs are left out, as they are in the currency of the other tariff.
  ///
  /// - Parameter inputs: The inputs with the codes and programmes of ``from``.
  /// - Returns: The same lines and people.
  public func carried(_ inputs: Inputs) -> Inputs {
    var inputs = inputs
    if let codePrefix { inputs.activity.dropPrefix(codePrefix, ofCodes: Set(amendment.addedCodes)) }
    if let codeWidth { inputs.activity.fillCodes(to: codeWidth) }
    for index in inputs.practices.indices { inputs.practices[index].costs = nil }
    guard var population = inputs.population else { return inputs }
    let stays = self.stays(in: inputs.activity)
    for index in population.people.indices {
      let person = population.people[index]
      population.people[index].programmes =
        person.programmes.flatMap { stay in
          meaning(of: stay.programme).map { Person.Membership($0, days: stay.days) }
        } + (stays[Key(practice: person.practice, patient: person.patient)] ?? [])
    }
    population.groups = population.groups.flatMap { group in
      guard let programme = group.programme else { return [group] }
      // A group that is in two programmes there is counted once for each, as groups do not say who is in both.
      return meaning(of: programme).map { id in
        var group = group
        group.programme = id
        return group
      }
    }
    inputs.population = population
    return inputs
  }

  private struct Key: Hashable {
    var practice: String
    var patient: String
  }

  /// A line that starts or ends a programme.
  private struct Mark {
    var day: Day
    var entry: Int
    var isEnd: Bool

    /// By day, starts first.
    static func isBefore(_ left: Mark, _ right: Mark) -> Bool {
      left.day == right.day ? !left.isEnd && right.isEnd : left.day < right.day
    }
  }

  private func meaning(of programme: String) -> [String] {
    programmes.first { $0.id == programme }?.becomes ?? [programme]
  }

  /// The stays that lines of the log start and end.
  private func stays(in log: ActivityLog) -> [Key: [Person.Membership]] {
    var marks: [Key: [Mark]] = [:]
    // Codes are compared once each, not once a line.
    let meanings = log.codes.names.map { code in
      programmes.indices.filter { programmes[$0].starts.contains(code) || programmes[$0].ends.contains(code) }
    }
    for (place, practice) in log.logs.enumerated() {
      for (index, row) in practice.rows.enumerated() where !meanings[Int(row.code)].isEmpty {
        let line = log.line(index, ofPractice: place)
        for entry in meanings[Int(row.code)] {
          marks[Key(practice: line.practice, patient: line.patient), default: []].append(
            Mark(day: line.date, entry: entry, isEnd: programmes[entry].ends.contains(line.code)))
        }
      }
    }
    return marks.mapValues { marks in
      var stays: [Person.Membership] = []
      for number in programmes.indices {
        var from: Day?
        for mark in marks.filter({ $0.entry == number }).sorted(by: Mark.isBefore) {
          if !mark.isEnd {
            from = from ?? mark.day
          } else if let start = from {
            stays += programmes[number].becomes.map {
              Person.Membership($0, days: DayRange(from: start, until: mark.day + 1))
            }
            from = nil
          }
        }
        if let from { stays += programmes[number].becomes.map { Person.Membership($0, days: DayRange(from: from)) } }
      }
      return stays
    }
  }
}

extension ActivityLog {
  /// Fills codes of digits only up with zeros.
  mutating func fillCodes(to width: Int) {
    rewriteCodes { code in
      let isNumber = code.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let missing = isNumber ? max(0, width - code.utf8.count) : 0
      return String(repeating: "0", count: missing) + code
    }
  }

  /// Leaves out what stands before codes, where what is left is one of some.
  fileprivate mutating func dropPrefix(_ prefix: String, ofCodes known: Set<String>) {
    rewriteCodes { code in
      guard !known.contains(code), code.hasPrefix(prefix) else { return code }
      let rest = String(code.dropFirst(prefix.count))
      return known.contains(rest) ? rest : code
    }
  }

  private mutating func rewriteCodes(_ rewritten: (String) -> String) {
    var table = NameTable()
    let numbers = codes.names.map { table.number(of: rewritten($0)) }
    codes = table
    for place in logs.indices {
      for index in logs[place].rows.indices {
        logs[place].rows[index].code = numbers[Int(logs[place].rows[index].code)]
      }
    }
  }
}
