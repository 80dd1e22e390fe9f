import Takst

/// A visit as this program's own database has it; Takst knows nothing of it.
struct Visit {
  var day: Int
  var month: Int
  var person: UInt64
  var service: Service

  enum Service: String {
    case consultation = "0101"
    case mail = "0105"
    case protein = "7120"
  }
}

/// Somebody on the practice's list, as this program's own database has it.
struct Listed {
  var person: UInt64
  var birthYear: Int
}

extension Inputs {
  /// What Takst is told of a practice's year: no names, and numbers that mean something here only.
  init(practice: String, year: Int, visits: [Visit], list: [Listed]) {
    self.init()
    for visit in visits {
      guard let day = Day(year: year, month: visit.month, day: visit.day) else { continue }
      activity.append(
        ActivityLine(
          date: day, practice: practice, patient: String(visit.person, radix: 36), code: visit.service.rawValue))
    }
    population = Population(
      people: list.map { listed in
        var person = Person(practice: practice, patient: String(listed.person, radix: 36))
        person.birth = Day(year: listed.birthYear, month: 1, day: 1)
        person.group = "1"
        return person
      })
    practices = [Practice(id: practice)]
  }
}
