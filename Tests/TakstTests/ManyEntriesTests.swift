import Testing

@testable import Takst

/// What is found without comparing everything with everything is what a comparison finds, and files with too much say so.
@Suite struct ManyEntriesTests {
  private static func days(_ random: inout Spoiler) -> DayRange {
    func day() -> Day? {
      Int.random(in: 0..<8, using: &random) == 0 ? nil : Day("2024-01-01") + .random(in: 0..<60, using: &random)
    }
    return DayRange(from: day(), until: day())
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func daysInCommonAreFound(seed: UInt64) {
    var random = Spoiler(seed: seed)
    var known = DisjointDays()
    var kept: [(days: DayRange, number: Int)] = []
    for number in 0..<40 {
      let days = Self.days(&random)
      let expected = kept.filter { $0.days.overlaps(days) }.map(\.number)
      #expect(known.numbers(overlapping: days).sorted() == expected, "seed \(seed), \(days)")
      if expected.isEmpty {
        known.insert(days, number: number)
        if !days.isEmpty { kept.append((days, number)) }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func feesForTheSameDaysAreFound(seed: UInt64) {
    func clash(_ a: DayRange, _ b: DayRange) -> Bool {
      let (firstA, firstB) = (a.from ?? .first, b.from ?? .first)
      if firstA == firstB { return true }
      let (earlier, later) = firstA < firstB ? (a, firstB) : (b, firstA)
      return earlier.until.map { $0 > later } ?? false
    }
    var random = Spoiler(seed: seed)
    var known = FeesByDay()
    var kept: [(days: DayRange, index: Int)] = []
    for index in 0..<40 {
      let days = Self.days(&random)
      if days.isEmpty { continue }
      let expected = kept.first { clash($0.days, days) }?.index
      #expect(known.clash(with: days) == expected, "seed \(seed), \(days)")
      if expected == nil {
        known.insert(days, index: index)
        kept.append((days, index))
      }
      let next = kept.compactMap(\.days.from).filter { $0 > days.from ?? .first }.min()
      #expect(known.firstDay(after: days.from ?? .first) == next, "seed \(seed), \(days)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func peopleInCommonAreFound(seed: UInt64) {
    typealias People = (from: Int, to: Int?, sex: Sex?, region: String?)
    func overlap(_ a: People, _ b: People) -> Bool {
      (a.region == nil || b.region == nil || a.region == b.region) && (a.sex == nil || b.sex == nil || a.sex == b.sex)
        && a.from <= b.to ?? .max && b.from <= a.to ?? .max
    }
    var random = Spoiler(seed: seed)
    var known = EarlierPeople()
    var kept: [People] = []
    for index in 0..<60 {
      let from = Int.random(in: 0...130, using: &random)
      let people = (
        from: from, to: [nil, from, min(130, from + 5)].randomElement(using: &random)!,
        sex: ([nil, .female, .male] as [Sex?]).randomElement(using: &random)!,
        region: [nil, "a", "b", "c"].randomElement(using: &random)!
      )
      let expected = kept.firstIndex { overlap($0, people) }
      let found = known.first(overlapping: people.from, people.to, people.sex, people.region)
      #expect(found == expected, "seed \(seed), \(people)")
      known.insert(people.from, people.to, people.sex, people.region, index: index)
      kept.append(people)
    }
  }

  private static func options(_ maximumErrors: Int = 20) -> ReadingOptions {
    var options = ReadingOptions(currency: .dkk)
    options.maximumErrors = maximumErrors
    return options
  }

  @Test func aPatientStandsInTwoHundredRowsAtMost() throws {
    let day: Day = "1950-01-01"
    let rows = (0..<202).map { "A,p,1900-01-01,\(day + 2 * $0),\(day + 2 * $0 + 1)\n" }.joined()
    let text = "practice,patient,birth,from,until\n" + rows
    let reading = try PopulationReader.read(Array(text.utf8), file: "l.csv", options: Self.options())
    #expect(reading.value.people.count == 200)
    #expect(
      reading.errors.map(\.description) == [
        "l.csv:202: the patient stands in 200 rows before: check the column of the patient",
        "l.csv:203: the patient stands in 200 rows before: check the column of the patient",
      ])
  }

  @Test func aRowNamesAHundredStaysAtMost() throws {
    func stays(_ count: Int) -> String { (0..<count).map { "x\($0)" }.joined(separator: "+") }
    let text = "practice,patient,birth,programmes\nA,p,1900-01-01,\(stays(100))\nA,q,1900-01-01,\(stays(101))\n"
    let reading = try PopulationReader.read(Array(text.utf8), file: "l.csv", options: Self.options())
    #expect(reading.value.people.map(\.programmes.count) == [100])
    #expect(
      reading.errors.map(\.description) == [
        "l.csv:3: programmes names more than 100 stays in programmes: leave out all but the last"
      ])
  }

  @Test func aThousandProblemsAreSaidAndThatThereAreMore() throws {
    let keys = (0..<1200).map { #""k\#($0)": 1"# }.joined(separator: ",\n")
    let problems = try #require(throws: Diagnostics.self) {
      try TariffReader.read(Array("{\(keys)}".utf8), file: "t.json")
    }
    #expect(problems.all.count == 1001)
    #expect(
      problems.all.filter { $0.code == .tooManyErrors }.map(\.message) == [
        "there are more than 1000 problems: mend those before, and read it again"
      ])
  }

  @Test func aScenarioHasAHundredAmendmentsAtMost() throws {
    func scenario(_ count: Int) -> [UInt8] {
      let start = #"{"format": 1, "id": "s", "names": {"en": "S"}, "amendments": ["# + "\n"
      return Array((start + (0..<count).map { _ in #""full-contract""# }.joined(separator: ",\n") + "]}").utf8)
    }
    let read = try ScenarioReader.read(scenario(100), file: "s.json", for: FuzzWorld.tariff, FuzzWorld.library)
    #expect(read.amendments.count == 100)
    let problems = try #require(throws: Diagnostics.self) {
      try ScenarioReader.read(scenario(101), file: "s.json", for: FuzzWorld.tariff, FuzzWorld.library)
    }
    #expect(problems.description == "s.json:102:1: a scenario has at most 100 amendments: join some of them")
  }

  @Test func theFirstHundredUnknownCodesHaveASuggestion() throws {
    let text = "code,amount\n" + (0..<102).map { _ in "0l01,1\n" }.joined()
    let reading = try FeesReader.read(
      Array(text.utf8), file: "f.csv", tariff: DelimitedKind.tariff, options: Self.options(.max))
    #expect(reading.errors.count == 102)
    #expect(
      reading.errors[99].description == "f.csv:101: code '0l01' is not in the tariff tiny: did you mean 0101?")
    #expect(
      reading.errors[100].description
        == "f.csv:102: code '0l01' is not in the tariff tiny: correct it, or add the item by an amendment")
  }

  @Test func oneOfManyIdsIsNotNamedTwice() throws {
    let ids = (0..<40).map { "c\($0)" }
    for place in [0, 15, 16, 39] {
      let text =
        "practice,contracts\nA,\((ids + [ids[place]]).joined(separator: "+"))\nB,\(ids.joined(separator: "+"))\n"
      let reading = try PracticesReader.read(Array(text.utf8), file: "p.csv", options: Self.options())
      #expect(reading.value.map(\.contracts) == [ids])
      #expect(reading.errors.map(\.description) == ["p.csv:2: contracts names an id twice: remove one"])
    }
  }
}
