import Takst

/// A random case written as files, its rows in some order and form.
struct RandomFiles {
  enum Order: CaseIterable {
    case grouped
    /// Grouped but for one row at the end.
    case stray
    case shuffled
  }

  private(set) var files = StreamedFiles()
  private let random: RandomCase
  private var table: RandomTable
  private let order: Order
  /// Whether people have numbers of ten digits, and whether nobody is on two lists.
  private let (hasNumbers, isApart): (Bool, Bool)
  private let names: [String: String]
  private let hasFacts: Bool

  static let practiceNames = [
    "Lægehuset på Åboulevarden", "0123456789abcdef", "0123456789abcdefg", "Yder 7", "é", "12345678",
  ]

  init(_ random: RandomCase, _ order: Order, encoding: RandomTable.Encoding? = nil) {
    var generator = SeededGenerator(seed: random.seed &+ 0x5EED)
    self.random = random
    self.order = order
    (hasNumbers, isApart, hasFacts) = (generator.chance(50), generator.chance(60), generator.chance(40))
    var names: [String: String] = [:]
    if generator.chance(50) {
      for (id, name) in zip(["B", "012345", "7"], generator.some(of: Self.practiceNames, 3...3)) { names[id] = name }
    }
    self.names = names
    table = RandomTable(generator, encoding: encoding)
    files.activity = activity()
    files.population = population()
    files.practices = random.practices.map { practice in
      var practice = practice
      practice.id = name(practice.id)
      return practice
    }
    files.indicators = random.indicators.map { result in
      var result = result
      result.practice = name(result.practice)
      return result
    }
  }

  private func name(_ practice: String) -> String { names[practice] ?? practice }

  private func patient(_ id: String, _ practice: String) -> String {
    let id = isApart ? id + practice.prefix(1) : id
    if !hasNumbers { return id }
    // A number of ten digits for each, the same each time.
    return String(id.unicodeScalars.reduce(UInt64(7)) { ($0 * 131 + UInt64($1.value)) % 9_000_000_000 } + 1_000_000_000)
  }

  private mutating func ordered(_ rows: [(practice: String, row: [String])]) -> [[String]] {
    if order == .shuffled { return rows.shuffled(using: &table.random).map(\.row) }
    var seen: [String] = []
    for row in rows where !seen.contains(row.practice) { seen.append(row.practice) }
    var grouped = seen.flatMap { id in rows.filter { $0.practice == id }.map(\.row) }
    if order == .stray, grouped.count > 2 { grouped.append(grouped.removeFirst()) }
    return grouped
  }

  /// The columns that stay, in any order, and the rows with them.
  private mutating func table(_ header: [String], _ required: Int, _ rows: [(String, [String])]) -> [UInt8] {
    var places = Array(header.indices)
    let kept = table.random.one(of: [100, 100, 50])
    places.removeAll { $0 >= required && !table.random.chance(kept) }
    switch table.random.int(0...2) {
    case 0: break
    case 1: places.shuffle(using: &table.random)
    default: places[..<required].shuffle(using: &table.random)
    }
    let rows = ordered(rows.map { ($0.0, $0.1) })
    return table.bytes(places.map { header[$0] }, rows.map { row in places.map { row[$0] } })
  }

  private mutating func activity() -> [UInt8] {
    var header = ["date", "practice", "patient", "code", "remark", "quantity", "time"]
    let facts = [
      "minutes", "km", "clinician", "role", "group", "visit", "household", "place", "reason", "payer", "chain",
      "amount",
    ]
    if hasFacts { header += facts }
    var rows: [(String, [String])] = []
    // Two practices more with the same lines, so that there is something to cut.
    for copy in ["", "X", "Y"] {
      for line in random.lines {
        let practice = copy.isEmpty ? name(line.practice) : "\(copy)\(line.practice)"
        var row = [
          table.date(line.date), practice, patient(line.patient, practice), line.code,
          table.random.one(of: ["", "", "a remark", "x"]), line.quantity == 1 ? "" : "\(line.quantity)",
          line.facts.time.map { "\($0)" } ?? "",
        ]
        if hasFacts { row += stated(line.facts) }
        rows.append((practice, row))
      }
    }
    return table(header, 4, rows)
  }

  private func stated(_ facts: ActivityLine.Facts) -> [String] {
    let billed = facts.billed.map { "\(Money(minorUnits: $0, .dkk))".replacing(" DKK", with: "") }
    return [
      facts.minutes?.description, facts.km?.description, facts.clinician, facts.role, facts.group, facts.visit,
      facts.household, facts.place, facts.reason, facts.payer, facts.chain.map { $0 ? "1" : "0" }, billed,
    ].map { $0 ?? "" }
  }

  private mutating func population() -> [UInt8]? {
    guard let population = random.population else { return nil }
    if population.people.isEmpty { return groups(population.groups) }
    let header = ["practice", "patient", "birth", "sex", "group", "area", "payer", "from", "until", "programmes"]
    var rows: [(String, [String])] = []
    for copy in ["", "X"] {
      for person in population.people {
        let practice = copy.isEmpty ? name(person.practice) : "\(copy)\(person.practice)"
        let stays = person.programmes.map { stay in
          let (from, until) = (stay.days.from?.description ?? "", stay.days.until?.description ?? "")
          return from.isEmpty && until.isEmpty ? stay.programme : "\(stay.programme):\(from):\(until)"
        }
        rows.append(
          (
            practice,
            [
              practice, patient(person.patient, practice), table.date(person.birth ?? "1970-01-01"),
              person.sex.map { $0 == .female ? "k" : "Mand" } ?? "", person.group ?? "", person.area ?? "",
              person.payer ?? "", table.date(person.enrolled.from), table.date(person.enrolled.until),
              stays.joined(separator: "+"),
            ]
          ))
      }
    }
    return table(header, 3, rows)
  }

  private mutating func groups(_ groups: [PersonGroup]) -> [UInt8]? {
    if groups.isEmpty { return nil }
    let header = ["practice", "count", "age_from", "age_to", "sex", "group", "area", "programme", "date"]
    let rows = groups.map { group in
      (
        name(group.practice),
        [
          name(group.practice), "\(group.count)", group.ageFrom.map { "\($0)" } ?? "",
          group.ageTo.map { "\($0)" } ?? "",
          group.sex.map { $0 == .female ? "k" : "m" } ?? "", group.group ?? "", group.area ?? "",
          group.programme ?? "", table.date(group.date),
        ]
      )
    }
    return table(header, 2, rows)
  }
}
