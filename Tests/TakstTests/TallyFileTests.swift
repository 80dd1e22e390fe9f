import Testing

@testable import Takst

/// Tallies written, read and added up again.
@Suite struct TallyFileTests {
  static let seeds: Range<UInt64> = 20_000..<20_200

  static func evaluator(_ random: RandomCase) throws -> Evaluator {
    try Evaluator(
      random.tariff, amendments: random.amendments, period: random.period, asKnownOn: random.asKnownOn)
  }

  /// What a random case is without all other practices.
  static func part(of random: RandomCase, practice id: String) -> RandomCase {
    var part = random
    part.lines.removeAll { $0.practice != id }
    part.practices.removeAll { $0.id != id }
    let cluster = part.practices.first?.cluster
    part.indicators.removeAll { $0.practice != id && $0.practice != cluster }
    part.population?.people.removeAll { $0.practice != id }
    part.population?.groups.removeAll { $0.practice != id }
    return part
  }

  @Test func aTallyIsReadAsItWasWritten() throws {
    for seed in Self.seeds {
      var random = RandomCase(seed: seed)
      // Lines with numbers in a file are shown as examples.
      for index in random.lines.indices { random.lines[index].sourceLine = index + 2 }
      let evaluator = try Self.evaluator(random)
      let tally = try evaluator.count(random.inputs)
      let text = TallyWriter.text(of: tally, by: evaluator)
      let read = try TallyReader.read(Array(text.utf8), file: "t.jsonl", for: evaluator)
      #expect(read.tally == tally, "seed \(seed)")
      #expect(TallyWriter.text(of: read.tally, read.facts, by: evaluator) == text, "seed \(seed)")
      #expect(text.utf8.allSatisfy { $0 != UInt8(ascii: "\r") })
      #expect(text.split(separator: "\n").count == tally.practices.count + 1)
    }
  }

  @Test func talliesOfShardsPriceAsTheWhole() throws {
    for seed in Self.seeds {
      let random = RandomCase(seed: seed)
      let evaluator = try Self.evaluator(random)
      var reader = TallyReader(for: evaluator)
      for id in NaiveEvaluator.practiceIDs(random.inputs) {
        // Each machine makes an evaluator of its own.
        let other = try Self.evaluator(random)
        let text = try TallyWriter.text(of: other.count(Self.part(of: random, practice: id).inputs), by: other)
        try reader.read(Array(text.utf8), file: "\(id).jsonl")
      }
      if NaiveEvaluator.practiceIDs(random.inputs).isEmpty { continue }
      #expect(try evaluator.price(reader.finish().tally) == evaluator.evaluate(random.inputs), "seed \(seed)")
    }
  }

  /// As `cat` and programs that cut files at lines do.
  @Test func filesMayBePutTogetherAndCutAtTheirLines() throws {
    for seed in Self.seeds.prefix(50) {
      let random = RandomCase(seed: seed)
      let evaluator = try Self.evaluator(random)
      let ids = NaiveEvaluator.practiceIDs(random.inputs)
      if ids.isEmpty { continue }
      var lines = try ids.flatMap { id in
        try TallyWriter.text(of: evaluator.count(Self.part(of: random, practice: id).inputs), by: evaluator)
          .split(separator: "\n").map { Array($0.utf8) + [10] }
      }
      var generator = SeededGenerator(seed: seed)
      lines[1...].shuffle(using: &generator)
      let cut = Int.random(in: 0...lines.count, using: &generator)
      var reader = TallyReader(for: evaluator)
      try reader.read(lines[..<cut].flatMap(\.self), file: "part-0")
      try reader.read([], file: "empty part")
      if cut == 0 {
        try reader.read([10, 13, 10] + lines.flatMap(\.self), file: "part-1")
      } else {
        try reader.read(lines[cut...].flatMap(\.self), file: "part-1")
      }
      #expect(try evaluator.price(reader.finish().tally) == evaluator.evaluate(random.inputs), "seed \(seed)")
    }
  }

  /// The patients of a practice may be divided where no rule looks beyond a patient and the lists are kept apart.
  @Test func linesOfOnePracticeAreAddedUp() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "10.00")]), period: .year(2024))
    let parts = try ["p", "q", "p"].map { patient in
      let tally = try evaluator.count(
        Small.inputs([
          Small.line("2024-03-01", "A", patient: patient),
          Small.line("2024-03-01", "A", patient: patient, Quantity(thousandths: 1500)),
          Small.line("2024-03-01", "B", patient: patient),
        ]))
      return TallyWriter.text(of: tally, by: evaluator)
    }
    let sum = try TallyReader.read(Array(parts.joined().utf8), file: "t", for: evaluator).tally
    #expect(evaluator.price(sum).total == Small.money("75.00"))
    #expect(evaluator.price(sum).unknown.map(\.lines) == [3])
    #expect(sum.practices.count == 1)
  }

  @Test func aTallyOfNothingIsOneLine() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "10.00")]), period: .year(2024))
    let text = TallyWriter.text(of: Tally(), by: evaluator)
    #expect(text.split(separator: "\n").count == 1)
    #expect(try TallyReader.read(Array(text.utf8), file: "t", for: evaluator) == ReadTally())
  }

  @Test func factsOfTheInputsAreKeptAndAddedUp() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "10.00")]), period: .year(2024))
    var (north, south) = (TallyFacts(), TallyFacts())
    north.lines = 10
    north.days = "2024-01-05"..."2024-11-30"
    north.unknownProgrammes = ["x", "z"]
    north.hasPopulation = true
    south.lines = 5
    south.days = "2023-12-31"..."2024-02-01"
    south.unknownProgrammes = ["y", "x"]
    south.hasPractices = true
    var tally = Tally()
    tally.malformed = 3
    let text = TallyWriter.text(of: tally, north, by: evaluator) + TallyWriter.text(of: tally, south, by: evaluator)
    let read = try TallyReader.read(Array(text.utf8), file: "t", for: evaluator)
    #expect(read.tally.malformed == 6)
    #expect(read.facts.lines == 15)
    #expect(read.facts.days == "2023-12-31"..."2024-11-30")
    #expect(read.facts.unknownProgrammes == ["x", "y", "z"])
    #expect(read.facts.hasPopulation && read.facts.hasPractices)
  }

  @Test func aPracticeKeepsItsFacts() throws {
    let evaluator = try Evaluator(Small.tariff([Small.item("A", "10.00")]), period: .year(2024))
    var practice = Practice(id: "1")
    practice.name = "Læger \"ved\" \\ \n \u{2028} søen"
    practice.capacities = Quantity(thousandths: 1500)
    practice.region = "Region Midtjylland"
    practice.cluster = "k"
    practice.area = "a"
    practice.costs = Small.money("1298000.50")
    practice.contracts = ["x", "y"]
    practice.deprivation = "-0.75"
    let tally = try evaluator.count(Small.inputs([], practices: [practice]))
    let text = TallyWriter.text(of: tally, by: evaluator)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x2028 })
    let read = try TallyReader.read(Array(text.utf8), file: "t", for: evaluator)
    #expect(read.practices == [practice])
    #expect(evaluator.price(read.tally) == evaluator.price(tally))
  }
}
